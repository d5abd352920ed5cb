using System.Linq.Expressions;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Record;

/// <summary>One conference, everything of it.</summary>
public sealed record ConferenceDetails : IConferenceAtHand
{
    public required string Reference { get; init; }
    public required string CaseReference { get; init; }
    public required int Number { get; init; }
    public required Guid CaitId { get; init; }
    public required ConferenceType Type { get; init; }
    public required ConferenceState State { get; init; }
    public required string Borough { get; init; }
    public required DateTime StartsAt { get; init; }
    public required DateTime EndsAt { get; init; }
    public required MeetingMode Mode { get; init; }
    public required string Place { get; init; }
    public required string Chair { get; init; }
    public required DateTime InvitedAt { get; init; }
    public required string InvitedBy { get; init; }
    public required Channel InvitedHow { get; init; }
    public required DateTime LoggedAt { get; init; }
    public required string LoggedBy { get; init; }
    public required DateOnly? CountsFrom { get; init; }
    public required int? DiscussionNumber { get; init; }
    public required string? BankHolidayReason { get; init; }
    public required string? Liaison { get; init; }
    public required DateTime? HeldFrom { get; init; }
    public required DateTime? HeldTo { get; init; }
    public required DateTime? HeldRecordedAt { get; init; }
    public required bool? PoliceAttended { get; init; }
    public required string? AbsenceReason { get; init; }
    public required bool? IsQuorate { get; init; }
    public required string? QuorumReason { get; init; }
    public required DateTime? ReportSentAt { get; init; }
    public required DateTime? DecidedAt { get; init; }
    public required string? LeadWorker { get; init; }

    /// <summary>Why the same was decided for all the children.</summary>
    public required string? SameBecause { get; init; }
    public required DateOnly? CoreGroupOn { get; init; }
    public required DateOnly? NextReviewOn { get; init; }
    public required string? EndedReason { get; init; }
    public required int? MergedInto { get; init; }
    public required IReadOnlyList<ChildOnConference> Children { get; init; }
    public required IReadOnlyList<DateTold> Dates { get; init; }
    public required IReadOnlyList<AskedNotToAttend> Requests { get; init; }
    public required IReadOnlyList<DecidedAttendance> Decisions { get; init; }
    public required IReadOnlyList<MeetingHeld> Meetings { get; init; }
    public required IReadOnlyList<ReportVersion> Reports { get; init; }
    public required IReadOnlyList<AttendeeRecord> Attendees { get; init; }
    public required IReadOnlyList<PoliceThere> Police { get; init; }
    public required SignedWords? AbsenceSignOff { get; init; }
    public required BirthTold? Birth { get; init; }
    public required IReadOnlyList<CoreGroupTold> CoreGroups { get; init; }
    public required IReadOnlyList<Corrected> Corrections { get; init; }

    /// <summary>Said where its last day lies past the bank holidays that are loaded (BR-12).</summary>
    public string? Doubt { get; init; }
    public required IReadOnlyList<ConferenceClockLine> Clocks { get; init; }
    public required IReadOnlyList<HistoryLine> History { get; init; }

    public ConferenceLinks Page => LinkTo.Case(CaseReference).Conference(Number);
    public bool IsInitial => Type != ConferenceType.Review;
    public DateTime LastMovedAt => Dates.Max(date => date.At);

    /// <summary>What stands for the date that stands.</summary>
    public DecidedAttendance? Decision => Decisions.LastOrDefault(decision => decision.At >= LastMovedAt);
    Guid? IConferenceAtHand.AskedById => OpenRequest?.ById;
    public AskedNotToAttend? OpenRequest =>
        Requests is [.., var last] && last.At >= LastMovedAt && Decisions.All(decision => decision.At < last.At) ? last : null;
    public MeetingHeld? PreMeeting => Meetings.LastOrDefault(meeting => meeting.Kind == MeetingKind.Before);
    public MeetingHeld? PostMeeting => Meetings.LastOrDefault(meeting => meeting.Kind == MeetingKind.After);
    public ReportVersion? LatestReport => Reports is [.., var latest] ? latest : null;
    public bool NeedsAbsenceSignOff => IsInitial && PoliceAttended == false && AbsenceSignOff is null;
    public bool NeedsPreMeeting =>
        Type == ConferenceType.Review && (Decision is { Part: not PolicePart.Attend } || PoliceAttended == false);

    /// <summary>With the plan of each child, which is asked for by itself: it may stand on another record of the same child.</summary>
    public async Task<ConferenceDetails> WithPlansAsync(PlansOfPeople plans)
    {
        var open = await plans.OfAsync([.. Children.Select(child => child.Label.PersonId)]);
        return this with
        {
            Children = [.. Children.Select(child => child with
            {
                Plan = open[child.Label.PersonId].LastOrDefault(plan => plan.IsOpen)
            })]
        };
    }

