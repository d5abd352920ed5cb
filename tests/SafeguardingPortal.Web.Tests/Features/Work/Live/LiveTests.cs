using System.Net.Http.Headers;
using System.Text.Json;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Work.Live;
using SafeguardingPortal.Web.Jobs;
using SafeguardingPortal.Web.Tests.Harness;
using SafeguardingPortal.Web.Tests.Scale;

namespace SafeguardingPortal.Web.Tests.Features.Work.Live;

/// <summary>An open page is told that something on it has changed: by either portal, of what its reader may see, and never what.</summary>
public sealed class LiveTests() : PortalTest(onFile: true)
{
    private sealed record Told(string Kind, string Id, string Data)
    {
        public string? Unread => JsonDocument.Parse(Data).RootElement.GetProperty("unread").GetString();
        public int Changes => JsonDocument.Parse(Data).RootElement.GetProperty("changes").GetArrayLength();
    }

    /// <summary>A page that listens.</summary>
    private sealed class Listener(HttpClient client, HttpResponseMessage answer, StreamReader reader) : IDisposable
    {
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

        public HttpResponseMessage Answer => answer;

        public static async Task<Listener> OpenAsync(PortalApp portal, Colleague? who, string address, string? lastId = null)
        {
            var client = portal.CreateClient(new() { AllowAutoRedirect = false });
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
            if (who is not null)
            {
                using var _ = portal.SignIn(who);
                request.Headers.Add(HeaderSignIn.Header, who.Id.ToString());
            }
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
            if (lastId is not null) request.Headers.Add("Last-Event-ID", lastId);
            var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            return new(client, answer, new(await answer.Content.ReadAsStreamAsync()));
        }

        /// <summary>The next thing said; null at the end.</summary>
        public async Task<Told?> NextAsync()
        {
            Dictionary<string, string> fields = [];
            while (true)
            {
                if (await reader.ReadLineAsync().WaitAsync(Patience) is not { } line) return null;
                if (line.Length == 0) return new(fields["event"], fields.GetValueOrDefault("id", ""), fields["data"]);
                var colon = line.IndexOf(':', StringComparison.Ordinal);
                fields[line[..colon]] = line[(colon + 2)..];
            }
        }

        public async Task<Told> HearAsync(string kind)
        {
            var told = await NextAsync();
            Assert.Equal(kind, told?.Kind);
            return told!;
        }

        public void Dispose()
        {
            reader.Dispose();
            answer.Dispose();
            client.Dispose();
        }
    }

    private static Task<int> LookAsync(PortalApp portal) =>
        portal.Services.GetRequiredService<MovementWatch>().LookAsync(CancellationToken.None);

    private static async Task<Listener> ListenAsync(PortalApp portal, Colleague who, string address)
    {
        var listener = await Listener.OpenAsync(portal, who, address);
        await listener.HearAsync("here");
        return listener;
    }

    [Fact]
    public async Task What_one_portal_saves_is_told_by_another_on_the_same_database_without_a_name()
    {
        using var other = new PortalApp(Portal.Database);
        var team = await Given.TeamAsync();
        await LookAsync(other);
        using var board = await ListenAsync(other, team.Sergeant, "/live?on=Board&team=hackney");
        using var work = await ListenAsync(other, team.Sergeant, "/live?on=Work");
        using var bell = await ListenAsync(other, team.Constable, "/live");
        Assert.Equal("text/event-stream", board.Answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("no", true), (board.Answer.Headers.GetValues("X-Accel-Buffering").Single(),
            board.Answer.Headers.CacheControl!.NoStore));

        var logged = await Given.ReferralAsync(team);
        Assert.Equal(1, await LookAsync(other));
        Assert.Equal("", (await board.HearAsync("bell")).Unread);
        var told = await board.HearAsync("board");
        Assert.Equal(1, told.Changes);
        Assert.Matches("""^\{"changes":\[\d+\]\}$""", told.Data);
        await work.HearAsync("bell");
        Assert.Equal(1, (await work.HearAsync("work")).Changes);
        Assert.Equal("", (await bell.HearAsync("bell")).Unread);

        await Given.AcceptAsync(logged);
        await LookAsync(other);
        Assert.Equal("1", (await bell.HearAsync("bell")).Unread);
        Assert.Equal("1", (await board.HearAsync("bell")).Unread);
        Assert.Equal(1, (await board.HearAsync("board")).Changes);
    }

