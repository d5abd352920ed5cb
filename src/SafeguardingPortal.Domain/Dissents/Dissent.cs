using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Dissents;

/// <summary>What someone disagrees with. The record is named by its reference, so a new kind needs nothing new here.</summary>
public enum DissentSubject { Discussion, CramVersion, Conference, Decision }

public enum DissentState { Open, Answered, Escalated, Resolved }

/// <summary>Who answers, in this order (row 10). DCI stands for DCI and above; the partner manager answers through police.</summary>
public enum EscalationLevel { Sergeant, Inspector, ChiefInspector, PartnerManager }

/// <summary>A dissent as it was put.</summary>
/// <param name="By">Who dissents, as they are called.</param>
/// <param name="Officer">The same, where it is an officer of the portal.</param>
/// <param name="Wants">What they want done instead.</param>
public sealed record DissentPut(
    DissentSubject SubjectKind, string SubjectReference, string By, Agency Agency, string About, string? Evidence, string Wants,
    Officer? Officer = null);

/// <summary>
/// Someone taking part does not agree (¶23, BR-21). It goes up a ladder, each step with its own clock, until it is settled; nothing of it
/// is ever changed, and while it is open the case cannot be closed.
/// </summary>
public sealed class Dissent : Entity, IGuarded<Dissent>, IReferenced, IOnCase, IDissentAtHand, IKept
{
    static Kept IKept.Kept => Kept.Until(
        nameof(ResolvedAt), nameof(CaitId), nameof(State), nameof(Level), nameof(StepDueAt), nameof(ResolvedById), nameof(Resolution));

    public string Reference { get; private set; } = "";
    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;
    public Guid CaitId { get; private set; }
    public Cait Cait { get; private set; } = null!;
    public DissentSubject SubjectKind { get; private set; }
    public string SubjectReference { get; private set; } = "";
    public string DissenterName { get; private set; } = "";
    public Guid? DissenterId { get; private set; }
    public Officer? Dissenter { get; private set; }
    public Agency Agency { get; private set; }
    public string About { get; private set; } = "";
    public string? Evidence { get; private set; }
    public string Wants { get; private set; } = "";
    public Guid RecordedById { get; private set; }
    public Officer RecordedBy { get; private set; } = null!;
    public DateTime RecordedAt { get; private set; }
    public DissentState State { get; private set; }

    /// <summary>Whose step it is, and until when; what lists are ordered by.</summary>
    public EscalationLevel Level { get; private set; }
    public DateTime StepDueAt { get; private set; }
    public DateTime? ResolvedAt { get; private set; }
    public Guid? ResolvedById { get; private set; }
    public Officer? ResolvedBy { get; private set; }
    public string? Resolution { get; private set; }

    private readonly List<EscalationStep> steps = [];
    public IReadOnlyList<EscalationStep> Steps => steps;

    private Dissent() { }

    /// <param name="limit">Of the first step's kind, <see cref="KindOf"/>.</param>
    /// <param name="override">Skips the ladder for a child who is not safe now; null begins with the sergeant.</param>
    public static Dissent Record(
        string reference, CaseFile file, DissentPut put, TimeLimit limit, WorkingCalendar calendar, CurrentUser by, DateTime now,
        SafetyOverride? @override = null)
    {
        RuleViolation.When(string.IsNullOrWhiteSpace(put.By) || string.IsNullOrWhiteSpace(put.About)
            || string.IsNullOrWhiteSpace(put.Wants), "Say who dissents, about what, and what they want.");
        RuleViolation.When(@override is { Reason: var reason } && string.IsNullOrWhiteSpace(reason), "Say why the child is not safe now.");
        var dissent = new Dissent
        {
            Reference = reference,
            CaseFileId = file.Id,
            CaseFile = file,
            CaitId = file.CaitId,
            SubjectKind = put.SubjectKind,
            SubjectReference = put.SubjectReference,
            DissenterName = put.By,
            DissenterId = put.Officer?.Id,
            Agency = put.Agency,
            About = put.About,
            Evidence = put.Evidence,
            Wants = put.Wants,
            RecordedById = by.Id,
            RecordedAt = now
        };
        dissent.Begin(@override?.Level ?? EscalationLevel.Sergeant, @override?.Reason, @override is not null, limit, calendar, by, now);
        file.Tell($"{put.By} dissents, {reference}", by, now, KeyEvent.Dissent, $"{put.About} Wants: {put.Wants}");
        return dissent;
    }

