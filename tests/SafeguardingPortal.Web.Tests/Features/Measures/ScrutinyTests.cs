using System.Text;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Prevalence;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Measures.Past;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Measures;

/// <summary>What is given outside holds no small number (handbook §9), on the screen and in Word alike.</summary>
public class ScrutinyTests : PortalTest
{
    [Fact]
    public async Task Row_36_the_pack_says_five_years_in_one_document_and_hides_small_numbers()
    {
        var (team, other) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        await RecordAsync(team, "Rape", OffenceGroups.Rape, 3);
        await RecordAsync(team, "Neglect of a child", OffenceGroups.Neglect, 12);
        await RecordAsync(other, "Rape", OffenceGroups.Rape, 8);
        var commander = await Given.OfficerAsync(Role.Commander);
        await Portal.AsAsync(commander.User, async (services, db) =>
        {
            var read = await services.GetRequiredService<PastFiles>()
                .ReadAsync(Encoding.UTF8.GetString(PastFiles.Example("published-counts.csv")));
            db.Add(PastLoad.Of(1, "Published counts", read, commander.User, Now));
            return await db.SaveChangesAsync();
        });
        var browser = Portal.SignIn(commander);

        var now = await browser.GetAsync("/measures/scrutiny?year=2026");
        var rows = now.Texts("table tbody tr").Where(row => row.StartsWith("Hackney", StringComparison.Ordinal)
            || row.StartsWith("Lambeth", StringComparison.Ordinal) || row.StartsWith("All teams", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, rows.Count);
        // Three rapes in Hackney are hidden, and with them as much as would give them away.
        Assert.All(rows, row => Assert.DoesNotContain(" 3", row, StringComparison.Ordinal));
        Assert.True(rows.Sum(row => row.Split("not shown").Length - 1) >= 4, string.Join("\n", rows));

        var then = await browser.GetAsync("/measures/scrutiny?year=2012");
        Assert.Contains("2008/09 12,759 8,577 67.2% (8,577 of 12,759) not known", then.Main, StringComparison.Ordinal);
        Assert.Contains("2012/13 18,576 8,814 47.4% (8,814 of 18,576) not known", then.Main, StringComparison.Ordinal);

        using var sent = await browser.SendAsync(HttpMethod.Get, "/measures/scrutiny/word?year=2012");
        using var word = WordprocessingDocument.Open(new MemoryStream(await sent.Content.ReadAsByteArrayAsync()), false);
        var text = word.MainDocumentPart!.Document!.InnerText;
        Assert.Contains("47.4% (8,814 of 18,576)", text, StringComparison.Ordinal);
        Assert.Equal(200, (await browser.GetAsync("/measures/scrutiny/print?year=2012")).Status);
    }

    [Fact]
    public async Task Row_60_assessments_by_ethnic_group_stand_apart_from_every_case_and_hide_small_numbers()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Discussed);
        await Given.CramAsync(logged);
        var page = await Portal.SignIn(await Given.OfficerAsync(Role.SeniorManagement)).GetAsync("/measures/equality?year=2026");

        Assert.Contains("Not recorded", page.Main, StringComparison.Ordinal);
        Assert.Contains("not shown", page.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("Ava", page.Main, StringComparison.Ordinal);
        Assert.Equal(403, (await Portal.SignIn(team.Sergeant).GetAsync("/measures/equality")).Status);
    }

    private async Task RecordAsync(Team team, string offence, string group, int count)
    {
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Portal.AsAsync(team.Constable.User, async (_, db) =>
        {
            var file = await db.Set<CaseFile>().SingleAsync(each => each.Reference == logged.CaseReference);
            for (var n = 0; n < count; n++)
                file.Record(new($"26{Math.Abs(HashCode.Combine(team.Code, offence)) % 1_000:D3}{n:D2}/26", offence, new(2026, 10, 5), true)
                {
                    OffenceGroup = group
                }, team.Constable.User, Now);
            return await db.SaveChangesAsync();
        });
    }
}
