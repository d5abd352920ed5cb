using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Looks;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Trail;

/// <summary>The trail is read by whoever watches over it, without a word of any case, and that it was read is on it (BR-60).</summary>
public class TrailTests : PortalTest
{
    private async Task<(Logged Logged, Colleague Auditor, string Child, string Name)> StartAsync()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync());
        var child = await Portal.QueryAsync(db => db.Set<ReferralPerson>().Where(part => part.Part == ReferralPart.Child)
            .OrderBy(part => part.Order).Select(part => new { part.Person.Reference, part.Person.Name }).FirstAsync());
        return (logged, await Given.OfficerAsync(Role.Auditor), child.Reference, child.Name!);
    }

    private async Task SealAsync()
    {
        Clock.Advance(TimeSpan.FromMinutes(2));
        await Portal.AsAsync(CurrentUser.System, (services, _) => services.GetRequiredService<TrailSeals>().SealAsync());
    }

    private Task<int> RaiseAsync() => Portal.AsAsync(CurrentUser.System, (services, _) =>
        services.GetRequiredService<LookAlerts>().RaiseAsync());

    private Task<int> DrawAsync() => Portal.AsAsync(CurrentUser.System, (services, _) =>
        services.GetRequiredService<LookSamples>().DrawAsync());

    [Fact]
    public async Task BR_60_An_auditor_answers_who_has_looked_at_this_child_and_why_in_two_clicks()
    {
        var (logged, auditor, child, name) = await StartAsync();
        await Portal.SignIn(logged.Team.Constable).GetAsync(logged.Page);
        await Portal.SignIn(logged.Team.Sergeant).GetAsync($"/people/{child}");
        var browser = Portal.SignIn(auditor);

        var found = await browser.SubmitAsync(await browser.GetAsync("/"), new() { ["Who"] = name });
        var page = await browser.GetAsync(found.Html.QuerySelector($"a[href='/trail/of/{child}']")!.GetAttribute("href")!);

        Assert.Contains("DC Tom First of hackney", page.Main);
        Assert.Contains("DS Ruth First of hackney", page.Main);
        Assert.Contains("Supervision", page.Main);
        Assert.Contains($"Referral {logged.Reference}", page.Main);
        var looks = await Portal.QueryAsync(db => db.AuditEntries.Where(entry => entry.ById == auditor.Id)
            .OrderBy(entry => entry.Id).Select(entry => new { entry.Action, entry.Subject, entry.SubjectReference }).ToListAsync());
        Assert.Contains(looks, look => look.Action == AuditAction.Searched && look.Subject == "Trail");
        Assert.Contains(looks, look => look.Action == AuditAction.Viewed && look.SubjectReference == child);
    }

    [Fact]
    public async Task BR_50_The_trail_shows_no_case_content_and_its_reader_opens_no_case()
    {
        var (logged, auditor, child, _) = await StartAsync();
        var narrative = await Portal.QueryAsync(db => db.Set<Referral>().Select(referral => referral.Narrative).FirstAsync());
        var browser = Portal.SignIn(auditor);
        foreach (var address in new[] { $"/trail/of/{child}", $"/trail/of/{logged.CaseReference}", $"/trail/of/{logged.Reference}?days=all",
            $"/trail/by/{logged.Team.Desk.Code}", $"/trail/of/{logged.Reference}/csv" })
        {
            var page = await browser.GetAsync(address);
            Assert.Equal(200, page.Status);
            Assert.DoesNotContain(narrative[..20], page.Source);
        }
        Assert.Equal(403, (await browser.GetAsync($"/cases/{logged.CaseReference}")).Status);
        Assert.Equal(403, (await browser.GetAsync($"/people/{child}")).Status);
    }

    [Theory]
    [InlineData("view=Searches", "Searched")]
    [InlineData("view=Refused", "Refused")]
    [InlineData("kind=Printed", "Printed")]
    [InlineData("view=ByPerson", "DC Tom First of hackney")]
    public async Task What_is_asked_of_the_trail_narrows_it(string filter, string shows)
    {
        var (logged, auditor, child, name) = await StartAsync();
        var constable = Portal.SignIn(logged.Team.Constable);
        await constable.SubmitAsync(await constable.GetAsync("/people"), new() { ["Terms"] = name });
        await constable.GetAsync($"/cases/{logged.CaseReference}/chronology/print");
        var browser = Portal.SignIn(auditor);
        var of = filter.EndsWith("Refused", StringComparison.Ordinal) ? logged.CaseReference : child;
        if (of != child)
            await Portal.SignIn(await Given.OfficerAsync(Role.DetectiveConstable, "lambeth")).GetAsync($"/cases/{logged.CaseReference}");
        var page = await browser.GetAsync($"/trail/of/{of}?{filter}");
        if (of == child) Assert.Contains(shows, page.Main);
        Assert.Equal(200, page.Status);
        Assert.All(page.Texts("td[data-label=How]"), how => Assert.StartsWith(shows, how));
    }

    [Fact]
    public async Task Officers_who_search_for_their_own_name_a_colleagues_or_find_nobody_again_and_again_are_brought_before_the_auditor()
    {
        var team = await Given.TeamAsync();
        var own = await Given.OfficerAsync(Role.Researcher, "hackney");
        async Task SearchAsync(Colleague who, string terms)
        {
            var browser = Portal.SignIn(who);
            await browser.SubmitAsync(await browser.GetAsync("/people"), new() { ["Terms"] = terms });
        }
        // The harness calls people "DC Tom First of hackney".
        await SearchAsync(team.Constable, "Zed Hackney");
        await SearchAsync(own, "Of Hackney");
        for (var n = 0; n < 10; n++) await SearchAsync(team.Liaison, $"Qxzz{n} Vvyx{n}");
        await SealAsync();
        await RaiseAsync();

        var raised = await Portal.QueryAsync(db => db.LookAlerts.Select(alert => new { alert.Kind, alert.OfficerId }).ToListAsync());
        Assert.Contains(raised, alert => alert.Kind == AlertKind.OwnName && alert.OfficerId == team.Constable.Id);
        Assert.Contains(raised, alert => alert.Kind == AlertKind.Colleague && alert.OfficerId == own.Id);
        Assert.Contains(raised, alert => alert.Kind == AlertKind.ManyMisses && alert.OfficerId == team.Liaison.Id);
        Assert.Equal(0, await RaiseAsync());
    }

    [Fact]
    public async Task Whoever_is_asked_why_they_looked_says_it_and_the_auditor_says_what_came_of_it()
    {
        var (logged, auditor, child, _) = await StartAsync();
        await Portal.SignIn(logged.Team.Constable).GetAsync($"/people/{child}");
        var browser = Portal.SignIn(auditor);
        var page = await browser.GetAsync($"/trail/of/{child}");
        var ask = page.Links("a").First(link => link.StartsWith("/trail/ask/", StringComparison.Ordinal));
        var empty = await browser.SubmitAsync(await browser.GetAsync(ask));
        Assert.Equal(["Write what you ask, in a sentence"], empty.Errors);
        await browser.SubmitAsync(empty, new() { ["Words"] = "What was this look for?" });

        var constable = Portal.SignIn(logged.Team.Constable);
        var home = await constable.GetAsync("/");
        Assert.Contains("You are asked why you looked", home.Main);
        var say = home.Links("a").Single(link => link.StartsWith("/asked/", StringComparison.Ordinal));
        Assert.Equal(404, (await Portal.SignIn(logged.Team.Sergeant).GetAsync(say)).Status);
        await constable.SubmitAsync(await constable.GetAsync(say), new() { ["Words"] = "She is the sister of a child of mine." });
        Assert.DoesNotContain("You are asked why you looked", (await constable.GetAsync("/")).Main);

        var queue = await browser.GetAsync("/trail/alerts");
        var alert = queue.Links("a").First(link => link.StartsWith("/trail/alerts/", StringComparison.Ordinal));
        var open = await browser.GetAsync(alert);
        Assert.Contains("She is the sister of a child of mine.", open.Main);
        var done = await browser.SubmitAsync(open, new()
        {
            ["Outcome"] = nameof(AlertOutcome.ForPolicing),
            ["Words"] = "It was for her case."
        });
        Assert.Equal("The alert is answered.", done.Done);
        Assert.Equal(AlertOutcome.ForPolicing, await Portal.QueryAsync(db => db.LookAlerts.Select(each => each.Outcome).SingleAsync()));
    }

    [Fact]
    public async Task An_inspector_confirms_ten_looks_of_her_team_that_anybody_can_draw_again()
    {
        var (logged, _, child, _) = await StartAsync();
        foreach (var who in (Colleague[])[logged.Team.Constable, logged.Team.Sergeant, logged.Team.Researcher, logged.Team.Inspector])
        {
            foreach (var address in (string[])[logged.Page, $"/cases/{logged.CaseReference}", $"/people/{child}"])
                await Portal.SignIn(who).GetAsync(address);
        }
        Clock.Advance(TimeSpan.FromDays(7));
        await SealAsync();
        Assert.Equal(1, await DrawAsync());
        Assert.Equal(0, await DrawAsync());

        var sample = await Portal.QueryAsync(db => db.LookSamples.Include(each => each.Looks).SingleAsync());
        Assert.Equal(9, sample.Of);
        var all = await Portal.QueryAsync(db => db.AuditEntries.Where(entry => entry.TeamId == logged.Team.Id
            && entry.Action == AuditAction.Viewed && entry.ByRole != Role.DetectiveInspector).Select(entry => entry.Id).ToListAsync());
        Assert.Equal(LookSample.Drawn(sample.Seed, all), sample.Looks.OrderBy(look => look.Number).Select(look => look.EntryId));

        var browser = Portal.SignIn(logged.Team.Inspector);
        var page = await browser.GetAsync((await browser.GetAsync("/trail/samples")).Links("a")
            .Single(link => link.StartsWith("/trail/samples/", StringComparison.Ordinal)));
        var done = await browser.SubmitAsync(page, new()
        {
            ["Answers[0].Verdict"] = "Right",
            ["Answers[1].Verdict"] = "AskWhy",
            ["Answers[2].Verdict"] = "NotRight"
        });
        Assert.Equal("3 looks are answered.", done.Done);
        Assert.Equal(2, await Portal.CountAsync<LookAlert>());
        Assert.Equal("Nothing new was answered.", (await browser.SubmitAsync(done)).Unchanged);
        Assert.Equal(404, (await Portal.SignIn(await Given.OfficerAsync(Role.DetectiveInspector, "lambeth")).GetAsync(page.Url)).Status);
    }

    [Fact]
    public async Task A_summary_counts_the_looks_of_the_users_own_teams_and_never_says_at_whom()
    {
        var (logged, _, child, name) = await StartAsync();
        await Portal.SignIn(logged.Team.Constable).GetAsync($"/people/{child}");
        var page = await Portal.SignIn(logged.Team.Inspector).GetAsync("/trail/teams");
        Assert.Contains("DC Tom First of hackney", page.Main);
        Assert.DoesNotContain(name, page.Main);
        Assert.DoesNotContain("DC Tom First of hackney",
            (await Portal.SignIn(await Given.OfficerAsync(Role.DetectiveInspector, "lambeth")).GetAsync("/trail/teams")).Main);
        Assert.Contains("DC Tom First of hackney",
            (await Portal.SignIn(await Given.OfficerAsync(Role.Commander)).GetAsync("/trail/teams")).Main);
    }

    [Fact]
    public async Task The_page_of_seals_reads_the_trail_again_and_names_what_is_wrong()
    {
        var (_, auditor, _, _) = await StartAsync();
        Clock.Advance(TimeSpan.FromMinutes(2));
        var browser = Portal.SignIn(auditor);
        var done = await browser.SubmitAsync(await browser.GetAsync("/trail/seals"));
        Assert.StartsWith("The trail is whole to entry", done.Done);
        Assert.Contains("nothing altered, added, removed or moved", (await browser.GetAsync("/")).Main);
    }
}
