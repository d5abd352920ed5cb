using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Referrals.Acts;

/// <summary>A form's head names the clock that the form stops: hours are told in hours, working days in working days.</summary>
public sealed class ClockOfAFormTests : PortalTest
{
    private static string Label(Page page) => page.Texts(".sp-clock__label").Single();

    [Fact]
    public async Task Each_form_of_a_referral_says_what_it_does_to_the_24_hours()
    {
        var team = await Given.TeamAsync();
        var browser = Portal.SignIn(team.Sergeant);
        var logged = await Given.ReferralAsync(team);
        Assert.Equal("Runs on: 24 hours", Label(await browser.GetAsync($"{logged.Page}/accept")));
        Assert.Equal("Runs on: 24 hours", Label(await browser.GetAsync($"{logged.Page}/propose-no-further-action")));

        var proposed = await Given.ReferralAsync(team, Stage.Proposed);
        Assert.Equal("This stops: 24 hours", Label(await browser.GetAsync($"{proposed.Page}/decide-no-further-action")));

        var assessed = await Given.ReferralAsync(team, Stage.Assessed, 20);
        var form = await browser.GetAsync(assessed.RecordDiscussion);
        Assert.Equal("This stops, with the sign-off: 24 hours, strategy discussion", Label(form));
        Assert.Contains("4 h left", form.Texts(".sp-clock__left")[0], StringComparison.Ordinal);
        Assert.Equal("This stops, with the strategy discussion: 24 hours, sign-off",
            Label(await browser.GetAsync($"{assessed.Page}/sign-off")));

        var discussed = await Given.ReferralAsync(team, Stage.Discussed);
        Assert.Equal("This stops: 24 hours, sign-off", Label(await browser.GetAsync($"{discussed.Page}/sign-off")));
        var signed = await Given.ReferralAsync(team, Stage.SignedOff);
        Assert.Equal("This stops: 24 hours, strategy discussion", Label(await browser.GetAsync(signed.RecordDiscussion)));
    }
}
