using SafeguardingPortal.Domain.Lists;

namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>
/// An offence as CRIS classifies it and the group it is counted under, offered where a crime is put on a case (row 29). What is on a case
/// keeps the words it was put there with.
/// </summary>
public sealed class Offence : Entity, IDatedRow
{
    public string Name { get; private set; } = "";
    public string Group { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }
    public string Source { get; private set; } = "";

    private Offence() { }

    public static Offence Of(string name, string group, DateOnly from, string source) =>
        new() { Name = name, Group = group, From = from, Source = source };

    void IDatedRow.EndOn(DateOnly last) => To = last;
}
