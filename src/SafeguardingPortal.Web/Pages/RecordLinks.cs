using SafeguardingPortal.Domain.References;
using SafeguardingPortal.Web.Pages.Links;

namespace SafeguardingPortal.Web.Pages;

/// <summary>Where a record is shown, from its reference alone, so that what points to it need not know its kind.</summary>
public static class RecordLinks
{
    /// <summary>The address of the record's page; null where it has none of its own.</summary>
    public static string? PageOf(string? reference) => Reference.Of(reference) is { } known ? PageOf(known) : null;

    public static string? PageOf(Reference reference) => reference.Kind switch
    {
        ReferenceKind.Referral => LinkTo.Referral(reference.Root),
        ReferenceKind.CaseFile => LinkTo.Case(reference.Root),
        ReferenceKind.Person => LinkTo.Person(reference.Root),
        ReferenceKind.Household => LinkTo.Household(reference.Root),
        ReferenceKind.Task => LinkTo.Task(reference.Root),
        ReferenceKind.Dissent => LinkTo.Dissent(reference.Root),
        ReferenceKind.Discussion => LinkTo.Case(reference.Root).Discussion(reference.Number),
        ReferenceKind.Conference or ReferenceKind.ConferenceReport => LinkTo.Case(reference.Root).Conference(reference.Number),
        ReferenceKind.CramVersion or ReferenceKind.CramFinding => LinkTo.Case(reference.Root).Cram.Version(reference.Number),
        ReferenceKind.Crime => LinkTo.Case(reference.Root).Crime(reference.Number),
        ReferenceKind.Review => LinkTo.Case(reference.Root).Supervision,
        ReferenceKind.Concern => LinkTo.Concern(reference.Root),
        ReferenceKind.Protection => LinkTo.Protection(reference.Root),
        ReferenceKind.Merlin => LinkTo.Merlin(reference.Root),
        ReferenceKind.Incident => LinkTo.Incident(reference.Root),
        ReferenceKind.PersonLink => null,
        _ => throw new ArgumentOutOfRangeException(nameof(reference))
    };

    /// <summary>Where a referral is made of what reached police otherwise.</summary>
    public static string ReferralMadeOf(string reference) => $"{LinkTo.LogReferral}?from={reference}";

    /// <summary>What a record is called: "strategy discussion 1", "R-2026-000123".</summary>
    public static string NameOf(string reference) => Reference.Of(reference)?.Name ?? reference;
}
