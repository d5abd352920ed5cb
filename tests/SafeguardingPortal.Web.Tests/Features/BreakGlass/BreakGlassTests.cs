using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;
using Glass = SafeguardingPortal.Domain.Casework.Cases.BreakGlass;

namespace SafeguardingPortal.Web.Tests.Features.BreakGlass;

/// <summary>BR-52: another team's case is opened for a reason, in words, with the password again, for a time, and is reviewed.</summary>
public class BreakGlassTests : PortalTest
{
    private static Answers Asked(string number) => new()
    {
        ["Case"] = number,
        ["Purpose"] = nameof(BreakGlassPurpose.LinkedToMine),
        ["Words"] = "He gave an address there on arrest, and is bailed at eleven.",
        ["For"] = nameof(BreakGlassTime.Hour),
        ["Password"] = Given.Password
    };

    private async Task<(Logged Theirs, Team Mine, Browser Browser)> StartAsync()
    {
        var theirs = await Given.ReferralAsync(await Given.TeamAsync("lambeth"), Stage.Discussed);
        var mine = await Given.TeamAsync();
        await Given.AccountAsync(mine.Sergeant, "ds.first");
        var browser = Portal.Visit();
        await browser.SignInAsync("ds.first", Given.Password);
        return (theirs, mine, browser);
    }

    [Fact]
    public async Task BR_52_A_case_of_another_team_is_open_to_be_read_until_its_time_and_the_review_follows()
    {
        var (theirs, mine, browser) = await StartAsync();
        var address = $"/cases/{theirs.CaseReference}";
        Assert.Equal(404, (await browser.GetAsync(address)).Status);

        var opened = await browser.SubmitAsync(await browser.GetAsync("/break-glass/open"), Asked(theirs.CaseReference));
        Assert.Equal((200, address), (opened.Status, opened.Url));
        Assert.Equal(200, (await browser.GetAsync(theirs.Page)).Status);
        // To be read, and nothing else.
        Assert.Equal(403, (await browser.GetAsync($"{address}/tasks/set")).Status);

        // Told at once: the case's team, and the officer's own inspector.
        Assert.Contains("DS Ruth First of hackney opened one of your cases",
            (await Portal.SignIn(theirs.Team.Inspector).GetAsync("/")).Main);
        Assert.Contains("opened a case of Lambeth", (await Portal.SignIn(mine.Inspector).GetAsync("/")).Main);
        var auditor = Portal.SignIn(await Given.OfficerAsync(Role.Auditor));
        Assert.Contains("DS Ruth First of hackney", (await auditor.GetAsync("/break-glass")).Main);
        var looks = (await Portal.TrailAsync(AuditAction.Viewed)).Where(entry => entry.ById == mine.Sergeant.Id).ToList();
        Assert.Contains(looks, look => look.Reason == AccessReason.BreakGlass && look.SubjectReference == theirs.CaseReference);

        Clock.Advance(TimeSpan.FromMinutes(10));
        var inspector = Portal.SignIn(theirs.Team.Inspector);
        var glass = await Portal.QueryAsync(db => db.BreakGlasses.SingleAsync());
        var review = await inspector.GetAsync($"/break-glass/{glass.Id}");
        Assert.Contains($"Case file {theirs.CaseReference}", review.Main);
        Assert.Equal(2, (await inspector.SubmitAsync(review)).Errors.Count);
        var done = await inspector.SubmitAsync(review, new()
        {
            ["Finding"] = nameof(BreakGlassFinding.MoreThanNeeded),
            ["Words"] = "She needed the address alone.",
            ["ShouldHaveRung"] = "true",
            ["TellBoth"] = "true"
        });
        Assert.Equal("The review is recorded.", done.Done);
        Assert.Contains("A case of yours is linked with one of DS Ruth First",
            (await Portal.SignIn(theirs.Team.Constable).GetAsync("/")).Main);
        // What was still open is closed by it.
        Assert.Equal(404, (await browser.GetAsync(address)).Status);
    }

    [Fact]
    public async Task BR_52_It_ends_by_itself_and_when_whoever_opened_it_closes_it()
    {
        var (theirs, _, browser) = await StartAsync();
        await browser.SubmitAsync(await browser.GetAsync("/break-glass/open"), Asked(theirs.Reference));
        Assert.Equal(200, (await browser.GetAsync(theirs.Page)).Status);
        await browser.SubmitAsync(await browser.GetAsync("/break-glass"));
        Assert.Equal(404, (await browser.GetAsync(theirs.Page)).Status);

        await browser.SubmitAsync(await browser.GetAsync("/break-glass/open"), Asked(theirs.Reference));
        for (var n = 0; n < 5; n++)
        {
            Clock.Advance(TimeSpan.FromMinutes(12));
            await browser.GetAsync("/");
        }
        Assert.Equal(404, (await browser.GetAsync(theirs.Page)).Status);
    }

    [Fact]
    public async Task BR_53_A_restricted_case_and_one_that_is_not_there_get_the_same_answer()
    {
        var (theirs, _, browser) = await StartAsync();
        await Given.RestrictAsync(theirs);
        var form = await browser.GetAsync("/break-glass/open");
        var restricted = await browser.SubmitAsync(form, Asked(theirs.CaseReference));
        var missing = await browser.SubmitAsync(form, Asked("C-2026-999999"));

        Assert.Equal(["No case of another team can be opened by this number. Ring the team instead"], restricted.Errors);
        Assert.Equal(restricted.Errors, missing.Errors);
        Assert.Equal(0, await Portal.CountAsync<Glass>());
    }

    [Fact]
    public async Task The_password_is_asked_again_and_a_wrong_one_opens_nothing_and_loses_nothing()
    {
        var (theirs, _, browser) = await StartAsync();
        var answers = Asked(theirs.CaseReference);
        answers["Password"] = "another lantern drift";
        var wrong = await browser.SubmitAsync(await browser.GetAsync("/break-glass/open"), answers);

        Assert.Equal(["This is not your password"], wrong.Errors);
        Assert.Equal(answers["Words"], wrong.Field("Words"));
        Assert.Equal("", wrong.Field("Password") ?? "");
        Assert.Equal(0, await Portal.CountAsync<Glass>());
    }

    [Fact]
    public async Task BR_51_Nobody_reviews_what_they_opened_themselves()
    {
        var theirs = await Given.ReferralAsync(await Given.TeamAsync("lambeth"));
        var both = await Given.OfficerAsync(Role.DetectiveInspector, "hackney");
        var glass = await Portal.QueryAsync(async db =>
        {
            var file = await db.Set<CaseFile>().SingleAsync(each => each.Reference == theirs.CaseReference);
            var made = Glass.Open(file, BreakGlassPurpose.SomethingElse, null, "x", BreakGlassTime.Shift, new([]), both.User, Now);
            db.Add(made);
            await db.SaveChangesAsync();
            return made.Id;
        });
        var page = await Portal.SignIn(both.User with { CaitIds = [theirs.Team.Id] }).GetAsync($"/break-glass/{glass}");
        Assert.Equal(200, page.Status);
        Assert.DoesNotContain("Record the review", page.Main);
    }
}
