using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Infrastructure;

public class ExpectedFailuresTests : PortalTest
{
    private const string LostRace =
        "Not saved: someone else changed this while you were working on it. Your text is below. Read what changed, then save again";

    [Fact]
    public async Task A_lost_race_shows_my_text_beside_what_is_there_and_the_next_save_works()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed, 3);
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync($"{logged.Page}/sign-off");
        Clock.Advance(TimeSpan.FromMinutes(1));
        await Given.DiscussAsync(logged, DiscussionOutcome.JointSection47, Now.AddHours(-1), Now.AddMinutes(-20), by: team.OtherSergeant);
        var told = await browser.SubmitAsync(form, new() { ["Rationale"] = "What I wrote." });

        Assert.Equal((409, $"{logged.Page}/sign-off"), (told.Status, told.Url));
        Assert.Equal([LostRace], told.Errors);
        Assert.Equal("What I wrote.", told.Field("Rationale"));
        Assert.Contains($"{team.OtherSergeant.Name}, 09:21: Strategy discussion held", told.Main);
        Assert.NotEqual(form.Field("Version"), told.Field("Version"));

        var saved = await browser.SubmitAsync(told);
        Assert.Equal((200, logged.Page), (saved.Status, saved.Url));
        Assert.Equal(["What I wrote."], await Portal.QueryAsync(db => db.Set<SignOff>().Select(each => each.Rationale).ToListAsync()));
    }

    [Fact]
    public async Task A_lost_race_leaves_nothing_of_itself_in_the_database_or_on_the_trail()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync($"{logged.Page}/sign-off");
        await Given.SignAsync(logged, team.OtherSergeant);
        var before = await Portal.TrailAsync(AuditAction.Changed);
        await browser.SubmitAsync(form, new() { ["Rationale"] = "What I wrote." });

        Assert.Equal(1, await Portal.CountAsync<SignOff>());
        Assert.Equal(before.Count, (await Portal.TrailAsync(AuditAction.Changed)).Count);
    }

    [Fact]
    public async Task A_discussion_that_lost_a_race_can_be_saved_again_as_it_stands()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed, 3);
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync(logged.RecordDiscussion);
        await Given.SignAsync(logged);
        var told = await browser.SubmitAsync(form, Forms.Discussion());
        Assert.Equal((409, LostRace), (told.Status, Assert.Single(told.Errors)));
        Assert.Equal("With her grandmother until Friday.", told.Field("ImmediateSafety"));

        Assert.Equal(logged.Page, (await browser.SubmitAsync(told)).Url);
    }

    [Fact]
    public async Task Of_two_who_save_at_the_same_instant_one_wins_and_the_other_is_told()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        var browsers = new[] { team.Sergeant, team.OtherSergeant, team.Inspector }.Select(officer => Portal.SignIn(officer)).ToList();
        var forms = await Task.WhenAll(browsers.Select(browser => browser.GetAsync($"{logged.Page}/sign-off")));
        var pages = await Task.WhenAll(
            browsers.Zip(forms, (browser, form) => Task.Run(() => browser.SubmitAsync(form, new() { ["Rationale"] = "Mine to sign." }))));

        Assert.Equal([200, 409, 409], pages.Select(page => page.Status).Order());
        Assert.Equal(1, await Portal.CountAsync<SignOff>());
    }

    [Fact]
    public async Task A_version_that_runs_ahead_of_the_record_is_a_lost_race_too()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync($"{logged.Page}/sign-off");
        form.Form.Fill("Rationale", "Mine to sign.");
        var told = await browser.TamperAsync(form, ("Version", "2147483647"));

        Assert.Equal(409, told.Status);
        Assert.Equal(form.Field("Version"), told.Field("Version"));
    }

    [Fact]
    public async Task A_broken_rule_comes_back_as_the_same_page_with_the_reason_and_the_version_now_in_the_database()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        await Given.ProposeAsync(logged, team.Sergeant);
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync($"{logged.Page}/decide-no-further-action");
        var refused = await browser.SubmitAsync(form, new() { ["Reason"] = "Mine to decide." });

        Assert.Equal((409, form.Url), (refused.Status, refused.Url));
        Assert.Equal("Decide: no further action", refused.Heading);
        Assert.Contains("Ava Merrin, 6", refused.Main);
        Assert.Equal("Mine to decide.", refused.Field("Reason"));
        Assert.Equal(form.Field("Version"), refused.Field("Version"));
    }

    [Fact]
    public async Task What_is_not_my_rank_to_do_gets_a_page_that_names_who_can_and_is_on_the_trail()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        var page = await Portal.SignIn(team.Constable).GetAsync($"{logged.Page}/sign-off");

        Assert.Equal((403, "Your role cannot do this"), (page.Status, page.Heading));
        Assert.Equal(
            ["Detective sergeant", "Detective inspector", "Detective chief inspector", "Senior management", "Commander"],
            page.Texts("main li"));
        var refusal = Assert.Single(await Portal.TrailAsync(AuditAction.Refused));
        Assert.Equal(("Page", "Sign", team.Constable.Id), (refusal.Subject, refusal.SubjectReference!, refusal.ById));
    }

    [Fact]
    public async Task A_record_I_can_see_but_not_change_gets_a_page_that_names_who_can_and_is_on_the_trail()
    {
        var hackney = await Given.TeamAsync();
        var lambeth = await Given.TeamAsync("lambeth");
        // Taken down at one desk for another team: its desk keeps sight of it and no more.
        var browser = Portal.SignIn(hackney.Desk);
        var page = await browser.SubmitAsync(
            await browser.GetAsync("/referrals/log"), Forms.Referral(("Team", "lambeth"), ("Borough", lambeth.Borough)));
        var refused = await browser.GetAsync($"{page.Url}/accept");

        Assert.Equal((403, "Another team has this"), (refused.Status, refused.Heading));
        Assert.DoesNotContain("Ava Merrin", refused.Text);
        var refusal = Assert.Single(await Portal.TrailAsync(AuditAction.Refused));
        Assert.Equal(("Referral", page.Reference, hackney.Desk.Id), (refusal.Subject, refusal.SubjectReference!, refusal.ById));
        Assert.NotNull(refusal.SubjectId);
    }

    [Fact]
    public async Task A_bug_gets_a_page_with_a_number_and_nothing_else()
    {
        var team = await Given.TeamAsync();
        await Portal.ExecuteAsync("DROP TABLE ReferralNatures");
        var browser = Portal.SignIn(team.Desk);
        var page = await browser.SubmitAsync(await browser.GetAsync("/referrals/log"), Forms.Referral());

        Assert.Equal((500, "Sorry, something went wrong"), (page.Status, page.Heading));
        Assert.Matches("Tell the service desk the number [0-9A-Za-z:]+\\.", page.Main);
        Assert.DoesNotContain("Exception", page.Source);
        Assert.DoesNotContain("Ava Merrin", page.Source);
        Assert.Equal(0, await Portal.CountAsync<Referral>());
    }

    [Fact]
    public async Task Outside_development_a_bug_says_no_more()
    {
        using var live = new PortalApp().In("Production");
        var team = await live.Given.TeamAsync();
        var logged = await live.Given.ReferralAsync(team);
        await live.ExecuteAsync("DROP TABLE ReferralNatures");
        var page = await live.SignIn(team.Desk, secure: true).GetAsync(logged.Page);

        Assert.Equal((500, "Sorry, something went wrong"), (page.Status, page.Heading));
        Assert.DoesNotContain("Sql", page.Source);
    }
}
