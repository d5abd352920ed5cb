using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.CriticalIncidents;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.UrgentPowers;

/// <summary>Row 14, A3: proposed by a sergeant, declared by an inspector or above against the test, stood down with its reasons.</summary>
public class IncidentTests : PortalTest
{
    private static readonly Answers Proposal = new()
    {
        ["Title"] = "A missed visit before an injury",
        ["Why"] = "A visit agreed on Friday was not made.",
        ["Request"] = "Partner",
        ["Partner"] = "Hackney Council, director of children’s services"
    };

    private async Task<(Logged Logged, Browser Sergeant, Browser Inspector, Page Proposed)> ProposedAsync()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        var sergeant = Portal.SignIn(logged.Team.Sergeant);
        return (logged, sergeant, Portal.SignIn(logged.Team.Inspector), await sergeant.SubmitAsync(
            await sergeant.GetAsync($"/incidents/propose/{logged.CaseReference}"), Proposal, "Propose it"));
    }

    private static Answers Declared(Logged logged, params (string Name, string Value)[] but)
    {
        Answers answers = new()
        {
            ["Victim"] = "true",
            ["Family"] = "true",
            ["Community"] = "false",
            ["Words"] = "The family has told the council that it trusts nobody.",
            ["Level"] = "2",
            ["Gold"] = logged.Team.Inspector.Code
        };
        foreach (var (name, value) in but) answers[name] = value;
        return answers;
    }

    [Fact]
    public async Task From_a_partners_request_over_the_log_to_the_stand_down()
    {
        var (logged, sergeant, inspector, proposed) = await ProposedAsync();
        Assert.Equal("/incidents/G-2026-000001", proposed.Url);
        Assert.Contains("Hackney Council, director", proposed.Main);
        Assert.DoesNotContain("Critical incident, level", (await sergeant.GetAsync($"/cases/{logged.CaseReference}")).Main);
        Assert.Equal(403, (await sergeant.GetAsync($"{proposed.Url}/decide")).Status);

        Assert.Contains("Decide whether it is a critical incident", (await inspector.GetAsync("/")).Main);
        var form = await inspector.GetAsync($"{proposed.Url}/decide");
        var none = await inspector.SubmitAsync(form, Declared(logged, ("Victim", "false"), ("Family", "false")), "Declare it");
        Assert.Equal(409, none.Status);
        Assert.Contains("no critical incident by its definition", none.Main);
        var declared = await inspector.SubmitAsync(none, Declared(logged), "Declare it");
        Assert.Equal($"Declared. {logged.Team.Inspector.Name} is Gold.", declared.Done);
        foreach (var page in new[] { $"/cases/{logged.CaseReference}", $"/cases/{logged.CaseReference}/chronology", logged.Page,
            $"/people/{(await Given.PeopleOfAsync(logged))[0]}" })
            Assert.Contains("Critical incident, level 2", (await sergeant.GetAsync(page)).Main);

        var log = await sergeant.GetAsync($"{proposed.Url}/log");
        var missing = await sergeant.SubmitAsync(log, new() { ["Kind"] = "Decision", ["Text"] = "A senior officer visits." }, "Write it");
        Assert.Equal(["Give the reason", "Say who does it"], missing.Errors);
        var written = await sergeant.SubmitAsync(missing, new() { ["Reason"] = "Trust is to be rebuilt.", ["Owner"] = "DI Helen" },
            "Write it");
        Assert.Contains("A senior officer visits.", written.Main);
        await sergeant.SubmitAsync(await sergeant.GetAsync($"{proposed.Url}/log"), new()
        {
            ["Kind"] = "Briefing",
            ["Text"] = "What is known, and what is not.",
            ["Recipients"] = "Team, press bureau"
        }, "Write it");

        // The review clock runs with the case and each review starts the next.
        Clock.Advance(TimeSpan.FromHours(20));
        await inspector.SubmitAsync(await inspector.GetAsync($"{proposed.Url}/log"),
            new() { ["Kind"] = "Review", ["Text"] = "Reviewed with the director." }, "Write it");
        Assert.Equal([true, false], await Portal.QueryAsync(db => db.Deadlines.Where(clock => clock.Kind == DeadlineKind.IncidentReview)
            .OrderBy(clock => clock.StartedAt).Select(clock => clock.MetAt != null).ToListAsync()));

        var down = await inspector.SubmitAsync(await inspector.GetAsync($"{proposed.Url}/stand-down"), new()
        {
            ["Rationale"] = "The family meets the officer every week.",
            ["Learning"] = "A visit agreed is a task with a day."
        }, "Stand it down");
        Assert.Contains("A visit agreed is a task with a day.", down.Main);
        Assert.DoesNotContain("Critical incident, level", (await sergeant.GetAsync($"/cases/{logged.CaseReference}")).Main);
        Assert.Equal(3, await Portal.CountAsync<IncidentEntry>());
    }

    [Fact]
    public async Task Gold_on_leave_is_told_and_nothing_is_lost()
    {
        var (logged, _, inspector, proposed) = await ProposedAsync();
        await Portal.QueryAsync(async db =>
        {
            var officer = await db.Officers.SingleAsync(each => each.Id == logged.Team.Inspector.Id);
            db.Add(Absence.Of(officer, AbsenceKind.AnnualLeave, DateOnly.FromDateTime(Now), null, [], logged.Team.Inspector.User, Now));
            return await db.SaveChangesAsync();
        });
        var form = await inspector.GetAsync($"{proposed.Url}/decide");
        Assert.Contains("away today", form.Main);
        var refused = await inspector.SubmitAsync(form, Declared(logged), "Declare it");
        Assert.Equal(409, refused.Status);
        Assert.Contains("is away today. Name somebody who is here", refused.Main);
        Assert.Equal("The family has told the council that it trusts nobody.", refused.Field("Words"));
    }

    [Fact]
    public async Task On_a_restricted_case_it_is_shown_to_those_on_the_list_and_to_nobody_else()
    {
        var (logged, sergeant, inspector, proposed) = await ProposedAsync();
        await inspector.SubmitAsync(await inspector.GetAsync($"{proposed.Url}/decide"), Declared(logged), "Declare it");
        await Given.RestrictAsync(logged);
        Assert.Equal(404, (await sergeant.GetAsync(proposed.Url)).Status);
        Assert.DoesNotContain("A missed visit", (await sergeant.GetAsync("/incidents")).Main, StringComparison.Ordinal);
        Assert.Contains("Critical incident, level 2", (await inspector.GetAsync($"/cases/{logged.CaseReference}")).Main);
        Assert.Contains("A missed visit", (await inspector.GetAsync("/incidents")).Main);
    }

    [Fact]
    public async Task It_shows_in_the_head_of_another_case_it_touches_which_opens_nothing_of_its_own()
    {
        var (logged, sergeant, inspector, proposed) = await ProposedAsync();
        await inspector.SubmitAsync(await inspector.GetAsync($"{proposed.Url}/decide"), Declared(logged), "Declare it");
        var other = await Given.ReferralAsync(logged.Team);
        var touched = await sergeant.SubmitAsync(await sergeant.GetAsync($"{proposed.Url}/cases"),
            new() { ["CaseFile"] = other.CaseReference, ["Why"] = "The same suspect." });
        Assert.Contains(other.CaseReference, touched.Main);
        await Given.RestrictAsync(logged);
        var page = await sergeant.GetAsync($"/cases/{other.CaseReference}");
        Assert.Contains("Critical incident, level 2", page.Main);
        Assert.DoesNotContain("/incidents/G-", page.Source.Split("<main")[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_proposer_does_not_refuse_it_and_the_second_who_decides_is_told()
    {
        var (logged, _, inspector, proposed) = await ProposedAsync();
        var (mine, theirs) = (await inspector.GetAsync($"{proposed.Url}/decide"), await inspector.GetAsync($"{proposed.Url}/decide"));
        await inspector.SubmitAsync(mine, new() { ["Words"] = "It is a complaint and no more." }, "It is none");
        var lost = await inspector.SubmitAsync(theirs, Declared(logged), "Declare it");
        Assert.Equal(409, lost.Status);
        Assert.Equal(IncidentState.Refused, await Portal.QueryAsync(db => db.Set<CriticalIncident>().Select(each =>
            each.State).SingleAsync()));
    }
}
