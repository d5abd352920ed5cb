using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Deadlines;

/// <summary>A clock says the same wherever it stands; most of all that somebody has answered for a breach.</summary>
public class OneClockTests : PortalTest
{
    private static void AssertAcknowledged(Page page)
    {
        Assert.True(page.Html.QuerySelectorAll(".sp-clock--overdue").Length == 0, $"{page.Url} calls an acknowledged breach overdue.");
        Assert.True(
            page.Html.QuerySelectorAll(".sp-clock--acknowledged").Length > 0, $"{page.Url} shows no clock whose breach is acknowledged.");
    }

    /// <summary>Every limit of these that has passed is explained and answered for.</summary>
    private async Task AnswerAsync(Team team, params DeadlineKind[] kinds)
    {
        await Portal.RaiseFlagsAsync();
        var passed = await Portal.QueryAsync(db => db.Deadlines
            .Where(deadline => kinds.Contains(deadline.Kind) && deadline.UnacknowledgedSince != null)
            .Select(deadline => deadline.Id).ToListAsync());
        Assert.NotEmpty(passed);
        foreach (var id in passed)
            await Portal.OnClockAsync(id, clock =>
            {
                clock.ExplainBreach(BreachCause.InformationAwaited, "Health answers tomorrow.", team.Constable.Id, Now);
                clock.AcknowledgeBreach("Raised with their manager.", team.Inspector.Id, Now);
            });
    }

    [Fact]
    public async Task On_every_page_that_shows_the_24_hours_of_a_referral()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted, hoursAgo: 25);
        await AnswerAsync(team, DeadlineKind.Referral24Hours);
        var constable = Portal.SignIn(team.Constable);
        await constable.SubmitAsync(await constable.GetAsync($"/cases/{logged.CaseReference}/cram"));

        var file = $"/cases/{logged.CaseReference}";
        string[] pages =
        [
            logged.Page, $"{logged.Page}/breach-reason", "/", "/referrals", "/cases", "/research",
            file, $"{file}/cram/draft/intelligence"
        ];
        foreach (var page in pages)
            AssertAcknowledged(await constable.GetAsync(page));
    }

    [Fact]
    public async Task On_every_page_that_shows_a_limit_of_a_conference()
    {
        var team = await Given.TeamAsync();
        var conference = await Portal.ConferenceAsync(await Given.ReferralAsync(team, Stage.Finished, 20));
        // The report for Thursday 26 November was due on Tuesday; now it is Wednesday morning.
        Clock.Now = new(2026, 11, 25, 9, 0, 0);
        await AnswerAsync(team, [.. Enum.GetValues<DeadlineKind>()]);
        var liaison = Portal.SignIn(team.Liaison);

        foreach (var page in (string[])["/", "/conferences/reports", $"{conference.Page}/report/write", conference.Page])
            AssertAcknowledged(await liaison.GetAsync(page));
    }

    [Fact]
    public async Task On_every_page_that_shows_when_a_version_is_to_be_reviewed()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team, Stage.Finished, 20);
        Clock.Now = Clock.Now.AddDays(40);
        await AnswerAsync(team, [.. Enum.GetValues<DeadlineKind>()]);
        var sergeant = Portal.SignIn(team.OtherSergeant);

        foreach (var page in (string[])["/", "/supervision"])
            AssertAcknowledged(await sergeant.GetAsync(page));
    }
}
