using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Referrals.Acts;

/// <summary>BR-2: before a referral is saved, the people already known are found, and nobody is joined but by an officer.</summary>
public class WhoWeKnowTests : PortalTest
{
    private const string Verdict = "Children[0].Verdicts[0].Verdict";
    private const string Reason = "Children[0].Verdicts[0].Reason";

    private static Answers Misspelt(params (string Name, string Value)[] but) =>
        Forms.Referral([("Children[0].Name", "Eva Merin"), ("Children[0].Born", "23/11/2020"), ("Adults[0].Name", "Zebedee Quartermaine"),
            ("Adults[0].IsSuspect", ""), ("Adults[0].LivesAtAddress", ""), .. but]);

    private async Task<(Browser Desk, Page Checked, Team Team, Logged Known)> CheckedAsync(params (string Name, string Value)[] but)
    {
        var team = await Given.TeamAsync();
        var known = await Given.ReferralAsync(team);
        var desk = Portal.SignIn(team.Desk);
        return (desk, await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Misspelt(but), "Check who we know"), team, known);
    }

    private Task<Referral> LatestAsync() =>
        Portal.QueryAsync(db => db.Set<Referral>().AsNoTracking().Include(referral => referral.People).ThenInclude(part => part.Person)
            .OrderByDescending(referral => referral.Reference).FirstAsync());

    [Fact]
    public async Task A_misspelt_known_child_is_shown_with_the_reasons_and_nothing_is_saved()
    {
        var (_, page, _, known) = await CheckedAsync();

        Assert.Equal((200, "/referrals/log"), (page.Status, page.Url));
        Assert.Empty(page.Errors);
        Assert.Equal("Ava Merrin, 6 (opens in a new tab)", Assert.Single(page.Texts(".sp-match__name")));
        Assert.Contains("Close: first name: Eva and Ava are spellings of one name", page.Texts(".sp-match__why li"));
        Assert.Contains("Same: date of birth 23 Nov 2020", page.Texts(".sp-match__why li"));
        Assert.Contains($"1 referral in 12 months: {known.Reference}", page.Main);
        Assert.DoesNotContain("%", string.Concat(page.Texts(".sp-match")));
        Assert.Equal("Eva Merin", page.Field("Children[0].Name"));
        Assert.Equal(1, await Portal.CountAsync<Referral>());
    }

    [Fact]
    public async Task The_same_person_is_used_on_the_new_referral_and_no_second_record_is_made()
    {
        var (desk, page, _, _) = await CheckedAsync();
        var before = await Portal.CountAsync<Person>();

        var done = await desk.SubmitAsync(page, new() { [Verdict] = nameof(LinkVerdict.Same), ["Children[0].Verdicts[0].Joins"] = "new" });

        Assert.Equal("/referrals/R-2026-000002", done.Url);
        var child = Assert.Single((await LatestAsync()).People, part => part.Part == ReferralPart.Child).Person;
        Assert.Equal(("Ava Merrin", "P-2026-000001"), (child.Name, child.Reference));
        Assert.Equal(before + 1, await Portal.CountAsync<Person>());
        Assert.Equal("Eva Merin", Assert.Single(
            await Portal.QueryAsync(db => db.Set<PersonFact>().Where(fact => fact.Kind == FactKind.Alias).ToListAsync())).Text);
        Assert.Equal(2, await Portal.QueryAsync(db => db.Set<CaseChild>().CountAsync(on => on.Child.PersonId == child.Id)));
        Assert.Equal(0, await Portal.CountAsync<PersonLink>());
    }

    [Fact]
    public async Task A_household_known_at_the_address_is_used_and_not_made_again()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        var address = await Portal.QueryAsync(db => db.Set<Household>().Select(household => household.Address).SingleAsync());
        var desk = Portal.SignIn(team.Desk);
        var page = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Misspelt(("Address", address)), "Check who we know");

        await desk.SubmitAsync(page, new() { [Verdict] = nameof(LinkVerdict.Same), ["Children[0].Verdicts[0].Joins"] = "new" });

        Assert.Equal(1, await Portal.CountAsync<Household>());
        Assert.Equal(2, await Portal.CountAsync<CaseHousehold>());
    }

    [Theory]
    [InlineData("", "a new adult")]
    [InlineData("true", "a suspect")]
    public async Task BR_41_an_adult_whom_a_report_finds_in_a_known_household_marks_the_other_open_cases_of_the_children_there(
        string isSuspect, string who)
    {
        var (desk, page, _, known) = await CheckedAsync();
        var home = await Portal.QueryAsync(db => db.Set<Household>().SingleAsync());

        await desk.SubmitAsync(page, new()
        {
            [Verdict] = nameof(LinkVerdict.Same),
            ["Children[0].Verdicts[0].Joins"] = "new",
            ["Address"] = home.Address,
            ["Adults[0].LivesAtAddress"] = "true",
            ["Adults[0].IsSuspect"] = isSuspect
        });

        var adult = Assert.Single((await LatestAsync()).People, part => part.Part != ReferralPart.Child).Person.Reference;
        var task = await Portal.QueryAsync(db => db.Set<CaseTask>().Include(task => task.CaseFile).SingleAsync());
        // The new case takes them in with its first assessment; the one that was open before has to be told.
        Assert.Equal(
            (TaskKind.ReReviewRisk, known.CaseReference, $"Re-review the risk: {who}, {adult}, joined household {home.Reference}",
                Role.DetectiveSergeant),
            (task.Kind, task.CaseFile!.Reference, task.Text, task.OwnerRole));
    }

    [Fact]
    public async Task BR_41_a_report_of_people_who_are_in_the_household_already_marks_nothing()
    {
        var (desk, page, _, _) = await CheckedAsync(("Adults[0].Name", "Darren Foyle"), ("Adults[0].LivesAtAddress", "true"));
        var address = await Portal.QueryAsync(db => db.Set<Household>().Select(household => household.Address).SingleAsync());

        var done = await desk.SubmitAsync(page, new()
        {
            [Verdict] = nameof(LinkVerdict.Same),
            ["Adults[0].Verdicts[0].Verdict"] = nameof(LinkVerdict.Same),
            ["Address"] = address
        });

        Assert.Equal("/referrals/R-2026-000002", done.Url);
        Assert.Equal(0, await Portal.CountAsync<CaseTask>());
    }

    [Fact]
    public async Task A_known_child_logged_into_the_case_file_it_is_on_is_not_put_there_twice()
    {
        var (desk, page, _, known) = await CheckedAsync();

        var done = await desk.SubmitAsync(page, new() { [Verdict] = nameof(LinkVerdict.Same), ["CaseFile"] = known.CaseReference });

        Assert.Equal("/referrals/R-2026-000002", done.Url);
        Assert.Equal(1, await Portal.CountAsync<CaseChild>());
    }

    [Fact]
    public async Task Not_the_same_needs_a_reason_and_is_never_asked_again_for_that_pair()
    {
        var (desk, page, team, _) = await CheckedAsync();

        var refused = await desk.SubmitAsync(page, new() { [Verdict] = nameof(LinkVerdict.NotSame) });
        Assert.Equal("Say why Eva Merin is not the person on record", refused.ErrorAt(Reason));
        Assert.Equal("Eva Merin", refused.Field("Children[0].Name"));

        await desk.SubmitAsync(refused, new() { [Reason] = "A cousin; both were in the room" });
        var link = Assert.Single(await Portal.QueryAsync(db => db.Set<PersonLink>().ToListAsync()));
        Assert.Equal((LinkVerdict.NotSame, "A cousin; both were in the room", team.Desk.Id), (link.Verdict, link.Evidence, link.ById));

        // Both look like the next one; once it is said to be Ava, nobody asks about the cousin.
        var next = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Misspelt(), "Check who we know");
        const string names = "[data-matches='Children[0]'] .sp-match__name";
        Assert.Equal(2, next.Texts(names).Count);
        var isAva = next.Texts(names)[0].StartsWith("Ava", StringComparison.Ordinal) ? 0 : 1;
        var chosen = await desk.SubmitAsync(next, new() { [$"Children[0].Verdicts[{isAva}].Verdict"] = nameof(LinkVerdict.Same) },
            "Check who we know");
        Assert.StartsWith("Ava Merrin", Assert.Single(chosen.Texts(names)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_sure_becomes_a_researchers_task()
    {
        var (desk, page, _, _) = await CheckedAsync();

        await desk.SubmitAsync(page, new() { [Verdict] = nameof(LinkVerdict.NotSure) });

        var task = Assert.Single(await Portal.QueryAsync(db => db.Set<CaseTask>().ToListAsync()));
        Assert.Equal((TaskKind.CheckMatch, Role.Researcher, "R-2026-000002"), (task.Kind, task.OwnerRole!.Value, task.FromReference));
        Assert.DoesNotContain("Merrin", task.Text, StringComparison.Ordinal);
        Assert.Equal(LinkVerdict.NotSure, Assert.Single(await Portal.QueryAsync(db => db.Set<PersonLink>().ToListAsync())).Verdict);
    }

    [Theory]
    [InlineData("Eva Merin", "23/11/2020", "a match")]
    [InlineData("Eva Merin", "about 6", "no more than possible")]
    [InlineData("Ava Merrin", "", "of a name alone")]
    public async Task BR_2_every_card_shown_is_answered_or_put_off_by_name_before_anything_is_saved(string name, string born, string what)
    {
        Assert.NotEmpty(what);
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        var desk = Portal.SignIn(team.Desk);

        // The save comes back with the card and what was typed, with no script to have shown it before.
        var asked = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Misspelt(
            ("Children[0].Name", name), ("Children[0].Born", born)));
        Assert.Equal($"Say whether {name} is Ava Merrin, 6, or ask the researcher", asked.ErrorAt(Verdict));
        Assert.Single(asked.Errors);
        Assert.Equal(name, asked.Field("Children[0].Name"));
        Assert.Equal("Came to school with a mark on the cheek the shape of a hand.", asked.Field("Narrative"));

        // However often it is saved, silence is no answer.
        Assert.Equal("/referrals/log", (await desk.SubmitAsync(asked)).Url);
        Assert.Equal(1, await Portal.CountAsync<Referral>());
    }

    [Fact]
    public async Task BR_2_what_is_put_off_by_name_is_the_researchers_and_stands_on_the_saved_page()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        var desk = Portal.SignIn(team.Desk);
        var asked = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Misspelt());

        var done = await desk.SubmitAsync(asked, null, "Save, and ask the researcher about Ava Merrin, 6");

        Assert.Equal("/referrals/R-2026-000002", done.Url);
        var task = Assert.Single(await Portal.QueryAsync(db => db.Set<CaseTask>().ToListAsync()));
        Assert.Equal((TaskKind.CheckMatch, Role.Researcher, "Put off when it was taken down."), (task.Kind, task.OwnerRole!.Value,
            task.Reason));
        Assert.Contains("Asked of the researcher", done.Main);
        Assert.Contains(task.Text, done.Main);
        Assert.Contains($"/tasks/{task.Reference}", done.Links("main a"));
    }

    [Fact]
    public async Task BR_2_a_card_that_was_not_on_the_page_is_not_put_off_with_those_that_were()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        var desk = Portal.SignIn(team.Desk);
        var asked = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Misspelt());
        await Given.ReferralAsync(team, but: report => report with
        {
            Children = [report.Children[0] with { Name = "Eva Merrin" }]
        });

        var again = await desk.SubmitAsync(asked, null, "Save, and ask the researcher about Ava Merrin, 6");

        Assert.Equal("/referrals/log", again.Url);
        Assert.Equal("Say whether Eva Merin is Eva Merrin, 6, or ask the researcher", Assert.Single(again.Errors));
    }

    [Fact]
    public async Task BR_2_an_adult_who_may_be_known_is_asked_about_as_a_child_is()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        var desk = Portal.SignIn(team.Desk);

        var asked = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Forms.ReferralOfStrangers(
            ("Adults[0].Name", "Darren Foyle"), ("Adults[0].Born", "")));

        Assert.Equal(
            "Say whether Darren Foyle is Darren Foyle, or ask the researcher", asked.ErrorAt("Adults[0].Verdicts[0].Verdict"));
    }

    [Fact]
    public async Task The_same_person_typed_twice_in_one_form_is_noticed_and_answered()
    {
        var team = await Given.TeamAsync();
        var desk = Portal.SignIn(team.Desk);
        var page = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Forms.Referral(), "Add another child");

        var asked = await desk.SubmitAsync(page, new()
        {
            ["Children[1].Name"] = "Ava Merin",
            ["Children[1].Born"] = "14/3/2020",
            ["Children[1].Sex"] = "Female",
            ["Children[1].Seen"] = "No"
        });
        Assert.Equal(
            "Child 2 looks like child 1, entered twice. Clear one of them, or tick “Two people”", asked.ErrorAt("Children[1].Name"));

        Assert.Equal("/referrals/R-2026-000001", (await desk.SubmitAsync(asked, new() { ["Children[1].IsAnother"] = "true" })).Url);
    }

    [Fact]
    public async Task Same_brings_the_home_the_gender_and_the_school_and_offers_the_open_file_with_who_holds_it()
    {
        var team = await Given.TeamAsync();
        var known = await Given.ReferralAsync(team, Stage.Accepted, but: report => report with
        {
            Children = [report.Children[0] with { School = "Elmhurst Primary" }]
        });
        var home = await Portal.QueryAsync(db => db.Set<Household>().SingleAsync());
        var desk = Portal.SignIn(team.Desk);

        // All that is asked of a known child: the name, whether seen, and whether it is them.
        var page = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Misspelt(
            ("Children[0].Born", ""), ("Children[0].Sex", ""), ("Address", ""), ("Borough", ""), ("Adults[0].Name", ""),
            ("Adults[0].Born", ""), ("Adults[0].Sex", ""), ("Adults[0].Relation", "")), "Check who we know");
        var card = Assert.Single(page.Texts(".sp-match"));
        Assert.Contains("Gender: Girl.", card);
        Assert.Contains($"Home: {home.Address}.", card);
        Assert.Contains("School: Elmhurst Primary.", card);
        Assert.Contains("Darren Foyle", card);
        Assert.Contains(
            $"Join case file {known.CaseReference}, open with DC Tom First of hackney with DS Ruth First of hackney, Hackney CAIT", card);

        var done = await desk.SubmitAsync(page, new() { [Verdict] = nameof(LinkVerdict.Same) });

        Assert.Equal(
            $"R-2026-000002 is logged for Hackney CAIT, in case file {known.CaseReference} and its 24 hours are running.", done.Done);
        Assert.Equal(
            (1, 1, 1), (await Portal.CountAsync<CaseFile>(), await Portal.CountAsync<Household>(), await Portal.CountAsync<CaseChild>()));
        Assert.Contains(home.Address, done.Main);
        Assert.Contains("Elmhurst Primary", done.Main);

        // The same officers are proposed.
        var accept = await Portal.SignIn(team.Sergeant).GetAsync($"{done.Url}/accept");
        Assert.Equal((team.Sergeant.Code, team.Constable.Code), (accept.Field("Supervisor"), accept.Field("Officer")));
    }

    [Fact]
    public async Task Same_in_a_new_file_takes_the_home_and_the_family_with_it_and_moves_nobody()
    {
        var (desk, page, _, known) = await CheckedAsync(("Address", ""), ("Adults[0].Name", ""), ("Adults[0].Born", ""),
            ("Adults[0].Sex", ""), ("Adults[0].Relation", ""));
        var members = await Portal.CountAsync<HouseholdMember>();

        await desk.SubmitAsync(page, new() { [Verdict] = nameof(LinkVerdict.Same), ["Children[0].Verdicts[0].Joins"] = "new" });

        var file = await Portal.QueryAsync(db => db.Set<CaseFile>().Include(each => each.Households)
            .SingleAsync(each => each.Reference != known.CaseReference));
        Assert.Single(file.Households);
        Assert.Equal((1, members), (await Portal.CountAsync<Household>(), await Portal.CountAsync<HouseholdMember>()));
    }

    [Fact]
    public async Task Three_reports_of_one_child_are_one_file()
    {
        var (desk, page, _, known) = await CheckedAsync();
        await desk.SubmitAsync(page, new() { [Verdict] = nameof(LinkVerdict.Same) });
        var third = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Misspelt(("Adults[0].Name", "Xanthe Abernathy")),
            "Check who we know");
        var done = await desk.SubmitAsync(third, new() { [Verdict] = nameof(LinkVerdict.Same) });

        Assert.Equal("/referrals/R-2026-000003", done.Url);
        Assert.Equal(known.CaseReference, Assert.Single(await Portal.QueryAsync(db => db.Set<CaseFile>().ToListAsync())).Reference);
    }

    [Fact]
    public async Task Two_children_in_two_open_files_join_one_of_them_or_none()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        await Given.ReferralAsync(team, but: report => report with
        {
            Children = [report.Children[0] with { Name = "Zebedee Quartermaine", Birth = new(new(2015, 4, 4), BirthPrecision.Exact) }],
            Adults = [],
            Address = "9 Nettle Street"
        });
        var desk = Portal.SignIn(team.Desk);
        var page = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Misspelt(), "Add another child");
        page = await desk.SubmitAsync(page, new()
        {
            ["Children[1].Name"] = "Zebedee Quartermaine",
            ["Children[1].Born"] = "4/4/2015",
            ["Children[1].Seen"] = "No",
            ["Adults[0].Name"] = "Xanthe Abernathy"
        }, "Check who we know");

        var refused = await desk.SubmitAsync(page, new() { [Verdict] = "Same", ["Children[1].Verdicts[0].Verdict"] = "Same" });
        Assert.Equal("A report joins one case file. Choose C-2026-000001 or C-2026-000002", refused.ErrorAt("CaseFile"));

        var done = await desk.SubmitAsync(refused, new() { ["Children[1].Verdicts[0].Joins"] = "new" });
        Assert.Equal("/referrals/R-2026-000003", done.Url);
    }

    [Fact]
    public async Task Check_who_we_know_says_when_nobody_is_and_reads_an_address_alone()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        var address = await Portal.QueryAsync(db => db.Set<Household>().Select(household => household.Address).SingleAsync());
        var desk = Portal.SignIn(team.Desk);

        var nobody = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"),
            new() { ["Children[0].Name"] = "Xanthe Abernathy", ["Address"] = "99 Nettle Street" }, "Check who we know");
        Assert.Equal(["Nobody known", "Nobody known at this address"], nobody.Texts(".sp-known__nobody"));

        var there = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), new() { ["Address"] = address }, "Check who we know");
        Assert.Equal(2, there.Texts(".sp-match__home li").Count);

        var added = await desk.SubmitAsync(there, null, "Add Ava Merrin, 6 to the form");
        Assert.Equal(("Ava Merrin", "23/11/2020"), (added.Field("Children[0].Name"), added.Field("Children[0].Born")));
        Assert.Equal(nameof(LinkVerdict.Same), added.Field(Verdict));
    }

    [Fact]
    public async Task As_the_desk_types_the_same_part_of_the_page_comes_by_itself_and_no_name_is_in_an_address()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        var desk = Portal.SignIn(team.Desk);
        var form = await desk.GetAsync("/referrals/log");

        var part = await desk.PostAsync("/referrals/log/matches", form, ("SubmissionId", form.Field("SubmissionId")!),
            ("Children[0].Name", "Eva Merin"), ("Children[0].Born", "23/11/2020"));

        Assert.Equal((200, "/referrals/log/matches"), (part.Status, part.Url));
        Assert.StartsWith(
            "Ava Merrin", Assert.Single(part.Texts("[data-matches='Children[0]'] .sp-match__name")), StringComparison.Ordinal);
        Assert.Empty(part.Texts("h1"));
    }

    [Fact]
    public async Task Who_was_shown_is_on_the_trail_once_a_form()
    {
        var (desk, page, team, _) = await CheckedAsync();
        await desk.SubmitAsync(page, [], "Check who we know");

        var entry = Assert.Single(await Portal.TrailAsync(AuditAction.Searched));
        Assert.Equal((team.Desk.Id, 1), (entry.ById, entry.People.Count));
        Assert.DoesNotContain("Merrin", entry.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_on_a_restricted_case_is_not_there_at_all()
    {
        var team = await Given.TeamAsync();
        var known = await Given.ReferralAsync(team);
        await Given.RestrictAsync(known);
        var desk = Portal.SignIn(team.Desk);

        var page = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Misspelt(), "Check who we know");
        Assert.Empty(page.Texts(".sp-match"));
        Assert.DoesNotContain(known.Reference, page.Main);

        // Named in a form all the same, the record is not reached.
        var done = await desk.TamperAsync(page, (Verdict, nameof(LinkVerdict.Same)), ("Children[0].Verdicts[0].Person", "P-2026-000001"),
            ("Children[0].Verdicts[0].Joins", known.CaseReference));
        Assert.Equal("/referrals/R-2026-000002", done.Url);
        Assert.Equal("Eva Merin", Assert.Single((await LatestAsync()).People, part => part.Part == ReferralPart.Child).Person.Name);
    }

    [Fact]
    public async Task B2_at_intake_somebody_known_to_another_team_alone_is_a_card()
    {
        var known = await Given.ReferralAsync(await Given.TeamAsync("lambeth"));
        var desk = Portal.SignIn((await Given.TeamAsync()).Desk);

        var page = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Misspelt(), "Check who we know");

        Assert.Contains("Known to another team: Lambeth CAIT, 020", Assert.Single(page.Texts(".sp-match")));
        Assert.DoesNotContain(known.Reference, page.Source);
        Assert.Single(await Portal.TrailAsync(AuditAction.CardShown));
    }

    [Fact]
    public async Task Earlier_referrals_of_the_child_and_of_the_household_are_counted_on_the_referrals_page()
    {
        var (desk, page, _, known) = await CheckedAsync();
        await desk.SubmitAsync(page, new() { [Verdict] = nameof(LinkVerdict.Same) });

        var details = await desk.GetAsync("/referrals/R-2026-000002");

        Assert.Contains("1 referral in 12 months", details.Main);
        Assert.Contains($"/referrals/{known.Reference}", details.Links("main a"));
    }
}
