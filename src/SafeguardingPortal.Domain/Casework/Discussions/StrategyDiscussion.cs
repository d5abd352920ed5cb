using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.Discussions;

/// <summary>Meetings and contacts count whatever their mode (row 20).</summary>
public enum MeetingMode { InPerson, Phone, Video, Mixed }

/// <summary>What a strategy discussion decided (handbook §2.2).</summary>
public enum DiscussionOutcome { JointSection47, CouncilSection47, PoliceAlone, Section17OrEarlyHelp, NoFurtherAction, Reconvene }

public enum Agency { Police, ChildrensSocialCare, Health, Education, Housing, Probation, Other }

/// <summary>How someone took part: there, asked beforehand, or invited and unable to come.</summary>
public enum Presence { Present, Consulted, Apologies }

/// <summary>What was held and decided, as taken down. Instants are UTC.</summary>
/// <param name="ResearchReason">Why research was not complete before it began (BR-10).</param>
public sealed record DiscussionRecord(
    DateTime StartedAt,
    DateTime EndedAt,
    MeetingMode Mode,
    Officer Supervisor,
    IReadOnlyList<DiscussionParticipant> Participants,
    bool ResearchComplete,
    string? ResearchReason,
    string InformationShared,
    Answer CrimeSuspected,
    string ImmediateSafety,
    string? InvestigativeStrategy,
    string? ProtectiveStrategy,
    DiscussionOutcome Outcome,
    DateTime? ReconveneAt,
    IReadOnlyList<DiscussionDecision> Decisions)
{
    /// <summary>Why health took no part (handbook §2.2).</summary>
    public string? HealthReason { get; init; }

    public AlsoAgreed Also { get; init; } = new();

    /// <summary>What holds for each child; nobody where it was not told apart.</summary>
    public IReadOnlyList<ChildDiscussed> Children { get; init; } = [];

    /// <summary>Why the same holds for all of them.</summary>
    public string? SameBecause { get; init; }
}

/// <summary>Where one child is safe now, and what was decided for that child (handbook §2.2).</summary>
public sealed record ChildDiscussed(Person Person, string Safety, string? Decided);

/// <summary>What is agreed beside the two strategies (handbook §2.2). Nothing of it has to be.</summary>
public sealed record AlsoAgreed
{
    /// <summary>Whether a child is examined by a doctor; where and when, once it is needed.</summary>
    public Answer? Medical { get; init; }
    public string? MedicalWhere { get; init; }

    /// <summary>Whether a child is interviewed on record (ABE), and who leads.</summary>
    public Answer? Interview { get; init; }
    public string? InterviewLead { get; init; }
    public string? LegalAction { get; init; }
    public string? ParentsTold { get; init; }
    public string? ChildTold { get; init; }

    /// <summary>Children whom the suspect lives with or sees elsewhere.</summary>
    public string? SuspectsChildren { get; init; }

    /// <summary>How to join when it meets again: a number or an address.</summary>
    public string? DialIn { get; init; }

    public bool LacksPlaceOfMedical => Medical == Answer.Yes && string.IsNullOrWhiteSpace(MedicalWhere);

    public bool LacksLead => Interview == Answer.Yes && string.IsNullOrWhiteSpace(InterviewLead);
}

