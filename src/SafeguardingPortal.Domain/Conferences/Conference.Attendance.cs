using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Conferences;

/// <summary>What happened at a conference, as taken down.</summary>
/// <param name="AbsenceReason">Why nobody from police was there; needed where nobody was.</param>
/// <param name="QuorumReason">Why it went on without a quorum.</param>
public sealed record HeldRecord(
    DateTime From, DateTime To, IReadOnlyList<PoliceAttendeeRecord> Police, string? AbsenceReason, IReadOnlyList<AttendeeRecord> Attendees,
    string? QuorumReason);

public sealed partial class Conference
{
    /// <summary>Police attend; nobody has to agree to that.</summary>
    public void DecideToAttend(string rationale, CurrentUser by, DateTime now)
    {
        RequireUpcoming();
        RuleViolation.When(Decision?.Part == PolicePart.Attend, "It is already decided that police attend.");
        Decided(AttendanceDecision.Of(Id, PolicePart.Attend, rationale, null, OpenRequest?.Id, by.Id, now), by, now);
    }

    /// <summary>Asks a supervisor to agree that police do not attend (BR-23).</summary>
    public void AskNotToAttend(PolicePart part, string reason, CurrentUser by, DateTime now)
    {
        RequireUpcoming();
        RuleViolation.When(part == PolicePart.Attend, "Choose report only, or neither.");
        RuleViolation.When(Type == ConferenceType.Review && part == PolicePart.Neither,
            "Every review gets a report, attended or not. Choose report only.");
        RuleViolation.When(OpenRequest is not null, "Someone has already asked, and it waits for an answer.");
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say why police would not attend.");
        requests.Add(NonAttendanceRequest.Of(Id, part, reason, by.Id, now));
        Record($"{Name}: asked not to attend", by, now, now);
    }

    /// <summary>A supervisor who did not ask agrees; an initial conference takes a DI or above (BR-22, BR-51).</summary>
    public void AgreeNotToAttend(string rationale, ChairAnswer chair, CurrentUser by, DateTime now)
    {
        RequireUpcoming();
        var request = OpenRequest;
        RuleViolation.When(request is null, "Nobody is asking not to attend. Ask first, so that somebody else decides.");
        RuleViolation.When(request.ById == by.Id, "You asked, so someone else must decide.");
        RuleViolation.When(
            !this.IsForRankOf(by), "Police attend every initial conference. Only a detective inspector or above can agree not to.");
        RuleViolation.When(!TypedText.IsASentence(rationale), "Say why, in at least one sentence.");
        RuleViolation.When(chair.Agreement == ChairAgreement.AgreedInAdvance && (string.IsNullOrWhiteSpace(chair.Name) || chair.At is null),
            "Say who agreed for the chair, and when.");
        RuleViolation.When(chair.Agreement == ChairAgreement.AgreedInAdvance && chair.At > now,
            "The chair agreed in the future. Check the date and time.");
        RuleViolation.When(chair.Agreement == ChairAgreement.AgreedInAdvance && chair.At >= StartsAt,
            "The chair agreed after the conference began, which is not in advance.");
        RuleViolation.When(chair.Agreement != ChairAgreement.AgreedInAdvance && string.IsNullOrWhiteSpace(chair.Reason),
            "The chair normally agrees. Say why not.");
        Decided(AttendanceDecision.Of(Id, request.Part, rationale, chair, request.Id, by.Id, now), by, now);
    }

    private void Decided(AttendanceDecision decision, CurrentUser by, DateTime now)
    {
        decisions.Add(decision);
        ClockOf(DeadlineKind.ConferenceDecision)?.Meet(now, now);
        if (decision.Part == PolicePart.Neither) Withdraw(now, DeadlineKind.ConferenceReport);
        Record(decision.Part switch
        {
            PolicePart.Attend => $"{Name}: decided, police attend",
            PolicePart.ReportOnly => $"{Name}: decided, police report and do not attend",
            PolicePart.Neither => $"{Name}: decided, police neither attend nor report"
        }, by, now, now);
    }

    /// <summary>The meeting before or after, of the officer who has the conference and a DS or above.</summary>
    public void Meet(
        MeetingKind kind, DateTime heldAt, Officer liaison, Officer supervisor, string words, bool? wasRight, CurrentUser by, DateTime now)
    {
        RuleViolation.When(State is ConferenceState.Cancelled or ConferenceState.Merged, "This conference is not held.");
        RuleViolation.When(heldAt > now, "The meeting is in the future. Record it when it has been held.");
        RuleViolation.When(!Roles.SergeantOrAbove.Contains(supervisor.Role), "The supervisor is a detective sergeant or above.");
        RuleViolation.When(supervisor.Id == liaison.Id, "The meeting is of two people.");
        RuleViolation.When(string.IsNullOrWhiteSpace(words), "Record what was said.");
        if (kind == MeetingKind.Before)
        {
            RuleViolation.When(heldAt >= (HeldFrom ?? StartsAt), "The meeting before comes before the conference begins.");
        }
        else
        {
            RequireHeld();
            RuleViolation.When(heldAt < HeldTo, "The meeting after comes after the conference has ended.");
            RuleViolation.When(PoliceAttended == false && wasRight is null, "Say whether it was right not to attend, knowing the result.");
            ClockOf(DeadlineKind.PostMeeting)?.Meet(heldAt, now);
        }
        meetings.Add(
            LiaisonMeeting.Of(Id, kind, heldAt, liaison, supervisor, words, kind == MeetingKind.After ? wasRight : null, by.Id, now));
        Record(kind == MeetingKind.Before ? $"{Name}: meeting before it held" : $"{Name}: meeting after it held", by, heldAt, now);
    }

