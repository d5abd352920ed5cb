using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Web.Data.Doors;

namespace SafeguardingPortal.Web.Matching;

/// <summary>
/// The people of one file, filed under their keys in memory: two arrays sorted by key, and each row as text until it is compared, so that a
/// million rows take some hundreds of megabytes.
/// </summary>
internal sealed class FilePeople
{
    private const int MostOfOneKey = 500;
    private const int MostCompared = 400;

    private readonly List<(int Number, string Id, string Described)> rows = [];
    private long[] keys = [];
    private int[] at = [];

    public int Count => rows.Count;

    public IEnumerable<NameParts> Names =>
        rows.SelectMany(row => PersonDescriptions.Read(row.Described).Names).Select(NameParts.Of).OfType<NameParts>();

    public static FilePeople Of(PeopleFile file)
    {
        var people = new FilePeople();
        List<long> keys = [];
        List<int> at = [];
        foreach (var row in file.Rows())
        {
            foreach (var key in PersonKeys.Of(Profile.Of(row.Description)))
            {
                keys.Add(key);
                at.Add(people.rows.Count);
            }
            people.rows.Add((row.Number, row.Id, PersonDescriptions.Write(row.Description)));
        }
        (people.keys, people.at) = ([.. keys], [.. at]);
        Array.Sort(people.keys, people.at);
        return people;
    }

    /// <summary>Those who are as like as that, or possible, likest first.</summary>
    /// <param name="from">In bits; null for all who are possible.</param>
    /// <param name="after">Only rows further down: of a file against itself.</param>
    public IEnumerable<(FileRow Row, Comparison Comparison)> Likest(Profile sought, Matcher matcher, double? from = null, int after = 0)
    {
        Dictionary<int, double> told = [];
        foreach (var key in PersonKeys.Of(sought))
        {
            var start = FirstOf(key);
            var to = start;
            while (to < keys.Length && keys[to] == key && to - start < MostOfOneKey) to++;
            for (var each = start; each < to; each++) told[at[each]] = told.GetValueOrDefault(at[each]) + 1.0 / (to - start);
        }
        return told.Where(each => rows[each.Key].Number > after)
            .OrderByDescending(each => each.Value).ThenBy(each => each.Key).Take(MostCompared)
            .Select(each => rows[each.Key])
            .Select(row => new FileRow(row.Number, row.Id, PersonDescriptions.Read(row.Described)))
            .Select(row => (Row: row, Comparison: matcher.Compare(sought, Profile.Of(row.Description))))
            .Where(each => from is { } least ? each.Comparison.Score >= least : each.Comparison.Outcome != MatchOutcome.None)
            .OrderByDescending(each => each.Comparison.Score).ThenBy(each => each.Row.Number);
    }

    private int FirstOf(long key)
    {
        var (low, high) = (0, keys.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (keys[middle] < key) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
