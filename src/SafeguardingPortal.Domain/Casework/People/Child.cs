using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.References;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.People;

/// <summary>
/// A person in the part of a child, on whichever cases, with the child protection plans and the time looked after (Part C).
/// </summary>
public sealed partial class Child : Entity, IKept
{
    static Kept IKept.Kept => Kept.InPlace;

    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;

    private readonly List<CaseChild> cases = [];
    public IReadOnlyList<CaseChild> Cases => cases;

    private readonly List<PlanPeriod> plans = [];
    public IReadOnlyList<PlanPeriod> Plans => plans;

    private readonly List<LookedAfterPeriod> lookedAfter = [];
    public IReadOnlyList<LookedAfterPeriod> LookedAfter => lookedAfter;

    private Child() { }
    public static Child Of(Person person) => new() { PersonId = person.Id, Person = person };

    /// <summary>Other records of the same child, where they were brought: a plan on one of them is a plan of this child.</summary>
    public IReadOnlyList<Child> OtherRecords { get; private set; } = [];

    /// <summary>Says which other records are this child too. It is kept by their links and nowhere else.</summary>
    public void IsAlso(IReadOnlyList<Child> others) => OtherRecords = others;

    private IEnumerable<Child> Records => OtherRecords.Prepend(this);

    public IEnumerable<PlanPeriod> PlansOnAnyRecord => Records.SelectMany(record => record.plans);

    /// <summary>The plan that runs, if one does, on whichever record.</summary>
    public PlanPeriod? OpenedPlan => PlansOnAnyRecord.FirstOrDefault(plan => plan.End is null);

    /// <summary>The child becomes the subject of a child protection plan; no two plans run at once (8935).</summary>
    /// <param name="reference">What opened it: a conference, or the record that tells of it.</param>
    public PlanPeriod OpenPlan(PlanCategory category, DateOnly start, string boroughCode, string reference, CurrentUser by, DateTime now)
    {
        Person?.RequireDay(start, "The start of the plan", mayBeUnborn: true);
        var plan = PlanPeriod.Of(Id, category, start, null, boroughCode, reference, by, now);
        RuleViolation.When(start > UkTime.DateOf(now), "A plan cannot start in the future.");
        RuleViolation.When(
            OpenedPlan is not null, "A plan is open already. End it first: a child is the subject of one plan at a time (8935).");
        RuleViolation.When(
            PlansOnAnyRecord.Any(other => start < other.End), "A plan already covers that day. Two plans cannot overlap (8935).");
        plans.Add(plan);
        Touch();
        return plan;
    }

    /// <summary>Takes down a plan that has ended, as another authority or a paper file tells of it.</summary>
    public PlanPeriod RecordPastPlan(
        PlanCategory category, DateOnly start, DateOnly end, string boroughCode, string reference, CurrentUser by, DateTime now)
    {
        Person?.RequireDay(start, "The start of the plan", mayBeUnborn: true);
        Person?.RequireDay(end, "The end of the plan", mayBeUnborn: true);
        var plan = PlanPeriod.Of(Id, category, start, null, boroughCode, reference, by, now);
        plan.Close(end, reference, by, now);
        RuleViolation.When(PlansOnAnyRecord.Any(other => start < (other.End ?? DateOnly.MaxValue) && other.Start < end),
            "A plan already covers some of those days. Two plans cannot overlap (8935).");
        plans.Add(plan);
        Touch();
        return plan;
    }

    public void ClosePlan(DateOnly end, string reference, CurrentUser by, DateTime now)
    {
        RuleViolation.When(OpenedPlan is null, "No plan is open, so none can be ended.");
        Person?.RequireDay(end, "The end of the plan", mayBeUnborn: true);
        var plan = OpenedPlan;
        plan.Close(end, reference, by, now);
        TouchBearerOf(plan);
    }

    private void TouchBearerOf(PlanPeriod plan) => Records.First(record => record.plans.Contains(plan)).Touch();

    /// <summary>
    /// The plan goes on, under another category from that day: it is the same plan, and what it was before stays on record with its day.
    /// </summary>
    public void ContinuePlan(PlanCategory category, DateOnly from, string reference, CurrentUser by, DateTime now)
    {
        var plan = PlansOnAnyRecord.FirstOrDefault(plan => plan.Start <= from && (plan.End is null || from < plan.End));
        RuleViolation.When(plan is null, "No plan runs on that day, so none can go on.");
        if (plan.CategoryOn(from) == category) return;
        plan.Change(category, from, reference, by, now);
        TouchBearerOf(plan);
    }

