using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.People.Search;

/// <summary>One box: a name in any order and spelling, a birth in any form, an address, a number; each result says why.</summary>
public class SearchTests : PortalTest
{
    private async Task<(Browser Desk, Team Team, Logged Known)> AtTheDeskAsync()
    {
        var team = await Given.TeamAsync();
        var known = await Given.ReferralAsync(team, but: report =>
            report with { References = [new("MERLIN", "26PAC214077", true, MerlinDecision.FormalReferral, "Threshold met")] });
        return (Portal.SignIn(team.Desk), team, known);
    }

    private static async Task<Page> FindAsync(Browser browser, string terms) =>
        await browser.SubmitAsync(await browser.GetAsync("/people"), new() { ["Terms"] = terms });

    [Theory]
    [InlineData("Ava Merrin")]
    [InlineData("merrin ava")]
    [InlineData("Merin, Eva")]
    [InlineData("merrin")]
    [InlineData("Ava Merrin 23/11/2020")]
    [InlineData("23 Nov 2020 eva marin")]
    [InlineData("born 23/11/2020")]
    [InlineData("merrin 23.11.2020")]
    [InlineData("merrin 23-11-2020")]
    [InlineData("merrin 2020-11-23")]
    [InlineData("merrin 23 November 2020")]
    [InlineData("merrin 23/11/20")]
    [InlineData("merrin about 6")]
    public async Task A_name_in_any_order_and_spelling_and_a_birth_in_any_form_find_the_child(string terms)
    {
        var (desk, _, _) = await AtTheDeskAsync();

        var page = await FindAsync(desk, terms);

        Assert.Contains("Ava Merrin, 6", page.Texts(".sp-match__name"));
        Assert.NotEmpty(page.Texts(".sp-match__why li"));
        Assert.Equal(terms, page.Field("Terms"));
    }

    [Fact]
    public async Task An_address_finds_everybody_who_lives_there()
    {
        var (desk, _, _) = await AtTheDeskAsync();
        var address = await Portal.QueryAsync(db => Task.FromResult(db.Set<Domain.Casework.People.Household>().Single().Address));

        Assert.Equal(["Ava Merrin, 6", "Darren Foyle"], (await FindAsync(desk, address)).Texts(".sp-match__name").Order());
    }

    [Fact]
    public async Task References_of_ours_and_of_other_systems_lead_to_the_record()
    {
        var (desk, _, known) = await AtTheDeskAsync();

        Assert.Equal(known.Page, (await FindAsync(desk, known.Reference.ToLowerInvariant())).Link($"Referral {known.Reference}"));
        Assert.Equal(
            $"/cases/{known.CaseReference}", (await FindAsync(desk, known.CaseReference)).Link($"Case file {known.CaseReference}"));
        Assert.Equal("/people/P-2026-000001", (await FindAsync(desk, "P-2026-000001")).Links("main a[href^='/people/']").Single());
        Assert.Equal(known.Page, (await FindAsync(desk, "26 PAC 214077")).Link($"Referral {known.Reference} cites 26PAC214077"));
    }

