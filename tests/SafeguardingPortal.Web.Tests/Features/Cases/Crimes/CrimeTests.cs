using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cases.Crimes;

public class CrimeTests : PortalTest
{
    private static Answers Recorded => new()
    {
        ["CrisNumber"] = "2600931 / 26",
        ["Offence"] = "Actual bodily harm",
        ["RecordedOn"] = "today"
    };

    /// <summary>A case whose crime names its first child as the victim and its first adult as the suspect.</summary>
    private async Task<(Browser Browser, string Page)> WithCrimeAsync()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        var people = await Given.PeopleOfAsync(logged);
        var (browser, crimes) = (Portal.SignIn(logged.Team.Constable), $"/cases/{logged.CaseReference}/crimes");
        var answers = Recorded;
        (answers["Victims"], answers["Suspects"], answers["ReportedOn"], answers["InFamily"]) =
            (people[0], people[1], "yesterday", "true");
        Assert.Equal("The crime is on the case file.",
            (await browser.SubmitAsync(await browser.GetAsync($"{crimes}/record"), answers, "Record the crime")).Done);
        return (browser, $"{crimes}/1");
    }

    [Fact]
    public async Task BR_30_a_crime_is_put_on_the_case_by_its_CRIS_number_and_confirmed_later()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        var (browser, page) = (Portal.SignIn(logged.Team.Constable), $"/cases/{logged.CaseReference}/crimes");

        var form = await browser.GetAsync($"{page}/record");
        var saved = await browser.SubmitAsync(form, Recorded, "Record the crime");
        Assert.Equal("The crime is on the case file.", saved.Done);
        Assert.Contains(
            "2600931/26 Actual bodily harm Nobody named 23 Nov 2026 Reported, not confirmed None yet",
            saved.Main, StringComparison.Ordinal);
        Assert.Equal(saved.Texts("tbody tr"), (await browser.SubmitAsync(form, Recorded, "Record the crime")).Texts("tbody tr"));

        var confirmed = await browser.SubmitAsync(await browser.GetAsync($"{page}/1/steps/confirm"), button: "Confirm the crime");
        Assert.Equal("The crime is confirmed.", confirmed.Done);
        Assert.Contains("Confirmed, 23 Nov 2026", (await browser.GetAsync(page)).Main, StringComparison.Ordinal);
        Assert.Contains("Crime 2600931/26 confirmed", (await browser.GetAsync($"/cases/{logged.CaseReference}/chronology")).Main,
            StringComparison.Ordinal);
        Assert.Equal($"{page}/1", (await browser.GetAsync($"/cases/{logged.CaseReference}")).Link("2600931/26"));
    }

    [Fact]
    public async Task Row_16_a_crime_counts_as_soon_as_it_is_recorded_with_a_link_where_the_child_is_named_again()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        var browser = Portal.SignIn(logged.Team.Constable);
        await browser.SubmitAsync(await browser.GetAsync($"/cases/{logged.CaseReference}/crimes/record"), Recorded, "Record the crime");

        var found = await browser.SubmitAsync(await browser.GetAsync("/people"), new() { ["Terms"] = "Ava Merrin" });

        Assert.Contains("1 crime recorded in 12 months: 2600931/26", found.Main, StringComparison.Ordinal);
        Assert.Equal($"/cases/{logged.CaseReference}/crimes", found.Link("2600931/26"));
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_the_same_crime_twice_is_refused()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        var (browser, page) = (Portal.SignIn(logged.Team.Constable), $"/cases/{logged.CaseReference}/crimes/record");

        var refused = await browser.SubmitAsync(
            await browser.GetAsync(page), new() { ["CrisNumber"] = "none", ["RecordedOn"] = "24/12/2026" }, "Record the crime");
        Assert.NotNull(refused.ErrorAt("CrisNumber"));
        Assert.Equal("Choose the offence", refused.ErrorAt("Offence"));
        Assert.Equal("CRIS cannot have recorded it in the future", refused.ErrorAt("RecordedOn"));

        await browser.SubmitAsync(await browser.GetAsync(page), Recorded, "Record the crime");
        var again = await browser.SubmitAsync(await browser.GetAsync(page), Recorded, "Record the crime");
        Assert.Equal((409, "This crime is already on the case file."), (again.Status, again.Errors[0]));
    }

    [Fact]
    public async Task An_outcome_is_tested_five_times_put_right_and_both_stay_to_be_read()
    {
        var (browser, page) = await WithCrimeAsync();
        var empty = await browser.SubmitAsync(await browser.GetAsync($"{page}/steps/outcome"), new() { ["On"] = "today" },
            "Record the outcome");
        Assert.Equal("Choose how it was dealt with", empty.ErrorAt("Disposal"));
        Assert.Equal("Say whether the victim is informed", empty.ErrorAt("VictimInformed"));

        Answers charged = new()
        {
            ["Disposal"] = "1",
            ["On"] = "today",
            ["IsNotifiable"] = "true",
            ["SuspectKnows"] = "true",
            ["EvidenceSuffices"] = "true",
            ["VictimInformed"] = "true"
        };
        var before = await browser.GetAsync($"{page}/steps/outcome");
        var saved = await browser.SubmitAsync(before, charged, "Record the outcome");
        Assert.Contains("Charged or summonsed – a sanction detection", saved.Main, StringComparison.Ordinal);
        // The double click lands on what the first one made; a form that somebody else overtook is a lost race.
        Assert.Equal(saved.Texts("tbody tr"), (await browser.SubmitAsync(before, charged, "Record the outcome")).Texts("tbody tr"));

        var wrong = await browser.GetAsync(saved.Links("main a").First(link => link.EndsWith("/put-right", StringComparison.Ordinal)));
        var right = await browser.SubmitAsync(wrong, new() { ["Reason"] = "That was another man." }, "Put it right");
        Assert.Contains("(put right since)", right.Main, StringComparison.Ordinal);
        Assert.Contains("That was another man.", right.Main, StringComparison.Ordinal);
        Assert.Contains("None yet", (await browser.GetAsync(page[..^2])).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_officers_at_one_crime_the_second_sees_what_is_there_and_keeps_the_words()
    {
        var (browser, page) = await WithCrimeAsync();
        var first = await browser.GetAsync($"{page}/steps/no-crime");
        await browser.SubmitAsync(await browser.GetAsync($"{page}/steps/confirm"), button: "Confirm the crime");

        var lost = await browser.SubmitAsync(first, new() { ["On"] = "today", ["Reason"] = "It was an accident." }, "Record as no crime");
        Assert.Equal((409, "It was an accident."), (lost.Status, lost.Field("Reason")));
        var saved = await browser.SubmitAsync(lost, button: "Record as no crime");
        Assert.Contains("No crime", saved.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task P3_a_charge_runs_from_plea_to_appeal_and_keeps_the_case_open_until_it_is_decided()
    {
        var (browser, page) = await WithCrimeAsync();
        var form = await browser.GetAsync($"{page}/court/charge");
        var charged = await browser.SubmitAsync(form, new()
        {
            ["Defendant"] = form.Form.OptionsOf("Defendant")[1],
            ["Victim"] = form.Form.OptionsOf("Victim")[1],
            ["On"] = "today"
        }, "Record the charge");
        Assert.Contains("Before the court.", charged.Main, StringComparison.Ordinal);
        Assert.Contains("Record what the court does about the charge",
            (await browser.GetAsync(page[..page.IndexOf("/crimes", StringComparison.Ordinal)])).Main, StringComparison.Ordinal);

        var early = await HearAsync(browser, page, "Sentenced", ("Words", "Life"), ("Effect", "KeepsItOpen"));
        Assert.Equal(409, early.Status);
        Assert.Contains("Record first that they pleaded or were found guilty.", early.Errors[0], StringComparison.Ordinal);
        var unsaid = await HearAsync(browser, page, "FoundGuilty");
        Assert.Equal("Say what it means for the case", unsaid.ErrorAt("Effect"));
        await HearAsync(browser, page, "FoundGuilty", ("Effect", "KeepsItOpen"));
        var sentenced = await HearAsync(browser, page, "Sentenced", ("Words", "Life"), ("MinimumYears", "10"), ("IsIndeterminate", "true"),
            ("Effect", "DoesNotKeepItOpen"), ("Siblings", "Two sisters stay in care."));

        Assert.All((string[])["Minimum term 10 years.", "Indeterminate.", "Nothing of this keeps the case open.",
            "The other children: Two sisters stay in care."],
            words => Assert.Contains(words, sentenced.Main, StringComparison.Ordinal));
        Assert.Contains("Decided.", sentenced.Main, StringComparison.Ordinal);
    }

    private static async Task<Page> HearAsync(Browser browser, string page, string heard, params (string Name, string Value)[] more)
    {
        Answers answers = new() { ["Event"] = heard, ["On"] = "today", ["Court"] = "Central Criminal Court" };
        foreach (var (name, value) in more) answers[name] = value;
        return await browser.SubmitAsync(await browser.GetAsync($"{page}/court/1/hear"), answers, "Record it");
    }

    [Fact]
    public async Task Who_is_named_is_chosen_from_the_case_and_whoever_is_taken_off_stays_with_the_reason()
    {
        var (browser, page) = await WithCrimeAsync();
        var form = await browser.GetAsync($"{page}/people");
        var refused = await browser.SubmitAsync(form, new() { ["Suspects"] = "" }, "Record who is named");
        Assert.Equal((409, "Say why somebody is taken off."), (refused.Status, refused.Errors[0]));

        var saved = await browser.SubmitAsync(
            refused, new() { ["Suspects"] = "", ["Reason"] = "He was abroad." }, "Record who is named");
        Assert.Contains("suspect: He was abroad.", saved.Main, StringComparison.Ordinal);
    }
}
