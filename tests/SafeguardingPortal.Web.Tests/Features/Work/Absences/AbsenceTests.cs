using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Work.Absences;

/// <summary>Rows 40 and 45: while somebody is away whoever covers does their work, marked as such, and it comes back with them.</summary>
public class AbsenceTests : PortalTest
{
    private static Answers Leave(Colleague officer, params (string Name, string Value)[] but)
    {
        Answers answers = new() { ["Officer"] = officer.Code, ["Kind"] = "AnnualLeave", ["From"] = "22/11/2026", ["To"] = "4/12/2026" };
        foreach (var (name, value) in but) answers[name] = value;
        return answers;
    }

    private static async Task<Page> CoveredAsync(Browser inspector, Colleague absent, Colleague cover)
    {
        var put = await inspector.SubmitAsync(await inspector.GetAsync("/absences/add"), Leave(absent));
        Assert.Equal($"{absent.Name} is away from 22 Nov 2026 to 4 Dec 2026. Choose who covers.", put.Done);
        return await inspector.SubmitAsync(put, new() { ["Cover"] = cover.Code });
    }

    [Fact]
    public async Task The_inspector_records_leave_is_told_who_is_not_covered_and_says_who_covers()
    {
        var team = await Given.TeamAsync();
        var inspector = Portal.SignIn(team.Inspector);
        Assert.Contains("Nobody is away", (await inspector.GetAsync("/absences")).Main);
        var put = await inspector.SubmitAsync(await inspector.GetAsync("/absences/add"), Leave(team.Sergeant));
        var home = await inspector.GetAsync("/");
        Assert.Contains($"Nobody covers {team.Sergeant.Name}, away until 4 Dec 2026", home.Main);
        Assert.DoesNotContain("Nobody covers", (await Portal.SignIn(team.OtherSergeant).GetAsync("/")).Main);

        var done = await inspector.SubmitAsync(put, new() { ["Cover"] = team.OtherSergeant.Code });
        Assert.Equal($"{team.OtherSergeant.Name} covers {team.Sergeant.Name} from 23 Nov 2026.", done.Done);
        Assert.Contains("Annual leave", done.Main);
        Assert.DoesNotContain("Nobody covers", (await inspector.GetAsync("/")).Main);

        // Whoever covers falls ill: it is loud again.
        await inspector.SubmitAsync(await inspector.GetAsync("/absences/add"),
            Leave(team.OtherSergeant, ("Kind", "Sickness"), ("From", "24/11/2026"), ("To", "")));
        Assert.Contains($"Nobody covers {team.Sergeant.Name}", (await inspector.GetAsync("/")).Main);
        Assert.Contains("Nobody covers from 24 Nov 2026", (await inspector.GetAsync("/absences")).Main);
    }

    [Fact]
    public async Task What_was_theirs_is_the_covers_to_do_and_theirs_again_when_they_are_back()
    {
        var team = await Given.TeamAsync();
        await Given.AccountAsync(team.OtherConstable, "dc.uma");
        var logged = await Given.WithTaskAsync(await Given.ReferralAsync(team, Stage.Accepted));
        var cover = Portal.Visit();
        var before = await cover.SignInAsync("dc.uma", Given.Password);
        Assert.Equal("My work", before.Heading);
        Assert.DoesNotContain(logged.Reference, before.Main);

        var inspector = Portal.SignIn(team.Inspector);
        await CoveredAsync(inspector, team.Constable, team.OtherConstable);
        // In a session that was open all along.
        var mine = await cover.GetAsync("/");
        Assert.Contains($"You cover {team.Constable.Name}.", mine.Main);
        Assert.Contains($"{team.Constable.Name} is the officer in the case. You cover {team.Constable.Name}.", mine.Main);
        Assert.Contains(logged.TaskReference, mine.Main);
        Assert.Contains(logged.Reference, (await cover.GetAsync("/referrals?view=WithMe")).Main);
        Assert.Contains(logged.TaskReference, (await cover.GetAsync("/tasks")).Main);
        var done = await cover.SubmitAsync(await cover.GetAsync($"{logged.TaskPage}/complete"), new() { ["Result"] = "Rung, and told." });
        Assert.Equal(200, done.Status);
        var (owner, by) = await Portal.QueryAsync(async db =>
        {
            var task = await db.Set<CaseTask>().Include(each => each.Events).SingleAsync(each => each.Reference == logged.TaskReference);
            return (task.OwnerId, task.Events.OrderBy(each => each.At).Last().ById);
        });
        Assert.Equal((team.Constable.Id, team.OtherConstable.Id), (owner, by));
        Assert.Equal(team.Constable.Id, await Portal.QueryAsync(db => db.Set<Referral>()
            .Where(each => each.Reference == logged.Reference).Select(each => each.OfficerId!.Value).SingleAsync()));

        var end = await inspector.GetAsync(
            (await inspector.GetAsync("/absences")).Link($"Last day of the absence of {team.Constable.Name}")!);
        var back = await inspector.SubmitAsync(end, new() { ["Last"] = "22/11/2026" });
        Assert.Equal($"{team.Constable.Name} is back.", back.Done);
        Assert.DoesNotContain("You cover", (await cover.GetAsync("/")).Main);
        Assert.DoesNotContain(logged.Reference, (await cover.GetAsync("/")).Main);
    }

