using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Administration.DatedLists;

/// <summary>One page for every list of rows that hold from a day (B9), tried with office hours.</summary>
public class DatedListTests : PortalTest
{
    private const string Hours = "/administration/lists/office-hours";

    private async Task<Browser> AdministratorAsync() => Portal.SignIn(await Given.OfficerAsync(Role.Administrator));

    private static Answers Later(params (string Name, string Value)[] but)
    {
        Answers answers =
            new() { ["Opens"] = "08:00", ["Closes"] = "18:30", ["From"] = "24/11/2026", ["Reason"] = "Fewer calls after six." };
        foreach (var (name, value) in but) answers[name] = value;
        return answers;
    }

    private Task<List<OfficeHours>> RowsAsync() =>
        Portal.QueryAsync(db => db.OfficeHours.AsNoTracking().Where(hours => hours.Region == null && hours.CaitId == null)
            .OrderBy(hours => hours.From).ToListAsync());

    [Fact]
    public async Task B9_a_row_begins_on_its_day_once_ends_what_held_before_and_says_who_and_why()
    {
        var admin = await AdministratorAsync();
        var form = await admin.GetAsync($"{Hours}/add");
        var added = await admin.SubmitAsync(form, Later());
        await admin.SubmitAsync(form, Later());

        Assert.Equal("It holds from 24 Nov 2026 on. What held before ends on 23 Nov 2026.", added.Done);
        Assert.Equal(
            [(new(8, 0), new(18, 0), new DateOnly(2010, 9, 5)), (new(8, 0), new(20, 0), new(2026, 11, 23)), (new(8, 0), new(18, 30), null)],
            (await RowsAsync()).Select(row => (row.Opens, row.Closes, row.To)));
        Assert.Equal(["In force (1)", "To come (1)", "Ended (2)"], added.Texts("main h2").Where(heading => heading != "Done"));
        Assert.Contains("18:30 24 Nov 2026 – Fewer calls after six.", added.Main);
        Assert.Contains(", 23 Nov 2026)", added.Main);

        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(["In force (1)", "To come (0)", "Ended (3)"], (await admin.GetAsync(Hours)).Texts("main h2"));
    }

    [Fact]
    public async Task A_teams_own_office_hours_go_before_its_regions_and_those_before_the_hours_of_all()
    {
        var (team, other, admin) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"), await AdministratorAsync());
        await admin.SubmitAsync(await admin.GetAsync($"{Hours}/add"), Later(("Whose", team.Id.ToString()), ("Closes", "22:00")));
        var page = await admin.GetAsync(Hours);
        Assert.Contains("Hackney CAIT 08:00 22:00", page.Main);
        var day = new DateOnly(2026, 11, 24);
        Task<TimeOnly> ClosesAsync(Guid id) => Portal.AsAsync(CurrentUser.System, async (services, _) =>
            (await services.GetRequiredService<ReferenceLists>().OfficeHoursAsync(id, day))!.Closes);
        Assert.Equal((new TimeOnly(22, 0), new TimeOnly(20, 0)), (await ClosesAsync(team.Id), await ClosesAsync(other.Id)));
        Assert.Equal(new TimeOnly(20, 0), await Portal.AsAsync(CurrentUser.System, async (services, _) =>
            (await services.GetRequiredService<ReferenceLists>().OfficeHoursAsync(team.Id, day.AddDays(-1)))!.Closes));
    }

    [Fact]
    public async Task One_change_is_one_entry_of_the_trail_with_its_reason_and_the_rows_before_and_after()
    {
        var admin = await AdministratorAsync();
        await admin.SubmitAsync(await admin.GetAsync($"{Hours}/add"), Later());

        var entry = Assert.Single(await Portal.TrailAsync(), entry => entry.Subject == nameof(OfficeHours));
        Assert.Equal(AuditAction.Created, entry.Action);
        Assert.Contains("Fewer calls after six.", entry.Detail!, StringComparison.Ordinal);
        Assert.Equal(4, JsonDocument.Parse(entry.Detail!).RootElement.GetArrayLength());
        Assert.Equal([1, 2],
            await Portal.QueryAsync(db => db.ListChanges.OrderBy(change => change.Number).Select(change => change.Number).ToListAsync()));
    }

