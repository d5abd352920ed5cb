using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Administration.DatedLists;

/// <summary>What each of the lists is there for: it is worked by from its day on.</summary>
public class OtherListsTests : PortalTest
{
    private async Task<Browser> AdministratorAsync() => Portal.SignIn(await Given.OfficerAsync(Role.Administrator));

    private static async Task<Page> AddAsync(Browser admin, string list, Answers answers)
    {
        var address = $"/administration/lists/{list}/add";
        answers.TryAdd("From", "24/11/2026");
        answers.TryAdd("Reason", "Asked for by the command.");
        return await admin.SubmitAsync(await admin.GetAsync(address), answers);
    }

    private Task<T> AskAsync<T>(Func<ReferenceLists, Task<T>> question) => Portal.AsAsync(CurrentUser.System,
        async (services, _) => await question(services.GetRequiredService<ReferenceLists>()));

    [Fact]
    public async Task A_code_is_offered_from_its_day_once_and_never_given_to_anything_else()
    {
        var admin = await AdministratorAsync();
        Assert.NotNull((await AddAsync(admin, "source-codes", new() { ["Code"] = "5E", ["Name"] = "Virtual school" })).Done);
        Assert.DoesNotContain(await AskAsync(lists => lists.SourcesAsync()), source => source.Value == "5E");
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains(await AskAsync(lists => lists.SourcesAsync()), source => source.Value == "5E");

        var refused = await AddAsync(
            admin, "source-codes", new() { ["Code"] = "5e", ["Name"] = "Something else", ["From"] = "30/11/2026" });
        Assert.Equal("5E Virtual school is or was on the list. What records name is not given to anything else: take another code",
            refused.ErrorAt("From"));
        Assert.Equal("Enter a code of letters, figures and hyphens",
            (await AddAsync(admin, "nature-flags", new() { ["Code"] = "a b", ["Name"] = "Online" })).ErrorAt("Code"));
    }

    [Fact]
    public async Task BR_25_a_limit_is_followed_from_a_day_in_its_own_unit_and_police_protection_is_never_longer_than_the_law()
    {
        var admin = await AdministratorAsync();
        Answers Limit(DeadlineKind kind, string length, string unit, string soon = "") =>
            new() { ["Kind"] = $"{kind}", ["Length"] = length, ["Unit"] = unit, ["DueSoonHours"] = soon };

        Assert.NotNull((await AddAsync(admin, "time-limits", Limit(DeadlineKind.CoreGroup, "8", "WorkingDays"))).Done);
        Assert.Equal((10, 8), (
            (await AskAsync(lists => lists.TimeLimitAsync(DeadlineKind.CoreGroup, new(2026, 11, 23)))).WorkingDays,
            (await AskAsync(lists => lists.TimeLimitAsync(DeadlineKind.CoreGroup, new(2026, 11, 24)))).WorkingDays));
        Assert.Equal("This limit ends with a day. Count it in working days, days or months",
            (await AddAsync(admin, "time-limits", Limit(DeadlineKind.LaterReview, "8", "Hours", "1"))).ErrorAt("Unit"));
        Assert.Equal("This limit is counted in hours",
            (await AddAsync(admin, "time-limits", Limit(DeadlineKind.Referral24Hours, "1", "Days"))).ErrorAt("Unit"));
        Assert.Equal("Police protection lasts at most 72 hours (Children Act 1989, s.46)",
            (await AddAsync(admin, "time-limits", Limit(DeadlineKind.PoliceProtection, "96", "Hours", "24"))).ErrorAt("Length"));
        Assert.Equal("Enter fewer hours than the limit has, and none for a limit that is not in hours",
            (await AddAsync(admin, "time-limits", Limit(DeadlineKind.Referral24Hours, "24", "Hours", "24"))).ErrorAt("DueSoonHours"));
    }

