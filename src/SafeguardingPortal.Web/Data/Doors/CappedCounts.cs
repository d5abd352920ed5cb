using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>How many there are of each of several lists, asked in one statement.</summary>
public sealed class CappedCounts(PortalDbContext db)
{
    /// <param name="most">Past this many a list is not counted to its end, and one more than that is told.</param>
    public async Task<IReadOnlyList<int>> UpToAsync<T>(int most, IReadOnlyList<IQueryable<T>> lists)
    {
        // One row that is always there, so that the counts have a row to stand on.
        var row = Expression.Parameter(typeof(Borough));
        var counts = Expression.Lambda<Func<Borough, int[]>>(Expression.NewArrayInit(typeof(int), lists.Select(list =>
            Expression.Call(typeof(Queryable), nameof(Queryable.Count), [typeof(T)], list.Take(most + 1).Expression))), row);
        return await db.Boroughs.OrderBy(borough => borough.Code).Take(1).Select(counts).SingleAsync();
    }
}
