using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Conferences.ChildrenOnPlans;

/// <summary>The lists people need: who is on a plan, which limits passed, referrals by flag and hours; each kept and a file.</summary>
public class ChildrenOnPlansTests : PortalTest
{
    [Fact]
    public async Task Children_on_plans_stand_by_team_and_a_restricted_case_for_those_named_alone()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Portal.ConferenceAsync(logged, ConferenceType.Review, onPlan: true);
        var sergeant = Portal.SignIn(team.Sergeant);
        var page = await sergeant.GetAsync("/plans");
        Assert.All([logged.CaseReference, "Neglect (NEG)", "None held"], words => Assert.Contains(words, page.Main));
        Assert.Equal("Keep this list", page.Texts("a").Single(text => text == "Keep this list"));

        using (var file = await sergeant.SendAsync(HttpMethod.Get, "/plans/csv"))
            Assert.Contains(logged.CaseReference, await file.Content.ReadAsStringAsync());
        Assert.Single(await Portal.TrailAsync(AuditAction.Exported));
        Assert.Equal(403, (int)(await Portal.SignIn(team.Constable).SendAsync(HttpMethod.Get, "/plans/csv")).StatusCode);

        var other = await Given.TeamAsync("lambeth");
        Assert.DoesNotContain(logged.CaseReference, (await Portal.SignIn(other.Sergeant).GetAsync("/plans?team=hackney")).Main);
        await Given.RestrictAsync(logged, team.Inspector);
        page = await sergeant.GetAsync("/plans");
        Assert.DoesNotContain(logged.CaseReference, page.Main);
        Assert.Contains("No child on the team’s cases is the subject of a plan", page.Main);
    }

    [Fact]
    public async Task Limits_passed_are_all_there_by_what_was_said_of_them()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted, 30);
        await Portal.RaiseFlagsAsync();
        var sergeant = Portal.SignIn(team.Sergeant);
        var page = await sergeant.GetAsync("/breaches");
        Assert.All([logged.Reference, "24-hour limit", "No reason yet"], words => Assert.Contains(words, page.Main));
        await Given.ExplainAsync(logged);
        Assert.DoesNotContain(logged.Reference, (await sergeant.GetAsync("/breaches?standing=ToExplain")).Main);
        Assert.Contains(logged.Reference, (await sergeant.GetAsync("/breaches?standing=ToAnswer&kind=Referral24Hours")).Main);
        using var file = await sergeant.SendAsync(HttpMethod.Get, "/breaches/csv");
        Assert.Contains(logged.Reference, await file.Content.ReadAsStringAsync());
        Assert.Single(await Portal.TrailAsync(AuditAction.Exported));
    }

    [Fact]
    public async Task The_board_is_filtered_by_flag_level_and_hours_and_taken_as_a_file()
    {
        var team = await Given.TeamAsync();
        var plain = await Given.ReferralAsync(team);
        var flagged = await Given.ReferralAsync(team, but: report => report with { NatureFlags = ["CSE"], ExploitationLevel = 2 });
        var sergeant = Portal.SignIn(team.Sergeant);
        foreach (var filter in new[] { "flag=CSE", "level=2", "flag=CSE&level=2" })
        {
            var page = await sergeant.GetAsync($"/referrals?{filter}");
            Assert.Contains(flagged.Reference, page.Main);
            Assert.DoesNotContain(plain.Reference, page.Main);
        }
        // Two hours ago, at 07:20, the desks were closed; half an hour ago they were open.
        var open = await Given.ReferralAsync(team, hoursAgo: 0.5);
        var outside = await sergeant.GetAsync("/referrals?outofhours=true");
        Assert.Contains(plain.Reference, outside.Main);
        Assert.DoesNotContain(open.Reference, outside.Main);
        using var file = await sergeant.SendAsync(HttpMethod.Get, "/referrals/csv?flag=CSE");
        var text = await file.Content.ReadAsStringAsync();
        Assert.Contains(flagged.Reference, text);
        Assert.DoesNotContain(plain.Reference, text);
        Assert.Single(await Portal.TrailAsync(AuditAction.Exported));

        var keep = await sergeant.GetAsync("/lists/keep?of=/referrals?flag=CSE");
        Assert.Contains("Board, as it is filtered now", keep.Main);
    }
}
