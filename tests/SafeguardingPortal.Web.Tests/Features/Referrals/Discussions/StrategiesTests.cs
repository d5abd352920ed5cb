using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Referrals.Discussions;

/// <summary>Both strategies are typed once: the second of the CRAM and the discussion comes filled with the first and says so.</summary>
public class StrategiesTests : PortalTest
{
    [Theory]
    [InlineData(true, "version 1 of the CRAM")]
    [InlineData(false, "the draft of version 1 of the CRAM")]
    public async Task The_discussion_comes_filled_with_what_the_CRAM_has(bool isSigned, string from)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.CramAsync(
            logged, but: draft => draft.Plan("Interview her first.", "With her aunt.", team.Constable.User), isSigned: isSigned);
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync(logged.RecordDiscussion);

        Assert.Equal(("Interview her first.", "With her aunt."), (form.Field("InvestigativeStrategy"), form.Field("ProtectiveStrategy")));
        Assert.Contains($"Both are as {from} has them.", form.Main, StringComparison.Ordinal);
        // Once one of them is changed, the form says no more that they are the same.
        var again = await browser.SubmitAsync(form, new() { ["ProtectiveStrategy"] = "With her grandmother." });
        Assert.DoesNotContain("Both are as", again.Main, StringComparison.Ordinal);
        Assert.Equal("With her grandmother.", again.Field("ProtectiveStrategy"));
    }

    [Fact]
    public async Task The_CRAM_comes_filled_with_what_the_discussion_has_and_keeps_its_own_words_where_it_has_any()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.CramAsync(logged, isSigned: false);
        await Given.DiscussAsync(logged, DiscussionOutcome.JointSection47, Now.AddMinutes(-50), Now.AddMinutes(-20));
        var browser = Portal.SignIn(team.Constable);
        var address = $"/cases/{logged.CaseReference}/cram/draft/communication";
        var form = await browser.GetAsync(address);

        Assert.Equal(("Account by recorded interview.", "No contact until then."), (form.Field("Investigative"), form.Field("Protective")));
        Assert.Contains("Both strategies are as strategy discussion 1 has them.", form.Main, StringComparison.Ordinal);
        await browser.SubmitAsync(form, new() { ["Investigative"] = "Interview her first." });

        form = await browser.GetAsync(address);
        Assert.Equal("Interview her first.", form.Field("Investigative"));
        Assert.DoesNotContain("Both strategies are as", form.Main, StringComparison.Ordinal);
    }
}
