using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Referrals.Acts;

public class BreachTests : PortalTest
{
    private async Task<(Team Team, Logged Logged)> BreachedAsync(Stage stage = Stage.Assessed)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, stage, hoursAgo: 25);
        await Portal.RaiseFlagsAsync();
        return (team, logged);
    }

    private Task<Breach> TheBreachAsync() => Portal.QueryAsync(db => db.Breaches.AsNoTracking().SingleAsync());

    [Fact]
    public async Task A_breach_shows_on_the_page_with_when_it_was_recorded_and_that_it_stays()
    {
        var (team, logged) = await BreachedAsync();
        var page = await Portal.SignIn(team.Constable).GetAsync(logged.Page);

        Assert.Contains("Breach of the 24 hours", page.Texts("h2"));
        Assert.Contains("The limit passed at 08:20. The breach was put on record at 09:20 and stays there.", page.Main);
        Assert.Contains("Overdue by 1 h", page.Main);
        Assert.Equal($"{logged.Page}/breach-reason", page.Link("Give the reason"));
        Assert.Null(page.Link("Acknowledge the breach"));
        Assert.Contains(page.Texts(".sp-history li"), line => line == "09:20 Flagged: the 24 hours have passed, the portal");
    }

    [Fact]
    public async Task The_officer_gives_the_reason_in_a_cause_and_words()
    {
        var (team, logged) = await BreachedAsync();
        var browser = Portal.SignIn(team.Constable);
        var page = await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/breach-reason"),
            new() { ["Cause"] = "PartnerNotReachable", ["Words"] = "No answer at 06:10." });

        Assert.Equal("The reason is on record. A detective sergeant acknowledges the breach next.", page.Done);
        Assert.Contains("Partner not reachable. No answer at 06:10.", page.Main);
        var reason = Assert.Single((await TheBreachAsync()).Reasons);
        Assert.Equal((BreachCause.PartnerNotReachable, "No answer at 06:10.", team.Constable.Id, Now),
            (reason.Cause, reason.Words, reason.ById, reason.At));
    }

    [Fact]
    public async Task Cause_and_words_are_both_needed()
    {
        var (team, logged) = await BreachedAsync();
        var browser = Portal.SignIn(team.Constable);
        var again = await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/breach-reason"));

        Assert.Equal(["Choose the main cause", "Say what happened, in your words"], again.Errors);
    }

    [Fact]
    public async Task A_second_reason_is_added_and_the_first_stays()
    {
        var (team, logged) = await BreachedAsync();
        await Given.ExplainAsync(logged);
        Clock.Advance(TimeSpan.FromMinutes(5));
        await Given.ExplainAsync(logged, team.Researcher);
        var page = await Portal.SignIn(team.Constable).GetAsync(logged.Page);

        Assert.Equal($"{logged.Page}/breach-reason", page.Link("Add to the reason"));
        Assert.Equal(2, (await TheBreachAsync()).Reasons.Count);
    }

    [Fact]
    public async Task A_sergeant_acknowledges_after_the_reason_and_the_clock_says_so()
    {
        var (team, logged) = await BreachedAsync();
        await Given.ExplainAsync(logged);
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync($"{logged.Page}/acknowledge-breach");
        Assert.Contains("Health did not answer at 06:10.", form.Main);
        var page = await browser.SubmitAsync(form, new() { ["WhatHappensNow"] = "Discussion moved to the front." });

        Assert.Equal("The breach is acknowledged. It stays on record.", page.Done);
        Assert.Contains("Breach acknowledged", page.Texts(".sp-clock--large").Single());
        Assert.Contains("Discussion moved to the front.", page.Main);
        Assert.Equal(team.Sergeant.Id, Assert.Single((await TheBreachAsync()).Acknowledgements).ById);
    }

    [Fact]
    public async Task Acknowledging_waits_for_the_reason()
    {
        var (team, logged) = await BreachedAsync();
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync($"{logged.Page}/acknowledge-breach");
        Assert.Contains("No reason has been given yet.", form.Main);
        var refused = await browser.SubmitAsync(form, new() { ["WhatHappensNow"] = "Onwards." });

        Assert.Equal(409, refused.Status);
        Assert.Equal(["The officer's reason comes first. Ask for it, or record it, before acknowledging."], refused.Errors);
        Assert.Equal("Onwards.", refused.Field("WhatHappensNow"));
        Assert.Empty((await TheBreachAsync()).Acknowledgements);
    }

    [Fact]
    public async Task BR_51_Who_gave_the_reason_alone_cannot_acknowledge_it()
    {
        var (team, logged) = await BreachedAsync();
        await Given.ExplainAsync(logged, team.Sergeant);
        var browser = Portal.SignIn(team.Sergeant);
        var refused = await browser.SubmitAsync(
            await browser.GetAsync($"{logged.Page}/acknowledge-breach"), new() { ["WhatHappensNow"] = "Fine." });

        Assert.Equal(409, refused.Status);
        Assert.Equal(["You gave the reason, so someone else must acknowledge it."], refused.Errors);
    }

    [Fact]
    public async Task A_breach_is_acknowledged_once()
    {
        var (team, logged) = await BreachedAsync();
        await Given.ExplainAsync(logged);
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync($"{logged.Page}/acknowledge-breach");
        await Given.AcknowledgeAsync(logged);
        var refused = await browser.SubmitAsync(form, new() { ["WhatHappensNow"] = "Mine too." });

        Assert.Equal(409, refused.Status);
        Assert.Equal(["This breach has already been acknowledged."], refused.Errors);
        Assert.Equal(logged.Page, (await browser.GetAsync($"{logged.Page}/acknowledge-breach")).Url);
    }

    [Fact]
    public async Task Without_a_breach_there_is_nothing_to_explain()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        var browser = Portal.SignIn(team.Sergeant);

        Assert.Equal(logged.Page, (await browser.GetAsync($"{logged.Page}/breach-reason")).Url);
        Assert.Equal(logged.Page, (await browser.GetAsync($"{logged.Page}/acknowledge-breach")).Url);
    }

    [Fact]
    public async Task A_breach_stays_when_the_work_is_finished_and_acknowledged()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.FinishedLate, hoursAgo: 30);
        await Portal.RaiseFlagsAsync();
        await Given.ExplainAsync(logged);
        await Given.AcknowledgeAsync(logged);
        var page = await Portal.SignIn(team.Constable).GetAsync(logged.Page);

        Assert.Contains("Met late, by 1 h", page.Main);
        Assert.Contains("Breach of the 24 hours", page.Texts("h2"));
        Assert.Equal(logged.DueAt, (await TheBreachAsync()).DueAt);
    }

    [Fact]
    public async Task A_liaison_officer_reads_the_breach_and_is_told_who_explains_it()
    {
        var (team, logged) = await BreachedAsync();
        var browser = Portal.SignIn(team.Liaison);

        Assert.Contains("Not given yet", (await browser.GetAsync(logged.Page)).Main);
        var page = await browser.GetAsync($"{logged.Page}/breach-reason");
        Assert.Equal(403, page.Status);
        Assert.Contains("Researcher", page.Texts("main li"));
    }
}
