using SafeguardingPortal.Domain.Deadlines;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Limits, how they stand and what held them up. What a clock says in minutes is <see cref="LondonWords"/>.</summary>
public static class DeadlineWords
{
    public static string InWords(this DeadlineKind kind) => kind switch
    {
        DeadlineKind.Referral24Hours => "24-hour limit",
        DeadlineKind.MashResearch => "MASH research",
        DeadlineKind.InitialConference => "15 working days to the initial conference",
        DeadlineKind.ConferenceDecision => "Decision whether police attend",
        DeadlineKind.ConferenceReport => "Conference report",
        DeadlineKind.CoreGroup => "First core group",
        DeadlineKind.FirstReview => "First review",
        DeadlineKind.LaterReview => "Next review",
        DeadlineKind.AfterBirth or DeadlineKind.AfterBirthMotherUnfit => "Review or core group after the birth",
        DeadlineKind.PostMeeting => "Meeting after the conference",
        DeadlineKind.DiscussionRecord => "Record sent to partners",
        DeadlineKind.CramReviewWhileOpen or DeadlineKind.CramReviewAfter => "CRAM review",
        DeadlineKind.DissentSergeant or DeadlineKind.DissentInspector
            or DeadlineKind.DissentChiefInspector or DeadlineKind.DissentPartnerManager => "Dissent",
        DeadlineKind.DissentImmediate => "Dissent, child not safe now",
        DeadlineKind.PoliceProtection => "Police protection (s.46)",
        DeadlineKind.EmergencyProtectionOrder => "Emergency protection order (s.44)",
        DeadlineKind.IncidentReview => "Review of the critical incident",
        DeadlineKind.SeriousIncidentNotice => "National panel told",
        DeadlineKind.RapidReview => "Rapid review",
        DeadlineKind.ActionPlanReview => "Action plan review",
        DeadlineKind.BoroughVisit => "Visit to the borough",
        DeadlineKind.Accreditation => "Accreditation"
    };

    /// <summary>What a clock of a conference waits for; other clocks as on their own pages.</summary>
    public static string WaitsFor(this DeadlineKind kind) => kind switch
    {
        DeadlineKind.InitialConference => "15 working days to the conference",
        DeadlineKind.ConferenceDecision => "to decide whether police attend",
        DeadlineKind.ConferenceReport => "report",
        DeadlineKind.CoreGroup => "first core group",
        DeadlineKind.FirstReview => "first review",
        DeadlineKind.LaterReview => "next review",
        DeadlineKind.AfterBirth or DeadlineKind.AfterBirthMotherUnfit => "review or core group after the birth",
        DeadlineKind.PostMeeting => "meeting after the conference",
        DeadlineKind.Referral24Hours or DeadlineKind.MashResearch or DeadlineKind.DiscussionRecord
            or DeadlineKind.CramReviewWhileOpen or DeadlineKind.CramReviewAfter
            or DeadlineKind.DissentSergeant or DeadlineKind.DissentInspector
            or DeadlineKind.DissentChiefInspector or DeadlineKind.DissentPartnerManager or DeadlineKind.DissentImmediate
            or DeadlineKind.PoliceProtection or DeadlineKind.EmergencyProtectionOrder or DeadlineKind.ActionPlanReview
            or DeadlineKind.BoroughVisit or DeadlineKind.Accreditation or DeadlineKind.IncidentReview
            or DeadlineKind.SeriousIncidentNotice or DeadlineKind.RapidReview =>
            kind.InWords()
    };

    /// <summary>At the head of the form that stops it: an elapsed limit by its hours, one of working days by what it is for.</summary>
    /// <param name="part">What of it this form is.</param>
    /// <param name="with">What has to be done as well.</param>
    public static string Stops(this DeadlineKind kind, string? part = null, string? with = null) =>
        $"This stops{(with is null ? "" : $", with {with}")}: "
        + $"{(kind == DeadlineKind.Referral24Hours ? "24 hours" : kind.InWords())}{(part is null ? "" : $", {part}")}";

    /// <summary>At the head of a form that has to do with it and leaves it running.</summary>
    public static string RunsOn(this DeadlineKind kind, string? until = null) =>
        $"Runs on{(until is null ? "" : $" until {until}")}: "
        + (kind == DeadlineKind.Referral24Hours ? "24 hours" : kind.InWords());

    public static string InWords(this DeadlineState state) => state switch
    {
        DeadlineState.OnTrack => "On track",
        DeadlineState.DueSoon => "Due soon",
        DeadlineState.Overdue => "Overdue",
        DeadlineState.Acknowledged => "Breach acknowledged",
        DeadlineState.Met => "Met",
        DeadlineState.MetLate => "Met late",
        DeadlineState.Withdrawn => "Not counted any more"
    };

    /// <summary>As <see cref="InWords(DeadlineState)"/>, where it does not matter whether somebody has answered for the breach.</summary>
    public static string WithoutAnswer(this DeadlineState state) =>
        state == DeadlineState.Acknowledged ? DeadlineState.Overdue.InWords() : state.InWords();

    public static string InWords(this BreachCause cause) => cause switch
    {
        BreachCause.PartnerNotReachable => "Partner not reachable",
        BreachCause.FamilyNotFound => "Family or child not found",
        BreachCause.InformationAwaited => "Information awaited",
        BreachCause.OfficerNotAvailable => "Officer not available",
        BreachCause.SupervisorNotAvailable => "Supervisor not available",
        BreachCause.LoggedLate => "Logged late",
        BreachCause.RecordedLate => "Held in time, recorded late",
        BreachCause.Other => "Another cause"
    };

    /// <summary>What the history of a referral says when the 24 hours are flagged.</summary>
    public static string InHistory(this FlagLevel level) => level switch
    {
        FlagLevel.DueSoon => "Flagged: due soon",
        FlagLevel.LastHours => "Flagged: the last hours have begun",
        FlagLevel.Overdue => "Flagged: the 24 hours have passed"
    };

    /// <summary>The same for a hub's research.</summary>
    public static string InHistoryOfMash(this FlagLevel level) => level switch
    {
        FlagLevel.DueSoon => "Flagged: MASH research due soon",
        FlagLevel.LastHours => "Flagged: the last hours of MASH research have begun",
        FlagLevel.Overdue => "Flagged: the limit for MASH research has passed"
    };

    public static IReadOnlyList<Choice> States { get; } =
        Choice.Of(Enum.GetValues<DeadlineState>().Where(state => state != DeadlineState.Withdrawn), InWords);
    public static IReadOnlyList<Choice> Causes { get; } = Choice.Each<BreachCause>(InWords);
}
