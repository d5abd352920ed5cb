using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Reference;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Data;

public class ReferenceDataTests : PortalTest
{
    private Task<Dictionary<string, List<string>>> CoveredOnAsync(DateOnly day) =>
        Portal.QueryAsync(async db => (await db.CaitBoroughs.AsNoTracking()
            .Where(covered => covered.From <= day && (covered.To == null || day <= covered.To))
            .Select(covered => new { covered.BoroughCode, covered.Cait.Code }).ToListAsync())
            .GroupBy(covered => covered.BoroughCode)
            .ToDictionary(group => group.Key, group => group.Select(covered => covered.Code).ToList()));

    [Fact]
    public async Task There_are_the_32_boroughs_of_the_Metropolitan_Police_and_not_the_City()
    {
        var boroughs = await Portal.QueryAsync(db => db.Boroughs.AsNoTracking().OrderBy(borough => borough.Code).ToListAsync());

        Assert.Equal(Enumerable.Range(2, 32).Select(number => $"E090000{number:D2}"), boroughs.Select(borough => borough.Code));
        Assert.Equal(32, boroughs.Select(borough => borough.LocalAuthorityNumber).Distinct().Count());
        Assert.Equal(("Hackney", 204), boroughs.Where(borough => borough.Code == "E09000012")
            .Select(borough => (borough.Name, borough.LocalAuthorityNumber)).Single());
    }

    [Theory]
    [InlineData("2026-11-23", 18)]
    [InlineData("2010-10-01", 18)]
    [InlineData("2009-11-01", 18)]
    [InlineData("2009-10-31", 19)]
    [InlineData("2008-04-01", 19)]
    public async Task Every_borough_has_exactly_one_team_on_any_day(string day, int teams)
    {
        var covered = await CoveredOnAsync(DateOnly.Parse(day));

        Assert.Equal(32, covered.Count);
        Assert.All(covered.Values, each => Assert.Single(each));
        Assert.Equal(teams, covered.Values.SelectMany(each => each).Distinct().Count());
    }

    [Fact]
    public async Task Camden_and_Islington_were_two_teams_until_November_2009()
    {
        var before = await CoveredOnAsync(new(2009, 10, 31));
        Assert.Equal(("camden", "islington"), (before["E09000007"].Single(), before["E09000019"].Single()));

        var after = await CoveredOnAsync(new(2009, 11, 1));
        Assert.Equal(("camden-islington", "camden-islington"), (after["E09000007"].Single(), after["E09000019"].Single()));
    }

    [Fact]
    public async Task A_team_covers_a_borough_only_while_it_exists()
    {
        var caits = await Portal.QueryAsync(db => db.Caits.AsNoTracking().Include(cait => cait.Boroughs)
            .Include(cait => cait.Regions).ToListAsync());

        Assert.Equal(20, caits.Count);
        Assert.Equal(18, caits.Count(cait => cait.To is null));
        Assert.All(caits, cait => Assert.All(
            cait.Boroughs, covered => Assert.True(cait.From <= covered.From && (cait.To is null || covered.To <= cait.To))));
        Assert.All(caits.Where(cait => cait.To is null), cait => Assert.Contains(cait.Regions, region => region.To is null));
    }

    [Fact]
    public async Task Pairings_that_were_inferred_say_so() =>
        Assert.Equal(13, await Portal.QueryAsync(db => db.CaitBoroughs.CountAsync(covered => covered.Note != null)));

    [Fact]
    public async Task The_limit_of_24_hours_is_a_row_with_its_source()
    {
        var limit =
            await Portal.QueryAsync(db => db.TimeLimits.AsNoTracking().SingleAsync(limit => limit.Kind == DeadlineKind.Referral24Hours));

        Assert.Equal((24, 4, "SCD5 business plan (¶31)"), (limit.Hours!.Value, limit.DueSoonHours!.Value, limit.Source));
    }

    [Fact]
    public async Task Office_hours_grew_on_6_September_2010()
    {
        var all = await Portal.QueryAsync(db => db.Set<OfficeHours>().AsNoTracking().OrderBy(each => each.From).ToListAsync());
        var pilot = Assert.Single(all, each => each.Region is not null);
        Assert.Equal(("East", new DateOnly(2009, 6, 1), new DateOnly(2009, 8, 31), new TimeOnly(20, 0)),
            (pilot.Region, pilot.From, pilot.To!.Value, pilot.Closes));

        var hours = all.FindAll(each => each.Region is null);
        Assert.Equal([(new TimeOnly(8, 0), new TimeOnly(18, 0)), (new TimeOnly(8, 0), new TimeOnly(20, 0))],
            hours.Select(each => (each.Opens, each.Closes)));
        Assert.Equal((new DateOnly(2010, 9, 5), new DateOnly(2010, 9, 6)), (hours[0].To!.Value, hours[1].From));
    }

    [Fact]
    public async Task Bank_holidays_reach_from_2009_to_2027()
    {
        var years = await Portal.QueryAsync(db => db.BankHolidays.AsNoTracking().Select(holiday => holiday.Date).ToListAsync());

        Assert.Equal(Enumerable.Range(2009, 19), years.Select(date => date.Year).Distinct().Order());
        Assert.All(years.GroupBy(date => date.Year), year => Assert.InRange(year.Count(), 8, 10));
    }

    [Fact]
    public async Task The_rows_are_put_in_once_and_have_the_same_keys_in_every_copy()
    {
        await Portal.QueryAsync(async db =>
        {
            await ReferenceData.EnsureAsync(db);
            return 0;
        });

        Assert.Equal(20, await Portal.CountAsync<Cait>());
        Assert.Equal(ReferenceData.CaitId("hackney"),
            await Portal.QueryAsync(db => db.Caits.Where(cait => cait.Code == "hackney").Select(cait => cait.Id).SingleAsync()));
    }

    [Fact]
    public async Task A_code_that_came_with_a_later_version_reaches_a_database_in_use_and_one_that_was_ended_does_not_come_back()
    {
        await Portal.QueryAsync(async db =>
        {
            await db.SourceCodes.Where(source => source.Code == "3D-MIDWIFE").ExecuteDeleteAsync();
            await db.Disabilities.Where(disability => disability.Code == "HAND").ExecuteDeleteAsync();
            await db.SourceCodes.Where(source => source.Code == "9")
                .ExecuteUpdateAsync(source => source.SetProperty(each => each.To, new DateOnly(2026, 1, 1)));
            await ReferenceData.EnsureAsync(db);
            return 0;
        });

        Assert.Equal(1, await Portal.QueryAsync(db => db.SourceCodes.CountAsync(source => source.Code == "3D-MIDWIFE")));
        Assert.Equal(1, await Portal.QueryAsync(db => db.Disabilities.CountAsync(disability => disability.Code == "HAND")));
        Assert.Equal(new DateOnly(2026, 1, 1),
            await Portal.QueryAsync(db => db.SourceCodes.Where(source => source.Code == "9").Select(source => source.To).SingleAsync()));
    }

    [Fact]
    public async Task Source_codes_are_the_departments_own_with_a_midwife_beside_them()
    {
        var codes = await Portal.QueryAsync(db => db.SourceCodes.AsNoTracking().OrderBy(source => source.Order)
            .Select(source => source.Code).ToListAsync());

        Assert.Equal(29, codes.Count);
        Assert.Equal("3D", codes[codes.IndexOf("3D-MIDWIFE") - 1]);
        Assert.Equal(["1A", "1B", "1C", "1D", "2A", "2B", "3A"], codes.Take(7));
    }
}
