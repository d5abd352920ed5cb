using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.CriticalIncidents;

public enum IncidentState { Proposed, Declared, Refused, StoodDown }

/// <summary>Whose request it was: our own, or a partner's (A3).</summary>
public enum IncidentRequest { Police, Partner }

/// <summary>
/// The test of the definition, which all three have to be answered for: is the effectiveness of the police response likely to have a
/// significant impact on the confidence of the victim, the family, the community.
/// </summary>
public sealed record IncidentTest(bool Victim, bool Family, bool Community, string Words)
{
    public bool IsMet => Victim || Family || Community;
}

/// <summary>What is proposed.</summary>
/// <param name="Partner">Who asked, where it was a partner.</param>
public sealed record IncidentProposed(string Title, string Why, IncidentRequest Request, string? Partner);

/// <summary>
/// A critical incident (row 14, A3): proposed by a sergeant, declared by an inspector or above against the test of the definition, led by a
/// Gold commander with a strategy log that is only added to, stood down with its reasons.
/// </summary>
public sealed class CriticalIncident : Entity, IGuarded<CriticalIncident>, IReferenced, IOfTeam, IOnCase, IKept
{
    static Kept IKept.Kept => Kept.InPlace;

    public string Reference { get; private set; } = "";
    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;
    public Guid CaitId { get; private set; }
    public Cait Cait { get; private set; } = null!;
    public string Title { get; private set; } = "";
    public string Why { get; private set; } = "";
    public IncidentRequest Request { get; private set; }
    public string? Partner { get; private set; }
    public DateTime ProposedAt { get; private set; }
    public Guid ProposedById { get; private set; }
    public Officer ProposedBy { get; private set; } = null!;
    public IncidentState State { get; private set; }

    public bool? TestVictim { get; private set; }
    public bool? TestFamily { get; private set; }
    public bool? TestCommunity { get; private set; }
    public string? TestWords { get; private set; }

    /// <summary>1 to 3: of the team, of the command, of the force.</summary>
    public int? Level { get; private set; }
    public Guid? GoldId { get; private set; }
    public Officer? Gold { get; private set; }
    public DateTime? DecidedAt { get; private set; }
    public Guid? DecidedById { get; private set; }
    public Officer? DecidedBy { get; private set; }

    public DateTime? StoodDownAt { get; private set; }
    public Guid? StoodDownById { get; private set; }
    public Officer? StoodDownBy { get; private set; }
    public string? StandDownRationale { get; private set; }
    public string? Learning { get; private set; }

    /// <summary>The review that runs; null while none does.</summary>
    public Guid? DeadlineId { get; private set; }
    public Deadline? Deadline { get; private set; }

    private readonly List<IncidentEntry> log = [];

    /// <summary>The strategy log: decisions, partners, impact, briefings, reviews, in the order in which they were written.</summary>
    public IReadOnlyList<IncidentEntry> Log => log;

    private readonly List<IncidentCase> cases = [];

    /// <summary>Every other case it touches.</summary>
    public IReadOnlyList<IncidentCase> Cases => cases;

    private CriticalIncident() { }

    public static CriticalIncident Propose(string reference, IncidentProposed told, CaseFile file, CurrentUser by, DateTime now)
    {
        RuleViolation.When(told.Request == IncidentRequest.Partner && string.IsNullOrWhiteSpace(told.Partner),
            "Say which partner asked for it.");
        return new()
        {
            Reference = reference,
            CaseFileId = file.Id,
            CaseFile = file,
            CaitId = file.CaitId,
            Title = told.Title,
            Why = told.Why,
            Request = told.Request,
            Partner = told.Partner,
            ProposedAt = now,
            ProposedById = by.Id
        };
    }

    public bool IsOpen => State is IncidentState.Proposed or IncidentState.Declared;

    /// <summary>An inspector or above finds that the test is met, gives the level and names Gold, who is here to lead.</summary>
    /// <param name="isGoldHere">They can act today and are not away.</param>
    public void Declare(
        IncidentTest test, int level, Officer gold, bool isGoldHere, TimeLimit review, Time.WorkingCalendar calendar, CurrentUser by,
        DateTime now)
    {
        RuleViolation.When(State != IncidentState.Proposed, "It has been decided already. Read what was decided below.");
        RuleViolation.When(!test.IsMet,
            "None of the three is answered with yes, so that it is no critical incident by its definition. Refuse it, or say which is.");
        RuleViolation.When(level is < 1 or > 3, "The level is 1, 2 or 3.");
        RequireGold(gold, isGoldHere);
        (TestVictim, TestFamily, TestCommunity, TestWords) = (test.Victim, test.Family, test.Community, test.Words);
        (State, Level, GoldId, Gold, DecidedAt, DecidedById) = (IncidentState.Declared, level, gold.Id, gold, now, by.Id);
        StartReview(review, calendar, now);
        Touch();
    }

    public void Refuse(string why, CurrentUser by, DateTime now)
    {
        RuleViolation.When(State != IncidentState.Proposed, "It has been decided already. Read what was decided below.");
        RuleViolation.When(by.Id == ProposedById, "Somebody else decides what you proposed.");
        (State, TestWords, DecidedAt, DecidedById) = (IncidentState.Refused, why, now, by.Id);
        Touch();
    }

    /// <summary>Another takes Gold, or the level changes; why is in the log.</summary>
    public void Change(int level, Officer gold, bool isGoldHere, string why, CurrentUser by, DateTime now)
    {
        RequireDeclared();
        RuleViolation.When(level is < 1 or > 3, "The level is 1, 2 or 3.");
        RuleViolation.When(level == Level && gold.Id == GoldId, "The level and Gold are these already.");
        RequireGold(gold, isGoldHere);
        (Level, GoldId, Gold) = (level, gold.Id, gold);
        Write(new(IncidentEntryKind.Decision, $"Level {level}, Gold {gold.Name}", why, null, null), by, now);
    }

