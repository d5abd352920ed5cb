using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;

namespace SafeguardingPortal.Web.Features.Cases.Docket;

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
/// The plans of a case's children, those on other records of the same child with them, as far as the user may see both. It asks once for
/// all the children, however many there are.
/// </summary>
public sealed class PlansOfChildren(Records<Person> people, JoinedRecords joined, ReferenceLists lists)
{
    public async Task<IReadOnlyList<PlanInHead>> AllAsync(HeadOfCase head)
    {
        var ids = head.ChildIds.ToArray();
        var childOf = ids.Distinct().ToDictionary(id => id);
        foreach (var (child, records) in await joined.OfAsync(ids))
            foreach (var record in records) childOf.TryAdd(record, child);
        List<PlanInHead> plans = [.. head.Plans, .. await OnOtherRecordsAsync([.. childOf.Keys.Except(ids)])];
        if (plans.Count == 0) return [];
        var teams = await lists.CaitsCoveringAsync([.. plans.Select(plan => plan.BoroughCode).Distinct()]);
        return
        [
            .. plans.Select(plan => (Plan: plan, Order: Array.IndexOf(ids, childOf[plan.PersonId]))).OrderBy(each => each.Order)
                .ThenBy(each => each.Plan.Since)
                .Select(each => each.Plan with
                {
                    Child = head.Children[each.Order],
                    OtherTeam = teams.TryGetValue(each.Plan.BoroughCode, out var team) && team.Id != head.CaitId ? team.Name : null
                })
        ];
    }

    private async Task<IReadOnlyList<PlanInHead>> OnOtherRecordsAsync(IReadOnlyCollection<Guid> ids) => ids.Count == 0 ? [] :
        await people.Visible.Where(person => ids.Contains(person.Id))
        .SelectMany(person => person.Child!.Plans.Where(plan => plan.End == null),
            (person, plan) => new PlanInHead(person.Id, plan.Category, plan.Start, plan.BoroughCode, plan.Borough.Name)
            {
                OnReference = person.Reference
            }).ToListAsync();
}
