using System.Globalization;
using System.Text;

namespace SafeguardingPortal.Web.Tests.Matching;

/// <summary>
/// Two files of invented people with values that are not misspelt but other values altogether, as registers have after a marriage, a move,
/// a date made up to fill a box, or a row mixed with its neighbour; and fields left empty. The same on every machine for one seed.
/// </summary>
public sealed class ReplacedValues(int seed)
{
    private static readonly string[] Onsets =
        "b br c ch d dr f fl g gr h j k kh l m n p pr r s sh st t tr v w y z".Split(' ');
    private static readonly string[] Vowels = "a e i o u ai ea ee ia oo ou".Split(' ');
    private static readonly string[] Codas = "l m n nd r rd s t th x ck ss".Split(' ');
    private static readonly string[] Streets = "Road Street Lane Avenue Close Gardens Court Grove Terrace Way".Split(' ');
    private static readonly string[] Common =
        "Jack Emily Thomas Mohammed Olivia James Sophie Daniel Aisha Grace Harry Chloe Adam Fatima Lucy Samuel Ella Omar".Split(' ');
    private static readonly string[] CommonFamilies =
        "Smith Khan Jones Ahmed Patel Brown Ali Williams Begum Taylor Hussain Kaur Davies Singh Wilson Okafor Nguyen Silva".Split(' ');

    private readonly Random random = new(seed);

    /// <summary>A row of a file: whose it is, and what it says.</summary>
    public sealed record Row(
        int Person, string Given, string Family, DateOnly? Born, string Sex, string Number, string Street, string Postcode);

    /// <param name="people">In either file; nine in ten of them in both.</param>
    public (IReadOnlyList<Row> Left, IReadOnlyList<Row> Right) Make(int people)
    {
        var givens = Enumerable.Range(0, 400).Select(_ => Word(2)).Distinct().ToArray();
        var families = Enumerable.Range(0, 1_500).Select(_ => Word(2 + random.Next(2))).Distinct().ToArray();
        var streets = Enumerable.Range(0, 900).Select(_ => $"{Word(2)} {Pick(Streets)}").Distinct().ToArray();
        Row Person(int number) => new(number, Drawn(Common, givens), Drawn(CommonFamilies, families),
            new DateOnly(1925, 1, 1).AddDays(random.Next(36_000)), random.Next(2) == 0 ? "F" : "M",
            random.Next(1, 240).ToString(CultureInfo.InvariantCulture), Pick(streets), Postcode());

        var left = Enumerable.Range(0, people).Select(Person).ToList();
        var both = people * 9 / 10;
        var right = left.Take(both).Select(row => Written(row, Person(row.Person)))
            .Concat(Enumerable.Range(people, people - both).Select(Person)).ToArray();
        random.Shuffle(right);
        return (left, right);
    }

    public static string Csv(IReadOnlyList<Row> rows, Func<DateOnly, string> day)
    {
        var text = new StringBuilder("rec_id,given_name,surname,date_of_birth,sex,street_number,address_1,postcode,soc_sec_id\n");
        foreach (var row in rows)
            text.AppendJoin(',', row.Person.ToString(CultureInfo.InvariantCulture), row.Given, row.Family,
                row.Born is { } born ? day(born) : "", row.Sex, row.Number, row.Street, row.Postcode, "\n");
        return text.ToString();
    }

    /// <summary>F1 of the pairs that the command wrote.</summary>
    public static double F1(string pairs, IReadOnlyList<Row> left, IReadOnlyList<Row> right)
    {
        var truth = left.Select(row => row.Person).Intersect(right.Select(row => row.Person)).Count();
        var written = pairs.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')).ToList();
        var rightly = written.Count(fields => fields[1] == fields[3]);
        return 2.0 * rightly / (truth + written.Count);
    }

    /// <summary>One to three of the fields are another's, or empty, or misspelt.</summary>
    private Row Written(Row row, Row other)
    {
        for (var changes = random.Next(10) switch { < 3 => 0, < 6 => 1, < 8 => 2, _ => 3 }; changes > 0; changes--)
        {
            var isEmpty = random.Next(4) == 0;
            row = random.Next(7) switch
            {
                0 => row with { Given = isEmpty ? "" : random.Next(3) == 0 ? Slip(row.Given) : other.Given },
                1 => row with { Family = isEmpty ? "" : random.Next(3) == 0 ? Slip(row.Family) : other.Family },
                2 => row with { Born = isEmpty ? null : other.Born },
                3 => row with { Number = isEmpty ? "" : other.Number, Street = isEmpty ? "" : other.Street },
                4 => row with { Postcode = isEmpty ? "" : other.Postcode },
                5 => row with { Given = row.Family, Family = row.Given },
                _ => row with { Sex = isEmpty ? "" : other.Sex }
            };
        }
        return row;
    }

    private string Slip(string text) => text.Length < 3 ? text : text.Remove(random.Next(1, text.Length), 1);

    private string Drawn(string[] common, string[] rare) => random.Next(4) == 0 ? Pick(common) : Pick(rare);

    private string Word(int syllables)
    {
        var word = string.Concat(Enumerable.Range(0, syllables).Select(_ => Pick(Onsets) + Pick(Vowels)))
            + (random.Next(2) == 0 ? Pick(Codas) : "");
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private string Postcode() => random.Next(1_000, 9_999).ToString(CultureInfo.InvariantCulture);

    private string Pick(string[] from) => from[random.Next(from.Length)];
}