    public Clock? Running(params DeadlineKind[] kinds) =>
        Clocks.Where(line => line.Clock.IsRunning && kinds.Contains(line.Kind)).Select(line => line.Clock).FirstOrDefault();

    /// <summary>Its day, or that of the last limit of it that runs.</summary>
    public DateOnly LastDay => Clocks.Where(line => line.Clock.IsRunning).Select(line => UkTime.DateOf(line.Clock.DueAt.AddTicks(-1)))
        .Append(UkTime.DateOf(HeldFrom ?? StartsAt)).Max();

    public ConferenceClockLine? NextClock => Clocks.Where(line => line.Clock.IsRunning).MinBy(line => line.Clock.DueAt);

    public bool Waits(DeadlineKind kind) => Clocks.Any(line => line.Clock.IsRunning && line.Kind == kind);

    public static Expression<Func<Conference, ConferenceDetails>> Shape { get; } =
        Splice.In<Conference, ConferenceDetails>(conference => new()
        {
            Reference = conference.Reference,
            CaseReference = conference.CaseFile.Reference,
            Number = conference.Number,
            CaitId = conference.CaseFile.CaitId,
            Type = conference.Type,
            State = conference.State,
            Borough = conference.Borough.Name,
            StartsAt = conference.StartsAt,
            EndsAt = conference.EndsAt,
            Mode = conference.Mode,
            Place = conference.Place,
            Chair = conference.Chair,
            InvitedAt = conference.InvitedAt,
            InvitedBy = conference.InvitedBy,
            InvitedHow = conference.InvitedHow,
            LoggedAt = conference.LoggedAt,
            LoggedBy = conference.LoggedBy.Name,
            CountsFrom = conference.CountsFrom,
            DiscussionNumber = conference.Discussion == null ? null : conference.Discussion.Number,
            BankHolidayReason = conference.BankHolidayReason,
            Liaison = conference.Liaison!.Name,
            HeldFrom = conference.HeldFrom,
            HeldTo = conference.HeldTo,
            HeldRecordedAt = conference.HeldRecordedAt,
            PoliceAttended = conference.PoliceAttended,
            AbsenceReason = conference.AbsenceReason,
            IsQuorate = conference.IsQuorate,
            QuorumReason = conference.QuorumReason,
            ReportSentAt = conference.ReportSentAt,
            DecidedAt = conference.DecidedAt,
            LeadWorker = conference.LeadWorker,
            SameBecause = conference.SameBecause,
            CoreGroupOn = conference.CoreGroupOn,
            NextReviewOn = conference.NextReviewOn,
            EndedReason = conference.EndedReason,
            MergedInto = conference.MergedInto == null ? null : conference.MergedInto.Number,
            Children = conference.Children.OrderBy(child => child.Order).Select(child => new ChildOnConference(
                child.ChildId, child.Child.Person.Reference,
                Person.ToLabel.Of(child.Child.Person, true),
                child.FromReference,
                child.Decision == null ? null : new ChildDecided(child.Decision.Outcome, child.Decision.Category, child.Decision.Reasons,
                    child.Decision.PoliceView, child.Decision.PoliceWords, child.Decision.PoliceDissent)
                {
                    Participation = child.Decision.Participation
                })).ToList(),
            Dates = conference.Dates.OrderBy(date => date.Order)
                .Select(date => new DateTold(date.StartsAt, date.EndsAt, date.Reason, date.By.Name, date.At)).ToList(),
            Requests = conference.Requests.OrderBy(request => request.At)
                .Select(request => new AskedNotToAttend(request.Part, request.Reason, request.ById, request.By.Name, request.At)).ToList(),
            Decisions = conference.Decisions.OrderBy(decision => decision.At)
                .Select(decision => new DecidedAttendance(decision.Part, decision.Rationale, decision.Chair, decision.ChairName,
                    decision.ChairAt, decision.ChairReason, decision.By.Name, decision.At)).ToList(),
            Meetings = conference.Meetings.OrderBy(meeting => meeting.HeldAt).ThenBy(meeting => meeting.RecordedAt)
                .Select(meeting => new MeetingHeld(meeting.Kind, meeting.HeldAt, meeting.Liaison.Name, meeting.Supervisor.Name,
                    meeting.Words, meeting.WasRight, meeting.RecordedAt)).ToList(),
            Reports = conference.Reports.OrderBy(report => report.Number).Select(report => new ReportVersion(
                report.Number, report.ById, report.By.Name, report.At,
                report.Check == null ? null : new ReportRead(report.Check.IsClear, report.Check.IsConcise, report.Check.IsAccurate,
                    report.Check.Words, report.Check.By.Name, report.Check.At),
                report.Sending == null ? null : new ReportGone(report.Sending.SentAt, report.Sending.Why, report.Sending.Power,
                    report.Sending.LateReason, report.Sending.By.Name))).ToList(),
            Attendees = conference.Attendees.OrderBy(who => who.Order)
                .Select(who => new AttendeeRecord(who.Name, who.Agency, who.JobTitle, who.Participation, who.SentReport)).ToList(),
            Police = conference.Police.OrderBy(who => who.Officer.Name)
                .Select(who => new PoliceThere(who.Officer.Name, who.Officer.Role, who.Mode)).ToList(),
            AbsenceSignOff = conference.AbsenceSignOff == null
                ? null : new SignedWords(conference.AbsenceSignOff.Words, conference.AbsenceSignOff.By.Name, conference.AbsenceSignOff.At),
            Birth = conference.Birth == null
                ? null : new BirthTold(conference.Birth.BornOn, conference.Birth.MotherFit, conference.Birth.ToldBy),
            CoreGroups = conference.CoreGroups.OrderBy(group => group.HeldOn)
                .Select(group => new CoreGroupTold(group.HeldOn, group.ToldBy, group.RecordedBy.Name, group.RecordedAt)).ToList(),
            Corrections = conference.Corrections.OrderBy(correction => correction.At)
                .Select(correction => new Corrected(correction.About, correction.Words, correction.By.Name, correction.At)).ToList(),
            Clocks = conference.Clocks.OrderBy(clock => clock.Deadline.DueAt).Select(clock => new ConferenceClockLine(clock.Deadline.Kind,
                Deadline.ToClock.Of(clock.Deadline))).ToList(),
            History = conference.History.OrderBy(entry => entry.RecordedAt).ThenBy(entry => entry.HappenedAt)
                .Select(entry => new HistoryLine(entry.Text, entry.HappenedAt, entry.RecordedAt, entry.By!.Name, entry.Order)).ToList()
        });
}

