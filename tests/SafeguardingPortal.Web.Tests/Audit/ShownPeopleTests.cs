using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Audit;

/// <summary>The demonstration, with a note of every page that was opened.</summary>
public sealed class WatchedDemo : IDisposable
{
    public WatchedDemo() =>
        Portal = new PortalApp().With("Demo:Fill", "true").With(services => services.AddSingleton<IStartupFilter>(new Watch(Opened)));

    public PortalApp Portal { get; }

    /// <summary>The templates of the pages that answered with something.</summary>
    public HashSet<string> Opened { get; } = [];

    public void Dispose() => Portal.Dispose();

    private sealed class Watch(HashSet<string> opened) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (http, rest) =>
            {
                await rest(http);
                if (http.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } template }
                    && http.Response.StatusCode == StatusCodes.Status200OK) opened.Add(template);
            });
            next(app);
        };
    }
}

/// <summary>
/// Whoever a page names is on the trail (B15). What is read here is the answer as it was sent, and who is in the database: nothing of how
/// the portal finds out whom it shows.
/// </summary>
public sealed partial class ShownPeopleTests(WatchedDemo demo) : IClassFixture<WatchedDemo>
{
    private PortalApp Portal => demo.Portal;

    [Fact]
    public async Task Everybody_whom_any_page_names_is_on_the_trail()
    {
        List<string> missed = [];
        foreach (var account in new[] { "dc.hackney", "ds.hackney", "di.hackney", "desk.hackney", "researcher.hackney", "pclo.hackney",
            "commander", "qa" }) missed.AddRange(await FollowLinksAsync(account));
        Assert.True(missed.Count == 0, $"{missed.Count}:\n{string.Join("\n", missed.Take(80))}");

        var templates = Portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<ControllerActionDescriptor>()
            .Where(action => action.ActionConstraints?.OfType<HttpMethodActionConstraint>()
                .Any(constraint => constraint.HttpMethods.Contains("GET")) == true)
            .Select(action => action.AttributeRouteInfo!.Template!)
            // An administrator sees no case, and their pages name nobody of one (BR-50).
            .Where(template => !template.StartsWith("administration", StringComparison.Ordinal)).ToHashSet();
        var left = templates.Except(demo.Opened).Order(StringComparer.Ordinal).ToList();
        Assert.True(
            left.Count < templates.Count / 3, $"{left.Count} of {templates.Count} were opened by nobody: {string.Join("\n", left)}");
    }

    /// <summary>
    /// Opens whatever links lead to, one address of each kind, and answers whom a page names that no entry of that request has.
    /// </summary>
    private async Task<IReadOnlyList<string>> FollowLinksAsync(string account)
    {
        var viewer = await ViewerAsync(account);
        var names = await NamesAsync();
        var browser = Portal.SignIn(viewer);
        Queue<string> toOpen = new(["/", "/measures/k-2/records.csv?month=2026-11", "/measures/k-3/records.csv?month=2026-11"]);
        HashSet<string> known = ["/"], kinds = [];
        List<string> missed = [];
        var shown = 0;
        while (toOpen.TryDequeue(out var address))
        {
            // Each page on its own: what was written for the one before is too old.
            Portal.Clock.Advance(TimeSpan.FromMinutes(16));
            var before = await LastEntryAsync();
            using var answer = await browser.SendAsync(HttpMethod.Get, address);
            var text = await ReadAsync(answer);
            var written = await WrittenAsync(before, viewer);
            foreach (var (name, people) in names.Where(each => Mentions(text, each.Key)))
            {
                shown++;
                if (!people.Any(written.Contains)) missed.Add($"{account} {address}: {name}");
            }
            if (answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            foreach (var link in Links().Matches(text).Select(match => System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)))
            {
                if (known.Add(link) && kinds.Add(Kind(link))) toOpen.Enqueue(link);
            }
        }
        Assert.True(shown > 50 && kinds.Count > 25, $"{shown} names on {kinds.Count} pages");
        return missed;
    }

