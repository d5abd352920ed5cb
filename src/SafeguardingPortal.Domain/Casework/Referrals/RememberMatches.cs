using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.Referrals;

/// <summary>What was said of one person a row may be. A form asks of everybody it shows, likely or only possible.</summary>
/// <param name="IsOpen">The user may see the record; otherwise it is another team's and stays a record of its own.</param>
/// <param name="Verdict">Null where it was put off.</param>
public sealed record Recognition(Guid Id, string Reference, bool IsOpen, LinkVerdict? Verdict, string? Reason, string Why);

public sealed record RecognisedRow(IReadOnlyList<Recognition> People)
{
    /// <summary>Whose record the row is written to.</summary>
    public Recognition? Same => People.FirstOrDefault(person => person is { Verdict: LinkVerdict.Same, IsOpen: true });
}

/// <summary>Keeps every verdict of the desk with the pair it is about; what was put off is a researcher's task (BR-2).</summary>
/// <param name="File">The case file the people were taken down for.</param>
/// <param name="From">The reference of the record they were named in.</param>
/// <param name="Named">Whom the rows were taken down as, in their order.</param>
/// <param name="Rows">What was said of those on record whom each of them may be.</param>
/// <param name="Others">Their records, by key.</param>
/// <param name="Standing">Pairs of which something has been said already.</param>
public sealed record RememberMatches(
    CaseFile File, string From, IReadOnlyList<Person> Named, IReadOnlyList<RecognisedRow> Rows, IReadOnlyDictionary<Guid, Person> Others,
    IReadOnlySet<(Guid, Guid)> Standing)
{
    public int Links => New.Count();

    public int Tasks => Open.Count();

    /// <returns>The verdicts and the tasks.</returns>
    public IReadOnlyList<Entity> Remember(
        IReadOnlyList<string> linkNumbers, IReadOnlyList<string> taskNumbers, CurrentUser by, DateTime now) =>
    [
        .. New.Select((said, index) => PersonLink.Decide(
            linkNumbers[index], said.Person, Others[said.Of.Id], said.Of.Verdict ?? LinkVerdict.NotSure,
            said.Of.Reason ?? $"Taken down in {From}: {said.Of.Why}", by, now)),
        .. SetTasks.On(File, Open.Select(said => Asked(said.Person, said.Of, now)), taskNumbers, by, now)
    ];

    /// <summary>Where a row was said to be somebody on record, the others were not chosen, and nobody has said more of them.</summary>
    private IEnumerable<(Person Person, Recognition Of)> Said =>
        from row in Rows.Index()
        let person = Named[row.Index]
        from each in row.Item.People
        where each.Id != person.Id && (each.Verdict is not null || row.Item.Same is null)
        select (person, each);

    private IEnumerable<(Person Person, Recognition Of)> New =>
        Said.DistinctBy(PairOf).Where(said => !Standing.Contains(PairOf(said)));

    private static (Guid, Guid) PairOf((Person Person, Recognition Of) said) => PersonLink.Pair(said.Person.Id, said.Of.Id);

    private IEnumerable<(Person Person, Recognition Of)> Open => Said.Where(said => said.Of.Verdict is null or LinkVerdict.NotSure);

    private NewTask Asked(Person person, Recognition of, DateTime now) => new(
        TaskKind.CheckMatch,
        $"Find out whether {person.Reference} and {(of.IsOpen ? of.Reference : "a person another team knows")} are the same person.",
        UkTime.EndOf(UkTime.DateOf(now).AddDays(1)))
    {
        OwnerRole = Role.Researcher,
        FromReference = From,
        Reason = of.Verdict is null ? "Put off when it was taken down." : "Whoever took it down was not sure."
    };
}
