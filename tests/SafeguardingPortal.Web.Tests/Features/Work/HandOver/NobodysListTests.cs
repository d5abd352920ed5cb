using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Work.Home;
using SafeguardingPortal.Web.Jobs;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Work.HandOver;

/// <summary>
/// BR-54, as a property: accounts, postings and roles end at random among open work. Nobody who may not act is offered or accepted, and
/// every open limit and task is on somebody's list.
/// </summary>
public class NobodysListTests : PortalTest
{
    private const string Merged = "Hackney and Lambeth CAIT";

    private Random random = new(0);

    private DateOnly Today => DateOnly.FromDateTime(Now);

    [Theory]
    [InlineData(7)]
    [InlineData(19)]
    [InlineData(2026)]
    public async Task Whoever_ends_nobody_who_may_not_act_is_offered_or_accepted_and_nothing_is_on_nobodys_list(int seed)
    {
        random = new(seed);
        var teams = new[] { await Given.TeamAsync(), await Given.TeamAsync("lambeth") };
        var commander = await Given.OfficerAsync(Role.Commander);
        List<Logged> logged = [];
        foreach (var team in teams)
        {
            foreach (var stage in new[] { Stage.New, Stage.Proposed, Stage.Accepted, Stage.Assessed, Stage.SignedOff })
                logged.Add(await Given.ReferralAsync(team, stage, hoursAgo: random.Next(1, 12)));
            foreach (var each in logged.Where(each => each.Team == team).Skip(2))
            {
                await Given.TaskAsync(each, random.Next(2) == 0 ? team.OtherConstable : team.Researcher);
                await Given.TaskAsync(each, queue: Role.Researcher);
                await Portal.ConferenceAsync(
                    each, liaison: random.Next(2) == 0 ? team.Constable : team.Liaison, unassigned: random.Next(4) == 0);
            }
        }
        var staff = teams.SelectMany(team => new[] { team.Desk, team.Researcher, team.Constable, team.OtherConstable, team.Sergeant,
            team.OtherSergeant, team.Inspector, team.Liaison }).OrderBy(_ => random.Next()).ToList();
        foreach (var officer in staff) await Given.AccountAsync(officer, officer.Code);

        var merges = random.Next(1, 4);
        foreach (var (round, leaving) in staff.Chunk(3).Index())
        {
            foreach (var officer in leaving) await EndAsync(officer);
            if (round == merges) await MergeAsync();
            Clock.Advance(TimeSpan.FromHours(random.Next(1, 9)));
            await Portal.Services.GetRequiredService<RolesOfToday>().PutRightAsync(CancellationToken.None);
            var here = await HereAsync();
            foreach (var team in teams) await NobodyElseIsOfferedAsync(team, staff, here);
            foreach (var each in logged) await NobodyElseIsAcceptedAsync(each, staff, here);
            await EverythingIsOnAListAsync([.. staff.Where(officer => here.Contains(officer.Id)), commander]);
        }
    }

