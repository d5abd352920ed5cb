using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;
using Serilog.Core;
using Serilog.Events;

// Names of tables and columns come from the model and from nobody else.
#pragma warning disable EF1002

namespace SafeguardingPortal.Web.Tests.Data;

/// <summary>B10: one marker says what is kept, and everything that keeps it is made from that.</summary>
public class KeptMarkerTests
{
    private const string Lists = "A row of a list that administrators keep: it is given an end, and the trail has who did it.";
    private const string Account = "An account, which its owner and an administrator change; the trail has that they did.";
    private const string Working = "Made anew from what is kept, or of use for minutes or days.";
    private const string Corrected = "Put right in its place, beside a row that keeps what stood before.";
    private const string Onto = "Who and what is on a case, as it is now; that they were is on the trail and in the chronology.";

    /// <summary>Everything that changes, with why it may.</summary>
    private static readonly Dictionary<string, string> Changes = new(StringComparer.Ordinal)
    {
        ["AlertRule"] = Lists,
        ["OwnAddress"] = Lists,
        ["SecondFactorRule"] = Lists,
        ["BankHoliday"] = Lists,
        ["Borough"] = Lists,
        ["Cait"] = Lists,
        ["CaitBorough"] = Lists,
        ["CaitRegion"] = Lists,
        ["Command"] = Lists,
        ["Region"] = Lists,
        ["Disability"] = Lists,
        ["EthnicityCategory"] = Lists,
        ["DisclosurePower"] = Lists,
        ["MashHub"] = Lists,
        ["MashTimer"] = Lists,
        ["MeasureVersion"] = Lists,
        ["NatureFlag"] = Lists,
        ["OfficeHours"] = Lists,
        ["Offence"] = Lists,
        ["Officer"] = Lists,
        ["Absence"] = Lists,
        ["Cover"] = Lists,
        ["OnCallNight"] = Lists,
        ["PartnerContact"] = Lists,
        ["DirectoryEntry"] = Lists,
        ["ReferencePattern"] = Lists,
        ["ReportLead"] = Lists,
        ["ReportWording"] = Lists,
        ["ResearchSource"] = Lists,
        ["RoleHeld"] = Lists,
        ["SourceCode"] = Lists,
        ["Target"] = Lists,
        ["TeamPosting"] = Lists,
        ["TimeLimit"] = Lists,
        ["Vehicle"] = Lists,
        ["PortalUser"] = Account,
        ["IdentityUserClaim"] = Account,
        ["IdentityUserLogin"] = Account,
        ["IdentityUserToken"] = Account,
        ["CalendarFeed"] = Account,
        ["AccountSession"] = Account,
        ["RecoveryCode"] = Account,
        ["Draft"] = Working,
        ["PersonKey"] = Working,
        ["PersonProfile"] = Working,
        ["DataProtectionKey"] = Working,
        ["ReferenceSeries"] = Working,
        ["Heartbeat"] = Working,
        ["MonthCount"] = Working,
        ["MonthCounted"] = Working,
        ["MonthChange"] = Working,
        ["Notice"] = Working,
        ["NoticeDigest"] = Account,
        ["SilencedNotices"] = Working,
        ["SavedList"] = Working,
        ["Submission"] = Working,
        ["VehicleSlot"] = Working,
        ["LookedAfterPeriod"] = Corrected,
        ["PlanPeriod"] = Corrected,
        ["CaseChild"] = Onto,
        ["CaseHousehold"] = Onto,
        ["CaseRelative"] = Onto,
        ["CaseSuspect"] = Onto
    };

    internal static SqlitePortalDbContext Sqlite() =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=unused").Options);

