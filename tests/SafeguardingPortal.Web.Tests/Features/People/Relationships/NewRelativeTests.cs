using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.People.Relationships;

/// <summary>BR-2: a relative who is written down as new is looked for first, as everybody is at intake.</summary>
public class NewRelativeTests : PortalTest
{
    private async Task<(Browser Researcher, Page Asked, Logged Known)> AskedAsync()
    {
        var team = await Given.TeamAsync();
        var ava = await Given.ReferralAsync(team);
        await Given.ReferralAsync(team, but: report => report with
        {
            Children = [new("Zebedee Quartermaine", Sex.Male, new(new(2015, 4, 4), BirthPrecision.Exact), null, Answer.No)],
            Adults = [new("Gerald Haddon", Sex.Male, new(new(1950, 5, 5), BirthPrecision.Exact), "Grandfather", false, false)],
            Address = "9 Nettle Street"
        });
        var researcher = Portal.SignIn(team.Researcher);
        var asked = await researcher.SubmitAsync(await researcher.GetAsync("/people/P-2026-000001/relationships/add"), new()
        {
            ["Who"] = "New",
            ["Name"] = "Gerrald Hadon",
            ["Birth"] = "5/5/1950",
            ["CaseFile"] = ava.CaseReference,
            ["Kind"] = "GrandparentOf",
            ["OtherIsFirst"] = "true",
            ["Source"] = "The mother"
        });
        return (researcher, asked, ava);
    }

    private Task<int> PeopleAsync() => Portal.CountAsync<Person>();

    [Fact]
    public async Task BR_2_whoever_a_new_relative_may_be_is_shown_and_nothing_is_saved_in_silence()
    {
        var (researcher, asked, _) = await AskedAsync();
        var before = await PeopleAsync();

        Assert.Equal("Say whether Gerrald Hadon is one of these, or ask the researcher", asked.ErrorAt("IsThem"));
        Assert.StartsWith("Gerald Haddon", Assert.Single(asked.Texts(".sp-match__name")), StringComparison.Ordinal);
        Assert.Equal("Gerrald Hadon", asked.Field("Name"));
        Assert.Equal(200, (await researcher.SubmitAsync(asked)).Status);
        Assert.Equal(before, await PeopleAsync());
    }

    [Fact]
    public async Task BR_2_one_of_them_is_used_and_none_of_them_or_a_question_is_kept()
    {
        var (researcher, asked, _) = await AskedAsync();
        var before = await PeopleAsync();
        var gerald = await Portal.QueryAsync(db => db.Set<Person>().SingleAsync(person => person.Name == "Gerald Haddon"));

        await researcher.SubmitAsync(asked, new() { ["IsThem"] = gerald.Reference });

        Assert.Equal(before, await PeopleAsync());
        Assert.Contains(gerald.Id, await Portal.QueryAsync(db => db.Set<Relationship>().Select(tie => tie.OfId).ToListAsync()));
    }

    [Fact]
    public async Task BR_2_left_to_the_researcher_it_is_a_task_and_none_of_them_needs_a_reason()
    {
        var (researcher, asked, known) = await AskedAsync();

        var refused = await researcher.SubmitAsync(asked, new() { ["IsThem"] = "none" });
        Assert.Equal("Say why it is none of them", refused.ErrorAt("WhyNone"));
        var done = await researcher.SubmitAsync(refused, new() { ["IsThem"] = "ask" });

        Assert.Equal("/people/P-2026-000001", done.Url);
        var task = Assert.Single(await Portal.QueryAsync(db => db.Set<CaseTask>().Include(each => each.CaseFile).ToListAsync()));
        Assert.Equal((TaskKind.CheckMatch, known.CaseReference), (task.Kind, task.CaseFile!.Reference));
        Assert.Equal(LinkVerdict.NotSure, Assert.Single(await Portal.QueryAsync(db => db.Set<PersonLink>().ToListAsync())).Verdict);
    }
}
