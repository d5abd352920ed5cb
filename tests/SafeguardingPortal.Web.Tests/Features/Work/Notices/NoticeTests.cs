using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Work.Notices;

/// <summary>What is told to those who answer for a team or a person, until the first of them has read it.</summary>
public class NoticeTests : PortalTest
{
    [Fact]
    public async Task A_notice_to_a_team_is_on_my_work_of_its_supervisors_until_one_of_them_has_read_it()
    {
        var (team, other) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        var quality = await Given.OfficerAsync(Role.QualityAssurance);
        await Portal.TellAsync(await Portal.AboutTeamAsync(team), "The action plan was accepted.", quality);
        var (ds, di) = (Portal.SignIn(team.Sergeant), Portal.SignIn(team.Inspector));
        Assert.Contains($"Hackney CAIT The action plan was accepted. {quality.Name}.", (await di.GetAsync("/")).Main);
        foreach (var officer in new[] { team.Constable, team.Desk, other.Inspector, quality, await Given.OfficerAsync(Role.Commander) })
            Assert.DoesNotContain("The action plan was accepted.", (await Portal.SignIn(officer).GetAsync("/")).Main);

        var late = await di.GetAsync("/");
        Assert.Equal("The notice is marked as read.", (await ds.SubmitAsync(await ds.GetAsync("/"))).Done);
        Assert.Equal("Somebody has marked it as read already.", (await di.SubmitAsync(late)).Unchanged);
        Assert.DoesNotContain("The action plan was accepted.", (await di.GetAsync("/")).Main);
        Assert.Equal(team.Sergeant.Id, (await Portal.QueryAsync(db => db.Set<DoorNotice>().SingleAsync())).AnsweredById);
    }

    [Fact]
    public async Task A_notice_is_not_there_for_whoever_it_is_not_told_and_is_not_read_by_who_only_sees_it()
    {
        var team = await Given.TeamAsync();
        var told = await Portal.TellAsync(await Portal.AboutAsync(team.Constable), "Your accreditation ends in December.", team.Inspector);
        Assert.Contains("Your accreditation ends", (await Portal.SignIn(team.Constable).GetAsync("/")).Main);
        var commander = await Given.OfficerAsync(Role.Commander);
        foreach (var (officer, status) in new[] { (team.OtherConstable, 404), (team.Sergeant, 404), (commander, 403),
            (team.Inspector, 200) })
        {
            var browser = Portal.SignIn(officer);
            Assert.Equal(status, (await browser.PostAsync($"/notices/{told}/read", await browser.GetAsync("/account/password"))).Status);
        }
    }

    /// <summary>BR-53: a notice of a restricted case is answered with the case by who keeps it, and here by nobody.</summary>
    [Fact]
    public async Task BR_53_A_notice_of_a_restricted_case_is_neither_shown_nor_read_here()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.RestrictAsync(logged);
        var notice = await Portal.QueryAsync(async db =>
        {
            var told = DoorNotice.Of(
                await db.Set<CaseFile>().Select(file => file.Id).SingleAsync(), DoorOccasion.Search, team.Desk.User, Now);
            db.Add(told);
            await db.SaveChangesAsync();
            return told.Id;
        });
        foreach (var officer in new[] { team.Inspector, await Given.OfficerAsync(Role.Commander) })
        {
            var browser = Portal.SignIn(officer);
            Assert.DoesNotContain("For you to know", (await browser.GetAsync("/")).Main);
            Assert.Equal(404, (await browser.PostAsync($"/notices/{notice}/read", await browser.GetAsync("/account/password"))).Status);
        }
    }
}
