using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Tasks;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Tasks as people speak of them.</summary>
public static class TaskWords
{
    public static string InWords(this TaskKind kind) => kind switch
    {
        TaskKind.InformationGap => "Information gap",
        TaskKind.Direction => "Direction",
        TaskKind.Decision => "Decision",
        TaskKind.Action => "Action",
        TaskKind.ReReviewRisk => "Risk to review again",
        TaskKind.CheckMatch => "Match to check"
    };

    public static string InWords(this TaskStep step) => step switch
    {
        TaskStep.Set => "Set",
        TaskStep.Taken => "Taken from the queue",
        TaskStep.Offered => "Offered",
        TaskStep.Accepted => "Accepted",
        TaskStep.Declined => "Offer declined",
        TaskStep.OfferWithdrawn => "Offer withdrawn",
        TaskStep.WentWithTheCase => "Went with the case to another team",
        TaskStep.PassedOn => "Handed over, since who had it leaves or moves",
        TaskStep.Done => "Completed",
        TaskStep.Cancelled => "Cancelled"
    };

    public static string InWords(this TaskEnding ending) => ending switch
    {
        TaskEnding.Done => "Completed",
        TaskEnding.Cancelled => "Cancelled"
    };

    /// <summary>What the words at the end of a task tell.</summary>
    public static string Tells(this TaskEnding ending) => ending switch
    {
        TaskEnding.Done => "What came of it",
        TaskEnding.Cancelled => "Why it was cancelled"
    };

    /// <summary>Who has it: an officer, or the role whose queue it waits in.</summary>
    public static string Owner(string? owner, Role? role) => owner ?? $"{role?.InWords()} queue";
}
