using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures.MonthReports;

/// <summary>Puts a month report together: as counted now until it is signed, as it was signed from then on.</summary>
public sealed class MonthReportReader(
    MeasureReader measures, PortalDbContext db, ReferenceLists lists, CurrentUser user, TimeProvider time)
{
    /// <summary>In an address, the scope of all teams.</summary>
    public const string Command = "command";

    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    /// <summary>Whose report that is; null where there is none for the user.</summary>
    public async Task<(ReportOf Of, MeasureScope Scope)?> FindAsync(string month, string code)
    {
        var chosen = PeriodChosen.Read(month, null, null, Today);
        if (!chosen.Period.IsMonth || chosen.Code != month) return null;
        var (scope, _) = await measures.ScopeAsync(chosen.Period, code == Command ? "" : code);
        if (code == Command ? !user.MayForEveryTeam(Act.SeeFigures) : scope.Code != code) return null;
        return (new(code == Command ? "" : code, code == Command ? "The command" : scope.Name,
            scope.Team?.Code == code ? scope.Team.Id : null,
            chosen.Period.From), scope);
    }

    public async Task<ReportPage?> ReadAsync(string month, string code)
    {
        if (await FindAsync(month, code) is not var (of, scope)) return null;
        var (now, trend) = await LinesAsync(of, scope);
        var report = await db.MonthReports.AsNoTracking().Where(each => each.ScopeCode == of.ScopeCode && each.Month == of.Month)
            .Select(each => new
            {
                Report = each,
                SignedBy = each.SignedBy.Name,
                CountersignedBy = each.CountersignedBy!.Name,
                each.Figures
            }).SingleOrDefaultAsync();
        var isOver = Period.Month(of.Month).IsOverOn(Today);
        var lines = report is null ? now : [.. report.Figures.Where(each => MeasureRegistry.All.Any(row => row.Measure == each.Measure))
            .Select(each => new ReportLine(MeasureRegistry.Of(each.Measure), each.Share, each.Before, each.Target, each.VersionNumber,
                each.Limits)).OrderBy(line => Place(line.Measure))];
        return new(of, lines,
            report is null ? null : new(report.Report.Id, report.Report.Commentary, report.Report.Factors, report.SignedBy,
                report.Report.SignedAt, report.Report.Action, report.CountersignedBy, report.Report.CountersignedAt),
            report is null ? [] : await RestatedAsync(of, scope, report.Report, report.Figures, now), trend,
            MonthReport.DueOn(of.Month, await lists.CalendarAsync()), isOver,
            report is null && isOver && MonthReport.CanBeSignedBy(user, of.CaitId),
            report?.Report.CanBeCountersignedBy(user) == true, time.UtcNow);
    }

    private static int Place(MeasureRow measure) => MeasureRegistry.All.Index().First(each => each.Item == measure).Index;

    /// <summary>Every measure as counted now, with the limits of its two years.</summary>
    private async Task<(IReadOnlyList<ReportLine> Lines, Trend Trend)> LinesAsync(ReportOf of, MeasureScope scope)
    {
        var (versions, targets) = (await measures.VersionsAsync(), await measures.TargetsAsync(of.Month));
        List<ReportLine> lines = [];
        Trend? first = null;
        foreach (var measure in MeasureRegistry.All)
        {
            var months = await measures.TrendAsync(measure, versions, of.Month, scope.TeamIds);
            var target = Target.For(targets, measure.Measure, of.CaitId, of.Month)?.Percent;
            var trend = Trend.Of(measure, of.ScopeName, target, months);
            first ??= measure.Measure == Measure.Within24Hours ? trend : null;
            lines.Add(new(measure, months[^1].Share, months[^13].Share, target, months[^1].Version?.Number, trend.Chart.Limits));
        }
        return (lines, first!);
    }

    /// <summary>What is signed: the figures as they are at this instant and, of a team or a region, the number of each record behind them.</summary>
    public async Task<IReadOnlyList<SignedFigure>> ToSignAsync(ReportOf of, MeasureScope scope)
    {
        var versions = await measures.VersionsAsync();
        List<SignedFigure> figures = [];
        foreach (var line in (await LinesAsync(of, scope)).Lines)
            figures.Add(new(line.Measure.Measure, line.Version, line.Share, line.Before, line.Target, line.Limits,
                of.ScopeCode.Length == 0 ? [] : await RowsAsync(line.Measure, versions, of, scope)));
        return figures;
    }

    private Task<List<SignedRow>> RowsAsync(MeasureRow measure, MeasureVersions versions, ReportOf of, MeasureScope scope) =>
        measures.For(measure).CountedNumbersAsync(
            measure, new(versions.Stretches(measure.Measure, Period.Month(of.Month)), scope.TeamIds));

    private async Task<IReadOnlyList<Restatement>> RestatedAsync(
        ReportOf of, MeasureScope scope, MonthReport report, IReadOnlyList<FrozenFigure> frozen, IReadOnlyList<ReportLine> now)
    {
        List<Restatement> restated = [];
        var versions = await measures.VersionsAsync();
        foreach (var line in now)
        {
            if (frozen.FirstOrDefault(each => each.Measure == line.Measure.Measure) is not { } then || then.Share == line.Share) continue;
            IReadOnlyList<(string Reference, RestatedBecause Because)> rows = of.ScopeCode.Length == 0 ? [] : Restating.Of(
                await db.FrozenRows.Where(row => row.FigureId == then.Id)
                    .Select(row => new SignedRow(row.Reference, row.IsMet)).ToListAsync(),
                await RowsAsync(line.Measure, versions, of, scope));
            var seen = await measures.For(line.Measure).SeenAsync(line.Measure, [.. rows.Select(row => row.Reference)]);
            var changed = await ChangesAsync(seen, report.SignedAt);
            restated.Add(new(line.Measure, then.Share, line.Share,
                [.. rows.Where(row => seen.Contains(row.Reference)).Select(row => new RestatedRow(row.Reference, row.Because,
                    changed.GetValueOrDefault(row.Reference).By, changed.GetValueOrDefault(row.Reference).At))],
                rows.Count(row => !seen.Contains(row.Reference))));
        }
        return restated;
    }

    /// <summary>Who changed each first after the report was signed, from the trail.</summary>
    private async Task<Dictionary<string, (string By, DateTime? At)>> ChangesAsync(HashSet<string> references, DateTime since)
    {
        if (references.Count == 0) return [];
        var entries = await db.AuditEntries.AsNoTracking()
            .Where(entry => references.Contains(entry.SubjectReference!) && entry.At > since
                && (entry.Action == AuditAction.Created || entry.Action == AuditAction.Changed))
            .OrderBy(entry => entry.At).Select(entry => new { entry.SubjectReference, entry.ByName, entry.At }).ToListAsync();
        return entries.GroupBy(entry => entry.SubjectReference!)
            .ToDictionary(group => group.Key, group => (group.First().ByName, (DateTime?)group.First().At));
    }

    /// <summary>The month of every team, of a region or all.</summary>
    public async Task<MonthReportsPage> MonthAsync(PeriodChosen chosen, string? asked)
    {
        var page = await measures.FiguresAsync(chosen.Period, asked);
        var month = chosen.Period.From;
        var signed = await db.MonthReports.AsNoTracking().Where(report => report.Month == month && report.CaitId != null)
            .Select(report => new { report.CaitId, report.FactorCodes, report.SignedAt, report.CountersignedAt }).ToListAsync();
        var teams = page.Teams.Select(team =>
        {
            var report = signed.Find(each => each.CaitId == team.Team.Id);
            IReadOnlyList<Factor>? factors = report is null ? null
                : [.. report.FactorCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Factor>)];
            return new ReportStanding(team.Team, team.Figures.First(figure => figure.Measure.Measure == Measure.Within24Hours),
                [.. team.Figures.Where(figure => figure.Measure.IsHeadline && figure.Measure.Measure != Measure.Within24Hours)],
                factors, report?.SignedAt, report?.CountersignedAt);
        });
        return new(chosen, [.. PeriodChosen.Choices(chosen, Today).Where(choice => choice.Value.Contains('-', StringComparison.Ordinal))],
            page.Scope, page.Choices, page, [.. teams], MonthReport.DueOn(month, await lists.CalendarAsync()),
            chosen.Period.IsOverOn(Today),
            user.MayForEveryTeam(Act.SeeFigures) ? [Command, .. page.Choices.Regions.Select(region => region.Code)] : [], time.UtcNow);
    }
}
