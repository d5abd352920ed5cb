using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Conferences;

public sealed partial class Conference
{
    /// <summary>
    /// What was decided for each child, once for all of them together. A plan begins on the day of the conference (2885), once (8935), and
    /// neither begins and ends on one day (8840).
    /// </summary>
    public void Decide(
        IReadOnlyList<ChildDecisionRecord> decided, DateOnly? coreGroupOn, DateOnly? nextReviewOn, ConferenceTimes times,
        CurrentUser by, DateTime now, string? leadWorker = null, string? sameBecause = null)
    {
        RequireHeld();
        RuleViolation.When(DecidedAt is not null, "What was decided is on record. Add a correction if it is wrong.");
        RuleViolation.When(decided.Any(each => children.TrueForAll(child => child.ChildId != each.ChildId)),
            "A decision is for a child who is not on this conference.");
        RuleViolation.When(
            children.Exists(child => decided.Count(each => each.ChildId == child.ChildId) != 1), "Record one decision for each child.");
        foreach (var each in decided) RequireDecision(each);
        var onPlan = decided.Any(IsOnPlan);
        RuleViolation.When(coreGroupOn <= Day, "The core group meets after the conference.");
        RuleViolation.When(nextReviewOn <= Day, "The next review comes after this conference.");

        foreach (var each in decided)
        {
            var child = children.Find(child => child.ChildId == each.ChildId)!;
            child.Decide(ChildDecision.Of(child.Id, each));
            ChangePlan(child, each, by, now);
        }
        DecidedAt = now;
        (LeadWorker, SameBecause) = (leadWorker, sameBecause);
        CoreGroupOn = onPlan ? coreGroupOn : null;
        NextReviewOn = onPlan ? nextReviewOn : null;
        if (onPlan) StartPlanClocks(times);
        foreach (var child in children.OrderBy(child => child.Order)) Record(child, by, now);
    }

    private void RequireDecision(ChildDecisionRecord each)
    {
        var plan = children.Find(child => child.ChildId == each.ChildId)!.PlanOn(Day);
        RuleViolation.When(each.Outcome == ChildOutcome.PlanBegins && plan is not null && !IsTakenOver(plan),
            "A child is already on a plan, and a plan is not begun twice (8935). Record that it continues.");
        RuleViolation.When(each.Outcome is ChildOutcome.PlanContinues or ChildOutcome.PlanEnds && plan is null,
            "A child is on no plan that could go on or end.");
        RuleViolation.When(each.Outcome is ChildOutcome.PlanEnds or ChildOutcome.PlanBegins && plan?.Start == Day,
            "A plan does not begin and end on the same day (8840).");
        RuleViolation.When(
            each.Outcome == ChildOutcome.NoPlan && plan is not null, "A child is on a plan. Record that it continues or ends.");
        RuleViolation.When(IsOnPlan(each) && each.Category is null, "Choose the category of each plan.");
        RuleViolation.When(string.IsNullOrWhiteSpace(each.Reasons), "Record the reasons for each child.");
        RuleViolation.When(each.PoliceDissent && string.IsNullOrWhiteSpace(each.PoliceWords), "Say what police do not agree with.");
    }

    /// <summary>A child who moves comes with the plan of another council, which ends as the new one begins.</summary>
    private bool IsTakenOver(PlanPeriod plan) =>
        Type is ConferenceType.TransferIn or ConferenceType.ReceivingIn && plan.BoroughCode != BoroughCode;

    private void ChangePlan(ConferenceChild child, ChildDecisionRecord decided, CurrentUser by, DateTime now)
    {
        if (decided.Outcome == ChildOutcome.PlanEnds || (decided.Outcome == ChildOutcome.PlanBegins && child.PlanOn(Day) is not null))
            child.Child.ClosePlan(Day, Reference, by, now);
        if (decided.Outcome == ChildOutcome.PlanContinues) child.Child.ContinuePlan(decided.Category!.Value, Day, Reference, by, now);
        if (decided.Outcome == ChildOutcome.PlanBegins) child.Child.OpenPlan(decided.Category!.Value, Day, BoroughCode, Reference, by, now);
    }

