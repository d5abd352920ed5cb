using System.Collections.Concurrent;
using Microsoft.Playwright;
using SafeguardingPortal.Web.Data.Providers;
using static Microsoft.Playwright.Assertions;

namespace SafeguardingPortal.Browser.Tests;

/// <summary>
/// A person at a browser window. Whatever the browser complains about on the way fails the test: errors in the console, scripts that throw,
/// anything the Content-Security-Policy refuses, anything asked of another server, and any answer that was not expected.
/// </summary>
public sealed class Visitor(Portal portal, IBrowserContext context, bool script) : IAsyncDisposable
{
    // What is waited for comes; how soon says only how much else the machine does meanwhile.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    static Visitor() => SetDefaultExpectTimeout((float)Patience.TotalMilliseconds);

    private readonly ConcurrentQueue<string> problems = new();
    private readonly HashSet<(string Path, int Status)> expected = [];
    private IResponse? document;

    public IPage Page { get; private set; } = null!;

    public bool RunsScripts => script;

    public string Path => new Uri(Page.Url).PathAndQuery;

    public async Task OpenPageAsync()
    {
        Page = await context.NewPageAsync();
        Page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        Page.PageError += (_, error) => problems.Enqueue($"A script failed: {error}");
        Page.Console += (_, message) =>
        {
            // What could not be loaded is told with its address by the response.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
                problems.Enqueue($"In the console: {message.Text}");
        };
        Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(portal.Address, StringComparison.Ordinal))
                problems.Enqueue($"Asked of another server: {request.Url}");
        };
        Page.Response += (_, response) =>
        {
            if (!response.Request.IsNavigationRequest)
            {
                if (response.Status >= 400 && !expected.Contains((new Uri(response.Url).AbsolutePath, response.Status)))
                    problems.Enqueue($"{response.Status} for {response.Url}");
            }
            else if (response.Status is < 300 or >= 400)
            {
                document = response;
            }
        };
        if (script) await Page.AddInitScriptAsync("addEventListener('securitypolicyviolation', e => "
            + "console.error('Content-Security-Policy: ' + e.violatedDirective + ' ' + e.blockedURI))");
    }

    /// <summary>An answer to a script that is part of what the test is about.</summary>
    public void Expects(string path, int status) => expected.Add((path, status));

    /// <summary>Another tab of the same window.</summary>
    public async Task<Visitor> OpenTabAsync()
    {
        var tab = new Visitor(portal, context, script);
        await tab.OpenPageAsync();
        return tab;
    }

    /// <summary>Types the address.</summary>
    public Task VisitAsync(string path, int expected = 200) => GoAsync(() => Page.GotoAsync(path), expected);

    /// <summary>Does something that leads to another page, waits for it and looks at how it was answered.</summary>
    public async Task GoAsync(Func<Task> act, int expected = 200)
    {
        document = null;
        var loaded = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void OnLoad(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += OnLoad;
        try
        {
            await act();
            await loaded.Task.WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"No page came after this one: {await WhereAsync()}");
        }
        finally
        {
            Page.Load -= OnLoad;
        }
        if (document is { } answer && answer.Status != expected)
            problems.Enqueue($"Answered {answer.Status}, not {expected}: {await WhereAsync()}");
        ThrowIfProblems();
    }

    /// <summary>Presses the button, or the link that looks like one, which leads to another page.</summary>
    public Task PressAsync(string button, int expected = 200) => GoAsync(() => Button(button).ClickAsync(), expected);

    public Task FollowAsync(string link) =>
        GoAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync());

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task EnterAsync(string userName, string password)
    {
        await VisitAsync("/account/sign-in");
        await Page.GetByLabel("User name").FillAsync(userName);
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await PressAsync("Sign in");
    }

    public async Task SignInAsync(string userName)
    {
        await EnterAsync(userName, DemoAccounts.Password);
        // What signing in leads to: the work, or for a frontline officer the look-up.
        await SeesHeadingAsync(userName == "frontline" ? "Is a child on a protection plan?" : "My work");
    }

    public Task SeesHeadingAsync(string heading) =>
        Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(heading);

    public Task SeesAsync(string words) => Expect(Page.GetByRole(AriaRole.Main)).ToContainTextAsync(words);

    /// <summary>What the last act led to, at the head of the page.</summary>
    public Task IsToldAsync(string words) => Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(words);

    public Task<string> MainTextAsync() => Page.GetByRole(AriaRole.Main).InnerTextAsync();

    /// <summary>The page must never have to be moved sideways to be read.</summary>
    public async Task FitsAsync(int width)
    {
        await Page.SetViewportSizeAsync(width, 900);
        var tooWide = await Page.EvaluateAsync<string[]>(
            """
            () => {
              const page = document.documentElement
              if (page.scrollWidth <= page.clientWidth) return []
              return [...document.body.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > page.clientWidth + 1)
                .map(e => e.outerHTML.slice(0, 120))
            }
            """);
        Assert.True(
            tooWide.Length == 0, $"{Path} has to be scrolled sideways at {width} px: {string.Join(Environment.NewLine, tooWide.Take(5))}");
    }

    /// <summary>Once told, a problem is not the next test's.</summary>
    public void ThrowIfProblems()
    {
        if (problems.IsEmpty) return;
        var told = string.Join(Environment.NewLine, problems);
        problems.Clear();
        Assert.Fail(told);
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();

    private async Task<string> WhereAsync()
    {
        var text = await Page.Locator("body").InnerTextAsync();
        return $"{Page.Url}{Environment.NewLine}{text[..Math.Min(text.Length, 1200)]}";
    }
}
