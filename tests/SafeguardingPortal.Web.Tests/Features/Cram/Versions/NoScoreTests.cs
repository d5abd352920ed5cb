using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;
using SafeguardingPortal.Web.Tests.Scale;

namespace SafeguardingPortal.Web.Tests.Features.Cram.Versions;

/// <summary>BR-44 and BR-45 over the whole of it: no score or grade of a child anywhere, and nobody judged by who they are.</summary>
public partial class NoScoreTests : PortalTest
{
    /// <summary>
    /// Where such a word has its right place: the factor’s own subject, a grade quoted with whoever gave it, and the sentences that say
    /// there is none.
    /// </summary>
    private static readonly string[] InTheirPlace =
    [
        "Low weight at birth", "They are never added up or weighed", "A factor has no weight and no score"
    ];

    [Fact]
    public async Task BR_44_No_page_file_or_export_of_the_assessment_carries_a_score_a_grade_or_a_total()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.WithWorkAsync(await Given.ReferralAsync(team, Stage.Discussed));
        await Given.CramAsync(logged);
        await Given.CramAsync(logged, but: draft => draft.Answer([(draft.Subjects[0].Id, draft.Answers[0].Factor,
            new(FactorAnswer.Yes, "School", null, "Seen by the nurse."))], team.Constable.User));
        await Given.CramAsync(logged, isSigned: false);
        var file = $"/cases/{logged.CaseReference}";
        var sergeant = Portal.SignIn(team.Sergeant);
        foreach (var page in (string[])
        [
            $"{file}/cram", $"{file}/cram/1", $"{file}/cram/2", $"{file}/cram/2/print", $"{file}/cram/compare?from=1&to=2",
            $"{file}/cram/compare?from=2&to=3", $"{file}/cram/draft/intelligence", $"{file}/cram/draft/factors",
            $"{file}/cram/draft/assessment", $"{file}/cram/draft/records", $"{file}/cram/draft/communication", $"{file}/cram/draft/sign",
            $"{file}/supervision", $"{file}/supervision/2", "/supervision", "/supervision?view=ReviewsDue",
            file, $"{file}/research", $"{file}/dissents", $"{file}/tasks", $"{file}/discussions", $"{file}/discussions/1", logged.Page,
            logged.TaskPage, logged.DissentPage, "/", "/cases", "/tasks", "/dissents", "/research"
        ])
        {
            var shown = await sergeant.GetAsync(page);
            Assert.True(shown.Status == 200, $"{page}: {shown.Status}");
            AssertNoScore(page, shown.Main);
        }
        var catalogue = await Portal.SignIn(await Given.OfficerAsync(Role.Administrator)).GetAsync("/administration/catalogue");
        AssertNoScore("catalogue", catalogue.Main);

