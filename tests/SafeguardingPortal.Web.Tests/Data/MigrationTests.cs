using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using SafeguardingPortal.Web.Data.Model;

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
        foreach (var (from, to) in names.Prepend(Migration.InitialDatabase).Zip(names))
            TSql.AssertReadable(migrator.GenerateScript(from, to, options));
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
        static IEnumerable<string> Names(DbContext db) =>
            db.Database.GetMigrations().Select(migration => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..]);

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

    /// <summary>
    /// Two versions serve side by side while one takes over (docs/operations.md), so from here on a migration only expands. One whose name
    /// begins with "Contract" takes away what the release before has already stopped using.
    /// </summary>
    [Fact]
    public void A_portal_of_the_version_before_can_go_on_serving_on_the_tables_of_the_next()
    {
        using var sqlServer = new SqlServerDesignTime().CreateDbContext([]);
        var migrations = sqlServer.GetService<IMigrationsAssembly>();
        var all = migrations.Migrations.OrderBy(each => each.Key)
            .Select(each => (Name: each.Key[(each.Key.IndexOf('_', StringComparison.Ordinal) + 1)..],
                TakesAway: migrations.CreateMigration(each.Value, sqlServer.Database.ProviderName!).UpOperations
                    .SelectMany(TakesAway).ToList())).ToList();

        // The first makes everything, and nobody was served before it.
        Assert.Equal("Initial", all[0].Name);
        Assert.Empty(all.Skip(1).Where(migration => !migration.Name.StartsWith("Contract", StringComparison.Ordinal))
            .SelectMany(migration => migration.TakesAway, (migration, what) => $"{migration.Name}: {what}"));
    }

    [Fact]
    public void What_takes_something_away_from_the_version_before_is_known_as_such()
    {
        MigrationOperation[] takeAway =
        [
            new DropTableOperation { Name = "Cases" },
            new RenameTableOperation { Name = "Cases", NewName = "Files" },
            new DropColumnOperation { Table = "Cases", Name = "Reference" },
            new RenameColumnOperation { Table = "Cases", Name = "Reference", NewName = "Number" },
            new AddColumnOperation { Table = "Cases", Name = "Reference", IsNullable = false },
            new AlterColumnOperation
            {
                Table = "Cases",
                Name = "Reference",
                IsNullable = false,
                OldColumn = new AddColumnOperation { IsNullable = true }
            },
            new AlterColumnOperation
            {
                Table = "Cases",
                Name = "Reference",
                IsNullable = true,
                MaxLength = 10,
                OldColumn = new AddColumnOperation { IsNullable = true, MaxLength = 20 }
            },
            new AddCheckConstraintOperation { Table = "Cases", Name = "CK_Cases", Sql = "1 = 1" }
        ];
        MigrationOperation[] add =
        [
            new AddColumnOperation { Table = "Cases", Name = "Reference", IsNullable = true },
            new AddColumnOperation { Table = "Cases", Name = "Reference", IsNullable = false, DefaultValue = "" },
            new AlterColumnOperation
            {
                Table = "Cases",
                Name = "Reference",
                IsNullable = true,
                MaxLength = 20,
                OldColumn = new AddColumnOperation { IsNullable = true, MaxLength = 10 }
            }
        ];

        Assert.All(takeAway, operation => Assert.NotEmpty(TakesAway(operation)));
        Assert.All(add, operation => Assert.Empty(TakesAway(operation)));
    }

    private static IEnumerable<string> TakesAway(MigrationOperation operation) => operation switch
    {
        DropTableOperation table => [$"{table.Name} goes"],
        RenameTableOperation table => [$"{table.Name} is called otherwise"],
        DropColumnOperation column => [$"{column.Table}.{column.Name} goes"],
        RenameColumnOperation column => [$"{column.Table}.{column.Name} is called otherwise"],
        AddColumnOperation
        {
            IsNullable:
            false, DefaultValue: null, DefaultValueSql: null, ComputedColumnSql: null
        } column =>
            [$"{column.Table}.{column.Name} has to be given"],
        AlterColumnOperation { IsNullable: false, OldColumn.IsNullable: true } column => [$"{column.Table}.{column.Name} has to be given"],
        AlterColumnOperation
        {
            MaxLength:
            var now, OldColumn.MaxLength: var before
        } column when now < (before ?? int.MaxValue) =>
            [$"{column.Table}.{column.Name} holds less"],
        AddCheckConstraintOperation check => [$"{check.Table} is held to {check.Name}"],
        _ => []
    };
}
