using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Web.Data.Door;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>The version of a case's CRAM that a supervisor returned and that no later one answers yet (BR-43).</summary>
public sealed record ReturnedVersion(
    Guid CaseFileId, string CaseReference, string Version, int Number, string? SignedBy, string By, DateTime At, string Rationale)
{
    /// <summary>What is said wherever the version is shown, so that it reads as done nowhere.</summary>
    public string InWords => $"Version {Number} returned by {By}, to be revised";
}

public static class ReturnedReviews
{
    /// <summary>Reviews whose disagreement stands: the last of the version that stands.</summary>
    private static IQueryable<SupervisionReview> Returning(IQueryable<SupervisionReview> all) => all.Where(review => !review.Agrees
        && !review.CaseFile.CramAssessments.Any(version => version.SignedAt != null && version.Number > review.Assessment.Number)
        && !all.Any(later => later.AssessmentId == review.AssessmentId && later.Number > review.Number));

    public static Task<ReturnedVersion?> ReturnedOfAsync(this SeenCases cases, SeenCase seen) =>
        Shaped(Returning(cases.Of<SupervisionReview>(seen))).FirstOrDefaultAsync();

    /// <summary>For many cases in one look.</summary>
    public static async Task<IReadOnlyDictionary<Guid, ReturnedVersion>> ReturnedOfAsync(
        this Records<SupervisionReview> reviews, IReadOnlyCollection<Guid> caseFileIds) => caseFileIds.Count == 0
            ? new Dictionary<Guid, ReturnedVersion>()
            : (await Shaped(Returning(reviews.Visible).Where(review => caseFileIds.Contains(review.CaseFileId))).ToListAsync())
                .DistinctBy(returned => returned.CaseFileId).ToDictionary(returned => returned.CaseFileId);

    private static IQueryable<ReturnedVersion> Shaped(IQueryable<SupervisionReview> reviews) => reviews.Select(review =>
        new ReturnedVersion(review.CaseFileId, review.CaseFile.Reference, review.Assessment.Reference, review.Assessment.Number,
            review.Assessment.SignedBy!.Name, review.By.Name, review.At, review.Rationale));
}
