using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.Referrals;

/// <summary>Whether a hub counts hours day and night, or only while the office is open.</summary>
public enum MashClock { Elapsed, Working }

/// <summary>
/// How long a borough's hub has for the research on a referral it rated, colour by colour (handbook §3.3). Never the 24 hours: that limit
/// is the police's own, and runs beside this one. A row of a borough and colour holds to its last day, or to the day before the next (B9).
/// </summary>
public sealed class MashTimer : Entity, IDatedRow
{
    /// <summary>Null for boroughs that have no row of their own.</summary>
    public string? BoroughCode { get; private set; }
    public MashRating Colour { get; private set; }

    /// <summary>Null where this colour has no limit.</summary>
    public int? Hours { get; private set; }
    public int DueSoonMinutes { get; private set; }
    public MashClock Clock { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }
    public string Source { get; private set; } = "";

    private MashTimer() { }

    void IDatedRow.EndOn(DateOnly last) => To = last;

    public static MashTimer Of(
        string? boroughCode, MashRating colour, int? hours, int dueSoonMinutes, MashClock clock, DateOnly from, string source) => new()
        {
            BoroughCode = boroughCode,
            Colour = colour,
            Hours = hours,
            DueSoonMinutes = dueSoonMinutes,
            Clock = clock,
            From = from,
            Source = source
        };

    /// <summary>The row in force for a borough and colour on a day: the borough's own, else the one for all.</summary>
    public static MashTimer? For(IEnumerable<MashTimer> timers, string boroughCode, MashRating colour, DateOnly day) => timers
        .Where(timer => timer.Colour == colour && timer.HoldsOn(day) && (timer.BoroughCode is null || timer.BoroughCode == boroughCode))
        .OrderByDescending(timer => timer.BoroughCode is not null).ThenByDescending(timer => timer.From).FirstOrDefault();

    internal (DateTime DueSoonAt, DateTime DueAt)? LimitFrom(DateTime start, WorkingClock working)
    {
        if (Hours is not { } hours) return null;
        DateTime After(TimeSpan length) => Clock == MashClock.Working ? working.Add(start, length) : start + length;
        var whole = TimeSpan.FromHours(hours);
        return (After(whole - TimeSpan.FromMinutes(DueSoonMinutes)), After(whole));
    }
}

/// <summary>The day from which a borough has a hub that rates referrals (S0, row 18).</summary>
public sealed class MashHub : Entity, IDatedRow
{
    public string BoroughCode { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly? To { get; private set; }
    public string Source { get; private set; } = "";

    private MashHub() { }

    void IDatedRow.EndOn(DateOnly last) => To = last;

    public static MashHub Of(string boroughCode, DateOnly from, string source) =>
        new() { BoroughCode = boroughCode, From = from, Source = source };
}
