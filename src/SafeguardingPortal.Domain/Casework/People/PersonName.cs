using System.Globalization;
using System.Text;
using SafeguardingPortal.Domain.Identifiers;

namespace SafeguardingPortal.Domain.Casework.People;

/// <summary>What a name may be made of, and how it is searched.</summary>
public static class PersonName
{
    /// <summary>Whether the words say that the name was asked for and is not known.</summary>
    public static bool IsNotKnown(string? typed) => Typed.SaysNotKnown(typed);

    /// <summary>“-”, “0” and “%” are no names: they are typed to get past a box.</summary>
    public static bool HasLetter(string? typed) => (typed ?? "").EnumerateRunes().Any(Rune.IsLetter);

    public static string Searchable(string? name)
    {
        if (name is null) return "";
        // Ligatures and letters of full width come apart; an acute accent by itself is an apostrophe and not a blank with an accent.
        var letters = TypedText.Line(name).Replace('´', '\'').Normalize(NormalizationForm.FormKD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format));
        return string.Concat(string.Concat(letters).Normalize(NormalizationForm.FormC).ToUpperInvariant().Select(Plain));
    }

    /// <summary>Letters whose stroke or shape is no accent that can be taken off, as they are typed without them.</summary>
    private static string Plain(char letter) => letter switch
    {
        'Ł' => "L",
        'Ø' => "O",
        'Đ' or 'Ð' => "D",
        'Ħ' => "H",
        'ı' => "I",
        'ß' or 'ẞ' => "SS",
        'Æ' => "AE",
        'Œ' => "OE",
        'Þ' => "TH",
        _ => letter.ToString()
    };
}
