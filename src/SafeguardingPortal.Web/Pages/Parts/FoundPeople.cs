using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>Somebody we may know, as far as the user may be told: the record, or the minimal card of another team's.</summary>
/// <param name="Reference">By which a form says who is meant.</param>
/// <param name="Card">Set where another team alone knows the person; nothing else is then shown but why.</param>
public sealed record FoundPerson(
    Guid Id, string Reference, string Label, string Line, MatchOutcome Outcome, IReadOnlyList<MatchReason> Reasons, Repeats Repeats,
    MinimalCard? Card) : INamesPeople
{
    public IReadOnlyList<Guid> PeopleNamed => [Id];
}

/// <summary>
/// Earlier referrals and crimes of the last twelve months: of the person, and of the household (row 16, K-14). A count, and never a score.
/// </summary>
public sealed record Repeats(IReadOnlyList<string> Referrals, IReadOnlyList<string> OfHousehold, IReadOnlyList<CrimeRepeat> Crimes)
{
    public static Repeats None { get; } = new([], [], []);

    public bool IsNone => Referrals.Count == 0 && OfHousehold.Count == 0 && Crimes.Count == 0;
}

/// <summary>A crime on a case of the person, with where it stands.</summary>
public sealed record CrimeRepeat(string CrisNumber, string CaseReference);

