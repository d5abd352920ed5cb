using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Data;

/// <summary>What SQL Server would refuse or be slow at, seen in the model and without a server.</summary>
public class SqlServerModelTests
{
    private const int MostInAnIndex = 1_700;
    private const int MostInAClusteredIndex = 900;

    /// <summary>Identity's, for signing in by other systems; the portal writes no row of them.</summary>
    private static readonly string[] NotUsed = ["AspNetUserLogins", "AspNetUserTokens"];

    private static readonly IModel Model = new SqlServerDesignTime().CreateDbContext([]).GetService<IDesignTimeModel>().Model;

    [Fact]
    public void No_index_key_is_longer_than_sql_server_takes()
    {
        List<string> tooLong = [];
        foreach (var table in Model.GetEntityTypes().Where(type => type.GetTableName() is { } name && !NotUsed.Contains(name)))
        {
            foreach (var (name, columns, clustered) in table.GetIndexes()
                .Select(index => (index.GetDatabaseName(), index.Properties, index.IsClustered() ?? false))
                .Concat(table.GetKeys().Select(key => (key.GetName(), key.Properties, key.IsClustered() ?? key.IsPrimaryKey()))))
            {
                var bytes = columns.Sum(BytesOf);
                if (bytes > (clustered ? MostInAClusteredIndex : MostInAnIndex)) tooLong.Add($"{table.GetTableName()}.{name}: {bytes}");
            }
        }
        Assert.Empty(tooLong);
    }

    /// <summary>A column of any other kind would make the test too kind.</summary>
    private static int BytesOf(IProperty column)
    {
        var type = column.GetColumnType();
        var length = type.Contains('(', StringComparison.Ordinal) && !type.Contains("max", StringComparison.Ordinal)
            && int.TryParse(type[(type.IndexOf('(', StringComparison.Ordinal) + 1)..^1], out var given) ? given : (int?)null;
        return type.Split('(')[0] switch
        {
            "nvarchar" => 2 * (length ?? 1_000_000),
            "varbinary" => length ?? 1_000_000,
            "uniqueidentifier" => 16,
            "datetime2" or "bigint" or "float" => 8,
            "int" => 4,
            "date" => 3,
            "bit" => 1,
            _ => throw new NotSupportedException(type)
        };
    }

    [Fact]
    public void No_row_takes_others_with_it_when_it_goes()
    {
        // SQL Server refuses tables with two ways of cascading to one; with none at all there cannot be two.
        Assert.All(Model.GetEntityTypes().SelectMany(type => type.GetForeignKeys()),
            key => Assert.Equal(DeleteBehavior.Restrict, key.DeleteBehavior));
    }

    [Fact]
    public void What_is_searched_by_is_compared_the_same_on_every_server()
    {
        var searched = Model.GetEntityTypes().SelectMany(type => type.GetProperties())
            .Where(column => column.ClrType == typeof(string) && column.Name.StartsWith("Search", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(searched);
        Assert.All(searched, column => Assert.Equal("Latin1_General_100_BIN2", column.GetCollation()));
        // Whatever else has a collation of its own would have it for a reason that stands nowhere.
        Assert.All(
            Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Except(searched), column => Assert.Null(column.GetCollation()));
    }
}

/// <summary>The check of every page's queries would pass too if it understood none of them.</summary>
public class ServerDatabaseTests
{
    [Fact]
    public void What_makes_and_removes_a_tests_own_database_is_t_sql() => Assert.All(
        [.. ServerDatabase.Create("a"), ServerDatabase.BackUp("a"), ServerDatabase.Restore("b", "a.bak", "/data/"),
            ServerDatabase.Drop("b")], TSql.AssertReadable);
}

public class SargableTests
{
    [Theory]
    [InlineData("SELECT 1 FROM [T] AS [t] WHERE UPPER([t].[Name]) = N'X'", 1)]
    [InlineData("SELECT 1 FROM [T] AS [t] WHERE CAST([t].[At] AS date) >= @day", 1)]
    [InlineData("SELECT 1 FROM [T] AS [t] WHERE [t].[Name] = UPPER(@name)", 0)]
    public void A_function_around_a_column_is_seen_where_there_is_one(string query, int found) =>
        Assert.Equal(found, TSql.NotSargable(query).Count);
}

/// <summary>
/// Trying again, on a database that is there: the strategy is told of a lost connection and does not see which database it was.
/// </summary>
public sealed class RetryTests : IDisposable
{
    private readonly SqlitePortalDbContext db = new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=:memory:",
        sqlite => sqlite.ExecutionStrategy(dependencies => new RetryOutsideTransactions(dependencies))).Options);
    private int tries;

    public void Dispose() => db.Dispose();

    private async Task<int> LostOnceAsync() => await db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        await Task.Yield();
        return ++tries == 1 ? throw new TimeoutException("lost on the way") : tries;
    });

    [Fact]
    public async Task What_was_lost_on_the_way_is_asked_again() => Assert.Equal(2, await LostOnceAsync());

    [Fact]
    public async Task Within_a_transaction_of_ours_it_is_told_and_not_tried_again()
    {
        await db.Database.OpenConnectionAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await Assert.ThrowsAsync<TimeoutException>(LostOnceAsync);
        Assert.Equal(1, tries);
    }
}
