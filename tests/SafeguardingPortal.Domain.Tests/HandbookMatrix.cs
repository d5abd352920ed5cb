using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>
/// The matrix of handbook §5, typed from the page and not from the portal: T own teams, A all, L look-up only, – none. CMD stands for the
/// column DCI/SMT/CMD, TRN for TRN/HR.
/// </summary>
internal static class HandbookMatrix
{
    private const string Columns = "FLO REF RES PCLO DC DS DI CMD QA TRN ADM AUD";

    /// <summary>A row an act. One that the handbook does not name says where it comes from.</summary>
    private static readonly Dictionary<Act, string> rows = new()
    {
        // "Read case". The auditor's sample is not drawn yet, so the auditor reads none.
        [Act.ReadCase] = "– T T T T T T A A – – –",
        // Not in the handbook: the docket is everyone's in the team (row 4), and those who read all write in none.
        [Act.WriteChronology] = "– T T T T T T – – – – –",
        // Row 3: DC, DS; and the DI, who may what a DS may.
        [Act.RecordCrime] = "– – – – T T T – – – – –",
        // Not in the handbook (BR-53): the DI answers for the team's cases; a commander may where the DI is the reason.
        [Act.RestrictCase] = "– – – – – – T A – – – –",
        // Not in the handbook (BR-53, BR-54): whoever is above a DI, in every team, when the DIs who kept a list have left.
        [Act.NameKeeper] = "– – – – – – – A – – – –",
        // "CPP look-up (reason)".
        [Act.LookUpPlan] = "L T T T T T T A A – – –",
        // "Create/triage referral", which answering a hand-over belongs to.
        [Act.TriageReferral] = "– T – – – T T A – – – –",
        [Act.AnswerTransfer] = "– T – – – T T A – – – –",
        // "Supervise, sign": a DS or above decides (design, Part C).
        [Act.DecideReferral] = "– – – – – T T A – – – –",
        [Act.Sign] = "– – – – – T T A – – – –",
        [Act.Supervise] = "– – – – – T T A – – – –",
        // "Users, code lists".
        [Act.KeepCatalogue] = "– – – – – – – – – – A –",
        // Row 45: the DI enters the rota of the region; the commander stands in for one who is away.
        [Act.KeepRota] = "– – – – – – T A – – – –",
        // Row 40: who plans leave, the officer's own inspector; the commander where the inspector is away.
        [Act.KeepAbsences] = "– – – – – – T A – – – –",
        [Act.KeepOfficers] = "– – – – – – – – – – A –",
        // What leavers hold: who supervises, and by number alone who keeps the officers (BR-54).
        [Act.HandOver] = "– – – – – T T A – – A –",
        [Act.EditCram] = "– – T – T T T – – – – –",
        // "Edit CRAM": the researcher's themes are 1 and 2 only, and the assessment is theme 3.
        [Act.WriteAssessment] = "– – – – T T T – – – – –",
        // "Research entries".
        [Act.RecordResearch] = "– T T – T T T – – – – –",
        [Act.RecordStrategyOutcome] = "– – – – – T T A – – – –",
        // Not in the handbook: whoever does research entries or supervises may say why the limit passed.
        [Act.ExplainBreach] = "– T T – T T T A – – – –",
        // Not in the handbook: whoever works at a case says why another of its limits passed.
        [Act.ExplainLateness] = "– T T T T T T A – – – –",
        // "Conference reports".
        [Act.RecordConference] = "– – – T T T T – – – – –",
        [Act.ApproveNonAttendance] = "– – – – – T T A – – – –",
        [Act.Disclose] = "– – – T – T T A – – – –",
        // "Performance": N is the figures of one's own team, or of all for who has none; T and A see the records counted too.
        [Act.SeeFigures] = "– T – T T T T A A A – –",
        [Act.SeeCounted] = "– – – – – T T A A – – –",
        // Not in the handbook (rows 29, 65): those who answer for the command's figures bring in its past.
        [Act.KeepPrevalence] = "– – – – – – – A – – – –",
        // The report is signed by the inspector, then for the senior management team (row 22, ¶34, ¶38).
        [Act.SignMonthReport] = "– – – – – – T A – – – –",
        [Act.CountersignMonthReport] = "– – – – – – – A – – – –",
        // Not in the handbook: whoever works on cases has tasks on them.
        [Act.WorkTasks] = "– T T T T T T A – – – –",
        // "Escalate/dissent"; answering belongs to "Supervise, sign".
        [Act.RecordDissent] = "– T T T T T T A – – – –",
        [Act.AnswerDissent] = "– – – – – T T A – – – –",
        [Act.CloseCase] = "– – – – – T T A – – – –",
        // "Submit concern".
        [Act.SendConcern] = "A T T T T T T A – – – –",
        // Row 13: FLO, DS; and the desk, which rings the councils, with the other detectives. Who reads cases reads it.
        [Act.SeeProtection] = "A T T T T T T A A – – –",
        [Act.UseProtection] = "A T – – T T T A – – – –",
        // "Declare critical incident": the DS proposes.
        [Act.ProposeIncident] = "– – – – – T T A – – – –",
        [Act.DeclareIncident] = "– – – – – – T A – – – –",
        [Act.ReadTrail] = "– – – – – – – – – – – A",
        [Act.SeeTrailSummary] = "– – – – – – T A – – – A",
        [Act.ConfirmLooks] = "– – – – – – T – – – – –",
        [Act.LockConflict] = "– – – – – – T A – – – –",
        [Act.BreakGlass] = "– – – – A A A – – – – –",
        [Act.ReviewBreakGlass] = "– – – – – – T A – – – –",
        [Act.SeeBreakGlass] = "– – – – T T T A – – – A",
        [Act.SeeDisclosures] = "– – – – – – T A – – – A"
    };

    private static readonly Dictionary<Role, string> names = new()
    {
        [Role.FrontlineOfficer] = "FLO",
        [Role.ReferralDesk] = "REF",
        [Role.Researcher] = "RES",
        [Role.ConferenceLiaisonOfficer] = "PCLO",
        [Role.DetectiveConstable] = "DC",
        [Role.DetectiveSergeant] = "DS",
        [Role.DetectiveInspector] = "DI",
        [Role.DetectiveChiefInspector] = "CMD",
        [Role.SeniorManagement] = "CMD",
        [Role.Commander] = "CMD",
        [Role.QualityAssurance] = "QA",
        [Role.Training] = "TRN",
        [Role.WorkforcePlanning] = "TRN",
        [Role.Administrator] = "ADM",
        [Role.Auditor] = "AUD"
    };

    public static bool HasRow(Act act) => rows.ContainsKey(act);

    public static Scope ScopeOf(Role role, Act act)
    {
        if (role == Role.System) return Scope.All;
        // ¶23: the partnership team is in no column; it uses projects, and no case.
        if (role is Role.Nobody or Role.Partnership) return Scope.None;
        // The column TRN/HR is two roles: who plans leave records it, and who teaches does not (row 40).
        if (role == Role.WorkforcePlanning && act == Act.KeepAbsences) return Scope.All;
        return rows[act].Split(' ')[Array.IndexOf(Columns.Split(' '), names[role])] switch
        {
            "T" => Scope.OwnTeams,
            "A" => Scope.All,
            "L" => Scope.LookUpOnly,
            "–" => Scope.None,
            var other => throw new InvalidOperationException($"“{other}” is no scope.")
        };
    }
}
