using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.References;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>A case that was opened so, as its list and its review show it. Of the case it tells the number alone.</summary>
public sealed record GlassLine(
    Guid Id, Guid CaseFileId, string Case, Guid CaitId, string Team, Guid OfficerId, string Officer, BreakGlassPurpose Purpose,
        string? OwnCase,
    string Words, DateTime OpenedAt, DateTime Until, DateTime? ClosedAt, DateOnly ReviewDueOn, DateTime? ReviewedAt, string? ReviewedBy,
    BreakGlassFinding? Finding, string? ReviewWords, bool ShouldHaveRung, bool TellBoth, bool ToStandards, int Version)
{
    public bool IsOpenAt(DateTime now) => ClosedAt is null && now < Until;

    /// <summary>Whoever opened it can close it before its time is over.</summary>
    public bool CanBeClosedBy(CurrentUser user, DateTime now) => OfficerId == user.Id && IsOpenAt(now);

    public DateTime EndedAt => ClosedAt is { } closed && closed < Until ? closed : Until;
}

/// <summary>
/// Cases opened by those who are not of their team: to an officer their own, to an inspector those of her team and of its officers, to the
/// command and the auditor all.
/// </summary>
public sealed class BreakGlassList(PortalDbContext db, CurrentUser user)
{
    private const int Most = 200;

    private bool SeesAll => user.MayForEveryTeam(Act.ReviewBreakGlass) || user.May(Act.ReadTrail);

    private Expression<Func<BreakGlass, bool>> IsShown
    {
        get
        {
            var (every, me, mine) = (SeesAll, user.Id, user.May(Act.ReviewBreakGlass) ? user.CaitIds.ToList() : []);
            return glass => every || glass.OfficerId == me || mine.Contains(glass.CaitId);
        }
    }

    /// <summary>Those that wait for their review, and after them those reviewed last.</summary>
    public async Task<List<GlassLine>> LinesAsync() =>
    [
        .. await Lines(db.BreakGlasses.Where(glass => glass.ReviewedAt == null).Where(IsShown).OrderByDescending(glass => glass.OpenedAt)
            .Take(Most)).ToListAsync(),
        .. await Lines(db.BreakGlasses.Where(glass => glass.ReviewedAt != null).Where(IsShown).OrderByDescending(glass => glass.ReviewedAt)
            .Take(Most)).ToListAsync()
    ];

    public Task<GlassLine?> FindAsync(Guid id) => Lines(db.BreakGlasses.Where(IsShown).Where(glass =>
        glass.Id == id)).SingleOrDefaultAsync();

    /// <summary>The officer in the case now; null where nobody is.</summary>
    public async Task<Officer?> OfficerOfAsync(Guid caseFileId)
    {
        var key = await db.Set<Referral>()
            .Where(referral => referral.CaseFileId == caseFileId && referral.OfficerId != null)
            .OrderByDescending(referral => referral.ReceivedAt).Select(referral => referral.OfficerId).FirstOrDefaultAsync();
        return key is null ? null : await db.Officers.Include(officer => officer.Postings).SingleAsync(officer => officer.Id == key);
    }

    public bool MayReview(GlassLine glass) => glass.ReviewedAt is null && glass.OfficerId != user.Id
        && user.May(Act.ReviewBreakGlass, glass.CaitId);

    public Task<BreakGlass?> ToReviewAsync(Guid id)
    {
        var (every, mine) = (user.MayForEveryTeam(Act.ReviewBreakGlass), user.CaitIds.ToList());
        return db.BreakGlasses.SingleOrDefaultAsync(glass => glass.Id == id && (every || mine.Contains(glass.CaitId)));
    }

    private static IQueryable<GlassLine> Lines(IQueryable<BreakGlass> all) => all.AsNoTracking().Select(glass => new GlassLine(
        glass.Id, glass.CaseFileId, glass.CaseFile.Reference, glass.CaitId, glass.Cait.Name, glass.OfficerId, glass.Officer.Name,
            glass.Purpose,
        glass.OwnCase, glass.Words, glass.OpenedAt, glass.Until, glass.ClosedAt, glass.ReviewDueOn, glass.ReviewedAt,
            glass.ReviewedBy!.Name,
        glass.Finding, glass.ReviewWords, glass.ShouldHaveRung, glass.TellBoth, glass.ToStandards, glass.Version));

    /// <summary>
    /// The case a number leads to, of another team and open to nobody by a list; the newest of a person's. Null for every other.
    /// </summary>
    public async Task<CaseFile?> CaseAsync(string number)
    {
        var (mine, locked) = (user.CaitIds.ToList(), user.LockedOut.ToList());
        var others = db.Set<CaseFile>().Include(file => file.Cait).Where(file => !file.IsRestricted && !mine.Contains(file.CaitId)
            && !locked.Contains(file.Id));
        return Domain.References.Reference.Of(number)?.Kind switch
        {
            ReferenceKind.CaseFile => await others.SingleOrDefaultAsync(file => file.Reference == number),
            ReferenceKind.Referral => await others.SingleOrDefaultAsync(file => file.Referrals.Any(each => each.Reference == number)),
            ReferenceKind.Person => await others.Where(file => file.Referrals.Any(each =>
                each.People.Any(part => part.Person.Reference == number))).OrderByDescending(file => file.OpenedAt).FirstOrDefaultAsync(),
            _ => null
        };
    }

    public Task<List<Guid>> PeopleAsync(Guid caseFileId) => db.Set<ReferralPerson>()
        .Where(part => part.Referral.CaseFileId == caseFileId).Select(part => part.PersonId).Distinct().ToListAsync();

    /// <summary>What they opened of it while it was open to them, from the trail.</summary>
    public async Task<IReadOnlyList<TrailEntry>> OpenedAsync(GlassLine glass)
    {
        var people = (await PeopleAsync(glass.CaseFileId)).ToList();
        var (from, to) = (glass.OpenedAt, glass.EndedAt);
        return await TrailReader.ReadAsync(db.AuditEntries.Where(entry => entry.ById == glass.OfficerId && entry.At >= from
            && entry.At <= to
            && (entry.Action == AuditAction.Viewed || entry.Action == AuditAction.Printed || entry.Action == AuditAction.Exported)
            && entry.People.Any(person => people.Contains(person.PersonId))).OrderBy(entry => entry.Id));
    }
}
