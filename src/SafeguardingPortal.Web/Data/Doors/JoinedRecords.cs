using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>Which records are one person, for many at once, as far as the user may see both ends of each link that joins them.</summary>
public sealed class JoinedRecords(PortalDbContext db, Records<PersonLink> links)
{
    /// <summary>For each of these people the records that are one with theirs, their own included.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlySet<Guid>>> OfAsync(IReadOnlyCollection<Guid> ids)
    {
        List<(Guid, Guid)> same = [];
        HashSet<Guid> followed = [];
        // Few records are linked, and who may see both ends is a long question, so it is asked only where there is a link.
        var ask = await Standing(db.Set<PersonLink>(), ids).AnyAsync() ? ids.ToList() : [];
        while (ask.Count > 0)
        {
            var found = await Standing(links.Visible, ask).Select(link => new { link.FirstId, link.SecondId }).ToListAsync();
            same.AddRange(found.Select(link => (link.FirstId, link.SecondId)));
            followed.UnionWith(ask);
            ask = [.. found.SelectMany(link => new[] { link.FirstId, link.SecondId }).Distinct().Where(each => !followed.Contains(each))];
        }
        return ids.Distinct().ToDictionary(id => id, id => LinkedPeople.Of(id, same));
    }

    /// <summary>Where people live now, of whom it is known already that they may be seen.</summary>
    public async Task<ILookup<Guid, Guid>> HomesAsync(IReadOnlyCollection<Guid> seen) =>
        (await db.Set<HouseholdMember>().Where(home => seen.Contains(home.PersonId) && home.To == null)
            .Select(home => new { home.PersonId, home.HouseholdId }).ToListAsync()).ToLookup(each => each.PersonId, each => each.HouseholdId);

    private static IQueryable<PersonLink> Standing(IQueryable<PersonLink> links, IEnumerable<Guid> ids) =>
        links.Where(link => link.Verdict == LinkVerdict.Same && link.UndoneAt == null
            && (ids.Contains(link.FirstId) || ids.Contains(link.SecondId)));
}
