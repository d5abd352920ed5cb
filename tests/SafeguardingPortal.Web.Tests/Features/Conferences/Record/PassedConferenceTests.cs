using DocumentFormat.OpenXml.Packaging;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Conferences.Record;

/// <summary>Conferences whose day has passed, and what goes out of one: nothing is left to nobody, and nothing reads otherwise.</summary>
public class PassedConferenceTests : PortalTest
{
    private static DateTime Nov(int day, int hour = 9) => new(2026, 11, day, hour, 0, 0, DateTimeKind.Utc);

    private static async Task<(string?, string?)> WorkAsync(Browser who, string what)
    {
        var row = (await who.GetAsync("/")).Html.QuerySelectorAll(".sp-work__row")
            .SingleOrDefault(each => each.QuerySelector("h3")!.TextContent.Contains(what, StringComparison.Ordinal));
        return row is null ? default : (what, row.QuerySelector("a.govuk-button")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_follows_a_conference_is_on_somebodys_work_and_in_the_months_diary_until_it_is_done(bool unassigned)
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team), starts: Nov(24), unassigned: unassigned);
        var (liaison, constable) = (Portal.SignIn(team.Liaison), Portal.SignIn(team.Constable));
        Assert.Null((await WorkAsync(liaison, "Record that it was held")).Item1);

        Clock.Now = Nov(25);
        Assert.Equal(
            ("Record that it was held", $"{conference.Page}/attendance/hold"), await WorkAsync(liaison, "Record that it was held"));
        Assert.Null((await WorkAsync(constable, "Record that it was held")).Item1);
        await Portal.HoldAsync(conference);
        Assert.Null((await WorkAsync(liaison, "Record that it was held")).Item1);
        Assert.Equal(
            ("Record what the conference decided", $"{conference.Page}/outcomes/decide"),
            await WorkAsync(liaison, "Record what the conference decided"));

        await liaison.SubmitAsync(await liaison.GetAsync($"{conference.Page}/outcomes/decide"), new()
        {
            ["Children[0].Outcome"] = "PlanBegins",
            ["Children[0].Category"] = "Neglect",
            ["Children[0].Reasons"] = "Harm is likely.",
            ["Children[0].PoliceView"] = "Agree"
        });
        Assert.Null((await WorkAsync(liaison, "Record what the conference decided")).Item1);
        Assert.Equal(
            ("Record the core group", $"{conference.Page}/outcomes/core-group"), await WorkAsync(liaison, "Record the core group"));
        Assert.Equal(("A review is due", $"/cases/{conference.Logged.CaseReference}/conferences/invite"),
            await WorkAsync(liaison, "A review is due"));
        var whose = unassigned ? "none" : "";
        Assert.Contains("Core group due", (await liaison.GetAsync($"/conferences?view=Month&from=2026-12-08&officer={whose}")).Main);
        Assert.Contains("Review due", (await liaison.GetAsync($"/conferences?view=Month&from=2027-02-24&officer={whose}")).Main);

