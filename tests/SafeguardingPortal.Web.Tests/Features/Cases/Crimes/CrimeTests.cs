using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cases.Crimes;

public class CrimeTests : PortalTest
{
    [Fact]
    public async Task BR_30_a_crime_is_put_on_the_case_by_its_CRIS_number_and_confirmed_later()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        var (browser, page) = (Portal.SignIn(logged.Team.Constable), $"/cases/{logged.CaseReference}/crimes");

        var form = await browser.GetAsync($"{page}/record");
        Answers crime = new() { ["CrisNumber"] = "2600931 / 26", ["Offence"] = "Actual bodily harm", ["RecordedOn"] = "today" };
        var saved = await browser.SubmitAsync(form, crime, "Record the crime");
        Assert.Equal("The crime is on the case file.", saved.Done);
        Assert.Contains("2600931/26 Actual bodily harm 23 Nov 2026 Reported, not confirmed", saved.Main, StringComparison.Ordinal);
        Assert.Equal(saved.Texts("tbody tr"), (await browser.SubmitAsync(form, crime, "Record the crime")).Texts("tbody tr"));

        var confirmed = await browser.SubmitAsync(saved, button: "Confirm 2600931/26");
        Assert.Contains("Confirmed, 09:20", confirmed.Main, StringComparison.Ordinal);
        Assert.Contains("Crime 2600931/26 confirmed", (await browser.GetAsync($"/cases/{logged.CaseReference}/chronology")).Main,
            StringComparison.Ordinal);
        Assert.Contains("2600931/26", (await browser.GetAsync($"/cases/{logged.CaseReference}")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Row_16_a_crime_counts_as_soon_as_it_is_recorded_with_a_link_where_the_child_is_named_again()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        var browser = Portal.SignIn(logged.Team.Constable);
        await browser.SubmitAsync(await browser.GetAsync($"/cases/{logged.CaseReference}/crimes/record"),
            new() { ["CrisNumber"] = "2600931/26", ["Offence"] = "Actual bodily harm", ["RecordedOn"] = "today" }, "Record the crime");

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
        Assert.Equal("Enter the offence", refused.ErrorAt("Offence"));
        Assert.Equal("CRIS cannot have recorded it in the future", refused.ErrorAt("RecordedOn"));

        Answers crime = new() { ["CrisNumber"] = "2600931/26", ["Offence"] = "Actual bodily harm", ["RecordedOn"] = "today" };
        await browser.SubmitAsync(await browser.GetAsync(page), crime, "Record the crime");
        var again = await browser.SubmitAsync(await browser.GetAsync(page), crime, "Record the crime");
        Assert.Equal((409, "This crime is already on the case file."), (again.Status, again.Errors[0]));
    }
}
