using System.Globalization;
using System.Text;

namespace SafeguardingPortal.Domain;

/// <summary>
/// What was typed or pasted, as it is kept: one way of writing each letter (NFC), and nothing that cannot be seen or has no meaning. What
/// turns a line round, hides in a name or is no character at all is left out; what joins letters stays where the script joins them.
/// </summary>
public static class TypedText
{
    /// <summary>Of a box of one line: a tab, a break or a blank of another width is a space.</summary>
    public static string Line(string typed) => Clean(typed, keepsLines: false);

    /// <summary>Of a box for narrative, which keeps its lines.</summary>
    public static string Narrative(string typed) => Clean(typed, keepsLines: true);

    /// <summary>Of a box whose content nobody sees, a password: as typed, but for what is no text.</summary>
    public static string Unseen(string typed)
    {
        var kept = new StringBuilder(typed.Length);
        foreach (var rune in RunesOf(typed).Where(rune => !IsNoncharacter(rune))) kept.Append(rune);
        return kept.ToString();
    }

    /// <summary>Three words at least: "Agreed." is no rationale, and "x" answers for nothing.</summary>
    public static bool IsASentence(string? text) =>
        text is not null && text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetter)) >= 3;

    private static string Clean(string typed, bool keepsLines)
    {
        if (typed.All(letter => letter is >= ' ' and <= '~' || keepsLines && letter is '\n' or '\r' or '\t')) return typed;

        var runes = RunesOf(typed).ToList();
        var kept = new StringBuilder(typed.Length);
        Rune? before = null;
        foreach (var (at, rune) in runes.Index())
        {
            Rune? now = rune.Value switch
            {
                '\r' or '\n' or '\t' when keepsLines => rune,
                // One break, however it is written.
                '\n' when at > 0 && runes[at - 1].Value == '\r' => null,
                '\v' or '\f' or 0x85 or 0x2028 or 0x2029 when keepsLines => new('\n'),
                _ when Rune.IsWhiteSpace(rune) || rune.Value == 0x2800 => keepsLines ? rune : new(' '),
                0x200C or 0x200D => before is { } left && at + 1 < runes.Count && AreJoined(left, runes[at + 1]) ? rune : null,
                >= 0xE0100 and <= 0xE01EF => before is { } letter && IsHan(letter) ? rune : null,
                _ => IsSeen(rune) ? rune : null
            };
            if (now is not { } seen) continue;
            kept.Append(seen);
            before = seen;
        }
        return kept.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Half of a pair is no character.</summary>
    private static IEnumerable<Rune> RunesOf(string typed)
    {
        for (var at = 0; at < typed.Length;)
        {
            if (Rune.TryGetRuneAt(typed, at, out var rune))
            {
                yield return rune;
                at += rune.Utf16SequenceLength;
            }
            else
            {
                at++;
            }
        }
    }

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate => false,
        // Signs that stand over the digits or the verse that follows, and are seen.
        UnicodeCategory.Format => rune.Value is >= 0x600 and <= 0x605 or 0x6DD or 0x70F or 0x890 or 0x891 or 0x8E2 or 0x110BD or 0x110CD,
        // Letters and marks made to be blank, and those that only choose a shape.
        _ => rune.Value is not (
            0x34F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or >= 0x180B and <= 0x180F or 0x3164 or >= 0xFE00 and <= 0xFE0F or 0xFFA0)
            && !IsNoncharacter(rune)
    };

    private static bool IsNoncharacter(Rune rune) => rune.Value is >= 0xFDD0 and <= 0xFDEF || (rune.Value & 0xFFFE) == 0xFFFE;

    /// <summary>Letters of one script that joins them, or pictures made into one.</summary>
    private static bool AreJoined(Rune left, Rune right) => IsJoined(left) && IsJoined(right) || IsPicture(left) && IsPicture(right);

    private static bool IsPicture(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol || rune.Value is >= 0x1F3FB and <= 0x1F3FF;

    /// <summary>
    /// Of a script whose letters join, where a joiner or its opposite is spelling: Persian, Urdu, Syriac, the Indic scripts, Mongolian.
    /// </summary>
    private static bool IsJoined(Rune rune) =>
        (Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
        && rune.Value is >= 0x600 and <= 0x7FF or >= 0x840 and <= 0xDFF or >= 0xF00 and <= 0x109F or >= 0x1780 and <= 0x18AF
            or >= 0xA800 and <= 0xABFF or >= 0xFB50 and <= 0xFDCF or >= 0xFE70 and <= 0xFEFC or >= 0x10A00 and <= 0x11FFF;

    private static bool IsHan(Rune rune) => rune.Value is >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFD;
}
