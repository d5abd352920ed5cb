using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;
using SafeguardingPortal.Web.Tests.Scale;

namespace SafeguardingPortal.Web.Tests.Data;

/// <summary>Who is on record is found by what was last written down of them, by look-ups in the index of keys.</summary>
public class KnownPeopleTests : PortalTest
{
    private static readonly PersonDescription Misspelt =
        new() { Names = ["Eva Merin"], Births = [new(new(2020, 11, 23), BirthPrecision.Exact)], Sex = Sex.Female };

    private Task<IReadOnlyList<KnownPerson>> FindAsync(PersonDescription sought) =>
        Portal.AsAsync(CurrentUser.System, (services, _) => services.GetRequiredService<KnownPeople>().FindAsync(sought, 10));

    private async Task<int> ChangeAvaAsync(Action<Person> change) => await Portal.AsAsync(CurrentUser.System, async (_, db) =>
    {
        var officer = await db.Officers.FirstAsync();
        db.Actor = CurrentUser.System with { Id = officer.Id };
        change(await db.Set<Person>().Include(person => person.Facts).SingleAsync(person => person.Name == "Ava Merrin"));
        return await db.SaveChangesAsync();
    });

    [Fact]
    public async Task A_child_just_logged_is_found_by_a_misspelt_name()
    {
        await Given.ReferralAsync(await Given.TeamAsync());

        var found = Assert.Single(await FindAsync(Misspelt));

        Assert.Equal(MatchOutcome.Match, found.Comparison.Outcome);
        Assert.Equal("Ava Merrin", await Portal.QueryAsync(db => db.Set<Person>().Where(person => person.Id == found.Id)
            .Select(person => person.Name).SingleAsync()));
    }

    [Fact]
    public async Task An_alias_recorded_later_finds_the_person_and_one_withdrawn_does_not()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        var alias = new PersonDescription { Names = ["Zinnia Quartermaine"] };
        Assert.Empty(await FindAsync(alias));

        await ChangeAvaAsync(ava => ava.Record(Statement.Of(FactKind.Alias, "Zinnia Quartermaine", "Her school"), team.Desk.User, Now));
        Assert.Single(await FindAsync(alias));

        await ChangeAvaAsync(ava => ava.Withdraw(
            ava.Facts.Single(fact => fact.Kind == FactKind.Alias).Id, "Another child’s", team.Desk.User, Now));
        Assert.Empty(await FindAsync(alias));
    }

    [Fact]
    public async Task What_was_believed_before_a_correction_still_finds_the_person()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        await ChangeAvaAsync(ava =>
        {
            ava.Keep(FactKind.Name);
            ava.Correct(ava.Facts.Single(fact => fact.Kind == FactKind.Name).Id,
                Statement.Of(FactKind.Name, "Orla Fettleworth", "Birth certificate"), "Adopted", team.Desk.User, Now);
        });

        Assert.Single(await FindAsync(Misspelt));
        Assert.Single(await FindAsync(Misspelt with { Names = ["Orla Fettleworth"] }));
    }

    [Fact]
    public async Task People_on_record_before_there_were_keys_are_filed_at_start()
    {
        await Given.ReferralAsync(await Given.TeamAsync());
        await Portal.ExecuteAsync("DELETE FROM PersonKeys; DELETE FROM PersonProfiles;");
        Assert.Empty(await FindAsync(Misspelt));

        var refiling = Portal.Services.GetRequiredService<PersonRefiling>();
        Assert.InRange(await refiling.FileSomeAsync(CancellationToken.None), 2, 10);
        Assert.Single(await FindAsync(Misspelt));
        Assert.Equal(0, await refiling.FileSomeAsync(CancellationToken.None));

        await Portal.ExecuteAsync("UPDATE PersonProfiles SET FiledAs = 0; UPDATE PersonKeys SET \"Key\" = \"Key\" + 1;");
        Assert.Empty(await FindAsync(Misspelt));
        await refiling.FileSomeAsync(CancellationToken.None);
        Assert.Single(await FindAsync(Misspelt));
    }

    [Fact]
    public async Task A_save_that_is_not_about_people_files_nobody()
    {
        var referral = await Given.ReferralAsync(await Given.TeamAsync());
        var before = await Portal.CountAsync<PersonKey>();

        await Given.BringToAsync(referral, Stage.Accepted, 2);

        Assert.Equal(before, await Portal.CountAsync<PersonKey>());
    }

    [Fact]
    public async Task A_look_up_reads_indexes_only_and_a_bounded_number_of_rows()
    {
        var spy = new SqlSpy();
        using var portal = PortalApp.OnFile()
            .With(services => services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(spy)));
        await portal.Given.ReferralAsync(await portal.Given.TeamAsync());

        var sent = await spy.ListenAsync(
            () => portal.AsAsync(CurrentUser.System, (services, _) => services.GetRequiredService<KnownPeople>().FindAsync(Misspelt, 10)));

        Assert.Equal(3, sent.Count);
        await portal.QueryAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            Assert.All(sent, statement => Assert.DoesNotContain(QueryPlan.ScannedTables((SqliteConnection)db.Database.GetDbConnection(),
                statement), table => table.StartsWith("Person", StringComparison.Ordinal)));
            return 0;
        });
        Assert.Contains("LIMIT 200", sent[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_of_keys_is_laid_out_by_its_key()
    {
        using var portal = PortalApp.OnFile();
        Assert.Contains("WITHOUT ROWID", (await portal.QueryAsync(db => db.Database.SqlQuery<string>(
            $"SELECT sql AS Value FROM sqlite_master WHERE name = 'PersonKeys'").ToListAsync()))[0], StringComparison.Ordinal);
    }
}
