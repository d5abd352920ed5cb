using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Door;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>A referral that waits to be signed off on a version of its case's CRAM.</summary>
public sealed record WaitingForSignOff(string Reference, int Version);

/// <summary>What a supervisor's answer to a version rests on, whichever page it is given on.</summary>
public sealed class VersionAnswers(
    Records<CramAssessment> assessments, Records<SupervisionReview> reviews, Records<CaseFile> files, Records<Referral> referrals,
    ReviewClocks clocks, CurrentUser user)
{
    /// <summary>Referrals of the case that the version assesses and nobody has signed off, as far as this user may.</summary>
    public Task<List<WaitingForSignOff>> WaitingAsync(string caseReference, int number) => referrals.Visible
        .Where(Referral.ChangeableBy(user, Act.Sign))
        .Where(referral => referral.CaseFile.Reference == caseReference && referral.SignOff == null && referral.OfficerId != null
            && (referral.Status == ReferralStatus.Research || referral.Status == ReferralStatus.Strategy)
            && referral.CaseFile.CramAssessments.Any(version => version.Number == number && version.SignedAt >= referral.ReceivedAt))
        .OrderBy(referral => referral.ReceivedAt).Select(referral => new WaitingForSignOff(referral.Reference, referral.Version))
        .ToListAsync();

    /// <param name="version">Opened to be answered for.</param>
    /// <param name="waiting">Opened to be signed off.</param>
    public async Task<AnswerForVersion> OfAsync(
        string caseReference, CramAssessment version, IReadOnlyList<Referral> waiting, IReadOnlyDictionary<Guid, Officer> owners,
        DateTime now)
    {
        var about = (await CramCase.OfAsync(files, caseReference))!;
        var ids = waiting.Select(referral => referral.Id).ToList();
        // As it will be once these are signed off: one that was discussed is then in neither research nor strategy (BR-42).
        var isOpen = waiting.Any(referral => referral.DiscussedAt is null) || await referrals.Visible.AnyAsync(referral =>
            referral.CaseFileId == about.Id && !ids.Contains(referral.Id) && ReviewSchedule.WhileOpen.Contains(referral.Status));
        var latest = await assessments.Visible.Where(each => each.CaseFileId == about.Id && each.SignedAt != null)
            .MaxAsync(each => each.Number);
        var verdicts = await reviews.Visible.Where(review => review.AssessmentId == version.Id).OrderBy(review => review.Number)
            .Select(review => review.Agrees).ToListAsync();
        return new(
            new(version, verdicts.Count, latest, about.OfficersInCase, owners,
                await clocks.OfAsync(about with { IsResearchOrStrategyOpen = isOpen }, now)),
            waiting, verdicts is [.., true], verdicts is [.., false]);
    }
}
