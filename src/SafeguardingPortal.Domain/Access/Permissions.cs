namespace SafeguardingPortal.Domain.Access;

/// <summary>What a role may do, as the handbook's matrix names it (§5).</summary>
public enum Act
{
    ReadCase,

    /// <summary>Writing what happened in a case's chronology, and correcting it by a new entry.</summary>
    WriteChronology,

    /// <summary>Putting a crime recorded on CRIS on the case, and later that it is confirmed (row 3).</summary>
    RecordCrime,

    /// <summary>Opening a case to named people alone, changing the list, and lifting it (BR-53).</summary>
    RestrictCase,

    /// <summary>
    /// Naming who keeps the list of a restricted case when nobody on it still can; the case itself stays closed to whoever names them.
    /// </summary>
    NameKeeper,

    /// <summary>Asking whether a child is the subject of a child protection plan, for a reason (BR-40, row 15).</summary>
    LookUpPlan,
    TriageReferral,

    /// <summary>Answering a hand-over offered to one of the user's own teams.</summary>
    AnswerTransfer,
    DecideReferral,

    /// <summary>Themes 1 and 2 of the CRAM, which researchers write as well.</summary>
    EditCram,

    /// <summary>What the CRAM's answers mean, and making the version (themes 3 to 6).</summary>
    WriteAssessment,

    /// <summary>Reviewing a version: never one's own (BR-20).</summary>
    Supervise,

    /// <summary>The catalogue of risk factors, which holds no case content (BR-50).</summary>
    KeepCatalogue,

    /// <summary>Entering who is on call in a region of the user's own teams, night by night (row 45).</summary>
    KeepRota,

    /// <summary>Recording that an officer of the user's own teams is away, and who covers; workforce planning for all (row 40).</summary>
    KeepAbsences,

    /// <summary>Who works here, in which role and team, and their accounts ("Users, code lists").</summary>
    KeepOfficers,

    /// <summary>Giving what an officer holds who leaves or moves to others (BR-54), by its number.</summary>
    HandOver,

    /// <summary>Writing down what is known of people and households, and saying who is who ("Research entries").</summary>
    RecordResearch,
    RecordStrategyOutcome,
    Sign,
    ExplainBreach,

    /// <summary>Saying why another limit of a case passed: a conference's, a review's, a dissent's.</summary>
    ExplainLateness,

    /// <summary>Everything a conference needs from police but the decision not to attend ("Conference reports").</summary>
    RecordConference,
    ApproveNonAttendance,

    /// <summary>Giving something of a case to somebody outside ("Disclose/export").</summary>
    Disclose,

    /// <summary>The figures of measures ("Performance"); where the handbook says counts only, this and no more.</summary>
    SeeFigures,

    /// <summary>The records a figure counts.</summary>
    SeeCounted,

    /// <summary>Bringing in figures of the past, taking them back, and what strategic assessments found (row 29).</summary>
    KeepPrevalence,

    /// <summary>Writing what bears on the figures of a month, and signing its report (¶34).</summary>
    SignMonthReport,

    /// <summary>Signing it for the senior management team, with what it does about it (¶38).</summary>
    CountersignMonthReport,

    /// <summary>Setting a task on a case, and doing, handing on or cancelling one; which of these is each task's own rule.</summary>
    WorkTasks,

    /// <summary>Recording a dissent, saying that it goes up or is settled ("Escalate/dissent").</summary>
    RecordDissent,

    /// <summary>Answering one; which level, the dissent says.</summary>
    AnswerDissent,
    CloseCase,

    /// <summary>Telling a team of a child, from a phone ("Submit concern").</summary>
    SendConcern,

    /// <summary>Reading what was recorded of police protection.</summary>
    SeeProtection,

    /// <summary>Recording police protection from its beginning to its end (row 13).</summary>
    UseProtection,

    /// <summary>Proposing that something is a critical incident ("Declare critical incident").</summary>
    ProposeIncident,

    /// <summary>Declaring one, and standing it down.</summary>
    DeclareIncident,

    /// <summary>Reading who looked at whom and why, and answering what it raises ("Audit log"). It opens no case.</summary>
    ReadTrail,

    /// <summary>How many looks a team made, of which kinds and for which reasons ("Audit log", summaries).</summary>
    SeeTrailSummary,

    /// <summary>Confirming the looks drawn each week of a team of one's own.</summary>
    ConfirmLooks,

    /// <summary>Saying which officer may not open a case, for a conflict of interest.</summary>
    LockConflict,

    /// <summary>Opening another team's case for a time, to read it (BR-52).</summary>
    BreakGlass,

    /// <summary>Saying whether it was justified.</summary>
    ReviewBreakGlass,

    /// <summary>Seeing which cases were opened so, one's own or those of one's team.</summary>
    SeeBreakGlass,

    /// <summary>Seeing the log of what was given outside; the auditor without what it was.</summary>
    SeeDisclosures
}

/// <summary>Over which teams' records an act is allowed: none, a look-up's few words alone, the user's own, or all.</summary>
public enum Scope { None, LookUpOnly, OwnTeams, All }

