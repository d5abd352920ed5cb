using SafeguardingPortal.Web.Tests.Harness;
using Serilog.Core;
using Serilog.Events;

namespace SafeguardingPortal.Web.Tests.Infrastructure;

/// <summary>One line a request, from which nobody learns who was searched for.</summary>
public sealed class RequestLogTests : IDisposable
{
    private readonly Heard heard = new();
    private readonly PortalApp portal;

    public RequestLogTests() => portal = new PortalApp().With("Serilog:MinimumLevel", "Information")
        .With("Serilog:WriteTo:0:Args:restrictedToMinimumLevel", "Fatal")
        .With(services => services.AddSingleton<ILogEventSink>(heard));

    public void Dispose() => portal.Dispose();

    private List<LogEvent> Requests => [.. heard.Events.Where(said => said.Properties.TryGetValue("SourceContext", out var source)
        && source.ToString().Contains("RequestLogging", StringComparison.Ordinal))];

    private static object? Value(LogEvent said, string property) => ((ScalarValue)said.Properties[property]).Value;

    [Fact]
    public async Task A_request_is_one_line_with_its_route_its_officer_and_its_answer()
    {
        var logged = await portal.Given.ReferralAsync(await portal.Given.TeamAsync());
        Assert.Equal(200, (await portal.SignIn(logged.Team.Sergeant).GetAsync(logged.Page)).Status);

        var line = Assert.Single(Requests);
        Assert.Equal<object?>(["GET", "referrals/{reference:reference}", logged.Team.Sergeant.Id, 200],
            ((string[])["Method", "Route", "Officer", "Status"]).Select(property => Value(line, property)));
        Assert.NotEmpty((string)Value(line, "RequestId")!);
        Assert.Equal(LogEventLevel.Information, line.Level);
    }

    [Fact]
    public async Task What_is_refused_and_what_is_not_there_is_one_line_too_by_what_was_asked_for_and_not_by_its_error_page()
    {
        var sergeant = portal.SignIn((await portal.Given.TeamAsync()).Sergeant);
        foreach (var address in (string[])["/referrals/R-2026-999999", "/nothing-of-the-kind"])
            Assert.Equal(404, (await sergeant.GetAsync(address)).Status);
        await portal.Visit().GetAsync("/account/sign-in");

        Assert.Equal<(object?, object?)>([("referrals/{reference:reference}", 404), ("no route", 404), ("account/sign-in", 200)],
            Requests.Select(line => (Value(line, "Route"), Value(line, "Status"))));
        Assert.Equal("nobody", Value(Requests[^1], "Officer"));
    }

    [Fact]
    public async Task No_line_holds_a_name_that_was_searched_for_a_reference_or_the_secret_of_a_calendar()
    {
        var logged = await portal.Given.ReferralAsync(await portal.Given.TeamAsync());
        var sergeant = portal.SignIn(logged.Team.Sergeant);
        var secret = new string('a', 64);
        foreach (var address in (string[])[logged.Page, "/search?term=Merrin", "/nobody/Merrin", $"/conferences/calendar/{secret}"])
            await sergeant.GetAsync(address);

        Assert.Equal(4, Requests.Count);
        var all = string.Join(
            '\n', heard.Events.Select(said => $"{said.RenderMessage()} {string.Join(' ', said.Properties)} {said.Exception}"));
        Assert.All((string[])["Merrin", logged.Reference, logged.Team.Sergeant.Name, secret],
            personal => Assert.DoesNotContain(personal, all, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Every few seconds somebody types: what is as it should be is no warning.</summary>
    [Theory]
    [InlineData("/drafts/keep?path=/referrals/log")]
    [InlineData("/referrals/log/matches")]
    public async Task What_a_page_sends_by_itself_while_somebody_types_is_no_warning(string address)
    {
        var desk = portal.SignIn((await portal.Given.TeamAsync()).Desk);
        var form = await desk.GetAsync("/referrals/log");
        using var multipart = new MultipartFormDataContent { { new StringContent(form.Token), Page.TokenName },
            { new StringContent("She said"), "Narrative" }, { new StringContent(form.Field("SubmissionId")!), "SubmissionId" } };
        using var answer = await desk.SendAsync(HttpMethod.Post, address, multipart);
        using var urlEncoded = new FormUrlEncodedContent([KeyValuePair.Create(Page.TokenName, form.Token), KeyValuePair.Create("Narrative",
            "She said it"), KeyValuePair.Create("DraftRevision", "1"), KeyValuePair.Create("SubmissionId", form.Field("SubmissionId")!)]);
        using var again = await desk.SendAsync(HttpMethod.Post, address, urlEncoded);

        Assert.Equal((200, 200), ((int)answer.StatusCode, (int)again.StatusCode));
        Assert.DoesNotContain(heard.Events, said => said.Level >= LogEventLevel.Warning);
    }

    [Fact]
    public async Task Health_and_assets_are_quiet()
    {
        foreach (var address in (string[])["/health/live", "/health/ready", "/favicon.svg"]) await portal.Visit().GetAsync(address);

        Assert.Empty(Requests);
    }
}
