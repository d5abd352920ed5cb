using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Referrals.Acts;

public class LogReferralTests : PortalTest
{
    private async Task<(Browser Browser, Page Form, Team Team)> AtTheDeskAsync(string team = "hackney")
    {
        var here = await Given.TeamAsync(team);
        var browser = Portal.SignIn(here.Desk);
        return (browser, await browser.GetAsync("/referrals/log"), here);
    }

    private async Task<Page> LogAsync(params (string Name, string Value)[] but)
    {
        var (browser, form, _) = await AtTheDeskAsync();
        return await browser.SubmitAsync(form, Forms.Referral(but));
    }

    /// <summary>The same with a question that was not answered at all.</summary>
    private static Answers Unanswered(Answers answers, string question)
    {
        answers.Remove(question);
        return answers;
    }

    private Task<Referral> TheReferralAsync() =>
        Portal.QueryAsync(db => db.Set<Referral>().AsNoTracking().Include(referral => referral.Cait)
            .Include(referral => referral.People.OrderBy(person => person.Order)).ThenInclude(person => person.Person)
            .Include(referral => referral.NatureFlags).SingleAsync());

    [Fact]
    public async Task BR_1_A_logged_referral_shows_with_its_reference_and_its_clock_running_from_the_instant_received()
    {
        var page = await LogAsync();

        Assert.Equal((200, "/referrals/R-2026-000001"), (page.Status, page.Url));
        Assert.Equal("R-2026-000001 is logged for Hackney CAIT and its 24 hours are running.", page.Done);
        Assert.Contains("23 h 30 min left", page.Main);
        Assert.Contains("Ava Merrin, 6", page.Heading);
        Assert.Contains("Came to school with a mark on the cheek", page.Main);
        Assert.Contains("“He got cross about the tablet.”", page.Main);
        Assert.Contains("Suspect on R-2026-000001. Mother’s partner", page.Main);
        Assert.Contains("Domestic abuse, Online", page.Main);
        Assert.Contains("Flat 3, 14 Tansy Road", page.Main);
        Assert.Contains("Not allocated", page.Main);
    }

    [Fact]
    public async Task Where_the_children_are_now_is_asked_and_stands_on_the_referral()
    {
        var page = await LogAsync(("Whereabouts", "At school until 15:30; the aunt collects them."));

        Assert.Contains("Where the children are At school until 15:30; the aunt collects them.", page.Main);
    }

    [Fact]
    public async Task BR_1_The_received_instant_and_the_due_instant_are_stored_to_the_minute_as_said()
    {
        await LogAsync();
        var referral = await TheReferralAsync();

        Assert.Equal(new DateTime(2026, 11, 23, 8, 50, 0, DateTimeKind.Utc), referral.ReceivedAt);
        Assert.Equal(DateTimeKind.Utc, referral.ReceivedAt.Kind);
        Assert.Equal(Now, referral.LoggedAt);
        Assert.Equal(referral.ReceivedAt.AddHours(24), referral.Deadline.DueAt);
        Assert.Equal(referral.ReceivedAt.AddHours(20), referral.Deadline.DueSoonAt);
        Assert.Equal(referral.Reference, referral.Deadline.SubjectReference);
        Assert.Equal(referral.CaitId, referral.Deadline.CaitId);
    }

    [Fact]
    public async Task The_case_file_its_children_suspects_and_household_are_made_with_the_referral()
    {
        await LogAsync();
        var file = await Portal.QueryAsync(db => db.Set<CaseFile>()
            .Include(f => f.Children).ThenInclude(child => child.Child.Person).Include(f => f.Suspects)
            .ThenInclude(suspect => suspect.Suspect.Person)
            .Include(f => f.Households).ThenInclude(household => household.Household.Members)
            .ThenInclude(member => member.Person).SingleAsync());

        Assert.Equal("C-2026-000001", file.Reference);
        var child = Assert.Single(file.Children).Child.Person;
        Assert.Equal(("Ava Merrin", "AVA MERRIN", Sex.Female, new DateOnly(2020, 3, 14), BirthPrecision.Exact),
            (child.Name, child.SearchName, child.Sex, child.BirthDate!.Value, child.BirthPrecision!.Value));
        Assert.Equal("Darren Foyle", Assert.Single(file.Suspects).Suspect.Person.Name);
        var household = Assert.Single(file.Households).Household;
        Assert.Equal(("Flat 3, 14 Tansy Road", "FLAT 3 14 TANSY ROAD", "E09000012"),
            (household.Address, household.SearchAddress, household.BoroughCode));
        Assert.Equal(["Ava Merrin", "Darren Foyle"], household.Members.Select(member => member.Person.Name).Order());
    }