/// <summary>
/// Police and children's social care, with health and whoever else can decide, agree what happens for the children (¶31).
/// Recorded once and never edited; both when it was held and when the portal was told are kept.
/// </summary>
public sealed class StrategyDiscussion : Entity, IGuarded<StrategyDiscussion>, IReferenced, IOnCase, IKept
{
    public string Reference { get; private set; } = "";
    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;
    public int Number { get; private set; }
    public DateTime StartedAt { get; private set; }
    public DateTime EndedAt { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public Guid RecordedById { get; private set; }
    public Officer RecordedBy { get; private set; } = null!;
    public MeetingMode Mode { get; private set; }

    /// <summary>The DS or above who took part for the police (¶31).</summary>
    public Guid SupervisorId { get; private set; }
    public Officer Supervisor { get; private set; } = null!;
    public bool ResearchComplete { get; private set; }
    public string? ResearchReason { get; private set; }
    public string? HealthReason { get; private set; }
    public string InformationShared { get; private set; } = "";
    public Answer CrimeSuspected { get; private set; }
    public string ImmediateSafety { get; private set; } = "";

    /// <summary>Why the same holds for all the children, where it does.</summary>
    public string? SameBecause { get; private set; }
    public string? InvestigativeStrategy { get; private set; }
    public string? ProtectiveStrategy { get; private set; }
    public Answer? Medical { get; private set; }
    public string? MedicalWhere { get; private set; }
    public Answer? Interview { get; private set; }
    public string? InterviewLead { get; private set; }
    public string? LegalAction { get; private set; }
    public string? ParentsTold { get; private set; }
    public string? ChildTold { get; private set; }
    public string? SuspectsChildren { get; private set; }
    public string? DialIn { get; private set; }
    public DiscussionOutcome Outcome { get; private set; }

    /// <summary>Whether the working days to an initial conference count from this discussion (BR-11).</summary>
    public bool InitiatesSection47 { get; private set; }
    public DateTime? ReconveneAt { get; private set; }

    /// <summary>The discussion that this one goes on from, where that one was to meet again (BR-17).</summary>
    public Guid? PreviousId { get; private set; }
    public StrategyDiscussion? Previous { get; private set; }

    private readonly List<Participant> participants = [];
    public IReadOnlyList<Participant> Participants => participants;

    private readonly List<Decision> decisions = [];
    public IReadOnlyList<Decision> Decisions => decisions;

    private readonly List<DiscussedChild> children = [];

    /// <summary>Each child of it, where they were told apart.</summary>
    public IReadOnlyList<DiscussedChild> Children => children;

    /// <summary>How the enquiry that it began has ended; null while it runs, and where it began none.</summary>
    public EnquiryOutcome? Enquiry { get; private set; }

    /// <summary>What was agreed and how the children are safe, for whoever reads the story.</summary>
    internal string InShort => $"{Outcome switch
    {
        DiscussionOutcome.JointSection47 => "Joint enquiry (s.47).",
        DiscussionOutcome.CouncilSection47 => "Enquiry by the council (s.47).",
        DiscussionOutcome.PoliceAlone => "Police investigate alone.",
        DiscussionOutcome.Section17OrEarlyHelp => "Help under s.17 or early help.",
        DiscussionOutcome.NoFurtherAction => "No further action.",
        DiscussionOutcome.Reconvene => "It meets again."
    }} {ImmediateSafety}";

    private readonly List<DiscussedReferral> referrals = [];
    public IReadOnlyList<DiscussedReferral> Referrals => referrals;

    private StrategyDiscussion() { }

    public static string ReferenceOf(string caseReference, int number) => $"{caseReference}-D{number}";

    /// <summary>
    /// From this day on health takes part, or the reason is recorded; before it, police and social care were the minimum (handbook §2.2).
    /// </summary>
    public static readonly DateOnly HealthTakesPartFrom = new(2013, 4, 15);

