using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>
/// What the user's own dissents are recorded with, inside the transaction of what they are recorded beside; nothing where there are none.
/// </summary>
public sealed class PoliceDissents(PortalDbContext db, References references, ReferenceLists lists, CurrentUser user)
{
    public async Task<PoliceDissent?> OfAsync(int count, DateTime now) => count == 0 ? null : new(
        await db.Officers.SingleAsync(officer => officer.Id == user.Id), await lists.TimeLimitAsync(PoliceDissent.Kind, UkTime.DateOf(now)),
        await lists.CalendarAsync(),
        await references.NextAsync("E", UkTime.At(now).Year, count));
}
