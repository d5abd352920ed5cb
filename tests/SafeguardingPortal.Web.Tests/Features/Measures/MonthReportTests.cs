using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Measures;

/// <summary>The monthly management report (row 22, ¶31, 34, 37, 38).</summary>
public class MonthReportTests : PortalTest
{
    private const string October = "/measures/reports/2026-10/hackney";

    private static Answers Commentary(params (string Name, string Value)[] but) => Merged(new()
    {
        ["Factors"] = nameof(Factor.PartnerTurnover),
        ["Commentary"] = "In five of eight the council could not be reached before morning."
    }, but);

    private static Answers Merged(Answers answers, (string Name, string Value)[] but)
    {
        foreach (var (name, value) in but) answers[name] = value;
        return answers;
    }

    /// <summary>Of October one met, one not.</summary>
    private async Task<Team> FilledAsync()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team, Stage.Finished, 24 * 30);
        await Given.ReferralAsync(team, Stage.FinishedLate, 24 * 35);
        return team;
    }

    private async Task<Page> SignedAsync(Team team)
    {
        var inspector = Portal.SignIn(team.Inspector);
        return await inspector.SubmitAsync(await inspector.GetAsync($"{October}/sign"), Commentary());
    }

    [Fact]
    public async Task A_month_signed_then_a_referral_logged_into_it_the_frozen_figure_stands_and_the_restatement_says_why()
    {
        var team = await FilledAsync();
        var signed = await SignedAsync(team);
        Assert.Equal("October 2026 is signed, and its figures are frozen.", signed.Done);
        Assert.Equal(October, signed.Url);
        Assert.Contains("50.0% 1 of 2", signed.Main);
        Assert.DoesNotContain("Restated since", signed.Main);

        // Received in October, and taken down only now.
        Clock.Advance(TimeSpan.FromHours(1));
        var late = await Given.ReferralAsync(team, hoursAgo: 24 * 31);
        var inspector = Portal.SignIn(team.Inspector);
        var page = await inspector.GetAsync(October);
        Assert.Contains("Restated since: ", page.Main);
        Assert.Contains("Discussion and assessment within 24 hours 50.0% (1 of 2) 33.3% (1 of 3)", page.Main);
        Assert.Contains($"{late.Reference} is counted since: Lena Desk of hackney", page.Main);
        Assert.Contains("Figures, as signed", page.Main);
        Assert.Contains("33.3%", (await inspector.GetAsync("/measures/k-1?month=2026-10")).Main);
        var frozen = await Portal.QueryAsync(db => db.Set<FrozenFigure>().AsNoTracking()
            .SingleAsync(figure => figure.Measure == Measure.Within24Hours));
        Assert.Equal(new Share(1, 2), frozen.Share);
    }

    [Fact]
    public async Task What_restates_a_region_is_listed_in_its_own_report()
    {
        var team = await FilledAsync();
        var commander = Portal.SignIn(await Given.OfficerAsync(Role.Commander));
        var index = await commander.GetAsync("/measures/reports?month=2026-10");
        string? region = null;
        foreach (var link in index.Html.QuerySelectorAll("main p a").Select(link => link.GetAttribute("href")!)
            .Where(link => link.StartsWith("/measures/reports/2026-10/", StringComparison.Ordinal) && link.Split('/')[^1] != "command"))
            if ((await commander.GetAsync(link)).Main.Contains("1 of 2", StringComparison.Ordinal)) region = link;
        await commander.SubmitAsync(await commander.GetAsync($"{region}/sign"), Commentary());
        Clock.Advance(TimeSpan.FromHours(1));
        var late = await Given.ReferralAsync(team, hoursAgo: 24 * 31);
        Assert.Contains($"{late.Reference} is counted since", (await commander.GetAsync(region!)).Main);
    }

    [Fact]
    public async Task The_report_that_waits_for_a_signature_is_on_My_work_of_whoever_signs_it()
    {
        var team = await FilledAsync();
        var inspector = Portal.SignIn(team.Inspector);
        var mine = await inspector.GetAsync("/");
        Assert.Contains("Sign the month report: ", mine.Main);
        Assert.Contains($"{October}/sign", mine.Links(".sp-work__act a"));
        Assert.DoesNotContain("month report", (await Portal.SignIn(team.Sergeant).GetAsync("/")).Main);
        await SignedAsync(team);
        Assert.DoesNotContain("Sign the month report", (await inspector.GetAsync("/")).Main);

        var commander = Portal.SignIn(await Given.OfficerAsync(Role.Commander));
        var list = await commander.GetAsync("/");
        Assert.Contains("Sign month reports for the senior management team: One report", list.Main);
        Assert.Contains("Sign the month report: The command", list.Main);
        await commander.SubmitAsync(await commander.GetAsync($"{October}/countersign"),
            new() { ["Action"] = "The commander meets the head of service in December." });
        Assert.DoesNotContain("Sign month reports for", (await commander.GetAsync("/")).Main);
    }

    [Fact]
    public async Task BR_53_what_restates_a_figure_is_counted_for_everyone_and_named_to_nobody_who_may_not_see_it()
    {
        var team = await FilledAsync();
        await SignedAsync(team);
        Clock.Advance(TimeSpan.FromHours(1));
        var late = await Given.ReferralAsync(team, hoursAgo: 24 * 31);
        await Given.RestrictAsync(late);
        var commander = Portal.SignIn(await Given.OfficerAsync(Role.Commander));

        var page = await commander.GetAsync(October);
        Assert.Contains("33.3% (1 of 3)", page.Main);
        Assert.Contains("1 not shown to you", page.Main);
        Assert.DoesNotContain(late.Reference, page.Source);
    }

    [Fact]
    public async Task The_inspector_signs_then_somebody_of_the_command_who_says_what_is_done_and_nobody_twice()
    {
        var team = await FilledAsync();
        var (inspector, sergeant) = (Portal.SignIn(team.Inspector), Portal.SignIn(team.Sergeant));
        Assert.Equal(403, (await sergeant.GetAsync($"{October}/sign")).Status);
        await SignedAsync(team);
        // Pressed again, it leads to what was signed.
        Assert.Equal(October, (await inspector.GetAsync($"{October}/sign")).Url);
        Assert.Equal(403, (await inspector.GetAsync($"{October}/countersign")).Status);

        var commander = Portal.SignIn(await Given.OfficerAsync(Role.Commander));
        var form = await commander.GetAsync($"{October}/countersign");
        Assert.Contains("In five of eight the council could not be reached", form.Main);
        var refused = await commander.SubmitAsync(form, new() { ["Action"] = "Noted." });
        Assert.Equal("Noted.", refused.Field("Action"));
        Assert.NotEqual("", refused.ErrorAt("Action"));
        var done = await commander.SubmitAsync(
            refused, new() { ["Action"] = "The commander meets the council’s head of service in December." });
        Assert.Equal("October 2026 is signed for the senior management team.", done.Done);
        Assert.Contains("meets the council’s head of service", done.Main);
        var again = await commander.SubmitAsync(form, new() { ["Action"] = "Something else is to be done." });
        Assert.Equal(409, again.Status);
        Assert.Equal(1, await Portal.QueryAsync(db => db.MonthReports.CountAsync()));
    }

    [Theory]
    [InlineData("Commentary", "", "Say what bears on these figures, in at least one sentence")]
    [InlineData("Commentary", "Fine.", "Say what bears on these figures, in at least one sentence")]
    public async Task Para_37_no_month_is_signed_without_words(string field, string typed, string words)
    {
        var team = await FilledAsync();
        var inspector = Portal.SignIn(team.Inspector);
        var page = await inspector.SubmitAsync(await inspector.GetAsync($"{October}/sign"), Commentary((field, typed)));
        Assert.Equal(words, page.ErrorAt(field));
        Assert.Equal(typed, page.Field(field));
        Assert.Contains("50.0%", page.Main);
        Assert.Equal(0, await Portal.QueryAsync(db => db.MonthReports.CountAsync()));
    }

    [Fact]
    public async Task A_month_that_is_not_over_is_refused_in_words_and_nothing_is_frozen()
    {
        var team = await FilledAsync();
        var inspector = Portal.SignIn(team.Inspector);
        const string november = "/measures/reports/2026-11/hackney";
        Assert.Contains("This month is not over, so it cannot be signed yet.", (await inspector.GetAsync(november)).Main);
        var refused = await inspector.SubmitAsync(await inspector.GetAsync($"{november}/sign"), Commentary());
        Assert.Equal(409, refused.Status);
        Assert.Contains("This month is not over.", refused.Main);
        Assert.Equal(0, await Portal.QueryAsync(db => db.MonthReports.CountAsync()));
        foreach (var wrong in new[] { "2026-13", "fy2026", "soon" })
            Assert.Equal(404, (await inspector.GetAsync($"/measures/reports/{wrong}/hackney")).Status);
        Assert.Equal(404, (await inspector.GetAsync("/measures/reports/2026-10/lambeth")).Status);
        Assert.Equal(404, (await inspector.GetAsync("/measures/reports/2026-10/command")).Status);
    }

    [Fact]
    public async Task Print_Word_XLSX_CSV_and_JSON_are_one_document()
    {
        var team = await FilledAsync();
        await SignedAsync(team);
        var inspector = Portal.SignIn(team.Inspector);
        var page = await inspector.GetAsync(October);
        var print = await inspector.GetAsync($"{October}/print");
        Assert.Equal(page.Texts("td[data-label=Of]"), print.Texts("td[data-label=Of]"));

        using var word = WordprocessingDocument.Open(await FileAsync(inspector, "docx"), isEditable: false);
        var text = word.MainDocumentPart!.Document.Body!.InnerText;
        foreach (var of in page.Texts("td[data-label=Of]")) Assert.Contains(of, text);
        Assert.Contains("In five of eight the council could not be reached", text);

        using var reader = new StreamReader(await FileAsync(inspector, "csv"));
        var csv = (await reader.ReadToEndAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(page.Texts("td[data-label=Of]"), csv.Skip(1).Select(line => line.Split(','))
            .Select(cells => $"{cells[3]} of {cells[4]}"));
        using var json = await JsonDocument.ParseAsync(await FileAsync(inspector, "json"));
        Assert.Equal(page.Texts("td[data-label=Of]"), json.RootElement.EnumerateArray()
            .Select(each => $"{each.GetProperty("met")} of {each.GetProperty("counted")}"));
        using var sheet = SpreadsheetDocument.Open(await FileAsync(inspector, "xlsx"), isEditable: false);
        Assert.Equal(csv.Length, sheet.WorkbookPart!.WorksheetParts.Single().Worksheet
            .Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count());
        Assert.Equal(4, (await Portal.TrailAsync(AuditAction.Exported)).Count(entry => entry.Detail == "month report hackney 2026-10"));
    }

    private static async Task<MemoryStream> FileAsync(Browser browser, string ending)
    {
        using var answer = await browser.SendAsync(HttpMethod.Get, $"{October}/report.{ending}");
        Assert.Equal(200, (int)answer.StatusCode);
        return new(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task The_command_sees_who_is_not_at_75_who_has_signed_and_what_bears_on_it_and_signs_its_own_with_two_people()
    {
        var team = await FilledAsync();
        await SignedAsync(team);
        var (commander, chief) = (Portal.SignIn(await Given.OfficerAsync(Role.Commander)),
            Portal.SignIn(await Given.OfficerAsync(Role.DetectiveChiefInspector)));
        var page = await commander.GetAsync("/measures/reports");
        Assert.Equal("Month reports, October 2026", page.Heading);
        Assert.Contains("The one team with a figure is below its target within 24 hours.", page.Main);
        Assert.DoesNotContain("of 1 ", page.Main.Split("Teams and measures")[0]);
        Assert.Contains("Within 24 hours the team is below its target. Its report is signed and waits for the senior management team.",
            (await Portal.SignIn(team.Inspector).GetAsync("/measures/reports")).Main);
        Assert.Contains("Turnover", page.Main);
        Assert.Contains("Signed by the inspector", page.Main);

        const string command = "/measures/reports/2026-10/command";
        var signed = await commander.SubmitAsync(await commander.GetAsync($"{command}/sign"), Commentary());
        Assert.Equal(command, signed.Url);
        Assert.Equal(409, (await commander.SubmitAsync(
            await commander.GetAsync($"{command}/countersign"), new() { ["Action"] = "I sign it myself again." })).Status);
        Assert.Equal(command, (await chief.SubmitAsync(
            await chief.GetAsync($"{command}/countersign"), new() { ["Action"] = "The teams get two more desks." })).Url);
    }
}
