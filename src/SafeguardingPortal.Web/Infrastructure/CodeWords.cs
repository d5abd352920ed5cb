using SafeguardingPortal.Domain.Cases;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Discussions;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.People;
using SafeguardingPortal.Domain.Referrals;
using SafeguardingPortal.Web.TagHelpers;

namespace SafeguardingPortal.Web.Infrastructure;

/// <summary>Fixed codes as people say them, in the field's own terms.</summary>
public static class CodeWords
{
    public static string InWords(this Channel channel) => channel switch
    {
        Channel.SecureEmail => "Secure email",
        Channel.Merlin => "MERLIN",
        Channel.Form87A => "Form 87A",
        Channel.WalkIn => "Walk-in",
        Channel.Cad => "CAD",
        _ => channel.ToString()
    };

    /// <summary>How it came, after the time: "by phone", "from MERLIN".</summary>
    public static string AsArrived(this Channel channel) => channel switch
    {
        Channel.Phone => "by phone",
        Channel.SecureEmail => "by secure email",
        Channel.Form87A => "on Form 87A",
        Channel.WalkIn => "in person",
        _ => $"from {channel.InWords()}"
    };

    public static string InWords(this PrimaryNature nature) => nature.ToString();

    public static string InWords(this Answer answer) => answer == Answer.NotKnown ? "Not known" : answer.ToString();

    public static string InWords(this ReferralStatus status) => status switch
    {
        ReferralStatus.New => "New, not allocated",
        ReferralStatus.Research => "Research and assessment",
        ReferralStatus.Strategy => "Strategy",
        _ => status.ToString()
    };

    public static string InWords(this MeetingMode mode) => mode == MeetingMode.InPerson ? "In person" : mode.ToString();

    public static string InWords(this DiscussionOutcome outcome) => outcome switch
    {
        DiscussionOutcome.JointSection47 => "Joint s.47 enquiry",
        DiscussionOutcome.CouncilSection47 => "Council s.47 enquiry, police not joining",
        DiscussionOutcome.PoliceAlone => "Police investigation alone",
        DiscussionOutcome.Section17OrEarlyHelp => "s.17 or early help",
        DiscussionOutcome.NoFurtherAction => "No further action",
        _ => "Meet again"
    };

    public static string InWords(this Agency agency) => agency switch
    {
        Agency.ChildrensSocialCare => "Children’s social care",
        _ => agency.ToString()
    };

    public static string InWords(this BreachCause cause) => cause switch
    {
        BreachCause.PartnerNotReachable => "Partner not reachable",
        BreachCause.FamilyNotFound => "Family or child not found",
        BreachCause.InformationAwaited => "Information awaited",
        BreachCause.OfficerNotAvailable => "Officer not available",
        BreachCause.SupervisorNotAvailable => "Supervisor not available",
        BreachCause.LoggedLate => "Logged late",
        BreachCause.RecordedLate => "Held in time, recorded late",
        _ => "Another cause"
    };

    public static string InWords(this NextStep step) => step switch
    {
        NextStep.Allocate => "Next: allocate",
        NextStep.DecideNoFurtherAction => "No further action waits for a decision",
        NextStep.Assess => "Next: CRAM",
        NextStep.Discuss => "Next: strategy discussion",
        NextStep.SignOff => "Next: sign-off",
        _ => ""
    };

    public static string InWords(this ClosureKind kind, RedirectTo? to) => kind == ClosureKind.Withdrawn ? "Withdrawn" : to is { } there ? $"Redirected to {there.InWords()}" : "Redirected";

    public static string InWords(this TransferState state) => state == TransferState.Offered ? "Not answered yet" : state.ToString();

    public static string InWords(this RedirectTo to) => to switch
    {
        RedirectTo.PublicProtectionDesk => "Public Protection Desk",
        RedirectTo.Scd2 => "SCD2, rape command",
        RedirectTo.OtherForce => "Another force",
        _ => "Another agency"
    };

    public static string InWords(this DeadlineKind kind) => kind switch
    {
        DeadlineKind.Referral24Hours => "24-hour limit",
        DeadlineKind.CramReviewWhileOpen or DeadlineKind.CramReviewAfter => "CRAM review",
        DeadlineKind.DissentSergeant or DeadlineKind.DissentInspector or DeadlineKind.DissentChiefInspector or DeadlineKind.DissentPartnerManager => "Dissent",
        DeadlineKind.DissentImmediate => "Dissent, child not safe now",
        DeadlineKind.MashResearch => "MASH research",
        DeadlineKind.InitialConference => "15 working days to the initial conference",
        DeadlineKind.ConferenceDecision => "Decision whether police attend",
        DeadlineKind.ConferenceReport => "Conference report",
        DeadlineKind.CoreGroup => "First core group",
        DeadlineKind.FirstReview => "First review",
        DeadlineKind.LaterReview => "Next review",
        DeadlineKind.AfterBirth or DeadlineKind.AfterBirthMotherUnfit => "Review or core group after the birth",
        DeadlineKind.ActionPlanReview => "Action plan review",
        DeadlineKind.BoroughVisit => "Visit to the borough",
        DeadlineKind.Accreditation => "Accreditation",
        _ => "Meeting after the conference"
    };

