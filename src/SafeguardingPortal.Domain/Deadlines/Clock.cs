using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Deadlines;

public enum DeadlineState { OnTrack, DueSoon, Overdue, Acknowledged, Met, MetLate, Withdrawn }

/// <summary>
/// What a deadline says at a glance. Its state is computed from what happened and never stored (B4).
/// All instants are UTC; a limit of 24 hours is kept at exactly 24:00:00 and passed one tick later (K-1).
/// </summary>
/// <param name="MetAt">The instant that counts, as held.</param>
/// <param name="MetRecordedAt">The instant the portal was told, which can be later.</param>
/// <param name="BreachAcknowledged">A DS has acknowledged the breach on record.</param>
public sealed record Clock(
    DateTime StartedAt, DateTime DueSoonAt, DateTime DueAt, DateTime? MetAt = null, DateTime? MetRecordedAt = null,
    bool BreachAcknowledged = false)
{
    /// <summary>When nothing was left to count: it neither runs nor was it met. The 24 hours of a referral are never withdrawn.</summary>
    public DateTime? WithdrawnAt { get; init; }

    /// <summary>
    /// It ends with a London day and is told in working days; every other limit is told in hours, and the two are never mixed (B4). The
    /// limit of 24 hours that ends at midnight began at midnight.
    /// </summary>
    public bool EndsWithADay => UkTime.At(DueAt).TimeOfDay == TimeSpan.Zero && DueAt - StartedAt != TimeSpan.FromHours(24);

    public bool IsRunning => MetAt is null && WithdrawnAt is null;

    /// <summary>Held in time, but the portal was told only after the limit had passed.</summary>
    public bool IsRecordedLate => MetAt <= DueAt && MetRecordedAt > DueAt;

    public DeadlineState StateAt(DateTime now) => MetAt switch
    {
        { } met => met <= DueAt ? DeadlineState.Met : DeadlineState.MetLate,
        null when WithdrawnAt is not null => DeadlineState.Withdrawn,
        null when now > DueAt => BreachAcknowledged ? DeadlineState.Acknowledged : DeadlineState.Overdue,
        null when now >= DueSoonAt => DeadlineState.DueSoon,
        null => DeadlineState.OnTrack
    };
}
