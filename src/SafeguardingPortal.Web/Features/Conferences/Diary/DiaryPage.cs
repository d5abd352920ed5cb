using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Conferences.Record;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Diary;

public enum DiaryView { Week, Day, Month }

/// <summary>What the address of a diary asks for: codes and a day, never a name.</summary>
public sealed record DiaryFilter
{
    public string? Team { get; init; }

    /// <summary>An officer's code; "none" for conferences nobody has yet.</summary>
    public string? Officer { get; init; }
    public DiaryView View { get; init; }
    public string? From { get; init; }

    public string Query(DiaryView view, DateOnly day) =>
        $"?view={view}&from={day:yyyy-MM-dd}{(Team is null ? "" : $"&team={Uri.EscapeDataString(Team)}")}"
            + $"{(Officer is null ? "" : $"&officer={Uri.EscapeDataString(Officer)}")}";
}

/// <summary>A conference in a diary, with what it still lacks.</summary>
public sealed record DiaryEntry(
    string CaseReference, int Number, string Reference, ConferenceType Type, ConferenceState State, DateTime StartsAt, DateTime EndsAt,
    string Place, Guid? LiaisonId, string? Liaison, DateTime MovedAt,
    PolicePart? Part, DateTime? DecidedPartAt, DateTime? ReportSentAt, bool HasReport, bool? PoliceAttended, DateTime? DecidedAt,
    bool NeedsSignOff, IReadOnlyList<PersonLabel> Children)
{
    public ConferenceLinks Page => LinkTo.Case(CaseReference).Conference(Number);

    /// <summary>The decision made for an earlier date stands no more.</summary>
    public PolicePart? Standing => DecidedPartAt >= MovedAt ? Part : null;

    public string Attendance => State == ConferenceState.Held
        ? PoliceAttended == true ? "Held, attended" : "Held, not attended"
        : Standing.InDiary();

    public IEnumerable<string> LacksAt(DateTime now)
    {
        if (State == ConferenceState.Upcoming)
        {
            if (LiaisonId is null) yield return "nobody assigned";
            if (Standing is null) yield return "not decided whether police attend";
            if (ReportSentAt is null && Standing != PolicePart.Neither) yield return HasReport ? "report not sent" : "report not started";
            if (EndsAt < now) yield return "not recorded as held";
        }
        else if (State == ConferenceState.Held)
        {
            if (NeedsSignOff) yield return "absence not signed for";
            if (DecidedAt is null) yield return "decisions not recorded";
            if (ReportSentAt is null && Type == ConferenceType.Review) yield return "report not sent";
        }
    }

    public bool Overlaps(DiaryEntry other) =>
        Reference != other.Reference && State == ConferenceState.Upcoming && other.State == ConferenceState.Upcoming
        && LiaisonId is not null && LiaisonId == other.LiaisonId && StartsAt < other.EndsAt && other.StartsAt < EndsAt;
}

/// <summary>Something due on a day: a decision, a report.</summary>
public sealed record DiaryDue(
    string CaseReference, int Number, DeadlineKind Kind, DateTime DueAt, string? Liaison, ConferenceType Type,
    IReadOnlyList<PersonLabel> Children)
{
    public ConferenceLinks Page => LinkTo.Case(CaseReference).Conference(Number);

    public string Reference => Conference.ReferenceOf(CaseReference, Number);

    public string What => Kind switch
    {
        DeadlineKind.ConferenceDecision => "Decide",
        DeadlineKind.ConferenceReport => "Report due",
        DeadlineKind.PostMeeting => "Meeting after due",
        DeadlineKind.CoreGroup => "Core group due",
        DeadlineKind.AfterBirth or DeadlineKind.AfterBirthMotherUnfit => "Review or core group due",
        DeadlineKind.FirstReview or DeadlineKind.LaterReview => "Review due",
        _ => throw new InvalidOperationException($"{Kind} is not in a diary.")
    };

    /// <summary>What ends with a day is of that day.</summary>
    public DateOnly Day => UkTime.DateOf(DueAt.AddTicks(-1));
}

