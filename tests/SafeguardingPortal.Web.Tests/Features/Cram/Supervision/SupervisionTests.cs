using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cram.Supervision;

public class SupervisionTests : PortalTest
{
    private static Answers Words(Team team, bool agrees = true, string rationale = "The gaps have owners and days.") => new()
    {
        ["Seen"] = "Answers, analysis and gaps.",
        ["Agrees"] = agrees ? "true" : "false",
        ["Rationale"] = rationale,
        ["Next"] = "30/11/2026",
        ["Directions[0].Text"] = "Ring the hospital",
        ["Directions[0].Owner"] = team.Constable.Code,
        ["Directions[0].Due"] = "24/11/2026"
    };

    private async Task<(Team Team, Logged Logged, string Review)> SignedAsync(Colleague? by = null)
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.CramAsync(logged, by);
        return (team, logged, $"/cases/{logged.CaseReference}/supervision/1");
    }

    [Fact]
    public async Task BR_43_A_review_is_recorded_with_its_direction_as_a_task_and_the_clock_of_the_next()
    {
        var (team, logged, review) = await SignedAsync();
        var sergeant = Portal.SignIn(team.Sergeant);
        Assert.Contains($"{logged.CaseReference}-V1", (await sergeant.GetAsync("/supervision")).Main);
        Assert.Contains("Review the CRAM", (await sergeant.GetAsync("/")).Main);
        var page = await sergeant.SubmitAsync(await sergeant.GetAsync(review), Words(team));

        // To agree signs off what waits for it: review and sign-off are one answer to one text.
        Assert.Equal($"The review is recorded. {logged.Reference} is signed off.", page.Done);
        Assert.Contains("The gaps have owners and days.", page.Main);
        var task = Assert.Single(await Portal.QueryAsync(db => db.Set<CaseTask>().AsNoTracking().ToListAsync()));
        Assert.Equal(
            (TaskKind.Direction, "Ring the hospital", $"{logged.CaseReference}-V1-S1"), (task.Kind, task.Text, task.FromReference));
        var clocks = await Portal.QueryAsync(db => db.Deadlines.AsNoTracking().Where(deadline =>
            deadline.Kind == DeadlineKind.CramReviewWhileOpen).OrderBy(deadline => deadline.MetAt == null).ToListAsync());
        Assert.Equal([Now, null], clocks.Select(clock => clock.MetAt));
        Assert.Equal(UkTime.EndOf(new(2026, 11, 30)), clocks[1].DueAt);
        Assert.DoesNotContain($"{logged.CaseReference}-V1", (await sergeant.GetAsync("/supervision")).Main);
        Assert.Contains($"{logged.CaseReference}-V1", (await sergeant.GetAsync("/supervision?view=ReviewsDue")).Main);
        Assert.Contains("Ring the hospital", (await sergeant.GetAsync("/supervision?view=Directions")).Main);
    }

    [Fact]
    public async Task BR_43_A_disagreement_returns_the_version_is_logged_as_dissent_and_keeps_the_referral_from_sign_off()
    {
        var (team, logged, review) = await SignedAsync();
        var sergeant = Portal.SignIn(team.Sergeant);
        await sergeant.SubmitAsync(await sergeant.GetAsync(review), Words(team, agrees: false, "The analysis leaves the baby out."));

        var dissent = Assert.Single(await Portal.QueryAsync(db => db.Set<Dissent>().AsNoTracking().ToListAsync()));
        Assert.Equal((DissentSubject.CramVersion, $"{logged.CaseReference}-V1", "The analysis leaves the baby out."),
            (dissent.SubjectKind, dissent.SubjectReference, dissent.Evidence));
        Assert.Contains(dissent.Reference, (await sergeant.GetAsync($"/cases/{logged.CaseReference}/cram/1")).Main);
        // To the author’s own work, and no more a prompt to whoever returned it.
        Assert.Contains($"{team.Sergeant.Name} returned version 1: The analysis leaves the baby out.",
            (await Portal.SignIn(team.Constable).GetAsync("/")).Main);
        Assert.DoesNotContain("returned version 1", (await Portal.SignIn(team.OtherConstable).GetAsync("/")).Main);
        Assert.DoesNotContain("Review the CRAM", (await sergeant.GetAsync("/")).Main);
        Assert.Contains(
            $"Disagrees, returned: {team.Sergeant.Name}, 09:20", (await sergeant.GetAsync($"/cases/{logged.CaseReference}/cram")).Main);
        Assert.Contains("Version 2 answers the review", (await sergeant.GetAsync($"/cases/{logged.CaseReference}/supervision")).Main);
        var other = Portal.SignIn(team.OtherSergeant);
        var refused = await other.SubmitAsync(
            await other.GetAsync($"{logged.Page}/sign-off"), new() { ["Rationale"] = "Read and agreed." });
        Assert.Equal(["A supervisor disagreed with this version of the CRAM. A new version answers that first."], refused.Errors);

        await Given.CramAsync(logged);
        Assert.DoesNotContain("returned version 1", (await Portal.SignIn(team.Constable).GetAsync("/")).Main);
        Assert.Equal(logged.Page, (await other.SubmitAsync(
            await other.GetAsync($"{logged.Page}/sign-off"), new() { ["Rationale"] = "Read and agreed." })).Url);
    }

    [Fact]
    public async Task BR_20_Whoever_wrote_it_does_not_review_it_though_a_third_person_has_the_case_and_the_writer_was_promoted()
    {
        var (team, _, review) = await SignedAsync();
        var promoted = team.Constable.User with { Role = Role.DetectiveSergeant };
        var browser = Portal.SignIn(promoted);
        var refused = await browser.SubmitAsync(await browser.GetAsync(review), Words(team));

        Assert.Equal(409, refused.Status);
        Assert.Equal(
            ["You had a part in this version, or were the officer in the case when it was signed, so someone else must review it."],
            refused.Errors);
        Assert.Equal("The gaps have owners and days.", refused.Field("Rationale"));
        Assert.Equal(0, await Portal.CountAsync<SupervisionReview>());
    }

    [Fact]
    public async Task A_version_superseded_while_it_was_reviewed_is_told_and_the_words_stay()
    {
        var (team, logged, review) = await SignedAsync();
        var sergeant = Portal.SignIn(team.Sergeant);
        var form = await sergeant.GetAsync(review);
        await Given.CramAsync(logged);
        var told = await sergeant.SubmitAsync(form, Words(team));

        Assert.Equal((409, "The gaps have owners and days."), (told.Status, told.Field("Rationale")));
        Assert.Equal(["Version 1 has been superseded by version 2. Read that one and review it; what you typed is below."], told.Errors);
    }

    [Fact]
    public async Task A_review_is_whole_or_comes_back()
    {
        var (team, _, review) = await SignedAsync();
        var sergeant = Portal.SignIn(team.Sergeant);
        var again = await sergeant.SubmitAsync(
            await sergeant.GetAsync(review), new() { ["Rationale"] = "Agreed.", ["Next"] = "yesterday" });

        Assert.Equal("Say what you looked at", again.ErrorAt("Seen"));
        Assert.Equal("Choose whether you agree", again.ErrorAt("Agrees"));
        Assert.Equal("Give the rationale in a sentence at least", again.ErrorAt("Rationale"));
        Assert.StartsWith("Enter the day of the next review", again.ErrorAt("Next"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task BR_42_A_conference_in_the_diary_brings_the_review_forward_and_no_later_one_is_given()
    {
        var (team, logged, review) = await SignedAsync();
        var liaison = Portal.SignIn(team.Liaison);
        await liaison.SubmitAsync(await liaison.GetAsync($"/cases/{logged.CaseReference}/conferences/invite"), new()
        {
            ["Type"] = "PreBirth",
            ["Starts.Date"] = "26/11/2026",
            ["Starts.Time"] = "14:00",
            ["Minutes"] = "90",
            ["Mode"] = "InPerson",
            ["Place"] = "Town Hall annexe, room 4",
            ["Chair"] = "Margaret Osei",
            ["Invited.Date"] = "23/11/2026",
            ["Invited.Time"] = "09:00",
            ["InvitedBy"] = "Hackney Council",
            ["InvitedHow"] = "SecureEmail"
        });
        var sergeant = Portal.SignIn(team.Sergeant);
        Assert.Contains("due by the end of 26 Nov 2026", (await sergeant.GetAsync($"/cases/{logged.CaseReference}/supervision")).Main);
        var late = await sergeant.SubmitAsync(await sergeant.GetAsync(review), Words(team));
        Assert.Equal(["The next review is due by 26 November 2026 at the latest."], late.Errors);
    }

    [Fact]
    public async Task BR_42_A_review_overdue_is_flagged_like_any_other_clock()
    {
        var (team, logged, _) = await SignedAsync();
        Clock.Advance(TimeSpan.FromDays(8));
        await Portal.RaiseFlagsAsync();

        Assert.Contains(await Portal.QueryAsync(db => db.Deadlines.AsNoTracking().Where(deadline => deadline.Breach != null)
            .Select(deadline => deadline.SubjectReference).ToListAsync()), reference => reference == $"{logged.CaseReference}-V1");
        Assert.Contains("It is overdue.", (await Portal.SignIn(team.Sergeant).GetAsync($"/cases/{logged.CaseReference}/supervision")).Main);
    }
}
