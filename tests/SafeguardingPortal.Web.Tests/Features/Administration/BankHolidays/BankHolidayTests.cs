using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Administration.BankHolidays;

public class BankHolidayTests : PortalTest
{
    private const string Address = "/administration/bank-holidays";

    private const string Of2028 = """
        3/1/2028 New Year’s Day (substitute)
        14/4/2028 Good Friday
        17/4/2028 Easter Monday
        1/5/2028 Early May
        29/5/2028 Spring
        28/8/2028 Summer
        25/12/2028 Christmas Day
        26/12/2028 Boxing Day
        """;

    private async Task<Page> LoadAsync(string lines, string source = "gov.uk")
    {
        var admin = Portal.SignIn(await Given.OfficerAsync(Role.Administrator));
        return await admin.SubmitAsync(await admin.GetAsync($"{Address}/load"), new() { ["Lines"] = lines, ["Source"] = source });
    }

    [Fact]
    public async Task BR_12_a_year_is_loaded_whole_counts_at_once_and_is_on_the_trail()
    {
        Clock.Now = new(2027, 12, 6, 9, 0, 0, DateTimeKind.Utc);
        var team = await Given.TeamAsync();
        var before = await Portal.ConferenceAsync(await Given.ReferralAsync(team), starts: new(2028, 1, 5, 10, 0, 0, DateTimeKind.Utc));
        Assert.Contains("Bank holidays are loaded up to 2027", (await Portal.SignIn(team.Liaison).GetAsync(before.Page)).Main);

        Assert.Equal("8 days are loaded, up to 26 Dec 2028.", (await LoadAsync(Of2028)).Done);

        var after = await Portal.ConferenceAsync(await Given.ReferralAsync(team), starts: new(2028, 1, 5, 10, 0, 0, DateTimeKind.Utc));
        Task<DateTime> DueAsync(Arranged conference) => Portal.QueryAsync(db => db.Deadlines
            .Where(each => each.SubjectReference == conference.Reference && each.Kind == DeadlineKind.ConferenceReport)
            .Select(each => each.DueAt).SingleAsync());
        Assert.DoesNotContain("Bank holidays are loaded", (await Portal.SignIn(team.Liaison).GetAsync(after.Page)).Main);
        // Two working days before Wednesday 5 January: the 3rd is none any more. What ran before keeps its day.
        Assert.Equal((UkTime.EndOf(new(2027, 12, 31)), UkTime.EndOf(new(2028, 1, 3))), (await DueAsync(after), await DueAsync(before)));
        Assert.Equal(8, (await Portal.TrailAsync(AuditAction.Created)).Count(entry => entry.Subject == nameof(BankHoliday)));
    }

    [Fact]
    public async Task A_day_proclaimed_once_is_loaded_by_itself()
    {
        var done = await LoadAsync("7/6/2027 A coronation");

        Assert.Equal("7 Jun 2027 is no working day.", done.Done);
        Assert.Contains("Mon 7 Jun 2027 A coronation gov.uk", done.Main);
    }

