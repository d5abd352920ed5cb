using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>All that is shown of a restricted case nobody can change: its number, its team, since when.</summary>
public sealed record CaseWithoutKeeper(string Reference, string Cait, DateTime RestrictedAt);

/// <summary>
/// Restricted cases on whose list nobody is left who could change it, since their account is closed, they moved to another team or the case
/// did (BR-53, BR-54). A door of its own: it shows a number and a team, lets somebody be named, and opens nothing of the case to whoever
/// names them.
/// </summary>
public sealed class CasesWithoutKeeper(PortalDbContext db, AuditTrail audit, TimeProvider time)
{
    public const int PageSize = 25;

    private static readonly Role[] OfTheTeam = [
        .. Enum.GetValues<Role>().Where(role => role != Role.System && Permissions.ScopeOf(role, Act.RestrictCase) == Scope.OwnTeams)];
    private static readonly Role[] OfAll = [
        .. Enum.GetValues<Role>().Where(role => role != Role.System && Permissions.ScopeOf(role, Act.RestrictCase) == Scope.All)];

    private sealed record Restricted
    {
        public required CaseFile File { get; init; }
        public required DateTime At { get; init; }
    }

    /// <summary>The longest restricted first, and whether there are more.</summary>
    public async Task<(IReadOnlyList<CaseWithoutKeeper> Rows, ListCursor? Next)> ListAsync(ListCursor? after)
    {
        var found = Found();
        if (after is not null)
            found = found.Where(each => each.At > after.At || (each.At == after.At && each.File.Reference.CompareTo(after.Reference) > 0));
        var rows = await found.OrderBy(each => each.At).ThenBy(each => each.File.Reference).Take(PageSize + 1)
            .Select(each => new CaseWithoutKeeper(each.File.Reference, each.File.Cait.Name, each.At)).ToListAsync();
        var page = rows.Take(PageSize).ToList();
        return (page, rows.Count > PageSize ? new(page[^1].RestrictedAt, page[^1].Reference) : null);
    }

    public Task<int> CountAsync() => Found().CountAsync();

    /// <summary>The version of one of them, to be shown on its form; null where it is none of them. The look is on the trail.</summary>
    public async Task<int?> VersionAsync(string reference)
    {
        var found = await Found().Where(each => each.File.Reference == reference)
            .Select(each => new { each.File.Id, each.File.Version }).SingleOrDefaultAsync();
        audit.Add(
            found is null ? AuditAction.Refused : AuditAction.Viewed, nameof(CaseFile), found?.Id, reference, detail: "Who keeps its list");
        await db.SaveChangesAsync();
        return found?.Version;
    }

    /// <summary>Opens one of them for naming who keeps it, with its list; null where it is none of them.</summary>
    public async Task<CaseFile?> EditAsync(string reference, int version)
    {
        if (await Found().Where(each => each.File.Reference == reference)
            .Select(each => (Guid?)each.File.Id).SingleOrDefaultAsync() is not { } id)
        {
            audit.Add(AuditAction.Refused, nameof(CaseFile), null, reference);
            await db.SaveChangesAsync();
            return null;
        }
        var file = await db.Set<CaseFile>().Include(file => file.Access).ThenInclude(named => named.Officer.Postings)
            .SingleAsync(file => file.Id == id);
        db.Entry(file).Property(each => each.Version).OriginalValue = version;
        db.Opened = file;
        db.OpenedPeople = await db.Set<CaseFile>().Where(each => each.Id == id).SelectMany(CaseFile.PeopleConcerned)
            .Distinct().ToListAsync();
        return file;
    }

    /// <summary>Who could keep the list of a case: the inspectors of its team today and the command, but for whoever asks.</summary>
    public async Task<IReadOnlyList<Choice>> CanKeepAsync(string reference)
    {
        var today = UkTime.DateOf(time.UtcNow);
        var caitId = await db.Set<CaseFile>().Where(file => file.Reference == reference).Select(file => file.CaitId).SingleAsync();
        return await db.OfficersPresent.Where(officer => officer.Id != db.Actor.Id && (OfAll.Contains(officer.Role)
                || (OfTheTeam.Contains(officer.Role) && officer.Postings.Any(posting => posting.CaitId == caitId && posting.From <= today
                    && (posting.To == null || today <= posting.To)))))
            .OrderBy(officer => officer.Name).Select(officer => new Choice(officer.Code, officer.Name, null, null, null)).ToListAsync();
    }

    private IQueryable<Restricted> Found()
    {
        var now = time.UtcNow;
        var today = UkTime.DateOf(now);
        // From the restrictions that stand, which are few, and not from all the cases there are.
        return db.Set<CaseRestriction>().Where(restriction => restriction.LiftedAt == null)
            .Join(db.Set<CaseFile>(), restriction => restriction.CaseFileId, file => file.Id,
                (restriction, file) => new Restricted { File = file, At = restriction.At })
            .Where(each => each.File.IsRestricted
                && !each.File.Access.Any(named => named.EndedAt == null && named.From <= now && (named.To == null || now < named.To)
                    && (OfAll.Contains(named.Officer.Role) || (OfTheTeam.Contains(named.Officer.Role)
                        && named.Officer.Postings.Any(posting => posting.CaitId == each.File.CaitId && posting.From <= today
                            && (posting.To == null || today <= posting.To))))
                    && db.OfficersPresent.Any(officer => officer.Id == named.OfficerId)));
    }
}
