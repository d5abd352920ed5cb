using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.People.Links;

/// <summary>One child under two linked records is one child on every page, and on a plan on every page or on none.</summary>
public partial class OneChildTests : PortalTest
{
    private sealed record TwoRecords(Logged Here, Logged There, string Own, string Bearer, Colleague Sees);

    /// <summary>The plan stands on the other record of the child, which another referral brought.</summary>
    private async Task<TwoRecords> OnOtherRecordAsync()
    {
        var team = await Given.TeamAsync();
        var (here, there) = (await Given.ReferralAsync(team, Stage.Finished), await Given.ReferralAsync(team));
        await Given.PlanAsync(there, child => child.OpenPlan(
            PlanCategory.Physical, new(2026, 11, 3), team.Borough, "Council’s list", team.Constable.User, Now));
        var (own, bearer) = ((await Given.PeopleOfAsync(here))[0], (await Given.PeopleOfAsync(there))[0]);
        await LinkAsync(team, own, bearer);
        return new(here, there, own, bearer, team.Sergeant);
    }

    private async Task LinkAsync(Team team, string one, string other)
    {
        var researcher = Portal.SignIn(team.Researcher);
        await researcher.SubmitAsync(await researcher.GetAsync($"/people/{one}/links/compare?with={other}"),
            new() { ["Verdict"] = "Same", ["Evidence"] = "One birthday, one mother" });
    }

    public static TheoryData<string> SaysSo => ["{case}", "{case}/chronology", "{case}/close", "{case}/people", "{person}", "{bearer}",
        "{household}", "{conference}", "{conference}/outcomes/decide", "{case}/conferences/invite", "{conference}/report/write"];

    [Theory]
    [MemberData(nameof(SaysSo))]
    public async Task A_plan_on_another_record_of_the_child_is_told_by_every_page_that_tells_of_plans(string page)
    {
        var two = await OnOtherRecordAsync();
        var conference = await Portal.ConferenceAsync(two.Here, ConferenceType.Review, starts: Now.AddHours(3));
        if (page.EndsWith("decide", StringComparison.Ordinal))
        {
            Clock.Advance(TimeSpan.FromHours(6));
            await Portal.HoldAsync(conference);
        }
        var who = page.Contains("{conference}", StringComparison.Ordinal) ? two.Here.Team.Liaison : two.Sees;
        var shown = await Portal.SignIn(who).GetAsync(page.Replace("{case}", $"/cases/{two.Here.CaseReference}")
            .Replace("{person}", $"/people/{two.Own}").Replace("{bearer}", $"/people/{two.Bearer}")
            .Replace("{household}", $"/households/{await Given.HouseholdOfAsync(two.Here)}").Replace("{conference}", conference.Page));

        Assert.Equal(200, shown.Status);
        Assert.Matches(TellsOfPlan(), shown.Main);
        Assert.DoesNotMatch(TellsOfNone(), shown.Main);
    }