    [Theory]
    [InlineData(FactKind.NhsNumber, "9434765870", "943 476 5870")]
    [InlineData(FactKind.NhsNumber, "9434765870", "NHS 9434765870")]
    [InlineData(FactKind.Upn, "B801200005001", "b801200005001")]
    [InlineData(FactKind.PncId, "2002/0073319Z", "02/73319Z")]
    [InlineData(FactKind.CroNumber, "065656/91H", "65656/91H")]
    public async Task A_persons_own_number_finds_them_however_it_is_written(FactKind kind, string number, string typed)
    {
        var (desk, team, _) = await AtTheDeskAsync();
        Assert.DoesNotContain("Darren Foyle", (await FindAsync(desk, typed)).Texts(".sp-match__name"));
        await Portal.AsAsync(team.Desk.User, async (_, db) =>
        {
            db.Set<Person>().Include(person => person.Facts).Single(person => person.Name == "Darren Foyle")
                .Record(Statement.Of(kind, number, "PNC check"), team.Desk.User, Now);
            return await db.SaveChangesAsync();
        });

        var page = await FindAsync(desk, typed);
        Assert.Equal(["Darren Foyle"], page.Texts(".sp-match__name"));
        Assert.Contains(page.Texts(".sp-match__why li"),
            why => why.Contains("number", StringComparison.OrdinalIgnoreCase) || why.Contains("PNC", StringComparison.Ordinal)
                || why.Contains("UPN", StringComparison.Ordinal) || why.Contains("CRO", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_report_gives_of_a_child_stands_on_the_childs_own_record_and_finds_it_and_a_later_report_replaces_nothing()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team, but: report => report with
        {
            Children = [report.Children[0] with
            {
                Identity = new()
                {
                    NhsNumber = "9434765870",
                    Ethnicity = SelfDefinedEthnicity.Read(EthnicitySet.EighteenPlusOne, "W1", out _),
                    AppearanceCode = "IC1"
                }
            }]
        });
        var desk = Portal.SignIn(team.Desk);

        Assert.Equal(["Ava Merrin, 6"], (await FindAsync(desk, "943 476 5870")).Texts(".sp-match__name"));
        var facts = await Portal.QueryAsync(db => db.Set<PersonFact>().AsNoTracking().Where(fact => fact.Kind == FactKind.NhsNumber
            || fact.Kind == FactKind.Ethnicity || fact.Kind == FactKind.ObservedAppearance).ToListAsync());
        Assert.Equal([FactKind.Ethnicity, FactKind.NhsNumber, FactKind.ObservedAppearance],
            facts.Select(fact => fact.Kind).OrderBy(kind => kind.ToString()));
        Assert.All(facts, fact => Assert.Equal("R-2026-000001", fact.Source));

        await Portal.AsAsync(team.Desk.User, async (_, db) =>
        {
            var ava = await db.Set<Person>().Include(person => person.Facts).SingleAsync(person => person.Name == "Ava Merrin");
            ava.ToldAlso(new ReportedIdentity { NhsNumber = "9990001113", Upn = "B801200005001" }.Statements(
                "R-2026-000002", UkTime.DateOf(Now)), team.Desk.User, Now);
            return await db.SaveChangesAsync();
        });
        Assert.Empty((await FindAsync(desk, "999 000 1113")).Texts(".sp-match__name"));
        Assert.Equal(["Ava Merrin, 6"], (await FindAsync(desk, "B801200005001")).Texts(".sp-match__name"));
    }

    [Fact]
    public async Task A_dissent_is_found_by_its_reference_for_who_may_see_it()
    {
        var (_, team, known) = await AtTheDeskAsync();
        var reference = await Given.DissentAsync(known);
        var link = $"Dissent {reference}";

        Assert.Equal($"/dissents/{reference}", (await FindAsync(Portal.SignIn(team.Sergeant), reference.ToLowerInvariant())).Link(link));
        Assert.DoesNotContain(link, (await FindAsync(Portal.SignIn((await Given.TeamAsync("lambeth")).Sergeant), reference)).Main);
    }

    [Fact]
    public async Task No_name_is_in_the_address_and_a_refresh_shows_the_same_to_nobody_else()
    {
        var (desk, team, _) = await AtTheDeskAsync();

        var page = await FindAsync(desk, "Ava Merrin");
        Assert.Matches("^/people\\?search=[0-9]+$", page.Url);

        Assert.Contains("Ava Merrin, 6", (await desk.GetAsync(page.Url)).Texts(".sp-match__name"));
        Assert.Equal(404, (await Portal.SignIn(team.Sergeant).GetAsync(page.Url)).Status);
        Portal.Clock.Advance(TimeSpan.FromHours(13));
        Assert.Equal(404, (await desk.GetAsync(page.Url)).Status);
    }

    [Fact]
    public async Task BR_61_Every_search_is_on_the_trail_once_with_its_terms_and_how_many_were_found_the_empty_ones_too()
    {
        var (desk, team, _) = await AtTheDeskAsync();

        var found = await FindAsync(desk, "Ava Merrin");
        await desk.GetAsync(found.Url);
        var nobody = await FindAsync(desk, "Xerxes Nonesuch");

        Assert.Contains("Nobody found", nobody.Main);
        Assert.Contains("It proves nothing", nobody.Main);
        var trail = await Portal.TrailAsync(AuditAction.Searched);
        Assert.Equal([("{\"Terms\":\"Ava Merrin\",\"Found\":1}", 1), ("{\"Terms\":\"Xerxes Nonesuch\",\"Found\":0}", 0)],
            trail.Select(entry => (entry.Detail!, entry.People.Count)));
        Assert.All(trail, entry => Assert.Equal(team.Desk.Id, entry.ById));
    }

    /// <summary>Each kind of record by its own reference, and a crime by its number, for who may see it and for nobody else.</summary>
    [Fact]
    public async Task A_task_a_conference_and_a_crime_are_found_by_their_numbers_until_the_case_is_restricted()
    {
        var (desk, team, known) = await AtTheDeskAsync();
        var (constable, file) = (Portal.SignIn(team.Constable), $"/cases/{known.CaseReference}");
        var conference = await Portal.ConferenceAsync(known);
        await constable.SubmitAsync(await constable.GetAsync($"{file}/tasks/set"), new()
        {
            ["Kind"] = "InformationGap",
            ["Text"] = "Who fetches her?",
            ["Owner"] = nameof(Role.Researcher),
            ["Due"] = "24/11/2026"
        });
        await constable.SubmitAsync(await constable.GetAsync($"{file}/crimes/record"),
            new() { ["CrisNumber"] = "2600931/26", ["Offence"] = "Actual bodily harm", ["RecordedOn"] = "today" }, "Record the crime");
        (string Terms, string Words, string Href)[] each =
        [
            ("t-2026-000001", "Task T-2026-000001", "/tasks/T-2026-000001"),
            (conference.Reference.ToLowerInvariant(), $"Conference {conference.Reference}", conference.Page),
            ("2600931 / 26", $"Case file {known.CaseReference} has the crime 2600931/26", $"{file}/crimes")
        ];
        foreach (var (terms, words, href) in each) Assert.Equal(href, (await FindAsync(constable, terms)).Link(words));
        var elsewhere = Portal.SignIn((await Given.TeamAsync("lambeth")).Constable);
        foreach (var (terms, words, _) in each) Assert.DoesNotContain(words, (await FindAsync(elsewhere, terms)).Main);

        await Given.RestrictAsync(known);
        foreach (var (terms, words, _) in each)
        {
            Assert.DoesNotContain(words, (await FindAsync(constable, terms)).Main);
            Assert.DoesNotContain(known.CaseReference, (await FindAsync(desk, terms)).Main);
        }
    }

    [Fact]
    public async Task Somebody_on_a_restricted_case_is_found_by_nothing()
    {
        var (desk, _, known) = await AtTheDeskAsync();
        await Given.RestrictAsync(known);

        foreach (var terms in (
            string[])["Ava Merrin", "Ava Merrin 23/11/2020", known.Reference, known.CaseReference, "P-2026-000001", "26PAC214077"])
        {
            var page = await FindAsync(desk, terms);
            Assert.Contains("Nobody found", page.Main);
            Assert.DoesNotContain("Ava Merrin,", page.Main);
        }
    }

    /// <summary>Otherwise who is missing would tell of somebody much more alike whom nobody may see.</summary>
    [Fact]
    public async Task BR_53_somebody_on_a_restricted_case_pushes_nobody_else_out_of_what_is_found()
    {
        var (desk, team, known) = await AtTheDeskAsync();
        var like = await Given.ReferralAsync(team, but: report => report with
        {
            Children = [report.Children[0] with { Name = "Ava Merrin", Birth = new(new(2012, 1, 2), BirthPrecision.Exact) }]
        });
        Assert.DoesNotContain(like.CaseReference, (await FindAsync(desk, "Ava Merrin 23/11/2020")).Main);

        await Given.RestrictAsync(known);
        Assert.Contains(like.CaseReference, (await FindAsync(desk, "Ava Merrin 23/11/2020")).Main);
    }

    [Theory]
    [InlineData("", "Enter a name, a date of birth, an address, a postcode or a number")]
    [InlineData("   ", "Enter a name, a date of birth, an address, a postcode or a number")]
    public async Task Nothing_to_look_for_is_said_beside_the_box(string terms, string words)
    {
        var (desk, _, _) = await AtTheDeskAsync();

        Assert.Equal(words, (await FindAsync(desk, terms)).ErrorAt("Terms"));
        Assert.Empty(await Portal.TrailAsync(AuditAction.Searched));
    }

    [Theory]
    [InlineData("X")]
    [InlineData("?!")]
    [InlineData("'; DROP TABLE People; --")]
    [InlineData("محمد")]
    [InlineData("29/2/2021")]
    [InlineData("99999999999999999999")]
    public async Task Odd_terms_find_nobody_and_break_nothing(string terms)
    {
        var (desk, _, _) = await AtTheDeskAsync();

        Assert.Contains("Nobody found", (await FindAsync(desk, terms)).Main);
    }

    [Fact]
    public async Task Another_teams_people_are_not_listed_as_ours()
    {
        var (_, _, _) = await AtTheDeskAsync();
        var lambeth = await Given.TeamAsync("lambeth");

        var page = await FindAsync(Portal.SignIn(lambeth.Desk), "Ava Merrin");

        Assert.Empty(page.Links("main a[href^='/people/P']"));
    }

    [Fact]
    public async Task B2_somebody_known_to_another_team_alone_is_a_card_with_its_number_and_on_a_restricted_case_nothing()
    {
        var (_, team, known) = await AtTheDeskAsync();
        var lambeth = Portal.SignIn((await Given.TeamAsync("lambeth")).Desk);

        var card = await FindAsync(lambeth, "Ava Merrin 23/11/2020");
        Assert.Contains("Born 2020. Known to another team: Hackney CAIT, 020", card.Main);
        Assert.DoesNotContain(known.Reference, card.Source);
        Assert.DoesNotContain("14 Tansy", card.Main);
        var shown = await Portal.TrailAsync(AuditAction.CardShown);
        Assert.Single(Assert.Single(shown).People);

        await Given.RestrictAsync(known);
        Assert.Contains("Nobody found", (await FindAsync(lambeth, "Ava Merrin 23/11/2020")).Main);
        Assert.Contains(
            "Referral desk, in a search", (await Portal.SignIn(team.Inspector).GetAsync($"/cases/{known.CaseReference}/restriction")).Main);
        Assert.Equal(shown.Count, (await Portal.TrailAsync(AuditAction.CardShown)).Count);
    }
}
