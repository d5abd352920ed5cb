using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Data.Sqlite;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Faults;

/// <summary>Ten thousand requests that no form of ours would send: none is a 500, and none changes what it should not.</summary>
public class HostileRequestTests() : PortalTest(onFile: true)
{
    private const int Requests = 10_000;

    /// <summary>What a stranger's visit may leave behind: the trail of it, and the stranger's own drafts and calendar address.</summary>
    private static readonly string[] MayChange = [
        "AuditEntries", "AuditPeople", "Drafts", "CalendarFeeds", "AspNetUsers", "sqlite_sequence",
        // What months that are over come to, kept by whoever reads them first.
        "MonthCounts", "MonthsCounted",
        // The trail is sealed and read again by one button.
        "AuditSeals", "TrailChecks",
        // Which notices somebody wants is theirs to say by one button.
        "SilencedNotices"];

    /// <summary>Acts of one button, which rest on nothing a page said: pressed by whoever may, they are done, and rightly.</summary>
    private static readonly string[] OneButton = ["/cram/start", "/cram/draft/meet"];

    private static readonly string[] Values =
    [
        "", " ", "0", "-1", "1", "2147483648", "99999999999999999999", "true", "NaN", "null", "[]", "{}", "R-2026-000001", "C-2026-000001",
        "..", "../../etc", "%00", "\0", "’", "<script>", "' OR 1=1 --",
        "2026-13-45", "31/02/2026", "25/10/2026", "01:30", "24:00", "JointSection47", "Accept", "Redirected", "Phone", "99", "E09000012",
        "hackney", "o-0005", "00000000-0000-0000-0000-000000000000", "\ud83d\ude00", "\u202e", new('x', 5_000), "add-child", "keep-draft"
    ];

    private static readonly string[] Fields =
    [
        "Version", "SubmissionId", "Button", "Received.Date", "Received.Time", "Received.Which", "Channel", "Source", "Borough", "Team",
        "Narrative", "PrimaryNature", "NatureFlags", "ImmediateDanger", "Children[0].Name",
        "Children[0].Born", "Children[0].Sex", "Children[0].Seen", "Children[0].Disabilities", "Children[9].Name", "Children[-1].Name",
        "Children[x].Name", "Children", "Adults[0].Name", "Adults[0].IsSuspect", "Supervisor", "Officer",
        "Reason", "Summary", "Rationale", "Cause", "Words", "WhatHappensNow", "Started.Date", "Started.Time", "Ended.Date", "Ended.Time",
        "Mode", "Outcome", "People[0].Name", "People[0].Agency", "Decisions[0].Text",
        "Decisions[0].Due", "Others", "Answer", "Kind", "RedirectTo", "CaseFile", "UserName", "Password", "Current", "New", "returnUrl",
        "path", "then", "DraftRevision", "DraftForm", "DraftBegan", "DraftSeal", "Held", "held", "form", "__RequestVerificationToken",
        "CaitId", "Referral.CaitId"
    ];

    [Fact]
    public async Task Ten_thousand_hostile_requests_give_no_500_and_change_nothing_they_should_not()
    {
        var victim = await Given.TeamAsync();
        List<Logged> theirs = [];
        foreach (var stage in new[] { Stage.New, Stage.Proposed, Stage.Assessed, Stage.Finished })
            theirs.Add(await Given.ReferralAsync(victim, stage, hoursAgo: 5));
        theirs.Add(await Given.ReferralAsync(victim, Stage.Assessed, hoursAgo: 30));
        await Portal.RaiseFlagsAsync();
        var strangers = await Given.TeamAsync("lambeth");
        (Browser Browser, Page? Token)[] visitors =
        [
            (Portal.Visit(), null), await VisitorAsync(strangers.Desk), await VisitorAsync(strangers.Sergeant),
            await VisitorAsync(strangers.Inspector), await VisitorAsync(strangers.Constable),
            await VisitorAsync(await Given.OfficerAsync(Role.FrontlineOfficer)),
            await VisitorAsync(await Given.OfficerAsync(Role.Administrator)), await VisitorAsync(await Given.OfficerAsync(Role.Auditor))
        ];
        // The victims' own sergeant, whose acts come out of order and from pages long out of date, so that none of them can be saved.
        var own = await VisitorAsync(victim.Sergeant);
        visitors = [.. visitors, own];
        await Portal.ExecuteAsync("UPDATE Referrals SET Version = Version + 1000");
        var routes = Portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<ControllerActionDescriptor>()
            .Select(action => "/" + action.AttributeRouteInfo!.Template).Distinct().ToList();
        var random = new Random(20261123);
        var before = await FingerprintsAsync();
        List<string> broken = [];

        for (var n = 0; n < Requests; n++)
        {
            var (browser, token) = visitors[random.Next(visitors.Length)];
            var route = Pick(routes, random);
            if (browser == own.Item1 && OneButton.Any(act => route.EndsWith(act, StringComparison.Ordinal))) continue;
            var url = Address(route, theirs[random.Next(theirs.Count)], random);
            var method =
                random.Next(10) switch { < 3 => HttpMethod.Get, 3 => HttpMethod.Put, 4 => HttpMethod.Delete, _ => HttpMethod.Post };
            using var content = method == HttpMethod.Get ? null : Body(token, random);
            using var answer = await browser.SendAsync(method, url, content);
            if ((int)answer.StatusCode >= 500) broken.Add(
                $"{(int)answer.StatusCode} to request {n}: {method} {url} {(content is null ? "" : await content.ReadAsStringAsync())}");
        }

        Assert.True(broken.Count == 0,
            $"{broken.Count} broken: " + string.Join("\n", broken.Take(20).Select(each => each[..Math.Min(each.Length, 400)])));
        var after = await FingerprintsAsync();
        Assert.Equal(before.Where(table => !MayChange.Contains(table.Key)), after.Where(table => !MayChange.Contains(table.Key)));
    }

