using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Work;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.Clocks;

/// <summary>
/// Clocks about no case on My work of whoever is asked next: what is near its end or past it, and breaches nobody has answered for.
/// </summary>
public sealed class ClockWork(Records<Deadline> clocks, CurrentUser user, TimeProvider time) : IBringsWork
{
    private sealed record Row(
        Guid Id, DeadlineKind Kind, string Reference, string Name, Guid? OfficerId, Clock Clock, bool IsOwed, bool IsExplained,
        bool IsReasonMineAlone)
    {
        public ClockLinks Page => LinkTo.Clock(Id);
    }

    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(int most)
    {
        if (!user.May(Act.ReadCase)) return [];
        var now = time.UtcNow;
        var mine = clocks.Visible.Where(Subject.AskedOf<Deadline>(user));
        // What has a page of its own is brought by that, with the act it waits for.
        var elsewhere = Deadline.WithPages;
        var running = await RowsAsync(mine.Where(clock => clock.MetAt == null && clock.WithdrawnAt == null && clock.DueSoonAt <= now
            && !elsewhere.Contains(clock.Kind)).OrderBy(clock => clock.DueAt), most);
        var stopped = await RowsAsync(
            mine.Where(clock => clock.UnacknowledgedSince <= now && (clock.MetAt != null || clock.WithdrawnAt != null))
            .OrderBy(clock => clock.UnacknowledgedSince), most);
        return
        [
            .. running.Select(row => Item(row, [SeeTo(row, now), .. OfBreach(row)]))
                .Concat(stopped.Select(row => (Row: row, Acts: OfBreach(row))).Where(each => each.Acts.Count > 0)
                    .Select(each => Item(each.Row, each.Acts) with { Place = WorkPlace.Last }))
                .OrderBy(item => item.Clock.DueAt).Take(most)
        ];
    }

    private static WorkItem Item(Row row, List<WorkAct> acts) =>
        new(row.Reference, row.Page, Named.Nobody(row.Name), row.Kind.InWords(), row.Clock, acts[0], acts[1..]);

    private static WorkAct SeeTo(Row row, DateTime now) =>
        new(row.Kind.InWords(), row.Clock.DueAt < now ? "The day has passed." : "The day is near.", "Open", row.Page);

    /// <summary>The reason first, then the answer of somebody else, and of nobody it is about (BR-51).</summary>
    private List<WorkAct> OfBreach(Row row) => row switch
    {
        { IsOwed: false } => [],
        { IsExplained: false } when user.May(Act.ExplainLateness) =>
            [new("Give the reason for the breach", $"{row.Kind.InWords()}: the limit has passed. Say what held it up.", "Give the reason",
                row.Page.Reason)],
        { IsExplained: true, IsReasonMineAlone: false } when user.May(Act.Sign) && row.OfficerId != user.Id =>
            [new("Acknowledge the breach", $"{row.Kind.InWords()}: the limit has passed and the reason is on record.", "Acknowledge breach",
                row.Page.Acknowledge)],
        _ => []
    };

    private Task<List<Row>> RowsAsync(IQueryable<Deadline> ordered, int most) => ordered.Take(most).Select(clock => new Row(
        clock.Id, clock.Kind, clock.SubjectReference, clock.SubjectName ?? "", clock.SubjectOfficerId,
        Deadline.ToClock.Of(clock),
        clock.UnacknowledgedSince != null,
        clock.Breach != null && clock.Breach.Reasons.Any(),
        clock.Breach != null && clock.Breach.Reasons.All(reason => reason.ById == user.Id))).Spliced().ToListAsync();
}
