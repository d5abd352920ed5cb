using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;

namespace SafeguardingPortal.Browser.Tests.EveryPage;

/// <summary>Finds Hackney's demonstration referral in the state a page is shown for.</summary>
internal static class Demo
{
    private static readonly Expression<Func<Referral, bool>> NotAllocated = referral =>
        referral.Status == ReferralStatus.New && !referral.Proposals.Any();

    public static Task<string> NewAsync(this Portal portal) => portal.FindAsync(NotAllocated);

    public static Task<string> ProposedAsync(this Portal portal) => portal.FindAsync(referral =>
        referral.Status == ReferralStatus.New && referral.Proposals.Any(proposal => proposal.Decision == ProposalDecision.Pending));

    public static Task<string> AllocatedAsync(this Portal portal) => portal.FindAsync(referral => referral.Status == ReferralStatus.Research
        && referral.OfficerId != null && !referral.CaseFile.CramAssessments.Any());

    public static Task<string> AssessedAsync(this Portal portal) => portal.FindAsync(referral =>
        referral.Status == ReferralStatus.Research && referral.CaseFile.CramAssessments.Any() && referral.SignOff == null
        && referral.Deadline.Breach == null);

    public static Task<string> ReconvenedAsync(this Portal portal) => portal.FindAsync(referral =>
        referral.Status == ReferralStatus.Strategy && referral.DiscussedAt == null && referral.Deadline.Breach == null);

    public static Task<string> DiscussedAsync(this Portal portal) => portal.FindAsync(referral =>
        referral.DiscussedAt != null && referral.SignOff == null && referral.Deadline.Breach == null);

    public static Task<string> OverdueAsync(this Portal portal) => portal.FindAsync(referral =>
        referral.Deadline.MetAt == null && referral.Deadline.Breach != null && !referral.Deadline.Breach.Reasons.Any()
        && referral.Status != ReferralStatus.New);

    public static Task<string> ExplainedAsync(this Portal portal) => portal.FindAsync(referral =>
        referral.Deadline.MetAt == null && referral.Deadline.Breach != null && referral.Deadline.Breach.Reasons.Any()
        && !referral.Deadline.Breach.Acknowledgements.Any());

    public static Task<string> AcknowledgedAsync(this Portal portal) => portal.FindAsync(referral =>
        referral.Deadline.MetAt == null && referral.Deadline.Breach != null && referral.Deadline.Breach.Acknowledgements.Any());

    public static Task<string> MetAsync(this Portal portal) =>
        portal.FindAsync(referral => referral.Status == ReferralStatus.Open && referral.Deadline.Breach == null);

    public static Task<string> MetLateAsync(this Portal portal) =>
        portal.FindAsync(referral => referral.Deadline.MetAt > referral.Deadline.DueAt);

    public static Task<string> RecordedLateAsync(this Portal portal) => portal.FindAsync(referral =>
        referral.Deadline.MetAt <= referral.Deadline.DueAt && referral.Deadline.Breach != null);

    public static Task<string> ClosedAtTriageAsync(this Portal portal) =>
        portal.FindAsync(referral => referral.Status == ReferralStatus.Closed && referral.DiscussedAt == null);

    /// <summary>Came through a hub whose research is still waited for.</summary>
    public static Task<string> RatedAsync(this Portal portal) => portal.FindAsync(referral =>
        referral.Status != ReferralStatus.Closed
        && referral.Ratings.Any(rating => rating.Deadline != null && rating.Deadline.MetAt == null && rating.Deadline.WithdrawnAt == null));

    /// <summary>What Hackney offers to Lambeth and Lambeth has not answered.</summary>
    public static Task<string?> FindOfferedAsync(this Portal portal) => portal.AskAsync(db => db.Set<Referral>()
        .Where(referral => referral.Cait.Code == "hackney"
            && referral.Transfers.Any(transfer => transfer.State == TransferState.Offered && transfer.To.Code == "lambeth"))
        .Select(referral => referral.Reference).FirstOrDefaultAsync());

    /// <summary>Where the discussion of a referral is written up.</summary>
    public static async Task<string> RecordDiscussionOfAsync(this Portal portal, string reference)
    {
        var caseReference = await portal.AskAsync(db => db.Set<Referral>().Where(referral => referral.Reference == reference)
            .Select(referral => referral.CaseFile.Reference).SingleAsync());
        return $"/cases/{caseReference}/discussions/record/{reference}";
    }

    public static Task<string> DiscussionAsync(this Portal portal, DiscussionOutcome outcome) => portal.AskAsync(db => db.Set<Referral>()
        .Where(referral => referral.Cait.Code == "hackney" && referral.Discussions.Any(answer => answer.Discussion.Outcome == outcome))
        .Select(referral => $"/cases/{referral.CaseFile.Reference}/discussions/1").FirstAsync());

    /// <summary>The first that is like this, one about several children if there is one.</summary>
    private static Task<string> FindAsync(this Portal portal, Expression<Func<Referral, bool>> isLike) =>
        portal.AskAsync(db => db.Set<Referral>()
            .Where(referral => referral.Cait.Code == "hackney" && !referral.Transfers.Any()).Where(isLike)
            .OrderByDescending(referral => referral.People.Count(person => person.Part == ReferralPart.Child) > 1)
            .ThenBy(referral => referral.Reference)
            .Select(referral => referral.Reference).FirstAsync());
}
