using Microsoft.AspNetCore.Mvc.ModelBinding;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

/// <summary>
/// Looks up everybody on a form before they are taken down (BR-2). Every card it shows is answered or put off by name; what was put off is
/// a researcher's, and never holds a referral up.
/// </summary>
public sealed class WhoWeKnow(
    KnownPeople known, FoundPeople found, OnRecordReader records, AuditTrail audit, PortalDbContext db, TimeProvider time)
{
    private const int MostOfEach = 5;
    private const int MostAtHome = 12;

    private sealed record Row(IdentityOnForm OnForm, string Prefix, string Called, string Shown, PersonDescription Description)
    {
        public KnownOnForm Known => OnForm.Known ?? KnownOnForm.Nobody;

        /// <summary>The card that was said to be this row's person.</summary>
        public FoundPerson? Same => Known.People.Index().Where(each => OnForm.Verdicts[each.Index].Verdict == LinkVerdict.Same)
            .Select(each => each.Item).FirstOrDefault();

        public OnRecord? Brought => Same is { Card: null } same ? Known.BroughtBy(same) : null;

        public string CardOf(FoundPerson person) => $"{Prefix}:{person.Reference}";
    }

    /// <summary>Puts beside every row who it may be, what comes in with them, and what has been said of them.</summary>
    public async Task ShowAsync(IPeopleOnForm form, ModelStateDictionary state)
    {
        var rows = RowsOf(form, Today);
        var candidates = new List<IReadOnlyList<KnownPerson>>();
        foreach (var row in rows) candidates.Add(await known.FindAsync(row.Description, MostOfEach));
        var may = (await found.ShowAsync([.. candidates.SelectMany(each => each)], DoorOccasion.Intake))
            .ToLookup(each => (each.Id, each.Reasons));
        var settled = await SettledAsync(rows, candidates);
        var brings = await records.OfAsync([.. may.SelectMany(group => group).Where(person => person.Card is null)
            .Select(person => person.Id).Distinct()]);

        foreach (var (index, row) in rows.Index())
        {
            var shown = candidates[index].Where(each => !settled.Contains((row.Prefix, each.Id)))
                .Select(each => may[(each.Id, each.Comparison.Reasons)].FirstOrDefault()
                    ?? may.SelectMany(group => group).FirstOrDefault(person => person.Id == each.Id)).OfType<FoundPerson>().ToList();
            Align(row, shown, brings, state);
            row.OnForm.Known = new(shown, TwiceOf(rows, index), brings);
        }
        form.AtHome = await AtHomeAsync(form, rows);
        form.LeftOpen = LeftOpenOf(rows);
        await RecordAsync(form, rows);
    }

    /// <summary>
    /// Whether every card was answered or put off by name, and what a record does not say is on the form. A "not the same" says why.
    /// </summary>
    public void Check(IPeopleOnForm form, ModelStateDictionary state)
    {
        var rows = RowsOf(form, Today);
        var putOff = (form.PutOff ?? "").Split(',').ToHashSet(StringComparer.Ordinal);
        var taken = new HashSet<Guid>();
        foreach (var row in rows)
        {
            foreach (var (index, verdict) in row.OnForm.Verdicts.Index())
            {
                var card = row.Known.People[index];
                if (verdict.Verdict == LinkVerdict.NotSame && verdict.Reason.Typed() is null)
                    state.AddModelError($"{row.Prefix}.Verdicts[{index}].Reason", $"Say why {row.Shown} is not the person on record");
                if (IsOpen(row, verdict) && !putOff.Contains(row.CardOf(card)))
                    state.AddModelError(
                        $"{row.Prefix}.Verdicts[{index}].Verdict", $"Say whether {row.Shown} is {card.Label}, or ask the researcher");
            }
            if (row.OnForm.Verdicts.Count(verdict => verdict.Verdict == LinkVerdict.Same) > 1)
                state.AddModelError(
                    $"{row.Prefix}.Name", $"{row.Shown} cannot be two people on record. If those two are one, say so on their pages");
            if (row.Known.Twice is { } twice && !row.OnForm.IsAnother) state.AddModelError($"{row.Prefix}.Name", twice);
            if (row.Same is { Card: null } same && !taken.Add(same.Id))
                state.AddModelError($"{row.Prefix}.Name", $"{same.Label} is on this form twice. Clear one of the rows");
            if (row.OnForm.IsSaidSame && row.OnForm.GenderMissing is { } missing && row.Brought is not { Label.Sex: not Sex.NotKnown })
                state.AddModelError($"{row.Prefix}.Sex", missing);
        }
    }

    /// <summary>What is to be done on saving: whose record is used, and what is written down of the others.</summary>
    public IReadOnlyList<RecognisedRow> Recognised(IPeopleOnForm form) =>
        [.. RowsOf(form, Today)
            .Select(row => new RecognisedRow([.. row.Known.People.Select((person, index) => new Recognition(
                person.Id, person.Reference, person.Card is null, row.OnForm.Verdicts[index].Verdict,
                row.OnForm.Verdicts[index].Reason.Typed(), string.Join("; ", person.Reasons.Select(reason => reason.Words))))]))];

    /// <summary>What the record says of each row whose person was recognised; null where nobody was.</summary>
    public IReadOnlyList<OnRecord?> Brought(IPeopleOnForm form) => [.. RowsOf(form, Today).Select(row => row.Brought)];

    /// <summary>The open files that were chosen on the cards of those who are the same.</summary>
    public IReadOnlyList<string> Joined(IPeopleOnForm form) =>
        [.. from row in RowsOf(form, Today)
            where row.Brought is not null
            let said = row.OnForm.Verdicts.Find(verdict => verdict.Verdict == LinkVerdict.Same)?.Joins.Typed()
            where row.Brought!.Files.Any(file => file.Reference == said)
            select said];

    /// <summary>Somebody the page offered to put on the form, since they live at the address.</summary>
    public async Task<(FoundPerson Person, OnRecord Record)?> LivingThereAsync(IPeopleOnForm form, string reference) =>
        form.AtHome?.FirstOrDefault(each => each.Reference == reference && each.Card is null) is { } person
        && (await records.OfAsync([person.Id])).TryGetValue(person.Id, out var record) ? (person, record) : null;

    private static bool IsOpen(Row row, VerdictOnForm verdict) => verdict.Verdict is null && !row.OnForm.IsSaidSame;

    private static LeftOpen LeftOpenOf(List<Row> rows)
    {
        var open = (from row in rows
                    from card in row.Known.People.Index()
                    where IsOpen(row, row.OnForm.Verdicts[card.Index])
                    select (Row: row, Card: card.Item)).ToList();
        return new(string.Join(',', open.Select(each => each.Row.CardOf(each.Card))), [.. open.Select(each => each.Card)]);
    }

    /// <summary>Who is on record as living at the address, whoever else was named. Null where there is no address to look for.</summary>
    private async Task<IReadOnlyList<FoundPerson>?> AtHomeAsync(IPeopleOnForm form, List<Row> rows)
    {
        if (AddressParts.Of(form.Address) is not { Numbers.Length: > 0 } sought) return null;
        var near = await known.FindAsync(
            new PersonDescription { Addresses = [form.Address!.Trim()] }, KnownPeople.MostCompared, double.MinValue);
        var there = await records.LivingAtAsync([.. near.Select(each => each.Id)],
            address => AddressParts.Of(address) is { } home && home.IsSameHomeAs(sought));
        var named = rows.SelectMany(row => row.Known.People).Select(person => person.Id).ToHashSet();
        return await found.ShowAsync(
            [.. near.Where(each => there.Contains(each.Id) && !named.Contains(each.Id)).Take(MostAtHome)], DoorOccasion.Intake);
    }

    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    /// <summary>In the order in which a report takes them: the children, then the adults.</summary>
    private static List<Row> RowsOf(IPeopleOnForm form, DateOnly today)
    {
        List<Row> rows = [];
        foreach (var (index, child) in form.Children.Index())
        {
            if (child.IsBlank) continue;
            rows.Add(new(child, $"{nameof(form.Children)}[{index}]", $"Child {index + 1}", Named(child.Name, $"Child {index + 1}"),
                Describe(today, child.Name, child.BornAsTyped, child.Sex?.OnRecord(), form.Address, child.School,
                    (IdentifierKind.NhsNumber, FactKind.NhsNumber, child.NhsNumber), (IdentifierKind.Upn, FactKind.Upn, child.Upn))));
        }
        foreach (var (index, adult) in form.Adults.Index())
        {
            if (adult.IsBlank) continue;
            rows.Add(new(adult, $"{nameof(form.Adults)}[{index}]", $"Adult {index + 1}", Named(adult.Name, $"Adult {index + 1}"),
                Describe(today, adult.Name, adult.Born, adult.Sex, adult.LivesAtAddress ? form.Address : null, null,
                    (IdentifierKind.PncId, FactKind.PncId, adult.PncId), (IdentifierKind.CroNumber, FactKind.CroNumber, adult.CroNumber))));
        }
        return rows;
    }

    private static string Named(string? name, string otherwise) =>
        name.Typed() is { } typed && !PersonName.IsNotKnown(typed) ? typed : otherwise;

    private static PersonDescription Describe(
        DateOnly today, string? name, string? born, Sex? sex, string? address, string? school,
        params ReadOnlySpan<(IdentifierKind Kind, FactKind Fact, string? Typed)> numbers)
    {
        List<KnownNumber> read = [];
        foreach (var (kind, fact, typed) in numbers)
            if (Identifier.Read(kind, typed, today, acceptUnverified: true, out _) is { } number)
                read.Add(new(PersonDescriptions.NumberWords(fact)!, number.Text));
        return new()
        {
            Names = name.Typed() is { } called && !PersonName.IsNotKnown(called) ? [called] : [],
            Births = Birth.Read(born, today, out _) is { } birth ? [birth] : [],
            Sex = sex ?? Sex.NotKnown,
            Addresses = address.Typed() is { } home ? [home] : [],
            Numbers = read,
            School = school.Typed()
        };
    }

    /// <summary>Verdicts stand in the order of the people shown; what was posted in another order is put right.</summary>
    private static void Align(
        Row row, List<FoundPerson> shown, IReadOnlyDictionary<Guid, OnRecord> brings, ModelStateDictionary state)
    {
        var said = row.OnForm.Verdicts.Where(verdict => verdict.Person is not null).DistinctBy(verdict => verdict.Person)
            .ToDictionary(verdict => verdict.Person!);
        row.OnForm.Verdicts.Clear();
        row.OnForm.Verdicts.AddRange(
            shown.Select(person => said.GetValueOrDefault(person.Reference) is { Joins: not null } answered ? answered
                : (said.GetValueOrDefault(person.Reference) ?? new() { Person = person.Reference }) with
                {
                    Joins = FileOffered(row, brings.GetValueOrDefault(person.Id))
                }));
        foreach (var key in state.Keys.Where(key => key.StartsWith($"{row.Prefix}.Verdicts", StringComparison.Ordinal)).ToList())
            state.Remove(key);
    }

    /// <summary>A child's open file is where a report of the child belongs; an adult's need not be.</summary>
    private static string FileOffered(Row row, OnRecord? record) =>
        row.OnForm is ChildOnForm && record is { Files: [var first, ..] } ? first.Reference : ReferralWords.NewFile;

    /// <summary>Pairs nobody is asked about again: with the person chosen for the row a verdict stands already.</summary>
    private async Task<HashSet<(string Prefix, Guid Id)>> SettledAsync(List<Row> rows, List<IReadOnlyList<KnownPerson>> candidates)
    {
        var chosen = rows.Select((row, index) => (row.Prefix, Chosen: candidates[index].FirstOrDefault(each =>
            row.OnForm.Verdicts.Exists(verdict => verdict.Verdict == LinkVerdict.Same && verdict.Person == each.Reference))))
            .Where(each => each.Chosen is not null).ToList();
        if (chosen.Count == 0) return [];
        var links = await known.VerdictsOnAsync([.. chosen.Select(each => each.Chosen!.Id)]);
        return [.. chosen.SelectMany(each => links.Where(link => link.FirstId == each.Chosen!.Id || link.SecondId == each.Chosen.Id)
            .Select(link => (each.Prefix, link.FirstId == each.Chosen!.Id ? link.SecondId : link.FirstId)))];
    }

    private static string? TwiceOf(List<Row> rows, int index)
    {
        var profile = Profile.Of(rows[index].Description);
        for (var before = 0; before < index; before++)
        {
            if (rows[before].Description.Names.Count > 0
                && Matcher.Standard.Compare(profile, Profile.Of(rows[before].Description)).Outcome == MatchOutcome.Match)
                return $"{rows[index].Called} looks like {rows[before].Called.ToLowerInvariant()}, entered twice. Clear one of them, or "
                    + "tick “Two people”";
        }
        return null;
    }

    /// <summary>One entry a form for each person it was shown, however often it looks again (BR-61).</summary>
    private async Task RecordAsync(IPeopleOnForm form, List<Row> rows)
    {
        var people = rows.SelectMany(row => row.Known.People).Concat(form.AtHome ?? []).Where(person => person.Card is null)
            .Select(person => person.Id).ToHashSet();
        people.ExceptWith(await audit.PeopleOfAsync(AuditAction.Searched, form.SubmissionId));
        if (people.Count == 0) return;
        audit.Add(AuditAction.Searched, "Intake", form.SubmissionId, people: people, detail: $$"""{"found":{{people.Count}}}""");
        await db.SaveChangesAsync();
    }
}
