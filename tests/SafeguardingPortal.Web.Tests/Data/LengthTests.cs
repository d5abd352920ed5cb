using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Tests.Harness;

// Names of tables and columns come from the model and from nobody else.
#pragma warning disable EF1002

namespace SafeguardingPortal.Web.Tests.Data;

/// <summary>SQL Server holds every text to the length of its column; so does every save, and so do the rows that are shipped.</summary>
public class LengthTests(DemoPortal demo) : IClassFixture<DemoPortal>
{
    [Fact]
    public async Task Every_shipped_and_every_demonstration_row_fits_its_columns() => await demo.Portal.QueryAsync(async db =>
    {
        List<string> tooLong = [];
        var looked = 0;
        foreach (var (table, column, most) in Bounded(db.Model))
        {
            // SQLite counts characters, of which SQL Server counts some twice.
            foreach (var text in await db.Database.SqlQueryRaw<string>(
                $"SELECT \"{column}\" AS \"Value\" FROM \"{table}\" WHERE length(\"{column}\") * 2 > {most}").ToListAsync())
            {
                looked++;
                if (text.Length > most) tooLong.Add($"{table}.{column}: {text.Length} of {most}");
            }
        }
        Assert.Empty(tooLong);
        Assert.NotEqual(0, looked);
        return 0;
    });

    [Fact]
    public void Every_value_of_every_list_of_the_code_fits_its_column()
    {
        using var db = KeptMarkerTests.Sqlite();
        Assert.All(db.Model.GetEntityTypes().SelectMany(record => record.GetProperties()), column =>
        {
            if ((Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType) is not { IsEnum: true } answers) return;
            Assert.All(Enum.GetNames(answers),
                name => Assert.True(name.Length <= column.GetMaxLength(), $"{column.DeclaringType.ClrType.Name}.{column.Name}: {name}"));
        });
    }

    [Fact]
    public async Task A_save_of_a_longer_text_is_refused_in_words_on_either_database()
    {
        using var portal = new PortalApp();
        Task<int> SaveAsync(string name) => portal.QueryAsync(db =>
        {
            db.Add(Officer.Join("o-9999", name, Domain.Access.Role.Researcher, new(2020, 1, 1)));
            return db.SaveChangesAsync();
        });

        var refused = await Assert.ThrowsAsync<RuleViolation>(() => SaveAsync(new('n', 201)));
        Assert.Equal("Name is too long. Shorten it to 200 characters or fewer, then save again.", refused.Message);
        // Two of what SQL Server counts are one character.
        await Assert.ThrowsAsync<RuleViolation>(() => SaveAsync(string.Concat(Enumerable.Repeat("😀", 101))));
        await SaveAsync(string.Concat(Enumerable.Repeat("😀", 100)));
        Assert.Equal(1, await portal.CountAsync<Officer>());
    }

    private static IEnumerable<(string Table, string Column, int Most)> Bounded(IModel model) => model.GetEntityTypes()
        .SelectMany(record => record.GetProperties().Where(column => column.GetMaxLength() is not null
            && (column.GetTypeMapping().Converter?.ProviderClrType ?? column.ClrType) == typeof(string))
            .Select(column => (record.GetTableName()!, column.GetColumnName(), column.GetMaxLength()!.Value)));
}
