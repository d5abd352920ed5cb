using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Web.Features.People.Households;

/// <summary>Somebody on the picture.</summary>
/// <param name="Name">The one label of the person, with the age.</param>
/// <param name="Notes">Quiet lines below: died, address, since when.</param>
/// <param name="Marks">Strong lines below: subject of a plan, suspect on a referral.</param>
/// <param name="Home">Key of the household they live in; null where that is none of those drawn.</param>
public sealed record GenogramPerson(
    Guid Id, string Name, Sex Sex, bool IsUnborn, bool HasDied, bool IsKnown, bool IsChildHere, IReadOnlyList<string> Notes,
    IReadOnlyList<string> Marks, string? Home);

public enum CoupleLine { Parents, LivingTogether, Married, Apart, Ended }

/// <summary>Two people side by side: a couple, or the parents of a child of whom no more is recorded.</summary>
public sealed record GenogramCouple(Guid One, Guid Other, CoupleLine Line);

/// <summary>A child under one parent or between two.</summary>
public sealed record GenogramChild(Guid Child, Guid Parent, Guid? OtherParent);

public sealed record GenogramHome(string Key, string Address, string? Since);

/// <summary>A family as it is drawn, with nothing of where the lines go.</summary>
public sealed record Genogram(
    string Title, IReadOnlyList<GenogramPerson> People, IReadOnlyList<GenogramCouple> Couples, IReadOnlyList<GenogramChild> Children,
    IReadOnlyList<GenogramHome> Homes);

/// <summary>Where everybody stands: a row a generation, couples side by side, children below the middle of their parents.</summary>
public sealed class GenogramLayout
{
    public const int Column = 200;
    public const int Symbol = 52;
    public const int RowHeight = 218;
    public const int Top = 76;
    private const int Margin = 110;
    private const int Sweeps = 12;

    private readonly Genogram genogram;
    private readonly Dictionary<Guid, int> generation = [];
    private readonly Dictionary<Guid, double> x = [];
    private readonly List<List<Guid>> rows = [];

    private GenogramLayout(Genogram genogram) => this.genogram = genogram;

    public int Width { get; private set; }
    public int Height { get; private set; }

    public (double X, double Y) Of(Guid person) => (x[person], Top + generation[person] * RowHeight);

    public int RowOf(Guid person) => generation[person];

    /// <summary>Whether two people stand side by side, so that a straight line joins them.</summary>
    public bool AreNeighbours(Guid one, Guid other) =>
        generation[one] == generation[other] && Math.Abs(rows[generation[one]].IndexOf(one) - rows[generation[one]].IndexOf(other)) == 1;

    public static GenogramLayout Of(Genogram genogram)
    {
        var layout = new GenogramLayout(genogram);
        layout.FindGenerations();
        layout.PutInRows();
        layout.Spread();
        return layout;
    }

    /// <summary>
    /// Parents one above their children, couples level; whoever hangs on nobody stands in the row of the others of the household.
    /// </summary>
    private void FindGenerations()
    {
        var links = genogram.Children.SelectMany(child =>
            new[] { (From: child.Parent, To: child.Child, Down: 1), (From: child.OtherParent ?? child.Parent, To: child.Child, Down: 1) })
            .Concat(genogram.Couples.Select(couple => (From: couple.One, To: couple.Other, Down: 0))).Distinct().ToList();
        foreach (var start in genogram.People.Select(person => person.Id))
        {
            if (generation.ContainsKey(start)) continue;
            Dictionary<Guid, int> found = new() { [start] = 0 };
            Queue<Guid> toFollow = new([start]);
            while (toFollow.TryDequeue(out var each))
            {
                foreach (var (from, to, down) in links)
                {
                    if (from == each && found.TryAdd(to, found[each] + down)) toFollow.Enqueue(to);
                    else if (to == each && found.TryAdd(from, found[each] - down)) toFollow.Enqueue(from);
                }
            }
            var highest = found.Values.Min();
            // One who hangs on nobody: a child among the lowest, a grown person a row above.
            var alone = found.Count == 1 && generation.Count > 0
                ? Math.Max(0, generation.Values.Max() - (genogram.People.First(person => person.Id == start).IsChildHere ? 0 : 1)) : 0;
            foreach (var (id, level) in found) generation[id] = level - highest + alone;
        }
    }