/// <summary>
/// Turns who was found into what may be shown of them to this user, a bounded number of queries for any number of people.
/// </summary>
public sealed class FoundPeople(
    Records<Person> people, Records<Referral> referrals, Records<CaseFile> files, JoinedRecords joined, MinimalCards cards,
    TimeProvider time)
{
    /// <summary>Likest first. Who is invisible to the user is either a card or not there at all (B2).</summary>
    /// <param name="written">People whose cards are on the trail already for this search.</param>
    public async Task<IReadOnlyList<FoundPerson>> ShowAsync(
        IReadOnlyList<KnownPerson> known, DoorOccasion occasion, IReadOnlyCollection<Guid>? written = null)
    {
        if (known.Count == 0) return [];
        var ids = known.Select(each => each.Id).Distinct().ToList();
        var visible = await people.Visible.Where(person => ids.Contains(person.Id)).Select(person => new
        {
            person.Id,
            Label = Person.ToLabel.Of(person, person.Child != null),
            IsSuspect = person.Suspect != null
        }).Spliced().ToDictionaryAsync(person => person.Id);
        var cases = (await files.Visible.SelectMany(
            file => file.Referrals.SelectMany(referral => referral.People).Where(part => ids.Contains(part.PersonId)),
            (file, part) => new { part.PersonId, file.Reference, file.OpenedAt, Team = file.Cait.Name }).Distinct().ToListAsync())
            .OrderByDescending(each => each.OpenedAt).ToLookup(each => each.PersonId);
        var repeats = await RepeatsOfAsync([.. visible.Keys]);
        // Only a likely one is worth another team's name.
        var shown = (await cards.ShowAsync([.. known.Where(each => each.Comparison.Outcome != MatchOutcome.None
            && !visible.ContainsKey(each.Id)).Select(each => each.Id).Distinct()], occasion, written))
            .ToDictionary(card => card.PersonId);

        var today = UkTime.DateOf(time.UtcNow);
        List<FoundPerson> found = [];
        foreach (var each in known)
        {
            if (visible.TryGetValue(each.Id, out var person))
            {
                var latest = cases[each.Id].FirstOrDefault();
                var line = string.Join(". ", ((string?[])[
                    person.Label.IsChild ? "Child" : person.IsSuspect ? "Suspect on a referral" : "Adult",
                    person.Label.Born is { } born ? $"Born {born}" : null,
                    latest is null ? null : $"Case file {latest.Reference}, {latest.Team}"]).OfType<string>());
                found.Add(new(each.Id, each.Reference, person.Label.On(today), line, each.Comparison.Outcome, each.Comparison.Reasons,
                    repeats.GetValueOrDefault(each.Id) ?? Repeats.None, null));
            }
            else if (shown.TryGetValue(each.Id, out var card))
            {
                found.Add(new(each.Id, each.Reference, card.Name, card.YearOfBirth is { } year ? $"Born {year}" : "",
                    each.Comparison.Outcome, Outline(each.Comparison.Reasons), Repeats.None, card));
            }
        }
        return found;
    }

    /// <summary>The likest of whom anything may be shown to this user. Null where there is none.</summary>
    public async Task<KnownPerson?> LikestShownAsync(IReadOnlyList<KnownPerson> known)
    {
        var ids = known.Select(each => each.Id).Distinct().ToList();
        var visible = (await people.Visible.Where(person => ids.Contains(person.Id)).Select(person => person.Id).ToListAsync()).ToHashSet();
        var others = known.Where(each => each.Comparison.Outcome != MatchOutcome.None && !visible.Contains(each.Id)).ToList();
        var behind = await cards.BehindListsAsync([.. others.Select(each => each.Id)]);
        return known.FirstOrDefault(each => visible.Contains(each.Id)
            || each.Comparison.Outcome != MatchOutcome.None && !behind.PersonIds.Contains(each.Id));
    }

    /// <summary>
    /// Earlier referrals this user may see, of each of these people under every record that is one person with theirs, and of the
    /// households they live in.
    /// </summary>
    public async Task<Dictionary<Guid, Repeats>> RepeatsOfAsync(IReadOnlyCollection<Guid> asked, string? but = null)
    {
        if (asked.Count == 0) return [];
        var records = await joined.OfAsync(asked);
        var ids = records.Values.SelectMany(each => each).Distinct().ToList();
        var since = time.UtcNow.AddMonths(-12);
        var own = (await referrals.Visible.Where(referral => referral.ReceivedAt >= since && referral.Reference != but)
            .SelectMany(referral => referral.People.Where(part => ids.Contains(part.PersonId)),
                (referral, part) => new { part.PersonId, referral.Reference, referral.ReceivedAt }).ToListAsync())
            .ToLookup(each => each.PersonId);
        // Who is asked about is shown already, and both ends of the links that lead from them may be seen.
        var homes = await joined.HomesAsync(ids);
        var households = homes.SelectMany(each => each).Distinct().ToList();
        var there = (await referrals.Visible.Where(referral => referral.ReceivedAt >= since && referral.Reference != but)
            .SelectMany(referral => referral.CaseFile.Households.Where(on => households.Contains(on.HouseholdId)),
                (referral, on) => new { on.HouseholdId, referral.Reference, referral.ReceivedAt }).ToListAsync())
            .ToLookup(each => each.HouseholdId);
        var from = UkTime.DateOf(since);
        var crimes = (await files.Visible.SelectMany(file => file.Children.Where(child => ids.Contains(child.Child.PersonId)),
            (file, child) => new { file, child.Child.PersonId }).SelectMany(
            each => each.file.Crimes.Where(crime => crime.RecordedOn >= from),
            (each, crime) => new { each.PersonId, each.file.Reference, crime.CrisNumber, crime.RecordedOn }).ToListAsync())
            .ToLookup(each => each.PersonId);
        return asked.ToDictionary(id => id, id =>
        {
            var mine = records[id].SelectMany(each => own[each]).OrderByDescending(each => each.ReceivedAt).Select(each => each.Reference)
                .Distinct().ToList();
            var ofHome = records[id].SelectMany(each => homes[each]).Distinct().SelectMany(home => there[home])
                .OrderByDescending(each => each.ReceivedAt).Select(each => each.Reference);
            var recorded = records[id].SelectMany(each => crimes[each]).OrderByDescending(each => each.RecordedOn);
            return new Repeats(mine, [.. ofHome.Except(mine)],
                [.. recorded.Select(each => new CrimeRepeat(each.CrisNumber, each.Reference)).DistinctBy(crime => crime.CrisNumber)]);
        });
    }

    /// <summary>Of somebody known to another team alone: which fields agree, not what is in them.</summary>
    private static IReadOnlyList<MatchReason> Outline(IReadOnlyList<MatchReason> reasons) =>
        [.. reasons.Where(reason => reason.Likeness != Likeness.Different)
            .Select(reason => reason with { Words = reason.Field.InWords() })];
}
