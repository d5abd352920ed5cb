using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.People;
using SafeguardingPortal.Web.TagHelpers;

namespace SafeguardingPortal.Web.Infrastructure;

/// <summary>Codes of conferences as people say them.</summary>
public static class ConferenceWords
{
    public static string InWords(this ConferenceType type) => type switch
    {
        ConferenceType.Initial => "Initial conference (ICC)",
        ConferenceType.Review => "Review conference (RCC)",
        ConferenceType.PreBirth => "Pre-birth conference (ICC)",
        ConferenceType.TransferIn => "Transfer-in conference (ICC)",
        _ => "Receiving-in conference (ICC)"
    };

    /// <summary>"initial conference (ICC)": within a sentence.</summary>
    public static string InSentence(this ConferenceType type) => char.ToLowerInvariant(type.InWords()[0]) + type.InWords()[1..];

    /// <summary>As a diary has room for it.</summary>
    public static string Abbreviated(this ConferenceType type) => type == ConferenceType.Review ? "RCC" : "ICC";

    public static string InWords(this PolicePart part) => part switch
    {
        PolicePart.Attend => "Police attend",
        PolicePart.ReportOnly => "Report only",
        _ => "Neither attend nor report"
    };

    public static string InWords(this ChairAgreement agreement) => agreement switch
    {
        ChairAgreement.AgreedInAdvance => "Agreed in advance",
        ChairAgreement.NotAgreed => "Not agreed",
        _ => "Could not be reached"
    };

    public static string InWords(this Participation participation) => participation switch
    {
        Participation.InPerson => "In person",
        Participation.ReportOnly => "Report only",
        _ => participation.ToString()
    };

    public static string InWords(this ConferenceAgency agency) => agency switch
    {
        ConferenceAgency.ChildrensSocialCare => "Children’s social care",
        ConferenceAgency.Voluntary => "Voluntary organisation",
        ConferenceAgency.ChildOrAdvocate => "Child or advocate",
        _ => agency.ToString()
    };

    public static string InWords(this ChildOutcome outcome) => outcome switch
    {
        ChildOutcome.PlanBegins => "Plan begins",
        ChildOutcome.NoPlan => "No plan",
        ChildOutcome.PlanContinues => "Plan continues",
        _ => "Plan ends"
    };

    /// <summary>A category with its census code.</summary>
    public static string WithCode(this PlanCategory category) => category switch
    {
        PlanCategory.Neglect => "Neglect (NEG)",
        PlanCategory.Physical => "Physical abuse (PHY)",
        PlanCategory.Sexual => "Sexual abuse (SAB)",
        PlanCategory.Emotional => "Emotional abuse (EMO)",
        _ => "Multiple (MUL)"
    };

    public static string InWords(this PoliceView view) => view switch
    {
        PoliceView.Agree => "Agree",
        PoliceView.WouldBeginPlan => "Would begin a plan",
        PoliceView.WouldNotBeginPlan => "Would not begin a plan",
        PoliceView.WouldContinuePlan => "Would continue the plan",
        PoliceView.WouldEndPlan => "Would end the plan",
        _ => "No view given"
    };

    public static string InWords(this DisclosurePower power) => power switch
    {
        DisclosurePower.ChildrenAct2004Section11 => "Children Act 2004, s.11",
        DisclosurePower.ChildrenAct1989Section47 => "Children Act 1989, s.47",
        DisclosurePower.CommonLawPolicing => "Common law, policing purpose",
        _ => "Order of a court"
    };

    public static string InWords(this Measure measure) => measure switch
    {
        Measure.InitialConferencesAttended => "K-2 Initial conferences attended",
        Measure.ReviewReportsSent => "K-3 Reports sent for review conferences",
        _ => "K-4 Review conferences attended"
    };

    /// <summary>What a measure's address ends in.</summary>
    public static string Code(this Measure measure) => measure switch
    {
        Measure.InitialConferencesAttended => "k-2",
        Measure.ReviewReportsSent => "k-3",
        _ => "k-4"
    };

    /// <summary>What a clock of a conference waits for.</summary>
    public static string WaitsFor(this DeadlineKind kind) => kind switch
    {
        DeadlineKind.InitialConference => "15 working days to the conference",
        DeadlineKind.ConferenceDecision => "to decide whether police attend",
        DeadlineKind.ConferenceReport => "report",
        DeadlineKind.CoreGroup => "first core group",
        DeadlineKind.FirstReview => "first review",
        DeadlineKind.LaterReview => "next review",
        DeadlineKind.AfterBirth or DeadlineKind.AfterBirthMotherUnfit => "review or core group after the birth",
        _ => "meeting after the conference"
    };

    public static IReadOnlyList<Choice> Types { get; } = Choices<ConferenceType>(InWords);
    public static IReadOnlyList<Choice> NonAttendance { get; } = [new(nameof(PolicePart.ReportOnly), "Report only"), new(nameof(PolicePart.Neither), "Neither attend nor report")];
    public static IReadOnlyList<Choice> ChairAnswers { get; } = Choices<ChairAgreement>(InWords);
    public static IReadOnlyList<Choice> Participations { get; } = Choices<Participation>(InWords);
    public static IReadOnlyList<Choice> Agencies { get; } = Choices<ConferenceAgency>(InWords);
    public static IReadOnlyList<Choice> Outcomes { get; } = Choices<ChildOutcome>(InWords);
    public static IReadOnlyList<Choice> Categories { get; } = Choices<PlanCategory>(WithCode);
    public static IReadOnlyList<Choice> Views { get; } = Choices<PoliceView>(InWords);
    public static IReadOnlyList<Choice> Powers { get; } = Choices<DisclosurePower>(InWords);

    private static Choice[] Choices<TEnum>(Func<TEnum, string> words) where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Select(value => new Choice(value.ToString(), words(value)))];
}
