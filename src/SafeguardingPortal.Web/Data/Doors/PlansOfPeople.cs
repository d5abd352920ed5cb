using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>A child protection plan of somebody, under whichever of their records it stands.</summary>
/// <param name="OnId">The person on whose record it stands.</param>
/// <param name="OpenedBy">What opened it: a conference, or the record that tells of it.</param>
public sealed record PlanOnRecord(
    Guid OnId, string OnReference, PlanCategory Category, PlanCategory BeganAs, DateOnly Start, DateOnly? End, string BoroughCode,
    string Borough, string OpenedBy, IReadOnlyList<PlanChangeOnRecord> Changes)
{
    public bool IsOpen => End is null;

    /// <summary>None on the day it ends.</summary>
    public bool RunsOn(DateOnly day) => Start <= day && (End is null || day < End);
}

public sealed record PlanChangeOnRecord(PlanCategory Category, DateOnly From);

/// <summary>
/// Whether somebody is on a plan, asked of every record that is one person with theirs, as far as the user may see both. Every page that
/// says so asks here, so that no two say different things. One question for any number of people, who are shown already: whoever may see
/// both ends of a link may see the records that it joins, so the access rule is not asked again.
/// </summary>
public sealed class PlansOfPeople(PortalDbContext db, JoinedRecords joined)
{
    /// <summary>For each of these people their plans, the earliest first.</summary>
    public async Task<ILookup<Guid, PlanOnRecord>> OfAsync(IReadOnlyCollection<Guid> ids) => await OfAsync(await joined.OfAsync(ids));

    /// <summary>The same, where it is known already which records are one person.</summary>
    public async Task<ILookup<Guid, PlanOnRecord>> OfAsync(IReadOnlyDictionary<Guid, IReadOnlySet<Guid>> records)
    {
        var plans = await OnAsync([.. records.Values.SelectMany(each => each).Distinct()]);
        return records.SelectMany(each => plans.Where(plan => each.Value.Contains(plan.OnId)).Select(plan => (each.Key, Plan: plan)))
            .OrderBy(each => each.Plan.Start).ToLookup(each => each.Key, each => each.Plan);
    }

    private async Task<List<PlanOnRecord>> OnAsync(List<Guid> ids) => ids.Count == 0 ? [] :
        await db.Set<Person>().AsNoTracking().Where(person => ids.Contains(person.Id)).SelectMany(
            person => person.Child!.Plans, (person, plan) => new PlanOnRecord(
                person.Id, person.Reference, plan.Category, plan.BeganAs, plan.Start, plan.End, plan.BoroughCode, plan.Borough.Name,
                plan.OpenedBy, plan.Changes.OrderBy(change => change.From).ThenBy(change => change.RecordedAt)
                    .Select(change => new PlanChangeOnRecord(change.Category, change.From)).ToList())).ToListAsync();
}
