using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Domain.UrgentPowers;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.UrgentPowers;

/// <summary>Row 13, BR-25: police protection from its beginning to its end.</summary>
public class ProtectionTests : PortalTest
{
    private static Answers Begin(Team team, params (string Name, string Value)[] but)
    {
        Answers answers = new()
        {
            ["Child"] = "Tia Lawson",
            ["Age"] = "14",
            ["Started.Date"] = "23/11/2026",
            ["Started.Time"] = "08:10",
            ["PlaceFound"] = "Dalston Lane, bus stop",
            ["Borough"] = team.Borough,
            ["Residence"] = "Newham",
            ["Grounds"] = "Bruise on the neck; out at 01:00 twice this week.",
            ["Constable"] = "PC Megan Doyle",
            ["DesignatedOfficer"] = "Insp Karen Yeo",
            ["DesignatedPhone"] = "020 7946 0161",
            ["PlaceKept"] = "Foster carer of Hackney Council"
        };
        foreach (var (name, value) in but) answers[name] = value;
        return answers;
    }

    private static async Task<Page> BegunAsync(Browser officer, Team team, params (string, string)[] but) =>
        await officer.SubmitAsync(await officer.GetAsync("/police-protection/begin"), Begin(team, but), "Record it");

    [Fact]
    public async Task A_constable_at_night_records_it_and_the_team_does_the_duties_to_its_end_with_both_councils_told()
    {
        var team = await Given.TeamAsync();
        var constable = await Given.OfficerAsync(Role.FrontlineOfficer);
        var street = Portal.SignIn(constable);
        var page = await BegunAsync(street, team);
        Assert.Equal("/police-protection/S-2026-000001", page.Url);
        Assert.Contains("Cannot be extended", page.Main);
        Assert.Contains("Seven duties: 7 open", page.Main);

        // The next duty stands open on the page.
        page = await street.SubmitAsync(page, new() { ["Whom"] = "PC Megan Doyle, in English" }, "Done just now");
        Assert.Equal("Child told what was done and why: recorded.", page.Done);
        Assert.Contains("Seven duties: 6 open", page.Main);
        page = await street.SubmitAsync(page, new() { ["Whom"] = "Jo Marks, duty social worker" }, "Done just now");

        var desk = Portal.SignIn(team.Desk);
        Assert.Contains("Tia Lawson, 14", (await desk.GetAsync("/")).Main);
        var log = await desk.GetAsync("/referrals/log?from=S-2026-000001");
        Assert.Contains("Made of police protection S-2026-000001", log.Main);
        Assert.Equal("Tia Lawson", log.Field("Children[0].Name"));
        var logged = await desk.SubmitAsync(log, new()
        {
            ["ImmediateDanger"] = "No",
            ["Children[0].Born"] = "14",
            ["Children[0].Sex"] = "Female",
            ["PrimaryNature"] = "Physical",
            ["Channel"] = "Phone"
        }, "Save and start the clock");
        Assert.Contains("is logged for Hackney CAIT", logged.Done);
        var sergeant = Portal.SignIn(team.Sergeant);
        page = await sergeant.GetAsync("/police-protection/S-2026-000001");
        Assert.Contains("in case file C-2026-000001", page.Main);
        Assert.Contains("Police protection (s.46)", (await sergeant.GetAsync("/cases/C-2026-000001")).Main);

        page = await sergeant.SubmitAsync(await sergeant.GetAsync("/police-protection/S-2026-000001/duties/CouncilOfResidence"),
            new() { ["Whom"] = "Night duty, Newham" }, "Done just now");
        var told = await Portal.QueryAsync(db => db.Set<Disclosure>().OrderBy(each => each.GivenAt).ThenBy(each => each.Recipient)
            .Select(each => new { each.Recipient, each.Organisation, each.Power }).ToListAsync());
        Assert.Equal(["Jo Marks, duty social worker", "Night duty, Newham"], told.Select(each => each.Recipient).Order());
        Assert.All(told, each => Assert.Equal("Children Act 1989, s.46(3)", each.Power));
        foreach (var duty in new[] { "DesignatedEnquiry", "WishesFound", "ParentsTold" })
            page = await sergeant.SubmitAsync(await sergeant.GetAsync($"/police-protection/S-2026-000001/duties/{duty}"),
                new() { ["Whom"] = "Insp Karen Yeo" }, "Done just now");
        page = await sergeant.SubmitAsync(await sergeant.GetAsync("/police-protection/S-2026-000001/duties/CouncilAccommodation"),
            new() { ["Words"] = "She stays with her aunt." }, "Not needed, or not possible");
        Assert.Contains("Seven duties, all done", page.Main);

        Clock.Advance(TimeSpan.FromHours(20));
        page = await sergeant.SubmitAsync(await sergeant.GetAsync("/police-protection/S-2026-000001/end"), new()
        {
            ["Outcome"] = "Section20",
            ["Words"] = "Insp Yeo: her aunt has her, by agreement with the council."
        });
        Assert.Equal("Police protection has ended.", page.Done);
        Assert.Contains("Accommodated by agreement (s.20)", page.Main);
        Assert.DoesNotContain("S-2026-000001", (await sergeant.GetAsync("/")).Main);
        Assert.Contains("S-2026-000001", (await street.GetAsync("/police-protection")).Main);
    }