    public static string InWords(this PlanCategory category) => category switch
    {
        PlanCategory.Neglect => "Neglect",
        PlanCategory.Physical => "Physical abuse",
        PlanCategory.Sexual => "Sexual abuse",
        PlanCategory.Emotional => "Emotional abuse",
        _ => "More than one category"
    };

    public static string InWords(this EntryKind kind) => kind switch
    {
        EntryKind.ChildSeen => "Child seen",
        EntryKind.ChildsWords => "Child’s words",
        EntryKind.HomeVisit => "Home visit",
        EntryKind.DomesticAbuse => "Domestic abuse",
        EntryKind.SocialCare => "Social care",
        _ => kind.ToString()
    };

    public static string InWords(this RestrictionReason reason) => reason switch
    {
        RestrictionReason.StaffInvolved => "Staff are involved",
        RestrictionReason.HighProfile => "High profile",
        RestrictionReason.RiskToPeople => "A risk to people if it were known",
        _ => "Another reason"
    };

    public static IReadOnlyList<Choice> SamePerson { get; } = [new(nameof(LinkVerdict.Same), "Same person"), new(nameof(LinkVerdict.NotSame), "Not the same"), new(nameof(LinkVerdict.NotSure), "Not sure")];

    public static IReadOnlyList<Choice> EntryKinds { get; } = Choices<EntryKind>(InWords);
    public static IReadOnlyList<Choice> RestrictionReasons { get; } = Choices<RestrictionReason>(InWords);
    public static string InWords(this MerlinDecision decision) => decision == MerlinDecision.FormalReferral ? "Formal referral" : "Information only";

    public static string InWords(this SelfDefinedEthnicity ethnicity) => $"{ethnicity.Code} {ethnicity.Group}{(ethnicity.Group == ethnicity.Name ? "" : $": {ethnicity.Name}")}";

    /// <summary>Both sets, the one in use first; a code means what it means in its set.</summary>
    public static IReadOnlyList<Choice> Ethnicities { get; } = [.. new[] { EthnicitySet.EighteenPlusOne, EthnicitySet.SixteenPlusOne }
        .SelectMany(SelfDefinedEthnicity.In).Select(each => new Choice($"{each.Set}:{each.Code}", each.InWords(), Group: SelfDefinedEthnicity.NameOf(each.Set)))];

    /// <summary>The ethnicity of a choice's value; null where it is none of them.</summary>
    public static SelfDefinedEthnicity? EthnicityOf(string? value) => value?.Split(':') is [var set, var code] && Enum.TryParse<EthnicitySet>(set, out var named) && Enum.IsDefined(named)
        ? SelfDefinedEthnicity.In(named).FirstOrDefault(each => each.Code == code) : null;

    public static IReadOnlyList<Choice> Appearances { get; } = [.. ObservedAppearance.All.Select(each => new Choice(each.Code, $"{each.Code} {each.Name}"))];

    public static IReadOnlyList<Choice> Redirects { get; } = Choices<RedirectTo>(InWords);
    public static IReadOnlyList<Choice> MashRatings { get; } =
        [new(nameof(MashRating.Red), "Red: child protection"), new(nameof(MashRating.Amber), "Amber: significant"), new(nameof(MashRating.Green), "Green: wellbeing"), new(nameof(MashRating.Blue), "Blue: no concern")];
    public static IReadOnlyList<Choice> MerlinDecisions { get; } = Choices<MerlinDecision>(InWords);
    public static IReadOnlyList<Choice> YesNo { get; } = [new("true", "Yes"), new("false", "No")];
    public static IReadOnlyList<Choice> Channels { get; } = Choices<Channel>(InWords);
    public static IReadOnlyList<Choice> Natures { get; } = Choices<PrimaryNature>(InWords);
    public static IReadOnlyList<Choice> Answers { get; } = Choices<Answer>(InWords);
    public static IReadOnlyList<Choice> Modes { get; } = Choices<MeetingMode>(InWords);
    public static IReadOnlyList<Choice> Outcomes { get; } = Choices<DiscussionOutcome>(InWords);
    public static IReadOnlyList<Choice> Agencies { get; } = Choices<Agency>(InWords);
    public static IReadOnlyList<Choice> Presences { get; } = Choices<Presence>(presence => presence.ToString());
    public static IReadOnlyList<Choice> Causes { get; } = Choices<BreachCause>(InWords);
    public static IReadOnlyList<Choice> Statuses { get; } = Choices<ReferralStatus>(InWords);
    public static IReadOnlyList<Choice> ChildSexes { get; } = [new(nameof(Sex.Female), "Girl"), new(nameof(Sex.Male), "Boy"), new(nameof(Sex.NotKnown), "Not known")];
    public static IReadOnlyList<Choice> AdultSexes { get; } = [new(nameof(Sex.Female), "Woman"), new(nameof(Sex.Male), "Man"), new(nameof(Sex.NotKnown), "Not known")];

    private static Choice[] Choices<TEnum>(Func<TEnum, string> words) where TEnum : struct, Enum =>
        [.. Enum.GetValues<TEnum>().Select(value => new Choice(value.ToString(), words(value)))];
}