    public LookedAfterPeriod RecordLookedAfter(
        DateOnly start, DateOnly? end, LegalBasis basis, string boroughCode, string source, CurrentUser by, DateTime now)
    {
        Person?.RequireDay(start, "The start of the period");
        Person?.RequireDay(end, "The end of the period");
        RuleViolation.When(start > UkTime.DateOf(now) || end > UkTime.DateOf(now), "The period cannot be in the future.");
        RuleViolation.When(end < start, "The period cannot end before it starts.");
        RuleViolation.When(
            lookedAfter.Exists(other => start < (other.End ?? DateOnly.MaxValue) && other.Start < (end ?? DateOnly.MaxValue)),
            "The child was already looked after on some of those days. Two periods cannot overlap.");
        var period = LookedAfterPeriod.Of(Id, start, end, basis, boroughCode, source, by, now);
        lookedAfter.Add(period);
        Touch();
        return period;
    }

    public void EndLookedAfter(DateOnly end, CurrentUser by, DateTime now)
    {
        var open = lookedAfter.Find(period => period.End is null);
        RuleViolation.When(open is null, "The child is not looked after now, so no period can be ended.");
        Person?.RequireDay(end, "The end of the period");
        open.Finish(end, by, now);
        Touch();
    }
}

/// <summary>Why a child is the subject of a plan (handbook §2.4); multiple where more than one is named.</summary>
public enum PlanCategory { Neglect, Physical, Sexual, Emotional, Multiple }

/// <summary>A time as the subject of a child protection plan, with what opened and what ended it.</summary>
public sealed class PlanPeriod : Entity
{
    public Guid ChildId { get; private set; }

    /// <summary>The category now, or the last one of a plan that has ended.</summary>
    public PlanCategory Category { get; private set; }

    /// <summary>The category it began under.</summary>
    public PlanCategory BeganAs { get; private set; }

    private readonly List<PlanCategoryChange> changes = [];

    /// <summary>Every change of category since; a plan that goes on under another category is not a new plan.</summary>
    public IReadOnlyList<PlanCategoryChange> Changes => changes;

    public DateOnly Start { get; private set; }
    public DateOnly? End { get; private set; }

    /// <summary>The borough whose plan it is.</summary>
    public string BoroughCode { get; private set; } = "";
    public Borough Borough { get; private set; } = null!;
    public string OpenedBy { get; private set; } = "";
    public string? ClosedBy { get; private set; }
    public DateTime RecordedAt { get; private set; }
    public Guid RecordedById { get; private set; }
    public Officer RecordedBy { get; private set; } = null!;
    public DateTime? EndRecordedAt { get; private set; }
    public Guid? EndRecordedById { get; private set; }
    public Officer? EndRecordedBy { get; private set; }

    private PlanPeriod() { }

    internal static PlanPeriod Of(
        Guid childId, PlanCategory category, DateOnly start, DateOnly? end, string boroughCode, string reference, CurrentUser by,
        DateTime now) =>
        new()
        {
            ChildId = childId,
            Category = category,
            BeganAs = category,
            Start = start,
            End = end,
            BoroughCode = boroughCode,
            OpenedBy = reference,
            RecordedAt = now,
            RecordedById = by.Id
        };

    public PlanCategory CategoryOn(DateOnly day) => changes.Where(change => change.From <= day).OrderBy(change => change.From)
        .ThenBy(change => change.RecordedAt).LastOrDefault()?.Category ?? BeganAs;

    /// <summary>The conference that opened, changed or ended it, if one did.</summary>
    public string? DecidedAt => DecidingConference([OpenedBy, ClosedBy, .. changes.Select(change => change.ChangedBy)]);

    public static string? DecidingConference(IEnumerable<string?> told) =>
        told.FirstOrDefault(each => Reference.Of(each) is { Kind: ReferenceKind.Conference });