        using var answer = await sergeant.SendAsync(HttpMethod.Get, $"{file}/cram/2/word");
        using var word = WordprocessingDocument.Open(await answer.Content.ReadAsStreamAsync(), isEditable: false);
        AssertNoScore("Word", string.Join(' ',
            word.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>().Select(text => text.Text)));
        var commander = Portal.SignIn(await Given.OfficerAsync(Role.Commander));
        foreach (var csv in (
            string[])["/measures/figures.csv", "/measures/k-2/records.csv", "/measures/k-3/records.csv", "/measures/k-4/records.csv"])
        {
            using var export = await commander.SendAsync(HttpMethod.Get, csv);
            Assert.Equal(200, (int)export.StatusCode);
            // That a review was in time, or a child was found, grades nobody.
            var figures = (await export.Content.ReadAsStringAsync()).Replace("CRAM-REVIEWS", "", StringComparison.Ordinal)
                .Replace("FOUND-BY-CRAM", "", StringComparison.Ordinal);
            Assert.DoesNotMatch("(?i)cram|risk|score|grade", figures);
        }
    }

    private static void AssertNoScore(string where, string words)
    {
        foreach (var right in InTheirPlace) words = words.Replace(right, "", StringComparison.Ordinal);
        var found = Score().Match(words);
        Assert.True(!found.Success,
            $"{where}: …{(found.Success ? words[Math.Max(0, found.Index - 60)..Math.Min(words.Length, found.Index + 60)] : "")}…");
    }

    /// <summary>A score has to be held somewhere: these records hold no number but those that count versions, lines and edits.</summary>
    [Fact]
    public async Task BR_44_No_record_of_the_assessment_has_a_place_for_a_score()
    {
        string[] counts = [nameof(CramAssessment.Number), nameof(CramAction.Order), nameof(Domain.Entity.Version)];
        Type[] numbers = [typeof(int), typeof(long), typeof(short), typeof(byte), typeof(double), typeof(float), typeof(decimal)];
        var held = await Portal.QueryAsync(db => Task.FromResult(new[] { typeof(CramAssessment), typeof(CramSubject), typeof(RiskAnswer),
            typeof(RiskFactor), typeof(CramAction), typeof(SupervisionReview), typeof(Direction) }
            .SelectMany(type => db.Model.FindEntityType(type)!.GetProperties())
            .Where(property => numbers.Contains(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType))
            .Select(property => property.Name)
            .Where(name => !counts.Contains(name) && !name.EndsWith("Edition", StringComparison.Ordinal)).ToList()));

        Assert.Empty(held);
        Assert.Equal(["Yes", "No", "NotKnown", "NotYetResearched"], Enum.GetNames<FactorAnswer>());
    }

    [Fact]
    public void BR_45_No_filter_query_or_alert_asks_who_somebody_is()
    {
        var filters = typeof(Program).Assembly.GetTypes().Where(type => type.Namespace?.Contains(".Features.", StringComparison.Ordinal)
            == true && (type.Name.EndsWith("Filter", StringComparison.Ordinal) || type.Name.EndsWith("Query", StringComparison.Ordinal)))
            .SelectMany(type => type.GetProperties()).Select(property => property.Name).ToList();
        var asked = Portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<ControllerActionDescriptor>()
            .Where(action => action.MethodInfo.GetCustomAttributes(typeof(Microsoft.AspNetCore.Mvc.HttpGetAttribute), false).Length > 0)
            .SelectMany(action => action.Parameters).Select(parameter => parameter.Name).ToList();
        Assert.True(filters.Count > 10 && asked.Count > 50);

        Assert.DoesNotContain([.. filters, .. asked, .. Enum.GetNames<DeadlineKind>(), .. Enum.GetNames<TaskKind>(),
            .. Enum.GetNames<CramTrigger>()], name => WhoSomebodyIs().IsMatch(name));
    }

    /// <summary>Neither the lists that people work from nor the service that alerts them reads it.</summary>
    [Fact]
    public async Task BR_45_No_list_and_no_alert_reads_who_somebody_is()
    {
        var spy = new SqlSpy();
        using var portal = PortalApp.OnFile()
            .With(services => services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(spy)));
        var team = await portal.Given.TeamAsync();
        var logged = await portal.Given.WithWorkAsync(await portal.Given.ReferralAsync(team, Stage.Discussed, 25));
        await portal.Given.CramAsync(logged);
        var sergeant = portal.SignIn(team.Sergeant);
        var sent = await spy.ListenAsync(async () =>
        {
            await portal.RaiseFlagsAsync();
            foreach (var list in (string[])["/", "/referrals", "/cases", "/tasks?view=Team", "/supervision", "/dissents", "/research",
                "/conferences", $"/cases/{logged.CaseReference}/cram/1", $"/cases/{logged.CaseReference}/supervision/1"])
                Assert.Equal(200, (await sergeant.GetAsync(list)).Status);
        });

        Assert.True(sent.Count > 50);
        Assert.DoesNotContain(sent, sql => WhoSomebodyIs().IsMatch(sql.Text));
    }

    [GeneratedRegex(@"\b(scores?|scored|scoring|grades?|graded|grading|totals?|weights?|weighted|weighing|weighting|ranks?|ranked|ranking"
        + @"|high risk|medium risk|low risk|risk level|points)\b|\d\s?%", RegexOptions.IgnoreCase)]
    private static partial Regex Score();

    [GeneratedRegex("ethnic|religio|faith|nationalit|Race$|^Race", RegexOptions.IgnoreCase)]
    private static partial Regex WhoSomebodyIs();
}
