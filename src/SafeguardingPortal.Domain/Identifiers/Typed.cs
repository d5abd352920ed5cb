using System.Globalization;
using System.Text;

namespace SafeguardingPortal.Domain.Identifiers;

/// <summary>How every check reads what was typed, and the words in which it names a character that is wrong.</summary>
internal static class Typed
{
    private static readonly string[] NotKnownWords = ["not known", "unknown", "n/k", "nk", "not given"];

    /// <summary>Whether the words say that something was asked for and is not known.</summary>
    public static bool SaysNotKnown(string? typed) => NotKnownWords.Contains((typed ?? "").Trim(), StringComparer.OrdinalIgnoreCase);

    /// <summary>What a number brings with it that is pasted out of a sentence.</summary>
    private static readonly char[] Around = [' ', '.', ',', ';', ':', '(', ')', '[', ']', '"', '\'', '“', '”', '‘', '’'];

    private const string Hyphens = "-\u2010\u2011\u2012\u2013\u2014\u2212";

    /// <summary>What was typed, one space between words and without the unseen characters that pasted text brings.</summary>
    public static string Visible(string? typed)
    {
        var seen = new StringBuilder();
        foreach (var rune in (typed ?? "").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) seen.Append(' ');
            else if (!IsUnseen(rune)) seen.Append(rune);
        }

        return string.Join(' ', seen.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What was typed in capitals and without spaces; null where nothing was, or only that it is not known.</summary>
    public static string? Compact(string? typed)
    {
        var visible = Visible(typed).Trim(Around);
        return visible.Length == 0 || SaysNotKnown(visible) ? null : string.Concat(visible.Where(c => c != ' ').Select(Capital));
    }

    public static string WithoutHyphens(string text) => string.Concat(text.Where(c => !Hyphens.Contains(c)));

    public static string HyphensAsSlashes(string text) => string.Concat(text.Select(c => c == '\\' || Hyphens.Contains(c) ? '/' : c));

    public static bool IsLetterOrDigit(char c) => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c);

    public static string? Refuse(string reason, out string? problem)
    {
        problem = reason;
        return null;
    }

    public static string NotADigit(string item, string text, int index) =>
        $"{Character(item, text, index)} should be a digit" + text[index] switch
        {
            'O' => ". Is it 0 (zero) and not the letter O?",
            'I' or 'L' => $". Is it 1 (one) and not the letter {text[index]}?",
            _ => ""
        };

    public static string NotALetter(string item, string text, int index) =>
        $"{Character(item, text, index)} should be a letter" + text[index] switch
        {
            '0' => ". Is it the letter O and not 0 (zero)?",
            '1' => ". Is it the letter I and not 1 (one)?",
            _ => ""
        };

    public static string NotALetterOrDigit(string item, string text, int index) =>
        $"{Character(item, text, index)} should be a letter or a digit";

    /// <summary>The character is not the one to blame: any of those before it may be the wrong one.</summary>
    public static string WrongCheck(string place, string whole, char expected) =>
        $"The {place} of {whole} should be {expected} for this number. Check the other characters too";

    /// <summary>The one character, by its place without spaces: “UPN character 5, “X”,”.</summary>
    public static string Character(string item, string text, int index) => $"{item} character {index + 1}, {Quote(text, index)},";

    public static string Quote(string text, int index)
    {
        if (!Rune.TryGetRuneAt(text, index, out var rune)) rune = Rune.ReplacementChar;
        var canBeShown = Rune.IsLetterOrDigit(rune) || Rune.IsPunctuation(rune) || Rune.IsSymbol(rune);
        return canBeShown ? $"“{rune}”" : $"U+{rune.Value:X4}";
    }

    private static char Capital(char c) => char.IsAsciiLetterLower(c) ? (char)(c - 'a' + 'A') : c;

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format;
}
