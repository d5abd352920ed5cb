using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.CriticalIncidents;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Domain.UrgentPowers;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;

namespace SafeguardingPortal.Web.Tests.Harness;

/// <summary>What reaches a team otherwise than by a referral, and urgent powers, by what the portal itself calls.</summary>
internal static class GivenFrontDoor
{
    /// <summary>A concern of the team's constable.</summary>
    public static Task<string> ConcernAsync(this PortalApp portal, Team team) => portal.AsAsync(team.Constable.User, async (services, db) =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var reference = await services.GetRequiredService<References>().NextAsync("N", portal.Clock.Now.Year);
        db.Add(Concern.Send(reference, new(Answer.No, "Girl, about 8", "12 Kestrel Court", team.Borough, ChildSeen.Seen, "Alone.", null),
            await db.Caits.SingleAsync(cait => cait.Id == team.Id), db.Actor, portal.Clock.Now));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return reference;
    });

    /// <summary>Police protection of the child of a case, recorded by the team's constable two hours ago.</summary>
    public static Task<string> ProtectionAsync(this PortalApp portal, Logged logged) =>
        portal.AsAsync(logged.Team.Constable.User, async (services, db) =>
        {
            var (team, now, lists) = (logged.Team, portal.Clock.Now, services.GetRequiredService<ReferenceLists>());
            await using var transaction = await db.Database.BeginTransactionAsync();
            var reference = await services.GetRequiredService<References>().NextAsync("S", now.Year);
            var protection = PoliceProtection.Begin(reference,
                new("Ava Merrin", "6", now.AddHours(-2), "14 Tansy Road", team.Borough, null, "Left alone at night.", "PC Megan Doyle",
                    "Insp Karen Yeo", null, "Her aunt"),
                await db.Boroughs.SingleAsync(borough => borough.Code == team.Borough),
                await db.Caits.SingleAsync(cait => cait.Id == team.Id),
                await lists.TimeLimitAsync(DeadlineKind.PoliceProtection, DateOnly.FromDateTime(now)), await lists.CalendarAsync(),
                    db.Actor,
                now);
            var file = await db.Set<CaseFile>().SingleAsync(each => each.Reference == logged.CaseReference);
            db.Add(protection);
            db.AddRange(protection.PutOn(file, null, db.Actor, now));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return reference;
        });

    /// <summary>A MERLIN report without a decision.</summary>
    public static Task<string> MerlinAsync(this PortalApp portal, Team team) => portal.AsAsync(team.Desk.User, async (services, db) =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var (reference, now) = (await services.GetRequiredService<References>().NextAsync("M", portal.Clock.Now.Year), portal.Clock.Now);
        db.Add(MerlinReport.Record(reference, new(MerlinKind.Ctn, $"26CTN{reference[^4..]}", now.AddHours(-3), team.Borough, "PC Doyle",
            ChildOutcomes.StaySafe, "Level 2", null, "Seen at home.", [new("Ava Merrin", true, null, null, "14 Tansy Road")]),
            await db.Caits.SingleAsync(cait => cait.Id == team.Id), db.Actor, now));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return reference;
    });

    /// <summary>A critical incident of a case, proposed and, unless said otherwise, declared.</summary>
    public static Task<string> IncidentAsync(this PortalApp portal, Logged logged, bool isDeclared = true) =>
        portal.AsAsync(logged.Team.Sergeant.User, async (services, db) =>
        {
            var (now, lists) = (portal.Clock.Now, services.GetRequiredService<ReferenceLists>());
            await using var transaction = await db.Database.BeginTransactionAsync();
            var reference = await services.GetRequiredService<References>().NextAsync("G", now.Year);
            var file = await db.Set<CaseFile>().SingleAsync(each => each.Reference == logged.CaseReference);
            var incident = CriticalIncident.Propose(
                reference, new("A missed visit", "A visit was not made.", IncidentRequest.Police, null), file, db.Actor, now);
            db.Add(incident);
            if (isDeclared)
                incident.Declare(new(true, false, false, "The family lost trust."), 2,
                    await db.Officers.SingleAsync(officer => officer.Id == logged.Team.Inspector.Id), true,
                    await lists.TimeLimitAsync(DeadlineKind.IncidentReview, DateOnly.FromDateTime(now)), await lists.CalendarAsync(),
                    logged.Team.Inspector.User, now);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return reference;
        });
}
