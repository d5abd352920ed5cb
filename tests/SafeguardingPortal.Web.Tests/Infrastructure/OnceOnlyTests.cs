using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Infrastructure;

public class OnceOnlyTests : PortalTest
{
    [Fact]
    public async Task A_form_sent_again_leads_to_what_the_first_one_made()
    {
        var team = await Given.TeamAsync();
        var browser = Portal.SignIn(team.Desk);
        var form = await browser.GetAsync("/referrals/log");
        var first = await browser.SubmitAsync(form, Forms.Referral());
        var second = await browser.SubmitAsync(form, Forms.Referral(("Narrative", "Changed after going back.")));

        Assert.Equal(("/referrals/R-2026-000001", first.Url), (first.Url, second.Url));
        Assert.DoesNotContain("Changed after going back.", second.Main);
        Assert.Equal(1, await Portal.CountAsync<Referral>());
        Assert.Single(await Portal.TrailAsync(AuditAction.Created), entry => entry.Subject == "Referral");
    }

    [Fact]
    public async Task Eight_of_the_same_form_at_once_make_one_referral_and_all_lead_to_it()
    {
        var team = await Given.TeamAsync();
        var browser = Portal.SignIn(team.Desk);
        var form = (await browser.GetAsync("/referrals/log")).Form.Fill(Forms.Referral());
        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => browser.SubmitAsync(form))));

        Assert.All(pages, page => Assert.Equal((200, "/referrals/R-2026-000001"), (page.Status, page.Url)));
        Assert.Equal(1, await Portal.CountAsync<Referral>());
        Assert.Equal(1, await Portal.QueryAsync(db => db.ReferenceSeries.Where(series => series.Series == "R-2026")
            .Select(series => series.LastNumber).SingleAsync()));
    }

    [Fact]
    public async Task Eight_of_the_same_discussion_at_once_make_one_and_all_lead_to_its_referral()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed, 3);
        var browser = Portal.SignIn(team.Sergeant);
        var form = (await browser.GetAsync(logged.RecordDiscussion)).Form.Fill(Forms.Discussion());
        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => browser.SubmitAsync(form))));

        Assert.All(pages, page => Assert.Equal((200, logged.Page), (page.Status, page.Url)));
        Assert.Equal(1, await Portal.CountAsync<StrategyDiscussion>());
    }

    [Fact]
    public async Task A_discussion_sent_again_leads_to_its_referral_and_makes_no_second_one()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed, 3);
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync(logged.RecordDiscussion);
        await browser.SubmitAsync(form, Forms.Discussion());
        var again = await browser.SubmitAsync(form, Forms.Discussion());

        Assert.Equal((200, logged.Page), (again.Status, again.Url));
        Assert.Equal(1, await Portal.CountAsync<StrategyDiscussion>());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("not-a-guid")]
    public async Task A_form_without_an_id_of_its_own_is_not_taken(string? id)
    {
        var team = await Given.TeamAsync();
        var browser = Portal.SignIn(team.Desk);
        var form = await browser.GetAsync("/referrals/log");
        form.Form.Fill(Forms.Referral());
        var page = await browser.TamperAsync(form, ("SubmissionId", id));

        Assert.Equal((400, "This page could not be used"), (page.Status, page.Heading));
        Assert.Equal(0, await Portal.CountAsync<Referral>());
    }

    [Fact]
    public async Task Another_persons_form_with_the_same_id_is_another_form()
    {
        var team = await Given.TeamAsync();
        var (desk, sergeant) = (Portal.SignIn(team.Desk), Portal.SignIn(team.Sergeant));
        var form = await desk.GetAsync("/referrals/log");
        await desk.SubmitAsync(form, Forms.Referral());
        var other = await sergeant.GetAsync("/referrals/log");
        other.Form.Fill(Forms.ReferralOfStrangers());
        var page = await sergeant.TamperAsync(other, ("SubmissionId", form.Field("SubmissionId")));

        Assert.Equal("/referrals/R-2026-000002", page.Url);
        Assert.Equal(2, await Portal.CountAsync<Submission>());
    }

    [Fact]
    public async Task A_form_that_came_back_with_mistakes_keeps_its_id()
    {
        var team = await Given.TeamAsync();
        var browser = Portal.SignIn(team.Desk);
        var form = await browser.GetAsync("/referrals/log");
        var again = await browser.SubmitAsync(form, Forms.Referral(("Channel", "")));

        Assert.Equal(form.Field("SubmissionId"), again.Field("SubmissionId"));
        Assert.Equal("/referrals/R-2026-000001", (await browser.SubmitAsync(again, new() { ["Channel"] = "Phone" })).Url);
        Assert.Equal("/referrals/R-2026-000001", (await browser.SubmitAsync(form, Forms.Referral())).Url);
    }

    [Fact]
    public async Task Two_forms_opened_one_after_the_other_have_ids_of_their_own()
    {
        var browser = Portal.SignIn((await Given.TeamAsync()).Desk);

        Assert.NotEqual((await browser.GetAsync("/referrals/log")).Field("SubmissionId"),
            (await browser.GetAsync("/referrals/log")).Field("SubmissionId"));
    }
}
