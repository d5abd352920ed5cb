using SafeguardingPortal.Domain.Dissents;

namespace SafeguardingPortal.Web.Wording;

/// <summary>The ladder and its states as people speak of them.</summary>
public static class DissentWords
{
    public static string InWords(this EscalationLevel level) => level switch
    {
        EscalationLevel.Sergeant => "Detective sergeant",
        EscalationLevel.Inspector => "Detective inspector",
        EscalationLevel.ChiefInspector => "DCI or above",
        EscalationLevel.PartnerManager => "Partner manager"
    };

    public static string InWords(this DissentState state) => state switch
    {
        DissentState.Open => "Open",
        DissentState.Answered => "Answered, to be settled or go up",
        DissentState.Escalated => "Escalated",
        DissentState.Resolved => "Settled"
    };

    /// <summary>Whom an immediate danger can be taken to.</summary>
    public static IReadOnlyList<Choice> Above(EscalationLevel? level) =>
        Choice.Of(Enum.GetValues<EscalationLevel>().Where(each => each > (level ?? EscalationLevel.Sergeant)), InWords);
}
