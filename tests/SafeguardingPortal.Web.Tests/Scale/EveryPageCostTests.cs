using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Scale;

/// <summary>
/// Forms and single records cost as little as lists do (B12): whatever can be reached by following links is opened, one address of each
/// kind.
/// </summary>
[Collection(LargePortalTests.Name)]
public sealed partial class EveryPageCostTests(LargePortal portals)
{
    [Theory]
    [InlineData("sergeant")]
    [InlineData("inspector")]
    [InlineData("researcher")]
    [InlineData("liaison")]
    [InlineData("commander")]
    public async Task No_page_that_can_be_reached_by_links_reads_a_big_table_from_end_to_end(string who)
    {
        var browser = portals.Large.Portal.SignIn(portals.Large.Who(who));
        await using var connection = new SqliteConnection(portals.Large.Portal.Database.ConnectionString);
        await connection.OpenAsync();
        Queue<string> toOpen = new(["/"]);
        HashSet<string> known = ["/"], kinds = [], read = [];
        List<string> scans = [], broken = [];
        while (toOpen.TryDequeue(out var address))
        {
            Page page = null!;
            foreach (var sql in await portals.Large.Spy.ListenAsync(async () => page = await browser.GetAsync(address)))
            {
                if (!read.Add(sql.Text)) continue;
                scans.AddRange(QueryPlan.ScannedTables(connection, sql).Where(BigTables.Contains)
                    .Select(table => $"{table} for {Kind(address)} in: {sql.Text}"));
            }
            if (page.Status != 200) broken.Add($"{page.Status} {address}");
            foreach (var link in page.Links("a[href^='/']"))
            {
                if (known.Add(link) && kinds.Add(Kind(link))) toOpen.Enqueue(link);
            }
        }
        Assert.True(kinds.Count > 20, $"{kinds.Count} kinds of pages");
        Assert.True(broken.Count == 0, string.Join("\n", broken));
        Assert.True(scans.Count == 0, string.Join("\n\n", scans));
    }

    /// <summary>
    /// What a form does when it is sent costs what its page costs: the discussion is the longest of them. On the small portal, whose
    /// referrals nobody counts.
    /// </summary>
    [Fact]
    public async Task Recording_a_discussion_reads_no_big_table_from_end_to_end()
    {
        var portal = portals.Small.Portal;
        var logged = await portal.Given.ReferralAsync(portals.Small.Team, Stage.Assessed, 5);
        var browser = portal.SignIn(portals.Small.Team.Sergeant);
        await using var connection = new SqliteConnection(portal.Database.ConnectionString);
        await connection.OpenAsync();
        var form = await browser.GetAsync($"/cases/{logged.CaseReference}/discussions/record/{logged.Reference}");
        Page recorded = null!;
        var sent = await portals.Small.Spy.ListenAsync(async () => recorded = await browser.SubmitAsync(form, Forms.Discussion()));
        Assert.Equal(logged.Page, recorded.Url);
        var scans = sent.Where(sql => sql.Text.TrimStart().StartsWith("SELECT", StringComparison.Ordinal))
            .SelectMany(sql => QueryPlan.ScannedTables(connection, sql).Where(BigTables.Contains)
                .Select(table => $"{table} in: {sql.Text}")).ToList();
        Assert.True(scans.Count == 0, string.Join("\n\n", scans));
    }

    /// <summary>Who may be shown is asked of the people found, and never of every case there is.</summary>
    [Theory]
    [InlineData("desk")]
    [InlineData("researcher")]
    public async Task A_search_reads_no_big_table_from_end_to_end(string who)
    {
        var browser = portals.Large.Portal.SignIn(portals.Large.Who(who));
        await using var connection = new SqliteConnection(portals.Large.Portal.Database.ConnectionString);
        await connection.OpenAsync();
        var form = await browser.GetAsync("/people");
        var sent = await portals.Large.Spy.ListenAsync(() => browser.SubmitAsync(form, new() { ["Terms"] = "Mia Novak" }));
        var asked = sent.Where(sql => sql.Text.TrimStart().StartsWith("SELECT", StringComparison.Ordinal)).ToList();
        Assert.Contains(
            asked, sql => sql.Text.Contains("UNION", StringComparison.Ordinal) && !sql.Text.Contains("WHERE 0", StringComparison.Ordinal));
        var scans = asked.SelectMany(sql => QueryPlan.ScannedTables(connection, sql).Where(BigTables.Contains)
            .Select(table => $"{table} in: {sql.Text}")).ToList();
        Assert.True(scans.Count == 0, string.Join("\n\n", scans));
    }

    /// <summary>
    /// The children on a plan now are read whole, some thousands in London: their cases, their homes and their names are looked up for them
    /// alone.
    /// </summary>
    [Fact]
    public async Task A_look_up_of_a_plan_reads_no_big_table_from_end_to_end()
    {
        var portal = portals.Small.Portal;
        var given = portal.Given;
        var logged = await given.ReferralAsync(
            portals.Small.Team, but: report => report with { Children = [report.Children[0] with { Name = "Xanthe Quillon" }] });
        await given.PlanAsync(logged, child => child.OpenPlan(
            PlanCategory.Neglect, new(2026, 11, 9), logged.Team.Borough, "C-2026-000001-K1", logged.Team.Liaison.User, TestClock.Start));
        var browser = portal.SignIn(portals.Small.Frontline);
        await using var connection = new SqliteConnection(portal.Database.ConnectionString);
        await connection.OpenAsync();
        var form = await browser.GetAsync("/look-up");
        Page answer = null!;
        var sent = await portals.Small.Spy.ListenAsync(async () => answer = await browser.SubmitAsync(
            form, new() { ["Reason"] = nameof(LookUpReason.WithTheChildNow), ["Name"] = "Xanthe Quillon" }, "Look up"));
        Assert.Contains("Xanthe Quillon", answer.Texts("#answer-part").Single(), StringComparison.Ordinal);
        Assert.Contains("Team Hackney", answer.Main, StringComparison.Ordinal);
        var asked = sent.Where(sql => sql.Text.TrimStart().StartsWith("SELECT", StringComparison.Ordinal)).ToList();
        // One index holds the plans that are open and no others; to read it whole is what the look-up is for.
        bool IsOfOpenPlans(SentSql sql) =>
            QueryPlan.Steps(connection, sql).Any(step => step.EndsWith("USING INDEX IX_PlanPeriods_Open", StringComparison.Ordinal));
        Assert.Equal(2, asked.Count(IsOfOpenPlans));
        var scans = asked.SelectMany(sql => QueryPlan.ScannedTables(connection, sql).Where(BigTables.Contains)
            .Where(table => table != "PlanPeriods" || !IsOfOpenPlans(sql)).Select(table => $"{table} in: {sql.Text}")).ToList();
        Assert.True(scans.Count == 0, string.Join("\n\n", scans));
    }

    /// <summary>An address without what tells one record, or one choice of a filter, from another.</summary>
    private static string Kind(string link) => Particular().Replace(link, "$1");

    [GeneratedRegex(@"(=)[^&#]*|[A-Z]-\d{4}-\d{6}|[0-9a-f]{8}-[0-9a-f-]{27}|\d+(-\d\d)?$|#.*$")]
    private static partial Regex Particular();
}
