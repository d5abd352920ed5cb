using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;

namespace SafeguardingPortal.Web.Features.Cases.Chronology;

/// <param name="By">Null where the portal itself wrote it.</param>
public sealed record LatestEntry(string Text, DateTime HappenedAt, string? By);
