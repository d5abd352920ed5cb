using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cases.Breaches;

/// <summary>
/// A conference that was to be decided on, reported to and held, and was not: every limit that passes is explained and answered for.
/// </summary>
public class LimitBreachTests : PortalTest
{
    private async Task<(Team Team, Arranged Conference, string Page)> LateReportAsync()
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team, Stage.Finished, 20));
        // The report for Thursday 26 November was due on Tuesday; now it is Wednesday morning.
        Clock.Now = new(2026, 11, 25, 9, 0, 0);
        await Portal.RaiseFlagsAsync();
        return (team, conference, await PageOfAsync(conference, DeadlineKind.ConferenceReport));
    }

    private async Task<string> PageOfAsync(Arranged conference, DeadlineKind kind) =>
        $"/cases/{conference.Logged.CaseReference}/breaches/{(await Portal.QueryAsync(db =>
            db.Deadlines.SingleAsync(deadline => deadline.SubjectReference == conference.Reference && deadline.Kind == kind))).Id}";

    private Task<Breach> BreachAsync(Arranged conference) =>
        Portal.QueryAsync(async db => (await db.Deadlines.AsNoTracking().SingleAsync(deadline =>
            deadline.SubjectReference == conference.Reference && deadline.Kind == DeadlineKind.ConferenceReport)).Breach!);

    private static Answers Reason => new() { ["Cause"] = "OfficerNotAvailable", ["Words"] = "Two conferences on one day." };

    [Fact]
    public async Task A_breach_is_explained_by_who_has_the_conference_and_acknowledged_by_a_supervisor_each_from_my_work()
    {
        var (team, conference, page) = await LateReportAsync();
        var (pclo, ds) = (Portal.SignIn(team.Liaison), Portal.SignIn(team.Sergeant));
        Assert.DoesNotContain(page, (await ds.GetAsync("/")).Links(".sp-work a"));
        Assert.Contains($"{page}/reason", (await pclo.GetAsync("/")).Links(".sp-work a"));

        var shown = await pclo.GetAsync(conference.Page);
        Assert.Contains("Limits that passed", shown.Texts("h2"));
        Assert.Contains("The limit was end of Tue 24 Nov. The breach was put on record at 09:00 and stays there.", shown.Main);
        var again = await pclo.SubmitAsync(await pclo.GetAsync($"{page}/reason"));
        Assert.Equal(["Choose the main cause", "Say what happened, in your words"], again.Errors);
        shown = await pclo.SubmitAsync(again, Reason);
        Assert.Equal((conference.Page, "The reason is on record. A detective sergeant or above acknowledges the breach next."),
            (shown.Url, shown.Done));
        Assert.DoesNotContain($"{page}/reason", (await pclo.GetAsync("/")).Links(".sp-work a"));

        Assert.Contains($"{page}/acknowledge", (await ds.GetAsync("/")).Links(".sp-work a"));
        var form = await ds.GetAsync($"{page}/acknowledge");
        Assert.Contains("Officer not available. Two conferences on one day.", form.Main);
        shown = await ds.SubmitAsync(form, new() { ["WhatHappensNow"] = "The second goes to DC First." });
        Assert.Equal("The breach is acknowledged. It stays on record.", shown.Done);
        Assert.Contains("The second goes to DC First.", shown.Main);
        Assert.DoesNotContain($"{page}/acknowledge", (await ds.GetAsync("/")).Links(".sp-work a"));
        Assert.Equal(conference.Page, (await ds.GetAsync($"{page}/acknowledge")).Url);

        var breach = await BreachAsync(conference);
        Assert.Equal(
            (team.Liaison.Id, team.Sergeant.Id), (Assert.Single(breach.Reasons).ById, Assert.Single(breach.Acknowledgements).ById));
        Assert.Equal(2, (await Portal.TrailAsync(AuditAction.Changed)).Count(entry => entry.SubjectReference == conference.Reference
            && (entry.ById == team.Liaison.Id || entry.ById == team.Sergeant.Id)));
        Assert.Contains("Breach of a limit acknowledged", (await ds.GetAsync($"/cases/{conference.Logged.CaseReference}/chronology")).Main);
    }

    [Fact]
    public async Task BR_51_Who_gave_the_reason_alone_cannot_answer_for_it_and_nobody_answers_before_a_reason()
    {
        var (team, _, page) = await LateReportAsync();
        var ds = Portal.SignIn(team.Sergeant);
        var refused = await ds.SubmitAsync(await ds.GetAsync($"{page}/acknowledge"), new() { ["WhatHappensNow"] = "Onwards." });
        Assert.Equal((409, "Onwards."), (refused.Status, refused.Field("WhatHappensNow")));
        Assert.Equal(["The officer's reason comes first. Ask for it, or record it, before acknowledging."], refused.Errors);

        await ds.SubmitAsync(await ds.GetAsync($"{page}/reason"), Reason);
        refused = await ds.SubmitAsync(await ds.GetAsync($"{page}/acknowledge"), new() { ["WhatHappensNow"] = "Fine." });
        Assert.Equal(["You gave the reason, so someone else must acknowledge it."], refused.Errors);
        Assert.DoesNotContain($"{page}/acknowledge", (await ds.GetAsync("/")).Links(".sp-work a"));
        Assert.Contains($"{page}/acknowledge", (await Portal.SignIn(team.OtherSergeant).GetAsync("/")).Links(".sp-work a"));
    }

    /// <summary>
    /// Whoever answers has read every reason there is: a reason that came meanwhile is shown before it can be answered for.
    /// </summary>
    [Fact]
    public async Task A_reason_added_while_a_supervisor_reads_is_shown_before_the_breach_is_acknowledged()
    {
        var (team, conference, page) = await LateReportAsync();
        var (pclo, ds) = (Portal.SignIn(team.Liaison), Portal.SignIn(team.Sergeant));
        await pclo.SubmitAsync(await pclo.GetAsync($"{page}/reason"), Reason);
        var form = await ds.GetAsync($"{page}/acknowledge");
        await pclo.SubmitAsync(await pclo.GetAsync($"{page}/reason"),
            new() { ["Cause"] = "InformationAwaited", ["Words"] = "The hospital’s letter came on Tuesday night." });

        var lost = await ds.SubmitAsync(form, new() { ["WhatHappensNow"] = "Noted." });
        Assert.Equal((409, "Noted."), (lost.Status, lost.Field("WhatHappensNow")));
        Assert.Contains("The hospital’s letter came on Tuesday night.", lost.Main);
        Assert.Empty((await BreachAsync(conference)).Acknowledgements);
        await ds.SubmitAsync(lost);
        Assert.Single((await BreachAsync(conference)).Acknowledgements);
    }

    /// <summary>A report sent late, a conference moved, a case closed: what passed stays on record and stays to be answered for.</summary>
    [Fact]
    public async Task A_breach_stays_when_the_report_goes_late_and_when_the_conference_is_moved()
    {
        var (team, conference, page) = await LateReportAsync();
        await Portal.ReportAsync(conference, Now);
        var pclo = Portal.SignIn(team.Liaison);
        var item = (await pclo.GetAsync("/")).Texts(".sp-work__row")
            .Single(row => row.Contains("Give the reason for the breach", StringComparison.Ordinal));
        Assert.Contains("Met late", item);
        await pclo.SubmitAsync(await pclo.GetAsync($"{page}/reason"), Reason);

        await pclo.SubmitAsync(await pclo.GetAsync($"{conference.Page}/move"),
            new() { ["Starts.Date"] = "02/12/2026", ["Starts.Time"] = "10:00", ["Reason"] = "The chair is ill." });
        Assert.Contains("Conference report", (await pclo.GetAsync(conference.Page)).Texts("h3"));
        Assert.NotNull(await BreachAsync(conference));
    }

    /// <summary>What nobody waits for any more must not shout among what is: its reason is still owed, and its clock has stopped.</summary>
    [Fact]
    public async Task A_limit_that_passed_and_was_then_withdrawn_is_not_overdue_on_my_work()
    {
        var (team, conference, page) = await LateReportAsync();
        var pclo = Portal.SignIn(team.Liaison);
        await pclo.SubmitAsync(await pclo.GetAsync($"{conference.Page}/move"),
            new() { ["Starts.Date"] = "02/12/2026", ["Starts.Time"] = "10:00", ["Reason"] = "The chair is ill." });

        var owed = (await pclo.GetAsync("/")).Texts(".sp-work__row")
            .Where(row => row.Contains("Give the reason for the breach", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(owed);
        Assert.All(owed, row => Assert.Contains("Not counted any more", row));
        Assert.All(owed, row => Assert.DoesNotContain("Overdue", row));
        Assert.Contains("Not counted any more", (await pclo.GetAsync($"{page}/reason")).Main);
    }

    [Fact]
    public async Task
        A_conference_held_after_its_fifteen_working_days_and_an_unassigned_one_are_explained_by_any_liaison_officer_of_the_team()
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team, Stage.Finished, 20), unassigned: true);
        Clock.Now = new(2026, 12, 14, 9, 0, 0);
        await Portal.RaiseFlagsAsync();
        var page = await PageOfAsync(conference, DeadlineKind.InitialConference);

        var pclo = Portal.SignIn(team.Liaison);
        Assert.Contains($"{page}/reason", (await pclo.GetAsync("/")).Links(".sp-work a"));
        Assert.DoesNotContain($"{page}/reason", (await Portal.SignIn(team.Constable).GetAsync("/")).Links(".sp-work a"));
        await pclo.SubmitAsync(await pclo.GetAsync($"{page}/reason"), Reason);
        Assert.Contains("15 working days to the initial conference", (await Portal.SignIn(team.Inspector).GetAsync(
            $"/cases/{conference.Logged.CaseReference}")).Texts("h3").First(text => text.StartsWith("15", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_24_hours_of_a_referral_and_a_limit_that_was_kept_have_no_form_here()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed, hoursAgo: 25);
        await Portal.RaiseFlagsAsync();
        var conference = await Portal.ConferenceAsync(logged);
        var ds = Portal.SignIn(team.Sergeant);
        var clock = await Portal.QueryAsync(db => db.Deadlines.SingleAsync(deadline => deadline.SubjectReference == logged.Reference
            && deadline.Kind == DeadlineKind.Referral24Hours));

        Assert.Equal(404, (await ds.GetAsync($"/cases/{logged.CaseReference}/breaches/{clock.Id}/reason")).Status);
        Assert.Equal(404, (await ds.GetAsync($"{await PageOfAsync(conference, DeadlineKind.ConferenceReport)}/reason")).Status);
        Assert.Equal(404, (await ds.GetAsync($"/cases/{logged.CaseReference}/breaches/{Guid.NewGuid()}/acknowledge")).Status);
    }

    /// <summary>What was withdrawn counts nothing any more, so the case does not show it as running.</summary>
    [Fact]
    public async Task A_case_shows_only_the_clock_of_the_day_that_stands()
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team, Stage.Finished, 20));
        var pclo = Portal.SignIn(team.Liaison);
        await pclo.SubmitAsync(await pclo.GetAsync($"{conference.Page}/move"),
            new() { ["Starts.Date"] = "02/12/2026", ["Starts.Time"] = "10:00", ["Reason"] = "The chair is ill." });

        var page = await pclo.GetAsync($"/cases/{conference.Logged.CaseReference}");
        Assert.Single(page.Texts("[aria-labelledby=what-next] h3"), text => text == "Conference report");
        Assert.Equal(2, page.Texts("h3").Count(text => text == "Conference report"));
    }
}
