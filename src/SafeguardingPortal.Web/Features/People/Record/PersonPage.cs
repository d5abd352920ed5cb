using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;

namespace SafeguardingPortal.Web.Features.People.Record;

public sealed record PartLine(
    string Reference, string CaseReference, string Cait, ReferralPart Part, string? Relation, DateTime ReceivedAt, DateTime LoggedAt,
    ReferralStatus Status, string? School, string PersonReference);

public sealed record CaseLine(string Reference, string Cait, DateTime OpenedAt);

public sealed record HomeLine(
    string Reference, string Address, Stay Stay, string? Relation, DateOnly From, DateOnly? To, DateTime? RecordedAt,
    DateTime? EndRecordedAt, string PersonReference)
{
    public HomeLine At(DateTime instant) => EndRecordedAt > instant ? this with { To = null } : this;
}

/// <param name="OfThePerson">Whether it is read from the person's side: "mother of"; else the person is the second, "daughter of".</param>
/// <param name="Other">Null for a parent of whom nothing is known.</param>
public sealed record RelationLine(
    Guid Id, RelationKind Kind, bool OfThePerson, Sex OwnSex, string? OtherReference, PersonLabel? Other, Sex UnknownSex, DateOnly? Since,
    DateOnly? Until, CoupleState State, string Source,
    DateTime RecordedAt, string By, DateTime? WithdrawnAt, string? WithdrawnBy, string? WithdrawnReason)
{
    public bool WasBelievedAt(DateTime instant) => RecordedAt <= instant && (WithdrawnAt is null || instant < WithdrawnAt);
}

public sealed record LinkLine(
    string Reference, LinkVerdict Verdict, string Evidence, string By, DateTime At, string FirstReference, PersonLabel First,
    string SecondReference, PersonLabel Second, DateTime? UndoneAt, string? UndoneBy, string? UndoneReason, string? ReplayOf)
{
    public (string Reference, PersonLabel Label) OtherThan(IReadOnlyCollection<string> references) =>
        references.Contains(FirstReference) && !references.Contains(SecondReference) || FirstReference == references.First()
        ? (SecondReference, Second) : (FirstReference, First);
}

/// <summary>
/// Everything a person's page shows: the record, the records linked with it, and where they come up that the user may see.
/// </summary>
public sealed record PersonPage(
    PersonDetails Own, IReadOnlyList<PersonDetails> Linked, IReadOnlyList<PartLine> Parts, IReadOnlyList<CaseLine> Cases,
    IReadOnlyList<HomeLine> Homes, IReadOnlyList<RelationLine> Relations,
    IReadOnlyList<LinkLine> Links, bool CanRecord, DateTime? AsKnownAt)
{
    /// <summary>The record itself first, then those that are the same person.</summary>
    public IEnumerable<PersonDetails> Joined => Linked.Prepend(Own);

    public PlanLine? OpenPlan => Joined.Select(each => each.OpenPlan).FirstOrDefault(plan => plan is not null);

    public IEnumerable<FactLine> Facts => Joined.SelectMany(each => each.AllFacts);

    public bool IsSeveral => Linked.Count > 0;

    /// <summary>What was known is read, and never written.</summary>
    public bool MayRecord => CanRecord && AsKnownAt is null;

    /// <summary>The day that ages and plans are told on.</summary>
    public DateOnly On(DateTime now) => UkTime.DateOf(AsKnownAt ?? now);

    /// <summary>What is believed, or was at the instant asked about.</summary>
    public IReadOnlyList<FactLine> Standing => [.. Facts.Where(fact => AsKnownAt is not null || fact.ReplacedAt is null)];

    public IReadOnlyList<FactLine> Replaced => AsKnownAt is null
        ? [.. Facts.Where(fact => fact.ReplacedAt is not null).OrderByDescending(fact => fact.ReplacedAt)]
        : [];

    public IReadOnlyList<(CorrectedLine Line, string Reference)> Corrected => AsKnownAt is null
        ? [.. Joined.SelectMany(each => each.Corrected.Select(line => (Line: line, each.Reference)))
            .OrderByDescending(each => each.Line.CorrectedAt)]
        : [];

    /// <summary>Comparisons with other records, the latest first.</summary>
    public IReadOnlyList<LinkLine> ShownLinks =>
        [.. Links.Where(link => link.UndoneAt is null || AsKnownAt is null).OrderByDescending(link => link.At)];
}

