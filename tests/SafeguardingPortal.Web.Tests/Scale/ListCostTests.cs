using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Features.Referrals.Acts;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Scale;

/// <summary>
/// What a page costs does not grow with what the portal holds (B12): as many statements, and none that reads a big table from end to end.
/// </summary>
[Collection(LargePortalTests.Name)]
public sealed class ListCostTests(LargePortal portals)
{
    public static TheoryData<string, string> Pages() => new()
    {
        { "desk", "/" },
        { "sergeant", "/" },
        { "constable", "/" },
        { "inspector", "/" },
        { "commander", "/" },
        { "sergeant", "/referrals" },
        { "sergeant", "/referrals?view=NeedsAction" },
        { "sergeant", "/referrals?view=Running" },
        { "sergeant", "/referrals?view=WithMe" },
        { "sergeant", "/referrals?view=Finished" },
        { "sergeant", "/referrals?view=Finished&state=Met" },
        { "sergeant", "/referrals?view=Running&state=Overdue" },
        { "sergeant", "/referrals?view=Running&supervisor=none" },
        { "sergeant", "/referrals?status=New" },
        { "sergeant", "/referrals?nature=Physical" },
        { "sergeant", "/referrals?batch=Elmhurst%20Primary" },
        { "sergeant", "/conferences?officer=" },
        { "commander", "/conferences" },
        { "sergeant", "/conferences/reports" },
        { "sergeant", "/conferences/enquiries" },
        { "commander", "/conferences/enquiries" },
        { "commander", "/conferences/reports" },
        { "inspector", "/measures" },
        { "commander", "/measures" },
        { "inspector", "/measures/k-2" },
        { "commander", "/referrals" },
        { "commander", "/referrals?view=Running" },
        { "commander", "/referrals?view=Finished" },
        { "sergeant", "/cases" },
        { "sergeant", "/cases?state=All" },
        { "commander", "/cases?team=all" },
        { "commander", "/cases?team=all&state=All" },
        { "commander", "/cases?team=all&state=Closed" },
        { "commander", "/cases?team=all&restricted=true" },
        { "commander", "/keepers" },
        { "desk", "/referrals/log" },
        { "sergeant", "{discussed}" },
        { "sergeant", "{breached}" },
        { "commander", "{discussed}" },
        { "sergeant", "{discussion}" },
        { "commander", "{discussion}" },
        { "researcher", "/research" },
        { "sergeant", "/research?after=639000000000000000.R-2026-000001" },
        { "sergeant", "/dissents" },
        { "sergeant", "/dissents?settled=true" },
        { "sergeant", "/dissents?agency=ChildrensSocialCare" },
        { "commander", "/dissents" },
        { "commander", "/dissents?team=hackney&agency=Health" },
        { "sergeant", "/supervision" },
        { "sergeant", "/supervision?view=ReviewsDue" },
        { "sergeant", "/supervision?view=Directions" },
        { "commander", "/supervision" },
        { "commander", "/supervision?view=Directions" },
        { "sergeant", "{case}/supervision" },
        { "sergeant", "{case}/cram" },
        { "sergeant", "{case}/cram/1" },
        { "sergeant", "{case}/cram/1/print" },
        { "sergeant", "/cases?state=Closed" },
        { "sergeant", "{case}/research" },
        { "sergeant", "{case}/dissents" },
        { "inspector", "{case}/close" },
        { "liaison", "/" },
        { "liaison", "/conferences" },
        { "liaison", "/vehicles" },
        { "sergeant", "/tasks" },
        { "sergeant", "/tasks?view=Overdue" },
        { "sergeant", "/tasks?view=NoOwnerHere" },
        { "sergeant", "/tasks?view=Team" },
        { "sergeant", "/tasks?view=Team&after=639000000000000000.T-2026-000001" },
        { "constable", "/tasks" },
        { "researcher", "/" },
        { "researcher", "/tasks?view=Queue" },
        { "commander", "/tasks?view=Team" },
        { "commander", "/tasks?view=Overdue&team=hackney" },
        { "sergeant", "{task}" },
        { "sergeant", "{case}/tasks" },
        { "sergeant", "{case}/tasks?closed=true" },
        { "administrator", "/administration/officers" },
        { "administrator", "/administration/officers?team=hackney&role=DetectiveConstable&account=Without&here=All" },
        { "administrator", "/administration/officers?here=Left&after=o-0001" }
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task As_many_statements_with_three_thousand_referrals_as_with_a_hundred(string who, string url)
    {
        var few = await SentAsync(portals.Small, who, url);
        var many = await SentAsync(portals.Large, who, url);
        Assert.NotEmpty(few);
        Assert.True(
            few.Count == many.Count, $"{few.Count} statements with {LargePortal.Few} referrals, {many.Count} with {LargePortal.Many}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_statement_reads_a_big_table_from_end_to_end(string who, string url)
    {
        var sent = await SentAsync(portals.Large, who, url);
        await using var connection = new SqliteConnection(portals.Large.Portal.Database.ConnectionString);
        await connection.OpenAsync();
        List<string> scans = [];
        foreach (var sql in sent)
        {
            foreach (var table in QueryPlan.ScannedTables(connection, sql).Where(BigTables.Contains))
                scans.Add($"{table} in: {sql.Text}");
        }
        Assert.True(scans.Count == 0, string.Join("\n\n", scans));
    }

    /// <summary>
    /// A team finishes thousands of clocks and owes an answer for a few: those are looked up, and the others are not walked past.
    /// </summary>
    [Theory]
    [InlineData("sergeant", "(Kind=? AND CaitId=? AND UnacknowledgedSince<?)")]
    [InlineData("commander", "UnacknowledgedSince")]
    public async Task My_work_finds_breaches_that_nobody_answered_for_by_their_own_index(string who, string by)
    {
        var sent = (await SentAsync(portals.Large, who, "/"))
            .Where(sql => sql.Text.Contains("\"UnacknowledgedSince\" <=", StringComparison.Ordinal) && !IsOfNoCase(sql.Text)).ToList();
        Assert.NotEmpty(sent);
        await using var connection = new SqliteConnection(portals.Large.Portal.Database.ConnectionString);
        await connection.OpenAsync();
        Assert.All(sent, sql => Assert.Contains(QueryPlan.Steps(connection, sql), step => step.Contains(by, StringComparison.Ordinal)));
    }

    /// <summary>What is about no case is few among many: it is found among its own, and no clock of a case is walked past for it.</summary>
    [Theory]
    [InlineData("sergeant")]
    [InlineData("commander")]
    public async Task My_work_finds_what_is_about_no_case_by_the_indexes_that_hold_nothing_else(string who)
    {
        var sent = (await SentAsync(portals.Large, who, "/"))
            .Where(sql => sql.Text.Contains("FROM \"Deadlines\"", StringComparison.Ordinal) && IsOfNoCase(sql.Text)).ToList();
        Assert.Equal(2, sent.Count);
        await using var connection = new SqliteConnection(portals.Large.Portal.Database.ConnectionString);
        await connection.OpenAsync();
        Assert.All(sent, sql => Assert.Contains(
            QueryPlan.Steps(connection, sql), step => step.Contains("IX_Deadlines_NoCase", StringComparison.Ordinal)));
    }

    private static bool IsOfNoCase(string sql) => sql.Contains("\"SubjectType\" <> 'Case'", StringComparison.Ordinal);

    /// <summary>The test above would pass too if it understood no plan at all.</summary>
    [Fact]
    public async Task A_scan_is_seen_where_there_is_one()
    {
        await using var connection = new SqliteConnection(portals.Large.Portal.Database.ConnectionString);
        await connection.OpenAsync();
        var sent = await portals.Large.Spy.ListenAsync(() => portals.Large.Portal.QueryAsync(db => db.Set<Referral>()
            .Where(referral => referral.Narrative.Contains("A&E")).Select(referral => referral.Id).ToListAsync()));
        Assert.Contains("Referrals", QueryPlan.ScannedTables(connection, Assert.Single(sent)));
    }

    public static TheoryData<string> Filters()
    {
        TheoryData<string> filters = [];
        foreach (var view in Enum.GetValues<BoardView>()) filters.Add($"view={view}");
        foreach (var state in Enum.GetValues<DeadlineState>().Where(state => state != DeadlineState.Withdrawn)) filters.Add(
            $"view={(state is DeadlineState.Met or DeadlineState.MetLate ? BoardView.Finished : BoardView.Running)}&state={state}");
        foreach (var status in Enum.GetValues<ReferralStatus>()) filters.Add(
            $"view={(status is ReferralStatus.Open or ReferralStatus.Closed ? BoardView.Finished : BoardView.Running)}&status={status}");
        foreach (var nature in Enum.GetValues<PrimaryNature>()) filters.Add($"received=3650&nature={nature}");
        filters.Add("view=Running&supervisor=none");
        filters.Add("received=2");
        filters.Add("team=lambeth");
        filters.Add("batch=Elmhurst%20Primary");
        return filters;
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public async Task The_board_answers_every_filter(string filter)
    {
        var page = await portals.Large.Portal.SignIn(portals.Large.Commander)
            .GetAsync($"/referrals?{(filter.Contains("team=", StringComparison.Ordinal) ? "" : "team=all&")}{filter}");
        Assert.Equal(200, page.Status);
        if (filter != $"view={BoardView.WithMe}") Assert.InRange(page.Texts("th.sp-board__ref").Count, 1, ReferralBoard.PageSize);
    }

    /// <summary>Paging goes on from the last row, so a late page costs what the first one does.</summary>
    [Fact]
    public async Task A_late_page_costs_no_more_than_the_first()
    {
        var browser = portals.Large.Portal.SignIn(portals.Large.Commander);
        var page = await browser.GetAsync("/referrals?team=all&view=Finished");
        var first = await portals.Large.Spy.ListenAsync(() => browser.GetAsync("/referrals?team=all&view=Finished"));
        string? next = null;
        for (var turned = 0; turned < 8; turned++)
        {
            next = page.Links("a").First(link => link.Contains("after=", StringComparison.Ordinal));
            page = await browser.GetAsync(next);
        }
        Assert.Equal(first.Count, (await portals.Large.Spy.ListenAsync(() => browser.GetAsync(next!))).Count);
    }

    private static async Task<IReadOnlyList<SentSql>> SentAsync(Filled filled, string who, string url)
    {
        var browser = filled.Portal.SignIn(filled.Who(who));
        var address = url.Replace("{discussed}", filled.Discussed.Page).Replace("{breached}", filled.Breached.Page)
            .Replace("{discussion}", $"/cases/{filled.Discussed.CaseReference}/discussions/1")
            .Replace("{task}", filled.Discussed.TaskPage).Replace("{case}", $"/cases/{filled.Discussed.CaseReference}");
        // The first time round caches are filled.
        Assert.Equal(200, (await browser.GetAsync(address)).Status);
        return await filled.Spy.ListenAsync(() => browser.GetAsync(address));
    }
}
