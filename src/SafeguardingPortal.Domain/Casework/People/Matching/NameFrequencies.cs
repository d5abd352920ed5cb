using System.Collections.Frozen;
using System.Globalization;

namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>How common a name is. Two people called Khan are less of a coincidence explained than two called Fettleworth.</summary>
public sealed class NameFrequencies
{
    private const double RareGiven = 1.0 / 15_000;
    private const double RareFamily = 1.0 / 25_000;

    /// <summary>How many names the typical shares are worth beside those that were counted.</summary>
    private const double Weight = 20_000;

    private readonly FrozenDictionary<string, double> given;
    private readonly FrozenDictionary<string, double> family;

    private NameFrequencies(FrozenDictionary<string, double> given, FrozenDictionary<string, double> family) =>
        (this.given, this.family) = (given, family);

    /// <summary>What is typical of London.</summary>
    public static NameFrequencies Typical { get; } = new(Read(NameFrequencyData.Given), Read(NameFrequencyData.Family));

    /// <summary>What is typical, corrected by the names of the records themselves.</summary>
    public static NameFrequencies Counted(IEnumerable<NameParts> names)
    {
        Dictionary<string, int> firsts = new(StringComparer.Ordinal);
        Dictionary<string, int> lasts = new(StringComparer.Ordinal);
        var all = 0;
        foreach (var name in names)
        {
            all++;
            Count(firsts, name.Given.Letters);
            if (name.Family is not null) Count(lasts, name.Family.Letters);
        }
        return new(Mixed(firsts, Typical.given, RareGiven, all), Mixed(lasts, Typical.family, RareFamily, all));
    }

    public double OfGiven(string letters) => Of(given, letters, RareGiven);

    public double OfFamily(string letters) => Of(family, letters, RareFamily);

    /// <summary>Whether it is on a list of names, and so rather somebody's own than a slip of the pen.</summary>
    public static bool IsGivenName(string letters) =>
        Typical.given.ContainsKey(letters) || NameVariants.StandsFor(letters) is not [var only] || only != letters;

    private static double Of(FrozenDictionary<string, double> names, string letters, double rare)
    {
        if (names.TryGetValue(letters, out var found)) return found;
        var most = rare;
        foreach (var full in NameVariants.StandsFor(letters))
            if (names.TryGetValue(full, out var often)) most = Math.Max(most, often);
        return most;
    }

    private static void Count(Dictionary<string, int> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;

    private static FrozenDictionary<string, double> Mixed(
        Dictionary<string, int> counted, FrozenDictionary<string, double> typical, double rare, int all)
    {
        // One name written once, perhaps wrongly, says nothing.
        var mixed = typical.ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal);
        foreach (var (name, count) in counted.Where(each => each.Value > 1))
            mixed[name] = (count + Weight * Of(typical, name, rare)) / (all + Weight);
        return mixed.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, double> Read(string lines) =>
        lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' '))
            .SelectMany(line => line.Skip(1)
                .Select(name => (Name: name, Of: double.Parse(line[0], CultureInfo.InvariantCulture) / 100_000)))
            .DistinctBy(each => each.Name)
            .ToFrozenDictionary(each => each.Name, each => each.Of, StringComparer.Ordinal);
}
