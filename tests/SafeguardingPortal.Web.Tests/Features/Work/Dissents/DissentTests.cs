using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Work.Dissents;

/// <summary>Nothing open is forgotten: it stands with whoever's step it is, on the case and on what it is about (row 10, BR-21).</summary>
public class DissentTests : PortalTest
{
    private Task<Dissent> LoadAsync(string reference) =>
        Portal.QueryAsync(db => db.Set<Dissent>().AsNoTracking().SingleAsync(dissent => dissent.Reference == reference));

    private static readonly Answers Filled = new()
    {
        ["By"] = "Bola Reyes, team manager",
        ["Agency"] = "ChildrensSocialCare",
        ["About"] = "Leaving her at home",
        ["Wants"] = "A joint visit tonight"
    };

    [Fact]
    public async Task A_dissent_is_recorded_from_the_discussion_and_goes_up_until_it_is_settled()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Finished);
        var constable = Portal.SignIn(team.Constable);
        var discussion = await constable.GetAsync($"/cases/{logged.CaseReference}/discussions/1");
        var recorded = await constable.SubmitAsync(await constable.GetAsync(discussion.Link("Record dissent")!), Filled);
        Assert.Equal("The dissent is recorded as E-2026-000001.", recorded.Done);
        Assert.Contains("Leaving her at home", (await constable.GetAsync($"/cases/{logged.CaseReference}/discussions/1")).Main);
        Assert.Contains("Leaving her at home", (await constable.GetAsync($"/cases/{logged.CaseReference}/dissents")).Main);

        var sergeant = Portal.SignIn(team.Sergeant);
        Assert.Contains("Answer a dissent", (await sergeant.GetAsync("/")).Main);
        await sergeant.SubmitAsync(await sergeant.GetAsync("/dissents/E-2026-000001/answer"),
            new() { ["Answer"] = "We stay with it.", ["Learning"] = "Say why at once" });
        Assert.Contains("Settle a dissent, or take it up", (await constable.GetAsync("/")).Main);
        var up = await constable.SubmitAsync(
            await constable.GetAsync("/dissents/E-2026-000001/escalate"), new() { ["Reason"] = "It does not settle it" });
        Assert.Equal("The dissent is with the detective inspector now, with a time of its own.", up.Done);
        Assert.DoesNotContain("Answer a dissent", (await sergeant.GetAsync("/")).Main);

        var inspector = Portal.SignIn(team.Inspector);
        await inspector.SubmitAsync(
            await inspector.GetAsync("/dissents/E-2026-000001/answer"), new() { ["Answer"] = "A joint visit tonight." });
        var settled = await constable.SubmitAsync(
            await constable.GetAsync("/dissents/E-2026-000001/resolve"), new() { ["Resolution"] = "Bola Reyes agrees." });

        Assert.Equal("The dissent is settled.", settled.Done);
        var dissent = await LoadAsync("E-2026-000001");
        Assert.Equal((DissentState.Resolved, 2, true),
            (dissent.State, dissent.Steps.Count, dissent.Steps.All(step => step.Deadline.MetAt is not null)));
        Assert.Contains("E-2026-000001", (await inspector.GetAsync("/dissents?settled=true&agency=ChildrensSocialCare")).Main);
        Assert.DoesNotContain("E-2026-000001", (await inspector.GetAsync("/dissents?settled=true&agency=Health")).Main);
    }

    [Fact]
    public async Task BR_51_nobody_answers_a_dissent_they_wrote_down()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Finished);
        var reference = await Given.DissentAsync(logged, team.Sergeant);
        var own = Portal.SignIn(team.Sergeant);

        Assert.DoesNotContain("Answer a dissent", (await own.GetAsync("/")).Main);
        Assert.Contains("for someone else to do", (await own.GetAsync($"/dissents/{reference}/answer")).Unchanged);
        var forced = await own.PostAsync(
            $"/dissents/{reference}/answer", await own.GetAsync("/account/password"), ("Version", "1"), ("Answer", "No"));
        Assert.Equal(409, forced.Status);
        Assert.Contains("Answer a dissent", (await Portal.SignIn(team.OtherSergeant).GetAsync("/")).Main);
    }

    [Fact]
    public async Task A_child_who_is_not_safe_now_skips_the_ladder_with_four_hours()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Finished);
        var constable = Portal.SignIn(team.Constable);
        var page = await constable.GetAsync($"/cases/{logged.CaseReference}/dissents/record");
        Answers unsafeNow = [];
        foreach (var (name, value) in Filled) unsafeNow[name] = value;
        (unsafeNow["Subject"], unsafeNow["NotSafe"]) = (logged.CaseReference, "true");
        var missing = await constable.SubmitAsync(page, unsafeNow);
        Assert.True(missing.Status == 200 && missing.Errors.SequenceEqual(["Choose who can act now", "Say why the child is not safe now"]),
            missing.ToString());

        (unsafeNow["To"], unsafeNow["WhyNotSafe"]) = ("Inspector", "She is with him now");
        await constable.SubmitAsync(page, unsafeNow);
        var dissent = await LoadAsync("E-2026-000001");
        Assert.Equal((EscalationLevel.Inspector, DeadlineKind.DissentImmediate, Now.AddHours(4)),
            (dissent.Level, dissent.Current.Deadline.Kind, dissent.StepDueAt));
        Assert.Contains("Answer a dissent", (await Portal.SignIn(team.Inspector).GetAsync("/")).Main);
    }

    [Fact]
    public async Task A_step_past_its_time_is_flagged_by_the_service_like_any_other_clock()
    {
        var team = await Given.TeamAsync();
        var reference = await Given.DissentAsync(await Given.ReferralAsync(team, Stage.Finished));
        Clock.Advance(TimeSpan.FromDays(3));
        await Portal.RaiseFlagsAsync();

        Assert.NotNull((await LoadAsync(reference)).Current.Deadline.Breach);
        Assert.Contains("Overdue by", (await Portal.SignIn(team.Sergeant).GetAsync("/dissents")).Main);
    }

    [Fact]
    public async Task A_restricted_cases_tasks_dissents_and_research_are_there_for_named_people_alone_and_counted_for_nobody_else()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.WithWorkAsync(await Given.ReferralAsync(team, Stage.Accepted));
        var outsider = Portal.SignIn(team.OtherConstable);
        Assert.Contains(logged.TaskReference, (await outsider.GetAsync("/tasks?view=Team")).Main);
        await Given.RestrictAsync(logged, team.Constable);

        foreach (var address in (string[])[logged.TaskPage, logged.DissentPage, $"/cases/{logged.CaseReference}/tasks",
            $"/cases/{logged.CaseReference}/research", $"/cases/{logged.CaseReference}/dissents"])
            Assert.Equal(
                (404, 200), ((await outsider.GetAsync(address)).Status, (await Portal.SignIn(team.Constable).GetAsync(address)).Status));
        var tasks = await outsider.GetAsync("/tasks?view=Team");
        Assert.Contains("The team’s (0)", tasks.Main);
        Assert.Contains("Open (0)", (await Portal.SignIn(team.Sergeant).GetAsync("/dissents")).Main);
        Assert.DoesNotContain(logged.CaseReference, (await Portal.SignIn(team.Researcher).GetAsync("/research")).Main);
        Assert.DoesNotContain("Answer a dissent", (await Portal.SignIn(team.Sergeant).GetAsync("/")).Main);
    }
}
