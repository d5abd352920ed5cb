using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>
/// Puts together what the matcher reads of people: what stands and what stood before, since either may be how somebody is known.
/// </summary>
internal static class PersonDescriptions
{
    private static readonly FactKind[] Telling =
        [FactKind.Name, FactKind.Alias, FactKind.Birth, FactKind.Address, FactKind.School, FactKind.NhsNumber, FactKind.Upn, FactKind.PncId,
            FactKind.CroNumber];

    private static readonly JsonSerializerOptions Json = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public static string Write(PersonDescription described) => JsonSerializer.Serialize(described, Json);

    public static PersonDescription Read(string json) => JsonSerializer.Deserialize<PersonDescription>(json, Json)!;

    /// <summary>As the database has them, together with what is about to be saved.</summary>
    public static async Task<Dictionary<Guid, PersonDescription>> OfAsync(
        PortalDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var tracked = db.ChangeTracker.AsDetected()
            .Where(entry => entry.State is not (EntityState.Deleted or EntityState.Detached)).ToList();
        var isNew = tracked.Where(entry => entry is { Entity: Person, State: EntityState.Added })
            .Select(entry => ((Person)entry.Entity).Id).ToHashSet();
        var there = ids.Where(id => !isNew.Contains(id)).ToList();
        var stored = there.Count == 0
            ? [] : await db.Set<Person>().AsNoTracking().Where(person => there.Contains(person.Id)).Select(person => new
            {
                person.Id,
                person.Name,
                person.BirthDate,
                person.BirthPrecision,
                person.Sex,
                Facts = person.Facts.Where(fact => Telling.Contains(fact.Kind)).OrderByDescending(fact => fact.RecordedAt).ToList(),
                Homes = person.Homes.OrderByDescending(home => home.From).Select(home => home.Household.Address).ToList(),
                Told = person.Parts.OrderByDescending(part => part.Referral.ReceivedAt)
                    .Select(part => new Told(part.School, part.NhsNumber, part.Upn, part.PncId, part.CroNumber)).ToList()
            }).ToDictionaryAsync(person => person.Id, cancel);

        var people = tracked.Select(entry => entry.Entity).OfType<Person>().ToLookup(person => person.Id);
        var facts = tracked.Select(entry => entry.Entity).OfType<PersonFact>().ToLookup(fact => fact.PersonId);
        var homes = tracked.Select(entry => entry.Entity).OfType<HouseholdMember>().ToLookup(home => home.PersonId);
        var parts = tracked.Select(entry => entry.Entity).OfType<ReferralPerson>().ToLookup(part => part.PersonId);
        return ids.ToDictionary(id => id, id =>
        {
            var known = stored.GetValueOrDefault(id);
            var person = people[id].FirstOrDefault();
            var said = facts[id].Reverse().Concat(known?.Facts ?? []).DistinctBy(fact => fact.Id).Where(IsOrWasSo).ToList();
            IEnumerable<string?> Said(params FactKind[] kinds) => said.Where(fact => kinds.Contains(fact.Kind)).Select(fact => fact.Text);
            var told = parts[id].Select(part => new Told(part.School, part.NhsNumber, part.Upn, part.PncId, part.CroNumber))
                .Concat(known?.Told ?? []).ToList();
            return new PersonDescription
            {
                Names = Distinct([person is null ? known?.Name : person.Name, .. Said(FactKind.Name, FactKind.Alias)]),
                Births = [.. new[] { person is null ? BirthOf(known?.BirthDate, known?.BirthPrecision) : person.Birth }.Concat(
                    said.Select(fact => fact.Birth)).OfType<Birth>().Distinct()],
                Sex = person?.Sex ?? known?.Sex ?? Sex.NotKnown,
                Addresses = Distinct(
                    [.. homes[id].Select(home => home.Household?.Address), .. known?.Homes ?? [], .. Said(FactKind.Address)]),
                Numbers = [.. said.Select(NumberOf).OfType<KnownNumber>().Concat(told.SelectMany(each => each.Numbers)).Distinct()],
                School = Distinct([.. Said(FactKind.School), .. told.Select(each => each.School)]).FirstOrDefault()
            };
        });
    }

    /// <summary>What one referral says of a person.</summary>
    private sealed record Told(string? School, string? NhsNumber, string? Upn, string? PncId, string? CroNumber)
    {
        public IEnumerable<KnownNumber> Numbers
        {
            get
            {
                (FactKind Kind, string? Value)[] numbers = [
                    (FactKind.NhsNumber, NhsNumber), (FactKind.Upn, Upn), (FactKind.PncId, PncId), (FactKind.CroNumber, CroNumber)];
                return numbers.Where(each => each.Value is not null).Select(each => new KnownNumber(NumberWords(each.Kind)!, each.Value!));
            }
        }
    }

    /// <summary>What is called a number on screen, by the kind of fact it is recorded as.</summary>
    public static string? NumberWords(FactKind kind) => kind.Identifier() is null ? null : kind.InWords();

    /// <summary>A correction keeps what was believed findable; what was withdrawn was never so.</summary>
    private static bool IsOrWasSo(PersonFact fact) => fact.IsStanding || fact.ReplacedWithId is not null;

    private static KnownNumber? NumberOf(PersonFact fact) => NumberWords(fact.Kind) is { } kind ? new(kind, fact.Code ?? fact.Text) : null;

    private static Birth? BirthOf(DateOnly? date, BirthPrecision? precision) =>
        date is { } day && precision is { } how ? new(day, how) : null;

    private static string[] Distinct(IEnumerable<string?> texts) => [.. texts.OfType<string>().Distinct(StringComparer.Ordinal)];
}