    [Fact]
    public async Task Whoever_did_it_is_not_told_and_a_board_of_another_team_is_not_either()
    {
        var (team, lambeth) = (await Given.TeamAsync(), await Given.TeamAsync("lambeth"));
        var commander = await Given.OfficerAsync(Role.Commander);
        await LookAsync(Portal);
        using var own = await ListenAsync(Portal, team.Desk, "/live?on=Board");
        using var elsewhere = await ListenAsync(Portal, lambeth.Sergeant, "/live?on=Board");
        using var other = await ListenAsync(Portal, commander, "/live?on=Board&team=lambeth");
        using var all = await ListenAsync(Portal, commander, "/live?on=Board&team=all");
        await Given.ReferralAsync(team);
        await LookAsync(Portal);
        foreach (var listener in new[] { own, elsewhere, other, all }) await listener.HearAsync("bell");
        Assert.Equal(1, (await all.HearAsync("board")).Changes);
        await Given.ReferralAsync(lambeth);
        await LookAsync(Portal);
        foreach (var listener in new[] { own, elsewhere, other }) await listener.HearAsync("bell");
        // The next that is said: of the first nothing was.
        Assert.Equal(1, (await elsewhere.HearAsync("board")).Changes);
        Assert.Equal(1, (await other.HearAsync("board")).Changes);
    }

