using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>Somebody, and a case file they are on.</summary>
internal sealed record PersonOnFile
{
    public Guid PersonId { get; init; }
    public Guid CaseFileId { get; init; }
}

internal static class CasesOfPeople
{
    /// <summary>
    /// The case files people are on: through a referral, as child or suspect, in a household, of the family. From the people on, each way
    /// by its own index: asked of every case file, it would read them all. Says nothing of whether the user may see them.
    /// </summary>
    public static IQueryable<PersonOnFile> OnFiles(this IQueryable<Person> people) =>
        people.SelectMany(
            person => person.Parts, (person, on) => new PersonOnFile { PersonId = person.Id, CaseFileId = on.Referral.CaseFileId })
            .Union(people.SelectMany(
                person => person.Child!.Cases, (person, on) => new PersonOnFile { PersonId = person.Id, CaseFileId = on.CaseFileId }))
            .Union(people.SelectMany(
                person => person.Suspect!.Cases, (person, on) => new PersonOnFile { PersonId = person.Id, CaseFileId = on.CaseFileId }))
            .Union(people.SelectMany(
                person => person.RelativeOn, (person, on) => new PersonOnFile { PersonId = person.Id, CaseFileId = on.CaseFileId }))
            .Union(people.SelectMany(person => person.Homes).SelectMany(
                home => home.Household.Cases, (home, on) => new PersonOnFile { PersonId = home.PersonId, CaseFileId = on.CaseFileId }));
}
