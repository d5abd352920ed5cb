namespace SafeguardingPortal.Domain.Identifiers;

/// <summary>A number of another police system, MERLIN, CRIS or CAD, read by the pattern in force for that system (handbook §8).</summary>
public static class PoliceReference
{
    /// <summary>The pattern is compared once for each character that may be another; nobody reads out a longer number than this.</summary>
    private const int LongestToSearch = 20;

    /// <summary>In capitals and without spaces. Nothing typed, or “not known”, gives neither a reference nor a problem.</summary>
    public static string? Read(ReferencePattern pattern, string? typed, out string? problem)
    {
        problem = null;
        if (Typed.Compact(typed) is not { } text) return null;
        if (text.Length > Identifier.MaxLength)
            return Typed.Refuse(
                $"{pattern.Code} references have at most {Identifier.MaxLength} characters; this has {text.Length}", out problem);

        // A pattern's \d would also accept the digits of other scripts.
        for (var i = 0; i < text.Length; i++)
            if (!char.IsAscii(text[i]))
                return Typed.Refuse($"{Typed.Character(Name(pattern), text, i)} is not used in {pattern.Code} references", out problem);

        try
        {
            string[] writtenWays = [text, Typed.HyphensAsSlashes(text), Typed.WithoutHyphens(text)];
            return Array.Find(writtenWays, pattern.Matches) ?? Typed.Refuse(WhyNot(pattern, text), out problem);
        }
        catch (ArgumentException)
        {
            return Typed.Refuse($"The pattern for {pattern.Code} references cannot be read, so this one could not be checked", out problem);
        }
    }

    private static string WhyNot(ReferencePattern pattern, string text)
    {
        for (var i = 0; i < text.Length && text.Length <= LongestToSearch; i++)
        {
            if (Lookalike(text[i]) is { } meant && pattern.Matches($"{text[..i]}{meant}{text[(i + 1)..]}"))
                return char.IsAsciiDigit(meant) ? Typed.NotADigit(Name(pattern), text, i) : Typed.NotALetter(Name(pattern), text, i);
        }

        return $"{pattern.Code} references look like {pattern.Example}; “{text}” does not";
    }

    private static string Name(ReferencePattern pattern) => $"{pattern.Code} reference";

    private static char? Lookalike(char c) => c switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        '0' => 'O',
        '1' => 'I',
        _ => null
    };
}
