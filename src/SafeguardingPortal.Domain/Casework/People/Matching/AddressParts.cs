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

    private static string? TakePostcode(List<string> words)
    {
        for (var take = 1; take <= 2 && take <= words.Count; take++)
        {
            var last = string.Concat(words.TakeLast(take));
            if (last.Length is < 5 or > 7 || Identifiers.Postcode.Read(last, out _) is not { } read) continue;
            words.RemoveRange(words.Count - take, take);
            return Identifiers.Postcode.IsNoFixedAbode(read) ? null : read.Replace(" ", "", StringComparison.Ordinal);
        }
        return null;
    }
}
