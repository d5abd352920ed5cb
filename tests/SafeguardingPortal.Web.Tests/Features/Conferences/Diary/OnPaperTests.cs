using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Conferences.Diary;

/// <summary>Row 12: diary, reports and figures on paper, each with who printed it on every sheet and on the trail.</summary>
public class OnPaperTests : PortalTest
{
    private static readonly DateTime Starts = new(2026, 11, 26, 14, 0, 0, DateTimeKind.Utc);

    private async Task<AuditEntry> PrintedAsync(Colleague by)
    {
        // One of the record, and one of whoever else is named on the paper.
        var entries = await Portal.TrailAsync(AuditAction.Printed);
        Assert.InRange(entries.Count, 1, 2);
        Assert.All(entries, entry => Assert.Equal(by.Id, entry.ById));
        return entries[0];
    }

    private Task<List<Guid>> ChildrenAsync() =>
        Portal.QueryAsync(db => db.Set<Child>().OrderBy(child => child.PersonId).Select(child => child.PersonId).ToListAsync());

    [Fact]
    public async Task The_diary_prints_with_what_each_conference_lacks_and_whose_names_went_with_it_is_on_the_trail()
    {
        var team = await Given.TeamAsync();
        var one = await Portal.ConferenceAsync(await Given.ReferralAsync(team), starts: Starts);
        await Portal.ConferenceAsync(await Given.ReferralAsync(team), starts: Starts.AddHours(1));
        var liaison = Portal.SignIn(team.Liaison);
        var diary = await liaison.GetAsync("/conferences?from=2026-11-26&view=Day");
        var page = await liaison.GetAsync(diary.Link("Print this diary")!);

        Assert.Equal("Conference diary, 26 Nov 2026", page.Heading);
        Assert.Contains($"Printed by {team.Liaison.Name}, Monday 23 November 2026, 09:20 London time.", page.Main);
        Assert.Contains($"14:00 to 15:30 ICC, {one.Reference} Ava Merrin, 6", page.Main);
        Assert.Contains("Not decided. To mend: overlaps 15:00, not decided whether police attend, report not started", page.Main);
        Assert.Contains("/paper/Conference-diary", page.Source);
        var printed = await PrintedAsync(team.Liaison);
        Assert.Equal("diary of hackney, 2026-11-26 to 2026-11-26", printed.Detail);
        Assert.Equal(await ChildrenAsync(), printed.People.Select(person => person.PersonId).Order());
    }

    [Fact]
    public async Task Reports_due_print_beyond_one_page_of_the_list()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        for (var n = 0; n < 26; n++) await Portal.ConferenceAsync(logged, starts: Starts.AddDays(7 * n));
        var liaison = Portal.SignIn(team.Liaison);
        Assert.Equal("/conferences/reports/print", (await liaison.GetAsync("/conferences/reports")).Link("Print"));
        var page = await liaison.GetAsync("/conferences/reports/print");

        Assert.Equal(26, page.Texts("tbody tr").Count);
        Assert.Equal(("conference reports due", 1),
            ((await PrintedAsync(team.Liaison)) is var printed ? (printed.Detail!, printed.People.Count) : default));
    }

    [Fact]
    public async Task A_police_report_prints_whole_for_who_may_read_it_and_for_nobody_else()
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team), starts: Starts);
        await Portal.ReportAsync(conference, sentAt: Now);
        var liaison = Portal.SignIn(team.Liaison);
        var print = (await liaison.GetAsync($"{conference.Page}/report/1")).Link("Print")!;
        var page = await liaison.GetAsync(print);

        Assert.Equal($"{conference.Page}/report/1/print", print);
        Assert.Equal("Police report to initial conference (ICC)", page.Heading);
        Assert.Contains($"Reference {conference.Reference}-V1", page.Main);
        Assert.Contains("A mark on the cheek.", page.Main);
        Assert.Contains($"/paper/{conference.Reference}-V1", page.Source);
        var printed = await PrintedAsync(team.Liaison);
        Assert.Equal((conference.Reference, true), (printed.SubjectReference!, printed.People.Count > 0));

        Assert.Equal(404, (await liaison.GetAsync($"{conference.Page}/report/2/print")).Status);
        Assert.Equal(404, (await Portal.SignIn(await Given.OfficerAsync(Role.ConferenceLiaisonOfficer, "lambeth")).GetAsync(print)).Status);
        await Given.RestrictAsync(conference.Logged);
        Assert.Equal(404, (await liaison.GetAsync(print)).Status);
        var diary = await liaison.GetAsync("/conferences/print?from=2026-11-26");
        Assert.DoesNotContain(conference.Reference, diary.Source);
        Assert.Contains("Nothing is in this diary.", diary.Main);
    }

    [Fact]
    public async Task Figures_print_as_they_are_shown()
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team), starts: Now.AddHours(2));
        Clock.Advance(TimeSpan.FromHours(5));
        await Portal.HoldAsync(conference);
        var inspector = Portal.SignIn(team.Inspector);
        var shown = await inspector.GetAsync("/measures?month=2026-11");
        var page = await inspector.GetAsync(shown.Link("Print")!);

        Assert.Equal("Measures for November 2026", page.Heading);
        Assert.Equal(shown.Texts(".sp-tile__figure"), page.Texts(".sp-tile__figure"));
        Assert.Contains("100.0%", page.Main);
        Assert.Equal("figures 2026-11", (await PrintedAsync(team.Inspector)).Detail);
    }
}
