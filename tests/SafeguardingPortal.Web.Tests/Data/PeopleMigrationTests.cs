using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using SafeguardingPortal.Web.Data;

namespace SafeguardingPortal.Web.Tests.Data;

/// <summary>A portal that has people already gives each of them a number when it is brought up to date.</summary>
public sealed class PeopleMigrationTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(), $"people-{Guid.NewGuid():N}.db");

    [Fact]
    public async Task People_and_households_of_before_get_numbers_of_their_own_and_the_next_goes_on_from_them()
    {
        await using var db = new SqlitePortalDbContext(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite($"Data Source={file};Pooling=False").Options);
        var names = db.Database.GetMigrations().ToList();
        var at = names.FindIndex(name => name.EndsWith("_PeopleAndHouseholds", StringComparison.Ordinal));
        var migrator = db.GetService<IMigrator>();
        await migrator.MigrateAsync(names[at - 1]);
        for (var n = 0; n < 3; n++)
        {
            var (person, household) = (Guid.NewGuid(), Guid.NewGuid());
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "People" ("Id", "SearchName", "Sex", "Version") VALUES ({person}, '', 'NotKnown', 0)""");
            await db.Database.ExecuteSqlAsync($"""INSERT INTO "Households" ("Id", "Address", "SearchAddress", "BoroughCode", "Version") VALUES ({household}, '', '', 'E09000012', 0)""");
        }

        await migrator.MigrateAsync(names[at]);

        foreach (var (table, letter) in new[] { ("People", "P"), ("Households", "H") })
        {
            var numbers = await TextsAsync($"SELECT \"Reference\" FROM \"{table}\" ORDER BY 1");
            Assert.Equal(3, numbers.Distinct().Count());
            Assert.All(numbers, number => Assert.Matches($@"^{letter}-\d{{4}}-00000[123]$", number));
            Assert.Equal(["3"], await TextsAsync($"SELECT \"LastNumber\" FROM \"ReferenceSeries\" WHERE \"Series\" LIKE '{letter}-%'"));
        }
    }

    private async Task<List<string>> TextsAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> texts = [];
        while (await reader.ReadAsync()) texts.Add(reader.GetValue(0).ToString()!);
        return texts;
    }

    public void Dispose() => File.Delete(file);
}
