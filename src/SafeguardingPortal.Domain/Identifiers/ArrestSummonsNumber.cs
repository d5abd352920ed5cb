namespace SafeguardingPortal.Domain.Identifiers;

/// <summary>
/// The arrest summons number: year (2), force (2), unit (2), system (2), sequence (11) and a check letter (handbook §8, W57).
/// The letter does not cover the unit, nor a force or system that has a letter in it.
/// </summary>
public static class ArrestSummonsNumber
{
    private const string Name = "ASN";
    private const int HeadLength = 8;
    private const int SequenceLength = 11;

    /// <summary>
    /// Twenty characters without slashes; a sequence typed without its leading zeros is filled up.
    /// Nothing typed, or “not known”, gives neither a number nor a problem.
    /// </summary>
    public static string? Read(string? typed, out string? problem)
    {
        problem = null;
        if (Typed.Compact(typed) is not { } compact) return null;

        var text = Typed.HyphensAsSlashes(compact).Replace("/", "", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
            if (ProblemAt(text, i) is { } wrong) return Typed.Refuse(wrong, out problem);

        if (text.Length > HeadLength + SequenceLength + 1)
            return Typed.Refuse($"ASNs have 20 characters without their slashes; this has {text.Length}", out problem);
        if (text.Length < HeadLength + 2)
            return Typed.Refuse(
                $"ASNs have at least 10 characters without their slashes, as in 11/01ZD/01/410836V; this has {text.Length}", out problem);
        if (char.IsAsciiDigit(text[^1])) return Typed.Refuse($"An ASN ends in a letter; this ends in “{text[^1]}”", out problem);

        var number = text[..HeadLength] + text[HeadLength..^1].PadLeft(SequenceLength, '0');
        var expected = Expected(number);
        if (Placeholder.Problem(IdentifierKind.ArrestSummonsNumber, number + text[^1]) is { } empty)
            return Typed.Refuse(empty, out problem);
        return text[^1] == expected
            ? number + text[^1] : Typed.Refuse(Typed.WrongCheck("last character", InGroups(number + text[^1]), expected), out problem);
    }

    /// <summary>As the police write it: 11/01ZD/01/00000410836V.</summary>
    public static string InGroups(string canonical) => $"{canonical[..2]}/{canonical[2..6]}/{canonical[6..8]}/{canonical[8..]}";

    private static string? ProblemAt(string text, int index)
    {
        if (index is >= 2 and < HeadLength) return Typed.IsLetterOrDigit(text[index]) ? null : Typed.NotALetterOrDigit(Name, text, index);
        if (char.IsAsciiDigit(text[index])) return null;
        if (index < HeadLength || index < text.Length - 1) return Typed.NotADigit(Name, text, index);
        return char.IsAsciiLetterUpper(text[index]) ? null : Typed.NotALetter(Name, text, index);
    }

    private static char Expected(string number)
    {
        var (year, force, system, sequence) = (number[..2], number[2..4], number[6..8], number[HeadLength..]);
        return CheckLetter.For(DigitsOrNothing(force) + DigitsOrNothing(system) + year + sequence);
    }

    private static string DigitsOrNothing(string part) => part.All(char.IsAsciiDigit) ? part : "";
}
