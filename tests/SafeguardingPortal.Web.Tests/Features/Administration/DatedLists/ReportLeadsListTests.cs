using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Administration.DatedLists;

/// <summary>BR-24: how long before a conference its report is due, kept by an administrator.</summary>
public class ReportLeadsListTests : PortalTest
{
    private const string Leads = "/administration/lists/report-lead-times";

    private static async Task<Page> AddAsync(Browser admin, string borough, string days, string from, string forReviews = "false") =>
        await admin.SubmitAsync(await admin.GetAsync($"{Leads}/add"), new()
        {
            ["Borough"] = borough,
            ["ForReviews"] = forReviews,
            ["WorkingDays"] = days,
            ["From"] = from,
            ["Reason"] = "Its chairs share reports five days before."
        });

    private async Task<Browser> AdministratorAsync() => Portal.SignIn(await Given.OfficerAsync(Role.Administrator));

    private Task<DateTime> DueAsync(Arranged conference) => Portal.QueryAsync(db => db.Deadlines
        .Where(each => each.SubjectReference == conference.Reference && each.Kind == DeadlineKind.ConferenceReport)
        .Select(each => each.DueAt).SingleAsync());

    /// <summary>Of a conference on Wednesday 16 December 2026.</summary>
    private async Task<Arranged> ArrangeAsync(Team team) =>
        await Portal.ConferenceAsync(await Given.ReferralAsync(team), starts: new(2026, 12, 16, 10, 0, 0, DateTimeKind.Utc));

    [Fact]
    public async Task BR_24_a_clock_started_after_a_new_lead_uses_it_what_ran_keeps_its_day_and_after_its_end_all_others_lead_counts()
    {
        var team = await Given.TeamAsync();
        var admin = await AdministratorAsync();
        Assert.Equal("It holds from 24 Nov 2026 on.", (await AddAsync(admin, team.Borough, "5", "24/11/2026")).Done);
        var before = await ArrangeAsync(team);

        Clock.Advance(TimeSpan.FromDays(1));
        var after = await ArrangeAsync(team);
        Assert.Equal((UkTime.EndOf(new(2026, 12, 14)), UkTime.EndOf(new(2026, 12, 9))), (await DueAsync(before), await DueAsync(after)));

        var list = await admin.GetAsync(Leads);
        var ended = await admin.SubmitAsync(await admin.GetAsync(list.Link("End Hackney, initial conferences, 5 working days")!),
            new() { ["Last"] = "24/11/2026", ["Reason"] = "Agreed otherwise." });
        Assert.Equal("Hackney, initial conferences, 5 working days: 24 Nov 2026 is the last day.", ended.Done);
        Assert.Contains("Ended: Agreed otherwise.", ended.Main);
        Assert.Equal(UkTime.EndOf(new(2026, 12, 9)), await DueAsync(await ArrangeAsync(team)));

        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(UkTime.EndOf(new(2026, 12, 14)), await DueAsync(await ArrangeAsync(team)));
        Assert.Equal(UkTime.EndOf(new(2026, 12, 9)), await DueAsync(after));
        Assert.Equal([AuditAction.Created, AuditAction.Changed],
            (await Portal.TrailAsync()).Where(entry => entry.Subject == nameof(ReportLead)).Select(entry => entry.Action));
    }

    [Fact]
    public async Task Boroughs_and_kinds_of_conference_stand_beside_each_other_and_only_the_same_of_both_is_in_the_way()
    {
        var admin = await AdministratorAsync();
        Assert.NotNull((await AddAsync(admin, "E09000012", "5", "24/11/2026")).Done);
        Assert.NotNull((await AddAsync(admin, "E09000012", "3", "24/11/2026", forReviews: "true")).Done);
        Assert.NotNull((await AddAsync(admin, "E09000002", "3", "24/11/2026")).Done);
        Assert.Equal(
            "It holds from 24 Nov 2026 on. What held before ends on 23 Nov 2026.", (await AddAsync(admin, "all", "3", "24/11/2026")).Done);

        var refused = await AddAsync(admin, "E09000012", "4", "24/11/2026");
        Assert.Equal("Hackney, initial conferences, 5 working days holds from 24 Nov 2026 on. Choose a later day", refused.ErrorAt("From"));
        Assert.Equal(("E09000012", "false", "4"), (refused.Field("Borough"), refused.Field("ForReviews"), refused.Field("WorkingDays")));
    }