    [Fact]
    public async Task Each_person_has_a_part_in_the_referral_and_a_child_has_their_own_words()
    {
        await LogAsync(("Adults[0].IsSuspect", ""));
        var referral = await TheReferralAsync();

        Assert.Equal([ReferralPart.Child, ReferralPart.Adult], referral.People.Select(person => person.Part));
        Assert.Equal(("“He got cross about the tablet.”", Answer.Yes), (referral.People[0].OwnWords, referral.People[0].Seen));
        Assert.Equal("Mother’s partner", referral.People[1].Relation);
        Assert.Equal(0, await Portal.CountAsync<Suspect>());
    }

    [Fact]
    public async Task The_history_says_when_it_was_received_and_who_logged_it()
    {
        var page = await LogAsync();

        Assert.Equal(["09:20 Logged, you", "08:50 Received, you"], page.Texts(".sp-history li"));
    }

    [Fact]
    public async Task Logging_is_one_audit_entry_about_the_referral_and_its_people()
    {
        var (browser, form, team) = await AtTheDeskAsync();
        await browser.SubmitAsync(form, Forms.Referral());
        var referral = await TheReferralAsync();

        var created = Assert.Single(await Portal.TrailAsync(AuditAction.Created), entry => entry.ById == team.Desk.Id);
        Assert.Equal(("Referral", referral.Id, "R-2026-000001"), (created.Subject, created.SubjectId!.Value, created.SubjectReference));
        Assert.Equal((team.Desk.User.Role, team.Id, Now), (created.ByRole, created.TeamId!.Value, created.At));
        Assert.Equal(referral.People.Select(person => person.PersonId).Order(), created.People.Select(person => person.PersonId).Order());
        Assert.Contains("Came to school with a mark", created.Detail);
    }

    [Fact]
    public async Task The_form_offers_now_as_the_time_received_and_the_desks_own_borough()
    {
        var (_, form, _) = await AtTheDeskAsync();

        Assert.Equal(("23/11/2026", "09:20"), (form.Field("Received.Date"), form.Field("Received.Time")));
        Assert.Equal("E09000012", form.Field("Borough"));
        Assert.Equal(19, form.Form.OptionsOf("Team").Count);
        Assert.Equal(33, form.Form.OptionsOf("Borough").Count);
    }

    [Fact]
    public async Task The_borough_proposes_the_team_that_covers_it_on_the_day_received()
    {
        await LogAsync(("Borough", "E09000007"));

        Assert.Equal("camden-islington", (await TheReferralAsync()).Cait.Code);
    }

    [Theory]
    [InlineData("31/10/2009", "camden")]
    [InlineData("1/11/2009", "camden-islington")]
    public async Task A_report_received_before_two_teams_merged_belongs_to_the_team_of_that_day(string received, string team)
    {
        var page = await LogAsync(("Borough", "E09000007"), ("Received.Date", received), ("Received.Time", "12:00"));

        Assert.Equal(200, page.Status);
        Assert.Empty(page.Errors);
        Assert.Equal(team, (await TheReferralAsync()).Cait.Code);
    }

    [Fact]
    public async Task A_team_chosen_by_hand_takes_the_place_of_the_boroughs()
    {
        var page = await LogAsync(("Team", "lambeth"));

        Assert.Equal("R-2026-000001 is logged for Lambeth CAIT and its 24 hours are running.", page.Done);
        Assert.Equal("lambeth", (await TheReferralAsync()).Cait.Code);
    }

    [Fact]
    public async Task A_team_that_did_not_exist_on_the_day_received_is_refused_with_words()
    {
        var page = await LogAsync(("Team", "camden-islington"), ("Received.Date", "1/10/2009"));

        Assert.Equal("Choose a team from the list, or leave it to the borough", page.ErrorAt("Team"));
        Assert.Equal(0, await Portal.CountAsync<Referral>());
    }

