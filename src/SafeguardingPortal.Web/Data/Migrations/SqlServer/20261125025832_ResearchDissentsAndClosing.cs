using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SafeguardingPortal.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ResearchDissentsAndClosing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ClosedAt",
                table: "CaseFiles",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CaseClosures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ChildrenSeen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseClosures", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
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
                name: "Dissents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubjectReference = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    DissenterName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DissenterId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Agency = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    About = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Evidence = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Wants = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RecordedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    StepDueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ResolvedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ResolvedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Resolution = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dissents", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
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
                name: "ResearchSources",
                columns: table => new
                {
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsPartner = table.Column<bool>(type: "bit", nullable: false),
                    IsMandatory = table.Column<bool>(type: "bit", nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResearchSources", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "EscalationSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DissentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsOverride = table.Column<bool>(type: "bit", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    DeadlineId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BegunById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BegunAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Learning = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    AnsweredById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EscalationSteps", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
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
                name: "ResearchChecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseFileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SourceCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Result = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SearchedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    GapId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResearchChecks", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
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
                name: "IX_CaseClosures_Sequence",
                table: "CaseClosures",
                column: "Sequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

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
                name: "IX_Dissents_Sequence",
                table: "Dissents",
                column: "Sequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Dissents_SubjectReference",
                table: "Dissents",
                column: "SubjectReference");

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
                name: "IX_EscalationSteps_Sequence",
                table: "EscalationSteps",
                column: "Sequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

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
                name: "IX_ResearchChecks_Sequence",
                table: "ResearchChecks",
                column: "Sequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_ResearchChecks_SourceCode",
                table: "ResearchChecks",
                column: "SourceCode");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseClosures");

            migrationBuilder.DropTable(
                name: "EscalationSteps");

            migrationBuilder.DropTable(
                name: "ResearchChecks");

            migrationBuilder.DropTable(
                name: "Dissents");

            migrationBuilder.DropTable(
                name: "ResearchSources");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "CaseFiles");
        }
    }
}
