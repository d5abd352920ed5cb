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
}
