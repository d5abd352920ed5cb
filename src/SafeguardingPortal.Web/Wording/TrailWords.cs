using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Web.Wording;

/// <summary>The trail in words.</summary>
public static class TrailWords
{
    /// <summary>The first thing that is wrong with the trail.</summary>
    public static string InWords(this TrailFaultKind fault, long? entry, long? seal) => fault switch
    {
        TrailFaultKind.Altered => $"Entry {entry} was altered after seal {seal}.",
        TrailFaultKind.Inserted => $"Entry {entry} was inserted after seal {seal}.",
        TrailFaultKind.Removed => $"Entry {entry} was removed after seal {seal}.",
        TrailFaultKind.Moved => $"Entry {entry} was moved after seal {seal}.",
        TrailFaultKind.SealAltered => $"Seal {seal} was altered.",
        TrailFaultKind.SealRemoved => $"Seal {seal} was removed.",
        TrailFaultKind.SealNotAsKeptApart => $"Seal {seal} is not the one that was kept apart."
    };

    public static string InWords(this AuditAction action) => action switch
    {
        AuditAction.Viewed => "Opened",
        AuditAction.Shown => "Listed by name",
        AuditAction.Searched => "Searched",
        AuditAction.Printed => "Printed",
        AuditAction.Exported => "Taken as a file",
        AuditAction.Disclosed => "Given outside",
        AuditAction.LookedUp => "Looked up",
        AuditAction.CardShown => "Minimal card shown",
        AuditAction.Refused => "Refused",
        AuditAction.Created => "Wrote",
        AuditAction.Changed => "Changed",
        AuditAction.Deleted => "Removed",
        AuditAction.SignedIn => "Signed in",
        AuditAction.SignInFailed => "Sign-in failed",
        AuditAction.SignedOut => "Signed out",
        AuditAction.PasswordChanged => "Changed a password"
    };

    public static string InWords(this AccessReason reason) => reason switch
    {
        AccessReason.MyTeamsCase => "Own team’s case",
        AccessReason.Supervision => "Supervision",
        AccessReason.QualityAssurance => "Quality assurance",
        AccessReason.PortalItself => "The portal itself",
        AccessReason.MyCase => "Own case",
        AccessReason.StrategyOrConference => "Strategy discussion or conference",
        AccessReason.Frontline => "Frontline",
        AccessReason.SubjectAccessOrLegal => "Subject access or legal",
        AccessReason.Other => "Other",
        AccessReason.BreakGlass => "Break-glass"
    };

    public static string InWords(this ReasonBasis basis) => basis switch
    {
        ReasonBasis.OfficerInCase => "officer in the case",
        ReasonBasis.LoggedIt => "logged the referral",
        ReasonBasis.TaskOnIt => "has a task on it",
        ReasonBasis.ResearchOnIt => "researched it",
        ReasonBasis.ConferenceOnIt => "has its conference",
        ReasonBasis.SupervisesIt => "supervises it",
        ReasonBasis.CoversIt => "covers its officer",
        ReasonBasis.NamedOnIt => "named on its list",
        ReasonBasis.Chosen => "chosen by whoever looked",
        ReasonBasis.BrokeGlass => "opened for a time"
    };
}
