using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Administration.Officers;

public class OfficerTests : PortalTest
{
    private const string Officers = "/administration/officers";

    private static Answers Ruth(params (string Name, string Value)[] but)
    {
        var answers = new Answers
        {
            ["Name"] = "DS Ruth Ádeyemi",
            ["Number"] = "214077",
            ["Rank"] = "Detective sergeant",
            ["Telephone"] = "020 7230 1212",
            ["Email"] = "ruth@police.example",
            ["Role"] = "DetectiveSergeant",
            ["Team"] = "hackney",
            ["From"] = "01/09/2026"
        };
        foreach (var (name, value) in but) answers[name] = value;
        return answers;
    }

    private async Task<Browser> AdministratorAsync() => Portal.SignIn(await Given.OfficerAsync(Role.Administrator));

    [Fact]
    public async Task Somebody_joins_with_an_account_and_comes_in_with_the_one_time_password_and_chooses_their_own()
    {
        var admin = await AdministratorAsync();
        var added = await admin.SubmitAsync(await admin.GetAsync($"{Officers}/add"), Ruth(("UserName", "ruth.adeyemi")));
        Assert.Equal("DS Ruth Ádeyemi is among the officers.", added.Done);
        Assert.Contains("Detective sergeant", added.Main);
        Assert.Contains("Hackney CAIT", added.Main);
        var password = added.Texts("#one-time-password strong")[1];
        Assert.DoesNotContain(password, (await admin.GetAsync(added.Url)).Source);

        var ruth = Portal.Visit();
        Assert.Equal("/account/password", (await ruth.SignInAsync("ruth.adeyemi", password)).Url);
        Assert.Equal("/account/password", (await ruth.GetAsync("/referrals")).Url);
        var page = await ruth.GetAsync("/account/password");
        Assert.Contains("one-time password", page.Main);
        Assert.Equal("Choose another password than the one you have now",
            (await ruth.SubmitAsync(page, new() { ["Current"] = password, ["New"] = password })).ErrorAt("New"));
        Assert.Equal("/", (await ruth.SubmitAsync(page, new() { ["Current"] = password, ["New"] = Given.Password })).Url);
        Assert.Equal((200, "/referrals"), (await ruth.GetAsync("/referrals")) is var board ? (board.Status, board.Url) : default);
        Assert.DoesNotContain(password, string.Concat((await Portal.TrailAsync()).Select(entry => entry.Detail)));
    }

    [Fact]
    public async Task A_one_time_password_ends_after_72_hours_and_says_so_to_who_has_it()
    {
        var admin = await AdministratorAsync();
        var added = await admin.SubmitAsync(await admin.GetAsync($"{Officers}/add"), Ruth(("UserName", "ruth.adeyemi")));
        var password = added.Texts("#one-time-password strong")[1];
        Clock.Advance(TimeSpan.FromHours(72));
        var late = await Portal.Visit().SignInAsync("ruth.adeyemi", password);
        Assert.Equal("This one-time password has ended: it was good for 72 hours. Ask for another", late.ErrorAt("Password"));
        Assert.StartsWith("The user name or password is not right",
            (await Portal.Visit().SignInAsync("ruth.adeyemi", Given.Password)).ErrorAt("UserName"));
        Assert.Contains("The one-time password ended", (await admin.GetAsync(added.Url)).Main);
    }

    [Fact]
    public async Task Somebody_without_an_account_is_an_officer_too_and_is_offered_work()
    {
        var team = await Given.TeamAsync();
        var admin = await AdministratorAsync();
        var added = await admin.SubmitAsync(await admin.GetAsync($"{Officers}/add"), Ruth());
        Assert.Contains("They do not sign in", added.Main);
        var logged = await Given.ReferralAsync(team);
        Assert.Contains("DS Ruth Ádeyemi", (await Portal.SignIn(team.Sergeant).GetAsync($"{logged.Page}/accept")).Main);
    }

    [Fact]
    public async Task What_cannot_be_is_said_at_its_field_with_everything_typed_still_there()
    {
        var admin = await AdministratorAsync();
        await admin.SubmitAsync(await admin.GetAsync($"{Officers}/add"), Ruth(("UserName", "ruth.adeyemi")));
        var form = await admin.GetAsync($"{Officers}/add");
        var page = await admin.SubmitAsync(form, Ruth(("UserName", "рут"), ("Email", "nowhere"), ("Telephone", "later"), ("From", "soon")));
        Assert.StartsWith("Another officer has this number", page.ErrorAt("Number"));
        Assert.StartsWith("Enter an e-mail address", page.ErrorAt("Email"));
        Assert.StartsWith("Enter a telephone number", page.ErrorAt("Telephone"));
        Assert.NotNull(page.ErrorAt("From"));
        Assert.StartsWith("A user name is 2 to 60 letters a to z", page.ErrorAt("UserName"));
        Assert.Equal("DS Ruth Ádeyemi", page.Field("Name"));
        var taken = await admin.SubmitAsync(page, Ruth(("Number", "7"), ("UserName", "ruth.adeyemi")));
        Assert.Equal("ruth.adeyemi is taken. Choose another", taken.ErrorAt("UserName"));
        var nobody = await admin.SubmitAsync(form, Ruth(("Name", ""), ("Role", ""), ("Team", ""), ("From", "")));
        Assert.Equal(("Enter the name", "Choose the role"), (nobody.ErrorAt("Name"), nobody.ErrorAt("Role")));
        var homeless = await admin.SubmitAsync(form, Ruth(("Team", "")));
        Assert.Equal("Choose the team: this role works for one", homeless.ErrorAt("Team"));
        Assert.Equal(1, await Portal.CountAsync<PortalUser>());
    }

