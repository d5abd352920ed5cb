using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Looks;

/// <summary>What came of an alert.</summary>
public enum AlertOutcome { ForPolicing, WordsOfAdvice, ReferredToStandards }

/// <summary>
/// Something of the trail that has to be answered: by the officer, who can say why, and by the auditor, who says what came of it.
/// Nothing of it is case content.
/// </summary>
public sealed class LookAlert : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(AnsweredAt), nameof(AnsweredById), nameof(Outcome), nameof(OutcomeWords), nameof(AskedAt),
        nameof(AskedById), nameof(ExplainedAt), nameof(Explanation));

    public AlertKind Kind { get; private set; }
    public Guid OfficerId { get; private set; }
    public Officer Officer { get; private set; } = null!;

    /// <summary>The entry of the trail it was raised for.</summary>
    public long EntryId { get; private set; }

    /// <summary>What was seen on the trail, such as "14 searches that found nobody in 20 minutes".</summary>
    public string Words { get; private set; } = "";
    public DateTime At { get; private set; }
    public DateOnly DueOn { get; private set; }

    /// <summary>When the officer was asked why, and by whom.</summary>
    public DateTime? AskedAt { get; private set; }
    public Guid? AskedById { get; private set; }
    public Officer? AskedBy { get; private set; }
    public DateTime? ExplainedAt { get; private set; }
    public string? Explanation { get; private set; }

    public DateTime? AnsweredAt { get; private set; }
    public Guid? AnsweredById { get; private set; }
    public Officer? AnsweredBy { get; private set; }
    public AlertOutcome? Outcome { get; private set; }
    public string? OutcomeWords { get; private set; }

    private LookAlert() { }

    public static LookAlert Raise(AlertRule rule, Guid officerId, long entryId, string words, WorkingCalendar calendar, DateTime now) =>
        new()
        {
            Kind = rule.Kind,
            OfficerId = officerId,
            EntryId = entryId,
            Words = words,
            At = now,
            DueOn = calendar.AddWorkingDays(UkTime.DateOf(now), rule.WorkingDays)
        };

    /// <summary>Asked by somebody who read the trail.</summary>
    public static LookAlert Ask(Guid officerId, long entryId, string words, int workingDays, WorkingCalendar calendar, CurrentUser by,
        DateTime now)
    {
        RuleViolation.When(officerId == by.Id, "Nobody asks themselves why they looked.");
        return new()
        {
            Kind = AlertKind.Asked,
            OfficerId = officerId,
            EntryId = entryId,
            Words = words,
            At = now,
            DueOn = calendar.AddWorkingDays(UkTime.DateOf(now), workingDays),
            AskedAt = now,
            AskedById = by.Id
        };
    }

    public void AskWhy(CurrentUser by, DateTime now)
    {
        RuleViolation.When(AnsweredAt is not null, "This was answered.");
        RuleViolation.When(AskedAt is not null, "They have been asked already.");
        RuleViolation.When(OfficerId == by.Id, "Nobody asks themselves why they looked.");
        (AskedAt, AskedById) = (now, by.Id);
        Touch();
    }

    /// <summary>The officer says why, once.</summary>
    public void Explain(string words, CurrentUser by, DateTime now)
    {
        RuleViolation.When(OfficerId != by.Id, "Only whoever looked can say why.");
        RuleViolation.When(AskedAt is null, "You have not been asked.");
        RuleViolation.When(AnsweredAt is not null, "This was answered.");
        RuleViolation.When(ExplainedAt is not null, "You have said why.");
        (ExplainedAt, Explanation) = (now, words);
        Touch();
    }

    /// <summary>Says what came of it. Nobody answers for their own looks (BR-51).</summary>
    public void Answer(AlertOutcome outcome, string words, CurrentUser by, DateTime now)
    {
        RuleViolation.When(OfficerId == by.Id, "Nobody answers for their own looks.");
        RuleViolation.When(AnsweredAt is not null, "This was answered.");
        (Outcome, OutcomeWords, AnsweredById, AnsweredAt) = (outcome, words, by.Id, now);
        Touch();
    }
}
