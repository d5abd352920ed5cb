using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Web.Infrastructure;

/// <summary>Roles as people call them.</summary>
public static class RoleWords
{
    public static string InWords(this Role role) => role switch
    {
        Role.FrontlineOfficer => "Frontline officer",
        Role.ReferralDesk => "Referral desk",
        Role.ConferenceLiaisonOfficer => "Conference liaison officer",
        Role.DetectiveConstable => "Detective constable",
        Role.DetectiveSergeant => "Detective sergeant",
        Role.DetectiveInspector => "Detective inspector",
        Role.QualityAssurance => "Quality assurance",
        Role.System => "The portal",
        _ => role.ToString()
    };
}