    [Theory]
    [InlineData("Opens", "", "Enter when the desk opens, for example 08:00")]
    [InlineData("Opens", "25:00", "25:00 is not a time. Write it like 12:32")]
    [InlineData("Closes", "07:30", "The desk closes after it opens")]
    [InlineData("From", "", "Enter the day it holds from, for example 24/11/2026")]
    [InlineData("From", "soon", "soon is not a date. Write it like 21/11/2026")]
    [InlineData("From", "23/11/2026", "A change takes effect from tomorrow at the earliest")]
    [InlineData("Reason", "", "Say why, for whoever asks later")]
    public async Task What_cannot_be_is_said_beside_its_field_with_everything_typed_still_there(string field, string typed, string words)
    {
        var admin = await AdministratorAsync();
        var again = await admin.SubmitAsync(await admin.GetAsync($"{Hours}/add"), Later((field, typed)));

        Assert.Equal((200, words, typed), (again.Status, again.ErrorAt(field), again.Field(field) ?? ""));
        foreach (var (name, value) in Later().Where(each => each.Key != field)) Assert.Equal(value, again.Field(name));
        Assert.Equal(2, (await RowsAsync()).Count);
    }

    [Theory]
    [InlineData("24/11/2026")]
    [InlineData("30/11/2026")]
    [InlineData("01/12/2026")]
    public async Task Two_rows_of_one_kind_never_hold_on_one_day(string from)
    {
        var admin = await AdministratorAsync();
        await admin.SubmitAsync(await admin.GetAsync($"{Hours}/add"), Later(("From", "01/12/2026")));
        var refused = await admin.SubmitAsync(await admin.GetAsync($"{Hours}/add"), Later(("Closes", "19:00"), ("From", from)));

        Assert.Equal("08:00 to 18:30 holds from 1 Dec 2026 on. Choose a later day", refused.ErrorAt("From"));
        Assert.Equal(("19:00", from), (refused.Field("Closes"), refused.Field("From")));
        Assert.Equal(3, (await RowsAsync()).Count);
    }

    [Fact]
    public async Task Hours_are_followed_and_not_ended_since_limits_are_counted_by_them()
    {
        var admin = await AdministratorAsync();
        var last = (await RowsAsync())[^1];
        Assert.Null((await admin.GetAsync(Hours)).Link("End 08:00 to 20:00"));
        var refused = await admin.SubmitAsync(
            await admin.GetAsync($"{Hours}/{last.Id}/end"), new() { ["Last"] = "30/11/2026", ["Reason"] = "The desk closes." });

        Assert.Equal(409, refused.Status);
        Assert.Equal(
            "Hours have to hold on every day, since limits are counted by them. Add the next from a day: these then end the day before.",
            Assert.Single(refused.Errors));
        Assert.Equal(("30/11/2026", "The desk closes."), (refused.Field("Last"), refused.Field("Reason")));
        Assert.Null((await RowsAsync())[^1].To);
    }

    [Fact]
    public async Task The_second_of_two_administrators_is_told_sees_what_holds_now_and_can_then_save()
    {
        var (first, second) = (await AdministratorAsync(), await AdministratorAsync());
        var (one, other) = (await first.GetAsync($"{Hours}/add"), await second.GetAsync($"{Hours}/add"));
        await first.SubmitAsync(one, Later());
        var told = await second.SubmitAsync(other, Later(("Closes", "19:00"), ("From", "02/12/2026")));

        Assert.Equal((409, "19:00"), (told.Status, told.Field("Closes")));
        Assert.Contains("08:00 to 18:30, from 24 Nov 2026", told.Main);
        Assert.Equal(3, (await RowsAsync()).Count);

        Assert.Equal("It holds from 2 Dec 2026 on. What held before ends on 1 Dec 2026.", (await second.SubmitAsync(told)).Done);
        Assert.Equal([new(2010, 9, 5), new(2026, 11, 23), new DateOnly(2026, 12, 1), null], (await RowsAsync()).Select(row => row.To));
    }

