using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures.Workload;

/// <summary>What one team has open now. Restricted cases are counted for everyone.</summary>
public sealed record TeamLoad(string Code, string Name, int Referrals, int Unallocated, int TasksOpen, int TasksOverdue, int OnPlans);

/// <summary>What one officer has open now, in the case and as its supervisor.</summary>
public sealed record OfficerLoad(string Name, int InCase, int Supervised, int TasksOpen, int TasksOverdue);

public sealed record ChildOnPlan(PersonLabel Label, DateOnly Since);

/// <summary>A case with a child on a plan, as far as the reader may see it (¶39, N4).</summary>
public sealed record PlanCase(Guid Id, string Reference, IReadOnlyList<ChildOnPlan> Children) : INamesPeople
{
    public IReadOnlyList<Guid> PeopleNamed => [.. Children.Select(child => child.Label.PersonId)];

    public DateTime? SupervisedAt { get; init; }

    /// <summary>The last strategy discussion or conference held, at which the council is there.</summary>
    public DateTime? ExchangedAt { get; init; }
}

/// <param name="Officers">Of one team; of several none.</param>
/// <param name="NotShown">Cases with a child on a plan that the reader may not see, on whichever page.</param>
public sealed record WorkloadPage(
    MeasureScope Scope, ScopeChoices Choices, IReadOnlyList<TeamLoad> Teams, IReadOnlyList<OfficerLoad> Officers,
    IReadOnlyList<PlanCase> Plans, int NotShown, string? Next, DateTime At);

