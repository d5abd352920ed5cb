using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cases;

/// <summary>Row 21, s.62: what was given outside is one log, whatever its form.</summary>
public class DisclosureTests : PortalTest
{
    private static readonly Answers Letter = new()
    {
        ["Kind"] = nameof(DisclosureKind.Letter),
        ["What"] = "Letter of today, one page",
        ["Recipient"] = "Margaret Dale",
        ["Organisation"] = "Dalston Primary School",
        ["Why"] = "So that the school knows who may fetch her."
    };

    [Fact]
    public async Task What_was_given_stands_on_the_case_and_in_the_log_with_to_whom_why_and_under_which_power_and_its_receipt()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync());
        var browser = Portal.SignIn(logged.Team.Inspector);
        var form = await browser.GetAsync($"/cases/{logged.CaseReference}/disclosures/record");
        Assert.Equal(6, (await browser.SubmitAsync(form)).Errors.Count);
        var answers = new Answers();
        foreach (var (name, value) in Letter) answers[name] = value;
        answers["Power"] = form.Form.OptionsOf("Power").First(option => option.Length > 0);
        var page = await browser.SubmitAsync(form, answers);

        Assert.Equal("It is in the disclosure log.", page.Done);
        Assert.Contains("Margaret Dale, Dalston Primary School", page.Main);
        Assert.Contains($"{logged.CaseReference}-G1", page.Main);
        var given = Assert.Single(await Portal.TrailAsync(AuditAction.Disclosed));
        Assert.NotEmpty(given.People);

        var receipt = await browser.GetAsync(page.Links("a").Single(link => link.EndsWith("/receipt", StringComparison.Ordinal)));
        Assert.Single((await browser.SubmitAsync(receipt)).Errors);
        Assert.Contains("Signed for by the head.",
            (await browser.SubmitAsync(receipt, new() { ["Words"] = "Signed for by the head." })).Main);
        Assert.Contains("Margaret Dale", (await browser.GetAsync("/disclosures")).Main);
        Assert.Contains("Margaret Dale", (await browser.GetAsync("/disclosures/csv?kind=Letter")).Source);
        Assert.DoesNotContain("Margaret Dale", (await browser.GetAsync("/disclosures?kind=Call")).Main);
        Assert.DoesNotContain("Margaret Dale",
            (await Portal.SignIn(await Given.OfficerAsync(Role.DetectiveInspector, "lambeth")).GetAsync("/disclosures")).Main);
    }

    [Fact]
    public async Task Two_who_give_something_of_one_case_at_once_have_a_number_each()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync());
        var forms = new List<(Browser Browser, Page Form)>();
        foreach (var officer in new[] { logged.Team.Inspector, logged.Team.Sergeant, logged.Team.OtherSergeant })
        {
            var browser = Portal.SignIn(officer);
            forms.Add((browser, await browser.GetAsync($"/cases/{logged.CaseReference}/disclosures/record")));
        }
        await Task.WhenAll(forms.Select(each =>
        {
            var answers = new Answers { ["Power"] = each.Form.Form.OptionsOf("Power").First(option => option.Length > 0) };
            foreach (var (name, value) in Letter) answers[name] = value;
            return each.Browser.SubmitAsync(each.Form, answers);
        }));

        Assert.Equal([$"{logged.CaseReference}-G1", $"{logged.CaseReference}-G2", $"{logged.CaseReference}-G3"],
            await Portal.QueryAsync(db => db.Set<Disclosure>().OrderBy(each => each.Reference).Select(each => each.Reference)
                .ToListAsync()));
    }

    [Fact]
    public async Task BR_50_The_auditor_sees_that_something_was_given_and_no_word_of_it()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync());
        var browser = Portal.SignIn(logged.Team.Inspector);
        var form = await browser.GetAsync($"/cases/{logged.CaseReference}/disclosures/record");
        var answers = new Answers();
        foreach (var (name, value) in Letter) answers[name] = value;
        answers["Power"] = form.Form.OptionsOf("Power").First(option => option.Length > 0);
        await browser.SubmitAsync(form, answers);
        var page = await Portal.SignIn(await Given.OfficerAsync(Role.Auditor)).GetAsync("/disclosures");

        Assert.Contains("Margaret Dale, Dalston Primary School", page.Main);
        Assert.DoesNotContain(Letter["Why"], page.Source);
        Assert.DoesNotContain(Letter["What"], page.Source);
    }

    [Fact]
    public async Task What_police_print_or_take_as_a_file_stands_beside_it_and_is_no_disclosure()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync());
        await Portal.SignIn(logged.Team.Constable).GetAsync($"/cases/{logged.CaseReference}/chronology/print");
        var page = await Portal.SignIn(logged.Team.Sergeant).GetAsync($"/cases/{logged.CaseReference}/disclosures");
        Assert.Contains("Nothing of this case was given outside.", page.Main);
        Assert.Contains("Printed: Case file", page.Main);
        Assert.Contains("No disclosure by itself", page.Main);
    }
}
