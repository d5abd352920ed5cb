using SafeguardingPortal.Domain.Lists;

namespace SafeguardingPortal.Domain.Conferences;

/// <summary>
/// Somebody of a partner, or a whole desk of theirs, in the address book: who chairs conferences, and whom to ask. What was written of a
/// conference keeps the name as it was written.
/// </summary>
public sealed class PartnerContact : Entity, IDatedRow
{
    public string Name { get; private set; } = "";
    public string Agency { get; private set; } = "";

    /// <summary>Null where they are there for every borough.</summary>
    public string? BoroughCode { get; private set; }

    /// <summary>Offered where a conference asks who chairs it.</summary>
    public bool IsChair { get; private set; }
    public string? Phone { get; private set; }
    public string? Email { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    private PartnerContact() { }

    public static PartnerContact Of(
        string name, string agency, string? boroughCode, bool isChair, string? phone, string? email, DateOnly from) => new()
        {
            Name = name,
            Agency = agency,
            BoroughCode = boroughCode,
            IsChair = isChair,
            Phone = phone,
            Email = email,
            From = from
        };

    void IDatedRow.EndOn(DateOnly last) => To = last;
}
