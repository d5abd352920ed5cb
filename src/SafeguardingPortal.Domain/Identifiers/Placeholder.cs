using System.Text.RegularExpressions;

namespace SafeguardingPortal.Domain.Identifiers;

/// <summary>
/// Numbers that systems and people write where there is none. Some pass their check by accident, and two strangers who share one are not
/// one person: nothing is kept of them.
/// </summary>
public static partial class Placeholder
{
    /// <summary>What is wrong with it; null where it is no placeholder.</summary>
    public static string? Problem(IdentifierKind kind, string? typed)
    {
        if (Typed.Compact(typed) is not { } compact) return null;
        var text = Typed.HyphensAsSlashes(compact);
        var plain = text.Replace("/", "", StringComparison.Ordinal);
        return kind switch
        {
            IdentifierKind.NhsNumber when NeverIssuedByNhs(plain) is { } never => never,
            IdentifierKind.NhsNumber when TestNhsNumber().IsMatch(plain) =>
                "NHS numbers that begin with 999 are for tests and nobody’s own",
            IdentifierKind.Upn when plain.Length == 13 && plain[1..4] == "000" =>
                "No council has the number 000, so this UPN was never issued",
            IdentifierKind.Upn when plain.Length == 13 && IsOneFigure(plain[1..]) => Never("UPN"),
            IdentifierKind.PncId when EmptyPncId().IsMatch(text) => Never("PNC id"),
            IdentifierKind.CroNumber when EmptyCroNumber().IsMatch(text) => Never("CRO number"),
            IdentifierKind.ArrestSummonsNumber when EmptyArrestSummonsNumber().IsMatch(plain) => Never("ASN"),
            _ => null
        };
    }

    /// <summary>Unlike those for tests, which have the form and are only nobody's own.</summary>
    internal static string? NeverIssuedByNhs(string digits) => digits switch
    {
        "0000000000" => "An NHS number of ten zeros was never issued",
        "0123456789" or "1234567890" or "9876543210" => Never("NHS number"),
        _ when digits.Length == 10 && IsOneFigure(digits) => Never("NHS number"),
        _ => null
    };

    private static bool IsOneFigure(string text) => text.All(letter => letter == text[0] && char.IsAsciiDigit(letter));

    private static string Never(string what) => $"This {what} stands for none and was never issued. Leave it out if it is not known";

    [GeneratedRegex("^999[0-9]{7}$")]
    private static partial Regex TestNhsNumber();

    [GeneratedRegex("^([0-9]{4}|[0-9]{2})(/(0{1,7}|9{7})|0{7}|9{7})[A-Z]?$")]
    private static partial Regex EmptyPncId();

    [GeneratedRegex("^((0{1,6}|9{6})/[0-9]{2}|(0{6}|9{6})[0-9]{2}|SF[0-9]{2}/(0{1,6}|9{6}))[A-Z]?$")]
    private static partial Regex EmptyCroNumber();

    [GeneratedRegex("^.{8}0{11}[A-Z]$")]
    private static partial Regex EmptyArrestSummonsNumber();
}
