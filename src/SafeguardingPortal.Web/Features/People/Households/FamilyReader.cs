using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.People.Households;

/// <summary>Somebody of a family, for the picture and for the table that says the same.</summary>
public sealed record FamilyMember(
    Guid Id, string Reference, PersonLabel Label, DateOnly? DiedOn, bool IsOnPlan, IReadOnlyList<string> SuspectOn,
    IReadOnlyList<string> ChildOn, IReadOnlyList<FamilyHome> Homes) : INamesPeople
{
    /// <summary>Other records of the same person, which are drawn with this one.</summary>
    public IReadOnlyList<(Guid Id, string Reference)> AlsoAs { get; init; } = [];

    public IReadOnlyList<Guid> PeopleNamed => [Id, .. AlsoAs.Select(also => also.Id)];

    public bool IsUnborn => Label.BirthPrecision == BirthPrecision.Expected;

    public FamilyHome? HomeOn(DateOnly day) => Homes.Where(home => home.From <= day && (home.To is null || day <= home.To))
        .OrderBy(home => home.Stay).ThenByDescending(home => home.From).FirstOrDefault();
}

public sealed record FamilyHome(string Reference, string Address, Stay Stay, DateOnly From, DateOnly? To);

public sealed record FamilyTie(
    Guid? Of, RelationKind Kind, Guid To, Sex UnknownSex, DateOnly? Since, DateOnly? Until, CoupleState State, string Source);

/// <summary>A family around some people on a day: as far as the user may see, and nobody else is counted, drawn or hinted at.</summary>
public sealed record Family(IReadOnlyList<FamilyMember> Members, IReadOnlyList<FamilyTie> Ties, DateOnly Day, string Title)
{
    public string NameOf(Guid id) => Members.First(each => each.Id == id).Label is var label ? label.Name ?? label.On(Day) : "";

    /// <summary>What somebody is to the others, in a sentence each.</summary>
    public IEnumerable<string> RelationsOf(FamilyMember person)
    {
        foreach (var tie in Ties.Where(tie => tie.Of == person.Id))
            yield return $"{tie.Kind.InWords(person.Label.Sex)} {NameOf(tie.To)}{Days(tie)}";
        foreach (var tie in Ties.Where(tie => tie.To == person.Id))
            yield return tie.Of is { } of
                ? $"{tie.Kind.InWordsBack(person.Label.Sex)} {NameOf(of)}{Days(tie)}" : $"{tie.UnknownSex.AsParent()} not known";
    }

    public Genogram Picture()
    {
        List<GenogramPerson> people = [.. Members.Select(Drawn)];
        List<GenogramCouple> couples =
        [
            .. Ties.Where(tie => tie is { Of: not null, Kind: RelationKind.PartnerOf or RelationKind.MarriedTo })
                .GroupBy(tie => PersonLink.Pair(tie.Of!.Value, tie.To)).Select(group => group.OrderBy(tie => tie.State).First())
                .Select(tie => new GenogramCouple(tie.Of!.Value, tie.To, tie.State switch
                {
                    CoupleState.Together => tie.Kind == RelationKind.MarriedTo ? CoupleLine.Married : CoupleLine.LivingTogether,
                    CoupleState.Apart => CoupleLine.Apart,
                    CoupleState.Ended => CoupleLine.Ended
                }))
        ];
        List<GenogramChild> children = [];
        foreach (var parents in Ties.Where(tie => tie.Kind is RelationKind.ParentOf).GroupBy(tie => tie.To))
        {
            var known = parents.Where(tie => tie.Of is not null).Select(tie => tie.Of!.Value).Distinct().Take(2).ToList();
            if (parents.FirstOrDefault(tie => tie.Of is null) is { } gap && known.Count < 2)
            {
                // One gap for all children of the same known parent whose other parent is not known.
                var beside = known.Count == 1 ? known[0] : (Guid?)null;
                var id = beside is { } with && children.Find(child => child.Parent == with && child.OtherParent is { } other
                    && Members.All(member => member.Id != other)) is { } sibling ? sibling.OtherParent!.Value : Guid.CreateVersion7();
                if (people.All(person => person.Id != id))
                    people.Add(
                        new(id, $"{gap.UnknownSex.AsParentShort()} not known", gap.UnknownSex, false, false, false, false, [], [], null));
                known.Add(id);
            }
            if (known.Count == 0) continue;
            if (known.Count == 2 && !couples.Exists(couple => PersonLink.Pair(couple.One, couple.Other) == PersonLink.Pair(known[0],
                known[1]))) couples.Add(new(known[0], known[1], CoupleLine.Parents));
            children.Add(new(parents.Key, known[0], known.Count == 2 ? known[1] : null));
        }
        // Siblings stand under the same pair in the same order, so that one line carries them.
        children = [.. children.Select(child => child.OtherParent is { } other && PersonLink.Pair(child.Parent, other) is var pair
            ? child with { Parent = pair.First, OtherParent = pair.Second } : child)];
        return new(Title, people, couples, children, [.. Homes.Select(home => new GenogramHome(home.Key, home.Address, null))]);
    }