    /// <summary>Adds to the strategy log. A review of it starts the next.</summary>
    public IncidentEntry Add(IncidentNote note, TimeLimit review, Time.WorkingCalendar calendar, CurrentUser by, DateTime now)
    {
        RequireDeclared();
        RuleViolation.When(note.Kind == IncidentEntryKind.Decision && (string.IsNullOrWhiteSpace(note.Reason)
            || string.IsNullOrWhiteSpace(note.Owner)), "A decision has a reason and an owner.");
        RuleViolation.When(note.Kind == IncidentEntryKind.Briefing && string.IsNullOrWhiteSpace(note.Recipients), "Say who was briefed.");
        var entry = Write(note, by, now);
        if (note.Kind != IncidentEntryKind.Review) return entry;
        if (Deadline is { IsRunning: true }) Deadline.Meet(now, now);
        StartReview(review, calendar, now);
        return entry;
    }

    /// <summary>It touches another case too, whose readers see that in its head.</summary>
    public void Touches(CaseFile file, string why, CurrentUser by, DateTime now)
    {
        RuleViolation.When(!IsOpen, "It is not open any more.");
        RuleViolation.When(file.Id == CaseFileId || cases.Exists(each => each.CaseFileId == file.Id), "It touches this case already.");
        cases.Add(IncidentCase.Of(Id, file, why, by, now));
        Touch();
    }

    public void StandDown(string rationale, string learning, CurrentUser by, DateTime now)
    {
        RequireDeclared();
        (State, StoodDownAt, StoodDownById, StandDownRationale, Learning) = (IncidentState.StoodDown, now, by.Id, rationale, learning);
        if (Deadline is { IsRunning: true }) Deadline.Meet(now, now);
        Touch();
    }

    private IncidentEntry Write(IncidentNote note, CurrentUser by, DateTime now)
    {
        var entry = IncidentEntry.Of(Id, log.Count + 1, note, by, now);
        log.Add(entry);
        Touch();
        return entry;
    }

    private void RequireDeclared() => RuleViolation.When(State != IncidentState.Declared,
        "This is not a declared critical incident now. Read how it stands below.");

    private static void RequireGold(Officer gold, bool isHere)
    {
        RuleViolation.When(!Roles.InspectorOrAbove.Contains(gold.Role), $"Gold is an inspector or above. {gold.Name} is not.");
        RuleViolation.When(!isHere, $"{gold.Name} is away today. Name somebody who is here, or who covers.");
    }

    private void StartReview(TimeLimit review, Time.WorkingCalendar calendar, DateTime now)
    {
        Deadline = Deadline.Start(review, Reference, Subject.Case(CaseFileId, CaitId), now, calendar);
        DeadlineId = Deadline.Id;
    }

    /// <summary>As open as the case it is of; one that it only touches shows it in its head and opens nothing.</summary>
    public static Expression<Func<CriticalIncident, bool>> VisibleTo(CurrentUser user) =>
        CaseFile.VisibleTo(user).For((CriticalIncident incident) => incident.CaseFile);

    public static Expression<Func<CriticalIncident, bool>> ChangeableBy(CurrentUser user, Act act) =>
        CaseFile.ChangeableBy(user, act).For((CriticalIncident incident) => incident.CaseFile);

    public static Expression<Func<CriticalIncident, IEnumerable<Guid>>> PeopleConcerned =>
        CaseFile.PeopleConcerned.For((CriticalIncident incident) => incident.CaseFile);
}

/// <summary>What a line of the strategy log is.</summary>
public enum IncidentEntryKind { Decision, PartnerInvited, MediaImpact, CommunityImpact, Briefing, Review }

/// <summary>What is written in the log.</summary>
/// <param name="Owner">Who does what was decided.</param>
/// <param name="Recipients">Who was briefed, or which partner.</param>
public sealed record IncidentNote(IncidentEntryKind Kind, string Text, string? Reason, string? Owner, string? Recipients);

/// <summary>A line of the strategy log; never changed.</summary>
public sealed class IncidentEntry : Entity, IKept
{
    public Guid IncidentId { get; private set; }
    public int Number { get; private set; }
    public IncidentEntryKind Kind { get; private set; }
    public string Text { get; private set; } = "";
    public string? Reason { get; private set; }
    public string? Owner { get; private set; }
    public string? Recipients { get; private set; }
    public DateTime At { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;

    private IncidentEntry() { }

    internal static IncidentEntry Of(Guid incidentId, int number, IncidentNote note, CurrentUser by, DateTime now) => new()
    {
        IncidentId = incidentId,
        Number = number,
        Kind = note.Kind,
        Text = note.Text,
        Reason = note.Reason,
        Owner = note.Owner,
        Recipients = note.Recipients,
        At = now,
        ById = by.Id
    };
}

/// <summary>A case that an incident touches beside its own.</summary>
public sealed class IncidentCase : Entity, IKept
{
    public Guid IncidentId { get; private set; }
    public CriticalIncident Incident { get; private set; } = null!;
    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;
    public string Why { get; private set; } = "";
    public DateTime At { get; private set; }
    public Guid ById { get; private set; }

    private IncidentCase() { }

    internal static IncidentCase Of(Guid incidentId, CaseFile file, string why, CurrentUser by, DateTime now) =>
        new() { IncidentId = incidentId, CaseFileId = file.Id, CaseFile = file, Why = why, At = now, ById = by.Id };
}
