using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Reference;
using SafeguardingPortal.Web.Jobs;
using SafeguardingPortal.Web.Tests.Harness;
using R = SafeguardingPortal.Domain.Access.Role;

namespace SafeguardingPortal.Web.Tests.Features.Administration.Posts;

public class PostTests : PortalTest
{
    private static string Page(Colleague officer) => $"/administration/officers/{officer.Code}";

    private static Answers Role(R role, string from, bool beside = false) => new()
    {
        ["Role"] = role.ToString(),
        ["From"] = from,
        ["IsBeside"] = beside ? "true" : "false",
        ["Reason"] = "Promoted"
    };

    private static Answers Post(string team, string from, bool beside = false, string to = "") => new()
    {
        ["Team"] = team,
        ["From"] = from,
        ["To"] = to,
        ["IsBeside"] = beside ? "true" : "false",
        ["Reason"] = "Allocation review"
    };

    private Task<int> TurnAsync() => Portal.Services.GetRequiredService<RolesOfToday>().PutRightAsync(CancellationToken.None);

    private Task<Officer> FindAsync(Colleague officer) => Portal.QueryAsync(db =>
        db.Officers.AsNoTracking().Include(each => each.Roles).Include(each => each.Postings).SingleAsync(each => each.Id == officer.Id));

