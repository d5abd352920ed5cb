using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace SafeguardingPortal.Web.Data;

/// <summary>The last number given in a series such as R-2026.</summary>
public sealed class ReferenceSeries
{
    public required string Series { get; init; }
    public int LastNumber { get; init; }
}

/// <summary>
/// Gives out reference numbers without gaps between two people asking at once: the row is taken first, in the caller's
/// transaction, so the second waits for the first instead of failing (BR-1).
/// </summary>
public sealed class References(PortalDbContext db)
{
    public async Task<string> NextAsync(string letter, int year)
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A reference is given out inside the transaction that uses it.");
        var series = string.Create(CultureInfo.InvariantCulture, $"{letter}-{year:D4}");
        if (await TakeAsync(series) == 0)
        {
            // The first of the year: two servers may both make the row, and one of them finds it made.
            await db.StartSeriesAsync(series);
            await TakeAsync(series);
        }
        var number = await db.ReferenceSeries.Where(row => row.Series == series).Select(row => row.LastNumber).SingleAsync();
        return string.Create(CultureInfo.InvariantCulture, $"{series}-{number:D6}");
    }

    private Task<int> TakeAsync(string series) => db.ReferenceSeries.Where(row => row.Series == series)
        .ExecuteUpdateAsync(row => row.SetProperty(r => r.LastNumber, r => r.LastNumber + 1));
}
