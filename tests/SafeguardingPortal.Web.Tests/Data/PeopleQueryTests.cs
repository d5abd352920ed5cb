using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;
using SafeguardingPortal.Web.Tests.Scale;

namespace SafeguardingPortal.Web.Tests.Data;

/// <summary>Who may see a person is asked of both databases, and of indexes only: matching asks it of every candidate.</summary>
public class PeopleQueryTests() : PortalTest(onFile: true)
{
    private static readonly CurrentUser[] Users =
    [
        new(Guid.NewGuid(), "Researcher", Role.Researcher, [Guid.NewGuid(), Guid.NewGuid()]),
        new(Guid.NewGuid(), "Commander", Role.Commander, []), CurrentUser.System, CurrentUser.Nobody
    ];

    private static IEnumerable<IQueryable> Asked(PortalDbContext db, CurrentUser user) =>
    [
        db.Set<Person>().Where(Person.VisibleTo(user)).Where(person => person.Reference == "P-2026-000001"),
        db.Set<Person>().Where(Person.VisibleTo(user)).Where(Person.ChangeableBy(user, Act.RecordResearch))
            .Where(person => person.Reference == "P-2026-000001"),
        db.Set<Household>().Where(Household.VisibleTo(user)).Where(household => household.Reference == "H-2026-000001"),
        db.Set<PersonLink>().Where(PersonLink.VisibleTo(user)).Where(link => link.Reference == "L-2026-000001"),
        db.Set<PersonLink>().Where(PersonLink.VisibleTo(user)).Where(PersonLink.ChangeableBy(user, Act.RecordResearch))
            .Where(link => link.Reference == "L-2026-000001"),
        db.Set<Person>().Where(Person.VisibleTo(user)).Where(person => person.Reference == "P-2026-000001").Select(Person.PeopleConcerned),
        db.Set<PersonLink>().Where(PersonLink.VisibleTo(user)).Where(link => link.Reference == "L-2026-000001")
            .Select(PersonLink.PeopleConcerned)
    ];

    [Fact]
    public void Who_may_see_people_households_and_links_can_be_asked_of_sql_server()
    {
        using var db = new SqlServerDesignTime().CreateDbContext([]);
        foreach (var query in Users.SelectMany(user => Asked(db, user))) TSql.AssertReadable(query.ToQueryString());
    }

    [Fact]
    public async Task Who_may_see_people_households_and_links_is_found_by_index()
    {
        await Given.ReferralAsync(await Given.TeamAsync());
        await using var connection = new SqliteConnection(Portal.Database.ConnectionString);
        await connection.OpenAsync();
        var scans = await Portal.QueryAsync(db => Task.FromResult(
            Users.SelectMany(user => Asked(db, user)).SelectMany(query => Scanned(connection, query)).ToList()));

        Assert.True(scans.Count == 0, string.Join("\n\n", scans));
    }

    [Fact]
    public async Task A_report_gives_everybody_and_the_household_a_number_of_their_own()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        await Given.ReferralAsync(team);

        Assert.Equal(["P-2026-000001", "P-2026-000002", "P-2026-000003", "P-2026-000004"], await Portal.QueryAsync(db => db.Set<Person>()
            .OrderBy(person => person.Reference).Select(person => person.Reference).ToListAsync()));
        Assert.Equal(["H-2026-000001", "H-2026-000002"], await Portal.QueryAsync(db => db.Set<Household>().OrderBy(home => home.Reference)
            .Select(home => home.Reference).ToListAsync()));
        Assert.Equal(["R-2026-000001", "R-2026-000002"], await Portal.QueryAsync(db => db.Set<Person>().Select(person => person.RecordedIn)
            .Distinct().OrderBy(reference => reference).ToListAsync()));
    }

    private static IEnumerable<string> Scanned(SqliteConnection connection, IQueryable query)
    {
        using var command = query.CreateDbCommand();
        var sql = SentSql.Of(command);
        return QueryPlan.ScannedTables(connection, sql).Select(table => $"{table} in: {sql.Text}");
    }
}
