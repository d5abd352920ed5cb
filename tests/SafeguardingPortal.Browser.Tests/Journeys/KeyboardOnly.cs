using Microsoft.Playwright;
using SafeguardingPortal.Web.Data.Providers;
using static Microsoft.Playwright.Assertions;
using static SafeguardingPortal.Browser.Tests.Keyboard;

namespace SafeguardingPortal.Browser.Tests.Journeys;

/// <summary>
/// Logging with every part of the form, allocating, handing over and discussing, with Tab, arrows, Enter and Space, and never the pointer.
/// </summary>
public sealed class KeyboardOnly(Portal portal) : PortalTest(portal)
{
    [Fact]
    public async Task A_referral_is_logged_allocated_handed_over_and_taken_by_keyboard_alone()
    {
        var desk = await SignInByKeyboardAsync("desk.hackney");

        await SkipToContentAsync(desk);
        await OpenLinkAsync(desk, desk.Page.GetByRole(AriaRole.Link, new() { Name = "Log a referral", Exact = true }));
        await SkipToContentAsync(desk);
        await LogAsync(desk);
        var reference = await desk.ReferenceOnPageAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();

        await OpenLinkAsync(desk, desk.Button("Accept and allocate"));
        await ChooseAsync(desk, desk.Page.GetByLabel("Supervising detective sergeant"), Portal.NameOf("ds.hackney"));
        await ChooseAsync(desk, desk.Page.GetByLabel("Officer in the case"), Portal.NameOf("dc.hackney"));
        await StopAtAsync(desk, desk.Button("Accept and allocate"));
        await desk.GoAsync(() => desk.Page.Keyboard.PressAsync("Space"));
        await desk.IsToldAsync($"{reference} is allocated to DC Tom Farrant");
        await desk.SeesAsync("Formal referral: The child said so.");
        await desk.SeesAsync("No. The desk suggests: SCD2, rape command");

        await OpenLinkAsync(desk, desk.Page.GetByRole(AriaRole.Link, new() { Name = "Transfer to another team" }));
        await ChooseAsync(desk, desk.Page.GetByLabel("Team", new() { Exact = true }), "Lambeth CAIT");
        await TypeAsync(desk, desk.Page.GetByLabel("Why it should go to that team"), "The children live there.");
        await StopAtAsync(desk, desk.Button("Offer the transfer"));
        await desk.GoAsync(() => desk.Page.Keyboard.PressAsync("Enter"));
        await desk.IsToldAsync("The transfer is offered to Lambeth CAIT.");

        var sergeant = await SignInByKeyboardAsync("ds.lambeth");
        await OpenLinkAsync(
            sergeant, sergeant.Page.Locator(".sp-work__row").Filter(new() { HasText = reference }).GetByRole(AriaRole.Button));
        await AnswerAsync(sergeant, sergeant.Group("Does your team take it?").GetByRole(AriaRole.Radio).First, "Yes, accept it");
        await StopAtAsync(sergeant, sergeant.Button("Send the answer"));
        await sergeant.GoAsync(() => sergeant.Page.Keyboard.PressAsync("Enter"));
        await sergeant.IsToldAsync("Its clock runs on.");
    }

    [Fact]
    public async Task A_discussion_that_meets_again_is_recorded_by_keyboard_alone()
    {
        var now = LondonTyped.Now;
        var sergeant = await SignInByKeyboardAsync("ds.hackney");
        var reference = await sergeant.LogReferralAsync(now.AddHours(-6), "Otto Quennell");
        await sergeant.AllocateAsync(reference, Portal.NameOf("ds.hackney"), Portal.NameOf("dc.hackney"));
        await OpenLinkAsync(sergeant, sergeant.Page.GetByRole(AriaRole.Link, new() { Name = "3. Strategy discussion" }));

        await InstantAsync(sergeant, "Started", "Started: date", now.AddHours(-3));
        await InstantAsync(sergeant, "Ended", "Ended: date", now.AddHours(-2));
        await AnswerAsync(sergeant, sergeant.Group("How it was held").GetByRole(AriaRole.Radio).First, "Video");
        await TypeAsync(
            sergeant, sergeant.Page.GetByLabel("Why it was held before research was complete"), "The hospital discharges the child.");
        await TypeAsync(sergeant, sergeant.Page.GetByLabel("Name, person 1"), "Marcus Tilley");
        await TypeAsync(sergeant, sergeant.Page.GetByLabel("Role, person 1"), "Team manager");
        await TypeAsync(sergeant, sergeant.Page.GetByLabel("Name, person 2"), "Dr Anita Rowe");
        await TypeAsync(sergeant, sergeant.Page.GetByLabel("Role, person 2"), "Named doctor");
        await TypeAsync(sergeant, sergeant.Page.GetByLabel("What each agency knows"), "Health: two earlier attendances.");
        await AnswerAsync(sergeant, sergeant.Group("Is a crime suspected?").GetByRole(AriaRole.Radio).First, "Yes");
        await TypeAsync(sergeant, sergeant.Page.GetByLabel("Each child: where, with whom, until when"), "With the grandmother.");
        await TypeAsync(sergeant, sergeant.Page.GetByLabel("Investigative strategy"), "Interview, jointly.");
        await TypeAsync(sergeant, sergeant.Page.GetByLabel("Protective strategy"), "No contact until then.");
        await AnswerAsync(sergeant, sergeant.Group("Outcome agreed").GetByRole(AriaRole.Radio).First, "Meet again");
        await InstantAsync(sergeant, "Meets again", "Meets again: date", now.AddHours(5));
        await StopAtAsync(sergeant, sergeant.Button("Record the discussion"));
        await sergeant.GoAsync(() => sergeant.Page.Keyboard.PressAsync("Enter"));
        await sergeant.IsToldAsync("It meets again, so the clock runs on.");
    }