/// <summary>The days of a diary and what is in them.</summary>
public sealed record DiaryPage(
    DiaryFilter Filter, DateOnly First, DateOnly Last, IReadOnlyList<DiaryEntry> Entries, IReadOnlyList<DiaryDue> Due, bool IsCut,
    string Whose, IReadOnlyList<Choice> Teams, IReadOnlyList<Choice> Officers)
{
    public IEnumerable<DateOnly> Days => Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays);

    /// <summary>A day within the month that a month's whole weeks are about; otherwise the first.</summary>
    public DateOnly Middle => Filter.View == DiaryView.Month ? First.AddDays(7) : First;

    public string Span => Filter.View switch
    {
        DiaryView.Day => LondonWords.Day(First),
        DiaryView.Month => Middle.ToString("MMMM yyyy", LondonWords.Culture),
        DiaryView.Week =>
            $"{First.Day} {(First.Month == Last.Month ? "" : First.ToString("MMM ", LondonWords.Culture))}to {LondonWords.Day(Last)}"
    };

    public IEnumerable<(DiaryEntry One, DiaryEntry Other)> Clashes =>
        Entries.SelectMany((one, n) => Entries.Skip(n + 1).Where(one.Overlaps).Select(other => (one, other)));

    public IEnumerable<DiaryEntry> Unassigned => Entries.Where(entry => entry is { State: ConferenceState.Upcoming, LiaisonId: null });
}

