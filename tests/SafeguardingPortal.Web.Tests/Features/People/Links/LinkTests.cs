using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.People.Links;

/// <summary>Two records are said to be one person, and the same is undone and brought back; both records stay as they were.</summary>
public class LinkTests : PortalTest
{
    private readonly List<Logged> logged = [];

    private async Task<(Team Team, Browser Researcher)> WithChildrenAsync(int count)
    {
        var team = await Given.TeamAsync();
        for (var n = 0; n < count; n++) logged.Add(await Given.ReferralAsync(team));
        return (team, Portal.SignIn(team.Researcher));
    }

    private async Task<string> ChildAsync(int index) => (await Given.PeopleOfAsync(logged[index]))[0];

    private static async Task<Page> DecideAsync(Browser browser, string one, string other, string verdict = "Same") =>
        await browser.SubmitAsync(await browser.GetAsync($"/people/{one}/links/compare?with={other}"),
            new() { ["Verdict"] = verdict, ["Evidence"] = "One birthday, one mother" });

    private Task<string> LinkAsync(string one, string other) => Portal.QueryAsync(db =>
        db.Set<PersonLink>().Where(link => link.UndoneAt == null && (link.First.Reference == one && link.Second.Reference == other
            || link.First.Reference == other && link.Second.Reference == one)).Select(link => link.Reference).SingleAsync());

    private static string Known(Page page) => string.Join('\n', page.Texts("table.sp-table tbody tr"));

    [Fact]
    public async Task Linked_records_show_one_history_and_undone_each_shows_its_own_as_before()
    {
        var (_, researcher) = await WithChildrenAsync(2);
        var (one, other) = (await ChildAsync(0), await ChildAsync(1));
        await researcher.SubmitAsync(await researcher.GetAsync($"/people/{other}/record/contacts"),
            new() { ["Kind"] = "School", ["Text"] = "Lea Fields", ["Source"] = "School", ["IsOpinion"] = "false" });
        var (oneBefore, otherBefore) = (Known(await researcher.GetAsync($"/people/{one}")),
            Known(await researcher.GetAsync($"/people/{other}")));
        Assert.DoesNotContain("Lea Fields", oneBefore);

        var compare = await researcher.GetAsync($"/people/{one}/links/compare?with={other}");
        Assert.Contains("Lea Fields", compare.Main);
        Assert.Contains("Name: the same", compare.Main);
        var linked = await DecideAsync(researcher, one, other);
        Assert.Contains("show one history now", linked.Done);
        Assert.Contains("Lea Fields", linked.Main);
        Assert.Contains(logged[1].Reference, linked.Main);
        Assert.Contains("the same person as", (await researcher.GetAsync($"/people/{other}")).Heading);

        var link = await LinkAsync(one, other);
        Assert.Equal("Say why it is undone",
            (await researcher.SubmitAsync(await researcher.GetAsync($"/people/links/{link}/undo"))).ErrorAt("Reason"));
        var undone = await researcher.SubmitAsync(
            await researcher.GetAsync($"/people/links/{link}/undo"), new() { ["Reason"] = "Cousins of one name" });
        Assert.Contains("each show their own history, as before", undone.Done);
        Assert.Equal((oneBefore, otherBefore),
            (Known(await researcher.GetAsync($"/people/{one}")), Known(await researcher.GetAsync($"/people/{other}"))));
        Assert.Contains("Cousins of one name", undone.Main);

        var again = await researcher.SubmitAsync(
            await researcher.GetAsync($"/people/links/{link}/replay"), new() { ["Evidence"] = "The birth certificate" });
        Assert.Contains("It stands again: same person.", again.Done);
        Assert.Contains("Lea Fields", again.Main);
    }