    private async Task<Visitor> SignInByKeyboardAsync(string userName)
    {
        var visitor = await OpenAsync();
        await visitor.VisitAsync("/account/sign-in");
        await TypeAsync(visitor, visitor.Page.GetByLabel("User name"), userName);
        await TypeAsync(visitor, visitor.Page.GetByLabel("Password", new() { Exact = true }), DemoAccounts.Password);
        await visitor.GoAsync(() => visitor.Page.Keyboard.PressAsync("Enter"));
        await visitor.SeesHeadingAsync("My work");
        return visitor;
    }

    private static async Task InstantAsync(Visitor visitor, string legend, string date, DateTime utc)
    {
        await TypeAsync(visitor, visitor.Group(legend).GetByLabel(date), LondonTyped.DateOf(utc));
        await TypeAsync(visitor, visitor.Group(legend).GetByLabel("Time, London"), LondonTyped.TimeOf(utc));
    }

    /// <summary>One more row, in its place and with the cursor in it.</summary>
    private static async Task AddAsync(Visitor desk, string button, ILocator first)
    {
        await StopAtAsync(desk, desk.Button(button));
        await desk.Page.Keyboard.PressAsync("Space");
        await Expect(first).ToBeFocusedAsync();
    }

    private static async Task UnfoldAsync(Visitor desk, string words)
    {
        await StopAtAsync(desk, desk.Page.Locator("summary").Filter(new() { HasText = words }));
        await desk.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task ChildAsync(Visitor desk, int number, string name, string born)
    {
        var child = desk.Group($"Child {number}");
        await TypeAsync(desk, child.GetByLabel($"Child {number}: name"), name);
        await TypeAsync(desk, child.GetByLabel("Born, or age"), born);
        await ChooseAsync(desk, child.GetByLabel("Gender"), "Girl");
        await AnswerAsync(desk, child.GetByRole(AriaRole.Radio).First, "No");
    }

    private static async Task LogAsync(Visitor desk)
    {
        await AnswerAsync(desk, desk.Group("Is a child in danger now?").GetByRole(AriaRole.Radio).First, "No");
        await ChildAsync(desk, 1, "Amara Osei-Lamb", "about 8");
        await AddAsync(desk, "Add another child", desk.Page.GetByLabel("Child 2: name"));
        await ChildAsync(desk, 2, "not known", "11 months");
        await TypeAsync(desk, desk.Page.GetByLabel("What happened, as reported"), ReferralForms.Narrative);
        await AnswerAsync(desk, desk.Group("Primary nature").GetByRole(AriaRole.Radio).First, "Physical");
        await ChooseAsync(desk, desk.Page.GetByLabel("Source", new() { Exact = true }), "5A");
        await ChooseAsync(desk, desk.Page.GetByLabel("How", new() { Exact = true }), "Phone");
        await TypeAsync(desk, desk.Page.GetByLabel("Name and agency"), "Duty social worker");
        var adult = desk.Group("Adult 1");
        await TypeAsync(desk, adult.GetByLabel("Adult 1: name"), "Zebulon Quartermaine");
        await ChooseAsync(desk, adult.GetByLabel("Gender"), "Man");
        await TypeAsync(desk, adult.GetByLabel("Relation to the children"), "Mother’s partner");
        await StopAtAsync(desk, adult.GetByLabel("Suspect", new() { Exact = true }));
        await desk.Page.Keyboard.PressAsync("Space");
        await TypeAsync(desk, desk.Page.GetByLabel("Child’s home"), "77 Zinnia Parade");
        await ChooseAsync(desk, desk.Page.GetByLabel("Borough", new() { Exact = true }), "Hackney");
        // One step back and on again: the order holds both ways.
        await desk.Page.Keyboard.PressAsync("Shift+Tab");
        await AddAsync(desk, "Add another address", desk.Page.GetByLabel("Other address 1"));
        await TypeAsync(desk, desk.Page.GetByLabel("Other address 1"), "3 Marsh Lane");
        await TypeAsync(desk, desk.Group("Other address 1").GetByLabel("What it is"), "Father’s home");
        await UnfoldAsync(desk, "MERLIN, CRIS, CAD, MASH, case file");
        await TypeAsync(desk, desk.Page.GetByLabel("MERLIN", new() { Exact = true }), "26PAC214077");
        await ChooseAsync(desk, desk.Page.GetByLabel("Decision on this MERLIN report"), "Formal");
        await TypeAsync(desk, desk.Page.GetByLabel("Reason for that decision"), "The child said so.");
        await UnfoldAsync(desk, "Consent, who is told, remit");
        await AnswerAsync(desk, desk.Group("Is it in the remit: abuse in the family, or by someone with care of the child?")
            .GetByRole(AriaRole.Radio).First, "No");
        await ChooseAsync(desk, desk.Page.GetByLabel("If not, where it should go"), "SCD2");
        await StopAtAsync(desk, desk.Button("Save and start the clock"));
        await desk.GoAsync(() => desk.Page.Keyboard.PressAsync("Enter"));
    }
}