    [Fact]
    public async Task A_restricted_case_opens_to_whoever_covers_one_on_its_list_and_closes_again()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.RestrictAsync(logged, RestrictionReason.HighProfile, team.Constable);
        var page = $"/cases/{logged.CaseReference}";
        Assert.Equal(404, (await Portal.SignIn(team.OtherConstable).GetAsync(page)).Status);

        CoveredOfficer[] covered = [new(team.Constable.Id, team.Constable.Name)];
        Assert.Equal(200, (await Portal.SignIn(team.OtherConstable.User with { Covers = covered }).GetAsync(page)).Status);
        Assert.Equal(200, (await Portal.SignIn(team.OtherConstable.User with { Covers = covered }).GetAsync(logged.Page)).Status);
        // Cover of somebody who is not on it opens nothing, and neither does cover from another team.
        Assert.Equal(404, (await Portal.SignIn(team.OtherConstable.User with { Covers = [new(team.Sergeant.Id, "x")] })
            .GetAsync(page)).Status);
        var lambeth = await Given.OfficerAsync(Role.DetectiveConstable, "lambeth");
        Assert.Equal(404, (await Portal.SignIn(lambeth.User with { Covers = covered }).GetAsync(page)).Status);
    }

    [Fact]
    public async Task A_case_in_which_staff_are_involved_opens_to_no_cover_until_they_are_named()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.RestrictAsync(logged, RestrictionReason.StaffInvolved, team.Constable);
        var cover = Portal.SignIn(team.OtherConstable.User with { Covers = [new(team.Constable.Id, team.Constable.Name)] });

        Assert.Equal(404, (await cover.GetAsync($"/cases/{logged.CaseReference}")).Status);
        Assert.Equal(404, (await cover.GetAsync(logged.Page)).Status);
        Assert.Equal(200, (await Portal.SignIn(team.Constable).GetAsync($"/cases/{logged.CaseReference}")).Status);
    }

    [Theory]
    [InlineData("Officer", "", "Choose who is away")]
    [InlineData("Kind", "", "Say why they are away")]
    [InlineData("From", "", "Enter the first day away, for example 24/11/2026")]
    [InlineData("From", "31/2/2026", "31/2/2026 is not a date. Write it like 21/11/2026")]
    [InlineData("To", "soon", "Enter the last day away, for example 4/12/2026, or leave it empty")]
    public async Task What_is_missing_or_no_day_is_said_beside_its_field(string field, string typed, string words)
    {
        var team = await Given.TeamAsync();
        var inspector = Portal.SignIn(team.Inspector);
        var again = await inspector.SubmitAsync(await inspector.GetAsync("/absences/add"), Leave(team.Sergeant, (field, typed)));
        Assert.Equal((200, words, typed), (again.Status, again.ErrorAt(field), again.Field(field) ?? ""));
        Assert.Equal(0, await Portal.CountAsync<Absence>());
    }

    [Fact]
    public async Task An_absence_that_overlaps_is_refused_by_name_and_a_form_sent_twice_makes_one()
    {
        var team = await Given.TeamAsync();
        var inspector = Portal.SignIn(team.Inspector);
        var form = await inspector.GetAsync("/absences/add");
        var first = await inspector.SubmitAsync(form, Leave(team.Sergeant));
        Assert.Equal(first.Url, (await inspector.SubmitAsync(form, Leave(team.Sergeant))).Url);
        var again = await inspector.SubmitAsync(await inspector.GetAsync("/absences/add"), Leave(team.Sergeant, ("From", "4/12/2026"),
            ("To", "")));
        Assert.Equal(409, again.Status);
        Assert.Contains($"{team.Sergeant.Name} is away already from 22 November 2026 to 4 December 2026", again.Main);
        Assert.Equal(1, await Portal.CountAsync<Absence>());
    }

    [Fact]
    public async Task Only_who_can_do_the_work_is_offered_and_another_code_is_refused()
    {
        var team = await Given.TeamAsync();
        var inspector = Portal.SignIn(team.Inspector);
        var put = await inspector.SubmitAsync(await inspector.GetAsync("/absences/add"), Leave(team.Sergeant));
        Assert.Equal(new[] { team.Inspector.Code, team.OtherSergeant.Code }.Order(),
            put.Html.QuerySelectorAll("[name=Cover] option").Select(option => option.GetAttribute("value")!)
                .Where(code => code != "").Order());
        var refused = await inspector.TamperAsync(put, ("Cover", team.Constable.Code));
        Assert.Equal(409, refused.Status);
        Assert.Contains("cannot do what", refused.Main);
        var nobody = await inspector.TamperAsync(put, ("Cover", "o-9999"));
        Assert.Equal("Choose somebody from the list", nobody.ErrorAt("Cover"));
    }

    /// <summary>Health and family are nobody else's: the command sees that somebody is away, workforce planning sees why.</summary>
    [Fact]
    public async Task Why_somebody_is_away_is_shown_to_their_inspector_and_workforce_planning_alone()
    {
        var team = await Given.TeamAsync();
        await CoveredAsync(Portal.SignIn(team.Inspector), team.Sergeant, team.OtherSergeant);
        Assert.Contains("Annual leave", (await Portal.SignIn(await Given.OfficerAsync(Role.WorkforcePlanning)).GetAsync("/absences")).Main);
        var commander = await Portal.SignIn(await Given.OfficerAsync(Role.Commander)).GetAsync("/absences");
        Assert.Contains(team.Sergeant.Name, commander.Main);
        Assert.DoesNotContain("Annual leave", commander.Main);
        var elsewhere = await Portal.SignIn(await Given.OfficerAsync(Role.DetectiveInspector, "lambeth")).GetAsync("/absences");
        Assert.DoesNotContain(team.Sergeant.Name, elsewhere.Main);
    }

    [Fact]
    public async Task The_second_of_two_who_choose_a_cover_is_told()
    {
        var team = await Given.TeamAsync();
        var inspector = Portal.SignIn(team.Inspector);
        var put = await inspector.SubmitAsync(await inspector.GetAsync("/absences/add"), Leave(team.Sergeant));
        var commander = Portal.SignIn(await Given.OfficerAsync(Role.Commander));
        var second = await commander.GetAsync(new Uri(new("http://localhost"), put.Url).AbsolutePath);
        await inspector.SubmitAsync(put, new() { ["Cover"] = team.OtherSergeant.Code });
        Assert.Equal(409, (await commander.SubmitAsync(second, new() { ["Cover"] = team.Inspector.Code })).Status);
    }

    [Fact]
    public async Task Who_is_away_is_marked_where_officers_are_offered_and_nobody_away_is_put_on_call()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var inspector = Portal.SignIn(team.Inspector);
        await CoveredAsync(inspector, team.Sergeant, team.OtherSergeant);
        var accept = await Portal.SignIn(team.Desk).GetAsync($"{logged.Page}/accept");
        Assert.Contains($"{team.Sergeant.Name}, away today", accept.Main);

        var rota = await inspector.SubmitAsync(await inspector.GetAsync("/on-call/East/2026-11"), new()
        {
            ["SergeantPhone"] = "07700 900001",
            ["InspectorPhone"] = "07700 900002",
            ["Nights[24].Sergeant"] = team.Sergeant.Code,
            ["Nights[24].Inspector"] = team.Inspector.Code
        });
        Assert.Equal("Away that night: choose somebody else", rota.ErrorAt("Nights[24].Sergeant"));
    }
}
