using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>
/// What stands in the way of closing a case, counted when it is looked at and again when it is closed (Laming lessons, handbook §9).
/// </summary>
public sealed record OpenOnCase(int RunningReferrals, int Dissents, int Gaps, int Tasks)
{
    public IReadOnlyList<string> Reasons => [.. ((IEnumerable<(int Count, string One, string Many)>)
    [
        (RunningReferrals, "a referral is not decided yet", "referrals are not decided yet"),
        (Dissents, "a dissent is not settled", "dissents are not settled"),
        (Gaps, "an information gap is open", "information gaps are open"),
        (Tasks, "a task is open", "tasks are open")
    ]).Where(each => each.Count > 0).Select(each => each.Count == 1 ? each.One : $"{each.Count} {each.Many}")];

    public bool StandsInTheWay => Reasons.Count > 0;
}

/// <summary>What a supervisor says in closing a case.</summary>
/// <param name="ChildrenSeen">Where each child was seen and by whom, or why not.</param>
/// <param name="HasReadFile">The manager reads the file before it is closed.</param>
public sealed record ClosingWords(string Reason, string ChildrenSeen, bool HasReadFile);

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
        foreach (var referral in referrals) referral.CloseWithCase();
        // A closed case is reviewed no more; a review that was overdue keeps its breach.
        foreach (var review in deadlines.Where(clock => clock.Kind is DeadlineKind.CramReviewWhileOpen or DeadlineKind.CramReviewAfter))
            review.StopIfRunning(now);
        closures.Add(CaseClosure.Of(Id, closures.Count + 1, words, by, now));
        ClosedAt = now;
        entries.Add(Entry.Of(Id, null, "Case closed", by.Id, now, now));
        Touch();
    }

    /// <summary>A new referral joined it: what was closed is open again, and why it was closed stays on record.</summary>
    public void Reopen(string referralReference, CurrentUser by, DateTime now)
    {
        if (ClosedAt is null) return;
        ClosedAt = null;
        entries.Add(Entry.Of(Id, null, $"Case opened again: {referralReference} joined it", by.Id, now, now));
        Touch();
    }
}

/// <summary>
/// A case was closed: by whom, when, why, and where the children were seen. Append-only; reopening takes nothing away (B10).
/// </summary>
public sealed class CaseClosure : Entity, IKept
{
    public Guid CaseFileId { get; private set; }
    public int Number { get; private set; }
    public string Reason { get; private set; } = "";
    public string ChildrenSeen { get; private set; } = "";
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
            ById = by.Id,
            At = now
        };
}
