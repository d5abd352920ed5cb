using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.CriticalIncidents;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Domain.UrgentPowers;

namespace SafeguardingPortal.Browser.Tests.EveryPage;

/// <summary>Concerns, MERLIN reports, the directory, police protection and critical incidents.</summary>
internal static class FrontDoorStates
{
    private const string Desk = "desk.hackney", Sergeant = "ds.hackney", Inspector = "di.hackney", Street = "frontline";

    public static IEnumerable<PageState> All { get; } =
    [
        At("concerns", Desk, _ => Task.FromResult("/concerns")),
        At("concern-send", Street, _ => Task.FromResult("/concerns/send")),
        Errors("concern-send-errors", Street, _ => Task.FromResult("/concerns/send"), "Send concern"),
        At("concern-to-decide", Desk, portal => ConcernAsync(portal, concern => concern.DecidedAt == null)),
        At("concern-sent", Street, portal => ConcernAsync(portal, concern => concern.State == ConcernState.InformationOnly)),
        At("merlin-register", Desk, _ => Task.FromResult("/merlin")),
        At("merlin-report", Desk, MerlinAsync),
        Errors("merlin-decide-errors", Desk, async portal => $"{await MerlinAsync(portal)}/decide", "Decide"),
        Errors("merlin-record-errors", Desk, _ => Task.FromResult("/merlin/record"), "Record it"),
        At("merlin-figures", Inspector, _ => Task.FromResult("/merlin/figures")),
        At("directory", Desk, _ => Task.FromResult("/directory")),
        At("police-protections", Sergeant, _ => Task.FromResult("/police-protection")),
        At("police-protection", Sergeant, portal => ProtectionAsync(portal, each => each.EndedAt == null)),
        At("police-protection-ended", Sergeant, portal => ProtectionAsync(portal, each => each.EndedAt != null)),
        At("carer-sheet", Sergeant, async portal => $"{await ProtectionAsync(portal, each => each.EndedAt == null)}/sheet"),
        Errors("police-protection-begin-errors", Street, _ => Task.FromResult("/police-protection/begin"), "Record it"),
        Errors("police-protection-end-errors", Sergeant, async portal =>
            $"{await ProtectionAsync(portal, each => each.EndedAt == null)}/end", "End police protection"),
        At("critical-incidents", Inspector, _ => Task.FromResult("/incidents")),
        At("critical-incident", Inspector, IncidentAsync),
        Errors("critical-incident-log-errors", Inspector, async portal => $"{await IncidentAsync(portal)}/log", "Write it")
    ];

    private static Task<string> ConcernAsync(Portal portal, System.Linq.Expressions.Expression<Func<Concern, bool>> which) =>
        portal.AskAsync(async db => $"/concerns/{await db.Set<Concern>().Where(which).OrderBy(each => each.Reference)
            .Select(each => each.Reference).FirstAsync()}");

    private static Task<string> MerlinAsync(Portal portal) => portal.AskAsync(async db =>
        $"/merlin/{await db.Set<MerlinReport>().Where(each => each.DecidedAt == null).OrderBy(each => each.Reference)
            .Select(each => each.Reference).FirstAsync()}");

    private static Task<string> ProtectionAsync(Portal portal, System.Linq.Expressions.Expression<Func<PoliceProtection, bool>> which) =>
        portal.AskAsync(async db => $"/police-protection/{await db.Set<PoliceProtection>().Where(which).OrderBy(each => each.Reference)
            .Select(each => each.Reference).FirstAsync()}");

    private static Task<string> IncidentAsync(Portal portal) => portal.AskAsync(async db =>
        $"/incidents/{await db.Set<CriticalIncident>().Where(each => each.State == IncidentState.Declared).OrderBy(each => each.Reference)
            .Select(each => each.Reference).FirstAsync()}");

    private static PageState At(string name, string user, Func<Portal, Task<string>> path) =>
        new(name, user, async (visitor, portal) => await visitor.VisitAsync(await path(portal)));

    private static PageState Errors(string name, string user, Func<Portal, Task<string>> path, string button) =>
        new(name, user, async (visitor, portal) =>
        {
            await visitor.VisitAsync(await path(portal));
            await visitor.GoAsync(() => visitor.Button(button).Last.ClickAsync());
        });
}
