using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Data;

/// <summary>BR-41: past the entity's own methods, neither a save nor a statement to the database changes what is signed.</summary>
public class KeptRecordsTests : PortalTest
{
    private async Task<Team> SignedAsync()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.CramAsync(logged, but: draft => draft.Assess(
            new("Bruising.", "Ava.", "Second report.", "She spoke.", "Her aunt.", "The examination.", false, null)
            {
                Voices = [new(draft.Subjects.First(subject => subject.Kind == SubjectKind.Child).Id, "“He got cross.”", "Quiet.")],
                Actions = [new("Ring the hospital", team.Constable.Id, UkTime.DateOf(Now).AddDays(1))]
            }, team.Constable.User));
        await Given.ReviewAsync(logged);
        return team;
    }

    /// <summary>By the trigger, or by what else the server knows before it asks that: what others point to, what there is once.</summary>
    private static void AssertKept(DbException refused) => Assert.True(
        refused.Message.Contains(KeptRecords.Words, StringComparison.Ordinal)
            || refused is Microsoft.Data.SqlClient.SqlException { Number: 547 or 2601 or 2627 }, refused.Message);

    [Theory]
    [InlineData("CramAssessments", "Harm = 'Less'")]
    [InlineData("CramAssessments", "SignedAt = NULL")]
    [InlineData("RiskAnswers", "Note = 'Other'")]
    [InlineData("CramSubjects", "Voice = 'Other'")]
    [InlineData("CramHands", "Part = 'Writer'")]
    [InlineData("CramActions", "Text = 'Other'")]
    [InlineData("SupervisionReviews", "Rationale = 'Other'")]
    [InlineData("SupervisionReviews", "Agrees = 0")]
    [InlineData("ReviewDirections", "Text = 'Other'")]
    public async Task The_database_refuses_to_change_or_delete_what_is_signed(string table, string change)
    {
        await SignedAsync();

        AssertKept(await Assert.ThrowsAnyAsync<DbException>(() => Portal.ExecuteAsync($"UPDATE {table} SET {change}")));
        AssertKept(await Assert.ThrowsAnyAsync<DbException>(() => Portal.ExecuteAsync($"DELETE FROM {table}")));
    }

    [Theory]
    [InlineData("RiskAnswers")]
    [InlineData("CramSubjects")]
    public async Task Nothing_of_a_draft_is_moved_into_what_is_signed(string table)
    {
        var team = await SignedAsync();
        var other = await Given.ReferralAsync(team, Stage.Accepted);
        await Given.CramAsync(other, isSigned: false);

        var moved = $"UPDATE {table} SET AssessmentId = (SELECT Id FROM CramAssessments WHERE SignedAt IS NOT NULL) WHERE AssessmentId IN "
            + "(SELECT Id FROM CramAssessments WHERE SignedAt IS NULL)";
        AssertKept(await Assert.ThrowsAnyAsync<DbException>(() => Portal.ExecuteAsync(moved)));
    }

    [Theory]
    [InlineData("UPDATE RiskFactors SET Name = 'Other'")]
    [InlineData("UPDATE RiskFactors SET Basis = 'Other'")]
    [InlineData("UPDATE RiskFactors SET IsContextual = 1 - IsContextual")]
    [InlineData("DELETE FROM RiskFactors")]
    public async Task The_database_refuses_to_change_a_wording(string statement) =>
        AssertKept(await Assert.ThrowsAnyAsync<DbException>(() => Portal.ExecuteAsync(statement)));

    [Fact]
    public async Task A_save_that_would_change_add_to_or_take_away_what_is_signed_is_refused_for_everybody()
    {
        var team = await SignedAsync();
        Action<PortalDbContext, CramAssessment>[] changes =
        [
            (db, version) => db.Entry(version).Property(each => each.Harm).CurrentValue = "Less.",
            (db, version) => db.Entry(version).Property(each => each.SignedAt).CurrentValue = null,
            (db, version) => db.Entry(version.Answers[0]).Property(each => each.Note).CurrentValue = "Other.",
            (db, version) => db.Remove(version.Subjects.First(subject => subject.Kind == SubjectKind.Child)),
            (db, version) => db.Remove(version.Hands[0]),
            (db, version) => db.Remove(version)
        ];
        foreach (var user in (Domain.Access.CurrentUser[])[team.Constable.User, team.Inspector.User, Domain.Access.CurrentUser.System])
        {
            foreach (var change in changes)
            {
                var refused = await Assert.ThrowsAnyAsync<Exception>(() => Portal.AsAsync(user, async (_, db) =>
                {
                    var version = await db.Set<CramAssessment>().SingleAsync();
                    change(db, version);
                    return await db.SaveChangesAsync();
                }));
                Assert.IsType<InvalidOperationException>(refused);
            }
        }
    }

    [Fact]
    public async Task Children_of_a_version_change_only_through_it()
    {
        await SignedAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(() => Portal.QueryAsync(async db =>
        {
            var answer = await db.Set<RiskAnswer>().FirstAsync();
            db.Entry(answer).Property(each => each.Note).CurrentValue = "Other.";
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task A_wording_can_be_given_an_end_and_nothing_else()
    {
        var today = UkTime.DateOf(Now);
        await Portal.QueryAsync(async db =>
        {
            var factor = await db.RiskFactors.SingleAsync(each => each.Code == "C02");
            db.Add(factor.Reword("Injury by any object", "Say which.", "Ours", today.AddDays(3), today));
            return await db.SaveChangesAsync();
        });

        Assert.Equal(2, await Portal.QueryAsync(db => db.RiskFactors.CountAsync(each => each.Code == "C02")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => Portal.QueryAsync(async db =>
        {
            var factor = await db.RiskFactors.FirstAsync(each => each.Code == "C03");
            db.Entry(factor).Property(each => each.Name).CurrentValue = "Other";
            return await db.SaveChangesAsync();
        }));
    }

    [Fact]
    public async Task The_catalogue_starts_with_the_handbooks_factors_and_none_of_them_is_who_somebody_is()
    {
        var rows = await Portal.QueryAsync(db => db.RiskFactors.AsNoTracking().OrderBy(factor => factor.Order).ToListAsync());

        Assert.Equal(
            [.. Enumerable.Range(1, 22).Select(n => $"C{n:D2}"), "C90", "C91", "C92", .. Enumerable.Range(1, 16).Select(n => $"S{n:D2}"),
                .. Enumerable.Range(1, 16).Select(n => $"H{n:D2}"), "P01", "P02", "P03", "P04"],
            rows.Select(factor => factor.Code));
        Assert.Equal(["C90", "C91", "C92"], rows.Where(factor => factor.IsContextual).Select(factor => factor.Code));
        Assert.DoesNotContain(rows, factor => NeverAFactor.IsNamedIn(factor.Name) || NeverAFactor.IsNamedIn(factor.Guidance)
            || NeverAFactor.IsNamedIn(factor.Basis));
        Assert.All(rows, factor => Assert.True(factor.Guidance.Length > 10 && !factor.Name.EndsWith('.')));
    }

    [Fact]
    public async Task A_case_file_has_one_draft()
    {
        var team = await Given.TeamAsync();
        var logged = await Given.ReferralAsync(team, Stage.Accepted);
        Task<int> StartAsync() => Portal.QueryAsync(async db =>
        {
            var file = await db.Set<CaseFile>().SingleAsync(each => each.Reference == logged.CaseReference);
            db.Add(CramAssessment.Start(file, null, [], [], team.Constable.User, Now));
            return await db.SaveChangesAsync();
        });
        await StartAsync();

        await Assert.ThrowsAsync<DbUpdateException>(StartAsync);
    }
}
