using SafeguardingPortal.Domain.UrgentPowers;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Police protection as officers speak of it; never an order.</summary>
public static class ProtectionWords
{
    public static string InWords(this ProtectionDuty duty) => duty switch
    {
        ProtectionDuty.ChildTold => "Child told what was done and why",
        ProtectionDuty.CouncilOfPlaceFound => "Council where the child was found told",
        ProtectionDuty.CouncilOfResidence => "Council of residence told",
        ProtectionDuty.DesignatedEnquiry => "Designated officer inquired",
        ProtectionDuty.WishesFound => "Child’s wishes and feelings found out",
        ProtectionDuty.ParentsTold => "Parents told",
        ProtectionDuty.CouncilAccommodation => "Moved to council accommodation"
    };

    public static string Hint(this ProtectionDuty duty) => duty switch
    {
        ProtectionDuty.ChildTold => "In words and a language the child understands",
        ProtectionDuty.CouncilOfPlaceFound => "What was done, why, and where the child is. Kept as a disclosure",
        ProtectionDuty.CouncilOfResidence => "Where the child is kept. Kept as a disclosure",
        ProtectionDuty.DesignatedEnquiry => "Whether there is still reasonable cause",
        ProtectionDuty.WishesFound => "By the constable or the designated officer; in the child’s own words",
        ProtectionDuty.ParentsTold => "And whoever the child lived with just before",
        ProtectionDuty.CouncilAccommodation => "Or to a refuge; never a police station for longer than it has to be"
    };

    /// <summary>What the form asks for: who was told, asked, or did it.</summary>
    public static string Whom(this ProtectionDuty duty) => duty switch
    {
        ProtectionDuty.ChildTold => "Told by whom",
        ProtectionDuty.CouncilOfPlaceFound => "Told whom at the council of the place",
        ProtectionDuty.CouncilOfResidence => "Told whom at the council of residence",
        ProtectionDuty.DesignatedEnquiry => "Inquired by whom",
        ProtectionDuty.WishesFound => "Found out by whom",
        ProtectionDuty.ParentsTold => "Told which parent, or who else",
        ProtectionDuty.CouncilAccommodation => "Moved to whom, and where"
    };

    public static string InWords(this ProtectionOutcome outcome) => outcome switch
    {
        ProtectionOutcome.Returned => "Returned home",
        ProtectionOutcome.EmergencyProtectionOrder => "Emergency protection order (s.44)",
        ProtectionOutcome.Section20 => "Accommodated by agreement (s.20)",
        ProtectionOutcome.CareProceedings => "Care proceedings",
        ProtectionOutcome.Other => "Other"
    };

    public static IReadOnlyList<Choice> Outcomes { get; } = Choice.Each<ProtectionOutcome>(InWords);
}
