using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Deadlines;

/// <summary>
/// One running clock, whatever it counts. <see cref="DueAt"/> is fixed when the clock starts and never rewritten.
/// The flag service finds its work by <see cref="NextFlagAt"/> alone, so a tick costs what is newly due and not what exists.
/// </summary>
public sealed class Deadline : Entity, IGuarded<Deadline>, IReferenced, IHasSubject, IKept
{
    static Kept IKept.Kept => Kept.ButFor(
        nameof(CaitId), nameof(MeasuredCaitId), nameof(MetAt), nameof(MetRecordedAt), nameof(WithdrawnAt), nameof(UnacknowledgedSince),
        nameof(NextFlagAt));

    public DeadlineKind Kind { get; private set; }

    /// <summary>The public reference of what is being timed, such as R-2026-000123.</summary>
    public string SubjectReference { get; private set; } = "";
    string IReferenced.Reference => SubjectReference;
    public SubjectType SubjectType { get; private set; }

    /// <summary>The case it runs in; null where it is about no case.</summary>
    public Guid? CaseFileId { get; private set; }
    public Guid? SubjectOfficerId { get; private set; }

    /// <summary>What the subject is called; null for a case.</summary>
    public string? SubjectName { get; private set; }

    /// <summary>The team that holds the subject now; null where no team does, which no case is without.</summary>
    public Guid? CaitId { get; private set; }

    /// <summary>The team whose measure it is: the one that held it when it stopped or fell due, whichever came first (K-1).</summary>
    public Guid? MeasuredCaitId { get; private set; }
    public DateTime StartedAt { get; private set; }
    public DateTime DueSoonAt { get; private set; }

    /// <summary>When whoever was told that it is due soon is told once more; null for most limits.</summary>
    public DateTime? LastHoursAt { get; private set; }
    public DateTime DueAt { get; private set; }
    public DateTime? MetAt { get; private set; }
    public DateTime? MetRecordedAt { get; private set; }

    /// <summary>What was timed is not to happen any more, or on another day that has a clock of its own; neither met nor missed.</summary>
    public DateTime? WithdrawnAt { get; private set; }

    /// <summary>
    /// The limit that was passed, while nobody has acknowledged that; null before and afterwards. What lists of open breaches read.
    /// </summary>
    public DateTime? UnacknowledgedSince { get; private set; }

    /// <summary>When the flag service has to look at this clock again; null when there is nothing left to tell.</summary>
    public DateTime? NextFlagAt { get; private set; }

    /// <summary>The breach on record, if the limit was passed before the portal knew it was met.</summary>
    public Breach? Breach { get; private set; }

    private readonly List<DeadlineFlag> flags = [];
    public IReadOnlyList<DeadlineFlag> Flags => flags;

    /// <summary>Kinds about no case whose record has a page of its own, where the act stands that stops them.</summary>
    public static List<DeadlineKind> WithPages { get; } = [DeadlineKind.PoliceProtection, DeadlineKind.EmergencyProtectionOrder];

    private Deadline() { }

    public static Deadline Start(TimeLimit limit, string subjectReference, Subject subject, DateTime startedAt, WorkingCalendar calendar) =>
        Until(limit.Kind, subjectReference, subject, startedAt, limit.DueSoonFrom(startedAt, calendar), limit.DueFrom(startedAt, calendar),
            limit.LastHoursFrom(startedAt));

    /// <summary>A clock that runs towards something fixed, such as a day before a conference, instead of from its start.</summary>
    public static Deadline Until(
        DeadlineKind kind, string subjectReference, Subject subject, DateTime startedAt, DateTime dueSoonAt, DateTime dueAt,
        DateTime? lastHoursAt = null) => new()
        {
            Kind = kind,
            SubjectReference = subjectReference,
            SubjectType = subject.Type,
            CaseFileId = subject.CaseFileId,
            SubjectOfficerId = subject.OfficerId,
            SubjectName = subject.Name,
            CaitId = subject.CaitId,
            MeasuredCaitId = subject.CaitId,
            StartedAt = startedAt,
            DueSoonAt = dueSoonAt,
            LastHoursAt = lastHoursAt,
            DueAt = dueAt,
            NextFlagAt = dueSoonAt
        };

    /// <summary>A clock whose last day somebody chose. It is due soon on that day, and ends with it.</summary>
    public static Deadline StartUntil(DeadlineKind kind, string subjectReference, Subject subject, DateTime startedAt, DateOnly lastDay) =>
        Until(kind, subjectReference, subject, startedAt, UkTime.EndOf(lastDay.AddDays(-1)), UkTime.EndOf(lastDay));

