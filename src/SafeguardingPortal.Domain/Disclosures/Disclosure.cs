using System.Linq.Expressions;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Disclosures;

/// <summary>
/// Something of a case was given to somebody outside: what, to whom, why, under which power, when, by whom (DPA 2018 s.62).
/// One row a recipient; rows are only added.
/// </summary>
public sealed class Disclosure : Entity, IGuarded<Disclosure>, IReferenced, IOnCase, IKept
{
    /// <summary>What was given, such as C-2026-000123-K1-V2.</summary>
    public string Reference { get; private set; } = "";
    public DisclosureKind Kind { get; private set; }
    public Guid CaseFileId { get; private set; }
    public CaseFile CaseFile { get; private set; } = null!;
    public string What { get; private set; } = "";
    public string Recipient { get; private set; } = "";
    public string Organisation { get; private set; } = "";
    public string Why { get; private set; } = "";
    /// <summary>In the words it had then.</summary>
    public string Power { get; private set; } = "";
    public DateTime GivenAt { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime RecordedAt { get; private set; }

    private readonly List<DisclosureReceipt> receipts = [];

    /// <summary>Every word that it came.</summary>
    public IReadOnlyList<DisclosureReceipt> Receipts => receipts;

    private Disclosure() { }

    /// <summary>It has to come to somebody and nobody has said that it did. A call is heard as it is made.</summary>
    public static Expression<Func<Disclosure, bool>> IsUnconfirmed { get; } =
        given => given.Kind != DisclosureKind.Call && !given.Receipts.Any();

    public static Disclosure Of(
        string reference, Guid caseFileId, string what, string recipient, string organisation, string why, string power,
        DateTime givenAt, Guid byId, DateTime now, DisclosureKind kind = DisclosureKind.Report) => new()
        {
            Reference = reference,
            Kind = kind,
            CaseFileId = caseFileId,
            What = what,
            Recipient = recipient,
            Organisation = organisation,
            Why = why,
            Power = power,
            GivenAt = givenAt,
            ById = byId,
            RecordedAt = now
        };

    public static Expression<Func<Disclosure, bool>> VisibleTo(CurrentUser user) =>
        CaseFile.VisibleTo(user).For((Disclosure disclosure) => disclosure.CaseFile);

    public static Expression<Func<Disclosure, bool>> ChangeableBy(CurrentUser user, Act act) => _ => false;

    public static Expression<Func<Disclosure, IEnumerable<Guid>>> PeopleConcerned =>
        CaseFile.PeopleConcerned.For((Disclosure disclosure) => disclosure.CaseFile);
}