    [Fact]
    public async Task Who_took_a_report_down_for_another_team_keeps_sight_of_it()
    {
        var page = await LogAsync(("Team", "lambeth"));

        Assert.Equal((200, "/referrals/R-2026-000001"), (page.Status, page.Url));
    }

    public static TheoryData<string, string, string> Required => new()
    {
        { "Received.Date", "", "Enter the date, for example 21/11/2026" },
        { "Received.Time", "", "Enter the time, for example 12:32" },
        { "Received.Date", "31/2/2026", "31/2/2026 is not a date. Write it like 21/11/2026" },
        { "Received.Time", "25:00", "25:00 is not a time. Write it like 12:32" },
        { "Received.Time", "09:21", "The time received is in the future. It is now 09:20" },
        { "Channel", "", "Choose how it arrived" },
        { "Source", "", "Choose who is telling us" },
        { "Children[0].Name", "", "Enter the child’s name, or “not known”" },
        { "Children[0].Born", "next week", "Write it like 14/3/2020, March 2020, 6, about 8, 11 months or expected 2/2/2027" },
        { "Children[0].Sex", "", "Choose girl, boy, unborn or not known" },
        { "Address", "", "Enter the child’s home, or untick “Lives there”" },
        { "Borough", "", "Choose the borough" },
        { "Adults[0].Name", "", "Enter the adult’s name, or “not known”" },
        { "Adults[0].Sex", "", "Choose woman, man or not known" },
        { "Adults[0].Born", "expected 2/2/2027", "Only a child can be expected. Enter the adult’s date of birth or age" },
        { "Adults[0].Relation", "", "Say how the adult is related to the children, or “not known”" },
        { "Narrative", "", "Say what happened, as reported" }
    };

    [Theory]
    [MemberData(nameof(Required))]
    public async Task A_field_left_out_or_wrong_is_named_beside_it_and_in_the_summary_with_everything_else_still_there(
        string field, string value, string message)
    {
        var (browser, form, _) = await AtTheDeskAsync();
        var typed = Forms.Referral((field, value));
        var again = await browser.SubmitAsync(form, typed);

        Assert.Equal(200, again.Status);
        Assert.Equal(message, again.ErrorAt(field));
        Assert.Equal([message], again.Errors);
        Assert.Equal([Page.IdOf(field)], again.ErrorTargets);
        Assert.NotNull(again.Html.GetElementById(Page.IdOf(field)));
        Assert.StartsWith("Error: ", again.Title);
        Assert.All(typed, each => Assert.Equal(each.Value, again.Field(each.Key) ?? ""));
        Assert.Equal(0, await Portal.CountAsync<Referral>());
        Assert.Equal(0, await Portal.CountAsync<ReferenceSeries>());
    }

    [Fact]
    public async Task A_form_sent_empty_names_everything_that_is_needed_in_the_order_of_the_page()
    {
        var (browser, form, _) = await AtTheDeskAsync("camden-islington");
        var again = await browser.SubmitAsync(form);

        Assert.Equal(
            [
                "Say whether a child is in danger now", "Enter the first child’s name, or “not known”", "Say what happened, as reported",
                "Choose the primary nature", "Choose who is telling us", "Choose how it arrived", "Choose the borough"
            ], again.Errors);
        Assert.All(again.ErrorTargets, target => Assert.NotNull(again.Html.GetElementById(target)));
        Assert.Equal("There are 7 problems with this referral", again.Texts(".govuk-error-summary__title").Single());
    }

    [Fact]
    public async Task A_child_in_danger_needs_to_be_told_what_is_being_done()
    {
        var again = await LogAsync(("ImmediateDanger", "Yes"));
        Assert.Equal("Say what is being done now for the child in danger", again.ErrorAt("DangerAction"));
    }

    [Fact]
    public async Task What_is_done_for_a_child_in_danger_is_shown_on_the_page_and_the_danger_on_the_board()
    {
        var (browser, form, _) = await AtTheDeskAsync();
        var page = await browser.SubmitAsync(
            form, Forms.Referral(("ImmediateDanger", "Yes"), ("DangerAction", "Response officers are at the address.")));

        Assert.Contains("Response officers are at the address.", page.Main);
        Assert.Contains("In danger when reported", (await browser.GetAsync("/referrals")).Main);
    }

