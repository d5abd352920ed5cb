using SafeguardingPortal.Web.Features.Referrals.Acts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests.Journeys;

/// <summary>The main job, from the telephone call to the finished row on the inspector's board.</summary>
public sealed class TheStory(Portal portal) : PortalTest(portal)
{
    [Fact]
    public async Task A_referral_about_two_children_is_logged_allocated_assessed_discussed_and_signed_and_its_clock_stops()
    {
        var now = LondonTyped.Now;
        var desk = await SignInAsync("desk.hackney");
        var reference = await TheDeskLogsAndAllocatesAsync(desk, receivedAt: now.AddHours(-3));

        var constable = await SignInAsync("dc.hackney");
        await TheOfficerAssessesAsync(constable, reference);

        var sergeant = await SignInAsync("ds.hackney");
        await TheSergeantRecordsTheDiscussionAsync(sergeant, reference, startedAt: now.AddHours(-2), endedAt: now.AddHours(-1));
        await TheSergeantSignsAsync(sergeant, reference);

        await TheInspectorSeesItFinishedAsync(await SignInAsync("di.hackney"), reference);
        await AnotherTeamSeesNothingAsync(await SignInAsync("dc.lambeth"), reference);
    }

    private static async Task<string> TheDeskLogsAndAllocatesAsync(Visitor desk, DateTime receivedAt)
    {
        await desk.FollowAsync("Log a referral");
        await ABoroughProposesItsTeamAsync(desk);
        await desk.FillReferralAsync(receivedAt, "Rosa Quennell");
        await desk.AddRowAsync("Add another child", "Child 2");
        await desk.FillChildAsync(2, "Milo Quennell", LondonTyped.BornMonthsAgo(11), "Boy");

        var reference = await desk.SaveReferralAsync();
        await desk.IsToldAsync($"{reference} is logged for Hackney CAIT");
        await desk.SeesHeadingAsync("Rosa Quennell, 6, and Milo Quennell, 11 months");
        await Expect(desk.Clock()).ToContainTextAsync("left");
        await Expect(desk.Clock()).ToContainTextAsync("On track");

        await desk.VisitAsync("/referrals");
        await Expect(desk.Row(reference)).ToContainTextAsync("Not allocated");
        await Expect(desk.Row(reference)).ToContainTextAsync("20 h");

        await desk.AllocateAsync(reference, Portal.NameOf("ds.hackney"), Portal.NameOf("dc.hackney"));
        await desk.IsToldAsync($"{reference} is allocated to DC Tom Farrant");
        return reference;
    }

    private static async Task ABoroughProposesItsTeamAsync(Visitor desk)
    {
        var borough = desk.Page.GetByLabel("Borough", new() { Exact = true });
        var team = desk.Page.GetByLabel("Team", new() { Exact = true }).Locator("option:checked");
        await borough.SelectOptionAsync(new SelectOptionValue { Label = "Lambeth" });
        await Expect(team).ToHaveTextAsync("Lambeth CAIT");
        await Expect(desk.Page.Locator("#sp-announcements")).ToHaveTextAsync("Team proposed: Lambeth CAIT");
        await borough.SelectOptionAsync(new SelectOptionValue { Label = "Hackney" });
        await Expect(team).ToHaveTextAsync("Hackney CAIT");
    }

    private static async Task TheOfficerAssessesAsync(Visitor constable, string reference)
    {
        var item = constable.Page.Locator(".sp-work__row").Filter(new() { HasText = reference });
        await Expect(item).ToContainTextAsync("You are the officer in the case.");
        await constable.GoAsync(() => item.GetByRole(AriaRole.Button).ClickAsync());
        await constable.SeesAsync("Child Risk Assessment Matrix");
        await constable.AssessAsync(reference);
        await constable.IsToldAsync("waits for a supervisor’s review");
    }

    private static async Task TheSergeantRecordsTheDiscussionAsync(Visitor sergeant, string reference, DateTime startedAt, DateTime endedAt)
    {
        var item = sergeant.Page.Locator(".sp-work__row").Filter(new() { HasText = reference });
        await sergeant.GoAsync(() => item.GetByRole(AriaRole.Button).ClickAsync());
        await sergeant.SeesHeadingAsync("Record the strategy discussion");
        await sergeant.FillDiscussionAsync(startedAt, endedAt);
        await sergeant.PressAsync("Record the discussion");

        await Expect(sergeant.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Record the investigative strategy");
        await Expect(sergeant.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Record the protective strategy");
        await Expect(sergeant.Page.GetByLabel("What each agency knows"))
            .ToHaveValueAsync("Health: two earlier attendances. Council: one earlier assessment, closed.");
        await Expect(sergeant.Page.GetByLabel("Name, person 2")).ToHaveValueAsync("Dr Anita Rowe");

        await sergeant.FillStrategiesAsync();
        await sergeant.PressAsync("Record the discussion");
        await sergeant.IsToldAsync("The clock stops when the referral is signed off.");
        await Expect(sergeant.Clock()).ToContainTextAsync("left");
    }

    private static async Task TheSergeantSignsAsync(Visitor sergeant, string reference)
    {
        await sergeant.PressAsync("Sign off");
        await sergeant.Page.GetByLabel("Why you sign it").FillAsync("Read with the referral. The gaps are named and have owners.");
        await sergeant.PressAsync("Sign off the referral");
        await Expect(sergeant.Clock()).ToContainTextAsync("Met in 3 h");
        await sergeant.SeesAsync($"Signed by {Portal.NameOf("ds.hackney")}");
        // The 24 hours run no more; what comes next, the conference, has a limit of its own.
        await Expect(sergeant.Page.Locator(".sp-limit [data-clock]")).ToHaveCountAsync(0);
        await sergeant.SeesAsync("Initial child protection conference after the section 47 enquiry");
        Assert.Equal($"/referrals/{reference}", sergeant.Path);
    }

    private static async Task TheInspectorSeesItFinishedAsync(Visitor inspector, string reference)
    {
        await inspector.VisitAsync($"/referrals?view={BoardView.Finished}");
        await Expect(inspector.Row(reference)).ToContainTextAsync("Met in 3 h");
        await Expect(inspector.Row(reference)).ToContainTextAsync("Joint s.47 enquiry");
    }

    private static async Task AnotherTeamSeesNothingAsync(Visitor constable, string reference)
    {
        await constable.VisitAsync($"/referrals/{reference}", expected: 404);
        await constable.SeesHeadingAsync("We cannot show this page");
        Assert.DoesNotContain("Quennell", await constable.Page.ContentAsync(), StringComparison.Ordinal);
        await constable.VisitAsync($"/referrals/{reference}/sign-off", expected: 403);
        await constable.VisitAsync("/referrals");
        await Expect(constable.Row(reference)).ToHaveCountAsync(0);
    }
}
