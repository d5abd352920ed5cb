using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SafeguardingPortal.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PlanCategories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "BeganAs",
                table: "PlanPeriods",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            // Every plan so far began under the category on record.
            migrationBuilder.Sql("UPDATE \"PlanPeriods\" SET \"BeganAs\" = \"Category\"");

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

            migrationBuilder.CreateIndex(
                name: "IX_PlanCategoryChanges_PlanPeriodId",
                table: "PlanCategoryChanges",
                column: "PlanPeriodId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanCategoryChanges_RecordedById",
                table: "PlanCategoryChanges",
                column: "RecordedById");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PlanCategoryChanges");

            migrationBuilder.DropColumn(
                name: "BeganAs",
                table: "PlanPeriods");
        }
    }
}
