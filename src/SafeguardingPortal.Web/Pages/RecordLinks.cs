using SafeguardingPortal.Domain.References;

namespace SafeguardingPortal.Web.Pages;

/// <summary>Where a record is shown, from its reference alone, so that what points to it need not know its kind.</summary>
public static class RecordLinks
{
    /// <summary>The address of the record's page; null where it has none of its own.</summary>
    public static string? PageOf(string? reference) => Reference.Of(reference) is { } known ? PageOf(known) : null;

    public static string? PageOf(Reference reference) => reference.Kind switch
    {
        ReferenceKind.Referral => $"/referrals/{reference}",
        ReferenceKind.CaseFile => $"/cases/{reference}",
        ReferenceKind.Person => $"/people/{reference}",
        ReferenceKind.Household => $"/households/{reference}",
        ReferenceKind.Task => $"/tasks/{reference}",
        ReferenceKind.Dissent => $"/dissents/{reference}",
        ReferenceKind.Discussion => $"/cases/{reference.Root}/discussions/{reference.Number}",
        ReferenceKind.Conference or ReferenceKind.ConferenceReport => $"/cases/{reference.Root}/conferences/{reference.Number}",
        ReferenceKind.CramVersion => $"/cases/{reference.Root}/cram/{reference.Number}",
        ReferenceKind.Review => $"/cases/{reference.Root}/supervision",
        ReferenceKind.PersonLink => null,
        _ => throw new ArgumentOutOfRangeException(nameof(reference))
    };

    /// <summary>What a record is called: "strategy discussion 1", "R-2026-000123".</summary>
    public static string NameOf(string reference) => Reference.Of(reference)?.Name ?? reference;
}
