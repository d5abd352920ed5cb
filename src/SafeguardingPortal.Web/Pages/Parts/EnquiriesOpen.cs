using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Conferences;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>
/// Section 47 enquiries to which no initial conference was invited (BR-11), while a child of the case is on no plan: wherever they are
/// listed, the same ones.
/// </summary>
public static class EnquiriesOpen
{
    /// <summary>One that ended without a conference is asked after no more.</summary>
    public const int Days = 60;

    public static IQueryable<StrategyDiscussion> Of(IQueryable<StrategyDiscussion> all, IQueryable<Conference> conferences)
    {
        var invited = conferences.Where(conference => conference.Type != ConferenceType.Review
            && (conference.State == ConferenceState.Upcoming || conference.State == ConferenceState.Held));
        return all.Where(discussion => discussion.InitiatesSection47
            // One that the council ended otherwise is asked after no more.
            && (discussion.Enquiry == null || discussion.Enquiry.Result == EnquiryResult.InitialConference)
            && !all.Any(later => later.CaseFileId == discussion.CaseFileId && later.InitiatesSection47
                && later.StartedAt > discussion.StartedAt)
            // Where every child is on a plan, what the enquiry found goes to the review of it, and no initial conference is called.
            && discussion.CaseFile.Children.Any(child => !child.Child.Plans.Any(plan => plan.End == null))
            // One to come is for the latest enquiry, whenever it was invited to; one that was held can be of an earlier one.
            && !invited.Any(conference => conference.CaseFileId == discussion.CaseFileId && (conference.State == ConferenceState.Upcoming
                || conference.DiscussionId == discussion.Id || conference.InvitedAt >= discussion.StartedAt)));
    }
}
