using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Conferences;

/// <summary>An invitation as it came.</summary>
/// <param name="CountsFrom">The day the working days to an initial conference count from (BR-11); null where none is known.</param>
public sealed record Invitation(
    ConferenceType Type, string BoroughCode, DateTime StartsAt, DateTime EndsAt, MeetingMode Mode, string Place, string Chair,
    DateTime InvitedAt, string InvitedBy, Channel InvitedHow, IReadOnlyList<Child> Children, DateOnly? CountsFrom)
{
    public StrategyDiscussion? Discussion { get; init; }
    public string? BankHolidayReason { get; init; }
    public Officer? Liaison { get; init; }
}

public sealed partial class Conference
{
    /// <summary>Logs an invitation and starts what is to be done before the conference.</summary>
    public static Conference Invite(CaseFile caseFile, int number, Invitation asked, ConferenceTimes times, CurrentUser by, DateTime now)
    {
        RuleViolation.When(asked.InvitedAt > now, "The invitation came in the future. Check the date and time.");
        RuleViolation.When(asked.Children.Count == 0, "A conference is about at least one child of the case.");
        RuleViolation.When(
            asked.Children.Select(child => child.Id).Distinct().Count() != asked.Children.Count, "A child is on a conference once.");
        RequireDate(asked.StartsAt, asked.EndsAt, asked.BankHolidayReason, times);
        var day = UkTime.DateOf(asked.StartsAt);
        RuleViolation.When(asked.Type == ConferenceType.Review && asked.Children.Any(child => ConferenceChild.PlanOn(child, day) is null),
            "A review is of a child protection plan, and a child here is on none that day. Record the plan on the case first, or choose "
                + "another type.");
        RuleViolation.When(asked.Type == ConferenceType.Review && asked.Children.Any(child =>
            ConferenceChild.PlanOn(child, day)!.Start == day), "A review comes after the plan began (8841). Check the date.");
        RuleViolation.When(asked.CountsFrom > day, "The conference is before the day its working days count from. Check both dates.");

        var conference = new Conference
        {
            Reference = ReferenceOf(caseFile.Reference, number),
            CaseFileId = caseFile.Id,
            CaseFile = caseFile,
            Number = number,
            CaitId = caseFile.CaitId,
            Type = asked.Type,
            State = ConferenceState.Upcoming,
            BoroughCode = asked.BoroughCode,
            StartsAt = asked.StartsAt,
            EndsAt = asked.EndsAt,
            Mode = asked.Mode,
            Place = asked.Place,
            Chair = asked.Chair,
            InvitedAt = asked.InvitedAt,
            InvitedBy = asked.InvitedBy,
            InvitedHow = asked.InvitedHow,
            LoggedAt = now,
            LoggedById = by.Id,
            CountsFrom = asked.Type == ConferenceType.Review ? null : asked.CountsFrom,
            DiscussionId = asked.Type == ConferenceType.Review ? null : asked.Discussion?.Id,
            BankHolidayReason = asked.BankHolidayReason
        };
        conference.children.AddRange(asked.Children.Select((child, index) => ConferenceChild.Of(conference.Id, child, index + 1, null)));
        conference.dates.Add(ConferenceDate.Of(conference.Id, 1, asked.StartsAt, asked.EndsAt, null, by.Id, now));
        conference.StartClocks(times, asked.InvitedAt, now);
        if (conference.CountsFrom is { } from)
            conference.Start(Deadline.Start(times.Limits[DeadlineKind.InitialConference], conference.Reference,
                Subject.Case(caseFile.Id, caseFile.CaitId), UkTime.EndOf(from.AddDays(-1)), times.Calendar));
        conference.Record($"{conference.Name}: invitation logged", by, asked.InvitedAt, now);
        if (asked.Liaison is { } liaison) conference.Assign(liaison, null, by, now);
        return conference;
    }

    /// <summary>Gives the conference to an officer of the team who sees it through.</summary>
    public void Assign(Officer liaison, string? reason, CurrentUser by, DateTime now)
    {
        RequireUpcoming();
        Give(liaison, reason, by, now);
    }

