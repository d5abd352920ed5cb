using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Cases;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Discussions;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Web.Data;

namespace SafeguardingPortal.Web.Features.Dissents;

/// <summary>
/// An officer who disagrees while recording something else: it goes on the ladder like anybody's, with the sergeant's clock (BR-21, BR-43).
/// Inside the transaction of what it is recorded with.
/// </summary>
public sealed class PoliceDissents(PortalDbContext db, References references, ReferenceLists lists, CurrentUser user)
{
    public async Task AddAsync(CaseFile file, DissentSubject kind, string reference, string about, string? evidence, string wants, DateTime now) =>
        db.Add(Dissent.Record(await references.NextAsync("E", UkTime.At(now).Year), file,
            new(kind, reference, user.Name, Agency.Police, about, evidence, wants, await db.Officers.SingleAsync(officer => officer.Id == user.Id)),
            await lists.TimeLimitAsync(Dissent.KindOf(EscalationLevel.Sergeant, isOverride: false), UkTime.DateOf(now)), await lists.CalendarAsync(), user, now));
}
