using SafeguardingPortal.Domain.Measures;

namespace SafeguardingPortal.Domain.Prevalence;

/// <summary>
/// Counts of one to five are not shown outside (handbook §9), nor enough of the others that anybody could work them out from the totals.
/// </summary>
public static class SmallNumbers
{
    public const int Most = 5;

    public static bool IsSmall(int count) => count is >= 1 and <= Most;

    /// <summary>Neither part, nor whole, nor what is left of it.</summary>
    public static bool MayBeShown(Share share) => !IsSmall(share.Part) && !IsSmall(share.Whole) && !IsSmall(share.Missed);

    /// <summary>
    /// A table with its totals: the last row and the last column. A cell that is hidden could be worked out just where it is the one way
    /// from its row to its column over cells that are hidden; as long as there is such a cell, the smallest that takes it away is hidden
    /// too.
    /// </summary>
    public static SuppressedTable Suppress(IReadOnlyList<IReadOnlyList<int>> counts)
    {
        var table = WithTotals(counts);
        var (rows, columns) = (table.GetLength(0), table.GetLength(1));
        var hidden = new bool[rows, columns];
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++) hidden[row, column] = IsSmall(table[row, column]);
        while (Revealed(hidden) is { } revealed)
        {
            // There is one as long as anything is shown: were all of it hidden, every cell would have two ways.
            var next = Cells(rows, columns).Where(cell => !hidden[cell.Row, cell.Column]
                    && revealed.From[cell.Row] != revealed.From[rows + cell.Column])
                .OrderBy(cell => table[cell.Row, cell.Column] == 0)
                .ThenByDescending(cell => revealed.To[cell.Row] || revealed.To[rows + cell.Column])
                // Totals are what is read first.
                .ThenBy(cell => cell.Row == rows - 1 || cell.Column == columns - 1)
                .ThenBy(cell => table[cell.Row, cell.Column]).ThenBy(cell => cell).First();
            hidden[next.Row, next.Column] = true;
        }
        return new([.. Enumerable.Range(0, rows).Select(row => (IReadOnlyList<int?>)[.. Enumerable.Range(0, columns)
            .Select(column => hidden[row, column] ? (int?)null : table[row, column])])]);
    }

    private static int[,] WithTotals(IReadOnlyList<IReadOnlyList<int>> counts)
    {
        var (rows, columns) = (counts.Count, counts.Count == 0 ? 0 : counts[0].Count);
        var table = new int[rows + 1, columns + 1];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var count = counts[row][column];
                table[row, column] = count;
                table[row, columns] += count;
                table[rows, column] += count;
                table[rows, columns] += count;
            }
        }
        return table;
    }

    private static IEnumerable<(int Row, int Column)> Cells(int rows, int columns) =>
        from row in Enumerable.Range(0, rows) from column in Enumerable.Range(0, columns) select (row, column);

    /// <summary>
    /// What is reached from the row and from the column of a cell that can be worked out, rows first and then columns; null where none can.
    /// </summary>
    private static (bool[] From, bool[] To)? Revealed(bool[,] hidden)
    {
        var (rows, columns) = (hidden.GetLength(0), hidden.GetLength(1));
        foreach (var cell in Cells(rows, columns).Where(cell => hidden[cell.Row, cell.Column]))
        {
            var from = Reached(hidden, cell.Row, cell);
            if (!from[rows + cell.Column]) return (from, Reached(hidden, rows + cell.Column, cell));
        }
        return null;
    }

    private static bool[] Reached(bool[,] hidden, int start, (int Row, int Column) without)
    {
        var (rows, columns) = (hidden.GetLength(0), hidden.GetLength(1));
        var reached = new bool[rows + columns];
        Stack<int> ask = new([start]);
        while (ask.TryPop(out var at))
        {
            if (reached[at]) continue;
            reached[at] = true;
            for (var other = 0; other < (at < rows ? columns : rows); other++)
            {
                var (row, column) = at < rows ? (at, other) : (other, at - rows);
                if (hidden[row, column] && (row, column) != without) ask.Push(at < rows ? rows + other : other);
            }
        }
        return reached;
    }
}

/// <summary>A table as it may be shown, its totals last; nothing where a cell is hidden.</summary>
public sealed record SuppressedTable(IReadOnlyList<IReadOnlyList<int?>> Rows)
{
    public bool HidesAny => Rows.Any(row => row.Any(cell => cell is null));
}
