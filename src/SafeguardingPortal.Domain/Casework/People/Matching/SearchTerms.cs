using System.Text;
using System.Text.RegularExpressions;

namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>
/// What somebody typed into the one box, taken apart: a name in any order, a birth in any form, an address, a postcode, a number. "Harry
/// Lane" is a person or a street, and is looked for as both.
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

    /// <summary>How else the words can be read; looked for as well.</summary>
    public IReadOnlyList<SearchTerms> Others { get; private init; } = [];

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
        var text = Spaces().Replace((typed ?? "").Normalize(NormalizationForm.FormKC), " ").Trim();
        if (References.Reference.Parse(text) is { } reference) return new() { Reference = reference.ToString() };

        var (birth, afterBirth) = TakeBirth(text, today);
        var readings = TakeAddress(afterBirth).Distinct()
            .Select(each => new SearchTerms { Birth = birth, Address = each.Address, Name = each.Name }).ToList();
        return readings[0] with { Others = readings[1..] };
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
    /// From the flat or house number to the kind of street or the postcode, wherever it stands; what is left is the name. The likelier
    /// reading first.
    /// </summary>
    private static IEnumerable<(string? Address, string? Name)> TakeAddress(string text)
    {
        var words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).ToList();
        var postcode = TakePostcode(words);
        var from = words.FindIndex(IsNumberOfHouse);
        var to = words.FindLastIndex(word => KindsOfStreet.Contains(Letters.Plain(word)));
        var (all, nowhere) = (Part(-1, -1), to < 1 && from < 0);
        if (nowhere) return [all];
        if (from >= 0)
        {
            var end = to >= from ? to : words.Count - 1;
            var kind = words.FindIndex(words.FindLastIndex(IsNumberOfHouse), word => KindsOfStreet.Contains(Letters.Plain(word)));
            // "41 Tansy Road Harry Lane": what follows the street is somebody.
            return kind >= 0 && kind < end && IsGivenName(words[kind + 1]) ? [Part(from, kind), Part(from, end)] : [Part(from, end)];
        }
        // A kind of street that is as often a name needs more than a word before it: "Benny Hill".
        var isName = words.Count <= 3 && (IsGivenName(words[0]) || !IsLongKind(words[to]));
        if (!isName) return [Part(to - 1, to), all];
        return IsLongKind(words[to]) || to == words.Count - 1 ? [all, Part(to - 1, to)] : [all];

        (string? Address, string? Name) Part(int first, int last)
        {
            List<string> address = first < 0 ? [] : words[first..(last + 1)];
            var name = first < 0 ? words : [.. words[..first], .. words[(last + 1)..]];
            if (postcode is not null) address.Add(postcode);
            return (address.Count == 0 ? null : string.Join(' ', address),
                name.Exists(word => word.Any(char.IsLetter)) ? string.Join(' ', name) : null);
        }
    }

    private static bool IsGivenName(string word) => NameFrequencies.IsGivenName(Letters.Plain(word));

    private static bool IsNumberOfHouse(string word) =>
        NumberOfHouse().IsMatch(word) || string.Equals(word, "flat", StringComparison.OrdinalIgnoreCase);

    private static bool IsLongKind(string word) => Letters.Plain(word) is "ROAD" or "STREET" or "LANE" or "AVENUE" or "GARDENS"
        or "CRESCENT" or "BUILDINGS" or "ESTATE" or "RD" or "AVE" or "GDNS" or "LN";

    private static string? TakePostcode(List<string> words)
    {
        for (var take = 2; take > 0; take--)
        {
            for (var at = 0; at + take <= words.Count; at++)
            {
                var run = string.Concat(words.Skip(at).Take(take));
                if (run.Length is < 5 or > 8 || !run.Any(char.IsAsciiDigit) || Identifiers.Postcode.Read(run, out _) is not { } read)
                    continue;
                words.RemoveRange(at, take);
                return read;
            }
        }
        return null;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    /// <summary>"41", "12B", "6/41"; "0liver" is a slip in a name.</summary>
    [GeneratedRegex(@"^[0-9]+([-/][0-9]+)*[a-z]?$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberOfHouse();

    /// <summary>With a separator, a month's name, a year, or words that say it is an age.</summary>
    [GeneratedRegex(
        @"^(born |dob:? )?([0-9]{1,2}[/.\-][0-9]{1,2}[/.\-][0-9]{2,4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}/[0-9]{4}|([0-9]{1,2} )?(jan|feb"
            + @"|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* [0-9]{4}|(19|20)[0-9]{2}|(about|aged?|approx\.?|c\.?) ?[0-9]{1,3}( ?(years?"
            + @"|months?|yrs?|weeks?))?|[0-9]{1,3} (years?|months?|yrs?|weeks?)( old)?|expected .+)$", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeBirth();

    [GeneratedRegex("^(born |dob:? )", RegexOptions.IgnoreCase)]
    private static partial Regex BornWords();
}