    /// <summary>Takes a discussion down for the referrals it answers, which may stop their clocks.</summary>
    /// <param name="number">Counts the case file's discussions from 1.</param>
    /// <param name="others">Other referrals of the same case file that it answers too.</param>
    public static StrategyDiscussion Hold(
        Referral referral, int number, DiscussionRecord held, CurrentUser by, DateTime now, IReadOnlyList<Referral>? others = null,
        StrategyDiscussion? previous = null)
    {
        RuleViolation.When(held.EndedAt > now, "The discussion ends in the future. Record it when it has been held.");
        RuleViolation.When(held.EndedAt <= held.StartedAt, "The discussion must end after it began.");
        RuleViolation.When(!Roles.SergeantOrAbove.Contains(held.Supervisor.Role),
            "A detective sergeant or above takes part in every strategy discussion.");
        RuleViolation.When(!held.Participants.Any(IsSocialCareTakingPart),
            "A strategy discussion is held with children's social care. Add who took part for them.");
        RuleViolation.When(IsHealthMissing(held.StartedAt, held.Participants) && string.IsNullOrWhiteSpace(held.HealthReason),
            "Add who took part for health, or say why nobody did.");
        RuleViolation.When(
            others?.Any(other => other.CaseFileId != referral.CaseFileId) == true, "A discussion answers referrals of one case file.");
        RuleViolation.When(!held.ResearchComplete && string.IsNullOrWhiteSpace(held.ResearchReason),
            "Say why research was not complete before the discussion.");
        RuleViolation.When(NeedsStrategies(held.Outcome)
            && (string.IsNullOrWhiteSpace(held.InvestigativeStrategy) || string.IsNullOrWhiteSpace(held.ProtectiveStrategy)),
            "Record both the investigative and the protective strategy.");
        RuleViolation.When(held.Children.Any(child => string.IsNullOrWhiteSpace(child.Safety)), "Record how each child is safe now.");
        var isSame = held.Children.Count > 1 && held.Children.Select(child => (child.Safety, child.Decided)).Distinct().Count() == 1;
        RuleViolation.When(isSame && string.IsNullOrWhiteSpace(held.SameBecause), "Say why the same holds for all the children.");
        RuleViolation.When(held.Also.LacksPlaceOfMedical, "Say where and when the medical examination is.");
        RuleViolation.When(held.Also.LacksLead, "Say who leads the recorded interview.");
        RuleViolation.When(
            held.Outcome == DiscussionOutcome.Reconvene && !(held.ReconveneAt > held.EndedAt), "Say when the discussion meets again.");

        var discussion = new StrategyDiscussion
        {
            Reference = ReferenceOf(referral.CaseFile.Reference, number),
            CaseFileId = referral.CaseFileId,
            Number = number,
            StartedAt = held.StartedAt,
            EndedAt = held.EndedAt,
            RecordedAt = now,
            RecordedById = by.Id,
            Mode = held.Mode,
            SupervisorId = held.Supervisor.Id,
            ResearchComplete = held.ResearchComplete,
            ResearchReason = held.ResearchComplete ? null : held.ResearchReason,
            HealthReason = IsHealthMissing(held.StartedAt, held.Participants) ? held.HealthReason : null,
            PreviousId = previous?.Id,
            InformationShared = held.InformationShared,
            CrimeSuspected = held.CrimeSuspected,
            ImmediateSafety = held.ImmediateSafety,
            SameBecause = isSame ? held.SameBecause : null,
            InvestigativeStrategy = held.InvestigativeStrategy,
            ProtectiveStrategy = held.ProtectiveStrategy,
            Medical = held.Also.Medical,
            MedicalWhere = held.Also.MedicalWhere,
            Interview = held.Also.Interview,
            InterviewLead = held.Also.InterviewLead,
            LegalAction = held.Also.LegalAction,
            ParentsTold = held.Also.ParentsTold,
            ChildTold = held.Also.ChildTold,
            SuspectsChildren = held.Also.SuspectsChildren,
            DialIn = held.Outcome == DiscussionOutcome.Reconvene ? held.Also.DialIn : null,
            Outcome = held.Outcome,
            InitiatesSection47 = held.Outcome is DiscussionOutcome.JointSection47 or DiscussionOutcome.CouncilSection47,
            ReconveneAt = held.Outcome == DiscussionOutcome.Reconvene ? held.ReconveneAt : null
        };
        discussion.participants.AddRange(held.Participants.Select((who, index) => Participant.Of(discussion.Id, index + 1, who)));
        discussion.decisions.AddRange(held.Decisions.Select((decision, index) => Decision.Of(discussion.Id, index + 1, decision)));
        discussion.children.AddRange(held.Children.Select((child, index) => DiscussedChild.Of(discussion.Id, index + 1, child)));
        foreach (var answered in (IEnumerable<Referral>)[referral, .. others ?? []])
        {
            discussion.referrals.Add(DiscussedReferral.Of(discussion.Id, answered.Id));
            answered.AnsweredBy(discussion, by, now);
        }
        return discussion;
    }

    /// <summary>Every outcome but no further action rests on both strategies (¶23, BR-16).</summary>
    public static bool NeedsStrategies(DiscussionOutcome outcome) => outcome != DiscussionOutcome.NoFurtherAction;

