using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Audit;

/// <summary>
/// Looks that are no look at a record: lists, relatives, files; how often one is written, from where, and what happens where it cannot be.
/// </summary>
public class LookTests : PortalTest
{
    private async Task<List<AuditEntry>> AddedByAsync(Func<Task> act)
    {
        var before = (await Portal.TrailAsync()).Count;
        await act();
        return (await Portal.TrailAsync()).Skip(before).ToList();
    }

    private Task<List<Guid>> ChildrenAsync() => Portal.QueryAsync(db => db.Set<ReferralPerson>()
        .Where(part => part.Part == ReferralPart.Child).Select(part => part.PersonId).Order().ToListAsync());

    [Fact]
    public async Task BR_60_A_list_is_one_entry_with_everybody_it_names_and_says_which_list()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync());
        var entry = Assert.Single(await AddedByAsync(() => Portal.SignIn(logged.Team.Sergeant).GetAsync("/referrals")));

        Assert.Equal((AuditAction.Shown, "Referrals.Index", (Guid?)null, logged.Team.Sergeant.Id),
            (entry.Action, entry.Subject, entry.SubjectId, entry.ById));
        Assert.Equal(AccessReason.Supervision, entry.Reason);
        Assert.Equal(await ChildrenAsync(), entry.People.Select(person => person.PersonId).Order());
    }

    [Fact]
    public async Task A_list_looked_at_again_is_written_once_in_a_quarter_of_an_hour_for_each_person_viewer_and_list()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        var (ds, dc) = (Portal.SignIn(team.Sergeant), Portal.SignIn(team.Constable));
        await ds.GetAsync("/referrals");

        Assert.Empty(await AddedByAsync(() => ds.GetAsync("/referrals")));
        Assert.Single(await AddedByAsync(() => dc.GetAsync("/referrals")));
        Assert.Single(await AddedByAsync(() => ds.GetAsync("/cases")));
        var known = await ChildrenAsync();
        await Given.ReferralAsync(team);
        var other = Assert.Single(await AddedByAsync(() => ds.GetAsync("/referrals")));
        Assert.DoesNotContain(other.People, person => known.Contains(person.PersonId));
        Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(await ChildrenAsync(),
            Assert.Single(await AddedByAsync(() => ds.GetAsync("/referrals"))).People.Select(person => person.PersonId).Order());
    }

    [Fact]
    public async Task A_list_whose_look_cannot_be_written_is_not_shown()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        await Portal.RefuseRowsAsync("AuditEntries");
        foreach (var url in new[] { "/", "/referrals", "/cases" })
        {
            var page = await Portal.SignIn(team.Sergeant).GetAsync(url);
            Assert.Equal((500, "Sorry, something went wrong"), (page.Status, page.Heading));
            Assert.DoesNotContain("Merrin", page.Source);
        }
    }

    [Fact]
    public async Task What_a_refused_form_changed_is_not_saved_by_writing_down_whom_its_page_names()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync($"{logged.Page}/sign-off");
        Clock.Advance(TimeSpan.FromMinutes(20));
        var added = await AddedByAsync(async () => Assert.NotEmpty((await browser.SubmitAsync(form)).Errors));

        Assert.All(added, entry => Assert.Equal(AuditAction.Shown, entry.Action));
    }

    /// <summary>Somebody who is on no referral and is drawn beside the child.</summary>
    [Theory]
    [InlineData("/cases/{0}/people")]
    [InlineData("/people/{1}")]
    [InlineData("/households/{2}")]
    public async Task A_relative_who_is_shown_is_on_the_trail(string address)
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync());
        var family = await Given.FamilyAsync(logged);
        var browser = Portal.SignIn(logged.Team.Sergeant);
        Page page = null!;
        var added = await AddedByAsync(async () => page = await browser.GetAsync(string.Format(
            System.Globalization.CultureInfo.InvariantCulture, address, logged.CaseReference, family.Person, family.Household)));
        Assert.Equal(200, page.Status);
        var named = await Portal.QueryAsync(db => db.Set<Person>().Where(person => person.Name != null)
            .Select(person => new { person.Id, Name = person.Name! }).ToListAsync());
        var written = added.SelectMany(entry => entry.People).Select(person => person.PersonId).ToHashSet();

        Assert.All(named.Where(person => page.Source.Contains(person.Name, StringComparison.Ordinal)),
            person => Assert.Contains(person.Id, written));
        Assert.Equal(added.Count, added.Select(entry => entry.Action).Distinct().Count());
    }

    [Fact]
    public async Task A_file_of_rows_names_the_people_of_its_rows_each_time_it_is_taken()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync());
        await Portal.HoldAsync(await Portal.ConferenceAsync(logged, starts: new(2026, 11, 11, 14, 0, 0, DateTimeKind.Utc)));
        var browser = Portal.SignIn(logged.Team.Inspector);
        for (var time = 0; time < 2; time++)
        {
            using var answer = await browser.SendAsync(HttpMethod.Get, "/measures/k-2/records.csv?month=2026-11");
            Assert.Contains(logged.CaseReference, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        var exported = await Portal.TrailAsync(AuditAction.Exported);

        Assert.Equal(2, exported.Count);
        var children = await ChildrenAsync();
        Assert.All(exported, entry => Assert.Equal(children, entry.People.Select(person => person.PersonId).Order()));
    }

    [Fact]
    public async Task BR_60_An_entry_has_the_session_it_was_made_in_which_opens_nothing()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        await Given.AccountAsync(team.Sergeant, "sergeant");
        using Browser one = Portal.Visit(), other = Portal.Visit();
        await one.SignInAsync("sergeant", Given.Password);
        await one.GetAsync(logged.Page);
        await one.GetAsync("/referrals");
        await other.SignInAsync("sergeant", Given.Password);
        await other.GetAsync("/referrals");
        var entries = (await Portal.TrailAsync()).Where(entry => entry.ById == team.Sergeant.Id
            && entry.Action is AuditAction.SignedIn or AuditAction.Viewed or AuditAction.Shown).ToList();

        Assert.All(entries, entry => Assert.NotNull(entry.Session));
        Assert.Equal(2, entries.Select(entry => entry.Session).Distinct().Count());
        Assert.Equal(2, entries.Count(entry => entry.Action == AuditAction.SignedIn));
        // The same list for another session is another look.
        Assert.Equal(2, entries.Where(entry => entry.Subject == "Referrals.Index").Select(entry => entry.Session).Distinct().Count());
        Assert.All(one.Cookies.Cast<System.Net.Cookie>(),
            cookie => Assert.DoesNotContain(entries[0].Session!.Value.ToString(), cookie.Value, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task BR_60_An_entry_has_the_address_it_was_made_from()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        using var process = new PortalApp(Portal.Database);
        process.UseKestrel();
        process.StartServer();
        using var client = process.CreateClient();
        using var answer = await client.GetAsync(new Uri("/account/sign-in", UriKind.Relative));
        var page = await Page.FromAsync(answer);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("UserName", "nobody.here"),
            KeyValuePair.Create("Password", "wrong"), KeyValuePair.Create(Page.TokenName, page.Token)]);
        await client.PostAsync(new Uri("/account/sign-in", UriKind.Relative), content);

        var failed = (await Portal.TrailAsync(AuditAction.SignInFailed)).Single();
        Assert.Contains(failed.Address, (string[])["127.0.0.1", "::1", "::ffff:127.0.0.1"]);
        Assert.NotNull(logged);
    }

    [Fact]
    public async Task What_the_portal_does_by_itself_comes_from_nowhere()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        Clock.Advance(TimeSpan.FromHours(30));
        await Portal.RaiseFlagsAsync();

        Assert.All(await Portal.TrailAsync(), entry => Assert.Equal((null, null), (entry.Address, entry.Session)));
    }
}