    private static SqlServerPortalDbContext SqlServer() =>
        new(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=unused").Options);

    [Fact]
    public void Every_record_is_kept_or_stands_on_the_list_of_those_that_change()
    {
        using var db = Sqlite();
        var records = db.Model.GetEntityTypes().Select(record => record.ClrType)
            .ToLookup(record => record.IsAssignableTo(typeof(IKept)), record => record.Name.Split('`')[0]);

        Assert.Equal(Changes.Keys.Order(StringComparer.Ordinal), records[false].Order(StringComparer.Ordinal));
        Assert.Superset((HashSet<string>)[.. "AuditEntry AuditPerson Breach BreachReason BreachAcknowledgement DeadlineFlag".Split(' '),
            .. "SignOff Decision Entry Crime Disclosure".Split(' ')], records[true].ToHashSet());
    }

    [Fact]
    public void What_a_record_says_of_itself_names_columns_it_has()
    {
        using var db = Sqlite();
        foreach (var (record, kept) in KeptRecords.In(db.Model))
        {
            Assert.All((string[])[.. kept.Changes ?? [], .. kept.End is { } end ? [end] : Array.Empty<string>(), .. kept.Root is { } root
                ? [root.Key] : Array.Empty<string>()],
                column => Assert.True(record.FindProperty(column) is not null, $"{record.ClrType.Name}.{column}"));
            // What it ends by is empty until then.
            if (kept.End is { } ends) Assert.True(record.FindProperty(ends)!.IsNullable, record.ClrType.Name);
        }
    }

    [Fact]
    public void Every_kept_table_has_a_guard_on_sql_server_that_its_grammar_reads_and_its_saves_know_of()
    {
        using var db = SqlServer();
        var guards = KeptTriggers.Of(db);
        var tables = KeptRecords.In(db.Model).Select(each => each.Record.GetTableName()!).ToList();
        var model = db.GetService<IDesignTimeModel>().Model;

        Assert.Equal(tables.Order(StringComparer.Ordinal), guards.Select(guard => guard.Table).Order(StringComparer.Ordinal));
        Assert.All(guards, guard => TSql.AssertReadable(guard.Statement));
        Assert.Equal(guards.Select(guard => guard.Name).Order(StringComparer.Ordinal),
            model.GetEntityTypes().SelectMany(record => record.GetDeclaredTriggers()).Select(trigger => trigger.ModelName)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_rights_of_the_portals_login_leave_out_whatever_is_kept()
    {
        using var db = SqlServer();
        var wanted = KeptRecords.In(db.Model).SelectMany(each => Denied(each.Record, KeptTriggers.InItself(each.Kept)))
            .Order(StringComparer.Ordinal).ToList();
        var script = File.ReadAllText(Path.Combine(Root(), "deploy", "rights.sql"));
        var written = script.Split('\n').Where(line => line.StartsWith("DENY", StringComparison.Ordinal)
            && !line.Contains("__EFMigrationsHistory", StringComparison.Ordinal)).ToList();

        Assert.True(wanted.SequenceEqual(written), $"deploy/rights.sql should say:\n{string.Join('\n', wanted)}");
        TSql.AssertReadable(script);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "SafeguardingPortal.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    /// <summary>A draft is thrown away by the portal itself: there the trigger alone tells what is signed.</summary>
    private static IEnumerable<string> Denied(IReadOnlyEntityType record, Kept kept)
    {
        if (kept.IsDraft || kept.Root is not null) yield break;
        var table = record.GetTableName();
        if (kept.Changes is { Count: 0 }) yield return $"DENY UPDATE, DELETE ON dbo.{table} TO [portal];";
        else yield return $"DENY DELETE ON dbo.{table} TO [portal];";
        if (kept.Changes is { Count: > 0 }) yield return $"DENY UPDATE ON dbo.{table} "
            + $"({string.Join(", ", KeptTriggers.Fixed(record, kept).Select(column => $"[{column.GetColumnName()}]"))}) TO [portal];";
    }
}

/// <summary>
/// A database with a row of every kind, of which nothing is looked at but its guards: foreign keys are off, so that nothing else refuses.
/// </summary>
public sealed class KeptRowsPortal : IDisposable
{
    public PortalApp Portal { get; } = PortalApp.OnFile().With("Demo:Fill", "true");

    public void Dispose() => Portal.Dispose();

    /// <summary>Runs on a row of this kind, still open where it is one that ends; made up where the demonstration has none.</summary>
    public Task<int> OnARowOfAsync(string name, Func<PortalDbContext, IReadOnlyEntityType, Kept, Task> act) => Portal.QueryAsync(async db =>
    {
        var record = db.Model.FindEntityType(name)!;
        var kept = KeptTriggers.InItself(KeptRecords.Of(record.ClrType)!);
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON");
        try
        {
            if (await db.Database.SqlQueryRaw<int>(
                $"SELECT COUNT(*) AS \"Value\" FROM \"{record.GetTableName()}\" WHERE {Where(record, kept)}").SingleAsync() == 0)
                await MakeUpAsync(db, record, kept);
            await act(db, record, kept);
        }
        finally
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF");
        }
        return 0;
    });

    public static string Where(IReadOnlyEntityType record, Kept kept) => kept switch
    {
        { Root: { } root } => $"\"{root.Key}\" IN (SELECT \"Id\" FROM \"{record.Model.FindEntityType(root.Record)!.GetTableName()}\""
            + $" WHERE \"{KeptRecords.Of(root.Record)!.End}\" IS NOT NULL)",
        { IsDraft: true } => $"\"{kept.End}\" IS NOT NULL",
        { End: { } end } => $"\"{end}\" IS NULL",
        _ => "1 = 1"
    };

    private static Task<int> MakeUpAsync(PortalDbContext db, IReadOnlyEntityType record, Kept kept)
    {
        var columns = record.GetProperties().Where(column => column.Name != kept.End).ToList();
        var names = string.Join(", ", columns.Select(column => $"\"{column.GetColumnName()}\""));
        var values = string.Join(", ", columns.Select(Value));
        return db.Database.ExecuteSqlRawAsync($"INSERT INTO \"{record.GetTableName()}\" ({names}) VALUES ({values})");
    }

    private static string Value(IReadOnlyProperty column) => (Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType) switch
    {
        { IsEnum: true } answers => $"'{Enum.GetNames(answers)[0]}'",
        var type when type == typeof(Guid) => $"'{Guid.NewGuid().ToString().ToUpperInvariant()}'",
        var type when type == typeof(DateTime) => "'2026-11-23 09:00:00'",
        var type when type == typeof(DateOnly) => "'2026-11-23'",
        var type when type == typeof(string) => "'x'",
        _ => "0"
    };
}

/// <summary>Every kind of kept row is tried to be altered and removed in every column there is.</summary>
public class KeptRowsTests(KeptRowsPortal portal) : IClassFixture<KeptRowsPortal>
{
    public static TheoryData<string> Kinds()
    {
        using var db = KeptMarkerTests.Sqlite();
        return [.. KeptRecords.In(db.Model).Select(each => each.Record.ClrType.FullName!)];
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_database_keeps_every_column_of_every_row(string name) =>
        await portal.OnARowOfAsync(name, async (db, record, kept) =>
        {
            var (table, where) = (record.GetTableName()!, KeptRowsPortal.Where(record, kept));
            string Change(IReadOnlyProperty column) => $"UPDATE \"{table}\" SET \"{column.GetColumnName()}\" = {Other(column)}";

            await RefusedAsync(db, $"DELETE FROM \"{table}\" WHERE {where}");
            await RefusedAsync(db, $"INSERT OR REPLACE INTO \"{table}\" SELECT * FROM \"{table}\"");
            if (kept == Kept.InPlace) return;
            var columns = record.GetProperties().ToList();
            foreach (var column in columns.Where(each => kept.Changes is not { Count: > 0 }
                || !kept.Changes.Contains(each.Name) && each.Name != nameof(Entity.Version)))
                await RefusedAsync(db, $"{Change(column)} WHERE {where}");

            // What may change does, and not once it has ended.
            if (kept is not { End: { } end, IsDraft: false }) return;
            await using var transaction = await db.Database.BeginTransactionAsync();
            var ending = record.FindProperty(end)!;
            Assert.NotEqual(0, await db.Database.ExecuteSqlRawAsync($"{Change(ending)} WHERE {where}"));
            foreach (var column in columns.Where(each => kept.Changes!.Contains(each.Name)))
                await RefusedAsync(
                    db, $"{(column == ending ? $"UPDATE \"{table}\" SET \"{end}\" = NULL" : Change(column))} WHERE \"{end}\" IS NOT NULL");
        });

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_save_that_would_alter_or_remove_one_is_refused(string name) =>
        await portal.OnARowOfAsync(name, async (db, record, kept) =>
        {
            var first = GetType().GetMethod(nameof(FirstAsync),
                System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(record.ClrType);
            var entry = db.Entry(await (Task<object>)first.Invoke(null, [db, KeptRowsPortal.Where(record, kept)])!);
            void Refused() => Assert.StartsWith(KeptRecords.Words,
                Assert.Throws<InvalidOperationException>(() => KeptRecords.Check(db.ChangeTracker)).Message, StringComparison.Ordinal);

            entry.State = EntityState.Deleted;
            Refused();
            if (kept == Kept.InPlace) return;
            foreach (var column in record.GetProperties()
                .Where(each => !each.IsPrimaryKey() && each.Name != nameof(Entity.Version) && kept.Changes?.Contains(each.Name) != true))
            {
                entry.State = EntityState.Unchanged;
                entry.Property(column.Name).IsModified = true;
                Refused();
            }
        });

    private static async Task<object> FirstAsync<T>(PortalDbContext db, string where) where T : class =>
        await db.Set<T>().FromSqlRaw($"SELECT * FROM \"{db.Model.FindEntityType(typeof(T))!.GetTableName()}\" WHERE {where} LIMIT 1")
            .IgnoreAutoIncludes().SingleAsync();

    /// <summary>A value the column does not have.</summary>
    private static string Other(IReadOnlyProperty column) => column.GetColumnType() switch
    {
        "INTEGER" => $"COALESCE(\"{column.GetColumnName()}\", 0) + 1",
        "BLOB" => "randomblob(16)",
        _ => $"COALESCE(\"{column.GetColumnName()}\", '') || '1'"
    };

    private static async Task RefusedAsync(PortalDbContext db, string statement)
    {
        try
        {
            Assert.Fail($"{await db.Database.ExecuteSqlRawAsync(statement)} rows were changed by {statement}");
        }
        catch (DbException refused)
        {
            Assert.True(refused.Message.Contains(KeptRecords.Words, StringComparison.Ordinal), $"{statement}: {refused.Message}");
        }
    }
}

/// <summary>Whoever can write the file can take the guards off: the next start sees it.</summary>
public class KeptGuardTests
{
    [Theory]
    [InlineData("DROP TRIGGER \"AuditEntries_are_kept_DELETE\"")]
    [InlineData("DROP TRIGGER \"Entries_are_kept_UPDATE\"; CREATE TRIGGER \"Entries_are_kept_UPDATE\" BEFORE UPDATE ON \"Entries\" BEGIN "
        + "SELECT 1; END")]
    public async Task A_guard_that_is_missing_or_altered_is_put_back_at_the_next_start_and_told_of(string tampering)
    {
        using var file = new DatabaseFile();
        using (var before = PortalApp.OnFile())
        {
            await before.Given.ReferralAsync(await before.Given.TeamAsync());
            before.File.CopyTo(file.Path);
        }
        await PortalProcess.AskAsync(file.Path, tampering);
        var told = new Told();

        using var after = new PortalApp(file).With(services => services.AddSingleton<ILogEventSink>(told))
            .With("Serilog:MinimumLevel", "Information");

        Assert.Empty(await after.QueryAsync(KeptTriggers.MissingAsync));
        Assert.Contains(
            KeptRecords.Words, (await Assert.ThrowsAnyAsync<DbException>(() => after.ExecuteAsync("DELETE FROM AuditEntries"))).Message);
        Assert.Contains(told.Lines, line => line.Contains("guards of kept records", StringComparison.Ordinal)
            && line.Contains("_are_kept_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_database_with_its_guards_starts_without_a_word_of_them()
    {
        var told = new Told();
        using var portal = PortalApp.OnFile().With(services => services.AddSingleton<ILogEventSink>(told))
            .With("Serilog:MinimumLevel", "Information");

        Assert.Empty(await portal.QueryAsync(KeptTriggers.MissingAsync));
        Assert.DoesNotContain(told.Lines, line => line.Contains("guards", StringComparison.Ordinal));
    }

    private sealed class Told : ILogEventSink
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Lines { get; } = [];

        public void Emit(LogEvent logEvent) => Lines.Enqueue(logEvent.RenderMessage(System.Globalization.CultureInfo.InvariantCulture));
    }
}
