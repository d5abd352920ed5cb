using SafeguardingPortal.Domain.Lists;

namespace SafeguardingPortal.Domain.Disclosures;

/// <summary>
/// A power under which police give something of a case to somebody outside (s.62 log, handbook §7). What was given keeps the words of the
/// power as they stood; a row that ends is offered no more.
/// </summary>
public sealed class DisclosurePower : Entity, IDatedRow
{
    public string Name { get; private set; } = "";
    public string Source { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }

    private DisclosurePower() { }
    private DisclosurePower(Guid fixedId) : base(fixedId) { }

    public static DisclosurePower Of(string name, DateOnly from) => new() { Name = name, From = from };

    /// <summary>A row every copy of the portal starts with.</summary>
    public static DisclosurePower Seeded(Guid id, string name, DateOnly from, string source) =>
        new(id) { Name = name, From = from, Source = source };

    void IDatedRow.EndOn(DateOnly last) => To = last;
}
