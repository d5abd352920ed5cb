using System.Text;

namespace SafeguardingPortal.Web.Matching;

/// <summary>What stands in a column.</summary>
public enum PersonColumn { Id, Name, FirstName, MiddleName, LastName, Born, Sex, Address, Postcode, Nhs, Upn, Pnc, Cro }

/// <summary>The command line of <c>match</c>, read.</summary>
/// <param name="LeftColumns">Headers given by hand; the others are found by the names people give them.</param>
/// <param name="IsLenient">A date that cannot be read is left out instead of stopping the run.</param>
public sealed record MatchOptions(
    string Left, string Right, string Out, IReadOnlyDictionary<PersonColumn, string> LeftColumns,
    IReadOnlyDictionary<PersonColumn, string> RightColumns, Encoding Encoding, bool IsLenient)
{
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
        var isLenient = false;
        for (var i = 1; i < args.Length; i++)
        {
            if (args[i] == "--lenient") isLenient = true;
            else if (!args[i].StartsWith("--", StringComparison.Ordinal) || i + 1 == args.Length)
                throw new MatchProblem($"{args[i]} is not an option of this command, or has no value.", isUsage: true);
            else given[args[i][2..]] = args[++i];
        }
        var (left, right) = (Columns("left"), Columns("right"));
        var (one, other, pairs) = (Take("left"), Take("right"), Take("out"));
        var encoding = EncodingOf(given.Remove("encoding", out var named) ? named : "utf-8");
        if (given.Count > 0) throw new MatchProblem($"--{given.Keys.First()} is not an option of this command.", isUsage: true);
        foreach (var file in (string[])[one, other])
        {
            if (!File.Exists(file)) throw new MatchProblem($"There is no file {file}.");
            if (Path.GetFullPath(file) == Path.GetFullPath(pairs))
                throw new MatchProblem("The pairs would be written over one of the files they are made from. Give --out another name.");
        }
        return new(one, other, pairs, left, right, encoding, isLenient);

        string Take(string name) =>
            given.Remove(name, out var value) ? value : throw new MatchProblem($"--{name} is missing.", isUsage: true);

        Dictionary<PersonColumn, string> Columns(string side) =>
            Named.Where(column => given.ContainsKey($"{side}-{column.Key}"))
                .ToDictionary(column => column.Value, column => given.Remove($"{side}-{column.Key}", out var header) ? header : "");
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
