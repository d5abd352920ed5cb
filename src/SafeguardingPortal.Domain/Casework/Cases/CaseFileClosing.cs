using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>What can be open on a case. All but the last two stand in the way of closing it.</summary>
public enum OpenKind
{
    Referral,
    Transfer,
    CramDraft,
    CramReturned,
    ChildOnPlan,
    ConferenceToCome,
    ConferenceUnwritten,
    ConferenceUndecided,
    AbsenceUnsigned,
    Limit,
    Dissent,

    /// <summary>A charge that a court has not decided, or whose decision is appealed against.</summary>
    Charge,
    Gap,
    Task,

    /// <summary>The next review of the CRAM, once its day is near or past: a case is not closed instead of it.</summary>
    ReviewDue,

    /// <summary>A limit that passed, of which nobody has said why.</summary>
    Breach,

    /// <summary>Something given outside, of which nobody knows whether it came.</summary>
    Receipt,

    /// <summary>A section 47 enquiry to which no conference was invited: whoever closes the case says how it ended.</summary>
    Enquiry,

    /// <summary>The next review of the CRAM while it is not due yet, which ends with the case.</summary>
    Review
}

/// <summary>One thing that is open on a case.</summary>
/// <param name="Reference">The record it is; null where there are several, which their own list shows.</param>
public sealed record OpenThing(OpenKind Kind, string? Reference)
{
    public int Count { get; init; } = 1;

    /// <summary>What it is to be done by, where a limit runs.</summary>
    public Clock? Clock { get; init; }

    /// <summary>The child it is about, where it is about one.</summary>
    public PersonLabel? Child { get; init; }

    /// <summary>Who is asked next, where that is somebody by name.</summary>
    public string? With { get; init; }

    /// <summary>The limit that it is about, where it has a page by itself.</summary>
    public Guid? Deadline { get; init; }

    /// <summary>More about it: the step of a referral, the day of a conference.</summary>
    public string? About { get; init; }
}

/// <summary>
/// What is open on a case, counted when it is looked at and again when it is closed: nothing of it is left behind (Laming lessons,
/// handbook §9). The same list says what comes next.
/// </summary>
public sealed record OpenOnCase(IReadOnlyList<OpenThing> Things)
{
    public static OpenOnCase Nothing { get; } = new([]);

    public IReadOnlyList<string> Reasons => [.. InTheWay.GroupBy(thing => thing.Kind).OrderBy(kind => kind.Key)
        .Select(kind => (Words: Words(kind.Key), Count: kind.Sum(thing => thing.Count)))
        .Select(each => each.Count == 1 ? each.Words.One : $"{each.Count} {each.Words.Many}")];

    public IEnumerable<OpenThing> InTheWay => Things.Where(thing => Words(thing.Kind).One.Length > 0);

    public bool StandsInTheWay => InTheWay.Any();

    /// <summary>What would be out of sight if the last open referral of the case were decided at triage.</summary>
    public OpenOnCase LeftByTriage => new([.. Things.Where(thing => thing.Kind is not (OpenKind.Referral or OpenKind.Transfer
        or OpenKind.ChildOnPlan or OpenKind.Task or OpenKind.Gap or OpenKind.Limit or OpenKind.ReviewDue or OpenKind.Breach
            or OpenKind.Receipt or OpenKind.Enquiry or OpenKind.Review))]);

    public bool HasEnquiry => Things.Any(thing => thing.Kind == OpenKind.Enquiry);

    private static (string One, string Many) Words(OpenKind kind) => kind switch
    {
        OpenKind.Referral => ("a referral is not decided yet", "referrals are not decided yet"),
        OpenKind.Transfer => ("a transfer waits for an answer", "transfers wait for an answer"),
        OpenKind.CramDraft => ("a draft of the CRAM is not signed", "drafts of the CRAM are not signed"),
        OpenKind.CramReturned => ("the CRAM was returned and is not revised", "versions of the CRAM were returned and are not revised"),
        OpenKind.ChildOnPlan => ("a child is the subject of a child protection plan", "children are the subject of child protection plans"),
        OpenKind.ConferenceToCome => ("a conference is to come", "conferences are to come"),
        OpenKind.ConferenceUnwritten =>
            ("a conference that has passed is not written up", "conferences that have passed are not written up"),
        OpenKind.ConferenceUndecided =>
            ("what a conference decided is not recorded", "conferences were held whose decisions are not recorded"),
        OpenKind.AbsenceUnsigned => ("nobody has signed for the absence of police from a conference",
            "conferences were held without police and nobody has signed for that"),
        OpenKind.Limit => ("a limit is still running", "limits are still running"),
        OpenKind.Dissent => ("a dissent is not settled", "dissents are not settled"),
        OpenKind.Charge => ("a charge is before the court", "charges are before the court"),
        OpenKind.Gap => ("an information gap is open", "information gaps are open"),
        OpenKind.Task => ("a task is open", "tasks are open"),
        OpenKind.ReviewDue => ("the CRAM is due for review", "versions of the CRAM are due for review"),
        OpenKind.Breach => ("nobody has said why a limit passed", "limits passed and nobody has said why"),
        OpenKind.Receipt => ("nobody has confirmed that what was given outside came",
            "things were given outside and nobody has confirmed that they came"),
        OpenKind.Enquiry or OpenKind.Review => ("", "")
    };
}

