using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Pages.Work;

namespace SafeguardingPortal.Web.Features.FrontDoor.Concerns;

public sealed record ConcernRow(
    string Reference, string Who, string? Where, string Borough, string SentBy, DateTime SentAt, Answer Danger, ConcernState State,
    DateTime? DecidedAt, string? ReferralReference);

/// <summary>The desk's queue, and what the user sent in the last 28 days.</summary>
public sealed record ConcernsPage(IReadOnlyList<ConcernRow>? Queue, IReadOnlyList<ConcernRow> Decided, IReadOnlyList<ConcernRow> Mine);

/// <summary>Concerns as far as the user sees them.</summary>
public sealed class ConcernList(Records<Concern> concerns, CurrentUser user, TimeProvider time)
{
    public const int Most = 50;
    private const int DaysBack = 28;

    public async Task<ConcernsPage> ShowAsync()
    {
        var since = time.GetUtcNow().UtcDateTime.AddDays(-DaysBack);
        var mine = await RowsAsync(concerns.Visible.Where(each => each.SentById == user.Id && each.SentAt >= since)
            .OrderByDescending(each => each.SentAt));
        if (!user.May(Act.ReadCase)) return new(null, [], mine);
        return new(await QueueAsync(Most), await RowsAsync(concerns.Visible.OfMyTeams(user, each => each.CaitId)
            .Where(each => each.DecidedAt >= since).OrderByDescending(each => each.DecidedAt)), mine);
    }

    /// <summary>Undecided, danger first, then the one that waits longest.</summary>
    public Task<List<ConcernRow>> QueueAsync(int most) => RowsAsync(concerns.Visible.OfMyTeams(user, each => each.CaitId)
        .Where(each => each.DecidedAt == null)
        .OrderBy(each => each.Danger == Answer.Yes ? 0 : 1).ThenBy(each => each.SentAt), most);

    private static Task<List<ConcernRow>> RowsAsync(IQueryable<Concern> ordered, int most = Most) => ordered.Take(most)
        .Select(each => new ConcernRow(each.Reference, each.Who, each.Where, each.Borough.Name, each.SentBy.Name, each.SentAt, each.Danger,
            each.State, each.DecidedAt, each.ReferralReference)).ToListAsync();
}

/// <summary>What waits for the desk: a child in danger first, then the concern that waits longest.</summary>
public sealed class ConcernWork(ConcernList list, CurrentUser user) : IBringsWork
{
    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(int most)
    {
        // Who answers for every team has the queue under its own name.
        if (!user.May(Act.TriageReferral) || user.MayForEveryTeam(Act.TriageReferral)) return [];
        return [.. (await list.QueueAsync(most)).Select(row =>
        {
            var isDanger = row.Danger == Answer.Yes;
            return new WorkItem(row.Reference, LinkTo.Concern(row.Reference), Named.Nobody(row.Who), "Concern",
                new(row.SentAt, row.SentAt, row.SentAt.AddDays(1)),
                new("Decide on a concern", isDanger ? $"{row.SentBy} says that the child is in danger now." : $"Sent by {row.SentBy}.",
                    "Read it", LinkTo.Concern(row.Reference)), [])
            {
                WaitsSince = row.SentAt,
                Place = isDanger ? WorkPlace.First : WorkPlace.ByTimeLeft
            };
        })];
    }
}
