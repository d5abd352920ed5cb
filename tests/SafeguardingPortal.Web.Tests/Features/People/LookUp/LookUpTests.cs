using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.People.LookUp;

public class LookUpTests : PortalTest
{
    [Fact]
    public async Task Row_15_a_frontline_officer_finds_a_child_on_a_plan_from_the_first_page_and_no_more_than_is_needed()
    {
        var logged = await OnPlanAsync();
        var browser = Portal.SignIn(await Given.OfficerAsync(Role.FrontlineOfficer));

        var home = await browser.GetAsync("/");
        var answer = await browser.SubmitAsync(home, Asked(("Name", "Ava Merrin"), ("Born", "about 6")), "Look up");

        Assert.Equal(("/look-up", "/look-up"), (home.Url, answer.Url));
        Assert.Contains("1 child is the subject of a child protection plan", answer.Main, StringComparison.Ordinal);
        Assert.Contains(
            "Ava Merrin, 6 Category Neglect Since 9 Nov 2026 Plan of Hackney Team Hackney", answer.Main, StringComparison.Ordinal);
        Assert.Contains("Call, day and night 020", answer.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(logged.CaseReference, answer.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("Tansy", answer.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("Foyle", answer.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Merrin Ava", "", "")]
    [InlineData("Eva Merin", "", "14 Tansy Road")]
    [InlineData("", "", "14 tansy rd")]
    public async Task A_child_is_found_in_spite_of_how_the_name_is_written_or_by_the_address_alone(string name, string born, string address)
    {
        await OnPlanAsync();

        var answer = await AskAsync(("Name", name), ("Born", born), ("Address", address));

        Assert.Contains("Ava Merrin, 6", answer.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BR_40_a_reason_comes_first_and_another_reason_is_said_in_words()
    {
        var browser = Portal.SignIn(await Given.OfficerAsync(Role.FrontlineOfficer));
        var page = await browser.GetAsync("/look-up");

        Assert.Equal(
            "Choose why you ask", (await browser.SubmitAsync(page, new() { ["Name"] = "Ava Merrin" }, "Look up")).ErrorAt("Reason"));
        var other = await browser.SubmitAsync(
            await browser.GetAsync("/look-up"), new() { ["Reason"] = nameof(LookUpReason.Other) }, "Look up");
        Assert.Equal("Say why you ask", other.ErrorAt("ReasonWords"));
        Assert.Equal("Enter the child’s name, or an address", other.ErrorAt("Name"));
        Assert.Empty(await Portal.TrailAsync(AuditAction.LookedUp));
    }

    [Fact]
    public async Task BR_61_every_look_up_is_on_the_trail_with_why_what_and_how_many_the_empty_ones_too()
    {
        var logged = await OnPlanAsync();

        var nobody = await AskAsync(("Name", "Zebedee Quillfeather"), ("Borough", logged.Team.Borough));
        await AskAsync(("Name", "Ava Merrin"));

        Assert.Contains("This proves nothing.", nobody.Main, StringComparison.Ordinal);
        Assert.Contains("Hackney CAIT, day and night 020", nobody.Main, StringComparison.Ordinal);
        var trail = await Portal.TrailAsync(AuditAction.LookedUp);
        Assert.Equal(["Reason: WithTheChildNow. Name: Zebedee Quillfeather. Found: 0.",
            "Reason: WithTheChildNow. Name: Ava Merrin. Found: 1."], trail.Select(entry => entry.Detail));
        Assert.Equal([0, 1], trail.Select(entry => entry.People.Count));
    }

    [Fact]
    public async Task Whoever_may_open_the_case_is_led_to_it_and_a_plan_that_has_ended_is_no_plan()
    {
        var logged = await OnPlanAsync();
        var (ours, theirs) = (Portal.SignIn(logged.Team.Constable), Portal.SignIn((await Given.TeamAsync("lambeth")).Constable));

        Assert.Equal($"/cases/{logged.CaseReference}", (await AskAsync(ours, ("Name", "Ava Merrin"))).Link(logged.CaseReference));
        Assert.Null((await AskAsync(theirs, ("Name", "Ava Merrin"))).Link(logged.CaseReference));

        await Given.PlanAsync(logged, child => child.ClosePlan(new(2026, 11, 20), "C-2026-000001-K2", logged.Team.Liaison.User, Now));
        var without = await AskAsync(ours, ("Name", "Ava Merrin"));
        Assert.Contains("No child on a plan was found", without.Main, StringComparison.Ordinal);
        Assert.Equal("/people/P-2026-000001", without.Link("Ava Merrin"));
    }

    [Fact]
    public async Task Row_1_more_words_never_lose_a_better_match_and_beside_each_stands_what_agrees()
    {
        var ava = await OnPlanAsync();
        await OnPlanAsync(ava.Team, "Noah Quill", new(2018, 2, 2), "99 Marsh Lane");

        foreach (var asked in (string[][])
            [["", "99 Marsh Lane"], ["2/2/1999", ""], ["about 2", "99 Marsh Lane"], ["about 11", "14 Tansy Road"]])
        {
            var page = await AskAsync(("Name", "Ava Merrin"), ("Born", asked[0]), ("Address", asked[1]));
            Assert.Equal("Ava Merrin, 6", page.Texts(".sp-match__name")[0]);
            Assert.Contains("Same: first name", page.Texts(".sp-match__why li"));
            Assert.Contains(asked[0].Length > 0 ? "Different: birth" : "Different: address", page.Texts(".sp-match__why li"));
        }
        var mixed = await AskAsync(("Name", "Ava Merrin"), ("Born", "2/2/2018"), ("Address", "99 Marsh Lane"));
        Assert.Equal(["Ava Merrin, 6", "Noah Quill, 8"], mixed.Texts(".sp-match__name").Order());
        Assert.Contains("Close: birth", (await AskAsync(("Name", "Ava Merrin"), ("Born", "about 6"))).Texts(".sp-match__why li"));
    }

    [Fact]
    public async Task Row_1_a_child_with_a_live_referral_and_no_plan_is_a_minimal_card_and_on_the_trail()
    {
        var known = await Given.ReferralAsync(await Given.TeamAsync());

        var page = await AskAsync(("Name", "Eva Merin"), ("Born", "23/11/2020"));

        Assert.Contains("No child on a plan was found", page.Main, StringComparison.Ordinal);
        Assert.Contains("Known to a team, and not on a plan Ava Merrin Born 2020 Hackney CAIT", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain(known.CaseReference, page.Source, StringComparison.Ordinal);
        Assert.DoesNotContain("Tansy", page.Source, StringComparison.Ordinal);
        var entry = Assert.Single(await Portal.TrailAsync(AuditAction.LookedUp));
        Assert.EndsWith("Found: 0. Others shown: 1.", entry.Detail, StringComparison.Ordinal);
        Assert.Single(entry.People);
        Assert.Single(await Portal.TrailAsync(AuditAction.CardShown));
    }

    [Fact]
    public async Task Row_1_by_address_the_home_that_was_asked_for_stands_apart_from_the_street_and_a_former_home_is_one()
    {
        var ava = await OnPlanAsync();
        await OnPlanAsync(ava.Team, "Noah Quill", new(2018, 2, 2), "9 Tansy Road");

        var none = await AskAsync(("Address", "99 Tansy Road"));
        Assert.Contains("No child on a plan was found at this address", none.Main, StringComparison.Ordinal);
        Assert.Contains("On a plan at other homes in the street", none.Main, StringComparison.Ordinal);
        Assert.Equal(["Ava Merrin, 6", "Noah Quill, 8"], none.Texts(".sp-match__name").Order());

        var home = await AskAsync(("Address", "14 Tansy Rd"));
        Assert.Contains("1 child is the subject of a child protection plan", home.Main, StringComparison.Ordinal);
        Assert.Equal(["Ava Merrin, 6", "Noah Quill, 8"], home.Texts(".sp-match__name"));
        Assert.DoesNotContain("Lived at this address before", home.Main, StringComparison.Ordinal);

        await Portal.QueryAsync(async db =>
        {
            var household = await db.Set<Household>().Include(each => each.Members).SingleAsync(each => each.Address == "14 Tansy Road");
            foreach (var member in household.Members.ToList()) household.Leave(member.Id, new(2026, 11, 23), Now);
            return await db.SaveChangesAsync();
        });
        Assert.Contains("Lived at this address before, and does not now", (await AskAsync(("Address", "14 Tansy Road"))).Main,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task BR_53_of_a_child_on_a_restricted_case_nothing_is_shown_and_those_who_keep_it_are_told_once()
    {
        var logged = await OnPlanAsync();
        await Given.RestrictAsync(logged);
        var officer = await Given.OfficerAsync(Role.FrontlineOfficer);

        var first = await AskAsync(Portal.SignIn(officer), ("Name", "Ava Merrin"));
        await AskAsync(Portal.SignIn(officer), ("Name", "Ava Merrin"));
        var empty = await AskAsync(Portal.SignIn(officer), ("Name", "Zebedee Quillfeather"));

        Assert.Equal(empty.Texts("#answer-part"), first.Texts("#answer-part"));
        Assert.Empty((await Portal.TrailAsync(AuditAction.LookedUp))[0].People);
        var inspector = Portal.SignIn(logged.Team.Inspector);
        var told = await inspector.GetAsync($"/cases/{logged.CaseReference}/restriction");
        Assert.Single(told.Texts(".sp-work__row"));
        Assert.Contains($"{officer.Name} Frontline officer, while looking up a child protection plan".Replace(
            "while ", "", StringComparison.Ordinal), told.Main, StringComparison.Ordinal);
        Assert.Contains("Ava Merrin, 6", (await AskAsync(inspector, ("Name", "Ava Merrin"))).Main, StringComparison.Ordinal);

        var answered = await inspector.SubmitAsync(told, button: $"Mark as read: {officer.Name}");
        Assert.Equal("The notice is answered.", answered.Done);
        Assert.Empty(answered.Texts(".sp-work__row"));
    }

    [Fact]
    public async Task B2_somebody_known_to_another_team_alone_is_a_card_and_on_a_restricted_case_nothing()
    {
        var known = await Given.ReferralAsync(await Given.TeamAsync("lambeth"));
        var hidden = await Given.ReferralAsync(
            known.Team, but: report => report with { Children = [report.Children[0] with { Name = "Noah Orme" }] });
        await Given.RestrictAsync(hidden);
        var ours = await Given.ReferralAsync(await Given.TeamAsync());
        var ids =
            await Portal.QueryAsync(db => db.Set<Person>().Where(person => person.Child != null).Select(person => person.Id).ToListAsync());

        var cards = await Portal.AsAsync(
            ours.Team.Desk.User, (services, _) => services.GetRequiredService<MinimalCards>().ShowAsync(ids, DoorOccasion.Intake));

        var card = Assert.Single(cards);
        Assert.Equal(("Ava Merrin", (int?)2020, "Lambeth CAIT"), (card.Name, card.YearOfBirth, Assert.Single(card.Teams).Name));
        Assert.Equal(
            [card.PersonId], Assert.Single(await Portal.TrailAsync(AuditAction.CardShown)).People.Select(person => person.PersonId));
        Assert.Equal(ours.Team.Desk.Id, (await Portal.QueryAsync(db => db.Set<DoorNotice>().SingleAsync())).ById);
    }

    /// <summary>With the most that can be shown already there, a child hidden behind a list makes them no more.</summary>
    [Fact]
    public async Task BR_53_a_child_on_a_restricted_case_is_not_counted_among_those_who_fit()
    {
        var hidden = await OnPlanAsync();
        for (var child = 0; child < PlanLookUp.Most; child++) await OnPlanAsync(hidden.Team);
        Assert.Contains("Too many children fit", (await AskAsync(("Name", "Ava Merrin"))).Main, StringComparison.Ordinal);

        await Given.RestrictAsync(hidden);
        Assert.DoesNotContain("Too many children fit", (await AskAsync(("Name", "Ava Merrin"))).Main, StringComparison.Ordinal);
    }

    private async Task<Logged> OnPlanAsync(Team team, string name, DateOnly born, string address) => await OnPlanAsync(
        await Given.ReferralAsync(team, but: report => report with
        {
            Children = [report.Children[0] with { Name = name, Birth = new(born, BirthPrecision.Exact) }],
            Adults = [],
            Address = address
        }));

    private async Task<Logged> OnPlanAsync(Team? team = null) => await OnPlanAsync(
        await Given.ReferralAsync(team ?? await Given.TeamAsync()));

    private async Task<Logged> OnPlanAsync(Logged logged)
    {
        await Given.PlanAsync(logged, child => child.OpenPlan(
            PlanCategory.Neglect, new(2026, 11, 9), logged.Team.Borough, "C-2026-000001-K1", logged.Team.Liaison.User, Now));
        return logged;
    }

    private async Task<Page> AskAsync(params (string Name, string Value)[] asked) =>
        await AskAsync(Portal.SignIn(await Given.OfficerAsync(Role.FrontlineOfficer)), asked);

    private static async Task<Page> AskAsync(Browser browser, params (string Name, string Value)[] asked) =>
        await browser.SubmitAsync(await browser.GetAsync("/look-up"), Asked(asked), "Look up");

    private static Answers Asked(params (string Name, string Value)[] asked)
    {
        Answers answers = new() { ["Reason"] = nameof(LookUpReason.WithTheChildNow) };
        foreach (var (name, value) in asked) answers[name] = value;
        return answers;
    }
}
