using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.People.Record;

/// <summary>
/// BR-53: a child of a restricted case is in nothing that is shown of a sibling to who is not on the list, and typed in by number is not
/// there.
/// </summary>
public class RestrictedPeopleTests : PortalTest
{
    [Fact]
    public async Task A_restricted_child_is_absent_from_the_siblings_page_picture_household_links_and_data_quality()
    {
        var team = await Given.TeamAsync();
        var open = await Given.ReferralAsync(team);
        var restricted = await Given.ReferralAsync(team, but: report => report with
        {
            Children = [new("Noah Quennell", Sex.Male, new(new(2025, 1, 3), BirthPrecision.Exact), null, Answer.No)],
            Adults = [],
            Address = "9 Copper Row"
        });
        var (ava, noah, household) = ((await Given.PeopleOfAsync(open))[0], (await Given.PeopleOfAsync(restricted))[0],
            await Given.HouseholdOfAsync(open));
        var researcher = Portal.SignIn(team.Researcher);
        await researcher.SubmitAsync(
            await researcher.GetAsync($"/households/{household}/join"), new() { ["Person"] = noah, ["From"] = "20/11/2026" });
        await researcher.SubmitAsync(await researcher.GetAsync($"/people/{ava}/relationships/add"),
            new() { ["Who"] = "Known", ["Other"] = noah, ["Kind"] = "SiblingOf", ["OtherIsFirst"] = "true", ["Source"] = "School" });
        await researcher.SubmitAsync(await researcher.GetAsync($"/people/{ava}/links/compare?with={noah}"),
            new() { ["Verdict"] = "NotSame", ["Evidence"] = "A girl and a boy" });
        string[] pages = [$"/people/{ava}", $"/people/{ava}?asKnown.Date=today", $"/households/{household}",
            $"/cases/{open.CaseReference}/people", "/data-quality"];
        foreach (var page in pages.Except([$"/people/{ava}?asKnown.Date=today"]))
            Assert.Contains(noah, (await researcher.GetAsync(page)).Source, StringComparison.Ordinal);

        await Given.RestrictAsync(restricted);

        foreach (var other in new[] { researcher, Portal.SignIn(await Given.OfficerAsync(Domain.Access.Role.QualityAssurance)) })
        {
            foreach (var page in pages)
            {
                var shown = await other.GetAsync(page);
                Assert.Equal(200, shown.Status);
                Assert.DoesNotContain(noah, shown.Source, StringComparison.Ordinal);
                Assert.DoesNotContain("Quennell", shown.Source, StringComparison.Ordinal);
                Assert.DoesNotContain("9 Copper Row", shown.Source, StringComparison.Ordinal);
            }
            Assert.Equal(404, (await other.GetAsync($"/people/{noah}")).Status);
        }
        Assert.Contains("No person with this number can be seen by you. Check it",
            (await researcher.GetAsync($"/people/{ava}/links/compare?with={noah}")).Errors);
        var again = await researcher.SubmitAsync(
            await researcher.GetAsync($"/households/{household}/join"), new() { ["Person"] = noah, ["From"] = "20/11/2026" });
        Assert.Equal("No person with this number can be seen by you. Check it", again.ErrorAt("Person"));

        var inspector = Portal.SignIn(team.Inspector);
        foreach (var page in pages) Assert.Contains("Quennell", (await inspector.GetAsync(page)).Source, StringComparison.Ordinal);
    }
}
