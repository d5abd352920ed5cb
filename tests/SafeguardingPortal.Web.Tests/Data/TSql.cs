using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace SafeguardingPortal.Web.Tests.Data;

/// <summary>Reads T-SQL with Microsoft's own grammar, where no SQL Server runs.</summary>
internal static class TSql
{
    public static void AssertReadable(string script)
    {
        using var reader = new StringReader(script);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        Assert.True(errors.Count == 0, string.Join('\n', errors.Take(5).Select(error => $"{error.Line}: {error.Message}")) + "\n" + script[..Math.Min(script.Length, 4_000)]);
    }
}
