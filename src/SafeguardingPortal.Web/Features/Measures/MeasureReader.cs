using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Features.Measures;

/// <summary>One measure of one team in one month.</summary>
/// <param name="Row">What it is to reach; null where it is not measured yet.</param>
public sealed record Figure(MeasureRow Measure, Share Share, Target? Row)
{
    public int? Target => Row?.Percent;
}

public sealed record TeamFigures(Cait Team, IReadOnlyList<Figure> Figures);

/// <summary>The figures of every measure of the registry, by team and month.</summary>
public sealed class MeasureReader(IEnumerable<ICountsRecords> counters, PortalDbContext db, CurrentUser user)
{
    public const int PageSize = 25;

    /// <summary>What counts the records of a measure.</summary>
    public ICountsRecords For(MeasureRow measure) => counters.Single(each => each.Counts(measure));

    /// <summary>
    /// The teams whose figures of a month the user sees, their own or all: those there were, and those that ended before and may have left
    /// what is counted in it.
    /// </summary>
    public async Task<IReadOnlyList<Cait>> TeamsAsync(DateOnly month)
    {
        var last = month.AddMonths(1).AddDays(-1);
        var teams = db.Caits.AsNoTracking().Where(cait => cait.From <= last);
        if (!user.MayForEveryTeam(Act.SeeFigures)) teams = teams.Where(cait => user.CaitIds.Contains(cait.Id));
        return await teams.OrderBy(cait => cait.Name).ToListAsync();
    }

    public async Task<IReadOnlyList<TeamFigures>> FiguresAsync(DateOnly month)
    {
        var teams = await TeamsAsync(month);
        var all = new Counting(month, [.. teams.Select(team => team.Id)], CountedPart.All);
        var targets = await db.Targets.AsNoTracking()
            .Where(target => target.From <= month && (target.To == null || month <= target.To)).ToListAsync();
        List<(MeasureRow Measure, Dictionary<Guid, int> Part, Dictionary<Guid, int> Whole)> counts = [];
        foreach (var measure in MeasureRegistry.All)
            counts.Add((
                measure,
                await For(measure).CountByTeamAsync(measure, all with { Part = CountedPart.Met }),
                await For(measure).CountByTeamAsync(measure, all)));
        // A team that had ended is in a month for what it left alone, so that nothing is on nobody's figures.
        return [.. teams.Where(team => team.To is null || team.To >= month || counts.Exists(each => each.Whole.ContainsKey(team.Id)))
            .Select(team => new TeamFigures(team, [.. counts.Select(each => new Figure(
            each.Measure,
            new(each.Part.GetValueOrDefault(team.Id), each.Whole.GetValueOrDefault(team.Id)),
            Target.For(targets, each.Measure.Measure, team.Id, month)))]))];
    }
}
