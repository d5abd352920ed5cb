using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Web.Data.Model;

/// <summary>A trigger that guards the rows of one table; its statement is what the database keeps of it, letter by letter.</summary>
public sealed record KeptTrigger(string Name, string Table, string Statement);

/// <summary>
/// The rule of <see cref="KeptRecords"/> as triggers, for whatever does not come through the portal. They are made from the model, never by
/// a migration: <c>migrate</c> and every start compare them with what the database has, and put back what is missing or was altered.
/// </summary>
public static class KeptTriggers
{
    private const string Mark = "_are_kept";

    private const string OnFile =
        $"SELECT \"name\", \"sql\" FROM sqlite_master WHERE \"type\" = 'trigger' AND instr(\"name\", '{Mark}') > 0";

    /// <summary>One that is switched off is as good as none.</summary>
    private const string OnServer = $"""
        SELECT t.[name], CASE t.[is_disabled] WHEN 0 THEN m.[definition] ELSE N'' END
        FROM sys.triggers AS t INNER JOIN sys.sql_modules AS m ON m.[object_id] = t.[object_id]
        WHERE CHARINDEX(N'{Mark}', t.[name]) > 0
        """;

    /// <summary>What the database has of guards.</summary>
    private sealed record Present(string Name, string Statement);

    /// <summary>The trigger of a table on SQL Server, whose saves must be told of it.</summary>
    internal static string NameOn(string table) => $"{table}{Mark}";

    public static IReadOnlyList<KeptTrigger> Of(PortalDbContext db) =>
        [.. KeptRecords.In(db.Model).SelectMany(each => db is SqlitePortalDbContext
            ? OnSqlite(each.Record, InItself(each.Kept)) : OnSqlServer(each.Record, InItself(each.Kept)))];

    /// <summary>What is kept with a record that is kept wholly is kept wholly too.</summary>
    internal static Kept InItself(Kept kept) => kept.Root is { } root && KeptRecords.Of(root.Record) is { End: null } whole ? whole : kept;

    /// <summary>The guards the database does not have as they should be.</summary>
    public static async Task<IReadOnlyList<KeptTrigger>> MissingAsync(PortalDbContext db)
    {
        var present = (await PresentAsync(db)).Select(trigger => trigger.Statement).ToHashSet(StringComparer.Ordinal);
        return [.. Of(db).Where(trigger => !present.Contains(trigger.Statement))];
    }

