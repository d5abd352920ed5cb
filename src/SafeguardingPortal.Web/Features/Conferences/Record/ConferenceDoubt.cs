using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Record;

/// <summary>What a form says where a day lies past the bank holidays that are loaded (BR-12).</summary>
public static class ConferenceDoubt
{
    /// <summary>Of a day typed on a form; null where none can be read.</summary>
    public static async Task<string?> OfAsync(ReferenceLists lists, LondonInstant typed, DateTime now) =>
        typed.Read(now).Utc is { } at ? (await lists.ConferenceTimesAsync("", isReview: false)).Doubt(UkTime.DateOf(at)) : null;

    /// <summary>Of the day typed, or of the conference as it stands: its day, and the last limit of it that runs.</summary>
    public static async Task<string?> OfAsync(
        ReferenceLists lists, Records<Conference> conferences, string reference, LondonInstant typed, DateTime now)
    {
        if (await OfAsync(lists, typed, now) is { } doubt) return doubt;
        var stands = conferences.Visible.Where(conference => conference.Reference == reference);
        var day = UkTime.DateOf(await stands.Select(conference => conference.StartsAt).SingleAsync());
        var limits = await stands.SelectMany(conference => conference.Clocks).Where(clock => clock.Deadline.MetAt == null
            && clock.Deadline.WithdrawnAt == null).Select(clock => clock.Deadline.DueAt).ToListAsync();
        return (await lists.ConferenceTimesAsync("", isReview: false))
            .Doubt(limits.Select(due => UkTime.DateOf(due.AddTicks(-1))).Append(day).Max());
    }
}
