using System.Text.RegularExpressions;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Shape;

/// <summary>
/// A view shows what it is given. Whatever is asked of a record or a list is asked before, by what fills the form or by the page's shape.
/// </summary>
public partial class ViewTests
{
    [Fact]
    public void No_view_opens_records_or_awaits_a_query()
    {
        var views = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cshtml", SearchOption.AllDirectories).ToList();
        Assert.InRange(views.Count, 100, int.MaxValue);
        var ask = views.Where(view => Asks(File.ReadAllText(view))).Select(view => Path.GetRelativePath(Repository.Root, view)).ToList();
        Assert.True(ask.Count == 0, $"Let the page give these what they ask for: {string.Join(", ", ask)}.");
    }

    [Theory]
    [InlineData("@inject Records<Conference> Conferences", true)]
    [InlineData("@inject SafeguardingPortal.Web.Data.Door.Records<SafeguardingPortal.Domain.Casework.Cases.CaseFile> Files", true)]
    [InlineData("@inject PortalDbContext Db", true)]
    [InlineData("@inject ReferenceLists Lists", true)]
    [InlineData("@inject ClosingChecklist Closing", true)]
    [InlineData("@{ var owners = await Lists.OfficersAsync(team); }", true)]
    [InlineData("@(await CaseConferences.RowsAsync(Conferences))", true)]
    [InlineData("@await RenderSectionAsync(\"Aside\", required: false)", false)]
    [InlineData("@await Html.PartialAsync(\"_Row\", row)", false)]
    [InlineData("@await Component.InvokeAsync(\"Bell\")", false)]
    [InlineData("@* await Lists.OfficersAsync(team) *@ <p>Answers are awaited.</p>", false)]
    [InlineData("@inject TimeProvider Time", false)]
    [InlineData("@inject CurrentUser Viewer", false)]
    public void What_asks_is_known_from_what_is_only_rendered(string view, bool asks) => Assert.Equal(asks, Asks(view));

    /// <summary>B15: a file made of records says what it is made of (RecordFile). These are made of none.</summary>
    [Fact]
    public void No_action_answers_with_a_file_or_a_text_that_does_not_say_whom_it_names()
    {
        string[] ofNobody = ["DiaryController.cs", "PaperController.cs", "AccountController.cs"];
        var others = Directory.EnumerateFiles(
            Path.Combine(Repository.Root, "src/SafeguardingPortal.Web"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !ofNobody.Contains(Path.GetFileName(file)) && RawAnswer().IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetRelativePath(Repository.Root, file)).ToList();
        Assert.True(others.Count == 0, $"Answer with RecordFile or a view: {string.Join(", ", others)}.");
    }

    [GeneratedRegex(@"(?<![\w.])(File|Content|Json|PhysicalFile|VirtualFile)\((?!s?\.)[^)]|new (FileContentResult|FileStreamResult"
        + @"|ContentResult|JsonResult|PhysicalFileResult)\b|Response\.(Body|BodyWriter)\.Write")]
    private static partial Regex RawAnswer();

    private static bool Asks(string view) => Asking().IsMatch(Comment().Replace(view, ""));

    /// <summary>Only what is known without a query may be injected: the clock, who looks, and where the portal runs.</summary>
    [GeneratedRegex(@"@inject\s+(?!(TimeProvider|CurrentUser|IWebHostEnvironment)\s)|\bawait\s+(?!Html\.|Component\.|Render)")]
    private static partial Regex Asking();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
