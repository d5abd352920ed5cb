using System.Text.RegularExpressions;

namespace SafeguardingPortal.Domain.Identifiers;

/// <summary>
/// The postcode: its form only, not whether it is in use (handbook §8). Forces post offices and territories overseas have forms of
/// their own.
/// </summary>
public static partial class Postcode
{
    /// <summary>Written for a household without a home.</summary>
    public const string NoFixedAbode = "ZZ99 3CZ";

    private const string Name = "Postcode";

    /// <summary>The NHS writes ZZ99 3VZ for no fixed abode, and so may a record that came from it.</summary>
    private const string NoFixedAbodeInTheNhs = "ZZ99 3VZ";

    private static readonly HashSet<string> Overseas = new(StringComparer.Ordinal)
    {
        "ASCN1ZZ", "BBND1ZZ", "BIQQ1ZZ", "FIQQ1ZZ", "PCRN1ZZ", "SIQQ1ZZ", "STHL1ZZ", "TDCU1ZZ", "TKCA1ZZ"
    };

    public static bool IsNoFixedAbode(string? canonical) => canonical is NoFixedAbode or NoFixedAbodeInTheNhs;

    /// <summary>In capitals, one space in the middle. Nothing typed, or “not known”, gives neither a postcode nor a problem.</summary>
    public static string? Read(string? typed, out string? problem)
    {
        problem = null;
        if (Typed.Compact(typed) is not { } compact) return null;

        var text = Typed.WithoutHyphens(compact);
        if (text == "GIR0AA") return "GIR 0AA";
        if (Overseas.Contains(text)) return $"{text[..4]} {text[4..]}";
        if (ForcesPostOffice().Match(text) is { Success: true } forces) return $"BFPO {forces.Groups["number"].Value}";

        for (var i = 0; i < text.Length; i++)
            if (!Typed.IsLetterOrDigit(text[i])) return Typed.Refuse(Typed.NotALetterOrDigit(Name, text, i), out problem);

        if (text.Length is < 5 or > 7)
            return Typed.Refuse($"Postcodes have 5 to 7 characters without the space; this has {text.Length}", out problem);

        var shape = ShapeFor(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (shape[i] == 'A' && !char.IsAsciiLetterUpper(text[i])) return Typed.Refuse(Typed.NotALetter(Name, text, i), out problem);
            if (shape[i] == '9' && !char.IsAsciiDigit(text[i])) return Typed.Refuse(Typed.NotADigit(Name, text, i), out problem);
        }

        return $"{text[..^3]} {text[^3..]}";
    }

    /// <summary>BFPO 58, and BFPO C/O 58 as older forms have it.</summary>
    [GeneratedRegex("^BFPO(C/?O)?(?<number>[0-9]{1,4})$")]
    private static partial Regex ForcesPostOffice();

    /// <summary>A letter (A), a digit (9) or either (*) in each place, by the length; of the middle length there are two.</summary>
    private static string ShapeFor(string text) => text.Length switch
    {
        5 => "A99AA",
        6 => char.IsAsciiDigit(text[1]) ? "A9*9AA" : "AA99AA",
        _ => "AA9*9AA"
    };
}