    /// <summary>
    /// Stops the clock at the instant that counts. A limit already past when the portal is told still gets its breach:
    /// the flag service may be behind, and a breach stays on record even where the work was in time (Part C).
    /// </summary>
    public void Meet(DateTime at, DateTime recordedAt)
    {
        RuleViolation.When(!IsRunning, "This clock has already stopped.");
        MetAt = at;
        MetRecordedAt = recordedAt;
        if (recordedAt <= DueAt) NextFlagAt = null;
    }

    /// <summary>Nothing is left to count. A limit already past keeps its breach, and what was told of it stays (B4).</summary>
    public void Withdraw(DateTime now)
    {
        RuleViolation.When(MetAt is not null || WithdrawnAt is not null, "This clock has already stopped.");
        WithdrawnAt = now;
        if (now <= DueAt) NextFlagAt = null;
    }

    public bool IsRunning => MetAt is null && WithdrawnAt is null;

    /// <summary>What it counted has ended one way or another; a clock that has already stopped stays as it stopped.</summary>
    public void StopIfRunning(DateTime now)
    {
        if (MetAt is null) Meet(now, now);
    }

    /// <summary>
    /// Another team takes it on. The limit does not move; a limit already past stays the measure of the team that passed it.
    /// </summary>
    public void HandOver(Guid caitId, DateTime now)
    {
        CaitId = caitId;
        if (MetAt is null && now <= DueAt) MeasuredCaitId = caitId;
    }

    /// <summary>What it says at a glance, wherever it is shown.</summary>
    public static Expression<Func<Deadline, Clock>> ToClock { get; } = deadline => new Clock(
        deadline.StartedAt, deadline.DueSoonAt, deadline.DueAt, deadline.MetAt, deadline.MetRecordedAt,
        deadline.Breach != null && deadline.Breach.Acknowledgements.Any())
    {
        WithdrawnAt = deadline.WithdrawnAt
    };

    /// <summary>Clocks with something to tell: the limit has passed, or "due soon" has begun and is still to be told.</summary>
    public static Expression<Func<Deadline, bool>> IsOwedAFlagAt(DateTime now) =>
        deadline => deadline.NextFlagAt <= now && (deadline.DueAt < now || deadline.NextFlagAt < deadline.DueAt);

    /// <summary>The limit passed and nobody has said why.</summary>
    public static Expression<Func<Deadline, bool>> IsUnexplained { get; } =
        deadline => deadline.Breach != null && !deadline.Breach.Reasons.Any();

    /// <summary>Which flag this clock is owed now. Past the limit only the breach is worth telling.</summary>
    public FlagLevel? FlagOwedAt(DateTime now) => NextFlagAt switch
    {
        { } next when next <= now && DueAt < now => FlagLevel.Overdue,
        { } next when next <= now && next < DueAt => LastHoursAt <= next ? FlagLevel.LastHours : FlagLevel.DueSoon,
        _ => null
    };

    /// <summary>The flag has been raised; says when to look again.</summary>
    public void Flagged(FlagLevel level)
    {
        NextFlagAt = level switch
        {
            FlagLevel.DueSoon => LastHoursAt ?? DueAt,
            FlagLevel.LastHours => DueAt,
            FlagLevel.Overdue => null
        };
        if (level == FlagLevel.Overdue) UnacknowledgedSince = DueAt;
    }

    /// <summary>The limit is known to have passed before the flag service says so.</summary>
    public void RecordBreach(DateTime now)
    {
        if (Breach is null && now > DueAt) Breach = Breach.Of(this, now);
    }

    /// <summary>Somebody who worked at it says why the limit passed. Words are added, and none are altered (B10).</summary>
    public void ExplainBreach(BreachCause cause, string words, Guid byId, DateTime now)
    {
        RuleViolation.When(Breach is null, "This limit has no breach on record.");
        Breach.Explain(cause, words, byId, now);
        // So that who acknowledges has read every reason there is.
        Touch();
    }

    /// <summary>A DS or above answers for the breach on record.</summary>
    public void AcknowledgeBreach(string whatHappensNow, Guid byId, DateTime now)
    {
        RuleViolation.When(Breach is null, "This limit has no breach on record.");
        RuleViolation.When(SubjectOfficerId == byId, "This limit is about you, so someone else must acknowledge it.");
        Breach.Acknowledge(whatHappensNow, byId, now);
        UnacknowledgedSince = null;
    }

    /// <summary>A clock of a case is opened with its case and never by itself; every other by the rule of what it is about.</summary>
    public static Expression<Func<Deadline, bool>> VisibleTo(CurrentUser user) => Subject.VisibleTo<Deadline>(user);

    public static Expression<Func<Deadline, bool>> ChangeableBy(CurrentUser user, Act act) => Subject.ChangeableBy<Deadline>(user, act);

    /// <summary>What is about no case is about none of the people on one.</summary>
    public static Expression<Func<Deadline, IEnumerable<Guid>>> PeopleConcerned => _ => Enumerable.Empty<Guid>();
}
