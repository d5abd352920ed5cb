using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Dissents;

namespace SafeguardingPortal.Domain.Conferences;

/// <summary>What a conference decided is taken down, and what police do not agree with goes on the ladder (BR-21).</summary>
/// <param name="InWords">How an outcome is called.</param>
public sealed record DecideConference(Conference Conference, ConferenceTimes Times, Func<ChildOutcome, string> InWords)
{
    /// <param name="dissent">Asked for where police dissent from what was decided for a child.</param>
    /// <returns>The dissents, one a child.</returns>
    public IReadOnlyList<Dissent> Decide(
        IReadOnlyList<ChildDecisionRecord> decided, DateOnly? coreGroupOn, DateOnly? nextReviewOn, PoliceDissent? dissent, CurrentUser by,
        DateTime now, string? leadWorker = null, string? sameBecause = null)
    {
        Conference.Decide(decided, coreGroupOn, nextReviewOn, Times, by, now, leadWorker, sameBecause);
        List<Disagreement> disagreed =
        [
            .. Conference.Children.Where(child => child.Decision!.PoliceDissent).OrderBy(child => child.Order)
                .Select(child => new Disagreement(
                    DissentSubject.Conference, Conference.Reference,
                    $"What the conference decided for {child.Child.Person.Name}: {InWords(child.Decision!.Outcome).ToLowerInvariant()}.",
                    child.Decision.PoliceWords, "The decision looked at again."))
        ];
        return disagreed.Count == 0 ? [] : [.. dissent!.Record(Conference.CaseFile, disagreed, by, now)];
    }
}