    [Fact]
    public async Task The_child_whose_being_seen_was_not_asked_is_named()
    {
        var (browser, form, _) = await AtTheDeskAsync();
        var typed = Forms.Referral();
        typed.Remove("Children[0].Seen");
        var again = await browser.SubmitAsync(form, typed);

        Assert.Equal("Say whether this child has been seen", again.ErrorAt("Children[0].Seen"));
    }

    [Fact]
    public async Task Adding_another_child_or_adult_keeps_everything_typed_and_complains_of_nothing()
    {
        var (browser, form, _) = await AtTheDeskAsync();
        var typed = Forms.Referral(("Narrative", "Half a sent"), ("Channel", ""), ("Received.Time", "quarter to"));
        var more = await browser.SubmitAsync(form, typed, "Add another child");
        more = await browser.SubmitAsync(more, null, "Add another adult");

        Assert.Equal(200, more.Status);
        Assert.Empty(more.Errors);
        Assert.All(typed, each => Assert.Equal(each.Value, more.Field(each.Key) ?? ""));
        Assert.Equal("", more.Field("Children[1].Name"));
        Assert.Equal("", more.Field("Adults[1].Name"));
        Assert.Equal(form.Field("SubmissionId"), more.Field("SubmissionId"));
        Assert.Equal(0, await Portal.CountAsync<Referral>());
    }

    [Fact]
    public async Task Pressing_Enter_in_a_field_saves_and_does_not_add_a_child()
    {
        var (browser, form, _) = await AtTheDeskAsync();
        var page = await browser.SubmitAsync(form, Forms.Referral(), button: null);

        Assert.Equal("/referrals/R-2026-000001", page.Url);
    }

    [Fact]
    public async Task Rows_left_blank_are_left_out()
    {
        var (browser, form, _) = await AtTheDeskAsync();
        var more = await browser.SubmitAsync(await browser.SubmitAsync(form, null, "Add another child"), null, "Add another child");
        var typed = Forms.Referral(("Children[2].Name", "not known"), ("Children[2].Born", "about 8"), ("Children[2].Sex", "Male"),
            ("Children[2].Seen", "NotKnown"),
            ("Adults[0].Name", ""), ("Adults[0].Born", ""), ("Adults[0].Relation", ""), ("Adults[0].IsSuspect", ""),
            ("Adults[0].LivesAtAddress", ""));
        var page = await browser.SubmitAsync(more, typed);

        Assert.Contains("Ava Merrin, 6, and Boy, about 8, name not known", page.Heading);
        var people = (await TheReferralAsync()).People;
        Assert.Equal(["Ava Merrin", null], people.Select(person => person.Person.Name));
        Assert.Equal("", people[1].Person.SearchName);
    }

    [Fact]
    public async Task At_most_thirty_children_can_be_on_one_referral()
    {
        var (browser, form, _) = await AtTheDeskAsync();
        var page = form;
        for (var row = 1; row < 30; row++) page = await browser.SubmitAsync(page, null, "Add another child");
        Assert.True(page.Form.Has("Children[29].Name"));

        page = await browser.SubmitAsync(page, null, "Add another child");
        Assert.False(page.Form.Has("Children[30].Name"));
    }

    [Fact]
    public async Task A_narrative_of_100_000_characters_survives_intact()
    {
        var narrative = string.Concat(Enumerable.Range(0, 100_000).Select(n => n % 80 == 79 ? '.' : (char)('a' + n % 26)));
        await LogAsync(("Narrative", narrative));

        Assert.Equal(narrative, (await TheReferralAsync()).Narrative);
    }

    [Fact]
    public async Task A_narrative_of_100_001_characters_is_refused_and_still_there()
    {
        var narrative = new string('x', 100_001);
        var again = await LogAsync(("Narrative", narrative));

        Assert.Equal("What happened must be 100,000 characters or fewer. It is 100,001", again.ErrorAt("Narrative"));
        Assert.Equal(narrative, again.Field("Narrative"));
        Assert.Equal(0, await Portal.CountAsync<Referral>());
    }

