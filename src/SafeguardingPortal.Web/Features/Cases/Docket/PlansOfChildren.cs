using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages.Parts;

namespace SafeguardingPortal.Web.Features.Cases.Docket;

/// <summary>That a child of the case is the subject of a child protection plan now (¶18, row 15).</summary>
public sealed record PlanInHead(PersonLabel Child, PlanCategory Category, DateOnly Since, string Borough)
{
    /// <summary>The team whose area the plan is of, where that is not the team of the case.</summary>
    public string? OtherTeam { get; init; }

    /// <summary>The record the plan stands on, where that is another one of the same child.</summary>
    public string? OnReference { get; init; }
}

/// <summary>
/// The plans of a case's children, those on other records of the same child with them, as far as the user may see both. It asks once for
/// all the children, however many there are.
/// </summary>
public sealed class PlansOfChildren(PlansOfPeople plans, JoinedRecords joined, ReferenceLists lists)
{
    public async Task<IReadOnlyList<PlanInHead>> AllAsync(HeadOfCase head)
    {
        var children = head.Children.Select(child => child.PersonId).ToList();
        var records = await joined.OfAsync(children);
        var open = await plans.OfAsync(records);
        // A child who is on the case under two records is one child with one plan.
        List<(PlanOnRecord Plan, int Order)> shown =
            [.. children.SelectMany((id, order) => open[id].Where(plan => plan.IsOpen).Select(plan => (plan, order)))
                .DistinctBy(each => (each.plan.OnId, each.plan.Start))];
        if (shown.Count == 0) return [];
        var teams = await lists.CaitsCoveringAsync([.. shown.Select(each => each.Plan.BoroughCode).Distinct()]);
        return
        [
            .. shown.Select(each => new PlanInHead(head.Children[each.Order], each.Plan.Category, each.Plan.Start, each.Plan.Borough)
            {
                OtherTeam = teams.TryGetValue(each.Plan.BoroughCode, out var team) && team.Id != head.CaitId ? team.Name : null,
                OnReference = each.Plan.OnId == children[each.Order] ? null : each.Plan.OnReference
            })
        ];
    }
}
