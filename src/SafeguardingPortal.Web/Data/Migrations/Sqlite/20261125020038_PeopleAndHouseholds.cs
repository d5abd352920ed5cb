using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SafeguardingPortal.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PeopleAndHouseholds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "DiedOn",
                table: "People",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RecordedAt",
                table: "People",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<string>(
                name: "RecordedIn",
                table: "People",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Reference",
                table: "People",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Reference",
                table: "Households",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "EndRecordedAt",
                table: "HouseholdMembers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RecordedAt",
                table: "HouseholdMembers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Stay",
                table: "HouseholdMembers",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Lives");

            // Those already on record are numbered in the order in which they came in.
            migrationBuilder.Sql("""
                UPDATE "People" SET
                    "RecordedIn" = COALESCE((SELECT r."Reference" FROM "ReferralPeople" p JOIN "Referrals" r ON r."Id" = p."ReferralId" WHERE p."PersonId" = "People"."Id" ORDER BY r."LoggedAt", r."Reference" LIMIT 1), ''),
                    "RecordedAt" = COALESCE((SELECT MIN(r."LoggedAt") FROM "ReferralPeople" p JOIN "Referrals" r ON r."Id" = p."ReferralId" WHERE p."PersonId" = "People"."Id"), strftime('%Y-%m-%d %H:%M:%S', 'now'));
                UPDATE "People" SET "Reference" = n."Reference"
                FROM (SELECT "Id", printf('P-%s-%06d', substr("RecordedAt", 1, 4), ROW_NUMBER() OVER (PARTITION BY substr("RecordedAt", 1, 4) ORDER BY "RecordedAt", "Id")) AS "Reference" FROM "People") AS n
                WHERE n."Id" = "People"."Id";
                UPDATE "Households" SET "Reference" = n."Reference"
                FROM (SELECT "Id", printf('H-%s-%06d', "Year", ROW_NUMBER() OVER (PARTITION BY "Year" ORDER BY "Opened", "Id")) AS "Reference"
                    FROM (SELECT h."Id", MIN(f."OpenedAt") AS "Opened", substr(COALESCE(MIN(f."OpenedAt"), strftime('%Y', 'now')), 1, 4) AS "Year"
                        FROM "Households" h LEFT JOIN "CaseHouseholds" c ON c."HouseholdId" = h."Id" LEFT JOIN "CaseFiles" f ON f."Id" = c."CaseFileId" GROUP BY h."Id")) AS n
                WHERE n."Id" = "Households"."Id";
                INSERT INTO "ReferenceSeries" ("Series", "LastNumber") SELECT substr("Reference", 1, 6), COUNT(*) FROM "People" GROUP BY substr("Reference", 1, 6);
                INSERT INTO "ReferenceSeries" ("Series", "LastNumber") SELECT substr("Reference", 1, 6), COUNT(*) FROM "Households" GROUP BY substr("Reference", 1, 6);
                """);

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
                name: "PlanPeriods",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ChildId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
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

            migrationBuilder.CreateIndex(
                name: "IX_People_Reference",
                table: "People",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Households_Reference",
                table: "Households",
                column: "Reference",
                unique: true);

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseRelatives");

            migrationBuilder.DropTable(
                name: "LookedAfterPeriods");

            migrationBuilder.DropTable(
                name: "PersonFacts");

            migrationBuilder.DropTable(
                name: "PersonLinks");

            migrationBuilder.DropTable(
                name: "PlanPeriods");

            migrationBuilder.DropTable(
                name: "Relationships");

            migrationBuilder.DropIndex(
                name: "IX_People_Reference",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_Households_Reference",
                table: "Households");

            migrationBuilder.DropColumn(
                name: "DiedOn",
                table: "People");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "People");

            migrationBuilder.DropColumn(
                name: "RecordedIn",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Reference",
                table: "People");

            migrationBuilder.DropColumn(
                name: "Reference",
                table: "Households");

            migrationBuilder.DropColumn(
                name: "EndRecordedAt",
                table: "HouseholdMembers");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "HouseholdMembers");

            migrationBuilder.DropColumn(
                name: "Stay",
                table: "HouseholdMembers");
        }
    }
}
