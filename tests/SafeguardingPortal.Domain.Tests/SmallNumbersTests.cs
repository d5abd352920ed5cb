using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Prevalence;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>Handbook §9: one to five are not shown, and nobody can work them out.</summary>
public class SmallNumbersTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void No_hidden_count_can_be_worked_out_from_what_is_shown(int seed)
    {
        var random = new Random(seed);
        var (rows, columns) = (random.Next(1, 7), random.Next(1, 6));
        var counts = Enumerable.Range(0, rows).Select(_ => (IReadOnlyList<int>)[.. Enumerable.Range(0, columns)
            .Select(_ => random.Next(3) == 0 ? random.Next(0, 7) : random.Next(0, 60))]).ToList();

        var shown = SmallNumbers.Suppress(counts).Rows;

        List<(int Row, int Column)> hidden = [];
        for (var row = 0; row <= rows; row++)
        {
            for (var column = 0; column <= columns; column++)
            {
                var count = (row < rows ? counts.Skip(row).Take(1) : counts).Sum(each =>
                    (column < columns ? each.Skip(column).Take(1) : each).Sum());
                if (shown[row][column] is { } told) Assert.Equal(count, told);
                else hidden.Add((row, column));
                if (SmallNumbers.IsSmall(count)) Assert.Null(shown[row][column]);
            }
        }
        Assert.All(hidden, cell => Assert.False(Determined(hidden, cell, rows, columns), $"seed {seed}: {cell}"));
    }

    /// <summary>Whether the sums of rows and columns fix a hidden cell: it is the pivot of an equation without anything else.</summary>
    private static bool Determined(List<(int Row, int Column)> hidden, (int Row, int Column) cell, int rows, int columns)
    {
        List<(int Row, int Column)> order = [.. hidden.Where(each => each != cell), cell];
        List<double[]> equations =
        [
            .. Enumerable.Range(0, rows + 1).Select(row => order.Select(each =>
                each.Row != row ? 0d : each.Column == columns ? -1d : 1d).ToArray()),
            .. Enumerable.Range(0, columns + 1).Select(column => order.Select(each =>
                each.Column != column ? 0d : each.Row == rows ? -1d : 1d).ToArray())
        ];
        var used = 0;
        for (var pivot = 0; pivot < order.Count; pivot++)
        {
            var at = equations.FindIndex(used, equation => Math.Abs(equation[pivot]) > 1e-9);
            if (at < 0) continue;
            (equations[used], equations[at]) = (equations[at], equations[used]);
            var by = equations[used];
            foreach (var other in equations.Where(other => other != by && Math.Abs(other[pivot]) > 1e-9))
            {
                var times = other[pivot] / by[pivot];
                for (var k = 0; k < other.Length; k++) other[k] -= times * by[k];
            }
            used++;
            // The cell stands last, so that an equation of it alone is left where it is fixed.
            if (pivot == order.Count - 1) return true;
        }
        return false;
    }

    [Fact]
    public void One_small_count_takes_others_with_it_and_a_table_without_any_is_whole()
    {
        var table = SmallNumbers.Suppress([[3, 20], [30, 40]]);
        Assert.Equal([[null, null, 23], [null, null, 70], [33, 60, 93]], table.Rows);
        Assert.False(SmallNumbers.Suppress([[10, 20], [30, 0]]).HidesAny);
    }

    [Theory]
    [InlineData(0, 100, true)]
    [InlineData(100, 100, true)]
    [InlineData(3, 100, false)]
    [InlineData(97, 100, false)]
    [InlineData(2, 4, false)]
    [InlineData(60, 100, true)]
    public void A_share_is_shown_where_neither_it_nor_what_is_left_is_small(int part, int whole, bool isShown) =>
        Assert.Equal(isShown, SmallNumbers.MayBeShown(new Share(part, whole)));
}
