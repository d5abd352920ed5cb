using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Features.Work.SavedLists;

/// <summary>A list that is kept opens as it was filtered, for whoever kept it and nobody else.</summary>
public sealed class SavedListTests : PortalTest
{
    private const string Filtered = "/referrals?view=Running&received=2";

    private static async Task<Page> KeepAsync(Browser browser, string name, string of = Filtered) => await browser.SubmitAsync(
        await browser.GetAsync($"/lists/keep?of={Uri.EscapeDataString(of)}"), new() { ["Name"] = name });

    [Fact]
    public async Task A_filtered_board_is_kept_under_a_name_and_opened_from_my_work_by_its_keeper_alone()
    {
        var team = await Given.TeamAsync();
        var browser = Portal.SignIn(team.Sergeant);
        var board = await browser.GetAsync($"{Filtered}&after=r.1.R-2026-000001");
        var keep = await browser.GetAsync(board.Links("main a").Single(link => link.StartsWith("/lists/keep", StringComparison.Ordinal)));
        var done = await browser.SubmitAsync(keep, new() { ["Name"] = "Not allocated" });
        Assert.Equal("The list is kept. It is on My work too.", done.Done);
        Assert.Contains(Filtered, done.Links("main a"));
        Assert.Contains(Filtered, (await browser.GetAsync("/")).Links("main a"));

        var other = Portal.SignIn(team.OtherSergeant);
        Assert.Contains("You keep no list.", (await other.GetAsync("/lists")).Main, StringComparison.Ordinal);
        Assert.DoesNotContain(Filtered, (await other.GetAsync("/")).Links("main a"));
        var id = await Portal.QueryAsync(db => Task.FromResult(db.SavedLists.Single().Id));
        Assert.Equal(404, (await other.PostAsync($"/lists/{id}/remove", await other.GetAsync("/account/password"))).Status);

        Assert.Equal("“Not allocated” is removed.", (await browser.SubmitAsync(await browser.GetAsync("/lists"))).Done);
        Assert.Equal(0, await Portal.CountAsync<SavedList>());
    }

    [Fact]
    public async Task A_name_is_asked_for_and_taken_once_and_thirty_lists_are_enough()
    {
        var browser = Portal.SignIn((await Given.TeamAsync()).Sergeant);
        Assert.Equal("Say what you call this list", (await KeepAsync(browser, " ")).ErrorAt("Name"));
        for (var n = 1; n <= SavedList.Most; n++) Assert.NotNull((await KeepAsync(browser, $"List {n}")).Done);
        Assert.Equal(409, (await KeepAsync(browser, "One more")).Status);
        Assert.Equal(SavedList.Most, await Portal.CountAsync<SavedList>());
        var form = await browser.GetAsync("/lists");
        await browser.SubmitAsync(form);
        var again = await KeepAsync(browser, "list 2");
        Assert.Equal(409, again.Status);
        Assert.Contains("You keep a list of this name already", again.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/referrals")]
    [InlineData("//elsewhere.example")]
    [InlineData("/people?terms=Ava Merrin")]
    [InlineData("/referrals?view=<script>")]
    [InlineData("javascript:alert(1)")]
    [InlineData(null)]
    public async Task What_is_no_list_of_the_portal_is_not_kept(string? of)
    {
        Assert.Null(SavedList.AddressOf(of));
        var browser = Portal.SignIn((await Given.TeamAsync()).Sergeant);
        Assert.Equal(404, (await browser.GetAsync($"/lists/keep?of={Uri.EscapeDataString(of ?? "")}")).Status);
    }
}
