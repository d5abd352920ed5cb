using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Demo;

/// <summary>
/// What the demonstration copy's dockets hold beside their referrals: a chronology with a correction, crimes, and one case open to named
/// people alone.
/// </summary>
internal sealed class DemoDocket(PortalDbContext db, DateTime now)
{
    /// <param name="restricted">The case that is closed to all but four people.</param>
    public async Task MakeAsync(DemoCast cast, CaseFile restricted)
    {
        var (dc, ds) = (cast.Acting(cast.Constables[0]), cast.Acting(cast.Sergeants[0]));
        var file = await db.Set<CaseFile>().Include(each => each.Crimes)
            .Where(each => each.CaitId == cast.Cait.Id && each.Children.Any(child => child.Child.Plans.Any(plan => plan.End == null)))
            .OrderByDescending(each => each.Reference).FirstAsync();
        file.Note(new(EntryKind.ChildSeen, "Seen and spoken to alone at school. She was quiet and watched the door.", now.AddHours(-30)),
            dc, now.AddHours(-29.5));
        file.Note(new(EntryKind.ChildsWords, "“I’m not allowed to say about that.”", now.AddHours(-30), IsApproximate: true,
            Source: "school nurse"), dc, now.AddHours(-29.4));
        file.Note(new(EntryKind.Health, "The pattern of the marks does not fit a fall.", now.AddHours(-27), IsOpinion: true,
            Source: "paediatrician on call"), dc, now.AddHours(-26.8));
        var seen = file.Note(new(EntryKind.Police, "A man of about 30 left the flat with a bag.", now.AddHours(-22), IsApproximate: true,
            Source: "neighbour"), dc, now.AddHours(-12));
        file.Correct(seen, new(EntryKind.Police, "The man was about 40, not about 30.", seen.HappenedAt, IsApproximate: true,
            Source: "neighbour"), ds, now.AddHours(-3));
        var crime = file.Record(new("2600931/26", "Actual bodily harm", UkTime.DateOf(now.AddDays(-1)), false)
        {
            OffenceGroup = OffenceGroups.ActualBodilyHarm,
            IsInFamily = true
        }, dc, now.AddHours(-20));
        crime.Confirm(UkTime.DateOf(now.AddHours(-2)), ds, now.AddHours(-2));
        file.Record(new("2600988/26", "Neglect of a child", UkTime.DateOf(now.AddDays(-1)), false)
        {
            OffenceGroup = OffenceGroups.Neglect,
            ReportedOn = UkTime.DateOf(now.AddDays(-2)),
            IsInFamily = true
        }, dc, now.AddHours(-19));

        var inspector = cast.Acting(cast.Inspector);
        AccessGrant For(Domain.Teams.Officer officer, DateTime? to = null) => new(officer, to, "Works on it");
        restricted.Restrict(RestrictionReason.StaffInvolved, "An adult of the household works for the command.", cast.Inspector,
            [For(cast.Sergeants[0]), For(cast.Constables[0]), For(cast.Constables[1], UkTime.EndOf(UkTime.DateOf(now).AddDays(14)))],
            inspector, now.AddMinutes(-40));
        await db.SaveChangesAsync();
    }
}