    /// <summary>The households of today's picture, each with the letter it goes by.</summary>
    public IReadOnlyList<(string Key, string Reference, string Address)> Homes =>
        [.. Members.Select(each => each.HomeOn(Day)).OfType<FamilyHome>().Where(home => home.Stay == Stay.Lives)
            .GroupBy(home => home.Reference).Select(group => group.First()).OrderBy(home => home.Reference, StringComparer.Ordinal)
            .Select((home, n) => (((char)('A' + n % 26)).ToString(), home.Reference, home.Address))];

    private GenogramPerson Drawn(FamilyMember person)
    {
        var home = person.HomeOn(Day);
        var key = home is { Stay: Stay.Lives } ? Homes.First(each => each.Reference == home.Reference).Key : null;
        List<string> marks = [.. person.IsOnPlan ? ["Child protection plan"] : Array.Empty<string>(),
            .. person.SuspectOn.Take(1).Select(each => $"Suspect on {each}")];
        List<string> notes = [
            .. person.DiedOn is { } died ? [$"died {died.Year}"] : home is null ? ["place not known"] : home.Stay == Stay.Lives
                ? [$"since {LondonWords.Day(home.From)}"] : new[] { $"{home.Stay.InWords()}, {LondonWords.Day(home.From)}" }];
        return new(person.Id, person.Label.Name is null || person.Label.IsChild ? person.Label.On(Day) : person.Label.AgeOn(Day) is { } age
            ? $"{person.Label.Name}, {age}" : person.Label.Name, person.Label.Sex, person.IsUnborn,
            person.DiedOn <= Day, person.Label.Name is not null || person.IsUnborn, person.ChildOn.Count > 0, notes, marks, key);
    }

    private static string Days(FamilyTie tie) =>
        $"{(tie.Since is { } since ? $" since {LondonWords.Day(since)}" : "")}"
            + $"{(tie.Until is { } until ? $" until {LondonWords.Day(until)}" : "")}"
            + $"{(tie.Kind is RelationKind.PartnerOf or RelationKind.MarriedTo ? tie.State.AfterDays() : "")}";
}