    /// <summary>Who has it leaves or moves. What is left to do of one that was held goes on too.</summary>
    public void PassOn(Officer from, Officer to, string reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(LiaisonId != from.Id || State is ConferenceState.Cancelled or ConferenceState.Merged,
            $"{Reference} is not with {from.Name} any more.");
        Give(to, reason, by, now);
    }

    private void Give(Officer liaison, string? reason, CurrentUser by, DateTime now)
    {
        RuleViolation.When(
            !Roles.Liaisons.Contains(liaison.Role), "A conference is looked after by a liaison officer, a constable or a sergeant.");
        RuleViolation.When(!liaison.IsPostedTo(CaitId, UkTime.DateOf(now)), "Choose someone who is posted to this team today.");
        RuleViolation.When(LiaisonId == liaison.Id, "They already have this conference.");
        RuleViolation.When(LiaisonId is not null && string.IsNullOrWhiteSpace(reason), "Say why somebody else takes it over.");
        (LiaisonId, Liaison) = (liaison.Id, liaison);
        assignments.Add(ConferenceAssignment.Of(Id, liaison.Id, reason, by.Id, now));
        Record(reason is null ? $"{Name}: given to {liaison.Name}" : $"{Name}: given to {liaison.Name}: {reason}", by, now, now);
    }

    /// <summary>
    /// The council holds it on another day. The day told before stays on record, whether police attend is decided again, and what is due
    /// before the conference is counted to the new day by clocks of its own.
    /// </summary>
    public void Move(
        DateTime startsAt, DateTime endsAt, string reason, string? bankHolidayReason, ConferenceTimes times, CurrentUser by, DateTime now,
        DateTime? toldAt = null)
    {
        RequireUpcoming();
        var told = ToldInTime(toldAt, now);
        RequireDate(startsAt, endsAt, bankHolidayReason, times);
        RuleViolation.When(startsAt == StartsAt && endsAt == EndsAt, "That is when it is to be held already.");
        RuleViolation.When(
            CountsFrom > UkTime.DateOf(startsAt), "The conference is before the day its working days count from. Check both dates.");
        (StartsAt, EndsAt, BankHolidayReason) = (startsAt, endsAt, bankHolidayReason);
        dates.Add(ConferenceDate.Of(Id, dates.Count + 1, startsAt, endsAt, reason, by.Id, now));
        Withdraw(now, DeadlineKind.ConferenceDecision, DeadlineKind.ConferenceReport);
        StartClocks(times, told, now);
        Record($"{Name}: moved, {reason}", by, told, now);
    }

    /// <summary>
    /// The council cancelled it. Once it would have begun an inspector or above says so, since it then leaves the figure, and it is counted
    /// beside it (K-2).
    /// </summary>
    /// <param name="toldAt">When the council said so; asked for once it would have begun.</param>
    public void Cancel(string reason, CurrentUser by, DateTime now, DateTime? toldAt = null)
    {
        RequireUpcoming();
        var told = ToldInTime(toldAt, now);
        RuleViolation.When(now >= StartsAt && by.IsSignedIn && !by.IsInspectorOrAbove,
            "It was to have begun by now, so a detective inspector or above records that it was cancelled.");
        State = ConferenceState.Cancelled;
        CancelledAt = now;
        EndedReason = reason;
        WithdrawAll(now);
        Record($"{Name}: cancelled, {reason}", by, told, now);
    }

    /// <summary>
    /// The council holds one conference for the siblings: the children of this one go to the other, and this one is not held.
    /// </summary>
    /// <param name="toldAt">When the council said so; asked for once it would have begun.</param>
    public void MergeInto(Conference other, string reason, CurrentUser by, DateTime now, DateTime? toldAt = null)
    {
        RequireUpcoming();
        var told = ToldInTime(toldAt, now);
        RuleViolation.When(other.Id == Id, "Choose another conference.");
        RuleViolation.When(other.CaseFileId != CaseFileId, "Conferences are merged within one case file.");
        RuleViolation.When(other.State != ConferenceState.Upcoming, "The other conference is not to come any more.");
        RuleViolation.When((other.Type == ConferenceType.Review) != (Type == ConferenceType.Review),
            "A review and an initial conference are two conferences, even on one day.");
        foreach (var child in children.Where(child => other.children.TrueForAll(there => there.ChildId != child.ChildId)))
            other.children.Add(ConferenceChild.Of(other.Id, child.Child, other.children.Count + 1, Reference));
        State = ConferenceState.Merged;
        EndedReason = reason;
        (MergedIntoId, MergedInto) = (other.Id, other);
        WithdrawAll(now);
        Record($"{Name}: merged into {other.Reference}, {reason}", by, told, now);
        other.Record($"{other.Name}: {Reference} merged into this one", by, now, now);
    }

