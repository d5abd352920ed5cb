using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Audit;

/// <summary>BR-62: why somebody looks follows from what is theirs, and is chosen where nothing is.</summary>
public class WhyTests : PortalTest
{
    private async Task<(AccessReason?, ReasonBasis?, string?)> LookAsync(Browser browser, string address)
    {
        await browser.GetAsync(address);
        var look = (await Portal.TrailAsync(AuditAction.Viewed))[^1];
        return (look.Reason, look.Basis, look.ReasonWords);
    }

    [Fact]
    public async Task BR_62_The_reason_is_taken_from_what_is_theirs_on_the_case()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Assessed);
        var address = $"/cases/{logged.CaseReference}";
        var team = logged.Team;
        Assert.Equal((AccessReason.MyCase, ReasonBasis.OfficerInCase, null), await LookAsync(Portal.SignIn(team.Constable), address));
        Assert.Equal((AccessReason.Supervision, ReasonBasis.SupervisesIt, null), await LookAsync(Portal.SignIn(team.Sergeant),
            logged.Page));
        Assert.Equal((AccessReason.MyCase, ReasonBasis.LoggedIt, null), await LookAsync(Portal.SignIn(team.Desk), logged.Page));
        Assert.Equal((AccessReason.MyTeamsCase, null, null), await LookAsync(Portal.SignIn(team.OtherConstable), address));
        await Given.TaskAsync(logged);
    }

    [Fact]
    public async Task BR_62_Where_nothing_is_theirs_it_is_chosen_once_for_the_case_and_the_shift()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Assessed);
        var address = $"/cases/{logged.CaseReference}";
        var browser = Portal.SignIn(logged.Team.OtherConstable);
        var page = await browser.GetAsync($"{address}/looks");
        Assert.Equal(7, page.Html.QuerySelectorAll("input[name=Reason]").Length);
        Assert.Equal(["Say in words what the other reason is"], (await browser.SubmitAsync(page, new() { ["Reason"] = "Other" })).Errors);
        await browser.SubmitAsync(page, new() { ["Reason"] = "Other", ["Words"] = "A neighbour rang." });

        Assert.Equal((AccessReason.Other, ReasonBasis.Chosen, "A neighbour rang."), await LookAsync(browser, address));
        Clock.Advance(TimeSpan.FromHours(12));
        Assert.Equal((AccessReason.MyTeamsCase, null, null), await LookAsync(browser, address));
    }

    [Fact]
    public async Task Officers_see_on_the_case_who_looked_lately_and_why()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Assessed);
        await Portal.SignIn(logged.Team.Sergeant).GetAsync($"/cases/{logged.CaseReference}");
        var page = await Portal.SignIn(logged.Team.Constable).GetAsync($"/cases/{logged.CaseReference}/looks");
        Assert.Contains("DS Ruth First of hackney", page.Main);
        Assert.Contains("Supervision, supervises it", page.Main);
        Assert.Contains("Why you look is plain: own case, officer in the case", page.Main);
    }
}
