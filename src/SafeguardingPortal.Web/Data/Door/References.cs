using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Door;

/// <summary>
/// Gives out reference numbers without gaps between two people asking at once: the row is taken first, in the caller's
/// transaction, so the second waits for the first instead of failing (BR-1).
/// </summary>
public sealed class References(PortalDbContext db)
{
    public async Task<string> NextAsync(string letter, int year) => (await NextAsync(letter, year, 1))[0];

    /// <summary>Several at once, in one step of the counter: everybody a report names.</summary>
    public async Task<IReadOnlyList<string>> NextAsync(string letter, int year, int count)
    {
        if (count == 0) return [];
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A reference is given out inside the transaction that uses it.");
        var series = string.Create(CultureInfo.InvariantCulture, $"{letter}-{year:D4}");
        if (await TakeAsync(series, count) == 0)
        {
            // The first of the year: two servers may both make the row, and one of them finds it made.
            await db.StartSeriesAsync(series);
            await TakeAsync(series, count);
        }
        var last = await db.ReferenceSeries.Where(row => row.Series == series).Select(row => row.LastNumber).SingleAsync();
        return [.. Enumerable.Range(last - count + 1, count)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{series}-{number:D6}"))];
    }

    /// <summary>For the people and the household a report may name for the first time.</summary>
    public Task<NewNumbers> ForAsync(Report report, int year) => ForAsync(report.People, year);

    public async Task<NewNumbers> ForAsync(PeopleTold told, int year)
    {
        var (people, households) = NewNumbers.NeededFor(told);
        return new(await NextAsync("P", year, people), await NextAsync("H", year, households));
    }

    private Task<int> TakeAsync(string series, int count) => db.ReferenceSeries.Where(row => row.Series == series)
        .ExecuteUpdateAsync(row => row.SetProperty(r => r.LastNumber, r => r.LastNumber + count));
}