    [Fact]
    public async Task A_row_is_back_dated_only_where_the_list_may_be_and_something_is_named_that_does_it()
    {
        var admin = await AdministratorAsync();
        Answers Plan(string law) => new()
        {
            ["Measure"] = $"{Measure.InitialConferencesInTime}",
            ["Team"] = "all",
            ["Percent"] = "75",
            ["IsFirstYear"] = "false",
            ["From"] = "01/04/2026",
            ["BackDatedBy"] = law
        };
        Assert.Equal("A change takes effect from tomorrow at the earliest", (await AddAsync(admin, "targets", Plan(""))).ErrorAt("From"));
        var added = await AddAsync(admin, "targets", Plan("Business plan 2026/27"));
        Assert.Contains("Back-dated by: Business plan 2026/27", added.Main);
        Assert.Equal(new(2026, 3, 31), await Portal.QueryAsync(db => db.Targets
            .Where(target => target.Measure == Measure.InitialConferencesInTime && target.From < new DateOnly(2026, 4, 1))
            .Select(target => target.To).SingleAsync()));

        Assert.False((await admin.GetAsync("/administration/lists/team-cars/add")).Form.Has("BackDatedBy"));
    }

    [Fact]
    public async Task A_teams_own_target_goes_before_that_of_all()
    {
        var team = await Given.TeamAsync();
        var targets = new[]
        {
            Target.Of(Measure.InitialConferencesAttended, 100, new(2010, 4, 1), ""),
            Target.Of(Measure.InitialConferencesAttended, 90, new(2026, 4, 1), "", team.Id)
        };
        Assert.Equal(90, Target.For(targets, Measure.InitialConferencesAttended, team.Id, new(2026, 11, 1))!.Percent);
        Assert.Equal(100, Target.For(targets, Measure.InitialConferencesAttended, team.Id, new(2026, 3, 1))!.Percent);
        Assert.Equal(100, Target.For(targets, Measure.InitialConferencesAttended, Guid.NewGuid(), new(2026, 11, 1))!.Percent);
    }

    [Fact]
    public async Task The_pilot_of_summer_2009_held_in_the_east_region_alone()
    {
        var summer = new DateOnly(2009, 7, 1);
        async Task<TimeOnly> ClosesAsync(string team, DateOnly day) =>
            (await AskAsync(lists => lists.OfficeHoursAsync(Web.Data.Reference.ReferenceData.CaitId(team), day)))!.Closes;
        Assert.Equal(new TimeOnly(20, 0), await ClosesAsync("hackney", summer));
        Assert.Equal(new TimeOnly(18, 0), await ClosesAsync("lambeth", summer));
        Assert.Equal(new TimeOnly(18, 0), await ClosesAsync("hackney", new(2009, 9, 1)));
        Assert.Equal(new TimeOnly(20, 0), await ClosesAsync("lambeth", new(2026, 7, 1)));
    }

    [Fact]
    public async Task A_hub_rates_from_its_day_which_may_be_put_right_and_no_more_after_its_last()
    {
        var admin = await AdministratorAsync();
        var hub = await Portal.QueryAsync(db => db.MashHubs.SingleAsync(each => each.BoroughCode == "E09000012"));
        await admin.SubmitAsync(await admin.GetAsync($"/administration/lists/mash-hubs/{hub.Id}/end"),
            new() { ["Last"] = "30/11/2026", ["Reason"] = "The hub closes." });
        Assert.NotNull(await AskAsync(lists => lists.MashTimerAsync("E09000012", MashRating.Red, new(2026, 11, 30))));
        Assert.Null(await AskAsync(lists => lists.MashTimerAsync("E09000012", MashRating.Red, new(2026, 12, 1))));

        Assert.Null(await AskAsync(lists => lists.MashTimerAsync("E09000002", MashRating.Red, new(2013, 6, 1))));
        var earlier = await AddAsync(admin, "mash-hubs", new()
        {
            ["Borough"] = "E09000002",
            ["From"] = "01/05/2013",
            ["To"] = "30/03/2014",
            ["BackDatedBy"] = "Minutes of the board, May 2013"
        });
        Assert.NotNull(earlier.Done);
        Assert.NotNull(await AskAsync(lists => lists.MashTimerAsync("E09000002", MashRating.Red, new(2013, 6, 1))));
    }

