using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cases.Research;

/// <summary>Research first: what was searched, what was found, and what nobody knows yet (row 7, BR-10).</summary>
public class ResearchTests : PortalTest
{
    private static string Record(Logged logged, string source) => $"/cases/{logged.CaseReference}/research/record?source={source}";

    [Fact]
    public async Task A_search_is_recorded_and_a_later_one_stands_beside_it()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var researcher = Portal.SignIn(team.Researcher);
        var work = await researcher.GetAsync("/");
        Assert.Contains("9 of 9 sources still to search", work.Main);

        await researcher.SubmitAsync(await researcher.GetAsync(Record(logged, "PNC")),
            new() { ["Result"] = "NothingFound", ["Searched.Date"] = "23/11/2026", ["Searched.Time"] = "09:00" });
        var found = await researcher.SubmitAsync(
            await researcher.GetAsync(Record(logged, "PNC")), new() { ["Result"] = "Found", ["Words"] = "Two cautions, 2019" });

        Assert.Equal("The search is recorded.", found.Done);
        Assert.Contains("Something found: Two cautions, 2019", found.Main);
        Assert.Contains("nothing found", found.Main);
        Assert.Contains("8 of 9 sources still to search", found.Main);
        Assert.Equal(2, await Portal.CountAsync<ResearchCheck>());
        Assert.Contains("8 of 9: CRIS", (await researcher.GetAsync("/research")).Main);
        Assert.Contains("8 of 9 sources still to search", (await researcher.GetAsync(logged.Page)).Main);
    }

    [Fact]
    public async Task An_answer_that_is_awaited_is_a_gap_with_owner_and_day_closed_with_what_was_learnt()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var researcher = Portal.SignIn(team.Researcher);
        var page = await researcher.GetAsync(Record(logged, "HEALTH"));
        var empty = await researcher.SubmitAsync(page, new() { ["Result"] = "Awaited" });
        Assert.Equal(["Say what was found, what is awaited from whom, or why the source does not apply", "Say what has to be found out",
            "Choose who finds it out",
            "Enter the day the gap is to be closed by, today or later, for example 23/11/2026"], empty.Errors);

        var set = await researcher.SubmitAsync(page, new()
        {
            ["Result"] = "Awaited",
            ["Words"] = "GP rings back",
            ["Gap"] = "Earlier injuries?",
            ["GapOwner"] = team.Constable.Code,
            ["GapDue"] = "24/11/2026"
        });
        Assert.Equal("The search is recorded, and T-2026-000001 is set to close the gap.", set.Done);
        Assert.Contains("9 of 9 sources still to search", set.Main);
        var constable = Portal.SignIn(team.Constable);
        await constable.SubmitAsync(await constable.GetAsync("/tasks/T-2026-000001/complete"), new() { ["Result"] = "None before March." });
        Assert.Contains(
            "Gap T-2026-000001 closed: None before March.", (await researcher.GetAsync($"/cases/{logged.CaseReference}/research")).Main);
        Assert.Equal(TaskKind.InformationGap, await Portal.QueryAsync(db => db.Set<CaseTask>().Select(task => task.Kind).SingleAsync()));
    }

    [Fact]
    public async Task Research_is_complete_when_every_source_has_answered_or_does_not_apply_and_leaves_the_researchers_work()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var researcher = Portal.SignIn(team.Researcher);
        foreach (var source in (string[])["PNC", "CRIS", "MERLIN", "CRIMINT", "VISOR", "PND", "SOCIAL_CARE", "HEALTH", "EDUCATION"])
        {
            Answers answers = source == "EDUCATION"
                ? new() { ["Result"] = "NotApplicable", ["Words"] = "Under school age" } : new() { ["Result"] = "NothingFound" };
            await researcher.SubmitAsync(await researcher.GetAsync(Record(logged, source)), answers);
        }

        Assert.Contains("Complete.", (await researcher.GetAsync($"/cases/{logged.CaseReference}/research")).Main);
        Assert.DoesNotContain("Open research", (await researcher.GetAsync("/")).Main);
    }

    [Fact]
    public async Task A_search_sent_twice_is_one_search()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var researcher = Portal.SignIn(team.Researcher);
        var page = await researcher.GetAsync(Record(logged, "PNC"));
        await researcher.SubmitAsync(page, new() { ["Result"] = "NothingFound" });
        await researcher.SubmitAsync(page, new() { ["Result"] = "NothingFound" });

        Assert.Equal(1, await Portal.CountAsync<ResearchCheck>());
    }

    private static readonly string[] Nine =
        ["PNC", "CRIS", "MERLIN", "CRIMINT", "VISOR", "PND", "SOCIAL_CARE", "HEALTH", "EDUCATION"];

    [Fact]
    public async Task Nine_sources_are_recorded_on_one_page_in_one_save_each_with_what_it_gave_and_of_whom()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var people = await Given.PeopleOfAsync(logged);
        var researcher = Portal.SignIn(team.Researcher);
        var index = await researcher.GetAsync($"/cases/{logged.CaseReference}/research");
        var form = await researcher.SubmitAsync(
            await researcher.GetAsync(index.Link("Record searches")!), new(), "Tick everybody for every source");
        string Row(string source) => $"Searches[{Enumerable.Range(0, 20).First(i => form.Field($"Searches[{i}].SourceCode") == source)}]";
        Answers answers = [];
        foreach (var source in Nine) answers[$"{Row(source)}.Result"] = "NothingFound";
        answers[$"{Row("PNC")}.Result"] = "Found";
        answers[$"{Row("PNC")}.Words"] = "Two cautions, 2019";
        answers[$"{Row("PNC")}.Of"] = people[1];
        answers[$"{Row("HEALTH")}.Result"] = "Awaited";
        answers[$"{Row("HEALTH")}.Words"] = "The GP rings back";
        answers[$"{Row("EDUCATION")}.Result"] = "NotApplicable";
        answers[$"{Row("EDUCATION")}.Words"] = "Under school age";
        var done = await researcher.SubmitAsync(form, answers);

        Assert.Equal("9 searches are recorded.", done.Done);
        Assert.Contains("Something found: Two cautions, 2019", done.Main, StringComparison.Ordinal);
        Assert.Contains("Of Darren Foyle", done.Main, StringComparison.Ordinal);
        Assert.Contains("Of Ava Merrin, 6, Darren Foyle", done.Main, StringComparison.Ordinal);
        var checks = await Portal.QueryAsync(db => db.Set<ResearchCheck>().AsNoTracking().ToListAsync());
        Assert.Equal(9, checks.Count);
        Assert.Equal(people[1], checks.Single(check => check.SourceCode == "PNC").SearchedOf);
        Assert.Equal(string.Join(' ', people.Order(StringComparer.Ordinal)), checks.Single(check => check.SourceCode == "CRIS").SearchedOf);
        Assert.Equal("", checks.Single(check => check.SourceCode == "EDUCATION").SearchedOf);
        var gap = await Portal.QueryAsync(db => db.Set<CaseTask>().AsNoTracking().SingleAsync());
        Assert.EndsWith(": The GP rings back", gap.Text, StringComparison.Ordinal);
        // One source still has no answer.
        Assert.Contains("1 of 9 sources still to search", done.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_ticked_beforehand_and_one_button_ticks_everybody_and_keeps_what_was_typed()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var people = (await Given.PeopleOfAsync(logged)).Count;
        var researcher = Portal.SignIn(team.Researcher);
        var form = await researcher.GetAsync($"/cases/{logged.CaseReference}/research/record-all");
        static int Ticked(Page page) => page.Html.QuerySelectorAll("input[name$='.Of'][checked]").Length;
        Assert.Equal(0, Ticked(form));
        var refused = await researcher.SubmitAsync(form, new() { ["Searches[0].Result"] = "NothingFound" });
        Assert.Equal("Tick of whom it was searched", refused.ErrorAt("Searches[0].Of"));

        var ticked = await researcher.SubmitAsync(form,
            new() { ["Searches[0].Result"] = "Found", ["Searches[0].Words"] = "Two cautions" }, "Tick everybody for every source");
        var sources = form.Html.QuerySelectorAll("input[name$='.SourceCode']").Length;
        Assert.Equal((sources * people, "Found", "Two cautions"),
            (Ticked(ticked), ticked.Field("Searches[0].Result"), ticked.Field("Searches[0].Words")));
        Assert.Empty(ticked.Errors);
        await researcher.SubmitAsync(ticked);
        Assert.Equal(1, await Portal.CountAsync<ResearchCheck>());
    }

    [Fact]
    public async Task A_source_left_alone_is_not_recorded_and_what_is_wrong_stands_at_its_row_with_the_others_kept()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var researcher = Portal.SignIn(team.Researcher);
        var form = await researcher.GetAsync($"/cases/{logged.CaseReference}/research/record-all");
        Assert.Equal(["Say what at least one source gave"], (await researcher.SubmitAsync(form)).Errors);
        var again = await researcher.SubmitAsync(form, new()
        {
            ["Searches[0].Result"] = "NothingFound",
            ["Searches[1].Result"] = "Found",
            ["Searches[1].Of"] = ""
        });
        Assert.Equal("Tick of whom it was searched", again.ErrorAt("Searches[1].Of"));
        Assert.StartsWith("Say what was found", again.ErrorAt("Searches[1].Words"), StringComparison.Ordinal);
        Assert.Equal("NothingFound", again.Field("Searches[0].Result"));
        Assert.Equal(0, await Portal.CountAsync<ResearchCheck>());
    }

    [Fact]
    public async Task Research_stands_beside_the_intelligence_that_is_written_from_it()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.CramAsync(logged, isSigned: false);
        var researcher = Portal.SignIn(team.Researcher);
        await researcher.SubmitAsync(
            await researcher.GetAsync(Record(logged, "PNC")), new() { ["Result"] = "Found", ["Words"] = "Two cautions" });

        var page = await Portal.SignIn(team.Constable).GetAsync($"/cases/{logged.CaseReference}/cram/draft/intelligence");
        Assert.Contains("Something found: Two cautions", page.Main, StringComparison.Ordinal);
        Assert.Contains("of Ava Merrin, 6, Darren Foyle", page.Main, StringComparison.Ordinal);
        Assert.Contains("8 of 9 sources still to search", page.Main, StringComparison.Ordinal);
    }
}
