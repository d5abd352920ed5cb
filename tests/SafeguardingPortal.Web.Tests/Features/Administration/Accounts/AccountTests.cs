using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Administration.Accounts;

public class AccountTests : PortalTest
{
    private static string Page(Colleague officer) => $"/administration/officers/{officer.Code}";

    private async Task<(Browser Admin, Colleague Officer, Browser Theirs)> InUseAsync()
    {
        var (team, admin) = (await Given.TeamAsync(), await Given.OfficerAsync(Role.Administrator));
        await Given.AccountAsync(team.Sergeant, "ds.ruth");
        var theirs = Portal.Visit();
        await theirs.SignInAsync("ds.ruth", Given.Password);
        return (Portal.SignIn(admin), team.Sergeant, theirs);
    }

    private static async Task<Page> DoAsync(Browser admin, Colleague officer, string act) =>
        await admin.SubmitAsync(await admin.GetAsync($"{Page(officer)}/account/{act}"));

    [Fact]
    public async Task A_closed_account_ends_a_session_in_use_with_its_next_page_and_reopens_with_a_one_time_password()
    {
        var (admin, officer, theirs) = await InUseAsync();
        Assert.Equal("The account is closed.", (await DoAsync(admin, officer, "close")).Done);
        Assert.Equal("/account/sign-in", (await theirs.GetAsync("/referrals")).Address.AbsolutePath);
        Assert.StartsWith("The user name or password", (await theirs.SignInAsync("ds.ruth", Given.Password)).ErrorAt("UserName"));
        Assert.Equal(409, (await DoAsync(admin, officer, "password")).Status);

        var reopened = await DoAsync(admin, officer, "reopen");
        Assert.Equal("/account/password",
            (await theirs.SignInAsync("ds.ruth", reopened.Texts("#one-time-password strong")[1])).Url);
        Assert.Equal(["closed", "reopened", "given a one-time password, sessions ended"], (await Portal.TrailAsync(AuditAction.Changed))
            .Where(entry => entry.SubjectReference == "ds.ruth").Select(entry => entry.Detail));
    }

    [Theory]
    [InlineData("endsessions", Given.Password)]
    [InlineData("password", null)]
    public async Task Sessions_end_with_their_next_page(string act, string? still)
    {
        var (admin, officer, theirs) = await InUseAsync();
        var done = await DoAsync(admin, officer, act);
        Assert.Equal("/account/sign-in", (await theirs.GetAsync("/referrals")).Address.AbsolutePath);
        var landed = await theirs.SignInAsync("ds.ruth", still ?? done.Texts("#one-time-password strong")[1]);
        Assert.Equal(still is null ? "/account/password" : "/", landed.Url);
    }

    [Fact]
    public async Task A_locked_account_is_unlocked_at_once()
    {
        var (admin, officer, _) = await InUseAsync();
        await Portal.QueryAsync(db => db.Users.ExecuteUpdateAsync(
            set => set.SetProperty(each => each.LockoutEnd, Clock.GetUtcNow().AddMinutes(15))));
        Assert.StartsWith("The user name or password", (await Portal.Visit().SignInAsync("ds.ruth", Given.Password)).ErrorAt("UserName"));
        Assert.NotNull((await admin.GetAsync(Page(officer))).Link("Unlock the account"));
        Assert.Equal("The account is unlocked.", (await DoAsync(admin, officer, "unlock")).Done);
        Assert.Equal("/", (await Portal.Visit().SignInAsync("ds.ruth", Given.Password)).Url);
    }

    [Fact]
    public async Task Who_has_no_account_is_invited_once()
    {
        var (team, admin) = (await Given.TeamAsync(), Portal.SignIn(await Given.OfficerAsync(Role.Administrator)));
        var form = await admin.GetAsync($"{Page(team.Constable)}/account/invite");
        Assert.Equal("Enter a user name", (await admin.SubmitAsync(form)).ErrorAt("UserName"));
        var invited = await admin.SubmitAsync(form, new() { ["UserName"] = "dc.tom" });
        Assert.Equal("/account/password", (await Portal.Visit().SignInAsync("dc.tom", invited.Texts("#one-time-password strong")[1])).Url);
        Assert.Equal("They have an account already.", (await admin.SubmitAsync(form, new() { ["UserName"] = "dc.two" })).Unchanged);
        Assert.Equal(404, (await admin.GetAsync($"{Page(team.Desk)}/account/close")).Status);
        Assert.Equal(404, (await admin.GetAsync($"{Page(team.Constable)}/account/elsewhere")).Status);
    }

    [Fact]
    public async Task Nobody_closes_their_own_account_or_the_last_administrators()
    {
        var (me, other) = (await Given.OfficerAsync(Role.Administrator), await Given.OfficerAsync(Role.Administrator));
        await Given.AccountAsync(other, "wes");
        var admin = Portal.SignIn(me);
        var last = await DoAsync(admin, other, "close");
        Assert.Equal(409, last.Status);
        Assert.Contains("Nobody would be left who administers the portal", last.Main);
        await Given.AccountAsync(me, "me");
        var own = await DoAsync(admin, me, "close");
        Assert.Contains("Nobody closes their own account", own.Main);
        Assert.Equal("The account is closed.", (await DoAsync(admin, other, "close")).Done);
    }
}