    public bool IsOpen => ResolvedAt is null;

    /// <summary>The step that is running or was answered last.</summary>
    public EscalationStep Current => steps.MaxBy(step => step.Number)!;

    /// <summary>The clock of a step: an immediate one's is hours, whatever the level.</summary>
    public static DeadlineKind KindOf(EscalationLevel level, bool isOverride) => (level, isOverride) switch
    {
        (_, true) => DeadlineKind.DissentImmediate,
        (EscalationLevel.Sergeant, false) => DeadlineKind.DissentSergeant,
        (EscalationLevel.Inspector, false) => DeadlineKind.DissentInspector,
        (EscalationLevel.ChiefInspector, false) => DeadlineKind.DissentChiefInspector,
        (EscalationLevel.PartnerManager, false) => DeadlineKind.DissentPartnerManager
    };

    /// <summary>Whether a role answers at a level: that rank or above. A partner manager's answer is taken down by a DI or above.</summary>
    public static bool Answers(Role role, EscalationLevel level) => level switch
    {
        EscalationLevel.Sergeant => Roles.SergeantOrAbove.Contains(role),
        EscalationLevel.ChiefInspector => Roles.OfCommand.Contains(role),
        EscalationLevel.Inspector or EscalationLevel.PartnerManager => Roles.InspectorOrAbove.Contains(role)
    };

    /// <summary>The levels whose answers are asked of a role first; those above it may answer too.</summary>
    public static IReadOnlyList<EscalationLevel> AskedOf(Role role) => role switch
    {
        Role.DetectiveSergeant => [EscalationLevel.Sergeant],
        Role.DetectiveInspector => [EscalationLevel.Inspector, EscalationLevel.PartnerManager],
        _ when Roles.OfCommand.Contains(role) => [EscalationLevel.ChiefInspector],
        _ => []
    };

    public EscalationLevel? NextLevel => Above(Level);

    /// <summary>Null above the last.</summary>
    public static EscalationLevel? Above(EscalationLevel level) => level == EscalationLevel.PartnerManager ? null : level + 1;

    bool IDissentAtHand.IsAnswered => Current.AnsweredAt is not null;
    Guid? IDissentAtHand.AnsweredById => Current.AnsweredById;

    public void Answer(string answer, string? learning, CurrentUser by, DateTime now)
    {
        RequireOpen();
        RuleViolation.When(Current.AnsweredAt is not null, "This step has already been answered. It is settled, or goes up.");
        RuleViolation.When(!Answers(by.Role, Level), "This step is for someone of a higher rank.");
        RuleViolation.When(this.IsOwnOf(by), "This is your own dissent, so someone else must answer it.");
        RuleViolation.When(string.IsNullOrWhiteSpace(answer), "Say what the answer is.");
        Current.Answered(answer, learning, by, now);
        State = DissentState.Answered;
        Touch();
    }

    /// <summary>The answer did not settle it, or did not come: the next level has it, with a clock of its own.</summary>
    public void Escalate(string reason, TimeLimit limit, WorkingCalendar calendar, CurrentUser by, DateTime now)
    {
        RequireOpen();
        RuleViolation.When(NextLevel is null, "This is the last step. It is settled here.");
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why it goes up.");
        Begin(NextLevel.Value, reason, false, limit, calendar, by, now);
        State = DissentState.Escalated;
        Touch();
    }

    /// <summary>A child is not safe now: straight to the level that can act, which the reason names (peers no. 8).</summary>
    public void Override(SafetyOverride to, TimeLimit limit, WorkingCalendar calendar, CurrentUser by, DateTime now)
    {
        RequireOpen();
        RuleViolation.When(to.Level <= Level, "Choose a level above the one that has it now.");
        RuleViolation.When(string.IsNullOrWhiteSpace(to.Reason), "Say why the child is not safe now.");
        Begin(to.Level, to.Reason, true, limit, calendar, by, now);
        State = DissentState.Escalated;
        Touch();
    }