public sealed record ChildOnConference(
    Guid ChildId, string PersonReference, PersonLabel Label, string? FromReference, ChildDecided? Decision)
{
    /// <summary>The plan that runs, under whichever record of the child it stands.</summary>
    public PlanOnRecord? Plan { get; init; }

    /// <summary>"Subject of a child protection plan since …".</summary>
    public string PlanInWords => Plan is null ? "On no child protection plan"
        : $"Subject of a child protection plan since {LondonWords.Day(Plan.Start)}, {Plan.Category.WithCode()}"
            + (Plan.OnReference == PersonReference ? "" : $", on {Plan.OnReference}, another record of this child");
}

public sealed record ChildDecided(
    ChildOutcome Outcome, PlanCategory? Category, string Reasons, PoliceView PoliceView, string? PoliceWords, bool PoliceDissent)
{
    public ChildParticipation? Participation { get; init; }
}

public sealed record DateTold(DateTime StartsAt, DateTime EndsAt, string? Reason, string By, DateTime At);

public sealed record AskedNotToAttend(PolicePart Part, string Reason, Guid ById, string By, DateTime At);

public sealed record DecidedAttendance(
    PolicePart Part, string Rationale, ChairAgreement? Chair, string? ChairName, DateTime? ChairAt, string? ChairReason,
    string By, DateTime At);

public sealed record MeetingHeld(
    MeetingKind Kind, DateTime HeldAt, string Liaison, string Supervisor, string Words, bool? WasRight, DateTime RecordedAt);

public sealed record ReportVersion(int Number, Guid ById, string By, DateTime At, ReportRead? Check, ReportGone? Sending);

public sealed record ReportRead(bool IsClear, bool IsConcise, bool IsAccurate, string? Words, string By, DateTime At)
{
    public bool IsPassed => IsClear && IsConcise && IsAccurate;
}

public sealed record ReportGone(DateTime SentAt, string Why, string Power, string? LateReason, string By);

public sealed record PoliceThere(string Name, Role Role, MeetingMode Mode);

public sealed record SignedWords(string Words, string By, DateTime At);

public sealed record BirthTold(DateOnly BornOn, bool MotherFit, string ToldBy);

public sealed record CoreGroupTold(DateOnly HeldOn, string ToldBy, string RecordedBy, DateTime RecordedAt);

public sealed record ConferenceClockLine(DeadlineKind Kind, Clock Clock);
