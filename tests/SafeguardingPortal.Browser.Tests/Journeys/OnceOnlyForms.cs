using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Browser.Tests.Journeys;

public sealed class OnceOnlyForms(Portal portal) : PortalTest(portal)
{
    [Theory, InlineData(true, "Clover Penhaligon"), InlineData(false, "Bram Askwith")]
    public async Task A_double_click_on_save_makes_one_referral(bool script, string child)
    {
        var desk = await SignInAsync("desk.hackney", script);
        await desk.VisitAsync("/referrals/log");
        await desk.FillReferralAsync(LondonTyped.Now.AddMinutes(-15), child);

        await desk.GoAsync(() => desk.Button("Save and start the clock").Last.DblClickAsync());

        var reference = await desk.ReferenceOnPageAsync();
        await desk.SeesHeadingAsync(child);
        await desk.VisitAsync($"/referrals/{reference}");
        Assert.Equal(1, await ReferralsAboutAsync(child));
    }

    [Fact]
    public async Task Going_back_after_saving_shows_a_form_with_nothing_in_it_to_save_again()
    {
        var desk = await SignInAsync("desk.hackney");
        await desk.LogReferralAsync(LondonTyped.Now.AddMinutes(-15), "Juniper Tregarthen");

        await desk.GoAsync(() => desk.Page.GoBackAsync());
        Assert.Equal("/referrals/log", desk.Path);
        await desk.PressAsync("Save and start the clock");

        await desk.IsToldAsync("Enter the first child’s name");
        await desk.VisitAsync("/");
        Assert.Equal(1, await ReferralsAboutAsync("Juniper Tregarthen"));
    }

    [Fact]
    public async Task A_form_sent_once_more_as_it_was_leads_to_the_referral_already_made()
    {
        var desk = await SignInAsync("desk.hackney");
        await desk.VisitAsync("/referrals/log");
        await desk.FillReferralAsync(LondonTyped.Now.AddMinutes(-15), "Wren Ollerenshaw");
        var sent = await desk.Page.EvaluateAsync<string>(
            "() => new URLSearchParams(new FormData(document.querySelector('form[novalidate]'))).toString()");
        await desk.PressAsync("Save and start the clock");
        var reference = await desk.ReferenceOnPageAsync();

        var again = await desk.Page.EvaluateAsync<string>(
            "async sent => (await fetch('/referrals/log', { method: 'POST', body: sent, headers: { 'Content-Type': "
                + "'application/x-www-form-urlencoded' } })).url", sent);

        Assert.EndsWith($"/referrals/{reference}", again, StringComparison.Ordinal);
        Assert.Equal(1, await ReferralsAboutAsync("Wren Ollerenshaw"));
    }

    private Task<int> ReferralsAboutAsync(string child) =>
        Portal.AskAsync(db => db.Set<Person>().CountAsync(person => person.Name == child));
}
