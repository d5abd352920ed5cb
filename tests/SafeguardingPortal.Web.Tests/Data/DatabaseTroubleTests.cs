using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Providers;

namespace SafeguardingPortal.Web.Tests.Data;

/// <summary>Trouble of the database is told as such, and a bug is not.</summary>
public class DatabaseTroubleTests
{
    [Theory]
    [InlineData(1205, 13, "The database is busy")]
    [InlineData(-2, 11, "The database is busy")]
    [InlineData(701, 17, "The database is busy")]
    [InlineData(8645, 17, "The database is busy")]
    [InlineData(1105, 17, "The server’s disk is full")]
    [InlineData(18456, 14, "The database does not let the portal in")]
    [InlineData(4060, 11, "The database does not let the portal in")]
    [InlineData(6005, 10, "The database is restarting")]
    [InlineData(18401, 14, "The database is restarting")]
    [InlineData(983, 14, "The database is restarting")]
    [InlineData(40613, 17, "The database is restarting")]
    [InlineData(3906, 16, "The database can only be read at present")]
    [InlineData(10061, 20, "The database cannot be reached")]
    [InlineData(99999, 21, "The database cannot be reached")]
    // A broken rule of the database, a table that is not there, a column too short: ours to mend.
    [InlineData(547, 16, null)]
    [InlineData(2627, 14, null)]
    [InlineData(208, 16, null)]
    [InlineData(2628, 16, null)]
    [InlineData(51000, 16, null)]
    public void What_sql_server_says_is_told_in_words(int number, byte severity, string? words) =>
        Assert.Equal(words, DatabaseTrouble.Of(number, severity));

    [Fact]
    public void What_its_client_says_of_a_pool_that_is_used_up_or_a_connection_that_is_gone_is_trouble()
    {
        Assert.Equal("The database is busy", DatabaseTrouble.Of(new InvalidOperationException(
            "Timeout expired.  The timeout period elapsed prior to obtaining a connection from the pool.  This may have occurred because "
                + "all pooled connections were in use and max pool size was reached.")
        { Source = "Microsoft.Data.SqlClient" }));
        using var closed = new SqlConnection("Server=nowhere");
        Assert.Equal(
            "The database cannot be reached", DatabaseTrouble.Of(Assert.Throws<InvalidOperationException>(closed.BeginTransaction)));
        Assert.Null(DatabaseTrouble.Of(new InvalidOperationException("A second operation was started on this context instance.")
        {
            Source = "Microsoft.EntityFrameworkCore"
        }));
    }

    [Fact]
    public void It_is_found_however_deep_it_is()
    {
        var busy = new SqliteException("busy", SQLitePCL.raw.SQLITE_BUSY);
        Assert.Equal("The database is busy", DatabaseTrouble.Of(new DbUpdateException("not saved", busy)));
        Assert.Equal("The database is busy",
            DatabaseTrouble.Of(new AggregateException(new ArgumentException("other"), new InvalidOperationException("retried", busy))));
        Assert.Null(DatabaseTrouble.Of(new SqliteException("no such table", SQLitePCL.raw.SQLITE_ERROR)));
    }

    [Fact]
    public async Task Work_owed_at_the_start_is_tried_until_it_is_done()
    {
        var (tries, told) = (0, 0);
        await WorkAtStart.UntilDoneAsync(
            () => ++tries < 3 ? throw new SqliteException("away", SQLitePCL.raw.SQLITE_CANTOPEN) : Task.CompletedTask, _ => told++,
            new Hurried(), CancellationToken.None);

        Assert.Equal((3, 2), (tries, told));
    }

    /// <summary>Every wait is over at once.</summary>
    private sealed class Hurried : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
