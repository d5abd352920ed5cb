using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Roles as people call them.</summary>
public static class RoleWords
{
    public static string InWords(this Role role) => role switch
    {
        Role.Nobody => "Nobody",
        Role.FrontlineOfficer => "Frontline officer",
        Role.ReferralDesk => "Referral desk",
        Role.Researcher => "Researcher",
        Role.ConferenceLiaisonOfficer => "Conference liaison officer",
        Role.DetectiveConstable => "Detective constable",
        Role.DetectiveSergeant => "Detective sergeant",
        Role.DetectiveInspector => "Detective inspector",
        Role.Commander => "Commander",
        Role.QualityAssurance => "Quality assurance",
        Role.Training => "Training",
        Role.WorkforcePlanning => "Workforce planning",
        Role.Administrator => "Administrator",
        Role.Auditor => "Auditor",
        Role.System => "The portal"
    };

    /// <summary>In one line what a role is for that opens no case, on the page it lands on.</summary>
    public static string IsFor(this Role role) => role switch
    {
        Role.Administrator => "You keep who works here and in which role and team, their accounts, and the lists that the portal works by.",
        Role.Training => "You see how the teams do, in figures, to plan what is taught.",
        Role.WorkforcePlanning => "You see how much there is for how many, in figures, to plan strength and leave.",
        Role.Auditor => "You watch over what is recorded of who looked and who changed what.",
        _ => "Nothing needs you now."
    };
}