        await Portal.ConferenceAsync(conference.Logged, ConferenceType.Review, new(2027, 2, 10, 10, 0, 0, DateTimeKind.Utc), onPlan: true);
        Assert.Null((await WorkAsync(liaison, "A review is due")).Item1);
    }

    [Fact]
    public async Task K_2_a_conference_that_passed_unwritten_counts_and_is_not_cancelled_out_of_the_figure_afterwards()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var passed = await Portal.ConferenceAsync(logged, starts: Nov(20));
        await Portal.HoldAsync(await Portal.ConferenceAsync(logged, starts: Nov(19)));
        await Portal.ConferenceAsync(logged, starts: Nov(27));
        var (liaison, inspector) = (Portal.SignIn(team.Liaison), Portal.SignIn(team.Inspector));
        const string Counted = "Initial conferences attended 50.0% 1 of 2 held Below: target 100%";
        Assert.Contains(Counted, (await inspector.GetAsync("/measures?month=2026-11")).Main);
        Assert.Contains(passed.Reference, (await inspector.GetAsync("/measures/k-2?month=2026-11")).Main);

        // That it leaves the figure is an inspector's to say.
        var asked = await liaison.SubmitAsync(await liaison.GetAsync($"{passed.Page}/cancel"),
            new() { ["Reason"] = "The enquiry ended", ["Told.Date"] = "19/11/2026", ["Told.Time"] = "16:00" });
        Assert.Equal(409, asked.Status);
        Assert.Contains("a detective inspector or above records that it was cancelled", asked.Main);

        var form = await inspector.GetAsync($"{passed.Page}/cancel");
        Assert.Contains("It was to have begun by now, so it counts unless the council told us before.", form.Main);
        var refused = await inspector.SubmitAsync(form, new() { ["Reason"] = "The enquiry ended" });
        Assert.Equal((409, "The enquiry ended"), (refused.Status, refused.Field("Reason")));
        Assert.Contains("It was to have begun by then, so it counts.", refused.Main);
        Assert.Contains(Counted, (await inspector.GetAsync("/measures?month=2026-11")).Main);

        var done = await inspector.SubmitAsync(refused, new() { ["Told.Date"] = "19/11/2026", ["Told.Time"] = "16:00" });
        Assert.Equal("The conference is cancelled.", done.Done);
        var figures = await inspector.GetAsync("/measures?month=2026-11");
        Assert.Contains("1 of 1 held", figures.Main);
        Assert.Contains("1 cancelled on record after it was to begin", figures.Main);
        Assert.Contains(passed.Reference, (await inspector.GetAsync("/measures/k-2?month=2026-11&only=cancelled")).Main);
    }

    [Fact]
    public async Task The_head_of_a_form_names_the_clock_that_waits_for_it_and_no_other()
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team));
        await Portal.ReportAsync(conference);
        var liaison = Portal.SignIn(team.Liaison);
        async Task<string> HeadAsync(string form) => string.Join(
            ' ', (await liaison.GetAsync($"{conference.Page}/{form}")).Texts(".moj-page-header-actions__actions .sp-clock__label"));

        Assert.Equal("This stops: Decision whether police attend", await HeadAsync("attendance/attend"));
        Assert.Equal("This stops: Conference report", await HeadAsync("report/send"));
        Assert.Equal("Runs on: 15 working days to the initial conference", await HeadAsync("move"));
        Assert.Equal("", await HeadAsync("attendance/before"));
        Assert.Equal("", await HeadAsync("correct"));
    }

    [Theory]
    [InlineData(ConferenceType.Initial, 2)]
    [InlineData(ConferenceType.Review, 1)]
    public async Task BR_24_a_review_is_not_offered_what_it_may_not_have(ConferenceType type, int offered)
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team), type, onPlan: type == ConferenceType.Review);
        var form = await Portal.SignIn(team.Liaison).GetAsync($"{conference.Page}/attendance/ask");
        Assert.Equal(offered, form.Html.QuerySelectorAll("input[name=Part]").Length);
    }

    [Fact]
    public async Task With_nothing_to_merge_with_there_is_no_form_and_it_says_so()
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team));
        var page = await Portal.SignIn(team.Liaison).GetAsync($"{conference.Page}/merge");
        Assert.Contains("No other conference of this case is to come, so there is nothing to merge it with.", page.Main);
        Assert.Empty(page.Html.QuerySelectorAll("main form"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_report_that_nobody_has_read_goes_nowhere_as_a_finished_one_and_no_copy_says_to_whom_it_went(bool isRead)
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team));
        await Portal.ReportAsync(conference, isRead ? Portal.Clock.Now : null, check: isRead);
        var liaison = Portal.SignIn(team.Liaison);
        using var answer = await liaison.SendAsync(HttpMethod.Get, $"{conference.Page}/report/1/word");
        using var file = WordprocessingDocument.Open(await answer.Content.ReadAsStreamAsync(), isEditable: false);
        var word = file.MainDocumentPart!.Document.Body!.InnerText;
        var print = await liaison.GetAsync($"{conference.Page}/report/1/print");

        Assert.Equal((!isRead, !isRead), (word.StartsWith("DRAFT: ", StringComparison.Ordinal),
            print.Heading.StartsWith("DRAFT: ", StringComparison.Ordinal)));
        Assert.DoesNotContain("not sent", word + print.Main, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("To whom it was given", print.Main);
        Assert.Equal(isRead, (await liaison.GetAsync($"{conference.Page}/report/1")).Main.Contains("To whom it was given"));
    }

    [Theory]
    [InlineData("cancel")]
    [InlineData("merge")]
    public async Task What_is_not_held_reads_so_in_every_calendar_and_does_not_just_go(string how)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var (conference, other) = (await Portal.ConferenceAsync(logged), await Portal.ConferenceAsync(logged));
        var liaison = Portal.SignIn(team.Liaison);
        var made = await liaison.SubmitAsync(await liaison.GetAsync("/conferences/subscribe"));
        var address = new Uri(made.Texts(".sp-signed .sp-text").Single()).AbsolutePath;
        async Task<string> EventAsync()
        {
            using var answer = await Portal.Visit().SendAsync(HttpMethod.Get, address);
            return (await answer.Content.ReadAsStringAsync()).Split("BEGIN:VEVENT")
                .Single(each => each.Contains(conference.Reference, StringComparison.Ordinal));
        }
        Assert.Contains("SEQUENCE:0", await EventAsync());
        Clock.Advance(TimeSpan.FromHours(1));
        Answers answers = new() { ["Reason"] = "As the council said" };
        if (how == "merge") answers["Into"] = $"{other.Number}";
        await liaison.SubmitAsync(await liaison.GetAsync($"{conference.Page}/{how}"), answers);

        var now = await EventAsync();
        Assert.All(
            (string[])[$"SUMMARY:Cancelled: {conference.Reference}", "STATUS:CANCELLED", "SEQUENCE:1", "TRANSP:TRANSPARENT",
                $"LAST-MODIFIED:{Clock.Now:yyyyMMdd'T'HHmmss'Z'}"],
            line => Assert.Contains(line, now));
    }
}
