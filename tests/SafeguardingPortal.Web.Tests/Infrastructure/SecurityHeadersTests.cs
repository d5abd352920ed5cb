using System.Net;
using System.Text.Json;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Infrastructure;

public class SecurityHeadersTests : PortalTest
{
    private static void AssertSafe(HttpResponseMessage response)
    {
        string Header(string name) => string.Join(' ', response.Headers.NonValidated[name]);
        var policy = Header("Content-Security-Policy");

        Assert.Contains("default-src 'none'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("form-action 'self'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("X-Powered-By"));
    }

    [Fact]
    public async Task Every_page_says_what_it_may_load_and_that_it_is_kept_nowhere()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Discussed);
        var browser = Portal.SignIn(team.Sergeant);
        string[] pages =
        [
            "/", "/hidden", "/referrals", "/referrals/log", logged.Page, $"/cases/{logged.CaseReference}/cram", $"{logged.Page}/sign-off",
            $"/cases/{logged.CaseReference}/discussions/1", "/account", "/account/password", "/drafts",
            "/referrals/R-2026-999999", "/nowhere", "/error/400", "/error/500"
        ];
        foreach (var page in pages)
        {
            using var response = await browser.SendAsync(HttpMethod.Get, page);
            AssertSafe(response);
            Assert.True(response.Headers.CacheControl!.NoStore, page);
        }
    }

    [Fact]
    public async Task So_do_the_sign_in_page_redirects_refusals_and_errors()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team);
        var visitor = Portal.Visit();
        using var signIn = await visitor.SendAsync(HttpMethod.Get, "/account/sign-in");
        using var redirect = await visitor.SendAsync(HttpMethod.Get, logged.Page);
        using var refused = await Portal.SignIn(team.Researcher).SendAsync(HttpMethod.Get, "/referrals/log");
        using var tokenless = await Portal.SignIn(team.Desk).SendAsync(HttpMethod.Post, "/referrals/log", new FormUrlEncodedContent([]));
        await Portal.RefuseRowsAsync("AuditEntries");
        using var broken = await Portal.SignIn(team.Desk).SendAsync(HttpMethod.Get, logged.Page);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.Forbidden, HttpStatusCode.BadRequest,
            HttpStatusCode.InternalServerError],
            new[] { signIn, redirect, refused, tokenless, broken }.Select(response => response.StatusCode));
        Assert.All(new[] { signIn, redirect, refused, tokenless, broken }, response =>
        {
            AssertSafe(response);
            Assert.True(response.Headers.CacheControl!.NoStore);
        });
    }

    [Fact]
    public async Task No_page_has_a_script_or_a_style_of_its_own()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Finished);
        var browser = Portal.SignIn(team.Sergeant);
        foreach (var url in new[] { "/", "/referrals", "/referrals/log", logged.Page, $"/cases/{logged.CaseReference}/discussions/1",
            "/account/password", "/nowhere", "/hidden" })
        {
            var page = await browser.GetAsync(url);
            Assert.All(page.Html.QuerySelectorAll("script"), script => Assert.StartsWith("/assets/", script.GetAttribute("src")));
            Assert.Empty(page.Html.QuerySelectorAll("style, [style], [onclick], [onload], [onerror], iframe, object"));
            Assert.All(page.Html.QuerySelectorAll("[src], link[href]"),
                each => Assert.StartsWith("/", each.GetAttribute("src") ?? each.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task The_stylesheet_and_the_script_are_served_under_a_fingerprint_and_a_published_portal_lets_them_be_kept_for_a_year()
    {
        using var manifest = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "SafeguardingPortal.Web.staticwebassets.endpoints.json")));
        var kept = manifest.RootElement.GetProperty("Endpoints").EnumerateArray()
            .Where(endpoint => endpoint.GetProperty("ResponseHeaders").EnumerateArray()
                .Any(header => header.GetProperty("Name").GetString() == "Cache-Control"
                    && header.GetProperty("Value").GetString() == "max-age=31536000, immutable"))
            .Select(endpoint => $"/{endpoint.GetProperty("Route").GetString()}").ToHashSet();
        var browser = Portal.Visit();
        var page = await browser.GetAsync("/account/sign-in");
        var assets = page.Html.QuerySelectorAll("link[rel=stylesheet], script[src], link[rel=icon]")
            .Select(each => each.GetAttribute("href") ?? each.GetAttribute("src")!).ToList();

        Assert.Equal(3, assets.Count);
        foreach (var url in assets)
        {
            using var response = await browser.SendAsync(HttpMethod.Get, url);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            AssertSafe(response);
            Assert.False(response.Headers.CacheControl!.NoStore);
            Assert.Contains(url, kept);
        }
    }

    [Fact]
    public async Task Outside_development_the_browser_is_told_to_use_a_secure_line_only()
    {
        using var live = new PortalApp().In("Production");
        using var response = await live.Visit(secure: true).SendAsync(HttpMethod.Get, "/account/sign-in");

        Assert.Equal("max-age=31536000; includeSubDomains", response.Headers.GetValues("Strict-Transport-Security").Single());
        AssertSafe(response);
    }
}