    /// <summary>The case goes to another team, and what is still to come of its conferences with it.</summary>
    public void HandOver(Guid caitId, DateTime now)
    {
        if (State != ConferenceState.Upcoming) return;
        CaitId = caitId;
        (LiaisonId, Liaison) = (null, null);
        foreach (var clock in clocks.Where(clock => clock.Deadline.IsRunning)) clock.Deadline.HandOver(caitId, now);
        Touch();
    }

    /// <summary>
    /// Once it would have begun, a conference counts, unless the council had said before that it is not to be held then (K-2).
    /// </summary>
    private DateTime ToldInTime(DateTime? toldAt, DateTime now)
    {
        var told = toldAt ?? now;
        RuleViolation.When(told > now, "The council told us in the future. Check the date and time.");
        RuleViolation.When(told < InvitedAt, "The council told us before it invited police. Check the date and time.");
        RuleViolation.When(told >= StartsAt, "It was to have begun by then, so it counts. Record that it was held and who was there; or "
            + "say when the council told us, if that was before.");
        return told;
    }

    private static void RequireDate(DateTime startsAt, DateTime endsAt, string? bankHolidayReason, ConferenceTimes times)
    {
        RuleViolation.When(
            endsAt <= startsAt || endsAt - startsAt > TimeSpan.FromHours(12), "A conference ends after it begins, on the same day.");
        var day = UkTime.DateOf(startsAt);
        RuleViolation.When(
            ConferenceTimes.IsWeekend(day), "That day is a Saturday or Sunday, and no conference sits then (8875). Check the date.");
        RuleViolation.When(times.Calendar.IsBankHoliday(day) && string.IsNullOrWhiteSpace(bankHolidayReason),
            "That day is a bank holiday. Check the date with the council, or say why it sits then.");
    }

    private void StartClocks(ConferenceTimes times, DateTime toldAt, DateTime now)
    {
        var day = UkTime.DateOf(StartsAt);
        Start(Before(DeadlineKind.ConferenceDecision, times.DecisionDueOn(day), times, toldAt, now));
        if (ReportSentAt is null) Start(Before(DeadlineKind.ConferenceReport, times.ReportDueOn(day), times, toldAt, now));
    }

    /// <summary>
    /// Due by the end of a day before the conference, or some hours after police were told of it, whichever is later; and by the
    /// conference itself, whatever those say (handbook §2.4).
    /// </summary>
    private Deadline Before(DeadlineKind kind, DateOnly dueOn, ConferenceTimes times, DateTime toldAt, DateTime now)
    {
        var lastDay = UkTime.EndOf(dueOn);
        var notBefore = times.NotBefore(toldAt);
        var due = lastDay >= notBefore ? lastDay : notBefore < StartsAt || StartsAt <= toldAt ? notBefore : StartsAt;
        var soon = due == lastDay ? UkTime.EndOf(dueOn.AddDays(-1)) : toldAt;
        return Deadline.Until(kind, Reference, Subject.Case(CaseFileId, CaitId), now < soon ? now : soon, soon, due);
    }

    private void Withdraw(DateTime now, params DeadlineKind[] kinds)
    {
        foreach (var clock in clocks.Where(clock => clock.Deadline.IsRunning && kinds.Contains(clock.Deadline.Kind)))
            clock.Deadline.Withdraw(now);
    }

    private void WithdrawAll(DateTime now)
    {
        foreach (var clock in clocks.Where(clock => clock.Deadline.IsRunning)) clock.Deadline.Withdraw(now);
    }
}
