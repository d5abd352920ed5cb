using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>A child on a plan as the look-up finds it.</summary>
public sealed record OpenPlan(
    Guid PersonId, PersonLabel Label, PlanCategory Category, DateOnly Since, string Borough, TeamToCall? Team, string? CaseReference);

/// <summary>
/// The children who are on a plan now and fit a description, whichever team they are with: the minimal card's fellow (B2). London has some
/// thousands of them however many people the portal knows, and those are all that is read.
/// </summary>
public sealed class PlanLookUp(PortalDbContext db, MinimalCards cards, AuditTrail audit)
{
    public const int Most = 10;

    private sealed record Candidate(
        Guid PersonId, string? Name, string? KnownAs, Sex Sex, DateOnly? BirthDate, BirthPrecision? Precision,
        IReadOnlyList<string> Aliases, IReadOnlyList<string> Addresses);

    /// <summary>
    /// Every look-up is one entry with why, what was asked and how many were found, the empty ones too (BR-40, BR-61). It is saved before
    /// the answer is given.
    /// </summary>
    /// <returns>Null where more fit than can be shown: naming a dozen children answers nobody's question.</returns>
    public async Task<IReadOnlyList<OpenPlan>?> FindAsync(PersonDescription asked, string why)
    {
        var profile = Profile.Of(asked);
        var fitting = profile.IsEmpty ? [] : (await CandidatesAsync())
            .Select(candidate => (candidate.PersonId, Fit: Compare(profile, candidate))).Where(each => each.Fit is not null)
            .OrderByDescending(each => each.Fit).Select(each => each.PersonId).ToList();
        IReadOnlyList<OpenPlan>? found = null;
        var behind = await cards.BehindListsAsync(fitting);
        // Counted without those behind a list, so that no count gives one of them away.
        List<Guid> open = [.. fitting.Except(behind.PersonIds)];
        if (open.Count <= Most)
        {
            await cards.TellAsync(behind, DoorOccasion.PlanLookUp);
            var plans = await PlansAsync(open);
            found = [.. open.Where(plans.ContainsKey).Select(id => plans[id])];
        }
        audit.Add(AuditAction.LookedUp, nameof(PlanPeriod), people: found?.Select(plan => plan.PersonId),
            detail: $"{why} Found: {(found is null ? "too many to show" : found.Count)}.");
        await db.SaveChangesAsync();
        return found;
    }

    /// <summary>
    /// Asked from the open plans on, in the order of their own index, and the homes hung on to them: in any other order every child or
    /// every home there ever was would be read.
    /// </summary>
    private async Task<IReadOnlyList<Candidate>> CandidatesAsync()
    {
        var children = db.Set<PlanPeriod>().AsNoTracking().Where(plan => plan.End == null).OrderBy(plan => plan.ChildId)
            .Join(db.Set<Child>(), plan => plan.ChildId, child => child.Id, (plan, child) => child);
        var homes = (await children.LeftJoin(db.Set<HouseholdMember>(), child => child.PersonId, member => member.PersonId,
            (child, member) => new { child.PersonId, member!.Household.Address }).ToListAsync())
            .ToLookup(home => home.PersonId, home => home.Address);
        var named = await children.AsSingleQuery().Select(child => new
        {
            child.PersonId,
            child.Person.Name,
            child.Person.KnownAs,
            child.Person.Sex,
            child.Person.BirthDate,
            child.Person.BirthPrecision,
            Aliases = child.Person.Facts.Where(fact => fact.Kind == FactKind.Alias || fact.Kind == FactKind.Name)
                .Select(fact => fact.Text).ToList()
        }).ToListAsync();
        return named.ConvertAll(child => new Candidate(child.PersonId, child.Name, child.KnownAs, child.Sex, child.BirthDate,
            child.BirthPrecision, child.Aliases, [.. homes[child.PersonId].OfType<string>()]));
    }

    /// <summary>
    /// How well it fits; null where it does not. Everything that was asked and is known has to agree, or the whole be as good as a match.
    /// </summary>
    private static double? Compare(Profile asked, Candidate candidate)
    {
        var on = Profile.Of(new()
        {
            Names = [.. new[] { candidate.Name }.OfType<string>().Concat(candidate.Aliases).Distinct()],
            Births = candidate.BirthDate is { } date && candidate.Precision is { } precision ? [new(date, precision)] : [],
            Addresses = candidate.Addresses
        });
        var comparison = Matcher.Standard.Compare(asked, on);
        var agrees = comparison.Reasons.Count > 0 && comparison.Reasons.All(reason => reason.Likeness != Likeness.Different);
        return agrees || comparison.Outcome == MatchOutcome.Match ? comparison.Score : null;
    }

    /// <summary>
    /// The cases are asked for by themselves: the latest as one column among others would number every child of every case first.
    /// </summary>
    private async Task<Dictionary<Guid, OpenPlan>> PlansAsync(IReadOnlyList<Guid> personIds)
    {
        var found = await db.Set<Child>().AsNoTracking().Where(child => personIds.Contains(child.PersonId))
            .Join(db.Set<PlanPeriod>().Where(plan => plan.End == null), child => child.Id, plan => plan.ChildId, (child, plan) => new
            {
                child.Id,
                child.PersonId,
                Label = Person.ToLabel.Of(child.Person, true),
                plan.Category,
                plan.Start,
                Borough = plan.Borough.Name
            }).Spliced().ToListAsync();
        var childIds = found.Select(child => child.Id).ToList();
        var cases = await db.Set<CaseChild>().AsNoTracking().Where(on => childIds.Contains(on.ChildId))
            .Select(on => new { on.ChildId, on.CaseFile.OpenedAt, on.CaseFile.Reference, on.CaseFile.Cait.Name, on.CaseFile.Cait.Phone })
            .ToListAsync();
        var latest = cases.GroupBy(on => on.ChildId).ToDictionary(each => each.Key,
            each => each.OrderByDescending(on => on.OpenedAt).ThenByDescending(on => on.Reference, StringComparer.Ordinal).First());
        var references = latest.Values.Select(on => on.Reference).ToList();
        var visible = await db.Set<CaseFile>().Where(file => references.Contains(file.Reference)).Where(CaseFile.VisibleTo(db.Actor))
            .Select(file => file.Reference).ToListAsync();
        return found.ToDictionary(child => child.PersonId, child =>
        {
            var on = latest.GetValueOrDefault(child.Id);
            return new OpenPlan(child.PersonId, child.Label, child.Category, child.Start, child.Borough,
                on is null ? null : new(on.Name, on.Phone), on is not null && visible.Contains(on.Reference) ? on.Reference : null);
        });
    }
}
