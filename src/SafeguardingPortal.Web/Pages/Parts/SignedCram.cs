using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Web.Data.Door;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>
/// The version a referral's sign-off rests on: the latest signed one of its case, and whether a supervisor has returned it.
/// </summary>
public sealed class SignedCram(Records<CramAssessment> assessments, Records<SupervisionReview> reviews)
{
    public async Task<(CramAssessment? Version, bool IsReturned)> LatestAsync(string referralReference)
    {
        var version = await assessments.Visible
            .Where(each => each.SignedAt != null && each.CaseFile.Referrals.Any(referral => referral.Reference == referralReference))
            .OrderByDescending(each => each.Number).FirstOrDefaultAsync();
        if (version is null) return (null, false);
        var agrees = await reviews.Visible.Where(review => review.AssessmentId == version.Id).OrderByDescending(review => review.Number)
            .Select(review => (bool?)review.Agrees).FirstOrDefaultAsync();
        return (version, agrees == false);
    }
}
