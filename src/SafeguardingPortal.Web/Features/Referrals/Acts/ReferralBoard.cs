using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Pages.Work;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

public enum BoardView { All, NeedsAction, Running, WithMe, Finished }

/// <summary>What the board is asked for. Everything is a code, so that no name stands in an address.</summary>
public sealed record BoardFilter
{
    public const string Everyone = ListTeams.Everyone;
    public const string NotAllocated = "none";

    public BoardView View { get; init; }

    /// <summary>A team's code; empty means my own, "all" every team I may see.</summary>
    public string? Team { get; init; }
    public DeadlineState? State { get; init; }
    public ReferralStatus? Status { get; init; }

    /// <summary>The supervising DS's officer code, or "none" where nobody supervises yet.</summary>
    public string? Supervisor { get; init; }
    public PrimaryNature? Nature { get; init; }

    /// <summary>The code of a flag, such as missing, CSE or FGM; and the exploitation level that others set.</summary>
    public string? Flag { get; init; }
    public int? Level { get; init; }

    /// <summary>Received while the desks were closed (row 44).</summary>
    public bool OutOfHours { get; init; }

    /// <summary>The tag of a surge, as typed by whoever logged it.</summary>
    public string? Batch { get; init; }

    /// <summary>Received in the last so many days.</summary>
    public int? Received { get; init; }

    /// <summary>Where the page before ended.</summary>
    public string? After { get; init; }

    public bool IsNarrowed =>
        State is not null || Status is not null || Nature is not null || !string.IsNullOrEmpty(Supervisor) || !string.IsNullOrEmpty(Batch)
        || !string.IsNullOrEmpty(Flag) || Level is not null || OutOfHours;

    public Dictionary<string, string> ToRoute(params (string Key, string? Value)[] changes)
    {
        Dictionary<string, string?> route = new()
        {
            ["view"] = View == BoardView.All ? null : View.ToString(),
            ["team"] = Team,
            ["state"] = State?.ToString(),
            ["status"] = Status?.ToString(),
            ["supervisor"] = Supervisor,
            ["nature"] = Nature?.ToString(),
            ["batch"] = Batch,
            ["flag"] = Flag,
            ["level"] = Level?.ToString(CultureInfo.InvariantCulture),
            ["outofhours"] = OutOfHours ? "true" : null,
            ["received"] = Received?.ToString(CultureInfo.InvariantCulture)
        };
        foreach (var (key, value) in changes) route[key] = value;
        return route.Where(part => !string.IsNullOrEmpty(part.Value)).ToDictionary(part => part.Key, part => part.Value!);
    }
}

public sealed record BoardRow
{
    public required string Reference { get; init; }
    public required Clock Clock { get; init; }
    public required Progress Progress { get; init; }
    public required DiscussionOutcome? Outcome { get; init; }
    public required DateTime ReceivedAt { get; init; }
    public required string Source { get; init; }
    public required PrimaryNature Nature { get; init; }
    public required string? Officer { get; init; }
    public required string? Supervisor { get; init; }
    public required string Cait { get; init; }
    public required bool InDanger { get; init; }
    public required string? BatchTag { get; init; }
    public required bool IsTransferOffered { get; init; }
    public required ClosureKind? Closure { get; init; }
    public required IReadOnlyList<PersonLabel> Children { get; init; }
    public required Guid CaseFileId { get; init; }

    /// <summary>The latest version of the CRAM signed since it came in.</summary>
    public required int? Version { get; init; }

    /// <summary>That version, where a supervisor returned it and no later one answers (BR-43).</summary>
    public ReturnedVersion? Returned { get; init; }
}

/// <param name="RunningInAll">How many clocks run under this filter; null past the cap.</param>
/// <param name="After">Where the next page starts; null on the last.</param>
public sealed record BoardPage(
    BoardFilter Filter, string Title, bool ShowsTeam, IReadOnlyList<BoardRow> Running, IReadOnlyList<BoardRow> Finished,
    IReadOnlyDictionary<BoardView, int> Counts,
    int RunningInAll, int FinishedInAll, string? After, IReadOnlyList<Choice> Teams, IReadOnlyList<Choice> Supervisors)
{
    /// <summary>The flags on the list, for the filter.</summary>
    public IReadOnlyList<Choice> Flags { get; init; } = [];

    public bool IsEmpty => Running.Count == 0 && Finished.Count == 0;
}

