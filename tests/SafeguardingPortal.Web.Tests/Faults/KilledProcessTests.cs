using System.Collections.Concurrent;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Faults;

/// <summary>The portal as its own process, killed without warning in the middle of real form posts.</summary>
public sealed class KilledProcessTests : IDisposable
{
    private const int Desks = 4;
    private readonly string folder = Directory.CreateTempSubdirectory("portal-killed-").FullName;

    [Fact]
    public async Task Kill_9_loses_no_acknowledged_referral_and_a_form_sent_again_makes_no_second_one()
    {
        var file = Path.Combine(folder, "portal.db");
        await PortalProcess.MakeDatabaseAsync(file);
        using PortalProcess portal = new(file);
        await portal.StartAsync();
        var before = await CountAsync(file);
        var browsers = await Task.WhenAll(
            Enumerable.Range(0, Desks).Select(_ => PortalProcess.SignedInAsync(portal.Home, PortalProcess.Desk)));

        ConcurrentBag<(int Desk, PageForm Form, string? Reference)> sent = [];
        var desks = browsers.Select((browser, desk) => Task.Run(async () =>
        {
            // Until the portal is gone from under the desk.
            while (true)
            {
                PageForm form;
                try
                {
                    form = await PortalProcess.ReportAsync(browser);
                }
                catch (HttpRequestException)
                {
                    return;
                }
                try
                {
                    var page = await browser.SubmitAsync(form);
                    Assert.Equal(200, page.Status);
                    sent.Add((desk, form, page.Reference));
                }
                catch (HttpRequestException)
                {
                    sent.Add((desk, form, null));
                    return;
                }
            }
        })).ToArray();
        while (sent.Count < 20 && !desks.Any(desk => desk.IsCompleted)) await Task.Delay(20);
        portal.Kill();
        await Task.WhenAll(desks);

        await portal.StartAsync();
        Assert.True(sent.Count(each => each.Reference is not null) >= 20);
        foreach (var (desk, form, reference) in sent)
        {
            var again = await browsers[desk].SubmitAsync(form);
            Assert.Equal(200, again.Status);
            Assert.StartsWith("R-", again.Reference);
            if (reference is not null) Assert.Equal(reference, again.Reference);
        }
        Assert.Equal(before + sent.Count, await CountAsync(file));
        Assert.Equal("ok", await PortalProcess.AskAsync(file, "PRAGMA integrity_check"));
    }

    private static async Task<int> CountAsync(string file) =>
        int.Parse(await PortalProcess.AskAsync(file, "SELECT COUNT(*) FROM Referrals"));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
