using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>How much a team has on its hands. Counts, and nothing of what is counted.</summary>
public sealed record TeamLoad(int Referrals, int Cases, int Conferences, int Tasks, int Officers, int Cars)
{
    public static TeamLoad None { get; } = new(0, 0, 0, 0, 0, 0);

    public bool IsNone => this == None;

    /// <summary>Each count that is not nought, in words.</summary>
    public string InWords
    {
        get
        {
            string?[] parts =
            [
                Of(Referrals, "open referral"), Of(Cases, "open case"), Of(Conferences, "conference"), Of(Tasks, "open task"),
                Of(Officers, "officer"), Of(Cars, "car")
            ];
            return IsNone ? "nothing" : string.Join(", ", parts.OfType<string>());
        }
    }

    private static string? Of(int count, string what) => count == 0 ? null : $"{count} {what}{(count == 1 ? "" : "s")}";
}

/// <summary>
/// Counts what every team has open, for whoever changes the teams. It goes round the door: an administrator opens no case (BR-50), and is
/// told how many there are.
/// </summary>
public sealed class TeamLoads(PortalDbContext db, TimeProvider time)
{
    public async Task<IReadOnlyDictionary<Guid, TeamLoad>> AllAsync()
    {
        var today = UkTime.DateOf(time.UtcNow);
        var referrals = await CountAsync(db.Set<Referral>().Where(each => each.Status != ReferralStatus.Closed)
            .Select(each => each.CaitId));
        var cases = await CountAsync(db.Set<CaseFile>().Where(CaseFile.IsOpen).Select(each => each.CaitId));
        var conferences = await CountAsync(db.Set<Conference>().Where(each => each.State == ConferenceState.Upcoming)
            .Select(each => each.CaitId));
        var tasks = await CountAsync(db.Set<CaseTask>().Where(each => each.ClosedAt == null && each.CaitId != null)
            .Select(each => each.CaitId!.Value));
        var officers = await CountAsync(db.OfficersPresent.SelectMany(officer => officer.Postings)
            .Where(posting => posting.From <= today && (posting.To == null || today <= posting.To)).Select(posting => posting.CaitId));
        var cars = await CountAsync(db.Vehicles.Where(car => car.To == null || today <= car.To).Select(car => car.CaitId));
        return referrals.Keys.Concat(cases.Keys).Concat(conferences.Keys).Concat(tasks.Keys).Concat(officers.Keys).Concat(cars.Keys)
            .Distinct().ToDictionary(team => team, team => new TeamLoad(
                referrals.GetValueOrDefault(team), cases.GetValueOrDefault(team), conferences.GetValueOrDefault(team),
                tasks.GetValueOrDefault(team), officers.GetValueOrDefault(team), cars.GetValueOrDefault(team)));
    }

    private static Task<Dictionary<Guid, int>> CountAsync(IQueryable<Guid> teams) =>
        teams.GroupBy(team => team).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count);
}
