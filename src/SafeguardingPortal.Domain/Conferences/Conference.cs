using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Conferences;

/// <summary>
/// A child protection conference from the side of the police: invited, decided whether to attend, reported to, attended, decided for each
/// child, and met about afterwards (¶32, rows 11 and 12). Police never run one. Its records are only added to (B10).
/// </summary>
public sealed partial class Conference : Entity, IGuarded<Conference>, IReferenced, IOnCase, IConferenceAtHand, IKept
{
    static Kept IKept.Kept => Kept.InPlace;

    public string Reference { get; private set; } = "";
    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;

    /// <summary>Counts the case file's conferences from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The team whose conference it is; it goes with the case until it is held, and the measures stay with that team.</summary>
    public Guid CaitId { get; private set; }
    public Cait Cait { get; private set; } = null!;
    public ConferenceType Type { get; private set; }
    public ConferenceState State { get; private set; }

    /// <summary>The council that convenes it.</summary>
    public string BoroughCode { get; private set; } = "";
    public Borough Borough { get; private set; } = null!;

    /// <summary>As arranged now; every date told before is in <see cref="Dates"/>.</summary>
    public DateTime StartsAt { get; private set; }
    public DateTime EndsAt { get; private set; }
    public MeetingMode Mode { get; private set; }
    public string Place { get; private set; } = "";
    public string Chair { get; private set; } = "";

    public DateTime InvitedAt { get; private set; }
    public string InvitedBy { get; private set; } = "";
    public Channel InvitedHow { get; private set; }
    public DateTime LoggedAt { get; private set; }
    public Guid LoggedById { get; private set; }
    public Officer LoggedBy { get; private set; } = null!;

    /// <summary>
    /// The day the working days to an initial conference count from (BR-11), and the discussion it comes from where it is ours.
    /// </summary>
    public DateOnly? CountsFrom { get; private set; }
    public Guid? DiscussionId { get; private set; }
    public StrategyDiscussion? Discussion { get; private set; }

    /// <summary>Why it sits on a bank holiday, as the council said.</summary>
    public string? BankHolidayReason { get; private set; }

    public Guid? LiaisonId { get; private set; }
    public Officer? Liaison { get; private set; }

    public DateTime? HeldFrom { get; private set; }
    public DateTime? HeldTo { get; private set; }
    public DateTime? HeldRecordedAt { get; private set; }
    public bool? PoliceAttended { get; private set; }

    /// <summary>Why police were not there (BR-22, BR-23).</summary>
    public string? AbsenceReason { get; private set; }

    /// <summary>Why it went on without a quorum.</summary>
    public string? QuorumReason { get; private set; }
    public bool? IsQuorate { get; private set; }