/// <summary>Fills a diary with a fixed number of queries, however much is in it.</summary>
public sealed class DiaryQuery(
    Records<Conference> conferences, PortalDbContext db, ReferenceLists lists, CurrentUser user, TimeProvider time)
{
    /// <summary>More than a month of the busiest team; beyond it the page says that it is cut.</summary>
    public const int Most = 400;

    public async Task<DiaryPage> FindAsync(DiaryFilter asked)
    {
        var filter = await WithDefaultsAsync(asked);
        var (first, last) = SpanOf(filter, UkTime.DateOf(time.UtcNow));
        var (from, to) = (UkTime.EndOf(first.AddDays(-1)), UkTime.EndOf(last));
        var mine = await ScopeAsync(filter);
        var entries = await mine.Where(conference => conference.StartsAt >= from && conference.StartsAt < to
            && (conference.State == ConferenceState.Upcoming || conference.State == ConferenceState.Held))
            .OrderBy(conference => conference.StartsAt).ThenBy(conference => conference.Reference).Take(Most)
            .Select(conference => new DiaryEntry(
                conference.CaseFile.Reference, conference.Number, conference.Reference, conference.Type, conference.State,
                conference.StartsAt, conference.EndsAt, conference.Place, conference.LiaisonId, conference.Liaison!.Name,
                conference.Dates.Max(date => date.At),
                conference.Decisions.OrderByDescending(decision => decision.At).Select(decision => (PolicePart?)decision.Part)
                    .FirstOrDefault(), conference.Decisions.Max(decision => (DateTime?)decision.At),
                conference.ReportSentAt, conference.Reports.Any(), conference.PoliceAttended, conference.DecidedAt,
                conference.Type != ConferenceType.Review && conference.PoliceAttended == false && conference.AbsenceSignOff == null,
                conference.Children.OrderBy(child => child.Order)
                    .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList())).Spliced().ToListAsync();
        var kinds = ConferenceWork.Mine;
        var due = await mine.SelectMany(conference => conference.Clocks, (conference, clock) => new { conference, clock.Deadline })
            .Where(each => each.Deadline.DueAt > from && each.Deadline.DueAt <= to && each.Deadline.MetAt == null
                && each.Deadline.WithdrawnAt == null && kinds.Contains(each.Deadline.Kind))
            .OrderBy(each => each.Deadline.DueAt).ThenBy(each => each.conference.Reference).Take(Most).Select(each => new DiaryDue(
                each.conference.CaseFile.Reference, each.conference.Number, each.Deadline.Kind, each.Deadline.DueAt,
                each.conference.Liaison!.Name, each.conference.Type,
                each.conference.Children.OrderBy(child => child.Order)
                    .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList())).Spliced().ToListAsync();
        var team = await TeamAsync(filter.Team);
        var officers = team is null ? [] : await lists.OfficersAsync(team.Id, [.. Roles.Liaisons]);
        var whose = officers.FirstOrDefault(officer => officer.Value == filter.Officer)?.Text;
        return new(filter, first, last, entries, due, entries.Count == Most || due.Count == Most,
            whose is null ? team?.Name ?? "All teams" : $"{whose}, {team?.Name}", await TeamsAsync(), officers);
    }

    /// <summary>A liaison officer's own diary, or the team's for everybody else, and the first of one's teams.</summary>
    private async Task<DiaryFilter> WithDefaultsAsync(DiaryFilter asked)
    {
        var team = asked.Team;
        if (team is null && user.CaitIds.Count > 0)
            team = (await OwnAsync()).First(cait => cait.Id == user.CaitIds[0]).Code;
        var officer = asked.Officer;
        if (officer is null && asked.Team is null && user.IsLiaisonOfficer)
            officer = await db.Officers.Where(each => each.Id == user.Id).Select(each => each.Code).SingleOrDefaultAsync();
        return asked with { Team = team, Officer = officer };
    }

    private async Task<IQueryable<Conference>> ScopeAsync(DiaryFilter filter)
    {
        var visible = conferences.Visible;
        if (await TeamAsync(filter.Team) is { } team) visible = visible.Where(conference => conference.CaitId == team.Id);
        if (filter.Officer == "none") return visible.Where(conference => conference.LiaisonId == null);
        if (filter.Officer is { Length: > 0 } code && await db.Officers.Where(officer => officer.Code == code)
            .Select(officer => (Guid?)officer.Id).SingleOrDefaultAsync() is { } id)
            return visible.Where(conference => conference.LiaisonId == id);
        return visible;
    }

    private IReadOnlyList<Cait>? own;

    private async Task<IReadOnlyList<Cait>> OwnAsync() => own ??= user.CaitIds.Count == 0 ? []
        : await db.Caits.AsNoTracking().Where(cait => user.CaitIds.Contains(cait.Id)).OrderBy(cait => cait.Name).ToListAsync();

    private async Task<Cait?> TeamAsync(string? code) => code is null ? null : (await OwnAsync()).FirstOrDefault(cait => cait.Code == code)
        ?? await db.Caits.AsNoTracking().FirstOrDefaultAsync(cait => cait.Code == code);

    private async Task<IReadOnlyList<Choice>> TeamsAsync()
    {
        if (user.CaitIds.Count == 0) return [new("all", "All teams"), .. await lists.CaitsWithWorkAsync()];
        return [.. (await OwnAsync()).Select(cait => new Choice(cait.Code, cait.Name))];
    }

    private static (DateOnly First, DateOnly Last) SpanOf(DiaryFilter filter, DateOnly today)
    {
        var day = TypedDay.Read(filter.From, today) ?? today;
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return filter.View switch
        {
            DiaryView.Day => (day, day),
            DiaryView.Month => MonthOf(day),
            DiaryView.Week => (monday, monday.AddDays(6))
        };
    }

    /// <summary>Whole weeks, so that each row of the month begins on a Monday.</summary>
    private static (DateOnly, DateOnly) MonthOf(DateOnly day)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        var last = first.AddMonths(1).AddDays(-1);
        return (first.AddDays(-(((int)first.DayOfWeek + 6) % 7)), last.AddDays((7 - (int)last.DayOfWeek) % 7));
    }
}
