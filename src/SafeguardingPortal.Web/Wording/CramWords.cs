using SafeguardingPortal.Domain.Casework.Cram;

namespace SafeguardingPortal.Web.Wording;

/// <summary>The codes of the CRAM as people say them.</summary>
public static class CramWords
{
    public static string InWords(this FactorAnswer? answer) => answer switch
    {
        FactorAnswer.Yes => "Yes",
        FactorAnswer.No => "No",
        FactorAnswer.NotKnown => "Not known",
        FactorAnswer.NotYetResearched => "Not yet researched",
        null => "Not answered"
    };

    public static string InWords(this CramTrigger trigger) => trigger switch
    {
        CramTrigger.FirstAssessment => "First assessment",
        CramTrigger.NewIncident => "New incident",
        CramTrigger.NewPersonOrAddress => "New person or address",
        CramTrigger.Intelligence => "Intelligence",
        CramTrigger.StrategyDiscussion => "Strategy discussion",
        CramTrigger.Conference => "Conference",
        CramTrigger.ChargeBailOrRelease => "Charge, bail or release",
        CramTrigger.SupervisorDirection => "Direction of a supervisor",
        CramTrigger.PartnerChallenge => "Challenge by a partner"
    };

    public static string InWords(this FactorGroup group) => group switch
    {
        FactorGroup.Child => "Children",
        FactorGroup.Suspect => "Suspects",
        FactorGroup.Household => "Households",
        FactorGroup.Protective => "What protects the children"
    };

    public static IReadOnlyList<Choice> Answers { get; } = Choice.Each<FactorAnswer>(answer => ((FactorAnswer?)answer).InWords());

    /// <summary>With the letter that the codes of a group begin with.</summary>
    public static IReadOnlyList<Choice> Groups { get; } =
        Choice.Each<FactorGroup>(group => $"{group.InWords()} ({RiskFactor.Letter(group)})");

    public static IReadOnlyList<Choice> TriggersFor(int number) =>
        Choice.Of(Enum.GetValues<CramTrigger>().Where(each => number == 1 || each != CramTrigger.FirstAssessment), InWords);
}