    [Fact]
    public async Task Two_changes_sent_at_one_instant_are_not_both_saved()
    {
        var (first, second) = (await AdministratorAsync(), await AdministratorAsync());
        var (one, other) = (await first.GetAsync($"{Hours}/add"), await second.GetAsync($"{Hours}/add"));
        var sent = await Task.WhenAll(first.SubmitAsync(one, Later()), second.SubmitAsync(other, Later(("From", "02/12/2026"))));

        Assert.Equal([200, 409], sent.Select(page => page.Status).Order());
        Assert.Equal(3, (await RowsAsync()).Count);
    }

    [Fact]
    public async Task A_referral_received_after_the_new_hours_is_in_or_out_of_hours_by_them()
    {
        var team = await Given.TeamAsync();
        var admin = await AdministratorAsync();
        await admin.SubmitAsync(await admin.GetAsync($"{Hours}/add"), Later());
        async Task<bool> OutOfHoursAsync(string day)
        {
            var desk = Portal.SignIn(team.Desk);
            var typed = Forms.ReferralOfStrangers(("Received.Date", day), ("Received.Time", "18:50"));
            var logged = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), typed);
            return await Portal.QueryAsync(db => db.Set<Referral>().Where(each => each.Reference == logged.Reference)
                .Select(each => each.IsOutOfHours).SingleAsync());
        }

        Clock.Now = new(2026, 11, 24, 19, 0, 0, DateTimeKind.Utc);
        Assert.False(await OutOfHoursAsync("23/11/2026"));
        Assert.True(await OutOfHoursAsync("24/11/2026"));
    }

    /// <summary>
    /// Whatever lists there are: each is on the page of all lists, has its page and its form, and no word of code for it.
    /// </summary>
    [Fact]
    public async Task Every_list_is_on_the_page_of_all_lists_and_asks_for_what_it_needs()
    {
        var admin = await AdministratorAsync();
        var all = await admin.GetAsync("/administration");
        Assert.NotEmpty(DatedList.All);
        Assert.Distinct(DatedList.All.Select(list => list.Code));
        foreach (var list in DatedList.All)
        {
            Assert.Equal($"/administration/lists/{list.Code}", all.Link(list.Title));
            var page = await admin.GetAsync(all.Link(list.Title)!);
            Assert.Equal((200, list.Title), (page.Status, page.Heading));
            var form = await admin.GetAsync(page.Link("Add from a day")!);
            var empty = await admin.SubmitAsync(form, new() { ["From"] = "" });
            Assert.All(list.Fields, field => Assert.True(empty.Form.Has(field.Name), field.Name));
            Assert.Contains("Enter the day it holds from, for example 24/11/2026", empty.Errors);
            Assert.InRange(empty.Errors.Count, 3, list.Fields.Count + 2);
        }
    }

    [Fact]
    public async Task An_answer_that_is_not_on_offer_a_list_that_is_none_and_a_row_of_another_list_are_not_taken()
    {
        var admin = await AdministratorAsync();
        Assert.Equal(404, (await admin.GetAsync("/administration/lists/shoe-sizes")).Status);
        Assert.Equal(404, (await admin.GetAsync("/administration/lists/shoe-sizes/add")).Status);
        Assert.Equal(404, (await admin.PostAsync(
            "/administration/lists/shoe-sizes/add", await admin.GetAsync($"{Hours}/add"), ("SubmissionId", $"{Guid.NewGuid()}"))).Status);
        Assert.Equal(404, (await admin.GetAsync($"{Hours}/{Guid.NewGuid()}/end")).Status);
    }

    [Fact]
    public async Task Nobody_else_keeps_the_lists()
    {
        var team = await Given.TeamAsync();
        foreach (var (page, status) in new[] { (Hours, 403), ($"{Hours}/add", 403) })
            foreach (var officer in new[] { team.Desk, team.Inspector, await Given.OfficerAsync(Role.Commander),
                await Given.OfficerAsync(Role.Auditor) })
                Assert.Equal(status, (await Portal.SignIn(officer).GetAsync(page)).Status);
    }
}