    /// <summary>The two teams end, in the middle of it all, and one has the work of both from the next day.</summary>
    private async Task MergeAsync()
    {
        var admin = Portal.SignIn(await Given.OfficerAsync(Role.Administrator));
        var shown = await admin.SubmitAsync(await admin.GetAsync("/administration/teams/merge"), new()
        {
            ["Teams"] = "hackney lambeth",
            ["Name"] = Merged,
            ["Phone"] = "020 7946 0199",
            ["Region"] = Web.Data.Reference.ReferenceData.Key("region/soeca/North").ToString(),
            ["From"] = Today.AddDays(1).ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture),
            ["Reason"] = "One desk for both boroughs."
        });
        await admin.SubmitAsync(shown);
        Assert.Equal(2, await Portal.QueryAsync(db => db.Caits.CountAsync(cait => cait.To == Today)));
        Clock.Advance(TimeSpan.FromHours(24));
    }

    /// <summary>One of the three ways in which somebody can be gone.</summary>
    private Task<int> EndAsync(Colleague officer) => Portal.QueryAsync(db => random.Next(3) switch
    {
        0 => db.Users.Where(each => each.Id == officer.Id).ExecuteUpdateAsync(set => set.SetProperty(each => each.DisabledAt, Now)),
        1 => db.Set<TeamPosting>().Where(each => each.OfficerId == officer.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.To, Today.AddDays(-1))),
        _ => db.Set<RoleHeld>().Where(each => each.OfficerId == officer.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.To, Today.AddDays(-1)))
    });

    /// <summary>Worked out from the rows themselves, apart from the portal's own rule.</summary>
    private Task<HashSet<Guid>> HereAsync() => Portal.QueryAsync(async db =>
    {
        var closed = await db.Users.Where(each => each.DisabledAt != null).Select(each => each.Id).ToListAsync();
        return (await db.Officers.AsNoTracking().Include(each => each.Roles).Include(each => each.Postings).AsSplitQuery().ToListAsync())
            .Where(each => !closed.Contains(each.Id) && each.Roles.Any(held => held.HoldsOn(Today))
                && each.Postings.Any(posting => posting.HoldsOn(Today))).Select(each => each.Id).ToHashSet();
    });

    private async Task NobodyElseIsOfferedAsync(Team team, List<Colleague> staff, HashSet<Guid> here)
    {
        var gone = staff.Where(officer => !here.Contains(officer.Id)).Select(officer => officer.Code).ToHashSet();
        var offered = await Portal.AsAsync(team.Inspector.User, async (services, _) =>
        {
            var lists = services.GetRequiredService<ReferenceLists>();
            return (await lists.OfficersAsync(team.Id, [.. Roles.OfATeam])).Concat(await lists.TaskOwnersAsync(team.Id))
                .Concat(await lists.TaskTakersAsync(team.Id)).Concat(await lists.TaskTakersAsync(null)).Select(choice => choice.Value)
                .ToList();
        });
        Assert.DoesNotContain(offered, gone.Contains);
        var keepers = await Portal.AsAsync(CurrentUser.System, async (services, db) =>
            await services.GetRequiredService<CasesWithoutKeeper>().CanKeepAsync(
                await db.Set<CaseFile>().Where(file => file.CaitId == team.Id).Select(file => file.Reference).FirstAsync()));
        Assert.DoesNotContain(keepers, choice => gone.Contains(choice.Value));
    }

    private async Task NobodyElseIsAcceptedAsync(Logged logged, List<Colleague> staff, HashSet<Guid> here) =>
        await Portal.AsAsync(logged.Team.Inspector.User, async (services, db) =>
        {
            var lists = services.GetRequiredService<ReferenceLists>();
            var gone = staff.Where(officer => !here.Contains(officer.Id)).ToList();
            var officers = await lists.OfficersAsync(gone.Select(officer => officer.Id));
            var file = await db.Set<CaseFile>().SingleAsync(each => each.Reference == logged.CaseReference);
            foreach (var officer in gone)
            {
                Assert.True(await lists.OfficerAsync(officer.Code) is not { } named || !named.IsPostedTo(logged.Team.Id, Today));
                Assert.Throws<RuleViolation>(() => CaseTask.Set("T-2026-999999", file, new(TaskKind.Action, "Ring", Now.AddHours(4))
                { Owner = officers[officer.Id] }, logged.Team.Inspector.User, Now));
            }
            return 0;
        });

    private async Task EverythingIsOnAListAsync(IReadOnlyList<Colleague> people)
    {
        HashSet<string> listed = [];
        foreach (var each in people)
        {
            var user = await AsTheyAreAsync(each);
            foreach (var item in (await Portal.AsAsync(user, (services, _) => services.GetRequiredService<MyWork>().ShowAsync())).Items)
                listed.Add(item.Reference);
        }
        var open = await Portal.QueryAsync(async db => (await db.Deadlines.Where(clock => clock.MetAt == null && clock.WithdrawnAt == null
                && (clock.Kind == DeadlineKind.Referral24Hours || clock.Kind == DeadlineKind.ConferenceDecision
                    || clock.Kind == DeadlineKind.ConferenceReport))
                .Join(db.Caits, clock => clock.CaitId, cait => cait.Id, (clock, cait) => new { clock.SubjectReference, Team = cait.Code })
                .ToListAsync())
            .Concat(await db.Set<CaseTask>().Where(task => task.ClosedAt == null)
                .Select(task => new { SubjectReference = task.Reference, Team = task.Cait!.Code }).ToListAsync()).ToList());
        // Of a team that ended, the one that has its work stands on the command's list.
        var (ended, successor) = await Portal.QueryAsync(async db => (
            await db.Caits.Where(cait => cait.To < Today).Select(cait => cait.Code).ToListAsync(),
            await db.Caits.Where(cait => cait.Name == Merged).Select(cait => cait.Code).SingleOrDefaultAsync()));
        if (successor is not null && listed.Contains(successor)) listed.UnionWith(ended);
        var holders = await HoldersAsync();
        Assert.NotEmpty(open);
        Assert.Empty(open.Where(each => !listed.Contains(each.SubjectReference) && !listed.Contains(each.Team)
            && !holders[each.SubjectReference].Any(listed.Contains)).Select(each => $"{each.SubjectReference} of {each.Team}"));
    }

    /// <summary>By whose line on a list a record is found that they have left behind.</summary>
    private Task<ILookup<string, string>> HoldersAsync() => Portal.QueryAsync(async db =>
        (await db.Set<Referral>().Select(each => new { each.Reference, each.Officer!.Code }).ToListAsync())
        .Concat(await db.Set<CaseTask>().Select(each => new { each.Reference, each.Owner!.Code }).ToListAsync())
        .Concat(await db.Set<Domain.Conferences.Conference>().Select(each => new { each.Reference, each.Liaison!.Code }).ToListAsync())
        .Where(each => each.Code is not null).ToLookup(each => each.Reference, each => each.Code));

    private Task<CurrentUser> AsTheyAreAsync(Colleague officer) => Portal.QueryAsync(async db =>
    {
        var now = await db.Officers.AsNoTracking().Include(each => each.Postings).SingleAsync(each => each.Id == officer.Id);
        // Teams that ended and left their work to theirs among them.
        var standing = await Portal.Services.GetRequiredService<Standings>().FindAsync(db, officer.Id);
        return new CurrentUser(now.Id, now.Name, now.Role, [.. standing?.Teams.Select(team => team.Id) ?? []]);
    });
}
