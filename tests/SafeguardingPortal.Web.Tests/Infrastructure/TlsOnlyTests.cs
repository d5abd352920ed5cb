using System.Net;
using SafeguardingPortal.Web.Hosting;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Infrastructure;

public class TlsOnlyTests
{
    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/")]
    public async Task Outside_development_plain_http_is_refused_in_plain_words(string path)
    {
        using var portal = new PortalApp().In("Production");
        using var answer = await portal.Visit().SendAsync(HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(TlsOnly.Words, await answer.Content.ReadAsStringAsync());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Outside_development_the_health_checks_are_asked_over_plain_http_and_pages_over_TLS()
    {
        using var portal = new PortalApp().In("Production");
        using var health = await portal.Visit().SendAsync(HttpMethod.Get, "/health/live");

        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal(200, (await portal.Visit(secure: true).GetAsync("/account/sign-in")).Status);
    }

    [Fact]
    public async Task Behind_a_proxy_that_is_believed_its_word_for_TLS_is_enough()
    {
        using var portal = new PortalApp().In("Production").With("FORWARDEDHEADERS_ENABLED", "true");
        using var client = portal.CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var page = await client.GetAsync(new Uri("/account/sign-in", UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }
}
