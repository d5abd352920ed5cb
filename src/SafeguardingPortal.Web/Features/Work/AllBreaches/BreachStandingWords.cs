using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.AllBreaches;

/// <summary>What is still to be said of a limit that passed, and which limits a case has.</summary>
public static class BreachStandingWords
{
    public static string InWords(this BreachStanding standing) => standing switch
    {
        BreachStanding.ToExplain => "No reason yet",
        BreachStanding.ToAnswer => "Not acknowledged yet",
        BreachStanding.Answered => "Acknowledged"
    };

    public static IReadOnlyList<Choice> Standings { get; } = Choice.Each<BreachStanding>(InWords);

    /// <summary>Limits a case can have; several of one thing stand once a length.</summary>
    public static IReadOnlyList<Choice> Kinds { get; } = Choice.Of(
        Enum.GetValues<DeadlineKind>().Where(kind => kind is not (DeadlineKind.ActionPlanReview or DeadlineKind.BoroughVisit
            or DeadlineKind.Accreditation)).DistinctBy(kind => kind.InWords()), kind => kind.InWords());
}
