namespace SafeguardingPortal.Domain.Casework.People;

/// <summary>The one way a person is named on screen: "Ava Merrin, 6", "Girl, about 8, name not known" (looks, Words).</summary>
/// <param name="PersonId">Whose name it is, so that nobody is named without it being known who.</param>
public sealed record PersonLabel(
    Guid PersonId, string? Name, Sex Sex, DateOnly? BirthDate, BirthPrecision? BirthPrecision, bool IsChild, string? KnownAs = null)
    : INamesPeople
{
    public IReadOnlyList<Guid> PeopleNamed => [PersonId];

    private Birth? Birth => BirthDate is { } date && BirthPrecision is { } precision ? new(date, precision) : null;

    public string? AgeOn(DateOnly day) => Birth?.AgeOn(day);

    public int? YearsOn(DateOnly day) => Birth?.YearsOn(day);

    public string? Born => Birth?.InWords;

    /// <summary>A child's name is always followed by the age; an adult's stands alone.</summary>
    public string On(DateOnly day)
    {
        var age = AgeOn(day);
        if (Name is not null) return IsChild && age is not null ? $"{Name}, {age}" : IsChild ? $"{Name}, age not known" : Name;
        if (Birth is { IsUnborn: true }) return $"{KnownAs ?? "Unborn child"}, {age}";
        return $"{Kind}, {age ?? "age not known"}, name not known";
    }

    private string Kind => (IsChild, Sex) switch
    {
        (true, Sex.Female) => "Girl",
        (true, Sex.Male) => "Boy",
        (true, Sex.NotKnown) => "Child",
        (false, Sex.Female) => "Woman",
        (false, Sex.Male) => "Man",
        (false, Sex.NotKnown) => "Adult"
    };

    /// <summary>Several people in one line: "Ava Merrin, 6, and Noah Merrin, 11 months".</summary>
    public static string Line(IEnumerable<PersonLabel> people, DateOnly day)
    {
        var names = people.Select(person => person.On(day)).ToList();
        return names.Count switch
        {
            0 => "No child named",
            1 => names[0],
            _ => $"{string.Join(", ", names.SkipLast(1))}, and {names[^1]}"
        };
    }
}
