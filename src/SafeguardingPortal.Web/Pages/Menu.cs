using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Web.Pages;

/// <summary>A page that the menu leads to.</summary>
/// <param name="Key">By which a view says that it is of this page: <c>ViewData["Nav"]</c>.</param>
/// <param name="Opens">The act whose policy stands on the page; null where whoever is signed in may open it.</param>
/// <param name="IsForTheStreet">False where the page sends who is on the street on elsewhere.</param>
public sealed record MenuPage(string Key, string Text, string Href, Act? Opens = null, bool IsForTheStreet = true)
{
    public bool IsOpenTo(CurrentUser user) => (IsForTheStreet || !user.IsOnTheStreet) && (Opens is not { } act || user.May(act));
}

/// <summary>
/// The pages of one subject under its name, which leads to the first of them. Where that one is closed to a user, what is left of the group
/// stands under its own name.
/// </summary>
public sealed record MenuGroup(string Text, params IReadOnlyList<MenuPage> Pages)
{
    public string Href => Pages[0].Href;

    public bool Holds(string? key) => Pages.Any(page => page.Key == key);

    public IEnumerable<MenuGroup> For(CurrentUser user)
    {
        IReadOnlyList<MenuPage> open = [.. Pages.Where(page => page.IsOpenTo(user))];
        return Pages[0].IsOpenTo(user) ? [this with { Pages = open }] : open.Select(page => new MenuGroup(page.Text, page));
    }
}

/// <summary>
/// The menu, once: groups in one order and the same words for everybody, of which a role is shown what it may open.
/// A new page is a row here.
/// </summary>
public static class Menu
{
    public static IReadOnlyList<MenuGroup> Groups { get; } =
    [
        new("My work", new MenuPage("home", "My work", "/", IsForTheStreet: false)),
        new("Referrals",
            new("referrals", "Board", "/referrals", Act.ReadCase),
            new("research", "Research", "/research", Act.ReadCase),
            new("look-up", "Plan look-up", "/look-up", Act.LookUpPlan)),
        new("Cases",
            new("cases", "Case files", "/cases", Act.ReadCase),
            new("people", "People", "/people", Act.ReadCase),
            new("tasks", "Tasks", "/tasks", Act.ReadCase),
            new("supervision", "Supervision", "/supervision", Act.Supervise),
            new("dissents", "Dissents", "/dissents", Act.ReadCase)),
        new("Conferences",
            new("conferences", "Diary", "/conferences", Act.ReadCase),
            new("reports-due", "Reports due", "/conferences/reports", Act.ReadCase),
            new("enquiries", "Enquiries without a conference", "/conferences/enquiries", Act.ReadCase),
            new("cars", "Cars", "/vehicles", Act.RecordConference)),
        new("Measures",
            new("measures", "This month", "/measures", Act.SeeFigures),
            new("data-quality", "Data quality", "/data-quality", Act.ReadCase)),
        new("Lists",
            new("administration", "All lists", "/administration", Act.KeepCatalogue),
            new("catalogue", "Catalogue of risk factors", "/administration/catalogue", Act.KeepCatalogue),
            new("research-sources", "Research sources", "/administration/research-sources", Act.KeepCatalogue)),
        new("Time", new MenuPage("bank-holidays", "Bank holidays", "/administration/bank-holidays", Act.KeepCatalogue))
    ];

    public static IReadOnlyList<MenuGroup> For(CurrentUser user) => [.. Groups.SelectMany(group => group.For(user))];
}
