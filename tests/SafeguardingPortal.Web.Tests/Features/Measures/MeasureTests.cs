using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.VisualBasic.FileIO;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Measures;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Measures;

public class MeasureTests : PortalTest
{
    private static DateTime Nov(int day, int hour = 10) => new(2026, 11, day, hour, 0, 0, DateTimeKind.Utc);

    /// <summary>
    /// Three initial conferences in November, one missed; two reviews, one attended and reported in time, one with a report that came after
    /// it began.
    /// </summary>
    private async Task<(Team Team, Team Other)> FilledAsync()
    {
        var (team, other) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        var logged = await Given.ReferralAsync(team);
        foreach (var (day, attended) in new[] { (4, true), (5, true), (6, false) })
            await Portal.HoldAsync(await Portal.ConferenceAsync(logged, starts: Nov(day)), attended);
        var intime = await Portal.ConferenceAsync(logged, ConferenceType.Review, Nov(9), onPlan: true);
        await Portal.ReportAsync(intime, Nov(6));
        await Portal.HoldAsync(intime);
        var late = await Portal.ConferenceAsync(logged, ConferenceType.Review, Nov(10), onPlan: true);
        await Portal.HoldAsync(late, attended: false);
        await Portal.ReportAsync(late, Nov(10, 11));
        await Portal.HoldAsync(await Portal.ConferenceAsync(await Given.ReferralAsync(other), starts: Nov(4)));
        return (team, other);
    }

    [Fact]
    public async Task K_2_K_3_and_K_4_are_counted_as_the_handbook_says()
    {
        var (team, _) = await FilledAsync();
        var page = await Portal.SignIn(team.Inspector).GetAsync("/measures?month=2026-11");

        Assert.Contains("Initial conferences attended 66.7% 2 of 3 held Below: target 100%", page.Main);
        Assert.Contains("Reports sent for review conferences 50.0% 1 of 2 held Below: target 100%", page.Main);
        Assert.Contains("Review conferences attended 50.0% 1 of 2 held No target: counted only", page.Main);
    }

