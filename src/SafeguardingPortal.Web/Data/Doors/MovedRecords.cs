using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.CriticalIncidents;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Domain.UrgentPowers;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>That somebody changed a record: by its entry on the trail, and with the case it hangs on.</summary>
public sealed record Moved(long Number, Guid ById, string Subject, Guid? SubjectId, Guid? CaseFileId);

/// <summary>
/// Reads off the trail that something changed, for whoever is told that something they see did. It names nobody, and who may see it is
/// asked at the door of the record itself.
/// </summary>
public sealed class MovedRecords(PortalDbContext db)
{
    /// <summary>Whoever was away for more than this many is told of the last of them.</summary>
    public const int Most = 500;

    private sealed record OfCase(Guid Id, Guid? CaseFileId);

    /// <summary>What hangs on a case, each by its own way there.</summary>
    private static readonly Dictionary<string, Func<PortalDbContext, List<Guid>, IQueryable<OfCase>>> Cases = new()
    {
        [nameof(CaseFile)] = (db, ids) => Of<CaseFile>(db, ids).Select(each => new OfCase(each.Id, each.Id)),
        [nameof(Referral)] = (db, ids) => Of<Referral>(db, ids).Select(each => new OfCase(each.Id, each.CaseFileId)),
        [nameof(CaseTask)] = (db, ids) => Of<CaseTask>(db, ids).Select(each => new OfCase(each.Id, each.CaseFileId)),
        [nameof(Deadline)] = (db, ids) => Of<Deadline>(db, ids).Select(each => new OfCase(each.Id, each.CaseFileId)),
        [nameof(DoorNotice)] = (db, ids) => Of<DoorNotice>(db, ids).Select(each => new OfCase(each.Id, each.CaseFileId)),
        [nameof(CaseDocument)] = (db, ids) => Of<CaseDocument>(db, ids).Select(each => new OfCase(each.Id, each.CaseFileId)),
        [nameof(PoliceProtection)] = (db, ids) => Of<PoliceProtection>(db, ids).Select(each => new OfCase(each.Id, each.CaseFileId)),
        [nameof(CramAssessment)] = OnCase<CramAssessment>,
        [nameof(CramFinding)] = OnCase<CramFinding>,
        [nameof(StrategyDiscussion)] = OnCase<StrategyDiscussion>,
        [nameof(SupervisionReview)] = OnCase<SupervisionReview>,
        [nameof(Conference)] = OnCase<Conference>,
        [nameof(Dissent)] = OnCase<Dissent>,
        [nameof(Disclosure)] = OnCase<Disclosure>,
        [nameof(Crime)] = OnCase<Crime>,
        [nameof(CriticalIncident)] = OnCase<CriticalIncident>
    };

    /// <summary>Kinds of records whose case is known.</summary>
    internal static IEnumerable<string> KindsOnCases => Cases.Keys;

    /// <summary>The number of the last entry there is.</summary>
    public Task<long> LastAsync(CancellationToken cancellationToken) => db.AuditEntries.OrderByDescending(entry => entry.Id)
        .Select(entry => entry.Id).FirstOrDefaultAsync(cancellationToken);

    /// <summary>What was changed after one entry and up to another, oldest first.</summary>
    public async Task<IReadOnlyList<Moved>> BetweenAsync(long after, long upTo, CancellationToken cancellationToken)
    {
        var moved = await db.AuditEntries.AsNoTracking().Where(entry => entry.Id > after && entry.Id <= upTo
                && (entry.Action == AuditAction.Created || entry.Action == AuditAction.Changed || entry.Action == AuditAction.Deleted))
            .OrderByDescending(entry => entry.Id).Take(Most)
            .Select(entry => new Moved(entry.Id, entry.ById, entry.Subject, entry.SubjectId, null)).ToListAsync(cancellationToken);
        Dictionary<Guid, Guid?> cases = [];
        foreach (var kind in moved.Where(each => each.SubjectId is not null).GroupBy(each => each.Subject))
        {
            if (!Cases.TryGetValue(kind.Key, out var of)) continue;
            List<Guid> ids = [.. kind.Select(each => each.SubjectId!.Value).Distinct()];
            foreach (var found in await of(db, ids).ToListAsync(cancellationToken)) cases[found.Id] = found.CaseFileId;
        }
        moved.Reverse();
        return moved.ConvertAll(each => each.SubjectId is { } id && cases.TryGetValue(id, out var file)
            ? each with { CaseFileId = file } : each);
    }

    private static IQueryable<T> Of<T>(PortalDbContext db, List<Guid> ids) where T : Entity =>
        db.Set<T>().AsNoTracking().Where(each => ids.Contains(each.Id));

    private static IQueryable<OfCase> OnCase<T>(PortalDbContext db, List<Guid> ids) where T : Entity, IOnCase =>
        Of<T>(db, ids).Select(each => new OfCase(each.Id, each.CaseFileId));
}
