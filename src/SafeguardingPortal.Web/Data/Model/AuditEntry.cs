using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Web.Data.Model;

public enum AuditAction
{
    Viewed,

    /// <summary>
    /// Named on a page besides those whose record it is: on a list, in a family. One entry a page and a quarter of an hour (B15).
    /// </summary>
    Shown,

    /// <summary>Looked for people: with what, and how many were found, none too (BR-61).</summary>
    Searched,
    Printed,

    /// <summary>Taken away as a file, or read by a calendar program.</summary>
    Exported,

    /// <summary>Given to somebody outside; to whom and why is in the disclosure log (s.62).</summary>
    Disclosed,

    /// <summary>Asked whether a child is on a plan, with the reason, the terms and how many were found (BR-40, BR-61).</summary>
    LookedUp,

    /// <summary>The minimal card of someone known to another team was shown (B2).</summary>
    CardShown,
    Refused,
    Created,
    Changed,
    Deleted,
    SignedIn,
    SignInFailed,
    SignedOut,
    PasswordChanged
}

/// <summary>Why a record was opened (BR-62), as far as it follows from the role in which it was.</summary>
public enum AccessReason { MyTeamsCase, Supervision, QualityAssurance, PortalItself }

/// <summary>One human act: who, in which role and team, when, what, why (BR-60). Added to, never changed.</summary>
public sealed class AuditEntry : IKept
{
    public long Id { get; init; }
    public required DateTime At { get; init; }
    public required Guid ById { get; init; }
    public required string ByName { get; init; }
    public required Role ByRole { get; init; }
    public Guid? TeamId { get; init; }
    public required AuditAction Action { get; init; }

    /// <summary>The kind of record, such as Referral; its key and reference are beside it where there is one.</summary>
    public required string Subject { get; init; }
    public Guid? SubjectId { get; init; }
    public string? SubjectReference { get; init; }
    public AccessReason? Reason { get; init; }

    /// <summary>The address the request came from, and the session it was of; neither for what the portal does by itself.</summary>
    public string? Address { get; init; }
    public Guid? Session { get; init; }

    /// <summary>For changes, what was before and after, as JSON.</summary>
    public string? Detail { get; init; }

    public List<AuditPerson> People { get; init; } = [];
}

/// <summary>Where a request comes from.</summary>
/// <param name="Session">A number of the session that opens nothing.</param>
public sealed record Origin(string? Address, Guid? Session)
{
    /// <summary>The portal itself.</summary>
    public static Origin Here { get; } = new(null, null);
}

/// <summary>A person the act concerned, so that "who has looked at this child" is one look-up.</summary>
public sealed class AuditPerson : IKept
{
    public long AuditEntryId { get; init; }
    public required Guid PersonId { get; init; }
}
