using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Prevalence;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Measures.Past;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures.Prevalence;

/// <summary>A percentage as it was published, for a page.</summary>
public sealed record PublishedLine(
    DateOnly From, DateOnly To, string? Team, string Whose, string Group, PublishedKind Kind, int Tenths, string? Note, string Source)
{
    public decimal Percent => Tenths / 10m;

    public string Value => Kind.IsChange() ? PrevalenceWords.Change(Percent) : PrevalenceWords.Percent(Percent);

    /// <summary>Of the whole command, as it said itself.</summary>
    public bool IsOwn => Whose.Length == 0 && Team is null;
}

/// <summary>What a strategic assessment found, for a page.</summary>
public sealed record AssessmentLine(
    string Title, DateOnly DatedOn, string Findings, string? EmergingIssue, string By, IReadOnlyList<FigureRested> RestsOn);

/// <summary>Counts of several years, brought in and the portal's own, with what was published beside them.</summary>
/// <param name="CaitId">The team they are of; null for the whole command.</param>
public sealed record PrevalenceFigures(
    YearsOfCrime Years, IReadOnlyList<PublishedLine> Published, IReadOnlyList<(Guid Id, string Name)> Teams, IReadOnlyList<string> Groups,
    Guid? CaitId, string Scope, IReadOnlyList<int> KnownYears);

