using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Looks;
using SafeguardingPortal.Domain.OnCall;
using SafeguardingPortal.Domain.Prevalence;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Access;

/// <summary>Every endpoint, for every role: made from the portal's own list, so that a new endpoint without a row fails.</summary>
public class AccessMatrixTests : PortalTest
{
    private const string Anonymous = "anyone";
    private const string SignedIn = "signed in";

    /// <summary>Who may use each page at all: anyone, anyone signed in, or the roles of an act in the matrix.</summary>
    private static readonly Dictionary<string, string> Expected = new()
    {
        ["GET /"] = SignedIn,
        ["GET /hidden"] = SignedIn,
        ["GET /research"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/research"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/research/record"] = nameof(Act.RecordResearch),
        ["POST /cases/{caseReference:reference}/research/record"] = nameof(Act.RecordResearch),
        ["GET /cases/{caseReference:reference}/research/record-all"] = nameof(Act.RecordResearch),
        ["POST /cases/{caseReference:reference}/research/record-all"] = nameof(Act.RecordResearch),
        ["GET /dissents"] = nameof(Act.ReadCase),
        ["GET /dissents/{dissentReference:reference}"] = nameof(Act.ReadCase),
        ["GET /dissents/{dissentReference:reference}/answer"] = nameof(Act.AnswerDissent),
        ["POST /dissents/{dissentReference:reference}/answer"] = nameof(Act.AnswerDissent),
        ["GET /dissents/{dissentReference:reference}/escalate"] = nameof(Act.RecordDissent),
        ["POST /dissents/{dissentReference:reference}/escalate"] = nameof(Act.RecordDissent),
        ["GET /dissents/{dissentReference:reference}/resolve"] = nameof(Act.RecordDissent),
        ["POST /dissents/{dissentReference:reference}/resolve"] = nameof(Act.RecordDissent),
        ["GET /cases/{caseReference:reference}/dissents"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/dissents/record"] = nameof(Act.RecordDissent),
        ["POST /cases/{caseReference:reference}/dissents/record"] = nameof(Act.RecordDissent),
        ["GET /cases/{caseReference:reference}/close"] = nameof(Act.CloseCase),
        ["POST /cases/{caseReference:reference}/close"] = nameof(Act.CloseCase),
        ["GET /tasks"] = nameof(Act.ReadCase),
        ["GET /tasks/{taskReference:reference}"] = nameof(Act.ReadCase),
        ["GET /tasks/{taskReference:reference}/complete"] = nameof(Act.WorkTasks),
        ["POST /tasks/{taskReference:reference}/complete"] = nameof(Act.WorkTasks),
        ["GET /tasks/{taskReference:reference}/hand-on"] = nameof(Act.WorkTasks),
        ["POST /tasks/{taskReference:reference}/hand-on"] = nameof(Act.WorkTasks),
        ["GET /tasks/{taskReference:reference}/answer"] = nameof(Act.WorkTasks),
        ["POST /tasks/{taskReference:reference}/answer"] = nameof(Act.WorkTasks),
        ["GET /tasks/{taskReference:reference}/take"] = nameof(Act.WorkTasks),
        ["POST /tasks/{taskReference:reference}/take"] = nameof(Act.WorkTasks),
        ["GET /tasks/{taskReference:reference}/withdraw"] = nameof(Act.WorkTasks),
        ["POST /tasks/{taskReference:reference}/withdraw"] = nameof(Act.WorkTasks),
        ["GET /tasks/{taskReference:reference}/cancel"] = nameof(Act.WorkTasks),
        ["POST /tasks/{taskReference:reference}/cancel"] = nameof(Act.WorkTasks),
        ["GET /cases/{caseReference:reference}/tasks"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/tasks/set"] = nameof(Act.WorkTasks),
        ["POST /cases/{caseReference:reference}/tasks/set"] = nameof(Act.WorkTasks),
        ["GET /concerns"] = nameof(Act.SendConcern),
        ["GET /concerns/send"] = nameof(Act.SendConcern),
        ["POST /concerns/send"] = nameof(Act.SendConcern),
        ["GET /concerns/{concernReference:reference}"] = nameof(Act.SendConcern),
        ["GET /concerns/{concernReference:reference}/add"] = nameof(Act.SendConcern),
        ["POST /concerns/{concernReference:reference}/add"] = nameof(Act.SendConcern),
        ["GET /concerns/{concernReference:reference}/information"] = nameof(Act.TriageReferral),
        ["POST /concerns/{concernReference:reference}/information"] = nameof(Act.TriageReferral),
        ["GET /concerns/{concernReference:reference}/pass-on"] = nameof(Act.TriageReferral),
        ["POST /concerns/{concernReference:reference}/pass-on"] = nameof(Act.TriageReferral),
        ["GET /directory"] = nameof(Act.SendConcern),
        ["GET /merlin"] = nameof(Act.ReadCase),
        ["GET /merlin/figures"] = nameof(Act.SeeFigures),
        ["GET /merlin/record"] = nameof(Act.TriageReferral),
        ["POST /merlin/record"] = nameof(Act.TriageReferral),
        ["GET /merlin/{merlinReference:reference}"] = nameof(Act.ReadCase),
        ["GET /merlin/{merlinReference:reference}/decide"] = nameof(Act.TriageReferral),
        ["POST /merlin/{merlinReference:reference}/decide"] = nameof(Act.TriageReferral),
        ["POST /merlin/{merlinReference:reference}/people"] = nameof(Act.TriageReferral),
        ["GET /incidents"] = nameof(Act.ReadCase),
        ["GET /incidents/propose/{caseReference:reference}"] = nameof(Act.ProposeIncident),
        ["POST /incidents/propose/{caseReference:reference}"] = nameof(Act.ProposeIncident),
        ["GET /incidents/{incidentReference:reference}"] = nameof(Act.ReadCase),
        ["GET /incidents/{incidentReference:reference}/decide"] = nameof(Act.DeclareIncident),
        ["POST /incidents/{incidentReference:reference}/decide"] = nameof(Act.DeclareIncident),
        ["GET /incidents/{incidentReference:reference}/log"] = nameof(Act.ProposeIncident),
        ["POST /incidents/{incidentReference:reference}/log"] = nameof(Act.ProposeIncident),
        ["GET /incidents/{incidentReference:reference}/change"] = nameof(Act.DeclareIncident),
        ["POST /incidents/{incidentReference:reference}/change"] = nameof(Act.DeclareIncident),
        ["GET /incidents/{incidentReference:reference}/cases"] = nameof(Act.ProposeIncident),
        ["POST /incidents/{incidentReference:reference}/cases"] = nameof(Act.ProposeIncident),
        ["GET /incidents/{incidentReference:reference}/stand-down"] = nameof(Act.DeclareIncident),
        ["POST /incidents/{incidentReference:reference}/stand-down"] = nameof(Act.DeclareIncident),
        ["GET /police-protection"] = nameof(Act.SeeProtection),
        ["GET /police-protection/begin"] = nameof(Act.UseProtection),
        ["POST /police-protection/begin"] = nameof(Act.UseProtection),
        ["GET /police-protection/{protectionReference:reference}"] = nameof(Act.SeeProtection),
        ["GET /police-protection/{protectionReference:reference}/sheet"] = nameof(Act.SeeProtection),
        ["GET /police-protection/{protectionReference:reference}/duties/{duty}"] = nameof(Act.UseProtection),
        ["POST /police-protection/{protectionReference:reference}/duties/{duty}"] = nameof(Act.UseProtection),
        ["GET /police-protection/{protectionReference:reference}/carer"] = nameof(Act.UseProtection),
        ["POST /police-protection/{protectionReference:reference}/carer"] = nameof(Act.UseProtection),
        ["GET /police-protection/{protectionReference:reference}/end"] = nameof(Act.UseProtection),
        ["POST /police-protection/{protectionReference:reference}/end"] = nameof(Act.UseProtection),
        ["GET /police-protection/{protectionReference:reference}/order"] = nameof(Act.UseProtection),
        ["POST /police-protection/{protectionReference:reference}/order"] = nameof(Act.UseProtection),
        ["GET /police-protection/{protectionReference:reference}/order/end"] = nameof(Act.UseProtection),
        ["POST /police-protection/{protectionReference:reference}/order/end"] = nameof(Act.UseProtection),
        ["GET /police-protection/{protectionReference:reference}/case"] = nameof(Act.UseProtection),
        ["POST /police-protection/{protectionReference:reference}/case"] = nameof(Act.UseProtection),
        ["ANY /error/{code:int}"] = Anonymous,
        ["GET /account/sign-in"] = Anonymous,
        ["POST /account/sign-in"] = Anonymous,
        ["POST /account/sign-out"] = SignedIn,
        ["GET /account/session"] = SignedIn,
        ["POST /account/stay"] = SignedIn,
        ["GET /account"] = SignedIn,
        ["POST /account/work-as"] = SignedIn,
        ["GET /account/password"] = SignedIn,
        ["POST /account/password"] = SignedIn,
        ["GET /account/code"] = Anonymous,
        ["POST /account/code"] = Anonymous,
        ["GET /account/second-factor"] = SignedIn,
        ["GET /account/second-factor/set-up"] = SignedIn,
        ["POST /account/second-factor/set-up"] = SignedIn,
        ["GET /account/second-factor/codes"] = SignedIn,
        ["POST /account/second-factor/codes"] = SignedIn,
        ["GET /account/sessions"] = SignedIn,
        ["POST /account/sessions/{id:guid}/end"] = SignedIn,
        ["GET /drafts"] = SignedIn,
        ["GET /drafts/{draft:guid}"] = SignedIn,
        ["POST /drafts/keep"] = SignedIn,
        ["POST /drafts/held"] = SignedIn,
        ["POST /drafts/discard"] = SignedIn,
        ["GET /referrals"] = nameof(Act.ReadCase),
        ["GET /referrals/log"] = nameof(Act.TriageReferral),
        ["POST /referrals/log"] = nameof(Act.TriageReferral),
        ["POST /referrals/log/matches"] = nameof(Act.TriageReferral),
        ["GET /people"] = nameof(Act.ReadCase),
        ["POST /people"] = nameof(Act.ReadCase),
        ["GET /referrals/{reference:reference}"] = nameof(Act.ReadCase),
        ["GET /referrals/{reference:reference}/accept"] = nameof(Act.TriageReferral),
        ["POST /referrals/{reference:reference}/accept"] = nameof(Act.TriageReferral),
        ["GET /referrals/{reference:reference}/propose-no-further-action"] = nameof(Act.TriageReferral),
        ["POST /referrals/{reference:reference}/propose-no-further-action"] = nameof(Act.TriageReferral),
        ["GET /referrals/{reference:reference}/decide-no-further-action"] = nameof(Act.DecideReferral),
        ["POST /referrals/{reference:reference}/decide-no-further-action"] = nameof(Act.DecideReferral),
        ["GET /referrals/{reference:reference}/sign-off"] = nameof(Act.Sign),
        ["POST /referrals/{reference:reference}/sign-off"] = nameof(Act.Sign),
        ["GET /referrals/{reference:reference}/breach-reason"] = nameof(Act.ExplainBreach),
        ["POST /referrals/{reference:reference}/breach-reason"] = nameof(Act.ExplainBreach),
        ["GET /referrals/{reference:reference}/acknowledge-breach"] = nameof(Act.Sign),
        ["POST /referrals/{reference:reference}/acknowledge-breach"] = nameof(Act.Sign),
        ["GET /referrals/{reference:reference}/seen"] = nameof(Act.WriteChronology),
        ["POST /referrals/{reference:reference}/seen"] = nameof(Act.WriteChronology),
        ["GET /referrals/{reference:reference}/seen/{sighting:guid}/withdraw"] = nameof(Act.WriteChronology),
        ["POST /referrals/{reference:reference}/seen/{sighting:guid}/withdraw"] = nameof(Act.WriteChronology),
        ["GET /referrals/{reference:reference}/people/add"] = nameof(Act.RecordResearch),
        ["POST /referrals/{reference:reference}/people/add"] = nameof(Act.RecordResearch),
        ["GET /referrals/{reference:reference}/correct/{field}"] = nameof(Act.RecordResearch),
        ["POST /referrals/{reference:reference}/correct/{field}"] = nameof(Act.RecordResearch),
        ["GET /referrals/{reference:reference}/correct/{field}/{person:reference}"] = nameof(Act.RecordResearch),
        ["POST /referrals/{reference:reference}/correct/{field}/{person:reference}"] = nameof(Act.RecordResearch),
        ["GET /referrals/{reference:reference}/handovers/reallocate"] = nameof(Act.TriageReferral),
        ["POST /referrals/{reference:reference}/handovers/reallocate"] = nameof(Act.TriageReferral),
        ["GET /referrals/{reference:reference}/handovers/transfer"] = nameof(Act.TriageReferral),
        ["POST /referrals/{reference:reference}/handovers/transfer"] = nameof(Act.TriageReferral),
        ["GET /referrals/{reference:reference}/handovers/answer"] = nameof(Act.AnswerTransfer),
        ["POST /referrals/{reference:reference}/handovers/answer"] = nameof(Act.AnswerTransfer),
        ["GET /referrals/{reference:reference}/handovers/withdraw"] = nameof(Act.TriageReferral),
        ["POST /referrals/{reference:reference}/handovers/withdraw"] = nameof(Act.TriageReferral),
        ["GET /referrals/{reference:reference}/handovers/close"] = nameof(Act.DecideReferral),
        ["POST /referrals/{reference:reference}/handovers/close"] = nameof(Act.DecideReferral),
        ["GET /supervision"] = nameof(Act.Supervise),
        ["GET /cases/{caseReference:reference}/supervision"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/supervision/{number:int:min(1)}"] = nameof(Act.Supervise),
        ["POST /cases/{caseReference:reference}/supervision/{number:int:min(1)}"] = nameof(Act.Supervise),
        ["GET /cases/{caseReference:reference}/cram"] = nameof(Act.ReadCase),
        ["POST /cases/{caseReference:reference}/cram/start"] = nameof(Act.EditCram),
        ["GET /cases/{caseReference:reference}/cram/{number:int:min(1)}"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/cram/{number:int:min(1)}/print"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/cram/{number:int:min(1)}/word"] = nameof(Act.Disclose),
        ["GET /trail"] = nameof(Act.ReadTrail),
        ["POST /trail"] = nameof(Act.ReadTrail),
        ["GET /trail/of/{reference:reference}"] = nameof(Act.ReadTrail),
        ["GET /trail/of/{reference:reference}/csv"] = nameof(Act.ReadTrail),
        ["GET /trail/by/{officer:length(3,20)}"] = nameof(Act.ReadTrail),
        ["GET /trail/by/{officer:length(3,20)}/csv"] = nameof(Act.ReadTrail),
        ["GET /trail/ask/{entry:long}"] = nameof(Act.ReadTrail),
        ["POST /trail/ask/{entry:long}"] = nameof(Act.ReadTrail),
        ["GET /trail/seals"] = nameof(Act.ReadTrail),
        ["POST /trail/seals/check"] = nameof(Act.ReadTrail),
        ["GET /trail/alerts"] = nameof(Act.ReadTrail),
        ["GET /trail/alerts/{alert:guid}"] = nameof(Act.ReadTrail),
        ["POST /trail/alerts/{alert:guid}"] = nameof(Act.ReadTrail),
        ["POST /trail/alerts/{alert:guid}/ask"] = nameof(Act.ReadTrail),
        ["GET /trail/teams"] = nameof(Act.SeeTrailSummary),
        ["GET /trail/samples"] = nameof(Act.ConfirmLooks),
        ["GET /trail/samples/{sample:guid}"] = nameof(Act.ConfirmLooks),
        ["POST /trail/samples/{sample:guid}"] = nameof(Act.ConfirmLooks),
        ["GET /asked/{alert:guid}"] = SignedIn,
        ["POST /asked/{alert:guid}"] = SignedIn,
        ["GET /cases/{caseReference:reference}/conflicts"] = nameof(Act.LockConflict),
        ["POST /cases/{caseReference:reference}/conflicts"] = nameof(Act.LockConflict),
        ["POST /cases/{caseReference:reference}/conflicts/{conflict:guid}/end"] = nameof(Act.LockConflict),
        ["GET /cases/{caseReference:reference}/looks"] = nameof(Act.ReadCase),
        ["POST /cases/{caseReference:reference}/looks"] = nameof(Act.ReadCase),
        ["GET /disclosures"] = nameof(Act.SeeDisclosures),
        ["GET /disclosures/csv"] = nameof(Act.SeeDisclosures),
        ["GET /cases/{caseReference:reference}/disclosures"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/disclosures/record"] = nameof(Act.Disclose),
        ["POST /cases/{caseReference:reference}/disclosures/record"] = nameof(Act.Disclose),
        ["GET /cases/{caseReference:reference}/disclosures/{disclosure:guid}/receipt"] = nameof(Act.Disclose),
        ["POST /cases/{caseReference:reference}/disclosures/{disclosure:guid}/receipt"] = nameof(Act.Disclose),
        ["GET /break-glass"] = nameof(Act.SeeBreakGlass),
        ["GET /break-glass/open"] = nameof(Act.BreakGlass),
        ["POST /break-glass/open"] = nameof(Act.BreakGlass),
        ["POST /break-glass/{glass:guid}/close"] = nameof(Act.BreakGlass),
        ["GET /break-glass/{glass:guid}"] = nameof(Act.SeeBreakGlass),
        ["POST /break-glass/{glass:guid}"] = nameof(Act.ReviewBreakGlass),
        ["GET /keepers"] = nameof(Act.NameKeeper),
        ["GET /keepers/{caseReference:reference}/name"] = nameof(Act.NameKeeper),
        ["POST /keepers/{caseReference:reference}/name"] = nameof(Act.NameKeeper),
        ["GET /administration"] = nameof(Act.KeepCatalogue),
        ["GET /administration/catalogue"] = nameof(Act.KeepCatalogue),
        ["GET /administration/catalogue/add"] = nameof(Act.KeepCatalogue),
        ["POST /administration/catalogue/add"] = nameof(Act.KeepCatalogue),
        ["GET /administration/catalogue/{code:length(3)}/reword"] = nameof(Act.KeepCatalogue),
        ["POST /administration/catalogue/{code:length(3)}/reword"] = nameof(Act.KeepCatalogue),
        ["GET /administration/catalogue/{code:length(3)}/end"] = nameof(Act.KeepCatalogue),
        ["POST /administration/catalogue/{code:length(3)}/end"] = nameof(Act.KeepCatalogue),
        ["GET /administration/bank-holidays"] = nameof(Act.KeepCatalogue),
        ["GET /administration/bank-holidays/load"] = nameof(Act.KeepCatalogue),
        ["GET /administration/bank-holidays/{day:datetime}/change"] = nameof(Act.KeepCatalogue),
        ["POST /administration/bank-holidays/{day:datetime}/change"] = nameof(Act.KeepCatalogue),
        ["POST /administration/bank-holidays/load"] = nameof(Act.KeepCatalogue),
        ["GET /administration/teams"] = nameof(Act.KeepCatalogue),
        ["GET /administration/teams/{team}"] = nameof(Act.KeepCatalogue),
        ["GET /administration/teams/add"] = nameof(Act.KeepCatalogue),
        ["POST /administration/teams/add"] = nameof(Act.KeepCatalogue),
        ["GET /administration/teams/merge"] = nameof(Act.KeepCatalogue),
        ["POST /administration/teams/merge"] = nameof(Act.KeepCatalogue),
        ["GET /administration/teams/command"] = nameof(Act.KeepCatalogue),
        ["POST /administration/teams/command"] = nameof(Act.KeepCatalogue),
        ["GET /administration/teams/{team}/end"] = nameof(Act.KeepCatalogue),
        ["POST /administration/teams/{team}/end"] = nameof(Act.KeepCatalogue),
        ["GET /administration/teams/{team}/split"] = nameof(Act.KeepCatalogue),
        ["POST /administration/teams/{team}/split"] = nameof(Act.KeepCatalogue),
        ["GET /administration/teams/{team}/move-borough"] = nameof(Act.KeepCatalogue),
        ["POST /administration/teams/{team}/move-borough"] = nameof(Act.KeepCatalogue),
        ["GET /administration/teams/{team}/change"] = nameof(Act.KeepCatalogue),
        ["POST /administration/teams/{team}/change"] = nameof(Act.KeepCatalogue),
        ["GET /administration/officers/csv"] = nameof(Act.KeepOfficers),
        ["GET /administration/officers/import"] = nameof(Act.KeepOfficers),
        ["POST /administration/officers/import"] = nameof(Act.KeepOfficers),
        ["GET /absences"] = nameof(Act.KeepAbsences),
        ["GET /absences/add"] = nameof(Act.KeepAbsences),
        ["POST /absences/add"] = nameof(Act.KeepAbsences),
        ["GET /absences/{absence:guid}/cover"] = nameof(Act.KeepAbsences),
        ["POST /absences/{absence:guid}/cover"] = nameof(Act.KeepAbsences),
        ["GET /absences/{absence:guid}/end"] = nameof(Act.KeepAbsences),
        ["POST /absences/{absence:guid}/end"] = nameof(Act.KeepAbsences),
        ["GET /on-call"] = nameof(Act.KeepRota),
        ["GET /on-call/{region}/{month:regex(^20\\d\\d-\\d\\d$)}"] = nameof(Act.KeepRota),
        ["POST /on-call/{region}/{month:regex(^20\\d\\d-\\d\\d$)}"] = nameof(Act.KeepRota),
        ["GET /on-call/{night:guid}/swap"] = nameof(Act.KeepRota),
        ["POST /on-call/{night:guid}/swap"] = nameof(Act.KeepRota),
        ["GET /administration/research-sources"] = nameof(Act.KeepCatalogue),
        ["GET /administration/research-sources/add"] = nameof(Act.KeepCatalogue),
        ["POST /administration/research-sources/add"] = nameof(Act.KeepCatalogue),
        ["GET /administration/research-sources/{code}/end"] = nameof(Act.KeepCatalogue),
        ["POST /administration/research-sources/{code}/end"] = nameof(Act.KeepCatalogue),
        ["GET /administration/officers"] = nameof(Act.KeepOfficers),
        ["POST /administration/officers"] = nameof(Act.KeepOfficers),
        ["GET /administration/officers/add"] = nameof(Act.KeepOfficers),
        ["POST /administration/officers/add"] = nameof(Act.KeepOfficers),
        ["GET /administration/officers/{officer:length(3,20)}"] = nameof(Act.KeepOfficers),
        ["GET /administration/officers/{officer:length(3,20)}/describe"] = nameof(Act.KeepOfficers),
        ["POST /administration/officers/{officer:length(3,20)}/describe"] = nameof(Act.KeepOfficers),
        ["GET /administration/officers/{officer:length(3,20)}/role"] = nameof(Act.KeepOfficers),
        ["POST /administration/officers/{officer:length(3,20)}/role"] = nameof(Act.KeepOfficers),
        ["GET /administration/officers/{officer:length(3,20)}/post"] = nameof(Act.KeepOfficers),
        ["POST /administration/officers/{officer:length(3,20)}/post"] = nameof(Act.KeepOfficers),
        ["GET /administration/officers/{officer:length(3,20)}/end/{held:guid}"] = nameof(Act.KeepOfficers),
        ["POST /administration/officers/{officer:length(3,20)}/end/{held:guid}"] = nameof(Act.KeepOfficers),
        ["GET /administration/officers/{officer:length(3,20)}/account/invite"] = nameof(Act.KeepOfficers),
        ["POST /administration/officers/{officer:length(3,20)}/account/invite"] = nameof(Act.KeepOfficers),
        ["GET /administration/officers/{officer:length(3,20)}/account/{act:alpha}"] = nameof(Act.KeepOfficers),
        ["POST /administration/officers/{officer:length(3,20)}/account/{act:alpha}"] = nameof(Act.KeepOfficers),
        ["GET /hand-over/{officer:length(3,20)}"] = nameof(Act.HandOver),
        ["POST /hand-over/{officer:length(3,20)}"] = nameof(Act.HandOver),
        ["GET /administration/files/{file}/csv"] = nameof(Act.KeepCatalogue),
        ["GET /administration/files/{file}/import"] = nameof(Act.KeepCatalogue),
        ["POST /administration/files/{file}/import"] = nameof(Act.KeepCatalogue),
        ["GET /administration/lists/{list}"] = nameof(Act.KeepCatalogue),
        ["POST /administration/lists/{list}"] = nameof(Act.KeepCatalogue),
        ["GET /administration/lists/{list}/csv"] = nameof(Act.KeepCatalogue),
        ["GET /administration/lists/{list}/import"] = nameof(Act.KeepCatalogue),
        ["POST /administration/lists/{list}/import"] = nameof(Act.KeepCatalogue),
        ["GET /administration/lists/{list}/add"] = nameof(Act.KeepCatalogue),
        ["POST /administration/lists/{list}/add"] = nameof(Act.KeepCatalogue),
        ["GET /administration/lists/{list}/{row:guid}/end"] = nameof(Act.KeepCatalogue),
        ["POST /administration/lists/{list}/{row:guid}/end"] = nameof(Act.KeepCatalogue),
        ["GET /paper/{record:length(3,40)}"] = SignedIn,
        ["GET /cases/{caseReference:reference}/cram/{number:int:min(1)}/found"] = nameof(Act.WriteAssessment),
        ["POST /cases/{caseReference:reference}/cram/{number:int:min(1)}/found"] = nameof(Act.WriteAssessment),
        ["GET /cases/{caseReference:reference}/cram/{number:int:min(1)}/found/{finding:guid}/take-back"] = nameof(Act.WriteAssessment),
        ["POST /cases/{caseReference:reference}/cram/{number:int:min(1)}/found/{finding:guid}/take-back"] = nameof(Act.WriteAssessment),
        ["GET /cases/{caseReference:reference}/cram/compare"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/cram/draft/intelligence"] = nameof(Act.EditCram),
        ["POST /cases/{caseReference:reference}/cram/draft/intelligence"] = nameof(Act.EditCram),
        ["GET /cases/{caseReference:reference}/cram/draft/factors"] = nameof(Act.EditCram),
        ["POST /cases/{caseReference:reference}/cram/draft/factors"] = nameof(Act.EditCram),
        ["POST /cases/{caseReference:reference}/cram/draft/meet"] = nameof(Act.EditCram),
        ["GET /cases/{caseReference:reference}/cram/draft/assessment"] = nameof(Act.WriteAssessment),
        ["POST /cases/{caseReference:reference}/cram/draft/assessment"] = nameof(Act.WriteAssessment),
        ["GET /cases/{caseReference:reference}/cram/draft/records"] = nameof(Act.WriteAssessment),
        ["POST /cases/{caseReference:reference}/cram/draft/records"] = nameof(Act.WriteAssessment),
        ["GET /cases/{caseReference:reference}/cram/draft/communication"] = nameof(Act.WriteAssessment),
        ["POST /cases/{caseReference:reference}/cram/draft/communication"] = nameof(Act.WriteAssessment),
        ["GET /cases/{caseReference:reference}/cram/draft/discard"] = nameof(Act.WriteAssessment),
        ["POST /cases/{caseReference:reference}/cram/draft/discard"] = nameof(Act.WriteAssessment),
        ["GET /cases/{caseReference:reference}/cram/draft/sign"] = nameof(Act.WriteAssessment),
        ["POST /cases/{caseReference:reference}/cram/draft/sign"] = nameof(Act.WriteAssessment),
        ["GET /people/{reference:reference}"] = nameof(Act.ReadCase),
        ["GET /people/{reference:reference}/record/{group}"] = nameof(Act.RecordResearch),
        ["POST /people/{reference:reference}/record/{group}"] = nameof(Act.RecordResearch),
        ["GET /people/{reference:reference}/correct/{fact}"] = nameof(Act.RecordResearch),
        ["POST /people/{reference:reference}/correct/{fact}"] = nameof(Act.RecordResearch),
        ["GET /people/{reference:reference}/plans/record"] = nameof(Act.RecordResearch),
        ["POST /people/{reference:reference}/plans/record"] = nameof(Act.RecordResearch),
        ["GET /people/{reference:reference}/plans/end"] = nameof(Act.RecordResearch),
        ["POST /people/{reference:reference}/plans/end"] = nameof(Act.RecordResearch),
        ["GET /people/{reference:reference}/plans/looked-after"] = nameof(Act.RecordResearch),
        ["POST /people/{reference:reference}/plans/looked-after"] = nameof(Act.RecordResearch),
        ["GET /people/{reference:reference}/plans/end-looked-after"] = nameof(Act.RecordResearch),
        ["POST /people/{reference:reference}/plans/end-looked-after"] = nameof(Act.RecordResearch),
        ["GET /people/{reference:reference}/plans/{period:guid}/correct"] = nameof(Act.RecordResearch),
        ["POST /people/{reference:reference}/plans/{period:guid}/correct"] = nameof(Act.RecordResearch),
        ["GET /people/{reference:reference}/relationships/add"] = nameof(Act.RecordResearch),
        ["POST /people/{reference:reference}/relationships/add"] = nameof(Act.RecordResearch),
        ["GET /people/{reference:reference}/relationships/{id:guid}/change"] = nameof(Act.RecordResearch),
        ["POST /people/{reference:reference}/relationships/{id:guid}/change"] = nameof(Act.RecordResearch),
        ["GET /people/{reference:reference}/links/compare"] = nameof(Act.RecordResearch),
        ["POST /people/{reference:reference}/links/compare"] = nameof(Act.RecordResearch),
        ["GET /people/links/{reference:reference}/undo"] = nameof(Act.RecordResearch),
        ["POST /people/links/{reference:reference}/undo"] = nameof(Act.RecordResearch),
        ["GET /people/links/{reference:reference}/replay"] = nameof(Act.RecordResearch),
        ["POST /people/links/{reference:reference}/replay"] = nameof(Act.RecordResearch),
        ["GET /households/{reference:reference}"] = nameof(Act.ReadCase),
        ["GET /households/{reference:reference}/join"] = nameof(Act.RecordResearch),
        ["POST /households/{reference:reference}/join"] = nameof(Act.RecordResearch),
        ["GET /households/{reference:reference}/members/{member:guid}/leave"] = nameof(Act.RecordResearch),
        ["POST /households/{reference:reference}/members/{member:guid}/leave"] = nameof(Act.RecordResearch),
        ["GET /data-quality"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/people"] = nameof(Act.ReadCase),
        ["GET /referrals/{reference:reference}/mash/rating"] = nameof(Act.TriageReferral),
        ["POST /referrals/{reference:reference}/mash/rating"] = nameof(Act.TriageReferral),
        ["GET /referrals/{reference:reference}/mash/research"] = nameof(Act.RecordResearch),
        ["POST /referrals/{reference:reference}/mash/research"] = nameof(Act.RecordResearch),
        ["GET /cases"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/chronology"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/chronology/print"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/file"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/file/print"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/file/word"] = nameof(Act.Disclose),
        ["GET /cases/{caseReference:reference}/file/pdf"] = nameof(Act.Disclose),
        ["GET /cases/{caseReference:reference}/chronology/add"] = nameof(Act.WriteChronology),
        ["POST /cases/{caseReference:reference}/chronology/add"] = nameof(Act.WriteChronology),
        ["GET /cases/{caseReference:reference}/chronology/{entry:guid}/correct"] = nameof(Act.WriteChronology),
        ["POST /cases/{caseReference:reference}/chronology/{entry:guid}/correct"] = nameof(Act.WriteChronology),
        ["GET /measures/prevalence"] = nameof(Act.SeeFigures),
        ["GET /measures/prevalence/print"] = nameof(Act.SeeFigures),
        ["GET /measures/prevalence/csv"] = nameof(Act.SeeFigures),
        ["GET /measures/prevalence/xlsx"] = nameof(Act.SeeFigures),
        ["GET /measures/prevalence/assessments/add"] = nameof(Act.KeepPrevalence),
        ["POST /measures/prevalence/assessments/add"] = nameof(Act.KeepPrevalence),
        ["GET /measures/scrutiny"] = nameof(Act.KeepPrevalence),
        ["GET /measures/scrutiny/print"] = nameof(Act.KeepPrevalence),
        ["GET /measures/scrutiny/word"] = nameof(Act.KeepPrevalence),
        ["GET /measures/equality"] = nameof(Act.KeepPrevalence),
        ["GET /measures/past"] = nameof(Act.KeepPrevalence),
        ["GET /measures/past/counts.csv"] = nameof(Act.KeepPrevalence),
        ["GET /measures/past/percentages.csv"] = nameof(Act.KeepPrevalence),
        ["GET /measures/past/load"] = nameof(Act.KeepPrevalence),
        ["POST /measures/past/load"] = nameof(Act.KeepPrevalence),
        ["GET /measures/past/{load:int:min(1)}/undo"] = nameof(Act.KeepPrevalence),
        ["POST /measures/past/{load:int:min(1)}/undo"] = nameof(Act.KeepPrevalence),
        ["GET /help/words"] = SignedIn,
        ["GET /help/keys"] = SignedIn,
        ["GET /lists"] = nameof(Act.ReadCase),
        ["GET /lists/keep"] = nameof(Act.ReadCase),
        ["POST /lists/keep"] = nameof(Act.ReadCase),
        ["POST /lists/{list:guid}/remove"] = nameof(Act.ReadCase),
        ["GET /wallboard"] = nameof(Act.Supervise),
        ["POST /wallboard/screen"] = nameof(Act.Supervise),
        ["GET /wallboard/screen/{token}"] = Anonymous,
        ["GET /live"] = nameof(Act.ReadCase),
        ["GET /notices"] = nameof(Act.ReadCase),
        ["GET /notices/choose"] = nameof(Act.ReadCase),
        ["POST /notices/choose"] = nameof(Act.ReadCase),
        ["POST /notices/seen"] = nameof(Act.ReadCase),
        ["POST /notices/{notice:guid}/seen"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/documents"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/documents/{number:int:min(1)}"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/documents/{number:int:min(1)}/file"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/documents/add"] = nameof(Act.WriteChronology),
        ["POST /cases/{caseReference:reference}/documents/add"] = nameof(Act.WriteChronology),
        ["GET /cases/{caseReference:reference}/documents/{number:int:min(1)}/take-off"] = nameof(Act.WriteChronology),
        ["POST /cases/{caseReference:reference}/documents/{number:int:min(1)}/take-off"] = nameof(Act.WriteChronology),
        ["GET /cases/{caseReference:reference}/crimes"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/crimes/record"] = nameof(Act.RecordCrime),
        ["POST /cases/{caseReference:reference}/crimes/record"] = nameof(Act.RecordCrime),
        ["GET /cases/{caseReference:reference}/crimes/{number:int:min(1)}"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/crimes/{number:int:min(1)}/people"] = nameof(Act.RecordCrime),
        ["POST /cases/{caseReference:reference}/crimes/{number:int:min(1)}/people"] = nameof(Act.RecordCrime),
        ["GET /cases/{caseReference:reference}/crimes/{number:int:min(1)}/steps/confirm"] = nameof(Act.RecordCrime),
        ["POST /cases/{caseReference:reference}/crimes/{number:int:min(1)}/steps/confirm"] = nameof(Act.RecordCrime),
        ["GET /cases/{caseReference:reference}/crimes/{number:int:min(1)}/steps/no-crime"] = nameof(Act.RecordCrime),
        ["POST /cases/{caseReference:reference}/crimes/{number:int:min(1)}/steps/no-crime"] = nameof(Act.RecordCrime),
        ["GET /cases/{caseReference:reference}/crimes/{number:int:min(1)}/steps/outcome"] = nameof(Act.RecordCrime),
        ["POST /cases/{caseReference:reference}/crimes/{number:int:min(1)}/steps/outcome"] = nameof(Act.RecordCrime),
        ["GET /cases/{caseReference:reference}/crimes/{number:int:min(1)}/steps/reclassify"] = nameof(Act.RecordCrime),
        ["POST /cases/{caseReference:reference}/crimes/{number:int:min(1)}/steps/reclassify"] = nameof(Act.RecordCrime),
        ["GET /cases/{caseReference:reference}/crimes/{number:int:min(1)}/steps/found"] = nameof(Act.RecordCrime),
        ["POST /cases/{caseReference:reference}/crimes/{number:int:min(1)}/steps/found"] = nameof(Act.RecordCrime),
        ["GET /cases/{caseReference:reference}/crimes/{number:int:min(1)}/steps/{step:guid}/put-right"] = nameof(Act.RecordCrime),
        ["POST /cases/{caseReference:reference}/crimes/{number:int:min(1)}/steps/{step:guid}/put-right"] = nameof(Act.RecordCrime),
        ["GET /cases/{caseReference:reference}/crimes/{number:int:min(1)}/court/charge"] = nameof(Act.RecordCrime),
        ["POST /cases/{caseReference:reference}/crimes/{number:int:min(1)}/court/charge"] = nameof(Act.RecordCrime),
        ["GET /cases/{caseReference:reference}/crimes/{number:int:min(1)}/court/{charge:int:min(1)}/hear"] = nameof(Act.RecordCrime),
        ["POST /cases/{caseReference:reference}/crimes/{number:int:min(1)}/court/{charge:int:min(1)}/hear"] = nameof(Act.RecordCrime),
        ["GET /cases/{caseReference:reference}/crimes/{number:int:min(1)}/court/{charge:int:min(1)}/{step:guid}/put-right"] =
            nameof(Act.RecordCrime),
        ["POST /cases/{caseReference:reference}/crimes/{number:int:min(1)}/court/{charge:int:min(1)}/{step:guid}/put-right"] =
            nameof(Act.RecordCrime),
        ["GET /cases/{caseReference:reference}/restriction"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/restriction/restrict"] = nameof(Act.RestrictCase),
        ["POST /cases/{caseReference:reference}/restriction/restrict"] = nameof(Act.RestrictCase),
        ["GET /cases/{caseReference:reference}/restriction/name"] = nameof(Act.RestrictCase),
        ["POST /cases/{caseReference:reference}/restriction/name"] = nameof(Act.RestrictCase),
        ["GET /cases/{caseReference:reference}/restriction/{access:guid}/end"] = nameof(Act.RestrictCase),
        ["POST /cases/{caseReference:reference}/restriction/{access:guid}/end"] = nameof(Act.RestrictCase),
        ["GET /cases/{caseReference:reference}/restriction/lift"] = nameof(Act.RestrictCase),
        ["POST /cases/{caseReference:reference}/restriction/lift"] = nameof(Act.RestrictCase),
        ["POST /cases/{caseReference:reference}/restriction/notices/{notice:guid}"] = nameof(Act.RestrictCase),
        ["GET /cases/{caseReference:reference}/breaches/{deadline:guid}/reason"] = nameof(Act.ExplainLateness),
        ["POST /cases/{caseReference:reference}/breaches/{deadline:guid}/reason"] = nameof(Act.ExplainLateness),
        ["GET /cases/{caseReference:reference}/breaches/{deadline:guid}/acknowledge"] = nameof(Act.Sign),
        ["POST /cases/{caseReference:reference}/breaches/{deadline:guid}/acknowledge"] = nameof(Act.Sign),
        ["GET /clocks/{clock:guid}"] = nameof(Act.ReadCase),
        ["GET /clocks/{clock:guid}/reason"] = nameof(Act.ExplainLateness),
        ["POST /clocks/{clock:guid}/reason"] = nameof(Act.ExplainLateness),
        ["GET /clocks/{clock:guid}/acknowledge"] = nameof(Act.Sign),
        ["POST /clocks/{clock:guid}/acknowledge"] = nameof(Act.Sign),
        ["POST /notices/{told:guid}/read"] = nameof(Act.ReadCase),
        ["GET /look-up"] = nameof(Act.LookUpPlan),
        ["POST /look-up"] = nameof(Act.LookUpPlan),
        ["GET /cases/{caseReference:reference}/conferences"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/conferences/invite"] = nameof(Act.RecordConference),
        ["POST /cases/{caseReference:reference}/conferences/invite"] = nameof(Act.RecordConference),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/assign"] = nameof(Act.RecordConference),
        ["POST /cases/{caseReference:reference}/conferences/{number:int:min(1)}/assign"] = nameof(Act.RecordConference),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/move"] = nameof(Act.RecordConference),
        ["POST /cases/{caseReference:reference}/conferences/{number:int:min(1)}/move"] = nameof(Act.RecordConference),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/cancel"] = nameof(Act.RecordConference),
        ["POST /cases/{caseReference:reference}/conferences/{number:int:min(1)}/cancel"] = nameof(Act.RecordConference),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/merge"] = nameof(Act.RecordConference),
        ["POST /cases/{caseReference:reference}/conferences/{number:int:min(1)}/merge"] = nameof(Act.RecordConference),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/correct"] = nameof(Act.RecordConference),
        ["POST /cases/{caseReference:reference}/conferences/{number:int:min(1)}/correct"] = nameof(Act.RecordConference),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/attendance/attend"] = nameof(Act.RecordConference),
        ["POST /cases/{caseReference:reference}/conferences/{number:int:min(1)}/attendance/attend"] = nameof(Act.RecordConference),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/attendance/ask"] = nameof(Act.RecordConference),
        ["POST /cases/{caseReference:reference}/conferences/{number:int:min(1)}/attendance/ask"] = nameof(Act.RecordConference),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/attendance/{kind:regex(^(before|after)$)}"] = nameof(
            Act.RecordConference),
        ["POST /cases/{caseReference:reference}/conferences/{number:int:min(1)}/attendance/{kind:regex(^(before|after)$)}"] = nameof(
            Act.RecordConference),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/attendance/hold"] = nameof(Act.RecordConference),
        ["POST /cases/{caseReference:reference}/conferences/{number:int:min(1)}/attendance/hold"] = nameof(Act.RecordConference),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/outcomes/decide"] = nameof(Act.RecordConference),
        ["POST /cases/{caseReference:reference}/conferences/{number:int:min(1)}/outcomes/decide"] = nameof(Act.RecordConference),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/outcomes/core-group"] = nameof(Act.RecordConference),
        ["POST /cases/{caseReference:reference}/conferences/{number:int:min(1)}/outcomes/core-group"] = nameof(Act.RecordConference),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/outcomes/birth"] = nameof(Act.RecordConference),
        ["POST /cases/{caseReference:reference}/conferences/{number:int:min(1)}/outcomes/birth"] = nameof(Act.RecordConference),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/report/write"] = nameof(Act.RecordConference),
        ["POST /cases/{caseReference:reference}/conferences/{number:int:min(1)}/report/write"] = nameof(Act.RecordConference),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/report/check"] = nameof(Act.RecordConference),
        ["POST /cases/{caseReference:reference}/conferences/{number:int:min(1)}/report/check"] = nameof(Act.RecordConference),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/attendance/agree"] = nameof(Act.ApproveNonAttendance),
        ["POST /cases/{caseReference:reference}/conferences/{number:int:min(1)}/attendance/agree"] = nameof(Act.ApproveNonAttendance),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/attendance/sign"] = nameof(Act.ApproveNonAttendance),
        ["POST /cases/{caseReference:reference}/conferences/{number:int:min(1)}/attendance/sign"] = nameof(Act.ApproveNonAttendance),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/report/send"] = nameof(Act.Disclose),
        ["POST /cases/{caseReference:reference}/conferences/{number:int:min(1)}/report/send"] = nameof(Act.Disclose),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/report/{version:int:min(1)}"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/report/{version:int:min(1)}/print"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/report/{version:int:min(1)}/word"] = nameof(Act.Disclose),
        ["GET /cases/{caseReference:reference}/conferences/{number:int:min(1)}/report/{version:int:min(1)}/pdf"] = nameof(Act.Disclose),
        ["GET /plans"] = nameof(Act.ReadCase),
        ["GET /plans/csv"] = nameof(Act.SeeCounted),
        ["GET /breaches"] = nameof(Act.ReadCase),
        ["GET /help/tour"] = SignedIn,
        ["GET /breaches/csv"] = nameof(Act.SeeCounted),
        ["GET /referrals/csv"] = nameof(Act.SeeCounted),
        ["GET /conferences"] = nameof(Act.ReadCase),
        ["GET /conferences/print"] = nameof(Act.ReadCase),
        ["GET /conferences/enquiries"] = nameof(Act.ReadCase),
        ["GET /conferences/reports"] = nameof(Act.ReadCase),
        ["GET /conferences/reports/print"] = nameof(Act.ReadCase),
        ["GET /conferences/subscribe"] = nameof(Act.RecordConference),
        ["POST /conferences/subscribe"] = nameof(Act.RecordConference),
        ["POST /conferences/unsubscribe"] = nameof(Act.RecordConference),
        ["GET /conferences/calendar/{token:length(64)}"] = Anonymous,
        ["GET /measures"] = nameof(Act.SeeFigures),
        ["GET /measures/print"] = nameof(Act.SeeFigures),
        ["GET /measures/figures.csv"] = nameof(Act.SeeFigures),
        ["GET /measures/figures.xlsx"] = nameof(Act.SeeFigures),
        ["GET /measures/figures.json"] = nameof(Act.SeeFigures),
        ["GET /measures/reports"] = nameof(Act.SeeCounted),
        ["GET /measures/workload"] = nameof(Act.SeeCounted),
        ["GET /measures/reports/{month}/{scope}"] = nameof(Act.SeeCounted),
        ["GET /measures/reports/{month}/{scope}/print"] = nameof(Act.SeeCounted),
        ["GET /measures/reports/{month}/{scope}/report.docx"] = nameof(Act.SeeCounted),
        ["GET /measures/reports/{month}/{scope}/report.csv"] = nameof(Act.SeeCounted),
        ["GET /measures/reports/{month}/{scope}/report.xlsx"] = nameof(Act.SeeCounted),
        ["GET /measures/reports/{month}/{scope}/report.json"] = nameof(Act.SeeCounted),
        ["GET /measures/reports/{month}/{scope}/sign"] = nameof(Act.SignMonthReport),
        ["POST /measures/reports/{month}/{scope}/sign"] = nameof(Act.SignMonthReport),
        ["GET /measures/reports/{month}/{scope}/countersign"] = nameof(Act.CountersignMonthReport),
        ["POST /measures/reports/{month}/{scope}/countersign"] = nameof(Act.CountersignMonthReport),
        ["GET /measures/{measure}/versions"] = nameof(Act.SeeFigures),
        ["GET /measures/{measure}/print"] = nameof(Act.SeeCounted),
        ["GET /measures/{measure}/records.xlsx"] = nameof(Act.SeeCounted),
        ["GET /measures/{measure}/records.json"] = nameof(Act.SeeCounted),
        ["GET /measures/{measure}"] = nameof(Act.SeeCounted),
        ["GET /measures/{measure}/records.csv"] = nameof(Act.SeeCounted),
        ["GET /vehicles"] = nameof(Act.RecordConference),
        ["GET /vehicles/book"] = nameof(Act.RecordConference),
        ["POST /vehicles/book"] = nameof(Act.RecordConference),
        ["GET /vehicles/cancel/{booking:guid}"] = nameof(Act.RecordConference),
        ["POST /vehicles/cancel/{booking:guid}"] = nameof(Act.RecordConference),
        ["GET /cases/{caseReference:reference}/discussions"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/discussions/{number:int:min(1)}"] = nameof(Act.ReadCase),
        ["GET /cases/{caseReference:reference}/discussions/{number:int:min(1)}/send"] = nameof(Act.Disclose),
        ["POST /cases/{caseReference:reference}/discussions/{number:int:min(1)}/send"] = nameof(Act.Disclose),
        ["GET /cases/{caseReference:reference}/discussions/{number:int:min(1)}/enquiry"] = nameof(Act.RecordConference),
        ["POST /cases/{caseReference:reference}/discussions/{number:int:min(1)}/enquiry"] = nameof(Act.RecordConference),
        ["GET /cases/{caseReference:reference}/discussions/record/{reference:reference}"] = nameof(Act.RecordStrategyOutcome),
        ["POST /cases/{caseReference:reference}/discussions/record/{reference:reference}"] = nameof(Act.RecordStrategyOutcome)
    };

    /// <summary>
    /// What hangs on the case that is asked for: an entry in its chronology, a step of a crime, someone who was named, a notice, a limit
    /// that passed.
    /// </summary>
    private Guid entry, step, named, notice, late;
    private Guid sighting;

    /// <summary>What is about the team itself: a limit that passed, and something it is told.</summary>
    private Guid clock, told, listed, onCall, posted, away;

    /// <summary>Of the trail: a look of the team's officer, one that has to be answered, and a week's sample.</summary>
    private long look;
    private Guid alert, sample;
    private Guid conflict, glass, disclosure;

    private static readonly Role[] People = [.. Enum.GetValues<Role>().Where(role => role is not (Role.Nobody or Role.System))];

    private static readonly Role[] WithATeam =
        [Role.ReferralDesk, Role.Researcher, Role.ConferenceLiaisonOfficer, Role.DetectiveConstable, Role.DetectiveSergeant,
            Role.DetectiveInspector];

    private IReadOnlyList<(string Method, string Template)> Endpoints() =>
    [
        .. Portal.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<ControllerActionDescriptor>()
            .Select(action => (
                action.ActionConstraints?.OfType<HttpMethodActionConstraint>()
                    .SelectMany(constraint => constraint.HttpMethods).SingleOrDefault() ?? "ANY",
                "/" + action.AttributeRouteInfo!.Template))
    ];

    private async Task<Logged> WithAVersionAndADraftAsync(Team team)
    {
        var logged = await Given.WithWorkAsync(await Given.ReferralAsync(team, Stage.Discussed));
        await Given.CramAsync(logged);
        await Given.CramAsync(logged, isSigned: false);
        return logged;
    }

    [Fact]
    public void Every_endpoint_has_a_row_and_every_row_an_endpoint() =>
        Assert.Equal(Expected.Keys.Order(), Endpoints().Select(endpoint => $"{endpoint.Method} {endpoint.Template}").Order());

    [Fact]
    public async Task Nobody_gets_past_the_sign_in_page_without_signing_in()
    {
        var logged = await WithEverythingAsync(await Given.TeamAsync());
        foreach (var (method, template) in Endpoints().Where(endpoint => Expected[$"{endpoint.Method} {endpoint.Template}"] != Anonymous))
        {
            using var answer = await Portal.Visit()
                .SendAsync(new(method), Url(template, logged), method == "POST" ? new FormUrlEncodedContent([]) : null);
            Assert.Equal(302, (int)answer.StatusCode);
            Assert.StartsWith(
                "/account/sign-in", new Uri(new Uri("http://localhost"), answer.Headers.Location!).PathAndQuery, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_role_may_use_the_pages_of_its_acts_on_its_own_teams_records_and_no_other_page()
    {
        var team = await Given.TeamAsync();
        var logged = await WithEverythingAsync(team);
        var signed = await SignedAsync(logged);
        foreach (var role in People)
        {
            var who = await Given.OfficerAsync(role, WithATeam.Contains(role) ? ["hackney"] : []);
            var browser = Portal.SignIn(who);
            var token = await browser.GetAsync("/account/password");
            foreach (var (method, template) in Endpoints()
                .Where(endpoint => !endpoint.Template.Contains("/account/", StringComparison.Ordinal)))
            {
                var page = await AskAsync(browser, token, method, template, logged);
                var expected = Expected[$"{method} {template}"];
                var may = expected is Anonymous or SignedIn || who.User.May(Enum.Parse<Act>(expected));
                if (!may)
                {
                    Assert.True(page.Status == 403, $"{role} {method} {template}: {page.Status}");
                    Assert.Equal("Your role cannot do this", page.Heading);
                }
                else if (template is "/error/{code:int}" or "/conferences/calendar/{token:length(64)}" or "/wallboard/screen/{token}"
                    or "/lists/keep" or "/lists/{list:guid}/remove"
                    or "/vehicles/cancel/{booking:guid}"
                    or "/drafts/{draft:guid}" or "/drafts/held" or "/asked/{alert:guid}"
                    or "/break-glass/{glass:guid}/close"
                    or "/cases/{caseReference:reference}/cram/{number:int:min(1)}/found/{finding:guid}/take-back")
                    Assert.Equal(404, page.Status);
                // Whoever opened it sees it, and the inspectors of the case's team, who are all there is here.
                else if (method == "GET" && template == "/break-glass/{glass:guid}"
                    && role is Role.DetectiveConstable or Role.DetectiveSergeant)
                    Assert.Equal(404, page.Status);
                // What an officer on the street did not send or record is not there for them; what somebody else sent is theirs to add to.
                else if (OfTheFrontDoor(template, who.User) is { } answer)
                    Assert.True(page.Status == answer, $"{role} {method} {template}: {page.Status}");
                // What is about the team is its supervisors'; others may see it, and to most it is not there.
                else if (OfTheTeam(template, role) is { } status)
                    Assert.True(page.Status == status, $"{role} {method} {template}: {page.Status}");
                // Every case here has who keeps it, or is not restricted at all: then nobody is named from outside.
                else if (expected == nameof(Act.NameKeeper) && template.EndsWith("/name", StringComparison.Ordinal))
                    Assert.Equal(404, page.Status);
                // No transfer of this referral was offered to anyone, so nobody but who has all teams can answer one.
                else if (expected == nameof(Act.AnswerTransfer) && !Roles.OfCommand.Contains(role)) Assert.Equal(403, page.Status);
                else Assert.True(page.Status is not (403 or 404 or >= 500), $"{role} {method} {template}: {page.Status}");
            }
        }
        Assert.NotEmpty(await Portal.TrailAsync(AuditAction.Refused));
        // BR-41: none of all this, by whatever role, changed a word of the version that was signed before.
        Assert.Equal(signed, await SignedAsync(logged));
    }

    private static int? OfTheFrontDoor(string template, CurrentUser user) => template switch
    {
        _ when user.IsOnTheStreet && template.Contains("eference:reference}", StringComparison.Ordinal) => 404,
        _ when template.EndsWith("/add", StringComparison.Ordinal) && template.StartsWith("/concerns/", StringComparison.Ordinal) => 403,
        _ => null
    };

    /// <summary>A concern and a MERLIN report are of no case, and so no restriction of one closes them.</summary>
    private static bool IsOfACase(string template) => template.Contains("eference:reference}", StringComparison.Ordinal)
        && !template.StartsWith("/concerns/", StringComparison.Ordinal) && !template.StartsWith("/merlin/", StringComparison.Ordinal);

    private static int? OfTheTeam(string template, Role role) => role switch
    {
        _ when !template.StartsWith("/clocks/", StringComparison.Ordinal)
            && template != "/notices/{told:guid}/read" => null,
        Role.DetectiveSergeant or Role.DetectiveInspector => null,
        Role.DetectiveChiefInspector or Role.SeniorManagement or Role.Commander or Role.QualityAssurance =>
            template == "/notices/{told:guid}/read" ? 403 : null,
        _ => 404
    };

    /// <summary>Every value of a referral's first signed version and of all that hangs on it.</summary>
    private Task<string> SignedAsync(Logged logged) => Portal.QueryAsync(async db =>
    {
        var version = await db.Set<CramAssessment>().SingleAsync(each => each.Reference == $"{logged.CaseReference}-V1");
        IEnumerable<object> rows = [version, .. version.Subjects.OrderBy(each => each.Id), .. version.Answers.OrderBy(each => each.Id),
            .. version.Actions.OrderBy(each => each.Id), .. version.Hands.OrderBy(each => each.Id)];
        return string.Join('\n', rows.Select(row => string.Join(
            " | ", db.Entry(row).Properties.Select(property => $"{property.Metadata.Name}: {property.CurrentValue}"))));
    });

    [Fact]
    public async Task An_officer_of_another_team_gets_404_for_everything_of_this_one_as_if_it_were_not_there()
    {
        var logged = await WithEverythingAsync(await Given.TeamAsync());
        var notThere = logged with
        {
            Reference = "R-2026-999999",
            CaseReference = "C-2026-999999",
            TaskReference = "T-2026-999999",
            DissentReference = "E-2026-999999"
        };
        foreach (var role in WithATeam)
        {
            var stranger = await Given.OfficerAsync(role, "lambeth");
            var browser = Portal.SignIn(stranger);
            var token = await browser.GetAsync("/account/password");
            foreach (var (method, template) in Endpoints()
                .Where(endpoint => endpoint.Template.Contains("eference:reference}", StringComparison.Ordinal)))
            {
                if (!stranger.User.May(Enum.Parse<Act>(Expected[$"{method} {template}"]))) continue;
                var refused = await AskAsync(browser, token, method, template, logged);
                var missing = await AskAsync(browser, token, method, template, notThere);
                Assert.True(refused.Status == 404, $"{role} {method} {template}: {refused.Status}");
                Assert.Equal((missing.Status, missing.Main), (refused.Status, refused.Main));
            }
            Assert.DoesNotContain(logged.Reference, (await browser.GetAsync("/referrals?team=hackney&received=365")).Main);
            Assert.DoesNotContain(logged.Reference, (await browser.GetAsync("/")).Main);
            Assert.DoesNotContain(logged.TaskReference, (await browser.GetAsync("/tasks?view=Team&team=hackney")).Main);
        }
    }

    /// <summary>A referral whose case has one of everything that hangs on a case.</summary>
    private async Task<Logged> WithEverythingAsync(Team team)
    {
        var logged = await WithAVersionAndADraftAsync(team);
        await HangOnAsync(logged);
        sighting = await Given.SeenAsync(logged);
        family = await Given.FamilyAsync(logged);
        entry = await Given.EntryAsync(logged);
        var conference = await Portal.ConferenceAsync(logged);
        await Portal.ReportAsync(conference);
        late = await Portal.BreachAsync(conference, DeadlineKind.InitialConference);
        clock = await Portal.ClockAsync(await Portal.AboutTeamAsync(team), inDays: -1);
        told = await Portal.TellAsync(await Portal.AboutTeamAsync(team), "The plan was accepted.", team.Inspector);
        posted = await Portal.QueryAsync(db => db.Set<Domain.Teams.TeamPosting>()
            .Where(posting => posting.OfficerId == team.OtherConstable.Id).Select(posting => posting.Id).SingleAsync());
        await Given.AccountAsync(team.OtherConstable, "dc.uma");
        listed = await Portal.QueryAsync(db => db.OfficeHours.OrderBy(hours => hours.From).Select(hours => hours.Id).FirstAsync());
        onCall = await Portal.QueryAsync(async db =>
        {
            var night = OnCallNight.Of("East", DateOnly.FromDateTime(Now), new(team.Sergeant.Id, "1", team.Inspector.Id, "2"),
                team.Inspector.User, Now);
            db.Add(night);
            await db.SaveChangesAsync();
            return night.Id;
        });
        await Portal.QueryAsync(async db =>
        {
            db.Add(PastLoad.Of(1, "Counts of 2009/10", new([new(new(2009, 4, 1), new(2010, 3, 31), null, "All", 2, 1, 1, 0, "A report")],
                [], []), team.Inspector.User, Now));
            return await db.SaveChangesAsync();
        });
        away = await Portal.QueryAsync(async db =>
        {
            var officer = await db.Officers.SingleAsync(each => each.Id == team.OtherSergeant.Id);
            var absence = Domain.Teams.Absence.Of(officer, Domain.Teams.AbsenceKind.Course, DateOnly.FromDateTime(Now), null, [],
                team.Inspector.User, Now);
            db.Add(absence);
            await db.SaveChangesAsync();
            return absence.Id;
        });
        await Portal.ConcernAsync(team);
        await Portal.MerlinAsync(team);
        await Portal.IncidentAsync(logged);
        await Portal.ProtectionAsync(logged);
        (look, alert, sample) = await Portal.QueryAsync(async db =>
        {
            var entry = await db.AuditEntries.Where(each => each.ById == team.Sergeant.Id).OrderBy(each => each.Id).FirstAsync();
            var raised = LookAlert.Raise(AlertRule.Of(AlertKind.NoHand, 1, 1440, 3, DateOnly.FromDateTime(Now)), team.Sergeant.Id, entry.Id,
                "5 records opened.", new([]), Now);
            var drawn = LookSample.Draw(team.Id, LookSample.WeekOf(DateOnly.FromDateTime(Now)), new('A', 64), [entry.Id], Now);
            db.AddRange(raised, drawn);
            await db.SaveChangesAsync();
            return (entry.Id, raised.Id, drawn.Id);
        });
        (conflict, glass, disclosure) = await Portal.QueryAsync(async db =>
        {
            var file = await db.Set<CaseFile>().SingleAsync(each => each.Reference == logged.CaseReference);
            var stranger = await Given.OfficerAsync(Role.DetectiveSergeant, "newham");
            var officer = await db.Officers.SingleAsync(each => each.Id == stranger.Id);
            var locked = ConflictLock.Set(file, officer, ConflictKind.OwnFamily, "Her brother.", [], team.Inspector.User, Now);
            var opened = BreakGlass.Open(file, BreakGlassPurpose.ChildAtRiskNow, null, "He was arrested here.", BreakGlassTime.Hour,
                new([]),
                stranger.User, Now);
            var given = Domain.Disclosures.Disclosure.Of($"{logged.CaseReference}-D1", file.Id, "Letter", "M. Dale", "A school",
                "For her safety",
                "Children Act 2004, s.11", Now, team.Inspector.Id, Now);
            db.AddRange(locked, opened, given);
            await db.SaveChangesAsync();
            return (locked.Id, opened.Id, given.Id);
        });
        await Portal.RaiseFlagsAsync();
        return logged;
    }

    private async Task HangOnAsync(Logged logged)
    {
        await Given.RestrictAsync(logged);
        (step, named, notice) = await Portal.AsAsync(logged.Team.Inspector.User, async (_, db) =>
        {
            var file = await db.Set<CaseFile>().Include(file => file.Access).SingleAsync(file => file.Reference == logged.CaseReference);
            file.LiftRestriction("Looked into.", logged.Team.Inspector.User, Now);
            var people = await db.Set<ReferralPerson>().Where(person => person.Referral.Reference == logged.Reference)
                .OrderBy(person => person.Order).Select(person => person.PersonId).ToListAsync();
            var recorded = file.Record(new("2600931/26", "Actual bodily harm", DateOnly.FromDateTime(Now), true)
            {
                Victims = [people[0]],
                Suspects = [people[1]]
            }, logged.Team.Inspector.User, Now);
            var bytes = "%PDF-1.7"u8.ToArray();
            var added = file.Add(1, new("Letter", DocumentKind.Letter, "The council", [people[0]], null), new("letter.pdf",
                "application/pdf", bytes.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), false),
                logged.Team.Inspector.User, Now);
            db.DocumentContents.Add(new() { Id = added.Id, Bytes = bytes });
            recorded.Bring(new(people[1], people[0], "Assault", DateOnly.FromDateTime(Now)), logged.Team.Inspector.User, Now);
            var noticed = DoorNotice.Of(file.Id, DoorOccasion.Search, logged.Team.Desk.User, Now);
            db.Add(noticed);
            await db.SaveChangesAsync();
            return (recorded.Steps[0].Id, file.Access[0].Id, noticed.Id);
        });
    }

    /// <summary>BR-53: to someone of the same team, to a commander and to quality assurance it is as if the case had never been.</summary>
    [Fact]
    public async Task Who_is_not_on_a_restricted_cases_list_gets_the_404_of_a_wrong_address_everywhere_below_it()
    {
        var logged = await WithEverythingAsync(await Given.TeamAsync());
        await Given.RestrictAsync(logged);
        var notThere = logged with
        {
            Reference = "R-2026-999999",
            CaseReference = "C-2026-999999",
            TaskReference = "T-2026-999999",
            DissentReference = "E-2026-999999"
        };
        foreach (var role in (Role[])[Role.DetectiveInspector, Role.ConferenceLiaisonOfficer, .. Roles.OfCommand, Role.QualityAssurance])
        {
            var unnamed = await Given.OfficerAsync(role, WithATeam.Contains(role) ? ["hackney"] : []);
            var browser = Portal.SignIn(unnamed);
            var token = await browser.GetAsync("/account/password");
            foreach (var (method, template) in Endpoints().Where(endpoint => IsOfACase(endpoint.Template)))
            {
                if (!unnamed.User.May(Enum.Parse<Act>(Expected[$"{method} {template}"]))) continue;
                var refused = await AskAsync(browser, token, method, template, logged);
                var missing = await AskAsync(browser, token, method, template, notThere);
                Assert.True(refused.Status == 404, $"{role} {method} {template}: {refused.Status}");
                Assert.Equal((missing.Status, missing.Main), (refused.Status, refused.Main));
            }
        }
        Assert.Equal(200, (await Portal.SignIn(logged.Team.Inspector).GetAsync($"/cases/{logged.CaseReference}")).Status);
    }

    private async Task<Page> AskAsync(Browser browser, Page token, string method, string template, Logged logged) =>
        method == "POST" ? await browser.PostAsync(Url(template, logged), token, ("Version", "1"),
            ("SubmissionId", Guid.NewGuid().ToString())) : await browser.GetAsync(Url(template, logged));

    private static string OfNone(Logged logged, string number) =>
        logged.Reference == "R-2026-999999" ? $"{number[..7]}999999" : number;

    private FamilyKeys family = new("P-2026-000001", "P-2026-000002", "H-2026-000001", "L-2026-000001", Guid.Empty, Guid.Empty);

    /// <summary>
    /// People, households and links have numbers of their own; those of a referral that is not there are not there either.
    /// </summary>
    private string Numbered(string template, Logged logged)
    {
        var number = template.StartsWith("/people/links/", StringComparison.Ordinal)
            ? family.Link : template.StartsWith("/people/", StringComparison.Ordinal) ? family.Person : family.Household;
        return logged.Reference == "R-2026-999999" ? $"{number[..7]}999999" : number;
    }

    private string Url(string template, Logged logged) => template
        .Replace("{reference:reference}", template.StartsWith("/people/", StringComparison.Ordinal) || template.StartsWith("/households/",
            StringComparison.Ordinal) ? Numbered(template, logged) : logged.Reference, StringComparison.Ordinal)
        .Replace("{group}", "identity", StringComparison.Ordinal)
        .Replace("{fact}", "name", StringComparison.Ordinal)
        .Replace("{id:guid}", family.Relationship.ToString(), StringComparison.Ordinal)
        .Replace("{member:guid}", family.Member.ToString(), StringComparison.Ordinal)
        .Replace("{caseReference:reference}", logged.CaseReference, StringComparison.Ordinal)
        .Replace("{dissentReference:reference}", logged.DissentReference, StringComparison.Ordinal)
        .Replace("{taskReference:reference}", logged.TaskReference, StringComparison.Ordinal)
        .Replace("{concernReference:reference}", OfNone(logged, "N-2026-000001"), StringComparison.Ordinal)
        .Replace("{protectionReference:reference}", OfNone(logged, "S-2026-000001"), StringComparison.Ordinal)
        .Replace("{duty}", "ChildTold", StringComparison.Ordinal)
        .Replace("{merlinReference:reference}", OfNone(logged, "M-2026-000001"), StringComparison.Ordinal)
        .Replace("{incidentReference:reference}", OfNone(logged, "G-2026-000001"), StringComparison.Ordinal)
        .Replace("{entry:long}", look.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{alert:guid}", alert.ToString(), StringComparison.Ordinal)
        .Replace("{sample:guid}", sample.ToString(), StringComparison.Ordinal)
        .Replace("{disclosure:guid}", disclosure.ToString(), StringComparison.Ordinal)
        .Replace("{conflict:guid}", conflict.ToString(), StringComparison.Ordinal)
        .Replace("{glass:guid}", glass.ToString(), StringComparison.Ordinal)
        .Replace("{day:datetime}", "2027-12-28", StringComparison.Ordinal)
        .Replace("{sighting:guid}", sighting.ToString(), StringComparison.Ordinal)
        .Replace("{field}/{person:reference}", "OwnWords/P-2026-000001", StringComparison.Ordinal)
        .Replace("{field}", "Narrative", StringComparison.Ordinal)
        .Replace("{period:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
        .Replace("{entry:guid}", entry.ToString(), StringComparison.Ordinal)
        .Replace("{step:guid}", step.ToString(), StringComparison.Ordinal)
        .Replace("{load:int:min(1)}", "1", StringComparison.Ordinal)
        .Replace("{charge:int:min(1)}", "1", StringComparison.Ordinal)
        .Replace("{access:guid}", named.ToString(), StringComparison.Ordinal)
        .Replace("{deadline:guid}", late.ToString(), StringComparison.Ordinal)
        .Replace("{clock:guid}", clock.ToString(), StringComparison.Ordinal)
        .Replace("{told:guid}", told.ToString(), StringComparison.Ordinal)
        .Replace("{draft:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
        .Replace("{notice:guid}", notice.ToString(), StringComparison.Ordinal)
        .Replace("{finding:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
        .Replace("{booking:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
        .Replace("{number:int:min(1)}", "1", StringComparison.Ordinal)
        .Replace("{kind:regex(^(before|after)$)}", "before", StringComparison.Ordinal)
        .Replace("{version:int:min(1)}", "1", StringComparison.Ordinal)
        .Replace("{measure}", "k-2", StringComparison.Ordinal)
        .Replace("{month}", "2026-10", StringComparison.Ordinal)
        .Replace("{scope}", "hackney", StringComparison.Ordinal)
        .Replace("{list:guid}", Guid.Empty.ToString(), StringComparison.Ordinal)
        .Replace("{token}", "made-up", StringComparison.Ordinal)
        .Replace("{token:length(64)}", new string('0', 64), StringComparison.Ordinal)
        .Replace("{code:length(3)}", "C02", StringComparison.Ordinal)
        .Replace("{file}", "bank-holidays", StringComparison.Ordinal)
        .Replace("{list}", "office-hours", StringComparison.Ordinal)
        .Replace("{team}", "hackney", StringComparison.Ordinal)
        .Replace("{region}", "East", StringComparison.Ordinal)
        .Replace("{month:regex(^20\\d\\d-\\d\\d$)}", "2026-11", StringComparison.Ordinal)
        .Replace("{night:guid}", onCall.ToString(), StringComparison.Ordinal)
        .Replace("{absence:guid}", away.ToString(), StringComparison.Ordinal)
        .Replace("{officer:length(3,20)}", logged.Team.OtherConstable.Code, StringComparison.Ordinal)
        .Replace("{held:guid}", posted.ToString(), StringComparison.Ordinal)
        .Replace("{act:alpha}", "unlock", StringComparison.Ordinal)
        .Replace("{row:guid}", listed.ToString(), StringComparison.Ordinal)
        .Replace("{code}", "PNC", StringComparison.Ordinal)
        .Replace("{record:length(3,40)}", logged.CaseReference, StringComparison.Ordinal)
        .Replace("{code:int}", "404", StringComparison.Ordinal);
}
