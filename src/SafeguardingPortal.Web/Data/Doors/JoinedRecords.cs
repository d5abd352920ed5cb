using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>Which records are one person, for many at once, as far as the user may see both ends of each link that joins them.</summary>
public sealed class JoinedRecords(PortalDbContext db, Records<PersonLink> links, Records<Person> people)
{
    /// <summary>Records that nothing joins to another, as far as this request has asked.</summary>
    private readonly HashSet<Guid> alone = [];

    /// <summary>For each of these people the records that are one with theirs, their own included.</summary>
    // Few records are linked, and who may see both ends is a long question, so it is asked only where there is a link.
    public async Task<IReadOnlyDictionary<Guid, IReadOnlySet<Guid>>> OfAsync(IReadOnlyCollection<Guid> ids)
    {
        var linked = ids.Where(id => !alone.Contains(id)).ToList();
        if (linked.Count > 0 && !await Standing(db.Set<PersonLink>(), linked).AnyAsync())
        {
            alone.UnionWith(linked);
            linked = [];
        }
        return linked.Count == 0 ? ids.Distinct().ToDictionary(id => id, IReadOnlySet<Guid> (id) => new HashSet<Guid> { id })
            : await FollowAsync(links.Visible, linked, ids);
    }

    /// <summary>
    /// The same, whoever may see the links: for an answer about plans that must not say of one record what another denies. Whoever asks
    /// leaves out what stands behind a list.
    /// </summary>
    internal Task<IReadOnlyDictionary<Guid, IReadOnlySet<Guid>>> EvenUnseenAsync(IReadOnlyCollection<Guid> ids) =>
        FollowAsync(db.Set<PersonLink>().AsNoTracking(), ids, ids);

    private static async Task<IReadOnlyDictionary<Guid, IReadOnlySet<Guid>>> FollowAsync(
        IQueryable<PersonLink> links, IReadOnlyCollection<Guid> from, IReadOnlyCollection<Guid> ids)
    {
        List<(Guid, Guid)> same = [];
        HashSet<Guid> followed = [];
        for (var ask = from.ToList(); ask.Count > 0;)
        {
            var found = await Standing(links, ask).Select(link => new { link.FirstId, link.SecondId }).ToListAsync();
            same.AddRange(found.Select(link => (link.FirstId, link.SecondId)));
            followed.UnionWith(ask);
            ask = [.. found.SelectMany(link => new[] { link.FirstId, link.SecondId }).Distinct().Where(each => !followed.Contains(each))];
        }
        return ids.Distinct().ToDictionary(id => id, id => LinkedPeople.Of(id, same));
    }

    /// <summary>Where people live now, of whom it is known already that they may be seen.</summary>
    public async Task<ILookup<Guid, Guid>> HomesAsync(IReadOnlyCollection<Guid> seen) =>
        (await db.Set<HouseholdMember>().Where(home => seen.Contains(home.PersonId) && home.To == null)
            .Select(home => new { home.PersonId, home.HouseholdId }).ToListAsync())
        .ToLookup(each => each.PersonId, each => each.HouseholdId);

    /// <summary>Brings the other records of these children to an act on their plans, which may stand on any of them.</summary>
    public async Task BringAsync(IEnumerable<Child> children)
    {
        var asked = children.ToList();
        var records = await OfAsync(asked.ConvertAll(child => child.PersonId));
        var others = records.SelectMany(each => each.Value.Where(id => id != each.Key)).ToHashSet();
        if (others.Count == 0) return;
        var found = (await people.Visible.AsTracking().Where(person => others.Contains(person.Id)).ToListAsync())
            .Select(person => person.Child).OfType<Child>().ToList();
        foreach (var child in asked)
            child.IsAlso([.. found.Where(other => other.Id != child.Id && records[child.PersonId].Contains(other.PersonId))]);
    }

    private static IQueryable<PersonLink> Standing(IQueryable<PersonLink> links, IEnumerable<Guid> ids) =>
        links.Where(link => link.Verdict == LinkVerdict.Same && link.UndoneAt == null
            && (ids.Contains(link.FirstId) || ids.Contains(link.SecondId)));
}
