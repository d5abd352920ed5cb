using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.People;

/// <summary>
/// Putting right a period that was recorded wrong: its category, its days, whose it is, or that it is of another child. What stood is kept
/// with its dates and the reason. What a conference decided is put right at the conference.
/// </summary>
public sealed partial class Child
{
    private readonly List<CorrectedPeriod> corrected = [];

    /// <summary>What stood before, of every period that was corrected or withdrawn.</summary>
    public IReadOnlyList<CorrectedPeriod> Corrected => corrected;

    public void CorrectPlan(PlanPeriod plan, PlanTold told, string reason, CurrentUser by, DateTime now)
    {
        RefuseWhenDecided(plan);
        Person?.RequireDay(told.Start, "The start of the plan", mayBeUnborn: true);
        Person?.RequireDay(told.End, "The end of the plan", mayBeUnborn: true);
        var today = UkTime.DateOf(now);
        RuleViolation.When(told.Start > today || told.End > today, "A plan cannot start or end in the future.");
        RuleViolation.When(told.End <= told.Start, "A plan cannot end on or before the day it starts (8840).");
        RuleViolation.When(plans.Exists(other => other != plan && told.Start < (other.End ?? DateOnly.MaxValue)
            && other.Start < (told.End ?? DateOnly.MaxValue)),
            "Another plan covers some of those days. Two plans cannot overlap (8935).");
        RuleViolation.When(told == new PlanTold(plan.Category, plan.Start, plan.End, plan.BoroughCode, plan.OpenedBy),
            "This is what is recorded already. Change what was wrong.");
        corrected.Add(CorrectedPeriod.Of(plan, false, reason, by, now));
        plan.Correct(told, by, now);
        Touch();
    }

    /// <summary>It was never this child's plan.</summary>
    public void WithdrawPlan(PlanPeriod plan, string reason, CurrentUser by, DateTime now)
    {
        RefuseWhenDecided(plan);
        corrected.Add(CorrectedPeriod.Of(plan, true, reason, by, now));
        plans.Remove(plan);
        Touch();
    }

    public void CorrectLookedAfter(LookedAfterPeriod period, LookedAfterTold told, string reason, CurrentUser by, DateTime now)
    {
        Person?.RequireDay(told.Start, "The start of the period");
        Person?.RequireDay(told.End, "The end of the period");
        var today = UkTime.DateOf(now);
        RuleViolation.When(told.Start > today || told.End > today, "The period cannot be in the future.");
        RuleViolation.When(told.End < told.Start, "The period cannot end before it starts.");
        RuleViolation.When(lookedAfter.Exists(other => other != period && told.Start < (other.End ?? DateOnly.MaxValue)
            && other.Start < (told.End ?? DateOnly.MaxValue)),
            "The child was already looked after on some of those days. Two periods cannot overlap.");
        RuleViolation.When(told == new LookedAfterTold(period.Basis, period.Start, period.End, period.BoroughCode, period.Source),
            "This is what is recorded already. Change what was wrong.");
        corrected.Add(CorrectedPeriod.Of(period, false, reason, by, now));
        period.Correct(told, by, now);
        Touch();
    }

    /// <summary>It was never this child who was looked after.</summary>
    public void WithdrawLookedAfter(LookedAfterPeriod period, string reason, CurrentUser by, DateTime now)
    {
        corrected.Add(CorrectedPeriod.Of(period, true, reason, by, now));
        lookedAfter.Remove(period);
        Touch();
    }

    private static void RefuseWhenDecided(PlanPeriod plan) =>
        RuleViolation.When(plan.DecidedAt is not null,
            $"Conference {plan.DecidedAt} decided this plan. Put it right there, by a correction of the conference.");
}