    [Fact]
    public async Task A_role_begins_on_its_day_and_the_one_before_ends_the_day_before()
    {
        var team = await Given.TeamAsync();
        var admin = Portal.SignIn(await Given.OfficerAsync(R.Administrator));
        await Given.AccountAsync(team.Constable, "dc.tom");
        var tom = Portal.Visit();
        await tom.SignInAsync("dc.tom", Given.Password);
        var done = await admin.SubmitAsync(await admin.GetAsync($"{Page(team.Constable)}/role"),
            Role(R.DetectiveSergeant, "tomorrow"));
        Assert.Contains("is detective sergeant from", done.Done);
        Assert.Equal(403, (await tom.GetAsync("/supervision")).Status);

        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await TurnAsync());
        Assert.Equal(0, await TurnAsync());
        await tom.SignInAsync("dc.tom", Given.Password);
        Assert.Equal(200, (await tom.GetAsync("/supervision")).Status);
        var officer = await FindAsync(team.Constable);
        Assert.Equal(R.DetectiveSergeant, officer.Role);
        Assert.Equal(R.DetectiveConstable, officer.RoleOn(DateOnly.FromDateTime(Now).AddDays(-1)));
        Assert.Contains("Ended: Promoted", (await admin.GetAsync(Page(team.Constable))).Main);
    }

    [Fact]
    public async Task Who_holds_two_roles_works_in_the_highest_and_can_choose_the_other_for_a_session()
    {
        var team = await Given.TeamAsync();
        var admin = Portal.SignIn(await Given.OfficerAsync(R.Administrator));
        await admin.SubmitAsync(await admin.GetAsync($"{Page(team.Liaison)}/role"), Role(R.DetectiveSergeant, "today", true));
        await Given.AccountAsync(team.Liaison, "pclo");
        var browser = Portal.Visit();
        await browser.SignInAsync("pclo", Given.Password);
        Assert.Equal(200, (await browser.GetAsync("/supervision")).Status);
        await browser.SubmitAsync(await browser.GetAsync("/account"), new() { ["Role"] = "ConferenceLiaisonOfficer" });
        Assert.Equal(403, (await browser.GetAsync("/supervision")).Status);
        Assert.Contains("Conference liaison officer", (await browser.GetAsync("/account")).Main);
        // A role they do not hold is none they can choose.
        await browser.PostAsync("/account/work-as", await browser.GetAsync("/account"), ("Role", "Commander"));
        Assert.Contains("Conference liaison officer", (await browser.GetAsync("/account")).Main);
    }

    [Fact]
    public async Task A_posting_in_place_of_another_moves_and_one_beside_it_adds()
    {
        var team = await Given.TeamAsync();
        var admin = Portal.SignIn(await Given.OfficerAsync(R.Administrator));
        var address = $"{Page(team.Constable)}/post";
        await admin.SubmitAsync(await admin.GetAsync(address), Post("lambeth", "today", beside: true));
        var (hackney, lambeth) = (ReferenceData.CaitId("hackney"), ReferenceData.CaitId("lambeth"));
        var today = DateOnly.FromDateTime(Now);
        var officer = await FindAsync(team.Constable);
        Assert.True(officer.IsPostedTo(hackney, today) && officer.IsPostedTo(lambeth, today));

        await admin.SubmitAsync(await admin.GetAsync(address), Post("newham", "tomorrow"));
        officer = await FindAsync(team.Constable);
        Assert.Equal((true, false, false),
            (officer.IsPostedTo(hackney, today), officer.IsPostedTo(hackney, today.AddDays(1)),
                officer.IsPostedTo(lambeth, today.AddDays(1))));
        var overlapping = await admin.SubmitAsync(await admin.GetAsync(address), Post("newham", "today", beside: true));
        Assert.Equal(409, overlapping.Status);
        Assert.Contains("Another row begins on 24 November 2026", overlapping.Main);
        // What has not begun can be taken back.
        var end = (await admin.GetAsync(Page(team.Constable))).Links("tbody a")
            .First(link => link.Contains("/end/", StringComparison.Ordinal));
        Assert.Equal("Taken back: it does not begin.",
            (await admin.SubmitAsync(await admin.GetAsync(end), new() { ["Last"] = "today", ["Reason"] = "Stays" })).Done);
    }

    [Fact]
    public async Task Bad_days_and_no_reason_are_refused_with_the_text_still_there()
    {
        var team = await Given.TeamAsync();
        var admin = Portal.SignIn(await Given.OfficerAsync(R.Administrator));
        var page = await admin.SubmitAsync(await admin.GetAsync($"{Page(team.Constable)}/post"),
            new() { ["Team"] = "lambeth", ["From"] = "yesterday", ["To"] = "never" });
        Assert.StartsWith("It begins today at the earliest", page.ErrorAt("From"));
        Assert.StartsWith("Enter the last day", page.ErrorAt("To"));
        Assert.Equal("Say why", page.ErrorAt("Reason"));
        Assert.Equal("never", page.Field("To"));
        var backwards = await admin.SubmitAsync(page, Post("lambeth", "26/11/2026", to: "25/11/2026"));
        Assert.Contains("The last day comes before the first", backwards.Main);
    }

    [Fact]
    public async Task Nobody_changes_their_own_role_and_an_administrator_holds_no_other()
    {
        var (me, team) = (await Given.OfficerAsync(R.Administrator), await Given.TeamAsync());
        var admin = Portal.SignIn(me);
        var own = await admin.SubmitAsync(await admin.GetAsync($"{Page(me)}/role"), Role(R.Commander, "today"));
        Assert.Equal(409, own.Status);
        Assert.Contains("Nobody changes their own role", own.Main);
        var both = await admin.SubmitAsync(await admin.GetAsync($"{Page(team.Sergeant)}/role"), Role(R.Administrator, "today", true));
        Assert.Equal(409, both.Status);
        Assert.Equal(R.DetectiveSergeant, (await FindAsync(team.Sergeant)).Role);
    }

    [Fact]
    public async Task The_last_administrator_keeps_the_role()
    {
        var (me, other) = (await Given.OfficerAsync(R.Administrator), await Given.OfficerAsync(R.Administrator));
        await Given.AccountAsync(other, "wes");
        var admin = Portal.SignIn(me);
        var last = await admin.SubmitAsync(await admin.GetAsync($"{Page(other)}/role"), Role(R.Auditor, "tomorrow"));
        Assert.Equal(409, last.Status);
        Assert.Contains("Nobody would be left who administers the portal", last.Main);
        await Given.AccountAsync(me, "me");
        Assert.Equal(
            200, (await admin.SubmitAsync(await admin.GetAsync($"{Page(other)}/role"), Role(R.Auditor, "tomorrow"))).Status);
    }
}
