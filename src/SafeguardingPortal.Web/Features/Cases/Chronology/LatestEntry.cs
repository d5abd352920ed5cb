using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Cases;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Discussions;
using SafeguardingPortal.Domain.People;
using SafeguardingPortal.Domain.Referrals;

namespace SafeguardingPortal.Web.Features.Cases.Chronology;

/// <param name="By">Null where the portal itself wrote it.</param>
public sealed record LatestEntry(string Text, DateTime HappenedAt, string? By);
