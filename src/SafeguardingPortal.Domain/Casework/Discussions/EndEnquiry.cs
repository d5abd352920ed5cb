using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.Discussions;

/// <summary>How a s.47 enquiry ends (handbook §2.2; the list is that of the Department for Education).</summary>
public enum EnquiryResult
{
    InitialConference,
    OtherAgencyMonitors,
    AssessmentContinues,
    LegalAction,
    ServicesUnderSection17,
    ShortBreakUnderSection17,
    NoFurtherAction,
    Other
}

/// <summary>The outcome of the s.47 enquiry that a discussion began, as the council told police. Recorded once.</summary>
public sealed class EnquiryOutcome : Entity, IKept
{
    public Guid DiscussionId { get; private set; }
    public EnquiryResult Result { get; private set; }
    public DateOnly DecidedOn { get; private set; }
    public string ToldBy { get; private set; } = "";
    public string? Words { get; private set; }
    public Guid ById { get; private set; }
    public Officer By { get; private set; } = null!;
    public DateTime RecordedAt { get; private set; }

    private EnquiryOutcome() { }

    internal static EnquiryOutcome Of(Guid discussionId, EnquiryEnded ended, CurrentUser by, DateTime now) => new()
    {
        DiscussionId = discussionId,
        Result = ended.Result,
        DecidedOn = ended.DecidedOn,
        ToldBy = ended.ToldBy,
        Words = ended.Words,
        ById = by.Id,
        RecordedAt = now
    };
}

/// <param name="Words">The reasons; needed where the outcome is another one.</param>
public sealed record EnquiryEnded(EnquiryResult Result, DateOnly DecidedOn, string ToldBy, string? Words);

/// <summary>The council tells how the s.47 enquiry ended, which the chronology says from then on.</summary>
/// <param name="InWords">How an outcome is called.</param>
public sealed record EndEnquiry(StrategyDiscussion Discussion, Func<EnquiryResult, string> InWords)
{
    public IReadOnlyList<Entity> End(EnquiryEnded ended, CurrentUser by, DateTime now)
    {
        RuleViolation.When(!Discussion.InitiatesSection47, "This discussion began no section 47 enquiry.");
        RuleViolation.When(Discussion.Enquiry is not null, "How this enquiry ended is on record. Write in the chronology what is wrong.");
        RuleViolation.When(ended.DecidedOn > UkTime.DateOf(now), "The enquiry ended in the future. Check the day.");
        RuleViolation.When(ended.DecidedOn < UkTime.DateOf(Discussion.StartedAt), "The enquiry ended before it began. Check the day.");
        RuleViolation.When(string.IsNullOrWhiteSpace(ended.ToldBy), "Say who told police.");
        RuleViolation.When(ended.Result == EnquiryResult.Other && string.IsNullOrWhiteSpace(ended.Words), "Say what the outcome was.");
        var at = UkTime.EndOf(ended.DecidedOn).AddMinutes(-1);
        return
        [
            EnquiryOutcome.Of(Discussion.Id, ended, by, now),
            Entry.Of(Discussion.CaseFileId, null, $"Section 47 enquiry ended: {InWords(ended.Result).ToLowerInvariant()}", by.Id,
                at < now ? at : now, now).As(KeyEvent.Decision, ended.Words)
        ];
    }
}
