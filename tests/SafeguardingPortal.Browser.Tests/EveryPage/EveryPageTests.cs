using System.Globalization;

namespace SafeguardingPortal.Browser.Tests.EveryPage;

/// <summary>
/// Every page in its empty, filled and error states: axe finds nothing, and nobody has to scroll sideways on any screen.
/// With PORTAL_SCREENSHOTS=1 the pictures in docs/screenshots are made anew.
/// </summary>
[Collection(PortalCollection.Name)]
public sealed class EveryPageTests(Portal portal)
{
    private const int Desktop = 1280;
    private const int Phone = 390;
    private const int Zoomed = 320;
    private const int LargestPicture = 300_000;
    private static readonly int[] Heights = [2400, 1700, 1200];
    private static readonly bool TakesPictures = Environment.GetEnvironmentVariable("PORTAL_SCREENSHOTS") == "1";

    public static TheoryData<string> Names => [.. PageState.All.Select(state => state.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task A_page_is_accessible_and_fits_every_screen(string name)
    {
        var state = PageState.All.Single(state => state.Name == name);
        var visitor = await portal.SeatAsync(state.User);
        await portal.ForgetDraftsAsync();
        await visitor.Page.SetViewportSizeAsync(Desktop, 900);
        await state.ShowAsync(visitor, portal);

        await visitor.FitsAsync(Desktop);
        await visitor.IsAccessibleAsync();
        if (state.IsPictured && TakesPictures) await PictureAsync(visitor, name, Desktop);

        await visitor.FitsAsync(Phone);
        if (state.IsPictured && TakesPictures) await PictureAsync(visitor, name, Phone);

        await visitor.FitsAsync(Zoomed);
        await visitor.IsAccessibleAsync();
        visitor.ThrowIfProblems();
    }

    [Fact]
    public void Every_state_of_a_page_has_a_name_of_its_own() => Assert.Distinct(PageState.All.Select(state => state.Name));

    /// <summary>As much of the page as fits a file that can be kept.</summary>
    private static async Task PictureAsync(Visitor visitor, string name, int width)
    {
        var whole = await visitor.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        byte[] picture = [];
        foreach (var height in Heights)
        {
            picture = await visitor.Page.ScreenshotAsync(
                new() { FullPage = true, Clip = new() { X = 0, Y = 0, Width = width, Height = Math.Min(whole, height) } });
            if (picture.Length <= LargestPicture) break;
        }
        Assert.NotEmpty(picture);
        await File.WriteAllBytesAsync(Path.Combine(Folder(), string.Create(CultureInfo.InvariantCulture, $"{name}-{width}.png")), picture);
    }

    private static string Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "SafeguardingPortal.sln")))
            root = root.Parent ?? throw new InvalidOperationException("The pictures are kept in the repository, and this is not it.");
        return Directory.CreateDirectory(Path.Combine(root.FullName, "docs", "screenshots")).FullName;
    }
}