    private static bool IsOnPlan(ChildDecisionRecord each) => each.Outcome is ChildOutcome.PlanBegins or ChildOutcome.PlanContinues;

    private void StartPlanClocks(ConferenceTimes times)
    {
        // Before birth nothing counts until the birth does (BR-14).
        if (Type == ConferenceType.PreBirth) return;
        Start(Clocked(IsInitial ? DeadlineKind.FirstReview : DeadlineKind.LaterReview, times));
        if (IsInitial) Start(Clocked(DeadlineKind.CoreGroup, times));
    }

    private Deadline Clocked(DeadlineKind kind, ConferenceTimes times) =>
        Deadline.Start(times.Limits[kind], Reference, Subject.Case(CaseFileId, CaitId), HeldFrom!.Value, times.Calendar);

    /// <summary>
    /// The core group met; stops the clock for it, and the one after a birth, from which six months to a review count (BR-14).
    /// </summary>
    public void CoreGroupMet(DateOnly heldOn, string toldBy, ConferenceTimes times, CurrentUser by, DateTime now)
    {
        RequireHeld();
        RuleViolation.When(heldOn > UkTime.DateOf(now), "The core group met in the future. Record it when it has met.");
        RuleViolation.When(heldOn <= Day, "The core group meets after the conference.");
        var clock = ClockOf(DeadlineKind.AfterBirth) ?? ClockOf(DeadlineKind.AfterBirthMotherUnfit) ?? ClockOf(DeadlineKind.CoreGroup);
        RuleViolation.When(clock is null, "No core group is waited for here.");
        coreGroups.Add(CoreGroupMeeting.Of(Id, heldOn, toldBy, by.Id, now));
        // Only the day is known: its end is the latest it can have been, and no later than now.
        var heldAt = UkTime.EndOf(heldOn).AddMinutes(-1);
        clock.Meet(heldAt < now ? heldAt : now, now);
        if (clock.Kind != DeadlineKind.CoreGroup)
            Start(Deadline.Start(times.Limits[DeadlineKind.LaterReview], Reference, Subject.Case(CaseFileId, CaitId),
                UkTime.EndOf(heldOn.AddDays(-1)), times.Calendar));
        Record("Core group met", by, heldAt < now ? heldAt : now, now);
    }

    /// <summary>
    /// The child of a pre-birth conference was born: ten calendar days from it, or twenty, to a review or core group (BR-14).
    /// </summary>
    public void Born(DateOnly bornOn, bool motherFit, string toldBy, ConferenceTimes times, CurrentUser by, DateTime now)
    {
        RequireHeld();
        RuleViolation.When(Type != ConferenceType.PreBirth, "Only a conference before birth waits for one.");
        RuleViolation.When(Birth is not null, "The birth is on record.");
        RuleViolation.When(bornOn > UkTime.DateOf(now), "The birth is in the future.");
        RuleViolation.When(bornOn < Day, "The birth was before the conference, which was then not one before birth.");
        Birth = RecordedBirth.Of(Id, bornOn, motherFit, toldBy, by.Id, now);
        var kind = ConferenceTimes.AfterBirthKind(motherFit);
        Start(Deadline.Start(
            times.Limits[kind], Reference, Subject.Case(CaseFileId, CaitId), UkTime.EndOf(bornOn.AddDays(-1)), times.Calendar));
        Record("Birth recorded", by, UkTime.EndOf(bornOn.AddDays(-1)), now);
    }

    /// <summary>Says what is wrong on record and what is right (B10).</summary>
    public void Correct(string about, string words, CurrentUser by, DateTime now)
    {
        RuleViolation.When(string.IsNullOrWhiteSpace(about) || string.IsNullOrWhiteSpace(words), "Say what is wrong and what is right.");
        corrections.Add(ConferenceCorrection.Of(Id, about, words, by.Id, now));
        Record($"{Name}: correction added", by, now, now);
    }
}
