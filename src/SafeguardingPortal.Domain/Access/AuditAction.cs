namespace SafeguardingPortal.Domain.Access;

/// <summary>What an entry of the trail says was done.</summary>
public enum AuditAction
{
    Viewed,

    /// <summary>
    /// Named on a page besides those whose record it is: on a list, in a family. One entry a page and a quarter of an hour (B15).
    /// </summary>
    Shown,

    /// <summary>Looked for people: with what, and how many were found, none too (BR-61).</summary>
    Searched,
    Printed,

    /// <summary>Taken away as a file, or read by a calendar program.</summary>
    Exported,

    /// <summary>Given to somebody outside; to whom and why is in the disclosure log (s.62).</summary>
    Disclosed,

    /// <summary>Asked whether a child is on a plan, with the reason, the terms and how many were found (BR-40, BR-61).</summary>
    LookedUp,

    /// <summary>The minimal card of someone known to another team was shown (B2).</summary>
    CardShown,
    Refused,
    Created,
    Changed,
    Deleted,
    SignedIn,
    SignInFailed,
    SignedOut,
    PasswordChanged
}

/// <summary>Why a record was opened (BR-62). The team's own case is what is left where nothing says more.</summary>
public enum AccessReason
{
    MyTeamsCase, Supervision, QualityAssurance, PortalItself, MyCase, StrategyOrConference, Frontline, SubjectAccessOrLegal, Other,
    BreakGlass
}

/// <summary>What the reason was taken from; null where it follows from the role alone.</summary>
public enum ReasonBasis
{
    OfficerInCase, LoggedIt, TaskOnIt, ResearchOnIt, ConferenceOnIt, SupervisesIt, CoversIt, NamedOnIt, Chosen, BrokeGlass
}

/// <summary>What is wrong with the first thing that is wrong.</summary>
public enum TrailFaultKind { Altered, Inserted, Removed, Moved, SealAltered, SealRemoved, SealNotAsKeptApart }