    [Fact]
    public async Task Markup_typed_as_text_is_shown_as_text()
    {
        const string hostile = "<script>alert(1)</script> <b>bold</b> &amp; \"quoted\" 'single' {{x}}";
        var (browser, form, _) = await AtTheDeskAsync();
        var page = await browser.SubmitAsync(form, Forms.Referral(("Narrative", hostile), ("Children[0].Name",
            "<img src=x onerror=alert(2)>"), ("Address", "</dd><script>x</script>"), ("ReferrerName", "\"><svg onload=x>")));

        Assert.Contains(hostile, page.Main);
        Assert.Contains("<img src=x onerror=alert(2)>, 6", page.Heading);
        Assert.Empty(page.Html.QuerySelectorAll("main script, main img, main b, main svg[onload]"));
        Assert.DoesNotContain("<script>alert", page.Source);
        var board = await browser.GetAsync("/referrals");
        Assert.Contains("<img src=x onerror=alert(2)>", board.Main);
        Assert.Empty(board.Html.QuerySelectorAll("main img"));
    }

    [Theory]
    [InlineData("أمينة الحسن")]
    [InlineData("דוד כהן")]
    [InlineData("Zoë O’Brien-Ńowak 👩‍👧‍👦")]
    [InlineData("王小明")]
    public async Task A_name_in_any_script_comes_back_as_typed(string name)
    {
        var page = await LogAsync(("Children[0].Name", name));

        Assert.Equal(200, page.Status);
        Assert.Equal(name, (await TheReferralAsync()).People[0].Person.Name);
        Assert.Contains(page.Html.QuerySelectorAll("bdi"), bdi => bdi.TextContent == name);
    }

