using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.Referrals;

public enum ReferralPart { Child, Adult, Suspect }

/// <summary>Who this referral is about, in which part; a child's own words and whether the child was seen belong to this report.</summary>
public sealed class ReferralPerson : Entity, IKept
{
    static Kept IKept.Kept => Kept.ButFor(nameof(OwnWords), nameof(School), nameof(Relation));

    public Guid ReferralId { get; private set; }
    public Referral Referral { get; private set; } = null!;
    public Guid PersonId { get; private set; }
    public Person Person { get; private set; } = null!;
    public ReferralPart Part { get; private set; }
    public int Order { get; private set; }

    /// <summary>To the children, in the referrer's words.</summary>
    public string? Relation { get; private set; }
    public string? OwnWords { get; private set; }
    public Answer? Seen { get; private set; }

    /// <summary>School or nursery, as told.</summary>
    public string? School { get; private set; }

    /// <summary>Disability codes, separated by spaces; empty where it was not asked.</summary>
    public string Disabilities { get; private set; } = "";

    // As reported on this referral, checked or not; what is known of the person is kept with the person.
    public string? NhsNumber { get; private set; }
    public string? Upn { get; private set; }
    public string? PncId { get; private set; }
    public string? CroNumber { get; private set; }
    public string? EthnicityCode { get; private set; }

    /// <summary>The set the code was chosen from; the same code can mean another thing in another set.</summary>
    public string? EthnicitySet { get; private set; }

    /// <summary>What the code stood for when it was taken down.</summary>
    public string? EthnicityName { get; private set; }
    public string? AppearanceCode { get; private set; }

    private ReferralPerson() { }

    internal static ReferralPerson AsChild(Guid referralId, Person person, int order, ReportedChild reported) => new()
    {
        ReferralId = referralId,
        PersonId = person.Id,
        Person = person,
        Part = ReferralPart.Child,
        Order = order,
        OwnWords = reported.OwnWords,
        Seen = reported.Seen,
        School = reported.School,
        Disabilities = string.Join(' ', reported.Disabilities),
        NhsNumber = reported.Identity.NhsNumber,
        Upn = reported.Identity.Upn,
        EthnicityCode = reported.Identity.Ethnicity?.Code,
        EthnicitySet = reported.Identity.Ethnicity?.Set,
        EthnicityName = reported.Identity.Ethnicity?.Text,
        AppearanceCode = reported.Identity.AppearanceCode
    };

    /// <returns>What stood there.</returns>
    internal string? Put(ReferralField field, string? text)
    {
        string? before;
        (before, OwnWords, School, Relation) = field switch
        {
            ReferralField.OwnWords => (OwnWords, text, School, Relation),
            ReferralField.School => (School, OwnWords, text, Relation),
            ReferralField.Relation => (Relation, OwnWords, School, text),
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "This is said of the report and of nobody in it.")
        };
        return before;
    }

    internal static ReferralPerson AsAdult(Guid referralId, Person person, int order, ReportedAdult reported) => new()
    {
        ReferralId = referralId,
        PersonId = person.Id,
        Person = person,
        Part = reported.IsSuspect ? ReferralPart.Suspect : ReferralPart.Adult,
        Order = order,
        Relation = reported.Relation,
        PncId = reported.Identity.PncId,
        CroNumber = reported.Identity.CroNumber,
        EthnicityCode = reported.Identity.Ethnicity?.Code,
        EthnicitySet = reported.Identity.Ethnicity?.Set,
        EthnicityName = reported.Identity.Ethnicity?.Text,
        AppearanceCode = reported.Identity.AppearanceCode
    };
}

