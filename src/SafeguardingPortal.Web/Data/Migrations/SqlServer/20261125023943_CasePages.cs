using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SafeguardingPortal.Web.Data.Migrations.SqlServer
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

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "Entries",
                type: "nvarchar(max)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000);

            migrationBuilder.AddColumn<Guid>(
                name: "CorrectsId",
                table: "Entries",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsApproximate",
                table: "Entries",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsOpinion",
                table: "Entries",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "Entries",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "Entries",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRestricted",
                table: "CaseFiles",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "CaseAccess",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateTime>(type: "datetime2", nullable: false),
                    To = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    GrantedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EndReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseAccess", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LiftedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LiftedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LiftReason = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseRestrictions", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CrisNumber = table.Column<string>(type: "nvarchar(48)", maxLength: 48, nullable: false),
                    Offence = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RecordedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AddedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConfirmedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Crimes", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
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
                name: "IX_CaseAccess_Sequence",
                table: "CaseAccess",
                column: "Sequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

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
                name: "IX_CaseRestrictions_Sequence",
                table: "CaseRestrictions",
                column: "Sequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

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

            migrationBuilder.CreateIndex(
                name: "IX_Crimes_Sequence",
                table: "Crimes",
                column: "Sequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

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

            migrationBuilder.AlterColumn<string>(
                name: "Text",
                table: "Entries",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(max)");

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
