using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Conferences.Diary;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Conferences.Diary;

public class DiaryTests : PortalTest
{
    private static DateTime At(int day, int hour, int minute = 0) => new(2026, 11, day, hour, minute, 0, DateTimeKind.Utc);

    [Fact]
    public async Task The_week_shows_each_conference_with_what_it_lacks_and_two_at_one_time_loudly()
    {
        var team = await Given.TeamAsync();
        var one = await Portal.ConferenceAsync(await Given.ReferralAsync(team), starts: At(26, 14));
        var other = await Portal.ConferenceAsync(await Given.ReferralAsync(team), starts: At(26, 15));
        var page = await Portal.SignIn(team.Liaison).GetAsync("/conferences?from=2026-11-26");

        Assert.Equal("Conference diary, 23 to 29 Nov 2026", page.Heading);
        Assert.Contains("two conferences of Denise Liaison of hackney overlap.", page.Main);
        Assert.Contains("Overlaps 15:00", page.Main);
        Assert.Contains("Lacks: not decided whether police attend, report not started", page.Main);
        Assert.Contains("Report due: ICC, Ava Merrin, 6", page.Main);
        Assert.Equal(2, page.Links("a").Count(link => link.EndsWith("/assign", StringComparison.Ordinal) || link == $"{one.Page}/assign")
            + (page.Main.Contains(one.Reference, StringComparison.Ordinal) ? 1 : 0));
        Assert.Contains(other.Reference, page.Main);
    }

    [Fact]
    public async Task What_is_due_on_a_day_is_called_overdue_once_that_day_has_passed_on_the_screen_and_on_paper()
    {
        var team = await Given.TeamAsync();
        await Portal.ConferenceAsync(await Given.ReferralAsync(team));
        var pclo = Portal.SignIn(team.Liaison);
        Assert.DoesNotContain("Overdue", string.Join(' ', (await pclo.GetAsync("/conferences?from=2026-11-26")).Texts(".sp-event")));
        Clock.Now = At(25, 0, 1);

        Assert.Contains("End of day Report due: ICC, Ava Merrin, 6 Denise Liaison of hackney Overdue",
            (await pclo.GetAsync("/conferences?from=2026-11-26")).Texts(".sp-event--clash"));
        Assert.Contains("Overdue", (await pclo.GetAsync("/conferences/print?from=2026-11-26")).Texts("td"));
    }

