using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using SafeguardingPortal.Web.Data.Providers;

namespace SafeguardingPortal.Bench.Load;

/// <summary>One kind of page, as its route is written, who opened it, and addresses of it that this database has.</summary>
internal sealed record PageKind(string Template, string UserName, IReadOnlyList<string> Addresses);

/// <summary>
/// Every kind of page there is, from the portal's own table of endpoints, so that a new page joins by itself. Addresses are found as
/// people find them, by following links from the home page, as one role after another.
/// </summary>
internal sealed partial class PageKinds
{
    /// <summary>How many addresses of a kind are opened in search of links, and how many are asked for.</summary>
    private const int Opened = 4, Asked = 25;

    private readonly List<(string Template, TemplateMatcher Matcher)> templates;

    public PageKinds()
    {
        ServiceCollection services = new();
        services.AddLogging().AddControllersWithViews().AddApplicationPart(typeof(DemoAccounts).Assembly);
        using var provider = services.BuildServiceProvider();
        templates = [.. provider.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<ControllerActionDescriptor>().Where(action => action.AttributeRouteInfo is not null
                && action.ActionConstraints?.OfType<HttpMethodActionConstraint>().Any(method => method.HttpMethods.Contains("GET")) == true)
            .Select(action => action.AttributeRouteInfo!.Template!).Distinct(StringComparer.Ordinal)
            // The most particular first: "referrals/log" before "referrals/{reference}".
            .OrderBy(template => template.Count(letter => letter == '{')).ThenByDescending(template => template.Length)
            .Select(template => (
                "/" + template, new TemplateMatcher(TemplateParser.Parse(WithoutConstraints().Replace(template, "")), [])))];
    }

    /// <summary>Adds to <paramref name="missed"/> the kinds to which no link leads in this database.</summary>
    public async Task<IReadOnlyList<PageKind>> FindAsync(Server portal, LoadData data, ISet<string> missed)
    {
        Dictionary<string, PageKind> found = [];
        foreach (var userName in data.UserNames)
        {
            var cookie = await portal.SignInAsync(LoadData.Prefix + userName, DemoAccounts.Password);
            Dictionary<string, List<string>> addresses = [];
            Dictionary<string, int> opened = [];
            Queue<string> toOpen = new(["/"]);
            HashSet<string> known = ["/"];
            while (toOpen.TryDequeue(out var address))
            {
                if (Template(address) is not { } template || opened.GetValueOrDefault(template) >= Opened) continue;
                opened[template] = opened.GetValueOrDefault(template) + 1;
                if (await portal.TryGetAsync(address, cookie) is not { } page) continue;
                if (!addresses.TryGetValue(template, out var list)) addresses[template] = list = [];
                list.Insert(0, address);
                foreach (var link in Link().Matches(page).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)))
                    if (known.Add(link)) toOpen.Enqueue(link);
            }
            foreach (var (template, list) in addresses.Where(each => !found.ContainsKey(each.Key)))
            {
                // Links of the same kind that were not opened: asked for once, since some lead to what this officer may not see.
                foreach (var link in known.Where(link => !list.Contains(link) && Template(link) == template)
                    .Take(Asked - list.Count).ToList())
                    if (await portal.TryGetAsync(link, cookie) is not null) list.Add(link);
                found[template] = new(template, userName, list);
            }
        }
        missed.UnionWith(templates.Select(each => each.Template).Except(found.Keys));
        return [.. found.Values.OrderBy(kind => kind.Template, StringComparer.Ordinal)];
    }

    private string? Template(string address) => templates.FirstOrDefault(each =>
        each.Matcher.TryMatch(address.Split('?', '#')[0], [])).Template;

    [GeneratedRegex(@":[a-z]+(\([^)]*\))?(?=[}?])")]
    private static partial Regex WithoutConstraints();

    [GeneratedRegex("<a [^>]*href=\"(/[^\"#]*)")]
    private static partial Regex Link();
}