    /// <summary>Makes the guards what they should be, all of them or, where that fails, none.</summary>
    public static async Task PutBackAsync(PortalDbContext db)
    {
        await using var transaction = await db.BeginAloneAsync(Mark);
        var wanted = Of(db).ToDictionary(trigger => trigger.Name, StringComparer.Ordinal);
        foreach (var present in await PresentAsync(db))
        {
            if (wanted.TryGetValue(present.Name, out var trigger) && trigger.Statement == present.Statement) wanted.Remove(present.Name);
            else await RunAsync(db, $"DROP TRIGGER {(db is SqlitePortalDbContext ? $"\"{present.Name}\"" : $"[{present.Name}]")}");
        }
        foreach (var trigger in wanted.Values) await RunAsync(db, trigger.Statement);
        await transaction.CommitAsync();
    }

    private static async Task<List<Present>> PresentAsync(PortalDbContext db)
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = db is SqlitePortalDbContext ? OnFile : OnServer;
            await using var rows = await command.ExecuteReaderAsync();
            List<Present> present = [];
            while (await rows.ReadAsync()) present.Add(new(rows.GetString(0), rows.IsDBNull(1) ? "" : rows.GetString(1)));
            return present;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Names are the model's own, and no value is in it.</summary>
    private static Task<int> RunAsync(PortalDbContext db, string statement) =>
        db.Database.ExecuteSqlRawAsync(statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));

    private static IEnumerable<KeptTrigger> OnSqlite(IReadOnlyEntityType record, Kept kept)
    {
        var table = record.GetTableName()!;
        KeptTrigger Before(string act, string? when) => new($"{table}{Mark}_{act}", table,
            $"CREATE TRIGGER \"{table}{Mark}_{act}\" BEFORE {act} ON \"{table}\" {(when is null ? "" : $"WHEN {when} ")}BEGIN SELECT "
                + $"RAISE(ABORT, '{KeptRecords.Words}'); END");

        // A row written in the place of another goes past the guard of what is deleted.
        var same = string.Join(" AND ", record.FindPrimaryKey()!.Properties.Select(key => $"\"{Column(key)}\" = NEW.\"{Column(key)}\""));
        yield return Before("INSERT", $"EXISTS (SELECT 1 FROM \"{table}\" WHERE {same})");

        if (RootOf(record, kept) is { } root)
        {
            var ofKept = $"EXISTS (SELECT 1 FROM \"{root.Table}\" WHERE \"Id\" = OLD.\"{root.Key}\" AND \"{root.Signed}\" IS NOT NULL)";
            yield return Before("DELETE", ofKept);
            yield return Before("UPDATE", $"OLD.\"{root.Key}\" <> NEW.\"{root.Key}\" OR {ofKept}");
            yield break;
        }

        var ended = kept.End is { } end ? $"OLD.\"{Column(record.FindProperty(end)!)}\" IS NOT NULL" : null;
        yield return Before("DELETE", kept.IsDraft ? ended : null);
        if (kept.Changes is null && ended is null) yield break;
        var fixedOnes = kept.Changes is { Count: > 0 }
            ? Fixed(record, kept).Select(column => $"OLD.\"{Column(column)}\" IS NOT NEW.\"{Column(column)}\"") : [];
        var when = string.Join(" OR ", [.. (IEnumerable<string>)(ended is null ? [] : [ended]), .. fixedOnes]);
        yield return Before("UPDATE", when.Length == 0 ? null : when);
    }

    private static IEnumerable<KeptTrigger> OnSqlServer(IReadOnlyEntityType record, Kept kept)
    {
        var table = record.GetTableName()!;
        var keys = string.Join(
            " AND ", record.FindPrimaryKey()!.Properties.Select(key => $"inserted.[{Column(key)}] = deleted.[{Column(key)}]"));
        var key = Column(record.FindPrimaryKey()!.Properties[0]);
        string refused;
        if (RootOf(record, kept) is { } root)
        {
            refused = $"SELECT 1 FROM deleted INNER JOIN [{root.Table}] AS [r] ON [r].[Id] = deleted.[{root.Key}] WHERE "
                + $"[r].[{root.Signed}] IS NOT NULL"
                + $" UNION ALL SELECT 1 FROM deleted INNER JOIN inserted ON {keys} WHERE inserted.[{root.Key}] <> deleted.[{root.Key}]";
        }
        else
        {
            var ended = kept.End is { } end ? $"deleted.[{Column(record.FindProperty(end)!)}] IS NOT NULL" : null;
            refused = kept switch
            {
                { IsDraft: true } => $"SELECT 1 FROM deleted WHERE {ended}",
                { Changes: { Count: > 0 } } => $"SELECT 1 FROM deleted LEFT JOIN inserted ON {keys} WHERE inserted.[{key}] IS NULL "
                    + $"{(ended is null ? "" : $"OR {ended} ")}"
                    + $"OR NOT EXISTS (SELECT {Values("deleted", record, kept)} INTERSECT SELECT {Values("inserted", record, kept)})",
                _ => "SELECT 1 FROM deleted"
            };
        }
        var acts = kept == Kept.InPlace ? "DELETE" : "UPDATE, DELETE";
        yield return new(NameOn(table), table,
            $"CREATE TRIGGER [{NameOn(table)}] ON [{table}] AFTER {acts} AS BEGIN SET NOCOUNT ON; IF EXISTS ({refused}) THROW 51000, "
                + $"'{KeptRecords.Words}', 1; END");
    }

    /// <summary>Texts as their bytes: the database's own order would not tell capitals, nor blanks at the end.</summary>
    private static string Values(string from, IReadOnlyEntityType record, Kept kept) =>
        string.Join(", ", Fixed(record, kept).Select(column =>
            column.GetColumnType()!.StartsWith("nvarchar", StringComparison.Ordinal)
                ? $"CAST({from}.[{Column(column)}] AS varbinary(max))" : $"{from}.[{Column(column)}]"));

    /// <summary>The columns that never change while the others may.</summary>
    internal static IEnumerable<IReadOnlyProperty> Fixed(IReadOnlyEntityType record, Kept kept) =>
        record.GetProperties().Where(property => property.Name != nameof(Entity.Version) && !kept.Changes!.Contains(property.Name));

    private static (string Table, string Key, string Signed)? RootOf(IReadOnlyEntityType record, Kept kept) => kept.Root is not { } root
        ? null
        : (record.Model.FindEntityType(root.Record)!.GetTableName()!, Column(record.FindProperty(root.Key)!),
            KeptRecords.Of(root.Record)!.End!);

    internal static string Column(IReadOnlyProperty property) => property.GetColumnName();
}
