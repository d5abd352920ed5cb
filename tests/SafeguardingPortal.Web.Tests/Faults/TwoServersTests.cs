using System.Collections.Concurrent;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Faults;

/// <summary>
/// Two portals on one database behind nginx, which sends each request to whichever is there. Nothing a user has lives in either.
/// </summary>
public sealed class TwoServersTests : IDisposable
{
    private const string Draft = "She said it began after the summer";
    private readonly string folder = Directory.CreateTempSubdirectory("portal-two-").FullName;

    [Fact]
    public async Task One_killed_and_started_again_and_then_the_other_loses_nothing_and_signs_nobody_out()
    {
        var file = Path.Combine(folder, "portal.db");
        await PortalProcess.MakeDatabaseAsync(file);
        var referrals = await CountAsync(file, "Referrals");
        var breaches = await CountAsync(file, "Breaches");
        using PortalProcess first = new(file, ("Database__MigrateOnStartup", "false")),
            second = new(file, ("Database__MigrateOnStartup", "false"));
        // Both find the same deadlines newly overdue, and neither a key yet.
        await Task.WhenAll(first.StartAsync(), second.StartAsync());
        using var proxy = await Proxy.StartAsync(folder, first, second);
        Task<Browser> SignedInAsync(string userName) => PortalProcess.SignedInAsync(proxy.Home, userName);

        using Browser desk = await SignedInAsync(PortalProcess.Desk), sergeant = await SignedInAsync(PortalProcess.Sergeant),
            reader = await SignedInAsync(PortalProcess.Constable);
        await sergeant.SubmitAsync(await sergeant.GetAsync("/referrals/log"), new() { ["Narrative"] = Draft }, "Keep as a draft");
        ConcurrentQueue<string> logged = [];
        using var enough = new CancellationTokenSource();
        Task[] work = [WorkAsync(() => LogAsync(desk, logged, enough.Token)), WorkAsync(() => AcceptAsync(sergeant, logged, enough.Token)),
            WorkAsync(() => ReadAsync(reader, logged, enough.Token))];
        // Who finds something wrong ends the work of all.
        async Task WorkAsync(Func<Task> act)
        {
            try
            {
                await Task.Run(act);
            }
            finally
            {
                await enough.CancelAsync();
            }
        }
        async Task UntilMoreAsync(int many)
        {
            for (var goal = logged.Count + many; logged.Count < goal && !enough.IsCancellationRequested;) await Task.Delay(20);
        }

        await UntilMoreAsync(3);
        foreach (var portal in new[] { second, first })
        {
            portal.Kill();
            await UntilMoreAsync(3);
            await portal.StartAsync();
            await UntilMoreAsync(2);
        }
        await enough.CancelAsync();
        await Task.WhenAll(work);

        Assert.Contains(Draft, (await sergeant.GetAsync("/referrals/log?draft=open")).Source);
        foreach (var reference in logged)
            Assert.Equal((200, $"/referrals/{reference}"), await WhereAsync(reader, $"/referrals/{reference}"));
        Assert.Equal(referrals + logged.Count, await CountAsync(file, "Referrals"));
        Assert.Equal(logged.Count, logged.Distinct().Count());
        Assert.Equal("ok", await PortalProcess.AskAsync(file, "PRAGMA integrity_check"));
        Assert.Equal(breaches + 3, await CountAsync(file, "Breaches"));
        Assert.Equal(0, await CountAsync(file, "(SELECT 1 FROM Breaches GROUP BY DeadlineId HAVING COUNT(*) > 1)"));
        Assert.Equal(0, await CountAsync(file, "Deadlines WHERE MetAt IS NULL AND DueAt < datetime('now', '-2 minutes') AND Kind = "
            + $"'{nameof(DeadlineKind.Referral24Hours)}' AND Id NOT IN (SELECT DeadlineId FROM Breaches)"));
    }

    private static async Task LogAsync(Browser desk, ConcurrentQueue<string> logged, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            var form = PortalProcess.FilledIn(await ShownAsync(desk, "/referrals/log"));
            var page = await desk.SubmitAsync(form);
            // The portal went away under the form: it is sent again, as a person presses the button again.
            while (page.Status == 502) page = await desk.SubmitAsync(form);
            Assert.True(page.Status == 200 && page.Reference.StartsWith("R-", StringComparison.Ordinal), page.ToString());
            logged.Enqueue(page.Reference);
        }
    }

    private static async Task AcceptAsync(Browser sergeant, ConcurrentQueue<string> logged, CancellationToken enough)
    {
        for (var accepted = 0; !enough.IsCancellationRequested;)
        {
            if (logged.ElementAtOrDefault(accepted) is not { } reference)
            {
                await Task.Delay(10, CancellationToken.None);
                continue;
            }
            // Back at the referral: the answer was lost and the act was not.
            if (await ShownAsync(sergeant, $"/referrals/{reference}/accept") is { HasForm: true } page
                && page.Url.EndsWith("/accept", StringComparison.Ordinal))
            {
                var form = page.Form;
                var done = await sergeant.SubmitAsync(
                    form.Fill("Supervisor", form.OptionsOf("Supervisor")[1]).Fill("Officer", form.OptionsOf("Officer")[1]));
                if (done.Status == 502) continue;
                Assert.True(done.Status == 200 && done.Done!.Contains("is allocated to", StringComparison.Ordinal), done.ToString());
            }
            accepted++;
        }
    }

    private static async Task ReadAsync(Browser reader, ConcurrentQueue<string> logged, CancellationToken enough)
    {
        for (var turn = 0; !enough.IsCancellationRequested; turn++)
            await ShownAsync(
                reader, logged.IsEmpty || turn % 2 == 0 ? "/referrals" : $"/referrals/{logged.ElementAt(turn % logged.Count)}");
    }

    /// <summary>A page, asked for again where the portal that was asked went away; never the sign-in page.</summary>
    private static async Task<Page> ShownAsync(Browser browser, string url)
    {
        while (true)
        {
            var page = await browser.GetAsync(url);
            if (page.Status == 502) continue;
            Assert.True(page.Status == 200 && !page.Url.StartsWith("/account", StringComparison.Ordinal), page.ToString());
            return page;
        }
    }

    private static async Task<(int, string)> WhereAsync(Browser browser, string url)
    {
        var page = await browser.GetAsync(url);
        return (page.Status, page.Url);
    }

    private static async Task<int> CountAsync(string file, string from) =>
        int.Parse(await PortalProcess.AskAsync(file, $"SELECT COUNT(*) FROM {from}"));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