/// <summary>Who has how much, and the children on plans with when their case was last supervised and last talked over.</summary>
public sealed class WorkloadReader(
    MeasureReader measures, Records<Referral> referrals, Records<CaseTask> tasks, Records<CaseFile> files,
    Records<SupervisionReview> reviews, Records<StrategyDiscussion> discussions, Records<Conference> conferences, PortalDbContext db,
    TimeProvider time)
{
    public async Task<WorkloadPage> ReadAsync(string? asked, string? after)
    {
        var now = time.UtcNow;
        var (scope, choices) = await measures.ScopeAsync(Period.Month(UkTime.DateOf(now)), asked);
        var teams = scope.TeamIds;
        var open = referrals.ForFigures.Where(referral => referral.Status != ReferralStatus.Closed && teams.Contains(referral.CaitId));
        var byTeam = await open.GroupBy(referral => new { referral.CaitId, IsAllocated = referral.OfficerId != null })
            .Select(group => new { group.Key.CaitId, group.Key.IsAllocated, Count = group.Count() }).ToListAsync();
        var todo = await tasks.ForFigures
            .Where(task => task.ClosedAt == null && task.CaitId != null && teams.Contains(task.CaitId.Value))
            .GroupBy(task => new { task.CaitId, task.OwnerId, IsOverdue = task.DueAt < now })
            .Select(group => new { group.Key.CaitId, group.Key.OwnerId, group.Key.IsOverdue, Count = group.Count() }).ToListAsync();
        var onPlans = await WithPlans(files.ForFigures, teams)
            .SelectMany(file => file.Children.Where(child => child.Child.Plans.Any(plan => plan.End == null)),
                (file, child) => new { file.CaitId, child.ChildId })
            .Distinct().GroupBy(child => child.CaitId).Select(team => new { team.Key, Count = team.Count() }).ToListAsync();
        var loads = scope.Teams.Where(team => team.IsOn(UkTime.DateOf(now)) || byTeam.Exists(each => each.CaitId == team.Id))
            .Select(team => new TeamLoad(team.Code, team.Name,
                byTeam.Where(each => each.CaitId == team.Id).Sum(each => each.Count),
                byTeam.Where(each => each.CaitId == team.Id && !each.IsAllocated).Sum(each => each.Count),
                todo.Where(each => each.CaitId == team.Id).Sum(each => each.Count),
                todo.Where(each => each.CaitId == team.Id && each.IsOverdue).Sum(each => each.Count),
                onPlans.Find(each => each.Key == team.Id)?.Count ?? 0)).ToList();
        if (scope.Team is null) return new(scope, choices, loads, [], [], 0, null, now);

        var inCase = await open.Where(referral => referral.OfficerId != null).GroupBy(referral => referral.OfficerId!.Value)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(each => each.Key, each => each.Count);
        var supervised = await open.Where(referral => referral.SupervisorId != null).GroupBy(referral => referral.SupervisorId!.Value)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(each => each.Key, each => each.Count);
        var ids = inCase.Keys.Concat(supervised.Keys)
            .Concat(todo.Where(each => each.OwnerId is not null).Select(each => each.OwnerId!.Value))
            .Distinct().ToList();
        var officers = await db.Officers.AsNoTracking().Where(officer => ids.Contains(officer.Id))
            .Select(officer => new { officer.Id, officer.Name }).OrderBy(officer => officer.Name).ToListAsync();
        var (plans, next) = await PlansAsync(teams, after);
        var counted = await WithPlans(files.ForFigures, teams).CountAsync();
        return new(scope, choices, loads,
            [.. officers.Select(officer => new OfficerLoad(officer.Name, inCase.GetValueOrDefault(officer.Id),
                supervised.GetValueOrDefault(officer.Id), todo.Where(each => each.OwnerId == officer.Id).Sum(each => each.Count),
                todo.Where(each => each.OwnerId == officer.Id && each.IsOverdue).Sum(each => each.Count)))],
            plans, counted - await WithPlans(files.Visible, teams).CountAsync(), next, now);
    }

    private static IQueryable<CaseFile> WithPlans(IQueryable<CaseFile> among, IReadOnlyList<Guid> teams) =>
        among.Where(file => file.ClosedAt == null && teams.Contains(file.CaitId)
            && file.Children.Any(child => child.Child.Plans.Any(plan => plan.End == null)));

    private async Task<(IReadOnlyList<PlanCase> Plans, string? Next)> PlansAsync(IReadOnlyList<Guid> teams, string? after)
    {
        var asked = WithPlans(files.Visible, teams);
        if (after is not null) asked = asked.Where(file => file.Reference.CompareTo(after) > 0);
        var rows = await asked.OrderBy(file => file.Reference).Take(MeasureReader.PageSize + 1).Select(file => new PlanCase(
            file.Id, file.Reference, file.Children.Where(child => child.Child.Plans.Any(plan => plan.End == null))
                .Select(child => new ChildOnPlan(Person.ToLabel.Of(child.Child.Person, true),
                    child.Child.Plans.Where(plan => plan.End == null).Min(plan => plan.Start))).ToList())).Spliced().ToListAsync();
        var shown = rows.Take(MeasureReader.PageSize).ToList();
        var ids = shown.ConvertAll(file => file.Id);
        var supervised = await reviews.Visible.Where(review => ids.Contains(review.CaseFileId)).GroupBy(review => review.CaseFileId)
            .Select(file => new { file.Key, At = file.Max(review => review.At) }).ToDictionaryAsync(each => each.Key, each => each.At);
        var discussed = await discussions.Visible.Where(held => ids.Contains(held.CaseFileId)).GroupBy(held => held.CaseFileId)
            .Select(file => new { file.Key, At = file.Max(held => held.EndedAt) }).ToDictionaryAsync(each => each.Key, each => each.At);
        var conferred = await conferences.Visible.Where(held => ids.Contains(held.CaseFileId) && held.HeldTo != null)
            .GroupBy(held => held.CaseFileId).Select(file => new { file.Key, At = file.Max(held => held.HeldTo) })
            .ToDictionaryAsync(each => each.Key, each => each.At);
        return ([.. shown.Select(file => file with
        {
            SupervisedAt = supervised.TryGetValue(file.Id, out var at) ? at : null,
            ExchangedAt = new[] { discussed.TryGetValue(file.Id, out var talked) ? talked : (DateTime?)null,
                conferred.GetValueOrDefault(file.Id) }.Max()
        })], rows.Count > shown.Count ? shown[^1].Reference : null);
    }
}
