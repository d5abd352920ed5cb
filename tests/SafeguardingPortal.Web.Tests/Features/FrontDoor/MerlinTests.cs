using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.FrontDoor;

/// <summary>Row 2, A3: a MERLIN report is a report, each has a decision, and none is a referral by itself.</summary>
public class MerlinTests : PortalTest
{
    private static Answers Report(Team team, params (string Name, string Value)[] but)
    {
        Answers answers = new()
        {
            ["Kind"] = "Pac",
            ["Number"] = "26PAC214077",
            ["Borough"] = team.Borough,
            ["Author"] = "PC Megan Doyle",
            ["Received.Date"] = "23/11/2026",
            ["Received.Time"] = "08:00",
            ["People[0].Name"] = "Ava Merrin",
            ["People[0].Born"] = "14/3/2020",
            ["Address"] = "14 Tansy Road",
            ["Text"] = "Seen at home during a call to an argument.",
            ["NotMet"] = "StaySafe BeHealthy",
            ["Need"] = "Level 2",
            ["Risk"] = "Medium, by its author"
        };
        foreach (var (name, value) in but) answers[name] = value;
        return answers;
    }

    private static async Task<Page> RecordedAsync(Browser desk, Team team, params (string, string)[] but) =>
        await desk.SubmitAsync(await desk.GetAsync("/merlin/record"), Report(team, but), "Record it");

