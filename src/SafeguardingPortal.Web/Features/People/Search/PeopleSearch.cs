using System.Text.Json;
using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.References;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.People.Search;

/// <summary>The box, and below it what was found.</summary>
public sealed record SearchPeople
{
    public string? Terms { get; init; }

    [BindNever]
    public SearchResults? Found { get; init; }
}

public sealed class SearchPeopleValidator : AbstractValidator<SearchPeople>
{
    public SearchPeopleValidator() =>
        RuleFor(form => form.Terms).NotEmpty().WithMessage("Enter a name, a date of birth, an address, a postcode or a number")
            .Fits(Lengths.Name, "What is looked for");
}

/// <param name="Records">Records found by their own reference or by another system's number: what they are, and where.</param>
/// <param name="IsMore">There were more people than are shown.</param>
public sealed record SearchResults(IReadOnlyList<FoundPerson> People, IReadOnlyList<(Named Words, string Href)> Records, bool IsMore)
{
    public static SearchResults None { get; } = new([], [], false);

    public int Count => People.Count + Records.Count;
}

/// <summary>
/// Looks for people by whatever is known of them, writes down what was looked for and how many were found, and says why each was (BR-61).
/// </summary>
public sealed partial class PeopleSearch(
    KnownPeople known, FoundPeople found, Records<Person> people, Records<Referral> referrals, Records<CaseFile> files,
    Records<Household> households, Records<CaseTask> tasks, Records<Conference> conferences, Records<Dissent> dissents,
    ReferenceLists lists, AuditTrail audit, PortalDbContext db, TimeProvider time)
{
    private const int Most = 25;

    /// <summary>Compared closely enough to be told of, and no further below the likest than this.</summary>
    private const double LeastBits = -20;
    private const double FurthestBelow = 14;

    /// <summary>A refresh and the back button find the same search for as long as a shift lasts.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    /// <summary>Looks, and keeps the terms with the entry. Answers the entry's number.</summary>
    public async Task<long> RecordAsync(string terms)
    {
        var results = await FindAsync(terms);
        audit.Add(AuditAction.Searched, nameof(Person), people: results.People.Select(person => person.Id),
            detail: JsonSerializer.Serialize(new Looked(terms, results.Count)));
        await db.SaveChangesAsync();
        return db.AuditEntries.Local.Last(entry => entry.Action == AuditAction.Searched).Id;
    }

    /// <summary>
    /// The user's own search of this shift, as it would find today. Whoever it finds that was not there before is written down as well.
    /// </summary>
    public async Task<SearchPeople?> AgainAsync(long id)
    {
        var since = time.UtcNow - Kept;
        var entry = await db.AuditEntries.AsNoTracking().Include(each => each.People)
            .SingleOrDefaultAsync(each => each.Id == id && each.ById == db.Actor.Id && each.Action == AuditAction.Searched
                && each.Subject == nameof(Person) && each.At > since);
        if (entry is not null && entry.At > time.UtcNow - ShownPeople.OnceIn)
            audit.HasWritten(entry.People.Select(person => person.PersonId));
        if (entry?.Detail is null || JsonSerializer.Deserialize<Looked>(entry.Detail) is not { } looked) return null;

        var results = await FindAsync(looked.Terms, [.. entry.People.Select(person => person.PersonId)]);
        var others = results.People.Select(person => person.Id).Except(entry.People.Select(person => person.PersonId)).ToList();
        if (others.Count > 0)
        {
            audit.Add(AuditAction.Searched, nameof(Person), people: others, detail: entry.Detail);
            await db.SaveChangesAsync();
        }
        return new() { Terms = looked.Terms, Found = results };
    }

    /// <param name="written">People whom this search has written down already.</param>
    private async Task<SearchResults> FindAsync(string typed, IReadOnlyCollection<Guid>? written = null)
    {
        var today = UkTime.DateOf(time.UtcNow);
        var terms = SearchTerms.Read(typed, today);
        if (terms.Reference is { } reference) return await RecordOfAsync(reference);

        var number = CalledNumber().Replace(typed, "");
        var numbers = NumbersIn(number, today);
        var records = await ReferencesOfOthersAsync(number);
        if (numbers.Count == 0 && records.Count > 0) return new([], records, false);

        IReadOnlyList<PersonDescription> readings = numbers.Count > 0
            ? [new() { Numbers = numbers }] : [terms.ToDescription([]), .. terms.Others.Select(other => other.ToDescription([]))];
        var likest = await known.FindAsync(readings, KnownPeople.MostCompared, LeastBits);
        // How near is near is told by those who may be shown: somebody hidden pushes nobody out, and so cannot be noticed by who is
        // missing.
        var best = await found.LikestShownAsync(likest);
        var near = likest.Where(each => each.Comparison.Score >= (best ?? likest[0]).Comparison.Score - FurthestBelow
            && each.Comparison.Reasons.Any(reason => reason.Likeness != Likeness.Different && reason.Field != MatchField.Sex)).ToList();
        var shown = await found.ShowAsync(near, DoorOccasion.Search, written);
        return new([.. shown.Take(Most)], records, shown.Count > Most);
    }

    /// <summary>Numbers that are one person's, where the whole of what was typed is one.</summary>
    private static IReadOnlyList<KnownNumber> NumbersIn(string typed, DateOnly today)
    {
        (IdentifierKind Kind, FactKind Fact)[] kinds = [(IdentifierKind.NhsNumber, FactKind.NhsNumber), (IdentifierKind.Upn, FactKind.Upn),
            (IdentifierKind.PncId, FactKind.PncId), (IdentifierKind.CroNumber, FactKind.CroNumber)];
        return [.. kinds.Select(each => Identifier.Read(each.Kind, typed, today, acceptUnverified: false, out _) is { } number
            ? new KnownNumber(PersonDescriptions.NumberWords(each.Fact)!, number.Text) : null).OfType<KnownNumber>()];
    }

    private async Task<SearchResults> RecordOfAsync(string reference)
    {
        var today = UkTime.DateOf(time.UtcNow);
        var words = Reference.Of(reference)?.Kind switch
        {
            ReferenceKind.Referral when await referrals.Visible.AnyAsync(each => each.Reference == reference) =>
                Named.Nobody($"Referral {reference}"),
            ReferenceKind.CaseFile when await files.Visible.AnyAsync(each => each.Reference == reference) =>
                Named.Nobody($"Case file {reference}"),
            ReferenceKind.Household when await households.Visible.AnyAsync(each => each.Reference == reference) =>
                Named.Nobody($"Household {reference}"),
            ReferenceKind.Task when await tasks.Visible.AnyAsync(each => each.Reference == reference) => Named.Nobody($"Task {reference}"),
            ReferenceKind.Dissent when await dissents.Visible.AnyAsync(each => each.Reference == reference) =>
                Named.Nobody($"Dissent {reference}"),
            ReferenceKind.Conference when await conferences.Visible.AnyAsync(each => each.Reference == reference) =>
                Named.Nobody($"Conference {reference}"),
            ReferenceKind.Person when await people.Visible.Where(each => each.Reference == reference)
                .Select(each => Person.ToLabel.Of(each, each.Child != null)).Spliced().SingleOrDefaultAsync() is { } label =>
                new Named($"{label.On(today)} ({reference})", label.PeopleNamed),
            _ => null
        };
        List<(Named, string)> records = words is null ? [] : [(words, RecordLinks.PageOf(reference)!)];
        return new([], records, false);
    }

    /// <summary>
    /// Referrals that cite a MERLIN, CRIS or CAD number, and cases with a crime of that number, in whatever way it was written.
    /// </summary>
    private async Task<IReadOnlyList<(Named, string)>> ReferencesOfOthersAsync(string typed)
    {
        var canonical = (await lists.ReferencePatternsAsync()).Select(pattern => PoliceReference.Read(pattern, typed, out _))
            .OfType<string>().Distinct().ToList();
        if (canonical.Count == 0) return [];
        // From the numbers on, which their indexes find.
        var cited = await referrals.Visible.SelectMany(
            referral => referral.References, (referral, number) => new { referral.Reference, referral.ReceivedAt, number.Value })
            .Where(each => canonical.Contains(each.Value)).OrderByDescending(each => each.ReceivedAt).Select(each => each.Reference)
            .Take(Most).ToListAsync();
        var crimes = await files.Visible.SelectMany(
            file => file.Crimes, (file, crime) => new { file.Reference, file.OpenedAt, crime.CrisNumber })
            .Where(each => canonical.Contains(each.CrisNumber)).OrderByDescending(each => each.OpenedAt).Select(each => each.Reference)
            .Take(Most).ToListAsync();
        return
        [
            .. cited.Distinct()
                .Select(reference => (Named.Nobody($"Referral {reference} cites {canonical[0]}"), LinkTo.Referral(reference))),
            .. crimes.Select(reference => (Named.Nobody($"Case file {reference} has the crime {canonical[0]}"),
                LinkTo.Case(reference).Crimes))
        ];
    }

    /// <summary>"NHS no. 943…", "MERLIN: 26PAC…": what the number is called, as it is pasted.</summary>
    [GeneratedRegex(@"^[\s(\[]*(NHS|UPN|PNC|CRO|MERLIN|CRIS|CAD)(\s+(number|num|no|id|ref|reference)\b)?[\s.:#]+", RegexOptions.IgnoreCase)]
    private static partial Regex CalledNumber();

    private sealed record Looked(string Terms, int Found);
}
