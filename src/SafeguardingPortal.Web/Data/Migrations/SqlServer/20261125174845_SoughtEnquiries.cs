using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SafeguardingPortal.Web.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SoughtEnquiries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_StrategyDiscussions_StartedAt_Reference",
                table: "StrategyDiscussions",
                columns: new[] { "StartedAt", "Reference" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_StrategyDiscussions_StartedAt_Reference",
                table: "StrategyDiscussions");
        }
    }
}
