using System.Globalization;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>The last row of a page, as it stands in the address of the next one: lists go on from it (B12).</summary>
public sealed record ListCursor(DateTime At, string Reference)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At.Ticks}.{Reference}");

    /// <summary>An address someone has changed by hand starts at the first page.</summary>
    public static ListCursor? Read(string? written) =>
        written?.Split('.') is [var ticks, { Length: <= 24 } reference]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            ? new(new(at, DateTimeKind.Utc), reference)
            : null;

    /// <summary>
    /// The rows of one page of as many as were asked for and one more: what has the same place in the list stands on one page, since the
    /// next one goes on after that place.
    /// </summary>
    public static (List<TRow> Shown, bool HasMore) Page<TRow>(List<TRow> rows, int most, Func<TRow, ListCursor> at)
    {
        if (rows.Count <= most) return (rows, false);
        var cut = at(rows[most]);
        var whole = rows.Take(most).TakeWhile(row => at(row) != cut).ToList();
        return (whole.Count > 0 ? whole : rows[..most], true);
    }
}
