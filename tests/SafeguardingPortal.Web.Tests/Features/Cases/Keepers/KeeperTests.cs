using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cases.Keepers;

public class KeeperTests : PortalTest
{
    [Theory]
    [InlineData("account closed")]
    [InlineData("moved to another team")]
    public async Task BR_54_a_restricted_case_whose_keepers_have_gone_is_given_a_new_one_by_a_commander_who_never_sees_it(string how)
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Assessed);
        await Given.RestrictAsync(logged, logged.Team.Sergeant);
        var heir = await Given.OfficerAsync(Role.DetectiveInspector, "hackney");
        var commander = await Given.OfficerAsync(Role.Commander);
        var browser = Portal.SignIn(commander);
        Assert.DoesNotContain(logged.CaseReference, (await browser.GetAsync("/keepers")).Main, StringComparison.Ordinal);
        Assert.Equal(404, (await browser.GetAsync($"/keepers/{logged.CaseReference}/name")).Status);

        if (how == "account closed") await CloseAccountAsync(logged.Team.Inspector);
        else await MoveAsync(logged.Team.Inspector);

        var list = await browser.GetAsync((await browser.GetAsync("/")).Link("Name who keeps it now")!);
        Assert.Contains(logged.CaseReference, list.Main, StringComparison.Ordinal);
        var form = await browser.GetAsync(list.Link($"Name who keeps it, {logged.CaseReference}")!);
        Assert.All([list, form], page => Assert.DoesNotContain("Ava", page.Source, StringComparison.Ordinal));
        var refused = await browser.SubmitAsync(form, [], "Name them");
        Assert.Equal("Choose who keeps the list from now on", refused.ErrorAt("Officer"));
        Assert.Equal("Say why they are named", refused.ErrorAt("Reason"));
        // Neither oneself, nor somebody who has gone, nor a sergeant who could change nothing.
        foreach (var wrong in new[] { commander, logged.Team.Inspector, logged.Team.Sergeant })
            Assert.Equal("Choose someone from the list", (await browser.PostAsync($"/keepers/{logged.CaseReference}/name", form,
                ("Officer", wrong.Code), ("Reason", "Mine"), ("Version", form.Field("Version")!))).ErrorAt("Officer"));

        var named = await browser.SubmitAsync(form, new() { ["Officer"] = heir.Code, ["Reason"] = "DI Helen has left" }, "Name them");

        Assert.Equal($"{heir.Name} keeps the list of {logged.CaseReference} from now on. Tell them: the case is among theirs.", named.Done);
        Assert.DoesNotContain(logged.CaseReference, named.Texts("tbody th"));
        Assert.Equal(404, (await browser.GetAsync($"/cases/{logged.CaseReference}")).Status);
        var written = Assert.Single(await Portal.TrailAsync(AuditAction.Changed), entry => entry.ById == commander.Id);
        Assert.Equal(logged.CaseReference, written.SubjectReference);
        Assert.Contains("DI Helen has left", written.Detail, StringComparison.Ordinal);
        var keeper = Portal.SignIn(heir);
        Assert.Contains(
            "DI Helen has left", (await keeper.GetAsync($"/cases/{logged.CaseReference}/restriction")).Main, StringComparison.Ordinal);
        var lifted = await keeper.SubmitAsync(await keeper.GetAsync($"/cases/{logged.CaseReference}/restriction/lift"),
            new() { ["Reason"] = "Over." }, "Lift the restriction");
        Assert.Equal("The restriction is lifted. The case is open to its team again.", lifted.Done);
        Assert.Equal(404, (await browser.GetAsync($"/keepers/{logged.CaseReference}/name")).Status);
    }

    private Task<int> CloseAccountAsync(Colleague leaver) => Portal.QueryAsync(async db =>
    {
        await Given.AccountAsync(leaver, "leaver");
        return await db.Users.Where(account => account.Id == leaver.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(account => account.DisabledAt, Clock.Now));
    });

    private Task<int> MoveAsync(Colleague mover) => Portal.QueryAsync(db =>
        db.Set<TeamPosting>().Where(posting => posting.OfficerId == mover.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(posting => posting.To, DateOnly.FromDateTime(Clock.Now).AddDays(-1))));
}
