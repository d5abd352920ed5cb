using System.Linq.Expressions;
using SafeguardingPortal.Domain.Casework.Discussions;

namespace SafeguardingPortal.Web.Features.Referrals.Discussions;

/// <summary>The strategy discussions of a case.</summary>
public sealed record CaseDiscussions(string CaseReference, IReadOnlyList<DiscussionOnCase> Discussions);

public sealed record DiscussionOnCase(int Number, DateTime StartedAt, DiscussionOutcome Outcome, IReadOnlyList<string> Referrals)
{
    public static Expression<Func<StrategyDiscussion, DiscussionOnCase>> Shape { get; } = discussion => new(
        discussion.Number, discussion.StartedAt, discussion.Outcome,
        discussion.Referrals.OrderBy(answered => answered.Referral.Reference).Select(answered => answered.Referral.Reference).ToList());
}
