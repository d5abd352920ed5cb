using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.People.Record;

/// <summary>A person's page, what is recorded and corrected there, and what was believed before.</summary>
public class PersonTests : PortalTest
{
    private async Task<(Team Team, Logged Logged, Browser Researcher, string Person)> AvaAsync()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        return (team, logged, Portal.SignIn(team.Researcher), (await Given.PeopleOfAsync(logged))[0]);
    }

    private static Answers Fact(string kind, string text, params (string Name, string Value)[] but)
    {
        Answers answers = new() { ["Kind"] = kind, ["Text"] = text, ["Source"] = "School office", ["IsOpinion"] = "false" };
        foreach (var (name, value) in but) answers[name] = value;
        return answers;
    }

    [Fact]
    public async Task A_persons_page_shows_who_where_and_in_which_part_and_the_look_is_on_the_trail()
    {
        var (team, logged, researcher, person) = await AvaAsync();
        var page = await researcher.GetAsync($"/people/{person}");

        Assert.Contains("Ava Merrin, 6", page.Heading);
        Assert.Contains($"Child on {logged.Reference}", page.Main);
        Assert.Contains("14 Tansy Road", page.Main);
        Assert.Contains("No child protection plan on record", page.Main);
        var look = (await Portal.TrailAsync(AuditAction.Viewed))[^1];
        Assert.Equal((team.Researcher.Id, person), (look.ById, look.SubjectReference));
        Assert.Single(look.People);
    }

    [Fact]
    public async Task A_name_is_corrected_and_what_was_believed_before_stays_with_its_reason_and_can_be_shown_as_known_then()
    {
        var (_, logged, researcher, person) = await AvaAsync();
        Portal.Clock.Advance(TimeSpan.FromHours(3));
        var corrected = await researcher.SubmitAsync(await researcher.GetAsync($"/people/{person}/correct/name"),
            new() { ["Text"] = "Ava Merryn", ["Source"] = "Birth certificate", ["Reason"] = "Misheard on the phone" });

        Assert.Contains("Ava Merryn, 6", corrected.Heading);
        Assert.Contains("Misheard on the phone", corrected.Main);
        Assert.Contains("What was believed before", corrected.Main);
        var then = await researcher.GetAsync($"/people/{person}?asKnown.Date=23/11/2026&asKnown.Time=10:00");
        Assert.Contains("Ava Merrin, 6", then.Heading);
        Assert.DoesNotContain("Merryn", then.Main);
        Assert.Contains("as it was known", then.Main);
        Assert.Contains("Not known to the portal then", (await researcher.GetAsync($"/people/{person}?asKnown.Date=1/1/2020")).Heading);
        Assert.Equal("29/2/2025 is not a date. Write it like 21/11/2026",
            Assert.Single((await researcher.GetAsync($"/people/{person}?asKnown.Date=29/2/2025")).Errors));
        Assert.Contains("Ava Merryn", (await researcher.GetAsync(logged.Page)).Main);
    }

    [Fact]
    public async Task Facts_and_opinions_stand_apart_and_an_opinion_is_tagged()
    {
        var (_, _, researcher, person) = await AvaAsync();
        await researcher.SubmitAsync(
            await researcher.GetAsync($"/people/{person}/record/contacts"), Fact("School", "Elmhurst Primary", ("Since", "2/9/2024")));
        var page = await researcher.SubmitAsync(await researcher.GetAsync($"/people/{person}/record/needs"),
            Fact("Other", "Seems older than her age", ("IsOpinion", "true"), ("Source", "Class teacher")));

        Assert.Contains("Elmhurst Primary", page.Main);
        Assert.Contains("since 2 Sep 2024", page.Main);
        Assert.Contains("Opinion Seems older than her age", page.Main);
    }

    [Theory]
    [InlineData("identity", "Name", "B", null)]
    [InlineData("identity", "Name", "Zoë O’Brien-Łukasik", null)]
    [InlineData("identity", "Name", "王小明", null)]
    [InlineData("identity", "Name", "123", "A name has at least one letter")]
    [InlineData("identity", "Name", "not known", "Leave out a name that is not known")]
    [InlineData("identity", "Birth", "29/2/2020", null)]
    [InlineData("identity", "Birth", "1/1/1900", "The date of birth is more than 120 years ago")]
    [InlineData("identity", "Birth", "24/11/2026", "The date of birth is in the future. For an unborn child write “expected” and the date")]
    [InlineData("identity", "Death", "29/2/2025", "29/2/2025 is not a date. Write it like 21/11/2026")]
    [InlineData("identity", "Death", "24/11/2026", "The date of death is in the future. Enter the day on which the person died")]
    [InlineData("identity", "Sex", "other", "Write female, male or not known. What the person says of themselves is their gender")]
    [InlineData("numbers", "NhsNumber", "943 476 5870", null)]
    [InlineData("numbers", "NhsNumber", "943 476 5871", "The last digit of 943 476 5871 should be 0 for this number. Check the other "
        + "characters too. If it was given so, tick “Keep it, marked as not verified”")]
    [InlineData("contacts", "School", "", "Enter what is recorded")]
    public async Task What_is_typed_is_read_or_refused_with_words_at_its_field(string group, string kind, string text, string? words)
    {
        var (_, _, researcher, person) = await AvaAsync();
        var sent = await researcher.SubmitAsync(await researcher.GetAsync($"/people/{person}/record/{group}"), Fact(kind, text));

        if (words is null) Assert.NotNull(sent.Done);
        else Assert.Equal(words, sent.ErrorAt("Text"));
        if (words is not null) Assert.Equal(text, sent.Field("Text"));
    }

    [Fact]
    public async Task A_name_of_two_hundred_letters_is_kept_and_a_longer_one_refused()
    {
        var (_, _, researcher, person) = await AvaAsync();
        var form = await researcher.GetAsync($"/people/{person}/record/identity");

        Assert.Equal("A name must be 200 characters or fewer. It is 201",
            (await researcher.SubmitAsync(form, Fact("Name", new string('a', 201)))).ErrorAt("Text"));
        Assert.NotNull((await researcher.SubmitAsync(form, Fact("Name", new string('a', 200)))).Done);
    }

    [Fact]
    public async Task A_number_of_the_wrong_form_is_kept_only_where_that_is_meant_and_marked()
    {
        var (_, _, researcher, person) = await AvaAsync();
        var page = await researcher.SubmitAsync(
            await researcher.GetAsync($"/people/{person}/record/numbers"), Fact("Upn", "A801200005001", ("KeepUnverified", "true")));

        Assert.Equal("UPN is recorded, marked as not verified.", page.Done);
        Assert.Contains("Not verified", page.Main);
    }

    [Fact]
    public async Task BR_45_ethnicity_is_recorded_with_its_set_and_apart_from_what_an_officer_saw()
    {
        var (_, _, researcher, person) = await AvaAsync();
        var form = await researcher.GetAsync($"/people/{person}/record/equality");
        var both = await researcher.SubmitAsync(
            form, new() { ["Ethnicity"] = "EighteenPlusOne:A4", ["Appearance"] = "IC5", ["Source"] = "Herself" });
        Assert.Equal("Record what the person says and what an officer saw one at a time", both.ErrorAt("Ethnicity"));
        Assert.Equal("Choose what the person says, or what an officer saw", (await researcher.SubmitAsync(
            form, new() { ["Ethnicity"] = "", ["Appearance"] = "", ["Source"] = "Herself" })).ErrorAt("Ethnicity"));

        var page = await researcher.SubmitAsync(
            form, new() { ["Ethnicity"] = "EighteenPlusOne:A4", ["Appearance"] = "", ["Source"] = "Herself" });
        Assert.Contains("Chinese (A4, 18+1 set)", page.Main);
    }

    [Fact]
    public async Task Sent_twice_a_fact_is_recorded_once_and_a_stale_form_comes_back_with_what_was_typed()
    {
        var (_, _, researcher, person) = await AvaAsync();
        var form = await researcher.GetAsync($"/people/{person}/record/contacts");
        var stale = await researcher.GetAsync($"/people/{person}/record/contacts");
        await researcher.SubmitAsync(form, Fact("School", "Elmhurst Primary"));
        Assert.Equal($"/people/{person}", (await researcher.SubmitAsync(form, Fact("School", "Elmhurst Primary"))).Url);

        var conflict = await researcher.SubmitAsync(stale, Fact("Gp", "Dr Okoro"));
        Assert.Equal((409, "Dr Okoro"), (conflict.Status, conflict.Field("Text")));
        Assert.Contains("This record changed while you were working", conflict.Main);
        Assert.NotNull((await researcher.SubmitAsync(conflict)).Done);
    }

    [Fact]
    public async Task An_unborn_child_is_born_and_named_and_keeps_its_history()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, but: report => report with
        {
            Children = [new(null, Domain.Casework.People.Sex.NotKnown,
                new(new(2026, 11, 20), Domain.Casework.People.BirthPrecision.Expected), null, Domain.Casework.Referrals.Answer.No)],
            Adults = [new("Leanne Foy", Domain.Casework.People.Sex.Female, null, "Mother", false, true)]
        });
        var person = (await Given.PeopleOfAsync(logged))[0];
        var researcher = Portal.SignIn(team.Researcher);
        await researcher.SubmitAsync(await researcher.GetAsync($"/people/{person}/correct/birth"),
            new() { ["Text"] = "21/11/2026", ["Source"] = "Hospital", ["Reason"] = "Born" });
        var page = await researcher.SubmitAsync(await researcher.GetAsync($"/people/{person}/record/identity"), Fact("Name", "Robin Foy"));

        Assert.Contains("Robin Foy, under 1 month", page.Heading);
        Assert.Contains("expected 20 Nov 2026", page.Main);
        Assert.Contains($"Child on {logged.Reference}", page.Main);
    }

    [Fact]
    public async Task Plans_and_time_looked_after_are_recorded_one_at_a_time()
    {
        var (_, _, researcher, person) = await AvaAsync();
        Answers Plan(string start, string end = "") =>
            new() { ["Category"] = "Neglect", ["Start"] = start, ["End"] = end, ["Borough"] = "E09000012", ["Source"] = "Council’s list" };
        async Task<Page> RecordAsync(Answers answers) =>
            await researcher.SubmitAsync(await researcher.GetAsync($"/people/{person}/plans/record"), answers);

        Assert.Equal(
            "The date is in the future. Enter the day on which it happened", (await RecordAsync(Plan("24/11/2026"))).ErrorAt("Start"));
        Assert.Contains("(8840)", Assert.Single((await RecordAsync(Plan("1/3/2026", "1/3/2026"))).Errors));
        Assert.Contains(
            "Subject of a child protection plan (Neglect) since 1 Mar 2026, Hackney", (await RecordAsync(Plan("1/3/2026"))).Main);
        var second = await RecordAsync(Plan("1/5/2026"));
        Assert.Equal(409, second.Status);
        Assert.Contains("(8935)", Assert.Single(second.Errors));

        var ended = await researcher.SubmitAsync(
            await researcher.GetAsync($"/people/{person}/plans/end"), new() { ["End"] = "1/6/2026", ["Source"] = "Review conference" });
        Assert.Contains("1 Mar 2026 to 1 Jun 2026", ended.Main);
        Answers lookedAfter = new() { ["Basis"] = "Section20", ["Start"] = "1/7/2026", ["Borough"] = "E09000012", ["Source"] = "Council" };
        Assert.Contains("Looked after Since 1 Jul 2026, Hackney",
            (await researcher.SubmitAsync(await researcher.GetAsync($"/people/{person}/plans/looked-after"), lookedAfter)).Main);
        Assert.Contains("1 Jul 2026 to 1 Aug 2026", (await researcher.SubmitAsync(
            await researcher.GetAsync($"/people/{person}/plans/end-looked-after"), new() { ["End"] = "1/8/2026" })).Main);
    }

    [Fact]
    public async Task A_relationship_is_added_ended_and_withdrawn_and_nobody_is_their_own_parent()
    {
        var (team, logged, researcher, person) = await AvaAsync();
        var other = (await Given.PeopleOfAsync(logged))[1];
        Answers With(string number) =>
            new() { ["Who"] = "Known", ["Other"] = number, ["Kind"] = "ParentOf", ["OtherIsFirst"] = "true", ["Source"] = "School" };
        async Task<Page> AddAsync(Answers answers) =>
            await researcher.SubmitAsync(await researcher.GetAsync($"/people/{person}/relationships/add"), answers);

        Assert.Equal("This is the person themselves. Enter the other person’s number", (await AddAsync(With(person))).ErrorAt("Other"));
        Assert.Equal("This is the number of a household. Enter a person’s, which begins with P",
            (await AddAsync(With("H-2026-000001"))).ErrorAt("Other"));
        var lambeth = await Given.ReferralAsync(await Given.TeamAsync("lambeth"));
        var unseen = await AddAsync(With((await Given.PeopleOfAsync(lambeth))[0]));
        Assert.Equal(("No person with this number can be seen by you. Check it", (await AddAsync(With("P-2026-999999"))).ErrorAt("Other")),
            (unseen.ErrorAt("Other"), unseen.ErrorAt("Other")));

        var added = await AddAsync(With(other));
        Assert.Contains("Daughter of Darren Foyle", added.Main);
        Assert.Contains(
            "Father not known.", (await AddAsync(new() { ["Who"] = "UnknownParent", ["Sex"] = "Male", ["Source"] = "School" })).Main);
        var gran = await AddAsync(new()
        {
            ["Who"] = "New",
            ["Name"] = "Sandra Merrin",
            ["Sex"] = "Female",
            ["Birth"] = "58",
            ["CaseFile"] = logged.CaseReference,
            ["Kind"] = "GrandparentOf",
            ["OtherIsFirst"] = "true",
            ["Source"] = "School"
        });
        Assert.Contains("Grandchild of Sandra Merrin", gran.Main);
        Assert.Equal(200, (await researcher.GetAsync(gran.Links("a").First(link => link.StartsWith("/people/P-", StringComparison.Ordinal)
            && gran.Texts($"a[href='{link}']").Contains("Sandra Merrin")))).Status);

        var change = gran.Links("a").First(link => link.EndsWith("/change", StringComparison.Ordinal));
        var withdrawn = await researcher.SubmitAsync(
            await researcher.GetAsync(change), new() { ["What"] = "Withdraw", ["Reason"] = "He is an uncle" });
        Assert.Contains("He is an uncle", withdrawn.Main);
        Assert.Equal(404, (await Portal.SignIn(lambeth.Team.Researcher).GetAsync(change)).Status);
        Assert.NotNull(team);
    }

    [Fact]
    public async Task A_day_before_birth_is_refused_and_so_is_a_birth_told_later_than_a_day_there_is()
    {
        var (_, _, researcher, person) = await AvaAsync();
        Answers Plan(string start) => new()
        {
            ["Category"] = "Neglect",
            ["Start"] = start,
            ["Borough"] = "E09000012",
            ["Source"] = "Hackney Council"
        };
        var refused = await researcher.SubmitAsync(await researcher.GetAsync($"/people/{person}/plans/record"), Plan("1/6/2010"));
        Assert.Equal((409, "1/6/2010"), (refused.Status, refused.Field("Start")));
        Assert.Contains("The start of the plan is before their birth", Assert.Single(refused.Errors));
        var taken = await researcher.SubmitAsync(refused, Plan("1/6/2021"));
        Assert.Equal("The child protection plan is recorded.", taken.Done);

        var birth = await researcher.GetAsync($"/people/{person}/correct/birth");
        Answers told = new() { ["Text"] = "14/3/2024", ["Source"] = "Birth certificate", ["Reason"] = "Misread" };
        var later = await researcher.SubmitAsync(birth, told);
        Assert.Equal((409, "14/3/2024"), (later.Status, later.Field("Text")));
        Assert.StartsWith("A child protection plan from 1 Jun 2021 is before their birth (14 Mar 2024).", Assert.Single(later.Errors),
            StringComparison.Ordinal);
    }
}
