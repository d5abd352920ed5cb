using Microsoft.Data.Sqlite;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Scale;

/// <summary>
/// A conference costs as many statements for eight siblings as for one child, and as many on its last day as on its first (B12).
/// </summary>
public sealed class ConferenceCostTests : IDisposable
{
    private readonly Filled filled = new();

    public void Dispose() => filled.Portal.Dispose();

    private PortalApp Portal => filled.Portal;

    /// <summary>All but the trail, which is written where somebody is shown who was not a moment before.</summary>
    private async Task<IReadOnlyList<SentSql>> SentAsync(Browser browser, string url)
    {
        Page page = null!;
        var sent = await filled.Spy.ListenAsync(async () => page = await browser.GetAsync(url));
        Assert.Equal((200, url), (page.Status, page.Url));
        return [.. sent.Where(sql => !sql.Text.StartsWith("INSERT INTO \"Audit", StringComparison.Ordinal))];
    }

    private static void AssertAsMany(string url, IReadOnlyList<SentSql> few, IReadOnlyList<SentSql> many)
    {
        Assert.NotEmpty(few);
        Assert.True(few.Count == many.Count,
            $"{few.Count} statements, then {many.Count}, for {url}:\n{string.Join("\n\n", many.GroupBy(sql => sql.Text)
            .Where(each => each.Count() > few.Count(sql => sql.Text == each.Key))
            .Select(each => $"{each.Count()} times {each.Key}"))}");
    }

    private async Task AssertNoScanAsync(IEnumerable<SentSql> sent)
    {
        await using var connection = new SqliteConnection(Portal.Database.ConnectionString);
        await connection.OpenAsync();
        var scans = sent.SelectMany(sql => QueryPlan.ScannedTables(connection, sql).Where(BigTables.Contains)
            .Select(table => $"{table} in: {sql.Text}")).ToList();
        Assert.True(scans.Count == 0, string.Join("\n\n", scans));
    }

    private static Report Siblings(Report report) => report with
    {
        Children = [.. Enumerable.Range(1, 8).Select(age => new ReportedChild($"Sibling {age} Merrin", Sex.Female,
            new(DateOnly.FromDateTime(report.ReceivedAt).AddYears(-age), BirthPrecision.Exact), null, Answer.Yes))]
    };

    [Fact]
    public async Task A_conference_of_eight_siblings_costs_what_one_of_one_child_does_in_each_stage()
    {
        var team = await Portal.Given.TeamAsync();
        var one = await Portal.ConferenceAsync(await Portal.Given.ReferralAsync(team, Stage.Finished, 20), onPlan: true);
        var eight = await Portal.ConferenceAsync(await Portal.Given.ReferralAsync(team, Stage.Finished, 20, Siblings), onPlan: true);
        var pclo = Portal.SignIn(team.Liaison);
        async Task CompareAsync(params string[] forms)
        {
            foreach (var form in forms)
            {
                // The first time round caches are filled.
                await pclo.GetAsync($"{one.Page}{form}");
                var many = await SentAsync(pclo, $"{eight.Page}{form}");
                AssertAsMany(form, await SentAsync(pclo, $"{one.Page}{form}"), many);
                await AssertNoScanAsync(many);
            }
        }
        await CompareAsync("", "/attendance/hold", "/report/write");

        Portal.Clock.Now = new(2026, 11, 27, 11, 0, 0);
        foreach (var conference in new[] { one, eight })
        {
            await Portal.ReportAsync(conference, new(2026, 11, 25, 9, 0, 0));
            await Portal.HoldAsync(conference);
        }
        await CompareAsync("", "/outcomes/decide", "/report/1");

        foreach (var conference in new[] { one, eight })
        {
            await Portal.DoAsync(conference, async (each, services, _) =>
            {
                each.Decide([.. each.Children.Select(child => new ChildDecisionRecord(child.ChildId, ChildOutcome.PlanContinues,
                    PlanCategory.Neglect, "It goes on.", PoliceView.Agree, null, false))], null, null,
                    await services.GetRequiredService<Web.Data.Doors.ReferenceLists>().ConferenceTimesAsync(each.BoroughCode, false),
                    team.Liaison.User, Portal.Clock.Now);
                return [];
            });
        }
        await CompareAsync("");
        Assert.Equal(
            8, (await pclo.GetAsync(eight.Page)).Texts("th bdi").Count(label => label.StartsWith("Sibling ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Thirty_entries_of_its_history_and_thirty_conferences_beside_it_cost_what_one_does()
    {
        var team = await Portal.Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Portal.Given.ReferralAsync(team, Stage.Finished, 20));
        var pclo = Portal.SignIn(team.Liaison);
        string[] addresses = [conference.Page, $"{conference.Page}/move", $"/cases/{conference.Logged.CaseReference}/conferences",
            "/conferences?view=Month&from=2026-11-26", "/conferences/print?from=2026-11-26", "/conferences/reports"];
        List<IReadOnlyList<SentSql>> few = [];
        foreach (var address in addresses)
        {
            await pclo.GetAsync(address);
            few.Add(await SentAsync(pclo, address));
        }

        await Portal.DoAsync(conference, async (each, services, _) =>
        {
            var times = await services.GetRequiredService<Web.Data.Doors.ReferenceLists>().ConferenceTimesAsync(each.BoroughCode, false);
            for (var i = 1; i <= 30; i++)
            {
                each.Correct("The room", $"Room {i}", team.Liaison.User, Portal.Clock.Now);
                each.DecideToAttend($"Decided {i}", team.Liaison.User, Portal.Clock.Now);
                Portal.Clock.Now = Portal.Clock.Now.AddMinutes(1);
                each.Move(each.StartsAt.AddMinutes(i % 2 == 0 ? -5 : 5), each.EndsAt, $"Moved {i}", null, times, team.Liaison.User,
                    Portal.Clock.Now);
            }
            return [];
        });
        for (var i = 0; i < 30; i++) await Portal.ConferenceAsync(conference.Logged);
        var page = await pclo.GetAsync(conference.Page);
        Assert.Contains("Moved 30", page.Main);
        for (var i = 0; i < addresses.Length; i++)
        {
            var many = await SentAsync(pclo, addresses[i]);
            AssertAsMany(addresses[i], few[i], many);
            await AssertNoScanAsync(many);
        }
    }
}
