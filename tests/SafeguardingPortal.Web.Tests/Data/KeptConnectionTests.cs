using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;
using SQLitePCL;

namespace SafeguardingPortal.Web.Tests.Data;

/// <summary>What one request leaves behind in a connection is of use to the next, and is nothing it could read.</summary>
public class KeptConnectionTests() : PortalTest(onFile: true)
{
    /// <summary>SQLITE_DBSTATUS_STMT_USED.</summary>
    private const int StatementsUsed = 3;

    private static async Task<(string Name, nint Connection, int Worked)> AskAsync(PortalDbContext db, string code)
    {
        var name = await db.Set<Borough>().Where(borough => borough.Code == code).Select(borough => borough.Name).SingleAsync();
        var handle = ((SqliteConnection)db.Database.GetDbConnection()).Handle!;
        // What all that is worked out takes of memory.
        Assert.Equal(0, raw.sqlite3_db_status(handle, StatementsUsed, out var worked, out _, 0));
        return (name, handle.DangerousGetHandle(), worked);
    }

    [Fact]
    public async Task A_query_is_worked_out_once_and_answers_the_next_request_with_its_own_parameters()
    {
        var first = await Portal.QueryAsync(db => AskAsync(db, "E09000012"));
        var second = await Portal.QueryAsync(db => AskAsync(db, "E09000022"));

        Assert.Equal(("Hackney", "Lambeth"), (first.Name, second.Name));
        Assert.Equal((first.Connection, first.Worked), (second.Connection, second.Worked));
        Assert.True(first.Worked > 0);
    }

    [Fact]
    public async Task A_query_within_the_reading_of_itself_reads_for_itself() =>
        Assert.Equal(["Hackney/Lambeth", "Lambeth/Lambeth"], await Portal.QueryAsync(async db =>
        {
            List<string> read = [];
            await foreach (var name in Named(db, ["E09000012", "E09000022"]))
                read.Add($"{name}/{string.Join(',', await Named(db, ["E09000022"]).ToListAsync())}");
            return read;
        }));

    private static IAsyncEnumerable<string> Named(PortalDbContext db, string[] codes) =>
        db.Set<Borough>().Where(borough => codes.Contains(borough.Code)).OrderBy(borough => borough.Code)
            .Select(borough => borough.Name).AsAsyncEnumerable();

    [Fact]
    public async Task A_connection_left_in_the_middle_of_a_save_is_nobody_elses()
    {
        await Portal.ExecuteAsync("BEGIN IMMEDIATE");
        await Portal.ExecuteAsync("UPDATE Boroughs SET Name = 'Hackney Wick' WHERE Code = 'E09000012'");

        Assert.Equal("Hackney Wick", await PortalProcess.AskAsync(Portal.File.Path, "SELECT Name FROM Boroughs WHERE Code = 'E09000012'"));
    }
}
