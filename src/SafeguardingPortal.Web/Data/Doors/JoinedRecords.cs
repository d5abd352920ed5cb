using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>Which records are one person, for many at once, as far as the user may see both ends of each link that joins them.</summary>
public sealed class JoinedRecords(PortalDbContext db, Records<PersonLink> links, Records<Person> people)
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

    /// <summary>
    /// Of every child whose plan is open the records that are one with the child's, whoever may see the links: for an answer about plans
    /// that must not say of one record what another denies. Whoever asks leaves out what stands behind a list.
    /// </summary>
    internal async Task<IReadOnlyDictionary<Guid, IReadOnlySet<Guid>>> OfOpenPlansAsync()
    {
        var children = db.Set<PlanPeriod>().AsNoTracking().Where(plan => plan.End == null)
            .Join(db.Set<Child>(), plan => plan.ChildId, child => child.Id, (plan, child) => child.PersonId);
        var links = db.Set<PersonLink>().AsNoTracking().Where(link => link.Verdict == LinkVerdict.Same && link.UndoneAt == null);
        // By each end's own index: asked by both at once every link would be read for every plan.
        var same = (await children.Join(links, id => id, link => link.FirstId, (_, link) => new { link.FirstId, link.SecondId })
            .ToListAsync()).Concat(await children.Join(links, id => id, link => link.SecondId,
                (_, link) => new { link.FirstId, link.SecondId }).ToListAsync())
            .Select(link => (link.FirstId, link.SecondId)).ToHashSet();
        var ids = Ends(same);
        HashSet<Guid> followed = [];
        for (var ask = ids; ask.Count > 0; ask = [.. Ends(same).Where(each => !followed.Contains(each))])
        {
            var next = ask.ToList();
            same.UnionWith((await Standing(db.Set<PersonLink>(), next).Select(link => new { link.FirstId, link.SecondId }).ToListAsync())
                .Select(link => (link.FirstId, link.SecondId)));
            followed.UnionWith(next);
        }
        return followed.ToDictionary(id => id, id => LinkedPeople.Of(id, same));
    }

    private static HashSet<Guid> Ends(IEnumerable<(Guid FirstId, Guid SecondId)> links) =>
        [.. links.SelectMany(link => new[] { link.FirstId, link.SecondId })];

    private static IQueryable<PersonLink> Standing(IQueryable<PersonLink> links, IEnumerable<Guid> ids) =>
        links.Where(link => link.Verdict == LinkVerdict.Same && link.UndoneAt == null
            && (ids.Contains(link.FirstId) || ids.Contains(link.SecondId)));
}
