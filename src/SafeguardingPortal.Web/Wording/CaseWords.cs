using SafeguardingPortal.Domain.Casework.Cases;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Case files as people speak of them: what an entry tells of, why a case is restricted, where somebody met it.</summary>
public static class CaseWords
{
    public static string InWords(this EntryKind kind) => kind switch
    {
        EntryKind.Contact => "Contact",
        EntryKind.ChildSeen => "Child seen",
        EntryKind.ChildsWords => "Child’s words",
        EntryKind.HomeVisit => "Home visit",
        EntryKind.Police => "Police",
        EntryKind.DomesticAbuse => "Domestic abuse",
        EntryKind.Health => "Health",
        EntryKind.School => "School",
        EntryKind.SocialCare => "Social care",
        EntryKind.Court => "Court",
        EntryKind.Other => "Other"
    };

    public static string InWords(this RestrictionReason reason) => reason switch
    {
        RestrictionReason.StaffInvolved => "Staff are involved",
        RestrictionReason.HighProfile => "High profile",
        RestrictionReason.RiskToPeople => "A risk to people if it were known",
        RestrictionReason.Other => "Another reason"
    };

    /// <summary>Where somebody came upon a restricted case: "in a search".</summary>
    public static string InWords(this DoorOccasion occasion) => occasion switch
    {
        DoorOccasion.Intake => "while logging a referral",
        DoorOccasion.Search => "in a search",
        DoorOccasion.PlanLookUp => "looking up a child protection plan",
        DoorOccasion.Told => "telling you"
    };

    /// <summary>What is asked for by something that is open on a case.</summary>
    public static string AsAsked(this OpenThing thing, DateOnly today) => thing.Kind switch
    {
        OpenKind.Referral => $"{thing.Reference}: {Lower(thing.About)}",
        OpenKind.Transfer => $"{thing.Reference}: the transfer that is offered waits for an answer",
        OpenKind.CramDraft => $"Finish and sign {thing.About} of the CRAM",
        OpenKind.CramReturned => $"{thing.About}: write the next version of the CRAM",
        OpenKind.ChildOnPlan => $"{thing.Child?.On(today) ?? thing.Reference} is the subject of a child protection plan"
            + (thing.About is null ? "" : $". {thing.About}"),
        OpenKind.ConferenceToCome => $"Prepare for the {thing.About}",
        OpenKind.ConferenceUnwritten => $"Record who was at the {thing.About}, or that it was moved or cancelled",
        OpenKind.ConferenceUndecided => $"Record what the {thing.About}, decided",
        OpenKind.AbsenceUnsigned => $"Sign for the absence of police from the {thing.About}",
        OpenKind.Limit => thing.About ?? "A limit runs",
        OpenKind.Dissent => $"{thing.Reference}: a dissent is to be {(thing.With is null ? "settled, or goes up" : "answered")}",
        OpenKind.Charge => thing.Count == 1
            ? "Record what the court does about the charge" : $"Record what the court does about {thing.Count} charges",
        OpenKind.Gap => thing.Count == 1 ? "Close the information gap" : $"Close {thing.Count} information gaps",
        OpenKind.Task => thing.Count == 1 ? "Do the task that is open" : $"Do {thing.Count} tasks that are open",
        OpenKind.Enquiry => "Initial child protection conference after the section 47 enquiry: ask the council whether it is called, and "
            + "log the invitation",
        OpenKind.Breach => $"Say why a limit passed: {Lower(thing.About)}",
        OpenKind.Receipt => thing.Count == 1 ? "Record that what was given outside came"
            : $"Record that what was given outside came, {thing.Count} times",
        OpenKind.Review or OpenKind.ReviewDue => "Review the CRAM"
    };

    private static string Lower(string? words) => string.IsNullOrEmpty(words) ? "" : char.ToLowerInvariant(words[0]) + words[1..];

    /// <summary>What of a child's story an act of the portal was.</summary>
    public static string InWords(this KeyEvent key) => key switch
    {
        KeyEvent.Referral => "Referral",
        KeyEvent.Seen => "Child seen",
        KeyEvent.Decision => "Decision",
        KeyEvent.Plan => "Plan",
        KeyEvent.Cram => "CRAM",
        KeyEvent.Supervision => "Supervision",
        KeyEvent.Dissent => "Dissent",
        KeyEvent.Crime => "Crime",
        KeyEvent.Closing => "Closing"
    };

    public static IReadOnlyList<Choice> EntryKinds { get; } = Choice.Each<EntryKind>(InWords);
    public static IReadOnlyList<Choice> RestrictionReasons { get; } = Choice.Each<RestrictionReason>(InWords);
}
