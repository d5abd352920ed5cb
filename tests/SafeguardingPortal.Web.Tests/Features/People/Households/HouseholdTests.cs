using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.People.Households;

public class HouseholdTests : PortalTest
{
    private static Answers Joining(string person, string from = "20/11/2026") =>
        new() { ["Person"] = person, ["Relation"] = "Lodger", ["From"] = from };

    private Task<List<CaseTask>> ReReviewsAsync() => Portal.QueryAsync(db => db.Set<CaseTask>().AsNoTracking().Include(task =>
        task.CaseFile).Where(task => task.Kind == TaskKind.ReReviewRisk).OrderBy(task => task.CaseFile!.Reference).ToListAsync());

    [Fact]
    public async Task BR_41_a_suspect_who_joins_children_marks_every_open_case_of_theirs_whichever_team_has_it()
    {
        var (hackney, lambeth) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        var (first, second) = (
            await Given.ReferralAsync(hackney),
            await Given.ReferralAsync(lambeth, but: report => report with { Address = "2 Quarry Lane" }));
        // The child of Lambeth's case lives in Hackney's household, and a closed case of the same child asks for nothing.
        var child = (await Given.PeopleOfAsync(second))[0];
        var closed = await Given.ReferralAsync(hackney, Stage.Closed, but: report => report with { Address = "9 Copper Row" });
        var household = await Given.HouseholdOfAsync(first);
        var both = Portal.SignIn(await Given.OfficerAsync(Domain.Access.Role.Researcher, "hackney", "lambeth"));
        var form = await both.GetAsync($"/households/{household}/join");
        await both.SubmitAsync(form, Joining(child));
        // A child who comes to live with others has a new address and new people around: their own case is marked (it was none before).
        Assert.Equal(second.CaseReference, Assert.Single(await ReReviewsAsync()).CaseFile!.Reference);

        var suspect = (await Given.PeopleOfAsync(closed))[1];
        var joined = await both.SubmitAsync(await both.GetAsync($"/households/{household}/join"), Joining(suspect));
        Assert.Contains($"{suspect} is in the household.", joined.Done);
        var marked = (await ReReviewsAsync()).Where(task => task.Text.Contains(suspect, StringComparison.Ordinal)).ToList();
        Assert.Equal(new[] { first.CaseReference, second.CaseReference }.Order(), marked.Select(task => task.CaseFile!.Reference));
        Assert.All(marked, task => Assert.Equal(($"Re-review the risk: a suspect, {suspect}, joined household {household}",
            Domain.Access.Role.DetectiveSergeant), (task.Text, task.OwnerRole)));
        Assert.Equal([hackney.Id, lambeth.Id], marked.OrderBy(task => task.CaitId != hackney.Id).Select(task => task.CaitId));
    }

    [Fact]
    public async Task A_household_does_not_hold_itself_nor_anybody_twice_nor_from_tomorrow()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var (household, people) = (await Given.HouseholdOfAsync(logged), await Given.PeopleOfAsync(logged));
        var researcher = Portal.SignIn(team.Researcher);
        async Task<Page> JoinAsync(Answers answers) =>
            await researcher.SubmitAsync(await researcher.GetAsync($"/households/{household}/join"), answers);

        Assert.Equal("This is the household itself. A household is made of people; enter a number that begins with P",
            (await JoinAsync(Joining(household))).ErrorAt("Person"));
        Assert.Equal(
            "No person with this number can be seen by you. Check it", (await JoinAsync(Joining("P-2026-999999"))).ErrorAt("Person"));
        Assert.Equal("The date is in the future. Enter the day on which it happened",
            (await JoinAsync(Joining(people[0], "24/11/2026"))).ErrorAt("From"));
        Assert.Equal(
            "29/2/2025 is not a date. Write it like 21/11/2026", (await JoinAsync(Joining(people[0], "29/2/2025"))).ErrorAt("From"));
        var twice = await JoinAsync(Joining(people[0]));
        Assert.Equal((409, "This person is in the household already on that day."), (twice.Status, Assert.Single(twice.Errors)));
    }

    [Fact]
    public async Task Somebody_leaves_for_another_household_and_the_picture_of_each_day_says_so()
    {
        var team = await Given.TeamAsync();
        var (first, second) = (await Given.ReferralAsync(team), await Given.ReferralAsync(team, but: report => report with
        {
            Address = "9 Copper Row",
            Children = [new("Noah Foy", Sex.Male, null, null, Domain.Casework.Referrals.Answer.No)]
        }));
        var (household, next) = (await Given.HouseholdOfAsync(first), await Given.HouseholdOfAsync(second));
        var researcher = Portal.SignIn(team.Researcher);
        var page = await researcher.GetAsync($"/households/{household}");
        Assert.Contains("Ava Merrin, 6", string.Join(' ', page.Texts("svg text")));

        Portal.Clock.Advance(TimeSpan.FromDays(2));
        var leave = page.Html.QuerySelectorAll("a").First(link => link.TextContent.Contains("Darren Foyle", StringComparison.Ordinal)
            && link.GetAttribute("href")!.EndsWith("/leave", StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.Equal("This is the household they leave. Enter the one they moved to", (await researcher.SubmitAsync(
            await researcher.GetAsync(leave), new() { ["To"] = "24/11/2026", ["MovedTo"] = household })).ErrorAt("MovedTo"));
        var moved = await researcher.SubmitAsync(await researcher.GetAsync(leave), new() { ["To"] = "24/11/2026", ["MovedTo"] = next });
        Assert.Contains($"has moved to {next}", moved.Done);
        Assert.Contains("24 Nov 2026", string.Join(' ', moved.Texts("section[aria-labelledby=members] tr")));
        Assert.DoesNotContain("Darren Foyle", string.Join(' ', moved.Texts("svg text")));
        Assert.Contains(
            "Darren Foyle", string.Join(' ', (await researcher.GetAsync($"/households/{household}?on=23/11/2026")).Texts("svg text")));
        Assert.Contains("Darren Foyle", string.Join(' ', (await researcher.GetAsync($"/households/{next}")).Texts("svg text")));
        // He is suspected, so the case of the children he moved in with is marked.
        Assert.Equal(second.CaseReference, Assert.Single(await ReReviewsAsync()).CaseFile!.Reference);
        Assert.Contains("is not a date", Assert.Single((await researcher.GetAsync($"/households/{household}?on=31/2/2026")).Errors));
    }
}
