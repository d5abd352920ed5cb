using System.Text.RegularExpressions;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Wording;

/// <summary>The room of words lies under every other of the project and leans on none of them.</summary>
public partial class WordingShapeTests
{
    [Fact]
    public void The_words_know_nothing_of_the_project_but_themselves_and_the_domain() =>
        Assert.All(Files(), file => Assert.DoesNotMatch(OtherRoom(), file.Text));

    /// <summary>
    /// The compiler refuses a switch that lacks a value of its enum; a default would silence it and give a new value another's words.
    /// </summary>
    [Fact]
    public void No_words_of_an_enum_have_a_default() => Assert.All(
        Files().Where(file => file.Name.EndsWith("Words.cs", StringComparison.Ordinal) && file.Name != "LondonWords.cs"),
        file => Assert.DoesNotContain("_ =>", file.Text, StringComparison.Ordinal));

    private static IReadOnlyList<(string Name, string Text)> Files()
    {
        var room = Path.Combine(Repository.Root, "src", "SafeguardingPortal.Web", "Wording");
        var files = Directory.GetFiles(room, "*.cs", SearchOption.AllDirectories);
        Assert.True(files.Length >= 20);
        return [.. files.Select(file => (Path.GetFileName(file), File.ReadAllText(file)))];
    }

    /// <summary>Another room by its whole name, or by what is left of it within the project's own namespace; or a package.</summary>
    [GeneratedRegex(@"SafeguardingPortal\.Web\.(?!Wording\b)|(?<![\w.])(Accounts|Audit|Data|Demo|Features|Infrastructure)\.[A-Z]"
        + @"|(?<![\w.])(Jobs|Matching|Pages|TagHelpers)\.[A-Z]|using (?!System|SafeguardingPortal\.)[A-Z]")]
    private static partial Regex OtherRoom();
}
