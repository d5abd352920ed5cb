using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cases.Chronology;

public class ChronologyTests : PortalTest
{
    [Fact]
    public async Task An_entry_says_what_happened_when_and_who_told_it_and_when_it_was_recorded()
    {
        var (logged, browser, page) = await CaseAsync();
        Clock.Advance(TimeSpan.FromHours(9));

        var form = await browser.GetAsync($"{page}/add");
        var happened = Now.AddHours(-9);
        var saved = await browser.SubmitAsync(form, Entry(happened, ("IsApproximate", "true"), ("Source", "neighbour, Flat 5")),
            "Add the entry");

        Assert.Equal("The entry is in the chronology.", saved.Done);
        Assert.Contains($"about {UkTime.At(happened):HH:mm}", saved.Main, StringComparison.Ordinal);
        Assert.Contains("Recorded 9 h later", saved.Main, StringComparison.Ordinal);
        Assert.Contains($"{logged.Team.Constable.Name}. Source: neighbour, Flat 5", saved.Main, StringComparison.Ordinal);
        Assert.Contains("Child seen", saved.Texts(".sp-timeline__entry .govuk-tag"));
    }

    [Fact]
    public async Task B6_an_entry_sent_twice_is_one()
    {
        var (_, browser, page) = await CaseAsync();
        var form = await browser.GetAsync($"{page}/add");

        await browser.SubmitAsync(form, Entry(Now), "Add the entry");
        var again = await browser.SubmitAsync(form, Entry(Now), "Add the entry");

        Assert.Single(again.Texts(".sp-timeline__entry"), line => line.Contains("watched the door", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_what_was_typed_stays()
    {
        var (_, browser, page) = await CaseAsync();

        var refused = await browser.SubmitAsync(
            await browser.GetAsync($"{page}/add"), Entry(Now.AddHours(2), ("Kind", "")), "Add the entry");

        Assert.Equal("Choose what the entry tells of", refused.ErrorAt("Kind"));
        Assert.StartsWith("This happened in the future", refused.ErrorAt("Happened.Time"), StringComparison.Ordinal);
        Assert.Equal("She was quiet and watched the door.", refused.Field("Text"));
    }

    [Fact]
    public async Task B10_a_correction_is_a_new_entry_below_the_old_one_which_stays()
    {
        var (logged, browser, page) = await CaseAsync();
        var id = await Given.EntryAsync(logged, "A man of about 30 ran off.");

        var form = await browser.GetAsync($"{page}/{id}/correct");
        Assert.Equal("A man of about 30 ran off.", form.Field("Text"));
        var saved = await browser.SubmitAsync(form, new() { ["Text"] = "A man of about 40 ran off." }, "Save the correction");

        var line = Assert.Single(saved.Texts(".sp-timeline__entry"), line => line.Contains("about 30", StringComparison.Ordinal));
        Assert.Contains($"by {logged.Team.Constable.Name}: A man of about 40 ran off.", line, StringComparison.Ordinal);
        // A second correction is of the first entry too, and begins from the words that stand.
        Assert.Equal("A man of about 40 ran off.", (await browser.GetAsync($"{page}/{id}/correct")).Field("Text"));
        Assert.Equal(2, await Portal.QueryAsync(db => Task.FromResult(db.Set<Entry>().Count(entry => entry.Kind != null))));
    }

    [Fact]
    public async Task As_known_at_an_instant_leaves_out_what_was_recorded_later_and_what_was_corrected_later()
    {
        var (logged, browser, page) = await CaseAsync();
        var id = await Given.EntryAsync(logged, "A man of about 30 ran off.");
        var then = UkTime.At(Now);
        Clock.Advance(TimeSpan.FromHours(2));
        await Given.EntryAsync(logged, "The neighbour heard shouting.", happened: Now.AddHours(-6));
        await browser.SubmitAsync(await browser.GetAsync($"{page}/{id}/correct"), new() { ["Text"] = "A man of about 40 ran off." },
            "Save the correction");

        var known = await browser.GetAsync($"{page}?AsAt.Date={then:dd/MM/yyyy}&AsAt.Time={then:HH:mm}");

        Assert.Contains("about 30", known.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("about 40", known.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("shouting", known.Main, StringComparison.Ordinal);
        Assert.Contains("1 entry recorded later is left out", known.Main, StringComparison.Ordinal);
        Assert.Contains(
            "shouting", (await browser.GetAsync($"{page}?AsAt.Date={then:dd/MM/yyyy}&AsAt.Time=")).Main, StringComparison.Ordinal);
        Assert.Contains("is not a date", (await browser.GetAsync($"{page}?AsAt.Date=soon&AsAt.Time=12:00")).ErrorAt("AsAt.Date") ?? "",
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_chronology_is_paged_and_printed_whole()
    {
        var (logged, browser, page) = await CaseAsync();
        for (var n = 1; n <= 30; n++) await Given.EntryAsync(logged, $"Note {n:D2}.");

        var first = await browser.GetAsync($"{page}?kind=Written");
        var second = await browser.GetAsync(first.Links("a[rel=next]").Single());
        var print = await browser.GetAsync(first.Link("Print")!);

        var notes = first.Texts(".sp-timeline__entry").Concat(second.Texts(".sp-timeline__entry")).ToList();
        Assert.Equal((25, 30), (first.Texts(".sp-timeline__entry").Count, notes.Distinct().Count()));
        Assert.Equal(30, print.Texts(".sp-timeline__entry").Count);
        Assert.Contains($"Printed by {logged.Team.Constable.Name}", print.Main, StringComparison.Ordinal);
        Assert.Equal(logged.CaseReference, Assert.Single(await Portal.TrailAsync(AuditAction.Printed)).SubjectReference);
    }

    [Fact]
    public async Task Key_events_and_kinds_leave_out_the_log_and_say_what_was_decided_and_why()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed, 6);
        await Given.DiscussAsync(logged, Domain.Casework.Discussions.DiscussionOutcome.JointSection47, Now.AddHours(-2), Now.AddHours(-1));
        await Given.EntryAsync(logged, "Ava seen and spoken to alone.");
        var browser = Portal.SignIn(team.Constable);
        var page = $"/cases/{logged.CaseReference}/chronology";

        Assert.Contains("Logged", (await browser.GetAsync(page)).Texts(".sp-timeline__entry").Single(text =>
            text.Contains("Logged", StringComparison.Ordinal)), StringComparison.Ordinal);
        var key = await browser.GetAsync($"{page}?key=true");
        Assert.DoesNotContain(key.Texts(".sp-timeline__entry"), text => text.Contains("Logged", StringComparison.Ordinal));
        Assert.Contains("Why: Joint enquiry (s.47). With her grandmother until Friday.", key.Main, StringComparison.Ordinal);
        Assert.Contains("Ava seen and spoken to alone.", key.Main, StringComparison.Ordinal);
        var decisions = await browser.GetAsync($"{page}?kind=Decisions");
        Assert.DoesNotContain("Ava seen and spoken to alone.", decisions.Main, StringComparison.Ordinal);
        Assert.Contains("No entry is of this kind.", (await browser.GetAsync($"{page}?kind=Dissent")).Main, StringComparison.Ordinal);
        // A child who is not on the case filters nothing away.
        Assert.Equal(200, (await browser.GetAsync($"{page}?child=P-2020-000001&key=true")).Status);
    }

    private async Task<(Logged Logged, Browser Browser, string Page)> CaseAsync()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        return (logged, Portal.SignIn(logged.Team.Constable), $"/cases/{logged.CaseReference}/chronology");
    }

    private static Answers Entry(DateTime happened, params (string Name, string Value)[] but)
    {
        var at = UkTime.At(happened);
        Answers answers = new()
        {
            ["Kind"] = nameof(EntryKind.ChildSeen),
            ["Happened.Date"] = at.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture),
            ["Happened.Time"] = at.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
            ["Text"] = "She was quiet and watched the door."
        };
        foreach (var (name, value) in but) answers[name] = value;
        return answers;
    }
}
