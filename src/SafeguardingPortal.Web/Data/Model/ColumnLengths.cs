using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using SafeguardingPortal.Domain;

namespace SafeguardingPortal.Web.Data.Model;

/// <summary>
/// Holds every text to the length of its column, counted as SQL Server counts, whichever database it is: SQLite would take any. A form says
/// it first where its validator does; what comes past that goes back to the form, and is never cut.
/// </summary>
public static class ColumnLengths
{
    public static void Check(ChangeTracker changes)
    {
        foreach (var entry in changes.AsDetected().Where(entry => entry.State is EntityState.Added or EntityState.Modified))
        {
            foreach (var text in entry.Properties)
            {
                if (text.Metadata.ClrType != typeof(string) || text.Metadata.GetMaxLength() is not { } most) continue;
                RuleViolation.When(text.CurrentValue is string value && value.Length > most,
                    $"{InWords(text.Metadata.Name)} is too long. Shorten it to {most} characters or fewer, then save again.");
            }
        }
    }

    /// <summary>A column's name as a person would write it: InvitedBy is "Invited by".</summary>
    private static string InWords(string name) =>
        name[..1] + string.Concat(
            name.Skip(1).Select(letter => char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
}
