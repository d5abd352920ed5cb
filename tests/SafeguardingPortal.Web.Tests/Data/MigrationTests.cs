using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SafeguardingPortal.Web.Data;

namespace SafeguardingPortal.Web.Tests.Data;

public class MigrationTests
{
    [Theory]
    [InlineData(MigrationsSqlGenerationOptions.Default)]
    [InlineData(MigrationsSqlGenerationOptions.Idempotent)]
    public void Every_migration_for_sql_server_is_a_script_it_can_read(MigrationsSqlGenerationOptions options)
    {
        using var db = new SqlServerDesignTime().CreateDbContext([]);
        var migrator = db.GetService<IMigrator>();
        var names = db.Database.GetMigrations().ToList();

        TSql.AssertReadable(migrator.GenerateScript(options: options));
        foreach (var (from, to) in names.Prepend(Migration.InitialDatabase).Zip(names)) TSql.AssertReadable(migrator.GenerateScript(from, to, options));
    }

    [Fact]
    public void Every_migration_for_sql_server_can_be_taken_back()
    {
        using var db = new SqlServerDesignTime().CreateDbContext([]);
        TSql.AssertReadable(db.GetService<IMigrator>().GenerateScript(db.Database.GetMigrations().Last(), Migration.InitialDatabase));
    }

    [Fact]
    public void Both_databases_have_migrations_of_the_same_names()
    {
        using var sqlite = new SqliteDesignTime().CreateDbContext([]);
        using var sqlServer = new SqlServerDesignTime().CreateDbContext([]);
        static IEnumerable<string> Names(DbContext db) => db.Database.GetMigrations().Select(migration => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..]);

        Assert.Equal(Names(sqlite), Names(sqlServer));
    }

    [Fact]
    public void On_sql_server_keys_are_not_what_the_rows_are_laid_out_by()
    {
        using var db = new SqlServerDesignTime().CreateDbContext([]);
        var script = db.GetService<IMigrator>().GenerateScript();

        Assert.Contains("CONSTRAINT [PK_Referrals] PRIMARY KEY NONCLUSTERED ([Id])", script);
        Assert.Contains("CREATE UNIQUE CLUSTERED INDEX [IX_Referrals_Sequence]", script);
        Assert.Contains("[SearchName] nvarchar(400) COLLATE Latin1_General_100_BIN2", script);
        Assert.DoesNotContain("ON DELETE CASCADE", script);
    }
}
