using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Tests.Harness;
using SafeguardingPortal.Web.Tests.Scale;

namespace SafeguardingPortal.Web.Tests.Features.Administration.DatedLists;

/// <summary>B12: the pages of lists and of teams open in as many statements, however many rows there are.</summary>
public sealed class ListStatementsTests : IDisposable
{
    private readonly SqlSpy spy = new();
    private readonly PortalApp portal;

    public ListStatementsTests() => portal = PortalApp.OnFile()
        .With(services => services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(spy)));

    public void Dispose() => portal.Dispose();

    private async Task<int> StatementsAsync(Browser admin, string address) =>
        (await spy.ListenAsync(async () => Assert.Equal(200, (await admin.GetAsync(address)).Status))).Count;

    [Fact]
    public async Task A_list_opens_in_as_many_statements_whatever_stands_on_it()
    {
        var admin = portal.SignIn(await portal.Given.OfficerAsync(Role.Administrator));
        var addresses = DatedList.All.Select(list => $"/administration/lists/{list.Code}").Append("/administration/teams").ToList();
        Dictionary<string, int> before = [];
        foreach (var address in addresses)
        {
            await admin.GetAsync(address);
            before[address] = await StatementsAsync(admin, address);
        }
        await portal.QueryAsync(db =>
        {
            for (var n = 0; n < 40; n++)
            {
                var team = Cait.Open($"more-{n}", $"More {n} CAIT", "020 7946 0100", new(2020, 1, 1));
                db.Add(team);
                db.Add(Domain.Vehicles.Vehicle.Of($"MORE {n}", "Astra", team.Id, new(2020, 1, 1)));
                db.Add(Domain.Casework.Referrals.SourceCode.Of($"X{n}", "More", n, new(2020, 1, 1)));
                db.Add(Domain.Conferences.PartnerContact.Of($"Chair {n}", "Council", null, true, null, null, new(2020, 1, 1)));
            }
            return db.SaveChangesAsync();
        });
        // Lists that are kept in memory are read once more.
        foreach (var address in addresses) await admin.GetAsync(address);
        foreach (var address in addresses) Assert.Equal((address, before[address]), (address, await StatementsAsync(admin, address)));
    }
}
