using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SafeguardingPortal.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CaseTasks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CaseTasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CaitId = table.Column<Guid>(type: "TEXT", nullable: false),
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "TaskEvents");

            migrationBuilder.DropTable(
                name: "CaseTasks");
        }
    }
}
