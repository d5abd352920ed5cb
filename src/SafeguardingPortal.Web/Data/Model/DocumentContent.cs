using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Web.Data.Model;

/// <summary>The bytes of a document, where they are kept in the database. Read by its own key alone.</summary>
public sealed class DocumentContent : IKept
{
    /// <summary>The document's.</summary>
    public Guid Id { get; init; }
    public byte[] Bytes { get; init; } = [];
}
