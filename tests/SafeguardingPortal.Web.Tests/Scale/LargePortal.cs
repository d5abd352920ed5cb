using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Demo;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Scale;

/// <summary>
/// A portal with one team whose every list has something in it, and a great many referrals made by the command line beside them; and the
/// same with a hundred. Made once, and only looked at.
/// </summary>
public sealed class LargePortal : IAsyncLifetime, IDisposable
{
    public const int Many = 3_000;
    public const int Few = 100;

    public Filled Large { get; } = new();
    public Filled Small { get; } = new();

    public async Task InitializeAsync()
    {
        await Large.FillAsync(Many);
        await Small.FillAsync(Few);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Large.Portal.Dispose();
        Small.Portal.Dispose();
    }
}

[CollectionDefinition(Name)]
public sealed class LargePortalTests : ICollectionFixture<LargePortal>
{
    public const string Name = "A large portal";
}

public sealed class Filled
{
    public Filled() => Portal = PortalApp.OnFile()
        .With(services => services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(Spy)));

    public PortalApp Portal { get; }
    public SqlSpy Spy { get; } = new();
    public Team Team { get; private set; } = null!;
    public Logged Discussed { get; private set; } = null!;
    public Logged Breached { get; private set; } = null!;
    public Colleague Commander { get; private set; } = null!;
    public Colleague Administrator { get; private set; } = null!;
    public Colleague Frontline { get; private set; } = null!;
    public string Said { get; private set; } = "";

    public static readonly string Now = TestClock.Start.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public async Task FillAsync(int referrals)
    {
        var given = Portal.Given;
        Team = await given.TeamAsync();
        var lambeth = await given.TeamAsync("lambeth");
        Commander = await given.OfficerAsync(Role.Commander);
        Administrator = await given.OfficerAsync(Role.Administrator);
        Frontline = await given.OfficerAsync(Role.FrontlineOfficer);
        Report Referred(Report report) => report with
        {
            References = [new("MERLIN", "26PAC214077", true, MerlinDecision.FormalReferral, "Meets the threshold.")],
            BatchTag = "Elmhurst Primary"
        };

        await given.ReferralAsync(Team, Stage.New, 0.5, Referred);
        await given.ReferralAsync(Team, Stage.Proposed, 3);
        await given.ReferralAsync(Team, Stage.Assessed, 9);
        await given.ReferralAsync(Team, Stage.Assessed, 22);
        await given.ReferralAsync(Team, Stage.Closed, 50);
        Discussed = await given.ReferralAsync(Team, Stage.Finished, 60, Referred);
        var overdue = await given.ReferralAsync(Team, Stage.Accepted, 26);
        Breached = await given.ReferralAsync(Team, Stage.FinishedLate, 70);
        await Portal.RaiseFlagsAsync();
        await given.ExplainAsync(overdue);
        await given.ExplainAsync(Breached);

        Discussed = await given.WithWorkAsync(Discussed);
        await given.ReviewAsync(Discussed);
        await given.TaskAsync(Discussed, Team.Sergeant, dueInHours: -3);
        await given.TaskAsync(Discussed, queue: Role.Researcher);

        var offered = await given.ReferralAsync(lambeth, Stage.Accepted, 4);
        await Portal.AsAsync(lambeth.Sergeant.User, async (_, db) =>
        {
            var referral = await db.Set<Referral>().SingleAsync(referral => referral.Reference == offered.Reference);
            referral.OfferTransfer(await db.Caits.SingleAsync(cait => cait.Id == Team.Id), "The children live in your borough.",
                lambeth.Sergeant.User, Portal.Clock.Now);
            return await db.SaveChangesAsync();
        });
        Said = await RunAsync(Portal, "--referrals", referrals.ToString(CultureInfo.InvariantCulture), "--seed", "7", "--now", Now);
    }

    public Colleague Who(string who) => who switch
    {
        "desk" => Team.Desk,
        "sergeant" => Team.Sergeant,
        "constable" => Team.Constable,
        "researcher" => Team.Researcher,
        "inspector" => Team.Inspector,
        "liaison" => Team.Liaison,
        "administrator" => Administrator,
        _ => Commander
    };

    /// <summary>Runs the command line as it stands after <c>demo</c>, and answers what it printed.</summary>
    internal static async Task<string> RunAsync(PortalApp portal, params string[] args)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        await using var errors = new StringWriter(CultureInfo.InvariantCulture);
        var code = await BulkDemoCommand.RunAsync(portal.Services, ["demo", .. args], output, errors);
        Assert.True(code == 0, errors.ToString());
        return output.ToString();
    }

    public Task<List<T>> ListAsync<T>(Func<PortalDbContext, IQueryable<T>> query) => Portal.QueryAsync(db => query(db).ToListAsync());

    public Task<List<DeadlineState>> StatesAsync() =>
        Portal.QueryAsync(async db => (await db.Deadlines.AsNoTracking().Include(deadline => deadline.Breach).ToListAsync())
            .ConvertAll(each => new Clock(each.StartedAt, each.DueSoonAt, each.DueAt, each.MetAt, each.MetRecordedAt,
                each.Breach?.Acknowledgements.Count > 0).StateAt(Portal.Clock.Now)));
}
