using SafeguardingPortal.Domain.Cram;
using SafeguardingPortal.Web.TagHelpers;

namespace SafeguardingPortal.Web.Features.Cram;

/// <summary>The codes of the CRAM as people say them.</summary>
public static class CramWords
{
    public static string InWords(this FactorAnswer? answer) => answer switch
    {
        null => "Not answered",
        FactorAnswer.NotKnown => "Not known",
        FactorAnswer.NotYetResearched => "Not yet researched",
        _ => answer.ToString()!
    };

    public static string InWords(this CramTrigger trigger) => trigger switch
    {
        CramTrigger.FirstAssessment => "First assessment",
        CramTrigger.NewIncident => "New incident",
        CramTrigger.NewPersonOrAddress => "New person or address",
        CramTrigger.StrategyDiscussion => "Strategy discussion",
        CramTrigger.ChargeBailOrRelease => "Charge, bail or release",
        CramTrigger.SupervisorDirection => "Direction of a supervisor",
        CramTrigger.PartnerChallenge => "Challenge by a partner",
        _ => trigger.ToString()
    };

    public static string InWords(this FactorGroup group) => group switch
    {
        FactorGroup.Child => "Children",
        FactorGroup.Suspect => "Suspects",
        FactorGroup.Household => "Households",
        _ => "What protects the children"
    };

    public static IReadOnlyList<Choice> Answers { get; } = [.. Enum.GetValues<FactorAnswer>().Select(answer => new Choice(answer.ToString(), ((FactorAnswer?)answer).InWords()))];

    public static IReadOnlyList<Choice> TriggersFor(int number) =>
        [.. Enum.GetValues<CramTrigger>().Where(trigger => number == 1 || trigger != CramTrigger.FirstAssessment).Select(trigger => new Choice(trigger.ToString(), trigger.InWords()))];
}
