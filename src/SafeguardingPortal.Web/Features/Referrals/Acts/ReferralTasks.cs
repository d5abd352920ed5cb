using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

public enum TaskState { Done, Next, WaitsForYou, CannotStartYet, NotNeeded, ToDo, Returned }

/// <param name="Href">Null where there is nothing for this user to open.</param>
public sealed record ReferralTask(string Name, string? Href, string Hint, TaskState State);

/// <summary>Triage, and the four tasks that then bring a referral from received to signed, as they stand for the person looking.</summary>
public static class ReferralTasks
{
    public static IReadOnlyList<ReferralTask> Of(ReferralDetails referral, ResearchState research, CurrentUser user, DateTime now)
    {
        var closedAtTriage = referral.Progress is { Status: ReferralStatus.Closed, IsDiscussed: false };
        return [Triage(referral, user, now), Research(referral, research, user, closedAtTriage), Cram(referral, user, now, closedAtTriage),
            Discussion(referral, user, now, closedAtTriage), SignOff(referral, user, now, closedAtTriage)];
    }

    private static ReferralTask Triage(ReferralDetails referral, CurrentUser user, DateTime now)
    {
        var page = LinkTo.Referral(referral.Reference);
        if (referral.Progress.Next == NextStep.DecideNoFurtherAction)
        {
            var proposal = referral.PendingProposal!;
            var mine = proposal.ById == user.Id;
            return new("Triage", user.May(Act.DecideReferral, referral) && !mine ? page.DecideNoFurtherAction : null,
                $"No further action proposed by {proposal.By}, {LondonWords.When(proposal.At, now)}. "
                    + $"{(mine ? "Someone else decides" : "A detective sergeant or above decides")}",
                user.May(Act.DecideReferral, referral) && !mine ? TaskState.WaitsForYou : TaskState.Next);
        }
        if (referral.Progress.Next == NextStep.Allocate)
            return new("Triage", user.May(Act.TriageReferral, referral) ? page.Accept : null, referral.Progress.Status == ReferralStatus.New
                ? "Not allocated. Accept and allocate, or propose no further action" : "Taken over from another team and not allocated yet",
                TaskState.Next);
        if (referral.Closure is { } closure)
            return new("Triage", null, $"{(closure.RedirectedTo is { } to ? $"Redirected to {to.InWords()}" : "Withdrawn")}, decided by "
                + $"{closure.By}, {LondonWords.When(closure.At, now)}", TaskState.Done);
        return referral.AllocatedAt is { } at
            ? new("Triage", null, $"Allocated to {referral.Officer}, supervised by {referral.Supervisor}, {LondonWords.When(at, now)}",
                TaskState.Done)
            : new("Triage", null, Decided(referral.Proposals[^1], now), TaskState.Done);
    }

    private static string Decided(ProposalOnReferral proposal, DateTime now) =>
        $"No further action, decided by {proposal.DecidedBy}, {LondonWords.When(proposal.DecidedAt!.Value, now)}";

    private static ReferralTask Research(ReferralDetails referral, ResearchState research, CurrentUser user, bool notNeeded)
    {
        const string name = "Research";
        var page = LinkTo.Case(referral.CaseReference).Research;
        if (research.IsComplete) return new(name, page, "Every source has been searched", TaskState.Done);
        if (notNeeded || referral.Progress.Status == ReferralStatus.Closed)
            return new(name, null, "Closed before it was complete", TaskState.NotNeeded);
        return new(name, page, $"{research.Missing.Count} of {research.Mandatory} sources still to search. It comes before the discussion "
            + "where that is practicable",
            user.IsResearcher && user.May(Act.RecordResearch, referral) ? TaskState.WaitsForYou : TaskState.ToDo);
    }

