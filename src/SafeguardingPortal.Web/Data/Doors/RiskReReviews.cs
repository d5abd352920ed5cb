using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Households;
using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>
/// What the rule of new people in a child's home is asked with, in the caller's transaction: who lives where around those an act is about,
/// and which open cases their children are on. None of it need be the user's to see.
/// </summary>
public sealed class RiskReReviews(PortalDbContext db, References references, ReferenceLists lists)
{
    /// <summary>A key that more people share says too little of where somebody lives.</summary>
    private const int MostOfOneKey = 200;

    public async Task<ReReviewRisk> OfAsync(HomeChange change, DateTime now)
    {
        var (today, about) = (UkTime.DateOf(now), change.People.Select(person => person.Id)
            .Concat(change.Companions.Select(each => each.With)).Distinct().ToList());
        var homes = await HomesAsync(await SameAsync(about), change);
        var before = await LivingAsync(homes, about, today);
        var children = before.Occupants.Select(each => each.PersonId).Concat(about).Concat(before.Same.Keys).Distinct().ToList();
        var risk = new ReReviewRisk(change, before, await CasesAsync(children), await lists.CalendarAsync());
        return risk with { TaskNumbers = await references.NextAsync("T", today.Year, risk.Tasks(now)) };
    }

    /// <summary>Households in which these people live now, and those at an address they are said to live at.</summary>
    private async Task<List<Guid>> HomesAsync(Dictionary<Guid, Guid> same, HomeChange change)
    {
        var people = same.Keys.ToList();
        var places = change.Arrivals.Select(each => each.Place).Distinct().ToList();
        var references = places.Select(place => place.Reference).OfType<string>().ToList();
        var homes = await ByIdAsync(await LivedInByAsync(people));
        if (references.Count > 0)
            homes.AddRange(await db.Set<Household>().AsNoTracking().Where(home => references.Contains(home.Reference))
                .Select(home => new HomeRow(home.Id, home.Reference, home.Address)).ToListAsync());
        places.AddRange(homes.Select(home => home.Place));
        var keys = PersonKeys.Of(Profile.Of(new() { Addresses = [.. places.Select(place => place.Address).Distinct()] }));
        if (keys.Count > 0)
        {
            var filed = await db.KeysShared(keys, MostOfOneKey).AsNoTracking().Select(key => key.PersonId).Distinct().ToListAsync();
            homes.AddRange((await ByIdAsync(await LivedInByAsync(filed))).Where(home => places.Exists(home.Place.IsSameHomeAs)));
        }
        return [.. homes.Select(home => home.Id).Distinct()];
    }

    private sealed record HomeRow(Guid Id, string Reference, string Address)
    {
        public Place Place => new(Reference, Address);
    }

    private Task<List<Guid>> LivedInByAsync(List<Guid> people) => db.Set<HouseholdMember>().AsNoTracking()
        .Where(member => people.Contains(member.PersonId) && member.To == null)
        .Select(member => member.HouseholdId).Distinct().ToListAsync();

    private Task<List<HomeRow>> ByIdAsync(List<Guid> ids) => db.Set<Household>().AsNoTracking().Where(home => ids.Contains(home.Id))
        .Select(home => new HomeRow(home.Id, home.Reference, home.Address)).ToListAsync();

    private async Task<Homes> LivingAsync(List<Guid> homes, List<Guid> about, DateOnly today)
    {
        var members = await db.Set<HouseholdMember>().AsNoTracking()
            .Where(member => member.To == null && homes.Contains(member.HouseholdId))
            .Select(member => new
            {
                member.PersonId,
                member.Person.Reference,
                member.Person.SearchName,
                member.Person.BirthDate,
                member.Person.BirthPrecision,
                IsChild = member.Person.Child != null,
                Home = new Place(member.Household.Reference, member.Household.Address)
            }).ToListAsync();
        var same = await SameAsync([.. members.Select(member => member.PersonId).Union(about)]);
        var records = same.Keys.ToList();
        var suspects = (await db.Set<ReferralPerson>().AsNoTracking()
            .Where(part => part.Part == ReferralPart.Suspect && records.Contains(part.PersonId))
            .Select(part => part.PersonId).ToListAsync())
            .Select(id => same[id]).ToHashSet();
        return new([.. members.Select(member => new Occupant(member.PersonId, member.Reference, member.Home,
            Occupant.IsGrownUp(
                member.BirthDate is { } born && member.BirthPrecision is { } how ? new(born, how) : null, member.IsChild, today),
            suspects.Contains(same[member.PersonId]))
        {
            Name = member.SearchName
        })], same);
    }

    /// <summary>For each of these records and all that are one person with it, the one that stands for them.</summary>
    private async Task<Dictionary<Guid, Guid>> SameAsync(IReadOnlyCollection<Guid> records)
    {
        List<(Guid First, Guid Second)> links = [];
        HashSet<Guid> known = [.. records];
        for (var ask = records.ToList(); ask.Count > 0;)
        {
            var found = await db.Set<PersonLink>().AsNoTracking().Where(link => link.Verdict == LinkVerdict.Same && link.UndoneAt == null
                && (ask.Contains(link.FirstId) || ask.Contains(link.SecondId)))
                .Select(link => new { link.FirstId, link.SecondId }).ToListAsync();
            links.AddRange(found.Select(link => (link.FirstId, link.SecondId)));
            ask = [.. found.SelectMany(link => new[] { link.FirstId, link.SecondId }).Distinct().Where(known.Add)];
        }
        return known.ToDictionary(id => id, id => links.Count == 0 ? id : LinkedPeople.Of(id, links).Min());
    }

    private async Task<IReadOnlyList<ChildrenOfCase>> CasesAsync(List<Guid> people)
    {
        var on = await db.Set<CaseChild>().AsNoTracking().Where(child => people.Contains(child.Child.PersonId))
            .Select(child => new { child.CaseFileId, child.Child.PersonId }).ToListAsync();
        var ids = on.Select(child => child.CaseFileId).Distinct().ToList();
        var files = await db.Set<CaseFile>().AsTracking().Where(file => ids.Contains(file.Id)).Where(CaseFile.IsOpen)
            .OrderBy(file => file.Reference).ToListAsync();
        var children = on.ToLookup(child => child.CaseFileId, child => child.PersonId);
        var assessed = await db.Set<CramAssessment>().AsNoTracking()
            .Where(version => ids.Contains(version.CaseFileId) && version.SignedAt != null)
            .Select(version => version.CaseFileId).Distinct().ToListAsync();
        return [.. files.Select(file => new ChildrenOfCase(file, children[file.Id].ToHashSet(), assessed.Contains(file.Id)))];
    }
}
