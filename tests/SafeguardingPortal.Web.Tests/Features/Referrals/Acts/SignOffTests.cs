using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Referrals.Acts;

public class SignOffTests : PortalTest
{
    private Task<Referral> LoadAsync(Logged logged) =>
        Portal.QueryAsync(db => db.Set<Referral>().AsNoTracking().SingleAsync(referral => referral.Reference == logged.Reference));

    [Fact]
    public async Task BR_51_Who_wrote_it_alone_cannot_sign_it()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.AssessAsync(logged, team.Sergeant);
        var browser = Portal.SignIn(team.Sergeant);
        var page = await browser.GetAsync(logged.Page);
        Assert.Contains("You wrote the CRAM alone, so someone else signs it off", page.Main);
        Assert.Null(page.Link("4. Sign-off"));

        var refused = await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/sign-off"), new() { ["Rationale"] = "Mine." });
        Assert.Equal(409, refused.Status);
        Assert.Equal(["You wrote this version of the CRAM alone, so someone else must sign the referral off."], refused.Errors);
        Assert.Equal("Mine.", refused.Field("Rationale"));
        Assert.Null((await LoadAsync(logged)).SignOff);
    }

    [Fact]
    public async Task BR_51_Who_wrote_it_alone_cannot_sign_it_off_though_another_signed_the_version()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.CramAsync(logged, team.Sergeant, isSigned: false);
        var constable = Portal.SignIn(team.Constable);
        var signed = await constable.SubmitAsync(await constable.GetAsync($"/cases/{logged.CaseReference}/cram/draft/sign"));
        Assert.Equal($"/cases/{logged.CaseReference}/cram/1", signed.Url);

        var writer = Portal.SignIn(team.Sergeant);
        Assert.Contains("You wrote the CRAM alone, so someone else signs it off", (await writer.GetAsync(logged.Page)).Main);
        Assert.DoesNotContain($"{logged.Page}/sign-off", (await writer.GetAsync("/")).Links("main a"));
        var refused = await writer.SubmitAsync(await writer.GetAsync($"{logged.Page}/sign-off"), new() { ["Rationale"] = "Mine." });
        Assert.Equal(
            (409, "You wrote this version of the CRAM alone, so someone else must sign the referral off."),
            (refused.Status, Assert.Single(refused.Errors)));
        Assert.Null((await LoadAsync(logged)).SignOff);

        var other = Portal.SignIn(team.Inspector);
        Assert.Contains($"{logged.Page}/sign-off", (await other.GetAsync("/")).Links("main a"));
        var done = await other.SubmitAsync(await other.GetAsync($"{logged.Page}/sign-off"), new() { ["Rationale"] = "Read and agreed." });
        Assert.Equal("The referral is signed off.", done.Done);
    }

    [Fact]
    public async Task Signing_is_now_names_the_version_and_is_shown()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync($"{logged.Page}/sign-off");
        Assert.Contains("Known: the mark. Not known: who was at home.", form.Main);
        var page = await browser.SubmitAsync(form, new() { ["Rationale"] = "The gaps have owners." });

        Assert.Equal("The referral is signed off.", page.Done);
        Assert.Contains($"Signed by {team.Sergeant.Name}, 09:20 The gaps have owners. It rests on version 1 of the CRAM.", page.Main);
        var referral = await LoadAsync(logged);
        var version = await Portal.QueryAsync(db => db.Set<CramAssessment>().AsNoTracking().SingleAsync());
        Assert.Equal((Now, team.Sergeant.Id, version.Id), (referral.SignOff!.At, referral.SignOff.ById, referral.SignOff.CramAssessmentId));
        Assert.Null(referral.Deadline.MetAt);
        Assert.Equal(ReferralStatus.Research, referral.Status);
    }

    [Fact]
    public async Task A_rationale_has_to_be_given()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        var browser = Portal.SignIn(team.Sergeant);
        var again = await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/sign-off"));

        Assert.Equal("Say why you sign this referral off", again.ErrorAt("Rationale"));
    }

    [Fact]
    public async Task K_1_A_signature_after_the_discussion_stops_the_clock_when_it_is_given()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Discussed);
        var browser = Portal.SignIn(team.Sergeant);
        var page = await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/sign-off"), new() { ["Rationale"] = "Read." });

        Assert.Contains("Met in 2 h", page.Main);
        var referral = await LoadAsync(logged);
        Assert.Equal(
            (ReferralStatus.Open, Now, Now), (referral.Status, referral.Deadline.MetAt!.Value, referral.Deadline.MetRecordedAt!.Value));
    }

    [Fact]
    public async Task There_is_nothing_to_sign_before_an_assessment_is_written()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);

        Assert.Equal(logged.Page, (await Portal.SignIn(team.Sergeant).GetAsync($"{logged.Page}/sign-off")).Url);
    }

    [Fact]
    public async Task A_version_signed_while_another_was_read_is_shown_and_not_signed_off_unread()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        var browser = Portal.SignIn(team.Sergeant);
        var form = await browser.GetAsync($"{logged.Page}/sign-off");
        await Given.AssessAsync(logged, summary: "The hospital has written.");

        var told = await browser.SubmitAsync(form, new() { ["Rationale"] = "Read." });
        Assert.Equal((409, "Read."), (told.Status, told.Field("Rationale")));
        Assert.StartsWith(
            "Version 2 of the CRAM was signed while you were reading version 1.", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.Contains("The hospital has written.", told.Main);

        Assert.Contains("It rests on version 2 of the CRAM.", (await browser.SubmitAsync(told)).Main);
    }

    [Fact]
    public async Task A_sign_off_from_before_the_CRAM_still_shows_its_initial_assessment()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Portal.QueryAsync(async db =>
        {
            var referral = await db.Set<Referral>().Include(each => each.CaseFile).SingleAsync(each => each.Reference == logged.Reference);
            referral.BringAssessment("Known: a mark, in 2025.", team.Constable.User, Now.AddHours(-1));
            referral.BringSignOff("Read, in 2025.", team.Sergeant.User, Now.AddMinutes(-30));
            return await db.SaveChangesAsync();
        });
        var page = await Portal.SignIn(team.Sergeant).GetAsync(logged.Page);

        Assert.Contains("Known: a mark, in 2025.", page.Main);
        Assert.Contains("Read, in 2025. It rests on the initial assessment above.", page.Main);
    }
}