    private async Task<(Browser, Page?)> VisitorAsync(Colleague who)
    {
        var browser = Portal.SignIn(who);
        return (browser, await browser.GetAsync("/account/password"));
    }

    private static string Address(string template, Logged logged, Random random)
    {
        var reference = random.Next(4) switch { 0 => "R-2026-999999", 1 => InPath(Pick(Values, random)), _ => logged.Reference };
        var path = template.Replace("{reference:reference}", reference, StringComparison.Ordinal)
            .Replace("{caseReference:reference}", random.Next(4) == 0 ? "C-2026-000002" : logged.CaseReference, StringComparison.Ordinal)
            .Replace("{number:int:min(1)}", random.Next(3).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{code:int}", random.Next(1000).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return random.Next(3) == 0 ? $"{path}?{Pick(Fields, random)}={Uri.EscapeDataString(Pick(Values, random))}&view=Finished&state="
            + $"{random.Next(9)}&after=r.{random.NextInt64()}.x" : path;
    }

    /// <summary>The test server, unlike the real one, takes no NUL in a path.</summary>
    private static string InPath(string value) => Uri.EscapeDataString(value.Replace("\0", "", StringComparison.Ordinal));

    private static ByteArrayContent Body(Page? token, Random random)
    {
        if (random.Next(40) == 0) return Typed(RandomNumberGenerator.GetBytes(200), "application/x-www-form-urlencoded");
        if (random.Next(40) == 0) return Typed(Encoding.UTF8.GetBytes("{\"a\":1}"), "application/json");
        if (random.Next(40) == 0) return Typed(Encoding.UTF8.GetBytes("--x\r\nbroken"), "multipart/form-data; boundary=x");
        if (random.Next(400) == 0)
            return Typed(Encoding.UTF8.GetBytes("Narrative=" + new string('y', 5_000_000)), "application/x-www-form-urlencoded");
        var fields = Enumerable.Range(0, random.Next(1, 12))
            .Select(_ => $"{WebUtility.UrlEncode(Pick(Fields, random))}={WebUtility.UrlEncode(Pick(Values, random))}").ToList();
        if (random.Next(60) == 0) fields.AddRange(Enumerable.Range(0, 1_500).Select(n => $"Children[{n}].Name=x"));
        if (token is not null && random.Next(6) > 0) fields.Add($"{Page.TokenName}={WebUtility.UrlEncode(token.Token)}");
        return Typed(Encoding.ASCII.GetBytes(string.Join('&', fields)), "application/x-www-form-urlencoded");
    }

    private static ByteArrayContent Typed(byte[] bytes, string type)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private static T Pick<T>(IReadOnlyList<T> from, Random random) => from[random.Next(from.Count)];

    /// <summary>One number a table that changes when anything in it does.</summary>
    private async Task<Dictionary<string, string>> FingerprintsAsync()
    {
        await using var connection = new SqliteConnection(Portal.Database.ConnectionString);
        await connection.OpenAsync();
        Dictionary<string, string> prints = [];
        List<string> tables = [];
        await using (var names = connection.CreateCommand())
        {
            names.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name";
            await using var reader = await names.ExecuteReaderAsync();
            while (await reader.ReadAsync()) tables.Add(reader.GetString(0));
        }
        foreach (var table in tables)
        {
            await using var rows = connection.CreateCommand();
            rows.CommandText = $"SELECT * FROM \"{table}\"";
            await using var reader = await rows.ExecuteReaderAsync();
            var all = new StringBuilder();
            while (await reader.ReadAsync())
            {
                for (var column = 0; column < reader.FieldCount; column++)
                    all.Append(reader.IsDBNull(column) ? "∅" : reader.GetString(column)).Append('|');
            }
            prints[table] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
        }
        return prints;
    }
}
