using System.Diagnostics;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Conferences.Reports;

/// <summary>The report to a conference as a force hands it over: one content as Word, PDF and print.</summary>
public class ReportOnPaperTests : PortalTest
{
    private static async Task<byte[]> BytesAsync(Browser browser, string address)
    {
        using var answer = await browser.SendAsync(HttpMethod.Get, address);
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<string> TextAsync(byte[] pdf)
    {
        var folder = Directory.CreateTempSubdirectory("portal-report-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, "r.pdf"), pdf);
            using var run = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", Path.Combine(folder, "r.pdf"), "-"])
            { RedirectStandardOutput = true })!;
            var text = await run.StandardOutput.ReadToEndAsync();
            await run.WaitForExitAsync();
            return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task It_names_unit_author_and_telephone_children_with_birth_dates_and_keeps_facts_and_opinion_apart()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var conference = await Portal.ConferenceAsync(logged);
        await Portal.ReportAsync(conference, Portal.Clock.Now);
        var liaison = Portal.SignIn(team.Liaison);
        var text = await TextAsync(await BytesAsync(liaison, $"{conference.Page}/report/1/pdf"));
        var print = (await liaison.GetAsync($"{conference.Page}/report/1/print")).Main;

        foreach (var copy in new[] { text, print })
        {
            Assert.All(["Police report to initial conference", "Hackney", "Metropolitan Police", team.Liaison.Name, "Telephone", "Born",
                "Facts", "Opinion", "The police view", "A plan is needed.", "Passed by", team.Constable.Name, "Sent to",
                "Margaret Osei, Hackney Council"], words => Assert.Contains(words, copy));
            Assert.True(copy.IndexOf("Facts", StringComparison.Ordinal) < copy.IndexOf("Opinion", StringComparison.Ordinal));
            // To whom it went is on it; why, under which power and by whom is the log's alone.
            Assert.DoesNotContain("Order of a court", copy);
            Assert.DoesNotContain("DRAFT", copy);
        }
        Assert.Contains("page 1 of", text);
        Assert.Contains(await Portal.TrailAsync(AuditAction.Exported), entry => entry.SubjectReference == $"{conference.Reference}-V1");
        Assert.Equal(403,
            (int)(await Portal.SignIn(team.Constable).SendAsync(HttpMethod.Get, $"{conference.Page}/report/1/pdf")).StatusCode);
    }

    [Fact]
    public async Task Until_somebody_else_has_passed_it_every_copy_is_a_draft()
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team));
        await Portal.ReportAsync(conference, check: false);
        var text = await TextAsync(await BytesAsync(Portal.SignIn(team.Liaison), $"{conference.Page}/report/1/pdf"));
        Assert.StartsWith("OFFICIAL-SENSITIVE DRAFT: Police report", text, StringComparison.Ordinal);
        Assert.Contains("A draft: nobody else has passed it yet", text);
        Assert.DoesNotContain("Passed by", text);
    }

    [Fact]
    public async Task Research_earlier_referrals_of_the_household_and_the_childs_words_are_drafted_and_a_restricted_case_is_not()
    {
        var team = await Given.TeamAsync();
        var earlier = await Given.ReferralAsync(team, hoursAgo: 200);
        var hidden = await Given.ReferralAsync(team, hoursAgo: 300);
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var ids = await Given.PeopleOfAsync(logged);
        await Given.ResearchAsync(logged, Portal.Clock.Now.AddMinutes(-30));
        await Given.RestrictAsync(hidden, team.Liaison);
        var conference = await Portal.ConferenceAsync(logged);
        var form = await Portal.SignIn(team.Liaison).GetAsync($"{conference.Page}/report/write");
        Assert.Contains("nothing found.", form.Field("Research"));
        Assert.DoesNotContain(hidden.Reference, form.Field("Research") ?? "");
        Assert.NotEmpty(ids);
        Assert.NotNull(earlier);
        Assert.NotNull(form.Field("ChildsWords"));
    }
}
