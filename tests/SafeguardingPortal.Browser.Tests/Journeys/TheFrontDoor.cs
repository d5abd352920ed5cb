using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests.Journeys;

/// <summary>On a phone: a concern, police protection, a critical incident.</summary>
public sealed class TheFrontDoor(Portal portal) : PortalTest(portal)
{
    private const int Phone = 390;

    private static async Task<string> SendAsync(Visitor officer, string who)
    {
        await officer.VisitAsync("/concerns/send");
        await officer.FitsAsync(Phone);
        await officer.Group("1. In danger now?").GetByLabel("Yes", new() { Exact = true }).CheckAsync();
        await officer.SeesAsync("Stay with the child and ring 999 first.");
        await officer.Page.GetByLabel("2. Who? A name, or what you saw").FillAsync(who);
        await officer.Page.GetByLabel("Where", new() { Exact = true }).FillAsync("Stairwell, 12 Kestrel Court, E8");
        await officer.Page.GetByLabel("Borough").SelectOptionAsync(new SelectOptionValue { Label = "Hackney" });
        await officer.Group("3. Seen?").GetByLabel("Seen", new() { Exact = true }).CheckAsync();
        await officer.Page.GetByLabel("What worries you?").FillAsync("Alone on the stairs in pyjamas, barefoot.");
        await officer.Button("Send concern").ClickAsync();
        await Expect(officer.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/concerns/N-"));
        return officer.Path;
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task An_officer_sends_a_concern_the_desk_makes_it_a_referral_and_the_officer_reads_what_became_of_it(bool script)
    {
        var who = script ? "Girl, about 8, in pyjamas" : "Boy, about 9, on the stairs";
        var officer = await SignInAsync("frontline", script);
        var concern = await SendAsync(officer, who);
        await officer.SeesHeadingAsync(who);
        if (script) await officer.IsAccessibleAsync();

        var desk = await SignInAsync("desk.hackney", script);
        await desk.VisitAsync("/concerns");
        await desk.FollowAsync(who);
        await desk.PressAsync("Make it a referral");
        await desk.SeesAsync("Made of concern");
        await desk.Page.GetByLabel("What is being done now").FillAsync("A car is on its way.");
        await desk.Group("Child 1").GetByLabel("Gender").SelectOptionAsync(new SelectOptionValue { Label = "Not known" });
        await desk.Group("Primary nature").GetByLabel("Neglect").CheckAsync();
        await desk.Page.GetByLabel("How", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Phone" });
        await desk.PressAsync("Save and start the clock");
        await desk.IsToldAsync("and its 24 hours are running");

        await officer.VisitAsync(concern);
        await officer.SeesAsync("Taken up as a referral");
        await officer.SeesAsync("Thank you: nothing more is asked of you.");
    }

    [Fact]
    public async Task On_a_bad_line_it_is_kept_on_the_page_and_sent_once()
    {
        var officer = await SignInAsync("frontline");
        await officer.FitsAsync(Phone);
        await officer.VisitAsync("/concerns/send");
        await officer.Group("1. In danger now?").GetByLabel("No", new() { Exact = true }).CheckAsync();
        await officer.Page.GetByLabel("2. Who? A name, or what you saw").FillAsync("Two boys by the canal");
        await officer.Page.GetByLabel("Borough").SelectOptionAsync(new SelectOptionValue { Label = "Hackney" });
        await officer.Group("3. Seen?").GetByLabel("Seen", new() { Exact = true }).CheckAsync();
        await officer.Page.GetByLabel("What worries you?").FillAsync("Playing on the lock gates.");
        await officer.Page.Context.SetOfflineAsync(true);
        await officer.Button("Send concern").ClickAsync();
        await officer.SeesAsync("not sent yet.");
        await officer.SeesAsync("do not type it again");
        await officer.Page.Context.SetOfflineAsync(false);
        await Expect(officer.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/concerns/N-"), new() { Timeout = 30_000 });
        await officer.VisitAsync("/concerns");
        await Expect(officer.Page.GetByRole(AriaRole.Link, new() { Name = "Two boys by the canal" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Police_protection_from_start_to_end_with_both_councils_told()
    {
        var constable = await SignInAsync("frontline");
        await constable.FitsAsync(Phone);
        await constable.VisitAsync("/police-protection/begin");
        await constable.Page.GetByLabel("Who? A name, or what you see").FillAsync("Mina Okafor");
        await constable.Page.GetByLabel("Age or date of birth").FillAsync("11");
        await constable.Page.GetByLabel("Where the child was found").FillAsync("Mare Street, in a doorway");
        await constable.Page.GetByLabel("In which borough").SelectOptionAsync(new SelectOptionValue { Label = "Hackney" });
        await constable.Page.GetByLabel("Council where the child lives, if known").FillAsync("Newham");
        await constable.Page.GetByLabel("Where the child is kept now").FillAsync("Foster carer of the council");
        await constable.Page.GetByLabel("Why the child would otherwise be likely to suffer significant harm").FillAsync("Beaten at home.");
        await constable.Page.GetByLabel("Designated officer", new() { Exact = true }).FillAsync("Insp Karen Yeo");
        await constable.Button("Record it").Last.ClickAsync();
        await constable.IsToldAsync("its 72 hours run");
        await constable.FitsAsync(Phone);
        await constable.IsAccessibleAsync();
        var page = constable.Path;

        foreach (var label in new[] { "Told by whom", "Told whom at the council of the place", "Told whom at the council of residence" })
        {
            await constable.Page.GetByLabel(label).FillAsync("Jo Marks");
            await constable.PressAsync("Done just now");
            await constable.IsToldAsync("recorded");
        }

        var sergeant = await SignInAsync("ds.hackney");
        await sergeant.FitsAsync(Phone);
        await sergeant.VisitAsync(page);
        await sergeant.SeesAsync("Seven duties: 4 open");
        foreach (var label in new[] { "Inquired by whom", "Found out by whom", "Told which parent, or who else",
            "Moved to whom, and where" })
        {
            await sergeant.Page.GetByLabel(label).FillAsync("Insp Karen Yeo");
            await sergeant.PressAsync("Done just now");
        }
        await sergeant.SeesAsync("Seven duties, all done");
        await sergeant.PressAsync("End police protection");
        await sergeant.Page.GetByLabel("Accommodated by agreement (s.20)").CheckAsync();
        await sergeant.Page.GetByLabel("Who decided, and why the child is safe now").FillAsync("Insp Yeo: with her aunt.");
        await sergeant.PressAsync("End police protection");
        await sergeant.IsToldAsync("Police protection has ended.");
        await sergeant.FollowAsync("Sheet for the carer, print");
        await sergeant.SeesAsync("It cannot be extended.");
    }

    [Fact]
    public async Task A_critical_incident_from_a_partners_request_to_its_stand_down()
    {
        var desk = await SignInAsync("desk.hackney");
        await desk.LogReferralAsync(LondonTyped.Now.AddHours(-1), "Petra Lindqvist");
        await desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^C-[0-9]{4}-") }).First.ClickAsync();
        var file = desk.Path;

        var sergeant = await SignInAsync("ds.hackney");
        await sergeant.FitsAsync(Phone);
        await sergeant.VisitAsync(file);
        await sergeant.FollowAsync("Propose a critical incident");
        await sergeant.Page.GetByLabel("What it is, in a few words").FillAsync("A visit that was not made");
        await sergeant.Page.GetByLabel("Why it may be one").FillAsync("The council asked and nobody came.");
        await sergeant.Page.GetByLabel("A partner asked").CheckAsync();
        await sergeant.Page.GetByLabel("Which partner, where one asked").FillAsync("Hackney Council");
        await sergeant.Button("Propose it").Last.ClickAsync();
        await sergeant.IsToldAsync("It is proposed");
        var incident = sergeant.Path;

        var inspector = await SignInAsync("di.hackney");
        await inspector.FitsAsync(Phone);
        await inspector.VisitAsync(incident);
        await inspector.PressAsync("Declare it, or not");
        foreach (var group in new[] { "the victim", "their family", "the community" })
            await inspector.Group(group).GetByLabel("Yes").CheckAsync();
        await inspector.Page.GetByLabel("Why, against this test").FillAsync("The family has lost trust in police.");
        await inspector.Page.GetByLabel("Level").SelectOptionAsync("2");
        await inspector.Page.GetByLabel("Gold").SelectOptionAsync(new SelectOptionValue { Label = Portal.NameOf("di.hackney") });
        await inspector.PressAsync("Declare it");
        await inspector.IsToldAsync("is Gold");
        await inspector.IsAccessibleAsync();
        await sergeant.VisitAsync(file);
        await sergeant.SeesAsync("Critical incident, level 2");

        await inspector.VisitAsync($"{incident}/stand-down");
        await inspector.Page.GetByLabel("Why", new() { Exact = true }).FillAsync("The family meets the officer weekly.");
        await inspector.Page.GetByLabel("What is learned from it").FillAsync("A visit agreed is a task with a day.");
        await inspector.Button("Stand it down").Last.ClickAsync();
        await inspector.IsToldAsync("It is stood down.");
    }
}
