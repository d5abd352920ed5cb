using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Web.TagHelpers;

namespace SafeguardingPortal.Web.Features.Dissents;

/// <summary>The ladder and its states as people speak of them.</summary>
public static class DissentWords
{
    public static string InWords(this EscalationLevel level) => level switch
    {
        EscalationLevel.Sergeant => "Detective sergeant",
        EscalationLevel.Inspector => "Detective inspector",
        EscalationLevel.ChiefInspector => "DCI or above",
        _ => "Partner manager"
    };

    public static string InWords(this DissentState state) => state switch
    {
        DissentState.Open => "Open",
        DissentState.Answered => "Answered, to be settled or go up",
        DissentState.Escalated => "Escalated",
        _ => "Settled"
    };

    /// <summary>Whom an immediate danger can be taken to.</summary>
    public static IReadOnlyList<Choice> Above(EscalationLevel? level) =>
        [.. Enum.GetValues<EscalationLevel>().Where(each => each > (level ?? EscalationLevel.Sergeant)).Select(each => new Choice(each.ToString(), each.InWords()))];
}
