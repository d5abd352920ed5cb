using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Parts;

public enum TaskView { Mine, Queue, Team, Overdue, NoOwnerHere }

/// <summary>What the list is asked for, in codes only.</summary>
public sealed record TaskFilter
{
    public const string Everyone = "all";

    public TaskView View { get; init; }

    /// <summary>A team's code, or "all", for those who see every team.</summary>
    public string? Team { get; init; }

    /// <summary>Where the page before ended.</summary>
    public string? After { get; init; }
}

public sealed record TaskRow(
    string Reference, string? CaseReference, string? SubjectName, TaskKind Kind, string Text, string? FromReference, Clock Clock,
    TaskEnding? Ending, Guid? OwnerId, string? Owner, Role? OwnerRole, bool IsOwnerHere, string? OfferedTo,
    string? Cait, IReadOnlyList<PersonLabel> Children) : INamesPeople
{
    /// <summary>Of the suspects of the case, those whom the words of the task name.</summary>
    public IReadOnlyList<Guid> PeopleNamed =>
        [.. Suspects.Where(each => each.Name is { } name && Text.Contains(name, StringComparison.Ordinal)).Select(each => each.Id)];

    internal IReadOnlyList<(Guid Id, string? Name)> Suspects { get; init; } = [];

    /// <summary>The children of the case it is on, or whatever else it is about.</summary>
    public Named About(DateOnly today)
    {
        var about = SubjectName is { } subject ? Named.Nobody(subject) : Named.Line(Children, today);
        return about with { PeopleNamed = [.. about.PeopleNamed, .. PeopleNamed] };
    }
}

/// <param name="Offered">Tasks that others ask this person to take over.</param>
/// <param name="Counts">How many each view holds, up to the cap.</param>
/// <param name="After">Where the next page starts; null on the last.</param>
public sealed record TaskPage(
    TaskFilter Filter, IReadOnlyList<TaskRow> Rows, IReadOnlyList<TaskRow> Offered, IReadOnlyDictionary<TaskView, int> Counts,
    string? After, bool ShowsTeam, IReadOnlyList<Choice> Teams);

/// <summary>Open tasks by time left: mine, my role's queue, the team's, and those a supervisor has to see to. 25 at a time (B12).</summary>
public sealed class TaskList(Records<CaseTask> tasks, ReferenceLists lists, WhoIsHere here, CurrentUser user, TimeProvider time)
{
    public const int PageSize = 25;
    public const int CountCap = 1_000;

    /// <summary>The views this person has; the first is what they land on.</summary>
    public IReadOnlyList<TaskView> Views =>
        user.IsSergeantOrAbove ? [TaskView.Mine, TaskView.Queue, TaskView.Overdue, TaskView.NoOwnerHere, TaskView.Team]
        : user.May(Act.WorkTasks) ? [TaskView.Mine, TaskView.Queue, TaskView.Team]
        : [TaskView.Team];

    public async Task<TaskPage> ShowAsync(TaskFilter filter)
    {
        var teams = user.MayForEveryTeam(Act.ReadCase) ? await lists.CaitsWithWorkAsync() : [];
        if (!Views.Contains(filter.View)) filter = filter with { View = Views[0] };
        if (teams.All(choice => choice.Value != filter.Team)) filter = filter with { Team = null };
        Guid? team = filter.Team is { } code ? await lists.CaitIdAsync(code) : null;

        var rows = await PageAsync(In(filter.View, team), filter.After, PageSize + 1);
        var hasMore = rows.Count > PageSize;
        if (hasMore) rows.RemoveAt(PageSize);

        Dictionary<TaskView, int> counts = [];
        foreach (var view in Views) counts[view] = await In(view, team).Take(CountCap + 1).CountAsync();
        return new(filter, rows,
            user.May(Act.WorkTasks) ? await RowsAsync(OfferedToMe.OrderBy(task => task.DueAt).Take(PageSize)) : [], counts,
            hasMore ? new ListCursor(rows[^1].Clock.DueAt, rows[^1].Reference).ToString() : null,
            user.CaitIds.Count != 1 && team is null, teams);
    }

    /// <summary>At most one page of what this person has open, for My work.</summary>
    public Task<List<TaskRow>> MineFirstAsync(int most) =>
        RowsAsync(In(TaskView.Mine, null).OrderBy(task => task.DueAt).ThenBy(task => task.Reference).Take(most));

