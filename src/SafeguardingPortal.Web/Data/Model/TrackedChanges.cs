using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace SafeguardingPortal.Web.Data.Model;

/// <summary>What a context is about to save, for whoever looks at it before.</summary>
public static class TrackedChanges
{
    /// <summary>
    /// As changes were last looked for, without looking again: every look compares each value of each record that is held. The first that
    /// looks at a save has them looked for (<see cref="Doors.PersonFiling"/>), and EF does once more before it writes.
    /// </summary>
    public static IReadOnlyList<EntityEntry> AsDetected(this ChangeTracker changes) => Without(changes, () => changes.Entries());

    public static IReadOnlyList<EntityEntry<T>> AsDetected<T>(this ChangeTracker changes) where T : class =>
        Without(changes, () => changes.Entries<T>());

    private static List<T> Without<T>(ChangeTracker changes, Func<IEnumerable<T>> entries)
    {
        var looks = changes.AutoDetectChangesEnabled;
        changes.AutoDetectChangesEnabled = false;
        try
        {
            return [.. entries()];
        }
        finally
        {
            changes.AutoDetectChangesEnabled = looks;
        }
    }
}
