using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Referrals;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Referrals;

public class AssessmentTests : PortalTest
{
    private Task<Referral> LoadAsync(Logged logged) =>
        Portal.QueryAsync(db => db.Set<Referral>().AsNoTracking().SingleAsync(referral => referral.Reference == logged.Reference));

    [Fact]
    public async Task The_officer_in_the_case_writes_it_beside_what_was_reported()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var browser = Portal.SignIn(team.Constable);
        var form = await browser.GetAsync($"{logged.Page}/assessment");
        Assert.Contains("A mark on the cheek the shape of a hand.", form.Main);
        Assert.Contains("“He got cross.”", form.Main);
        var page = await browser.SubmitAsync(form, new() { ["Summary"] = "Known: a mark.\nNot known: who was at home." });

        Assert.Equal("The initial assessment is saved and waits for a detective sergeant’s signature.", page.Done);
        Assert.Contains("Known: a mark. Not known: who was at home.", page.Main);
        Assert.Contains($"Version 1 by {team.Constable.Name}, 09:20", page.Main);
        var assessment = Assert.Single((await LoadAsync(logged)).Assessments);
        Assert.Equal((1, team.Constable.Id, Now), (assessment.Number, assessment.ById, assessment.At));
    }

    [Fact]
    public async Task It_cannot_be_saved_empty()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var browser = Portal.SignIn(team.Constable);
        var again = await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/assessment"), new() { ["Summary"] = "" });

        Assert.Equal("Write the initial assessment", again.ErrorAt("Summary"));
    }

    [Fact]
    public async Task A_change_is_a_new_version_that_starts_from_the_last_and_the_earlier_one_stays()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.AssessAsync(logged, summary: "First version.");
        var browser = Portal.SignIn(team.OtherConstable);
        var form = await browser.GetAsync($"{logged.Page}/assessment");
        Assert.Equal("First version.", form.Field("Summary"));
        var page = await browser.SubmitAsync(form, new() { ["Summary"] = "Second version." });

        Assert.Equal(["First version.", "Second version."], (await LoadAsync(logged)).Assessments.OrderBy(each => each.Number).Select(each => each.Summary));
        Assert.Contains("Earlier versions (1)", page.Main);
        Assert.Contains("First version.", page.Main);
        Assert.Contains("09:20 Initial assessment, version 2, written, you", page.Texts(".sp-history li"));
    }

    [Fact]
    public async Task It_waits_until_the_referral_is_allocated()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);

        Assert.Equal(logged.Page, (await Portal.SignIn(team.Constable).GetAsync($"{logged.Page}/assessment")).Url);
    }

    [Fact]
    public async Task BR_51_Who_wrote_it_alone_cannot_sign_it()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.AssessAsync(logged, team.Sergeant);
        var browser = Portal.SignIn(team.Sergeant);
        var page = await browser.GetAsync(logged.Page);
        Assert.Contains("You wrote the assessment alone, so someone else signs it", page.Main);
        Assert.Null(page.Link("4. Sign-off"));

        var refused = await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/sign-off"), new() { ["Rationale"] = "Mine." });
        Assert.Equal(409, refused.Status);
        Assert.Equal(["You wrote this assessment alone, so someone else must sign it (BR-51)."], refused.Errors);
        Assert.Equal("Mine.", refused.Field("Rationale"));
        Assert.Null((await LoadAsync(logged)).SignOff);
    }

    [Fact]
    public async Task A_sergeant_who_wrote_only_one_of_the_versions_may_sign()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        await Given.AssessAsync(logged, team.Sergeant);
        var browser = Portal.SignIn(team.Sergeant);
        var page = await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/sign-off"), new() { ["Rationale"] = "Read with the officer." });

        Assert.Equal((200, logged.Page), (page.Status, page.Url));
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

        Assert.Equal("The initial assessment is signed.", page.Done);
        Assert.Contains($"Signed by {team.Sergeant.Name}, 09:20 The gaps have owners.", page.Main);
        var referral = await LoadAsync(logged);
        Assert.Equal((Now, team.Sergeant.Id, referral.Assessments[0].Id), (referral.SignOff!.At, referral.SignOff.ById, referral.SignOff.AssessmentId));
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

        Assert.Equal("Say why you sign this assessment", again.ErrorAt("Rationale"));
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
        Assert.Equal((ReferralStatus.Open, Now, Now), (referral.Status, referral.Deadline.MetAt!.Value, referral.Deadline.MetRecordedAt!.Value));
    }

    [Fact]
    public async Task A_signed_assessment_cannot_be_written_again_or_signed_again()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Assessed);
        var (writer, signer) = (Portal.SignIn(team.Constable), Portal.SignIn(team.OtherSergeant));
        var (writing, signing) = (await writer.GetAsync($"{logged.Page}/assessment"), await signer.GetAsync($"{logged.Page}/sign-off"));
        await Given.SignAsync(logged);

        var late = await writer.SubmitAsync(writing, new() { ["Summary"] = "A late thought." });
        Assert.Equal(409, late.Status);
        Assert.Equal(["The initial assessment is signed and cannot be changed."], late.Errors);
        Assert.Equal("A late thought.", late.Field("Summary"));
        var twice = await signer.SubmitAsync(signing, new() { ["Rationale"] = "Again." });
        Assert.Equal(["The initial assessment has already been signed."], twice.Errors);
        Assert.Equal(logged.Page, (await writer.GetAsync($"{logged.Page}/assessment")).Url);
    }

    [Fact]
    public async Task There_is_nothing_to_sign_before_an_assessment_is_written()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);

        Assert.Equal(logged.Page, (await Portal.SignIn(team.Sergeant).GetAsync($"{logged.Page}/sign-off")).Url);
    }

    [Fact]
    public async Task A_desk_is_told_who_writes_assessments()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        var page = await Portal.SignIn(team.Desk).GetAsync($"{logged.Page}/assessment");

        Assert.Equal(403, page.Status);
        Assert.Equal(["Detective constable", "Detective sergeant", "Detective inspector"], page.Texts("main li"));
    }
}
