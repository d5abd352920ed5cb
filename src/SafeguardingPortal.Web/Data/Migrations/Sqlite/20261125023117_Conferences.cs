using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SafeguardingPortal.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Conferences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Months",
                table: "TimeLimits",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ConferenceId",
                table: "Entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnAt",
                table: "Deadlines",
                type: "TEXT",
                nullable: true);

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
                    CoreGroupOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    NextReviewOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
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
                name: "Disclosures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Why = table.Column<string>(type: "TEXT", nullable: false),
                    Power = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
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
                name: "Targets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Percent = table.Column<int>(type: "INTEGER", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Targets", x => x.Id);
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
                    Power = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
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

            migrationBuilder.CreateIndex(
                name: "IX_Entries_ConferenceId",
                table: "Entries",
                column: "ConferenceId");

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
                name: "IX_CalendarFeeds_OfficerId_RevokedAt",
                table: "CalendarFeeds",
                columns: new[] { "OfficerId", "RevokedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_TokenHash",
                table: "CalendarFeeds",
                column: "TokenHash",
                unique: true);

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
                name: "IX_CoreGroupMeetings_ConferenceId",
                table: "CoreGroupMeetings",
                column: "ConferenceId");

            migrationBuilder.CreateIndex(
                name: "IX_CoreGroupMeetings_RecordedById",
                table: "CoreGroupMeetings",
                column: "RecordedById");

            migrationBuilder.CreateIndex(
                name: "IX_Disclosures_ById",
                table: "Disclosures",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_Disclosures_CaseFileId_GivenAt",
                table: "Disclosures",
                columns: new[] { "CaseFileId", "GivenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Disclosures_Reference",
                table: "Disclosures",
                column: "Reference");

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
                name: "IX_NonAttendanceRequests_ById",
                table: "NonAttendanceRequests",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_NonAttendanceRequests_ConferenceId",
                table: "NonAttendanceRequests",
                column: "ConferenceId");

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
                name: "IX_RecordedBirths_ConferenceId",
                table: "RecordedBirths",
                column: "ConferenceId",
                unique: true);

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
                name: "IX_Targets_Measure_From",
                table: "Targets",
                columns: new[] { "Measure", "From" },
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
                name: "IX_Vehicles_Registration",
                table: "Vehicles",
                column: "Registration",
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

            migrationBuilder.AddForeignKey(
                name: "FK_Entries_Conferences_ConferenceId",
                table: "Entries",
                column: "ConferenceId",
                principalTable: "Conferences",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Entries_Conferences_ConferenceId",
                table: "Entries");

            migrationBuilder.DropTable(
                name: "AbsenceSignOffs");

            migrationBuilder.DropTable(
                name: "AttendanceDecisions");

            migrationBuilder.DropTable(
                name: "CalendarFeeds");

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
                name: "CoreGroupMeetings");

            migrationBuilder.DropTable(
                name: "Disclosures");

            migrationBuilder.DropTable(
                name: "LiaisonMeetings");

            migrationBuilder.DropTable(
                name: "PoliceAttendees");

            migrationBuilder.DropTable(
                name: "RecordedBirths");

            migrationBuilder.DropTable(
                name: "ReportChecks");

            migrationBuilder.DropTable(
                name: "ReportLeads");

            migrationBuilder.DropTable(
                name: "ReportSendings");

            migrationBuilder.DropTable(
                name: "ReportWordings");

            migrationBuilder.DropTable(
                name: "Targets");

            migrationBuilder.DropTable(
                name: "VehicleSlots");

            migrationBuilder.DropTable(
                name: "NonAttendanceRequests");

            migrationBuilder.DropTable(
                name: "ConferenceChildren");

            migrationBuilder.DropTable(
                name: "ConferenceReports");

            migrationBuilder.DropTable(
                name: "VehicleBookings");

            migrationBuilder.DropTable(
                name: "Conferences");

            migrationBuilder.DropTable(
                name: "Vehicles");

            migrationBuilder.DropIndex(
                name: "IX_Entries_ConferenceId",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "Months",
                table: "TimeLimits");

            migrationBuilder.DropColumn(
                name: "ConferenceId",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "Deadlines");
        }
    }
}
