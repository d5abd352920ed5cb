using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>What a court did about a charge.</summary>
public enum CourtEvent
{
    PleadedGuilty,
    PleadedNotGuilty,
    FoundGuilty,
    FoundGuiltyOfLess,
    FoundNotGuilty,
    NoVerdict,
    Discontinued,
    Sentenced,
    AppealLodged,
    AppealRejected,
    AppealWithdrawn,
    ConvictionQuashed,
    SentenceChanged,

    /// <summary>What was recorded of the court was wrong.</summary>
    PutRight
}

/// <summary>What a result means for the case file.</summary>
public enum CaseEffect { KeepsItOpen, DoesNotKeepItOpen }

/// <summary>Which events there are before others.</summary>
public static class CourtEvents
{
    /// <summary>A court decided something, so that whoever writes it down says what it means for the case.</summary>
    public static bool Decides(CourtEvent heard) => heard is CourtEvent.FoundGuilty or CourtEvent.FoundGuiltyOfLess
        or CourtEvent.FoundNotGuilty or CourtEvent.NoVerdict or CourtEvent.Discontinued or CourtEvent.Sentenced
        or CourtEvent.AppealRejected or CourtEvent.AppealWithdrawn or CourtEvent.ConvictionQuashed or CourtEvent.SentenceChanged;

    public static bool IsSentence(CourtEvent heard) => heard is CourtEvent.Sentenced or CourtEvent.SentenceChanged;

    public static bool EndsAppeal(CourtEvent heard) => heard is CourtEvent.AppealRejected or CourtEvent.AppealWithdrawn
        or CourtEvent.ConvictionQuashed or CourtEvent.SentenceChanged;

    /// <summary>As the chronology tells it.</summary>
    public static string InSentence(CourtEvent heard) => heard switch
    {
        CourtEvent.PleadedGuilty => "pleaded guilty",
        CourtEvent.PleadedNotGuilty => "pleaded not guilty",
        CourtEvent.FoundGuilty => "found guilty",
        CourtEvent.FoundGuiltyOfLess => "found guilty of a lesser offence",
        CourtEvent.FoundNotGuilty => "found not guilty",
        CourtEvent.NoVerdict => "no verdict",
        CourtEvent.Discontinued => "the charge was discontinued",
        CourtEvent.Sentenced => "sentenced",
        CourtEvent.AppealLodged => "an appeal was made",
        CourtEvent.AppealRejected => "the appeal was rejected",
        CourtEvent.AppealWithdrawn => "the appeal was withdrawn",
        CourtEvent.ConvictionQuashed => "the conviction was quashed on appeal",
        CourtEvent.SentenceChanged => "the sentence was changed on appeal",
        CourtEvent.PutRight => "what was recorded is put right"
    };
}

/// <summary>A charge as it was brought.</summary>
/// <param name="Offence">In the words of the charge, which need not be those CRIS has.</param>
public sealed record ChargeBrought(Guid DefendantId, Guid VictimId, string Offence, DateOnly On);

/// <summary>What a court did, on a London day.</summary>
/// <param name="Words">The sentence as passed, or more about what was done.</param>
/// <param name="MinimumMonths">Of a sentence: the least that is served, where the court set it.</param>
/// <param name="Siblings">What it means for the other children.</param>
public sealed record CourtHeard(
    CourtEvent Event, DateOnly On, string Court, string? Words = null, int? MinimumMonths = null, bool IsIndeterminate = false,
    CaseEffect? Effect = null, string? Siblings = null);

/// <summary>
/// What one defendant is charged with for what was done to one victim, and what courts did about it (¶1–4). While it is before a court
/// the case cannot be closed.
/// </summary>
public sealed class Charge : Entity, IKept
{
    static Kept IKept.Kept => Kept.ButFor(nameof(IsOpen));

