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

    public static IReadOnlyList<Choice> EntryKinds { get; } = Choice.Each<EntryKind>(InWords);
    public static IReadOnlyList<Choice> RestrictionReasons { get; } = Choice.Each<RestrictionReason>(InWords);
}