    private void PutInRows()
    {
        var deepest = generation.Count == 0 ? 0 : generation.Values.Max();
        for (var level = 0; level <= deepest; level++)
        {
            var there = genogram.People.Where(person => generation[person.Id] == level).Select(person => person.Id).ToList();
            var above = level == 0 ? [] : rows[level - 1];
            // Children in the order of their parents, then each chain of couples from one end to the other.
            var ordered = there.OrderBy(id => ParentsOf(id).Select(parent => (double)above.IndexOf(parent))
                .DefaultIfEmpty(double.MaxValue).Average()).ToList();
            List<Guid> row = [];
            foreach (var id in ordered.OrderBy(id => PartnersOf(id, there).Count() > 1).ThenBy(id => ordered.IndexOf(id)).ToList())
            {
                if (row.Contains(id)) continue;
                Follow(id, there, row);
            }
            rows.Add(row);
        }
    }

    private void Follow(Guid id, List<Guid> there, List<Guid> row)
    {
        row.Add(id);
        foreach (var partner in PartnersOf(id, there).Where(partner => !row.Contains(partner))
            .OrderBy(partner => PartnersOf(partner, there).Count()).ToList())
            if (!row.Contains(partner)) Follow(partner, there, row);
    }

    private IEnumerable<Guid> PartnersOf(Guid id, List<Guid> there) =>
        genogram.Couples.Where(couple => couple.One == id || couple.Other == id)
            .Select(couple => couple.One == id ? couple.Other : couple.One).Where(there.Contains).Distinct();

    private IEnumerable<Guid> ParentsOf(Guid id) =>
        genogram.Children.Where(child => child.Child == id)
            .SelectMany(child => child.OtherParent is { } other ? new[] { child.Parent, other } : [child.Parent]);

    private IEnumerable<Guid> ChildrenOf(Guid id) =>
        genogram.Children.Where(child => child.Parent == id || child.OtherParent == id).Select(child => child.Child);

    /// <summary>Everybody is drawn towards their parents and children, keeps the order of the row and a column's distance.</summary>
    private void Spread()
    {
        foreach (var row in rows)
            for (var n = 0; n < row.Count; n++) x[row[n]] = n * Column;
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var row in sweep % 2 == 0 ? rows : rows.AsEnumerable().Reverse())
            {
                var wanted = row.Select(id => (sweep % 2 == 0 ? ParentsOf(id).Concat(sweep < 2 ? [] : ChildrenOf(id)) : ChildrenOf(id)
                    .Concat(ParentsOf(id))).Select(other => x[other]).DefaultIfEmpty(x[id]).Average()).ToList();
                Place(row, wanted);
            }
        }
        var left = x.Count == 0 ? 0 : x.Values.Min();
        foreach (var id in x.Keys.ToList()) x[id] = Math.Round(x[id] - left) + Margin;
        Width = (int)Math.Max(480, (x.Count == 0 ? 0 : x.Values.Max()) + Margin);
        Height = Top + rows.Count * RowHeight - 46;
    }

    /// <summary>
    /// As near as can be to where they want to stand: those who would be too close share the distance (pool adjacent violators).
    /// </summary>
    private void Place(List<Guid> row, List<double> wanted)
    {
        List<(double Sum, int Count)> blocks = [];
        for (var n = 0; n < row.Count; n++)
        {
            blocks.Add((wanted[n] - n * Column, 1));
            while (blocks.Count > 1 && blocks[^2].Sum / blocks[^2].Count > blocks[^1].Sum / blocks[^1].Count)
            {
                blocks[^2] = (blocks[^2].Sum + blocks[^1].Sum, blocks[^2].Count + blocks[^1].Count);
                blocks.RemoveAt(blocks.Count - 1);
            }
        }
        var index = 0;
        foreach (var (sum, count) in blocks)
            for (var n = 0; n < count; n++, index++) x[row[index]] = sum / count + index * Column;
    }
}
