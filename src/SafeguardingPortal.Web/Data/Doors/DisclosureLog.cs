using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>A row of the log: what was given to whom, why and under which power.</summary>
public sealed record DisclosureLine(
    Guid Id, DisclosureKind Kind, string Reference, string Case, string Team, string What, string Recipient, string Organisation,
        string Why,
    string Power, DateTime GivenAt, string By, IReadOnlyList<string> Receipts);

/// <summary>What was given outside (s.62): of a case, and of all that the user sees; the auditor sees that it was and no word of
/// it.</summary>
public sealed class DisclosureLog(
    PortalDbContext db, Records<Disclosure> disclosures, TrailReader trail, CurrentUser user, TimeProvider time)
{
    public const int Most = 500;

    /// <summary>Of a case that the user was let in to.</summary>
    public Task<List<DisclosureLine>> OfAsync(SeenCase seen) =>
        Lines(db.Set<Disclosure>().Where(each => each.CaseFileId == seen.Id)).ToListAsync();

    /// <summary>The newest of so many days; to whoever watches over the trail without what it was and why.</summary>
    /// <summary>The number that the next one on the case has.</summary>
    public async Task<int> NextNumberAsync(Guid caseFileId) =>
        1 + await db.Set<Disclosure>().CountAsync(each => each.CaseFileId == caseFileId);

    public Task<bool> IsOfAsync(string caseReference, Guid disclosure) =>
        db.Set<Disclosure>().AnyAsync(each => each.Id == disclosure && each.CaseFile.Reference == caseReference);

    /// <summary>What else of the same case the same person was given, and nobody has said that it came.</summary>
    public Task<List<Guid>> RestOfAsync(Guid disclosure) =>
        db.Set<Disclosure>().Where(each => each.Id == disclosure).SelectMany(one => db.Set<Disclosure>().Where(each => each.Id != one.Id
            && each.CaseFileId == one.CaseFileId && each.Recipient == one.Recipient && each.Organisation == one.Organisation
            && Disclosure.IsUnconfirmed.Of(each))).Select(each => each.Id).Spliced().ToListAsync();

    public async Task<IReadOnlyList<DisclosureLine>> NewestAsync(int days, DisclosureKind? kind)
    {
        var since = time.UtcNow.AddDays(-days);
        var all = (user.May(Act.ReadTrail) ? db.Set<Disclosure>() : disclosures.Visible).Where(each => each.GivenAt > since);
        if (kind is { } one) all = all.Where(each => each.Kind == one);
        var lines = await Lines(all.OrderByDescending(each => each.GivenAt).Take(Most)).ToListAsync();
        return user.May(Act.ReadTrail) ? [.. lines.Select(line => line with { What = "", Why = "", Receipts = [] })] : lines;
    }

    /// <summary>What of a case was printed or taken as a file by police, which is no disclosure until it is given to somebody.</summary>
    public async Task<IReadOnlyList<TrailEntry>> TakenAwayAsync(SeenCase seen) =>
        await TrailReader.ReadAsync((await trail.OfCaseAsync(seen.Id)).Where(entry => entry.Action == AuditAction.Printed
            || entry.Action == AuditAction.Exported).OrderByDescending(entry => entry.Id).Take(50));

    private IQueryable<DisclosureLine> Lines(IQueryable<Disclosure> all) => all.AsNoTracking().OrderByDescending(each => each.GivenAt)
        .Select(each => new DisclosureLine(
            each.Id, each.Kind, each.Reference, each.CaseFile.Reference, each.CaseFile.Cait.Name, each.What, each.Recipient,
            each.Organisation, each.Why, each.Power, each.GivenAt, each.By.Name,
            db.Set<DisclosureReceipt>().Where(receipt => receipt.DisclosureId == each.Id).OrderBy(receipt => receipt.At)
                .Select(receipt => receipt.Words).ToList()));
}
