using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Deadlines;

namespace SafeguardingPortal.Domain.Casework.Cases;

public sealed partial class CaseFile
{
    /// <summary>
    /// Why a limit of this case passed, told by somebody who worked at it; what was said before stays (B10). A referral's 24 hours are the
    /// referral's own to explain.
    /// </summary>
    /// <param name="conferenceId">The conference whose limit it is.</param>
    public void ExplainBreach(Deadline deadline, Guid? conferenceId, BreachCause cause, string words, CurrentUser by, DateTime now)
    {
        RequireOwn(deadline);
        deadline.ExplainBreach(cause, words, by.Id, now);
        Note("Reason given for a limit that passed", deadline, conferenceId, by, now);
    }

    /// <summary>A DS or above who did not give the reason answers for it (BR-51).</summary>
    public void AcknowledgeBreach(Deadline deadline, Guid? conferenceId, string whatHappensNow, CurrentUser by, DateTime now)
    {
        RequireOwn(deadline);
        deadline.AcknowledgeBreach(whatHappensNow, by.Id, now);
        Note("Breach of a limit acknowledged", deadline, conferenceId, by, now);
    }

    private void RequireOwn(Deadline deadline) => RuleViolation.When(
        deadline.CaseFileId != Id || deadline.Kind == DeadlineKind.Referral24Hours, "This limit is not one of the case itself.");

    private void Note(string what, Deadline deadline, Guid? conferenceId, CurrentUser by, DateTime now)
    {
        var text = $"{what}, {deadline.SubjectReference}";
        entries.Add(conferenceId is { } conference
            ? Entry.OfConference(Id, conference, text, by.Id, now, now) : Entry.Of(Id, null, text, by.Id, now, now));
    }
}
