using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.People.DataQuality;
using SafeguardingPortal.Web.Features.Referrals.Acts;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.People.DataQuality;

public class DataQualityTests : PortalTest
{
    [Fact]
    public async Task What_is_missing_on_open_cases_is_listed_each_with_the_form_that_puts_it_right()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        await Given.ReferralAsync(team, Stage.Closed);
        var lambeth = await Given.ReferralAsync(await Given.TeamAsync("lambeth"));
        var (child, suspect) = ((await Given.PeopleOfAsync(logged))[0], (await Given.PeopleOfAsync(logged))[1]);
        var researcher = Portal.SignIn(team.Researcher);

        var page = await researcher.GetAsync("/data-quality");
        Assert.Equal(2, page.Texts("tbody tr").Count);
        Assert.Contains($"No NHS number, {child} · No GP, {child} · No school or nursery, {child}", page.Main);
        Assert.Contains($"Date of birth not exact, {suspect} · No PNC ID, {suspect}", page.Main);
        Assert.DoesNotContain("thnicity not", page.Main, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(lambeth.CaseReference, page.Main);
        Assert.DoesNotContain(lambeth.CaseReference, (await researcher.GetAsync("/data-quality?team=lambeth")).Main);
        Assert.Equal(404, (await researcher.GetAsync("/data-quality?team=nowhere")).Status);

        foreach (var (href, kind, text) in new[] { ("record/numbers", "NhsNumber", "943 476 5870"), ("record/contacts", "Gp", "Dr Okoro"),
            ("record/contacts", "School", "Elmhurst Primary") })
        {
            Assert.Contains($"/people/{child}/{href}", page.Links("td a"));
            await researcher.SubmitAsync(await researcher.GetAsync($"/people/{child}/{href}"),
                new() { ["Kind"] = kind, ["Text"] = text, ["Source"] = "School", ["IsOpinion"] = "false" });
        }
        Assert.DoesNotContain(child, (await researcher.GetAsync("/data-quality")).Main);
    }

    [Theory]
    [InlineData("943 476 5870", "The report is right")]
    [InlineData("943 476 5919", "The report is wrong")]
    public async Task A_number_that_a_later_report_gives_otherwise_is_listed_until_somebody_has_looked_at_it(string saved, string reason)
    {
        var team = await Given.TeamAsync();
        var first = await Given.ReferralAsync(
            team, but: report => report with { Children = [report.Children[0] with { Identity = new() { NhsNumber = "9434765919" } }] });
        var child = (await Given.PeopleOfAsync(first))[0];
        Clock.Advance(TimeSpan.FromMinutes(5));
        var later = await Portal.AsAsync(team.Desk.User, async (services, db) =>
        {
            var known = await db.Set<Person>().Include(person => person.Facts).Include(person => person.Child)
                .SingleAsync(person => person.Reference == child);
            var report = Harness.Given.Report(team, Clock.Now);
            return await services.GetRequiredService<ReferralIntake>().LogAsync(
                report with
                {
                    Children = [report.Children[0] with { Known = known, Identity = new() { NhsNumber = "9434765870" } }],
                    Adults = []
                }, Guid.NewGuid());
        });
        var researcher = Portal.SignIn(team.Researcher);
        var gap = $"NHS number unlike the one on {later}, {child}";

        var listed = await researcher.GetAsync("/data-quality");
        Assert.NotNull(listed.Link(gap));
        Clock.Advance(TimeSpan.FromMinutes(5));
        var corrected = await researcher.SubmitAsync(await researcher.GetAsync(listed.Link(gap)!),
            new() { ["What"] = "Replace", ["Text"] = saved, ["IsOpinion"] = "false", ["Source"] = "NHS Spine", ["Reason"] = reason });

        Assert.StartsWith("NHS number is corrected.", corrected.Done, StringComparison.Ordinal);
        Assert.Null((await researcher.GetAsync("/data-quality")).Link(gap));
    }

    [Fact]
    public async Task A_case_is_listed_exactly_where_the_words_name_a_gap()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        await Given.ReferralAsync(team, but: report => report with
        {
            Children = [
                new(null, Sex.NotKnown, new(new(2026, 12, 20), BirthPrecision.Expected), null, Domain.Casework.Referrals.Answer.No)],
            Adults = []
        });
        await Given.ReferralAsync(team, but: report =>
            report with { Adults = [], Children = [new(null, Sex.NotKnown, null, null, Domain.Casework.Referrals.Answer.No)] });

        var all = await Portal.QueryAsync(db => db.Set<CaseFile>().Select(DataGaps.Shape).ToListAsync());
        var listed = await Portal.QueryAsync(db => db.Set<CaseFile>().Where(DataGaps.Any).Select(file => file.Reference).ToListAsync());
        Assert.Equal(
            all.Select(file => file.Listed()).Where(file => file.Children.Count + file.Suspects.Count > 0)
                .Select(file => file.Reference).Order(),
            listed.Order());
        Assert.Equal(2, listed.Count);
    }

    [Fact]
    public async Task Pages_go_on_from_the_last_row()
    {
        var team = await Given.TeamAsync();
        await Given.ManyAsync(team, Enumerable.Range(0, DataQualityController.PageSize + 3).Select(n => Portal.Clock.Now.AddMinutes(-n)));
        var researcher = Portal.SignIn(team.Researcher);
        var first = await researcher.GetAsync("/data-quality");
        var second = await researcher.GetAsync(first.Link("Next 25 cases")!);

        Assert.Equal(DataQualityController.PageSize, first.Texts("td[data-label='Case file']").Distinct().Count());
        Assert.Equal(3, second.Texts("td[data-label='Case file']").Distinct().Count());
        Assert.Empty(first.Texts("td[data-label='Case file']").Intersect(second.Texts("td[data-label='Case file']")));
        Assert.Null(second.Link("Next 25 cases"));
        Assert.Equal(200, (await researcher.GetAsync("/data-quality?after=rubbish")).Status);
    }

    [Fact]
    public void What_is_missing_can_be_asked_of_sql_server()
    {
        using var db = new SqlServerDesignTime().CreateDbContext([]);
        SafeguardingPortal.Web.Tests.Data.TSql.AssertReadable(
            db.Set<CaseFile>().Where(DataGaps.IsOpen).Where(DataGaps.Any).Select(file => file.Reference).ToQueryString());
    }
}
