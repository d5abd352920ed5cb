using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;

namespace SafeguardingPortal.Browser.Tests.EveryPage;

/// <summary>Who looked, alerts, samples, seals, locks and break-glass.</summary>
internal static class TrailStates
{
    private const string Auditor = "auditor";
    private const string Inspector = "di.hackney";

    public static IEnumerable<PageState> All { get; } =
    [
        At("my-work-auditor", Auditor, _ => Task.FromResult("/")),
        At("who-looked", Auditor, async portal => $"/trail/of/{await CaseAsync(portal)}"),
        At("who-looked-by-person", Auditor, async portal => $"/trail/of/{await CaseAsync(portal)}?view=ByPerson"),
        Errors("ask-why-errors", Auditor, portal => portal.AskAsync(db => db.LookAlerts.Where(alert => alert.AskedAt == null)
            .Select(alert => $"/trail/ask/{alert.EntryId}").FirstAsync()), "Ask"),
        At("alerts", Auditor, _ => Task.FromResult("/trail/alerts")),
        Errors("alert-errors", Auditor, portal => portal.AskAsync(db => db.LookAlerts.Where(alert => alert.AskedAt != null)
            .Select(alert => $"/trail/alerts/{alert.Id}").FirstAsync()), "Answer"),
        At("trail-teams", Inspector, _ => Task.FromResult("/trail/teams")),
        At("samples", Inspector, _ => Task.FromResult("/trail/samples")),
        At("looks-to-confirm", Inspector, portal => portal.AskAsync(db => db.LookSamples.Where(sample => sample.Cait.Code == "hackney")
            .Select(sample => $"/trail/samples/{sample.Id}").FirstAsync())),
        new("seals", Auditor, async (visitor, _) =>
        {
            await visitor.VisitAsync("/trail/seals");
            await visitor.GoAsync(() => visitor.Button("Check now").ClickAsync());
        }),
        Errors("break-glass-errors", "ds.lambeth", _ => Task.FromResult("/break-glass/open"), "Open the case"),
        At("break-glass", Auditor, _ => Task.FromResult("/break-glass")),
        At("break-glass-review", Inspector, portal => portal.AskAsync(db => db.BreakGlasses.Where(glass => glass.ReviewedAt == null)
            .Select(glass => $"/break-glass/{glass.Id}").FirstAsync())),
        Errors("conflicts-errors", Inspector, async portal =>
            $"/cases/{await portal.AskAsync(db => db.ConflictLocks.Select(each => each.CaseFile.Reference).FirstAsync())}/conflicts",
            "Lock them out"),
        Errors("case-looks-errors", "qa", async portal => $"/cases/{await CaseAsync(portal)}/looks", "Say why")
    ];

    private static Task<string> CaseAsync(Portal portal) => portal.AskAsync(db => db.Set<CaseFile>()
        .Where(file => file.Cait.Code == "hackney" && !file.IsRestricted).OrderBy(file => file.Reference).Select(file => file.Reference)
        .FirstAsync());

    private static PageState At(string name, string user, Func<Portal, Task<string>> path) =>
        new(name, user, async (visitor, portal) => await visitor.VisitAsync(await path(portal)));

    /// <summary>A form as it comes back when it was sent empty.</summary>
    private static PageState Errors(string name, string user, Func<Portal, Task<string>> path, string button) =>
        new(name, user, async (visitor, portal) =>
        {
            await visitor.VisitAsync(await path(portal));
            await visitor.GoAsync(() => visitor.Button(button).Last.ClickAsync());
        });
}
