using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Disclosures;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Codes of conferences as people say them.</summary>
public static class ConferenceWords
{
    public static string InWords(this ConferenceType type) => type switch
    {
        ConferenceType.Initial => "Initial conference (ICC)",
        ConferenceType.Review => "Review conference (RCC)",
        ConferenceType.PreBirth => "Pre-birth conference (ICC)",
        ConferenceType.TransferIn => "Transfer-in conference (ICC)",
        ConferenceType.ReceivingIn => "Receiving-in conference (ICC)"
    };

    /// <summary>"initial conference (ICC)": within a sentence.</summary>
    public static string InSentence(this ConferenceType type) => char.ToLowerInvariant(type.InWords()[0]) + type.InWords()[1..];

    /// <summary>As a diary has room for it.</summary>
    public static string Abbreviated(this ConferenceType type) => type switch
    {
        ConferenceType.Review => "RCC",
        ConferenceType.Initial or ConferenceType.PreBirth or ConferenceType.TransferIn or ConferenceType.ReceivingIn => "ICC"
    };

    public static string InWords(this ConferenceState state) => state switch
    {
        ConferenceState.Upcoming => "To come",
        ConferenceState.Held => "Held",
        ConferenceState.Cancelled => "Cancelled",
        ConferenceState.Merged => "Merged"
    };

    public static string InWords(this PolicePart part) => part switch
    {
        PolicePart.Attend => "Police attend",
        PolicePart.ReportOnly => "Report only",
        PolicePart.Neither => "Neither attend nor report"
    };

    /// <summary>As a diary says how the decision stands.</summary>
    public static string InDiary(this PolicePart? part) => part switch
    {
        PolicePart.Attend => "Attending",
        PolicePart.ReportOnly => "Report only",
        PolicePart.Neither => "Not attending, no report",
        null => "Not decided"
    };

    public static string InWords(this ChairAgreement agreement) => agreement switch
    {
        ChairAgreement.AgreedInAdvance => "Agreed in advance",
        ChairAgreement.NotAgreed => "Not agreed",
        ChairAgreement.NotReachable => "Could not be reached"
    };

    public static string InWords(this MeetingKind kind) => kind switch
    {
        MeetingKind.Before => "Meeting before",
        MeetingKind.After => "Meeting after"
    };

    public static string InWords(this Participation participation) => participation switch
    {
        Participation.InPerson => "In person",
        Participation.Phone => "Phone",
        Participation.Video => "Video",
        Participation.ReportOnly => "Report only",
        Participation.Apologies => "Apologies"
    };

    public static string InWords(this ConferenceAgency agency) => agency switch
    {
        ConferenceAgency.ChildrensSocialCare => "Children’s social care",
        ConferenceAgency.Health => "Health",
        ConferenceAgency.School => "School",
        ConferenceAgency.Housing => "Housing",
        ConferenceAgency.Probation => "Probation",
        ConferenceAgency.Fostering => "Fostering",
        ConferenceAgency.Voluntary => "Voluntary organisation",
        ConferenceAgency.Legal => "Legal",
        ConferenceAgency.Family => "Family",
        ConferenceAgency.ChildOrAdvocate => "Child or advocate",
        ConferenceAgency.Other => "Other"
    };

    public static string InWords(this ChildOutcome outcome) => outcome switch
    {
        ChildOutcome.PlanBegins => "Plan begins",
        ChildOutcome.NoPlan => "No plan",
        ChildOutcome.PlanContinues => "Plan continues",
        ChildOutcome.PlanEnds => "Plan ends"
    };

    public static string InWords(this ChildParticipation participation) => participation switch
    {
        ChildParticipation.PN0 => "PN0: under four, not asked",
        ChildParticipation.PN1 => "PN1: there, spoke for themselves",
        ChildParticipation.PN2 => "PN2: there, an advocate spoke for them",
        ChildParticipation.PN3 => "PN3: there, conveyed their view without words",
        ChildParticipation.PN4 => "PN4: there, neither spoke nor conveyed a view",
        ChildParticipation.PN5 => "PN5: not there, an advocate they briefed spoke",
        ChildParticipation.PN6 => "PN6: not there, sent their view by other means",
        ChildParticipation.PN7 => "PN7: not there, and no view conveyed"
    };

    public static IReadOnlyList<Choice> ChildParticipations { get; } = Choice.Each<ChildParticipation>(InWords);

    public static string InWords(this PoliceView view) => view switch
    {
        PoliceView.Agree => "Agree",
        PoliceView.WouldBeginPlan => "Would begin a plan",
        PoliceView.WouldNotBeginPlan => "Would not begin a plan",
        PoliceView.WouldContinuePlan => "Would continue the plan",
        PoliceView.WouldEndPlan => "Would end the plan",
        PoliceView.NoneGiven => "No view given"
    };

    public static IReadOnlyList<Choice> Types { get; } = Choice.Each<ConferenceType>(InWords);

    /// <summary>Every review gets a report, attended or not (BR-24).</summary>
    public static IReadOnlyList<Choice> NonAttendance(bool isReview) =>
        Choice.Of<PolicePart>(isReview ? [PolicePart.ReportOnly] : [PolicePart.ReportOnly, PolicePart.Neither], InWords);

    public static IReadOnlyList<Choice> ChairAnswers { get; } = Choice.Each<ChairAgreement>(InWords);
    public static IReadOnlyList<Choice> Participations { get; } = Choice.Each<Participation>(InWords);
    public static IReadOnlyList<Choice> Agencies { get; } = Choice.Each<ConferenceAgency>(InWords);
    public static IReadOnlyList<Choice> Outcomes { get; } = Choice.Each<ChildOutcome>(InWords);
    public static IReadOnlyList<Choice> Views { get; } = Choice.Each<PoliceView>(InWords);
}
