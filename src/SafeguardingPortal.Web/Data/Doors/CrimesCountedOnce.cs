using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>
/// Whether a crime is on another case file already, whoever may see that one: it is counted once, and which case it is on is told to
/// nobody.
/// </summary>
public sealed class CrimesCountedOnce(PortalDbContext db)
{
    /// <summary>The crime that counts under a CRIS number; null where it is new.</summary>
    public Task<Guid?> OfAsync(string crisNumber) =>
        db.Set<Crime>().AsNoTracking().Where(crime => crime.CrisNumber == crisNumber && crime.CountedAsId == null)
            .Select(crime => (Guid?)crime.Id).FirstOrDefaultAsync();
}