    public Guid CrimeId { get; private set; }
    public int Number { get; private set; }
    public Guid DefendantId { get; private set; }
    public Person Defendant { get; private set; } = null!;
    public Guid VictimId { get; private set; }
    public Person Victim { get; private set; } = null!;
    public string Offence { get; private set; } = "";
    public DateOnly On { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    /// <summary>Before a court: not decided yet, or decided and appealed against.</summary>
    public bool IsOpen { get; private set; }

    private readonly List<CourtStep> steps = [];
    public IReadOnlyList<CourtStep> Steps => steps;

    private Charge() { }

    internal static Charge Of(Guid crimeId, int number, ChargeBrought brought, CurrentUser by, DateTime now) => new()
    {
        CrimeId = crimeId,
        Number = number,
        DefendantId = brought.DefendantId,
        VictimId = brought.VictimId,
        Offence = brought.Offence.Trim(),
        On = brought.On,
        ById = by.Id,
        At = now,
        IsOpen = true
    };

    /// <summary>What nobody has put right, in the order it was written down.</summary>
    internal IEnumerable<CourtStep> Standing =>
        steps.Where(step => step.Event != CourtEvent.PutRight && steps.TrueForAll(other => other.CorrectsId != step.Id))
            .OrderBy(step => step.Number);

    private bool IsConvicted => Standing.LastOrDefault(step => step.Event is CourtEvent.PleadedGuilty or CourtEvent.FoundGuilty
        or CourtEvent.FoundGuiltyOfLess or CourtEvent.FoundNotGuilty or CourtEvent.NoVerdict or CourtEvent.Discontinued
        or CourtEvent.ConvictionQuashed) is { Event: CourtEvent.PleadedGuilty or CourtEvent.FoundGuilty or CourtEvent.FoundGuiltyOfLess };

    private bool IsAppealed => Standing.LastOrDefault(step => step.Event == CourtEvent.AppealLodged || CourtEvents.EndsAppeal(step.Event))
        is { Event: CourtEvent.AppealLodged };

    internal void Hear(CourtHeard heard, CurrentUser by, DateTime now)
    {
        RuleViolation.When(heard.Event == CourtEvent.PutRight, "Put right what was recorded where it stands.");
        RuleViolation.When(string.IsNullOrWhiteSpace(heard.Court), "Say which court it was.");
        RuleViolation.When(heard.On < On, "That day is before the charge. Check the day.");
        var isSentenced = Standing.Any(step => step.Event == CourtEvent.Sentenced);
        switch (heard.Event)
        {
            case CourtEvent.Sentenced:
                RuleViolation.When(!IsConvicted, "Record first that they pleaded or were found guilty.");
                RuleViolation.When(isSentenced, "The sentence is on record. What an appeal changes is recorded as the appeal’s result.");
                break;
            case CourtEvent.AppealLodged:
                RuleViolation.When(!IsConvicted && !isSentenced, "There is no conviction to appeal against.");
                RuleViolation.When(IsAppealed, "An appeal is running. Record first what became of it.");
                break;
            case CourtEvent.AppealRejected or CourtEvent.AppealWithdrawn or CourtEvent.ConvictionQuashed or CourtEvent.SentenceChanged:
                RuleViolation.When(!IsAppealed, "Record first that an appeal was made.");
                break;
            default:
                RuleViolation.When(!IsOpen || isSentenced, "The charge has been decided. What follows is an appeal.");
                break;
        }
        RuleViolation.When(CourtEvents.IsSentence(heard.Event) && string.IsNullOrWhiteSpace(heard.Words), "Write the sentence as passed.");
        RuleViolation.When(heard is { MinimumMonths: < 1 or > 1_200 }, "A minimum term is between one month and a hundred years.");
        RuleViolation.When(!CourtEvents.IsSentence(heard.Event) && (heard.MinimumMonths is not null || heard.IsIndeterminate),
            "Only a sentence has a minimum term or is indeterminate.");
        RuleViolation.When(CourtEvents.Decides(heard.Event) && heard.Effect is null, "Say what it means for the case.");
        Add(heard, null, by, now);
    }

    internal void PutRight(Guid stepId, string reason, CurrentUser by, DateTime now)
    {
        var wrong = Standing.FirstOrDefault(step => step.Id == stepId);
        RuleViolation.When(wrong is null, "That has been put right already, or is of another charge.");
        RuleViolation.When(string.IsNullOrWhiteSpace(reason), "Say what was wrong.");
        Add(new(CourtEvent.PutRight, wrong.On, wrong.Court, reason), wrong.Id, by, now);
    }

    private void Add(CourtHeard heard, Guid? corrects, CurrentUser by, DateTime now)
    {
        steps.Add(CourtStep.Of(Id, steps.Count + 1, heard, corrects, by, now));
        IsOpen = IsAppealed || !Standing.Any(step => step.Event is CourtEvent.Sentenced or CourtEvent.FoundNotGuilty
            or CourtEvent.Discontinued or CourtEvent.ConvictionQuashed);
    }
}

/// <summary>One thing a court did about a charge. Append-only.</summary>
public sealed class CourtStep : Entity, IKept
{
    public Guid ChargeId { get; private set; }
    public int Number { get; private set; }
    public CourtEvent Event { get; private set; }
    public DateOnly On { get; private set; }
    public string Court { get; private set; } = "";
    public string? Words { get; private set; }
    public int? MinimumMonths { get; private set; }
    public bool IsIndeterminate { get; private set; }
    public CaseEffect? Effect { get; private set; }
    public string? Siblings { get; private set; }
    public Guid? CorrectsId { get; private set; }
    public CourtStep? Corrects { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    private CourtStep() { }

    internal static CourtStep Of(Guid chargeId, int number, CourtHeard heard, Guid? corrects, CurrentUser by, DateTime now) => new()
    {
        ChargeId = chargeId,
        Number = number,
        Event = heard.Event,
        On = heard.On,
        Court = heard.Court.Trim(),
        Words = heard.Words?.Trim(),
        MinimumMonths = heard.MinimumMonths,
        IsIndeterminate = heard.IsIndeterminate,
        Effect = heard.Effect,
        Siblings = heard.Siblings?.Trim(),
        CorrectsId = corrects,
        ById = by.Id,
        At = now
    };
}
