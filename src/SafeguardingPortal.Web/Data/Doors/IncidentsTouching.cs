using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.CriticalIncidents;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>A declared critical incident, as the head of what it touches says it.</summary>
/// <param name="IsOpen">The reader may open it: they see the case that it is of.</param>
public sealed record IncidentTag(string Reference, int Level, bool IsOpen);

/// <summary>
/// Critical incidents in the head of every case, referral and person they touch. Whoever reads the page may see what it is about, which the
/// door has asked; a case that an incident touches says so, and opens nothing of the case that the incident is of.
/// </summary>
public sealed class IncidentsTouching(PortalDbContext db, Records<CriticalIncident> incidents, Records<CaseFile> files)
{
    public Task<List<IncidentTag>> OfCaseAsync(string caseReference) => TagsAsync(db.Set<CriticalIncident>()
        .Where(incident => incident.CaseFile.Reference == caseReference
            || incident.Cases.Any(touched => touched.CaseFile.Reference == caseReference)));

    /// <summary>Of the cases of a person that the reader may see.</summary>
    public async Task<List<IncidentTag>> OfPersonAsync(string personReference)
    {
        var all = await db.Set<ReferralPerson>().Where(part => part.Person.Reference == personReference)
            .Select(part => part.Referral.CaseFileId).Distinct().ToListAsync();
        var cases = all.Count == 0 ? all : await files.Visible.Where(file => all.Contains(file.Id)).Select(file => file.Id).ToListAsync();
        return cases.Count == 0 ? [] : await TagsAsync(db.Set<CriticalIncident>().Where(incident => cases.Contains(incident.CaseFileId)
            || incident.Cases.Any(touched => cases.Contains(touched.CaseFileId))));
    }

    private Task<List<IncidentTag>> TagsAsync(IQueryable<CriticalIncident> touching)
    {
        var seen = incidents.Visible;
        return touching.IgnoreAutoIncludes().AsNoTracking().Where(incident => incident.State == IncidentState.Declared)
            .OrderBy(incident => incident.Reference).Select(incident => new IncidentTag(
                incident.Reference, incident.Level!.Value, seen.Any(open => open.Id == incident.Id))).ToListAsync();
    }
}
