using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages.Links;

namespace SafeguardingPortal.Web.Features.Conferences.Diary;

public sealed record ReportDueRow(
    string CaseReference, int Number, string Reference, ConferenceType Type, DateTime StartsAt, Clock Clock, string? Liaison, int Versions,
    bool IsRead, IReadOnlyList<PersonLabel> Children)
{
    public ConferenceLinks Page => LinkTo.Case(CaseReference).Conference(Number);
    public string Stands => Versions == 0 ? "Not started" : IsRead ? "Read, not sent" : "Written, not read";
}

/// <summary>Reports that have not gone, the first due first, 25 a page.</summary>
public sealed record ReportsDuePage(IReadOnlyList<ReportDueRow> Rows, string? Next, bool IsFirst)
{
    public const int PageSize = 25;

    public static async Task<ReportsDuePage> FindAsync(
        Records<Conference> conferences, CurrentUser user, string? after, int most = PageSize)
    {
        var due = conferences.Visible.SelectMany(conference => conference.Clocks, (conference, clock) => new { conference, clock.Deadline })
            .Where(each => each.Deadline.Kind == DeadlineKind.ConferenceReport && each.Deadline.MetAt == null
                && each.Deadline.WithdrawnAt == null);
        if (user.CaitIds.Count > 0) due = due.OfMyTeams(user, each => each.Deadline.CaitId!.Value);
        if (after?.Split('.', 2) is [var ticks, var last]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks)
        {
            var dueAt = new DateTime(at, DateTimeKind.Utc);
            due = due.Where(each => each.Deadline.DueAt > dueAt
                || (each.Deadline.DueAt == dueAt && each.Deadline.SubjectReference.CompareTo(last) > 0));
        }
        var rows = await due.OrderBy(each => each.Deadline.DueAt).ThenBy(each => each.Deadline.SubjectReference).Take(most + 1)
            .Select(each => new ReportDueRow(
                each.conference.CaseFile.Reference, each.conference.Number, each.conference.Reference, each.conference.Type,
                each.conference.StartsAt,
                Deadline.ToClock.Of(each.Deadline),
                each.conference.Liaison!.Name, each.conference.Reports.Count,
                each.conference.Reports.OrderByDescending(report => report.Number).Take(1).Any(report => report.Check != null),
                each.conference.Children.OrderBy(child => child.Order)
                    .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList())).Spliced().ToListAsync();
        var shown = rows.Take(most).ToList();
        var next = rows.Count > most
            ? string.Create(CultureInfo.InvariantCulture, $"{shown[^1].Clock.DueAt.Ticks}.{shown[^1].Reference}") : null;
        return new(shown, next, after is null);
    }
}
