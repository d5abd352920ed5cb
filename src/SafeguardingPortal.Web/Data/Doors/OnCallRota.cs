using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.OnCall;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>Who answers for a team out of hours.</summary>
public sealed record WhoIsOnCall(string Sergeant, string SergeantPhone, string Inspector, string InspectorPhone);

/// <summary>The rota as whoever needs it reads it: who is on call for a team, and which nights have nobody.</summary>
public sealed class OnCallRota(PortalDbContext db, ReferenceLists lists, CurrentUser user, TimeProvider time)
{
    /// <summary>Who is on call for a team at an instant, out of hours or to come; null where nobody is on the rota.</summary>
    public async Task<WhoIsOnCall?> ForAsync(Guid caitId, DateTime at)
    {
        var night = OnCallNight.NightAt(at, await lists.OfficeHoursAsync(caitId, UkTime.DateOf(at)));
        var regions = RegionsOf([caitId], night);
        return await db.OnCallNights.AsNoTracking().Where(each => each.Night == night && regions.Contains(each.Region))
            .Select(each => new WhoIsOnCall(each.Sergeant.Name, each.SergeantPhone, each.Inspector.Name, each.InspectorPhone))
            .FirstOrDefaultAsync();
    }

    /// <summary>Who is on call for a team now; null while its desk is staffed, and where nobody is on the rota.</summary>
    public async Task<WhoIsOnCall?> NowAsync(Guid caitId) =>
        await lists.OfficeHoursAsync(caitId, UkTime.DateOf(time.UtcNow)) is { } hours && hours.Cover(time.UtcNow)
            ? null : await ForAsync(caitId, time.UtcNow);

    /// <summary>Who is on call tonight in each of some regions; a region without anybody is left out.</summary>
    public async Task<IReadOnlyDictionary<string, WhoIsOnCall>> TonightAsync(IReadOnlyList<string> regions)
    {
        var night = UkTime.DateOf(time.UtcNow);
        return await db.OnCallNights.AsNoTracking().Where(each => each.Night == night && regions.Contains(each.Region))
            .Select(each => new
            {
                each.Region,
                Who = new WhoIsOnCall(each.Sergeant.Name, each.SergeantPhone, each.Inspector.Name, each.InspectorPhone)
            }).ToDictionaryAsync(each => each.Region, each => each.Who);
    }

    /// <summary>The regions whose rota the user keeps: those of their own teams, or all.</summary>
    public async Task<IReadOnlyList<string>> RegionsAsync()
    {
        var today = UkTime.DateOf(time.UtcNow);
        var regions = user.MayForEveryTeam(Act.KeepRota)
            ? db.Regions.Where(region => region.From <= today && (region.To == null || today <= region.To)).Select(region => region.Name)
            : RegionsOf(user.CaitIds, today);
        return await regions.Distinct().OrderBy(name => name).ToListAsync();
    }

    /// <summary>Officers of a role posted today to a team of the region, by code.</summary>
    public async Task<IReadOnlyList<Choice>> OfficersAsync(string region, Role role)
    {
        var canAnswer = CanAnswer(UkTime.DateOf(time.UtcNow));
        return await db.OfficersPresent.AsNoTracking().Where(officer => canAnswer.Of(officer, region, role)).Spliced()
            .OrderBy(officer => officer.Name)
            .Select(officer => new Choice(officer.Code, officer.Name, null, null, null)).ToListAsync();
    }

    /// <summary>Of who can act: that they hold the role and are posted to a team of the region.</summary>
    private Expression<Func<Officer, string, Role, bool>> CanAnswer(DateOnly today) =>
        Splice.In<Officer, string, Role, bool>((officer, region, role) =>
            officer.Roles.Any(held => RoleHeld.IsHeld.Of(held, role, today))
            && officer.Postings.Any(row => row.From <= today && (row.To == null || today <= row.To)
                && db.CaitRegions.Any(own => own.CaitId == row.CaitId && own.From <= today && (own.To == null || today <= own.To)
                    && db.Regions.Any(each => each.Id == own.RegionId && each.Name == region))));

    /// <summary>Nights of the week ahead with nobody on call who can answer, a line a region, for the inspectors of its teams.</summary>
    public async Task<IReadOnlyList<string>> GapsAsync()
    {
        if (!user.May(Act.KeepRota) || user.MayForEveryTeam(Act.KeepRota)) return [];
        var regions = await RegionsAsync();
        var today = UkTime.DateOf(time.UtcNow);
        var last = today.AddDays(OnCallNight.NightsAhead - 1);
        var canAnswer = CanAnswer(today);
        var kept = (await db.OnCallNights.AsNoTracking().Where(each => regions.Contains(each.Region) && each.Night >= today
                && each.Night <= last
                && db.OfficersPresent.Any(officer =>
                    officer.Id == each.SergeantId && canAnswer.Of(officer, each.Region, Role.DetectiveSergeant))
                && db.OfficersPresent.Any(officer =>
                    officer.Id == each.InspectorId && canAnswer.Of(officer, each.Region, Role.DetectiveInspector))
                && !db.Absences.Any(absence => (absence.OfficerId == each.SergeantId || absence.OfficerId == each.InspectorId)
                    && Absence.IsOn.Of(absence, each.Night)))
            .Spliced().Select(each => new { each.Region, each.Night }).ToListAsync())
            .ToLookup(each => each.Region, each => each.Night);
        return
        [
            .. from region in regions
               let gaps = Enumerable.Range(0, OnCallNight.NightsAhead).Select(today.AddDays).Except(kept[region]).ToList()
               where gaps.Count > 0
               select $"{region}: {string.Join(", ", gaps.Select(night => night.ToString("ddd d MMM", LondonWords.Culture)))}"
        ];
    }

    private IQueryable<string> RegionsOf(IReadOnlyList<Guid> caitIds, DateOnly day) =>
        db.CaitRegions.Where(own => caitIds.Contains(own.CaitId) && own.From <= day && (own.To == null || day <= own.To))
            .Join(db.Regions, own => own.RegionId, region => region.Id, (_, region) => region.Name);
}
