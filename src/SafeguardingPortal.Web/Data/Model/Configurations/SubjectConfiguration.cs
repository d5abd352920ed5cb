using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Web.Data.Model.Configurations;

/// <summary>What a row is about: exactly the columns its kind needs are filled, whoever writes it.</summary>
public static class SubjectConfiguration
{
    /// <param name="caseHasTeam">Whether a row of a case says which team holds it, or leaves that to the case.</param>
    public static void HasSubject<T>(this EntityTypeBuilder<T> about, string table, bool caseHasTeam) where T : class, IHasSubject
    {
        about.Property<string?>("SubjectName").HasMaxLength(Lengths.Name);
        about.HasOne<Officer>().WithMany().HasForeignKey(nameof(IHasSubject.SubjectOfficerId));
        about.ToTable(table, rows => rows.HasCheckConstraint($"CK_{table}_Subject", $"""
            "SubjectType" = 'Case' AND "CaseFileId" IS NOT NULL AND "CaitId" IS {(
                caseHasTeam ? "NOT NULL" : "NULL")} AND "SubjectOfficerId" IS NULL AND "SubjectName" IS NULL
            OR "SubjectType" <> 'Case' AND "CaseFileId" IS NULL AND "SubjectName" IS NOT NULL AND (
                "SubjectType" IN ('Team', 'Borough') AND "CaitId" IS NOT NULL AND "SubjectOfficerId" IS NULL
                OR "SubjectType" = 'Command' AND "CaitId" IS NULL AND "SubjectOfficerId" IS NULL
                OR "SubjectType" = 'Meeting' AND "SubjectOfficerId" IS NULL
                OR "SubjectType" = 'Officer' AND "SubjectOfficerId" IS NOT NULL)
            """.ReplaceLineEndings(" ")));
        // Few among many: what is about no case is not looked for among the cases'.
        about.HasIndex(row => row.SubjectOfficerId).HasFilter("\"SubjectOfficerId\" IS NOT NULL");
    }

    /// <summary>For an index of the rows that are about no case.</summary>
    public const string NoCase = "\"SubjectType\" <> 'Case'";
}
