using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cases.Restrictions;

public class RestrictionTests : PortalTest
{
    [Fact]
    public async Task A_detective_inspector_restricts_a_case_to_named_people_and_lifts_it_again()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Assessed);
        var (inspector, sergeant, page) = (Portal.SignIn(logged.Team.Inspector), Portal.SignIn(logged.Team.Sergeant),
            $"/cases/{logged.CaseReference}");

        var form = await inspector.GetAsync((await inspector.GetAsync($"{page}/restriction")).Link("Restrict this case")!);
        // Whoever has the work is proposed.
        Assert.Equal([logged.Team.Constable.Code, logged.Team.Sergeant.Code],
            new[] { form.Field("People[0].Officer"), form.Field("People[1].Officer") }.Order());
        var saved = await inspector.SubmitAsync(form, new()
        {
            ["Reason"] = nameof(RestrictionReason.StaffInvolved),
            ["Words"] = "The suspect is a sergeant's brother.",
            ["People[0].Officer"] = logged.Team.Constable.Code,
            ["People[1].Officer"] = ""
        }, "Restrict the case");

        Assert.Equal("The case is restricted. It is open to 2 named people, and to nobody else.", saved.Done);
        Assert.Contains("Restricted: 2 named people", saved.Heading, StringComparison.Ordinal);
        Assert.Contains($"{logged.Reference} is with {logged.Team.Sergeant.Name}, who cannot see it", saved.Main, StringComparison.Ordinal);
        Assert.Equal(200, (await Portal.SignIn(logged.Team.Constable).GetAsync(page)).Status);
        Assert.Equal(404, (await sergeant.GetAsync(page)).Status);
        Assert.Equal(404, (await sergeant.GetAsync(logged.Page)).Status);

        var lifted = await inspector.SubmitAsync(await inspector.GetAsync($"{page}/restriction/lift"), new() { ["Reason"] = "Cleared." },
            "Lift the restriction");
        Assert.Contains("The suspect is a sergeant's brother.", lifted.Main, StringComparison.Ordinal);
        Assert.Equal(200, (await sergeant.GetAsync(page)).Status);
    }

    [Fact]
    public async Task Somebody_is_named_for_a_time_and_taken_off_and_both_stay_on_record()
    {
        var logged = await RestrictedAsync();
        var (inspector, page) = (Portal.SignIn(logged.Team.Inspector), $"/cases/{logged.CaseReference}/restriction");
        var sergeant = Portal.SignIn(logged.Team.Sergeant);

        await inspector.SubmitAsync(await inspector.GetAsync($"{page}/name"),
            new() { ["Code"] = logged.Team.Sergeant.Code, ["Until"] = "25/11/2026", ["Reason"] = "Cover" }, "Open it to them");
        Assert.Equal(200, (await sergeant.GetAsync(logged.Page)).Status);
        Clock.Now = new(2026, 11, 26, 0, 0, 0);
        Assert.Equal(404, (await sergeant.GetAsync(logged.Page)).Status);

        await inspector.SubmitAsync(await inspector.GetAsync($"{page}/name"),
            new() { ["Officer"] = logged.Team.Sergeant.Code, ["Reason"] = "Cover goes on" }, "Open it to them");
        var list = await inspector.GetAsync(page);
        var ended = await inspector.SubmitAsync(await inspector.GetAsync(list.Link($"Take off {logged.Team.Sergeant.Name}")!),
            new() { ["Reason"] = "Back on the desk" }, "Take off the list");

        Assert.Equal($"The case is closed to {logged.Team.Sergeant.Name}.", ended.Done);
        Assert.Equal(404, (await sergeant.GetAsync(logged.Page)).Status);
        Assert.Contains("Cover goes on", ended.Main, StringComparison.Ordinal);
        Assert.Contains("Back on the desk", ended.Main, StringComparison.Ordinal);
        var own = await inspector.SubmitAsync(await inspector.GetAsync(list.Link($"Take off {logged.Team.Inspector.Name}")!),
            new() { ["Reason"] = "Leave" }, "Take off the list");
        Assert.Equal(409, own.Status);
        Assert.Contains("Name another detective inspector first", own.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_said_at_its_field()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync());
        var inspector = Portal.SignIn(logged.Team.Inspector);
        var page = $"/cases/{logged.CaseReference}/restriction/restrict";

        var refused = await inspector.SubmitAsync(
            await inspector.GetAsync(page), new() { ["People[0].Code"] = "o-9999", ["People[0].Until"] = "1/1/2020" }, "Restrict the case");

        Assert.Equal("Choose why the case is restricted", refused.ErrorAt("Reason"));
        Assert.Equal("Say why in your own words", refused.ErrorAt("Words"));
        Assert.StartsWith("Enter a day that is today or later", refused.ErrorAt("People[0].Until"), StringComparison.Ordinal);
        Assert.Equal("Choose someone from the list, or enter an officer code that is there", refused.ErrorAt("People[0].Officer"));
    }

    [Fact]
    public async Task A_restricted_case_is_in_no_list_count_draft_or_repeat_of_anyone_who_is_not_on_its_list()
    {
        var team = await Given.TeamAsync();
        var closed = await Given.ReferralAsync(
            team, Stage.Assessed, 25, report => report with { References = [new("MERLIN", "26PAC012345", true, null, null)] });
        var open = await Given.ReferralAsync(
            team, Stage.Assessed, but: report => report with { References = [new("MERLIN", "26PAC012345", true, null, null)] });
        await Portal.RaiseFlagsAsync();
        var sergeant = Portal.SignIn(team.Sergeant);
        await sergeant.SubmitAsync(await sergeant.GetAsync($"{closed.Page}/sign-off"), new() { ["Rationale"] = "Half written" },
            "Keep as a draft");
        Assert.Contains(closed.Reference, (await sergeant.GetAsync("/drafts")).Main, StringComparison.Ordinal);
        Assert.Contains("On 1 other referral", (await sergeant.GetAsync(open.Page)).Main, StringComparison.Ordinal);

        await Given.RestrictAsync(closed);

        foreach (var browser in new[] { sergeant, Portal.SignIn(team.Desk), Portal.SignIn(await Given.OfficerAsync(Role.Commander)),
            Portal.SignIn(await Given.OfficerAsync(Role.QualityAssurance)) })
        {
            foreach (var url in new[] { "/", "/drafts", "/cases?state=All", "/referrals?received=365", "/referrals?view=Running",
                "/referrals?state=Overdue&view=Running", "/referrals?view=WithMe" })
            {
                var page = await browser.GetAsync(url);
                Assert.DoesNotContain(closed.Reference, page.Source, StringComparison.Ordinal);
                Assert.DoesNotContain(closed.CaseReference, page.Source, StringComparison.Ordinal);
            }
            Assert.Contains("Running (1)", (await browser.GetAsync("/referrals")).Texts(".moj-sub-navigation__link"));
            Assert.DoesNotContain("On 1 other referral", (await browser.GetAsync(open.Page)).Main, StringComparison.Ordinal);
        }
        // On the list nothing is missing, and the tag is there.
        var inspector = Portal.SignIn(team.Inspector);
        Assert.Contains("Running (2)", (await inspector.GetAsync("/referrals")).Texts(".moj-sub-navigation__link"));
        Assert.Contains("Restricted", (await inspector.GetAsync("/cases")).Main, StringComparison.Ordinal);
        Assert.Equal([closed.CaseReference], (await inspector.GetAsync("/cases?restricted=true")).Texts("tbody th a"));
    }

    [Fact]
    public async Task A_report_cannot_be_joined_to_a_restricted_case_by_someone_it_is_closed_to()
    {
        var logged = await RestrictedAsync();
        var desk = Portal.SignIn(logged.Team.Desk);

        var refused = await desk.SubmitAsync(await desk.GetAsync("/referrals/log"), Forms.Referral(("CaseFile", logged.CaseReference)));

        Assert.Contains("has no open case file with this reference", refused.ErrorAt("CaseFile"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limits_of_a_restricted_case_run_and_are_flagged()
    {
        var logged = await RestrictedAsync();
        Clock.Advance(TimeSpan.FromHours(30));

        await Portal.RaiseFlagsAsync();

        Assert.Contains("the 24 hours have passed", (await Portal.SignIn(logged.Team.Inspector).GetAsync(logged.Page)).Main,
            StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Somebody_who_loses_the_race_to_a_restriction_is_told_nothing_of_the_case()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Assessed);
        var sergeant = Portal.SignIn(logged.Team.Sergeant);
        var form = await sergeant.GetAsync($"{logged.Page}/sign-off");

        await Given.RestrictAsync(logged);
        var late = await sergeant.SubmitAsync(form, new() { ["Rationale"] = "Read and agreed." }, "Sign off the referral");

        Assert.Equal(404, late.Status);
        Assert.DoesNotContain("Ava", late.Source, StringComparison.Ordinal);
        Assert.DoesNotContain(logged.Reference, late.Main, StringComparison.Ordinal);
    }

    private async Task<Logged> RestrictedAsync()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Assessed);
        await Given.RestrictAsync(logged);
        return logged;
    }

    [Fact]
    public async Task B2_who_keeps_a_restricted_case_reads_on_my_work_that_its_people_were_looked_for_and_nobody_else_does()
    {
        var logged = await Given.ReferralAsync(
            await Given.TeamAsync(), but: report => report with { Children = [report.Children[0] with { Name = "Zinnia Quartermaine" }] });
        await Given.RestrictAsync(logged);
        var curious = await Given.OfficerAsync(Role.DetectiveConstable, "lambeth");
        const string Heading = "People of restricted cases were looked for";
        var inspector = Portal.SignIn(logged.Team.Inspector);
        Assert.DoesNotContain(Heading, (await inspector.GetAsync("/")).Main);

        var search = Portal.SignIn(curious);
        Assert.DoesNotContain("Quartermaine", (await search.SubmitAsync(
            await search.GetAsync("/people"), new() { ["Terms"] = "Zinnia Quartermane" })).Texts(".sp-match__name"));
        var told = await inspector.GetAsync("/");
        Assert.Contains($"{logged.CaseReference} By {curious.Name}, detective constable.", told.Main);
        var page = await inspector.GetAsync(
            told.Links(".sp-work__act a").First(link => link.EndsWith("/restriction", StringComparison.Ordinal)));
        Assert.Contains(curious.Name, page.Main);

        var others = new[] { logged.Team.Sergeant, await Given.OfficerAsync(Role.DetectiveInspector, "hackney"),
            await Given.OfficerAsync(Role.DetectiveInspector, "lambeth"), await Given.OfficerAsync(Role.Commander) };
        foreach (var other in others) Assert.DoesNotContain(Heading, (await Portal.SignIn(other).GetAsync("/")).Main);
        Assert.Equal("The notice is answered.", (await inspector.SubmitAsync(page, new(), $"Mark as read: {curious.Name}")).Done);
        Assert.DoesNotContain(Heading, (await inspector.GetAsync("/")).Main);
    }
}
