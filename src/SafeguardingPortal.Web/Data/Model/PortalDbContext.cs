using System.Text.Json;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Looks;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.OnCall;
using SafeguardingPortal.Domain.Prevalence;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Domain.Vehicles;
using SafeguardingPortal.Domain.Work;

namespace SafeguardingPortal.Web.Data.Model;

/// <summary>
/// The one model of both databases. Records are opened through <see cref="Records{T}"/>; what is public here carries no case content.
/// </summary>
public abstract class PortalDbContext(DbContextOptions options) : IdentityUserContext<PortalUser, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>Who acts in this context; nobody until someone says so, the portal itself only where a job says so.</summary>
    public CurrentUser Actor { get; set; } = CurrentUser.Nobody;

    /// <summary>Where the request comes from that this context serves.</summary>
    public Origin From { get; set; } = Origin.Here;

    /// <summary>The record the door opened for change, and the people a change of it concerns.</summary>
    internal Entity? Opened { get; set; }
    internal IReadOnlyList<Guid> OpenedPeople { get; set; } = [];

    /// <summary>The record the door opened first, to be read or changed: what a page shows besides is shown with it.</summary>
    internal (string Subject, Guid Id, string? Reference, CurrentUser By)? OpenedRecord { get; set; }

    /// <summary>Why it was opened, as far as the door could tell (BR-62).</summary>
    internal (AccessReason Reason, ReasonBasis? Basis, string? Words)? OpenedWhy { get; set; }

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();
    public DbSet<TrailCheck> TrailChecks => Set<TrailCheck>();
    public DbSet<AlertRule> AlertRules => Set<AlertRule>();
    public DbSet<SecondFactorRule> SecondFactorRules => Set<SecondFactorRule>();
    public DbSet<AccountSession> AccountSessions => Set<AccountSession>();
    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();
    public DbSet<OwnAddress> OwnAddresses => Set<OwnAddress>();
    public DbSet<LookAlert> LookAlerts => Set<LookAlert>();
    public DbSet<LookSample> LookSamples => Set<LookSample>();
    public DbSet<StatedReason> StatedReasons => Set<StatedReason>();
    public DbSet<ConflictLock> ConflictLocks => Set<ConflictLock>();
    public DbSet<BreakGlass> BreakGlasses => Set<BreakGlass>();
    public DbSet<Submission> Submissions => Set<Submission>();
    public DbSet<Draft> Drafts => Set<Draft>();
    public DbSet<ReferenceSeries> ReferenceSeries => Set<ReferenceSeries>();
    public DbSet<Deadline> Deadlines => Set<Deadline>();
    public DbSet<DeadlineFlag> DeadlineFlags => Set<DeadlineFlag>();
    public DbSet<Breach> Breaches => Set<Breach>();
    public DbSet<TimeLimit> TimeLimits => Set<TimeLimit>();
    public DbSet<Officer> Officers => Set<Officer>();
    public DbSet<Cait> Caits => Set<Cait>();
    public DbSet<OnCallNight> OnCallNights => Set<OnCallNight>();
    public DbSet<Command> Commands => Set<Command>();
    public DbSet<Region> Regions => Set<Region>();
    public DbSet<CaitRegion> CaitRegions => Set<CaitRegion>();
    public DbSet<CaitBorough> CaitBoroughs => Set<CaitBorough>();
    public DbSet<Borough> Boroughs => Set<Borough>();
    public DbSet<BankHoliday> BankHolidays => Set<BankHoliday>();
    public DbSet<ResearchSource> ResearchSources => Set<ResearchSource>();
    public DbSet<SourceCode> SourceCodes => Set<SourceCode>();
    public DbSet<ReferralReference> ReferralReferences => Set<ReferralReference>();
    public DbSet<ReferencePattern> ReferencePatterns => Set<ReferencePattern>();
    public DbSet<Absence> Absences => Set<Absence>();
    public DbSet<Cover> Covers => Set<Cover>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<NoticeDigest> NoticeDigests => Set<NoticeDigest>();
    public DbSet<SilencedNotices> SilencedNotices => Set<SilencedNotices>();
    public DbSet<SavedList> SavedLists => Set<SavedList>();
    public DbSet<CaseDocument> CaseDocuments => Set<CaseDocument>();
    public DbSet<DocumentContent> DocumentContents => Set<DocumentContent>();
    public DbSet<OfficeHours> OfficeHours => Set<OfficeHours>();
    public DbSet<ListChange> ListChanges => Set<ListChange>();
    public DbSet<MashTimer> MashTimers => Set<MashTimer>();
    public DbSet<MashHub> MashHubs => Set<MashHub>();
    public DbSet<Disability> Disabilities => Set<Disability>();
    public DbSet<EthnicityCategory> EthnicityCategories => Set<EthnicityCategory>();
    public DbSet<NatureFlag> NatureFlags => Set<NatureFlag>();
    public DbSet<RiskFactor> RiskFactors => Set<RiskFactor>();
    public DbSet<DisclosurePower> DisclosurePowers => Set<DisclosurePower>();
    public DbSet<ReportLead> ReportLeads => Set<ReportLead>();
    public DbSet<Offence> Offences => Set<Offence>();
    public DbSet<DirectoryEntry> DirectoryEntries => Set<DirectoryEntry>();
    public DbSet<PartnerContact> PartnerContacts => Set<PartnerContact>();
    public DbSet<ReportWording> ReportWordings => Set<ReportWording>();
    public DbSet<Vehicle> Vehicles => Set<Vehicle>();
    public DbSet<Target> Targets => Set<Target>();
    public DbSet<MeasureVersion> MeasureVersions => Set<MeasureVersion>();
    public DbSet<PastLoad> PastLoads => Set<PastLoad>();
    public DbSet<PastCount> PastCounts => Set<PastCount>();
    public DbSet<PublishedFigure> PublishedFigures => Set<PublishedFigure>();
    public DbSet<StrategicAssessment> StrategicAssessments => Set<StrategicAssessment>();
    public DbSet<MonthCount> MonthCounts => Set<MonthCount>();
    public DbSet<MonthCounted> MonthsCounted => Set<MonthCounted>();
    public DbSet<MonthChange> MonthChanges => Set<MonthChange>();
    public DbSet<MonthReport> MonthReports => Set<MonthReport>();
    public DbSet<FrozenRow> FrozenRows => Set<FrozenRow>();
    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();
    public DbSet<Heartbeat> Heartbeats => Set<Heartbeat>();

    /// <summary>What cookies and forms are protected by: every web server on this database reads every other's.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Something was saved that servers keep in memory.</summary>
    internal bool HasChangedLists { get; set; }

    /// <summary>A context serves one request after another, and nothing that one said of itself holds for the next.</summary>
    internal PortalDbContext BegunAnew()
    {
        (Actor, From, HasChangedLists) = (CurrentUser.Nobody, Origin.Here, false);
        (Opened, OpenedPeople, OpenedRecord, OpenedWhy) = (null, [], null, null);
        return this;
    }

    /// <summary>Where what a form made is, saved with it: the form sent again leads there and makes nothing.</summary>
    internal void MadeOnce(Guid submissionId, string madeAt, DateTime at) =>
        Submissions.Add(new() { UserId = Actor.Id, SubmissionId = submissionId, MadeAt = madeAt, At = at });

    /// <summary>Makes the row of a series unless it is there. The one statement the two databases say differently.</summary>
    internal abstract Task StartSeriesAsync(string series);

    /// <summary>Officers who hold a role today and whose account is open, or who do not sign in: whoever can be given work.</summary>
    internal IQueryable<Officer> OfficersPresent =>
        Officers.Where(officer => officer.Role != Role.Nobody
            && !Users.Any(account => account.Id == officer.Id && account.DisabledAt != null));

    /// <summary>Begins a transaction that no other of the same name runs beside, on whichever server.</summary>
    internal async Task<IDbContextTransaction> BeginAloneAsync(string name)
    {
        var transaction = await Database.BeginTransactionAsync();
        await WaitForOthersAsync(name);
        return transaction;
    }

    /// <summary>SQLite has one writer anyhow.</summary>
    private protected virtual Task WaitForOthersAsync(string name) => Task.CompletedTask;

    /// <summary>Until whoever is writing entries has done so or given up; none begins before this transaction ends.</summary>
    internal virtual Task WaitForOpenEntriesAsync() => Task.CompletedTask;

    /// <summary>Who is filed under each of these keys, up to so many a key: each a look-up of its own in the index.</summary>
    internal IQueryable<PersonKey> KeysShared(IReadOnlyList<long> keys, int most) =>
        Set<PersonKey>()
            .FromSqlRaw(string.Join(" UNION ALL ", keys.Select((_, index) => FirstOfKey($"{{{index}}}", most))), [.. keys.Cast<object>()]);

    private protected abstract string FirstOfKey(string key, int most);

    /// <summary>
    /// Writes an entry with many people in one statement each, past what is tracked: a page that is about to be shown must not save what a
    /// refused form has changed.
    /// </summary>
    internal async Task AddEntryAsync(AuditEntry entry)
    {
        await using var transaction = await Database.BeginTransactionAsync();
        await WriteEntryAsync(
            entry, JsonSerializer.Serialize(entry.People.Select(person => person.PersonId.ToString().ToUpperInvariant())));
        await transaction.CommitAsync();
    }

    /// <param name="people">Their keys, as a list in JSON.</param>
    private protected abstract Task WriteEntryAsync(AuditEntry entry, string people);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        model.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);

        foreach (var entity in model.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(Entity))))
        {
            model.Entity(entity.ClrType).Property(nameof(Entity.Id)).ValueGeneratedNever();
            model.Entity(entity.ClrType).Property(nameof(Entity.Version)).IsConcurrencyToken();
        }

        foreach (var key in model.Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys()).Where(k => !k.IsOwnership))
            key.DeleteBehavior = DeleteBehavior.Restrict;
    }
}