/// <summary>
/// Reads a family: some people, and whoever they are related to up to two steps away. A fixed number of queries, whoever is in it.
/// </summary>
public sealed class FamilyReader(
    Records<Person> people, Records<Referral> referrals, Records<Household> households, JoinedRecords joined, PlansOfPeople plans)
{
    private const int Steps = 2;
    private const int MostPeople = 60;

    public async Task<Family> ReadAsync(IReadOnlyCollection<Guid> start, DateOnly day, string title)
    {
        var seen = people.Visible;
        HashSet<Guid> ids = [.. await seen.Where(person => start.Contains(person.Id)).Select(person => person.Id).ToListAsync()];
        await JoinAsync(ids);
        List<FamilyTie> ties = [];
        for (var step = 0; step <= Steps; step++)
        {
            var known = ids.ToList();
            var rows = await seen.SelectMany(person => person.RelationsOfOthers, (person, relation) => relation)
                .Where(relation => relation.WithdrawnAt == null && (known.Contains(relation.ToId) || relation.OfId != null
                    && known.Contains(relation.OfId.Value)) && (relation.OfId == null || seen.Any(of => of.Id == relation.OfId)))
                .OrderBy(relation => relation.RecordedAt).ThenBy(relation => relation.Id.ToString())
                .Select(relation => new FamilyTie(relation.OfId, relation.Kind, relation.ToId, relation.UnknownSex, relation.Since,
                    relation.Until, relation.State, relation.Source)).ToListAsync();
            ties = [.. rows.Distinct()];
            if (step == Steps) break;
            foreach (var id in ties.SelectMany(tie => new[] { tie.To, tie.Of ?? tie.To }).Where(_ => ids.Count < MostPeople)) ids.Add(id);
            await JoinAsync(ids);
        }
        var all = ids.ToList();
        var members = await seen.Where(person => all.Contains(person.Id)).OrderBy(person => person.BirthDate)
            .ThenBy(person => person.Reference)
            .Select(person => new
            {
                person.Id,
                person.Reference,
                Label = Person.ToLabel.Of(person, person.Child != null),
                person.DiedOn
            }).Spliced().ToListAsync();
        var parts = await referrals.Visible.SelectMany(referral => referral.People.Where(part => all.Contains(part.PersonId)),
            (referral, part) => new { part.PersonId, part.Part, referral.Reference }).ToListAsync();
        var homes = await households.Visible.SelectMany(home => home.Members.Where(member => all.Contains(member.PersonId)),
            (home, member) =>
                new { member.PersonId, Home = new FamilyHome(home.Reference, home.Address, member.Stay, member.From, member.To) })
            .ToListAsync();
        var records = await joined.OfAsync(all);
        var onPlan = await plans.OfAsync(records);
        // Of several records of one person the one that was asked about stands for all, then one with a name, then the first.
        var persons = members.GroupBy(each => records[each.Id].Min())
            .Select(group => group.OrderBy(each => start.Contains(each.Id) ? 0 : 1).ThenBy(each => each.Label.Name is null ? 1 : 0)
                .ThenBy(each => each.Reference, StringComparer.Ordinal).ToList()).ToList();
        var stands = persons.SelectMany(person => person, (person, record) => (record.Id, person[0])).ToDictionary(
            each => each.Id, each => each.Item2.Id);
        return new([.. persons.Select(person => new FamilyMember(person[0].Id, person[0].Reference,
                person[0].Label with { IsChild = person[0].Label.YearsOn(day) is { } years ? years < 18 : person[0].Label.IsChild },
                person.Select(each => each.DiedOn).FirstOrDefault(died => died is not null),
                onPlan[person[0].Id].Any(plan => plan.RunsOn(day)),
                PartsOf(person[0].Id, ReferralPart.Suspect), PartsOf(person[0].Id, ReferralPart.Child),
                [.. homes.Where(home => stands[home.PersonId] == person[0].Id).Select(home => home.Home).Distinct()])
            {
                AlsoAs = [.. person.Skip(1).Select(each => (each.Id, each.Reference))]
            })],
            OfPersons(ties.Where(tie => ids.Contains(tie.To) && (tie.Of is null || ids.Contains(tie.Of.Value))), stands), day, title);

        List<string> PartsOf(Guid id, ReferralPart part) => [.. parts.Where(each => stands[each.PersonId] == id && each.Part == part)
            .Select(each => each.Reference).Distinct().OrderDescending(StringComparer.Ordinal)];
    }

    /// <summary>Records that are one person stand in one picture as one, so each brings the others.</summary>
    private async Task JoinAsync(HashSet<Guid> ids) => ids.UnionWith((await joined.OfAsync(ids)).Values.SelectMany(each => each));

    /// <summary>What two records tell of one relation is told once; that a parent is not known gives way to two who are.</summary>
    private static IReadOnlyList<FamilyTie> OfPersons(IEnumerable<FamilyTie> ties, Dictionary<Guid, Guid> stands)
    {
        var told = ties.Select(tie => tie with { Of = tie.Of is { } of ? stands[of] : null, To = stands[tie.To] })
            .Where(tie => tie.Of != tie.To).DistinctBy(tie => (tie.Of, tie.Kind, tie.To, tie.Since, tie.Until, tie.State)).ToList();
        var parents = told.Where(tie => tie is { Kind: RelationKind.ParentOf, Of: not null }).GroupBy(tie => tie.To)
            .ToDictionary(each => each.Key, each => each.Select(tie => tie.Of).Distinct().Count());
        return [.. told.Where(tie => tie.Of is not null || parents.GetValueOrDefault(tie.To) < 2)];
    }
}
