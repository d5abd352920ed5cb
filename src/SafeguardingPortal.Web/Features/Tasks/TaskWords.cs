using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Tasks;
using SafeguardingPortal.Web.Infrastructure;

namespace SafeguardingPortal.Web.Features.Tasks;

/// <summary>Tasks as people speak of them.</summary>
public static class TaskWords
{
    public static string InWords(this TaskKind kind) => kind switch
    {
        TaskKind.InformationGap => "Information gap",
        TaskKind.ReReviewRisk => "Risk to review again",
        TaskKind.CheckMatch => "Match to check",
        _ => kind.ToString()
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
        TaskStep.Done => "Completed",
        _ => "Cancelled"
    };

    /// <summary>Who has it: an officer, or the role whose queue it waits in.</summary>
    public static string Owner(string? owner, Role? role) => owner ?? $"{role?.InWords()} queue";
}
