using Deque.AxeCore.Commons;

namespace SafeguardingPortal.Browser.Tests;

/// <summary>What axe finds on a page, by WCAG 2.0 to 2.2 at A and AA, and by its best practice.</summary>
internal static class Accessibility
{
    /// <summary>A long page on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Axe alone, for pages of one frame: its wrapper opens another page each time, and takes twice as long.</summary>
    private const string Run =
        """
        async () => {
          const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
            rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] }
          const { violations, passes } = await axe.run(document, rules)
          if (passes.length === 0) return ['axe found nothing to look at']
          return violations.map(({ id, help, nodes }) => `${id}: ${help}${
            nodes.slice(0, 4).map(node => `\n    ${node.target} ${node.html}`).join('')}`)
        }
        """;

    public static async Task IsAccessibleAsync(this Visitor visitor)
    {
        // Nothing ends in a page without scripts that is promised there, and nobody else would end the wait.
        Assert.True(visitor.RunsScripts, "axe is a script: have it look at the page in a window that runs them");
        if (!await visitor.Page.EvaluateAsync<bool>("() => 'axe' in window")) await visitor.Page.EvaluateAsync(Axe);
        var found = await visitor.Page.EvaluateAsync<string[]>(Run).WaitAsync(Patience);
        Assert.True(found.Length == 0, $"{visitor.Path}: {string.Join(Environment.NewLine, found)}");
    }
}
