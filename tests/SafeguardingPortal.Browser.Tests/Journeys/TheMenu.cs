using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using static SafeguardingPortal.Browser.Tests.Keyboard;

namespace SafeguardingPortal.Browser.Tests.Journeys;

/// <summary>Where everything is: a row of groups and their pages on a desk, one menu that holds all of it on a phone.</summary>
public sealed class TheMenu(Portal portal) : PortalTest(portal)
{
    private const int Desktop = 1280;
    private const int Phone = 390;

    private static ILocator Menu(Visitor visitor) => Navigation(visitor, "Menu");

    private static ILocator Groups(Visitor visitor) => Navigation(visitor, "Main menu");

    private static ILocator Navigation(Visitor visitor, string name) =>
        visitor.Page.GetByRole(AriaRole.Navigation, new() { Name = name, Exact = true });

    private static ILocator Link(ILocator within, string name) => within.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    private static ILocator Summary(Visitor visitor) => visitor.Page.Locator("summary").GetByText("Menu", new() { Exact = true });

    [Theory]
    [InlineData("ds.hackney", "Cases", "Supervision")]
    [InlineData("desk.hackney", "Referrals", "Plan look-up")]
    [InlineData("pclo.hackney", "Conferences", "Enquiries without a conference")]
    [InlineData("commander", "Measures", "Data quality")]
    [InlineData("admin", "Lists", "Research sources")]
    public async Task A_page_is_two_clicks_away_on_a_desk_and_on_a_phone_and_both_are_accessible(string userName, string group, string page)
    {
        var visitor = await SignInAsync(userName);
        await Expect(Summary(visitor)).ToBeHiddenAsync();
        await visitor.GoAsync(() => Link(Groups(visitor), group).ClickAsync());
        var row = Navigation(visitor, group);
        await visitor.GoAsync(() => Link(row, page).ClickAsync());
        var desktop = visitor.Path;
        await Expect(Link(row, page)).ToHaveAttributeAsync("aria-current", "page");
        await Expect(Link(row, page)).ToHaveCSSAsync("font-weight", "700");
        await Expect(Link(Groups(visitor), group)).ToHaveAttributeAsync("aria-current", "true");
        await visitor.FitsAsync(Desktop);
        await visitor.IsAccessibleAsync();

        await visitor.VisitAsync("/");
        foreach (var width in (int[])[Phone, 320])
        {
            await visitor.FitsAsync(width);
            await Expect(Groups(visitor)).ToBeHiddenAsync();
            await visitor.IsAccessibleAsync();
            await Summary(visitor).ClickAsync();
            await Expect(Link(Menu(visitor), page)).ToBeVisibleAsync();
            await visitor.FitsAsync(width);
            await visitor.IsAccessibleAsync();
            await Summary(visitor).ClickAsync();
            await Expect(Menu(visitor)).ToBeHiddenAsync();
        }
        await Summary(visitor).ClickAsync();
        await visitor.GoAsync(() => Link(Menu(visitor), page).ClickAsync());
        Assert.Equal(desktop, visitor.Path);
        await Expect(Menu(visitor)).ToBeHiddenAsync();
        await Expect(Link(row, page)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_role_with_few_pages_has_their_names_and_no_second_row()
    {
        var officer = await SignInAsync("frontline");
        await Expect(Groups(officer).GetByRole(AriaRole.Link)).ToHaveTextAsync(["Concerns", "Police protection", "Plan look-up"]);
        await Expect(officer.Page.Locator(".sp-place")).ToHaveCountAsync(0);
        await Expect(officer.Page.GetByRole(AriaRole.Search)).ToHaveCountAsync(0);
        await officer.FitsAsync(Phone);
        await Summary(officer).ClickAsync();
        await Expect(Menu(officer).GetByRole(AriaRole.Link)).ToHaveTextAsync(["Concerns", "Police protection", "Plan look-up"]);
        await officer.IsAccessibleAsync();
    }

    [Fact]
    public async Task By_keyboard_alone_the_menu_of_a_phone_opens_leads_on_and_closes()
    {
        var sergeant = await SignInAsync("ds.hackney");
        await sergeant.FitsAsync(Phone);
        await sergeant.VisitAsync("/");
        await StopAtAsync(sergeant, Summary(sergeant));
        await sergeant.Page.Keyboard.PressAsync("Enter");
        await Expect(Menu(sergeant)).ToBeVisibleAsync();
        await sergeant.Page.Keyboard.PressAsync("Space");
        await Expect(Menu(sergeant)).ToBeHiddenAsync();
        await sergeant.Page.Keyboard.PressAsync("Enter");
        await OpenLinkAsync(sergeant, Link(Menu(sergeant), "Dissents"));
        Assert.Equal("/dissents", sergeant.Path);
        // Whoever does not want it goes past all of it.
        await SkipToContentAsync(sergeant);
    }

    [Fact]
    public async Task By_keyboard_alone_find_account_groups_and_pages_are_come_to_in_the_order_they_are_seen()
    {
        var sergeant = await SignInAsync("ds.hackney");
        await sergeant.VisitAsync("/referrals");
        foreach (var name in (string[])["Skip to main content", "Hide screen", "Safeguarding Portal"])
            await TabToAsync(AriaRole.Link, name);
        await TabToAsync(AriaRole.Searchbox, "Find a child, a person, or an R- or C- number");
        await TabToAsync(AriaRole.Button, "Find");
        await TabToAsync(AriaRole.Link, $"{Portal.NameOf("ds.hackney")}, your account");
        await TabToAsync(AriaRole.Button, "Sign out");
        foreach (var name in (string[])["My work", "Referrals", "Cases", "Conferences", "Measures", "Break-glass"])
            await TabToAsync(AriaRole.Link, name);
        await sergeant.Page.Keyboard.PressAsync("Tab");
        await Expect(sergeant.Page.Locator(":focus")).ToHaveAttributeAsync("href", "/notices");
        foreach (var name in (string[])["Board", "Concerns", "MERLIN register", "Police protection", "Critical incidents", "Research",
            "Plan look-up"])
            await TabToAsync(AriaRole.Link, name);

        async Task TabToAsync(AriaRole role, string name)
        {
            await sergeant.Page.Keyboard.PressAsync("Tab");
            await Expect(sergeant.Page.Locator(":focus")).ToHaveRoleAsync(role);
            await Expect(sergeant.Page.Locator(":focus")).ToHaveAccessibleNameAsync(name);
        }
    }

    [Theory]
    [InlineData(Desktop)]
    [InlineData(Phone)]
    public async Task Without_script_somebody_is_found_from_the_head_of_a_page_and_their_name_is_in_no_address(int width)
    {
        var desk = await SignInAsync("desk.hackney", script: false);
        await desk.Page.SetViewportSizeAsync(width, 900);
        await desk.VisitAsync("/tasks");
        if (width == Phone) await Summary(desk).ClickAsync();
        var box = desk.Page.GetByRole(AriaRole.Searchbox);
        await box.FillAsync("Sandra Merrin");
        await desk.GoAsync(() => box.PressAsync("Enter"));
        await desk.SeesHeadingAsync("Find people");
        await desk.SeesAsync("Sandra Merrin");
        Assert.StartsWith("/people?search=", desk.Path, StringComparison.Ordinal);
        Assert.DoesNotContain("Merrin", desk.Path, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>As looks 13 draws it: its word with the longest count on a desk, its mark beside the menu on a phone.</summary>
    [Theory]
    [InlineData(Desktop)]
    [InlineData(800)]
    [InlineData(Phone)]
    [InlineData(320)]
    public async Task A_bell_that_comes_later_moves_nothing(int width)
    {
        var sergeant = await SignInAsync("ds.hackney");
        await sergeant.VisitAsync("/look-up");
        await sergeant.FitsAsync(width);
        var before = await PlacesAsync();
        await sergeant.Page.EvaluateAsync(
            """
            () => {
              for (const place of document.querySelectorAll('.sp-notices')) {
                const words = place.classList.contains('sp-notices--phone') ? 'sp-bell"><svg'
                    : 'govuk-service-navigation__link sp-bell"><svg'
                const name = place.classList.contains('sp-notices--phone') ? 'govuk-visually-hidden' : ''
                place.innerHTML = `<a href="/" class="${words} class="sp-bell__mark" viewBox="0 0 20 20" width="20" height="20"></svg>
                  <span class="${name}">Notifications</span><span class="moj-notification-badge">99+</span></a>`
              }
            }
            """);
        await sergeant.FitsAsync(width);
        Assert.True(await sergeant.Page.Locator(".sp-notices a:visible").CountAsync() == 1);
        Assert.Equal(before, await PlacesAsync());

        Task<string[]> PlacesAsync() => sergeant.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('header a, header input, header button, summary, main')]
              .filter(each => !each.closest('.sp-notices'))
              .map(each => {
                const { left, top, width } = each.getBoundingClientRect()
                return [left, top, width].join(' ')
              })
            """);
    }
}