    public Task<List<TaskRow>> OfferedAsync(int most) => RowsAsync(OfferedToMe.OrderBy(task => task.DueAt).Take(most));

    public Task<List<TaskRow>> QueueFirstAsync(int most) =>
        RowsAsync(In(TaskView.Queue, null).OrderBy(task => task.DueAt).ThenBy(task => task.Reference).Take(most));

    /// <summary>What waits in the queue of a role that nobody of the team has: its supervisors are asked.</summary>
    public Task<List<TaskRow>> QueuesOfNobodyAsync(int most) => RowsAsync(
        OfTeam(null).Where(task => task.OwnerRole != null && !here.AnyOf.Of(task.OwnerRole, task.CaitId)).Spliced()
            .OrderBy(task => task.DueAt).ThenBy(task => task.Reference).Take(most));

    /// <summary>Every task one record set, open or not: they are few.</summary>
    public Task<List<TaskRow>> FromAsync(string reference) => RowsAsync(
        tasks.Visible.Where(task => task.FromReference == reference).OrderBy(task => task.DueAt).ThenBy(task => task.Reference));

    public Task<int> CountAsync(TaskView view) => In(view, null).Take(CountCap + 1).CountAsync();

    private IQueryable<CaseTask> Open => tasks.Visible.Where(task => task.ClosedAt == null);

    private IQueryable<CaseTask> OfferedToMe => Open.Where(user.DoesTheirWork.For((CaseTask task) => task.OfferedToId));

    private IQueryable<CaseTask> In(TaskView view, Guid? team)
    {
        var now = time.UtcNow;
        return view switch
        {
            TaskView.Mine => Open.Where(user.DoesTheirWork.For((CaseTask task) => task.OwnerId)),
            TaskView.Queue => OfTeam(team).Where(task => task.OwnerRole == user.Role),
            TaskView.Overdue => OfTeam(team).Where(task => task.DueAt < now),
            // A leaver's, or of someone who works elsewhere today: nobody here does it unless it is handed on.
            TaskView.NoOwnerHere => OfTeam(team).Where(task => task.OwnerId != null && task.CaitId != null
                && !here.Rule.Of(task.OwnerId, task.CaitId)).Spliced(),
            TaskView.Team => OfTeam(team)
        };
    }

    private IQueryable<CaseTask> OfTeam(Guid? team) =>
        team is { } id ? Open.Where(task => task.CaitId == id)
        : user.MayForEveryTeam(Act.ReadCase) ? Open
        : Open.OfMyTeams(user, task => task.CaitId!.Value);

    private Task<List<TaskRow>> PageAsync(IQueryable<CaseTask> open, string? after, int count)
    {
        if (ListCursor.Read(after) is (var due, var reference))
            open = open.Where(task => task.DueAt > due || task.DueAt == due && task.Reference.CompareTo(reference) > 0);
        return RowsAsync(open.OrderBy(task => task.DueAt).ThenBy(task => task.Reference).Take(count));
    }

    public Task<List<TaskRow>> RowsAsync(IQueryable<CaseTask> ordered) => ordered.Select(task => Shape.Of(
        task, task.OwnerId == null || task.CaitId == null || here.Rule.Of(task.OwnerId, task.CaitId))).Spliced().ToListAsync();

    /// <summary>Told whether its owner works for the team that has it.</summary>
    private static readonly Expression<Func<CaseTask, bool, TaskRow>> Shape = (task, isOwnerHere) => new TaskRow(
        task.Reference,
        task.CaseFile!.Reference,
        task.SubjectName,
        task.Kind,
        task.Text,
        task.FromReference,
        CaseTask.ClockOf(task.SetAt, task.DueAt, task.ClosedAt),
        task.Ending,
        task.OwnerId,
        task.Owner!.Name,
        task.OwnerRole,
        isOwnerHere,
        task.OfferedTo!.Name,
        task.Cait!.Name,
        task.CaseFile!.Children.OrderBy(child => child.Child.Person.BirthDate)
            .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList())
    {
        Suspects = task.CaseFile!.Suspects.Select(each => ValueTuple.Create(each.Suspect.PersonId, each.Suspect.Person.Name)).ToList()
    };
}
