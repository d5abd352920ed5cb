using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Migrations;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Cram;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Domain.People;
using SafeguardingPortal.Domain.Supervision;

namespace SafeguardingPortal.Web.Data;

/// <summary>
/// What is signed stays as it was signed, whatever code asks (BR-41, B10): every save is checked here, and the database refuses what comes past
/// it. A draft is anybody's to change who may; a wording of the catalogue can only be given an end.
/// </summary>
public static class KeptRecords
{
    public const string Words = "What is signed is kept as it is.";

    /// <summary>Throws where a save would change, add to or take away what is kept. It is a bug, never an answer to a person.</summary>
    public static void Check(ChangeTracker changes)
    {
        var roots = changes.Entries<CramAssessment>().ToDictionary(entry => entry.Entity.Id);
        foreach (var entry in changes.Entries<Entity>().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted))
        {
            var isRefused = entry.Entity switch
            {
                CramAssessment => IsKept(entry),
                CramSubject or RiskAnswer or CramAction or CramHand =>
                    !roots.TryGetValue((Guid)entry.Property(nameof(RiskAnswer.AssessmentId)).CurrentValue!, out var root) || IsKept(root),
                SupervisionReview => entry.State != EntityState.Added,
                Direction direction => entry.State != EntityState.Added || !changes.Entries<SupervisionReview>().Any(review => review.Entity.Id == direction.ReviewId && review.State == EntityState.Added),
                RiskFactor => entry.State == EntityState.Deleted || entry.State == EntityState.Modified && IsMoreThanAnEnd(entry),
                // What is on record of a conference is only added to; a correction is a row of its own.
                ConferenceDate or ConferenceAssignment or NonAttendanceRequest or AttendanceDecision or LiaisonMeeting or ConferenceReport or ReportCheck or ReportSending or ConferenceAttendee or PoliceAttendee
                    or AbsenceSignOff or ChildDecision or CoreGroupMeeting or RecordedBirth or ConferenceCorrection or Disclosure or PlanCategoryChange or CorrectedPeriod => entry.State != EntityState.Added,
                _ => false
            };
            if (isRefused) throw new InvalidOperationException($"{Words} ({entry.Metadata.ClrType.Name})");
        }
    }

    private static bool IsKept(EntityEntry assessment) =>
        assessment.State != EntityState.Added && assessment.Property(nameof(CramAssessment.SignedAt)).OriginalValue is not null;

    private static bool IsMoreThanAnEnd(EntityEntry factor) =>
        factor.Property(nameof(RiskFactor.To)).OriginalValue is not null
        || factor.Properties.Any(property => property.IsModified && property.Metadata.Name is not (nameof(RiskFactor.To) or nameof(Entity.Version)));

    /// <summary>Rows that are kept from the moment they are written, and rows that are kept once their assessment is signed.</summary>
    private static readonly (string Table, string? Assessment)[] Tables =
    [
        ("CramAssessments", "Id"), ("CramSubjects", "AssessmentId"), ("RiskAnswers", "AssessmentId"), ("CramActions", "AssessmentId"), ("CramHands", "AssessmentId"),
        ("SupervisionReviews", null), ("ReviewDirections", null)
    ];

    /// <summary>The same rule as triggers, for whatever does not come through the portal.</summary>
    public static void Guard(MigrationBuilder migration)
    {
        var isSqlite = migration.ActiveProvider!.EndsWith("Sqlite", StringComparison.Ordinal);
        foreach (var (table, assessment) in Tables)
        {
            if (isSqlite)
            {
                foreach (var act in (string[])["UPDATE", "DELETE"])
                {
                    var when = assessment switch
                    {
                        null => "",
                        "Id" => """WHEN OLD."SignedAt" IS NOT NULL """,
                        _ => """WHEN EXISTS (SELECT 1 FROM "CramAssessments" WHERE "Id" = OLD."AssessmentId" AND "SignedAt" IS NOT NULL) """
                    };
                    migration.Sql($"""CREATE TRIGGER "{table}_are_kept_{act}" BEFORE {act} ON "{table}" {when}BEGIN SELECT RAISE(ABORT, '{Words}'); END""");
                }
            }
            else
            {
                var signed = assessment switch
                {
                    null => "SELECT 1 FROM deleted",
                    "Id" => "SELECT 1 FROM deleted WHERE [SignedAt] IS NOT NULL",
                    _ => "SELECT 1 FROM deleted INNER JOIN [CramAssessments] AS [a] ON [a].[Id] = deleted.[AssessmentId] WHERE [a].[SignedAt] IS NOT NULL"
                };
                migration.Sql(Alone($"CREATE TRIGGER [{table}_are_kept] ON [{table}] AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON; IF EXISTS ({signed}) THROW 51000, '{Words}', 1; END"));
            }
        }
        if (isSqlite)
        {
            migration.Sql($"""CREATE TRIGGER "RiskFactors_are_kept_DELETE" BEFORE DELETE ON "RiskFactors" BEGIN SELECT RAISE(ABORT, '{Words}'); END""");
            migration.Sql($"""CREATE TRIGGER "RiskFactors_are_kept_UPDATE" BEFORE UPDATE ON "RiskFactors" WHEN OLD."To" IS NOT NULL OR OLD."Code" <> NEW."Code" OR OLD."Name" <> NEW."Name" OR OLD."Guidance" <> NEW."Guidance" OR OLD."From" <> NEW."From" BEGIN SELECT RAISE(ABORT, '{Words}'); END""");
        }
        else
        {
            migration.Sql(Alone($"CREATE TRIGGER [RiskFactors_are_kept] ON [RiskFactors] AFTER UPDATE, DELETE AS BEGIN SET NOCOUNT ON; IF EXISTS (SELECT 1 FROM deleted LEFT JOIN inserted ON inserted.[Id] = deleted.[Id] WHERE inserted.[Id] IS NULL OR deleted.[To] IS NOT NULL OR deleted.[Code] <> inserted.[Code] OR deleted.[Name] <> inserted.[Name] OR deleted.[Guidance] <> inserted.[Guidance] OR deleted.[From] <> inserted.[From]) THROW 51000, '{Words}', 1; END"));
        }
        // A row of a draft is not moved into a signed version either, and a wording keeps its group, basis, kind and place.
        foreach (var (table, _) in Tables.Where(each => each.Assessment == "AssessmentId"))
        {
            migration.Sql(isSqlite
                ? $"""CREATE TRIGGER "{table}_are_kept_MOVE" BEFORE UPDATE OF "AssessmentId" ON "{table}" WHEN OLD."AssessmentId" <> NEW."AssessmentId" BEGIN SELECT RAISE(ABORT, '{Words}'); END"""
                : Alone($"CREATE TRIGGER [{table}_are_kept_MOVE] ON [{table}] AFTER UPDATE AS BEGIN SET NOCOUNT ON; IF EXISTS (SELECT 1 FROM inserted INNER JOIN deleted ON deleted.[Id] = inserted.[Id] WHERE deleted.[AssessmentId] <> inserted.[AssessmentId]) THROW 51000, '{Words}', 1; END"));
        }
        migration.Sql(isSqlite
            ? $"""CREATE TRIGGER "RiskFactors_are_kept_WHOLLY" BEFORE UPDATE ON "RiskFactors" WHEN OLD."Group" <> NEW."Group" OR OLD."Basis" <> NEW."Basis" OR OLD."IsContextual" <> NEW."IsContextual" OR OLD."Order" <> NEW."Order" BEGIN SELECT RAISE(ABORT, '{Words}'); END"""
            : Alone($"CREATE TRIGGER [RiskFactors_are_kept_WHOLLY] ON [RiskFactors] AFTER UPDATE AS BEGIN SET NOCOUNT ON; IF EXISTS (SELECT 1 FROM deleted INNER JOIN inserted ON inserted.[Id] = deleted.[Id] WHERE deleted.[Group] <> inserted.[Group] OR deleted.[Basis] <> inserted.[Basis] OR deleted.[IsContextual] <> inserted.[IsContextual] OR deleted.[Order] <> inserted.[Order]) THROW 51000, '{Words}', 1; END"));
    }

    /// <summary>A trigger is made by a batch of its own, also within a script that asks first whether it is needed.</summary>
    private static string Alone(string statement) => $"EXEC(N'{statement.Replace("'", "''", StringComparison.Ordinal)}')";
}