    internal void Correct(PlanTold told, CurrentUser by, DateTime now)
    {
        if (End != told.End) (EndRecordedAt, EndRecordedById, ClosedBy) = told.End is null
            ? default((DateTime?, Guid?, string?)) : (now, by.Id, told.Source);
        (Category, BeganAs, Start, End, BoroughCode, OpenedBy) =
            (told.Category, told.Category, told.Start, told.End, told.BoroughCode, told.Source);
        (RecordedAt, RecordedById) = (now, by.Id);
    }

    internal void Change(PlanCategory category, DateOnly from, string reference, CurrentUser by, DateTime now)
    {
        RuleViolation.When(from > UkTime.DateOf(now), "The category cannot change in the future.");
        changes.Add(PlanCategoryChange.Of(Id, category, from, reference, by, now));
        Category = CategoryOn(DateOnly.MaxValue);
    }

    internal void Close(DateOnly end, string reference, CurrentUser by, DateTime now)
    {
        RuleViolation.When(end > UkTime.DateOf(now), "A plan cannot end in the future.");
        RuleViolation.When(end <= Start, "A plan cannot end on or before the day it starts (8840).");
        (End, ClosedBy, EndRecordedAt, EndRecordedById) = (end, reference, now, by.Id);
    }
}

/// <summary>From a day on the plan was under another category, as a conference decided. Append-only.</summary>
public sealed class PlanCategoryChange : Entity, IKept
{
    public Guid PlanPeriodId { get; private set; }
    public PlanCategory Category { get; private set; }
    public DateOnly From { get; private set; }

    /// <summary>What changed it: the reference of the conference.</summary>
    public string ChangedBy { get; private set; } = "";
    public DateTime RecordedAt { get; private set; }
    public Guid RecordedById { get; private set; }
    public Officer RecordedBy { get; private set; } = null!;

    private PlanCategoryChange() { }

    internal static PlanCategoryChange Of(
        Guid planId, PlanCategory category, DateOnly from, string reference, CurrentUser by, DateTime now) =>
        new() { PlanPeriodId = planId, Category = category, From = from, ChangedBy = reference, RecordedAt = now, RecordedById = by.Id };
}

/// <summary>On what footing a child is looked after by a council.</summary>
public enum LegalBasis { Section20, InterimCareOrder, CareOrder, PlacementOrder, EmergencyProtection, PoliceProtection, Remand, NotKnown }

/// <summary>A time in which a council looked after the child.</summary>
public sealed class LookedAfterPeriod : Entity
{
    public Guid ChildId { get; private set; }
    public DateOnly Start { get; private set; }
    public DateOnly? End { get; private set; }
    public LegalBasis Basis { get; private set; }
    public string BoroughCode { get; private set; } = "";
    public Borough Borough { get; private set; } = null!;
    public string Source { get; private set; } = "";
    public DateTime RecordedAt { get; private set; }
    public Guid RecordedById { get; private set; }
    public Officer RecordedBy { get; private set; } = null!;
    public DateTime? EndRecordedAt { get; private set; }
    public Guid? EndRecordedById { get; private set; }
    public Officer? EndRecordedBy { get; private set; }

    private LookedAfterPeriod() { }

    internal static LookedAfterPeriod Of(
        Guid childId, DateOnly start, DateOnly? end, LegalBasis basis, string boroughCode, string source, CurrentUser by, DateTime now) =>
        new()
        {
            ChildId = childId,
            Start = start,
            End = end,
            Basis = basis,
            BoroughCode = boroughCode,
            Source = source,
            RecordedAt = now,
            RecordedById = by.Id,
            EndRecordedAt = end is null ? null : now,
            EndRecordedById = end is null ? null : by.Id
        };

    internal void Correct(LookedAfterTold told, CurrentUser by, DateTime now)
    {
        if (End != told.End) (EndRecordedAt, EndRecordedById) = told.End is null ? default((DateTime?, Guid?)) : (now, by.Id);
        (Basis, Start, End, BoroughCode, Source) = (told.Basis, told.Start, told.End, told.BoroughCode, told.Source);
        (RecordedAt, RecordedById) = (now, by.Id);
    }

    internal void Finish(DateOnly end, CurrentUser by, DateTime now)
    {
        RuleViolation.When(end > UkTime.DateOf(now), "The period cannot end in the future.");
        RuleViolation.When(end < Start, "The period cannot end before it starts.");
        (End, EndRecordedAt, EndRecordedById) = (end, now, by.Id);
    }
}