/// <summary>
/// Reads a person's page. A link is followed only where the user may see both its ends, so a restricted record joins nothing and is not
/// guessed at.
/// </summary>
public sealed class PersonReader(
    Records<Person> people, Records<PersonLink> links, Records<Referral> referrals, Records<CaseFile> files, Records<Household> households,
    CurrentUser user)
{
    private const int MostSteps = 20;

    /// <summary>The records that are one person with this one, as far as the user may see, itself included.</summary>
    public async Task<IReadOnlySet<Guid>> JoinedAsync(Guid id) =>
        LinkedPeople.Of(id, [.. (await LinksAsync(id, null)).Where(link => link.Verdict == LinkVerdict.Same && link.UndoneAt is null)
            .Select(link => (link.FirstId, link.SecondId))]);

    /// <param name="alone">For a comparison, in which each record stands for itself.</param>
    public async Task<PersonPage?> ReadAsync(string reference, DateTime? asKnownAt, bool alone = false)
    {
        if (await people.ViewAsync(reference, PersonDetails.Shape) is not { } own) return null;
        var verdicts = await LinksAsync(own.Id, asKnownAt);
        if (alone) verdicts.RemoveAll(link => link.FirstId != own.Id && link.SecondId != own.Id);
        var standing = verdicts.Where(link => link.Verdict == LinkVerdict.Same && (link.UndoneAt is null || link.UndoneAt > asKnownAt))
            .Select(link => (link.FirstId, link.SecondId)).ToList();
        var joined = LinkedPeople.Of(own.Id, standing);
        List<PersonDetails> others = [];
        foreach (var other in (alone ? [] : verdicts)
            .SelectMany(link => new[] { new { Id = link.FirstId, Reference = link.Line.FirstReference },
                new { Id = link.SecondId, Reference = link.Line.SecondReference } })
            .DistinctBy(each => each.Id).Where(each => each.Id != own.Id && joined.Contains(each.Id)))
            if (await people.ViewAsync(other.Reference, PersonDetails.Shape) is { } view) others.Add(view);

        var ids = others.Select(each => each.Id).Prepend(own.Id).ToList();
        var parts = await PartsAsync(ids);
        var page = new PersonPage(own, others, parts, await CasesAsync(ids), await HomesAsync(ids), await RelationsAsync(ids),
            [.. verdicts.Select(link => link.Line)],
            await people.Visible.Where(Person.ChangeableBy(user, Act.RecordResearch)).AnyAsync(person => person.Id == own.Id), asKnownAt);
        return asKnownAt is { } instant ? AsKnown(page, instant) : page;
    }

    /// <summary>Every verdict, undone or not, on the person and on whoever is joined to them, as far as the user may see.</summary>
    private async Task<List<(Guid FirstId, Guid SecondId, LinkVerdict Verdict, DateTime? UndoneAt, LinkLine Line)>> LinksAsync(Guid id,
        DateTime? asKnownAt)
    {
        List<(Guid FirstId, Guid SecondId, LinkVerdict Verdict, DateTime? UndoneAt, LinkLine Line)> found = [];
        HashSet<Guid> asked = [];
        HashSet<Guid> ask = [id];
        for (var step = 0; step < MostSteps && ask.Count > 0; step++)
        {
            var next = ask.ToList();
            var rows = await links.Visible.Where(link => (next.Contains(link.FirstId) || next.Contains(link.SecondId))
                && (asKnownAt == null || link.At <= asKnownAt)).OrderBy(link => link.At)
                .Select(link => new
                {
                    link.FirstId,
                    link.SecondId,
                    Line = new LinkLine(link.Reference, link.Verdict, link.Evidence, link.By.Name, link.At,
                        link.First.Reference, Person.ToLabel.Of(link.First, link.First.Child != null),
                        link.Second.Reference, Person.ToLabel.Of(link.Second, link.Second.Child != null),
                        link.UndoneAt, link.UndoneBy!.Name, link.UndoneReason, link.ReplayOf!.Reference)
                }).Spliced().ToListAsync();
            foreach (var row in rows.Where(row => found.All(each => each.Line.Reference != row.Line.Reference)))
                found.Add((row.FirstId, row.SecondId, row.Line.Verdict, row.Line.UndoneAt, row.Line));
            asked.UnionWith(ask);
            ask = [
                .. rows.Where(row => row.Line.Verdict == LinkVerdict.Same && (row.Line.UndoneAt == null || row.Line.UndoneAt > asKnownAt))
                    .SelectMany(row => new[] { row.FirstId, row.SecondId }).Where(each => !asked.Contains(each))];
        }
        return found;
    }

    private async Task<List<PartLine>> PartsAsync(List<Guid> ids) =>
        await referrals.Visible.SelectMany(
            referral => referral.People.Where(part => ids.Contains(part.PersonId)), (referral, part) => new { referral, part })
            .OrderByDescending(each => each.referral.ReceivedAt).ThenBy(each => each.referral.Reference)
            .Select(each => new PartLine(each.referral.Reference, each.referral.CaseFile.Reference, each.referral.Cait.Name, each.part.Part,
                each.part.Relation, each.referral.ReceivedAt, each.referral.LoggedAt,
                each.referral.Status, each.part.School, each.part.Person.Reference)).ToListAsync();

    private async Task<List<CaseLine>> CasesAsync(List<Guid> ids)
    {
        var on = await people.Visible.Where(person => ids.Contains(person.Id)).OnFiles().Select(each => each.CaseFileId)
            .Distinct().ToListAsync();
        return await files.Visible.Where(file => on.Contains(file.Id)).OrderByDescending(file => file.OpenedAt)
            .Select(file => new CaseLine(file.Reference, file.Cait.Name, file.OpenedAt)).ToListAsync();
    }

    private async Task<List<HomeLine>> HomesAsync(List<Guid> ids) =>
        await households.Visible.SelectMany(
            home => home.Members.Where(member => ids.Contains(member.PersonId)), (home, member) => new { home, member })
            .OrderByDescending(each => each.member.From)
            .Select(each => new HomeLine(each.home.Reference, each.home.Address, each.member.Stay, each.member.Relation, each.member.From,
                each.member.To, each.member.RecordedAt, each.member.EndRecordedAt, each.member.Person.Reference)).ToListAsync();

    /// <summary>Relations written from either side; one with somebody the user may not see is not there.</summary>
    private async Task<List<RelationLine>> RelationsAsync(List<Guid> ids)
    {
        var seen = people.Visible;
        var own = await people.Visible.Where(person => ids.Contains(person.Id)).SelectMany(
            person => person.Relations, (person, relation) => relation).Where(relation => seen.Any(other => other.Id == relation.ToId))
            .Select(relation => new RelationLine(relation.Id, relation.Kind, true, relation.Of!.Sex, relation.To.Reference,
                Person.ToLabel.Of(relation.To, relation.To.Child != null), relation.UnknownSex, relation.Since, relation.Until,
                relation.State,
                relation.Source, relation.RecordedAt, relation.RecordedBy.Name, relation.WithdrawnAt, relation.WithdrawnBy!.Name,
                relation.WithdrawnReason)).Spliced().ToListAsync();
        var others = await people.Visible.Where(person => ids.Contains(person.Id)).SelectMany(person => person.RelationsOfOthers,
            (person, relation) => relation).Where(relation => relation.OfId == null || seen.Any(other => other.Id == relation.OfId))
            .Select(relation => new RelationLine(relation.Id, relation.Kind, false, relation.To.Sex, relation.Of!.Reference,
                relation.OfId == null ? null : Person.ToLabel.Of(relation.Of!, relation.Of.Child != null), relation.UnknownSex,
                relation.Since, relation.Until,
                relation.State, relation.Source, relation.RecordedAt, relation.RecordedBy.Name, relation.WithdrawnAt,
                relation.WithdrawnBy!.Name, relation.WithdrawnReason)).Spliced().ToListAsync();
        return [.. own.Concat(others).OrderBy(line => line.Kind).ThenBy(line => line.RecordedAt)];
    }

    private static PersonPage AsKnown(PersonPage page, DateTime instant) => page with
    {
        Own = page.Own.At(instant),
        Linked = [.. page.Linked.Where(each => each.RecordedAt <= instant).Select(each => each.At(instant))],
        Parts = [.. page.Parts.Where(part => part.LoggedAt <= instant)],
        Cases = [.. page.Cases.Where(file => file.OpenedAt <= instant)],
        Homes = [.. page.Homes.Where(home => (home.RecordedAt ?? home.From.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)) <= instant)
            .Select(home => home.At(instant))],
        Relations = [.. page.Relations.Where(relation => relation.WasBelievedAt(instant))]
    };
}
