namespace SafeguardingPortal.Domain.Identifiers;

/// <summary>
/// What PNC ids and CRO numbers have in common: digits, a slash, digits and a check letter.
/// Where the slash was left out, <see cref="Right"/> is null and <see cref="Left"/> has all the digits.
/// </summary>
internal sealed record SlashedNumber(string Left, string? Right, char Letter)
{
    /// <summary>Reads from a place in the text, so that a problem names the character by its place in the whole.</summary>
    public static SlashedNumber? Read(string item, string text, int start, out string? problem)
    {
        problem = ProblemWith(item, text, start);
        if (problem is not null) return null;

        var parts = text[start..^1].TrimEnd('/').Split('/');
        if (parts.Length <= 2) return new(parts[0], parts.ElementAtOrDefault(1), text[^1]);

        problem = $"A {item} has one slash between its digits; this has {parts.Length - 1}";
        return null;
    }

    private static string? ProblemWith(string item, string text, int start)
    {
        if (text.Length <= start) return $"This {item} stops after {text}";

        for (var i = start; i < text.Length - 1; i++)
            if (text[i] != '/' && !char.IsAsciiDigit(text[i])) return Typed.NotADigit(item, text, i);

        return char.IsAsciiLetterUpper(text[^1]) ? null : $"A {item} ends in a letter; this ends in {Typed.Quote(text, text.Length - 1)}";
    }
}