/// <summary>
/// The team's referrals: running ones by time left, then finished ones, latest first, 25 at a time. The filter on the deadline drives
/// the index; paging goes on from the last row shown, so the millionth page costs what the first does (B12).
/// </summary>
public sealed class ReferralBoard(
    Records<Referral> referrals, Records<SupervisionReview> reviews, ListTeams listTeams, ReferenceLists lists, CappedCounts counts,
    CurrentUser user, TimeProvider time)
{
    public const int PageSize = 25;

    /// <summary>
    /// Nobody reads a list of hundreds to its end; past this a tab says "more than", and the board costs the same with ten thousand
    /// finished as with three hundred.
    /// </summary>
    public const int CountCap = WorkSummary.CountCap;

    private const int DefaultDays = 7;

    public async Task<BoardPage> ShowAsync(BoardFilter filter)
    {
        var now = time.UtcNow;
        var teams = await listTeams.ChoicesAsync();
        var team = await listTeams.IdAsync(filter.Team, teams);
        var matching = Narrowed(OfTeam(referrals.Visible, team), filter, now);
        var all = InView(matching, filter.View, filter, now);

        var cursor = BoardCursor.Read(filter.After);
        var running = cursor is { IsFinished: true } || !MayBeRunning(filter) ? [] : await RunningAsync(all, cursor);
        List<BoardRow> finished = [];
        if (running.Count <= PageSize && MayBeFinished(filter))
            finished = await FinishedAsync(all, cursor is { IsFinished: true } ? cursor : null, PageSize + 1 - running.Count);

        var hasMore = running.Count + finished.Count > PageSize;
        if (hasMore) (finished.Count > 0 ? finished : running).RemoveAt((finished.Count > 0 ? finished : running).Count - 1);
        var returned = await reviews.ReturnedOfAsync([.. running.Concat(finished).Where(row => row.Version is not null)
            .Select(row => row.CaseFileId).Distinct()]);
        running = running.ConvertAll(row => WithReturned(row, returned));
        finished = finished.ConvertAll(row => WithReturned(row, returned));
        // A page can end exactly where the running ones do; the next one then starts with the finished.
        var after = !hasMore ? null : finished.Count > 0 ? BoardCursor.Of(finished[^1]) : BoardCursor.Of(running[^1]);

        var views = Enum.GetValues<BoardView>();
        var isAll = filter.View == BoardView.All;
        var counted = await counts.UpToAsync(CountCap, [
            .. views.Select(view => InView(matching, view, filter, now)),
            // A view of one kind alone is counted already.
            .. isAll ? new[] { all.Where(r => r.Deadline.MetAt == null), all.Where(r => r.Deadline.MetAt != null) } : []]);
        var inView = views.Zip(counted, KeyValuePair.Create).ToDictionary();
        return new(filter, Title(filter, teams), team is null, running, finished, inView,
            isAll ? counted[^2] : MayBeRunning(filter) ? inView[filter.View] : 0,
            isAll ? counted[^1] : MayBeFinished(filter) ? inView[filter.View] : 0,
            after, teams, await SupervisorsAsync(team))
        {
            Flags = await lists.NatureFlagsAsync()
        };
    }

    /// <summary>More than these no file holds.</summary>
    public const int MostInFile = 5_000;

    /// <summary>Every row under the filter, as the board orders them.</summary>
    public async Task<List<BoardRow>> AllAsync(BoardFilter filter)
    {
        var now = time.UtcNow;
        var team = await listTeams.IdAsync(filter.Team, await listTeams.ChoicesAsync());
        var all = InView(Narrowed(OfTeam(referrals.Visible, team), filter, now), filter.View, filter, now);
        return
        [
            .. MayBeRunning(filter) ? await RowsAsync(all.Where(referral => referral.Deadline.MetAt == null)
                .OrderBy(referral => referral.Deadline.DueAt).ThenBy(referral => referral.Deadline.SubjectReference), MostInFile) : [],
            .. MayBeFinished(filter) ? await RowsAsync(all.Where(referral => referral.Deadline.MetAt != null)
                .OrderByDescending(referral => referral.Deadline.MetAt).ThenByDescending(referral => referral.Deadline.SubjectReference),
                MostInFile) : []
        ];
    }

    private static BoardRow WithReturned(BoardRow row, IReadOnlyDictionary<Guid, ReturnedVersion> returned) =>
        returned.GetValueOrDefault(row.CaseFileId) is { } version && version.Number == row.Version
            ? row with { Returned = version, Progress = row.Progress with { IsReturned = true } } : row;

    /// <summary>Running limits by state, counted by the very filters their links open.</summary>
    public async Task<(IReadOnlyList<(string Text, string Href, int Count)> States, string? Team)> CountStatesAsync()
    {
        var now = time.UtcNow;
        var teams = await listTeams.ChoicesAsync();
        var team = await listTeams.IdAsync(null, teams);
        var of = OfTeam(referrals.Visible, team);
        var counted = await counts.UpToAsync(CountCap,
            [.. CountedOnMyWork.Select(each => InView(Narrowed(of, each.Filter, now), each.Filter.View, each.Filter, now))]);
        var states = CountedOnMyWork.Zip(counted, (each, count) =>
            (each.Text, QueryHelpers.AddQueryString(LinkTo.Board, each.Filter.ToRoute()!), count)).ToList();
        return (states, team is null || teams.Count == 0 ? null : teams[0].Text);
    }

    private static readonly (string Text, BoardFilter Filter)[] CountedOnMyWork =
    [
        ("Overdue", new() { View = BoardView.Running, State = DeadlineState.Overdue }),
        ("Breach acknowledged", new() { View = BoardView.Running, State = DeadlineState.Acknowledged }),
        ("Due soon", new() { View = BoardView.Running, State = DeadlineState.DueSoon }),
        ("On track", new() { View = BoardView.Running, State = DeadlineState.OnTrack }),
        ("Not allocated", new() { View = BoardView.Running, Supervisor = BoardFilter.NotAllocated })
    ];

    private static bool MayBeRunning(BoardFilter filter) => filter.View != BoardView.Finished;

    private static bool MayBeFinished(BoardFilter filter) => filter.View is BoardView.All or BoardView.Finished;

    private static IQueryable<Referral> OfTeam(IQueryable<Referral> referrals, Guid? team) => team is { } id
        ? referrals.Where(referral => referral.Deadline.Kind == DeadlineKind.Referral24Hours && referral.Deadline.CaitId == id)
        : referrals.Where(referral => referral.Deadline.Kind == DeadlineKind.Referral24Hours);

    private IQueryable<Referral> InView(IQueryable<Referral> referrals, BoardView view, BoardFilter filter, DateTime now)
    {
        var isTheirs = user.DoesTheirWork;
        var days = filter.Received ?? (view == BoardView.All ? DefaultDays : null);
        if (days is > 0 and < 10_000)
        {
            var since = now.AddDays(-days.Value);
            referrals = referrals.Where(referral => referral.Deadline.StartedAt >= since);
        }
        return view switch
        {
            BoardView.NeedsAction => referrals.Where(referral => referral.Deadline.MetAt == null && (referral.OfficerId == null
                || referral.Deadline.DueSoonAt <= now
                && (referral.Deadline.Breach == null || !referral.Deadline.Breach.Acknowledgements.Any()))),
            BoardView.Running => referrals.Where(referral => referral.Deadline.MetAt == null),
            BoardView.WithMe => referrals.Where(referral => referral.Deadline.MetAt == null
                && (isTheirs.Of(referral.OfficerId) || isTheirs.Of(referral.SupervisorId))).Spliced(),
            BoardView.Finished => referrals.Where(referral => referral.Deadline.MetAt != null),
            BoardView.All => referrals
        };
    }

    /// <summary>The same six states as <see cref="Clock.StateAt"/>, said so that a database can look for them.</summary>
    private static IQueryable<Referral> Narrowed(IQueryable<Referral> referrals, BoardFilter filter, DateTime now)
    {
        referrals = filter.State switch
        {
            DeadlineState.OnTrack => referrals.Where(r => r.Deadline.MetAt == null && r.Deadline.DueSoonAt > now),
            DeadlineState.DueSoon =>
                referrals.Where(r => r.Deadline.MetAt == null && r.Deadline.DueSoonAt <= now && r.Deadline.DueAt >= now),
            DeadlineState.Overdue => referrals.Where(r => r.Deadline.MetAt == null && r.Deadline.DueAt < now
                && (r.Deadline.Breach == null || !r.Deadline.Breach.Acknowledgements.Any())),
            DeadlineState.Acknowledged => referrals.Where(r => r.Deadline.MetAt == null && r.Deadline.DueAt < now
                && r.Deadline.Breach != null && r.Deadline.Breach.Acknowledgements.Any()),
            DeadlineState.Met => referrals.Where(r => r.Deadline.MetAt <= r.Deadline.DueAt),
            DeadlineState.MetLate => referrals.Where(r => r.Deadline.MetAt > r.Deadline.DueAt),
            // A referral's own clock is never withdrawn, and the filter does not offer it.
            DeadlineState.Withdrawn or null => referrals
        };
        if (filter.Status is { } status) referrals = referrals.Where(referral => referral.Status == status);
        if (filter.Nature is { } nature) referrals = referrals.Where(referral => referral.PrimaryNature == nature);
        if (filter.Flag.Typed() is { } flag)
            referrals = referrals.Where(referral => referral.NatureFlags.Any(each => each.FlagCode == flag));
        if (filter.Level is { } level) referrals = referrals.Where(referral => referral.ExploitationLevel == level);
        if (filter.OutOfHours) referrals = referrals.Where(referral => referral.IsOutOfHours);
        if (filter.Batch.Typed() is { } batch) referrals = referrals.Where(referral => referral.BatchTag == batch);
        return filter.Supervisor switch
        {
            null or "" => referrals,
            BoardFilter.NotAllocated => referrals.Where(referral => referral.SupervisorId == null),
            var code => referrals.Where(referral => referral.Supervisor!.Code == code)
        };
    }

    private static Task<List<BoardRow>> RunningAsync(IQueryable<Referral> referrals, BoardCursor? after)
    {
        referrals = referrals.Where(referral => referral.Deadline.MetAt == null);
        if (after is { At: var due, Reference: var reference })
            referrals = referrals.Where(r => r.Deadline.DueAt > due
                || r.Deadline.DueAt == due && r.Deadline.SubjectReference.CompareTo(reference) > 0);
        return RowsAsync(referrals.OrderBy(r => r.Deadline.DueAt).ThenBy(r => r.Deadline.SubjectReference), PageSize + 1);
    }

    private static Task<List<BoardRow>> FinishedAsync(IQueryable<Referral> referrals, BoardCursor? after, int count)
    {
        referrals = referrals.Where(referral => referral.Deadline.MetAt != null);
        if (after is { At: var met, Reference: var reference })
            referrals = referrals.Where(r => r.Deadline.MetAt < met
                || r.Deadline.MetAt == met && r.Deadline.SubjectReference.CompareTo(reference) < 0);
        return RowsAsync(referrals.OrderByDescending(r => r.Deadline.MetAt).ThenByDescending(r => r.Deadline.SubjectReference), count);
    }

    private static Task<List<BoardRow>> RowsAsync(IQueryable<Referral> ordered, int count) =>
        ordered.Take(count).Select(referral => new BoardRow
        {
            Reference = referral.Reference,
            Clock = Deadline.ToClock.Of(referral.Deadline),
            Progress = Referral.ToProgress.Of(referral),
            Outcome = referral.Outcome,
            ReceivedAt = referral.ReceivedAt,
            Source = referral.Source.Name,
            Nature = referral.PrimaryNature,
            Officer = referral.Officer!.Name,
            Supervisor = referral.Supervisor!.Name,
            Cait = referral.Cait.Name,
            InDanger = referral.ImmediateDanger == Answer.Yes,
            BatchTag = referral.BatchTag,
            IsTransferOffered = referral.Transfers.Any(transfer => transfer.State == TransferState.Offered),
            CaseFileId = referral.CaseFileId,
            Version = referral.CaseFile.CramAssessments.Where(version => version.SignedAt >= referral.ReceivedAt)
                .Max(version => (int?)version.Number),
            Closure = referral.Closure == null ? null : referral.Closure.Kind,
            Children = referral.People.Where(person => person.Part == ReferralPart.Child).OrderBy(person => person.Order)
                .Select(person => Person.ToLabel.Of(person.Person, true)).ToList()
        }).Spliced().ToListAsync();

    private static string Title(BoardFilter filter, IReadOnlyList<Choice> teams) =>
        teams.Count == 0 ? "Referrals"
        : (teams.FirstOrDefault(choice => choice.Value == filter.Team) ?? teams[0]) is { Value: not BoardFilter.Everyone } team
        ? $"Referrals to {team.Text}" : "Referrals to all teams";

    private async Task<IReadOnlyList<Choice>> SupervisorsAsync(Guid? team) => team is { } id
        ? [new(BoardFilter.NotAllocated, "Not allocated"), .. await lists.OfficersAsync(id, [.. Roles.Supervisors])]
        : [new(BoardFilter.NotAllocated, "Not allocated")];
}

/// <summary>The last row of a page, as it stands in the address of the next one.</summary>
public sealed record BoardCursor(bool IsFinished, DateTime At, string Reference)
{
    public static string Of(BoardRow row) => row.Clock.MetAt is { } met ? Written('f', met, row) : Written('r', row.Clock.DueAt, row);

    private static string Written(char part, DateTime at, BoardRow row) =>
        string.Create(CultureInfo.InvariantCulture, $"{part}.{at.Ticks}.{row.Reference}");

    /// <summary>An address someone has changed by hand starts at the first page.</summary>
    public static BoardCursor? Read(string? written) =>
        written?.Split('.') is ["r" or "f", var ticks, { Length: <= 24 } reference]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            ? new(written[0] == 'f', new(at, DateTimeKind.Utc), reference)
            : null;
}
