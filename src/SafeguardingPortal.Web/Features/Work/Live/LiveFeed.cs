using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Features.Work.Notices;

namespace SafeguardingPortal.Web.Features.Work.Live;

/// <summary>A list that says when something on it has changed.</summary>
public enum LiveList { Board, Work }

/// <summary>
/// What is told to one page: how much is unread, and the numbers of changes that others made to what whoever looks may see. What they may
/// not see is not counted.
/// </summary>
public sealed class LiveFeed(
    Movements movements, MovedRecords records, Records<Referral> referrals, Records<CaseFile> files, IEnumerable<ISeesMoved> others,
    NoticeList notices, ListTeams teams, CurrentUser user)
{
    /// <summary>Said to a page whose place another one took: it does not come back by itself.</summary>
    public const string Full = "event: full\ndata: {}\n\n";

    /// <summary>Past this a page says "many".</summary>
    public const int MostChanges = 100;

    /// <summary>Of what hangs on a case, what a row of the board is made of.</summary>
    private static readonly HashSet<string> OnBoard =
    [
        nameof(Referral), nameof(CaseFile), nameof(Deadline), nameof(StrategyDiscussion), nameof(CramAssessment), nameof(SupervisionReview)
    ];

    private bool hasTeam;
    private Guid? teamId;

    public async IAsyncEnumerable<string> ListenAsync(
        LiveList? on, string? team, long? since, LiveSeats seats, [EnumeratorCancellation] CancellationToken ended)
    {
        var (missed, place, position) = movements.Begin(since ?? movements.Position);
        // This portal has not seen yet what the page has.
        var ahead = since > position ? since.Value : 0;
        if (missed is null && since is { } known)
            missed = await TryAsync(() => records.BetweenAsync(known, Math.Max(position, known), ended)) ?? [];
        var at = Math.Max(movements.Settled, since ?? movements.Settled);
        // Comes back soon; and knows from the first word on where it stands.
        yield return string.Create(CultureInfo.InvariantCulture, $"retry: 1500\nid: {Math.Max(0, at)}\nevent: here\ndata: {{}}\n\n");

        var moved = missed ?? [];
        while (true)
        {
            if (moved.Count > 0)
            {
                at = Math.Max(at, movements.Settled);
                if (await TryAsync(() => AskAsync(moved, on, team, at, seats, ended)) is not { } words) yield break;
                yield return words;
            }
            if (await TryAsync(async () => Tuple.Create(await movements.AfterAsync(place, ended))) is not { } came) yield break;
            (moved, place) = (came.Item1.Moved.Where(each => each.Number > ahead).ToList(), came.Item1.Place);
        }
    }

    /// <summary>Null where it has ended meanwhile.</summary>
    private static async Task<T?> TryAsync<T>(Func<Task<T>> act) where T : class
    {
        try
        {
            return await act();
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private async Task<string> AskAsync(
        IReadOnlyList<Moved> moved, LiveList? on, string? team, long at, LiveSeats seats, CancellationToken ended)
    {
        await seats.Asking.WaitAsync(ended);
        try
        {
            var unread = await notices.UnreadAsync();
            var words = Said(at, "bell", new { unread = new BellOnPage(false, unread).Shown });
            // Whoever did it knows.
            List<Moved> byOthers = [.. moved.Where(each => each.ById != user.Id)];
            var changes = on switch
            {
                LiveList.Board => await OfBoardAsync(byOthers, team, ended),
                LiveList.Work => await OfWorkAsync(byOthers, ended),
                null => []
            };
            return changes.Count == 0 ? words
                : words + Said(at, on == LiveList.Board ? "board" : "work", new { changes = changes.TakeLast(MostChanges) });
        }
        finally
        {
            seats.Asking.Release();
        }
    }

    private async Task<List<long>> OfBoardAsync(List<Moved> moved, string? team, CancellationToken ended)
    {
        moved.RemoveAll(each => each.CaseFileId is null || !OnBoard.Contains(each.Subject));
        List<Guid> cases = [.. moved.Select(each => each.CaseFileId!.Value).Distinct()];
        if (cases.Count == 0) return [];
        if (!hasTeam) (teamId, hasTeam) = (await teams.IdAsync(team, await teams.ChoicesAsync()), true);
        var of = referrals.Visible.Where(referral => cases.Contains(referral.CaseFileId)
            && referral.Deadline.Kind == DeadlineKind.Referral24Hours);
        if (teamId is { } one) of = of.Where(referral => referral.Deadline.CaitId == one);
        var seen = (await of.Select(referral => referral.CaseFileId).Distinct().ToListAsync(ended)).ToHashSet();
        return [.. moved.Where(each => seen.Contains(each.CaseFileId!.Value)).Select(each => each.Number)];
    }

    /// <summary>Of their own teams, and what they have in hand; what hangs on no case, by who may see it.</summary>
    private async Task<List<long>> OfWorkAsync(List<Moved> moved, CancellationToken ended)
    {
        List<Guid> cases = [.. moved.Where(each => each.CaseFileId is not null).Select(each => each.CaseFileId!.Value).Distinct()];
        HashSet<Guid> seen = [];
        if (cases.Count > 0)
        {
            var (own, isTheirs) = ((List<Guid>)[.. user.CaitIds], user.DoesTheirWork);
            seen.UnionWith(await files.Visible.Where(file => cases.Contains(file.Id) && (own.Contains(file.CaitId)
                    || file.Referrals.Any(referral => isTheirs.Of(referral.OfficerId) || isTheirs.Of(referral.SupervisorId)))).Spliced()
                .Select(file => file.Id).ToListAsync(ended));
        }
        foreach (var kind in moved.Where(each => each is { CaseFileId: null, SubjectId: not null }).GroupBy(each => each.Subject))
        {
            if (others.FirstOrDefault(each => each.Kind == kind.Key) is not { } door) continue;
            seen.UnionWith(await door.OfAsync([.. kind.Select(each => each.SubjectId!.Value).Distinct()], ended));
        }
        return [.. moved.Where(each => (each.CaseFileId ?? each.SubjectId) is { } id && seen.Contains(id)).Select(each => each.Number)];
    }

    private static string Said(long at, string kind, object what) =>
        string.Create(CultureInfo.InvariantCulture, $"id: {at}\nevent: {kind}\ndata: {JsonSerializer.Serialize(what)}\n\n");
}

/// <summary>Which of the records of one kind, that may hang on no case, whoever looks may see.</summary>
public interface ISeesMoved
{
    string Kind { get; }
    Task<List<Guid>> OfAsync(List<Guid> ids, CancellationToken ended);
}

public sealed class SeesMoved<T>(Records<T> records) : ISeesMoved where T : Entity, IGuarded<T>, IReferenced
{
    public string Kind => typeof(T).Name;

    public Task<List<Guid>> OfAsync(List<Guid> ids, CancellationToken ended) =>
        records.Visible.Where(record => ids.Contains(record.Id)).Select(record => record.Id).ToListAsync(ended);
}
