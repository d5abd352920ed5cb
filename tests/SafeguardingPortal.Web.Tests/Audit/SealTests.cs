using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Audit;

/// <summary>BR-60: the trail is sealed, and the first entry that is not as it was sealed is named.</summary>
public class SealTests() : PortalTest(onFile: true)
{
    private const int Entries = 40;

    private Task<int> WriteAsync(int many = Entries) => Portal.AsAsync(CurrentUser.System, async (services, db) =>
    {
        var trail = services.GetRequiredService<AuditTrail>();
        for (var n = 0; n < many; n++)
        {
            trail.Add(AuditAction.Viewed, "Person", Guid.NewGuid(), $"P-{n}", [Guid.NewGuid(), Guid.NewGuid()], detail: $"look {n}");
            await db.SaveChangesAsync();
        }
        return many;
    });

    private Task<int> SealAsync() => Portal.AsAsync(CurrentUser.System, (services, _) =>
        services.GetRequiredService<TrailSeals>().SealAsync());

    private Task<TrailVerdict> VerifyAsync() => Portal.AsAsync(CurrentUser.System, (services, _) =>
        services.GetRequiredService<TrailSeals>().VerifyAsync());

    private async Task<long> SealedAsync(int ranges = 1)
    {
        for (var n = 0; n < ranges; n++)
        {
            await WriteAsync();
            Clock.Advance(TimeSpan.FromMinutes(2));
            Assert.Equal(1, await SealAsync());
        }
        Assert.Null((await VerifyAsync()).Fault);
        return await Portal.QueryAsync(db => db.AuditEntries.MaxAsync(entry => entry.Id));
    }