    [Fact]
    public async Task Early_in_a_month_it_says_that_nothing_is_counted_yet_and_leads_to_the_month_before()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        var page = await Portal.SignIn(team.Inspector).GetAsync("/measures?month=2026-12");
        Assert.Contains("No referral of this month is decided or past its 24 hours yet. Show November 2026", page.Main);
        Assert.Equal($"?month=2026-11&team={team.Code}", page.Html.QuerySelectorAll("main a")
            .Single(link => link.TextContent == "Show November 2026").GetAttribute("href"));
        await Given.ReferralAsync(team, Stage.Accepted, hoursAgo: 30);
        Assert.DoesNotContain("No referral of this month", (await Portal.SignIn(team.Inspector).GetAsync("/measures?month=2026-11")).Main);
    }

    /// <summary>Whoever the matrix lets see the records of a figure, so that a role it comes to name is tried too.</summary>
    public static TheoryData<Role> Readers => [.. Permissions.RolesThatMay(Act.SeeCounted)];

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task A_figure_equals_its_rows_and_its_CSV(Role role)
    {
        var (home, _) = await FilledAsync();
        var (changed, cancelled, merged) = await ChangedAsync(home);
        // Its report was never sent, so there is no instant to compare.
        await Portal.HoldAsync(await Portal.ConferenceAsync(await Given.ReferralAsync(home), ConferenceType.Review, Nov(11), onPlan: true));
        var own = role is Role.DetectiveSergeant or Role.DetectiveInspector;
        var browser = Portal.SignIn(await Given.OfficerAsync(role, own ? ["hackney"] : []));
        var figures = (await TextAsync(browser, "/measures/figures.csv?month=2026-11")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(MeasureRegistry.All.Count * (own ? 1 : 18), figures.Count);
        foreach (var figure in figures)
        {
            var (team, measure) = (figure[1], figure[2].ToLowerInvariant());
            var missed = int.Parse(figure[4], System.Globalization.CultureInfo.InvariantCulture) - int.Parse(
                figure[3], System.Globalization.CultureInfo.InvariantCulture);
            foreach (var (part, count) in new[] { ("All", figure[4]), ("Met", figure[3]),
                ("Missed", missed.ToString(System.Globalization.CultureInfo.InvariantCulture)) })
            {
                var query = $"month=2026-11&team={team}&part={part}";
                // Teams without a conference are all alike, and what is no conference is counted in tests of its own.
                if (team is not ("hackney" or "lambeth" or "newham") || !Conferences.Contains(measure)) continue;
                var list = await browser.GetAsync($"/measures/{measure}?{query}");
                Assert.Equal(count, Rows(list).Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
                var csv = await TextAsync(browser, $"/measures/{measure}/records.csv?{query}");
                Assert.Equal(Rows(list),
                    csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[0]));
            }
        }

        var november = await TextAsync(browser, "/measures/k-2/records.csv?month=2026-11&team=hackney");
        Assert.Equal(4, figures.Where(figure => figure[1] == "hackney" && figure[2] == "K-2")
            .Select(figure => int.Parse(figure[4], System.Globalization.CultureInfo.InvariantCulture)).Single());
        Assert.Single(november.Split("\r\n"), line => line.StartsWith($"{changed.Reference},2026-11-02", StringComparison.Ordinal));
        Assert.DoesNotContain(cancelled.Reference, november);
        Assert.DoesNotContain(merged.Reference, november);
        Assert.Single((await TextAsync(browser, "/measures/k-2/records.csv?month=2026-10&team=hackney"))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    private static readonly string[] Conferences = ["k-2", "k-3", "k-4", "initial-in-time"];

    /// <summary>The numbers of the records that a page of a measure lists.</summary>
    private static IReadOnlyList<string> Rows(Page page) => page.Texts(".sp-cols tbody th a");

    [Fact]
    public async Task The_list_and_the_CSV_say_of_each_conference_whether_it_was_met()
    {
        var (team, _) = await FilledAsync();
        // So that attended and reported in time are not the same of all.
        var reported = await Portal.ConferenceAsync(await Given.ReferralAsync(team), ConferenceType.Review, Nov(12), onPlan: true);
        await Portal.ReportAsync(reported, Nov(11));
        await Portal.HoldAsync(reported, attended: false);
        var browser = Portal.SignIn(team.Inspector);

        foreach (var (measure, met) in new[] { ("k-2", "Yes Yes No"), ("k-3", "Yes No Yes"), ("k-4", "Yes No No") })
            foreach (var part in Enum.GetNames<CountedPart>())
            {
                var query = $"month=2026-11&team=hackney&part={part}";
                var left = new Dictionary<string, string> { [nameof(CountedPart.Met)] = "No", [nameof(CountedPart.Missed)] = "Yes" };
                var told = met.Split(' ').Where(each => each != left.GetValueOrDefault(part)).ToList();
                Assert.Equal(told, (await browser.GetAsync($"/measures/{measure}?{query}")).Texts("td[data-label=Met]"));
                var csv = await TextAsync(browser, $"/measures/{measure}/records.csv?{query}");
                var last = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line[(line.LastIndexOf(',') + 1)..]);
                Assert.Equal(["met", .. told.Select(each => each.ToLowerInvariant())], last);
            }
    }

    [Fact]
    public async Task B3_figures_and_rows_that_are_taken_away_are_on_the_trail_and_nothing_goes_where_it_cannot_be_written()
    {
        var (team, _) = await FilledAsync();
        var browser = Portal.SignIn(team.Sergeant);
        await TextAsync(browser, "/measures/figures.csv?month=2026-11");
        await TextAsync(browser, "/measures/k-3/records.csv?month=2026-10&team=hackney&part=Missed");

        Assert.Equal([(team.Sergeant.Id, "Measures", "figures 2026-11"), (team.Sergeant.Id, "Measures", "k-3 2026-10")],
            (await Portal.TrailAsync(AuditAction.Exported)).Select(entry => (entry.ById, entry.Subject, entry.Detail!)));

        await Portal.RefuseRowsAsync("AuditEntries");
        foreach (var address in new[] { "/measures/figures.csv", "/measures/k-3/records.csv" })
        {
            using var answer = await browser.SendAsync(HttpMethod.Get, address);
            Assert.Equal(500, (int)answer.StatusCode);
        }
    }

    [Fact]
    public async Task BR_53_a_restricted_case_is_in_the_figure_of_everyone_and_named_to_nobody_who_is_not_on_its_list()
    {
        var (team, _) = await FilledAsync();
        var logged = await Given.ReferralAsync(team);
        var held = await Portal.ConferenceAsync(logged, starts: Nov(12));
        await Portal.HoldAsync(held);
        await Given.RestrictAsync(logged);
        var (training, inspector) = (Portal.SignIn(await Given.OfficerAsync(Role.Training)), Portal.SignIn(team.Inspector));
        var commander = Portal.SignIn(await Given.OfficerAsync(Role.Commander));

        foreach (var browser in new[] { training, inspector, commander })
        {
            foreach (var page in new[] { "/measures", "/measures/print" })
                Assert.Contains("75.0% 3 of 4 held", (await browser.GetAsync($"{page}?month=2026-11&team=hackney")).Text);
            Assert.Contains("2026-11,hackney,K-2,3,4,", await TextAsync(browser, "/measures/figures.csv?month=2026-11"));
        }

        const string rows = "/measures/k-2?month=2026-11&team=hackney";
        var (seen, hidden) = (await inspector.GetAsync(rows), await commander.GetAsync(rows));
        // The inspector is on its list.
        Assert.Equal((4, 3), (Rows(seen).Count, Rows(hidden).Count));
        Assert.Contains(held.Reference, Rows(seen));
        Assert.DoesNotContain("not shown to you", seen.Main);
        Assert.Contains("1 more is counted and not shown to you.", hidden.Main);
        foreach (var file in new[] { "records.csv", "records.json" })
            Assert.DoesNotContain(held.Reference, await TextAsync(commander, $"/measures/k-2/{file}?month=2026-11&team=hackney"));
        Assert.DoesNotContain(held.Reference, (await commander.GetAsync("/measures/k-2/print?month=2026-11&team=hackney")).Text);
    }

    [Theory]
    [InlineData(0, "100.0% 1 of 1 held")]
    [InlineData(1, "0.0% 0 of 1 held")]
    public async Task K_3_a_report_sent_at_the_very_start_of_the_conference_was_sent_in_time(long ticksAfter, string share)
    {
        var team = await Given.TeamAsync();
        var review = await Portal.ConferenceAsync(await Given.ReferralAsync(team), ConferenceType.Review, Nov(9), onPlan: true);
        await Portal.ReportAsync(review, Nov(9).AddTicks(ticksAfter));
        await Portal.HoldAsync(review);

        var page = await Portal.SignIn(team.Inspector).GetAsync("/measures?month=2026-11");
        Assert.Contains($"Reports sent for review conferences {share}", page.Main);
    }

    [Theory]
    [InlineData(Role.ReferralDesk)]
    [InlineData(Role.ConferenceLiaisonOfficer)]
    [InlineData(Role.DetectiveConstable)]
    [InlineData(Role.Training)]
    [InlineData(Role.WorkforcePlanning)]
    public async Task Whoever_sees_counts_only_sees_the_same_counts_and_no_rows(Role role)
    {
        var (team, _) = await FilledAsync();
        var browser = Portal.SignIn(await Given.OfficerAsync(role, role is Role.Training or Role.WorkforcePlanning ? [] : ["hackney"]));
        var page = await browser.GetAsync("/measures?month=2026-11&team=hackney");

        Assert.Contains("66.7% 2 of 3 held", page.Main);
        Assert.DoesNotContain("not met", page.Main);
        Assert.Equal(403, (await browser.GetAsync("/measures/k-2?month=2026-11&team=hackney")).Status);
        Assert.Contains($"2026-11,{team.Code},K-2,2,3,66.7,100,1\r\n", await TextAsync(browser, "/measures/figures.csv?month=2026-11"));
    }

    /// <summary>One that was to sit in October and was held in November, one that was cancelled, and one merged into the first.</summary>
    private async Task<(Arranged Moved, Arranged Cancelled, Arranged Merged)> ChangedAsync(Team team)
    {
        var logged = await Given.ReferralAsync(team);
        var moved = await Portal.ConferenceAsync(logged, starts: new(2026, 10, 30, 10, 0, 0, DateTimeKind.Utc));
        var (cancelled, merged) = (await Portal.ConferenceAsync(logged, starts: Nov(27)),
            await Portal.ConferenceAsync(logged, starts: Nov(2)));
        await Portal.DoAsync(moved, async (conference, services, _) =>
        {
            conference.Move(Nov(2), Nov(2, 11), "The chair was ill.", null,
                await services.GetRequiredService<ReferenceLists>().ConferenceTimesAsync(team.Borough, false), team.Liaison.User, Now,
                toldAt: conference.StartsAt.AddDays(-1));
            return [];
        });
        await Portal.DoAsync(cancelled, (conference, _, _) =>
        {
            conference.Cancel("Not needed.", team.Liaison.User, Now);
            return Task.FromResult<IEnumerable<object>>([]);
        });
        await Portal.DoAsync(merged, async (conference, _, db) =>
        {
            conference.MergeInto(await db.Set<Conference>().SingleAsync(other => other.Reference == moved.Reference), "One for both.",
                team.Liaison.User, Now, toldAt: conference.StartsAt.AddDays(-1));
            return [];
        });
        await Portal.HoldAsync(moved);
        return (moved, cancelled, merged);
    }

    [Fact]
    public async Task Moved_it_counts_once_in_the_month_it_was_held_and_cancelled_or_merged_nowhere()
    {
        var team = await Given.TeamAsync();
        await ChangedAsync(team);
        var browser = Portal.SignIn(team.Inspector);

        Assert.Contains("0 of 0 held", (await browser.GetAsync("/measures?month=2026-10")).Main);
        Assert.Contains(
            "Initial conferences attended 100.0% 1 of 1 held Met: target 100%", (await browser.GetAsync("/measures?month=2026-11")).Main);
    }

    /// <summary>
    /// In UTC, the last instant of a month and the first of the next: in summer, in winter, of months in which the clocks change, and of
    /// those in which they do so on the last day.
    /// </summary>
    [Theory]
    [InlineData("2026-06-30 22:59:59.9999999", "2026-06")]
    [InlineData("2026-06-30 23:00", "2026-07")]
    [InlineData("2026-09-30 23:00", "2026-10")]
    [InlineData("2026-10-31 23:59:59.9999999", "2026-10")]
    [InlineData("2026-11-01 00:00", "2026-11")]
    [InlineData("2027-03-01 00:00", "2027-03")]
    [InlineData("2027-03-31 22:59:59.9999999", "2027-03")]
    [InlineData("2027-03-31 23:00", "2027-04")]
    [InlineData("2027-10-31 23:59:59.9999999", "2027-10")]
    [InlineData("2027-11-01 00:00", "2027-11")]
    [InlineData("2030-03-31 22:59:59.9999999", "2030-03")]
    [InlineData("2030-03-31 23:00", "2030-04")]
    public async Task A_month_is_Londons_from_its_first_instant_to_its_last(string heldAt, string month)
    {
        var team = await Given.TeamAsync();
        var held = DateTime.SpecifyKind(DateTime.Parse(heldAt, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team), starts: Nov(27));
        await Portal.HoldAsync(conference);
        await Portal.QueryAsync(db => db.Set<Conference>().ExecuteUpdateAsync(set => set.SetProperty(each => each.HeldFrom, held)));

        var browser = Portal.SignIn(team.Inspector);
        var counts = DateOnly.ParseExact(month, "yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var away in new[] { -1, 0, 1 })
        {
            var (asked, count) = ($"{counts.AddMonths(away):yyyy-MM}", away == 0 ? 1 : 0);
            Assert.Contains($"{asked},hackney,K-2,{count},{count},", await TextAsync(browser, $"/measures/figures.csv?month={asked}"));
        }
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("+44 20")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tHackney")]
    [InlineData("\rHackney")]
    public async Task Words_that_a_spreadsheet_would_take_for_a_formula_are_text_in_a_CSV(string name)
    {
        var (team, _) = await FilledAsync();
        await Portal.QueryAsync(db =>
            db.Caits.Where(cait => cait.Id == team.Id).ExecuteUpdateAsync(set => set.SetProperty(cait => cait.Name, name)));
        var text = await TextAsync(Portal.SignIn(team.Inspector), "/measures/k-2/records.csv?month=2026-11&team=hackney");
        using var csv = new TextFieldParser(new StringReader(text)) { Delimiters = [","], TrimWhiteSpace = false };

        Assert.Equal("team", csv.ReadFields()![3]);
        Assert.StartsWith($"'{name[0]}", csv.ReadFields()![3], StringComparison.Ordinal);
    }

    [Fact]
    public void A_negative_number_stays_a_number_in_a_CSV()
    {
        var csv = Encoding.UTF8.GetString(Csv.Of(["word", "whole", "part"], [["-5+2", -5, -0.5m], ["Hackney", 5, null]]));

        Assert.Equal("word,whole,part\r\n\"'-5+2\",-5,-0.5\r\nHackney,5,\r\n", csv.TrimStart('\uFEFF'));
    }

    [Fact]
    public async Task K_4_has_no_target_and_is_not_measured_before_April_2011()
    {
        var team = await Given.TeamAsync();
        var browser = Portal.SignIn(team.Inspector);

        Assert.Contains("Not measured yet then: counted only", (await browser.GetAsync("/measures?month=2011-03")).Main);
        Assert.Contains("No target: counted only", (await browser.GetAsync("/measures?month=2011-04")).Main);
        Assert.Contains("Target 100%, none held", (await browser.GetAsync("/measures?month=2011-03")).Main);
    }

    private static async Task<string> TextAsync(Browser browser, string url)
    {
        using var answer = await browser.SendAsync(HttpMethod.Get, url);
        Assert.Equal(200, (int)answer.StatusCode);
        return (await answer.Content.ReadAsStringAsync()).TrimStart('\uFEFF');
    }

    [Fact]
    public void The_registry_has_every_measure_once_with_a_name_a_definition_and_a_code_of_its_own()
    {
        Assert.Equal(Enum.GetValues<Measure>().Order(), MeasureRegistry.All.Select(row => row.Measure).Order());
        foreach (var words in (Func<MeasureRow, string>[])[row => row.Name, row => row.Definition, row => row.Code])
        {
            Assert.All(MeasureRegistry.All, row => Assert.NotEmpty(words(row)));
            Assert.Equal(MeasureRegistry.All.Count, MeasureRegistry.All.Select(words).Distinct().Count());
        }
        Assert.All(MeasureRegistry.All, row => Assert.EndsWith(".", row.Definition, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_measure_of_the_registry_has_a_tile_a_list_with_its_definition_and_a_file_and_the_first_have_a_column()
    {
        await FilledAsync();
        var browser = Portal.SignIn(await Given.OfficerAsync(Role.Commander));
        var tiles = await browser.GetAsync("/measures?month=2026-11&team=hackney");
        var all = await browser.GetAsync("/measures?month=2026-11");
        var figures = await TextAsync(browser, "/measures/figures.csv?month=2026-11");

        foreach (var row in MeasureRegistry.All)
        {
            Assert.Contains(row.Name, tiles.Texts(".sp-tile__name"));
            if (row.IsHeadline) Assert.Contains(row.Name, all.Texts("table thead th"));
            Assert.Contains($"2026-11,hackney,{row.Code.ToUpperInvariant()},", figures);
            var list = await browser.GetAsync($"/measures/{row.Code}?month=2026-11");
            Assert.Equal((200, row.Name), (list.Status, list.Heading));
            Assert.Contains(row.Definition, list.Main);
            Assert.StartsWith($"{row.Noun},{row.Past},", await TextAsync(browser, $"/measures/{row.Code}/records.csv?month=2026-11"),
                StringComparison.Ordinal);
        }
        Assert.Equal(404, (await browser.GetAsync("/measures/k-99")).Status);
        Assert.Equal(404, (await browser.GetAsync("/measures/k-99/records.csv")).Status);
    }

    /// <summary>Of two, one was to be held within its fifteen working days and was put off beyond them.</summary>
    [Fact]
    public async Task An_initial_conference_is_in_time_if_it_is_held_by_the_last_of_its_working_days_wherever_it_was_to_be_held()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        await Portal.HoldAsync(await Portal.ConferenceAsync(logged, starts: Nov(4)));
        var late = await Portal.ConferenceAsync(logged, starts: new(2026, 10, 16, 10, 0, 0, DateTimeKind.Utc));
        await Portal.DoAsync(late, async (conference, services, _) =>
        {
            conference.Move(Nov(6), Nov(6, 11), "The chair was ill.", null,
                await services.GetRequiredService<ReferenceLists>().ConferenceTimesAsync(team.Borough, false), team.Liaison.User, Now,
                toldAt: conference.StartsAt.AddDays(-1));
            return [];
        });
        await Portal.HoldAsync(late);
        // A review has no such days.
        await Portal.HoldAsync(await Portal.ConferenceAsync(logged, ConferenceType.Review, Nov(9), onPlan: true));
        var browser = Portal.SignIn(team.Inspector);

        Assert.Contains("Initial conferences held in time 50.0% 1 of 2 held No target: counted only",
            (await browser.GetAsync("/measures?month=2026-11")).Main);
        Assert.Equal(["Yes", "No"], (await browser.GetAsync("/measures/initial-in-time?month=2026-11")).Texts("td[data-label=Met]"));
        Assert.Equal(late.Reference,
            Assert.Single(Rows(await browser.GetAsync("/measures/initial-in-time?month=2026-11&part=Missed"))));
    }
}
