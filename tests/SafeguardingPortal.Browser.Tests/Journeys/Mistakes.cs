using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SafeguardingPortal.Browser.Tests.EveryPage;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests.Journeys;

public sealed class Mistakes(Portal portal) : PortalTest(portal)
{
    [Fact]
    public async Task A_form_with_mistakes_lists_them_first_and_each_link_moves_to_its_field()
    {
        var desk = await SignInAsync("desk.hackney");
        await desk.VisitAsync("/referrals/log");
        await desk.Page.GetByLabel("Time, London").FillAsync("half past nine");
        await desk.Page.GetByLabel("What happened, as reported").FillAsync("<script>alert('typed')</script> & what the mother said");
        await desk.Group("Adult 1").GetByLabel("Suspect", new() { Exact = true }).CheckAsync();
        await desk.PressAsync("Save and start the clock");

        await Expect(desk.Page).ToHaveTitleAsync("Error: Log a referral – Safeguarding Portal");
        await Expect(desk.Page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        await Expect(desk.Page.GetByLabel("Time, London")).ToHaveValueAsync("half past nine");
        await Expect(desk.Page.GetByLabel("What happened, as reported"))
            .ToHaveValueAsync("<script>alert('typed')</script> & what the mother said");

        var links = desk.Page.Locator(".govuk-error-summary__list a");
        var problems = await links.CountAsync();
        Assert.True(problems >= 8, $"Only {problems} problems are listed.");
        await Expect(desk.Page.Locator(".govuk-error-summary__title")).ToHaveTextAsync($"There are {problems} problems with this referral");
        for (var n = 0; n < problems; n++)
        {
            var field = (await links.Nth(n).GetAttributeAsync("href"))![1..];
            var words = await links.Nth(n).InnerTextAsync();
            await links.Nth(n).ClickAsync();
            await Expect(desk.Page.Locator($"[id='{field}']")).ToBeFocusedAsync();
            await Expect(desk.Page.Locator($"[id='{field}-error']")).ToContainTextAsync(words);
        }
    }

    [Fact]
    public async Task The_summary_lists_problems_in_the_order_of_the_page()
    {
        var desk = await SignInAsync("desk.hackney");
        await desk.VisitAsync("/referrals/log");
        await desk.PressAsync("Save and start the clock");

        var tops = await desk.Page.Locator(".govuk-error-summary__list a").EvaluateAllAsync<double[]>(
            "links => links.map(link => document.getElementById(link.hash.slice(1)).getBoundingClientRect().top)");

        Assert.Equal(tops.Order(), tops);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task After_a_jump_to_a_part_of_the_form_its_mistakes_still_come_first(bool script)
    {
        var sergeant = await SignInAsync("ds.hackney", script);
        await sergeant.VisitAsync(await Portal.RecordDiscussionOfAsync(await Portal.AssessedAsync()));
        await sergeant.Page.GetByRole(AriaRole.Link, new() { Name = "Decisions", Exact = true }).ClickAsync();
        await Expect(sergeant.Page).ToHaveURLAsync(new Regex("#part-decisions$"));
        await sergeant.PressAsync("Record the discussion");

        Assert.DoesNotContain("#", sergeant.Page.Url, StringComparison.Ordinal);
        await Expect(sergeant.Page.Locator(".govuk-error-summary")).ToBeInViewportAsync();
        if (script) await Expect(sergeant.Page.Locator(".govuk-error-summary")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_hour_that_happened_twice_asks_which_one_it_was()
    {
        var desk = await SignInAsync("desk.hackney");
        await desk.VisitAsync("/referrals/log");
        await desk.FillReferralAsync(LondonTyped.Now.AddMinutes(-30), "Safa Reyes-Hart");
        await desk.Page.GetByLabel("Date", new() { Exact = true }).FillAsync(LondonTyped.LatestClockChange(month: 10));
        await desk.Page.GetByLabel("Time, London").FillAsync("01:30");
        await desk.PressAsync("Save and start the clock");
        await desk.IsToldAsync("01:30 happened twice. Which one?");

        await desk.Page.GetByLabel("The second, an hour later (GMT)").CheckAsync();
        await desk.PressAsync("Save and start the clock");
        await desk.ReferenceOnPageAsync();
        await desk.SeesAsync("01:30 GMT");
    }

    [Fact]
    public async Task The_hour_that_never_happened_is_said_to_be_so()
    {
        var desk = await SignInAsync("desk.hackney");
        await desk.VisitAsync("/referrals/log");
        await desk.Page.GetByLabel("Date", new() { Exact = true }).FillAsync(LondonTyped.LatestClockChange(month: 3));
        await desk.Page.GetByLabel("Time, London").FillAsync("01:30");
        await desk.PressAsync("Save and start the clock");

        await desk.IsToldAsync("the clocks went forward, so 01:30 did not happen");
        await desk.GoAsync(() => desk.Page.GetByLabel("Time, London").PressAsync("Enter"));
        await desk.IsToldAsync("the clocks went forward, so 01:30 did not happen");
    }

    [Fact]
    public async Task Markup_and_right_to_left_names_are_shown_as_they_were_typed()
    {
        const string name = "<b>ليلى</b> Haddad";
        var desk = await SignInAsync("desk.hackney");

        await desk.LogReferralAsync(LondonTyped.Now.AddMinutes(-5), name);

        await Expect(desk.Page.GetByRole(AriaRole.Rowheader, new() { Name = name })).ToBeVisibleAsync();
        await desk.FitsAsync(320);
    }

    [Fact]
    public async Task Two_people_writing_one_assessment_see_both_texts_and_lose_neither()
    {
        var desk = await SignInAsync("desk.hackney");
        var reference = await desk.LogReferralAsync(LondonTyped.Now.AddMinutes(-20), "Chidera Okeowo");
        await desk.AllocateAsync(reference, Portal.NameOf("ds.hackney"), Portal.NameOf("dc.hackney"));
        var constable = await SignInAsync("dc.hackney");
        var cram = await constable.CramOfAsync(reference);
        await constable.VisitAsync(cram);
        await constable.PressAsync("Start version 1");
        await constable.VisitAsync($"{cram}/draft/records");
        var inspector = await SignInAsync("di.hackney");
        await inspector.VisitAsync($"{cram}/draft/records");
        await inspector.Page.GetByLabel("Summary, ready to be disclosed").FillAsync("Theirs: known to the school.");
        await inspector.PressAsync("Save summary");

        await constable.Page.GetByLabel("Summary, ready to be disclosed").FillAsync("Mine: seen at home, alone.");
        await constable.PressAsync("Save summary", expected: 409);
        await constable.SeesAsync("Theirs: known to the school.");
        await Expect(constable.Page.GetByLabel("Your text")).ToHaveValueAsync("Mine: seen at home, alone.");

        await constable.PressAsync("Save summary");
        await constable.IsToldAsync("Saved.");
    }
}
