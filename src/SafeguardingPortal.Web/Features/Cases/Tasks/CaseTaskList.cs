using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Tasks;

/// <param name="Closed">Whether the completed and cancelled ones are shown, latest first, instead of the open ones.</param>
/// <param name="After">Where the next page starts; null on the last.</param>
public sealed record CaseTaskPage(
    CaseWithTasks Case, bool Closed, IReadOnlyList<TaskRow> Rows, int OpenCount, int ClosedCount, string? From, string? After);

/// <summary>The tasks of one case: open ones by time left, or what has been done with what result.</summary>
public sealed class CaseTaskList(Records<CaseTask> tasks, TaskList list)
{
    public async Task<CaseTaskPage> ShowAsync(CaseWithTasks file, bool closed, string? after)
    {
        var ofCase = tasks.Visible.Where(task => task.CaseFile!.Reference == file.Reference);
        var (open, done) = (ofCase.Where(task => task.ClosedAt == null), ofCase.Where(task => task.ClosedAt != null));
        var rows = await list.RowsAsync((closed ? Latest(done, ListCursor.Read(after)) : Soonest(open, ListCursor.Read(after)))
            .Take(TaskList.PageSize + 1));
        var hasMore = rows.Count > TaskList.PageSize;
        if (hasMore) rows.RemoveAt(TaskList.PageSize);
        return new(file, closed, rows, await CountAsync(open), await CountAsync(done), after,
            hasMore ? new ListCursor(closed ? rows[^1].Clock.MetAt!.Value : rows[^1].Clock.DueAt, rows[^1].Reference).ToString() : null);
    }

    private static IQueryable<CaseTask> Soonest(IQueryable<CaseTask> open, ListCursor? after)
    {
        if (after is (var due, var reference))
            open = open.Where(task => task.DueAt > due || task.DueAt == due && task.Reference.CompareTo(reference) > 0);
        return open.OrderBy(task => task.DueAt).ThenBy(task => task.Reference);
    }

    private static IQueryable<CaseTask> Latest(IQueryable<CaseTask> closed, ListCursor? after)
    {
        if (after is (var at, var reference))
            closed = closed.Where(task => task.ClosedAt < at || task.ClosedAt == at && task.Reference.CompareTo(reference) < 0);
        return closed.OrderByDescending(task => task.ClosedAt).ThenByDescending(task => task.Reference);
    }

    private static Task<int> CountAsync(IQueryable<CaseTask> tasks) => tasks.Take(TaskList.CountCap + 1).CountAsync();
}