    [Theory]
    [InlineData("", "Enter at least one day with its name")]
    [InlineData("3/1/2028 New Year’s Day (substitute)", "2028 is not loaded yet and has 1 of its 8 days here. Load the whole year")]
    [InlineData("Christmas", "Line 1 is not a date and a name, like 3/1/2028 New Year’s Day (substitute)")]
    [InlineData("30/2/2027 Nothing", "Line 1 is not a date and a name, like 3/1/2028 New Year’s Day (substitute)")]
    [InlineData("7/6/2027 One\n23/11/2026 Today",
        "Line 2: 23 Nov 2026 is past or today, and what was counted by it stays. Load days that are to come")]
    [InlineData("5/6/2027 A Saturday", "Line 1: 5 Jun 2027 is at a weekend. Load the working day that is free instead")]
    [InlineData("27/12/2027 Christmas Day", "Line 1: 27 Dec 2027 is loaded already")]
    [InlineData("7/6/2027 One\n7/6/2027 Two", "Line 2: 7 Jun 2027 is loaded already")]
    public async Task Days_that_cannot_be_are_refused_by_their_line_with_everything_typed_still_there(string lines, string words)
    {
        var refused = await LoadAsync(lines, "");

        Assert.Equal(words, refused.ErrorAt("Lines"));
        Assert.Equal("Say where they are published", refused.ErrorAt("Source"));
        Assert.Equal(lines.ReplaceLineEndings("\n"), refused.Field("Lines")!.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_year_is_not_left_out() => Assert.Equal("Load 2028 first",
        (await LoadAsync(Of2028.Replace("2028", "2029", StringComparison.Ordinal).Replace("14/4", "30/3", StringComparison.Ordinal)
            .Replace("17/4", "2/4", StringComparison.Ordinal).Replace("3/1", "1/1", StringComparison.Ordinal))).ErrorAt("Lines"));

    private async Task<Page> ChangeAsync(string day, string movedTo, string source = "Proclamation of 1 December 2026")
    {
        var admin = Portal.SignIn(await Given.OfficerAsync(Role.Administrator));
        return await admin.SubmitAsync(
            await admin.GetAsync($"{Address}/{day}/change"), new() { ["MovedTo"] = movedTo, ["Source"] = source });
    }

    private Task<DateTime> ReportDueAsync(Arranged conference) => Portal.QueryAsync(db => db.Deadlines
        .Where(each => each.SubjectReference == conference.Reference && each.Kind == DeadlineKind.ConferenceReport)
        .Select(each => each.DueAt).SingleAsync());

    [Fact]
    public async Task BR_12_a_holiday_that_is_moved_counts_on_its_new_day_from_tomorrow_and_what_runs_keeps_its_day()
    {
        var team = await Given.TeamAsync();
        var starts = new DateTime(2026, 12, 31, 10, 0, 0, DateTimeKind.Utc);
        var before = await Portal.ConferenceAsync(await Given.ReferralAsync(team), starts: starts);
        Assert.Equal(UkTime.EndOf(new(2026, 12, 29)), await ReportDueAsync(before));

        var done = await ChangeAsync("2026-12-28", "30/12/2026");
        Assert.Equal("Boxing Day (substitute) is on 30 Dec 2026. Limits that run keep their day.", done.Done);
        Assert.Contains("No holiday since", done.Main, StringComparison.Ordinal);
        var today = await Portal.ConferenceAsync(await Given.ReferralAsync(team), starts: starts);
        Clock.Advance(TimeSpan.FromDays(1));
        var tomorrow = await Portal.ConferenceAsync(await Given.ReferralAsync(team), starts: starts);

        Assert.Equal((UkTime.EndOf(new(2026, 12, 29)), UkTime.EndOf(new(2026, 12, 29)), UkTime.EndOf(new(2026, 12, 28))),
            (await ReportDueAsync(before), await ReportDueAsync(today), await ReportDueAsync(tomorrow)));
    }

    [Fact]
    public async Task A_holiday_that_is_withdrawn_is_a_working_day_and_stays_on_the_list_and_the_trail()
    {
        var done = await ChangeAsync("2027-12-28", "");
        Assert.Equal("28 Dec 2027 is a working day. Limits that run keep their day.", done.Done);
        Assert.Contains("Proclamation of 1 December 2026", done.Main, StringComparison.Ordinal);
        Assert.Single(await Portal.TrailAsync(AuditAction.Changed), entry => entry.Subject == nameof(BankHoliday));
        var admin = Portal.SignIn(await Given.OfficerAsync(Role.Administrator));
        Assert.Equal(404, (await admin.GetAsync($"{Address}/2027-12-28/change")).Status);

        // And may be proclaimed again, from a day on.
        Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal("28 Dec 2027 is no working day.", (await LoadAsync("28/12/2027 Boxing Day (substitute)")).Done);
    }

    [Theory]
    [InlineData("2026-12-28", "26/12/2026", "weekend")]
    [InlineData("2026-12-28", "25/12/2026", "already")]
    [InlineData("2026-12-28", "20/11/2026", "still to come")]
    [InlineData("2026-12-28", "soon", "Enter the day")]
    public async Task A_day_a_holiday_cannot_be_moved_to_is_refused_and_stays_typed(string day, string to, string why)
    {
        var refused = await ChangeAsync(day, to);
        Assert.Contains(why, refused.Main, StringComparison.Ordinal);
        Assert.Equal(to, refused.Field("MovedTo"));
    }

    [Fact]
    public async Task A_holiday_that_has_been_is_not_changed() => Assert.Equal(404, (await Portal.SignIn(
        await Given.OfficerAsync(Role.Administrator)).GetAsync($"{Address}/2026-08-31/change")).Status);
}
