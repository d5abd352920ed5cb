using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Infrastructure;

/// <summary>What no page of ours would send: a plain answer, nothing saved, nothing leaked, never an error of our own.</summary>
public class BadInputTests : PortalTest
{
    private async Task<(Browser Browser, Page Form, Team Team)> AtTheDeskAsync()
    {
        var team = await Given.TeamAsync();
        var browser = Portal.SignIn(team.Desk);
        var form = await browser.GetAsync("/referrals/log");
        form.Form.Fill(Forms.Referral());
        return (browser, form, team);
    }

    private async Task NothingIsSavedAsync()
    {
        Assert.Equal(0, await Portal.CountAsync<Referral>());
        Assert.Equal(0, await Portal.CountAsync<CaseFile>());
    }

    [Fact]
    public async Task A_form_without_its_antiforgery_token_is_not_taken_and_offers_the_words_back()
    {
        var (browser, form, _) = await AtTheDeskAsync();
        var page = await browser.TamperAsync(form, (Page.TokenName, null));

        Assert.Equal((400, "The form was not saved. Your words are here"), (page.Status, page.Heading));
        await NothingIsSavedAsync();
    }

    [Fact]
    public async Task Another_persons_token_is_not_mine()
    {
        var (_, form, team) = await AtTheDeskAsync();
        var page = await Portal.SignIn(team.Sergeant).TamperAsync(form);

        Assert.Equal(400, page.Status);
        await NothingIsSavedAsync();
    }

    [Theory]
    [InlineData("Source", "99")]
    [InlineData("Source", "2a' OR 1=1 --")]
    [InlineData("Borough", "E09000001")]
    [InlineData("Borough", "Hackney")]
    [InlineData("Team", "atlantis")]
    [InlineData("Team", "camden")]
    [InlineData("NatureFlags", "MADE_UP")]
    [InlineData("Channel", "Pigeon")]
    [InlineData("Channel", "77")]
    [InlineData("Channel", "-1")]
    [InlineData("PrimaryNature", "Financial")]
    [InlineData("PrimaryNature", "9")]
    [InlineData("ImmediateDanger", "Maybe")]
    [InlineData("ImmediateDanger", "4")]
    [InlineData("Children[0].Sex", "Other")]
    [InlineData("Children[0].Sex", "12")]
    [InlineData("Children[0].Seen", "Twice")]
    [InlineData("Adults[0].Sex", "8")]
    [InlineData("Adults[0].IsSuspect", "perhaps")]
    [InlineData("ReferrerAnonymous", "perhaps")]
    public async Task A_code_that_is_none_of_ours_is_answered_at_its_field(string field, string code)
    {
        var (browser, form, _) = await AtTheDeskAsync();
        var page = await browser.TamperAsync(form, (field, code));

        Assert.Equal(200, page.Status);
        Assert.Equal(Assert.Single(page.Errors), page.ErrorAt(field));
        Assert.Equal("Came to school with a mark on the cheek the shape of a hand.", page.Field("Narrative"));
        await NothingIsSavedAsync();
    }