    [Fact]
    public async Task A_line_break_typed_first_in_a_textarea_is_still_there_when_the_form_comes_back()
    {
        var again = await LogAsync(("Narrative", "\nFirst line\nSecond line"), ("Channel", ""));

        Assert.Equal("\nFirst line\nSecond line", again.Field("Narrative")!.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Line_breaks_in_the_narrative_are_kept()
    {
        await LogAsync(("Narrative", "First line\n\nThird line"));

        Assert.Equal("First line\n\nThird line", (await TheReferralAsync()).Narrative.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task The_hour_that_happens_twice_is_asked_about_and_the_answer_counts()
    {
        var (browser, form, _) = await AtTheDeskAsync();
        var asked = await browser.SubmitAsync(form, Forms.Referral(("Received.Date", "25/10/2026"), ("Received.Time", "01:30")));
        Assert.Equal("25 October 2026 01:30 happened twice. Which one?", asked.ErrorAt("Received.Which"));

        await browser.SubmitAsync(asked, new() { ["Received.Which"] = "second" });
        Assert.Equal(new DateTime(2026, 10, 25, 1, 30, 0, DateTimeKind.Utc), (await TheReferralAsync()).ReceivedAt);
    }

    [Fact]
    public async Task The_hour_that_does_not_exist_is_said_not_to()
    {
        var again = await LogAsync(("Received.Date", "29/3/2026"), ("Received.Time", "01:30"));

        Assert.Equal("On 29 March 2026 the clocks went forward, so 01:30 did not happen. Check the time", again.ErrorAt("Received.Time"));
    }

    [Fact]
    public async Task A_report_of_long_ago_is_taken_and_is_overdue_at_once()
    {
        var page = await LogAsync(("Received.Date", "20/11/2026"));

        Assert.Equal("Overdue by 2 d", page.Texts(".sp-clock--large .sp-clock__left > [aria-hidden]").Single()[..14]);
    }

    [Fact]
    public async Task A_year_before_2000_is_questioned()
    {
        Assert.Equal(
            "The year received looks wrong. Check the date", (await LogAsync(("Received.Date", "23/11/1999"))).ErrorAt("Received.Time"));
    }

    [Fact]
    public async Task References_count_on_and_the_case_files_with_them()
    {
        var (browser, form, _) = await AtTheDeskAsync();
        await browser.SubmitAsync(form, Forms.Referral());
        var second = await browser.SubmitAsync(await browser.GetAsync("/referrals/log"),
            Forms.Referral(("Children[0].Name", "Zebedee Quartermaine"), ("Children[0].Born", "8"), ("Children[0].Sex", "Male"),
                ("Adults[0].Name", "not known"), ("Adults[0].Born", ""), ("Address", "9 Nettle Street")));

        Assert.Equal("/referrals/R-2026-000002", second.Url);
        Assert.Equal(2, await Portal.CountAsync<CaseFile>());
    }

    [Fact]
    public async Task A_reference_has_the_London_year_in_which_it_was_logged()
    {
        Clock.Now = new(2027, 12, 31, 23, 59, 0);
        await LogAsync();
        Clock.Now = new(2028, 1, 1, 0, 0, 0);
        var team = await Given.TeamAsync("lambeth");
        var browser = Portal.SignIn(team.Desk);
        var page = await browser.SubmitAsync(await browser.GetAsync("/referrals/log"),
            Forms.Referral(("Children[0].Name", "Zebedee Quartermaine"), ("Children[0].Born", "8"), ("Children[0].Sex", "Male"),
                ("Adults[0].Name", "not known"), ("Adults[0].Born", ""), ("Address", "9 Nettle Street")));

        Assert.Equal("/referrals/R-2028-000001", page.Url);
    }

    [Fact]
    public async Task An_anonymous_referrer_is_said_to_be_one()
    {
        var page = await LogAsync(("ReferrerAnonymous", "true"));
        Assert.Contains("Asks not to be named", page.Main);
    }

    [Theory]
    [InlineData("Unborn", "2/2/2027", "expected 2 Feb 2027")]
    [InlineData("Unborn", "expected 2/2/2027", "expected 2 Feb 2027")]
    [InlineData("", "expected 2/2/2027", "expected 2 Feb 2027")]
    public async Task An_unborn_child_is_not_asked_for_girl_or_boy_nor_whether_seen_and_a_midwife_can_tell(
        string gender, string born, string expected)
    {
        var (browser, form, _) = await AtTheDeskAsync();
        var page = await browser.SubmitAsync(form, Unanswered(Forms.Referral(("Children[0].Name", "not known"), ("Children[0].Born", born),
            ("Children[0].Sex", gender), ("Source", "3D-MIDWIFE"), ("Adults[0].Name", "Leanne Foy"), ("Adults[0].Sex", "Female"),
            ("Adults[0].Relation", "Mother"), ("Adults[0].IsSuspect", "")), "Children[0].Seen"));

        Assert.Empty(page.Errors);
        Assert.Contains($"Unborn child of Leanne Foy, {expected}", page.Heading);
        Assert.Contains("Not born yet", page.Main);
        Assert.Contains("Midwife", page.Main);
    }

    [Fact]
    public async Task An_unborn_child_is_asked_when_it_is_expected()
    {
        var (browser, form, _) = await AtTheDeskAsync();
        var page = await browser.SubmitAsync(
            form, Unanswered(Forms.Referral(("Children[0].Sex", "Unborn"), ("Children[0].Born", "")), "Children[0].Seen"));

        Assert.Equal(
            "Enter the day on which the child is expected, as near as it is known: 2/2/2027", page.ErrorAt("Children[0].Born"));
        Assert.Single(page.Errors);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_what_is_then_put_right_is_saved()
    {
        var (browser, form, team) = await AtTheDeskAsync();
        await Given.ReferralAsync(team);
        var wrong = await browser.SubmitAsync(form, Unanswered(Forms.Referral(("Channel", ""), ("Children[0].Name", "Eva Merin"),
            ("Children[0].Born", "23/11/2020"), ("Borough", ""), ("CaseFile", "C-2026-000099"), ("Merlin", "abc"),
            ("Cris", "abc"), ("Cad", "abc"), ("NatureFlags", ""), ("Adults[0].Name", "Xanthe Abernathy"),
            ("ImmediateDanger", "Yes")), "Children[0].Seen"));

        Assert.All((string[])["Children[0].Seen", "Children[0].Verdicts[0].Verdict", "DangerAction", "Borough", "Cad", "CaseFile",
            "Channel", "Cris", "Merlin", "MerlinDecision", "MerlinReason"], field => Assert.NotNull(wrong.ErrorAt(field)));
        Assert.True(wrong.Errors.Count == 11, string.Join(" | ", wrong.Errors));
        Assert.Equal(
            "MERLIN references look like 26PAC214077; “ABC” does not. Correct it, or tick “Keep as typed”", wrong.ErrorAt("Merlin"));

        var done = await browser.SubmitAsync(wrong, new()
        {
            ["Channel"] = "Phone",
            ["Children[0].Seen"] = "No",
            ["Children[0].Verdicts[0].Verdict"] = "NotSure",
            ["Borough"] = "E09000012",
            ["CaseFile"] = "",
            ["KeepNumbers"] = "true",
            ["MerlinDecision"] = "InformationOnly",
            ["MerlinReason"] = "As before",
            ["DangerAction"] = "A unit is there."
        });
        Assert.Empty(done.Errors);
        Assert.StartsWith("/referrals/R-", done.Url, StringComparison.Ordinal);
        Assert.Contains("abc (not checked: unusual form)", done.Main);
    }

    [Fact]
    public async Task What_a_report_tells_of_people_reaches_their_own_records_and_the_family_is_drawn()
    {
        await LogAsync(("Children[0].School", "Elmhurst Primary"), ("Children[0].Disabilities", "HAND"),
            ("Adults[0].Name", "Kelly Merrin"), ("Adults[0].Sex", "Female"), ("Adults[0].Relation", "Mother"), ("Adults[0].IsSuspect", ""));

        var facts = await Portal.QueryAsync(db => db.Set<PersonFact>()
            .Select(fact => new { fact.Kind, fact.Text, fact.Source }).ToListAsync());
        Assert.Contains(new { Kind = FactKind.School, Text = "Elmhurst Primary", Source = "R-2026-000001" }, facts);
        Assert.Contains(facts, fact => fact.Kind == FactKind.Disability);
        var tie = await Portal.QueryAsync(db => db.Set<Relationship>().Include(each => each.Of).Include(each => each.To).SingleAsync());
        Assert.Equal(
            ("Kelly Merrin", RelationKind.ParentOf, "Ava Merrin", "R-2026-000001"), (tie.Of!.Name, tie.Kind, tie.To.Name, tie.Source));
    }

    [Fact]
    public async Task An_unborn_child_is_named_as_expected()
    {
        var page = await LogAsync(("Children[0].Name", "not known"), ("Children[0].Born", "expected 2/2/2027"),
            ("Children[0].Sex", "NotKnown"), ("Children[0].Seen", "No"));
        Assert.Contains("Unborn child, expected 2 Feb 2027", page.Heading);
    }

    [Fact]
    public async Task Numbers_and_ethnicity_given_on_the_telephone_are_kept_checked_or_not_and_say_which()
    {
        var browser = Portal.SignIn((await Given.TeamAsync()).Desk);
        var page = await browser.SubmitAsync(await browser.GetAsync("/referrals/log"), Forms.Referral(
            ("Children[0].NhsNumber", "943-476 5870"), ("Children[0].Upn", "A801200005001"), ("Children[0].Ethnicity", "SixteenPlusOne:O1"),
            ("Children[0].Appearance", "IC5"), ("Adults[0].PncId", "02/73319Z")));

        Assert.StartsWith("/referrals/R-", page.Url, StringComparison.Ordinal);
        Assert.Contains("NHS number 943 476 5870 UPN A801200005001 (not checked.", page.Main);
        Assert.Contains("(16+1 set of 2010)", page.Main);
        Assert.Contains("IC5 Chinese, Japanese, Korean or other South-East Asian", page.Main);
        Assert.Contains("PNC ID 2002/0073319Z", page.Main);
        var child =
            await Portal.QueryAsync(db => db.Set<ReferralPerson>().AsNoTracking().SingleAsync(person => person.Part == ReferralPart.Child));
        Assert.Equal(("9434765870", "A801200005001", "O1", "SixteenPlusOne", "IC5"),
            (child.NhsNumber, child.Upn, child.EthnicityCode, child.EthnicitySet, child.AppearanceCode));
    }

    [Fact]
    public async Task Without_numbers_or_ethnicity_the_part_for_them_is_closed_and_the_page_shows_none()
    {
        var browser = Portal.SignIn((await Given.TeamAsync()).Desk);
        var form = await browser.GetAsync("/referrals/log");
        Assert.All(form.Html.QuerySelectorAll("form details"), details => Assert.False(details.HasAttribute("open")));
        Assert.DoesNotContain("Numbers and ethnicity, as reported", (await browser.SubmitAsync(form, Forms.Referral())).Main);
    }
}
