namespace SafeguardingPortal.Domain.Casework.People;

/// <summary>
/// Something that says who a person is, or is a row about people. Whom a page, a file or a print names is taken from these, wherever in the
/// view they stand, and goes on the trail (B15).
/// </summary>
public interface INamesPeople
{
    IReadOnlyList<Guid> PeopleNamed { get; }
}

/// <summary>People as a line of words that still knows whom it names.</summary>
public sealed record Named(string Words, IReadOnlyList<Guid> PeopleNamed) : INamesPeople
{
    public static Named Line(IReadOnlyCollection<PersonLabel> people, DateOnly day) =>
        new(PersonLabel.Line(people, day), [.. people.Select(person => person.PersonId)]);

    /// <summary>Words about a record and nobody.</summary>
    public static Named Nobody(string words) => new(words, []);

    public override string ToString() => Words;
}
