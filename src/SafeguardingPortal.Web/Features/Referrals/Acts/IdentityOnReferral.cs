using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

/// <summary>Numbers and descriptions of a person as this referral reported them (handbook §8).</summary>
public sealed record IdentityOnReferral(
    string? NhsNumber, string? Upn, string? PncId, string? CroNumber, string? EthnicityCode, string? EthnicitySet,
    string? EthnicityName, string? AppearanceCode)
{
    /// <summary>What there is, each with a note where the number is not one its system gives.</summary>
    public IEnumerable<(string Key, string Text, string? Problem)> Lines(DateTime now)
    {
        (string Key, IdentifierKind Kind, string? Value)[] numbers =
            [("NHS number", IdentifierKind.NhsNumber, NhsNumber), ("UPN", IdentifierKind.Upn, Upn), ("PNC ID", IdentifierKind.PncId, PncId),
                ("CRO number", IdentifierKind.CroNumber, CroNumber)];
        foreach (var (key, kind, value) in numbers)
        {
            if (Identifier.Read(kind, value, UkTime.DateOf(now), acceptUnverified: true, out _) is not { } number) continue;
            yield return (key, kind == IdentifierKind.NhsNumber && number.IsVerified
                ? Domain.Identifiers.NhsNumber.InGroups(number.Text) : number.Text, number.Problem);
        }
        if (EthnicityCode is not null && EthnicitySet is { } set)
            yield return ("Self-defined ethnicity", $"{EthnicityCode} {EthnicityName} ({SelfDefinedEthnicity.NameOf(set)})", null);
        if (ObservedAppearance.Read(AppearanceCode, out _) is { } appearance)
            yield return ("Appearance, as an officer saw it", $"{appearance.Code} {appearance.Name}", null);
    }
}

/// <summary>The numbers and descriptions that a form takes, closed away until somebody has them.</summary>
public abstract record IdentityOnForm
{
    /// <summary>The set and the code: "EighteenPlusOne:W1".</summary>
    public string? Ethnicity { get; init; }
    public string? Appearance { get; init; }

    /// <summary>What the officer says of those on record whom this may be, in the order in which they are shown.</summary>
    public List<VerdictOnForm> Verdicts { get; init; } = [];

    /// <summary>Looks like another row of the form, and is somebody else.</summary>
    public bool IsAnother { get; init; }

    public bool IsSaidSame => Verdicts.Exists(verdict => verdict.Verdict == LinkVerdict.Same);

    /// <summary>What to say where the gender is not on the form; null where it is, or is not asked.</summary>
    public abstract string? GenderMissing { get; }

    /// <summary>Who on record this may be; found anew each time and never posted.</summary>
    [BindNever, ValidateNever]
    public KnownOnForm? Known { get; set; }

    protected static string? Canonical(IdentifierKind kind, string? typed, DateOnly today) =>
        Identifier.Read(kind, typed, today, acceptUnverified: true, out _)?.Text;

    protected SelfDefinedEthnicity? ReadEthnicity(IEnumerable<SelfDefinedEthnicity> offered) =>
        Ethnicity.Typed() is { } chosen ? PersonWords.EthnicityOf(chosen, offered) : null;

    public bool HasUnknownCode(IEnumerable<SelfDefinedEthnicity> offered) =>
        (Ethnicity.Typed() is not null && ReadEthnicity(offered) is null)
        || (Appearance.Typed() is { } seen && !ObservedAppearance.Has(seen));
}
