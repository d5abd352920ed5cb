using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.CriticalIncidents;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Work;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.UrgentPowers.Incidents;

public sealed record IncidentRow(
    string Reference, string Title, string CaseReference, Guid CaitId, IncidentState State, int? Level, string? Gold, Guid? GoldId,
    DateTime ProposedAt, DateTime? StoodDownAt, Clock? Review, IReadOnlyList<PersonLabel> Children);

public sealed record IncidentsPage(IReadOnlyList<IncidentRow> Open, IReadOnlyList<IncidentRow> Over);

/// <summary>Critical incidents as far as the user sees the cases they are of.</summary>
public sealed class IncidentList(Records<CriticalIncident> incidents)
{
    private const int Most = 50;

    public async Task<IncidentsPage> ShowAsync() => new(
        await OpenAsync(Most),
        await RowsAsync(incidents.Visible.Where(each => each.State == IncidentState.StoodDown || each.State == IncidentState.Refused)
            .OrderByDescending(each => each.ProposedAt), Most));

    public Task<List<IncidentRow>> OpenAsync(int most) => RowsAsync(incidents.Visible
        .Where(each => each.State == IncidentState.Proposed || each.State == IncidentState.Declared).OrderBy(each => each.ProposedAt),
            most);

    private static Task<List<IncidentRow>> RowsAsync(IQueryable<CriticalIncident> ordered, int most) => ordered.Take(most)
        .Select(each => new IncidentRow(each.Reference, each.Title, each.CaseFile.Reference, each.CaseFile.CaitId, each.State, each.Level,
            each.Gold!.Name, each.GoldId, each.ProposedAt, each.StoodDownAt,
            each.DeadlineId == null ? null : Deadline.ToClock.Of(each.Deadline!),
            each.CaseFile.Children.Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList())).Spliced().ToListAsync();
}

/// <summary>A proposal that waits for an inspector, and a review that waits for Gold.</summary>
public sealed class IncidentWork(IncidentList list, CurrentUser user, TimeProvider time) : IBringsWork
{
    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(int most)
    {
        if (!user.May(Act.DeclareIncident)) return [];
        return [.. (await list.OpenAsync(most)).Select(Item).OfType<WorkItem>()];
    }

    private WorkItem? Item(IncidentRow row)
    {
        var (page, who) = (LinkTo.Incident(row.Reference), Named.Line([.. row.Children], Domain.Time.UkTime.DateOf(time.UtcNow)));
        if (row.State == IncidentState.Proposed && user.CaitIds.Contains(row.CaitId))
            return new(row.Reference, page, who, "Critical incident", new(row.ProposedAt, row.ProposedAt, row.ProposedAt.AddDays(1)),
                new("Decide whether it is a critical incident", $"{row.Title}.", "Decide", page.Decide), [])
            {
                WaitsSince = row.ProposedAt,
                Place = WorkPlace.First
            };
        if (row.State == IncidentState.Declared && row.Review is { IsRunning: true } review && user.DoesWorkOf(row.GoldId))
            return new(row.Reference, page, who, DeadlineKind.IncidentReview.InWords(), review,
                new("Review the critical incident", $"{row.Title}. You are Gold.", "Review", page.Add), []);
        return null;
    }
}