    /// <summary>The clocks of a conference that a review stops.</summary>
    public static readonly DeadlineKind[] ReviewClocks =
        [DeadlineKind.FirstReview, DeadlineKind.LaterReview, DeadlineKind.AfterBirth, DeadlineKind.AfterBirthMotherUnfit];

    /// <summary>The other conferences of the case whose plans a review looks at: those all of whose children on a plan are on it.</summary>
    public static Expression<Func<Conference, bool>> ReviewedBy(Conference review)
    {
        var (caseFileId, id, there) = (review.CaseFileId, review.Id, review.children.SelectMany(child =>
            (child.Child?.OtherRecords ?? []).Select(other => other.Id).Prepend(child.ChildId)).ToList());
        return other => other.CaseFileId == caseFileId && other.Id != id
            && other.Children.Where(child => child.Child.Plans.Any(plan => plan.End == null)).All(child => there.Contains(child.ChildId));
    }

    /// <summary>The conference was held. Whoever was there, from police or not, is on record from now on.</summary>
    /// <param name="reviewsDue">Clocks of the case's plans that a review stops.</param>
    public void Hold(HeldRecord held, ConferenceTimes times, CurrentUser by, DateTime now, IReadOnlyList<Deadline>? reviewsDue = null)
    {
        RequireUpcoming();
        RuleViolation.When(held.To > now, "The conference ends in the future. Record it when it has been held.");
        RuleViolation.When(held.To <= held.From, "The conference must end after it began.");
        RuleViolation.When(UkTime.DateOf(held.From) != UkTime.DateOf(StartsAt),
            "It was to be held on another day. If the council moved it, record the move first, so that both days stay on record.");
        RuleViolation.When(held.From < InvitedAt, "The conference began before police were invited. Check the date and time.");
        RuleViolation.When(held.Police.Count == 0 && !TypedText.IsASentence(held.AbsenceReason), IsInitial
            ? "Police attend every initial conference. Say why nobody was there, in at least one sentence; a detective inspector then "
                + "signs for it."
            : "Say why nobody from police was there, in at least one sentence.");
        var quorate = Quorum.IsMet(held.Attendees, held.Police.Count > 0);
        RuleViolation.When(!quorate && string.IsNullOrWhiteSpace(held.QuorumReason),
            "Social care and two other agencies make a quorum. Say why it went on without one.");

        State = ConferenceState.Held;
        (HeldFrom, HeldTo, HeldRecordedAt) = (held.From, held.To, now);
        PoliceAttended = held.Police.Count > 0;
        AbsenceReason = PoliceAttended == true ? null : held.AbsenceReason;
        IsQuorate = quorate;
        QuorumReason = quorate ? null : held.QuorumReason;
        attendees.AddRange(held.Attendees.Select((who, index) => ConferenceAttendee.Of(Id, index + 1, who)));
        police.AddRange(held.Police.DistinctBy(who => who.Officer.Id).Select(who => PoliceAttendee.Of(Id, who)));

        ClockOf(DeadlineKind.InitialConference)?.Meet(held.From, now);
        foreach (var due in (reviewsDue ?? []).Where(due => due.IsRunning)) due.Meet(held.From, now);
        // Nothing is left to decide; a report can still go, and is late then.
        Withdraw(now, DeadlineKind.ConferenceDecision);
        if (PoliceAttended == false)
            Start(Deadline.Start(
                times.Limits[DeadlineKind.PostMeeting], Reference, Subject.Case(CaseFileId, CaitId), held.To, times.Calendar));
        Record(PoliceAttended == true ? $"{Name} held, police attended" : $"{Name} held without police", by, held.From, now);
    }

    /// <summary>A DI or above answers for an initial conference held without police (BR-22), and never for a reason of their own.</summary>
    public void SignForAbsence(string words, CurrentUser by, DateTime now)
    {
        RequireHeld();
        RuleViolation.When(!NeedsAbsenceSignOff, "There is nothing to sign for here.");
        RuleViolation.When(!by.IsInspectorOrAbove, "A detective inspector or above signs for an initial conference without police.");
        RuleViolation.When(history.Exists(entry => entry.ById == by.Id && entry.Text.EndsWith(
            "held without police", StringComparison.Ordinal)), "You recorded the reason, so someone else must sign for it.");
        RuleViolation.When(!TypedText.IsASentence(words), "Say what you found and what happens now, in at least one sentence.");
        AbsenceSignOff = AbsenceSignOff.Of(Id, words, by.Id, now);
        Record($"{Name}: absence of police signed for", by, now, now);
    }

    public bool NeedsAbsenceSignOff => IsInitial && State == ConferenceState.Held && PoliceAttended == false && AbsenceSignOff is null;
}
