using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Supervision;
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

        var refused = await browser.SubmitAsync(
            await browser.GetAsync($"{logged.Page}/sign-off"), new() { ["Rationale"] = "Mine to sign." });
        Assert.Equal(409, refused.Status);
        Assert.Equal(["You wrote this version of the CRAM alone, so someone else must sign the referral off."], refused.Errors);
        Assert.Equal("Mine to sign.", refused.Field("Rationale"));
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
        var refused = await writer.SubmitAsync(await writer.GetAsync($"{logged.Page}/sign-off"), new() { ["Rationale"] = "Mine to sign." });
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
        var page = await browser.SubmitAsync(
            await browser.GetAsync($"{logged.Page}/sign-off"), new() { ["Rationale"] = "Read and agreed." });

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

        var told = await browser.SubmitAsync(form, new() { ["Rationale"] = "Read and agreed." });
        Assert.Equal((409, "Read and agreed."), (told.Status, told.Field("Rationale")));
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

    private static readonly Answers Agreed = new() { ["Rationale"] = "The gaps have owners and days." };

    /// <summary>A version with two yes answers, one not known, harm and strategies, and a discussion that decided.</summary>
    private async Task<(Team Team, Logged Logged)> ToldAsync()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.CramAsync(logged, but: draft =>
        {
            var child = draft.Subjects.First(subject => subject.Kind == SubjectKind.Child);
            RiskFactor Factor(string code) => draft.Answers.Select(answer => answer.Factor).First(factor => factor.Code == code);
            draft.Answer([(child.Id, Factor("C02"), new(FactorAnswer.Yes, "Hospital", null, "A belt.")),
                (child.Id, Factor("C10"), new(FactorAnswer.NotKnown))], team.Constable.User);
        });
        await Given.DiscussAsync(
            logged, DiscussionOutcome.JointSection47, Now.AddMinutes(-50), Now.AddMinutes(-20));
        await Given.TaskAsync(logged, kind: TaskKind.InformationGap, text: "Find out who was at home");
        return (team, logged);
    }

    [Theory]
    [InlineData("/referrals/{0}/sign-off")]
    [InlineData("/cases/{1}/supervision/1")]
    public async Task BR_43_What_is_signed_stands_on_the_page_wherever_the_one_answer_is_given(string address)
    {
        var (team, logged) = await ToldAsync();
        var page = await Portal.SignIn(team.Sergeant).GetAsync(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, address, logged.Reference, logged.CaseReference));

        Assert.Contains("Answered yes: 1", page.Main, StringComparison.Ordinal);
        Assert.Contains("Hospital. A belt.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Not known: 1", page.Main, StringComparison.Ordinal);
        Assert.Contains("Bruising to the cheek.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Account by recorded interview.", page.Main, StringComparison.Ordinal);
        Assert.Contains("No contact until then.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Open information gaps: 1", page.Main, StringComparison.Ordinal);
        Assert.Contains("Find out who was at home", page.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BR_43_Signing_off_is_the_review_of_the_version_too()
    {
        var (team, logged) = await ToldAsync();
        var browser = Portal.SignIn(team.Sergeant);
        await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/sign-off"), Agreed);

        var review = await Portal.QueryAsync(db => db.Set<SupervisionReview>().AsNoTracking().SingleAsync());
        Assert.Equal((true, "The gaps have owners and days.", team.Sergeant.Id), (review.Agrees, review.Rationale, review.ById));
        // 28 days, since the discussion had decided before.
        Assert.Equal(DateOnly.FromDateTime(Now).AddDays(28), review.NextOn);
        Assert.NotNull((await LoadAsync(logged)).SignOff);
        Assert.DoesNotContain($"{logged.CaseReference}-V1", (await browser.GetAsync("/supervision")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BR_51_Who_wrote_part_of_it_signs_it_off_and_leaves_its_review_to_somebody_else()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.CramAsync(logged, but: draft => draft.Summarise("Written by two.", team.Sergeant.User));
        var browser = Portal.SignIn(team.Sergeant);

        Assert.Equal("The referral is signed off.",
            (await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/sign-off"), Agreed)).Done);
        Assert.Equal(0, await Portal.CountAsync<SupervisionReview>());
    }

    [Fact]
    public async Task BR_43_A_version_is_returned_from_the_same_page_and_reads_as_done_nowhere()
    {
        var (team, logged) = await ToldAsync();
        var browser = Portal.SignIn(team.Sergeant);
        var page = await browser.SubmitAsync(await browser.GetAsync($"{logged.Page}/sign-off"),
            new() { ["Rationale"] = "The analysis leaves the baby out." }, "Return it to its author");

        Assert.StartsWith("Version 1 is returned to its author", page.Done, StringComparison.Ordinal);
        var words = $"Version 1 returned by {team.Sergeant.Name}, to be revised";
        Assert.Contains(words, page.Main, StringComparison.Ordinal);
        Assert.Contains("The analysis leaves the baby out.", page.Main, StringComparison.Ordinal);
        Assert.Contains("Returned", Assert.Single(page.Texts(".sp-tasks li"), task => task.Contains("2. CRAM", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.DoesNotContain("Done", Assert.Single(
            page.Texts(".sp-tasks li"), task => task.Contains("2. CRAM", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("Needs version 2 of the CRAM", page.Main, StringComparison.Ordinal);
        var referral = await LoadAsync(logged);
        Assert.Null(referral.SignOff);
        Assert.Null(referral.Deadline.MetAt);

        Assert.Contains(words, (await browser.GetAsync("/referrals")).Main, StringComparison.Ordinal);
        var overview = await browser.GetAsync($"/cases/{logged.CaseReference}");
        Assert.Contains(words, overview.Main, StringComparison.Ordinal);
        Assert.Contains("write the next version of the CRAM", overview.Main, StringComparison.Ordinal);
        Assert.Contains($"Returned by {team.Sergeant.Name}", (await browser.GetAsync($"/cases/{logged.CaseReference}/supervision")).Main,
            StringComparison.Ordinal);
        Assert.Contains($"by {team.Sergeant.Name}, to be revised by {team.Constable.Name}",
            (await browser.GetAsync("/supervision?view=ReviewsDue")).Main, StringComparison.Ordinal);
        Assert.Contains($"Returned by {team.Sergeant.Name}", (await browser.GetAsync($"/cases/{logged.CaseReference}/cram/1")).Main,
            StringComparison.Ordinal);
        // To be revised within the seven days of open work, and not in 28.
        Assert.Equal(DateOnly.FromDateTime(Now).AddDays(7),
            await Portal.QueryAsync(db => db.Set<SupervisionReview>().Select(review => review.NextOn).SingleAsync()));
        Assert.DoesNotContain("Sign off", (await Portal.SignIn(team.OtherSergeant).GetAsync("/")).Main, StringComparison.Ordinal);

        await Given.CramAsync(logged);
        Assert.DoesNotContain(words, (await browser.GetAsync(logged.Page)).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BR_43_A_version_returned_after_the_sign_off_is_loud_on_all_that_rests_on_it()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Finished);
        await Given.ReviewAsync(logged, agrees: false);
        var browser = Portal.SignIn(logged.Team.OtherSergeant);
        var tasks = (await browser.GetAsync(logged.Page)).Texts(".sp-tasks li");

        Assert.All(tasks.Where(task => task.Contains("2. CRAM", StringComparison.Ordinal)
            || task.Contains("4. Sign-off", StringComparison.Ordinal)),
            task => Assert.DoesNotContain(" Done", task, StringComparison.Ordinal));
        Assert.Contains("The version it rests on was returned", string.Concat(tasks), StringComparison.Ordinal);
        Assert.Contains("rests on a version that was returned", (await browser.GetAsync("/referrals")).Main, StringComparison.Ordinal);
    }
}