    [Fact]
    public async Task An_unborn_child_linked_with_the_child_who_was_born_keeps_what_came_in_before_birth_and_undone_each_is_as_before()
    {
        var team = await Given.TeamAsync();
        ReportedAdult mother = new("Leanne Foy", Sex.Female, null, "Mother", false, true);
        var early = await Given.ReferralAsync(team, hoursAgo: 200, but: report => report with
        {
            Children = [new(null, Sex.NotKnown, new(new(2026, 11, 20), BirthPrecision.Expected), null, Answer.No)],
            Adults = [mother]
        });
        var late = await Given.ReferralAsync(team, but: report => report with
        {
            Children = [new("Robin Foy", Sex.Male, new(new(2026, 11, 21), BirthPrecision.Exact), null, Answer.No)],
            Adults = [mother]
        });
        logged.AddRange([early, late]);
        var (unborn, born, researcher) = (await ChildAsync(0), await ChildAsync(1), Portal.SignIn(team.Researcher));
        async Task<(string Known, string CameIn)> OfAsync(string person)
        {
            var page = await researcher.GetAsync($"/people/{person}");
            return (Known(page), string.Join('\n', page.Texts("section[aria-labelledby=cases] li")));
        }
        var (unbornBefore, bornBefore) = (await OfAsync(unborn), await OfAsync(born));
        Assert.DoesNotContain(early.Reference, bornBefore.CameIn, StringComparison.Ordinal);

        await DecideAsync(researcher, unborn, born);

        Assert.All(new[] { await OfAsync(unborn), await OfAsync(born) }, joined =>
        {
            Assert.Contains($"Child on {early.Reference}", joined.CameIn, StringComparison.Ordinal);
            Assert.Contains($"Child on {late.Reference}", joined.CameIn, StringComparison.Ordinal);
            Assert.Contains("expected 20 Nov 2026", joined.Known, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("21 Nov 2026", joined.Known, StringComparison.Ordinal);
        });
        await researcher.SubmitAsync(
            await researcher.GetAsync($"/people/links/{await LinkAsync(unborn, born)}/undo"), new() { ["Reason"] = "Her sister’s child" });
        Assert.Equal((unbornBefore, bornBefore), (await OfAsync(unborn), await OfAsync(born)));
    }

    [Fact]
    public async Task Undoing_one_link_of_a_chain_parts_the_chain_there_and_of_a_circle_nothing()
    {
        var (_, researcher) = await WithChildrenAsync(3);
        var (a, b, c) = (await ChildAsync(0), await ChildAsync(1), await ChildAsync(2));
        await DecideAsync(researcher, a, b);
        await DecideAsync(researcher, b, c);
        Assert.Contains(logged[2].Reference, (await researcher.GetAsync($"/people/{a}")).Main);
        await DecideAsync(researcher, c, a);

        async Task<Page> UndoAsync(string one, string other) => await researcher.SubmitAsync(
            await researcher.GetAsync($"/people/links/{await LinkAsync(one, other)}/undo"), new() { ["Reason"] = "Wrong" });
        Assert.Contains("still joined through another record", (await UndoAsync(a, b)).Done);
        Assert.Contains("each show their own history", (await UndoAsync(a, c)).Done);
        Assert.DoesNotContain(
            logged[2].Reference, string.Join(' ', (await researcher.GetAsync($"/people/{a}")).Texts("section[aria-labelledby=cases]")));
        Assert.Contains(logged[2].Reference, (await researcher.GetAsync($"/people/{b}")).Main);
    }

    [Fact]
    public async Task Records_that_are_said_to_be_two_people_are_not_made_one_by_a_detour()
    {
        var (_, researcher) = await WithChildrenAsync(3);
        var (a, b, c) = (await ChildAsync(0), await ChildAsync(1), await ChildAsync(2));
        await DecideAsync(researcher, a, c, "NotSame");
        await DecideAsync(researcher, a, b);

        var refused = await DecideAsync(researcher, b, c);
        Assert.Equal(409, refused.Status);
        Assert.Contains("Undo that first where it is wrong.", Assert.Single(refused.Errors));
        Assert.Contains("already been said", Assert.Single((await DecideAsync(researcher, b, a)).Errors));
        Assert.Contains("nobody is sure", (await DecideAsync(researcher, b, a, "NotSure")).Done);
        Assert.DoesNotContain("the same person as", (await researcher.GetAsync($"/people/{a}")).Heading);
    }

    [Fact]
    public async Task A_link_across_a_record_that_cannot_be_seen_joins_nothing_and_is_not_guessed_at()
    {
        var (_, researcher) = await WithChildrenAsync(2);
        var lambeth = await Given.TeamAsync("lambeth");
        var hidden = (await Given.PeopleOfAsync(await Given.ReferralAsync(lambeth)))[0];
        var both = Portal.SignIn(await Given.OfficerAsync(Domain.Access.Role.Researcher, "hackney", "lambeth"));
        var (one, other) = (await ChildAsync(0), await ChildAsync(1));
        await DecideAsync(both, one, hidden);
        await DecideAsync(both, hidden, other);
        Assert.Contains(logged[1].Reference, (await both.GetAsync($"/people/{one}")).Main);

        var page = await researcher.GetAsync($"/people/{one}");
        Assert.DoesNotContain(hidden, page.Source);
        Assert.DoesNotContain(other, page.Source);
        Assert.Contains("Nobody has compared this record with another.", page.Main);
        Assert.Equal(404, (await researcher.GetAsync($"/people/links/{await LinkAsync(one, hidden)}/undo")).Status);
        var unseen = await researcher.GetAsync($"/people/{one}/links/compare?with={hidden}");
        Assert.Equal(["No person with this number can be seen by you. Check it"], unseen.Errors);
        Assert.Equal(unseen.Errors, (await researcher.GetAsync($"/people/{one}/links/compare?with=P-2026-999999")).Errors);
        Assert.Equal("This is the same record. Enter the other one’s number",
            (await researcher.GetAsync($"/people/{one}/links/compare?with={one}")).ErrorAt("with"));
    }

    [Fact]
    public async Task Of_two_who_decide_on_one_pair_at_once_the_second_is_told()
    {
        var (team, researcher) = await WithChildrenAsync(2);
        var (one, other) = (await ChildAsync(0), await ChildAsync(1));
        var constable = Portal.SignIn(team.Constable);
        var late = await constable.GetAsync($"/people/{other}/links/compare?with={one}");
        await DecideAsync(researcher, one, other);

        var told = await constable.SubmitAsync(late, new() { ["Verdict"] = "NotSame", ["Evidence"] = "Two schools" });
        Assert.Equal((409, "Two schools"), (told.Status, told.Field("Evidence")));
    }
}
