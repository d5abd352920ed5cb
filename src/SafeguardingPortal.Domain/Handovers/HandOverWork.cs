using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Handovers;

/// <summary>Something an officer holds, and who takes it over.</summary>
public sealed record Passed<T>(T What, Officer To);

/// <summary>
/// What an officer who leaves or moves holds goes to others in one act (BR-54): all of what is here, or none of it. No clock moves.
/// </summary>
/// <param name="Cases">Referrals of which they are the officer in the case.</param>
/// <param name="Supervised">Referrals they supervise.</param>
public sealed record HandOverWork(
    Officer From, IReadOnlyList<Passed<Referral>> Cases, IReadOnlyList<Passed<Referral>> Supervised,
    IReadOnlyList<Passed<Conference>> Conferences, IReadOnlyList<Passed<CaseTask>> Tasks)
{
    public int Count => Cases.Count + Supervised.Count + Conferences.Count + Tasks.Count;

    public void Do(string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(Count == 0, "Choose who takes over at least one of these.");
        foreach (var (what, to) in Cases) what.PassOn(From, to, isSupervision: false, reason, by, now);
        foreach (var (what, to) in Supervised) what.PassOn(From, to, isSupervision: true, reason, by, now);
        foreach (var (what, to) in Conferences) what.PassOn(From, to, reason, by, now);
        foreach (var (what, to) in Tasks) what.PassOn(From, to, reason, by, now);
    }
}
