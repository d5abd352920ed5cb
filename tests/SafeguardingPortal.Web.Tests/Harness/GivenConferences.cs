using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Tests.Harness;

/// <summary>A conference that is in the portal.</summary>
public sealed record Arranged(Logged Logged, int Number)
{
    public string Reference => Conference.ReferenceOf(Logged.CaseReference, Number);
    public string Page => $"/cases/{Logged.CaseReference}/conferences/{Number}";
}

/// <summary>Makes conferences by what the portal itself calls. The clock of a test starts on Monday 23 November 2026 at 09:20.</summary>
public static class GivenConferences
{
    public static readonly ReportText Text = new(
        "Ava Merrin, 6", "One referral in November.", "No plan.", "A mark on the cheek.", "A plan is needed.", "Not to be copied.");
    private static readonly AttendeeRecord[] Quorate =
        [new("Ife Bankole", ConferenceAgency.ChildrensSocialCare, "Social worker", Participation.InPerson, true),
            new("Carol Nash", ConferenceAgency.Health, "School nurse", Participation.Video, true),
            new("Peter Lund", ConferenceAgency.School, "Designated lead", Participation.InPerson, true)];

    /// <param name="starts">In UTC; Thursday 26 November 2026 at 14:00 unless said otherwise.</param>
    /// <param name="onPlan">Puts the children on a plan first, as a review needs.</param>
    public static async Task<Arranged> ConferenceAsync(
        this PortalApp portal, Logged logged, ConferenceType type = ConferenceType.Initial, DateTime? starts = null,
        Colleague? liaison = null, bool unassigned = false, bool onPlan = false)
    {
        var begins = starts ?? new DateTime(2026, 11, 26, 14, 0, 0, DateTimeKind.Utc);
        return await portal.AsAsync(logged.Team.Liaison.User, async (services, db) =>
        {
            var file = await db.Set<CaseFile>().Include(file => file.Children).ThenInclude(child => child.Child)
                .SingleAsync(file => file.Reference == logged.CaseReference);
            var number = 1 + await db.Set<Conference>().CountAsync(conference => conference.CaseFileId == file.Id);
            var lists = services.GetRequiredService<ReferenceLists>();
            var now = portal.Clock.Now;
            if (onPlan)
                foreach (var child in file.Children.Where(child => child.Child.OpenedPlan is null))
                    child.Child.OpenPlan(PlanCategory.Neglect, DateOnly.FromDateTime(begins).AddMonths(-5), logged.Team.Borough,
                        "C-2026-000900-K1", logged.Team.Liaison.User, now);
            await services.GetRequiredService<JoinedRecords>().BringAsync(file.Children.Select(child => child.Child));
            var told = begins.AddDays(-20) < now ? begins.AddDays(-20) : now;
            var officer = unassigned ? null : await lists.OfficerAsync((liaison ?? logged.Team.Liaison).Code);
            db.Add(Conference.Invite(file, number, new(type, logged.Team.Borough, begins, begins.AddMinutes(90), MeetingMode.InPerson,
                "Town Hall annexe, room 4", "Margaret Osei", told, "Hackney Council",
                Channel.SecureEmail, [.. file.Children.Select(child => child.Child)],
                type == ConferenceType.Review ? null : DateOnly.FromDateTime(begins).AddDays(-14))
            { Liaison = officer },
                await lists.ConferenceTimesAsync(logged.Team.Borough, type == ConferenceType.Review), logged.Team.Liaison.User,
                now < begins ? now : told));
            await db.SaveChangesAsync();
            return new Arranged(logged, number);
        });
    }

    public static Task ReportAsync(this PortalApp portal, Arranged arranged, DateTime? sentAt = null, bool check = true) =>
        portal.DoAsync(arranged, (conference, _, _) =>
        {
            var at = sentAt ?? portal.Clock.Now;
            conference.WriteReport(Text, arranged.Logged.Team.Liaison.User, at.AddMinutes(-20));
            if (check) conference.CheckReport(true, true, true, null, arranged.Logged.Team.Constable.User, at.AddMinutes(-10));
            return Task.FromResult(sentAt is { } sent
                ? (IEnumerable<object>)conference.SendReport(sent, [new("Margaret Osei", "Hackney Council")], "For the conference.",
                    "Order of a court", "Late.", arranged.Logged.Team.Liaison.User, portal.Clock.Now)
                : []);
        });

    public static Task HoldAsync(this PortalApp portal, Arranged arranged, bool attended = true, Colleague? by = null) =>
        portal.DoAsync(arranged, async (conference, services, _) =>
        {
            var lists = services.GetRequiredService<ReferenceLists>();
            var officer = (await lists.OfficerAsync(arranged.Logged.Team.Liaison.Code))!;
            conference.Hold(new(conference.StartsAt, conference.EndsAt, attended ? [new(officer, MeetingMode.InPerson)] : [],
                attended ? null : "Called to hospital.", Quorate, null),
                await lists.ConferenceTimesAsync(conference.BoroughCode, !conference.IsInitial), (by ?? arranged.Logged.Team.Liaison).User,
                portal.Clock.Now < conference.EndsAt ? conference.EndsAt : portal.Clock.Now);
            return [];
        });

    /// <summary>
    /// Puts a breach of one of its limits on record as the portal does once the limit has passed, and answers which limit that is.
    /// </summary>
    public static Task<Guid> BreachAsync(this PortalApp portal, Arranged arranged, DeadlineKind kind) => portal.QueryAsync(async db =>
    {
        var limit = await db.Deadlines.SingleAsync(deadline => deadline.SubjectReference == arranged.Reference && deadline.Kind == kind);
        db.Add(Breach.Of(limit, limit.DueAt.AddMinutes(1)));
        limit.Flagged(FlagLevel.Overdue);
        await db.SaveChangesAsync();
        return limit.Id;
    });

    public static Task<Conference> LoadAsync(this PortalApp portal, Arranged arranged) =>
        portal.QueryAsync(db => db.Set<Conference>().AsNoTracking().Include(conference => conference.Attendees)
            .Include(conference => conference.Police).SingleAsync(conference => conference.Reference == arranged.Reference));

    public static Task<int> DoAsync(
        this PortalApp portal, Arranged arranged, Func<Conference, IServiceProvider, PortalDbContext, Task<IEnumerable<object>>> act) =>
        portal.AsAsync(arranged.Logged.Team.Liaison.User, async (services, db) =>
        {
            var conference = await db.Set<Conference>().SingleAsync(conference => conference.Reference == arranged.Reference);
            db.AddRange(await act(conference, services, db));
            return await db.SaveChangesAsync();
        });
}
