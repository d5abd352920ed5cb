using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Web.Tests.Scale;

/// <summary>A statement as it was sent, with what was in its parameters.</summary>
public sealed record SentSql(string Text, IReadOnlyList<(string Name, object? Value)> Parameters)
{
    public static SentSql Of(DbCommand command) => new(command.CommandText,
        [.. command.Parameters.Cast<SqliteParameter>().Select(parameter => (parameter.ParameterName, parameter.Value))]);
}

/// <summary>Writes down every statement the portal sends while it listens.</summary>
public sealed class SqlSpy : DbCommandInterceptor
{
    private readonly List<SentSql> sent = [];
    private bool listening;

    public async Task<IReadOnlyList<SentSql>> ListenAsync(Func<Task> act)
    {
        lock (sent)
        {
            sent.Clear();
            listening = true;
        }
        await act();
        lock (sent)
        {
            listening = false;
            return [.. sent];
        }
    }

    private void Note(DbCommand command)
    {
        lock (sent)
        {
            if (listening) sent.Add(SentSql.Of(command));
        }
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }
}

/// <summary>What SQLite says it would do for a statement.</summary>
internal static partial class QueryPlan
{
    /// <summary>
    /// The real tables that a statement reads from end to end, through an index or not. A scan of a part already looked up is none,
    /// nor is a walk along an index in the order asked for that ends with the rows of a page.
    /// </summary>
    public static IReadOnlyList<string> ScannedTables(SqliteConnection connection, SentSql sql)
    {
        // Two filters that exclude each other leave nothing to look for, and SQLite looks for nothing, though its plan reads like a scan.
        if (sql.Text.Contains("WHERE 0\n", StringComparison.Ordinal) || sql.Text.EndsWith("WHERE 0", StringComparison.Ordinal)) return [];

        // A statement calls a table by another name in each place, and the plan uses that name.
        var tables = Named().Matches(sql.Text).GroupBy(match => match.Groups["alias"].Value)
            .ToDictionary(group => group.Key, group => group.Select(match => match.Groups["table"].Value).Distinct().ToList());
        List<string> scanned = [];
        foreach (var (step, isOrderedPage) in Planned(connection, sql))
        {
            // A list that was sent along is read whole, and is no table.
            if (step.Contains("VIRTUAL TABLE", StringComparison.Ordinal)) continue;
            if (Scan().Match(step) is { Success: true } scan && !isOrderedPage)
                scanned.AddRange(tables.TryGetValue(scan.Groups["alias"].Value, out var called) ? called : [scan.Groups["alias"].Value]);
        }
        return scanned;
    }

    public static IReadOnlyList<string> Steps(SqliteConnection connection, SentSql sql) =>
        [.. Planned(connection, sql).Select(each => each.Step)];

    private static List<(string Step, bool IsOrderedPage)> Planned(SqliteConnection connection, SentSql sql)
    {
        using var explain = connection.CreateCommand();
        explain.CommandText = $"EXPLAIN QUERY PLAN {sql.Text}";
        foreach (var (name, value) in sql.Parameters) explain.Parameters.AddWithValue(name, value ?? DBNull.Value);
        List<(long Parent, string Text)> steps = [];
        using var plan = explain.ExecuteReader();
        while (plan.Read()) steps.Add((plan.GetInt64(1), plan.GetString(3)));
        // The rows are asked for in an order, the index gives them in it, and nothing of that part is sorted afterwards: the limit ends the
        // walk.
        return steps.ConvertAll(step => (step.Text, IndexWalk().Match(step.Text) is { Success: true } walk
            && LimitedOrder().IsMatch(sql.Text)
            && sql.Text.Contains($"ORDER BY \"{walk.Groups["alias"].Value}\".", StringComparison.Ordinal)
            && !steps.Exists(other => other.Parent == step.Parent
                && other.Text.StartsWith("USE TEMP B-TREE FOR", StringComparison.Ordinal))));
    }

    [GeneratedRegex(@"(?:FROM|JOIN) ""(?<table>\w+)"" AS ""(?<alias>\w+)""")]
    private static partial Regex Named();

    [GeneratedRegex(@"^SCAN (?<alias>\w+) USING (COVERING )?INDEX")]
    private static partial Regex IndexWalk();

    [GeneratedRegex(@"ORDER BY [^()]*?\n\s*LIMIT ")]
    private static partial Regex LimitedOrder();

    [GeneratedRegex(@"^SCAN (?<alias>\w+)")]
    private static partial Regex Scan();
}

internal static class BigTables
{
    /// <summary>Tables that stay as they are however many referrals there are; a scan of one of them is as good as a look-up.</summary>
    private static readonly string[] StaySmall =
    [
        "Caits", "CaitBoroughs", "CaitRegions", "Regions", "Commands", "Boroughs", "Officers", "RolesHeld", "TeamPostings", "AspNetUsers",
        "SourceCodes", "NatureFlags", "Disabilities", "ReferencePatterns",
        "OfficeHours", "Targets", "ReportLeads", "DisclosurePowers", "Vehicles", "BankHolidays", "TimeLimits", "ReferenceSeries",
        "ResearchSources", "PartnerContacts", "Offences", "MashHubs", "SecondFactorRules", "EthnicityCategories",
        "ReportWordings", "MeasureVersions", "DirectoryEntries"
    ];

    /// <summary>
    /// Our tables begin with a capital; other names in a plan stand for parts already looked up, and a constant row for an answer of yes or
    /// no.
    /// </summary>
    public static bool Contains(string name) => char.IsUpper(name[0]) && name != "CONSTANT" && !StaySmall.Contains(name);
}
