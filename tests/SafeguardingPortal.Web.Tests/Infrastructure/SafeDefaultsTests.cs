using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Infrastructure;

/// <summary>What a portal outside Development is by default, and what it does not start without.</summary>
public class SafeDefaultsTests
{
    private static PortalApp Live(params (string Key, string Value)[] settings)
    {
        var portal = new PortalApp().In("Production");
        foreach (var (key, value) in settings) portal.With(key, value);
        return portal;
    }

    private static string? WhyItDoesNotStart(PortalApp portal)
    {
        using (portal)
        {
            try
            {
                portal.StartServer();
                return null;
            }
            catch (InvalidOperationException refused)
            {
                return refused.Message;
            }
        }
    }

    [Theory]
    [InlineData("false")]
    [InlineData("")]
    public void It_does_not_start_with_keys_that_anybody_can_read_in_the_database_unless_told_so_by_name(string said)
    {
        Assert.Contains("Keys:AllowUnprotected=true", WhyItDoesNotStart(Live(("Keys:AllowUnprotected", said))), StringComparison.Ordinal);
        Assert.Null(WhyItDoesNotStart(Live()));
    }

    [Fact]
    public async Task With_a_certificate_nothing_has_to_be_allowed()
    {
        var certificate = Path.GetTempFileName();
        try
        {
            using (var pair = RSA.Create(2048))
            using (var own = new CertificateRequest("CN=keys", pair, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
                .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100)))
                await File.WriteAllTextAsync(certificate, $"{own.ExportCertificatePem()}\n{pair.ExportPkcs8PrivateKeyPem()}\n");
            Assert.Null(WhyItDoesNotStart(Live(("Keys:AllowUnprotected", "false"), ("DataProtection:Certificate", certificate))));
        }
        finally
        {
            File.Delete(certificate);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("portal.example")]
    [InlineData("http://portal.example")]
    [InlineData("https://portal.example/below")]
    [InlineData("https://somebody@portal.example")]
    public void It_does_not_start_without_the_address_at_which_it_is_found(string address) =>
        Assert.Contains("PublicAddress", WhyItDoesNotStart(Live(("PublicAddress", address))), StringComparison.Ordinal);

    [Theory]
    [InlineData("evil.example")]
    [InlineData("portal.example.evil.example")]
    [InlineData("evil.example:443")]
    public async Task Under_another_name_nobody_is_answered(string host)
    {
        using var live = Live();
        foreach (var path in new[] { "/account/sign-in", "/", "/health/ready" })
        {
            using var answer = await AskAsync(live, path, host);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("portal.example", "/account/sign-in")]
    [InlineData("portal.example:8443", "/account/sign-in")]
    [InlineData("127.0.0.1:8080", "/health/live")]
    [InlineData("localhost", "/health/live")]
    public async Task Under_its_own_it_answers_and_the_check_of_a_container_under_the_machines(string host, string path)
    {
        using var live = Live();
        using var answer = await AskAsync(live, path, host);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> AskAsync(PortalApp portal, string path, string host)
    {
        using var client = portal.CreateDefaultClient(new Uri("https://portal.example"));
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Host", host);
        return await client.SendAsync(request);
    }

    /// <summary>The secret of a calendar is printed once; under a name that a request gave it would be somebody else's.</summary>
    [Theory]
    [InlineData("Production", null)]
    [InlineData("Development", "https://portal.example")]
    public async Task A_whole_address_begins_with_where_the_portal_is_found_whatever_the_request_says(string environment, string? setting)
    {
        using var portal = new PortalApp().In(environment).With("AllowedHosts", "evil.example");
        if (setting is not null) portal.With("PublicAddress", setting);
        var team = await portal.Given.TeamAsync();
        using var client = portal.CreateDefaultClient(
            new Uri("https://evil.example"), new Microsoft.AspNetCore.Mvc.Testing.Handlers.CookieContainerHandler());
        portal.SignIn(team.Liaison, secure: true);
        client.DefaultRequestHeaders.Add(HeaderSignIn.Header, team.Liaison.Id.ToString());
        using var form = await client.GetAsync(new Uri("/conferences/subscribe", UriKind.Relative));
        var token = (await Page.FromAsync(form)).Token;
        using var content = new FormUrlEncodedContent([KeyValuePair.Create(Page.TokenName, token)]);
        using var answer = await client.PostAsync(new Uri("/conferences/subscribe", UriKind.Relative), content);
        var page = await Page.FromAsync(answer);

        Assert.StartsWith(
            "https://portal.example/conferences/calendar/", page.Texts(".sp-signed .sp-text").Single(), StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", page.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/referrals?view=Mine")]
    [InlineData("/nowhere/at/all")]
    public async Task Whoever_is_sent_to_sign_in_stays_on_the_site(string path)
    {
        using var portal = new PortalApp();
        using var client = portal.CreateDefaultClient(new Uri("http://evil.example"));
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.DoesNotContain("evil.example", answer.Headers.Location?.OriginalString ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_cookie_is_for_a_secure_line_and_for_no_script()
    {
        using var live = Live();
        var team = await live.Given.TeamAsync();
        await live.Given.AccountAsync(team.Liaison, "pclo");
        using var browser = live.Visit(secure: true);
        await browser.SignInAsync("pclo", Given.Password);
        var page = await browser.GetAsync("/conferences/subscribe");
        using var content = new FormUrlEncodedContent([KeyValuePair.Create(Page.TokenName, page.Token)]);
        using var said = await browser.SendAsync(HttpMethod.Post, "/conferences/unsubscribe", content);
        var cookies = said.Headers.GetValues("Set-Cookie").ToList();

        Assert.Contains(cookies, cookie => cookie.StartsWith("__Host-portal-said=", StringComparison.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; samesite=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }
}
