using SafeguardingPortal.Domain.Casework.Cram;

namespace SafeguardingPortal.Web.Features.Administration.Catalogue;

/// <param name="Now">The wording that is asked today; null before its first day and after its last.</param>
/// <param name="Next">A wording that stands from a day to come.</param>
public sealed record FactorLine(string Code, RiskFactor? Now, RiskFactor? Next, IReadOnlyList<RiskFactor> Before)
{
    public RiskFactor Latest => Next ?? Now ?? Before[0];

    /// <summary>It can still be reworded or ended.</summary>
    public bool IsOpen => Latest.To is null;
}

/// <summary>Every factor by group, with the words of today, those to come and those before.</summary>
public sealed record CataloguePage(IReadOnlyList<IGrouping<FactorGroup, FactorLine>> Asked, IReadOnlyList<FactorLine> Ended)
{
    public static CataloguePage Of(IEnumerable<RiskFactor> rows, DateOnly today)
    {
        var lines = rows.GroupBy(row => row.Code).Select(wordings => new FactorLine(wordings.Key,
            wordings.SingleOrDefault(row => row.HoldsOn(today)), wordings.Where(row => row.From > today).MaxBy(row => row.From),
            [.. wordings.Where(row => row.To < today).OrderByDescending(row => row.From)])).OrderBy(line => line.Latest.Order)
            .ThenBy(line => line.Code).ToList();
        return new([.. lines.Where(line => line.Now is not null || line.Next is not null).GroupBy(line => line.Latest.Group)
            .OrderBy(group => group.Key)], [.. lines.Where(line => line.Now is null && line.Next is null)]);
    }
}
