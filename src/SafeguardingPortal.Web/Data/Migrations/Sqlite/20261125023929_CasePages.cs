using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SafeguardingPortal.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CasePages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Entries_CaseFileId_HappenedAt",
                table: "Entries");

            migrationBuilder.DropIndex(
                name: "IX_Deadlines_CaseFileId",
                table: "Deadlines");

            migrationBuilder.DropIndex(
                name: "IX_CaseFiles_CaitId_OpenedAt",
                table: "CaseFiles");

            migrationBuilder.AddColumn<Guid>(
                name: "CorrectsId",
                table: "Entries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsApproximate",
                table: "Entries",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsOpinion",
                table: "Entries",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Entries",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "Entries",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRestricted",
                table: "CaseFiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

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
                name: "Crimes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CrisNumber = table.Column<string>(type: "TEXT", maxLength: 48, nullable: false),
                    Offence = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecordedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConfirmedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Crimes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Crimes_CaseFiles_CaseFileId",
                        column: x => x.CaseFileId,
                        principalTable: "CaseFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Crimes_Officers_AddedById",
                        column: x => x.AddedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Crimes_Officers_ConfirmedById",
                        column: x => x.ConfirmedById,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Entries_CaseFileId_HappenedAt_RecordedAt_Id",
                table: "Entries",
                columns: new[] { "CaseFileId", "HappenedAt", "RecordedAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Entries_CorrectsId",
                table: "Entries",
                column: "CorrectsId");

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_CaseFileId_MetAt_DueAt",
                table: "Deadlines",
                columns: new[] { "CaseFileId", "MetAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_CaitId_OpenedAt_Reference",
                table: "CaseFiles",
                columns: new[] { "CaitId", "OpenedAt", "Reference" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_OpenedAt_Reference",
                table: "CaseFiles",
                columns: new[] { "OpenedAt", "Reference" });

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
                name: "IX_CaseRestrictions_ById",
                table: "CaseRestrictions",
                column: "ById");

            migrationBuilder.CreateIndex(
                name: "IX_CaseRestrictions_CaseFileId",
                table: "CaseRestrictions",
                column: "CaseFileId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseRestrictions_LiftedById",
                table: "CaseRestrictions",
                column: "LiftedById");

            migrationBuilder.CreateIndex(
                name: "IX_Crimes_AddedById",
                table: "Crimes",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_Crimes_CaseFileId_CrisNumber",
                table: "Crimes",
                columns: new[] { "CaseFileId", "CrisNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Crimes_ConfirmedById",
                table: "Crimes",
                column: "ConfirmedById");

            migrationBuilder.CreateIndex(
                name: "IX_Crimes_CrisNumber",
                table: "Crimes",
                column: "CrisNumber");

            migrationBuilder.AddForeignKey(
                name: "FK_Entries_Entries_CorrectsId",
                table: "Entries",
                column: "CorrectsId",
                principalTable: "Entries",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Entries_Entries_CorrectsId",
                table: "Entries");

            migrationBuilder.DropTable(
                name: "CaseAccess");

            migrationBuilder.DropTable(
                name: "CaseRestrictions");

            migrationBuilder.DropTable(
                name: "Crimes");

            migrationBuilder.DropIndex(
                name: "IX_Entries_CaseFileId_HappenedAt_RecordedAt_Id",
                table: "Entries");

            migrationBuilder.DropIndex(
                name: "IX_Entries_CorrectsId",
                table: "Entries");

            migrationBuilder.DropIndex(
                name: "IX_Deadlines_CaseFileId_MetAt_DueAt",
                table: "Deadlines");

            migrationBuilder.DropIndex(
                name: "IX_CaseFiles_CaitId_OpenedAt_Reference",
                table: "CaseFiles");

            migrationBuilder.DropIndex(
                name: "IX_CaseFiles_OpenedAt_Reference",
                table: "CaseFiles");

            migrationBuilder.DropColumn(
                name: "CorrectsId",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "IsApproximate",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "IsOpinion",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "Entries");

            migrationBuilder.DropColumn(
                name: "IsRestricted",
                table: "CaseFiles");

            migrationBuilder.CreateIndex(
                name: "IX_Entries_CaseFileId_HappenedAt",
                table: "Entries",
                columns: new[] { "CaseFileId", "HappenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Deadlines_CaseFileId",
                table: "Deadlines",
                column: "CaseFileId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_CaitId_OpenedAt",
                table: "CaseFiles",
                columns: new[] { "CaitId", "OpenedAt" });
        }
    }
}