    /// <summary>Nobody from health was there or consulted, on a day when that needs a reason.</summary>
    public static bool IsHealthMissing(DateTime startedAt, IEnumerable<DiscussionParticipant> participants) =>
        UkTime.DateOf(startedAt) >= HealthTakesPartFrom
        && !participants.Any(who => who is { Agency: Agency.Health, Presence: Presence.Present or Presence.Consulted });

    private static bool IsSocialCareTakingPart(DiscussionParticipant who) =>
        who is { Agency: Agency.ChildrensSocialCare, Presence: Presence.Present or Presence.Consulted };

    public static Expression<Func<StrategyDiscussion, bool>> VisibleTo(CurrentUser user) =>
        CaseFile.VisibleTo(user).For((StrategyDiscussion discussion) => discussion.CaseFile);

    public static Expression<Func<StrategyDiscussion, bool>> ChangeableBy(CurrentUser user, Act act) => _ => false;

    public static Expression<Func<StrategyDiscussion, IEnumerable<Guid>>> PeopleConcerned =>
        CaseFile.PeopleConcerned.For((StrategyDiscussion discussion) => discussion.CaseFile);
}

public sealed record DiscussionParticipant(string Name, Agency Agency, string JobTitle, Presence Presence);

/// <param name="Due">When it is to be done by, a London day (BR-15).</param>
public sealed record DiscussionDecision(string Text, string Owner, DateOnly Due)
{
    /// <summary>The same, where an officer is to carry it out.</summary>
    public Officer? Officer { get; init; }
}

public sealed class Participant : Entity, IKept
{
    static Kept IKept.Kept => Kept.With<StrategyDiscussion>(nameof(DiscussionId));

    public Guid DiscussionId { get; private set; }
    public int Order { get; private set; }
    public string Name { get; private set; } = "";
    public Agency Agency { get; private set; }
    public string JobTitle { get; private set; } = "";
    public Presence Presence { get; private set; }

    private Participant() { }

    internal static Participant Of(Guid discussionId, int order, DiscussionParticipant who) =>
        new()
        {
            DiscussionId = discussionId,
            Order = order,
            Name = who.Name,
            Agency = who.Agency,
            JobTitle = who.JobTitle,
            Presence = who.Presence
        };
}

/// <summary>A child as the discussion left them: where they are safe, and what was decided for them (handbook §2.2).</summary>
public sealed class DiscussedChild : Entity, IKept
{
    static Kept IKept.Kept => Kept.With<StrategyDiscussion>(nameof(DiscussionId));

    public Guid DiscussionId { get; private set; }
    public int Order { get; private set; }
    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public string Safety { get; private set; } = "";
    public string? Decided { get; private set; }

    private DiscussedChild() { }

    internal static DiscussedChild Of(Guid discussionId, int order, ChildDiscussed child) => new()
    {
        DiscussionId = discussionId,
        Order = order,
        PersonId = child.Person.Id,
        Safety = child.Safety,
        Decided = child.Decided
    };
}

/// <summary>Something agreed, with who does it by when (BR-15).</summary>
public sealed class Decision : Entity, IKept
{
    static Kept IKept.Kept => Kept.With<StrategyDiscussion>(nameof(DiscussionId));

    public Guid DiscussionId { get; private set; }
    public int Order { get; private set; }
    public string Text { get; private set; } = "";
    public string Owner { get; private set; } = "";
    public DateOnly Due { get; private set; }

    private Decision() { }

    internal static Decision Of(Guid discussionId, int order, DiscussionDecision decision) =>
        new() { DiscussionId = discussionId, Order = order, Text = decision.Text, Owner = decision.Owner, Due = decision.Due };
}

public sealed class DiscussedReferral : Entity, IKept
{
    static Kept IKept.Kept => Kept.With<StrategyDiscussion>(nameof(DiscussionId));

    public Guid DiscussionId { get; private set; }
    public StrategyDiscussion Discussion { get; private set; } = null!;
    public Guid ReferralId { get; private set; }
    public Referral Referral { get; private set; } = null!;

    private DiscussedReferral() { }
    internal static DiscussedReferral Of(Guid discussionId, Guid referralId) =>
        new() { DiscussionId = discussionId, ReferralId = referralId };
}
