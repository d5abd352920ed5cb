using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Browser.Tests.EveryPage;

/// <summary>The pages of people, links, households and data quality, shown for the demonstration's family of three generations.</summary>
internal static class PeoplePages
{
    private const string Researcher = "researcher.hackney";

    public static Task<string> AvaAsync(this Portal portal) => portal.AskAsync(db => db.Set<PersonLink>().OrderBy(link => link.Reference)
        .Select(link => link.First.Child!.Plans.Any() ? link.First.Reference : link.Second.Reference).FirstAsync());

    public static Task<string> EvaAsync(this Portal portal) => portal.AskAsync(db => db.Set<PersonLink>().OrderBy(link => link.Reference)
        .Select(link => link.First.Child!.Plans.Any() ? link.Second.Reference : link.First.Reference).FirstAsync());

    /// <summary>Two children of Hackney whom nobody has compared with anybody.</summary>
    public static Task<List<string>> TwoChildrenAsync(this Portal portal) => portal.AskAsync(db => db.Set<CaseChild>()
        .Where(each => each.CaseFile.Cait.Code == "hackney"
            && !db.Set<PersonLink>().Any(link => link.FirstId == each.Child.PersonId || link.SecondId == each.Child.PersonId))
        .Select(each => each.Child.Person.Reference).OrderBy(reference => reference).Take(2).ToListAsync());

    private static Task<string> LinkAsync(this Portal portal) => portal.AskAsync(db => db.Set<PersonLink>()
        .Where(link => link.UndoneAt == null).OrderBy(link => link.Reference).Select(link => link.Reference).FirstAsync());

    private static async Task<string> HouseholdAsync(this Portal portal)
    {
        var ava = await portal.AvaAsync();
        return await portal.AskAsync(db => db.Set<Household>().Where(home => home.Members.Any(member => member.Person.Reference == ava))
            .Select(home => home.Reference).FirstAsync());
    }

    private static async Task<string> CaseAsync(this Portal portal)
    {
        var ava = await portal.AvaAsync();
        return await portal.AskAsync(db => db.Set<CaseFile>().Where(file => file.Children.Any(child => child.Child.Person.Reference == ava))
            .Select(file => file.Reference).FirstAsync());
    }

    public static IReadOnlyList<PageState> All { get; } =
    [
        At("person", async portal => $"/people/{await portal.AvaAsync()}"),
        At("person-as-known", async portal =>
            $"/people/{await portal.AvaAsync()}?asKnown.Date={LondonTyped.DateOf(LondonTyped.Now.AddDays(-38))}&asKnown.Time=23:00"),
        .. Form("record-fact", async portal => $"/people/{await portal.AvaAsync()}/record/identity", "Record a name, birth or death"),
        At("record-number", async portal => $"/people/{await portal.AvaAsync()}/record/numbers"),
        At("record-ethnicity", async portal => $"/people/{await portal.AvaAsync()}/record/equality"),
        At("correct-fact", async portal => $"/people/{await portal.AvaAsync()}/correct/sex"),
        .. Form("record-plan", async portal => $"/people/{await portal.EvaAsync()}/plans/record", "Record the plan"),
        At("end-plan", async portal => $"/people/{await portal.AvaAsync()}/plans/end"),
        .. Form("correct-plan", async portal =>
        {
            var ava = await portal.AvaAsync();
            var plan = await portal.AskAsync(db => db.Set<Child>().Where(child => child.Person.Reference == ava)
                .SelectMany(child => child.Plans).Select(plan => plan.Id).FirstAsync());
            return $"/people/{ava}/plans/{plan}/correct";
        }, "Save the correction"),
        .. Form("add-relationship", async portal => $"/people/{await portal.AvaAsync()}/relationships/add", "Add the relationship"),
        At("compare-people", async portal => $"/people/{await portal.AvaAsync()}/links/compare?with={await portal.EvaAsync()}"),
        At("compare-people-errors", async portal => $"/people/{await portal.AvaAsync()}/links/compare?with=P-2001-000001"),
        .. Form("undo-link", async portal => $"/people/links/{await portal.LinkAsync()}/undo", "Undo it"),
        At("case-people", async portal => $"/cases/{await portal.CaseAsync()}/people"),
        At("household", async portal => $"/households/{await portal.HouseholdAsync()}"),
        .. Form("join-household", async portal => $"/households/{await portal.HouseholdAsync()}/join", "Add to the household"),
        At("data-quality", _ => Task.FromResult("/data-quality")),
        // Beyond the last line: what a team sees that has nothing missing.
        At("data-quality-none", _ => Task.FromResult("/data-quality?after=630000000000000000.C-2000-000001")),
        At("search", _ => Task.FromResult("/people")),
        new("search-nobody", Researcher, async (visitor, _) => await FindAsync(visitor, "Zebedee Quillfeather")),
        new("search-one", Researcher, async (visitor, _) => await FindAsync(visitor, "Sandra Merrin")),
        new("search-many", Researcher, async (visitor, _) => await FindAsync(visitor, "Merrin")),
        new("search-errors", Researcher, async (visitor, _) => await FindAsync(visitor, ""))
    ];

    private static async Task FindAsync(Visitor visitor, string terms)
    {
        await visitor.VisitAsync("/people");
        await visitor.Page.GetByLabel("Name, date of birth, address, postcode or number").FillAsync(terms);
        await visitor.GoAsync(() => visitor.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync());
    }

    private static PageState At(string name, Func<Portal, Task<string>> path) =>
        new(name, Researcher, async (visitor, portal) => await visitor.VisitAsync(await path(portal)));

    /// <summary>A form as it is first shown, and as it comes back when it was sent empty.</summary>
    private static IEnumerable<PageState> Form(string name, Func<Portal, Task<string>> path, string button) =>
    [
        At(name, path),
        new($"{name}-errors", Researcher, async (visitor, portal) =>
        {
            await visitor.VisitAsync(await path(portal));
            await visitor.PressAsync(button);
        })
    ];
}
