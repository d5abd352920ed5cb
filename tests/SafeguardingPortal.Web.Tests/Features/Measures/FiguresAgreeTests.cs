using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Reference;
using SafeguardingPortal.Web.Features.Measures;
using SafeguardingPortal.Web.Tests.Harness;
using Page = SafeguardingPortal.Web.Tests.Harness.Page;

namespace SafeguardingPortal.Web.Tests.Features.Measures;

/// <summary>
/// B11: of every measure, for everyone who sees it, tile, line, chart, list, CSV, XLSX and JSON say the same, whatever is on record, before
/// and after it changes hands, is restricted or closed; teams add up to regions and regions to the command.
/// </summary>
public partial class FiguresAgreeTests : PortalTest
{
    private const string Month = "2026-11";

    private static readonly int[] WorkingDays = [3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20];

    private static string Said(int number) => number.ToString(CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Every_place_says_the_same_of_whatever_is_on_record_before_and_after_it_changes(int seed)
    {
        var random = new Random(seed);
        var teams = new[] { await Given.TeamAsync(), await Given.TeamAsync("lambeth"), await Given.TeamAsync("newham") };
        List<Logged> logged = [];
        Stage[] stages = [Stage.New, Stage.Closed, Stage.Accepted, Stage.Discussed, Stage.Finished, Stage.FinishedLate, Stage.SignedOff];
        for (var n = 0; n < 16; n++)
        {
            var stage = stages[random.Next(stages.Length)];
            var hours = stage == Stage.FinishedLate ? random.Next(30, 480) : random.Next(2, 500);
            logged.Add(await Given.ReferralAsync(teams[random.Next(3)], stage, hours, report =>
                report with { BatchTag = random.Next(3) == 0 ? "Review of 2026" : null }));
        }
        foreach (var at in logged.Where(each => random.Next(2) == 0).ToList())
        {
            var held = await Portal.ConferenceAsync(at, random.Next(2) == 0 ? ConferenceType.Review : ConferenceType.Initial,
                new DateTime(2026, 11, WorkingDays[random.Next(WorkingDays.Length)], 10, 0, 0, DateTimeKind.Utc), onPlan: true);
            if (random.Next(3) > 0) await Portal.HoldAsync(held, random.Next(2) == 0);
        }
        foreach (var at in logged.Where(each => random.Next(3) == 0).ToList())
            await Given.TaskAsync(at, at.Team.Sergeant, dueInHours: random.Next(-72, 24));
        foreach (var at in logged.Where(each => random.Next(4) == 0).Take(3).ToList()) await Given.DissentAsync(at);
        await Portal.RaiseFlagsAsync();

        await AssertAgreesAsync(teams, everyRole: true);

        // Hands change, cases close to all but a few, time passes.
        foreach (var at in logged.Where(each => random.Next(4) == 0).ToList()) await TransferAsync(at, teams[random.Next(3)], teams);
        foreach (var at in logged.Where(each => random.Next(4) == 0).Take(3).ToList())
            if (await HolderAsync(at) == at.Team.Id) await Given.RestrictAsync(at);
        Clock.Advance(TimeSpan.FromHours(30));
        await Portal.RaiseFlagsAsync();
        await AssertAgreesAsync(teams, everyRole: false);

        // Cases close, two teams become one, the month is signed, and a referral is logged into it after that.
        foreach (var at in logged.Where(each => each.Team == teams[0])) await CloseAsync(at);
        await MergeAsync();
        Clock.Now = new(2026, 12, 4, 9, 0, 0, DateTimeKind.Utc);
        await Portal.RaiseFlagsAsync();
        await AssertAgreesAsync(teams, everyRole: false);

        var inspector = Portal.SignIn(teams[0].Inspector);
        var signed = await inspector.SubmitAsync(await inspector.GetAsync($"/measures/reports/{Month}/hackney/sign"),
            new() { ["Factors"] = nameof(Factor.PartnerTurnover), ["Commentary"] = "As in October." });
        Assert.Equal("November 2026 is signed, and its figures are frozen.", signed.Done);
        Clock.Advance(TimeSpan.FromHours(1));
        await Given.ReferralAsync(teams[0], hoursAgo: 24 * 12);
        await Portal.RaiseFlagsAsync();
        Assert.Contains("Restated since: ", (await inspector.GetAsync($"/measures/reports/{Month}/hackney")).Main);
        await AssertAgreesAsync(teams, everyRole: false);
    }

    /// <summary>Where nothing stands in the way.</summary>
    private async Task CloseAsync(Logged logged)
    {
        var sergeant = Portal.SignIn(logged.Team.Sergeant);
        var form = await sergeant.GetAsync($"/cases/{logged.CaseReference}/close");
        if (form is not { Status: 200, HasForm: true }) return;
        await sergeant.SubmitAsync(form, new()
        {
            ["Reason"] = "Plan ended.",
            ["ChildrenSeen"] = "Seen at school on Friday.",
            ["EnquiryEnded"] = "The council went on by itself.",
            ["HasReadFile"] = "true"
        });
    }

    private async Task MergeAsync()
    {
        var admin = Portal.SignIn(await Given.OfficerAsync(Role.Administrator));
        var form = await admin.GetAsync("/administration/teams/merge");
        var shown = await admin.SubmitAsync(form, new()
        {
            ["Teams"] = "lambeth newham",
            ["Name"] = "Lambeth and Newham CAIT",
            ["Phone"] = "020 7946 0199",
            ["Region"] = ReferenceData.Key("region/soeca/North").ToString(),
            ["From"] = "01/12/2026",
            ["Reason"] = "One desk for both boroughs."
        });
        Assert.Contains("Nothing has been changed yet.", shown.Main);
        await admin.SubmitAsync(shown);
    }

    private Task<Guid> HolderAsync(Logged logged) => Portal.QueryAsync(db =>
        db.Set<Referral>().Where(referral => referral.Reference == logged.Reference).Select(referral => referral.CaitId).SingleAsync());

    private Task<int> TransferAsync(Logged logged, Team to, Team[] teams) => Portal.AsAsync(CurrentUser.System, async (_, db) =>
    {
        var referral = await db.Set<Referral>().SingleAsync(each => each.Reference == logged.Reference);
        if (referral.Status == ReferralStatus.Closed || referral.CaitId == to.Id) return 0;
        var from = teams.Single(team => team.Id == referral.CaitId);
        referral.OfferTransfer(
            await db.Set<Cait>().SingleAsync(cait => cait.Id == to.Id), "The children live there.", from.Sergeant.User, Now);
        referral.AcceptTransfer(to.Desk.User, Now);
        return await db.SaveChangesAsync();
    });

    private async Task AssertAgreesAsync(Team[] teams, bool everyRole)
    {
        var commander = await Given.OfficerAsync(Role.Commander);
        var all = await FiguresAsync(Portal.SignIn(commander));
        Assert.Contains(all, figure => figure.Value.Whole > 0);
        var readers = everyRole
            ? [commander, teams[0].Sergeant, teams[1].Inspector, await Given.OfficerAsync(Role.QualityAssurance)]
            : new[] { commander, teams[0].Inspector };
        foreach (var reader in readers)
        {
            var browser = Portal.SignIn(reader);
            var own = await FiguresAsync(browser);
            // Whoever sees a figure reads what the command reads.
            Assert.All(own, figure => Assert.Equal(all[figure.Key], figure.Value));
            foreach (var measure in MeasureRegistry.All)
                await AssertMeasureAsync(browser, measure, own.Keys.Any(key => key.Team == "lambeth") ? "lambeth" : "hackney", own);
        }

        // Who sees counts and no rows reads the same counts.
        Assert.Equal(all, await FiguresAsync(Portal.SignIn(await Given.OfficerAsync(Role.Training))));
        await AssertAddsUpAsync(Portal.SignIn(commander), all);
    }

    private static async Task AssertMeasureAsync(
        Browser browser, MeasureRow measure, string team, Dictionary<(string Team, string Measure), Share> figures)
    {
        var share = figures[(team, measure.Code)];
        var page = await browser.GetAsync($"/measures/{measure.Code}?month={Month}&team={team}");
        var line = page.Texts(".sp-answerline")[0];
        Assert.Contains($"{share.Part} of {share.Whole} ", line);
        Assert.Equal($"{Said(share.Whole)}", page.Texts(".moj-sub-navigation__link").Select(CountIn).First());
        var tabs = page.Texts(".sp-cols .moj-sub-navigation__link")
            .ToDictionary(text => text[..text.LastIndexOf(" (", StringComparison.Ordinal)],
            text => int.Parse(CountIn(text), CultureInfo.InvariantCulture));
        // Of two counts of one period neither is part of the other.
        if (!measure.IsRatio) Assert.Equal(tabs["All"], tabs["Met"] + tabs["Not met"]);
        var last = page.Html.QuerySelectorAll(".govuk-details table tbody tr")[0];
        Assert.Equal((Said(share.Part), Said(share.Whole)), (last.QuerySelector("[data-label='Of them met']")!.TextContent.Trim(),
            last.QuerySelector("[data-label=Counted]")!.TextContent.Trim()));
        // Of less than one page every row is on it, and what is not shown is said.
        var rows = page.Texts(".sp-cols tbody th a");
        var hidden = NotShown().Match(page.Main) is { Success: true } said
            ? int.Parse(said.Groups[1].Value, CultureInfo.InvariantCulture) : 0;
        Assert.Equal(share.Whole, rows.Count + hidden);

        var query = $"month={Month}&team={team}";
        var csv = (await TextAsync(browser, $"/measures/{measure.Code}/records.csv?{query}"))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        Assert.Equal(rows, csv.Select(each => each.Split(',')[0]));
        if (hidden == 0 && !measure.IsRatio) Assert.Equal(share.Part, csv.Count(each => each.EndsWith(",yes", StringComparison.Ordinal)));
        Assert.Equal(csv.Select(each => each.Replace("\"", "", StringComparison.Ordinal)),
            (await SheetAsync(browser, $"/measures/{measure.Code}/records.xlsx?{query}")).Skip(1).Select(cells => string.Join(',', cells)));
        using var json = JsonDocument.Parse(await TextAsync(browser, $"/measures/{measure.Code}/records.json?{query}"));
        Assert.Equal(rows, json.RootElement.EnumerateArray().Select(each => each.GetProperty(measure.Noun).GetString()!));

        var tiles = await browser.GetAsync($"/measures?month={Month}&team={team}");
        var tile = tiles.Html.QuerySelectorAll(".sp-tile").Single(each =>
            each.QuerySelector(".sp-tile__name")!.TextContent.Trim() == measure.Name);
        Assert.StartsWith($"{share.Part} of {share.Whole} ", tile.QuerySelector(".sp-tile__of")!.TextContent.Trim());
    }

    /// <summary>Teams to the region, regions to the command.</summary>
    private static async Task AssertAddsUpAsync(Browser commander, IReadOnlyDictionary<(string Team, string Measure), Share> figures)
    {
        var page = await commander.GetAsync($"/measures?month={Month}");
        var regions = page.Html.QuerySelectorAll("#team option").Select(option => option.GetAttribute("value")!)
            .Where(value => value.StartsWith("region-", StringComparison.Ordinal)).ToList();
        Assert.Equal(4, regions.Count);
        var command = Tiles(page);
        List<Dictionary<string, Share>> parts = [];
        foreach (var region in regions) parts.Add(Tiles(await commander.GetAsync($"/measures?month={Month}&team={region}")));
        foreach (var measure in MeasureRegistry.All)
        {
            Assert.Equal(command[measure.Name],
                Share.Sum(figures.Where(figure => figure.Key.Measure == measure.Code).Select(figure => figure.Value)));
            Assert.Equal(command[measure.Name], Share.Sum(parts.Select(part => part[measure.Name])));
        }
    }

    private static Dictionary<string, Share> Tiles(Page page) => page.Html.QuerySelectorAll(".sp-tile").ToDictionary(
        tile => tile.QuerySelector(".sp-tile__name")!.TextContent.Trim(), tile =>
        {
            var counts = Counts().Match(tile.QuerySelector(".sp-tile__of")!.TextContent);
            return new Share(int.Parse(counts.Groups[1].Value, CultureInfo.InvariantCulture),
                int.Parse(counts.Groups[2].Value, CultureInfo.InvariantCulture));
        });

    private static async Task<Dictionary<(string Team, string Measure), Share>> FiguresAsync(Browser browser)
    {
        var lines = (await TextAsync(browser, $"/measures/figures.csv?month={Month}"))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();
        var sheet = await SheetAsync(browser, $"/measures/figures.xlsx?month={Month}");
        Assert.Equal(lines.Select(line => string.Join(',', line)), sheet.Skip(1).Select(cells => string.Join(',', cells)));
        return lines.ToDictionary(line => (line[1], line[2].ToLowerInvariant()), line => new Share(
            int.Parse(line[3], CultureInfo.InvariantCulture), int.Parse(line[4], CultureInfo.InvariantCulture)));
    }

    private static async Task<List<string[]>> SheetAsync(Browser browser, string url)
    {
        using var answer = await browser.SendAsync(HttpMethod.Get, url);
        Assert.Equal(200, (int)answer.StatusCode);
        using var file = SpreadsheetDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), isEditable: false);
        return [.. file.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>()
            .Select(row => row.Elements<Cell>().Select(cell => cell.InnerText).ToArray())];
    }

    private static string CountIn(string tab) => Number().Match(tab).Groups[1].Value;

    private static async Task<string> TextAsync(Browser browser, string url)
    {
        using var answer = await browser.SendAsync(HttpMethod.Get, url);
        Assert.Equal(200, (int)answer.StatusCode);
        return (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF');
    }

    [GeneratedRegex(@"\((\d+)\)$")]
    private static partial Regex Number();

    [GeneratedRegex(@"(\d+) of (\d+)")]
    private static partial Regex Counts();

    [GeneratedRegex(@"(\d+) more (is|are) counted and not shown")]
    private static partial Regex NotShown();
}
