using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Web.Data.Model;

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
    public ReasonBasis? Basis { get; init; }

    /// <summary>What whoever looked wrote of it, where they chose the reason.</summary>
    public string? ReasonWords { get; init; }

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
