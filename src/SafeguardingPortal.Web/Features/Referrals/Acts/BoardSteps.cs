using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

/// <summary>One letter of a row's progress.</summary>
public sealed record BoardStep(string Letter, string Name, string State, string Words);

/// <summary>How far a row of the board has come, and what moves it on.</summary>
public static class BoardSteps
{
    public static IReadOnlyList<Choice> Received { get; } = [
        new("7", "Last 7 days"), new("28", "Last 28 days"), new("365", "Last 12 months")];

    public static IReadOnlyList<BoardStep> Of(BoardRow row)
    {
        var progress = row.Progress;
        var closedAtTriage = progress is { Status: ReferralStatus.Closed, IsDiscussed: false };
        return
        [
            Step("T", "Triage", progress.IsAllocated || progress.Status == ReferralStatus.Closed,
                progress.IsNoFurtherActionProposed || progress.Status != ReferralStatus.New, false),
            progress.IsReturned ? new("C", "CRAM", "returned", "returned, to be revised")
                : Step("C", "CRAM", progress.IsAssessed, false, closedAtTriage),
            Step("S", "Strategy discussion", progress.IsDiscussed, progress.Status == ReferralStatus.Strategy, closedAtTriage),
            progress is { IsSigned: true, IsReturned: true } ? new("✓", "Sign-off", "returned", "rests on a version that was returned")
                : Step("✓", "Sign-off", progress.IsSigned, false, closedAtTriage)
        ];
    }

    public static string Next(BoardRow row) => row switch
    {
        { Returned: { } returned } => returned.InWords,
        { Progress.Next: not NextStep.None } => row.Progress.Next.InWords(),
        { Outcome: { } outcome } => outcome.InWords(),
        { Closure: ClosureKind.Redirected } => "Redirected",
        { Closure: ClosureKind.Withdrawn } => "Withdrawn",
        _ => DiscussionOutcome.NoFurtherAction.InWords()
    };

    private static BoardStep Step(string letter, string name, bool done, bool started, bool notNeeded) =>
        done ? new(letter, name, "done", "done")
        : notNeeded ? new(letter, name, "not-needed", "not needed")
        : started ? new(letter, name, "started", "started")
        : new(letter, name, "not-started", "not started");
}
