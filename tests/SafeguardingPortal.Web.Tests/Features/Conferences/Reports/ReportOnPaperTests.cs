using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Referrals.Acts;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Conferences.Reports;

/// <summary>The report to a conference as a force hands it over: one content as Word, PDF and print.</summary>
public class ReportOnPaperTests : PortalTest
{
    private static async Task<byte[]> BytesAsync(Browser browser, string address)
    {
        using var answer = await browser.SendAsync(HttpMethod.Get, address);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<string> TextAsync(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("portal-report-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "r.pdf"), pdf);
            using var run = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", Path.Combine(folder, "r.pdf"), "-"])
            { RedirectStandardOutput = true })!;
            var text = await run.StandardOutput.ReadToEndAsync();
            await run.WaitForExitAsync();
            return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task It_names_unit_author_and_telephone_children_with_birth_dates_and_keeps_facts_and_opinion_apart()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var conference = await Portal.ConferenceAsync(logged);
        await Portal.ReportAsync(conference, Portal.Clock.Now);
        var liaison = Portal.SignIn(team.Liaison);
        var text = await TextAsync(await BytesAsync(liaison, $"{conference.Page}/report/1/pdf"));
        var print = (await liaison.GetAsync($"{conference.Page}/report/1/print")).Main;

        foreach (var copy in new[] { text, print })
        {
            Assert.All(["Police report to initial conference", "Hackney", "Metropolitan Police", team.Liaison.Name, "Telephone", "Born",
                "Facts", "Opinion", "The police view", "A plan is needed.", "Passed by", team.Constable.Name, "Sent to",
                "Margaret Osei, Hackney Council"], words => Assert.Contains(words, copy));
            Assert.True(copy.IndexOf("Facts", StringComparison.Ordinal) < copy.IndexOf("Opinion", StringComparison.Ordinal));
            // To whom it went is on it; why, under which power and by whom is the log's alone.
            Assert.DoesNotContain("Order of a court", copy);
            Assert.DoesNotContain("DRAFT", copy);
        }
        Assert.Contains("page 1 of", text);
        Assert.Contains(await Portal.TrailAsync(AuditAction.Exported), entry => entry.SubjectReference == $"{conference.Reference}-V1");
        Assert.Equal(403,
            (int)(await Portal.SignIn(team.Constable).SendAsync(HttpMethod.Get, $"{conference.Page}/report/1/pdf")).StatusCode);
    }

    [Fact]
    public async Task Until_somebody_else_has_passed_it_every_copy_is_a_draft()
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team));
        await Portal.ReportAsync(conference, check: false);
        var text = await TextAsync(await BytesAsync(Portal.SignIn(team.Liaison), $"{conference.Page}/report/1/pdf"));
        Assert.StartsWith("OFFICIAL-SENSITIVE DRAFT: Police report", text, StringComparison.Ordinal);
        Assert.Contains("A draft: nobody else has passed it yet", text);
        Assert.DoesNotContain("Passed by", text);
    }

    [Fact]
    public async Task Research_earlier_referrals_of_the_household_and_the_childs_words_are_drafted_and_a_restricted_case_is_not()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted,
            but: report => report with { Children = [report.Children[0] with { OwnWords = "He shouts at night." }] });
        var child = (await Given.PeopleOfAsync(logged))[0];
        var other = await AgainAsync(team, child);
        var hidden = await AgainAsync(team, child);
        await Given.ResearchAsync(logged, Portal.Clock.Now.AddMinutes(-30));
        // The liaison officer may read it, and whoever the report goes to may not.
        await Given.RestrictAsync(hidden, team.Liaison);
        var conference = await Portal.ConferenceAsync(logged);

        var liaison = Portal.SignIn(team.Liaison);
        Assert.Equal(200, (await liaison.GetAsync($"/referrals/{hidden.Reference}")).Status);
        var form = await liaison.GetAsync($"{conference.Page}/report/write");
        Assert.Contains("nothing found.", form.Field("Research"));
        Assert.Contains($"Earlier referral {other.Reference}", form.Field("Research"));
        Assert.DoesNotContain(hidden.Reference, form.Field("Research"));
        Assert.Contains("He shouts at night.", form.Field("ChildsWords"));
    }

    /// <summary>Another report about a child, on a case file of its own.</summary>
    private async Task<Logged> AgainAsync(Team team, string child)
    {
        var received = Portal.Clock.Now.AddHours(-1);
        var reference = await Portal.AsAsync(team.Desk.User, async (services, db) =>
        {
            var known = await db.Set<Person>().Include(person => person.Facts).Include(person => person.Child)
                .SingleAsync(person => person.Reference == child);
            var report = Harness.Given.Report(team, received);
            return await services.GetRequiredService<ReferralIntake>().LogAsync(
                report with { Children = [report.Children[0] with { Known = known }], Adults = [] }, Guid.NewGuid());
        });
        return new(team, reference, await Portal.QueryAsync(db => db.Set<Referral>().Where(referral => referral.Reference == reference)
            .Select(referral => referral.CaseFile.Reference).SingleAsync()), received);
    }
}
