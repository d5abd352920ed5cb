using System.Text;

namespace SafeguardingPortal.Web.Matching;

/// <summary>What stands in a column.</summary>
public enum PersonColumn { Id, Name, FirstName, MiddleName, LastName, Born, Sex, Address, Postcode, Nhs, Upn, Pnc, Cro }

/// <summary>The command line of <c>match</c>, read.</summary>
/// <param name="Right">The other file; the same one where a file is looked through for people who are in it twice.</param>
/// <param name="LeftColumns">Headers given by hand, several for an address; the others are found by the names people give them.</param>
/// <param name="IsLenient">A date that cannot be read is left out, and counted, instead of stopping the run.</param>
/// <param name="IsWithin">A file against itself: every pair once, and nobody with themselves.</param>
/// <param name="IsOneToOne">Nobody is in two pairs: the likeliest pairs first, each of whoever is still free.</param>
public sealed record MatchOptions(
    string Left, string Right, string Out, IReadOnlyDictionary<PersonColumn, IReadOnlyList<string>> LeftColumns,
    IReadOnlyDictionary<PersonColumn, IReadOnlyList<string>> RightColumns, Encoding Encoding, bool IsLenient, bool IsWithin,
    bool IsOneToOne)
{
    public const string Shortly = "match --left A.csv --right B.csv --out pairs.csv [options]";

    public const string Usage = Shortly + "\n" + """
        match --left A.csv --within --out pairs.csv [options]

        Finds the people who are in both files, or twice in one, and writes every pair with its score and why. Reads no database.

          --left FILE, --right FILE   files of people, comma, semicolon or tab separated, the first row saying what is in the columns
          --within                    the one file against itself; --right is left out
          --out FILE                  where the pairs go, best first for every row of the left file
          --one-to-one                nobody in two pairs: the likeliest pairs first, each of whoever is still free
          --left-COLUMN "Header"      which column it is, where its header is not a usual one; --right-COLUMN likewise. COLUMN is one of
                                      id, name, first-name, middle-name, last-name, born, sex, address, postcode, nhs, upn, pnc, cro.
                                      An address may stand in several: --left-address "No+Street+Town"
          --lenient                   leaves out dates that cannot be read, and says how many
          --encoding NAME             utf-8, unless said otherwise; windows-1252, utf-16
          --help                      this

        Dates may be 23/6/1989, 1989-06-23 or 19890623, an age or a year. A score is in bits: above 0 one person is likelier than two.
        """;

    private static readonly string[] Flags = ["--lenient", "--within", "--one-to-one"];

    private static readonly Dictionary<string, PersonColumn> Named = new(StringComparer.Ordinal)
    {
        ["id"] = PersonColumn.Id,
        ["name"] = PersonColumn.Name,
        ["first-name"] = PersonColumn.FirstName,
        ["middle-name"] = PersonColumn.MiddleName,
        ["last-name"] = PersonColumn.LastName,
        ["born"] = PersonColumn.Born,
        ["sex"] = PersonColumn.Sex,
        ["address"] = PersonColumn.Address,
        ["postcode"] = PersonColumn.Postcode,
        ["nhs"] = PersonColumn.Nhs,
        ["upn"] = PersonColumn.Upn,
        ["pnc"] = PersonColumn.Pnc,
        ["cro"] = PersonColumn.Cro
    };

    public static MatchOptions Read(string[] args)
    {
        Dictionary<string, string> given = new(StringComparer.Ordinal);
        HashSet<string> said = new(StringComparer.Ordinal);
        for (var i = 1; i < args.Length; i++)
        {
            if (Flags.Contains(args[i])) said.Add(args[i]);
            else if (!args[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == args.Length)
                throw new MatchProblem($"{args[i]} is not an option of this command, or has no value.", isUsage: true);
            else given[args[i][2..]] = args[++i];
        }
        var isWithin = said.Contains("--within");
        var (left, right) = (Columns("left"), Columns("right"));
        var one = Take("left");
        if (isWithin && given.TryGetValue("right", out var both) && Path.GetFullPath(both) != Path.GetFullPath(one))
            throw new MatchProblem("--within looks through one file. Leave out --right, or --within.", isUsage: true);
        if (isWithin) given.Remove("right");
        var (other, pairs) = (isWithin ? one : Take("right"), Take("out"));
        var encoding = EncodingOf(given.Remove("encoding", out var named) ? named : "utf-8");
        if (given.Count > 0) throw new MatchProblem($"--{given.Keys.First()} is not an option of this command.", isUsage: true);
        foreach (var file in (string[])[one, other])
        {
            if (!File.Exists(file)) throw new MatchProblem($"There is no file {file}.");
            if (Path.GetFullPath(file) == Path.GetFullPath(pairs))
                throw new MatchProblem("The pairs would be written over one of the files they are made from. Give --out another name.");
        }
        return new(one, other, pairs, left, isWithin ? left : right, encoding, said.Contains("--lenient"), isWithin,
            said.Contains("--one-to-one"));

        string Take(string name) =>
            given.Remove(name, out var value) ? value : throw new MatchProblem($"--{name} is missing.", isUsage: true);

        Dictionary<PersonColumn, IReadOnlyList<string>> Columns(string side) =>
            Named.Where(column => given.ContainsKey($"{side}-{column.Key}")).ToDictionary(column => column.Value, column =>
            {
                given.Remove($"{side}-{column.Key}", out var header);
                return (IReadOnlyList<string>)(column.Value == PersonColumn.Address
                    ? header!.Split('+', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [header!]);
            });
    }

    private static Encoding EncodingOf(string name)
    {
        try
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            throw new MatchProblem($"{name} is not an encoding known here. Give utf-8, utf-16 or windows-1252.", isUsage: true);
        }
    }
}