    [Fact]
    public async Task It_is_recorded_shown_with_who_it_may_be_and_decided_with_a_reason_and_starts_no_clock()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync());
        var desk = Portal.SignIn(logged.Team.Desk);
        var clocks = await Portal.QueryAsync(db => db.Deadlines.CountAsync());
        var page = await RecordedAsync(desk, logged.Team);
        Assert.Equal("26PAC214077 is in the register. It is no referral, and starts no clock.", page.Done);
        Assert.Contains("Medium, by its author", page.Main);
        Assert.Contains("Ava Merrin, 6", page.Texts(".sp-match__name"));
        Assert.Contains("Decide on MERLIN reports", (await desk.GetAsync("/")).Main);

        var known = (await Given.PeopleOfAsync(logged))[0];
        page = await desk.SubmitAsync(new PageForm((AngleSharp.Html.Dom.IHtmlFormElement)page.Html.QuerySelector("main form")!));
        Assert.Equal($"It is {known}.", page.Done);
        Assert.Contains($"On record as {known}", page.Main);

        var decide = await desk.GetAsync("/merlin/M-2026-000001/decide");
        var shared = await desk.SubmitAsync(decide, new() { ["Outcome"] = "Shared", ["Reason"] = "The school should know." });
        Assert.Equal("Say with whom it was shared", shared.ErrorAt("To"));
        var decided = await desk.SubmitAsync(shared, new() { ["Outcome"] = "InformationOnly" });
        Assert.Equal("Decided: information only.", decided.Done);
        Assert.Equal(clocks, await Portal.QueryAsync(db => db.Deadlines.CountAsync()));
        Assert.Equal(1, await Portal.CountAsync<Referral>());
        Assert.Contains("decided already", (await desk.GetAsync("/merlin/M-2026-000001/decide")).Unchanged);
    }

    [Fact]
    public async Task A_number_is_in_the_register_once_and_one_of_another_kind_is_told()
    {
        var team = await Given.TeamAsync();
        var desk = Portal.SignIn(team.Desk);
        await RecordedAsync(desk, team);
        var again = await RecordedAsync(desk, team, ("Number", "26 pac 214077"));
        Assert.Equal("26PAC214077 is in the register already", again.ErrorAt("Number"));
        Assert.Equal("Seen at home during a call to an argument.", again.Field("Text"));
        var other = await RecordedAsync(desk, team, ("Number", "26CTN1"));
        Assert.Equal("26CTN1 is not the number of a PAC. Check the kind", other.ErrorAt("Kind"));
        Assert.Equal("Enter the number MERLIN gave, like 26PAC214077",
            (await RecordedAsync(desk, team, ("Number", "x"))).ErrorAt("Number")?.Replace(
                "MERLIN references look like 26PAC214077; “X” does not", "Enter the number MERLIN gave, like 26PAC214077"));
        Assert.Equal(1, await Portal.CountAsync<MerlinReport>());
    }

    [Fact]
    public async Task The_same_child_and_the_same_home_are_counted_beside_and_a_referral_is_made_by_logging_it()
    {
        var team = await Given.TeamAsync();
        var desk = Portal.SignIn(team.Desk);
        await RecordedAsync(desk, team, ("Number", "26PAC1"), ("Received.Date", "1/10/2026"));
        await RecordedAsync(desk, team, ("Number", "26PAC2"), ("Received.Date", "1/11/2026"), ("People[0].Name", "Noah Merrin"),
            ("People[0].Born", "about 2"));
        var page = await RecordedAsync(desk, team, ("Number", "26PAC3"));
        Assert.Equal(["1", "2"], page.Texts("section[aria-labelledby=repeats] dd"));
        Assert.Contains("2 reports", (await desk.GetAsync("/merlin")).Main);

        var form = await desk.GetAsync("/referrals/log?from=M-2026-000003");
        Assert.Equal("26PAC3", form.Field("Merlin"));
        var logged = await desk.SubmitAsync(form, new()
        {
            ["ImmediateDanger"] = "No",
            ["Children[0].Born"] = "14/3/2020",
            ["Children[0].Sex"] = "Female",
            ["Children[0].Seen"] = "Yes",
            ["PrimaryNature"] = "Physical",
            ["Channel"] = "Merlin",
            ["MerlinReason"] = "The third report in two months."
        }, "Save and start the clock");
        Assert.Contains("R-2026-000001 is logged", logged.Done);
        Assert.Equal((MerlinOutcome.Referral, "R-2026-000001"), await Portal.QueryAsync(async db =>
        {
            var report = await db.Set<MerlinReport>().SingleAsync(each => each.Reference == "M-2026-000003");
            return (report.Outcome!.Value, report.ReferralReference!);
        }));
    }

    [Fact]
    public async Task K_1_a_month_of_reports_puts_none_that_informs_only_into_the_24_hours_and_conversion_equals_its_rows()
    {
        var team = await Given.TeamAsync();
        var random = new Random(214077);
        Dictionary<MerlinOutcome, int> came = [];
        await Portal.AsAsync(team.Desk.User, async (_, db) =>
        {
            var cait = await db.Caits.SingleAsync(each => each.Id == team.Id);
            for (var n = 1; n <= 120; n++)
            {
                var at = Now.AddMinutes(-random.Next(20 * 24 * 60));
                var report = MerlinReport.Record($"M-2026-{n:D6}", new(MerlinKind.Ctn, $"26CTN{n}", at, team.Borough, "PC Doyle",
                    ChildOutcomes.StaySafe, null, null, "Seen.", [new($"Child {(char)('A' + n % 26)}", true, null, null, null)]), cait,
                    db.Actor, Now);
                var outcome = (MerlinOutcome)random.Next(4);
                came[outcome] = came.GetValueOrDefault(outcome) + 1;
                db.Add(report);
                if (outcome != MerlinOutcome.Referral)
                    report.Decide(new(outcome, "Read and decided.", "School", "1/26"), 0, db.Actor, Now);
            }
            await db.SaveChangesAsync();
            return 0;
        });
        // Those that are referrals are logged as such, each with its 24 hours; nothing else has any.
        var desk = Portal.SignIn(team.Desk);
        var toLog = await Portal.QueryAsync(db => db.Set<MerlinReport>().Where(report => report.Outcome == null)
            .OrderBy(report => report.Reference).Select(report => report.Reference).Take(3).ToListAsync());
        foreach (var reference in toLog)
        {
            var logged = await desk.SubmitAsync(await desk.GetAsync($"/referrals/log?from={reference}"), new()
            {
                ["ImmediateDanger"] = "No",
                ["Children[0].Sex"] = "NotKnown",
                ["Children[0].Seen"] = "Yes",
                ["PrimaryNature"] = "Neglect",
                ["Channel"] = "Merlin",
                ["MerlinReason"] = "Needs a discussion tonight."
            }, "Save and start the clock");
            Assert.Contains("is logged", logged.Done);
        }
        Assert.Equal(3, await Portal.CountAsync<Referral>());
        Assert.Equal(3, await Portal.QueryAsync(db => db.Deadlines.CountAsync()));
        var inspector = Portal.SignIn(team.Inspector);
        var k1 = await inspector.GetAsync("/measures/k-1");
        Assert.DoesNotContain("of 120", k1.Main, StringComparison.Ordinal);
        var figures = await inspector.GetAsync("/merlin/figures");
        Assert.Contains("Hackney", figures.Main);
        var rows = await inspector.GetAsync("/measures/merlin-reports");
        Assert.Contains("3 of 120 reports received", rows.Main);
    }

    [Fact]
    public async Task Another_teams_report_is_not_there_and_only_the_desk_decides()
    {
        var team = await Given.TeamAsync();
        await RecordedAsync(Portal.SignIn(team.Desk), team);
        Assert.Equal(404, (await Portal.SignIn((await Given.TeamAsync("lambeth")).Desk).GetAsync("/merlin/M-2026-000001")).Status);
        Assert.Equal(403, (await Portal.SignIn(team.Constable).GetAsync("/merlin/M-2026-000001/decide")).Status);
        Assert.Equal(200, (await Portal.SignIn(team.Constable).GetAsync("/merlin/M-2026-000001")).Status);
    }
}
