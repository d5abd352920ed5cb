using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <param name="By">Null where the portal itself did it.</param>
/// <param name="Order">Tells lines of one instant apart; what the portal told comes before what people did then.</param>
public sealed record HistoryLine(string Text, DateTime HappenedAt, DateTime RecordedAt, string? By, int Order);

internal static class HistoryLines
{
    /// <summary>Asked by itself: as one column among others it would number every entry of every case first.</summary>
    public static Task<HistoryLine> LatestAsync(this IQueryable<Entry> entries) =>
        entries.OrderByDescending(entry => entry.RecordedAt).ThenByDescending(entry => entry.Order)
        .Select(entry => new HistoryLine(entry.Text, entry.HappenedAt, entry.RecordedAt, entry.By!.Name, entry.Order)).FirstAsync();
}