    [Fact]
    public async Task A_conference_nobody_has_is_loud_until_it_is_assigned()
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team), unassigned: true);
        var ds = Portal.SignIn(team.Sergeant);
        var diary = await ds.GetAsync("/conferences?from=2026-11-26");
        Assert.Contains($"Nobody has {conference.Reference}, Thu 26 Nov 14:00.", diary.Main);
        var done = await ds.SubmitAsync(await ds.GetAsync($"{conference.Page}/assign"), new() { ["Liaison"] = team.Liaison.Code });

        Assert.Equal($"{conference.Reference} is {team.Liaison.Name}’s now.", done.Done);
        Assert.DoesNotContain("Nobody has", (await ds.GetAsync("/conferences?from=2026-11-26")).Main);
    }

    [Theory]
    [InlineData("view=Day&from=2026-11-26", "Conference diary, 26 Nov 2026")]
    [InlineData("view=Month&from=2026-11-26", "Conference diary, November 2026")]
    [InlineData("view=Week&from=26/11/2026", "Conference diary, 23 to 29 Nov 2026")]
    [InlineData("view=Never&from=yesterweek", "Conference diary, 23 to 29 Nov 2026")]
    public async Task It_is_shown_by_day_week_and_month(string query, string heading)
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team));
        var page = await Portal.SignIn(team.Liaison).GetAsync($"/conferences?{query}");

        Assert.Equal(heading, page.Heading);
        Assert.Contains(conference.Page, page.Links("a"));
    }

    [Fact]
    public async Task Another_teams_conferences_are_in_nobody_elses_diary()
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team));
        var stranger = Portal.SignIn(await Given.OfficerAsync(Role.ConferenceLiaisonOfficer, "lambeth"));

        Assert.DoesNotContain(conference.Reference, (await stranger.GetAsync("/conferences?team=hackney&officer=&from=2026-11-26")).Source);
        Assert.DoesNotContain(conference.Reference, (await stranger.GetAsync("/conferences/reports")).Source);
        Assert.Equal(404, (await stranger.GetAsync(conference.Page)).Status);
    }

    [Fact]
    public async Task Reports_due_are_in_order_of_time_left_and_a_page_at_a_time()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        for (var n = 0; n < 27; n++) await Portal.ConferenceAsync(logged, starts: At(26, 8).AddDays(7 * (n % 3)).AddMinutes(n * 10));
        var browser = Portal.SignIn(team.Liaison);
        var first = await browser.GetAsync("/conferences/reports");
        var second = await browser.GetAsync(first.Link("Next 25")!);

        Assert.Equal((25, 2), (first.Texts("tbody tr").Count, second.Texts("tbody tr").Count));
        Assert.Empty(first.Links("tbody a").Intersect(second.Links("tbody a")));
        Assert.Null(second.Link("Next 25"));
    }

    [Fact]
    public async Task The_calendar_carries_reference_time_and_place_and_nothing_of_the_family()
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team), starts: new(2027, 4, 1, 13, 0, 0, DateTimeKind.Utc));
        var pclo = Portal.SignIn(team.Liaison);
        var made = await pclo.SubmitAsync(await pclo.GetAsync("/conferences/subscribe"));
        var address = new Uri(made.Texts(".sp-signed .sp-text").Single()).AbsolutePath;
        using var answer = await Portal.Visit().SendAsync(HttpMethod.Get, address);
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Equal((200, "text/calendar"), ((int)answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains($"SUMMARY:{conference.Reference}\r\n", text);
        Assert.Contains("DTSTART:20270401T130000Z\r\n", text);
        Assert.Contains("DTEND:20270401T143000Z\r\n", text);
        Assert.Contains("LOCATION:Town Hall annexe\\, room 4\r\n", text);
        Assert.DoesNotContain("Merrin", text);
        Assert.DoesNotContain("Osei", text);
        Assert.DoesNotContain(
            address.Split('/')[^1], await Portal.QueryAsync(db => db.CalendarFeeds.Select(feed => feed.TokenHash).SingleAsync()));
        await Portal.Visit().SendAsync(HttpMethod.Get, address);
        Assert.Single(await Portal.TrailAsync(AuditAction.Exported));

        await pclo.PostAsync("/conferences/unsubscribe", await pclo.GetAsync("/conferences/subscribe"));
        Assert.Equal(404, (int)(await Portal.Visit().SendAsync(HttpMethod.Get, address)).StatusCode);
    }

    [Fact]
    public async Task A_new_address_makes_the_one_before_worthless_and_a_restricted_case_leaves_the_calendar()
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team));
        var pclo = Portal.SignIn(team.Liaison);
        var first = new Uri(
            (await pclo.SubmitAsync(await pclo.GetAsync("/conferences/subscribe"))).Texts(".sp-signed .sp-text").Single()).AbsolutePath;
        var second = new Uri(
            (await pclo.SubmitAsync(await pclo.GetAsync("/conferences/subscribe"))).Texts(".sp-signed .sp-text").Single()).AbsolutePath;
        Assert.Equal(404, (int)(await Portal.Visit().SendAsync(HttpMethod.Get, first)).StatusCode);
        Assert.Contains(conference.Reference, await (await Portal.Visit().SendAsync(HttpMethod.Get, second)).Content.ReadAsStringAsync());

        // The officer leaves the team: what they may see now is what the calendar shows.
        await Portal.ExecuteAsync(
            $"UPDATE \"TeamPostings\" SET \"To\" = '2026-11-01' WHERE \"OfficerId\" = '{team.Liaison.Id.ToString().ToUpperInvariant()}'");
        Assert.DoesNotContain(
            conference.Reference, await (await Portal.Visit().SendAsync(HttpMethod.Get, second)).Content.ReadAsStringAsync());
    }

    [Fact]
    public void A_calendar_says_these_lines_of_a_conference_and_no_others()
    {
        var id = Guid.NewGuid();
        var text = CalendarText.Of([new(id, "C-2026-000001-K1", At(26, 14), At(26, 15), "Town Hall", 0, IsCancelled: false, At(20, 9))]);

        Assert.Equal(
            ((string[])
            [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Safeguarding Portal//Conference diary//EN", "CALSCALE:GREGORIAN",
                "METHOD:PUBLISH", "X-WR-CALNAME:Conferences", "BEGIN:VEVENT",
                $"UID:{id:N}@safeguarding-portal", "DTSTAMP:20261120T090000Z", "DTSTART:20261126T140000Z", "DTEND:20261126T150000Z",
                "LAST-MODIFIED:20261120T090000Z", "SEQUENCE:0", "STATUS:CONFIRMED", "TRANSP:OPAQUE",
                "SUMMARY:C-2026-000001-K1", "LOCATION:Town Hall", "CLASS:PRIVATE", "END:VEVENT", "END:VCALENDAR"
            ]).Order(StringComparer.Ordinal),
            text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Long_lines_are_folded_between_characters_and_text_is_escaped()
    {
        var place = string.Concat(Enumerable.Repeat("Ünïversity, room; 4\\ ", 8)) + "\nsecond line";
        var text = CalendarText.Of(
            [new(Guid.NewGuid(), "C-2026-000001-K1", At(26, 14), At(26, 15), place, 2, IsCancelled: true, At(20, 9))]);

        Assert.All(text.Split("\r\n"), line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain("\n", text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.DoesNotContain("\uFFFD", text);
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal);
        Assert.Contains("LOCATION:Ünïversity\\, room\\; 4\\\\ ", unfolded);
        Assert.Contains("\\nsecond line\r\n", unfolded);
        Assert.Contains("SEQUENCE:3\r\nSTATUS:CANCELLED\r\n", unfolded);
    }

    [Fact]
    public async Task My_work_says_what_a_report_needs_next_and_brings_one_that_is_written_to_whoever_can_read_it()
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team), starts: At(26, 14));
        var (liaison, ds) = (Portal.SignIn(team.Liaison), Portal.SignIn(team.Sergeant));
        // What it is, and where its button leads.
        static async Task<(string?, string?)> WorkAsync(Browser who, string what)
        {
            var page = await who.GetAsync("/");
            var row = page.Html.QuerySelectorAll(".sp-work__row")
                .SingleOrDefault(each => each.QuerySelector("h3")!.TextContent.Contains(what, StringComparison.Ordinal));
            return row is null ? default : (what, row.QuerySelector("a.govuk-button")!.GetAttribute("href"));
        }
        Assert.Equal(("Write the police report", $"{conference.Page}/report/write"), await WorkAsync(liaison, "Write the police report"));
        Assert.Null((await WorkAsync(ds, "Read the police report")).Item1);

        await Portal.ReportAsync(conference, check: false);
        Assert.Equal(("Police report, waiting to be read", conference.Page), await WorkAsync(liaison, "Police report, waiting to be read"));
        Assert.Contains("Waits to be read by somebody else since 09:00.", (await liaison.GetAsync(conference.Page)).Main);
        Assert.Equal(("Read the police report", $"{conference.Page}/report/check"), await WorkAsync(ds, "Read the police report"));

        await ds.SubmitAsync(await ds.GetAsync($"{conference.Page}/report/check"),
            new() { ["IsClear"] = "true", ["IsAccurate"] = "true", ["Words"] = "Shorten the history." });
        Assert.Null((await WorkAsync(ds, "Read the police report")).Item1);
        Assert.Equal(("Change the police report", $"{conference.Page}/report/write"), await WorkAsync(liaison, "Change the police report"));

        await Portal.ReportAsync(conference);
        Assert.Equal(("Send the police report", $"{conference.Page}/report/send"), await WorkAsync(liaison, "Send the police report"));
        Assert.Null(
            (await WorkAsync(Portal.SignIn(await Given.OfficerAsync(Role.DetectiveSergeant, "lambeth")), "Read the police report")).Item1);
    }

    [Fact]
    public async Task BR_11_an_enquiry_that_no_conference_was_invited_for_is_listed_with_its_fifteenth_working_day_until_one_is()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Finished, hoursAgo: 30);
        await Given.ReferralAsync(team, Stage.Accepted);
        var liaison = Portal.SignIn(team.Liaison);
        var page = await liaison.GetAsync((await liaison.GetAsync("/conferences")).Link("Enquiries without a conference")!);

        Assert.Single(page.Texts("tbody tr"));
        Assert.Contains("due end of Fri 11 Dec", page.Main);
        Assert.Contains($"/cases/{logged.CaseReference}/conferences/invite", page.Links("td a"));
        Assert.Contains("Every enquiry has its conference.", (await Portal.SignIn(
            await Given.OfficerAsync(Role.ConferenceLiaisonOfficer, "lambeth")).GetAsync("/conferences/enquiries")).Main);

        var arranged = await Portal.ConferenceAsync(logged);
        Assert.Contains("Every enquiry has its conference.", (await liaison.GetAsync("/conferences/enquiries")).Main);
        await Portal.DoAsync(arranged, (conference, _, _) =>
        {
            conference.Cancel("The council called it off.", team.Liaison.User, Now);
            return Task.FromResult<IEnumerable<object>>([]);
        });
        Assert.Single((await liaison.GetAsync("/conferences/enquiries")).Texts("tbody tr"));
        await Given.RestrictAsync(logged);
        Assert.Contains("Every enquiry has its conference.", (await liaison.GetAsync("/conferences/enquiries")).Main);
        Clock.Advance(TimeSpan.FromDays(61));
        Assert.Contains("Every enquiry has its conference.", (await Portal.SignIn(team.Inspector).GetAsync("/conferences/enquiries")).Main);
    }
}
