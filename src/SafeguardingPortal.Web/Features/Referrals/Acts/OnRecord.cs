using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

/// <summary>What comes in with somebody on record once it is said that this is the same person, as far as the user may see it.</summary>
/// <param name="Files">Open case files of theirs that the user may add to, the one last opened first.</param>
public sealed record OnRecord(
    PersonLabel Label, string? School, IReadOnlyList<HomeOnRecord> Homes, IReadOnlyList<RelativeOnRecord> Family,
    IReadOnlyList<OpenFile> Files)
{
    /// <summary>The birth as a form takes it, where the day is known.</summary>
    public string? BornAsTyped => Label is { BirthPrecision: BirthPrecision.Exact, BirthDate: { } born }
        ? born.ToString("d/M/yyyy", CultureInfo.InvariantCulture) : null;

    /// <summary>In a few words each: what need not be asked again.</summary>
    public IEnumerable<(string What, string Words)> Lines(DateOnly today)
    {
        if (Label.Sex != Sex.NotKnown) yield return ("Gender", Label.IsChild ? Label.Sex.OfChild() : Label.Sex.OfAdult());
        foreach (var home in Homes) yield return ("Home", home.Address);
        if (School is not null) yield return ("School", School);
        if (Family.Count > 0) yield return ("Family", string.Join("; ", Family.Select(each => each.On(today))));
    }
}

public sealed record HomeOnRecord(Guid Id, string Address, string BoroughCode);

/// <param name="What">What they are to the person, where that is on record; else they live together.</param>
public sealed record RelativeOnRecord(PersonLabel Label, string? What)
{
    public string On(DateOnly day) => What is null ? Label.On(day) : $"{Label.On(day)}, {What}";
}

/// <summary>A case file that is open, and who holds it.</summary>
public sealed record OpenFile(string Reference, string Team, string? Officer, string? Supervisor)
{
    public string HeldBy => Officer is null ? Team : Supervisor is null ? $"{Officer}, {Team}" : $"{Officer} with {Supervisor}, {Team}";
}

