using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Administration.ResearchSources;

public class ResearchSourceTests : PortalTest
{
    private const string Page = "/administration/research-sources";

    [Fact]
    public async Task A_source_is_asked_from_its_day_to_its_last_day_and_both_are_on_the_trail()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var research = $"/cases/{logged.CaseReference}/research";
        var (admin, researcher) = (Portal.SignIn(await Given.OfficerAsync(Role.Administrator)), Portal.SignIn(team.Researcher));
        var added = await admin.SubmitAsync(await admin.GetAsync($"{Page}/add"), new()
        {
            ["Name"] = "Coroner’s records",
            ["Code"] = "coroner",
            ["IsPartner"] = "true",
            ["IsMandatory"] = "true",
            ["From"] = "24/11/2026"
        });
        Assert.Equal("Coroner’s records is on the list.", added.Done);
        Assert.Contains("9 of 9 sources still to search", (await researcher.GetAsync(research)).Main);

        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("10 of 10 sources still to search", (await researcher.GetAsync(research)).Main);
        await admin.SubmitAsync(await admin.GetAsync($"{Page}/CORONER/end"), new() { ["Last"] = "24/11/2026" });
        Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("9 of 9 sources still to search", (await researcher.GetAsync(research)).Main);
        Assert.Contains("Ended", (await admin.GetAsync(Page)).Main);
        Assert.Equal([AuditAction.Created, AuditAction.Changed],
            (await Portal.TrailAsync()).Where(entry => entry.Subject == nameof(ResearchSource)).Select(entry => entry.Action));
    }

    [Fact]
    public async Task A_code_in_use_and_a_day_that_is_past_are_refused_with_everything_typed_still_there()
    {
        var admin = Portal.SignIn(await Given.OfficerAsync(Role.Administrator));
        var again = await admin.SubmitAsync(
            await admin.GetAsync($"{Page}/add"), new() { ["Name"] = "PNC again", ["Code"] = "PNC", ["From"] = "23/11/2026" });

        Assert.Equal("PNC is or was a source. Choose another code", again.ErrorAt("Code"));
        Assert.Equal("Say whose records it holds", again.ErrorAt("IsPartner"));
        Assert.Equal("A source is asked from tomorrow at the earliest", again.ErrorAt("From"));
        Assert.Equal("PNC again", again.Field("Name"));
        Assert.Equal(404, (await admin.GetAsync($"{Page}/NONE/end")).Status);
    }
}
