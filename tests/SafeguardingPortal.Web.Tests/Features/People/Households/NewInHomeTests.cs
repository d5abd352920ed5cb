using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.People.Households;

/// <summary>
/// BR-41: each way in which somebody comes to be known in a child's home marks the child's open cases. The household page is
/// <see cref="HouseholdTests"/>, a report that recognises the child is WhoWeKnowTests.
/// </summary>
public class NewInHomeTests : PortalTest
{
    private Task<List<CaseTask>> MarkedAsync() => Portal.QueryAsync(db => db.Set<CaseTask>().AsNoTracking().Include(task => task.CaseFile)
        .Where(task => task.Kind == TaskKind.ReReviewRisk).OrderBy(task => task.Reference).ToListAsync());

    /// <summary>Ava and Darren of 14 Tansy Road are on a case; somebody else's case is at 9 Copper Row.</summary>
    private async Task<(Team Team, Logged Known, Logged Other)> TwoHomesAsync(bool isSuspect = true)
    {
        var team = await Given.TeamAsync();
        var known = await Given.ReferralAsync(team, but: report => report with { Adults = [] });
        var other = await Given.ReferralAsync(team, but: report => report with
        {
            Address = "9 Copper Row",
            Children = [new("Noah Foy", Sex.Male, new(new(2015, 4, 2), BirthPrecision.Exact), null, Answer.No)],
            Adults = [report.Adults[0] with { IsSuspect = isSuspect }]
        });
        return (team, known, other);
    }

    [Theory]
    [InlineData("14 Tansy Road")]
    [InlineData("14, Tansy Rd, London")]
    public async Task BR_41_a_report_of_another_child_at_the_address_marks_the_case_of_the_child_on_record_there(string address)
    {
        var team = await Given.TeamAsync();
        var known = await Given.ReferralAsync(team, but: report => report with { Adults = [] });
        var desk = Portal.SignIn(team.Desk);
        var strangers = Forms.ReferralOfStrangers(("Adults[0].Name", "Zebedee Quartermaine"), ("Adults[0].Born", "about 40"),
            ("Adults[0].IsSuspect", "true"), ("Adults[0].LivesAtAddress", "true"), ("Address", address));
        var logged = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), strangers);
        Assert.True(logged.Done is not null, logged.ToString());

        var task = Assert.Single(await MarkedAsync());
        Assert.Equal(known.CaseReference, task.CaseFile!.Reference);
        Assert.Contains("a suspect", task.Text);
    }

    [Fact]
    public async Task BR_41_a_report_at_another_number_of_the_street_marks_nothing()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team, but: report => report with { Adults = [] });
        var desk = Portal.SignIn(team.Desk);
        await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Forms.ReferralOfStrangers(
            ("Adults[0].Name", "Zebedee Quartermaine"), ("Adults[0].LivesAtAddress", "true"), ("Address", "16 Tansy Road")));

        Assert.Empty(await MarkedAsync());
    }

    [Fact]
    public async Task BR_41_a_report_that_joins_an_assessed_case_marks_that_case_too()
    {
        var team = await Given.TeamAsync();
        var known = await Given.ReferralAsync(team, Stage.Finished, but: report => report with { Adults = [] });
        var desk = Portal.SignIn(team.Desk);
        await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Forms.ReferralOfStrangers(
            ("CaseFile", known.CaseReference), ("Adults[0].Name", "Zebedee Quartermaine"), ("Adults[0].IsSuspect", "true"),
            ("Adults[0].LivesAtAddress", "true"), ("Address", "14 Tansy Road")));

        Assert.Equal(known.CaseReference, Assert.Single(await MarkedAsync()).CaseFile!.Reference);
    }

    [Fact]
    public async Task BR_41_two_records_that_are_one_person_mark_the_cases_of_the_children_in_both_homes()
    {
        var (team, known, other) = await TwoHomesAsync();
        var children = (await Given.PeopleOfAsync(known))[0];
        var again = (await Given.PeopleOfAsync(other))[0];
        var researcher = Portal.SignIn(team.Researcher);
        var form = await researcher.GetAsync($"/people/{children}/links/compare?with={again}");
        var decided = await researcher.SubmitAsync(
            form, new() { ["Verdict"] = nameof(LinkVerdict.Same), ["Evidence"] = "Same school and day of birth." });
        Assert.True(decided.Done is not null, decided.ToString());

        // Ava's case learns of the suspect with whom she is, under her other record.
        var task = Assert.Single(await MarkedAsync());
        Assert.Equal(known.CaseReference, task.CaseFile!.Reference);
        Assert.Contains("two records are one person", task.Text);
    }

    [Fact]
    public async Task BR_41_an_adult_of_the_home_who_turns_out_to_be_a_suspect_marks_the_case()
    {
        var team = await Given.TeamAsync();
        var known = await Given.ReferralAsync(team, but: report =>
            report with { Adults = [report.Adults[0] with { IsSuspect = false, Name = "Darren Pyke" }] });
        var other = await Given.ReferralAsync(team, but: report => report with { Address = "9 Copper Row" });
        var (adult, suspect) = ((await Given.PeopleOfAsync(known))[1], (await Given.PeopleOfAsync(other))[1]);
        var researcher = Portal.SignIn(team.Researcher);
        await researcher.SubmitAsync(await researcher.GetAsync($"/people/{adult}/links/compare?with={suspect}"),
            new() { ["Verdict"] = nameof(LinkVerdict.Same), ["Evidence"] = "Same PNC record." });

        Assert.Contains(known.CaseReference, (await MarkedAsync()).Select(task => task.CaseFile!.Reference));
    }

    [Fact]
    public async Task BR_41_an_address_recorded_or_put_right_marks_the_case_of_the_child_there()
    {
        var (team, known, other) = await TwoHomesAsync();
        var darren = (await Given.PeopleOfAsync(other))[1];
        var researcher = Portal.SignIn(team.Researcher);
        async Task<Page> TellAsync(string address) => await researcher.SubmitAsync(
            await researcher.GetAsync($"/people/{darren}/record/contacts"),
            new() { ["Kind"] = nameof(FactKind.Address), ["Text"] = address, ["IsOpinion"] = "false", ["Source"] = "Housing" });
        var told = await TellAsync("41 Tansy Road");
        Assert.True(told.Done is not null, told.ToString());
        Assert.Empty(await MarkedAsync());

        var fact = await Portal.QueryAsync(db => db.Set<PersonFact>().Where(each => each.Kind == FactKind.Address)
            .Select(each => each.Id).SingleAsync());
        var corrected = await researcher.SubmitAsync(await researcher.GetAsync($"/people/{darren}/correct/{fact}"),
            new() { ["Text"] = "14 Tansy Road", ["Reason"] = "The digits were turned round.", ["Source"] = "Housing" });
        Assert.True(corrected.Done is not null, corrected.ToString());

        var task = Assert.Single(await MarkedAsync());
        Assert.Equal(known.CaseReference, task.CaseFile!.Reference);
        Assert.Contains($"a suspect, {darren}, is recorded at the address of household", task.Text);
        var household = await Given.HouseholdOfAsync(known);
        Assert.Equal(household, task.FromReference);
    }
}
