using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Demo;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Scale;

[Collection(LargePortalTests.Name)]
public sealed class BulkDemoTests(LargePortal portals)
{
    private Filled Large => portals.Large;

    [Fact]
    public async Task Makes_as_many_as_asked_for_and_says_so()
    {
        Assert.Contains("Made 3,000 referrals", Large.Said, StringComparison.Ordinal);
        Assert.Contains("a second", Large.Said, StringComparison.Ordinal);
        // Nine of the test's own team and one of Lambeth's.
        Assert.Equal(LargePortal.Many + 9, await Large.Portal.CountAsync<Referral>());
    }

    [Fact]
    public async Task One_audit_entry_says_how_many_were_made()
    {
        var entry = Assert.Single(await Large.ListAsync(db => db.AuditEntries.Where(entry => entry.Subject == "DemoReferrals")));
        Assert.Contains("\"referrals\":3000", entry.Detail, StringComparison.Ordinal);
        Assert.Equal("The portal", entry.ByName);
    }

    [Fact]
    public async Task Every_state_status_closure_and_transfer_is_there()
    {
        Assert.Equal(Enum.GetValues<DeadlineState>().Where(state => state != DeadlineState.Withdrawn),
            (await Large.StatesAsync()).Distinct().Order());
        Assert.Equal(Enum.GetValues<ReferralStatus>(),
            (await Large.ListAsync(db => db.Set<Referral>().Select(referral => referral.Status).Distinct())).Order());
        Assert.Equal(Enum.GetValues<ClosureKind>(),
            (await Large.ListAsync(db => db.Set<TriageClosure>().Select(closure => closure.Kind).Distinct())).Order());
        Assert.Equal(Enum.GetValues<TransferState>(),
            (await Large.ListAsync(db => db.Set<Transfer>().Select(transfer => transfer.State).Distinct())).Order());
        Assert.Equal(Enum.GetValues<DiscussionOutcome>(),
            (await Large.ListAsync(db => db.Set<StrategyDiscussion>().Select(discussion => discussion.Outcome).Distinct())).Order());
        Assert.Equal(Enum.GetValues<BreachCause>(),
            (await Large.ListAsync(db => db.Set<BreachReason>().Select(reason => reason.Cause).Distinct())).Order());
    }

    [Fact]
    public async Task Every_team_has_referrals_of_several_years()
    {
        var received = await Large.ListAsync(db => db.Set<Referral>().Select(referral => new { referral.CaitId, referral.ReceivedAt }));
        Assert.Equal(18, received.Select(each => each.CaitId).Distinct().Count());
        Assert.InRange(received.Select(each => each.ReceivedAt.Year).Distinct().Count(), 5, 6);
        Assert.All(received, each => Assert.True(each.ReceivedAt <= TestClock.Start));
    }

    [Fact]
    public async Task School_holidays_are_quieter_than_term()
    {
        var settled = TestClock.Start.AddDays(-7);
        var months = (await Large.ListAsync(db => db.Set<Referral>().Where(referral => referral.ReceivedAt < settled)
            .Select(referral => referral.ReceivedAt))).CountBy(at => at.Month).ToDictionary();
        foreach (var term in (int[])[3, 6, 10])
        {
            Assert.True(months[8] < months[term], $"August {months[8]}, month {term} {months[term]}");
            Assert.True(months[12] < months[term], $"December {months[12]}, month {term} {months[term]}");
        }
    }

    [Fact]
    public async Task People_households_case_files_and_merlin_reports_come_up_again()
    {
        Assert.NotEmpty(await Large.ListAsync(db => db.Set<ReferralPerson>().Where(person => person.Part == ReferralPart.Child)
            .GroupBy(person => person.PersonId).Where(group => group.Count() > 2).Select(group => group.Key)));
        Assert.NotEmpty(await Large.ListAsync(db => db.Set<CaseHousehold>().GroupBy(each => each.HouseholdId)
            .Where(group => group.Count() > 1).Select(group => group.Key)));
        Assert.NotEmpty(await Large.ListAsync(db => db.Set<CaseFile>().Where(file => file.Referrals.Count > 1).Select(file => file.Id)));
        Assert.NotEmpty(await Large.ListAsync(db => db.ReferralReferences.Where(each => each.System == "MERLIN").GroupBy(each => each.Value)
            .Where(group => group.Count() > 2).Select(group => group.Key)));
        Assert.NotEmpty(await Large.ListAsync(db => db.ReferralReferences.Where(each => !each.IsVerified).Select(each => each.Id)));
        Assert.NotEmpty(await Large.ListAsync(db => db.Set<Referral>()
            .Where(referral => referral.BatchTag != null && referral.BatchTag != "Elmhurst Primary").GroupBy(referral => referral.BatchTag)
            .Where(group => group.Count() > 2).Select(group => group.Key)));
    }