public sealed class SqlitePortalDbContext(DbContextOptions<SqlitePortalDbContext> options) : PortalDbContext(options)
{
    internal override Task StartSeriesAsync(string series) =>
        Database.ExecuteSqlAsync($"""INSERT INTO "ReferenceSeries" ("Series", "LastNumber") VALUES ({series}, 0) ON CONFLICT DO NOTHING""");

    private protected override string FirstOfKey(string key, int most) =>
        $"""SELECT * FROM (SELECT "Key", "PersonId" FROM "PersonKeys" WHERE "Key" = {key} LIMIT {most})""";

    // The newest entry is this one: nobody else writes before the transaction ends.
    private protected override async Task WriteEntryAsync(AuditEntry entry, string people)
    {
        await Database.ExecuteSqlAsync($"""
        INSERT INTO "AuditEntries" ("At", "ById", "ByName", "ByRole", "TeamId", "Action", "Subject", "SubjectId",
            "SubjectReference", "Reason", "Basis", "ReasonWords", "Detail", "Address", "Session")
        VALUES ({entry.At}, {entry.ById}, {entry.ByName}, {entry.ByRole.ToString()}, {entry.TeamId}, {entry.Action.ToString()},
            {entry.Subject}, {entry.SubjectId}, {entry.SubjectReference},
            {entry.Reason?.ToString()}, {entry.Basis?.ToString()}, {entry.ReasonWords}, {entry.Detail}, {entry.Address}, {entry.Session})
        """);
        await Database.ExecuteSqlAsync($"""
        INSERT INTO "AuditPeople" ("AuditEntryId", "PersonId") 
        SELECT (SELECT MAX("Id") FROM "AuditEntries"), "value" FROM json_each({people})
        """);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        // Sixteen bytes instead of thirty-six characters, in the one table that has a dozen rows a person.
        model.Entity<PersonKey>().Property(key => key.PersonId).HasConversion(id => id.ToByteArray(), bytes => new Guid(bytes));
    }
}

