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
}
