using System.Text.RegularExpressions;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Shape;

/// <summary>What people read is said in words. Numbers of rules and measures are for comments and the names of tests.</summary>
public partial class SentenceTests
{
    [Fact]
    public void No_sentence_names_a_rule_by_its_number()
    {
        string[] kinds = [".cs", ".cshtml", ".js"];
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*", SearchOption.AllDirectories)
            .Where(path => kinds.Contains(Path.GetExtension(path)))
            .Select(path => (Path: Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File: path))
            .Where(each => !each.Path.Contains("/obj/", StringComparison.Ordinal) && !each.Path.Contains("/bin/", StringComparison.Ordinal)
                && !each.Path.Contains("/node_modules/", StringComparison.Ordinal)
                && !each.Path.Contains("/Migrations/", StringComparison.Ordinal)).ToList();
        Assert.InRange(files.Count, 600, int.MaxValue);

        Assert.Empty(files.SelectMany(each => Named(each.Path, File.ReadAllText(each.File)).Select(number => $"{each.Path}: {number}")));
    }

    [Theory]
    [InlineData("a.cs", "RuleViolation.When(true, \"Someone else must decide (BR-51).\");", "BR-51")]
    [InlineData("a.cs", "var words = $\"Missed in K-{2}, and in K-2\";", "K-2")]
    [InlineData("a.cs", "var address = \"https://example.org\"; var words = \"BR-7\";", "BR-7")]
    [InlineData("a.cs", "var words = \"\"\"\n    As K-11 says.\n    \"\"\";", "K-11")]
    [InlineData("a.cs", "/// <summary>By another (BR-51).</summary>\nvar quote = '\"'; // K-1 is met\n/* BR-2 */", null)]
    [InlineData("a.cs", "var reference = \"C-2026-000045-K1\";", null)]
    [InlineData("a.cshtml", "<li>Police at every initial conference (K-2)</li>", "K-2")]
    [InlineData("a.cshtml", "@* K-2 *@ <!-- BR-4 --> <p>Police</p>\n@{\n    // BR-51\n}", null)]
    [InlineData("a.js", "say('BR-3')", "BR-3")]
    [InlineData("a.js", "// BR-3\nsay('so')", null)]
    public void A_number_is_known_from_one_in_a_comment(string path, string text, string? number) =>
        Assert.Equal(number, Named(path, text).FirstOrDefault());

    private static IEnumerable<string> Named(string path, string text)
    {
        var said = path.EndsWith(".cshtml", StringComparison.Ordinal)
            ? ViewComments().Replace(text, "")
            : Code().Replace(text, part => part.Value[0] == '/' ? "" : part.Value);
        return Numbers().Matches(said).Select(match => match.Value);
    }

    [GeneratedRegex(@"\b(BR|K)-\d+")]
    private static partial Regex Numbers();

    /// <summary>Texts and comments, whichever begins first: what looks like a comment in a text is none, nor the other way about.</summary>
    [GeneratedRegex("""
        (?<quotes>"{3,})[\s\S]*?\k<quotes>|"(\\.|[^"\\\n])*"|'(\\.|[^'\\\n])*'|`[^`]*`|//[^\n]*|/\*[\s\S]*?\*/
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Code();

    [GeneratedRegex(@"@\*[\s\S]*?\*@|<!--[\s\S]*?-->|^\s*//[^\n]*", RegexOptions.Multiline)]
    private static partial Regex ViewComments();
}
