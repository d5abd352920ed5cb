using System.Globalization;
using System.Linq.Expressions;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Scale;

/// <summary>A portal that nothing else runs beside, so that what the process does is what the page does.</summary>
public sealed class QuietPortal : IAsyncLifetime, IDisposable
{
    public Filled Filled { get; } = new();

    public Task InitializeAsync() => Filled.FillAsync(LargePortal.Few);

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => Filled.Portal.Dispose();
}

[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class QuietPortalTests : ICollectionFixture<QuietPortal>
{
    public const string Name = "A quiet portal";
}

/// <summary>
/// What a page costs a server stays below what is written here: statements, memory, and nothing compiled once it is warm. A page that
/// needs more is made to need less, or the number is raised where whoever reads the change sees it (docs/performance.md).
/// </summary>
[Collection(QuietPortalTests.Name)]
public sealed class PageCostTests(QuietPortal quiet)
{
    /// <summary>Who, which page, statements at the most, and kilobytes with slack.</summary>
    public static TheoryData<string, string, int, int> Pages() => new()
    {
        { "sergeant", "/", 44, 5_500 },
        { "inspector", "/", 46, 5_700 },
        { "sergeant", "/referrals", 14, 2_600 },
        { "sergeant", "/referrals?view=Running", 12, 2_150 },
        { "sergeant", "{referral}", 52, 2_950 },
        { "sergeant", "/referrals/log", 7, 3_500 },
        { "sergeant", "/cases", 12, 1_900 },
        { "sergeant", "{case}", 37, 2_350 },
        { "sergeant", "{case}/chronology", 23, 1_800 },
        { "sergeant", "{case}/people", 31, 2_800 },
        { "sergeant", "{case}/cram/1", 17, 1_900 },
        { "sergeant", "{case}/research", 21, 1_700 },
        { "sergeant", "{case}/discussions/1", 20, 1_650 },
        { "liaison", "/conferences", 8, 1_200 },
        { "sergeant", "/tasks?view=Team", 12, 1_600 },
        { "inspector", "/measures", 52, 5_400 },
        { "inspector", "/measures/k-1", 26, 3_900 },
        { "inspector", "/measures/reports", 48, 4_800 },
        { "sergeant", "/people", 1, 800 }
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_sends_no_more_statements_and_takes_no_more_memory_than_is_written(
        string who, string url, int statements, int kilobytes)
    {
        var (browser, address) = await WarmAsync(who, url);
        var sent = await quiet.Filled.Spy.ListenAsync(() => browser.GetAsync(address));
        var least = long.MaxValue;
        for (var n = 0; n < 3; n++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            await browser.GetAsync(address);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - before);
        }
        Assert.True(sent.Count <= statements && least <= kilobytes * 1_024L,
            $"{who} {url}: {sent.Count} statements of {statements}, {least / 1_024} KB of {kilobytes}\n"
            + string.Join('\n', sent.Select(each => $"{each}".ReplaceLineEndings(" "))));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_is_compiled_for_a_page_that_is_warm(string who, string url, int statements, int kilobytes)
    {
        _ = (statements, kilobytes);
        var (browser, address) = await WarmAsync(who, url);
        var before = CompiledSoFar();
        await browser.GetAsync(address);
        Assert.Equal(before + 1, CompiledSoFar());
    }

    /// <summary>The runtime numbers what is made of expressions, and says the number in the name.</summary>
    private static int CompiledSoFar()
    {
        Expression<Func<int, int>> one = n => n;
        return int.Parse(one.Compile().Method.Name["lambda_method".Length..], CultureInfo.InvariantCulture);
    }

    private async Task<(Browser Browser, string Address)> WarmAsync(string who, string url)
    {
        var (filled, logged) = (quiet.Filled, quiet.Filled.Discussed);
        var browser = filled.Portal.SignIn(filled.Who(who));
        var address = url.Replace("{referral}", logged.Page).Replace("{case}", $"/cases/{logged.CaseReference}");
        for (var n = 0; n < 3; n++) Assert.Equal(200, (await browser.GetAsync(address)).Status);
        return (browser, address);
    }
}
