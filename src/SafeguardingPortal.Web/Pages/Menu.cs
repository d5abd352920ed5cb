using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Lists;

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
    /// <summary>So many stand in one row.</summary>
    private const int Most = 7;

    public string Href => Pages[0].Href;

    /// <summary>With others after its own, as far as there is room in the row; the first page leads to all of them.</summary>
    public MenuGroup With(IEnumerable<MenuPage> others) => this with { Pages = [.. Pages, .. others.Take(Most - Pages.Count)] };

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
            new("referrals", "Board", LinkTo.Board, Act.ReadCase),
            new("concerns", "Concerns", LinkTo.Concerns, Act.SendConcern),
            new("merlins", "MERLIN register", LinkTo.Merlins, Act.ReadCase),
            new("protections", "Police protection", LinkTo.Protections, Act.SeeProtection),
            new("incidents", "Critical incidents", LinkTo.Incidents, Act.ReadCase),
            new("research", "Research", LinkTo.Research, Act.ReadCase),
            new("look-up", "Plan look-up", LinkTo.LookUp, Act.LookUpPlan)),
        new("Cases",
            new("cases", "Case files", LinkTo.Cases, Act.ReadCase),
            new("people", "People", LinkTo.People, Act.ReadCase),
            new("tasks", "Tasks", LinkTo.Tasks, Act.ReadCase),
            new("supervision", "Supervision", LinkTo.Supervision, Act.Supervise),
            new("dissents", "Dissents", LinkTo.Dissents, Act.ReadCase),
            new("on-call", "On call", LinkTo.OnCall, Act.KeepRota),
            new("absences", "Away and covered", LinkTo.Absences, Act.KeepAbsences)),
        new("Conferences",
            new("conferences", "Diary", LinkTo.Diary, Act.ReadCase),
            new("reports-due", "Reports due", LinkTo.ReportsDue, Act.ReadCase),
            new("enquiries", "Enquiries without a conference", LinkTo.Enquiries, Act.ReadCase),
            new("plans", "Children on plans", LinkTo.ChildrenOnPlans, Act.ReadCase),
            new("limits-passed", "Limits passed", LinkTo.LimitsPassed, Act.ReadCase),
            new("cars", "Cars", LinkTo.Cars, Act.RecordConference)),
        new("Measures",
            new("measures", "This month", LinkTo.Measures, Act.SeeFigures),
            new("month-reports", "Month reports", LinkTo.MonthReports, Act.SeeCounted),
            new("workload", "Workload", LinkTo.Workload, Act.SeeCounted),
            new("prevalence", "Prevalence", LinkTo.Prevalence, Act.SeeFigures),
            new("scrutiny", "Scrutiny pack", LinkTo.Scrutiny, Act.KeepPrevalence),
            new("past", "Past figures", LinkTo.Past, Act.KeepPrevalence),
            new("data-quality", "Data quality", LinkTo.DataQuality, Act.ReadCase)),
        new("Who has looked", new MenuPage("who-looked", "Who has looked", LinkTo.WhoLooked, Act.ReadTrail)),
        new("Alerts", new MenuPage("alerts", "Alerts", LinkTo.Trail.Alerts, Act.ReadTrail)),
        new("Looks",
            new("trail-teams", "By team", LinkTo.Trail.Teams, Act.SeeTrailSummary),
            new("samples", "Looks to confirm", LinkTo.Trail.Samples, Act.ConfirmLooks),
            new("break-glass", "Break-glass", LinkTo.BreakGlass, Act.SeeBreakGlass),
            new("disclosures", "Disclosures", LinkTo.Disclosures, Act.SeeDisclosures)),
        new("Seals", new MenuPage("seals", "Seals", LinkTo.Trail.Seals, Act.ReadTrail)),
        new("Officers", new MenuPage("officers", "Officers", LinkTo.Officers, Act.KeepOfficers)),
        new MenuGroup("Lists",
            new("administration", "All lists", LinkTo.Administration, Act.KeepCatalogue),
            new("catalogue", "Catalogue of risk factors", LinkTo.Catalogue, Act.KeepCatalogue),
            new("teams", "Teams", LinkTo.Teams, Act.KeepCatalogue),
            new("research-sources", "Research sources", LinkTo.ResearchSources, Act.KeepCatalogue))
            .With(DatedList.All.Select(list => new MenuPage(list.Code, list.Title, LinkTo.List(list.Code), Act.KeepCatalogue))),
        new("Time", new MenuPage("bank-holidays", "Bank holidays", LinkTo.BankHolidays, Act.KeepCatalogue))
    ];

    /// <summary>The key of a list, or that of the page of all lists where the menu has no room for it.</summary>
    public static string KeyOf(DatedList list) => Groups.Any(group => group.Holds(list.Code)) ? list.Code : "administration";

    public static IReadOnlyList<MenuGroup> For(CurrentUser user) => [.. Groups.SelectMany(group => group.For(user))];
}
