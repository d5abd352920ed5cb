namespace SafeguardingPortal.Domain.Time;

/// <summary>Instants are kept in UTC; days and clock faces are London's, which start an hour early by UTC in summer.</summary>
public static class UkTime
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    public static DateTime At(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, London);

    public static DateOnly DateOf(DateTime utc) => DateOnly.FromDateTime(At(utc));

    /// <summary>The instant a London day ends, which is the instant the next one starts.</summary>
    public static DateTime EndOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.AddDays(1).ToDateTime(TimeOnly.MinValue), London);

    /// <summary>
    /// The UTC instants at which a London clock showed this time: none where the clocks went forward over it,
    /// two where they went back (summer time first), one on every other day.
    /// </summary>
    public static IReadOnlyList<DateTime> InstantsOf(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time, DateTimeKind.Unspecified);
        if (London.IsInvalidTime(local)) return [];
        return London.IsAmbiguousTime(local)
            ? [.. London.GetAmbiguousTimeOffsets(local).OrderDescending()
                .Select(offset => DateTime.SpecifyKind(local - offset, DateTimeKind.Utc))]
            : [TimeZoneInfo.ConvertTimeToUtc(local, London)];
    }
}
