using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Dissents;

namespace SafeguardingPortal.Domain.Handovers;

/// <summary>
/// A team takes on a referral that was offered to it, and with it the case and what hangs on that: its open tasks and dissents, its
/// conferences to come, and its running clocks but those of referrals, which go each with its own.
/// </summary>
/// <param name="Clocks">Every clock of the case that runs.</param>
public sealed record TransferCase(
    Referral Referral, IReadOnlyList<CaseTask> Tasks, IReadOnlyList<Dissent> Dissents, IReadOnlyList<Deadline> Clocks,
    IReadOnlyList<Conference> Conferences)
{
    private static readonly DeadlineKind[] OfReferrals = [DeadlineKind.Referral24Hours, DeadlineKind.MashResearch];

    public void Accept(CurrentUser by, DateTime now)
    {
        Referral.AcceptTransfer(by, now);
        foreach (var task in Tasks) task.HandOver(Referral.CaitId, by, now);
        foreach (var dissent in Dissents) dissent.HandOver(Referral.CaitId);
        foreach (var clock in Clocks.Where(clock => !OfReferrals.Contains(clock.Kind))) clock.HandOver(Referral.CaitId, now);
        // Their clocks are the case's, and have just gone; a conference that was held stays with the team that had it.
        foreach (var conference in Conferences) conference.HandOver(Referral.CaitId, now);
    }
}
