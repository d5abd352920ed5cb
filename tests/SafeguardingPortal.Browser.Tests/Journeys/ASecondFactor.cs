using Microsoft.Playwright;
using OtpNet;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests.Journeys;

/// <summary>An officer sets an authenticator up, signs in with it, loses it, recovers, and is helped by an administrator.</summary>
public sealed class ASecondFactor(Portal portal) : PortalTest(portal)
{
    private const int Phone = 390;
    private const string Chosen = "copper lantern drift";

    [Fact]
    public async Task It_is_set_up_lost_and_recovered()
    {
        var user = $"una.{Guid.NewGuid():N}"[..20];
        var admin = await SignInAsync("admin");
        await admin.VisitAsync("/administration/officers/add");
        await admin.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Una Thorsen");
        await admin.Page.GetByLabel("First day").FillAsync("1/9/2026");
        await admin.Page.GetByLabel("Role").SelectOptionAsync(new SelectOptionValue { Label = "Training" });
        await admin.Page.GetByLabel("User name").FillAsync(user);
        await admin.PressAsync("Add the officer");
        var first = await admin.Page.Locator("#one-time-password strong").Last.InnerTextAsync();
        var officer = admin.Path;

        var una = await OpenAsync();
        await una.EnterAsync(user, first.Trim());
        await una.Page.GetByLabel("Password you have now", new() { Exact = true }).FillAsync(first.Trim());
        await una.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(Chosen);
        await una.PressAsync("Change password");

        await una.VisitAsync("/account");
        await una.FollowAsync("Second factor");
        await una.SeesAsync("You sign in with your password alone.");
        await una.PressAsync("Set up an authenticator");
        await una.IsAccessibleAsync();
        await una.FitsAsync(Phone);
        var letters = await una.Page.Locator("code.sp-wide").InnerTextAsync();
        var key = Base32Encoding.ToBytes(letters.Replace(" ", "", StringComparison.Ordinal));
        await una.Page.GetByLabel("Code it shows").FillAsync(new Totp(key).ComputeTotp(DateTime.UtcNow));
        await una.Page.GetByLabel("Your password", new() { Exact = true }).FillAsync(Chosen);
        await una.PressAsync("Set up");
        await una.SeesAsync("10 of 10 recovery codes left.");
        await una.IsAccessibleAsync();
        await una.FitsAsync(Phone);
        var recovery = await una.Page.Locator(".sp-codes code").First.InnerTextAsync();

        // The next half-minute's code: this one's was used to set it up.
        var elsewhere = await OpenAsync();
        await elsewhere.EnterAsync(user, Chosen);
        await elsewhere.SeesHeadingAsync("Enter your code");
        await elsewhere.IsAccessibleAsync();
        await elsewhere.FitsAsync(Phone);
        await CodeAsync(elsewhere, new Totp(key).ComputeTotp(DateTime.UtcNow.AddSeconds(30)));
        await elsewhere.SeesHeadingAsync("My work");
        await elsewhere.VisitAsync("/account/sessions");
        await elsewhere.SeesAsync("Here");
        await elsewhere.IsAccessibleAsync();
        await elsewhere.FitsAsync(Phone);

        var lost = await OpenAsync();
        await lost.EnterAsync(user, Chosen);
        await CodeAsync(lost, "000000");
        await lost.SeesAsync("This is not the code of now");
        await CodeAsync(lost, recovery);
        await lost.IsToldAsync("9 are left");

        await admin.VisitAsync(officer);
        await admin.FollowAsync("Take the second factor away");
        await admin.IsAccessibleAsync();
        await admin.PressAsync("Take the second factor away");
        await admin.IsToldAsync("The second factor is taken away.");
        await lost.VisitAsync("/account");
        await lost.SeesHeadingAsync("Sign in");
        await lost.EnterAsync(user, Chosen);
        await lost.SeesHeadingAsync("My work");
    }

    private static async Task CodeAsync(Visitor visitor, string code)
    {
        await visitor.Page.GetByLabel("Code from your authenticator").FillAsync(code);
        await visitor.PressAsync("Sign in");
    }
}