/// <summary>The matrix of handbook §5, once. Policies, record rules and the access tests all read it here.</summary>
public static class Permissions
{
    private static readonly Dictionary<Act, (Role[] OwnTeams, Role[] All)> Matrix = new()
    {
        [Act.ReadCase] = ([.. Roles.OfATeam], [.. Roles.OfCommand, Role.QualityAssurance]),
        [Act.WriteChronology] = ([.. Roles.OfATeam], []),
        [Act.RecordCrime] = ([.. Roles.Detectives], []),
        [Act.RestrictCase] = ([Role.DetectiveInspector], [.. Roles.OfCommand]),
        [Act.NameKeeper] = ([], [.. Roles.OfCommand]),
        [Act.LookUpPlan] = ([.. Roles.OfATeam], [.. Roles.OfCommand, Role.QualityAssurance]),
        [Act.TriageReferral] = ([Role.ReferralDesk, .. Roles.Supervisors], [.. Roles.OfCommand]),
        [Act.AnswerTransfer] = ([Role.ReferralDesk, .. Roles.Supervisors], [.. Roles.OfCommand]),
        [Act.DecideReferral] = ([.. Roles.Supervisors], [.. Roles.OfCommand]),
        [Act.EditCram] = ([Role.Researcher, .. Roles.Detectives], []),
        [Act.Supervise] = ([.. Roles.Supervisors], [.. Roles.OfCommand]),
        [Act.KeepCatalogue] = ([], [Role.Administrator]),
        [Act.KeepRota] = ([Role.DetectiveInspector], [.. Roles.OfCommand]),
        [Act.KeepAbsences] = ([Role.DetectiveInspector], [.. Roles.OfCommand, Role.WorkforcePlanning]),
        [Act.KeepOfficers] = ([], [Role.Administrator]),
        [Act.HandOver] = ([.. Roles.Supervisors], [.. Roles.OfCommand, Role.Administrator]),
        [Act.WriteAssessment] = ([.. Roles.Detectives], []),
        [Act.RecordResearch] = ([Role.ReferralDesk, Role.Researcher, .. Roles.Detectives], []),
        [Act.RecordStrategyOutcome] = ([.. Roles.Supervisors], [.. Roles.OfCommand]),
        [Act.Sign] = ([.. Roles.Supervisors], [.. Roles.OfCommand]),
        [Act.ExplainBreach] = ([Role.ReferralDesk, Role.Researcher, .. Roles.Detectives], [.. Roles.OfCommand]),
        [Act.ExplainLateness] = ([.. Roles.OfATeam], [.. Roles.OfCommand]),
        [Act.RecordConference] = ([.. Roles.AtConferences], []),
        [Act.ApproveNonAttendance] = ([.. Roles.Supervisors], [.. Roles.OfCommand]),
        [Act.Disclose] = ([Role.ConferenceLiaisonOfficer, .. Roles.Supervisors], [.. Roles.OfCommand]),
        [Act.SeeFigures] = ([Role.ReferralDesk, Role.ConferenceLiaisonOfficer, .. Roles.Detectives],
            [.. Roles.OfCommand, Role.QualityAssurance, Role.Training, Role.WorkforcePlanning]),
        [Act.SeeCounted] = ([.. Roles.Supervisors], [.. Roles.OfCommand, Role.QualityAssurance]),
        [Act.KeepPrevalence] = ([], [.. Roles.OfCommand]),
        [Act.SignMonthReport] = ([Role.DetectiveInspector], [.. Roles.OfCommand]),
        [Act.CountersignMonthReport] = ([], [.. Roles.OfCommand]),
        [Act.WorkTasks] = ([.. Roles.OfATeam], [.. Roles.OfCommand]),
        [Act.RecordDissent] = ([.. Roles.OfATeam], [.. Roles.OfCommand]),
        [Act.AnswerDissent] = ([.. Roles.Supervisors], [.. Roles.OfCommand]),
        [Act.CloseCase] = ([.. Roles.Supervisors], [.. Roles.OfCommand]),
        [Act.SendConcern] = ([.. Roles.OfATeam], [Role.FrontlineOfficer, .. Roles.OfCommand]),
        [Act.SeeProtection] = ([.. Roles.OfATeam], [Role.FrontlineOfficer, .. Roles.OfCommand, Role.QualityAssurance]),
        [Act.UseProtection] = ([Role.ReferralDesk, .. Roles.Detectives], [Role.FrontlineOfficer, .. Roles.OfCommand]),
        [Act.ProposeIncident] = ([.. Roles.Supervisors], [.. Roles.OfCommand]),
        [Act.DeclareIncident] = ([Role.DetectiveInspector], [.. Roles.OfCommand]),
        [Act.ReadTrail] = ([], [Role.Auditor]),
        [Act.SeeTrailSummary] = ([Role.DetectiveInspector], [.. Roles.OfCommand, Role.Auditor]),
        [Act.ConfirmLooks] = ([Role.DetectiveInspector], []),
        [Act.LockConflict] = ([Role.DetectiveInspector], [.. Roles.OfCommand]),
        [Act.BreakGlass] = ([], [.. Roles.Detectives]),
        [Act.ReviewBreakGlass] = ([Role.DetectiveInspector], [.. Roles.OfCommand]),
        [Act.SeeBreakGlass] = ([.. Roles.Detectives], [.. Roles.OfCommand, Role.Auditor]),
        [Act.SeeDisclosures] = ([Role.DetectiveInspector], [.. Roles.OfCommand, Role.Auditor])
    };

    /// <summary>Roles that open no record and are told only what the look-up says.</summary>
    private static readonly Dictionary<Act, Role[]> LookUpOnly = new() { [Act.LookUpPlan] = [Role.FrontlineOfficer] };

    public static Scope ScopeOf(Role role, Act act) => role switch
    {
        Role.System => Scope.All,
        _ when Matrix[act].All.Contains(role) => Scope.All,
        _ when Matrix[act].OwnTeams.Contains(role) => Scope.OwnTeams,
        _ when LookUpOnly.TryGetValue(act, out var roles) && roles.Contains(role) => Scope.LookUpOnly,
        _ => Scope.None
    };

    public static IEnumerable<Role> RolesThatMay(Act act) =>
        [.. LookUpOnly.GetValueOrDefault(act, []), .. Matrix[act].OwnTeams, .. Matrix[act].All];
}