    /// <summary>By the file itself, past the portal and its triggers.</summary>
    private void Tamper(string sql)
    {
        using var connection = new SqliteConnection(Portal.File.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA foreign_keys = OFF; {Guards(connection)} {sql}";
        command.ExecuteNonQuery();
    }

    private static string Guards(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT "name" FROM sqlite_master WHERE "type" = 'trigger' AND "tbl_name" IN ('AuditEntries', 'AuditPeople', 'AuditSeals')
            """;
        using var rows = command.ExecuteReader();
        var drops = "";
        while (rows.Read()) drops += $"DROP TRIGGER \"{rows.GetString(0)}\";";
        return drops;
    }

    [Fact]
    public async Task BR_60_What_is_sealed_is_read_again_and_whole_and_each_seal_hangs_on_the_one_before()
    {
        var last = await SealedAsync(ranges: 3);
        var seals = await Portal.QueryAsync(db => db.AuditSeals.OrderBy(seal => seal.Number).ToListAsync());

        Assert.Equal([1L, 2L, 3L], seals.Select(seal => seal.Number));
        Assert.All(seals.Zip(seals.Skip(1)), pair =>
            Assert.Equal((pair.First.Hash, pair.First.LastId + 1), (pair.Second.PreviousHash, pair.Second.FirstId)));
        Assert.Equal((last, last), (seals[^1].LastId, seals.Sum(seal => (long)seal.Count)));
        Assert.Equal(0, await SealAsync());
    }

    [Fact]
    public async Task BR_60_What_a_save_may_still_be_writing_is_not_sealed_yet()
    {
        await WriteAsync();
        Assert.Equal(0, await SealAsync());
        Clock.Advance(TrailSeals.Settled);
        Assert.Equal(1, await SealAsync());
    }

    [Theory]
    [InlineData("Detail", "'look 99'")]
    [InlineData("ById", "'00000000-0000-0000-0000-000000000009'")]
    [InlineData("At", "'2020-01-01 00:00:00'")]
    [InlineData("Reason", "'Supervision'")]
    [InlineData("Basis", "'OfficerInCase'")]
    [InlineData("ReasonWords", "'asked by the court'")]
    [InlineData("SubjectReference", "NULL")]
    public async Task BR_60_An_altered_entry_is_named(string column, string value)
    {
        await SealedAsync(ranges: 2);
        Tamper($"""UPDATE "AuditEntries" SET "{column}" = {value} WHERE "Id" IN (7, 55);""");
        Assert.Equal(new TrailFault(TrailFaultKind.Altered, 7, 1), (await VerifyAsync()).Fault);
    }

    [Fact]
    public async Task BR_60_Whom_an_entry_concerns_is_part_of_it()
    {
        await SealedAsync(ranges: 2);
        Tamper("""DELETE FROM "AuditPeople" WHERE "rowid" = (SELECT MIN("rowid") FROM "AuditPeople" WHERE "AuditEntryId" = 50);""");
        Assert.Equal(new TrailFault(TrailFaultKind.Altered, 50, 2), (await VerifyAsync()).Fault);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(23, 1)]
    [InlineData(40, 1)]
    [InlineData(80, 2)]
    public async Task BR_60_A_removed_entry_is_named(long entry, long seal)
    {
        await SealedAsync(ranges: 2);
        Tamper($"""DELETE FROM "AuditPeople" WHERE "AuditEntryId" = {entry}; DELETE FROM "AuditEntries" WHERE "Id" = {entry};""");
        Assert.Equal(new TrailFault(TrailFaultKind.Removed, entry, seal), (await VerifyAsync()).Fault);
    }

    [Fact]
    public async Task BR_60_An_inserted_entry_is_named_in_a_gap_that_was_sealed_as_one()
    {
        await WriteAsync();
        Tamper("""DELETE FROM "AuditPeople" WHERE "AuditEntryId" = 12; DELETE FROM "AuditEntries" WHERE "Id" = 12;""");
        Clock.Advance(TimeSpan.FromMinutes(2));
        await SealAsync();
        Assert.Null((await VerifyAsync()).Fault);

        Tamper("""
            INSERT INTO "AuditEntries" SELECT 12, "At", "ById", "ByName", "ByRole", "TeamId", "Action", "Subject", "SubjectId",
                "SubjectReference", "Reason", "Basis", "ReasonWords", "Address", "Session", 'made up' FROM "AuditEntries" WHERE "Id" = 11;
            """);
        Assert.Equal(new TrailFault(TrailFaultKind.Inserted, 12, 1), (await VerifyAsync()).Fault);
    }

    [Fact]
    public async Task BR_60_Two_exchanged_entries_are_named_as_moved()
    {
        await SealedAsync();
        Tamper("""
            UPDATE "AuditEntries" SET "Id" = -1 WHERE "Id" = 5; UPDATE "AuditPeople" SET "AuditEntryId" = -1 WHERE "AuditEntryId" = 5;
            UPDATE "AuditEntries" SET "Id" = 5 WHERE "Id" = 9; UPDATE "AuditPeople" SET "AuditEntryId" = 5 WHERE "AuditEntryId" = 9;
            UPDATE "AuditEntries" SET "Id" = 9 WHERE "Id" = -1; UPDATE "AuditPeople" SET "AuditEntryId" = 9 WHERE "AuditEntryId" = -1;
            """);
        Assert.Equal(new TrailFault(TrailFaultKind.Moved, 5, 1), (await VerifyAsync()).Fault);
    }

    [Theory]
    [InlineData("""UPDATE "AuditSeals" SET "Hash" = "PreviousHash" WHERE "Number" = 2""", TrailFaultKind.SealAltered, 2)]
    [InlineData("""UPDATE "AuditSeals" SET "At" = '2020-01-01 00:00:00' WHERE "Number" = 1""", TrailFaultKind.SealAltered, 1)]
    [InlineData("""DELETE FROM "AuditSeals" WHERE "Number" = 2""", TrailFaultKind.SealRemoved, 2)]
    public async Task BR_60_A_seal_that_was_altered_or_taken_out_is_named(string sql, TrailFaultKind kind, long number)
    {
        await SealedAsync(ranges: 3);
        Tamper(sql);
        Assert.Equal(new TrailFault(kind, null, number), (await VerifyAsync()).Fault);
    }

    [Fact]
    public async Task BR_60_The_last_seals_cannot_go_with_their_entries_once_the_trail_was_checked()
    {
        await SealedAsync(ranges: 2);
        await Portal.AsAsync(CurrentUser.System, (services, _) => services.GetRequiredService<TrailSeals>().CheckAsync());
        var kept = await Portal.QueryAsync(db => db.AuditSeals.Where(seal => seal.Number == 1).Select(seal => seal.LastId).SingleAsync());
        Tamper($"""
            DELETE FROM "AuditPeople" WHERE "AuditEntryId" > {kept}; DELETE FROM "AuditEntries" WHERE "Id" > {kept};
            DELETE FROM "AuditSeals" WHERE "Number" = 2;
            """);
        Assert.Equal(new TrailFault(TrailFaultKind.SealRemoved, null, 2), (await VerifyAsync()).Fault);
    }

    [Fact]
    public async Task BR_60_Whoever_makes_every_seal_anew_is_found_by_the_file_that_is_kept_apart()
    {
        var file = Path.Combine(Path.GetTempPath(), $"seals-{Guid.NewGuid():N}");
        try
        {
            Portal.With("Audit:SealFile", file);
            await SealedAsync(ranges: 2);
            Assert.Equal(2, (await File.ReadAllLinesAsync(file)).Length);
            Tamper("""DELETE FROM "AuditSeals"; UPDATE "AuditEntries" SET "Detail" = 'nothing' WHERE "Id" = 50;""");
            await SealAsync();
            Assert.Equal(TrailFaultKind.SealNotAsKeptApart, (await VerifyAsync()).Fault?.Kind);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task BR_60_Servers_that_write_and_seal_at_once_leave_one_chain_without_a_gap()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(n => Task.Run(async () =>
        {
            for (var round = 0; round < 5; round++)
            {
                if (n % 2 == 0) await WriteAsync(15);
                else
                {
                    Clock.Advance(TimeSpan.FromMinutes(2));
                    await SealAsync();
                }
            }
        })));
        Clock.Advance(TimeSpan.FromMinutes(2));
        await SealAsync();
        var verdict = await VerifyAsync();

        Assert.Null(verdict.Fault);
        Assert.Equal(await Portal.QueryAsync(db => db.AuditEntries.LongCountAsync()), verdict.Entries);
    }

    /// <summary>A fiftieth of a million entries, and a fiftieth of the minute of processor time that it may take.</summary>
    [Fact]
    public async Task BR_60_A_million_entries_are_verified_in_under_a_minute_of_processor_time()
    {
        const int Many = 20_000;
        await WriteAsync(1);
        Tamper(string.Create(CultureInfo.InvariantCulture, $"""
            WITH RECURSIVE n(i) AS (SELECT 1001 UNION ALL SELECT i + 1 FROM n WHERE i < {1000 + Many})
            INSERT INTO "AuditEntries" ("Id", "At", "ById", "ByName", "ByRole", "TeamId", "Action", "Subject", "SubjectId",
                "SubjectReference", "Reason", "Detail", "Address", "Session")
            SELECT i, "At", "ById", "ByName", "ByRole", "ById", "Action", "Subject", "SubjectId", 'C-2026-' || i, "Reason",
                "Detail", '10.0.0.1', "ById" FROM n, "AuditEntries" WHERE "Id" = (SELECT MAX("Id") FROM "AuditEntries");
            INSERT INTO "AuditPeople" ("AuditEntryId", "PersonId")
            SELECT "Id", "SubjectId" FROM "AuditEntries" WHERE "Id" > 1000;
            """));
        Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal((Many / TrailSeals.RangeSize) + 1, await SealAsync());
        await VerifyAsync();

        var before = Environment.CpuUsage.TotalTime;
        var verdict = await VerifyAsync();
        var took = Environment.CpuUsage.TotalTime - before;

        Assert.Null(verdict.Fault);
        Assert.InRange(verdict.Entries, Many, Many + 10);
        // Other tests run beside this one and are in the figure.
        Assert.True(took * (1_000_000 / Many) < TimeSpan.FromMinutes(3), $"{took.TotalMilliseconds:0} ms for {Many}");
    }
}
