using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SafeguardingPortal.Domain.Casework.Cases;

namespace SafeguardingPortal.Browser.Tests.EveryPage;

/// <summary>The docket, to whom it is open, and the look-up at the door.</summary>
internal static class CaseStates
{
    private const string Constable = "dc.hackney";
    private const string Sergeant = "ds.hackney";
    private const string Inspector = "di.hackney";
    private const string Frontline = "frontline";

    public static IEnumerable<PageState> All { get; } =
    [
        At("cases", Sergeant, _ => Task.FromResult("/cases")),
        At("case", Sergeant, DocketAsync),
        At("case-chronology", Constable, async portal => $"{await DocketAsync(portal)}/chronology"),
        At("case-as-known", Constable, async portal => $"{await DocketAsync(portal)}/chronology?AsAt.Date=yesterday&AsAt.Time=23:00"),
        At("case-chronology-print", Constable, async portal => $"{await DocketAsync(portal)}/chronology/print"),
        At("case-file", Sergeant, async portal => $"{await DocketAsync(portal)}/file"),
        At("case-file-none", Sergeant, async portal => $"{await DocketAsync(portal)}/file/print"),
        At("case-file-print", Sergeant, async portal => $"{await DocketAsync(portal)}/file/print?Parts=People&Parts=Chronology"),
        new("case-entry-errors", Constable, async (visitor, portal) =>
        {
            await visitor.VisitAsync($"{await DocketAsync(portal)}/chronology/add");
            await visitor.PressAsync("Add the entry");
        }),
        At("case-discussions", Sergeant, async portal => $"{await DocketAsync(portal)}/discussions"),
        At("case-documents", Constable, async portal => $"{await DocumentedAsync(portal)}/documents"),
        At("case-documents-none", Constable, async portal => $"{await DocketAsync(portal)}/documents"),
        new("case-document-errors", Constable, async (visitor, portal) =>
        {
            await visitor.VisitAsync($"{await DocketAsync(portal)}/documents/add");
            await visitor.PressAsync("Add the document");
        }),
        At("case-document", Constable, async portal => $"{await DocumentedAsync(portal)}/documents/1"),
        At("case-crimes", Constable, async portal => $"{await DocketAsync(portal)}/crimes"),
        new("case-crime-errors", Constable, async (visitor, portal) =>
        {
            await visitor.VisitAsync($"{await DocketAsync(portal)}/crimes/record");
            await visitor.PressAsync("Record the crime");
        }),
        At("case-crime", Constable, async portal => $"{await DocketAsync(portal)}/crimes/1"),
        new("case-crime-outcome-errors", Constable, async (visitor, portal) =>
        {
            await visitor.VisitAsync($"{await DocketAsync(portal)}/crimes/1/steps/outcome");
            await visitor.PressAsync("Record the outcome");
        }),
        At("crime-at-court", Constable, CourtAsync),
        At("prevalence", "commander", _ => Task.FromResult("/measures/prevalence?year=2009")),
        At("scrutiny-pack", "commander", _ => Task.FromResult("/measures/scrutiny?year=2012")),
        At("equality-monitoring", "commander", _ => Task.FromResult("/measures/equality")),
        At("past-figures", "commander", _ => Task.FromResult("/measures/past")),
        new("past-figures-faults", "commander", async (visitor, _) =>
        {
            await visitor.VisitAsync("/measures/past/load");
            await visitor.Page.GetByLabel("What it is").FillAsync("A return");
            await visitor.Page.GetByLabel("Or its rows, pasted").FillAsync("From,To\n2009-04-01,2009-04-30");
            await visitor.PressAsync("Try it");
        }),
        At("research-record-all", Constable, async portal => $"{await DocketAsync(portal)}/research/record-all"),
        new("research-record-all-ticked", Constable, async (visitor, portal) =>
        {
            await visitor.VisitAsync($"{await DocketAsync(portal)}/research/record-all");
            await visitor.PressAsync("Tick everybody for every source");
        }),
        At("case-open-to-the-team", Inspector, async portal => $"{await DocketAsync(portal)}/restriction"),
        new("case-restrict-errors", Inspector, async (visitor, portal) =>
        {
            await visitor.VisitAsync($"{await DocketAsync(portal)}/restriction/restrict");
            await visitor.GoAsync(() => visitor.Button("Restrict the case").Last.ClickAsync());
        }),
        At("restricted-without-keeper", "commander", _ => Task.FromResult("/keepers")),
        At("case-restricted", Inspector, async portal => $"{await RestrictedAsync(portal)}/restriction"),
        At("look-up", Frontline, _ => Task.FromResult("/look-up")),
        new("look-up-found", Frontline, async (visitor, _) => await AskAsync(visitor, "Ava Merrin")),
        new("look-up-nobody", Frontline, async (visitor, _) => await AskAsync(visitor, "Zebedee Quillfeather")),
        new("look-up-errors", Frontline, async (visitor, _) =>
        {
            await visitor.VisitAsync("/look-up");
            await visitor.PressAsync("Look up");
        })
    ];

    /// <summary>The case in whose docket the demonstration copy writes.</summary>
    internal static Task<string> DocketAsync(Portal portal) =>
        portal.AskAsync(db => db.Set<CaseFile>().Where(file => file.Crimes.Any(crime => crime.CrisNumber == "2600931/26"))
            .Select(file => "/cases/" + file.Reference).FirstAsync());

    /// <summary>A case with documents, of which one is kept to named readers.</summary>
    private static Task<string> DocumentedAsync(Portal portal) =>
        portal.AskAsync(db => db.Set<CaseDocument>().Where(document => document.Number == 3 && document.CaseFile.Cait.Code == "hackney")
            .OrderBy(document => document.Reference).Select(document => "/cases/" + document.CaseFile.Reference).FirstAsync());

    /// <summary>A crime for which somebody is charged.</summary>
    private static Task<string> CourtAsync(Portal portal) =>
        portal.AskAsync(db => db.Set<Crime>().Where(crime => crime.Charges.Any() && crime.CaseFile.Cait.Code == "hackney")
            .OrderBy(crime => crime.Reference)
            .Select(crime => "/cases/" + crime.CaseFile.Reference + "/crimes/" + crime.Number).FirstAsync());

    private static Task<string> RestrictedAsync(Portal portal) => portal.AskAsync(db => db.Set<CaseFile>().Where(file => file.IsRestricted)
        .OrderBy(file => file.Reference).Select(file => "/cases/" + file.Reference).FirstAsync());

    internal static async Task AskAsync(Visitor visitor, string name)
    {
        await visitor.VisitAsync("/look-up");
        await visitor.Page.GetByLabel("I am with the child or at the address").CheckAsync();
        await visitor.Page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await visitor.PressAsync("Look up");
    }

    private static PageState At(string name, string user, Func<Portal, Task<string>> path) =>
        new(name, user, async (visitor, portal) => await visitor.VisitAsync(await path(portal)));
}
