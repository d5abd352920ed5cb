using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Domain.Lists;

/// <summary>
/// That somebody put a row on a list or gave it its last day, and why. The changes of a list are numbered: the last number is the list's
/// version, by which two administrators who change it at once are told apart.
/// </summary>
public sealed class ListChange : Entity, IKept
{
    public const int MostReason = 1_000;

    /// <summary>The code of the list.</summary>
    public string List { get; private set; } = "";
    public int Number { get; private set; }
    public Guid RowId { get; private set; }

    /// <summary>The last day that was given to the row; null where it was put on the list.</summary>
    public DateOnly? Last { get; private set; }
    public string Reason { get; private set; } = "";
    public DateTime At { get; private set; }
    public Guid ById { get; private set; }

    private ListChange() { }

    public static ListChange Of(string list, int number, Guid rowId, DateOnly? last, string reason, CurrentUser by, DateTime now) =>
        new() { List = list, Number = number, RowId = rowId, Last = last, Reason = reason, At = now, ById = by.Id };
}