    [Fact]
    public async Task A_pattern_has_to_be_readable_and_to_fit_its_example()
    {
        var admin = await AdministratorAsync();
        Answers Pattern(string pattern, string example) => new() { ["System"] = "CAD", ["Pattern"] = pattern, ["Example"] = example };
        Assert.Equal("It is not a regular expression that can be read",
            (await AddAsync(admin, "reference-patterns", Pattern("[", "1"))).ErrorAt("Pattern"));
        Assert.Equal("The example does not fit the pattern",
            (await AddAsync(admin, "reference-patterns", Pattern(@"\d{4}", "12"))).ErrorAt("Example"));
        Assert.NotNull((await AddAsync(admin, "reference-patterns", Pattern(@"\d{4}", "1234"))).Done);
    }

    [Fact]
    public async Task A_car_goes_to_another_team_from_a_day_and_its_bookings_are_named_before_it_ends()
    {
        var (team, other) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        var admin = await AdministratorAsync();
        Answers Car(Team of, string from, string registration) => new()
        {
            ["Registration"] = registration,
            ["Car"] = "Astra",
            ["Team"] = $"{of.Id}",
            ["From"] = from
        };
        await AddAsync(admin, "team-cars", Car(team, "24/11/2026", "LX61 AAB"));
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("LX61 AAB", (await Portal.SignIn(team.Sergeant).GetAsync("/vehicles/book")).Main);
        var moved = await AddAsync(admin, "team-cars", Car(other, "30/11/2026", "lx61aab"));
        Assert.Equal("It holds from 30 Nov 2026 on. What held before ends on 29 Nov 2026.", moved.Done);
        Clock.Advance(TimeSpan.FromDays(6));
        Assert.DoesNotContain("LX61", (await Portal.SignIn(team.Sergeant).GetAsync("/vehicles/book")).Main);
    }

    [Fact]
    public async Task A_chair_of_the_address_book_is_offered_where_a_conference_is_arranged()
    {
        var team = await Given.TeamAsync();
        var referral = await Given.ReferralAsync(team);
        var admin = await AdministratorAsync();
        await AddAsync(admin, "partners", new()
        {
            ["Name"] = "Jean Marsh",
            ["Agency"] = "Hackney council",
            ["Borough"] = "E09000012",
            ["IsChair"] = "true",
            ["Email"] = "jean@example.org"
        });
        Clock.Advance(TimeSpan.FromDays(1));
        var form = await Portal.SignIn(team.Sergeant).GetAsync($"/cases/{referral.CaseReference}/conferences/invite");
        Assert.Contains("Jean Marsh", form.Html.QuerySelectorAll("#Chair-offers option").Select(offer => offer.GetAttribute("value")));
    }

    [Fact]
    public async Task An_offence_of_the_list_is_offered_under_its_group_where_a_crime_is_put_on_a_case()
    {
        var team = await Given.TeamAsync();
        var referral = await Given.ReferralAsync(team);
        await AddAsync(await AdministratorAsync(), "offences", new() { ["Offence"] = "Coercive control", ["Group"] = "Violence" });
        Clock.Advance(TimeSpan.FromDays(1));
        var form = await Portal.SignIn(team.Sergeant).GetAsync($"/cases/{referral.CaseReference}/crimes/record");
        Assert.Contains("Coercive control", form.Html.QuerySelectorAll("#Offence optgroup[label=Violence] option")
            .Select(offer => offer.GetAttribute("value")));
    }

    [Fact]
    public async Task A_boroughs_own_wording_starts_its_reports()
    {
        var admin = await AdministratorAsync();
        Assert.NotNull((await AddAsync(admin, "report-wordings",
            new() { ["Borough"] = "E09000012", ["Wording"] = "Hackney asks that this is read aloud." })).Done);
        var rows = await Portal.QueryAsync(db => db.ReportWordings.AsNoTracking().ToListAsync());
        Assert.Equal([null, "E09000012"], rows.Select(row => row.BoroughCode).Order());
    }
}