    private static ReferralTask Cram(ReferralDetails referral, CurrentUser user, DateTime now, bool notNeeded)
    {
        const string name = "CRAM";
        if (notNeeded) return new(name, null, "Closed before one was needed", TaskState.NotNeeded);
        if (!referral.Progress.IsAllocated && !referral.Progress.IsAssessed)
            return new(name, null, "Needs an officer in the case", TaskState.CannotStartYet);
        var page = LinkTo.Case(referral.CaseReference).Cram;
        if (referral.Returned is { } returned) return new(name,
            user.May(Act.EditCram, referral) ? page : page.Version(returned.Number),
            $"Returned by {returned.By}, {LondonWords.When(returned.At, now)}, to be revised by {returned.SignedBy}: "
                + LondonWords.Shortened(returned.Rationale),
            TaskState.Returned);
        if (referral.Versions is [var latest, ..]) return new(name, page.Version(latest.Number),
            $"Version {latest.Number} signed by {latest.SignedBy}, {LondonWords.When(latest.SignedAt, now)}", TaskState.Done);
        return referral.SignOff is not null
            ? new(name, "#assessment", "Before the portal had the CRAM: an initial assessment", TaskState.Done)
            : new(name, user.May(Act.EditCram, referral) ? page : null, $"To be written by {referral.Officer}",
                user.DoesWorkOf(referral.OfficerId) ? TaskState.WaitsForYou : TaskState.Next);
    }

    private static ReferralTask Discussion(ReferralDetails referral, CurrentUser user, DateTime now, bool notNeeded)
    {
        const string name = "Strategy discussion";
        if (notNeeded) return new(name, null, "Closed before one was needed", TaskState.NotNeeded);
        if (!referral.Progress.IsAllocated && !referral.Progress.IsDiscussed)
            return new(name, null, "Needs a supervising detective sergeant", TaskState.CannotStartYet);
        var last = referral.Discussions.Count > 0 ? referral.Discussions[^1] : null;
        if (referral.Progress.IsDiscussed)
            return new(name, LinkTo.Case(referral.CaseReference).Discussion(last!.Number),
                $"Held {LondonWords.When(last.StartedAt, now)}. {last.Outcome.InWords()}. "
                    + $"{LondonWords.Gap(last.EndedAt, last.RecordedAt) ?? $"Recorded {LondonWords.When(last.RecordedAt, now)}"}",
                TaskState.Done);
        return new(name,
            user.May(Act.RecordStrategyOutcome, referral) ? LinkTo.Case(referral.CaseReference).RecordDiscussion(referral.Reference) : null,
            last?.ReconveneAt is { } again ? $"Held {LondonWords.When(last.StartedAt, now)}, meets again {LondonWords.When(again, now)}"
                : "Held with children’s social care and health, with a detective sergeant in it",
            State(referral, NextStep.Discuss, user.May(Act.RecordStrategyOutcome, referral)));
    }

    private static ReferralTask SignOff(ReferralDetails referral, CurrentUser user, DateTime now, bool notNeeded)
    {
        const string name = "Sign-off";
        if (notNeeded) return new(name, null, "Closed before one was needed", TaskState.NotNeeded);
        if (referral.SignOff is { } given && referral.Returned is { } back)
            return new(name, "#sign-off", $"Signed by {given.By}, {LondonWords.When(given.At, now)}. The version it rests on was "
                + $"returned by {back.By} since: version {back.Number + 1} answers that", TaskState.Returned);
        if (referral.SignOff is { } signed)
            return new(name, "#sign-off", $"Signed by {signed.By}, {LondonWords.When(signed.At, now)}", TaskState.Done);
        if (!referral.Progress.IsAssessed) return new(name, null, "Needs a signed version of the CRAM", TaskState.CannotStartYet);
        if (referral.Returned is { } toRevise)
            return new(name, null, $"Needs version {toRevise.Number + 1} of the CRAM: version {toRevise.Number} was returned",
                TaskState.CannotStartYet);
        if (referral.WroteAlone(user))
            return new(name, null, "You wrote the CRAM alone, so someone else signs it off", State(referral, NextStep.SignOff, false));
        return new(name, user.May(Act.Sign, referral) ? LinkTo.Referral(referral.Reference).SignOff : null,
            "A detective sergeant or above who did not write the CRAM alone",
            user.May(Act.Sign, referral) ? TaskState.WaitsForYou : State(referral, NextStep.SignOff, false));
    }

    private static TaskState State(ReferralDetails referral, NextStep step, bool isYours) =>
        referral.Progress.Next == step ? isYours ? TaskState.WaitsForYou : TaskState.Next : TaskState.ToDo;
}
