using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>
/// Files people under their keys in the same transaction that changes their names, births, addresses or numbers, so that whoever looks next
/// finds them by what was just written down.
/// </summary>
public sealed class PersonFiling : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        FileAsync((PortalDbContext)eventData.Context!, CancellationToken.None).GetAwaiter().GetResult();
        return base.SavingChanges(eventData, result);
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await FileAsync((PortalDbContext)eventData.Context!, cancellationToken);
        return await base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private static async Task FileAsync(PortalDbContext db, CancellationToken cancel)
    {
        db.ChangeTracker.DetectChanges();
        var changed = db.ChangeTracker.AsDetected().Where(entry => entry.State is EntityState.Added or EntityState.Modified)
            .Select(entry => PersonOf(entry.Entity)).OfType<Guid>().ToHashSet();
        if (changed.Count > 0) await FileAsync(db, changed, cancel);
    }

    /// <summary>Files these people as they stand; what has not changed is not written.</summary>
    internal static async Task FileAsync(PortalDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken cancel)
    {
        var described = await PersonDescriptions.OfAsync(db, ids, cancel);
        var filed = await db.Set<PersonProfile>().Where(profile => ids.Contains(profile.PersonId))
            .ToDictionaryAsync(profile => profile.PersonId, cancel);
        foreach (var (id, description) in described)
        {
            var text = PersonDescriptions.Write(description);
            var before = filed.GetValueOrDefault(id);
            if (before is { FiledAs: PersonKeys.Version } && before.Described == text) continue;

            var keys = PersonKeys.Of(Profile.Of(description));
            var old = before is null
                ? [] : await KeysOfAsync(db, id, PersonKeys.Of(Profile.Of(PersonDescriptions.Read(before.Described))), cancel);
            if (before is null) db.Add(new PersonProfile { PersonId = id, FiledAs = PersonKeys.Version, Described = text });
            else (before.FiledAs, before.Described) = (PersonKeys.Version, text);
            db.RemoveRange(old.Where(key => !keys.Contains(key.Key)));
            db.AddRange(keys.Except(old.Select(key => key.Key)).Select(key => new PersonKey { Key = key, PersonId = id }));
        }
    }

    /// <summary>Asked for by key, since that is what the table is laid out by.</summary>
    private static Task<List<PersonKey>> KeysOfAsync(PortalDbContext db, Guid id, IReadOnlyList<long> keys, CancellationToken cancel) =>
        db.Set<PersonKey>().Where(key => keys.Contains(key.Key) && key.PersonId == id).ToListAsync(cancel);

    private static Guid? PersonOf(object record) => record switch
    {
        Person person => person.Id,
        PersonFact fact => fact.PersonId,
        HouseholdMember member => member.PersonId,
        ReferralPerson part => part.PersonId,
        _ => null
    };
}

/// <summary>Files, at start, whoever is not filed yet or is filed by an older version of the keys, a batch at a time.</summary>
public sealed class PersonRefiling(IServiceScopeFactory scopes, TimeProvider time, ILogger<PersonRefiling> log) : BackgroundService
{
    /// <summary>A dozen keys each: fewer rows than SQL Server locks one by one before it takes the whole table.</summary>
    private const int Batch = 200;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => WorkAtStart.UntilDoneAsync(
        async () =>
        {
            while (await FileSomeAsync(stoppingToken) == Batch) await Task.Yield();
        },
        failure => log.LogError(failure, "People could not be filed for look-ups. It is tried again in a minute"), time, stoppingToken);

    internal async Task<int> FileSomeAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        db.Actor = Domain.Access.CurrentUser.System;
        var stale = await db.Set<PersonProfile>().Where(profile => profile.FiledAs < PersonKeys.Version).OrderBy(profile => profile.FiledAs)
            .Select(profile => profile.PersonId).Take(Batch).ToListAsync(cancel);
        if (stale.Count > 0)
        {
            // Keys of another version cannot be worked out any more: they are looked for by the person, once.
            await db.Set<PersonKey>().Where(key => stale.Contains(key.PersonId)).ExecuteDeleteAsync(cancel);
            await db.Set<PersonProfile>().Where(profile => stale.Contains(profile.PersonId)).ExecuteDeleteAsync(cancel);
        }
        var people = stale.Count > 0 ? stale : await db.Set<Person>()
            .Where(person => !db.Set<PersonProfile>().Any(profile => profile.PersonId == person.Id)).Select(person => person.Id).Take(Batch)
            .ToListAsync(cancel);
        if (people.Count == 0) return 0;
        await PersonFiling.FileAsync(db, people, cancel);
        await db.SaveChangesAsync(cancel);
        return people.Count;
    }
}
