using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Web.Data.Model;

/// <summary>
/// What is kept stays as it was written, whatever code asks (B10): every save is checked here by what the record says of itself
/// (<see cref="IKept"/>), and the database refuses what comes past it (<see cref="KeptTriggers"/>).
/// </summary>
public static class KeptRecords
{
    public const string Words = "What is on record is kept as it is.";

    private static readonly ConcurrentDictionary<Type, Kept?> Said = [];

    internal static Kept? Of(Type record) => Said.GetOrAdd(record, Kept.Of);

    internal static IEnumerable<(IReadOnlyEntityType Record, Kept Kept)> In(IReadOnlyModel model) =>
        model.GetEntityTypes().Where(record => record.ClrType.IsAssignableTo(typeof(IKept)))
            .Select(record => (record, Of(record.ClrType)!));

    /// <summary>Throws where a save would change, add to or take away what is kept. It is a bug, never an answer to a person.</summary>
    public static void Check(ChangeTracker changes)
    {
        var all = changes.AsDetected().Where(entry => entry.Entity is IKept).ToList();
        Dictionary<Guid, EntityEntry>? roots = null;
        foreach (var entry in all.Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            var kept = Of(entry.Entity.GetType())!;
            if (kept.Root is { } root)
            {
                roots ??= all.Where(each => each.Entity is Entity).ToDictionary(each => ((Entity)each.Entity).Id);
                Refuse(!roots.TryGetValue((Guid)entry.Property(root.Key).CurrentValue!, out var held)
                    || !IsOpen(held, Of(held.Entity.GetType())!), entry);
            }
            else
            {
                Refuse(entry.State == EntityState.Deleted && !(kept.IsDraft && IsOpen(entry, kept)), entry);
                Refuse(entry.State == EntityState.Modified && !(IsOpen(entry, kept) && ChangesNothingElse(entry, kept)), entry);
            }
        }
    }

    private static bool ChangesNothingElse(EntityEntry entry, Kept kept) => kept.Changes is not { } changes
        || changes.Count > 0 && entry.Properties.All(each => !each.IsModified || each.Metadata.Name == nameof(Entity.Version)
            || changes.Contains(each.Metadata.Name));

    /// <summary>Not written yet, or without its end or signature as it stands in the database.</summary>
    private static bool IsOpen(EntityEntry entry, Kept kept) =>
        entry.State == EntityState.Added
        || kept.Changes is not { Count: 0 } && (kept.End is not { } end || entry.Property(end).OriginalValue is null);

    private static void Refuse(bool isRefused, EntityEntry entry)
    {
        if (isRefused) throw new InvalidOperationException($"{Words} ({entry.Metadata.ClrType.Name})");
    }
}
