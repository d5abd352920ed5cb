using SafeguardingPortal.Domain.Casework.Discussions;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Strategy discussions as people speak of them, and the agencies that take part.</summary>
public static class DiscussionWords
{
    /// <summary>How a discussion or a conference is held.</summary>
    public static string InWords(this MeetingMode mode) => mode switch
    {
        MeetingMode.InPerson => "In person",
        MeetingMode.Phone => "Phone",
        MeetingMode.Video => "Video",
        MeetingMode.Mixed => "Mixed"
    };

    public static string InWords(this DiscussionOutcome outcome) => outcome switch
    {
        DiscussionOutcome.JointSection47 => "Joint s.47 enquiry",
        DiscussionOutcome.CouncilSection47 => "Council s.47 enquiry, police not joining",
        DiscussionOutcome.PoliceAlone => "Police investigation alone",
        DiscussionOutcome.Section17OrEarlyHelp => "s.17 or early help",
        DiscussionOutcome.NoFurtherAction => "No further action",
        DiscussionOutcome.Reconvene => "Meet again"
    };

    public static string InWords(this Agency agency) => agency switch
    {
        Agency.Police => "Police",
        Agency.ChildrensSocialCare => "Children’s social care",
        Agency.Health => "Health",
        Agency.Education => "Education",
        Agency.Housing => "Housing",
        Agency.Probation => "Probation",
        Agency.Other => "Other"
    };

    public static string InWords(this Presence presence) => presence switch
    {
        Presence.Present => "Present",
        Presence.Consulted => "Consulted",
        Presence.Apologies => "Apologies"
    };

    /// <summary>As the council's lists have it (handbook §2.2).</summary>
    public static string InWords(this EnquiryResult result) => result switch
    {
        EnquiryResult.InitialConference => "Initial child protection conference",
        EnquiryResult.OtherAgencyMonitors => "Another agency monitors",
        EnquiryResult.AssessmentContinues => "No further action, the family assessment continues",
        EnquiryResult.LegalAction => "Legal action",
        EnquiryResult.ServicesUnderSection17 => "Services under s.17",
        EnquiryResult.ShortBreakUnderSection17 => "Short break under s.17",
        EnquiryResult.NoFurtherAction => "No further action",
        EnquiryResult.Other => "Another outcome"
    };

    public static IReadOnlyList<Choice> EnquiryResults { get; } = Choice.Each<EnquiryResult>(InWords);
    public static IReadOnlyList<Choice> Modes { get; } = Choice.Each<MeetingMode>(InWords);
    public static IReadOnlyList<Choice> Outcomes { get; } = Choice.Each<DiscussionOutcome>(InWords);
    public static IReadOnlyList<Choice> Agencies { get; } = Choice.Each<Agency>(InWords);
    public static IReadOnlyList<Choice> Presences { get; } = Choice.Each<Presence>(InWords);
}