    /// <summary>Settled, after an answer, by someone other than whoever gave it (BR-51).</summary>
    public void Resolve(string resolution, CurrentUser by, DateTime now)
    {
        RequireOpen();
        RuleViolation.When(Current.AnsweredAt is null, "This step has not been answered yet.");
        RuleViolation.When(Current.AnsweredById == by.Id, "You gave the answer, so someone else must record that it settles the dissent.");
        RuleViolation.When(string.IsNullOrWhiteSpace(resolution), "Say how it was settled.");
        (State, Resolution, ResolvedAt, ResolvedById) = (DissentState.Resolved, resolution, now, by.Id);
        Touch();
    }

    /// <summary>The case went to another team, and its open dissents with it; their clocks go as the case's clocks do.</summary>
    public void HandOver(Guid caitId)
    {
        if (!IsOpen || CaitId == caitId) return;
        CaitId = caitId;
        Touch();
    }

    private void Begin(
        EscalationLevel level, string? reason, bool isOverride, TimeLimit limit, WorkingCalendar calendar, CurrentUser by, DateTime now)
    {
        RuleViolation.When(limit.Kind != KindOf(level, isOverride), "The time limit is of another step.");
        if (steps.Count > 0) Current.Deadline.StopIfRunning(now);
        var clock = Deadline.Start(limit, Reference, Subject.Case(CaseFileId, CaitId), now, calendar);
        steps.Add(EscalationStep.Of(Id, steps.Count + 1, level, reason, isOverride, clock, by, now));
        (Level, StepDueAt) = (level, clock.DueAt);
    }

    private void RequireOpen() => RuleViolation.When(!IsOpen, "This dissent has already been settled.");

    public static Expression<Func<Dissent, bool>> VisibleTo(CurrentUser user) =>
        CaseFile.VisibleTo(user).For((Dissent dissent) => dissent.CaseFile);

    public static Expression<Func<Dissent, bool>> ChangeableBy(CurrentUser user, Act act) =>
        CaseFile.ChangeableBy(user, act).For((Dissent dissent) => dissent.CaseFile);

    public static Expression<Func<Dissent, IEnumerable<Guid>>> PeopleConcerned =>
        CaseFile.PeopleConcerned.For((Dissent dissent) => dissent.CaseFile);
}

/// <summary>A child is not safe now, so the ladder is skipped to whoever can act.</summary>
public sealed record SafetyOverride(EscalationLevel Level, string Reason);

/// <summary>
/// One step up the ladder: who had to answer by when, what they answered, and what was learnt. Append-only but for its answer, given once.
/// </summary>
public sealed class EscalationStep : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(AnsweredAt), nameof(Answer), nameof(Learning), nameof(AnsweredById));

    public Guid DissentId { get; private set; }
    public int Number { get; private set; }
    public EscalationLevel Level { get; private set; }
    public bool IsOverride { get; private set; }

    /// <summary>Why it came here; null on the first step.</summary>
    public string? Reason { get; private set; }
    public Guid DeadlineId { get; private set; }
    public Deadline Deadline { get; private set; } = null!;
    public Guid BegunById { get; private set; }
    public Officer BegunBy { get; private set; } = null!;
    public DateTime BegunAt { get; private set; }
    public string? Answer { get; private set; }
    public string? Learning { get; private set; }
    public Guid? AnsweredById { get; private set; }
    public Officer? AnsweredBy { get; private set; }
    public DateTime? AnsweredAt { get; private set; }

    private EscalationStep() { }

    internal static EscalationStep Of(
        Guid dissentId, int number, EscalationLevel level, string? reason, bool isOverride, Deadline clock, CurrentUser by, DateTime now) =>
        new()
        {
            DissentId = dissentId,
            Number = number,
            Level = level,
            IsOverride = isOverride,
            Reason = reason,
            DeadlineId = clock.Id,
            Deadline = clock,
            BegunById = by.Id,
            BegunAt = now
        };

    internal void Answered(string answer, string? learning, CurrentUser by, DateTime now)
    {
        (Answer, Learning, AnsweredById, AnsweredAt) = (answer, learning, by.Id, now);
        Deadline.StopIfRunning(now);
    }
}
