using SafeguardingPortal.Domain.CriticalIncidents;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Critical incidents as they are led and told of.</summary>
public static class IncidentWords
{
    public static string InWords(this IncidentState state) => state switch
    {
        IncidentState.Proposed => "Proposed, to be decided",
        IncidentState.Declared => "Declared",
        IncidentState.Refused => "Not declared",
        IncidentState.StoodDown => "Stood down"
    };

    public static string InWords(this IncidentRequest request) => request switch
    {
        IncidentRequest.Police => "Police",
        IncidentRequest.Partner => "A partner asked"
    };

    public static string InWords(this IncidentEntryKind kind) => kind switch
    {
        IncidentEntryKind.Decision => "Decision",
        IncidentEntryKind.PartnerInvited => "Partner invited",
        IncidentEntryKind.MediaImpact => "Media",
        IncidentEntryKind.CommunityImpact => "Community",
        IncidentEntryKind.Briefing => "Briefing",
        IncidentEntryKind.Review => "Review"
    };

    public static IReadOnlyList<Choice> Requests { get; } = Choice.Each<IncidentRequest>(InWords);
    public static IReadOnlyList<Choice> Kinds { get; } = Choice.Each<IncidentEntryKind>(InWords);
    public static IReadOnlyList<Choice> Levels { get; } = [new("1", "1, of the team"), new("2", "2, of the command"), new("3",
        "3, of the force")];
}