    [Fact]
    public async Task The_genogram_draws_one_child_once_and_says_under_which_records()
    {
        var two = await OnOtherRecordAsync();
        foreach (var address in new[]
        {
            $"/cases/{two.Here.CaseReference}/people", $"/households/{await Given.HouseholdOfAsync(two.Here)}"
        })
        {
            var page = await Portal.SignIn(two.Sees).GetAsync(address);
            Assert.Single(
                page.Texts("section[aria-labelledby=family] tbody th"), name => name.StartsWith("Ava Merrin", StringComparison.Ordinal));
            Assert.Contains($"Ava Merrin, also recorded as {two.Bearer}", page.Main, StringComparison.Ordinal);
            Assert.Contains("Subject of a child protection plan", page.Texts("section[aria-labelledby=family] tbody")[0],
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_child_on_the_case_under_two_records_is_counted_once()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Finished, but: report => report with
        {
            Children = [report.Children[0], report.Children[0] with { Name = "Eva Merrin" }]
        });
        await Portal.QueryAsync(async db =>
        {
            foreach (var child in await db.Set<Child>().Where(child => child.Cases.Any(on => on.CaseFile.Reference == logged.CaseReference))
                .ToListAsync())
                child.OpenPlan(PlanCategory.Neglect, new(2026, 11, 3), team.Borough, "Council’s list", team.Constable.User, Now);
            return await db.SaveChangesAsync();
        });
        var sergeant = Portal.SignIn(team.Sergeant);
        Assert.Contains("2 children are the subject of child protection plans",
            (await sergeant.GetAsync($"/cases/{logged.CaseReference}/close")).Main, StringComparison.Ordinal);

        var children = await Portal.QueryAsync(db => db.Set<Child>().Select(child => child.Person.Reference).ToListAsync());
        await LinkAsync(team, children[0], children[1]);
        Assert.Contains("A child is the subject of a child protection plan",
            (await sergeant.GetAsync($"/cases/{logged.CaseReference}/close")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_look_up_finds_the_plan_by_what_either_record_says_and_calls_neither_a_child_on_none()
    {
        var team = await Given.TeamAsync();
        var here = await Given.ReferralAsync(team, but: report => report with
        {
            Children = [report.Children[0] with { Name = "Zelda Quillfeather" }]
        });
        var there = await Given.ReferralAsync(team);
        await Given.PlanAsync(there, child => child.OpenPlan(
            PlanCategory.Physical, new(2026, 11, 3), team.Borough, "Council’s list", team.Constable.User, Now));
        await LinkAsync(team, (await Given.PeopleOfAsync(here))[0], (await Given.PeopleOfAsync(there))[0]);

        var frontline = Portal.SignIn(await Given.OfficerAsync(Role.FrontlineOfficer));
        var answer = await frontline.SubmitAsync(await frontline.GetAsync("/look-up"),
            new() { ["Reason"] = "ConcernReported", ["Name"] = "Zelda Quillfeather" }, "Look up");
        Assert.Contains("1 child is the subject of a child protection plan", answer.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("No child on a plan", answer.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_conference_decides_is_decided_of_the_plan_on_the_other_record()
    {
        var two = await OnOtherRecordAsync();
        var conference = await Portal.ConferenceAsync(two.Here, ConferenceType.Review, starts: Now.AddHours(3));
        Clock.Advance(TimeSpan.FromHours(6));
        await Portal.HoldAsync(conference);
        var liaison = Portal.SignIn(two.Here.Team.Liaison);
        Answers decided = new()
        {
            ["Children[0].Outcome"] = nameof(ChildOutcome.PlanBegins),
            ["Children[0].Category"] = nameof(PlanCategory.Neglect),
            ["Children[0].Reasons"] = "Nothing at home has changed.",
            ["Children[0].PoliceView"] = nameof(PoliceView.Agree)
        };
        var refused = await liaison.SubmitAsync(await liaison.GetAsync($"{conference.Page}/outcomes/decide"), decided);
        Assert.Contains("already on a plan", refused.Main, StringComparison.Ordinal);

        decided["Children[0].Outcome"] = nameof(ChildOutcome.PlanEnds);
        Assert.NotNull((await liaison.SubmitAsync(await liaison.GetAsync($"{conference.Page}/outcomes/decide"), decided)).Done);
        Assert.All(await Portal.QueryAsync(db => db.Set<Child>().SelectMany(child => child.Plans).ToListAsync()),
            plan => Assert.NotNull(plan.End));
    }

    [Fact]
    public async Task The_head_of_a_chronology_as_known_at_an_instant_says_that_it_is_of_now()
    {
        var two = await OnOtherRecordAsync();
        var sergeant = Portal.SignIn(two.Sees);
        var then = await sergeant.GetAsync($"/cases/{two.Here.CaseReference}/chronology?AsAt.Date=1/11/2026&AsAt.Time=10:00");

        Assert.Equal("Plan, people, addresses and officers as they are now", Assert.Single(then.Texts(".sp-case summary")));
        Assert.Empty(then.Texts(".sp-case > .sp-case__facts"));
        Assert.Contains("The name above is the one on record now", then.Main, StringComparison.Ordinal);
        Assert.Empty((await sergeant.GetAsync($"/cases/{two.Here.CaseReference}/chronology")).Texts(".sp-case summary"));
    }

    [GeneratedRegex("[Ss]ubject of a child protection plan|Child protection plan|physical abuse since"
        + "|Physical abuse, Hackney, since|from 3 Nov 2026, still")]
    private static partial Regex TellsOfPlan();

    [GeneratedRegex("None on record|On no child protection plan|: none\\b|no child protection plan on record|Never")]
    private static partial Regex TellsOfNone();
}
