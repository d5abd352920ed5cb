using SafeguardingPortal.Domain.FrontDoor;

namespace SafeguardingPortal.Web.Wording;

/// <summary>MERLIN reports as the desk speaks of them.</summary>
public static class MerlinWords
{
    public static string InWords(this MerlinKind kind) => kind switch
    {
        MerlinKind.Pac => "PAC, pre-assessment checklist",
        MerlinKind.Ctn => "CTN, child coming to notice",
        MerlinKind.Mis => "MIS, missing"
    };

    public static string InWords(this MerlinOutcome outcome) => outcome switch
    {
        MerlinOutcome.InformationOnly => "Information only",
        MerlinOutcome.Shared => "Shared",
        MerlinOutcome.Referral => "Referral",
        MerlinOutcome.Crime => "Crime"
    };

    /// <summary>One of the five outcomes.</summary>
    public static string InWords(this ChildOutcomes outcome) => outcome switch
    {
        ChildOutcomes.None => "None said",
        ChildOutcomes.BeHealthy => "Be healthy",
        ChildOutcomes.StaySafe => "Stay safe",
        ChildOutcomes.EnjoyAndAchieve => "Enjoy and achieve",
        ChildOutcomes.PositiveContribution => "Make a positive contribution",
        ChildOutcomes.EconomicWellbeing => "Achieve economic well-being"
    };

    public static IReadOnlyList<ChildOutcomes> Five { get; } =
        [.. Enum.GetValues<ChildOutcomes>().Where(outcome => outcome != ChildOutcomes.None)];

    public static IReadOnlyList<Choice> Kinds { get; } = Choice.Each<MerlinKind>(InWords);
    public static IReadOnlyList<Choice> Outcomes { get; } = Choice.Of(Five, InWords);

    /// <summary>Those that are no referral, which is made by logging it.</summary>
    public static IReadOnlyList<Choice> Decisions { get; } = Choice.Of(
        Enum.GetValues<MerlinOutcome>().Where(outcome => outcome != MerlinOutcome.Referral), InWords);

    /// <summary>Each of those that are not met.</summary>
    public static IEnumerable<string> Each(ChildOutcomes notMet) => Five.Where(each => notMet.HasFlag(each)).Select(InWords);
}
