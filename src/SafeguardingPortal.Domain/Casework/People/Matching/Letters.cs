using System.Text;

namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>
/// Names and addresses as the letters A to Z and digits, whatever script, accent, hyphen or apostrophe they were typed with.
/// </summary>
public static class Letters
{
    /// <summary>Longer than any name or address; what comes after says nothing more about who somebody is.</summary>
    private const int Most = 300;

    /// <summary>Words in capitals, one space between them. A hyphen parts two words, an apostrophe parts none.</summary>
    public static string Plain(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed)) return "";
        var text = typed.Length > Most ? typed[..Most] : typed;
        return IsPlain(text) ? text : Squeeze(Transliteration.ToLatin(PersonName.Searchable(text)));
    }

    public static string[] Words(string? typed) => Plain(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool IsPlain(string text)
    {
        var before = ' ';
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c) && (c != ' ' || before == ' ')) return false;
            before = c;
        }
        return before != ' ';
    }

    private static string Squeeze(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) plain.Append(c);
            else if (!IsInsideWord(c) && plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }
        return plain.ToString().TrimEnd();
    }

    private static bool IsInsideWord(char c) => c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or 'ʻ' or 'ʹ' or '‛'
        or 'ʾ' or 'ʿ' or '′' or '׳' or '.' or '"' or '“' or '”';
}