    /// <summary>Nobody is written down who was not shown, or the trail would accuse.</summary>
    [Theory]
    [InlineData("/")]
    [InlineData("/referrals")]
    [InlineData("/cases")]
    [InlineData("/dissents")]
    [InlineData("/conferences")]
    [InlineData("/conferences/reports")]
    [InlineData("/conferences/enquiries")]
    [InlineData("/supervision")]
    [InlineData("/research")]
    [InlineData("/tasks")]
    [InlineData("/data-quality")]
    public async Task A_list_writes_down_those_it_names_and_nobody_else_once_in_a_quarter_of_an_hour(string list)
    {
        var viewer = await ViewerAsync("ds.hackney");
        var browser = Portal.SignIn(viewer);
        Portal.Clock.Advance(TimeSpan.FromMinutes(16));
        var before = await LastEntryAsync();
        var page = await browser.GetAsync(list);
        Assert.Equal(200, page.Status);
        var entries = await EntriesAsync(before);
        if (entries.Count == 0)
        {
            Assert.DoesNotContain(await NamesAsync(), each => Mentions(page.Main, each.Key));
            return;
        }

        var entry = Assert.Single(entries);
        Assert.Equal((AuditAction.Shown, viewer.Id, (Guid?)null), (entry.Action, entry.ById, entry.SubjectId));
        var called = await Portal.QueryAsync(db => db.Set<Person>().Where(person => person.Name != null)
            .ToDictionaryAsync(person => person.Id, person => person.Name!));
        Assert.All(entry.People.Where(person => called.ContainsKey(person.PersonId)),
            person => Assert.Contains(called[person.PersonId], page.Main, StringComparison.Ordinal));

        Portal.Clock.Advance(TimeSpan.FromMinutes(14));
        before = await LastEntryAsync();
        await browser.GetAsync(list);
        Assert.Equal(before, await LastEntryAsync());
    }

    private async Task<CurrentUser> ViewerAsync(string account)
    {
        var name = DemoAccounts.All.Single(each => each.UserName == account).Name;
        var today = DateOnly.FromDateTime(Portal.Clock.Now);
        var officer =
            await Portal.QueryAsync(db => db.Officers.AsNoTracking().Include(each => each.Postings).SingleAsync(each => each.Name == name));
        return new(officer.Id, officer.Name, officer.Role, [.. officer.Postings
            .Where(posting => posting.From <= today && (posting.To == null || today <= posting.To)).Select(posting => posting.CaitId)]);
    }

    /// <summary>Every name anybody has or had, with whose it is; those that an officer has too prove nothing.</summary>
    private async Task<Dictionary<string, HashSet<Guid>>> NamesAsync()
    {
        var all = await Portal.QueryAsync(async db =>
        {
            var now = await db.Set<Person>().Where(person => person.Name != null)
                .Select(person => new { person.Id, Name = person.Name! }).ToListAsync();
            var told = await db.Set<PersonFact>().Where(fact => fact.Kind == FactKind.Name || fact.Kind == FactKind.Alias)
                .Select(fact => new { Id = fact.PersonId, Name = fact.Text }).ToListAsync();
            var officers = await db.Officers.Select(officer => officer.Name).ToListAsync();
            return now.Concat(told).Where(each => each.Name.Contains(' ', StringComparison.Ordinal)
                && !officers.Exists(officer => officer.Contains(each.Name, StringComparison.Ordinal))).ToList();
        });
        return all.GroupBy(each => each.Name).ToDictionary(group => group.Key, group => group.Select(each => each.Id).ToHashSet());
    }

    private static bool Mentions(string text, string name) =>
        text.Contains(name, StringComparison.Ordinal) && Regex.IsMatch(text, $@"(?<![\p{{L}}-]){Regex.Escape(name)}(?![\p{{L}}-])");

    private static async Task<string> ReadAsync(HttpResponseMessage answer)
    {
        if (answer.Content.Headers.ContentType?.MediaType?.Contains("wordprocessing", StringComparison.Ordinal) != true)
            return System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var text = new StringBuilder();
        foreach (var part in zip.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(part.Open());
            text.Append(await reader.ReadToEndAsync());
        }
        return System.Net.WebUtility.HtmlDecode(text.ToString());
    }

    private Task<long> LastEntryAsync() => Portal.QueryAsync(db => db.AuditEntries.MaxAsync(entry => entry.Id));

    private Task<List<AuditEntry>> EntriesAsync(long after) => Portal.QueryAsync(db => db.AuditEntries.AsNoTracking()
        .Include(entry => entry.People).Where(entry => entry.Id > after).ToListAsync());

    private async Task<HashSet<Guid>> WrittenAsync(long after, CurrentUser viewer) =>
        [.. (await EntriesAsync(after)).Where(entry => entry.ById == viewer.Id && entry.Action is not (AuditAction.Refused
            or AuditAction.Created or AuditAction.Changed)).SelectMany(entry => entry.People).Select(person => person.PersonId)];

    private static string Kind(string link) => Particular().Replace(link, "$1");

    [GeneratedRegex(@"(=)[^&#]*|[A-Z]-\d{4}-\d{6}|[0-9a-f]{8}-[0-9a-f-]{27}|\d+(-\d\d)?$|#.*$")]
    private static partial Regex Particular();

    [GeneratedRegex("""href="(/[^"#]*)""")]
    private static partial Regex Links();
}
