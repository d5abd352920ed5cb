using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Features.Measures;

/// <summary>One measure of a scope in a period, with the version it was counted by.</summary>
/// <param name="Row">What it is to reach; null where it is not measured yet.</param>
/// <param name="Before">The same of the year before.</param>
public sealed record Figure(MeasureRow Measure, Share Share, Share? Before, Target? Row, NumberedVersion? Version)
{
    public int? Target => Row?.Percent;

    public bool? Reaches => Share.Reaches(Target, Measure.Judged);

    /// <summary>What stands beside it.</summary>
    public IReadOnlyList<PartFigure> Parts { get; init; } = [];
}

public sealed record PartFigure(PartWords Part, Share Share);

public sealed record TeamFigures(Cait Team, IReadOnlyList<Figure> Figures);

/// <summary>Whose figures: of one team, of a region, or of all the user sees.</summary>
/// <param name="Code">As it stands in an address: of a region, <c>region-</c> and its name.</param>
/// <param name="Reads">Every team whose figures the user sees, whichever scope is chosen.</param>
public sealed record MeasureScope(string Code, string Name, IReadOnlyList<Cait> Teams, IReadOnlyList<Cait> Reads)
{
    public Cait? Team => Teams.Count == 1 ? Teams[0] : null;

    public IReadOnlyList<Guid> TeamIds => [.. Teams.Select(team => team.Id)];
}

/// <summary>What can be chosen: the regions of the period's first day, then the teams.</summary>
public sealed record ScopeChoices(IReadOnlyList<(string Code, string Name)> Regions, IReadOnlyList<Cait> Teams);

/// <summary>A scope's figures in a period, in all and by team.</summary>
public sealed record FiguresPage(
    Period Period, MeasureScope Scope, ScopeChoices Choices, IReadOnlyList<Figure> Figures, IReadOnlyList<TeamFigures> Teams);

/// <summary>A month of a measure's trend.</summary>
public sealed record TrendMonth(DateOnly Month, Share Share, NumberedVersion? Version);

/// <summary>The figures of every measure of the registry, by team and period.</summary>
public sealed class MeasureReader(KeptMonths kept, PortalDbContext db, CurrentUser user)
{
    public const int PageSize = 25;
    public const int TrendMonths = 24;
    private const string RegionPrefix = "region-";

    /// <summary>What counts the records of a measure.</summary>
    public ICountsRecords For(MeasureRow measure) => kept.For(measure);

    /// <summary>
    /// The teams whose figures of a period the user sees, their own or all: those there were, and those that ended before and may have left
    /// what is counted in it. Whoever is posted to a team that took others over reads those too, their past months with them.
    /// </summary>
    public async Task<IReadOnlyList<Cait>> TeamsAsync(Period period)
    {
        var teams = db.Caits.AsNoTracking().Include(cait => cait.Regions).Where(cait => cait.From <= period.To);
        if (!user.MayForEveryTeam(Act.SeeFigures)) teams = teams.Where(cait => user.CaitIds.Contains(cait.Id));
        return await teams.OrderBy(cait => cait.Name).AsSingleQuery().ToListAsync();
    }

    /// <summary>The scope that was asked for; all that the user sees where it is none of theirs.</summary>
    public async Task<(MeasureScope Scope, ScopeChoices Choices)> ScopeAsync(Period period, string? asked)
    {
        var reads = await TeamsAsync(period);
        // Regions have new rows under a new command and are told apart by their names.
        List<Region> all = user.MayForEveryTeam(Act.SeeFigures) ? await db.Regions.AsNoTracking().ToListAsync() : [];
        var regions = all.Where(region => region.From <= period.To && (region.To is null || period.From <= region.To))
            .Select(region => region.Name).Distinct().Order(StringComparer.Ordinal).ToList();
        ScopeChoices choices = new([.. regions.Select(name => (CodeOf(name), name))], reads);
        if (regions.Find(name => CodeOf(name) == asked) is { } chosen)
            return (new(asked!, $"{chosen} region", [.. reads.Where(team => RegionOf(team, period, all) == chosen)], reads), choices);
        var team = reads.FirstOrDefault(each => each.Code == asked) ?? (reads.Count == 1 ? reads[0] : null);
        return (team is not null ? new(team.Code, team.Name, [team], reads)
            : new("", reads.Count == 0 ? "No team" : "All teams you see", reads, reads), choices);
    }

    /// <summary>
    /// A team that had ended, or had not begun, is in the region it was last in or first in: regions add up to the command.
    /// </summary>
    private static string? RegionOf(Cait team, Period period, List<Region> all)
    {
        var row = team.RegionOn(period.From) ?? team.Regions.Where(row => row.From <= period.To).MaxBy(row => row.From)?.RegionId;
        return all.Find(region => region.Id == row)?.Name;
    }

    private static string CodeOf(string region) => RegionPrefix + region.ToLowerInvariant().Replace(' ', '-');

    public async Task<MeasureVersions> VersionsAsync() => new(await db.MeasureVersions.AsNoTracking().ToListAsync());

    /// <summary>What every measure is to reach in a month, or in a year by its first.</summary>
    public Task<List<Target>> TargetsAsync(DateOnly day) => db.Targets.AsNoTracking()
        .Where(target => target.From <= day && (target.To == null || day <= target.To)).ToListAsync();