    [Fact]
    public async Task A_child_who_comes_up_again_is_one_person_and_one_child()
    {
        // A person without a part anywhere would be one that was taken down and then found to be known.
        Assert.Empty(await Large.ListAsync(db => db.Set<Person>()
            .Where(person => !db.Set<ReferralPerson>().Any(each => each.PersonId == person.Id)).Select(person => person.Id)));
        Assert.Empty(await Large.ListAsync(db => db.Set<Child>().Where(child => !db.Set<CaseChild>().Any(each => each.ChildId == child.Id))
            .Select(child => child.Id)));
        Assert.Empty(await Large.ListAsync(db => db.Set<Household>()
            .Where(household => !db.Set<CaseHousehold>().Any(each => each.HouseholdId == household.Id)).Select(household => household.Id)));
        await using var connection = new SqliteConnection(Large.Portal.Database.ConnectionString);
        await connection.OpenAsync();
        await using var check = connection.CreateCommand();
        check.CommandText = "PRAGMA foreign_key_check";
        Assert.Null(await check.ExecuteScalarAsync());
    }

    [Fact]
    public async Task Numbers_are_given_once_and_the_next_referral_goes_on_from_them()
    {
        var numbers = await Large.ListAsync(db => db.Set<Referral>().Select(referral => referral.Reference));
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        foreach (var (year, count) in numbers.CountBy(reference => reference[..6]))
            Assert.Equal(
                count, (await Large.ListAsync(db => db.ReferenceSeries.Where(series => series.Series == year))).Single().LastNumber);

        using var portal = new PortalApp();
        var team = await portal.Given.TeamAsync();
        await Filled.RunAsync(portal, "--referrals", "40", "--now", Filled.Now);
        var before = await portal.QueryAsync(db => db.Set<Referral>().Where(referral => referral.Reference.StartsWith("R-2026"))
            .MaxAsync(referral => referral.Reference));
        var logged = await portal.Given.ReferralAsync(team);
        Assert.Equal(
            int.Parse(before![7..], CultureInfo.InvariantCulture) + 1, int.Parse(logged.Reference[7..], CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task The_flag_service_has_nothing_left_to_tell()
    {
        using var portal = new PortalApp();
        await portal.Given.TeamAsync();
        await Filled.RunAsync(portal, "--referrals", "200", "--now", Filled.Now);
        Assert.Equal(0, await portal.RaiseFlagsAsync());
        Assert.Empty(await Large.ListAsync(db => db.Deadlines.Where(deadline => deadline.NextFlagAt != null
            && (deadline.MetAt != null || deadline.Breach != null)).Select(deadline => deadline.SubjectReference)));
        Assert.Empty(await Large.ListAsync(db => db.Deadlines.Where(deadline => deadline.DueAt < TestClock.Start && deadline.Breach == null
            && (deadline.MetAt == null || deadline.MetRecordedAt > deadline.DueAt)).Select(deadline => deadline.SubjectReference)));
    }

    [Fact]
    public async Task The_same_seed_makes_the_same_and_another_seed_something_else()
    {
        var first = await DumpAsync("11");
        Assert.Equal(first, await DumpAsync("11"));
        Assert.NotEqual(first, await DumpAsync("12"));
    }

    [Fact]
    public async Task Goes_on_from_what_is_there()
    {
        using var portal = new PortalApp();
        await portal.Given.TeamAsync();
        await Filled.RunAsync(portal, "--referrals", "60", "--seed", "1", "--now", Filled.Now);
        var before = await portal.CountAsync<Referral>();
        var officers = await portal.CountAsync<Officer>();
        await Filled.RunAsync(portal, "--referrals", "60", "--seed", "1", "--now", Filled.Now);
        Assert.Equal(before + 60, await portal.CountAsync<Referral>());
        Assert.Equal(officers, await portal.CountAsync<Officer>());
    }

    [Fact]
    public async Task Makes_the_demonstration_accounts_first()
    {
        using var portal = new PortalApp();
        await Filled.RunAsync(portal, "--referrals", "1");
        var page = await portal.Visit().SignInAsync("ds.hackney", DemoAccounts.Password);
        Assert.Equal(200, page.Status);
        Assert.Contains("DS Ruth Adeyemi", page.Source, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_refused_outside_Development()
    {
        using var portal = new PortalApp().In("Production");
        await using var errors = new StringWriter();
        Assert.Equal(1, await BulkDemoCommand.RunAsync(portal.Services, ["demo", "--referrals", "5"], TextWriter.Null, errors));
        Assert.Contains("Development only", errors.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await portal.CountAsync<Referral>());
    }

    [Theory]
    [InlineData("how many")]
    [InlineData("how many", "--referrals", "none")]
    [InlineData("how many", "--referrals", "0")]
    [InlineData("how many", "--referrals", "3000001")]
    [InlineData("seed", "--referrals", "5", "--seed", "x")]
    [InlineData("--now", "--referrals", "5", "--now", "yesterday")]
    [InlineData("too early", "--referrals", "5", "--now", "2001-01-01")]
    [InlineData("--fast is not an option", "--referrals", "5", "--fast", "yes")]
    [InlineData("--seed is not an option of this command, or has no value", "--referrals", "5", "--seed")]
    public void A_line_it_cannot_read_is_answered_in_words(string words, params string[] args)
    {
        Assert.Null(BulkDemoCommand.Read(["demo", .. args], TestClock.Start, out var wrong));
        Assert.Contains(words, wrong, StringComparison.Ordinal);
    }

    /// <summary>Everything but keys, and what hangs together told by names and numbers instead.</summary>
    private static async Task<string> DumpAsync(string seed)
    {
        using var portal = new PortalApp();
        await portal.Given.TeamAsync();
        await Filled.RunAsync(portal, "--referrals", "250", "--seed", seed, "--now", Filled.Now);
        return await portal.QueryAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            var dump = new StringBuilder();
            foreach (var type in db.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(Entity))
                || type.ClrType == typeof(ReferenceSeries)).OrderBy(type => type.GetTableName(), StringComparer.Ordinal))
            {
                var columns = type.GetProperties().Where(property => property.ClrType != typeof(Guid) && property.ClrType != typeof(Guid?))
                    .Select(property => $"\"{property.GetColumnName()}\"").ToList();
                await AppendAsync(db, dump, $"SELECT {string.Join(", ", columns)} FROM \"{type.GetTableName()}\"");
            }
            await AppendAsync(db, dump, """
                SELECT r."Reference", f."Reference", p."Order", n."SearchName", n."BirthDate", c."Name", s."Code", o."Code",
                    d."SubjectReference"
                FROM "Referrals" r JOIN "CaseFiles" f ON f."Id" = r."CaseFileId"
                JOIN "ReferralPeople" p ON p."ReferralId" = r."Id" JOIN "People" n ON n."Id" = p."PersonId"
                JOIN "Caits" c ON c."Id" = r."CaitId" JOIN "Deadlines" d ON d."Id" = r."DeadlineId"
                LEFT JOIN "Officers" s ON s."Id" = r."SupervisorId" LEFT JOIN "Officers" o ON o."Id" = r."OfficerId"
                """);
            await AppendAsync(db, dump, """
                SELECT f."Reference", h."Address" FROM "CaseHouseholds" c
                JOIN "CaseFiles" f ON f."Id" = c."CaseFileId" JOIN "Households" h ON h."Id" = c."HouseholdId"
                """);
            await AppendAsync(db, dump, """
                SELECT r."Reference", d."Reference" FROM "DiscussedReferrals" a
                JOIN "Referrals" r ON r."Id" = a."ReferralId" JOIN "StrategyDiscussions" d ON d."Id" = a."DiscussionId"
                """);
            await AppendAsync(db, dump, """
                SELECT d."SubjectReference", w."Words" FROM "BreachReasons" w
                JOIN "Breaches" b ON b."Id" = w."BreachId" JOIN "Deadlines" d ON d."Id" = b."DeadlineId"
                """);
            return dump.ToString();
        });
    }

    private static async Task AppendAsync(PortalDbContext db, StringBuilder dump, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        List<string> rows = [];
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(string.Join('|', values));
        }
        rows.Sort(StringComparer.Ordinal);
        dump.AppendLine(sql).AppendJoin('\n', rows).AppendLine();
    }
}
