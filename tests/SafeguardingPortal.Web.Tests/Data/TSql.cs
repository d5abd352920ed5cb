using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SafeguardingPortal.Web.Tests.Data;

/// <summary>Reads T-SQL with Microsoft's own grammar, where no SQL Server runs.</summary>
internal static class TSql
{
    /// <summary>Comparisons that no index can answer, since a column stands in a function on the one side.</summary>
    public static IReadOnlyList<string> NotSargable(string query)
    {
        using var reader = new StringReader(query);
        var seen = new Comparisons();
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out _).Accept(seen);
        return seen.Found;
    }

    public static void AssertReadable(string script)
    {
        using var reader = new StringReader(script);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Take(5).Select(error => $"{error.Line}: {error.Message}")) + "\n"
            + script[..Math.Min(script.Length, 4_000)]);
    }

    private sealed class Comparisons : TSqlFragmentVisitor
    {
        public List<string> Found { get; } = [];

        public override void Visit(BooleanComparisonExpression node)
        {
            foreach (var side in new[] { node.FirstExpression, node.SecondExpression })
            {
                var columns = new Columns();
                if (side is FunctionCall or CastCall or ConvertCall or BinaryExpression) side.Accept(columns);
                if (columns.Any) Found.Add(string.Concat(side.ScriptTokenStream.Skip(node.FirstTokenIndex)
                    .Take(node.LastTokenIndex - node.FirstTokenIndex + 1).Select(token => token.Text)));
            }
        }
    }

    private sealed class Columns : TSqlFragmentVisitor
    {
        public bool Any { get; private set; }

        public override void Visit(ColumnReferenceExpression node) => Any |= node.ColumnType == ColumnType.Regular;
    }
}