    /// <summary>Every measure of a scope and of each of its teams; a page's cost is a statement a measure.</summary>
    public async Task<FiguresPage> FiguresAsync(Period period, string? asked)
    {
        var (scope, choices) = await ScopeAsync(period, asked);
        var (versions, targets) = (await VersionsAsync(), await TargetsAsync(period.From));
        List<(MeasureRow Measure, Dictionary<Guid, (Share Now, Share Before)> Teams, IReadOnlyList<PartFigure> Parts)> counts = [];
        foreach (var measure in MeasureRegistry.All)
            counts.Add((measure, await NowAndBeforeAsync(measure, versions, period, scope.TeamIds), await PartsAsync(
                measure, versions, period, scope.TeamIds, onlyOnTile: true)));
        Figure Of(MeasureRow measure, (Share Now, Share Before) shares, Guid? team, IReadOnlyList<PartFigure> parts) => new(
            measure, shares.Now, shares.Before, Target.For(targets, measure.Measure, team, period.From),
            versions.On(measure.Measure, period.From))
        { Parts = parts };

        // A team that had ended is in a month for what it left alone, so that nothing is on nobody's figures.
        var teams = scope.Teams.Where(team => team.To is null || team.To >= period.From
            || counts.Exists(each => each.Teams[team.Id].Now.Whole > 0));
        return new(period, scope, choices,
            [.. counts.Select(each => Of(each.Measure, (Share.Sum(each.Teams.Values.Select(team => team.Now)),
                Share.Sum(each.Teams.Values.Select(team => team.Before))), scope.Team?.Id, each.Parts))],
            [.. teams.Select(team => new TeamFigures(team, [.. counts.Select(each => Of(
                each.Measure, each.Teams[team.Id], team.Id, []))]))]);
    }

    /// <summary>Of each team: in the period, and in the same days of the year before.</summary>
    private async Task<Dictionary<Guid, (Share Now, Share Before)>> NowAndBeforeAsync(
        MeasureRow measure, MeasureVersions versions, Period period, IReadOnlyList<Guid> teams)
    {
        var before = period.YearBefore is { } past && past.To < period.From ? versions.Stretches(measure.Measure, past) : [];
        IReadOnlyList<Stretch> buckets = [.. before, .. versions.Stretches(measure.Measure, period)];
        var tallies = await kept.TallyAsync(measure, versions, buckets, teams);
        return teams.ToDictionary(team => team, team => (
            Share.Sum(Enumerable.Range(before.Count, buckets.Count - before.Count).Select(bucket => tallies.Of(team, bucket))),
            Share.Sum(Enumerable.Range(0, before.Count).Select(bucket => tallies.Of(team, bucket)))));
    }

    /// <summary>What stands beside a measure's figure.</summary>
    public async Task<IReadOnlyList<PartFigure>> PartsAsync(
        MeasureRow measure, MeasureVersions versions, Period period, IReadOnlyList<Guid> teams, bool onlyOnTile = false)
    {
        List<PartFigure> parts = [];
        var stretches = versions.Stretches(measure.Measure, period);
        foreach (var part in measure.PartWords.Where(part => part.IsOnTile || !onlyOnTile))
        {
            var tallies = await kept.TallyAsync(measure, versions, stretches, teams, part.Code);
            parts.Add(new(part, Share.Sum(Enumerable.Range(0, stretches.Count).Select(bucket => tallies.Of(teams, bucket)))));
        }
        return parts;
    }

    /// <summary>One measure of a scope and of each of its teams.</summary>
    public async Task<(Figure Figure, IReadOnlyList<TeamFigures> Teams)> FigureAsync(
        MeasureRow measure, MeasureVersions versions, Period period, MeasureScope scope)
    {
        var targets = await TargetsAsync(period.From);
        var teams = await NowAndBeforeAsync(measure, versions, period, scope.TeamIds);
        var version = versions.On(measure.Measure, period.From);
        Figure Of((Share Now, Share Before) shares, Guid? team) =>
            new(measure, shares.Now, shares.Before, Target.For(targets, measure.Measure, team, period.From), version);
        return (
            Of((Share.Sum(teams.Values.Select(team => team.Now)), Share.Sum(teams.Values.Select(team => team.Before))), scope.Team?.Id) with
            {
                Parts = await PartsAsync(measure, versions, period, scope.TeamIds)
            },
            [.. scope.Teams.Where(team => team.To is null || team.To >= period.From || teams[team.Id].Now.Whole > 0)
                .Select(team => new TeamFigures(team, [Of(teams[team.Id], team.Id)]))]);
    }

    /// <summary>Twenty-four months of a measure, the last of them that of a period's last day.</summary>
    public async Task<IReadOnlyList<TrendMonth>> TrendAsync(
        MeasureRow measure, MeasureVersions versions, DateOnly last, IReadOnlyList<Guid> teams, string? query = null)
    {
        IReadOnlyList<DateOnly> months =
            [.. Enumerable.Range(0, TrendMonths).Select(n => Period.First(last).AddMonths(n + 1 - TrendMonths))];
        IReadOnlyList<Stretch> buckets =
            [.. months.Select(month => new Stretch(Period.Month(month), query ?? versions.QueryOn(measure.Measure, month)))];
        var tallies = await kept.TallyAsync(measure, versions, buckets, teams);
        return [.. months.Select((month, bucket) => new TrendMonth(
            month, tallies.Of(teams, bucket), versions.On(measure.Measure, month)))];
    }
}
