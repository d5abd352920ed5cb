using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.People;
using SafeguardingPortal.Web.Data;

namespace SafeguardingPortal.Web.Features.Cases;

/// <summary>That a child of the case is the subject of a child protection plan now (¶18, row 15).</summary>
public sealed record PlanInHead(Guid PersonId, PlanCategory Category, DateOnly Since, string BoroughCode, string Borough)
{
    public PersonLabel? Child { get; init; }

    /// <summary>The team whose area the plan is of, where that is not the team of the case.</summary>
    public string? OtherTeam { get; init; }

    /// <summary>The record the plan stands on, where that is another one of the same child.</summary>
    public string? OnReference { get; init; }
}

/// <summary>
/// The plans of a case's children, those on other records of the same child with them, as far as the user may see both. It asks once for all
/// the children, however many there are.
/// </summary>
public sealed class PlansOfChildren(Records<Person> people, Records<PersonLink> links, ReferenceLists lists)
{
    private const int MostSteps = 20;

    public async Task<IReadOnlyList<PlanInHead>> AllAsync(HeadOfCase head)
    {
        var ids = head.ChildIds.ToArray();
        var childOf = ids.Distinct().ToDictionary(id => id);
        await FollowAsync(childOf);
        List<PlanInHead> plans = [.. head.Plans, .. await OnOtherRecordsAsync([.. childOf.Keys.Except(ids)])];
        if (plans.Count == 0) return [];
        var teams = await lists.CaitsCoveringAsync([.. plans.Select(plan => plan.BoroughCode).Distinct()]);
        return
        [
            .. plans.Select(plan => (Plan: plan, Order: Array.IndexOf(ids, childOf[plan.PersonId]))).OrderBy(each => each.Order).ThenBy(each => each.Plan.Since)
                .Select(each => each.Plan with
                {
                    Child = head.Children[each.Order],
                    OtherTeam = teams.TryGetValue(each.Plan.BoroughCode, out var team) && team.Id != head.CaitId ? team.Name : null
                })
        ];
    }

    /// <summary>Adds every record that is the same person as one of the children, however many links apart.</summary>
    private async Task FollowAsync(Dictionary<Guid, Guid> childOf)
    {
        var next = childOf.Keys.ToList();
        for (var step = 0; step < MostSteps && next.Count > 0; step++)
        {
            var ask = next;
            var found = await links.Visible.Where(link => link.Verdict == LinkVerdict.Same && link.UndoneAt == null && (ask.Contains(link.FirstId) || ask.Contains(link.SecondId)))
                .Select(link => new { link.FirstId, link.SecondId }).ToListAsync();
            next = [];
            foreach (var (from, to) in found.SelectMany(link => new[] { (link.FirstId, link.SecondId), (link.SecondId, link.FirstId) }))
                if (childOf.TryGetValue(from, out var child) && childOf.TryAdd(to, child)) next.Add(to);
        }
    }

    private async Task<IReadOnlyList<PlanInHead>> OnOtherRecordsAsync(IReadOnlyCollection<Guid> ids) => ids.Count == 0 ? [] :
        await people.Visible.Where(person => ids.Contains(person.Id)).SelectMany(person => person.Child!.Plans.Where(plan => plan.End == null),
            (person, plan) => new PlanInHead(person.Id, plan.Category, plan.Start, plan.BoroughCode, plan.Borough.Name) { OnReference = person.Reference }).ToListAsync();
}
