using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;

namespace SafeguardingPortal.Web.Data.Model;

/// <summary>The last number given in a series such as R-2026.</summary>
public sealed class ReferenceSeries
{
    public required string Series { get; init; }
    public int LastNumber { get; init; }
}