    [Theory]
    [InlineData("Child", "", "Say who: a name, or “girl, about 8, name not known”")]
    [InlineData("Started.Date", "24/11/2026", "Police protection cannot begin in the future. It is now 09:20")]
    [InlineData("DesignatedOfficer", "Megan Doyle", "Choose a designated officer who is not PC Megan Doyle")]
    [InlineData("Grounds", "", "Say why the child would otherwise be likely to suffer significant harm")]
    [InlineData("Borough", "", "Choose the borough where the child was found")]
    public async Task What_is_wrong_is_said_beside_its_field_and_nothing_is_lost(string field, string typed, string words)
    {
        var team = await Given.TeamAsync();
        var again = await BegunAsync(Portal.SignIn(team.Constable), team, (field, typed));
        Assert.Equal(200, again.Status);
        Assert.Equal(words, again.Errors.Single());
        Assert.Equal("Foster carer of Hackney Council", again.Field("PlaceKept"));
        Assert.Equal(0, await Portal.CountAsync<PoliceProtection>());
    }

    [Fact]
    public async Task Begun_80_hours_ago_it_is_taken_with_a_reason_and_is_a_breach_and_loud()
    {
        var team = await Given.TeamAsync();
        var sergeant = Portal.SignIn(team.Sergeant);
        var again = await BegunAsync(sergeant, team, ("Started.Date", "20/11/2026"), ("Started.Time", "01:20"));
        Assert.Equal("It began more than 72 hours ago. Say why it is recorded only now", again.ErrorAt("LateReason"));
        var page = await sergeant.SubmitAsync(again, new() { ["LateReason"] = "The station was told on Monday." }, "Record it");
        Assert.Contains("No power to keep the child now", page.Main);
        Assert.Equal(1, await Portal.RaiseFlagsAsync());
        Assert.Contains("End police protection: Tia Lawson, 14", (await sergeant.GetAsync("/")).Main);

        var end = await sergeant.GetAsync("/police-protection/S-2026-000001/end");
        var refused = await sergeant.SubmitAsync(end, new() { ["Outcome"] = "Returned", ["Words"] = "Home with her mother, who is safe." });
        Assert.Equal(409, refused.Status);
        Assert.Contains("no power to keep a child longer", refused.Main);
        var ended = await sergeant.SubmitAsync(refused, new()
        {
            ["Outcome"] = "Returned",
            ["IsBreach"] = "true",
            ["Cause"] = "PartnerNotReachable",
            ["Overrun"] = "Nobody of the council came."
        });
        Assert.Contains("A breach of the 72 hours: Nobody of the council came.", ended.Main);
        // Somebody else answers for it, as for every limit.
        Assert.Contains("Acknowledge", (await Portal.SignIn(team.Inspector).GetAsync("/")).Main);
    }

    [Fact]
    public async Task The_flag_service_tells_at_24_at_6_and_past()
    {
        var team = await Given.TeamAsync();
        await BegunAsync(Portal.SignIn(team.Sergeant), team);
        async Task<List<FlagLevel>> FlagsAsync()
        {
            await Portal.RaiseFlagsAsync();
            return await Portal.QueryAsync(db => db.DeadlineFlags.OrderBy(flag => flag.RaisedAt).Select(flag => flag.Level).ToListAsync());
        }
        Clock.Now = new(2026, 11, 25, 8, 9, 0);
        Assert.Empty(await FlagsAsync());
        Clock.Now = new(2026, 11, 25, 8, 10, 0);
        Assert.Equal([FlagLevel.DueSoon], await FlagsAsync());
        Clock.Now = new(2026, 11, 26, 2, 10, 0);
        Assert.Equal([FlagLevel.DueSoon, FlagLevel.LastHours], await FlagsAsync());
        Clock.Now = new(2026, 11, 26, 8, 11, 0);
        Assert.Equal([FlagLevel.DueSoon, FlagLevel.LastHours, FlagLevel.Overdue], await FlagsAsync());
        Assert.Equal(0, await Portal.RaiseFlagsAsync());
    }

    [Fact]
    public async Task The_sheet_says_what_the_carer_may_see_and_nothing_of_anybody_else_and_that_it_was_printed_is_on_the_trail()
    {
        var team = await Given.TeamAsync();
        var sergeant = Portal.SignIn(team.Sergeant);
        var page = await BegunAsync(sergeant, team);
        await sergeant.SubmitAsync(page, new() { ["Whom"] = "PC Megan Doyle", ["Words"] = "She fears her stepfather, Darren." },
            "Done just now");
        var carer = await sergeant.SubmitAsync(await sergeant.GetAsync("/police-protection/S-2026-000001/carer"), new()
        {
            ["WhoMayVisit"] = "Her mother, if the designated officer agrees. Ring first.",
            ["Needs"] = "Asthma inhaler, in her bag.",
            ["CouncilPhone"] = "020 7946 0150"
        });
        Assert.Equal("The carer’s sheet says it now.", carer.Done);
        var sheet = await sergeant.GetAsync("/police-protection/S-2026-000001/sheet");
        Assert.Contains("Asthma inhaler", sheet.Main);
        Assert.Contains("020 7946 0150", sheet.Main);
        Assert.Contains("It cannot be extended", sheet.Main);
        foreach (var never in new[] { "Darren", "Bruise", "Dalston Lane", "Foster carer", "Newham", "PC Megan" })
            Assert.DoesNotContain(never, sheet.Main, StringComparison.Ordinal);
        Assert.Single(await Portal.TrailAsync(AuditAction.Printed));
    }

