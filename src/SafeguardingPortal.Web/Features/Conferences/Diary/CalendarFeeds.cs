using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Diary;

/// <summary>Secret addresses of officers' diaries: made, taken back, and answered with what the officer may see at that moment.</summary>
public sealed class CalendarFeeds(PortalDbContext db, Records<Conference> conferences, AuditTrail audit, TimeProvider time)
{
    private const string Subject = "CalendarFeed";
    private const int Most = 500;

    public Task<CalendarFeed?> MineAsync() =>
        db.CalendarFeeds.AsNoTracking().SingleOrDefaultAsync(feed => feed.OfficerId == db.Actor.Id && feed.RevokedAt == null);

    /// <summary>Makes a new address and takes the one before back. The secret is answered once and never kept.</summary>
    public async Task<string> MakeAsync()
    {
        var now = time.UtcNow;
        await RevokeAsync();
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var feed = new CalendarFeed { OfficerId = db.Actor.Id, TokenHash = HashOf(secret), MadeAt = now };
        db.CalendarFeeds.Add(feed);
        audit.Add(AuditAction.Created, Subject, feed.Id);
        await db.SaveChangesAsync();
        return secret;
    }

    public async Task RevokeAsync()
    {
        foreach (var feed in await db.CalendarFeeds.Where(feed => feed.OfficerId == db.Actor.Id && feed.RevokedAt == null).ToListAsync())
        {
            feed.RevokedAt = time.UtcNow;
            audit.Add(AuditAction.Changed, Subject, feed.Id);
        }
        await db.SaveChangesAsync();
    }

    /// <summary>
    /// The diary of whoever has this secret, as long as they might make one; no program signs in, so nothing but this stands between it and
    /// what somebody may see who has left. A program asks many times a day, so its first look of a day is recorded (B3).
    /// </summary>
    public async Task<CalendarAnswer> ReadAsync(string secret)
    {
        var hash = HashOf(secret);
        if (await db.CalendarFeeds.SingleOrDefaultAsync(feed => feed.TokenHash == hash) is not { } feed)
            return new(null, WasEverOne: false);
        if (feed.RevokedAt is not null || await db.OfficersPresent.AsNoTracking().Include(each => each.Postings)
            .SingleOrDefaultAsync(each => each.Id == feed.OfficerId) is not { } officer)
            return new(null, WasEverOne: true);
        var now = time.UtcNow;
        var today = UkTime.DateOf(now);
        db.Actor = new(officer.Id, officer.Name, officer.Role, [.. officer.Postings
            .Where(posting => posting.From <= today && (posting.To is null || today <= posting.To)).Select(posting => posting.CaitId)])
        {
            At = now,
            Covers = await db.Covers.Where(cover => cover.OfficerId == officer.Id && Cover.IsOn.Of(cover, today)).Spliced()
                .Select(cover => new CoveredOfficer(cover.Absence.OfficerId, cover.Absence.Officer.Name)).ToListAsync(),
            LockedOut = await db.ConflictLocks.Where(conflict => conflict.OfficerId == officer.Id && conflict.EndedAt == null)
                .Select(conflict => conflict.CaseFileId).ToListAsync()
        };
        var isTheirs = db.Actor.DoesTheirWork;
        if (!db.Actor.May(Act.RecordConference)) return new(null, WasEverOne: true);

        var (from, to) = (now.AddDays(-28), now.AddDays(400));
        var events = await conferences.Visible.Where(conference => isTheirs.Of(conference.LiaisonId) && conference.StartsAt >= from
            && conference.StartsAt < to)
            .OrderBy(conference => conference.StartsAt).ThenBy(conference => conference.Reference).Take(Most)
            .Spliced().Select(conference => new CalendarEvent(
                conference.Id, conference.Reference, conference.StartsAt, conference.EndsAt, conference.Place, conference.Dates.Count - 1,
                conference.State == ConferenceState.Cancelled || conference.State == ConferenceState.Merged,
                conference.History.Max(line => line.RecordedAt))
            { PeopleNamed = conference.Children.Select(child => child.Child.PersonId).ToList() })
            .ToListAsync();
        if (feed.LastReadAt is null || UkTime.DateOf(feed.LastReadAt.Value) != today)
            audit.Add(AuditAction.Exported, Subject, feed.Id, people: events.SelectMany(each => each.PeopleNamed));
        feed.LastReadAt = now;
        await db.SaveChangesAsync();
        return new(CalendarText.Of(events), WasEverOne: true);
    }

    private static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <param name="Text">Null where the address answers nobody.</param>
/// <param name="WasEverOne">It was given to somebody once, and who asks for it is no guesser.</param>
public sealed record CalendarAnswer(string? Text, bool WasEverOne);
