using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Pages.Work;

namespace SafeguardingPortal.Web.Features.FrontDoor.Merlins;

/// <summary>Reports without a decision on My work of the desk, as one line: they have no limit, and their volume is a burden
/// (A3).</summary>
public sealed class MerlinWork(Records<MerlinReport> reports, CurrentUser user) : IBringsWork
{
    private const int CountCap = 200;

    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(int most)
    {
        if (!user.May(Act.TriageReferral) || user.MayForEveryTeam(Act.TriageReferral)) return [];
        var waiting = await reports.Visible.OfMyTeams(user, report => report.CaitId).Where(report => report.DecidedAt == null)
            .OrderBy(report => report.ReceivedAt).Select(report => new
            {
                report.Reference,
                report.ReceivedAt
            }).Take(CountCap).ToListAsync();
        if (waiting is not [var oldest, ..]) return [];
        var count = waiting.Count == CountCap ? $"{CountCap} or more" : $"{waiting.Count}";
        return
        [
            new(oldest.Reference, LinkTo.Merlins, Named.Nobody(waiting.Count == 1 ? "1 report" : $"{count} reports"), "MERLIN register",
                new(oldest.ReceivedAt, oldest.ReceivedAt, oldest.ReceivedAt.AddDays(1)),
                new("Decide on MERLIN reports", "Each has a decision and a reason. The oldest first.", "Open the register",
                    LinkTo.Merlins), [])
            {
                WaitsSince = oldest.ReceivedAt,
                Place = WorkPlace.Last
            }
        ];
    }
}
