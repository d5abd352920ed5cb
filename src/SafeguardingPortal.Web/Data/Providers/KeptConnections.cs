using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SafeguardingPortal.Web.Data.Model;
using SQLitePCL;

namespace SafeguardingPortal.Web.Data.Providers;

/// <summary>
/// SQLite works a query out anew each time it is sent, which was more than half of what a page cost (docs/performance.md). Connections
/// therefore stay open from one request to the next, and each keeps the queries it was sent, ready to run with other parameters.
/// </summary>
public sealed class KeptConnections(ServingGate gate) : IDisposable
{
    /// <summary>How many wait for the next request; more at once are opened and not kept.</summary>
    private const int Most = 16;

    private readonly ConcurrentStack<SqliteConnection> idle = new();
    private bool isOver;

    internal SqliteConnection Take(DbContextOptions<SqlitePortalDbContext> options)
    {
        if (idle.TryPop(out var kept))
        {
            if (!SqliteFile.HasMoved(kept)) return kept;
            Drop(kept);
            Empty();
            gate.Close();
            throw SqliteFile.Gone();
        }
        // The context's own, since it brings the functions that its queries call; from here on it is not the context's.
        using var maker = new SqlitePortalDbContext(options);
        var made = maker.Database.GetDbConnection();
        maker.Database.SetDbConnection(made, contextOwnsConnection: false);
        // A file that is not there was taken away: an empty one in its place would answer everybody that there is nothing.
        if (gate.HasOpened && SqliteFile.PathOf(made.ConnectionString) is not null
            && new SqliteConnectionStringBuilder(made.ConnectionString) is { Mode: SqliteOpenMode.ReadWriteCreate } opening)
        {
            opening.Mode = SqliteOpenMode.ReadWrite;
            made.ConnectionString = opening.ToString();
        }
        return (SqliteConnection)made;
    }

    internal void Return(SqliteConnection connection)
    {
        // A save left in the middle of its transaction would go on in somebody else's request.
        if (connection.State == ConnectionState.Open && raw.sqlite3_get_autocommit(connection.Handle) == 0)
            raw.sqlite3_exec(connection.Handle, "ROLLBACK");
        if (isOver || idle.Count >= Most || connection.State != ConnectionState.Open) connection.Dispose();
        else idle.Push(connection);
    }

    public void Dispose()
    {
        isOver = true;
        Empty();
    }

    private void Empty()
    {
        while (idle.TryPop(out var connection)) Drop(connection);
    }

    /// <summary>For good: what is given back to the client library is kept open there.</summary>
    private static void Drop(SqliteConnection connection)
    {
        connection.Dispose();
        SqliteConnection.ClearPool(connection);
    }
}

/// <summary>The connection of one request.</summary>
public sealed class KeptConnection(KeptConnections all, DbContextOptions<SqlitePortalDbContext> options) : IDisposable
{
    internal SqliteConnection Connection { get; } = all.Take(options);

    public void Dispose() => all.Return(Connection);
}

/// <summary>
/// The queries that a kept connection keeps. Changes are not kept: their texts are many, and what is in their parameters is long.
/// </summary>
public sealed class KeptQueries : DbCommandInterceptor, IDbConnectionInterceptor
{
    /// <summary>More than all pages together send; beyond it the connection begins again.</summary>
    private const int Most = 400;

    private readonly ConditionalWeakTable<SqliteConnection, Dictionary<string, Query>> kept = [];

    public InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => new(InterceptionResult.Suppress());

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        Read((SqliteCommand)command) is { } reader ? InterceptionResult<DbDataReader>.SuppressWithResult(reader) : result;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default) =>
        new(ReaderExecuting(command, eventData, result));

    private SqliteDataReader? Read(SqliteCommand sent)
    {
        if (!sent.CommandText.StartsWith("SELECT", StringComparison.Ordinal)) return null;
        var queries = kept.GetValue(sent.Connection!, _ => new(StringComparer.Ordinal));
        if (queries.TryGetValue(sent.CommandText, out var query)) return query.IsRunning ? null : query.Run(sent);

        if (queries.Count >= Most) Forget(queries);
        return (queries[sent.CommandText] = new(sent)).Run(sent);
    }

    private static void Forget(Dictionary<string, Query> queries)
    {
        foreach (var (text, query) in queries.Where(each => !each.Value.IsRunning).ToList())
        {
            query.Dispose();
            queries.Remove(text);
        }
    }

    private sealed class Query(SqliteCommand first) : IDisposable
    {
        private readonly SqliteCommand command = new(first.CommandText, first.Connection);
        private SqliteDataReader? reader;

        /// <summary>The same query within the reading of itself: the second is worked out anew.</summary>
        public bool IsRunning => reader is { IsClosed: false };

        public SqliteDataReader Run(SqliteCommand sent)
        {
            command.Parameters.Clear();
            foreach (SqliteParameter parameter in sent.Parameters) command.Parameters.Add(parameter);
            command.Transaction = sent.Transaction;
            command.CommandTimeout = sent.CommandTimeout;
            return reader = command.ExecuteReader();
        }

        public void Dispose() => command.Dispose();
    }
}