/// <summary>Reads what is on record of those a form may name, a bounded number of queries for any number of people.</summary>
public sealed class OnRecordReader(
    Records<Person> people, Records<CaseFile> files, JoinedRecords joined, KnownPeople known, PortalDbContext db)
{
    private sealed record Lived(Guid PersonId, Guid HouseholdId, string Address, string BoroughCode);

    public async Task<IReadOnlyDictionary<Guid, OnRecord>> OfAsync(IReadOnlyCollection<Guid> asked)
    {
        if (asked.Count == 0) return new Dictionary<Guid, OnRecord>();
        var same = await joined.OfAsync(asked);
        var ids = same.Values.SelectMany(each => each).Distinct().ToList();
        var rows = (await people.Visible.Where(person => ids.Contains(person.Id)).Select(person => new
        {
            Label = Person.ToLabel.Of(person, person.Child != null),
            Schools = person.Facts.Where(fact => fact.Kind == FactKind.School && fact.ReplacedAt == null)
                .OrderByDescending(fact => fact.RecordedAt).Select(fact => fact.Text).ToList()
        }).Spliced().ToListAsync()).ToDictionary(each => each.Label.PersonId);
        var homes = await HomesAsync(ids);
        var family = await FamilyAsync(ids, homes);
        var open = await FilesAsync(ids);
        return rows.Where(row => asked.Contains(row.Key)).ToDictionary(row => row.Key, row => new OnRecord(
            row.Value.Label, same[row.Key].Select(id => rows.GetValueOrDefault(id)?.Schools.FirstOrDefault()).FirstOrDefault(
                school => school is not null),
            [.. homes.Where(home => same[row.Key].Contains(home.PersonId)).DistinctBy(home => home.HouseholdId)
                .Select(home => new HomeOnRecord(home.HouseholdId, home.Address, home.BoroughCode))],
            family(same[row.Key]), [.. open.Where(file => file.People.Overlaps(same[row.Key])).Select(file => file.File)]));
    }

    /// <summary>Whoever lives at one of these addresses, as far as the user may see them.</summary>
    public async Task<IReadOnlySet<Guid>> LivingAtAsync(IReadOnlyCollection<Guid> ids, Func<string, bool> isThere) =>
        (await HomesAsync([.. ids])).Where(home => isThere(home.Address)).Select(home => home.PersonId).ToHashSet();

    private Task<List<Lived>> HomesAsync(List<Guid> ids) =>
        people.Visible.Where(person => ids.Contains(person.Id))
            .SelectMany(person => person.Homes.Where(home => home.To == null && home.Stay == Stay.Lives), (person, home) =>
                new Lived(person.Id, home.HouseholdId, home.Household.Address, home.Household.BoroughCode)).ToListAsync();

    /// <summary>Who lives with each, and who is something to them, by the records that are one with theirs.</summary>
    private async Task<Func<IReadOnlySet<Guid>, IReadOnlyList<RelativeOnRecord>>> FamilyAsync(List<Guid> ids, List<Lived> homes)
    {
        var households = homes.Select(home => home.HouseholdId).Distinct().ToList();
        var ties = (await known.RelationsOfAsync(ids)).Where(tie => tie is { IsStanding: true, OfId: not null }).ToList();
        var tied = ties.SelectMany(tie => new[] { tie.OfId!.Value, tie.ToId }).Distinct().ToList();
        var seen = await people.Visible.Where(person => tied.Contains(person.Id)
            || person.Homes.Any(home => home.To == null && households.Contains(home.HouseholdId))).Select(person => new
            {
                Label = Person.ToLabel.Of(person, person.Child != null),
                Homes = person.Homes.Where(home => home.To == null).Select(home => new { home.HouseholdId, home.Relation }).ToList()
            }).Spliced().ToListAsync();
        return one => [.. from each in seen
            where !one.Contains(each.Label.PersonId)
            let tie = ties.Find(tie => (one.Contains(tie.OfId!.Value) && tie.ToId == each.Label.PersonId)
                || (one.Contains(tie.ToId) && tie.OfId == each.Label.PersonId))
            let lived = homes.Where(home => one.Contains(home.PersonId)).Select(home => home.HouseholdId).ToList()
            let there = each.Homes.Find(home => lived.Contains(home.HouseholdId))
            where tie is not null || there is not null
            orderby each.Label.IsChild, each.Label.Name
            select new RelativeOnRecord(each.Label, tie is null ? there?.Relation?.ToLowerInvariant() : tie.OfId == each.Label.PersonId
                ? tie.Kind.AsRelative(each.Label.Sex) : tie.Kind.AsRelativeBack(each.Label.Sex))];
    }

    private async Task<List<(OpenFile File, HashSet<Guid> People)>> FilesAsync(List<Guid> ids)
    {
        var rows = await files.Visible.Where(CaseFile.ChangeableBy(db.Actor, Act.TriageReferral)).Where(CaseFile.IsOpen)
            .Where(file => file.Children.Any(child => ids.Contains(child.Child.PersonId))
                || file.Referrals.Any(referral => referral.People.Any(part => ids.Contains(part.PersonId))))
            .OrderByDescending(file => file.OpenedAt).Select(file => new
            {
                file.Reference,
                Team = file.Cait.Name,
                People = file.Referrals.SelectMany(referral => referral.People).Select(part => part.PersonId).ToList(),
                Children = file.Children.Select(child => child.Child.PersonId).ToList(),
                Held = file.Referrals.Where(referral => referral.OfficerId != null).OrderByDescending(referral => referral.ReceivedAt)
                    .Select(referral => new { Officer = referral.Officer!.Name, Supervisor = referral.Supervisor!.Name }).ToList()
            }).ToListAsync();
        return [.. rows.Select(row => (new OpenFile(row.Reference, row.Team, row.Held.FirstOrDefault()?.Officer,
            row.Held.FirstOrDefault()?.Supervisor), row.People.Concat(row.Children).ToHashSet()))];
    }
}
