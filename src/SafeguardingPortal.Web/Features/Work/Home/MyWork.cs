using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Work.Notices;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Pages.Work;

namespace SafeguardingPortal.Web.Features.Work.Home;

/// <param name="WithoutKeeper">Restricted cases that nobody on their list can change, for whoever names who can.</param>
/// <param name="WithoutOnCall">Nights of the week ahead without anybody on call, for whoever keeps the rota.</param>
/// <param name="WithoutCover">Who is away, or will be within the week, with days that nobody covers.</param>
/// <param name="Told">Notices about no case, for whoever answers for what they are about.</param>
/// <param name="Counts">The team's running limits by state, each opening exactly those rows of the board.</param>
public sealed record MyWorkPage(
    IReadOnlyList<WorkItem> Items, bool HasMore, IReadOnlyList<(string Text, string Href, int Count)> Counts, DateTime? FirstDueAt,
    string? Team, IReadOnlyList<DraftLine> Drafts, IReadOnlyList<NoticedCase> Notices, IReadOnlyList<ToldNotice> Told,
    int WithoutKeeper = 0, IReadOnlyList<string>? WithoutOnCall = null, IReadOnlyList<AbsenceLine>? WithoutCover = null)
{
    /// <summary>What only the reader can do now.</summary>
    public IReadOnlyList<WorkItem> Mine => [.. Items.Where(item => item.With is null)];

    /// <summary>Looks of their own that somebody asks about.</summary>
    public IReadOnlyList<AlertLine> AskedWhy { get; init; } = [];

    /// <summary>Lists the reader keeps, by name.</summary>
    public IReadOnlyList<SavedList> Lists { get; init; } = [];

    /// <summary>For whoever reads the trail.</summary>
    public TrailHome? Trail { get; init; }

    /// <summary>What the reader asked, and others answer.</summary>
    public IReadOnlyList<WorkItem> Asked => [.. Items.Where(item => item is { With: not null, IsAsked: true })];

    /// <summary>What others are asked for and are late with, the latest first, by whom.</summary>
    public IReadOnlyList<IGrouping<string, WorkItem>> Late(DateTime now) => [.. Items
        .Where(item => item is { With: not null, IsAsked: false } && item.IsLateAt(now)).OrderBy(item => item.Clock.DueAt)
        .GroupBy(item => item.With!)];

    /// <summary>What others are asked for in good time, and the reader could do in their place.</summary>
    public IReadOnlyList<WorkItem> WithOthers(DateTime now) =>
        [.. Items.Where(item => item is { With: not null, IsAsked: false } && !item.IsLateAt(now))];

    public int Overdue(DateTime now) => Mine.Count(item => item.StateAt(now) is DeadlineState.Overdue or DeadlineState.Acknowledged);

    public int DueSoon(DateTime now) => Mine.Count(item => item.StateAt(now) == DeadlineState.DueSoon);
}

/// <summary>What needs this person now, in order of time left, with the one next act as a button (Part D).</summary>
public sealed class MyWork(
    IEnumerable<IBringsWork> features, ISummarisesWork team, NoticesForMe notices, ToldToMe told, CasesWithoutKeeper withoutKeeper,
    OnCallRota rota, AbsenceList absences, Drafts drafts, LookAlerts alerts, TrailHomes trail, PortalDbContext db, CurrentUser user)
{
    private const int Most = 50;

    public async Task<MyWorkPage> ShowAsync()
    {
        var asked = await alerts.AskedOfAsync(user.Id);
        if (!user.May(Act.ReadCase))
            return new([], false, [], null, null, [], [], [])
            {
                AskedWhy = asked,
                Trail = user.May(Act.ReadTrail) ? await trail.ShowAsync() : null
            };
        List<WorkItem> items = [];
        foreach (var feature in features) items.AddRange(await feature.ItemsAsync(Most));
        // One's own before what others are asked for, so that a long list of theirs never hides it.
        var shown = items.OrderBy(item => item.With is not null).ThenBy(item => item.RankedAs)
            .ThenBy(item => item is { Place: WorkPlace.ByTimeLeft, Clock.IsRunning: false })
            .ThenBy(item => item.Place == WorkPlace.First ? default : item.Clock.DueAt).Take(Most).ToList();
        var summary = await team.SummaryAsync();
        return new(shown, items.Count > Most || summary.HasMore, summary.Counts, summary.FirstDueAt, summary.Team, await drafts.MineAsync(),
            await notices.ListAsync(), await told.ListAsync(),
            user.May(Act.NameKeeper) ? await withoutKeeper.CountAsync() : 0, await rota.GapsAsync(),
            await absences.UncoveredAsync())
        {
            AskedWhy = asked,
            Lists = await db.SavedLists.AsNoTracking().Where(list => list.OfficerId == user.Id).OrderBy(list => list.Name)
                .Take(SavedList.Most).ToListAsync()
        };
    }
}