    [Fact]
    public async Task An_order_counts_from_the_first_day_where_police_applied_and_has_a_clock_of_its_own()
    {
        var team = await Given.TeamAsync();
        var sergeant = Portal.SignIn(team.Sergeant);
        await BegunAsync(sergeant, team);
        Clock.Advance(TimeSpan.FromHours(10));
        Answers Order(string until) => new()
        {
            ["Court"] = "East London Family Court",
            ["PoliceApplied"] = "true",
            ["Made.Date"] = "23/11/2026",
            ["Made.Time"] = "17:00",
            ["Ends.Date"] = until,
            ["Ends.Time"] = "10:00"
        };
        var refused = await sergeant.SubmitAsync(await sergeant.GetAsync("/police-protection/S-2026-000001/order"), Order("2/12/2026"));
        Assert.Equal(409, refused.Status);
        Assert.Contains("the end of 30 November 2026", refused.Main);
        var page = await sergeant.SubmitAsync(refused, Order("30/11/2026"));
        Assert.Equal("The order is on record.", page.Done);
        var clock = await Portal.QueryAsync(db => db.Deadlines.SingleAsync(each => each.Kind == DeadlineKind.EmergencyProtectionOrder));
        Assert.Equal(new(2026, 11, 30, 10, 0, 0, DateTimeKind.Utc), clock.DueAt);
        page = await sergeant.SubmitAsync(await sergeant.GetAsync("/police-protection/S-2026-000001/order"), new()
        {
            ["Ends.Date"] = "7/12/2026",
            ["Ends.Time"] = "10:00"
        });
        Assert.Equal("The extension is on record.", page.Done);
        page = await sergeant.SubmitAsync(await sergeant.GetAsync("/police-protection/S-2026-000001/order/end"));
        Assert.Equal("The order has ended.", page.Done);
    }

    [Fact]
    public async Task Sent_twice_it_is_one_and_the_second_of_two_who_record_a_duty_is_told()
    {
        var team = await Given.TeamAsync();
        var (sergeant, desk) = (Portal.SignIn(team.Sergeant), Portal.SignIn(team.Desk));
        var form = await sergeant.GetAsync("/police-protection/begin");
        var first = await sergeant.SubmitAsync(form, Begin(team), "Record it");
        Assert.Equal(first.Url, (await sergeant.SubmitAsync(form, Begin(team), "Record it")).Url);
        Assert.Equal(1, await Portal.CountAsync<PoliceProtection>());

        var (mine, theirs) = (await sergeant.GetAsync("/police-protection/S-2026-000001/duties/ChildTold"),
            await desk.GetAsync("/police-protection/S-2026-000001/duties/ChildTold"));
        await sergeant.SubmitAsync(mine, new() { ["Whom"] = "DS Ruth" }, "Done just now");
        var lost = await desk.SubmitAsync(theirs, new() { ["Whom"] = "PC Doyle by phone" }, "Done just now");
        Assert.Equal(409, lost.Status);
        Assert.Equal("PC Doyle by phone", lost.Field("Whom"));
        Assert.Equal(1, await Portal.CountAsync<ProtectionDutyDone>());
        Assert.Equal(404, (await Portal.SignIn(await Given.OfficerAsync(Role.FrontlineOfficer)).GetAsync(first.Url)).Status);
        Assert.Equal(404, (await Portal.SignIn((await Given.TeamAsync("lambeth")).Sergeant).GetAsync(first.Url)).Status);
    }

    [Fact]
    public async Task It_is_put_on_the_case_file_of_the_child()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync());
        var sergeant = Portal.SignIn(logged.Team.Sergeant);
        await BegunAsync(sergeant, logged.Team);
        var wrong = await sergeant.SubmitAsync(await sergeant.GetAsync("/police-protection/S-2026-000001/case"),
            new() { ["CaseFile"] = "C-2026-999999" });
        Assert.Equal("No case file with this number is open to you. Check it", wrong.ErrorAt("CaseFile"));
        var put = await sergeant.SubmitAsync(wrong, new() { ["CaseFile"] = logged.CaseReference });
        Assert.Equal($"It is on case file {logged.CaseReference}.", put.Done);
        Assert.Contains("Police protection (s.46) began",
            (await sergeant.GetAsync($"/cases/{logged.CaseReference}/chronology")).Main);
    }
}
