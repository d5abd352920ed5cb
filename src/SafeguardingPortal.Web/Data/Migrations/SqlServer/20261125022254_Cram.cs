using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SafeguardingPortal.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Cram : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Days",
                table: "TimeLimits",
                type: "int",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "AssessmentId",
                table: "SignOffs",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AddColumn<Guid>(
                name: "CramAssessmentId",
                table: "SignOffs",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CramAssessments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StartedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CatalogueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Intelligence = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Harm = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ToWhom = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    HowLikely = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    WhyNow = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Protects = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    WouldChange = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ImmediateAction = table.Column<bool>(type: "bit", nullable: true),
                    ImmediateActionTaken = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Summary = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    InvestigativeStrategy = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ProtectiveStrategy = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    IntelligenceEdition = table.Column<int>(type: "int", nullable: false),
                    AssessmentEdition = table.Column<int>(type: "int", nullable: false),
                    SummaryEdition = table.Column<int>(type: "int", nullable: false),
                    StrategiesEdition = table.Column<int>(type: "int", nullable: false),
                    SignedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SignedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Trigger = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    WhatChanged = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CramAssessments", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
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
                name: "RiskFactors",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Group = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Guidance = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsContextual = table.Column<bool>(type: "bit", nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskFactors", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "CramActions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CramActions", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
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
                name: "CramHands",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Part = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CramHands", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ChildId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SuspectId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    HouseholdId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Order = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    KnownAs = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Sex = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: true),
                    BirthPrecision = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    IsOffCase = table.Column<bool>(type: "bit", nullable: false),
                    Voice = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Demeanour = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CramSubjects", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    CaseFileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Seen = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Agrees = table.Column<bool>(type: "bit", nullable: false),
                    Rationale = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    NextOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupervisionReviews", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
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
                name: "RiskAnswers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FactorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Source = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Link = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    SameForAll = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Edition = table.Column<int>(type: "int", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskAnswers", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReviewId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewDirections", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
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

            migrationBuilder.CreateIndex(
                name: "IX_SignOffs_CramAssessmentId",
                table: "SignOffs",
                column: "CramAssessmentId");

            migrationBuilder.AddCheckConstraint(
                name: "CK_SignOffs_RestsOnOne",
                table: "SignOffs",
                sql: "(AssessmentId IS NULL AND CramAssessmentId IS NOT NULL) OR (AssessmentId IS NOT NULL AND CramAssessmentId IS NULL)");

            migrationBuilder.CreateIndex(
                name: "IX_CramActions_AssessmentId",
                table: "CramActions",
                column: "AssessmentId");

            migrationBuilder.CreateIndex(
                name: "IX_CramActions_OwnerId",
                table: "CramActions",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_CramActions_Sequence",
                table: "CramActions",
                column: "Sequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

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
                name: "IX_CramAssessments_Reference",
                table: "CramAssessments",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CramAssessments_Sequence",
                table: "CramAssessments",
                column: "Sequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_CramAssessments_SignedById",
                table: "CramAssessments",
                column: "SignedById");

            migrationBuilder.CreateIndex(
                name: "IX_CramAssessments_StartedById",
                table: "CramAssessments",
                column: "StartedById");

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
                name: "IX_CramHands_Sequence",
                table: "CramHands",
                column: "Sequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

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
                name: "IX_CramSubjects_Sequence",
                table: "CramSubjects",
                column: "Sequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_CramSubjects_SuspectId",
                table: "CramSubjects",
                column: "SuspectId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewDirections_OwnerId",
                table: "ReviewDirections",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewDirections_ReviewId",
                table: "ReviewDirections",
                column: "ReviewId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewDirections_Sequence",
                table: "ReviewDirections",
                column: "Sequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

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
                name: "IX_RiskAnswers_Sequence",
                table: "RiskAnswers",
                column: "Sequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

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
                name: "IX_RiskFactors_Sequence",
                table: "RiskFactors",
                column: "Sequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

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
                name: "IX_SupervisionReviews_Sequence",
                table: "SupervisionReviews",
                column: "Sequence",
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.AddForeignKey(
                name: "FK_SignOffs_CramAssessments_CramAssessmentId",
                table: "SignOffs",
                column: "CramAssessmentId",
                principalTable: "CramAssessments",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
            KeptRecords.Guard(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_SignOffs_CramAssessments_CramAssessmentId",
                table: "SignOffs");

            migrationBuilder.DropTable(
                name: "CramActions");

            migrationBuilder.DropTable(
                name: "CramHands");

            migrationBuilder.DropTable(
                name: "ReviewDirections");

            migrationBuilder.DropTable(
                name: "RiskAnswers");

            migrationBuilder.DropTable(
                name: "SupervisionReviews");

            migrationBuilder.DropTable(
                name: "CramSubjects");

            migrationBuilder.DropTable(
                name: "RiskFactors");

            migrationBuilder.DropTable(
                name: "CramAssessments");

            migrationBuilder.DropIndex(
                name: "IX_SignOffs_CramAssessmentId",
                table: "SignOffs");

            migrationBuilder.DropCheckConstraint(
                name: "CK_SignOffs_RestsOnOne",
                table: "SignOffs");

            migrationBuilder.DropColumn(
                name: "Days",
                table: "TimeLimits");

            migrationBuilder.DropColumn(
                name: "CramAssessmentId",
                table: "SignOffs");

            migrationBuilder.AlterColumn<Guid>(
                name: "AssessmentId",
                table: "SignOffs",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);
        }
    }
}
