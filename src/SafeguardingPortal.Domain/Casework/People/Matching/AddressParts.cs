using SafeguardingPortal.Domain.Identifiers;

namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>An address taken apart as far as forms write it alike: the numbers in it, the words of the street, the postcode.</summary>
public sealed record AddressParts
{
    private static readonly HashSet<string> Filler = new(StringComparer.Ordinal) { "FLAT", "APARTMENT", "APT", "UNIT", "ROOM", "THE", "AT",
        "LONDON", "ENGLAND", "UK", "GREATER", "NO", "NUMBER" };

    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.Ordinal)
    {
        ["RD"] = "ROAD",
        ["ST"] = "STREET",
        ["AVE"] = "AVENUE",
        ["AV"] = "AVENUE",
        ["LN"] = "LANE",
        ["CT"] = "COURT",
        ["CRT"] = "COURT",
        ["CL"] = "CLOSE",
        ["GDNS"] = "GARDENS",
        ["GDN"] = "GARDEN",
        ["HSE"] = "HOUSE",
        ["HO"] = "HOUSE",
        ["SQ"] = "SQUARE",
        ["PL"] = "PLACE",
        ["TER"] = "TERRACE",
        ["CRES"] = "CRESCENT",
        ["DR"] = "DRIVE",
        ["GRN"] = "GREEN",
        ["GRV"] = "GROVE",
        ["PK"] = "PARK",
        ["BLDGS"] = "BUILDINGS",
        ["EST"] = "ESTATE"
    };

    public string Typed { get; }

    /// <summary>Without the space; null where there is none, or it is the one for no fixed abode.</summary>
    public string? Postcode { get; }

    /// <summary>Flat and house, in the order written: "6/41".</summary>
    public string Numbers { get; }
    public IReadOnlyList<string> Words { get; }

    private AddressParts(string typed, string? postcode, string numbers, IReadOnlyList<string> words) =>
        (Typed, Postcode, Numbers, Words) = (typed, postcode, numbers, words);

    /// <summary>The street's name in one word, without the flat, the number and the kind of street.</summary>
    public string Street => string.Concat(Words.Take(2));

    /// <summary>The number of the house, without a flat's; the last, as forms write it.</summary>
    public string House => Numbers[(Numbers.LastIndexOf('/') + 1)..];

    /// <summary>One home, or one the flat of the house that the other is.</summary>
    public bool IsHomeOf(AddressParts other) =>
        AddressComparison.AreOfOneStreet(this, other) && House.Length > 0 && House == other.House
        && (Numbers == other.Numbers || Numbers == House || other.Numbers == other.House);

    public bool IsInTheStreetOf(AddressParts other) => AddressComparison.AreOfOneStreet(this, other);

    /// <summary>The same flat or house of the same street. A postcode that one of the two leaves out does not part them.</summary>
    public bool IsSameHomeAs(AddressParts other) => Numbers.Length > 0 && Numbers == other.Numbers && Street.Length > 0
        && Street == other.Street && (Postcode is null || other.Postcode is null || Postcode == other.Postcode);

    /// <summary>Null where there is nothing to know an address by.</summary>
    public static AddressParts? Of(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed) || PersonName.IsNotKnown(typed)) return null;
        var text = typed.Trim();
        var words = Letters.Words(text.Replace('.', ' ')).ToList();
        var postcode = TakePostcode(words);
        List<string> numbers = [];
        List<string> named = [];
        foreach (var word in words)
        {
            if (char.IsAsciiDigit(word[0])) numbers.Add(word.TrimStart('0'));
            else if (word.Length == 1 && numbers.Count > 0 && named.Count == 0) numbers[^1] += word;
            else if (!Filler.Contains(word)) named.Add(Abbreviations.TryGetValue(word, out var whole) ? whole : word);
        }
        return postcode is null && numbers.Count == 0 && named.Count == 0 ? null : new(text, postcode, string.Join('/', numbers), named);
    }

    /// <summary>Four to six figures at the end, and not of a flat, are a postcode of another country; no street is as long.</summary>
    private static bool IsForeign(string word) => word.Length is >= 4 and <= 6 && word.All(char.IsAsciiDigit);

    private static string? TakePostcode(List<string> words)
    {
        for (var take = 1; take <= 2 && take <= words.Count; take++)
        {
            var last = string.Concat(words.TakeLast(take));
            if (take == 1 && IsForeign(last) && (words.Count == 1
                || (words.Exists(word => char.IsLetter(word[0])) && !Filler.Contains(words[^2]))))
            {
                words.RemoveAt(words.Count - 1);
                return last;
            }
            if (last.Length is < 5 or > 8 || Identifiers.Postcode.Read(last, out _) is not { } read) continue;
            words.RemoveRange(words.Count - take, take);
            return Identifiers.Postcode.IsNoFixedAbode(read) ? null : read.Replace(" ", "", StringComparison.Ordinal);
        }
        return null;
    }
}