/// <summary>
/// A hub rated the referral, and the limit for its research that the rating brought. The last row is the rating now; none is ever changed.
/// </summary>
public sealed class ReferralRating : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(DeadlineId));

    public Guid ReferralId { get; private set; }
    public int Number { get; private set; }
    public MashRating Colour { get; private set; }

    /// <summary>Why it was changed; null for the rating the referral came with.</summary>
    public string? Reason { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    /// <summary>Null where this colour has no limit in the borough.</summary>
    public Guid? DeadlineId { get; private set; }
    public Deadline? Deadline { get; private set; }

    private ReferralRating() { }

    internal static ReferralRating Of(Guid referralId, int number, MashRating colour, string? reason, CurrentUser by, DateTime now) =>
        new() { ReferralId = referralId, Number = number, Colour = colour, Reason = reason, ById = by.Id, At = now };

    internal void Time(Deadline deadline) => (DeadlineId, Deadline) = (deadline.Id, deadline);
}

public sealed class ReferralNature : Entity, IKept
{
    public Guid ReferralId { get; private set; }
    public string FlagCode { get; private set; } = "";
    public NatureFlag Flag { get; private set; } = null!;

    private ReferralNature() { }
    internal static ReferralNature Of(Guid referralId, string flagCode) => new() { ReferralId = referralId, FlagCode = flagCode };
}

public enum ProposalDecision { Pending, Agreed, Refused }

/// <summary>The desk proposes that nothing more is done; a DS or above, never the proposer, decides (Part C, BR-51).</summary>
public sealed class NoFurtherActionProposal : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(DecidedAt), nameof(Decision), nameof(DecisionReason), nameof(DecidedById));

    public Guid ReferralId { get; private set; }
    public string Reason { get; private set; } = "";
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }
    public ProposalDecision Decision { get; private set; }
    public string? DecisionReason { get; private set; }
    public Guid? DecidedById { get; private set; }
    public Officer? DecidedBy { get; private set; }
    public DateTime? DecidedAt { get; private set; }

    private NoFurtherActionProposal() { }

    internal static NoFurtherActionProposal Of(Guid referralId, string reason, CurrentUser by, DateTime now) =>
        new() { ReferralId = referralId, Reason = reason, ById = by.Id, At = now };

    internal void Agree(string reason, CurrentUser by, DateTime now) => Decide(ProposalDecision.Agreed, reason, by, now);

    internal void Refuse(string reason, CurrentUser by, DateTime now) => Decide(ProposalDecision.Refused, reason, by, now);

    private void Decide(ProposalDecision decision, string reason, CurrentUser by, DateTime now) =>
        (Decision, DecisionReason, DecidedById, DecidedAt) = (decision, reason, by.Id, now);
}

/// <summary>
/// The police assessment of ¶31 (not the council's Initial Assessment) as it was written before the portal had the CRAM. Kept, and made no
/// more.
/// </summary>
public sealed class InitialAssessment : Entity, IKept
{
    public Guid ReferralId { get; private set; }
    public int Number { get; private set; }
    public string Summary { get; private set; } = "";
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    private InitialAssessment() { }

    internal static InitialAssessment Of(Guid referralId, int number, string summary, CurrentUser by, DateTime now) =>
        new() { ReferralId = referralId, Number = number, Summary = summary, ById = by.Id, At = now };
}

/// <summary>A DS or above answers for the assessment, at an instant that is never back-dated.</summary>
public sealed class SignOff : Entity, IKept
{
    public Guid ReferralId { get; private set; }

    /// <summary>
    /// What it rests on: the initial assessment of the days before the portal had the CRAM, or a signed version of the CRAM.
    /// </summary>
    public Guid? AssessmentId { get; private set; }
    public InitialAssessment? Assessment { get; private set; }
    public Guid? CramAssessmentId { get; private set; }
    public CramAssessment? CramAssessment { get; private set; }
    public string Rationale { get; private set; } = "";
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    private SignOff() { }

    internal static SignOff Of(Guid referralId, InitialAssessment assessment, string rationale, CurrentUser by, DateTime now) =>
        new()
        {
            ReferralId = referralId,
            AssessmentId = assessment.Id,
            Assessment = assessment,
            Rationale = rationale,
            ById = by.Id,
            At = now
        };

