using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace SafeguardingPortal.Browser.Tests;

/// <summary>What axe finds on a page, by WCAG 2.0 to 2.2 at A and AA, and by its best practice.</summary>
internal static class Accessibility
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"] },
        Rules = new() { ["target-size"] = new() { Enabled = true } },
        ResultTypes = [ResultType.Violations]
    };

    public static async Task IsAccessibleAsync(this Visitor visitor)
    {
        var found = (await visitor.Page.RunAxe(Rules)).Violations;
        Assert.True(found.Length == 0, $"{visitor.Path}: {string.Join(Environment.NewLine, found.Select(Described))}");
    }

    private static string Described(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}{string.Concat(violation.Nodes.Take(4).Select(node => $"{Environment.NewLine}    {node.Target} {node.Html}"))}";
}