public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options)
{
    /// <summary>Case-sensitive and the same on every server, since search columns are already upper case without accents.</summary>
    private const string SearchCollation = "Latin1_General_100_BIN2";

    internal override Task StartSeriesAsync(string series) =>
        Database.ExecuteSqlAsync($"""
            INSERT INTO [ReferenceSeries] ([Series], [LastNumber])
            SELECT {series}, 0 WHERE NOT EXISTS (SELECT 1 FROM [ReferenceSeries] WITH (UPDLOCK, HOLDLOCK) WHERE [Series] = {series})
            """);

    private protected override Task WaitForOthersAsync(string name) =>
        Database.ExecuteSqlAsync($"EXEC sp_getapplock @Resource = {name}, @LockMode = N'Exclusive'");

    // A shared lock on the table waits for every open insert, also where readers see rows as they were before.
    internal override Task WaitForOpenEntriesAsync() =>
        Database.ExecuteSqlRawAsync("DECLARE @any int; SELECT TOP (1) @any = 1 FROM [AuditEntries] WITH (TABLOCK, HOLDLOCK)");

    private protected override string FirstOfKey(string key, int most) =>
        $"SELECT TOP ({most}) [Key], [PersonId] FROM [PersonKeys] WHERE [Key] = {key}";

    private protected override Task WriteEntryAsync(AuditEntry entry, string people) => Database.ExecuteSqlAsync($"""
        INSERT INTO [AuditEntries] ([At], [ById], [ByName], [ByRole], [TeamId], [Action], [Subject], [SubjectId],
            [SubjectReference], [Reason], [Basis], [ReasonWords], [Detail], [Address], [Session])
        VALUES ({entry.At}, {entry.ById}, {entry.ByName}, {entry.ByRole.ToString()}, {entry.TeamId}, {entry.Action.ToString()},
            {entry.Subject}, {entry.SubjectId}, {entry.SubjectReference},
            {entry.Reason?.ToString()}, {entry.Basis?.ToString()}, {entry.ReasonWords}, {entry.Detail}, {entry.Address}, {entry.Session});
        DECLARE @entry bigint = SCOPE_IDENTITY();
        INSERT INTO [AuditPeople] ([AuditEntryId], [PersonId]) 
        SELECT @entry, CAST([value] AS uniqueidentifier) FROM OPENJSON({people})
        """);

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);

        // Random-looking keys would scatter inserts over the table: a hidden running number is what the rows are laid out by.
        foreach (var entity in model.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(Entity))).Select(e => e.ClrType))
        {
            model.Entity(entity).HasKey(nameof(Entity.Id)).IsClustered(false);
            model.Entity(entity).Property<long>("Sequence").UseIdentityColumn();
            model.Entity(entity).HasIndex("Sequence").IsUnique().IsClustered();
        }

        // A save is written otherwise to a table with a trigger.
        foreach (var (record, _) in KeptRecords.In(model.Model).ToList())
            model.Entity(record.ClrType).ToTable(table => table.HasTrigger(KeptTriggers.NameOn(record.GetTableName()!)));

        // Whoever is filed anew is taken out by person, and the table is laid out by key.
        model.Entity<PersonKey>().HasIndex(key => key.PersonId);

        foreach (var column in model.Model.GetEntityTypes().SelectMany(e => e.GetProperties())
            .Where(p => p.ClrType == typeof(string) && p.Name.StartsWith("Search", StringComparison.Ordinal)))
            column.SetCollation(SearchCollation);
    }
}
