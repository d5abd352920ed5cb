using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Measures;

/// <summary>
/// In which London months a record that is written can change a figure: those of the instants by which measures place it. Months that are
/// over and kept are counted again when one of these changes in them, and no other.
/// </summary>
public static class ChangesMonths
{
    /// <summary>The names of the properties that place a record in a month; empty for a record that no kept measure counts.</summary>
    public static IReadOnlyList<string> PlacedBy(Type record) => record.Name switch
    {
        nameof(Referral) => [nameof(Referral.ReceivedAt)],
        nameof(Deadline) => [nameof(Deadline.StartedAt), nameof(Deadline.DueAt)],
        nameof(Breach) => [nameof(Breach.DueAt)],
        nameof(Conference) => [nameof(Conference.StartsAt), nameof(Conference.HeldFrom)],
        nameof(CaseTask) => [nameof(CaseTask.DueAt)],
        nameof(Crime) => [nameof(Crime.RecordedAt), nameof(Crime.DetectedAt), nameof(Crime.ReportedAt)],
        nameof(Dissent) => [nameof(Dissent.RecordedAt)],
        _ => []
    };

    /// <summary>
    /// The months a change of a record touches. A child newly on a referral makes repeats of those that came in the twelve months after.
    /// </summary>
    /// <param name="placed">Its instants, as they were and as they are.</param>
    public static IEnumerable<DateOnly> Of(Entity record, IEnumerable<DateTime> placed)
    {
        foreach (var at in placed) yield return Period.First(UkTime.DateOf(at));
        if (record is not ReferralPerson { Part: ReferralPart.Child, Referral: { } referral }) yield break;
        var month = Period.First(UkTime.DateOf(referral.ReceivedAt));
        for (var n = 0; n <= 12; n++) yield return month.AddMonths(n);
    }
}
