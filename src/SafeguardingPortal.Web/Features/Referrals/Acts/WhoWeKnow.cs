using Microsoft.AspNetCore.Mvc.ModelBinding;
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

/// <summary>What the officer says of somebody we may know.</summary>
public sealed record VerdictOnForm
{
    /// <summary>The reference of the record it is about.</summary>
    public string? Person { get; init; }
    public LinkVerdict? Verdict { get; init; }

    /// <summary>Why not the same; kept, so that nobody is asked again.</summary>
    public string? Reason { get; init; }
}

/// <summary>Who is on record that may be one of the people on the form.</summary>
/// <param name="Twice">Words about another row that looks like the same person.</param>
public sealed record KnownOnForm(IReadOnlyList<FoundPerson> People, string? Twice)
{
    public static KnownOnForm Nobody { get; } = new([], null);
}

/// <summary>
/// Looks up everybody on the form before it is saved (BR-2). It asks once where somebody is likely known and nobody has said; it never
/// holds a referral up for it.
/// </summary>
public sealed class WhoWeKnow(KnownPeople known, FoundPeople found, AuditTrail audit, PortalDbContext db, TimeProvider time)
{
    private const int MostOfEach = 5;

    private sealed record Row(IdentityOnForm OnForm, string Prefix, string Called, string Shown, PersonDescription Description);

    /// <summary>Puts beside every row who it may be, and what has been said of them.</summary>
    public async Task ShowAsync(LogReferral form, ModelStateDictionary state)
    {
        var rows = RowsOf(form, Today);
        var candidates = new List<IReadOnlyList<KnownPerson>>();
        foreach (var row in rows) candidates.Add(await known.FindAsync(row.Description, MostOfEach));
        var may = (await found.ShowAsync([.. candidates.SelectMany(each => each)], DoorOccasion.Intake))
            .ToLookup(each => (each.Id, each.Reasons));
        var settled = await SettledAsync(rows, candidates);

        foreach (var (index, row) in rows.Index())
        {
            var shown = candidates[index].Where(each => !settled.Contains((row.Prefix, each.Id)))
                .Select(each => may[(each.Id, each.Comparison.Reasons)].FirstOrDefault()
                    ?? may.SelectMany(group => group).FirstOrDefault(person => person.Id == each.Id)).OfType<FoundPerson>().ToList();
            Align(row, shown, state);
            row.OnForm.Known = new(shown, TwiceOf(rows, index));
        }
        await RecordAsync(form);
    }

    /// <summary>Whether everybody likely known has been spoken for; where not, the form asks, once. A "not the same" says why.</summary>
    public bool Check(LogReferral form, ModelStateDictionary state)
    {
        void Ask(string field, string words)
        {
            form.IsAsking = true;
            state.AddModelError(field, words);
        }
        foreach (var row in RowsOf(form, Today))
        {
            foreach (var (index, verdict) in row.OnForm.Verdicts.Index())
            {
                if (verdict.Verdict == LinkVerdict.NotSame && verdict.Reason.Typed() is null)
                    state.AddModelError($"{row.Prefix}.Verdicts[{index}].Reason", $"Say why {row.Shown} is not the person on record");
                if (!form.Asked && verdict.Verdict is null && row.OnForm.Known?.People[index].Outcome == MatchOutcome.Match
                    && !HasSame(row))
                    Ask($"{row.Prefix}.Verdicts[{index}].Verdict",
                        $"{row.Shown} looks like someone we know. Say whether it is, or save again to leave it to a researcher");
            }
            if (row.OnForm.Verdicts.Count(verdict => verdict.Verdict == LinkVerdict.Same) > 1)
                state.AddModelError(
                    $"{row.Prefix}.Name", $"{row.Shown} cannot be two people on record. If those two are one, say so on their pages");
            if (!form.Asked && row.OnForm.Known?.Twice is { } twice) Ask($"{row.Prefix}.Name", twice);
        }
        return state.IsValid;
    }

    /// <summary>What is to be done on saving: whose record is used, and what is written down of the others.</summary>
    public IReadOnlyList<RecognisedRow> Recognised(LogReferral form) =>
        [.. RowsOf(form, Today)
            .Select(row => new RecognisedRow([.. (row.OnForm.Known ?? KnownOnForm.Nobody).People.Select((person, index) => new Recognition(
                person.Id, person.Reference, person.Card is null, row.OnForm.Verdicts[index].Verdict,
                row.OnForm.Verdicts[index].Reason.Typed(),
                person.Outcome == MatchOutcome.Match, string.Join("; ", person.Reasons.Select(reason => reason.Words))))]))];

    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    private static bool HasSame(Row row) => row.OnForm.Verdicts.Exists(verdict => verdict.Verdict == LinkVerdict.Same);

    /// <summary>In the order in which a report takes them: the children, then the adults.</summary>
    private static List<Row> RowsOf(LogReferral form, DateOnly today)
    {
        List<Row> rows = [];
        foreach (var (index, child) in form.Children.Index())
        {
            if (child.IsBlank) continue;
            rows.Add(new(child, $"{nameof(form.Children)}[{index}]", $"Child {index + 1}", Named(child.Name, $"Child {index + 1}"),
                Describe(today, child.Name, child.Born, child.Sex, form.Address, child.School,
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
    private static void Align(Row row, List<FoundPerson> shown, ModelStateDictionary state)
    {
        var said = row.OnForm.Verdicts.Where(verdict => verdict.Person is not null).DistinctBy(verdict => verdict.Person)
            .ToDictionary(verdict => verdict.Person!);
        row.OnForm.Verdicts.Clear();
        row.OnForm.Verdicts.AddRange(
            shown.Select(person => said.GetValueOrDefault(person.Reference) ?? new() { Person = person.Reference }));
        foreach (var key in state.Keys.Where(key => key.StartsWith($"{row.Prefix}.Verdicts", StringComparison.Ordinal)).ToList())
            state.Remove(key);
    }

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
                    + "save again if they are two people";
        }
        return null;
    }

    /// <summary>One entry a form for each person it was shown, however often it looks again (BR-61).</summary>
    private async Task RecordAsync(LogReferral form)
    {
        var people = RowsOf(form, Today).SelectMany(row => row.OnForm.Known!.People).Where(person => person.Card is null)
            .Select(person => person.Id).ToHashSet();
        people.ExceptWith(await audit.PeopleOfAsync(AuditAction.Searched, form.SubmissionId));
        if (people.Count == 0) return;
        audit.Add(AuditAction.Searched, "Intake", form.SubmissionId, people: people, detail: $$"""{"found":{{people.Count}}}""");
        await db.SaveChangesAsync();
    }
}
