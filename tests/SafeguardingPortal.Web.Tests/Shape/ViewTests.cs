using System.Text.RegularExpressions;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Shape;

/// <summary>
/// A view shows what it is given. Whatever is asked of a record or a list is asked before, by the form's filter or the page's shape.
/// </summary>
public partial class ViewTests
{
    /// <summary>Those that still ask for themselves. The list only grows shorter: a view that does no more is struck off it.</summary>
    private static readonly string[] StillAsk =
    [
        "Attendance/Agree.cshtml", "Attendance/Ask.cshtml", "Attendance/Attend.cshtml", "Attendance/Hold.cshtml",
        "Attendance/Meet.cshtml", "Attendance/Sign.cshtml", "CaseDissents/Record.cshtml", "CaseTasks/Set.cshtml", "Cases/Details.cshtml",
        "Chronology/Correct.cshtml", "Closing/Close.cshtml", "ConferenceReports/Check.cshtml", "ConferenceReports/Send.cshtml",
        "ConferenceReports/Write.cshtml", "Conferences/Assign.cshtml", "Conferences/Cancel.cshtml", "Conferences/Correct.cshtml",
        "Conferences/Details.cshtml", "Conferences/Invite.cshtml", "Conferences/Merge.cshtml", "Conferences/Move.cshtml",
        "CramDraft/Assessment.cshtml", "CramDraft/Communication.cshtml", "CramDraft/Factors.cshtml", "CramDraft/Intelligence.cshtml",
        "CramDraft/Records.cshtml", "CramDraft/Sign.cshtml", "DataQuality/Index.cshtml", "Discussions/Details.cshtml",
        "Discussions/Record.cshtml", "Handovers/Answer.cshtml", "Handovers/Close.cshtml", "Handovers/Reallocate.cshtml",
        "Handovers/Transfer.cshtml", "Keepers/Name.cshtml", "LookUp/Index.cshtml", "Outcomes/Birth.cshtml", "Outcomes/CoreGroup.cshtml",
        "Outcomes/Decide.cshtml", "Plans/Correct.cshtml", "Plans/LookedAfter.cshtml", "Plans/Record.cshtml", "Referrals/Accept.cshtml",
        "Referrals/AcknowledgeBreach.cshtml", "Referrals/DecideNoFurtherAction.cshtml", "Referrals/Details.cshtml",
        "Referrals/Log.cshtml", "Referrals/SignOff.cshtml", "Research/Record.cshtml", "Restrictions/Name.cshtml",
        "Restrictions/Restrict.cshtml", "Supervision/Review.cshtml", "Tasks/HandOn.cshtml", "Vehicles/Book.cshtml",
        "Vehicles/Cancel.cshtml"
    ];

    [Fact]
    public void No_view_opens_records_or_awaits_a_query()
    {
        var views = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cshtml", SearchOption.AllDirectories).ToList();
        Assert.InRange(views.Count, 100, int.MaxValue);
        var ask = views.Where(view => Asks(File.ReadAllText(view))).Select(ShortName).ToList();
        var (newly, noMore) = (ask.Except(StillAsk).ToList(), StillAsk.Except(ask).ToList());
        Assert.True(newly.Count == 0, $"Let the page give these what they ask for: {string.Join(", ", newly)}.");
        Assert.True(noMore.Count == 0, $"These ask no more, so strike them off the list: {string.Join(", ", noMore)}.");
    }

    [Theory]
    [InlineData("@inject Records<Conference> Conferences", true)]
    [InlineData("@inject SafeguardingPortal.Web.Data.Records<SafeguardingPortal.Domain.Cases.CaseFile> Files", true)]
    [InlineData("@inject PortalDbContext Db", true)]
    [InlineData("@{ var owners = await Lists.OfficersAsync(team); }", true)]
    [InlineData("@(await CaseConferences.RowsAsync(Conferences))", true)]
    [InlineData("@await RenderSectionAsync(\"Aside\", required: false)", false)]
    [InlineData("@await Html.PartialAsync(\"_Row\", row)", false)]
    [InlineData("@await Component.InvokeAsync(\"Bell\")", false)]
    [InlineData("@* await Lists.OfficersAsync(team) *@ <p>Answers are awaited.</p>", false)]
    [InlineData("@inject TimeProvider Time", false)]
    public void What_asks_is_known_from_what_is_only_rendered(string view, bool asks) => Assert.Equal(asks, Asks(view));

    private static bool Asks(string view) => Asking().IsMatch(Comment().Replace(view, ""));

    /// <summary>Folder and file, by which a view goes on being known when its area moves.</summary>
    private static string ShortName(string path) => $"{Path.GetFileName(Path.GetDirectoryName(path))}/{Path.GetFileName(path)}";

    [GeneratedRegex(@"@inject\s+[\w.]*(Records<|DbContext\b)|\bawait\s+(?!Html\.|Component\.|Render)")]
    private static partial Regex Asking();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();
}