    /// <summary>When the first report went (K-3).</summary>
    public DateTime? ReportSentAt { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>Why the same was decided for all the children, where it was.</summary>
    public string? SameBecause { get; private set; }

    /// <summary>The social worker who leads on the plan, as the council said.</summary>
    public string? LeadWorker { get; private set; }
    public DateOnly? CoreGroupOn { get; private set; }
    public DateOnly? NextReviewOn { get; private set; }

    /// <summary>When it was recorded that the council cancelled it.</summary>
    public DateTime? CancelledAt { get; private set; }

    /// <summary>Why it was cancelled or merged.</summary>
    public string? EndedReason { get; private set; }
    public Guid? MergedIntoId { get; private set; }
    public Conference? MergedInto { get; private set; }

    private readonly List<ConferenceChild> children = [];
    public IReadOnlyList<ConferenceChild> Children => children;

    private readonly List<ConferenceDate> dates = [];
    public IReadOnlyList<ConferenceDate> Dates => dates;

    private readonly List<ConferenceAssignment> assignments = [];
    public IReadOnlyList<ConferenceAssignment> Assignments => assignments;

    private readonly List<NonAttendanceRequest> requests = [];
    public IReadOnlyList<NonAttendanceRequest> Requests => requests;

    private readonly List<AttendanceDecision> decisions = [];
    public IReadOnlyList<AttendanceDecision> Decisions => decisions;

    private readonly List<LiaisonMeeting> meetings = [];
    public IReadOnlyList<LiaisonMeeting> Meetings => meetings;

    private readonly List<ConferenceReport> reports = [];
    public IReadOnlyList<ConferenceReport> Reports => reports;

    private readonly List<ConferenceAttendee> attendees = [];
    public IReadOnlyList<ConferenceAttendee> Attendees => attendees;

    private readonly List<PoliceAttendee> police = [];
    public IReadOnlyList<PoliceAttendee> Police => police;

    private readonly List<CoreGroupMeeting> coreGroups = [];
    public IReadOnlyList<CoreGroupMeeting> CoreGroups => coreGroups;

    private readonly List<ConferenceCorrection> corrections = [];
    public IReadOnlyList<ConferenceCorrection> Corrections => corrections;

    private readonly List<ConferenceClock> clocks = [];
    public IReadOnlyList<ConferenceClock> Clocks => clocks;

    private readonly List<Entry> history = [];
    public IReadOnlyList<Entry> History => history;

    public AbsenceSignOff? AbsenceSignOff { get; private set; }
    public RecordedBirth? Birth { get; private set; }

    private Conference() { }

    public static string ReferenceOf(string caseReference, int number) => $"{caseReference}-K{number}";

    /// <summary>All but the review are initial conferences (K-2).</summary>
    public bool IsInitial => Type != ConferenceType.Review;

    public DateOnly Day => UkTime.DateOf(HeldFrom ?? StartsAt);

    /// <summary>The decision that stands: one made since the conference was last moved.</summary>
    public AttendanceDecision? Decision =>
        decisions.Where(decision => decision.At >= dates.Max(date => date.At)).OrderBy(decision => decision.At).LastOrDefault();

    Guid? IConferenceAtHand.AskedById => OpenRequest?.ById;

    /// <summary>A request that nobody has answered yet, for the date that stands.</summary>
    public NonAttendanceRequest? OpenRequest => requests.OrderBy(request => request.At).LastOrDefault() is { } last
        && last.At >= dates.Max(date => date.At) && decisions.TrueForAll(decision => decision.At < last.At) ? last : null;

    public LiaisonMeeting? PreMeeting => meetings.FindLast(meeting => meeting.Kind == MeetingKind.Before);

    public LiaisonMeeting? PostMeeting => meetings.FindLast(meeting => meeting.Kind == MeetingKind.After);

    public ConferenceReport? LatestReport => reports.MaxBy(report => report.Number);

    /// <summary>To come, or held and not yet done with.</summary>
    public static Expression<Func<Conference, bool>> IsUnfinished { get; } = conference =>
        conference.State == ConferenceState.Upcoming || (conference.State == ConferenceState.Held && (conference.DecidedAt == null
            || conference.Clocks.Any(clock => clock.Deadline.MetAt == null && clock.Deadline.WithdrawnAt == null)));

    public static Expression<Func<Conference, bool>> VisibleTo(CurrentUser user) =>
        CaseFile.VisibleTo(user).For((Conference conference) => conference.CaseFile);

    public static Expression<Func<Conference, bool>> ChangeableBy(CurrentUser user, Act act) =>
        CaseFile.ChangeableBy(user, act).For((Conference conference) => conference.CaseFile);

    public static Expression<Func<Conference, IEnumerable<Guid>>> PeopleConcerned =>
        conference => conference.Children.Select(child => child.Child.PersonId);

    /// <summary>
    /// What is to be said where its day, or a limit of it that runs, lies past the bank holidays that are loaded (BR-12).
    /// </summary>
    public string? Doubt(ConferenceTimes times) =>
        times.Doubt(clocks.Where(clock => clock.Deadline.IsRunning).Select(clock => UkTime.DateOf(clock.Deadline.DueAt.AddTicks(-1)))
            .Append(Day).Max());

    private Deadline? ClockOf(DeadlineKind kind) =>
        clocks.ConvertAll(clock => clock.Deadline).Find(deadline => deadline.Kind == kind && deadline.IsRunning);

    private void Start(Deadline deadline) => clocks.Add(ConferenceClock.Of(Id, deadline));

    private void RequireUpcoming() => RuleViolation.When(State != ConferenceState.Upcoming, State switch
    {
        ConferenceState.Held => "This conference has been held.",
        ConferenceState.Cancelled => "This conference is cancelled.",
        ConferenceState.Merged => "This conference was merged into another.",
        ConferenceState.Upcoming => ""
    });

    private void RequireHeld() =>
        RuleViolation.When(State != ConferenceState.Held, "Record first that the conference was held, and who was there.");

    private void Record(string text, CurrentUser by, DateTime happenedAt, DateTime recordedAt)
    {
        history.Add(Entry.OfConference(CaseFileId, Id, text, by.Id, happenedAt, recordedAt));
        Touch();
    }

    /// <summary>What was decided for a child is of that child's story: what, and why (row 4).</summary>
    private void Record(ConferenceChild child, CurrentUser by, DateTime now)
    {
        var decided = child.Decision!;
        var what = decided.Outcome switch
        {
            ChildOutcome.PlanBegins => "a child protection plan begins",
            ChildOutcome.NoPlan => "no child protection plan",
            ChildOutcome.PlanContinues => "the child protection plan continues",
            ChildOutcome.PlanEnds => "the child protection plan ends"
        };
        history.Add(Entry.OfConference(CaseFileId, Id, $"{Name}: {what}"
            + (decided.Category is { } category ? $", {category.ToString().ToLowerInvariant()}" : ""), by.Id, HeldTo!.Value, now)
            .As(KeyEvent.Plan, decided.Reasons, child.Child.PersonId));
        Touch();
    }

    private string Name => Type switch
    {
        ConferenceType.Review => "Review conference",
        ConferenceType.PreBirth => "Pre-birth conference",
        ConferenceType.Initial or ConferenceType.TransferIn or ConferenceType.ReceivingIn => "Initial conference"
    };
}
