using Microsoft.AspNetCore.Authorization;
using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>One policy an act of the matrix, by the act's name. Who may do it is written once, in <see cref="Permissions"/>.</summary>
public static class Policies
{
    public const string ReadCase = nameof(Act.ReadCase);
    public const string WriteChronology = nameof(Act.WriteChronology);
    public const string KeepPrevalence = nameof(Act.KeepPrevalence);
    public const string RecordCrime = nameof(Act.RecordCrime);
    public const string RestrictCase = nameof(Act.RestrictCase);
    public const string NameKeeper = nameof(Act.NameKeeper);
    public const string LookUpPlan = nameof(Act.LookUpPlan);
    public const string TriageReferral = nameof(Act.TriageReferral);
    public const string AnswerTransfer = nameof(Act.AnswerTransfer);
    public const string DecideReferral = nameof(Act.DecideReferral);
    public const string EditCram = nameof(Act.EditCram);
    public const string Supervise = nameof(Act.Supervise);
    public const string KeepCatalogue = nameof(Act.KeepCatalogue);
    public const string KeepRota = nameof(Act.KeepRota);
    public const string KeepAbsences = nameof(Act.KeepAbsences);
    public const string KeepOfficers = nameof(Act.KeepOfficers);
    public const string HandOver = nameof(Act.HandOver);
    public const string WriteAssessment = nameof(Act.WriteAssessment);
    public const string RecordResearch = nameof(Act.RecordResearch);
    public const string RecordStrategyOutcome = nameof(Act.RecordStrategyOutcome);
    public const string Sign = nameof(Act.Sign);
    public const string ExplainBreach = nameof(Act.ExplainBreach);
    public const string ExplainLateness = nameof(Act.ExplainLateness);
    public const string RecordConference = nameof(Act.RecordConference);
    public const string ApproveNonAttendance = nameof(Act.ApproveNonAttendance);
    public const string Disclose = nameof(Act.Disclose);
    public const string SeeFigures = nameof(Act.SeeFigures);
    public const string SeeCounted = nameof(Act.SeeCounted);
    public const string SignMonthReport = nameof(Act.SignMonthReport);
    public const string CountersignMonthReport = nameof(Act.CountersignMonthReport);
    public const string WorkTasks = nameof(Act.WorkTasks);
    public const string RecordDissent = nameof(Act.RecordDissent);
    public const string AnswerDissent = nameof(Act.AnswerDissent);
    public const string CloseCase = nameof(Act.CloseCase);
    public const string SendConcern = nameof(Act.SendConcern);
    public const string SeeProtection = nameof(Act.SeeProtection);
    public const string UseProtection = nameof(Act.UseProtection);
    public const string ProposeIncident = nameof(Act.ProposeIncident);
    public const string DeclareIncident = nameof(Act.DeclareIncident);
    public const string ReadTrail = nameof(Act.ReadTrail);
    public const string SeeTrailSummary = nameof(Act.SeeTrailSummary);
    public const string ConfirmLooks = nameof(Act.ConfirmLooks);
    public const string LockConflict = nameof(Act.LockConflict);
    public const string BreakGlass = nameof(Act.BreakGlass);
    public const string ReviewBreakGlass = nameof(Act.ReviewBreakGlass);
    public const string SeeBreakGlass = nameof(Act.SeeBreakGlass);
    public const string SeeDisclosures = nameof(Act.SeeDisclosures);

    public static void Add(AuthorizationOptions options)
    {
        foreach (var act in Enum.GetValues<Act>())
            options.AddPolicy(act.ToString(),
                policy => policy.RequireAuthenticatedUser().RequireAssertion(context => SignedIn.From(context.User).May(act)));
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
    }
}
