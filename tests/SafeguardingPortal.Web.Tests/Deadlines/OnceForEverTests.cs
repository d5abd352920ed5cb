using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Deadlines;

/// <summary>One flag a level and one breach a deadline, ever: the databases hold to it, whatever two servers do (B4).</summary>
public class OnceForEverTests() : PortalTest(onFile: true)
{
    public static TheoryData<Type, string, string> Unique => new()
    {
        { typeof(DeadlineFlag), "DeadlineFlags", "DeadlineId, Level" },
        { typeof(Breach), "Breaches", "DeadlineId" },
        { typeof(BreachAcknowledgement), "BreachAcknowledgements", "BreachId" }
    };

    [Theory]
    [MemberData(nameof(Unique))]
    public async Task Both_databases_are_told_to_take_one_and_the_migrated_file_does(Type record, string table, string columns)
    {
        using PortalDbContext sqlite = new SqlitePortalDbContext(
            new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=unused").Options);
        using PortalDbContext sqlServer = new SqlServerPortalDbContext(
            new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=unused").Options);
        foreach (var db in new[] { sqlite, sqlServer })
            Assert.Contains(columns, db.Model.FindEntityType(record)!.GetIndexes().Where(IsUnique).Select(Columns));

        var inFile = await Portal.QueryAsync(db => db.Database.SqlQueryRaw<string>(
            """
            SELECT group_concat(part.name, ', ') AS Value FROM pragma_index_list({0}) AS one JOIN pragma_index_info(one.name) AS part
            WHERE one."unique" = 1 AND one.origin = 'c' AND one.partial = 0 GROUP BY one.name
            """, table).ToListAsync());
        Assert.Contains(columns, inFile);

        static bool IsUnique(IIndex index) => index.IsUnique && index.GetFilter() is null;
        static string Columns(IIndex index) => string.Join(", ", index.Properties.Select(property => property.Name));
    }

    [Fact]
    public async Task A_second_flag_of_a_level_a_second_breach_and_a_second_acknowledgement_are_refused()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted, hoursAgo: 25);
        await Portal.RaiseFlagsAsync();
        await Given.ExplainAsync(logged);
        await Given.AcknowledgeAsync(logged);
        var deadline = await Portal.QueryAsync(db =>
            db.Deadlines.AsNoTracking().SingleAsync(each => each.SubjectReference == logged.Reference));

        await Portal.QueryAsync(db =>
        {
            db.Add(DeadlineFlag.Raise(deadline.Id, FlagLevel.DueSoon, Now));
            return db.SaveChangesAsync();
        });
        var again = DeadlineFlag.Raise(deadline.Id, FlagLevel.Overdue, Now);
        await RefusedAsync(db => db.Add(again), "DeadlineFlags.DeadlineId, DeadlineFlags.Level");
        await RefusedAsync(db => db.Add(Breach.Of(deadline, Now)), "Breaches.DeadlineId");
        await RefusedAsync(db => db.Database.ExecuteSqlRaw(
            """
            INSERT INTO BreachAcknowledgements (Id, BreachId, WhatHappensNow, ById, At, Version)
            SELECT '7B0C1D9E-0000-4000-8000-000000000001', BreachId, WhatHappensNow, ById, At, Version FROM BreachAcknowledgements
            """), "BreachAcknowledgements.BreachId");
        Assert.Equal((2, 1), (await Portal.CountAsync<DeadlineFlag>(), await Portal.CountAsync<Breach>()));
    }

    private async Task RefusedAsync(Action<PortalDbContext> add, string columns)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => Portal.QueryAsync(db =>
        {
            add(db);
            return db.SaveChangesAsync();
        }));
        Assert.Contains($"UNIQUE constraint failed: {columns}", refused.GetBaseException().Message);
    }
}
