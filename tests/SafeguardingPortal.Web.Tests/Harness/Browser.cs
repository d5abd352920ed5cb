using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Io;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using HttpMethod = System.Net.Http.HttpMethod;

namespace SafeguardingPortal.Web.Tests.Harness;

/// <summary>Visits pages, keeps cookies, follows redirects, and sends the real forms it finds, as a person's browser does.</summary>
public sealed class Browser : IDisposable
{
    private readonly CookieContainer cookies = new();
    private readonly HttpClient following;
    private readonly HttpClient stopping;

    internal Browser(PortalApp portal, Uri home, string? signedInAs)
    {
        following = Client(new RedirectHandler(), new CookieContainerHandler(cookies));
        stopping = Client(new CookieContainerHandler(cookies));

        HttpClient Client(params DelegatingHandler[] handlers)
        {
            var client = portal.CreateDefaultClient(home, handlers);
            if (signedInAs is not null) client.DefaultRequestHeaders.Add(HeaderSignIn.Header, signedInAs);
            return client;
        }
    }

    /// <summary>A browser over the wire, for a portal that is a process of its own.</summary>
    internal Browser(Uri home, string? signedInAs = null)
    {
        following = Client(follows: true);
        stopping = Client(follows: false);

        HttpClient Client(bool follows)
        {
            var client =
                new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = follows }) { BaseAddress = home };
            if (signedInAs is not null) client.DefaultRequestHeaders.Add(HeaderSignIn.Header, signedInAs);
            return client;
        }
    }

    public CookieCollection Cookies => cookies.GetAllCookies();

    /// <summary>The cookies as they are now, put back into another browser: a copy, or what somebody made up.</summary>
    public void Take(Cookie cookie) => cookies.Add(new Cookie(cookie.Name, cookie.Value, cookie.Path, cookie.Domain));

    public void Forget(string cookie)
    {
        foreach (var each in Cookies.Where(each => each.Name == cookie)) each.Expired = true;
    }

    /// <summary>At a desk with this address.</summary>
    public Browser From(string address)
    {
        foreach (var client in (HttpClient[])[following, stopping])
        {
            client.DefaultRequestHeaders.Remove(AddressByHeader.Header);
            client.DefaultRequestHeaders.Add(AddressByHeader.Header, address);
        }
        return this;
    }

    public async Task<Page> GetAsync(string url)
    {
        using var response = await following.GetAsync(new Uri(url, UriKind.Relative));
        return await Page.FromAsync(response);
    }

    /// <summary>The answer as it came, where a test is about its headers or about where it leads.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string url, HttpContent? content = null, string? accept = null)
    {
        var request = new HttpRequestMessage(method, new Uri(url, UriKind.Relative)) { Content = content };
        if (accept is not null) request.Headers.Add("Accept", accept);
        return stopping.SendAsync(request);
    }

    /// <summary>Fills in the page's form and presses a button, by default the one that Enter would.</summary>
    public Task<Page> SubmitAsync(Page page, Answers? answers = null, string? button = null) =>
        SubmitAsync(page.Form.Fill(answers ?? []), button);

    public async Task<Page> SubmitAsync(PageForm form, string? button = null)
    {
        using var content = form.Content(button, out var target);
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = content };
        request.Headers.Referrer = form.Address;
        request.Headers.Add("Sec-Fetch-Mode", "navigate");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var response = await following.SendAsync(request);
        return await Page.FromAsync(response);
    }

    /// <summary>Sends the page's form as it stands with names and values no browser would send.</summary>
    public async Task<Page> TamperAsync(Page page, params (string Name, string? Value)[] changes)
    {
        using var content = page.Form.Tampered(changes, out var target);
        using var response = await following.PostAsync(target, content);
        return await Page.FromAsync(response);
    }

    /// <summary>Posts fields to an address, with the antiforgery token of some other page.</summary>
    public async Task<Page> PostAsync(string url, Page tokenFrom, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent([
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create(Page.TokenName, tokenFrom.Token)]);
        using var response = await following.PostAsync(new Uri(url, UriKind.Relative), content);
        return await Page.FromAsync(response);
    }

    /// <summary>Goes through the real sign-in page.</summary>
    public async Task<Page> SignInAsync(string userName, string password, string? returnUrl = null) =>
        await SubmitAsync(await GetAsync("/account/sign-in" + (returnUrl is null ? "" : $"?returnUrl={Uri.EscapeDataString(returnUrl)}")),
            new() { ["UserName"] = userName, ["Password"] = password });

    public void Dispose()
    {
        following.Dispose();
        stopping.Dispose();
    }
}
