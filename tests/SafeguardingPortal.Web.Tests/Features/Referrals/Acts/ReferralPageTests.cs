using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Referrals.Acts;

public class ReferralPageTests : PortalTest
{
    /// <summary>Triage and the four tasks as they stand for someone: name, state, and whether there is something to open.</summary>
    private async Task<string[]> TasksAsync(Colleague officer, Logged logged)
    {
        var page = await Portal.SignIn(officer).GetAsync(logged.Page);
        return [.. page.Html.QuerySelectorAll(".sp-tasks li").Select(task =>
            $"{Page.Words(task.QuerySelector("a, .govuk-task-list__name-and-hint > div"))}: "
                + $"{Page.Words(task.QuerySelector(".govuk-task-list__status"))}{(task.QuerySelector("a") is null ? "" : " ›")}")];
    }

    [Fact]
    public async Task The_tasks_of_a_new_referral_wait_for_triage()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);

        Assert.Equal(["Triage: Next ›", "1. Research: To do ›", "2. CRAM: Cannot start yet", "3. Strategy discussion: Cannot start yet",
            "4. Sign-off: Cannot start yet"], await TasksAsync(team.Desk, logged));
        Assert.Equal("Triage: Next", (await TasksAsync(team.Constable, logged))[0]);
    }

    [Fact]
    public async Task The_officer_in_the_case_is_waited_for_once_it_is_allocated()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);

        Assert.Equal("2. CRAM: Waiting for you ›", (await TasksAsync(team.Constable, logged))[2]);
        Assert.Equal("2. CRAM: Next ›", (await TasksAsync(team.OtherConstable, logged))[2]);
        Assert.Equal(["1. Research: Waiting for you ›", "2. CRAM: Next ›"], (await TasksAsync(team.Researcher, logged))[1..3]);
    }

    [Fact]
    public async Task Discussion_and_signature_can_come_in_either_order()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);

        Assert.Equal(["Triage: Done", "1. Research: To do ›", "2. CRAM: Done ›", "3. Strategy discussion: Waiting for you ›",
            "4. Sign-off: Waiting for you ›"], await TasksAsync(team.Sergeant, logged));
        Assert.Equal(["3. Strategy discussion: Next", "4. Sign-off: To do"], (await TasksAsync(team.Constable, logged))[3..]);
    }

    [Fact]
    public async Task A_finished_referral_has_its_tasks_done()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Finished);
        await Given.ResearchAsync(logged, logged.ReceivedAt.AddHours(1));
        var page = await Portal.SignIn(team.Constable).GetAsync(logged.Page);

        Assert.All(await TasksAsync(team.Constable, logged), task => Assert.Contains("Done", task));
        Assert.Contains("Stopped: strategy discussion held (Joint s.47 enquiry) and signed off.", page.Main);
        Assert.Equal($"/cases/{logged.CaseReference}/discussions/1", page.Link("3. Strategy discussion"));
    }

    [Fact]
    public async Task A_referral_closed_at_triage_needs_nothing_more()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Closed);

        Assert.Equal(["Triage: Done", "1. Research: Not needed", "2. CRAM: Not needed", "3. Strategy discussion: Not needed",
            "4. Sign-off: Not needed"], await TasksAsync(team.Desk, logged));
    }

    [Theory]
    [InlineData(1, "on-track", "23 h left")]
    [InlineData(20, "due-soon", "4 h left")]
    [InlineData(23.5, "due-soon", "30 min left")]
    [InlineData(24, "due-soon", "Less than 1 min left")]
    [InlineData(24.5, "overdue", "Overdue by 30 min")]
    [InlineData(100, "overdue", "Overdue by 3 d 4 h")]
    public async Task K_1_The_clock_says_how_much_is_left_and_in_which_state_it_is(double hoursAgo, string state, string words)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, hoursAgo: hoursAgo);
        var clock = (await Portal.SignIn(team.Desk).GetAsync(logged.Page)).Html.QuerySelector(".sp-clock--large")!;

        Assert.Equal(state, clock.GetAttribute("data-state"));
        Assert.Contains($"sp-clock--{state}", clock.ClassList);
        Assert.Equal(words, Page.Words(clock.QuerySelector(".sp-clock__left > [aria-hidden]")));
        Assert.Equal(logged.DueAt.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'"), clock.GetAttribute("data-due"));
    }

    [Fact]
    public async Task The_history_tells_everything_latest_first()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.New, 2);
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Given.AcceptAsync(logged);
        Clock.Advance(TimeSpan.FromMinutes(10));
        await Given.AssessAsync(logged);
        Clock.Advance(TimeSpan.FromMinutes(10));
        await Given.DiscussAsync(logged, DiscussionOutcome.PoliceAlone, Now.AddHours(-1.8), Now.AddHours(-1.5), by: team.Inspector);
        var page = await Portal.SignIn(team.Constable).GetAsync(logged.Page);

        Assert.Equal(
            [
                $"09:21 Accepted and allocated to {team.Constable.Name}, supervised by {team.Sergeant.Name}, {team.Desk.Name}",
                $"09:20 Logged, {team.Desk.Name}",
                $"08:11 Strategy discussion held, outcome recorded, {team.Inspector.Name} Recorded 1 h 30 min later",
                $"07:20 Received, {team.Desk.Name} Recorded 2 h later"
            ], page.Texts(".sp-history li"));
        Assert.Equal(["Today"], page.Texts(".sp-timeline__day"));
    }

    [Fact]
    public async Task A_look_at_the_page_does_not_move_its_version()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync($"{logged.Page}/sign-off");
        await browser.GetAsync(logged.Page);

        Assert.Equal(form.Field("Version"), (await browser.GetAsync($"{logged.Page}/sign-off")).Field("Version"));
    }

    [Fact]
    public async Task A_reader_of_all_teams_reads_and_finds_nothing_to_do()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        var page = await Portal.SignIn(await Given.OfficerAsync(Role.QualityAssurance)).GetAsync(logged.Page);

        Assert.Equal(200, page.Status);
        Assert.Equal([$"/cases/{logged.CaseReference}/research", $"/cases/{logged.CaseReference}/cram/1"],
            page.Links("main .sp-tasks a").Where(link => link.StartsWith('/')));
        Assert.Null(page.Link("Accept and allocate"));
    }

    [Fact]
    public async Task The_page_says_who_saw_it_and_carries_the_marking_twice()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var page = await Portal.SignIn(team.Desk).GetAsync(logged.Page);

        Assert.Equal(2, page.Texts(".sp-marking__text").Count(text => text == "OFFICIAL-SENSITIVE"));
        Assert.Contains($"Shown to {team.Desk.Name}", page.Texts("footer").Single());
        Assert.Equal($"Referral {logged.Reference} – Safeguarding Portal", page.Title);
        Assert.DoesNotContain("Merrin", page.Title);
    }
}