    [Fact]
    public async Task An_account_whose_password_is_refused_leaves_no_officer_behind()
    {
        var admin = await AdministratorAsync();
        await Portal.RefuseRowsAsync("AspNetUsers");
        var before = await Portal.CountAsync<Officer>();
        await admin.SubmitAsync(await admin.GetAsync($"{Officers}/add"), Ruth(("UserName", "ruth.adeyemi")));
        Assert.Equal(before, await Portal.CountAsync<Officer>());
    }

    [Fact]
    public async Task Officers_are_found_by_name_number_team_role_account_and_whether_they_are_here_and_no_name_is_in_an_address()
    {
        var (hackney, lambeth) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        await Given.AccountAsync(hackney.Sergeant, "ds.ruth");
        var admin = await AdministratorAsync();
        await admin.SubmitAsync(await admin.GetAsync($"{Officers}/add"), Ruth());
        foreach (var terms in new[] { "adeyemi", "Ruth adey", "214077" })
        {
            var found = await admin.SubmitAsync(FindOn(await admin.GetAsync(Officers), terms));
            Assert.Contains("DS Ruth Ádeyemi", found.Main);
            Assert.DoesNotContain(lambeth.Inspector.Name, found.Main);
            Assert.Equal(Officers, found.Url);
        }
        Assert.Contains(hackney.Sergeant.Name, (await admin.SubmitAsync(FindOn(await admin.GetAsync(Officers), "ds.ruth"))).Main);
        Assert.Contains("No officer has a name", (await admin.SubmitAsync(FindOn(await admin.GetAsync(Officers), "100%"))).Main);

        async Task<string> ListAsync(string query) => (await admin.GetAsync($"{Officers}?{query}")).Main;
        Assert.DoesNotContain(lambeth.Sergeant.Name, await ListAsync("team=hackney"));
        Assert.DoesNotContain(hackney.Constable.Name, await ListAsync("role=DetectiveSergeant"));
        var with = await ListAsync("account=With");
        Assert.Contains(hackney.Sergeant.Name, with);
        Assert.DoesNotContain(hackney.Constable.Name, with);
        await Portal.QueryAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(each => each.DisabledAt, Now)));
        Assert.DoesNotContain(hackney.Sergeant.Name, await ListAsync("here=Here"));
        Assert.Contains(hackney.Sergeant.Name, await ListAsync("here=Left"));
    }

    [Fact]
    public async Task The_list_goes_on_after_25_and_shows_each_once()
    {
        foreach (var team in new[] { "hackney", "lambeth", "newham", "southwark" }) await Given.TeamAsync(team);
        var admin = await AdministratorAsync();
        List<string> names = [];
        for (var url = Officers; url is not null;)
        {
            var page = await admin.GetAsync(url);
            names.AddRange(page.Texts("tbody th"));
            url = page.Link("Next 25");
        }
        Assert.Equal(await Portal.CountAsync<Officer>(), names.Distinct().Count());
        Assert.Equal(names.Distinct().Count(), names.Count);
    }

    [Fact]
    public async Task The_second_of_two_administrators_is_told_and_changes_nothing_unread()
    {
        var team = await Given.TeamAsync();
        var (one, other) = (await AdministratorAsync(), await AdministratorAsync());
        var address = $"{Officers}/{team.Constable.Code}/describe";
        var (first, second) = (await one.GetAsync(address), await other.GetAsync(address));
        await one.SubmitAsync(first, new() { ["Telephone"] = "020 7946 0001" });
        var late = await other.SubmitAsync(second, new() { ["Telephone"] = "020 7946 0002" });
        Assert.Equal(409, late.Status);
        Assert.Equal("020 7946 0002", late.Field("Telephone"));
        Assert.Equal("Saved.", (await other.SubmitAsync(late)).Done);
    }

    private static PageForm FindOn(Page page, string terms) =>
        new PageForm((AngleSharp.Html.Dom.IHtmlFormElement)page.Html.QuerySelector($"main form[action='{Officers}'][method=post]")!)
            .Fill(new() { ["Terms"] = terms });
}
