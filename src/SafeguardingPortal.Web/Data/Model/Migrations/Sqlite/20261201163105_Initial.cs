using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SafeguardingPortal.Web.Data.Model.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AlertRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Many = table.Column<int>(type: "INTEGER", nullable: false),
                    WithinMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    WorkingDays = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlertRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ByRole = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TeamId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Action = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubjectReference = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ReasonWords = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 45, nullable: true),
                    Session = table.Column<Guid>(type: "TEXT", nullable: true),
                    Detail = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditSeals",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstId = table.Column<long>(type: "INTEGER", nullable: false),
                    LastId = table.Column<long>(type: "INTEGER", nullable: false),
                    Count = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Links = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSeals", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "BankHolidays",
                columns: table => new
                {
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Withdrawn = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BankHolidays", x => new { x.Date, x.From });
                });

            migrationBuilder.CreateTable(
                name: "Boroughs",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LocalAuthorityNumber = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Boroughs", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Caits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Caits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Commands",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commands", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Disabilities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disabilities", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DisclosurePowers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisclosurePowers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DocumentContents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentContents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Fields = table.Column<string>(type: "TEXT", nullable: false),
                    Characters = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EthnicityCategories",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Set = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EthnicityCategories", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Heartbeats",
                columns: table => new
                {
                    Server = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Heartbeats", x => x.Server);
                });

            migrationBuilder.CreateTable(
                name: "Households",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    SearchAddress = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    BoroughCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Households", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MeasureVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Query = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Definition = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Change = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureVersions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MonthChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MonthsCounted",
                columns: table => new
                {
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    UpTo = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthsCounted", x => x.Month);
                });

            migrationBuilder.CreateTable(
                name: "NatureFlags",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FactorCodes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NatureFlags", x => x.Id);
                    table.UniqueConstraint("AK_NatureFlags_Code", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Offences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Officers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SearchName = table.Column<string>(type: "TEXT", maxLength: 201, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Rank = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Telephone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Officers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OwnAddresses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Officer = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnAddresses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PartnerContacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BoroughCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    IsChair = table.Column<bool>(type: "INTEGER", nullable: false),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartnerContacts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    KnownAs = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    SearchName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BirthPrecision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DiedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedIn = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PersonKeys",
                columns: table => new
                {
                    Key = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonKeys", x => new { x.Key, x.PersonId });
                });

            migrationBuilder.CreateTable(
                name: "ProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReferencePatterns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Pattern = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Example = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferencePatterns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReferenceSeries",
                columns: table => new
                {
                    Series = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    LastNumber = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferenceSeries", x => x.Series);
                });

            migrationBuilder.CreateTable(
                name: "ReportLeads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoroughCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    ForReviews = table.Column<bool>(type: "INTEGER", nullable: false),
                    WorkingDays = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportLeads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReportWordings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoroughCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportWordings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ResearchSources",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsPartner = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsMandatory = table.Column<bool>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResearchSources", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "RiskFactors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Guidance = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsContextual = table.Column<bool>(type: "INTEGER", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskFactors", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SecondFactorRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SecondFactorRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SourceCodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SourceCodes", x => x.Id);
                    table.UniqueConstraint("AK_SourceCodes_Code", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "StatedReasons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatedReasons", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Submissions",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubmissionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Submissions", x => new { x.UserId, x.SubmissionId });
                });

            migrationBuilder.CreateTable(
                name: "TimeLimits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Hours = table.Column<int>(type: "INTEGER", nullable: true),
                    WorkingDays = table.Column<int>(type: "INTEGER", nullable: true),
                    Days = table.Column<int>(type: "INTEGER", nullable: true),
                    Months = table.Column<int>(type: "INTEGER", nullable: true),
                    DueSoonHours = table.Column<int>(type: "INTEGER", nullable: true),
                    LastHours = table.Column<int>(type: "INTEGER", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TimeLimits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TrailChecks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SealNumber = table.Column<long>(type: "INTEGER", nullable: false),
                    LastId = table.Column<long>(type: "INTEGER", nullable: false),
                    Fault = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    FaultAt = table.Column<long>(type: "INTEGER", nullable: true),
                    FaultSeal = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrailChecks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditPeople",
                columns: table => new
                {
                    AuditEntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditPeople", x => new { x.PersonId, x.AuditEntryId });
                    table.ForeignKey(
                        name: "FK_AuditPeople_AuditEntries_AuditEntryId",
                        column: x => x.AuditEntryId,
                        principalTable: "AuditEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DirectoryEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BoroughCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Phone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AccreditedSince = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Researcher = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ReviewedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsCoLocated = table.Column<bool>(type: "INTEGER", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirectoryEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DirectoryEntries_Boroughs_BoroughCode",
                        column: x => x.BoroughCode,
                        principalTable: "Boroughs",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MashHubs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoroughCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MashHubs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MashHubs_Boroughs_BoroughCode",
                        column: x => x.BoroughCode,
                        principalTable: "Boroughs",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MashTimers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoroughCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Colour = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Hours = table.Column<int>(type: "INTEGER", nullable: true),
                    DueSoonMinutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Clock = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MashTimers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MashTimers_Boroughs_BoroughCode",
                        column: x => x.BoroughCode,
                        principalTable: "Boroughs",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaitBoroughs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoroughCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaitBoroughs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaitBoroughs_Boroughs_BoroughCode",
                        column: x => x.BoroughCode,
                        principalTable: "Boroughs",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaitBoroughs_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsRestricted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseFiles_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LookSamples",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Week = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Seed = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Of = table.Column<int>(type: "INTEGER", nullable: false),
                    DrawnAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LookSamples", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LookSamples_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MonthCounts",
                columns: table => new
                {
                    Measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Only = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    Whole = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthCounts", x => new { x.Month, x.Measure, x.Only, x.CaitId });
                    table.ForeignKey(
                        name: "FK_MonthCounts_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OfficeHours",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Opens = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Closes = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficeHours", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OfficeHours_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Targets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Percent = table.Column<int>(type: "INTEGER", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsFirstYear = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Targets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Targets_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Vehicles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Registration = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vehicles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Vehicles_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Regions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CommandId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Regions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Regions_Commands_CommandId",
                        column: x => x.CommandId,
                        principalTable: "Commands",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Absences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Absences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Absences_Officers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DisabledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    OneTimeUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Authenticator = table.Column<string>(type: "TEXT", nullable: true),
                    AuthenticatorStep = table.Column<long>(type: "INTEGER", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUsers_Officers_Id",
                        column: x => x.Id,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LastReadAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarFeeds_Officers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Concerns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoroughCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    SentById = table.Column<Guid>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Danger = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Where = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Seen = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Worry = table.Column<string>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReadById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    PassedTo = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ReferralReference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Concerns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Concerns_Boroughs_BoroughCode",
                        column: x => x.BoroughCode,
                        principalTable: "Boroughs",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Concerns_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Concerns_Officers_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Concerns_Officers_ReadById",
                        column: x => x.ReadById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Concerns_Officers_SentById",
                        column: x => x.SentById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ListChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    List = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    RowId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Last = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ListChanges_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LookAlerts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ExplainedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Explanation = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OutcomeWords = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LookAlerts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LookAlerts_Officers_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LookAlerts_Officers_AskedById",
                        column: x => x.AskedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LookAlerts_Officers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MerlinReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BoroughCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Author = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NotMet = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    Need = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Risk = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    To = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CrisNumber = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ReferralReference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    RepeatsSeen = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MerlinReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MerlinReports_Boroughs_BoroughCode",
                        column: x => x.BoroughCode,
                        principalTable: "Boroughs",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MerlinReports_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MerlinReports_Officers_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MerlinReports_Officers_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MonthReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ScopeCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ScopeName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Commentary = table.Column<string>(type: "TEXT", nullable: false),
                    FactorCodes = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SignedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", nullable: true),
                    CountersignedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    CountersignedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MonthReports_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MonthReports_Officers_CountersignedById",
                        column: x => x.CountersignedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MonthReports_Officers_SignedById",
                        column: x => x.SignedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NoticeDigests",
                columns: table => new
                {
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LastAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeDigests", x => x.OfficerId);
                    table.ForeignKey(
                        name: "FK_NoticeDigests_Officers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OnCallNights",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Night = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SergeantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SergeantPhone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    InspectorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    InspectorPhone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OnCallNights", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OnCallNights_Officers_InspectorId",
                        column: x => x.InspectorId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OnCallNights_Officers_SergeantId",
                        column: x => x.SergeantId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PastLoads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UndoneReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastLoads", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PastLoads_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PastLoads_Officers_UndoneById",
                        column: x => x.UndoneById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RolesHeld",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    EndedById = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RolesHeld", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RolesHeld_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RolesHeld_Officers_EndedById",
                        column: x => x.EndedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RolesHeld_Officers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SavedLists",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedLists", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedLists_Officers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SilencedNotices",
                columns: table => new
                {
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SilencedNotices", x => new { x.OfficerId, x.Kind });
                    table.ForeignKey(
                        name: "FK_SilencedNotices_Officers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StrategicAssessments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DatedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Findings = table.Column<string>(type: "TEXT", nullable: false),
                    EmergingIssue = table.Column<string>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StrategicAssessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StrategicAssessments_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TeamPostings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    EndedById = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TeamPostings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TeamPostings_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TeamPostings_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TeamPostings_Officers_EndedById",
                        column: x => x.EndedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TeamPostings_Officers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Children",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Children", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Children_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HouseholdMembers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    HouseholdId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Relation = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Stay = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndRecordedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HouseholdMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HouseholdMembers_Households_HouseholdId",
                        column: x => x.HouseholdId,
                        principalTable: "Households",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HouseholdMembers_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonFacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 48, nullable: true),
                    CodeSet = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsOpinion = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReplacedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReplacedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReplacedWithId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonFacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonFacts_Officers_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonFacts_Officers_ReplacedById",
                        column: x => x.ReplacedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonFacts_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    FirstId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SecondId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 100000, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UndoneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UndoneById = table.Column<Guid>(type: "TEXT", nullable: true),
                    UndoneReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ReplayOfId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonLinks_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonLinks_Officers_UndoneById",
                        column: x => x.UndoneById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonLinks_People_FirstId",
                        column: x => x.FirstId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonLinks_People_SecondId",
                        column: x => x.SecondId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonLinks_PersonLinks_ReplayOfId",
                        column: x => x.ReplayOfId,
                        principalTable: "PersonLinks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonProfiles",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FiledAs = table.Column<int>(type: "INTEGER", nullable: false),
                    Described = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonProfiles", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_PersonProfiles_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Relationships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ToId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnknownSex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnById = table.Column<Guid>(type: "TEXT", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Relationships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Relationships_Officers_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Relationships_Officers_WithdrawnById",
                        column: x => x.WithdrawnById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Relationships_People_OfId",
                        column: x => x.OfId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Relationships_People_ToId",
                        column: x => x.ToId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Suspects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Suspects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Suspects_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BreakGlasses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OwnCase = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReviewDueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReviewedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReviewedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Finding = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ReviewWords = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ShouldHaveRung = table.Column<bool>(type: "INTEGER", nullable: false),
                    TellBoth = table.Column<bool>(type: "INTEGER", nullable: false),
                    ToStandards = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BreakGlasses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BreakGlasses_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BreakGlasses_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BreakGlasses_Officers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BreakGlasses_Officers_ReviewedById",
                        column: x => x.ReviewedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseAccess",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateTime>(type: "TEXT", nullable: false),
                    To = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    GrantedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseAccess", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseAccess_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseAccess_Officers_EndedById",
                        column: x => x.EndedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseAccess_Officers_GrantedById",
                        column: x => x.GrantedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseAccess_Officers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseClosures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    ChildrenSeen = table.Column<string>(type: "TEXT", nullable: false),
                    PartnersTold = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseClosures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseClosures_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseClosures_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Length = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IsChecked = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsForNamed = table.Column<bool>(type: "INTEGER", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    TakenOffAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenOffById = table.Column<Guid>(type: "TEXT", nullable: true),
                    TakenOffBecause = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseDocuments_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseDocuments_Officers_AddedById",
                        column: x => x.AddedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseDocuments_Officers_TakenOffById",
                        column: x => x.TakenOffById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseHouseholds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HouseholdId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseHouseholds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseHouseholds_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseHouseholds_Households_HouseholdId",
                        column: x => x.HouseholdId,
                        principalTable: "Households",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseRelatives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseRelatives", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseRelatives_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseRelatives_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseRestrictions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LiftedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    LiftedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    LiftReason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseRestrictions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseRestrictions_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseRestrictions_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseRestrictions_Officers_LiftedById",
                        column: x => x.LiftedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseTasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    SubjectType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubjectOfficerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubjectName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FromReference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OwnerRole = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SetAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SetById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ClosedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Ending = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Result = table.Column<string>(type: "TEXT", nullable: true),
                    OfferedToId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseTasks", x => x.Id);
                    table.CheckConstraint("CK_CaseTasks_Subject", "\"SubjectType\" = 'Case' AND \"CaseFileId\" IS NOT NULL AND \"CaitId\" IS NOT NULL AND \"SubjectOfficerId\" IS NULL AND \"SubjectName\" IS NULL OR \"SubjectType\" <> 'Case' AND \"CaseFileId\" IS NULL AND \"SubjectName\" IS NOT NULL AND (     \"SubjectType\" IN ('Team', 'Borough') AND \"CaitId\" IS NOT NULL AND \"SubjectOfficerId\" IS NULL     OR \"SubjectType\" = 'Command' AND \"CaitId\" IS NULL AND \"SubjectOfficerId\" IS NULL     OR \"SubjectType\" = 'Meeting' AND \"SubjectOfficerId\" IS NULL     OR \"SubjectType\" = 'Officer' AND \"SubjectOfficerId\" IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_CaseTasks_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseTasks_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseTasks_Officers_ClosedById",
                        column: x => x.ClosedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseTasks_Officers_OfferedToId",
                        column: x => x.OfferedToId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseTasks_Officers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseTasks_Officers_SetById",
                        column: x => x.SetById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseTasks_Officers_SubjectOfficerId",
                        column: x => x.SubjectOfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConflictLocks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    SetAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SetById = table.Column<Guid>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConflictLocks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConflictLocks_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConflictLocks_Officers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConflictLocks_Officers_SetById",
                        column: x => x.SetById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CramAssessments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    CatalogueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Intelligence = table.Column<string>(type: "TEXT", nullable: true),
                    Harm = table.Column<string>(type: "TEXT", nullable: true),
                    ToWhom = table.Column<string>(type: "TEXT", nullable: true),
                    HowLikely = table.Column<string>(type: "TEXT", nullable: true),
                    WhyNow = table.Column<string>(type: "TEXT", nullable: true),
                    Protects = table.Column<string>(type: "TEXT", nullable: true),
                    WouldChange = table.Column<string>(type: "TEXT", nullable: true),
                    ImmediateAction = table.Column<bool>(type: "INTEGER", nullable: true),
                    ImmediateActionTaken = table.Column<string>(type: "TEXT", nullable: true),
                    Summary = table.Column<string>(type: "TEXT", nullable: true),
                    InvestigativeStrategy = table.Column<string>(type: "TEXT", nullable: true),
                    ProtectiveStrategy = table.Column<string>(type: "TEXT", nullable: true),
                    IntelligenceEdition = table.Column<int>(type: "INTEGER", nullable: false),
                    AssessmentEdition = table.Column<int>(type: "INTEGER", nullable: false),
                    SummaryEdition = table.Column<int>(type: "INTEGER", nullable: false),
                    StrategiesEdition = table.Column<int>(type: "INTEGER", nullable: false),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SignedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Trigger = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    WhatChanged = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CramAssessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CramAssessments_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CramAssessments_Officers_SignedById",
                        column: x => x.SignedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CramAssessments_Officers_StartedById",
                        column: x => x.StartedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Crimes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CrisNumber = table.Column<string>(type: "TEXT", maxLength: 48, nullable: false),
                    Offence = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OffenceGroup = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    IsInFamily = table.Column<bool>(type: "INTEGER", nullable: true),
                    ReportedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    CountedAsId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ConfirmedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NoCrimedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Disposal = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    OutcomeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DetectedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DetectedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsFoundByCram = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Crimes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Crimes_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Crimes_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Crimes_Crimes_CountedAsId",
                        column: x => x.CountedAsId,
                        principalTable: "Crimes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Crimes_Officers_AddedById",
                        column: x => x.AddedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Deadlines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectReference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    SubjectType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubjectOfficerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubjectName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    MeasuredCaitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueSoonAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastHoursAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MetAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MetRecordedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UnacknowledgedSince = table.Column<DateTime>(type: "TEXT", nullable: true),
                    NextFlagAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deadlines", x => x.Id);
                    table.CheckConstraint("CK_Deadlines_Subject", "\"SubjectType\" = 'Case' AND \"CaseFileId\" IS NOT NULL AND \"CaitId\" IS NOT NULL AND \"SubjectOfficerId\" IS NULL AND \"SubjectName\" IS NULL OR \"SubjectType\" <> 'Case' AND \"CaseFileId\" IS NULL AND \"SubjectName\" IS NOT NULL AND (     \"SubjectType\" IN ('Team', 'Borough') AND \"CaitId\" IS NOT NULL AND \"SubjectOfficerId\" IS NULL     OR \"SubjectType\" = 'Command' AND \"CaitId\" IS NULL AND \"SubjectOfficerId\" IS NULL     OR \"SubjectType\" = 'Meeting' AND \"SubjectOfficerId\" IS NULL     OR \"SubjectType\" = 'Officer' AND \"SubjectOfficerId\" IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_Deadlines_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deadlines_Caits_MeasuredCaitId",
                        column: x => x.MeasuredCaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deadlines_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deadlines_Officers_SubjectOfficerId",
                        column: x => x.SubjectOfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Disclosures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    Power = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Disclosures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Disclosures_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Disclosures_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Dissents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectReference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    DissenterName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DissenterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    About = table.Column<string>(type: "TEXT", nullable: false),
                    Evidence = table.Column<string>(type: "TEXT", nullable: true),
                    Wants = table.Column<string>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StepDueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ResolvedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ResolvedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Resolution = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dissents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Dissents_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dissents_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dissents_Officers_DissenterId",
                        column: x => x.DissenterId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dissents_Officers_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Dissents_Officers_ResolvedById",
                        column: x => x.ResolvedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DoorNotices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubjectOfficerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SubjectName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Occasion = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    FromReference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DoorNotices", x => x.Id);
                    table.CheckConstraint("CK_DoorNotices_Subject", "\"SubjectType\" = 'Case' AND \"CaseFileId\" IS NOT NULL AND \"CaitId\" IS NULL AND \"SubjectOfficerId\" IS NULL AND \"SubjectName\" IS NULL OR \"SubjectType\" <> 'Case' AND \"CaseFileId\" IS NULL AND \"SubjectName\" IS NOT NULL AND (     \"SubjectType\" IN ('Team', 'Borough') AND \"CaitId\" IS NOT NULL AND \"SubjectOfficerId\" IS NULL     OR \"SubjectType\" = 'Command' AND \"CaitId\" IS NULL AND \"SubjectOfficerId\" IS NULL     OR \"SubjectType\" = 'Meeting' AND \"SubjectOfficerId\" IS NULL     OR \"SubjectType\" = 'Officer' AND \"SubjectOfficerId\" IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_DoorNotices_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DoorNotices_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DoorNotices_Officers_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DoorNotices_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DoorNotices_Officers_SubjectOfficerId",
                        column: x => x.SubjectOfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Of = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 48, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notices_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notices_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notices_Officers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StrategyDiscussions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SupervisorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ResearchComplete = table.Column<bool>(type: "INTEGER", nullable: false),
                    ResearchReason = table.Column<string>(type: "TEXT", nullable: true),
                    HealthReason = table.Column<string>(type: "TEXT", nullable: true),
                    InformationShared = table.Column<string>(type: "TEXT", nullable: false),
                    CrimeSuspected = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ImmediateSafety = table.Column<string>(type: "TEXT", nullable: false),
                    SameBecause = table.Column<string>(type: "TEXT", nullable: true),
                    InvestigativeStrategy = table.Column<string>(type: "TEXT", nullable: true),
                    ProtectiveStrategy = table.Column<string>(type: "TEXT", nullable: true),
                    Medical = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    MedicalWhere = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Interview = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    InterviewLead = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    LegalAction = table.Column<string>(type: "TEXT", nullable: true),
                    ParentsTold = table.Column<string>(type: "TEXT", nullable: true),
                    ChildTold = table.Column<string>(type: "TEXT", nullable: true),
                    SuspectsChildren = table.Column<string>(type: "TEXT", nullable: true),
                    DialIn = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    InitiatesSection47 = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReconveneAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PreviousId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StrategyDiscussions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StrategyDiscussions_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StrategyDiscussions_Officers_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StrategyDiscussions_Officers_SupervisorId",
                        column: x => x.SupervisorId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StrategyDiscussions_StrategyDiscussions_PreviousId",
                        column: x => x.PreviousId,
                        principalTable: "StrategyDiscussions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SampledLooks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LookSampleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SampledLooks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SampledLooks_LookSamples_LookSampleId",
                        column: x => x.LookSampleId,
                        principalTable: "LookSamples",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SampledLooks_Officers_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VehicleBookings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VehicleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ConferenceReference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CancelledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelledById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VehicleBookings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VehicleBookings_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_VehicleBookings_Vehicles_VehicleId",
                        column: x => x.VehicleId,
                        principalTable: "Vehicles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaitRegions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaitRegions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaitRegions_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaitRegions_Regions_RegionId",
                        column: x => x.RegionId,
                        principalTable: "Regions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Covers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AbsenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Covers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Covers_Absences_AbsenceId",
                        column: x => x.AbsenceId,
                        principalTable: "Absences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Covers_Officers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccountSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Stamp = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Program = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 45, nullable: true),
                    IsAtNewDevice = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccountSessions_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecoveryCodes",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryCodes", x => new { x.AccountId, x.Hash });
                    table.ForeignKey(
                        name: "FK_RecoveryCodes_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConcernAdditions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConcernId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConcernAdditions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConcernAdditions_Concerns_ConcernId",
                        column: x => x.ConcernId,
                        principalTable: "Concerns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConcernAdditions_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MerlinPeople",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SearchName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsChild = table.Column<bool>(type: "INTEGER", nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BirthPrecision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    BirthAsTold = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    HomeKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MerlinPeople", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MerlinPeople_MerlinReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "MerlinReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MerlinPeople_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FrozenFigures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    VersionNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    Whole = table.Column<int>(type: "INTEGER", nullable: false),
                    BeforePart = table.Column<int>(type: "INTEGER", nullable: false),
                    BeforeWhole = table.Column<int>(type: "INTEGER", nullable: false),
                    Target = table.Column<int>(type: "INTEGER", nullable: true),
                    MeanTenths = table.Column<int>(type: "INTEGER", nullable: true),
                    LowerTenths = table.Column<int>(type: "INTEGER", nullable: true),
                    UpperTenths = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrozenFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FrozenFigures_MonthReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "MonthReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PastCounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoadId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OffenceGroup = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Allegations = table.Column<int>(type: "INTEGER", nullable: true),
                    Crimes = table.Column<int>(type: "INTEGER", nullable: true),
                    Confirmed = table.Column<int>(type: "INTEGER", nullable: true),
                    Detections = table.Column<int>(type: "INTEGER", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastCounts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PastCounts_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PastCounts_PastLoads_LoadId",
                        column: x => x.LoadId,
                        principalTable: "PastLoads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PublishedFigures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoadId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Whose = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OffenceGroup = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Tenths = table.Column<int>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PublishedFigures_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PublishedFigures_PastLoads_LoadId",
                        column: x => x.LoadId,
                        principalTable: "PastLoads",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AssessmentFigures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OffenceGroup = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssessmentFigures_StrategicAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "StrategicAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseChildren",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChildId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseChildren", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseChildren_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseChildren_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CorrectedPeriods",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChildId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Start = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    End = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BoroughCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EndSource = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    EndRecordedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CorrectedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CorrectedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CorrectedPeriods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CorrectedPeriods_Boroughs_BoroughCode",
                        column: x => x.BoroughCode,
                        principalTable: "Boroughs",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CorrectedPeriods_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CorrectedPeriods_Officers_CorrectedById",
                        column: x => x.CorrectedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CorrectedPeriods_Officers_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LookedAfterPeriods",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChildId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Start = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    End = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BoroughCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    EndRecordedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndRecordedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LookedAfterPeriods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LookedAfterPeriods_Boroughs_BoroughCode",
                        column: x => x.BoroughCode,
                        principalTable: "Boroughs",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LookedAfterPeriods_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LookedAfterPeriods_Officers_EndRecordedById",
                        column: x => x.EndRecordedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LookedAfterPeriods_Officers_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanPeriods",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChildId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BeganAs = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Start = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    End = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BoroughCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    OpenedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ClosedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    EndRecordedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndRecordedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanPeriods", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanPeriods_Boroughs_BoroughCode",
                        column: x => x.BoroughCode,
                        principalTable: "Boroughs",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanPeriods_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanPeriods_Officers_EndRecordedById",
                        column: x => x.EndRecordedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanPeriods_Officers_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseSuspects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SuspectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseSuspects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseSuspects_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CaseSuspects_Suspects_SuspectId",
                        column: x => x.SuspectId,
                        principalTable: "Suspects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentAbout",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentAbout", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentAbout_CaseDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "CaseDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentAbout_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DocumentReaders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DocumentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentReaders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentReaders_CaseDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalTable: "CaseDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DocumentReaders_Officers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ResearchChecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SourceCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SearchedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    SearchedOf = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    GapId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResearchChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ResearchChecks_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ResearchChecks_CaseTasks_GapId",
                        column: x => x.GapId,
                        principalTable: "CaseTasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ResearchChecks_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ResearchChecks_ResearchSources_SourceCode",
                        column: x => x.SourceCode,
                        principalTable: "ResearchSources",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TaskEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    TaskId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ToId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaskEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TaskEvents_CaseTasks_TaskId",
                        column: x => x.TaskId,
                        principalTable: "CaseTasks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TaskEvents_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TaskEvents_Officers_ToId",
                        column: x => x.ToId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CramActions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CramActions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CramActions_CramAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "CramAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CramActions_Officers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CramFindings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChildId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    How = table.Column<string>(type: "TEXT", nullable: false),
                    MarkedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MarkedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    TakenBackAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenBackById = table.Column<Guid>(type: "TEXT", nullable: true),
                    TakenBackReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CramFindings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CramFindings_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CramFindings_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CramFindings_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CramFindings_CramAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "CramAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CramFindings_Officers_MarkedById",
                        column: x => x.MarkedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CramFindings_Officers_TakenBackById",
                        column: x => x.TakenBackById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CramHands",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CramHands", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CramHands_CramAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "CramAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CramHands_Officers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CramSubjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ChildId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SuspectId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HouseholdId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    KnownAs = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Sex = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    BirthPrecision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    IsOffCase = table.Column<bool>(type: "INTEGER", nullable: false),
                    Voice = table.Column<string>(type: "TEXT", nullable: true),
                    Demeanour = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CramSubjects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CramSubjects_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CramSubjects_CramAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "CramAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CramSubjects_Households_HouseholdId",
                        column: x => x.HouseholdId,
                        principalTable: "Households",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CramSubjects_Suspects_SuspectId",
                        column: x => x.SuspectId,
                        principalTable: "Suspects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SupervisionReviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Seen = table.Column<string>(type: "TEXT", nullable: false),
                    Agrees = table.Column<bool>(type: "INTEGER", nullable: false),
                    Rationale = table.Column<string>(type: "TEXT", nullable: false),
                    NextOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupervisionReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupervisionReviews_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SupervisionReviews_CramAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "CramAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SupervisionReviews_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Charges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CrimeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    DefendantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VictimId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Offence = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsOpen = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Charges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Charges_Crimes_CrimeId",
                        column: x => x.CrimeId,
                        principalTable: "Crimes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Charges_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Charges_People_DefendantId",
                        column: x => x.DefendantId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Charges_People_VictimId",
                        column: x => x.VictimId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CrimePeople",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CrimeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AddedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TakenOffAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TakenOffById = table.Column<Guid>(type: "TEXT", nullable: true),
                    TakenOffReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CrimePeople", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CrimePeople_Crimes_CrimeId",
                        column: x => x.CrimeId,
                        principalTable: "Crimes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CrimePeople_Officers_AddedById",
                        column: x => x.AddedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CrimePeople_Officers_TakenOffById",
                        column: x => x.TakenOffById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CrimePeople_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CrimeSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CrimeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    Offence = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OffenceGroup = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    WasOffence = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    WasGroup = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Disposal = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    IsNotifiable = table.Column<bool>(type: "INTEGER", nullable: true),
                    SuspectKnows = table.Column<bool>(type: "INTEGER", nullable: true),
                    EvidenceSuffices = table.Column<bool>(type: "INTEGER", nullable: true),
                    VictimInformed = table.Column<bool>(type: "INTEGER", nullable: true),
                    IsDetection = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsNotInInterests = table.Column<bool>(type: "INTEGER", nullable: false),
                    CorrectsId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CrimeSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CrimeSteps_CrimeSteps_CorrectsId",
                        column: x => x.CorrectsId,
                        principalTable: "CrimeSteps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CrimeSteps_Crimes_CrimeId",
                        column: x => x.CrimeId,
                        principalTable: "Crimes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CrimeSteps_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Breaches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeadlineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DueAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Breaches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Breaches_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Breaches_Deadlines_DeadlineId",
                        column: x => x.DeadlineId,
                        principalTable: "Deadlines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CriticalIncidents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    Request = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Partner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ProposedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TestVictim = table.Column<bool>(type: "INTEGER", nullable: true),
                    TestFamily = table.Column<bool>(type: "INTEGER", nullable: true),
                    TestCommunity = table.Column<bool>(type: "INTEGER", nullable: true),
                    TestWords = table.Column<string>(type: "TEXT", nullable: true),
                    Level = table.Column<int>(type: "INTEGER", nullable: true),
                    GoldId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    StoodDownAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    StoodDownById = table.Column<Guid>(type: "TEXT", nullable: true),
                    StandDownRationale = table.Column<string>(type: "TEXT", nullable: true),
                    Learning = table.Column<string>(type: "TEXT", nullable: true),
                    DeadlineId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CriticalIncidents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CriticalIncidents_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CriticalIncidents_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CriticalIncidents_Deadlines_DeadlineId",
                        column: x => x.DeadlineId,
                        principalTable: "Deadlines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CriticalIncidents_Officers_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CriticalIncidents_Officers_GoldId",
                        column: x => x.GoldId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CriticalIncidents_Officers_ProposedById",
                        column: x => x.ProposedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CriticalIncidents_Officers_StoodDownById",
                        column: x => x.StoodDownById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeadlineFlags",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeadlineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeadlineFlags", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeadlineFlags_Deadlines_DeadlineId",
                        column: x => x.DeadlineId,
                        principalTable: "Deadlines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PoliceProtections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeadlineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Child = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Age = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PlaceFound = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    BoroughCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Residence = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Grounds = table.Column<string>(type: "TEXT", nullable: false),
                    Constable = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DesignatedOfficer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DesignatedPhone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PlaceKept = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    WhoMayVisit = table.Column<string>(type: "TEXT", nullable: true),
                    Needs = table.Column<string>(type: "TEXT", nullable: true),
                    CouncilPhone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    LateReason = table.Column<string>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OutcomeWords = table.Column<string>(type: "TEXT", nullable: true),
                    OverrunReason = table.Column<string>(type: "TEXT", nullable: true),
                    EndRecordedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PoliceProtections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PoliceProtections_Boroughs_BoroughCode",
                        column: x => x.BoroughCode,
                        principalTable: "Boroughs",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PoliceProtections_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PoliceProtections_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PoliceProtections_Deadlines_DeadlineId",
                        column: x => x.DeadlineId,
                        principalTable: "Deadlines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PoliceProtections_Officers_EndedById",
                        column: x => x.EndedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PoliceProtections_Officers_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PoliceProtections_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeadlineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LoggedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LoggedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SourceCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    ReferrerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ReferrerContact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ReferrerAnonymous = table.Column<bool>(type: "INTEGER", nullable: false),
                    BoroughCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    PrimaryNature = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Narrative = table.Column<string>(type: "TEXT", nullable: false),
                    ImmediateDanger = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DangerAction = table.Column<string>(type: "TEXT", nullable: true),
                    IncidentBoroughCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Injuries = table.Column<string>(type: "TEXT", nullable: true),
                    OtherChildren = table.Column<string>(type: "TEXT", nullable: true),
                    Whereabouts = table.Column<string>(type: "TEXT", nullable: true),
                    Consent = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    WhoIsTold = table.Column<string>(type: "TEXT", nullable: true),
                    Interpreter = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    MashRating = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ExploitationLevel = table.Column<int>(type: "INTEGER", nullable: true),
                    IsInRemit = table.Column<bool>(type: "INTEGER", nullable: true),
                    SuggestedRedirect = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    BatchTag = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    IsOutOfHours = table.Column<bool>(type: "INTEGER", nullable: false),
                    RepeatsFrom = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AllocatedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SupervisorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DiscussedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Referrals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Referrals_Boroughs_BoroughCode",
                        column: x => x.BoroughCode,
                        principalTable: "Boroughs",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Referrals_Boroughs_IncidentBoroughCode",
                        column: x => x.IncidentBoroughCode,
                        principalTable: "Boroughs",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Referrals_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Referrals_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Referrals_Deadlines_DeadlineId",
                        column: x => x.DeadlineId,
                        principalTable: "Deadlines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Referrals_Officers_LoggedById",
                        column: x => x.LoggedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Referrals_Officers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Referrals_Officers_SupervisorId",
                        column: x => x.SupervisorId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Referrals_SourceCodes_SourceCode",
                        column: x => x.SourceCode,
                        principalTable: "SourceCodes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DisclosureReceipts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DisclosureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisclosureReceipts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DisclosureReceipts_Disclosures_DisclosureId",
                        column: x => x.DisclosureId,
                        principalTable: "Disclosures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DisclosureReceipts_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EscalationSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DissentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsOverride = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    DeadlineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BegunById = table.Column<Guid>(type: "TEXT", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    Learning = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredById = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EscalationSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EscalationSteps_Deadlines_DeadlineId",
                        column: x => x.DeadlineId,
                        principalTable: "Deadlines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EscalationSteps_Dissents_DissentId",
                        column: x => x.DissentId,
                        principalTable: "Dissents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EscalationSteps_Officers_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EscalationSteps_Officers_BegunById",
                        column: x => x.BegunById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Conferences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    BoroughCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Chair = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    InvitedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    InvitedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    InvitedHow = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LoggedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LoggedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    CountsFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DiscussionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    BankHolidayReason = table.Column<string>(type: "TEXT", nullable: true),
                    LiaisonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HeldFrom = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HeldTo = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HeldRecordedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PoliceAttended = table.Column<bool>(type: "INTEGER", nullable: true),
                    AbsenceReason = table.Column<string>(type: "TEXT", nullable: true),
                    QuorumReason = table.Column<string>(type: "TEXT", nullable: true),
                    IsQuorate = table.Column<bool>(type: "INTEGER", nullable: true),
                    ReportSentAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SameBecause = table.Column<string>(type: "TEXT", nullable: true),
                    LeadWorker = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CoreGroupOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NextReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CancelledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedReason = table.Column<string>(type: "TEXT", nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conferences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Conferences_Boroughs_BoroughCode",
                        column: x => x.BoroughCode,
                        principalTable: "Boroughs",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Conferences_Caits_CaitId",
                        column: x => x.CaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Conferences_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Conferences_Conferences_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "Conferences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Conferences_Officers_LiaisonId",
                        column: x => x.LiaisonId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Conferences_Officers_LoggedById",
                        column: x => x.LoggedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Conferences_StrategyDiscussions_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "StrategyDiscussions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DiscussedChildren",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DiscussionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Safety = table.Column<string>(type: "TEXT", nullable: false),
                    Decided = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DiscussedChildren", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DiscussedChildren_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DiscussedChildren_StrategyDiscussions_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "StrategyDiscussions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DiscussionDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DiscussionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DiscussionDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DiscussionDecisions_StrategyDiscussions_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "StrategyDiscussions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DiscussionParticipants",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DiscussionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    JobTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Presence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DiscussionParticipants", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DiscussionParticipants_StrategyDiscussions_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "StrategyDiscussions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EnquiryOutcomes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DiscussionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToldBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EnquiryOutcomes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EnquiryOutcomes_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EnquiryOutcomes_StrategyDiscussions_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "StrategyDiscussions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VehicleSlots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    VehicleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BookingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VehicleSlots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VehicleSlots_VehicleBookings_BookingId",
                        column: x => x.BookingId,
                        principalTable: "VehicleBookings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FrozenRows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FigureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    IsMet = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrozenRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FrozenRows_FrozenFigures_FigureId",
                        column: x => x.FigureId,
                        principalTable: "FrozenFigures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanCategoryChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PlanPeriodId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanCategoryChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanCategoryChanges_Officers_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanCategoryChanges_PlanPeriods_PlanPeriodId",
                        column: x => x.PlanPeriodId,
                        principalTable: "PlanPeriods",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SubjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FactorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Note = table.Column<string>(type: "TEXT", nullable: true),
                    Link = table.Column<string>(type: "TEXT", nullable: true),
                    SameForAll = table.Column<string>(type: "TEXT", nullable: true),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskAnswers_CramAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "CramAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskAnswers_CramSubjects_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "CramSubjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskAnswers_RiskFactors_FactorId",
                        column: x => x.FactorId,
                        principalTable: "RiskFactors",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReviewDirections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewDirections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewDirections_Officers_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReviewDirections_SupervisionReviews_ReviewId",
                        column: x => x.ReviewId,
                        principalTable: "SupervisionReviews",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CourtSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChargeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Event = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Court = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    MinimumMonths = table.Column<int>(type: "INTEGER", nullable: true),
                    IsIndeterminate = table.Column<bool>(type: "INTEGER", nullable: false),
                    Effect = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Siblings = table.Column<string>(type: "TEXT", nullable: true),
                    CorrectsId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CourtSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CourtSteps_Charges_ChargeId",
                        column: x => x.ChargeId,
                        principalTable: "Charges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CourtSteps_CourtSteps_CorrectsId",
                        column: x => x.CorrectsId,
                        principalTable: "CourtSteps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CourtSteps_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BreachAcknowledgements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BreachId = table.Column<Guid>(type: "TEXT", nullable: false),
                    WhatHappensNow = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BreachAcknowledgements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BreachAcknowledgements_Breaches_BreachId",
                        column: x => x.BreachId,
                        principalTable: "Breaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BreachAcknowledgements_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BreachReasons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    BreachId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cause = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BreachReasons", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BreachReasons_Breaches_BreachId",
                        column: x => x.BreachId,
                        principalTable: "Breaches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BreachReasons_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IncidentCases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IncidentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IncidentCases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IncidentCases_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IncidentCases_CriticalIncidents_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "CriticalIncidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IncidentCases_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IncidentEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    IncidentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Recipients = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IncidentEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IncidentEntries_CriticalIncidents_IncidentId",
                        column: x => x.IncidentId,
                        principalTable: "CriticalIncidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IncidentEntries_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EmergencyOrders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProtectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Court = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PoliceApplied = table.Column<bool>(type: "INTEGER", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DeadlineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmergencyOrders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EmergencyOrders_Deadlines_DeadlineId",
                        column: x => x.DeadlineId,
                        principalTable: "Deadlines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EmergencyOrders_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EmergencyOrders_PoliceProtections_ProtectionId",
                        column: x => x.ProtectionId,
                        principalTable: "PoliceProtections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProtectionDuties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProtectionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Duty = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    IsNeeded = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Whom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProtectionDuties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProtectionDuties_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProtectionDuties_PoliceProtections_ProtectionId",
                        column: x => x.ProtectionId,
                        principalTable: "PoliceProtections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DiscussedReferrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DiscussionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DiscussedReferrals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DiscussedReferrals_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DiscussedReferrals_StrategyDiscussions_DiscussionId",
                        column: x => x.DiscussionId,
                        principalTable: "StrategyDiscussions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InitialAssessments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InitialAssessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InitialAssessments_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InitialAssessments_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NoFurtherActionProposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DecisionReason = table.Column<string>(type: "TEXT", nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoFurtherActionProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NoFurtherActionProposals_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NoFurtherActionProposals_Officers_DecidedById",
                        column: x => x.DecidedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NoFurtherActionProposals_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReferralAddresses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralAddresses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReferralAddresses_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReferralCorrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralCorrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReferralCorrections_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReferralCorrections_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReferralCorrections_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReferralNatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FlagCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralNatures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReferralNatures_NatureFlags_FlagCode",
                        column: x => x.FlagCode,
                        principalTable: "NatureFlags",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReferralNatures_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReferralPeople",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Relation = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    OwnWords = table.Column<string>(type: "TEXT", nullable: true),
                    Seen = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    School = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Disabilities = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NhsNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    Upn = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    PncId = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    CroNumber = table.Column<string>(type: "TEXT", maxLength: 50, nullable: true),
                    EthnicityCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    EthnicitySet = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EthnicityName = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AppearanceCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralPeople", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReferralPeople_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReferralPeople_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReferralRatings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Colour = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DeadlineId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralRatings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReferralRatings_Deadlines_DeadlineId",
                        column: x => x.DeadlineId,
                        principalTable: "Deadlines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReferralRatings_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReferralRatings_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReferralReferences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    System = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 48, nullable: false),
                    IsVerified = table.Column<bool>(type: "INTEGER", nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralReferences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReferralReferences_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sightings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SeenBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Where = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Alone = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Found = table.Column<string>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WithdrawnById = table.Column<Guid>(type: "TEXT", nullable: true),
                    WithdrawnReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sightings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sightings_Officers_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sightings_Officers_WithdrawnById",
                        column: x => x.WithdrawnById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sightings_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sightings_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Transfers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FromCaitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToCaitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredById = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Transfers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Transfers_Caits_FromCaitId",
                        column: x => x.FromCaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Transfers_Caits_ToCaitId",
                        column: x => x.ToCaitId,
                        principalTable: "Caits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Transfers_Officers_AnsweredById",
                        column: x => x.AnsweredById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Transfers_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Transfers_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TriageClosures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RedirectedTo = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TriageClosures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TriageClosures_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TriageClosures_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AbsenceSignOffs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConferenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AbsenceSignOffs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AbsenceSignOffs_Conferences_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "Conferences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AbsenceSignOffs_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConferenceAssignments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConferenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LiaisonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConferenceAssignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConferenceAssignments_Conferences_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "Conferences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConferenceAssignments_Officers_LiaisonId",
                        column: x => x.LiaisonId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConferenceAttendees",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConferenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Agency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    JobTitle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Participation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SentReport = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConferenceAttendees", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConferenceAttendees_Conferences_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "Conferences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConferenceChildren",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConferenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChildId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    FromReference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConferenceChildren", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConferenceChildren_Children_ChildId",
                        column: x => x.ChildId,
                        principalTable: "Children",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConferenceChildren_Conferences_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "Conferences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConferenceClocks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConferenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeadlineId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConferenceClocks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConferenceClocks_Conferences_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "Conferences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConferenceClocks_Deadlines_DeadlineId",
                        column: x => x.DeadlineId,
                        principalTable: "Deadlines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConferenceCorrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConferenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConferenceCorrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConferenceCorrections_Conferences_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "Conferences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConferenceCorrections_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConferenceDates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConferenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConferenceDates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConferenceDates_Conferences_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "Conferences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConferenceDates_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConferenceReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConferenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Family = table.Column<string>(type: "TEXT", nullable: false),
                    PoliceInvolvement = table.Column<string>(type: "TEXT", nullable: false),
                    PlanHistory = table.Column<string>(type: "TEXT", nullable: false),
                    Risk = table.Column<string>(type: "TEXT", nullable: false),
                    PoliceView = table.Column<string>(type: "TEXT", nullable: false),
                    HandlingWords = table.Column<string>(type: "TEXT", nullable: false),
                    Research = table.Column<string>(type: "TEXT", nullable: false),
                    ChildsWords = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConferenceReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConferenceReports_Conferences_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "Conferences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ConferenceReports_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CoreGroupMeetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConferenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ToldBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CoreGroupMeetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CoreGroupMeetings_Conferences_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "Conferences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CoreGroupMeetings_Officers_RecordedById",
                        column: x => x.RecordedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Entries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ConferenceId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Event = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: true),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HappenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsApproximate = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsOpinion = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Order = table.Column<int>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    CorrectsId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Entries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Entries_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Entries_Conferences_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "Conferences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Entries_Entries_CorrectsId",
                        column: x => x.CorrectsId,
                        principalTable: "Entries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Entries_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Entries_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Entries_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LiaisonMeetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConferenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    HeldAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LiaisonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SupervisorId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    WasRight = table.Column<bool>(type: "INTEGER", nullable: true),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LiaisonMeetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LiaisonMeetings_Conferences_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "Conferences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LiaisonMeetings_Officers_LiaisonId",
                        column: x => x.LiaisonId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LiaisonMeetings_Officers_SupervisorId",
                        column: x => x.SupervisorId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NonAttendanceRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConferenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NonAttendanceRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NonAttendanceRequests_Conferences_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "Conferences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NonAttendanceRequests_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PoliceAttendees",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConferenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OfficerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PoliceAttendees", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PoliceAttendees_Conferences_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "Conferences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PoliceAttendees_Officers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecordedBirths",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConferenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BornOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    MotherFit = table.Column<bool>(type: "INTEGER", nullable: false),
                    ToldBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecordedBirths", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecordedBirths_Conferences_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "Conferences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignOffs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReferralId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    CramAssessmentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Rationale = table.Column<string>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignOffs", x => x.Id);
                    table.CheckConstraint("CK_SignOffs_RestsOnOne", "(AssessmentId IS NULL AND CramAssessmentId IS NOT NULL) OR (AssessmentId IS NOT NULL AND CramAssessmentId IS NULL)");
                    table.ForeignKey(
                        name: "FK_SignOffs_CramAssessments_CramAssessmentId",
                        column: x => x.CramAssessmentId,
                        principalTable: "CramAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignOffs_InitialAssessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "InitialAssessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignOffs_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignOffs_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ConferenceChildDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConferenceChildId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    PoliceView = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PoliceWords = table.Column<string>(type: "TEXT", nullable: true),
                    PoliceDissent = table.Column<bool>(type: "INTEGER", nullable: false),
                    Participation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConferenceChildDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConferenceChildDecisions_ConferenceChildren_ConferenceChildId",
                        column: x => x.ConferenceChildId,
                        principalTable: "ConferenceChildren",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportChecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsClear = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsConcise = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsAccurate = table.Column<bool>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportChecks_ConferenceReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "ConferenceReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportChecks_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportSendings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    Power = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    LateReason = table.Column<string>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportSendings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportSendings_ConferenceReports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "ConferenceReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportSendings_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AttendanceDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConferenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rationale = table.Column<string>(type: "TEXT", nullable: false),
                    Chair = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ChairName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ChairAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ChairReason = table.Column<string>(type: "TEXT", nullable: true),
                    RequestId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttendanceDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AttendanceDecisions_Conferences_ConferenceId",
                        column: x => x.ConferenceId,
                        principalTable: "Conferences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AttendanceDecisions_NonAttendanceRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "NonAttendanceRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AttendanceDecisions_Officers_ById",
                        column: x => x.ById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_OfficerId_From",
                table: "Absences",
                columns: new[] { "OfficerId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_To",
                table: "Absences",
                column: "To");

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceSignOffs_ById",
                table: "AbsenceSignOffs",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceSignOffs_ConferenceId",
                table: "AbsenceSignOffs",
                column: "ConferenceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccountSessions_AccountId_SeenAt",
                table: "AccountSessions",
                columns: new[] { "AccountId", "SeenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentFigures_AssessmentId",
                table: "AssessmentFigures",
                column: "AssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_AssessmentFigures_Year_OffenceGroup",
                table: "AssessmentFigures",
                columns: new[] { "Year", "OffenceGroup" });

            migrationBuilder.CreateIndex(
                name: "IX_AttendanceDecisions_ById",
                table: "AttendanceDecisions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_AttendanceDecisions_ConferenceId",
                table: "AttendanceDecisions",
                column: "ConferenceId");

            migrationBuilder.CreateIndex(
                name: "IX_AttendanceDecisions_RequestId",
                table: "AttendanceDecisions",
                column: "RequestId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_ById_Subject_SubjectId_At",
                table: "AuditEntries",
                columns: new[] { "ById", "Subject", "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Subject_SubjectId_At",
                table: "AuditEntries",
                columns: new[] { "Subject", "SubjectId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditPeople_AuditEntryId",
                table: "AuditPeople",
                column: "AuditEntryId");

            migrationBuilder.CreateIndex(
                name: "IX_BreachAcknowledgements_BreachId",
                table: "BreachAcknowledgements",
                column: "BreachId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BreachAcknowledgements_ById",
                table: "BreachAcknowledgements",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Breaches_CaitId",
                table: "Breaches",
                column: "CaitId");

            migrationBuilder.CreateIndex(
                name: "IX_Breaches_DeadlineId",
                table: "Breaches",
                column: "DeadlineId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Breaches_DueAt",
                table: "Breaches",
                column: "DueAt");

            migrationBuilder.CreateIndex(
                name: "IX_BreachReasons_BreachId",
                table: "BreachReasons",
                column: "BreachId");

            migrationBuilder.CreateIndex(
                name: "IX_BreachReasons_ById",
                table: "BreachReasons",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_BreakGlasses_CaitId_ReviewedAt",
                table: "BreakGlasses",
                columns: new[] { "CaitId", "ReviewedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BreakGlasses_CaseFileId",
                table: "BreakGlasses",
                column: "CaseFileId");

            migrationBuilder.CreateIndex(
                name: "IX_BreakGlasses_OfficerId_Until",
                table: "BreakGlasses",
                columns: new[] { "OfficerId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_BreakGlasses_ReviewedAt_OpenedAt",
                table: "BreakGlasses",
                columns: new[] { "ReviewedAt", "OpenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BreakGlasses_ReviewedById",
                table: "BreakGlasses",
                column: "ReviewedById");

            migrationBuilder.CreateIndex(
                name: "IX_CaitBoroughs_BoroughCode_From",
                table: "CaitBoroughs",
                columns: new[] { "BoroughCode", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_CaitBoroughs_CaitId",
                table: "CaitBoroughs",
                column: "CaitId");

            migrationBuilder.CreateIndex(
                name: "IX_CaitRegions_CaitId",
                table: "CaitRegions",
                column: "CaitId");

            migrationBuilder.CreateIndex(
                name: "IX_CaitRegions_RegionId",
                table: "CaitRegions",
                column: "RegionId");

            migrationBuilder.CreateIndex(
                name: "IX_Caits_Code",
                table: "Caits",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_OfficerId_RevokedAt",
                table: "CalendarFeeds",
                columns: new[] { "OfficerId", "RevokedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_TokenHash",
                table: "CalendarFeeds",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseAccess_CaseFileId_OfficerId",
                table: "CaseAccess",
                columns: new[] { "CaseFileId", "OfficerId" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseAccess_EndedById",
                table: "CaseAccess",
                column: "EndedById");

            migrationBuilder.CreateIndex(
                name: "IX_CaseAccess_GrantedById",
                table: "CaseAccess",
                column: "GrantedById");

            migrationBuilder.CreateIndex(
                name: "IX_CaseAccess_OfficerId",
                table: "CaseAccess",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseChildren_CaseFileId_ChildId",
                table: "CaseChildren",
                columns: new[] { "CaseFileId", "ChildId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseChildren_ChildId",
                table: "CaseChildren",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseClosures_ById",
                table: "CaseClosures",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_CaseClosures_CaseFileId_Number",
                table: "CaseClosures",
                columns: new[] { "CaseFileId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseDocuments_AddedById",
                table: "CaseDocuments",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_CaseDocuments_CaseFileId_Number",
                table: "CaseDocuments",
                columns: new[] { "CaseFileId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseDocuments_Reference",
                table: "CaseDocuments",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseDocuments_TakenOffById",
                table: "CaseDocuments",
                column: "TakenOffById");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_CaitId_OpenedAt_Reference",
                table: "CaseFiles",
                columns: new[] { "CaitId", "OpenedAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_IsRestricted_OpenedAt_Reference",
                table: "CaseFiles",
                columns: new[] { "IsRestricted", "OpenedAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_OpenedAt_Reference",
                table: "CaseFiles",
                columns: new[] { "OpenedAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_Reference",
                table: "CaseFiles",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseHouseholds_CaseFileId_HouseholdId",
                table: "CaseHouseholds",
                columns: new[] { "CaseFileId", "HouseholdId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseHouseholds_HouseholdId",
                table: "CaseHouseholds",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseRelatives_CaseFileId_PersonId",
                table: "CaseRelatives",
                columns: new[] { "CaseFileId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseRelatives_PersonId",
                table: "CaseRelatives",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseRestrictions_ById",
                table: "CaseRestrictions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_CaseRestrictions_CaseFileId",
                table: "CaseRestrictions",
                column: "CaseFileId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseRestrictions_LiftedAt_At",
                table: "CaseRestrictions",
                columns: new[] { "LiftedAt", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseRestrictions_LiftedById",
                table: "CaseRestrictions",
                column: "LiftedById");

            migrationBuilder.CreateIndex(
                name: "IX_CaseSuspects_CaseFileId_SuspectId",
                table: "CaseSuspects",
                columns: new[] { "CaseFileId", "SuspectId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseSuspects_SuspectId",
                table: "CaseSuspects",
                column: "SuspectId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_CaitId_ClosedAt_DueAt_Reference",
                table: "CaseTasks",
                columns: new[] { "CaitId", "ClosedAt", "DueAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_CaitId_OwnerRole_ClosedAt_DueAt_Reference",
                table: "CaseTasks",
                columns: new[] { "CaitId", "OwnerRole", "ClosedAt", "DueAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_CaseFileId_ClosedAt_DueAt_Reference",
                table: "CaseTasks",
                columns: new[] { "CaseFileId", "ClosedAt", "DueAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_ClosedAt_DueAt_Reference",
                table: "CaseTasks",
                columns: new[] { "ClosedAt", "DueAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_ClosedById",
                table: "CaseTasks",
                column: "ClosedById");

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_DueAt_CaitId",
                table: "CaseTasks",
                columns: new[] { "DueAt", "CaitId" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_FromReference",
                table: "CaseTasks",
                column: "FromReference");

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_OfferedToId_ClosedAt",
                table: "CaseTasks",
                columns: new[] { "OfferedToId", "ClosedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_OwnerId_ClosedAt_DueAt_Reference",
                table: "CaseTasks",
                columns: new[] { "OwnerId", "ClosedAt", "DueAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_Reference",
                table: "CaseTasks",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_SetById",
                table: "CaseTasks",
                column: "SetById");

            migrationBuilder.CreateIndex(
                name: "IX_CaseTasks_SubjectOfficerId",
                table: "CaseTasks",
                column: "SubjectOfficerId",
                filter: "\"SubjectOfficerId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Charges_ById",
                table: "Charges",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Charges_CrimeId_Number",
                table: "Charges",
                columns: new[] { "CrimeId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Charges_DefendantId",
                table: "Charges",
                column: "DefendantId");

            migrationBuilder.CreateIndex(
                name: "IX_Charges_VictimId",
                table: "Charges",
                column: "VictimId");

            migrationBuilder.CreateIndex(
                name: "IX_Children_PersonId",
                table: "Children",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConcernAdditions_ById",
                table: "ConcernAdditions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ConcernAdditions_ConcernId_Number",
                table: "ConcernAdditions",
                columns: new[] { "ConcernId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_BoroughCode",
                table: "Concerns",
                column: "BoroughCode");

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_CaitId_DecidedAt_SentAt",
                table: "Concerns",
                columns: new[] { "CaitId", "DecidedAt", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_DecidedAt_SentAt",
                table: "Concerns",
                columns: new[] { "DecidedAt", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_DecidedById",
                table: "Concerns",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_ReadById",
                table: "Concerns",
                column: "ReadById");

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_Reference",
                table: "Concerns",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_ReferralReference",
                table: "Concerns",
                column: "ReferralReference");

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_SentById_SentAt",
                table: "Concerns",
                columns: new[] { "SentById", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceAssignments_ConferenceId",
                table: "ConferenceAssignments",
                column: "ConferenceId");

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceAssignments_LiaisonId",
                table: "ConferenceAssignments",
                column: "LiaisonId");

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceAttendees_ConferenceId",
                table: "ConferenceAttendees",
                column: "ConferenceId");

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceChildDecisions_ConferenceChildId",
                table: "ConferenceChildDecisions",
                column: "ConferenceChildId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceChildren_ChildId",
                table: "ConferenceChildren",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceChildren_ConferenceId_ChildId",
                table: "ConferenceChildren",
                columns: new[] { "ConferenceId", "ChildId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceClocks_ConferenceId",
                table: "ConferenceClocks",
                column: "ConferenceId");

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceClocks_DeadlineId",
                table: "ConferenceClocks",
                column: "DeadlineId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceCorrections_ById",
                table: "ConferenceCorrections",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceCorrections_ConferenceId",
                table: "ConferenceCorrections",
                column: "ConferenceId");

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceDates_ById",
                table: "ConferenceDates",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceDates_ConferenceId_Order",
                table: "ConferenceDates",
                columns: new[] { "ConferenceId", "Order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceReports_ById",
                table: "ConferenceReports",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ConferenceReports_ConferenceId_Number",
                table: "ConferenceReports",
                columns: new[] { "ConferenceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Conferences_BoroughCode",
                table: "Conferences",
                column: "BoroughCode");

            migrationBuilder.CreateIndex(
                name: "IX_Conferences_CaitId_HeldFrom",
                table: "Conferences",
                columns: new[] { "CaitId", "HeldFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_Conferences_CaitId_StartsAt",
                table: "Conferences",
                columns: new[] { "CaitId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Conferences_CaseFileId_Number",
                table: "Conferences",
                columns: new[] { "CaseFileId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Conferences_DiscussionId",
                table: "Conferences",
                column: "DiscussionId");

            migrationBuilder.CreateIndex(
                name: "IX_Conferences_HeldFrom",
                table: "Conferences",
                column: "HeldFrom");

            migrationBuilder.CreateIndex(
                name: "IX_Conferences_LiaisonId_StartsAt",
                table: "Conferences",
                columns: new[] { "LiaisonId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Conferences_LoggedById",
                table: "Conferences",
                column: "LoggedById");

            migrationBuilder.CreateIndex(
                name: "IX_Conferences_MergedIntoId",
                table: "Conferences",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Conferences_Reference",
                table: "Conferences",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Conferences_StartsAt",
                table: "Conferences",
                column: "StartsAt");

            migrationBuilder.CreateIndex(
                name: "IX_ConflictLocks_CaseFileId",
                table: "ConflictLocks",
                column: "CaseFileId");

            migrationBuilder.CreateIndex(
                name: "IX_ConflictLocks_OfficerId_EndedAt",
                table: "ConflictLocks",
                columns: new[] { "OfficerId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ConflictLocks_SetById",
                table: "ConflictLocks",
                column: "SetById");

            migrationBuilder.CreateIndex(
                name: "IX_CoreGroupMeetings_ConferenceId",
                table: "CoreGroupMeetings",
                column: "ConferenceId");

            migrationBuilder.CreateIndex(
                name: "IX_CoreGroupMeetings_RecordedById",
                table: "CoreGroupMeetings",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectedPeriods_BoroughCode",
                table: "CorrectedPeriods",
                column: "BoroughCode");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectedPeriods_ChildId_CorrectedAt",
                table: "CorrectedPeriods",
                columns: new[] { "ChildId", "CorrectedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CorrectedPeriods_CorrectedById",
                table: "CorrectedPeriods",
                column: "CorrectedById");

            migrationBuilder.CreateIndex(
                name: "IX_CorrectedPeriods_RecordedById",
                table: "CorrectedPeriods",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_CourtSteps_ById",
                table: "CourtSteps",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_CourtSteps_ChargeId_Number",
                table: "CourtSteps",
                columns: new[] { "ChargeId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CourtSteps_CorrectsId",
                table: "CourtSteps",
                column: "CorrectsId");

            migrationBuilder.CreateIndex(
                name: "IX_Covers_AbsenceId",
                table: "Covers",
                column: "AbsenceId");

            migrationBuilder.CreateIndex(
                name: "IX_Covers_OfficerId_From",
                table: "Covers",
                columns: new[] { "OfficerId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_CramActions_AssessmentId",
                table: "CramActions",
                column: "AssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_CramActions_OwnerId",
                table: "CramActions",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_CramAssessments_CaseFileId_Number",
                table: "CramAssessments",
                columns: new[] { "CaseFileId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CramAssessments_CaseFileId_SignedAt",
                table: "CramAssessments",
                columns: new[] { "CaseFileId", "SignedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CramAssessments_Number_SignedAt",
                table: "CramAssessments",
                columns: new[] { "Number", "SignedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CramAssessments_Reference",
                table: "CramAssessments",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CramAssessments_SignedById",
                table: "CramAssessments",
                column: "SignedById");

            migrationBuilder.CreateIndex(
                name: "IX_CramAssessments_StartedById",
                table: "CramAssessments",
                column: "StartedById");

            migrationBuilder.CreateIndex(
                name: "IX_CramFindings_AssessmentId",
                table: "CramFindings",
                column: "AssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_CramFindings_CaitId",
                table: "CramFindings",
                column: "CaitId");

            migrationBuilder.CreateIndex(
                name: "IX_CramFindings_CaseFileId",
                table: "CramFindings",
                column: "CaseFileId");

            migrationBuilder.CreateIndex(
                name: "IX_CramFindings_ChildId",
                table: "CramFindings",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_CramFindings_MarkedAt_CaitId",
                table: "CramFindings",
                columns: new[] { "MarkedAt", "CaitId" });

            migrationBuilder.CreateIndex(
                name: "IX_CramFindings_MarkedById",
                table: "CramFindings",
                column: "MarkedById");

            migrationBuilder.CreateIndex(
                name: "IX_CramFindings_Reference",
                table: "CramFindings",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CramFindings_TakenBackById",
                table: "CramFindings",
                column: "TakenBackById");

            migrationBuilder.CreateIndex(
                name: "IX_CramHands_AssessmentId_OfficerId_Part",
                table: "CramHands",
                columns: new[] { "AssessmentId", "OfficerId", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CramHands_OfficerId",
                table: "CramHands",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_CramSubjects_AssessmentId",
                table: "CramSubjects",
                column: "AssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_CramSubjects_ChildId",
                table: "CramSubjects",
                column: "ChildId");

            migrationBuilder.CreateIndex(
                name: "IX_CramSubjects_HouseholdId",
                table: "CramSubjects",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_CramSubjects_SuspectId",
                table: "CramSubjects",
                column: "SuspectId");

            migrationBuilder.CreateIndex(
                name: "IX_CrimePeople_AddedById",
                table: "CrimePeople",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_CrimePeople_CrimeId_PersonId",
                table: "CrimePeople",
                columns: new[] { "CrimeId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_CrimePeople_PersonId",
                table: "CrimePeople",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_CrimePeople_TakenOffById",
                table: "CrimePeople",
                column: "TakenOffById");

            migrationBuilder.CreateIndex(
                name: "IX_Crimes_AddedById",
                table: "Crimes",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_Crimes_CaitId_DetectedAt",
                table: "Crimes",
                columns: new[] { "CaitId", "DetectedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Crimes_CaitId_RecordedAt",
                table: "Crimes",
                columns: new[] { "CaitId", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Crimes_CaitId_ReportedAt",
                table: "Crimes",
                columns: new[] { "CaitId", "ReportedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Crimes_CaseFileId_CrisNumber",
                table: "Crimes",
                columns: new[] { "CaseFileId", "CrisNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Crimes_CaseFileId_Number",
                table: "Crimes",
                columns: new[] { "CaseFileId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Crimes_ConfirmedOn",
                table: "Crimes",
                column: "ConfirmedOn");

            migrationBuilder.CreateIndex(
                name: "IX_Crimes_CountedAsId",
                table: "Crimes",
                column: "CountedAsId");

            migrationBuilder.CreateIndex(
                name: "IX_Crimes_CrisNumber",
                table: "Crimes",
                column: "CrisNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Crimes_DetectedAt",
                table: "Crimes",
                column: "DetectedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Crimes_RecordedAt",
                table: "Crimes",
                column: "RecordedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Crimes_Reference",
                table: "Crimes",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Crimes_ReportedAt",
                table: "Crimes",
                column: "ReportedAt");

            migrationBuilder.CreateIndex(
                name: "IX_CrimeSteps_ById",
                table: "CrimeSteps",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_CrimeSteps_CorrectsId",
                table: "CrimeSteps",
                column: "CorrectsId");

            migrationBuilder.CreateIndex(
                name: "IX_CrimeSteps_CrimeId_Number",
                table: "CrimeSteps",
                columns: new[] { "CrimeId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CriticalIncidents_CaitId",
                table: "CriticalIncidents",
                column: "CaitId");

            migrationBuilder.CreateIndex(
                name: "IX_CriticalIncidents_CaseFileId_State",
                table: "CriticalIncidents",
                columns: new[] { "CaseFileId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_CriticalIncidents_DeadlineId",
                table: "CriticalIncidents",
                column: "DeadlineId");

            migrationBuilder.CreateIndex(
                name: "IX_CriticalIncidents_DecidedById",
                table: "CriticalIncidents",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_CriticalIncidents_GoldId",
                table: "CriticalIncidents",
                column: "GoldId");

            migrationBuilder.CreateIndex(
                name: "IX_CriticalIncidents_ProposedById",
                table: "CriticalIncidents",
                column: "ProposedById");

            migrationBuilder.CreateIndex(
                name: "IX_CriticalIncidents_Reference",
                table: "CriticalIncidents",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CriticalIncidents_State_ProposedAt",
                table: "CriticalIncidents",
                columns: new[] { "State", "ProposedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CriticalIncidents_StoodDownById",
                table: "CriticalIncidents",
                column: "StoodDownById");

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineFlags_DeadlineId_Level",
                table: "DeadlineFlags",
                columns: new[] { "DeadlineId", "Level" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_CaitId",
                table: "Deadlines",
                column: "CaitId");

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_CaseFileId_MetAt_DueAt",
                table: "Deadlines",
                columns: new[] { "CaseFileId", "MetAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_Kind_CaitId_MetAt_DueAt_SubjectReference",
                table: "Deadlines",
                columns: new[] { "Kind", "CaitId", "MetAt", "DueAt", "SubjectReference" });

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_Kind_CaitId_StartedAt",
                table: "Deadlines",
                columns: new[] { "Kind", "CaitId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_Kind_CaitId_UnacknowledgedSince",
                table: "Deadlines",
                columns: new[] { "Kind", "CaitId", "UnacknowledgedSince" });

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_Kind_DueAt_MeasuredCaitId",
                table: "Deadlines",
                columns: new[] { "Kind", "DueAt", "MeasuredCaitId" });

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_Kind_MetAt_DueAt_SubjectReference",
                table: "Deadlines",
                columns: new[] { "Kind", "MetAt", "DueAt", "SubjectReference" });

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_Kind_StartedAt_MeasuredCaitId_MetAt_DueAt",
                table: "Deadlines",
                columns: new[] { "Kind", "StartedAt", "MeasuredCaitId", "MetAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_Kind_UnacknowledgedSince",
                table: "Deadlines",
                columns: new[] { "Kind", "UnacknowledgedSince" });

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_MeasuredCaitId",
                table: "Deadlines",
                column: "MeasuredCaitId");

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_NextFlagAt",
                table: "Deadlines",
                column: "NextFlagAt");

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_NoCase",
                table: "Deadlines",
                columns: new[] { "MetAt", "DueSoonAt" },
                filter: "\"SubjectType\" <> 'Case'");

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_NoCaseOwed",
                table: "Deadlines",
                column: "UnacknowledgedSince",
                filter: "\"SubjectType\" <> 'Case'");

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_SubjectOfficerId",
                table: "Deadlines",
                column: "SubjectOfficerId",
                filter: "\"SubjectOfficerId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_SubjectReference",
                table: "Deadlines",
                column: "SubjectReference");

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryEntries_BoroughCode",
                table: "DirectoryEntries",
                column: "BoroughCode");

            migrationBuilder.CreateIndex(
                name: "IX_DirectoryEntries_Kind_BoroughCode_From",
                table: "DirectoryEntries",
                columns: new[] { "Kind", "BoroughCode", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Disabilities_Code",
                table: "Disabilities",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DisclosurePowers_Name_From",
                table: "DisclosurePowers",
                columns: new[] { "Name", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureReceipts_ById",
                table: "DisclosureReceipts",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_DisclosureReceipts_DisclosureId",
                table: "DisclosureReceipts",
                column: "DisclosureId");

            migrationBuilder.CreateIndex(
                name: "IX_Disclosures_ById",
                table: "Disclosures",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Disclosures_CaseFileId_GivenAt",
                table: "Disclosures",
                columns: new[] { "CaseFileId", "GivenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Disclosures_GivenAt",
                table: "Disclosures",
                column: "GivenAt");

            migrationBuilder.CreateIndex(
                name: "IX_Disclosures_Reference",
                table: "Disclosures",
                column: "Reference");

            migrationBuilder.CreateIndex(
                name: "IX_DiscussedChildren_DiscussionId_PersonId",
                table: "DiscussedChildren",
                columns: new[] { "DiscussionId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DiscussedChildren_PersonId",
                table: "DiscussedChildren",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_DiscussedReferrals_DiscussionId",
                table: "DiscussedReferrals",
                column: "DiscussionId");

            migrationBuilder.CreateIndex(
                name: "IX_DiscussedReferrals_ReferralId_DiscussionId",
                table: "DiscussedReferrals",
                columns: new[] { "ReferralId", "DiscussionId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DiscussionDecisions_DiscussionId",
                table: "DiscussionDecisions",
                column: "DiscussionId");

            migrationBuilder.CreateIndex(
                name: "IX_DiscussionParticipants_DiscussionId",
                table: "DiscussionParticipants",
                column: "DiscussionId");

            migrationBuilder.CreateIndex(
                name: "IX_Dissents_Agency_ResolvedAt_StepDueAt_Reference",
                table: "Dissents",
                columns: new[] { "Agency", "ResolvedAt", "StepDueAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_Dissents_CaitId_ResolvedAt_StepDueAt_Reference",
                table: "Dissents",
                columns: new[] { "CaitId", "ResolvedAt", "StepDueAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_Dissents_CaseFileId_ResolvedAt",
                table: "Dissents",
                columns: new[] { "CaseFileId", "ResolvedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Dissents_DissenterId",
                table: "Dissents",
                column: "DissenterId");

            migrationBuilder.CreateIndex(
                name: "IX_Dissents_RecordedAt",
                table: "Dissents",
                column: "RecordedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Dissents_RecordedById",
                table: "Dissents",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_Dissents_Reference",
                table: "Dissents",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Dissents_ResolvedAt_StepDueAt_Reference",
                table: "Dissents",
                columns: new[] { "ResolvedAt", "StepDueAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_Dissents_ResolvedById",
                table: "Dissents",
                column: "ResolvedById");

            migrationBuilder.CreateIndex(
                name: "IX_Dissents_SubjectReference",
                table: "Dissents",
                column: "SubjectReference");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentAbout_DocumentId_PersonId",
                table: "DocumentAbout",
                columns: new[] { "DocumentId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentAbout_PersonId",
                table: "DocumentAbout",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentReaders_DocumentId_OfficerId",
                table: "DocumentReaders",
                columns: new[] { "DocumentId", "OfficerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentReaders_OfficerId",
                table: "DocumentReaders",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_DoorNotices_AnsweredAt_At",
                table: "DoorNotices",
                columns: new[] { "AnsweredAt", "At" },
                filter: "\"SubjectType\" <> 'Case'");

            migrationBuilder.CreateIndex(
                name: "IX_DoorNotices_AnsweredById",
                table: "DoorNotices",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_DoorNotices_ById",
                table: "DoorNotices",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_DoorNotices_CaitId",
                table: "DoorNotices",
                column: "CaitId");

            migrationBuilder.CreateIndex(
                name: "IX_DoorNotices_CaseFileId_AnsweredAt",
                table: "DoorNotices",
                columns: new[] { "CaseFileId", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DoorNotices_SubjectOfficerId",
                table: "DoorNotices",
                column: "SubjectOfficerId",
                filter: "\"SubjectOfficerId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_ExpiresAt",
                table: "Drafts",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_UserId_FormId",
                table: "Drafts",
                columns: new[] { "UserId", "FormId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EmergencyOrders_ById",
                table: "EmergencyOrders",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_EmergencyOrders_DeadlineId",
                table: "EmergencyOrders",
                column: "DeadlineId");

            migrationBuilder.CreateIndex(
                name: "IX_EmergencyOrders_ProtectionId_Number",
                table: "EmergencyOrders",
                columns: new[] { "ProtectionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EnquiryOutcomes_ById",
                table: "EnquiryOutcomes",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_EnquiryOutcomes_DiscussionId",
                table: "EnquiryOutcomes",
                column: "DiscussionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Entries_ById",
                table: "Entries",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Entries_CaseFileId_HappenedAt_RecordedAt_Id",
                table: "Entries",
                columns: new[] { "CaseFileId", "HappenedAt", "RecordedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Entries_ConferenceId",
                table: "Entries",
                column: "ConferenceId");

            migrationBuilder.CreateIndex(
                name: "IX_Entries_CorrectsId",
                table: "Entries",
                column: "CorrectsId");

            migrationBuilder.CreateIndex(
                name: "IX_Entries_PersonId",
                table: "Entries",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Entries_ReferralId",
                table: "Entries",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_EscalationSteps_AnsweredById",
                table: "EscalationSteps",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_EscalationSteps_BegunById",
                table: "EscalationSteps",
                column: "BegunById");

            migrationBuilder.CreateIndex(
                name: "IX_EscalationSteps_DeadlineId",
                table: "EscalationSteps",
                column: "DeadlineId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EscalationSteps_DissentId_Number",
                table: "EscalationSteps",
                columns: new[] { "DissentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EthnicityCategories_Set_Code",
                table: "EthnicityCategories",
                columns: new[] { "Set", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FrozenFigures_ReportId_Measure",
                table: "FrozenFigures",
                columns: new[] { "ReportId", "Measure" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FrozenRows_FigureId",
                table: "FrozenRows",
                column: "FigureId");

            migrationBuilder.CreateIndex(
                name: "IX_HouseholdMembers_HouseholdId",
                table: "HouseholdMembers",
                column: "HouseholdId");

            migrationBuilder.CreateIndex(
                name: "IX_HouseholdMembers_PersonId",
                table: "HouseholdMembers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Households_Reference",
                table: "Households",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IncidentCases_ById",
                table: "IncidentCases",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_IncidentCases_CaseFileId",
                table: "IncidentCases",
                column: "CaseFileId");

            migrationBuilder.CreateIndex(
                name: "IX_IncidentCases_IncidentId_CaseFileId",
                table: "IncidentCases",
                columns: new[] { "IncidentId", "CaseFileId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IncidentEntries_ById",
                table: "IncidentEntries",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_IncidentEntries_IncidentId_Number",
                table: "IncidentEntries",
                columns: new[] { "IncidentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InitialAssessments_ById",
                table: "InitialAssessments",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_InitialAssessments_ReferralId_Number",
                table: "InitialAssessments",
                columns: new[] { "ReferralId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LiaisonMeetings_ConferenceId",
                table: "LiaisonMeetings",
                column: "ConferenceId");

            migrationBuilder.CreateIndex(
                name: "IX_LiaisonMeetings_LiaisonId",
                table: "LiaisonMeetings",
                column: "LiaisonId");

            migrationBuilder.CreateIndex(
                name: "IX_LiaisonMeetings_SupervisorId",
                table: "LiaisonMeetings",
                column: "SupervisorId");

            migrationBuilder.CreateIndex(
                name: "IX_ListChanges_ById",
                table: "ListChanges",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ListChanges_List_Number",
                table: "ListChanges",
                columns: new[] { "List", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LookAlerts_AnsweredAt_DueOn",
                table: "LookAlerts",
                columns: new[] { "AnsweredAt", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_LookAlerts_AnsweredById",
                table: "LookAlerts",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_LookAlerts_AskedById",
                table: "LookAlerts",
                column: "AskedById");

            migrationBuilder.CreateIndex(
                name: "IX_LookAlerts_EntryId_Kind",
                table: "LookAlerts",
                columns: new[] { "EntryId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LookAlerts_OfficerId",
                table: "LookAlerts",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_LookedAfterPeriods_BoroughCode",
                table: "LookedAfterPeriods",
                column: "BoroughCode");

            migrationBuilder.CreateIndex(
                name: "IX_LookedAfterPeriods_ChildId_Start",
                table: "LookedAfterPeriods",
                columns: new[] { "ChildId", "Start" });

            migrationBuilder.CreateIndex(
                name: "IX_LookedAfterPeriods_EndRecordedById",
                table: "LookedAfterPeriods",
                column: "EndRecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_LookedAfterPeriods_RecordedById",
                table: "LookedAfterPeriods",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_LookSamples_CaitId_Week",
                table: "LookSamples",
                columns: new[] { "CaitId", "Week" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MashHubs_BoroughCode_From",
                table: "MashHubs",
                columns: new[] { "BoroughCode", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MashTimers_BoroughCode_Colour_From",
                table: "MashTimers",
                columns: new[] { "BoroughCode", "Colour", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeasureVersions_Measure_From",
                table: "MeasureVersions",
                columns: new[] { "Measure", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MerlinPeople_HomeKey",
                table: "MerlinPeople",
                column: "HomeKey");

            migrationBuilder.CreateIndex(
                name: "IX_MerlinPeople_PersonId",
                table: "MerlinPeople",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_MerlinPeople_ReportId_Order",
                table: "MerlinPeople",
                columns: new[] { "ReportId", "Order" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MerlinPeople_SearchName_BirthDate",
                table: "MerlinPeople",
                columns: new[] { "SearchName", "BirthDate" });

            migrationBuilder.CreateIndex(
                name: "IX_MerlinReports_BoroughCode",
                table: "MerlinReports",
                column: "BoroughCode");

            migrationBuilder.CreateIndex(
                name: "IX_MerlinReports_CaitId_DecidedAt_ReceivedAt",
                table: "MerlinReports",
                columns: new[] { "CaitId", "DecidedAt", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MerlinReports_DecidedAt_ReceivedAt",
                table: "MerlinReports",
                columns: new[] { "DecidedAt", "ReceivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_MerlinReports_DecidedById",
                table: "MerlinReports",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_MerlinReports_Number",
                table: "MerlinReports",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MerlinReports_ReceivedAt_BoroughCode_Outcome",
                table: "MerlinReports",
                columns: new[] { "ReceivedAt", "BoroughCode", "Outcome" });

            migrationBuilder.CreateIndex(
                name: "IX_MerlinReports_RecordedById",
                table: "MerlinReports",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_MerlinReports_Reference",
                table: "MerlinReports",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MonthChanges_Month_Id",
                table: "MonthChanges",
                columns: new[] { "Month", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_MonthCounts_CaitId",
                table: "MonthCounts",
                column: "CaitId");

            migrationBuilder.CreateIndex(
                name: "IX_MonthCounts_Measure_Only_Month_CaitId_Part_Whole",
                table: "MonthCounts",
                columns: new[] { "Measure", "Only", "Month", "CaitId", "Part", "Whole" });

            migrationBuilder.CreateIndex(
                name: "IX_MonthReports_CaitId",
                table: "MonthReports",
                column: "CaitId");

            migrationBuilder.CreateIndex(
                name: "IX_MonthReports_CountersignedById",
                table: "MonthReports",
                column: "CountersignedById");

            migrationBuilder.CreateIndex(
                name: "IX_MonthReports_Month",
                table: "MonthReports",
                column: "Month");

            migrationBuilder.CreateIndex(
                name: "IX_MonthReports_ScopeCode_Month",
                table: "MonthReports",
                columns: new[] { "ScopeCode", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MonthReports_SignedById",
                table: "MonthReports",
                column: "SignedById");

            migrationBuilder.CreateIndex(
                name: "IX_NoFurtherActionProposals_ById",
                table: "NoFurtherActionProposals",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_NoFurtherActionProposals_DecidedById",
                table: "NoFurtherActionProposals",
                column: "DecidedById");

            migrationBuilder.CreateIndex(
                name: "IX_NoFurtherActionProposals_ReferralId",
                table: "NoFurtherActionProposals",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_NonAttendanceRequests_ById",
                table: "NonAttendanceRequests",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_NonAttendanceRequests_ConferenceId",
                table: "NonAttendanceRequests",
                column: "ConferenceId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_ById",
                table: "Notices",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_CaseFileId",
                table: "Notices",
                column: "CaseFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Notices_OfficerId_At",
                table: "Notices",
                columns: new[] { "OfficerId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Notices_OfficerId_ReadAt",
                table: "Notices",
                columns: new[] { "OfficerId", "ReadAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OfficeHours_CaitId",
                table: "OfficeHours",
                column: "CaitId");

            migrationBuilder.CreateIndex(
                name: "IX_Officers_Code",
                table: "Officers",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Officers_Number",
                table: "Officers",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_Officers_SearchName_Code",
                table: "Officers",
                columns: new[] { "SearchName", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_OnCallNights_InspectorId",
                table: "OnCallNights",
                column: "InspectorId");

            migrationBuilder.CreateIndex(
                name: "IX_OnCallNights_Region_Night",
                table: "OnCallNights",
                columns: new[] { "Region", "Night" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OnCallNights_SergeantId",
                table: "OnCallNights",
                column: "SergeantId");

            migrationBuilder.CreateIndex(
                name: "IX_PastCounts_CaitId",
                table: "PastCounts",
                column: "CaitId");

            migrationBuilder.CreateIndex(
                name: "IX_PastCounts_From_CaitId",
                table: "PastCounts",
                columns: new[] { "From", "CaitId" });

            migrationBuilder.CreateIndex(
                name: "IX_PastCounts_LoadId",
                table: "PastCounts",
                column: "LoadId");

            migrationBuilder.CreateIndex(
                name: "IX_PastLoads_ById",
                table: "PastLoads",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_PastLoads_Number",
                table: "PastLoads",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PastLoads_UndoneById",
                table: "PastLoads",
                column: "UndoneById");

            migrationBuilder.CreateIndex(
                name: "IX_People_Reference",
                table: "People",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_SearchName",
                table: "People",
                column: "SearchName");

            migrationBuilder.CreateIndex(
                name: "IX_PersonFacts_Code_Kind",
                table: "PersonFacts",
                columns: new[] { "Code", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonFacts_PersonId_Kind",
                table: "PersonFacts",
                columns: new[] { "PersonId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonFacts_RecordedById",
                table: "PersonFacts",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_PersonFacts_ReplacedById",
                table: "PersonFacts",
                column: "ReplacedById");

            migrationBuilder.CreateIndex(
                name: "IX_PersonLinks_ById",
                table: "PersonLinks",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_PersonLinks_FirstId_Verdict",
                table: "PersonLinks",
                columns: new[] { "FirstId", "Verdict" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonLinks_Reference",
                table: "PersonLinks",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonLinks_ReplayOfId",
                table: "PersonLinks",
                column: "ReplayOfId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonLinks_SecondId_Verdict",
                table: "PersonLinks",
                columns: new[] { "SecondId", "Verdict" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonLinks_Standing",
                table: "PersonLinks",
                columns: new[] { "FirstId", "SecondId" },
                unique: true,
                filter: "\"UndoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PersonLinks_UndoneById",
                table: "PersonLinks",
                column: "UndoneById");

            migrationBuilder.CreateIndex(
                name: "IX_PersonProfiles_FiledAs",
                table: "PersonProfiles",
                column: "FiledAs");

            migrationBuilder.CreateIndex(
                name: "IX_PlanCategoryChanges_PlanPeriodId",
                table: "PlanCategoryChanges",
                column: "PlanPeriodId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanCategoryChanges_RecordedById",
                table: "PlanCategoryChanges",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_PlanPeriods_BoroughCode",
                table: "PlanPeriods",
                column: "BoroughCode");

            migrationBuilder.CreateIndex(
                name: "IX_PlanPeriods_ChildId_Start",
                table: "PlanPeriods",
                columns: new[] { "ChildId", "Start" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanPeriods_EndRecordedById",
                table: "PlanPeriods",
                column: "EndRecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_PlanPeriods_Open",
                table: "PlanPeriods",
                column: "ChildId",
                unique: true,
                filter: "\"End\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PlanPeriods_RecordedById",
                table: "PlanPeriods",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_PoliceAttendees_ConferenceId_OfficerId",
                table: "PoliceAttendees",
                columns: new[] { "ConferenceId", "OfficerId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PoliceAttendees_OfficerId",
                table: "PoliceAttendees",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_PoliceProtections_BoroughCode",
                table: "PoliceProtections",
                column: "BoroughCode");

            migrationBuilder.CreateIndex(
                name: "IX_PoliceProtections_CaitId_StartedAt",
                table: "PoliceProtections",
                columns: new[] { "CaitId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PoliceProtections_CaseFileId",
                table: "PoliceProtections",
                column: "CaseFileId");

            migrationBuilder.CreateIndex(
                name: "IX_PoliceProtections_DeadlineId",
                table: "PoliceProtections",
                column: "DeadlineId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PoliceProtections_EndedAt",
                table: "PoliceProtections",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_PoliceProtections_EndedById",
                table: "PoliceProtections",
                column: "EndedById");

            migrationBuilder.CreateIndex(
                name: "IX_PoliceProtections_PersonId",
                table: "PoliceProtections",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PoliceProtections_RecordedById_StartedAt",
                table: "PoliceProtections",
                columns: new[] { "RecordedById", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PoliceProtections_Reference",
                table: "PoliceProtections",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PoliceProtections_StartedAt",
                table: "PoliceProtections",
                column: "StartedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ProtectionDuties_ById",
                table: "ProtectionDuties",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ProtectionDuties_ProtectionId_Number",
                table: "ProtectionDuties",
                columns: new[] { "ProtectionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PublishedFigures_CaitId",
                table: "PublishedFigures",
                column: "CaitId");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedFigures_From",
                table: "PublishedFigures",
                column: "From");

            migrationBuilder.CreateIndex(
                name: "IX_PublishedFigures_LoadId",
                table: "PublishedFigures",
                column: "LoadId");

            migrationBuilder.CreateIndex(
                name: "IX_RecordedBirths_ConferenceId",
                table: "RecordedBirths",
                column: "ConferenceId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReferralAddresses_ReferralId",
                table: "ReferralAddresses",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralCorrections_ById",
                table: "ReferralCorrections",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralCorrections_PersonId",
                table: "ReferralCorrections",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralCorrections_ReferralId",
                table: "ReferralCorrections",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralNatures_FlagCode",
                table: "ReferralNatures",
                column: "FlagCode");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralNatures_ReferralId_FlagCode",
                table: "ReferralNatures",
                columns: new[] { "ReferralId", "FlagCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReferralPeople_PersonId",
                table: "ReferralPeople",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralPeople_ReferralId",
                table: "ReferralPeople",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralRatings_ById",
                table: "ReferralRatings",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralRatings_DeadlineId",
                table: "ReferralRatings",
                column: "DeadlineId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReferralRatings_ReferralId_Number",
                table: "ReferralRatings",
                columns: new[] { "ReferralId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReferralReferences_ReferralId",
                table: "ReferralReferences",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralReferences_Value_System",
                table: "ReferralReferences",
                columns: new[] { "Value", "System" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_BatchTag",
                table: "Referrals",
                column: "BatchTag");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_BoroughCode",
                table: "Referrals",
                column: "BoroughCode");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_CaitId_Status",
                table: "Referrals",
                columns: new[] { "CaitId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_CaseFileId",
                table: "Referrals",
                column: "CaseFileId");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_DeadlineId",
                table: "Referrals",
                column: "DeadlineId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_IncidentBoroughCode",
                table: "Referrals",
                column: "IncidentBoroughCode");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_LoggedById",
                table: "Referrals",
                column: "LoggedById");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_OfficerId",
                table: "Referrals",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_Reference",
                table: "Referrals",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_SourceCode",
                table: "Referrals",
                column: "SourceCode");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_SupervisorId",
                table: "Referrals",
                column: "SupervisorId");

            migrationBuilder.CreateIndex(
                name: "IX_Regions_CommandId",
                table: "Regions",
                column: "CommandId");

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_OfId",
                table: "Relationships",
                column: "OfId");

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_RecordedById",
                table: "Relationships",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_ToId",
                table: "Relationships",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_Relationships_WithdrawnById",
                table: "Relationships",
                column: "WithdrawnById");

            migrationBuilder.CreateIndex(
                name: "IX_ReportChecks_ById",
                table: "ReportChecks",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ReportChecks_ReportId",
                table: "ReportChecks",
                column: "ReportId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportLeads_BoroughCode_ForReviews_From",
                table: "ReportLeads",
                columns: new[] { "BoroughCode", "ForReviews", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportSendings_ById",
                table: "ReportSendings",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ReportSendings_ReportId",
                table: "ReportSendings",
                column: "ReportId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResearchChecks_ById",
                table: "ResearchChecks",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_ResearchChecks_CaseFileId_SourceCode_RecordedAt",
                table: "ResearchChecks",
                columns: new[] { "CaseFileId", "SourceCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ResearchChecks_GapId",
                table: "ResearchChecks",
                column: "GapId");

            migrationBuilder.CreateIndex(
                name: "IX_ResearchChecks_SourceCode",
                table: "ResearchChecks",
                column: "SourceCode");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewDirections_OwnerId",
                table: "ReviewDirections",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewDirections_ReviewId",
                table: "ReviewDirections",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskAnswers_AssessmentId_SubjectId_FactorId",
                table: "RiskAnswers",
                columns: new[] { "AssessmentId", "SubjectId", "FactorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RiskAnswers_FactorId",
                table: "RiskAnswers",
                column: "FactorId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskAnswers_SubjectId",
                table: "RiskAnswers",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskFactors_Code_From",
                table: "RiskFactors",
                columns: new[] { "Code", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RolesHeld_ById",
                table: "RolesHeld",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_RolesHeld_EndedById",
                table: "RolesHeld",
                column: "EndedById");

            migrationBuilder.CreateIndex(
                name: "IX_RolesHeld_OfficerId",
                table: "RolesHeld",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_RolesHeld_Role_From",
                table: "RolesHeld",
                columns: new[] { "Role", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_SampledLooks_AnsweredById",
                table: "SampledLooks",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_SampledLooks_LookSampleId",
                table: "SampledLooks",
                column: "LookSampleId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedLists_OfficerId_Name",
                table: "SavedLists",
                columns: new[] { "OfficerId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sightings_PersonId",
                table: "Sightings",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Sightings_RecordedById",
                table: "Sightings",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_Sightings_ReferralId",
                table: "Sightings",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_Sightings_WithdrawnById",
                table: "Sightings",
                column: "WithdrawnById");

            migrationBuilder.CreateIndex(
                name: "IX_SignOffs_AssessmentId",
                table: "SignOffs",
                column: "AssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_SignOffs_ById",
                table: "SignOffs",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_SignOffs_CramAssessmentId",
                table: "SignOffs",
                column: "CramAssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_SignOffs_ReferralId",
                table: "SignOffs",
                column: "ReferralId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StatedReasons_CaseFileId_OfficerId_Until",
                table: "StatedReasons",
                columns: new[] { "CaseFileId", "OfficerId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_StrategicAssessments_ById",
                table: "StrategicAssessments",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_StrategicAssessments_DatedOn",
                table: "StrategicAssessments",
                column: "DatedOn");

            migrationBuilder.CreateIndex(
                name: "IX_StrategyDiscussions_CaseFileId_Number",
                table: "StrategyDiscussions",
                columns: new[] { "CaseFileId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StrategyDiscussions_PreviousId",
                table: "StrategyDiscussions",
                column: "PreviousId");

            migrationBuilder.CreateIndex(
                name: "IX_StrategyDiscussions_RecordedById",
                table: "StrategyDiscussions",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_StrategyDiscussions_Reference",
                table: "StrategyDiscussions",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StrategyDiscussions_StartedAt_Reference",
                table: "StrategyDiscussions",
                columns: new[] { "StartedAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_StrategyDiscussions_SupervisorId",
                table: "StrategyDiscussions",
                column: "SupervisorId");

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionReviews_AssessmentId_Number",
                table: "SupervisionReviews",
                columns: new[] { "AssessmentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionReviews_ById",
                table: "SupervisionReviews",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionReviews_CaseFileId_At",
                table: "SupervisionReviews",
                columns: new[] { "CaseFileId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_SupervisionReviews_Reference",
                table: "SupervisionReviews",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Suspects_PersonId",
                table: "Suspects",
                column: "PersonId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Targets_CaitId",
                table: "Targets",
                column: "CaitId");

            migrationBuilder.CreateIndex(
                name: "IX_Targets_Measure_CaitId_From",
                table: "Targets",
                columns: new[] { "Measure", "CaitId", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TaskEvents_ById",
                table: "TaskEvents",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_TaskEvents_TaskId_At",
                table: "TaskEvents",
                columns: new[] { "TaskId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_TaskEvents_ToId",
                table: "TaskEvents",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_TeamPostings_ById",
                table: "TeamPostings",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_TeamPostings_CaitId_From",
                table: "TeamPostings",
                columns: new[] { "CaitId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_TeamPostings_EndedById",
                table: "TeamPostings",
                column: "EndedById");

            migrationBuilder.CreateIndex(
                name: "IX_TeamPostings_OfficerId",
                table: "TeamPostings",
                column: "OfficerId");

            migrationBuilder.CreateIndex(
                name: "IX_TimeLimits_Kind_From",
                table: "TimeLimits",
                columns: new[] { "Kind", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Transfers_AnsweredById",
                table: "Transfers",
                column: "AnsweredById");

            migrationBuilder.CreateIndex(
                name: "IX_Transfers_ById",
                table: "Transfers",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Transfers_FromCaitId_State",
                table: "Transfers",
                columns: new[] { "FromCaitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Transfers_ReferralId",
                table: "Transfers",
                column: "ReferralId");

            migrationBuilder.CreateIndex(
                name: "IX_Transfers_ToCaitId_State",
                table: "Transfers",
                columns: new[] { "ToCaitId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_TriageClosures_ById",
                table: "TriageClosures",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_TriageClosures_ReferralId",
                table: "TriageClosures",
                column: "ReferralId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VehicleBookings_ById",
                table: "VehicleBookings",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_VehicleBookings_VehicleId_StartsAt",
                table: "VehicleBookings",
                columns: new[] { "VehicleId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Vehicles_CaitId",
                table: "Vehicles",
                column: "CaitId");

            migrationBuilder.CreateIndex(
                name: "IX_Vehicles_Registration_From",
                table: "Vehicles",
                columns: new[] { "Registration", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VehicleSlots_BookingId",
                table: "VehicleSlots",
                column: "BookingId");

            migrationBuilder.CreateIndex(
                name: "IX_VehicleSlots_VehicleId_StartsAt",
                table: "VehicleSlots",
                columns: new[] { "VehicleId", "StartsAt" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AbsenceSignOffs");

            migrationBuilder.DropTable(
                name: "AccountSessions");

            migrationBuilder.DropTable(
                name: "AlertRules");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "AssessmentFigures");

            migrationBuilder.DropTable(
                name: "AttendanceDecisions");

            migrationBuilder.DropTable(
                name: "AuditPeople");

            migrationBuilder.DropTable(
                name: "AuditSeals");

            migrationBuilder.DropTable(
                name: "BankHolidays");

            migrationBuilder.DropTable(
                name: "BreachAcknowledgements");

            migrationBuilder.DropTable(
                name: "BreachReasons");

            migrationBuilder.DropTable(
                name: "BreakGlasses");

            migrationBuilder.DropTable(
                name: "CaitBoroughs");

            migrationBuilder.DropTable(
                name: "CaitRegions");

            migrationBuilder.DropTable(
                name: "CalendarFeeds");

            migrationBuilder.DropTable(
                name: "CaseAccess");

            migrationBuilder.DropTable(
                name: "CaseChildren");

            migrationBuilder.DropTable(
                name: "CaseClosures");

            migrationBuilder.DropTable(
                name: "CaseHouseholds");

            migrationBuilder.DropTable(
                name: "CaseRelatives");

            migrationBuilder.DropTable(
                name: "CaseRestrictions");

            migrationBuilder.DropTable(
                name: "CaseSuspects");

            migrationBuilder.DropTable(
                name: "ConcernAdditions");

            migrationBuilder.DropTable(
                name: "ConferenceAssignments");

            migrationBuilder.DropTable(
                name: "ConferenceAttendees");

            migrationBuilder.DropTable(
                name: "ConferenceChildDecisions");

            migrationBuilder.DropTable(
                name: "ConferenceClocks");

            migrationBuilder.DropTable(
                name: "ConferenceCorrections");

            migrationBuilder.DropTable(
                name: "ConferenceDates");

            migrationBuilder.DropTable(
                name: "ConflictLocks");

            migrationBuilder.DropTable(
                name: "CoreGroupMeetings");

            migrationBuilder.DropTable(
                name: "CorrectedPeriods");

            migrationBuilder.DropTable(
                name: "CourtSteps");

            migrationBuilder.DropTable(
                name: "Covers");

            migrationBuilder.DropTable(
                name: "CramActions");

            migrationBuilder.DropTable(
                name: "CramFindings");

            migrationBuilder.DropTable(
                name: "CramHands");

            migrationBuilder.DropTable(
                name: "CrimePeople");

            migrationBuilder.DropTable(
                name: "CrimeSteps");

            migrationBuilder.DropTable(
                name: "DeadlineFlags");

            migrationBuilder.DropTable(
                name: "DirectoryEntries");

            migrationBuilder.DropTable(
                name: "Disabilities");

            migrationBuilder.DropTable(
                name: "DisclosurePowers");

            migrationBuilder.DropTable(
                name: "DisclosureReceipts");

            migrationBuilder.DropTable(
                name: "DiscussedChildren");

            migrationBuilder.DropTable(
                name: "DiscussedReferrals");

            migrationBuilder.DropTable(
                name: "DiscussionDecisions");

            migrationBuilder.DropTable(
                name: "DiscussionParticipants");

            migrationBuilder.DropTable(
                name: "DocumentAbout");

            migrationBuilder.DropTable(
                name: "DocumentContents");

            migrationBuilder.DropTable(
                name: "DocumentReaders");

            migrationBuilder.DropTable(
                name: "DoorNotices");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "EmergencyOrders");

            migrationBuilder.DropTable(
                name: "EnquiryOutcomes");

            migrationBuilder.DropTable(
                name: "Entries");

            migrationBuilder.DropTable(
                name: "EscalationSteps");

            migrationBuilder.DropTable(
                name: "EthnicityCategories");

            migrationBuilder.DropTable(
                name: "FrozenRows");

            migrationBuilder.DropTable(
                name: "Heartbeats");

            migrationBuilder.DropTable(
                name: "HouseholdMembers");

            migrationBuilder.DropTable(
                name: "IncidentCases");

            migrationBuilder.DropTable(
                name: "IncidentEntries");

            migrationBuilder.DropTable(
                name: "LiaisonMeetings");

            migrationBuilder.DropTable(
                name: "ListChanges");

            migrationBuilder.DropTable(
                name: "LookAlerts");

            migrationBuilder.DropTable(
                name: "LookedAfterPeriods");

            migrationBuilder.DropTable(
                name: "MashHubs");

            migrationBuilder.DropTable(
                name: "MashTimers");

            migrationBuilder.DropTable(
                name: "MeasureVersions");

            migrationBuilder.DropTable(
                name: "MerlinPeople");

            migrationBuilder.DropTable(
                name: "MonthChanges");

            migrationBuilder.DropTable(
                name: "MonthCounts");

            migrationBuilder.DropTable(
                name: "MonthsCounted");

            migrationBuilder.DropTable(
                name: "NoFurtherActionProposals");

            migrationBuilder.DropTable(
                name: "NoticeDigests");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "Offences");

            migrationBuilder.DropTable(
                name: "OfficeHours");

            migrationBuilder.DropTable(
                name: "OnCallNights");

            migrationBuilder.DropTable(
                name: "OwnAddresses");

            migrationBuilder.DropTable(
                name: "PartnerContacts");

            migrationBuilder.DropTable(
                name: "PastCounts");

            migrationBuilder.DropTable(
                name: "PersonFacts");

            migrationBuilder.DropTable(
                name: "PersonKeys");

            migrationBuilder.DropTable(
                name: "PersonLinks");

            migrationBuilder.DropTable(
                name: "PersonProfiles");

            migrationBuilder.DropTable(
                name: "PlanCategoryChanges");

            migrationBuilder.DropTable(
                name: "PoliceAttendees");

            migrationBuilder.DropTable(
                name: "ProtectionDuties");

            migrationBuilder.DropTable(
                name: "ProtectionKeys");

            migrationBuilder.DropTable(
                name: "PublishedFigures");

            migrationBuilder.DropTable(
                name: "RecordedBirths");

            migrationBuilder.DropTable(
                name: "RecoveryCodes");

            migrationBuilder.DropTable(
                name: "ReferencePatterns");

            migrationBuilder.DropTable(
                name: "ReferenceSeries");

            migrationBuilder.DropTable(
                name: "ReferralAddresses");

            migrationBuilder.DropTable(
                name: "ReferralCorrections");

            migrationBuilder.DropTable(
                name: "ReferralNatures");

            migrationBuilder.DropTable(
                name: "ReferralPeople");

            migrationBuilder.DropTable(
                name: "ReferralRatings");

            migrationBuilder.DropTable(
                name: "ReferralReferences");

            migrationBuilder.DropTable(
                name: "Relationships");

            migrationBuilder.DropTable(
                name: "ReportChecks");

            migrationBuilder.DropTable(
                name: "ReportLeads");

            migrationBuilder.DropTable(
                name: "ReportSendings");

            migrationBuilder.DropTable(
                name: "ReportWordings");

            migrationBuilder.DropTable(
                name: "ResearchChecks");

            migrationBuilder.DropTable(
                name: "ReviewDirections");

            migrationBuilder.DropTable(
                name: "RiskAnswers");

            migrationBuilder.DropTable(
                name: "RolesHeld");

            migrationBuilder.DropTable(
                name: "SampledLooks");

            migrationBuilder.DropTable(
                name: "SavedLists");

            migrationBuilder.DropTable(
                name: "SecondFactorRules");

            migrationBuilder.DropTable(
                name: "Sightings");

            migrationBuilder.DropTable(
                name: "SignOffs");

            migrationBuilder.DropTable(
                name: "SilencedNotices");

            migrationBuilder.DropTable(
                name: "StatedReasons");

            migrationBuilder.DropTable(
                name: "Submissions");

            migrationBuilder.DropTable(
                name: "Targets");

            migrationBuilder.DropTable(
                name: "TaskEvents");

            migrationBuilder.DropTable(
                name: "TeamPostings");

            migrationBuilder.DropTable(
                name: "TimeLimits");

            migrationBuilder.DropTable(
                name: "TrailChecks");

            migrationBuilder.DropTable(
                name: "Transfers");

            migrationBuilder.DropTable(
                name: "TriageClosures");

            migrationBuilder.DropTable(
                name: "VehicleSlots");

            migrationBuilder.DropTable(
                name: "StrategicAssessments");

            migrationBuilder.DropTable(
                name: "NonAttendanceRequests");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "Breaches");

            migrationBuilder.DropTable(
                name: "Regions");

            migrationBuilder.DropTable(
                name: "Concerns");

            migrationBuilder.DropTable(
                name: "ConferenceChildren");

            migrationBuilder.DropTable(
                name: "Charges");

            migrationBuilder.DropTable(
                name: "Absences");

            migrationBuilder.DropTable(
                name: "Disclosures");

            migrationBuilder.DropTable(
                name: "CaseDocuments");

            migrationBuilder.DropTable(
                name: "Dissents");

            migrationBuilder.DropTable(
                name: "FrozenFigures");

            migrationBuilder.DropTable(
                name: "CriticalIncidents");

            migrationBuilder.DropTable(
                name: "MerlinReports");

            migrationBuilder.DropTable(
                name: "PlanPeriods");

            migrationBuilder.DropTable(
                name: "PoliceProtections");

            migrationBuilder.DropTable(
                name: "PastLoads");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "NatureFlags");

            migrationBuilder.DropTable(
                name: "ConferenceReports");

            migrationBuilder.DropTable(
                name: "ResearchSources");

            migrationBuilder.DropTable(
                name: "SupervisionReviews");

            migrationBuilder.DropTable(
                name: "CramSubjects");

            migrationBuilder.DropTable(
                name: "RiskFactors");

            migrationBuilder.DropTable(
                name: "LookSamples");

            migrationBuilder.DropTable(
                name: "InitialAssessments");

            migrationBuilder.DropTable(
                name: "CaseTasks");

            migrationBuilder.DropTable(
                name: "VehicleBookings");

            migrationBuilder.DropTable(
                name: "Commands");

            migrationBuilder.DropTable(
                name: "Crimes");

            migrationBuilder.DropTable(
                name: "MonthReports");

            migrationBuilder.DropTable(
                name: "Conferences");

            migrationBuilder.DropTable(
                name: "Children");

            migrationBuilder.DropTable(
                name: "CramAssessments");

            migrationBuilder.DropTable(
                name: "Households");

            migrationBuilder.DropTable(
                name: "Suspects");

            migrationBuilder.DropTable(
                name: "Referrals");

            migrationBuilder.DropTable(
                name: "Vehicles");

            migrationBuilder.DropTable(
                name: "StrategyDiscussions");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Boroughs");

            migrationBuilder.DropTable(
                name: "Deadlines");

            migrationBuilder.DropTable(
                name: "SourceCodes");

            migrationBuilder.DropTable(
                name: "CaseFiles");

            migrationBuilder.DropTable(
                name: "Officers");

            migrationBuilder.DropTable(
                name: "Caits");
        }
    }
}
