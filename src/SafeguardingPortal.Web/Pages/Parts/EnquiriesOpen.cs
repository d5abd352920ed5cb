using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Conferences;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>Section 47 enquiries to which no initial conference was invited (BR-11): wherever they are listed, the same ones.</summary>
public static class EnquiriesOpen
{
    /// <summary>One that ended without a conference is asked after no more.</summary>
    public const int Days = 60;

    public static IQueryable<StrategyDiscussion> Of(IQueryable<StrategyDiscussion> all, IQueryable<Conference> conferences)
    {
        var invited = conferences.Where(conference => conference.Type != ConferenceType.Review
            && (conference.State == ConferenceState.Upcoming || conference.State == ConferenceState.Held));
        return all.Where(discussion => discussion.InitiatesSection47
            && !all.Any(later => later.CaseFileId == discussion.CaseFileId && later.InitiatesSection47
                && later.StartedAt > discussion.StartedAt)
            // One to come is for the latest enquiry, whenever it was invited to; one that was held can be of an earlier one.
            && !invited.Any(conference => conference.CaseFileId == discussion.CaseFileId && (conference.State == ConferenceState.Upcoming
                || conference.DiscussionId == discussion.Id || conference.InvitedAt >= discussion.StartedAt)));
    }
}