    [Theory]
    [InlineData("Borough", "", "Choose a borough")]
    [InlineData("WorkingDays", "0", "Enter a number of working days from 1 to 20")]
    [InlineData("WorkingDays", "two", "Enter a number of working days from 1 to 20")]
    public async Task What_cannot_be_a_lead_is_said_beside_its_field(string field, string typed, string words)
    {
        var admin = await AdministratorAsync();
        var again = await admin.SubmitAsync(await admin.GetAsync($"{Leads}/add"), new()
        {
            ["Borough"] = field == "Borough" ? typed : "E09000012",
            ["ForReviews"] = "true",
            ["WorkingDays"] = field == "WorkingDays" ? typed : "3",
            ["Reason"] = "Agreed."
        });

        Assert.Equal((words, typed, "true"), (again.ErrorAt(field), again.Field(field), again.Field("ForReviews")));
    }

    [Fact]
    public async Task A_borough_that_is_none_is_not_taken()
    {
        var admin = await AdministratorAsync();
        var again = await admin.TamperAsync(await admin.GetAsync($"{Leads}/add"), ("Borough", "E99999999"), ("ForReviews", "false"),
            ("WorkingDays", "3"), ("Reason", "Why."));

        Assert.Equal("Choose one of the answers shown", again.ErrorAt("Borough"));
        Assert.Equal(2, await Portal.QueryAsync(db => db.ReportLeads.CountAsync()));
    }

    [Fact]
    public async Task The_lead_of_all_other_boroughs_is_followed_and_not_ended()
    {
        var admin = await AdministratorAsync();
        var lead = await Portal.QueryAsync(db => db.ReportLeads.Where(each => !each.ForReviews).Select(each => each.Id).SingleAsync());
        var refused = await admin.SubmitAsync(
            await admin.GetAsync($"{Leads}/{lead}/end"), new() { ["Last"] = "30/11/2026", ["Reason"] = "Why." });

        Assert.Equal((409, "Boroughs without a row of their own need this one. Add the next from a day: it then ends the day before."),
            (refused.Status, Assert.Single(refused.Errors)));
    }

    [Theory]
    [InlineData("", "Enter the last day it holds, for example 24/11/2026")]
    [InlineData("22/11/2026", "The last day is today or later")]
    [InlineData("30/11/2026", "It begins on 1 Dec 2026. Choose that day or a later one")]
    public async Task A_last_day_that_cannot_be_is_said_beside_it_and_a_row_is_ended_once(string last, string words)
    {
        var admin = await AdministratorAsync();
        var list = await AddAsync(admin, "E09000012", "5", "01/12/2026");
        var form = await admin.GetAsync(list.Link("End Hackney, initial conferences, 5 working days")!);
        var again = await admin.SubmitAsync(form, new() { ["Last"] = last, ["Reason"] = "Why." });
        Assert.Equal((words, last, "Why."), (again.ErrorAt("Last"), again.Field("Last") ?? "", again.Field("Reason")));

        await admin.SubmitAsync(again, new() { ["Last"] = "02/12/2026" });
        var twice = await admin.SubmitAsync(form, new() { ["Last"] = "03/12/2026", ["Reason"] = "Why." });
        Assert.Equal((409, "03/12/2026"), (twice.Status, twice.Field("Last")));
        var thrice = await admin.SubmitAsync(twice);
        Assert.Equal((409, "It already has a last day."), (thrice.Status, Assert.Single(thrice.Errors)));
    }
}
