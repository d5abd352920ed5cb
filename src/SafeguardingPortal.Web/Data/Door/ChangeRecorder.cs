using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Door;

/// <summary>
/// On every save: moves versions on and writes what changed, before and after, to the audit trail in the same transaction.
/// One save is one human act and so one entry, about the record it was opened for.
/// </summary>
public sealed class ChangeRecorder(TimeProvider time) : SaveChangesInterceptor
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        RecordChanges((PortalDbContext)eventData.Context!);
        return base.SavingChanges(eventData, result);
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        RecordChanges((PortalDbContext)eventData.Context!);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private void RecordChanges(PortalDbContext db)
    {
        KeptRecords.Check(db.ChangeTracker);
        ColumnLengths.Check(db.ChangeTracker);

        var changed = db.ChangeTracker.AsDetected<Entity>()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        if (changed.Count == 0) return;

        foreach (var entry in changed.Where(e => e.State == EntityState.Modified))
            entry.Property(e => e.Version).CurrentValue = entry.Property(e => e.Version).OriginalValue + 1;

        RecordMonths(db, changed);
        // Written with what happened: once, or not at all.
        db.Notices.AddRange(WhoIsTold.Of([.. db.ChangeTracker.AsDetected<Entity>().Select(entry => new Saved(
            entry.Entity, entry.State == EntityState.Added,
            property => entry.State == EntityState.Added ? null : entry.Property(property).OriginalValue))], db.Actor, time.UtcNow));
        var root = changed.Find(e => e.Entity == db.Opened) ?? changed.OrderBy(Rank).First();
        var people = db.OpenedPeople.Concat(changed.Select(e => e.Entity).OfType<Person>().Select(person => person.Id));
        db.AuditEntries.Add(AuditTrail.Entry(
            db, db.Actor, time.UtcNow, ActionFor(root.State), root.Metadata.ClrType.Name, root.Entity.Id,
            (root.Entity as IReferenced)?.Reference, people,
            JsonSerializer.Serialize(changed.Select(Change), Json)));
    }

    /// <summary>What is written into a month that is over makes its kept figures old; of this month none is kept.</summary>
    private void RecordMonths(PortalDbContext db, List<EntityEntry<Entity>> changed)
    {
        var thisMonth = Period.First(UkTime.DateOf(time.UtcNow));
        db.MonthChanges.AddRange(changed
            .SelectMany(entry => ChangesMonths.Of(entry.Entity, ChangesMonths.PlacedBy(entry.Metadata.ClrType)
                .Select(entry.Property).SelectMany(at => (object?[])[at.OriginalValue, at.CurrentValue]).OfType<DateTime>()))
            .Where(month => month < thisMonth).Distinct().Select(month => new MonthChange { Month = month }));
    }

    /// <summary>The record an act is about: a referral made together with its case file is the referral's act.</summary>
    private static int Rank(EntityEntry<Entity> entry) => entry.Entity switch
    {
        Domain.Casework.Discussions.StrategyDiscussion or Domain.Supervision.SupervisionReview => 0,
        Domain.Casework.Referrals.Referral => 1,
        // A clock is never what an act is about, unless it was opened for it.
        Domain.Deadlines.Deadline => 3,
        IReferenced => 2,
        _ => 3
    };

    private static AuditAction ActionFor(EntityState state) => state switch
    {
        EntityState.Added => AuditAction.Created,
        EntityState.Deleted => AuditAction.Deleted,
        _ => AuditAction.Changed
    };

    private static object Change(EntityEntry<Entity> entry) => new
    {
        entity = entry.Metadata.ClrType.Name,
        id = entry.Entity.Id,
        act = entry.State.ToString(),
        values = entry.Properties
            .Where(p => p.Metadata.Name != nameof(Entity.Id) && !p.Metadata.IsConcurrencyToken
                && (entry.State == EntityState.Added ? p.CurrentValue is not null : p.IsModified || entry.State == EntityState.Deleted))
            .ToDictionary(p => p.Metadata.Name, p => entry.State switch
            {
                EntityState.Added => new Values(null, p.CurrentValue),
                EntityState.Deleted => new Values(p.OriginalValue, null),
                _ => new Values(p.OriginalValue, p.CurrentValue)
            })
    };

    private sealed record Values(object? From, object? To);
}
