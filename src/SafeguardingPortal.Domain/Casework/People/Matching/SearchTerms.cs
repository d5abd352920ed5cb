using System.Text.RegularExpressions;

namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>
/// What somebody typed into the one box, taken apart: a name in any order, a birth in any form, an address, a postcode, a number.
/// </summary>
public sealed partial record SearchTerms
{
    private static readonly HashSet<string> KindsOfStreet = new(StringComparer.Ordinal)
    {
        "ROAD", "STREET", "LANE", "AVENUE", "COURT", "GARDENS", "CLOSE", "WAY", "ROW", "GROVE", "HOUSE", "BUILDINGS", "TERRACE", "SQUARE",
        "PLACE", "CRESCENT", "DRIVE", "HILL", "PARK", "WALK", "MEWS", "ESTATE", "TOWER", "FIELDS",
        "RD", "ST", "AVE", "LN", "CT", "GDNS", "CL", "HSE", "SQ", "PL", "TER", "CRES", "DR"
    };

    /// <summary>One of the portal's own references, in capitals; nothing else is looked for then.</summary>
    public string? Reference { get; private init; }
    public string? Name { get; private init; }
    public Birth? Birth { get; private init; }
    public string? Address { get; private init; }

    public bool IsEmpty => Reference is null && Name is null && Birth is null && Address is null;

    public PersonDescription ToDescription(IReadOnlyList<KnownNumber> numbers) => new()
    {
        Names = Name is null ? [] : [Name],
        Births = Birth is null ? [] : [Birth],
        Addresses = Address is null ? [] : [Address],
        Numbers = numbers
    };

    public static SearchTerms Read(string? typed, DateOnly today)
    {
        var text = Spaces().Replace(typed ?? "", " ").Trim();
        if (References.Reference.Parse(text) is { } reference) return new() { Reference = reference.ToString() };

        var (birth, afterBirth) = TakeBirth(text, today);
        var (address, name) = TakeAddress(afterBirth);
        return new() { Birth = birth, Address = address, Name = name };
    }

    /// <summary>
    /// The longest run of words that reads as a date, a month or a year; a lone number only where the words say it is an age.
    /// </summary>
    private static (Birth? Birth, string Others) TakeBirth(string text, DateOnly today)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var take = Math.Min(4, words.Length); take > 0; take--)
        {
            for (var at = 0; at + take <= words.Length; at++)
            {
                var run = string.Join(' ', words[at..(at + take)]).Trim(',', ';', '(', ')');
                if (!LooksLikeBirth().IsMatch(run)) continue;
                var read = Birth.Read(BornWords().Replace(run, ""), today, out _);
                if (read is not null) return (read, string.Join(' ', [.. words[..at], .. words[(at + take)..]]));
            }
        }
        return (null, text);
    }

    /// <summary>
    /// From the flat or house number to the kind of street or the postcode, wherever it stands; what is left is the name.
    /// </summary>
    private static (string? Address, string? Name) TakeAddress(string text)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).ToList();
        var postcode = TakePostcode(words);
        var from = words.FindIndex(word => char.IsAsciiDigit(word[0]) || string.Equals(word, "flat", StringComparison.OrdinalIgnoreCase));
        var to = words.FindLastIndex(word => KindsOfStreet.Contains(Letters.Plain(word)));
        // "Ava Green, Hill" is a name: a kind of street needs a number or a name of its own before it.
        if (from < 0 && to > 0 && words.Count > 1 && to == words.Count - 1 && words.Count <= 3 && postcode is null
            && !IsLongKind(words[to])) to = -1;
        if (from < 0 && to > 0) from = Math.Max(0, to - 1);
        List<string> address = [];
        if (from >= 0)
        {
            var end = to >= from ? to : words.Count - 1;
            address = words[from..(end + 1)];
            words.RemoveRange(from, end - from + 1);
        }
        if (postcode is not null) address.Add(postcode);
        var name = string.Join(' ', words);
        return (address.Count == 0 ? null : string.Join(' ', address), name.Any(char.IsLetter) ? name : null);
    }

    private static bool IsLongKind(string word) => Letters.Plain(word) is "ROAD" or "STREET" or "LANE" or "AVENUE" or "GARDENS"
        or "CRESCENT" or "BUILDINGS" or "ESTATE" or "RD" or "AVE" or "GDNS" or "LN";

    private static string? TakePostcode(List<string> words)
    {
        for (var take = 2; take > 0; take--)
        {
            for (var at = 0; at + take <= words.Count; at++)
            {
                var run = string.Concat(words.Skip(at).Take(take));
                if (run.Length is < 5 or > 7 || !run.Any(char.IsAsciiDigit) || Identifiers.Postcode.Read(run, out _) is not { } read)
                    continue;
                words.RemoveRange(at, take);
                return read;
            }
        }
        return null;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>With a separator, a month's name, a year, or words that say it is an age.</summary>
    [GeneratedRegex(
        @"^(born |dob:? )?([0-9]{1,2}[/.\-][0-9]{1,2}[/.\-][0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{4}|([0-9]{1,2} )?(jan|feb"
            + @"|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* [0-9]{4}|(19|20)[0-9]{2}|(about|aged?|approx\.?|c\.?) ?[0-9]{1,3}( ?(years?"
            + @"|months?|yrs?|weeks?))?|[0-9]{1,3} (years?|months?|yrs?|weeks?)( old)?|expected .+)$", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeBirth();

    [GeneratedRegex("^(born |dob:? )", RegexOptions.IgnoreCase)]
    private static partial Regex BornWords();
}
