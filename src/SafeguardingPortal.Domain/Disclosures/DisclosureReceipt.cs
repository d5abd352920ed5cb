using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Disclosures;

/// <summary>In which form something was given.</summary>
public enum DisclosureKind { Report, Letter, Call, DiscussionRecord, Cram, Table, Document, SubjectAccess }

/// <summary>A recipient said that it came.</summary>
public sealed class DisclosureReceipt : Entity, IKept
{
    static Kept IKept.Kept => Kept.Wholly;

    public Guid DisclosureId { get; private set; }

    /// <summary>Who said so, and how.</summary>
    public string Words { get; private set; } = "";
    public DateTime At { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;

    private DisclosureReceipt() { }

    public static DisclosureReceipt Of(Guid disclosureId, string words, CurrentUser by, DateTime now) =>
        new() { DisclosureId = disclosureId, Words = words, At = now, ById = by.Id };
}