    [Fact]
    public async Task BR_53_Nothing_is_told_of_a_restricted_case_to_who_may_not_see_it()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.RestrictAsync(logged, team.Sergeant, team.Constable, team.Desk);
        await LookAsync(Portal);
        using var named = await ListenAsync(Portal, team.Constable, "/live?on=Board");
        using var outside = await ListenAsync(Portal, team.OtherSergeant, "/live?on=Board");
        using var work = await ListenAsync(Portal, team.OtherSergeant, "/live?on=Work");
        await Given.CramAsync(logged, by: team.Sergeant);
        await LookAsync(Portal);
        await named.HearAsync("bell");
        Assert.True((await named.HearAsync("board")).Changes > 0);
        await Given.ReferralAsync(team);
        await LookAsync(Portal);
        foreach (var listener in new[] { outside, work })
        {
            await listener.HearAsync("bell");
            await listener.HearAsync("bell");
        }
        Assert.Equal(1, (await outside.HearAsync("board")).Changes);
        Assert.Equal(1, (await work.HearAsync("work")).Changes);
    }

    [Fact]
    public async Task A_lost_connection_catches_up_at_either_portal()
    {
        var team = await Given.TeamAsync();
        await LookAsync(Portal);
        string last;
        using (var lost = await Listener.OpenAsync(Portal, team.Sergeant, "/live?on=Board")) last = (await lost.HearAsync("here")).Id;
        var first = await Given.ReferralAsync(team);
        await LookAsync(Portal);
        await Given.AcceptAsync(first);
        await LookAsync(Portal);
        // The other has begun since: what was is not in its memory.
        using var other = new PortalApp(Portal.Database);
        await LookAsync(other);
        foreach (var portal in new[] { Portal, other })
        {
            using var back = await Listener.OpenAsync(portal, team.Sergeant, "/live?on=Board", last);
            await back.HearAsync("here");
            Assert.Equal("1", (await back.HearAsync("bell")).Unread);
            Assert.Equal(2, (await back.HearAsync("board")).Changes);
        }
        using var upToDate = await Listener.OpenAsync(
            other, team.Sergeant, $"/live?on=Board&since={(await Portal.TrailAsync())[^1].Id}");
        await upToDate.HearAsync("here");
        await Given.ReferralAsync(team);
        await LookAsync(other);
        await upToDate.HearAsync("bell");
        Assert.Equal(1, (await upToDate.HearAsync("board")).Changes);
    }

    [Fact]
    public async Task The_page_says_up_to_where_it_knows_and_which_list_it_shows()
    {
        var team = await Given.TeamAsync();
        await Given.ReferralAsync(team);
        await LookAsync(Portal);
        var browser = Portal.SignIn(team.Sergeant);
        var position = Portal.Services.GetRequiredService<Movements>().Position;
        foreach (var (address, list) in new[] { ("/referrals?team=hackney", "board"), ("/", "work") })
        {
            var page = await browser.GetAsync(address);
            Assert.Equal($"{position}", page.Html.QuerySelector("[data-live-since]")!.GetAttribute("data-live-since"));
            Assert.NotNull(page.Html.QuerySelector($"[data-live-list='{list}']"));
        }
    }

    [Fact]
    public async Task A_few_pages_of_one_session_listen_and_one_more_takes_the_place_of_the_first()
    {
        var team = await Given.TeamAsync();
        await LookAsync(Portal);
        using var first = await ListenAsync(Portal, team.Sergeant, "/live");
        List<Listener> others = [];
        for (var n = 0; n < LiveSeats.Most; n++) others.Add(await ListenAsync(Portal, team.Sergeant, "/live"));
        await first.HearAsync("full");
        Assert.Null(await first.NextAsync());
        Assert.Equal(LiveSeats.Most, Portal.Services.GetRequiredService<LiveSeats>().Count);

        // Whoever stops the portal waits for none of them.
        Portal.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();
        foreach (var listener in others) Assert.Null(await listener.NextAsync().WaitAsync(TimeSpan.FromSeconds(2)));
        foreach (var listener in others) listener.Dispose();
    }

    [Fact]
    public async Task To_listen_is_no_sign_of_anybody_at_the_desk_and_a_session_that_is_over_is_not_listened_in()
    {
        var team = await Given.TeamAsync();
        await Given.AccountAsync(team.Sergeant, "ds");
        await LookAsync(Portal);
        var browser = Portal.Visit();
        await browser.SignInAsync("ds", Given.Password);
        Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(406, (int)(await browser.SendAsync(HttpMethod.Get, "/live")).StatusCode);
        Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(302, (int)(await browser.SendAsync(HttpMethod.Get, "/live")).StatusCode);
        Assert.StartsWith("/account/sign-in", (await browser.GetAsync("/")).Url, StringComparison.Ordinal);
    }

    /// <summary>A browser writes an error of its own where it is led from what it listens to, to a page.</summary>
    [Fact]
    public async Task Who_may_not_listen_yet_or_any_more_is_told_that_there_is_nothing_to_hear_and_is_not_led_to_another_page()
    {
        using var nobody = await Listener.OpenAsync(Portal, null, "/live");
        Assert.Equal(204, (int)nobody.Answer.StatusCode);

        var (team, admin) = (await Given.TeamAsync(), Portal.SignIn(await Given.OfficerAsync(Role.Administrator)));
        var invited = await admin.SubmitAsync(
            await admin.GetAsync($"/administration/officers/{team.Constable.Code}/account/invite"), new() { ["UserName"] = "dc.tom" });
        var constable = Portal.Visit();
        Assert.Equal("/account/password",
            (await constable.SignInAsync("dc.tom", invited.Texts("#one-time-password strong")[1])).Url);
        Assert.Equal(204, (int)(await constable.SendAsync(HttpMethod.Get, "/live", accept: ListeningPage.Type)).StatusCode);
        Assert.Equal(302, (int)(await constable.SendAsync(HttpMethod.Get, "/referrals")).StatusCode);
    }

    [Fact]
    public async Task While_nothing_moves_the_database_is_asked_once_a_look_however_many_listen()
    {
        var spy = new SqlSpy();
        using var portal = new PortalApp(Portal.Database).With(services =>
            services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(spy)));
        var team = await Given.TeamAsync();
        await LookAsync(portal);
        using Listener one = await ListenAsync(portal, team.Sergeant, "/live?on=Board"),
            two = await ListenAsync(portal, team.Inspector, "/live?on=Work");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await LookAsync(portal);
        var sent = await spy.ListenAsync(async () =>
        {
            for (var n = 0; n < 5; n++) await LookAsync(portal);
        });
        Assert.Equal(5, sent.Count);
        Assert.All(sent, each => Assert.Contains("ORDER BY \"a\".\"Id\" DESC", each.Text, StringComparison.Ordinal));
    }

    /// <summary>A kind of record that hangs on a case and is not known to would be told to nobody.</summary>
    [Fact]
    public void The_case_of_every_record_that_hangs_on_one_is_known() => Assert.Equal(
        typeof(Entity).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(Entity)) && (type.Name == "CaseFile" || type.GetProperty("CaseFileId") is not null)
                && type.GetInterfaces().Any(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IGuarded<>)))
            .Select(type => type.Name).Order(),
        MovedRecords.KindsOnCases.Order());
}