    internal static SignOff Of(Guid referralId, CramAssessment version, string rationale, CurrentUser by, DateTime now) =>
        new() { ReferralId = referralId, CramAssessmentId = version.Id, Rationale = rationale, ById = by.Id, At = now };
}

/// <summary>Another system's number for what was reported. A MERLIN report carries the decision made on it and why (row 2).</summary>
public sealed class ReferralReference : Entity, IKept
{
    public Guid ReferralId { get; private set; }
    public Referral Referral { get; private set; } = null!;
    public string System { get; private set; } = "";
    public string Value { get; private set; } = "";

    /// <summary>Has the system's form; one that does not is kept as typed.</summary>
    public bool IsVerified { get; private set; }
    public MerlinDecision? Decision { get; private set; }
    public string? Reason { get; private set; }

    private ReferralReference() { }

    internal static ReferralReference Of(Guid referralId, ReportedReference reported) => new()
    {
        ReferralId = referralId,
        System = reported.System,
        Value = reported.Value,
        IsVerified = reported.IsVerified,
        Decision = reported.Decision,
        Reason = reported.Reason
    };
}

/// <summary>An address that is not the children's home, and what it is.</summary>
public sealed class ReferralAddress : Entity, IKept
{
    public Guid ReferralId { get; private set; }
    public string Address { get; private set; } = "";
    public string What { get; private set; } = "";
    public int Order { get; private set; }

    private ReferralAddress() { }

    internal static ReferralAddress Of(Guid referralId, int order, ReportedAddress reported) =>
        new() { ReferralId = referralId, Order = order, Address = reported.Address, What = reported.What };
}

public enum ClosureKind { Redirected, Withdrawn }

/// <summary>
/// A DS or above, never the one who logged it, sends a referral where it belongs or takes it back; the clock stops at this instant (Part
/// C).
/// </summary>
public sealed class TriageClosure : Entity, IKept
{
    public Guid ReferralId { get; private set; }
    public ClosureKind Kind { get; private set; }
    public RedirectTo? RedirectedTo { get; private set; }
    public string Reason { get; private set; } = "";
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    private TriageClosure() { }

    internal static TriageClosure Of(
        Guid referralId, ClosureKind kind, RedirectTo? redirectedTo, string reason, CurrentUser by, DateTime now) =>
        new() { ReferralId = referralId, Kind = kind, RedirectedTo = redirectedTo, Reason = reason, ById = by.Id, At = now };
}

public enum TransferState { Offered, Accepted, Declined, Withdrawn }

/// <summary>
/// A hand-over to another team, which takes it or sends it back with a reason. Until then the sender holds the referral; afterwards the
/// sender keeps sight of it. The clock and any breach go on untouched.
/// </summary>
public sealed class Transfer : Entity, IKept
{
    static Kept IKept.Kept => Kept.Until(nameof(AnsweredAt), nameof(State), nameof(Answer), nameof(AnsweredById));

    public Guid ReferralId { get; private set; }
    public Guid FromCaitId { get; private set; }
    public Cait From { get; private set; } = null!;
    public Guid ToCaitId { get; private set; }
    public Cait To { get; private set; } = null!;
    public string Reason { get; private set; } = "";
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }
    public TransferState State { get; private set; }
    public string? Answer { get; private set; }
    public Guid? AnsweredById { get; private set; }
    public Officer? AnsweredBy { get; private set; }
    public DateTime? AnsweredAt { get; private set; }

    private Transfer() { }

    internal static Transfer Offer(Guid referralId, Guid fromCaitId, Guid toCaitId, string reason, CurrentUser by, DateTime now) =>
        new() { ReferralId = referralId, FromCaitId = fromCaitId, ToCaitId = toCaitId, Reason = reason, ById = by.Id, At = now };

    internal void End(TransferState state, string? answer, CurrentUser by, DateTime now) =>
        (State, Answer, AnsweredById, AnsweredAt) = (state, answer, by.Id, now);
}
