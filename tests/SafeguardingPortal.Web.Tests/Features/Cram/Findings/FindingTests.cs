using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Cram.Findings;

/// <summary>¶19: an officer marks a child as found by the CRAM; it is counted, and its list opens the rows.</summary>
public class FindingTests : PortalTest
{
    private async Task<Logged> SignedAsync()
    {
        var logged = await Given.ReferralAsync(await Given.TeamAsync(), Stage.Accepted);
        await Given.CramAsync(logged);
        return logged;
    }

    private static string Version(Logged logged) => $"/cases/{logged.CaseReference}/cram/1";

    private static string ChildIn(Page form) =>
        form.Html.QuerySelector("input[name=Child]")!.GetAttribute("value")!;

    private static async Task<Page> MarkAsync(Browser officer, Logged logged)
    {
        var form = await officer.GetAsync((await officer.GetAsync(Version(logged))).Link("It found a child")!);
        return await officer.SubmitAsync(
            form, new() { ["Child"] = ChildIn(form), ["How"] = "Her name stood in an older report." });
    }

    [Fact]
    public async Task A_child_is_marked_counted_opened_from_the_list_and_taken_back_with_a_reason()
    {
        var logged = await SignedAsync();
        var officer = Portal.SignIn(logged.Team.Constable);
        var marked = await MarkAsync(officer, logged);
        Assert.Equal("It is on record that the CRAM found the child.", marked.Done);
        Assert.Contains("Her name stood in an older report.", marked.Main);
        Assert.Contains("A child marked as found by the CRAM, version 1",
            (await officer.GetAsync($"/cases/{logged.CaseReference}/chronology")).Main);

        var commander = Portal.SignIn(await Given.OfficerAsync(Role.Commander));
        const string measure = "/measures/found-by-cram?month=2026-11&team=hackney";
        var counted = await commander.GetAsync(measure);
        Assert.Contains("1 of 1 ", counted.Texts(".sp-answerline")[0]);
        Assert.Equal(Version(logged), counted.Link($"{logged.CaseReference}-V1-F1"));

        var back = await officer.GetAsync(marked.Html.QuerySelectorAll("a").Single(link =>
            link.TextContent.StartsWith("Take it back", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Equal("Say why the mark is taken back", (await officer.SubmitAsync(back)).ErrorAt("Reason"));
        var taken = await officer.SubmitAsync(back, new() { ["Reason"] = "She was on the referral." });
        Assert.Equal("The mark is taken back. It stays on record with the reason.", taken.Done);
        Assert.Contains("She was on the referral.", taken.Main);
        Assert.Contains("0 of 1 ", (await commander.GetAsync(measure)).Texts(".sp-answerline")[0]);
        Assert.Equal("It is on record that the CRAM found the child.", (await MarkAsync(officer, logged)).Done);
    }

    [Fact]
    public async Task Nothing_is_marked_twice_without_words_or_on_a_child_of_another_version()
    {
        var logged = await SignedAsync();
        var officer = Portal.SignIn(logged.Team.Constable);
        var form = await officer.GetAsync($"{Version(logged)}/found");
        var empty = await officer.SubmitAsync(form);
        Assert.Equal(("Choose the child", "Say how the CRAM found the child"), (empty.ErrorAt("Child"), empty.ErrorAt("How")));
        var stranger = await officer.PostAsync($"{Version(logged)}/found", form, ("SubmissionId", form.Field("SubmissionId")!),
            ("Child", $"{Guid.NewGuid()}"), ("How", "By an older report."));
        Assert.Equal("Choose a child of this version", stranger.ErrorAt("Child"));

        await officer.SubmitAsync(form, new() { ["Child"] = ChildIn(form), ["How"] = "By an older report." });
        await officer.SubmitAsync(form, new() { ["Child"] = ChildIn(form), ["How"] = "By an older report." });
        Assert.Equal(1, await Portal.CountAsync<CramFinding>());
        var again = await MarkAsync(officer, logged);
        Assert.Equal(409, again.Status);
        Assert.Contains("It is on record already that the CRAM found this child.", again.Errors);
        Assert.Equal(1, await Portal.QueryAsync(db => db.Set<CramFinding>().CountAsync()));
        Assert.Equal(403, (await Portal.SignIn(logged.Team.Researcher).GetAsync($"{Version(logged)}/found")).Status);
    }
}
