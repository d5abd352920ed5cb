using Ical.Net;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Web.Features.Conferences.Diary;

/// <summary>A conference as a calendar program may know it: reference, time, place, and nothing of the family.</summary>
public sealed record CalendarEvent(
    Guid Id, string Reference, DateTime StartsAt, DateTime EndsAt, string Place, int TimesMoved, bool IsCancelled, DateTime ChangedAt)
    : INamesPeople
{
    /// <summary>The children it is about, though its number alone is shown.</summary>
    public IReadOnlyList<Guid> PeopleNamed { get; init; } = [];
}

/// <summary>Writes an iCalendar file (RFC 5545), with instants in UTC, so that no time zone has to be explained.</summary>
public static class CalendarText
{
    public const string ContentType = "text/calendar; charset=utf-8";

    public static string Of(IEnumerable<CalendarEvent> events)
    {
        var calendar = new Calendar
        {
            ProductId = "-//Safeguarding Portal//Conference diary//EN",
            Scale = CalendarScales.Gregorian,
            Method = CalendarMethods.Publish
        };
        calendar.AddProperty("X-WR-CALNAME", "Conferences");
        calendar.Events.AddRange(events.Select(each => new Ical.Net.CalendarComponents.CalendarEvent
        {
            Uid = $"{each.Id:N}@safeguarding-portal",
            DtStamp = Instant(each.ChangedAt),
            DtStart = Instant(each.StartsAt),
            DtEnd = Instant(each.EndsAt),
            Sequence = each.TimesMoved + (each.IsCancelled ? 1 : 0),
            Status = each.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            // Programs that do not know the status of an event show its title.
            Summary = each.IsCancelled ? $"Cancelled: {each.Reference}" : each.Reference,
            Transparency = each.IsCancelled ? TransparencyType.Transparent : TransparencyType.Opaque,
            LastModified = Instant(each.ChangedAt),
            Location = each.Place.ReplaceLineEndings("\n"),
            Class = "PRIVATE"
        }));
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalDateTime Instant(DateTime utc) => new(utc, CalDateTime.UtcTzId);
}
