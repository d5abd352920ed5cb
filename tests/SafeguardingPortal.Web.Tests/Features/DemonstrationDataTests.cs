using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Domain.Vehicles;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Demo;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features;

/// <summary>
/// What is shown to people who know the work holds together: nothing before its cause, nothing that could not be, and more than one team
/// alive.
/// </summary>
public class DemonstrationDataTests : PortalTest
{
    private async Task FillAsync() => await Portal.AsAsync(CurrentUser.System, async (services, _) =>
    {
        await DemoData.EnsureAsync(services);
        return 0;
    });

    [Fact]
    public async Task The_demonstration_copy_holds_together()
    {
        await FillAsync();
        List<string> absurd = [];
        void None<T>(string what, IEnumerable<T> found) => absurd.AddRange(found.Select(each => $"{what}: {each}"));

        await Portal.QueryAsync(async db =>
        {
            var conferences = await db.Set<Conference>().Select(each => new
            {
                each.Reference,
                each.Type,
                each.StartsAt,
                each.InvitedAt,
                each.LoggedAt,
                each.HeldFrom,
                each.DecidedAt,
                each.HeldTo,
                Opened = each.CaseFile.OpenedAt,
                Born = each.Children.Select(child => child.Child.Person.BirthPrecision).ToList()
            }).ToListAsync();
            None("before birth, of a child who is born", conferences.Where(each => each.Type == ConferenceType.PreBirth
                && each.Born.TrueForAll(born => born != BirthPrecision.Expected)).Select(each => each.Reference));
            None("not before birth, of a child who is not born", conferences.Where(each => each.Type != ConferenceType.PreBirth
                && each.Born.Contains(BirthPrecision.Expected)).Select(each => each.Reference));
            None("invited after it began", conferences.Where(each => each.InvitedAt > each.StartsAt).Select(each => each.Reference));
            None("held before it was invited to", conferences.Where(each => each.HeldFrom < each.InvitedAt).Select(each => each.Reference));
            None("decided before it was over", conferences.Where(each => each.DecidedAt < each.HeldTo).Select(each => each.Reference));

            var discussions = await db.Set<StrategyDiscussion>().Select(each => new
            {
                Reference = each.CaseFile.Reference + "-D" + each.Number,
                each.StartedAt,
                each.EndedAt,
                each.RecordedAt,
                First = each.CaseFile.Referrals.Min(referral => referral.ReceivedAt)
            }).ToListAsync();
            None("discussed before it was reported", discussions.Where(each => each.StartedAt < each.First).Select(each => each.Reference));
            None("recorded before it ended", discussions.Where(each => each.RecordedAt < each.EndedAt).Select(each => each.Reference));
            var versions = await db.Set<CramAssessment>().Select(each => new { each.Reference, each.StartedAt, each.SignedAt })
                .ToListAsync();
            None("signed before it was begun", versions.Where(each => each.SignedAt < each.StartedAt).Select(each => each.Reference));
            foreach (var dissent in await db.Set<Dissent>()
                .Select(each => new { each.Reference, each.SubjectReference, each.RecordedAt, each.ResolvedAt }).ToListAsync())
            {
                var said = discussions.Find(each => each.Reference == dissent.SubjectReference)?.EndedAt
                    ?? versions.Find(each => each.Reference == dissent.SubjectReference)?.SignedAt;
                if (said is null || dissent.RecordedAt < said || dissent.ResolvedAt < dissent.RecordedAt)
                    absurd.Add($"dissent before what it is about: {dissent.Reference} of {dissent.SubjectReference}");
            }
            None("done before it was set", await db.Set<CaseTask>().Where(task => task.ClosedAt < task.SetAt)
                .Select(task => task.Reference).ToListAsync());
            None("met before it began", await db.Set<Deadline>().Where(clock => clock.MetAt < clock.StartedAt)
                .Select(clock => clock.SubjectReference + " " + clock.Kind).ToListAsync());
            None("recorded before it happened", await db.Set<CaseFile>().SelectMany(file => file.Entries)
                .Where(entry => entry.HappenedAt > entry.RecordedAt || entry.RecordedAt > Clock.Now).Select(entry => entry.Text)
                .ToListAsync());
            None("plan that ends before it begins, or long before birth", (await db.Set<Child>().SelectMany(child => child.Plans,
                (child, plan) => new { child.Person.Reference, child.Person.BirthDate, plan.Start, plan.End }).ToListAsync())
                .Where(plan => plan.End < plan.Start || plan.BirthDate is { } born && plan.Start < born.AddDays(-300))
                .Select(plan => plan.Reference));
            return 0;
        });
        Assert.Empty(absurd);
    }

    [Fact]
    public async Task Children_on_a_plan_are_asked_for_no_initial_conference()
    {
        await FillAsync();
        var cases = await Portal.QueryAsync(db => db.Set<CaseFile>().Where(file => file.ClosedAt == null && !file.IsRestricted
                && file.Children.Any() && file.Children.All(child => child.Child.Plans.Any(plan => plan.End == null)))
            .Select(file => file.Reference).ToListAsync());
        Assert.NotEmpty(cases);
        var commander = Portal.SignIn(await Given.OfficerAsync(Role.Commander));
        foreach (var file in cases)
            Assert.DoesNotContain("after the section 47 enquiry", (await commander.GetAsync($"/cases/{file}")).Main,
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_teams_are_at_work_with_referrals_conferences_and_cars()
    {
        await FillAsync();
        var teams = await Portal.QueryAsync(db => db.Caits.Where(cait =>
                db.Deadlines.Count(clock =>
                    clock.CaitId == cait.Id && clock.Kind == DeadlineKind.Referral24Hours && clock.MetAt == null) >= 4
                && db.Set<Conference>().Any(conference => conference.CaitId == cait.Id && conference.State == ConferenceState.Upcoming)
                && db.Set<Conference>().Any(conference => conference.CaitId == cait.Id && conference.State == ConferenceState.Held)
                && db.Vehicles.Count(car => car.CaitId == cait.Id) >= 3)
            .Select(cait => cait.Code).ToListAsync());
        Assert.Equal(["hackney", "haringey", "lambeth", "newham"], teams.Order(StringComparer.Ordinal));
    }
}
