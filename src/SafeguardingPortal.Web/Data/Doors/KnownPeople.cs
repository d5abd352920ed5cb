using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>Somebody on record who may be the one looked for. Who may be told of them is not decided here.</summary>
public sealed record KnownPerson(Guid Id, string Reference, Comparison Comparison);

/// <summary>
/// Finds who on record may be a person described: candidates by look-ups in the index of keys and nothing else, then compared one by one.
/// It answers whoever there is; what of it the user may see is asked at the door (B2).
/// </summary>
public sealed class KnownPeople(PortalDbContext db, NamesOnRecord names)
{
    /// <summary>A key that more people share says too little to read them all for.</summary>
    private const int MostOfOneKey = 200;

    /// <summary>Compared at most; the ones that share the rarest keys come first.</summary>
    public const int MostCompared = 200;

    public Task<IReadOnlyList<KnownPerson>> FindAsync(PersonDescription sought, int most, double? from = null) =>
        FindAsync([sought], most, from);

    /// <param name="readings">What was typed, by each way to read it; whoever fits one of them well is found.</param>
    /// <param name="from">
    /// In bits: nobody less alike is told of. Where it is not given, whoever is possible is, and who has the whole of the name.
    /// </param>
    public async Task<IReadOnlyList<KnownPerson>> FindAsync(IReadOnlyList<PersonDescription> readings, int most, double? from = null)
    {
        var profiles = readings.Select(Profile.Of).ToList();
        var keys = profiles.SelectMany(PersonKeys.Of).Distinct().ToList();
        if (keys.Count == 0) return [];

        var matcher = names.Matcher;
        var found = await CandidatesAsync(keys);
        var filed = await db.Set<PersonProfile>().AsNoTracking().Where(each => found.Contains(each.PersonId)).ToListAsync();
        var likest = filed
            .Select(each => (Id: each.PersonId, Profile: Profile.Of(PersonDescriptions.Read(each.Described))))
            .Select(each => (each.Id, each.Profile, Likest: profiles.Select(profile => (Profile: profile, Score: matcher.Score(
                profile, each.Profile))).MaxBy(reading => reading.Score)))
            .Where(each => each.Likest.Score >= (from ?? matcher.Weights.WholeNameFrom))
            .OrderByDescending(each => each.Likest.Score).ThenBy(each => each.Id)
            .Select(each => (each.Id, Comparison: matcher.Compare(each.Likest.Profile, each.Profile)))
            .Where(each => from is not null || each.Comparison.Outcome != MatchOutcome.None || each.Comparison.IsByWholeName)
            .Take(most).ToList();
        var ids = likest.ConvertAll(each => each.Id);
        var references = await db.Set<Person>().Where(person => ids.Contains(person.Id))
            .Select(person => new { person.Id, person.Reference }).ToDictionaryAsync(person => person.Id, person => person.Reference);
        return [.. likest.Select(each => new KnownPerson(each.Id, references[each.Id], each.Comparison))];
    }

    /// <summary>
    /// The records of people whom a report was found to name, to be written to. Whether they may be is for the caller to have asked.
    /// </summary>
    internal Task<List<Person>> RecordsOfAsync(IReadOnlyCollection<Guid> ids) =>
        db.Set<Person>().Where(person => ids.Contains(person.Id)).Include(person => person.Facts).Include(person => person.Child)
            .Include(person => person.Suspect).ToListAsync();

    /// <summary>What was ever written down of these people and others, withdrawn or not. Whom a page may name is the door's.</summary>
    internal Task<List<Relationship>> RelationsOfAsync(IReadOnlyCollection<Guid> ids) =>
        db.Set<Relationship>().AsNoTracking()
            .Where(tie => ids.Contains(tie.ToId) || (tie.OfId != null && ids.Contains(tie.OfId.Value))).ToListAsync();

    /// <summary>The household these people live in now at this address, if one of them is on record there.</summary>
    internal async Task<Household?> HomeOfAsync(IReadOnlyCollection<Guid> ids, string? address)
    {
        if (ids.Count == 0 || AddressParts.Of(address) is not { } sought) return null;
        var homes = await db.Set<Household>().Where(household => household.Members.Any(member => ids.Contains(member.PersonId)
            && member.To == null)).Include(household => household.Members).ToListAsync();
        return homes.Find(home => AddressParts.Of(home.Address) is { } there && there.Numbers == sought.Numbers
            && there.Street == sought.Street);
    }

    /// <summary>Standing verdicts between these people and any others.</summary>
    internal Task<List<PersonLink>> VerdictsOnAsync(IReadOnlyCollection<Guid> ids) =>
        db.Set<PersonLink>().AsNoTracking()
            .Where(link => link.UndoneAt == null && (ids.Contains(link.FirstId) || ids.Contains(link.SecondId))).ToListAsync();

    private async Task<List<Guid>> CandidatesAsync(IReadOnlyList<long> keys)
    {
        var rows = await db.KeysShared(keys, MostOfOneKey).AsNoTracking().ToListAsync();
        Dictionary<Guid, double> told = [];
        foreach (var sharing in rows.GroupBy(row => row.Key))
        {
            var many = sharing.Count();
            foreach (var row in sharing) told[row.PersonId] = told.GetValueOrDefault(row.PersonId) + 1.0 / many;
        }
        return [.. told.OrderByDescending(each => each.Value).ThenBy(each => each.Key).Take(MostCompared).Select(each => each.Key)];
    }
}

/// <summary>How common names are among the people on record; typical shares until they have been counted.</summary>
public sealed class NamesOnRecord
{
    private Matcher matcher = Matcher.Standard;

    public Matcher Matcher => Volatile.Read(ref matcher);

    public void Count(IEnumerable<NameParts> names) =>
        Volatile.Write(ref matcher, new(MatchWeights.Standard, NameFrequencies.Counted(names)));
}

/// <summary>Counts the names on record at start and every day, from the people filed last.</summary>
public sealed class NameCounting(IServiceScopeFactory scopes, NamesOnRecord names, TimeProvider time, ILogger<NameCounting> log)
    : BackgroundService
{
    private const int Sample = 100_000;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var daily = new PeriodicTimer(TimeSpan.FromDays(1), time);
        do
        {
            await WorkAtStart.UntilDoneAsync(
                () => CountAsync(stoppingToken), failure => log.LogError(
                    failure, "Names on record could not be counted. It is tried again in a minute"), time, stoppingToken);
        }
        while (await daily.WaitForNextTickAsync(stoppingToken));
    }

    internal async Task CountAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var described = await db.Set<Person>().AsNoTracking().OrderByDescending(person => person.Reference)
            .Join(db.Set<PersonProfile>(), person => person.Id, profile => profile.PersonId, (_, profile) => profile.Described).Take(Sample)
            .ToListAsync(cancel);
        names.Count(described.SelectMany(each => PersonDescriptions.Read(each).Names.Take(1)).Select(NameParts.Of).OfType<NameParts>());
    }
}
