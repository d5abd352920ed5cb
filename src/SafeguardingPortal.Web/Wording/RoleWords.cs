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
        Role.DetectiveChiefInspector => "Detective chief inspector",
        Role.SeniorManagement => "Senior management",
        Role.Commander => "Commander",
        Role.QualityAssurance => "Quality assurance",
        Role.Training => "Training",
        Role.WorkforcePlanning => "Workforce planning",
        Role.Partnership => "Partnership team",
        Role.Administrator => "Administrator",
        Role.Auditor => "Auditor",
        Role.System => "The portal"
    };

    /// <summary>In one line what a role is for; said on the page where one lands that opens no case.</summary>
    public static string IsFor(this Role role) => role switch
    {
        Role.Nobody => "You hold no role today.",
        Role.FrontlineOfficer => "You ask whether a child is on a plan.",
        Role.ReferralDesk => "You take reports down and triage them.",
        Role.Researcher => "You search what is known of a family.",
        Role.ConferenceLiaisonOfficer => "You see conferences through for police.",
        Role.DetectiveConstable => "You investigate, and are the officer in the case.",
        Role.DetectiveSergeant => "You supervise investigations and sign for them.",
        Role.DetectiveInspector => "You answer for the work of a team.",
        Role.DetectiveChiefInspector => "You answer for the work of every team, and for what its inspectors take up to you.",
        Role.SeniorManagement => "You answer for the work of every team, and for how the command does.",
        Role.Commander => "You answer for the work of every team.",
        Role.QualityAssurance => "You read cases of every team, to see how well the work is done.",
        Role.Training => "You see how the teams do, in figures, to plan what is taught.",
        Role.WorkforcePlanning => "You see how much there is for how many, in figures, to plan strength and leave.",
        Role.Partnership => "You run projects with partner agencies. Ask a team’s inspector for what one needs of the team.",
        Role.Administrator => "You keep who works here and in which role and team, their accounts, and the lists that the portal works by.",
        Role.Auditor => "You watch over what is recorded of who looked and who changed what.",
        Role.System => "The portal’s own work."
    };
}
