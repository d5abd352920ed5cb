using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SafeguardingPortal.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MashTimersAndReportedNumbers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AppearanceCode",
                table: "ReferralPeople",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CroNumber",
                table: "ReferralPeople",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EthnicityCode",
                table: "ReferralPeople",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EthnicitySet",
                table: "ReferralPeople",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NhsNumber",
                table: "ReferralPeople",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PncId",
                table: "ReferralPeople",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Upn",
                table: "ReferralPeople",
                type: "TEXT",
                maxLength: 50,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Order",
                table: "Entries",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "UnacknowledgedSince",
                table: "Deadlines",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MashHubs",
                columns: table => new
                {
                    BoroughCode = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MashHubs", x => x.BoroughCode);
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

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_Kind_CaitId_UnacknowledgedSince",
                table: "Deadlines",
                columns: new[] { "Kind", "CaitId", "UnacknowledgedSince" });

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_Kind_UnacknowledgedSince",
                table: "Deadlines",
                columns: new[] { "Kind", "UnacknowledgedSince" });

            migrationBuilder.CreateIndex(
                name: "IX_MashTimers_BoroughCode_Colour_From",
                table: "MashTimers",
                columns: new[] { "BoroughCode", "Colour", "From" },
                unique: true);

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

            // Breaches on record that nobody has answered for yet.
            migrationBuilder.Sql("""
                UPDATE Deadlines SET UnacknowledgedSince = DueAt WHERE Id IN (
                    SELECT DeadlineId FROM Breaches WHERE NOT EXISTS (SELECT 1 FROM BreachAcknowledgements WHERE BreachAcknowledgements.BreachId = Breaches.Id))
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MashHubs");

            migrationBuilder.DropTable(
                name: "MashTimers");

            migrationBuilder.DropTable(
                name: "ReferralRatings");

            migrationBuilder.DropIndex(
                name: "IX_Deadlines_Kind_CaitId_UnacknowledgedSince",
                table: "Deadlines");

            migrationBuilder.DropIndex(
                name: "IX_Deadlines_Kind_UnacknowledgedSince",
                table: "Deadlines");

            migrationBuilder.DropColumn(
                name: "AppearanceCode",
                table: "ReferralPeople");

            migrationBuilder.DropColumn(
                name: "CroNumber",
                table: "ReferralPeople");

            migrationBuilder.DropColumn(
                name: "EthnicityCode",
                table: "ReferralPeople");

            migrationBuilder.DropColumn(
                name: "EthnicitySet",
                table: "ReferralPeople");

            migrationBuilder.DropColumn(
                name: "NhsNumber",
                table: "ReferralPeople");

            migrationBuilder.DropColumn(
                name: "PncId",
                table: "ReferralPeople");

            migrationBuilder.DropColumn(
                name: "Upn",
                table: "ReferralPeople");

            migrationBuilder.DropColumn(
                name: "Order",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "UnacknowledgedSince",
                table: "Deadlines");
        }
    }
}