    [Theory]
    [InlineData("Mode", "Telepathy")]
    [InlineData("Mode", "44")]
    [InlineData("Outcome", "Whatever")]
    [InlineData("Outcome", "-3")]
    [InlineData("CrimeSuspected", "5")]
    [InlineData("Decisions[0].Officer", "o-9999")]
    [InlineData("People[0].Agency", "Circus")]
    [InlineData("People[0].Agency", "31")]
    [InlineData("People[1].Presence", "9")]
    [InlineData("Supervisor", "o-9999")]
    public async Task So_is_one_on_a_discussion(string field, string code)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed, 3);
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync(logged.RecordDiscussion);
        form.Form.Fill(Forms.Discussion());
        var page = await browser.TamperAsync(form, (field, code));

        Assert.Equal(200, page.Status);
        Assert.NotEmpty(page.Errors);
        Assert.Equal(0, await Portal.CountAsync<StrategyDiscussion>());
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData("99999999999999999999")]
    [InlineData("1.5")]
    [InlineData("-1")]
    [InlineData(null)]
    public async Task A_version_that_is_none_saves_nothing(string? version)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var browser = Portal.SignIn(team.Desk);
        var form = await browser.GetAsync($"{logged.Page}/accept");
        form.Form.Fill(new() { ["Supervisor"] = team.Sergeant.Code, ["Officer"] = team.Constable.Code });
        var page = await browser.TamperAsync(form, ("Version", version));

        Assert.Contains(page.Status, new[] { 400, 409 });
        Assert.Equal(
            ReferralStatus.New, await Portal.QueryAsync(db => db.Set<Referral>().Select(referral => referral.Status).SingleAsync()));
    }

    [Fact]
    public async Task Fields_nobody_was_asked_for_change_nothing()
    {
        var (browser, form, _) = await AtTheDeskAsync();
        var page = await browser.TamperAsync(
            form, ("Status", "Closed"), ("Reference", "R-1999-000001"), ("CaitId", Guid.NewGuid().ToString()),
            ("LoggedById", Guid.NewGuid().ToString()), ("Id", Guid.NewGuid().ToString()), ("CanStillBeDone", "true"));

        Assert.Equal("/referrals/R-2026-000001", page.Url);
        Assert.Equal(
            ReferralStatus.New, await Portal.QueryAsync(db => db.Set<Referral>().Select(referral => referral.Status).SingleAsync()));
    }

    [Fact]
    public async Task Two_thousand_rows_of_children_are_refused()
    {
        var (browser, form, _) = await AtTheDeskAsync();
        var page = await browser.TamperAsync(form, [.. Enumerable.Range(0, 2_000).Select(n => ($"Children[{n}].Name", (string?)"Ava"))]);

        Assert.Equal(400, page.Status);
        await NothingIsSavedAsync();
    }

    [Fact]
    public async Task Forty_children_are_too_many_and_nothing_typed_is_lost()
    {
        var (browser, form, _) = await AtTheDeskAsync();
        var page = await browser.TamperAsync(form, [.. Enumerable.Range(0, 40).SelectMany(n =>
            new[] { ($"Children[{n}].Name", (string?)$"Child {n}"), ($"Children[{n}].Sex", "Female"), ($"Children[{n}].Seen", "Yes") })]);

        Assert.Equal(200, page.Status);
        Assert.Contains("Log at most 30 children on one referral", page.Errors);
        Assert.Equal("Child 39", page.Field("Children[39].Name"));
        await NothingIsSavedAsync();
    }

    [Theory]
    [InlineData("Children[2147483647].Name")]
    [InlineData("Children[-1].Name")]
    [InlineData("Children[x].Name")]
    [InlineData("Children[0][0][0].Name")]
    [InlineData("Children.index")]
    [InlineData("....")]
    [InlineData("[")]
    [InlineData("Received")]
    [InlineData("Children")]
    public async Task A_field_of_an_odd_name_does_no_harm(string name)
    {
        var (browser, form, _) = await AtTheDeskAsync();

        Assert.InRange((await browser.TamperAsync(form, (name, "x"))).Status, 200, 499);
    }

    [Theory]
    [InlineData("Narrative")]
    [InlineData("Children[0].Name")]
    [InlineData("Adults[0].Relation")]
    [InlineData("Received.Date")]
    [InlineData("Source")]
    [InlineData("Borough")]
    [InlineData("Channel")]
    [InlineData("SubmissionId")]
    public async Task Characters_that_are_no_text_do_no_harm(string field)
    {
        var (browser, form, _) = await AtTheDeskAsync();
        foreach (var bytes in new[] { "raw:a%00b", "raw:%ED%A0%80", "raw:%FF%FE", "raw:%EF%BF%BF", "raw:%F4%90%80%80", "raw:%", "raw:%zz",
            "raw:%1B%5B31m" })
            Assert.InRange((await browser.TamperAsync(form, (field, bytes))).Status, 200, 499);
    }

    [Fact]
    public async Task A_name_with_a_null_character_is_refused_or_comes_back_as_it_was()
    {
        var (browser, form, _) = await AtTheDeskAsync();
        var page = await browser.TamperAsync(form, ("Children[0].Name", "raw:Ava%00Merrin"));

        Assert.InRange(page.Status, 200, 499);
        Assert.Equal(200, (await browser.GetAsync("/referrals")).Status);
    }

    [Theory]
    [InlineData("Children[0].Name", 200, "The name")]
    [InlineData("ReferrerName", 200, "The name and agency")]
    [InlineData("ReferrerContact", 200, "The contact")]
    [InlineData("Address", 500, "The address")]
    [InlineData("Adults[0].Relation", 100, "The relation")]
    [InlineData("Children[0].OwnWords", 100_000, "The child’s own words")]
    public async Task What_is_longer_than_there_is_room_for_is_said_to_be_and_is_still_there(string field, int most, string what)
    {
        var (browser, form, _) = await AtTheDeskAsync();
        var tooLong = new string('x', most + 1);
        var page = await browser.SubmitAsync(form, new() { [field] = tooLong });

        Assert.Equal($"{what} must be {most:N0} characters or fewer. It is {most + 1:N0}", page.ErrorAt(field));
        Assert.Equal(tooLong, page.Field(field));
        Assert.Equal("/referrals/R-2026-000001", (await browser.SubmitAsync(page, new() { [field] = new string('x', most) })).Url);
    }

    [Theory]
    [InlineData("/referrals/R-2026-1")]
    [InlineData("/referrals/r-2026-000001")]
    [InlineData("/referrals/R-2026-0000011")]
    [InlineData("/referrals/X-2026-000001")]
    [InlineData("/referrals/..%2f..%2fetc%2fpasswd")]
    [InlineData("/referrals/R-2026-000001%0a")]
    [InlineData("/referrals/R-2026-٠٠٠٠٠١")]
    [InlineData("/referrals/R-2026-000001/nothing")]
    [InlineData("/referrals/C-2026-000001")]
    [InlineData("/cases/R-2026-000001/discussions/1")]
    [InlineData("/cases/C-2026-000001/discussions/-1")]
    [InlineData("/cases/C-2026-000001/discussions/1e3")]
    [InlineData("/error/999")]
    [InlineData("/error/200")]
    [InlineData("/error/-1")]
    [InlineData("/error/99999999999")]
    public async Task An_address_that_is_none_is_not_found(string url)
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team, Stage.Discussed);
        var page = await Portal.SignIn(team.Sergeant).GetAsync(url);

        Assert.Equal((404, "We cannot show this page"), (page.Status, page.Heading));
        Assert.DoesNotContain("Ava Merrin", page.Source);
    }

    [Theory]
    [InlineData("PUT", "/referrals/log")]
    [InlineData("DELETE", "/referrals/R-2026-000001")]
    [InlineData("POST", "/referrals/R-2026-000001")]
    [InlineData("PATCH", "/")]
    [InlineData("POST", "/hidden")]
    public async Task A_method_that_is_not_meant_is_refused_with_a_page(string method, string url)
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        using var response = await Portal.SignIn(team.Desk).SendAsync(new(method), url);

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound, HttpStatusCode.BadRequest });
        Assert.Equal(1, await Portal.CountAsync<Referral>());
    }

    [Theory]
    [InlineData("application/json", "{\"Narrative\":\"x\"}")]
    [InlineData("text/plain", "Narrative=x")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nbroken")]
    [InlineData("application/x-www-form-urlencoded", "&&&===%%%")]
    public async Task A_body_that_is_no_form_of_ours_is_refused(string type, string body)
    {
        var (browser, _, _) = await AtTheDeskAsync();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var response = await browser.SendAsync(HttpMethod.Post, "/referrals/log", content);

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType });
        await NothingIsSavedAsync();
    }

    [Fact]
    public async Task Somebody_elses_referral_behind_my_own_form_is_not_found()
    {
        var (browser, _, team) = await AtTheDeskAsync();
        var theirs = await Given.ReferralAsync(await Given.TeamAsync("lambeth"));
        var mine = await Given.ReferralAsync(team);
        var form = await browser.GetAsync($"{mine.Page}/accept");
        var page = await browser.PostAsync($"{theirs.Page}/accept", form, ("Version", form.Field("Version")!),
            ("Supervisor", team.Sergeant.Code), ("Officer", team.Constable.Code));

        Assert.Equal(404, page.Status);
        Assert.All(await Portal.QueryAsync(db => db.Set<Referral>().Select(referral => referral.Status).ToListAsync()),
            status => Assert.Equal(ReferralStatus.New, status));
    }
}
