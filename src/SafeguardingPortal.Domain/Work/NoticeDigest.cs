using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Work;

/// <summary>An officer wants to be told by e-mail, twice a day, that something is unread.</summary>
public sealed class NoticeDigest
{
    private static readonly TimeOnly[] Times = [new(7, 30), new(13, 0)];

    public required Guid OfficerId { get; init; }

    /// <summary>The time of the last one that was sent, or of when it was asked for: nothing older is told of.</summary>
    public DateTime LastAt { get; private set; }

    public static NoticeDigest Of(Guid officerId, DateTime now) => new() { OfficerId = officerId, LastAt = now };

    /// <summary>The last of the times of a digest, which are London's.</summary>
    public static DateTime LastSlotAt(DateTime now)
    {
        var today = UkTime.DateOf(now);
        return new[] { today.AddDays(-1), today }.SelectMany(day => Times.SelectMany(time => UkTime.InstantsOf(day, time)))
            .Where(slot => slot <= now).Max();
    }
}