/// <summary>
/// Reads the years up to one that are compared with it. What is counted is counted for everyone, restricted cases included, and names
/// nobody.
/// </summary>
public sealed class PrevalenceReader(
    PortalDbContext db, Records<Crime> crimes, PastFiles files, CurrentUser user, TimeProvider time)
{
    /// <summary>The year itself, the four before that its mean is of, and one more for the change of the first.</summary>
    private const int YearsBack = 5;

    /// <param name="team">The code of a team; null for all the user answers for.</param>
    public async Task<PrevalenceFigures> FiguresAsync(int year, string? team)
    {
        var seesAll = user.MayForEveryTeam(Act.SeeFigures);
        var teams = await db.Caits.AsNoTracking().Where(cait => seesAll || user.CaitIds.Contains(cait.Id)).OrderBy(cait => cait.Name)
            .Select(cait => new { cait.Id, cait.Code, cait.Name }).ToListAsync();
        var chosen = teams.Find(each => each.Code == team) ?? (seesAll ? null : teams.FirstOrDefault());
        var (first, last) = (new DateOnly(year - YearsBack, 4, 1), Period.FinancialYear(year).To);
        var ids = teams.ConvertAll(each => each.Id);
        var brought = await db.PastCounts.AsNoTracking()
            .Where(count => count.Load.UndoneAt == null && count.From <= last && first <= count.To
                && (count.CaitId == null ? seesAll : ids.Contains(count.CaitId.Value)))
            .Select(count => new PeriodCount(count.From, count.To, count.CaitId, count.OffenceGroup, count.Allegations, count.Crimes,
                count.Confirmed, count.Detections)).ToListAsync();
        var published = await db.PublishedFigures.AsNoTracking()
            .Where(figure => figure.Load.UndoneAt == null && figure.From <= last && first <= figure.To)
            .OrderBy(figure => figure.From).ThenBy(figure => figure.OffenceGroup)
            .Select(figure => new PublishedLine(figure.From, figure.To, figure.Cait!.Name, figure.Whose, figure.OffenceGroup, figure.Kind,
                figure.Tenths, figure.Note, figure.Source)).ToListAsync();
        return new(
            new(brought.Concat(await OwnAsync(first, last, ids))), published, [.. teams.Select(each => (each.Id, each.Name))],
            await files.GroupsAsync(), chosen?.Id, chosen?.Name ?? "Whole command", await KnownYearsAsync());
    }

    public async Task<IReadOnlyList<AssessmentLine>> AssessmentsAsync() => await db.StrategicAssessments.AsNoTracking()
        .OrderByDescending(assessment => assessment.DatedOn).Take(25).Select(assessment => new AssessmentLine(
            assessment.Title, assessment.DatedOn, assessment.Findings, assessment.EmergingIssue, assessment.By.Name,
            assessment.Figures.OrderBy(figure => figure.Year).ThenBy(figure => figure.OffenceGroup)
                .Select(figure => new FigureRested(figure.OffenceGroup, figure.Year)).ToList())).ToListAsync();

    /// <summary>Every year from the first of which something was ever brought in, the latest first.</summary>
    private async Task<IReadOnlyList<int>> KnownYearsAsync()
    {
        var now = Period.FinancialYearOf(UkTime.DateOf(time.UtcNow));
        DateOnly?[] days = [await db.PastCounts.MinAsync(count => (DateOnly?)count.From),
            await db.PublishedFigures.MinAsync(figure => (DateOnly?)figure.From)];
        var first = days.OfType<DateOnly>().Select(Period.FinancialYearOf).Append(now - 1).Min();
        return [.. Enumerable.Range(first, now - first + 1).Reverse()];
    }

    private sealed record OwnCount
    {
        public Guid CaitId { get; init; }
        public string Group { get; init; } = "";
        public bool IsInFamily { get; init; }
        public int Year { get; init; }
        public int Month { get; init; }
    }

    /// <summary>The portal's own crimes by month, of each team and of all, from the first month in which there was one.</summary>
    private async Task<List<PeriodCount>> OwnAsync(DateOnly first, DateOnly last, List<Guid> teams)
    {
        var (from, to) = (new Period(first, last).Starts, new Period(first, last).Ends);
        Dictionary<(Guid?, string, DateOnly), int[]> counts = [];
        await AddAsync(CountOf.Allegations, crime => crime.ReportedOn, crime => crime.ReportedAt >= from && crime.ReportedAt < to);
        await AddAsync(CountOf.Crimes, crime => crime.RecordedOn,
            crime => crime.RecordedAt >= from && crime.RecordedAt < to && crime.NoCrimedOn == null);
        await AddAsync(CountOf.Confirmed, crime => crime.ConfirmedOn!.Value,
            crime => crime.ConfirmedOn >= first && crime.ConfirmedOn <= last && crime.NoCrimedOn == null);
        await AddAsync(CountOf.Detections, crime => crime.DetectedOn!.Value,
            crime => crime.DetectedAt >= from && crime.DetectedAt < to);
        if (counts.Count == 0) return [];

        var begun = counts.Keys.Min(key => key.Item3);
        var current = Period.First(UkTime.DateOf(time.UtcNow));
        var groups = counts.Keys.Select(key => key.Item2).Distinct().ToList();
        List<PeriodCount> own = [];
        for (var month = begun; month < current && month <= last; month = month.AddMonths(1))
        {
            foreach (var group in groups)
            {
                foreach (var team in teams.Select(id => (Guid?)id).Append(null))
                {
                    var count = counts.GetValueOrDefault((team, group, month)) ?? [0, 0, 0, 0];
                    var ends = month.AddMonths(1).AddDays(-1);
                    own.Add(new(month, ends, team, group, count[0], count[1], count[2], count[3]) { IsOwn = true });
                }
            }
        }
        return own;

        async Task AddAsync(CountOf what, Expression<Func<Crime, DateOnly>> day, Expression<Func<Crime, bool>> within)
        {
            var rows = await crimes.ForFigures.Where(crime => crime.CountedAsId == null && teams.Contains(crime.CaitId)).Where(within)
                .Select(crime => new OwnCount
                {
                    CaitId = crime.CaitId,
                    Group = crime.OffenceGroup,
                    IsInFamily = crime.IsInFamily == true,
                    Year = day.Of(crime).Year,
                    Month = day.Of(crime).Month
                }).GroupBy(row => new { row.CaitId, row.Group, row.IsInFamily, row.Year, row.Month })
                .Select(group => new { group.Key, Count = group.Count() }).Spliced().ToListAsync();
            foreach (var row in rows)
            {
                var month = new DateOnly(row.Key.Year, row.Key.Month, 1);
                IEnumerable<string> groups = row.Key.IsInFamily && OffenceGroups.Physical.Contains(row.Key.Group)
                    ? [row.Key.Group, OffenceGroups.All, OffenceGroups.PhysicalInFamily] : [row.Key.Group, OffenceGroups.All];
                foreach (var group in groups)
                {
                    foreach (var team in (Guid?[])[row.Key.CaitId, null])
                    {
                        if (!counts.TryGetValue((team, group, month), out var of)) counts[(team, group, month)] = of = [0, 0, 0, 0];
                        of[(int)what] += row.Count;
                    }
                }
            }
        }
    }
}