/// <summary>What a supervisor says in closing a case.</summary>
/// <param name="ChildrenSeen">Where each child was seen and by whom, or why not.</param>
/// <param name="PartnersTold">Which partners were told that police close the case, by whom and how.</param>
/// <param name="HasReadFile">The manager reads the file before it is closed.</param>
public sealed record ClosingWords(string Reason, string ChildrenSeen, string PartnersTold, bool HasReadFile)
{
    /// <summary>How a section 47 enquiry ended to which no conference was invited.</summary>
    public string? EnquiryEnded { get; init; }
}

public sealed partial class CaseFile
{
    /// <summary>When it was closed last; null while open, and again once a referral has joined it.</summary>
    public DateTime? ClosedAt { get; private set; }

    private readonly List<CaseClosure> closures = [];

    /// <summary>Every time it was closed, each with what was said then.</summary>
    public IReadOnlyList<CaseClosure> Closures => closures;

    /// <summary>
    /// A DS or above who is not the officer in the case closes it, and its decided referrals with it (handbook §5, BR-51).
    /// </summary>
    public void Close(OpenOnCase open, ClosingWords words, CurrentUser by, DateTime now)
    {
        RuleViolation.When(ClosedAt is not null, "This case is already closed.");
        RuleViolation.When(open.StandsInTheWay, $"This case cannot be closed: {string.Join("; ", open.Reasons)}.");
        RuleViolation.When(
            referrals.Exists(referral => referral.OfficerId == by.Id), "You are the officer in the case, so someone else must close it.");
        RuleViolation.When(!words.HasReadFile, "Read the file before you close the case.");
        RuleViolation.When(string.IsNullOrWhiteSpace(words.Reason) || string.IsNullOrWhiteSpace(words.ChildrenSeen),
            "Say why the case is closed and where each child was seen.");
        RuleViolation.When(string.IsNullOrWhiteSpace(words.PartnersTold), "Say which partners were told that the case is closed, and how.");
        RuleViolation.When(open.HasEnquiry && string.IsNullOrWhiteSpace(words.EnquiryEnded),
            "No conference was invited to after the section 47 enquiry. Say how the enquiry ended.");
        foreach (var referral in referrals) referral.CloseWithCase();
        // A closed case is reviewed no more; a review that was overdue keeps its breach.
        foreach (var review in deadlines.Where(clock => clock.Kind is DeadlineKind.CramReviewWhileOpen or DeadlineKind.CramReviewAfter))
            review.StopIfRunning(now);
        // Nothing of these is left to count: a hub's research, and what was due of a plan that has ended.
        foreach (var clock in deadlines.Where(clock => clock.IsRunning && EndsWithTheCase(clock.Kind))) clock.Withdraw(now);
        if (open.HasEnquiry)
            entries.Add(Entry.Of(
                Id, null, $"Section 47 enquiry ended without a conference: {words.EnquiryEnded!.Trim()}", by.Id, now, now)
                .As(KeyEvent.Decision));
        closures.Add(CaseClosure.Of(Id, closures.Count + 1, words, by, now));
        ClosedAt = now;
        entries.Add(Entry.Of(Id, null, "Case closed", by.Id, now, now).As(KeyEvent.Closing, words.Reason));
        Touch();
    }

    /// <summary>Limits that count for nothing once no child of the case is on a plan and its referrals are decided.</summary>
    public static bool EndsWithTheCase(DeadlineKind kind) => kind is DeadlineKind.MashResearch or DeadlineKind.CoreGroup
        or DeadlineKind.FirstReview or DeadlineKind.LaterReview or DeadlineKind.AfterBirth or DeadlineKind.AfterBirthMotherUnfit;

    /// <summary>
    /// Open until it is closed; one all of whose referrals were decided is out of the way as soon as nothing of it runs.
    /// </summary>
    public static Expression<Func<CaseFile, bool>> IsOpen => file => file.ClosedAt == null
        && (file.Referrals.Any(referral => referral.Status != ReferralStatus.Closed)
            || file.Deadlines.Any(clock => clock.MetAt == null && clock.WithdrawnAt == null));

    /// <summary>A new referral joined it: what was closed is open again, and why it was closed stays on record.</summary>
    public void Reopen(string referralReference, CurrentUser by, DateTime now)
    {
        if (ClosedAt is null) return;
        ClosedAt = null;
        entries.Add(Entry.Of(Id, null, $"Case opened again: {referralReference} joined it", by.Id, now, now).As(KeyEvent.Closing));
        Touch();
    }
}

/// <summary>
/// A case was closed: by whom, when, why, where the children were seen and which partners know. Append-only; reopening takes
/// nothing away (B10).
/// </summary>
public sealed class CaseClosure : Entity, IKept
{
    public Guid CaseFileId { get; private set; }
    public int Number { get; private set; }
    public string Reason { get; private set; } = "";
    public string ChildrenSeen { get; private set; } = "";
    public string PartnersTold { get; private set; } = "";
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime At { get; private set; }

    private CaseClosure() { }

    internal static CaseClosure Of(Guid caseFileId, int number, ClosingWords words, CurrentUser by, DateTime now) =>
        new()
        {
            CaseFileId = caseFileId,
            Number = number,
            Reason = words.Reason,
            ChildrenSeen = words.ChildrenSeen,
            PartnersTold = words.PartnersTold,
            ById = by.Id,
            At = now
        };
}
