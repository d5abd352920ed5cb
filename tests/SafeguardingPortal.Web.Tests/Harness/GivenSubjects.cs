using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;

namespace SafeguardingPortal.Web.Tests.Harness;

/// <summary>
/// Clocks, tasks and notices about the teams, boroughs and officers that are in the portal, by what later features of them call.
/// </summary>
internal static class GivenSubjects
{
    public static Task<Subject> AboutTeamAsync(this PortalApp portal, Team team) =>
        portal.QueryAsync(async db => Subject.Team(await db.Caits.SingleAsync(each => each.Id == team.Id)));

    public static Task<Subject> AboutBoroughAsync(this PortalApp portal, Team team) => portal.QueryAsync(async db =>
        Subject.Borough(
            await db.Boroughs.SingleAsync(each => each.Code == team.Borough), await db.Caits.SingleAsync(each => each.Id == team.Id)));

    public static Task<Subject> AboutCommandAsync(this PortalApp portal) =>
        portal.QueryAsync(async db => Subject.Command(await db.Set<Command>().OrderByDescending(each => each.From).FirstAsync()));

    public static Task<Subject> AboutAsync(this PortalApp portal, Colleague officer) => portal.QueryAsync(async db =>
        Subject.Officer(await db.Officers.Include(each => each.Postings).SingleAsync(each => each.Id == officer.Id),
            DateOnly.FromDateTime(portal.Clock.Now)));

    /// <summary>A clock that ends with a day, by default today's.</summary>
    public static Task<Guid> ClockAsync(
        this PortalApp portal, Subject subject, DeadlineKind kind = DeadlineKind.ActionPlanReview, int inDays = 0) =>
        portal.QueryAsync(async db =>
        {
            var clock = Deadline.StartUntil(
                kind, "A-2026-000001", subject, portal.Clock.Now.AddDays(-20), DateOnly.FromDateTime(portal.Clock.Now).AddDays(inDays));
            db.Add(clock);
            await db.SaveChangesAsync();
            return clock.Id;
        });

    /// <summary>Something happens to the record that is timed.</summary>
    public static Task<int> OnClockAsync(this PortalApp portal, Guid id, Action<Deadline> happen) => portal.QueryAsync(async db =>
    {
        happen(await db.Deadlines.SingleAsync(clock => clock.Id == id));
        return await db.SaveChangesAsync();
    });

    public static Task<string> TaskAboutAsync(
        this PortalApp portal, Subject subject, Colleague owner, Colleague by, string text, Role? queue = null) =>
        portal.AsAsync(by.User, async (services, db) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var officer = queue is null ? await services.GetRequiredService<ReferenceLists>().OfficerAsync(owner.Code) : null;
            var task = CaseTask.Set(await services.GetRequiredService<References>().NextAsync("T", portal.Clock.Now.Year), subject,
                new(TaskKind.Action, text, portal.Clock.Now.AddHours(48)) { Owner = officer, OwnerRole = queue }, by.User,
                portal.Clock.Now);
            db.Add(task);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return task.Reference;
        });

    public static Task<Guid> TellAsync(this PortalApp portal, Subject subject, string words, Colleague by) =>
        portal.AsAsync(by.User, async (_, db) =>
        {
            var notice = DoorNotice.Tell(subject, words, null, by.User, portal.Clock.Now);
            db.Add(notice);
            await db.SaveChangesAsync();
            return notice.Id;
        });
}
