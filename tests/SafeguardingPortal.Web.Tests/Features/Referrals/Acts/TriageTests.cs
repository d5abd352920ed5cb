using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Referrals.Acts;

public class TriageTests : PortalTest
{
    private Task<Referral> LoadAsync(Logged logged) => Portal.QueryAsync(db => db.Set<Referral>().AsNoTracking()
        .Include(referral => referral.Supervisor).Include(referral => referral.Officer)
        .SingleAsync(referral => referral.Reference == logged.Reference));

    [Fact]
    public async Task An_unallocated_referral_is_loud_on_its_page_the_board_and_the_desks_work()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var browser = Portal.SignIn(team.Desk);

        var page = await browser.GetAsync(logged.Page);
        Assert.Contains("Not allocated Nobody is working on this referral yet.", page.Main);
        Assert.Equal($"{logged.Page}/accept", page.Link("Accept and allocate"));
        Assert.Contains("Not allocated", (await browser.GetAsync("/referrals")).Texts(".sp-board .sp-tag--act"));
        Assert.Contains("Nobody is working on this referral yet.", (await browser.GetAsync("/")).Main);
    }

    [Fact]
    public async Task Accepting_allocates_it_to_a_supervisor_and_an_officer_in_the_case()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var browser = Portal.SignIn(team.Desk);
        var page = await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/accept"),
            new() { ["Supervisor"] = team.Sergeant.Code, ["Officer"] = team.Constable.Code });

        Assert.Equal((200, logged.Page), (page.Status, page.Url));
        Assert.Equal($"{logged.Reference} is allocated to {team.Constable.Name}.", page.Done);
        Assert.Contains($"09:20 Accepted and allocated to {team.Constable.Name}, supervised by {team.Sergeant.Name}, you",
            page.Texts(".sp-history li"));
        var referral = await LoadAsync(logged);
        Assert.Equal((ReferralStatus.Research, team.Sergeant.Id, team.Constable.Id, Now),
            (referral.Status, referral.SupervisorId!.Value, referral.OfficerId!.Value, referral.AllocatedAt!.Value));
        Assert.Null(referral.Deadline.MetAt);
    }

    [Fact]
    public async Task Only_officers_posted_to_the_team_today_are_offered_sergeants_and_inspectors_as_supervisors()
    {
        var team = await Given.TeamAsync();
        await Given.TeamAsync("lambeth");
        var logged = await Given.ReferralAsync(team);
        var form = (await Portal.SignIn(team.Desk).GetAsync($"{logged.Page}/accept")).Form;

        Assert.Equal(
            new[] { "", team.Inspector.Code, team.Sergeant.Code, team.OtherSergeant.Code }.Order(), form.OptionsOf("Supervisor").Order());
        Assert.Equal(new[] { "", team.Inspector.Code, team.Sergeant.Code, team.OtherSergeant.Code, team.Constable.Code,
            team.OtherConstable.Code }.Order(), form.OptionsOf("Officer").Order());
    }

    [Fact]
    public async Task Both_officers_have_to_be_chosen()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var browser = Portal.SignIn(team.Desk);
        var again = await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/accept"));

        Assert.Equal(["Choose the supervising detective sergeant", "Choose the officer in the case"], again.Errors);
        Assert.Equal("Choose the officer in the case", again.ErrorAt("Officer"));
        Assert.Contains("Ava Merrin, 6", again.Main);
    }

    [Fact]
    public async Task BR_51_The_supervisor_and_the_officer_in_the_case_are_two_people()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var browser = Portal.SignIn(team.Desk);
        var again = await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/accept"),
            new() { ["Supervisor"] = team.Sergeant.Code, ["Officer"] = team.Sergeant.Code });

        Assert.Equal(409, again.Status);
        Assert.Equal(["The supervisor and the officer in the case must be two people."], again.Errors);
        Assert.Equal((team.Sergeant.Code, team.Sergeant.Code), (again.Field("Supervisor"), again.Field("Officer")));

        var saved = await browser.SubmitAsync(again, new() { ["Officer"] = team.Constable.Code });
        Assert.Equal((200, logged.Page), (saved.Status, saved.Url));
    }

    [Fact]
    public async Task Another_teams_officer_cannot_be_given_the_work()
    {
        var team = await Given.TeamAsync();
        var other = await Given.TeamAsync("lambeth");
        var logged = await Given.ReferralAsync(team);
        var browser = Portal.SignIn(team.Desk);
        var again = await browser.TamperAsync(
            await browser.GetAsync($"{logged.Page}/accept"), ("Supervisor", team.Sergeant.Code), ("Officer", other.Constable.Code));

        Assert.Equal(409, again.Status);
        Assert.Equal(["Choose officers who are posted to this team today."], again.Errors);
        Assert.Equal(ReferralStatus.New, (await LoadAsync(logged)).Status);
    }

    [Fact]
    public async Task A_constable_cannot_supervise_even_where_the_form_was_changed()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var browser = Portal.SignIn(team.Desk);
        var again = await browser.TamperAsync(
            await browser.GetAsync($"{logged.Page}/accept"), ("Supervisor", team.Constable.Code), ("Officer", team.OtherConstable.Code));

        Assert.Equal(409, again.Status);
        Assert.Equal(["The supervisor must be a detective sergeant or inspector."], again.Errors);
    }

    [Fact]
    public async Task An_officer_code_that_is_none_is_named_at_its_field()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var browser = Portal.SignIn(team.Desk);
        var again = await browser.TamperAsync(
            await browser.GetAsync($"{logged.Page}/accept"), ("Supervisor", "o-9999"), ("Officer", team.Constable.Code));

        Assert.Equal((200, "Choose an officer from the list"), (again.Status, again.ErrorAt("Supervisor")));
    }

    [Fact]
    public async Task The_second_of_two_people_accepting_is_told_and_changes_nothing()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var (first, second) = (Portal.SignIn(team.Desk), Portal.SignIn(team.Sergeant));
        var (one, two) = (await first.GetAsync($"{logged.Page}/accept"), await second.GetAsync($"{logged.Page}/accept"));
        await first.SubmitAsync(one, new() { ["Supervisor"] = team.Sergeant.Code, ["Officer"] = team.Constable.Code });
        var told = await second.SubmitAsync(
            two, new() { ["Supervisor"] = team.OtherSergeant.Code, ["Officer"] = team.OtherConstable.Code });

        Assert.Equal(409, told.Status);
        Assert.Equal(["This referral has already been accepted and allocated."], told.Errors);
        Assert.Equal(team.Constable.Id, (await LoadAsync(logged)).OfficerId);
    }

    [Fact]
    public async Task Opening_the_accept_page_of_an_accepted_referral_leads_to_how_it_stands()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var page = await Portal.SignIn(team.Desk).GetAsync($"{logged.Page}/accept");

        Assert.Equal((200, logged.Page), (page.Status, page.Url));
        Assert.Equal("That has already been done, or cannot be done any more. This is how the referral stands now.", page.Unchanged);
    }

    [Fact]
    public async Task The_desk_proposes_no_further_action_and_the_clock_runs_on()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var browser = Portal.SignIn(team.Desk);
        var page = await browser.SubmitAsync(
            await browser.GetAsync($"{logged.Page}/propose-no-further-action"), new() { ["Reason"] = "The council works on it already." });

        Assert.Equal("No further action is proposed. A detective sergeant or above decides; the clock runs until then.", page.Done);
        Assert.Contains("The council works on it already.", page.Main);
        Assert.Contains("Someone else decides", page.Main);
        Assert.Contains("22 h left", page.Main);
        Assert.Contains("No further action waits for a decision", (await browser.GetAsync("/referrals")).Main);
        var referral = await LoadAsync(logged);
        Assert.Equal((ReferralStatus.New, ProposalDecision.Pending), (referral.Status, Assert.Single(referral.Proposals).Decision));
        Assert.Null(referral.Deadline.MetAt);
    }

    [Fact]
    public async Task A_proposal_needs_a_reason()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var browser = Portal.SignIn(team.Desk);
        var again = await browser.SubmitAsync(
            await browser.GetAsync($"{logged.Page}/propose-no-further-action"), new() { ["Reason"] = "   " });

        Assert.Equal("Say why no further action is proposed", again.ErrorAt("Reason"));
    }

    [Fact]
    public async Task K_1_A_sergeant_who_agrees_closes_the_referral_and_its_clock_stops_at_that_instant()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Proposed);
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync($"{logged.Page}/decide-no-further-action");
        Assert.Contains("Already being worked on.", form.Main);
        var page = await browser.SubmitAsync(form, new() { ["Reason"] = "I read both. I agree." });

        Assert.Equal($"{logged.Reference} is closed with no further action, and its clock has stopped.", page.Done);
        Assert.Contains("Met in 2 h", page.Main);
        Assert.Contains("Agreed. I read both. I agree.", page.Main);
        var referral = await LoadAsync(logged);
        Assert.Equal(
            (ReferralStatus.Closed, Now, Now), (referral.Status, referral.Deadline.MetAt!.Value, referral.Deadline.MetRecordedAt!.Value));
        Assert.Null(referral.Deadline.NextFlagAt);
        Assert.Equal(DeadlineState.Met, new Clock(logged.ReceivedAt, logged.DueAt, logged.DueAt, referral.Deadline.MetAt).StateAt(Now));
    }

    [Fact]
    public async Task BR_51_Who_proposed_no_further_action_cannot_decide_it()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        await Given.ProposeAsync(logged, team.Sergeant);
        var browser = Portal.SignIn(team.Sergeant);
        var page = await browser.GetAsync(logged.Page);
        Assert.Null(page.Link("Decide"));
        Assert.DoesNotContain("Decide: no further action", (await browser.GetAsync("/")).Main);

        var refused = await browser.SubmitAsync(
            await browser.GetAsync($"{logged.Page}/decide-no-further-action"), new() { ["Reason"] = "Because." });
        Assert.Equal(409, refused.Status);
        Assert.Equal(["You proposed this, so someone else must decide it."], refused.Errors);
        Assert.Equal("Because.", refused.Field("Reason"));
        Assert.Equal(ReferralStatus.New, (await LoadAsync(logged)).Status);
    }

    [Fact]
    public async Task Accepting_instead_answers_the_proposal()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Proposed);
        var browser = Portal.SignIn(team.Sergeant);
        var page = await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/accept"),
            new() { ["Supervisor"] = team.Sergeant.Code, ["Officer"] = team.Constable.Code });

        Assert.Equal(200, page.Status);
        Assert.Contains("Not agreed. Accepted and allocated instead.", page.Main);
        var proposal = Assert.Single((await LoadAsync(logged)).Proposals);
        Assert.Equal((ProposalDecision.Refused, team.Sergeant.Id), (proposal.Decision, proposal.DecidedById!.Value));
    }

    [Fact]
    public async Task A_second_proposal_leads_to_how_the_referral_stands()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Proposed);

        Assert.Equal(logged.Page, (await Portal.SignIn(team.Desk).GetAsync($"{logged.Page}/propose-no-further-action")).Url);
    }

    [Fact]
    public async Task A_decision_of_no_further_action_without_a_proposal_leads_to_how_the_referral_stands()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);

        Assert.Equal(logged.Page, (await Portal.SignIn(team.Sergeant).GetAsync($"{logged.Page}/decide-no-further-action")).Url);
    }

    [Fact]
    public async Task The_desk_is_told_who_can_decide()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Proposed);
        var page = await Portal.SignIn(team.Desk).GetAsync($"{logged.Page}/decide-no-further-action");

        Assert.Equal((403, "Your role cannot do this"), (page.Status, page.Heading));
        Assert.Equal(
            ["Detective sergeant", "Detective inspector", "Detective chief inspector", "Senior management", "Commander"],
            page.Texts("main li"));
        Assert.Contains("Your role is Referral desk.", page.Main);
        Assert.DoesNotContain("Ava Merrin", page.Text);
    }

    [Fact]
    public async Task A_commander_decides_for_any_team()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Proposed);
        var browser = Portal.SignIn(await Given.OfficerAsync(Role.Commander));
        var page = await browser.SubmitAsync(
            await browser.GetAsync($"{logged.Page}/decide-no-further-action"), new() { ["Reason"] = "Agreed." });

        Assert.Equal((200, logged.Page), (page.Status, page.Url));
    }
}
