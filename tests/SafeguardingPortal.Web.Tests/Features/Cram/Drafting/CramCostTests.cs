using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;
using SafeguardingPortal.Web.Tests.Scale;

namespace SafeguardingPortal.Web.Tests.Features.Cram.Drafting;

/// <summary>Sixty factors for a family of seven open in as many queries as for one child, and are saved in one transaction.</summary>
public sealed class CramCostTests : IDisposable
{
    private readonly SqlSpy spy = new();
    private readonly TransactionCount transactions = new();
    private readonly PortalApp portal;

    public CramCostTests() => portal = PortalApp.OnFile()
        .With(services => services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(spy, transactions)));

    public void Dispose() => portal.Dispose();

    private sealed class TransactionCount : DbTransactionInterceptor
    {
        public int Committed { get; set; }

        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Committed++;
            return Task.CompletedTask;
        }
    }

    private static Report Large(Report report) => report with
    {
        Children = [.. report.Children, .. Enumerable.Range(2, 2).Select(n => new ReportedChild(
            $"Child {n} Merrin", Sex.Male, new(new(2015 + n, 5, 1), BirthPrecision.Exact), null, Answer.Yes))],
        Adults = [.. report.Adults, new("Simon Vane", Sex.Male, new(new(1980, 1, 1), BirthPrecision.Estimated), "Uncle", true, false)]
    };

    [Fact]
    public async Task It_opens_in_as_many_queries_for_seven_as_for_three_and_saves_in_one_transaction()
    {
        var team = await portal.Given.TeamAsync();
        var few = await StartAsync(team, await portal.Given.ReferralAsync(team, Stage.Accepted));
        var large = await portal.Given.ReferralAsync(team, Stage.Accepted, but: Large);
        await portal.QueryAsync(async db =>
        {
            var home = Household.At("H-2026-000900", "3 Marsh Lane", team.Borough);
            db.Add(home);
            (await db.Set<CaseFile>().SingleAsync(file => file.Reference == large.CaseReference)).Add(home);
            return await db.SaveChangesAsync();
        });
        var many = await StartAsync(team, large);
        var browser = portal.SignIn(team.Constable);
        await SaveAsync(browser, few, 59);
        await SaveAsync(browser, many, 145);

        // Opened once more with every answer in it, and every answer changed: what is read does not grow with what is there.
        var (opens, saves) = (new List<int>(), new List<int>());
        foreach (var (draft, answers) in new[] { (few, 59), (many, 145) })
        {
            Page page = null!;
            // The trail names each person whom the look concerns, in a row each; queries there are as many for however many.
            opens.Add((await spy.ListenAsync(async () => page = await browser.GetAsync(draft)))
                .Count(sql => sql.Text.StartsWith("SELECT", StringComparison.Ordinal)));
            transactions.Committed = 0;
            var sent = await spy.ListenAsync(() => browser.SubmitAsync(page, All(page, "NotYetResearched")));
            saves.Add(sent.Count(sql => sql.Text.StartsWith("SELECT", StringComparison.Ordinal)));
            Assert.InRange(sent.Count(sql => sql.Text.Contains("UPDATE \"RiskAnswers\"", StringComparison.Ordinal)), 1, answers);
        }
        Assert.Equal(opens[0], opens[1]);
        Assert.Equal(saves[0], saves[1]);
        var versions =
            await portal.QueryAsync(db => db.Set<CramAssessment>().AsNoTracking().OrderBy(version => version.Reference).ToListAsync());
        // Two of each child of 6 and more cannot apply since then: being under 5, and being unborn.
        Assert.Equal([(3, 59), (7, 145)], versions.Select(version => (version.Subjects.Count,
            version.Answers.Count(answer => answer.Answer == FactorAnswer.NotYetResearched))));
    }

    private async Task SaveAsync(Browser browser, string draft, int answers)
    {
        var page = await browser.GetAsync(draft);
        var all = All(page, "No");
        Assert.Equal(answers, all.Count);
        transactions.Committed = 0;
        using var content = page.Form.Fill(all).Content(null, out var target);
        using var answer = await browser.SendAsync(HttpMethod.Post, target.PathAndQuery, content);
        Assert.Equal(302, (int)answer.StatusCode);
        Assert.Equal(1, transactions.Committed);
    }

    private async Task<string> StartAsync(Team team, Logged logged)
    {
        var browser = portal.SignIn(team.Constable);
        await browser.SubmitAsync(await browser.GetAsync($"/cases/{logged.CaseReference}/cram"));
        return $"/cases/{logged.CaseReference}/cram/draft/factors";
    }

    private static Answers All(Page page, string answer)
    {
        Answers answers = [];
        for (var i = 0; page.Form.Has($"Answers[{i}].Answer"); i++) answers[$"Answers[{i}].Answer"] = answer;
        return answers;
    }
}
