using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.People;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Features.Measures;

/// <summary>Which of the counted a list shows.</summary>
public enum CountedPart { All, Met, Missed }

/// <summary>One measure of one team in one month.</summary>
public sealed record Figure(Measure Measure, Share Share, int? Target, bool HasTargetRow);

public sealed record TeamFigures(Cait Team, IReadOnlyList<Figure> Figures);

/// <summary>A conference that a figure counts. Its row is about the children it was held for, though it shows its number alone.</summary>
public sealed record CountedConference(string CaseReference, int Number, string Reference, ConferenceType Type, DateTime HeldAt, string Team, bool IsMet, IReadOnlyList<Guid> PeopleNamed) : INamesPeople;

/// <summary>
/// K-2, K-3 and K-4: each has one denominator and one numerator, and tile, list and CSV ask the same method (B11). A conference counts once, in the
/// London month in which it was held, for the team that had it then; one that was moved counts where it was held, one cancelled or merged nowhere.
/// </summary>
public sealed class ConferenceMeasures(Records<Conference> conferences, PortalDbContext db, CurrentUser user)
{
    public const int PageSize = 25;

    public static Expression<Func<Conference, bool>> Denominator(Measure measure) => measure == Measure.InitialConferencesAttended
        ? conference => conference.State == ConferenceState.Held && conference.Type != ConferenceType.Review
        : conference => conference.State == ConferenceState.Held && conference.Type == ConferenceType.Review;

    public static Expression<Func<Conference, bool>> Numerator(Measure measure) => measure == Measure.ReviewReportsSent
        ? conference => conference.ReportSentAt <= conference.HeldFrom
        : conference => conference.PoliceAttended == true;

    /// <summary>The teams whose figures the user sees: their own, or all.</summary>
    public async Task<IReadOnlyList<Cait>> TeamsAsync()
    {
        var teams = db.Caits.AsNoTracking().Where(cait => cait.To == null);
        if (Permissions.ScopeOf(user.Role, Act.SeeFigures) != Scope.All) teams = teams.Where(cait => user.CaitIds.Contains(cait.Id));
        return await teams.OrderBy(cait => cait.Name).ToListAsync();
    }

    /// <summary>Everything a measure counts in a month, of one team or of all the user sees.</summary>
    public IQueryable<Conference> Counted(Measure measure, DateOnly month, IReadOnlyList<Guid> teams, CountedPart part = CountedPart.All)
    {
        var (from, to) = (UkTime.EndOf(month.AddDays(-1)), UkTime.EndOf(month.AddMonths(1).AddDays(-1)));
        var counted = conferences.ForFigures.Where(Denominator(measure)).Where(conference => teams.Contains(conference.CaitId) && conference.HeldFrom >= from && conference.HeldFrom < to);
        return part switch
        {
            CountedPart.Met => counted.Where(Numerator(measure)),
            CountedPart.Missed => counted.Where(Not(Numerator(measure))),
            CountedPart.All => counted
        };
    }

    public async Task<IReadOnlyList<TeamFigures>> FiguresAsync(DateOnly month)
    {
        var teams = await TeamsAsync();
        List<Guid> ids = [.. teams.Select(team => team.Id)];
        var targets = await db.Targets.AsNoTracking().Where(target => target.From <= month && (target.To == null || month <= target.To)).ToListAsync();
        Dictionary<Measure, (Dictionary<Guid, int> Part, Dictionary<Guid, int> Whole)> counts = [];
        foreach (var measure in Enum.GetValues<Measure>()) counts[measure] = (await CountAsync(measure, month, ids, CountedPart.Met), await CountAsync(measure, month, ids, CountedPart.All));
        return [.. teams.Select(team => new TeamFigures(team, [.. Enum.GetValues<Measure>().Select(measure =>
        {
            var row = targets.Where(target => target.Measure == measure).MaxBy(target => target.From);
            return new Figure(measure, new(counts[measure].Part.GetValueOrDefault(team.Id), counts[measure].Whole.GetValueOrDefault(team.Id)), row?.Percent, row is not null);
        })]))];
    }

    private async Task<Dictionary<Guid, int>> CountAsync(Measure measure, DateOnly month, IReadOnlyList<Guid> teams, CountedPart part) =>
        await Counted(measure, month, teams, part).GroupBy(conference => conference.CaitId).Select(team => new { team.Key, Count = team.Count() }).ToDictionaryAsync(team => team.Key, team => team.Count);

    /// <summary>The rows behind a figure, in the order they were held.</summary>
    public IQueryable<CountedConference> Rows(Measure measure, DateOnly month, IReadOnlyList<Guid> teams, CountedPart part, string? after)
    {
        var counted = Counted(measure, month, teams, part);
        if (after?.Split('.', 2) is [var ticks, var last] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks)
        {
            var held = new DateTime(at, DateTimeKind.Utc);
            counted = counted.Where(conference => conference.HeldFrom > held || (conference.HeldFrom == held && conference.Reference.CompareTo(last) > 0));
        }
        return counted.OrderBy(conference => conference.HeldFrom).ThenBy(conference => conference.Reference).Select(conference => new CountedConference(
            conference.CaseFile.Reference, conference.Number, conference.Reference, conference.Type, conference.HeldFrom!.Value, conference.Cait.Name,
            measure == Measure.ReviewReportsSent ? conference.ReportSentAt <= conference.HeldFrom : conference.PoliceAttended == true,
            conference.Children.Select(child => child.Child.PersonId).ToList()));
    }

    private static Expression<Func<T, bool>> Not<T>(Expression<Func<T, bool>> rule)
    {
        // What is not known is not met: a report that was never sent has no instant to compare.
        return Expression.Lambda<Func<T, bool>>(Expression.Not(rule.Body), rule.Parameters);
    }
}
