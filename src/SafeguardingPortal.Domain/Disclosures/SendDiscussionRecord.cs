using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Deadlines;

namespace SafeguardingPortal.Domain.Disclosures;

/// <summary>
/// The record of a strategy discussion went to partners who were asked to it: each is a row of the disclosure log (s.62), and the
/// chronology says that it went. It goes within one working day (handbook §2.2): the first sending stops that clock.
/// </summary>
/// <param name="Clock">The one that runs for it; null where it has gone before, or the discussion is older than the clock.</param>
public sealed record SendDiscussionRecord(StrategyDiscussion Discussion, Deadline? Clock = null)
{
    /// <param name="recipients">Of those who took part; police have it already.</param>
    public IReadOnlyList<Entity> Send(
        DateTime sentAt, IReadOnlyList<Participant> recipients, Func<Agency, string> organisationOf, string why, string power,
        CurrentUser by, DateTime now)
    {
        RuleViolation.When(sentAt > now, "The record was sent in the future. Check the date and time.");
        RuleViolation.When(sentAt < Discussion.EndedAt, "The record went before the discussion ended. Check the date and time.");
        RuleViolation.When(recipients.Count == 0, "Say to whom it went.");
        RuleViolation.When(recipients.Any(who => who.DiscussionId != Discussion.Id || who.Agency == Agency.Police),
            "The record goes to partners who were asked to this discussion.");
        RuleViolation.When(string.IsNullOrWhiteSpace(why), "Say why it was given (s.62).");
        RuleViolation.When(string.IsNullOrWhiteSpace(power), "Say under which power it was given (s.62).");
        Clock?.Meet(sentAt, now);
        return
        [
            .. recipients.Select(who => Disclosure.Of(Discussion.Reference, Discussion.CaseFileId,
                $"Record of strategy discussion {Discussion.Number}", who.Name, organisationOf(who.Agency), why, power, sentAt, by.Id, now,
                DisclosureKind.DiscussionRecord)),
            Entry.Of(Discussion.CaseFileId, null, $"Record of strategy discussion {Discussion.Number} sent to "
                + string.Join(", ", recipients.Select(who => who.Name)), by.Id, sentAt, now)
        ];
    }
}
