using System.Globalization;

namespace SafeguardingPortal.Web.Pages.Links;

/// <summary>
/// Every address a page links to, form posts to or act goes on to, written here once. A test finds the endpoint of each; none is written
/// out anywhere else but in a route.
/// </summary>
public static class LinkTo
{
    public const string HideScreen = "/hidden";
    public const string Words = "/help/words";
    public const string Keys = "/help/keys";
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string Account = "/account";
    public const string Password = "/account/password";
    public const string Code = "/account/code";
    public const string SecondFactor = "/account/second-factor";
    public const string SetUpSecondFactor = "/account/second-factor/set-up";
    public const string RecoveryCodes = "/account/second-factor/codes";
    public const string Sessions = "/account/sessions";
    public static string EndSession(Guid id) => $"/account/sessions/{id}/end";
    public const string Session = "/account/session";
    public const string Live = "/live";
    public const string StaySignedIn = "/account/stay";
    public const string Drafts = "/drafts";
    public const string KeepDraft = "/drafts/keep";
    public const string DiscardDraft = "/drafts/discard";
    public const string HeldWords = "/drafts/held";
    public const string Board = "/referrals";
    public const string SavedLists = "/lists";
    public const string KeepList = "/lists/keep";
    public static string RemoveSavedList(Guid id) => $"{SavedLists}/{id}/remove";
    public const string Wallboard = "/wallboard";
    public const string MakeWallboardScreen = "/wallboard/screen";
    public static string WallboardScreen(string secret) => $"/wallboard/screen/{secret}";
    public const string LogReferral = "/referrals/log";
    public const string MatchesOnIntake = "/referrals/log/matches";
    public const string Cases = "/cases";
    public const string People = "/people";
    public const string LookUp = "/look-up";
    public const string DataQuality = "/data-quality";
    public const string Research = "/research";
    public const string Supervision = "/supervision";
    public const string Tasks = "/tasks";
    public const string Dissents = "/dissents";
    public const string Keepers = "/keepers";
    public const string Diary = "/conferences";
    public const string PrintDiary = "/conferences/print";
    public const string ReportsDue = "/conferences/reports";
    public const string PrintReportsDue = "/conferences/reports/print";
    public const string Enquiries = "/conferences/enquiries";
    public const string ChildrenOnPlans = "/plans";
    public const string ChildrenOnPlansCsv = "/plans/csv";
    public const string LimitsPassed = "/breaches";
    public const string LimitsPassedCsv = "/breaches/csv";
    public const string BoardCsv = "/referrals/csv";
    public const string Tour = "/help/tour";
    public const string Subscribe = "/conferences/subscribe";
    public const string Unsubscribe = "/conferences/unsubscribe";
    public const string Cars = "/vehicles";
    public const string BookCar = "/vehicles/book";
    public const string Measures = "/measures";
    public const string PrintMeasures = "/measures/print";
    public const string FiguresCsv = "/measures/figures.csv";
    public const string FiguresXlsx = "/measures/figures.xlsx";
    public const string FiguresJson = "/measures/figures.json";
    public const string Prevalence = "/measures/prevalence";
    public const string PrintPrevalence = "/measures/prevalence/print";
    public const string PrevalenceCsv = "/measures/prevalence/csv";
    public const string PrevalenceXlsx = "/measures/prevalence/xlsx";
    public const string AddAssessment = "/measures/prevalence/assessments/add";
    public const string Scrutiny = "/measures/scrutiny";
    public const string PrintScrutiny = "/measures/scrutiny/print";
    public const string ScrutinyInWord = "/measures/scrutiny/word";
    public const string Equality = "/measures/equality";
    public const string Past = "/measures/past";
    public const string LoadPast = "/measures/past/load";
    public const string ExampleCounts = "/measures/past/counts.csv";
    public const string ExamplePercentages = "/measures/past/percentages.csv";
    public static string UndoPast(int load) => $"{Past}/{load}/undo";
    public const string MonthReports = "/measures/reports";
    public const string Workload = "/measures/workload";
    public const string Disclosures = "/disclosures";
    public const string DisclosuresCsv = "/disclosures/csv";
    public const string BreakGlass = "/break-glass";
    public const string OpenCase = "/break-glass/open";
    public static string BreakGlassOf(Guid glass) => $"{BreakGlass}/{glass}";
    public static string CloseBreakGlass(Guid glass) => $"{BreakGlass}/{glass}/close";
    public const string WhoLooked = "/trail";
    public static TrailLinks Trail => new(WhoLooked);
    public static string Asked(Guid alert) => $"/asked/{alert}";
    public const string Administration = "/administration";
    public const string BankHolidays = "/administration/bank-holidays";
    public static string ChangeBankHoliday(string day) => $"{BankHolidays}/{day}/change";
    public const string LoadBankHolidays = "/administration/bank-holidays/load";
    public const string Catalogue = "/administration/catalogue";
    public const string AddFactor = "/administration/catalogue/add";
    public const string Teams = "/administration/teams";
    public const string AddTeam = "/administration/teams/add";
    public const string MergeTeams = "/administration/teams/merge";
    public const string ChangeCommand = "/administration/teams/command";
    public const string ResearchSources = "/administration/research-sources";
    public const string AddSource = "/administration/research-sources/add";
    public const string Officers = "/administration/officers";
    public const string AddOfficer = "/administration/officers/add";
    public const string ImportOfficers = "/administration/officers/import";
    public const string OfficersCsv = "/administration/officers/csv";
    public const string WorkAs = "/account/work-as";

    public static string UndoLink(string link) => $"/people/links/{link}/undo";
    public static string ReplayLink(string link) => $"/people/links/{link}/replay";
    public static string NameKeeper(string caseReference) => $"/keepers/{caseReference}/name";
    public static string Draft(Guid form) => $"/drafts/{form}";
    public static string Calendar(string secret) => $"/conferences/calendar/{secret}";
    public const string Notices = "/notices";
    public const string AllNoticesSeen = "/notices/seen";
    public const string ChooseNotices = "/notices/choose";
    public static string NoticeSeen(Guid notice) => $"/notices/{notice}/seen";
    public static string ReadNotice(Guid notice) => $"/notices/{notice}/read";
    public static string CancelBooking(Guid booking) => $"/vehicles/cancel/{booking}";
    public static string Measure(string code) => $"/measures/{code}";
    public static string MeasureCsv(string code) => $"/measures/{code}/records.csv";
    public static string MeasureXlsx(string code) => $"/measures/{code}/records.xlsx";
    public static string MeasureJson(string code) => $"/measures/{code}/records.json";
    public static string MeasurePrint(string code) => $"/measures/{code}/print";
    public static string MeasureVersions(string code) => $"/measures/{code}/versions";
    public static string Paper(string name) => $"/paper/{name}";
    public static string RewordFactor(string code) => $"/administration/catalogue/{code}/reword";
    public static string EndFactor(string code) => $"/administration/catalogue/{code}/end";
    public static string CsvOf(string file) => $"/administration/files/{file}/csv";
    public static string BringIn(string file) => $"/administration/files/{file}/import";
    public static ListLinks List(string list) => new($"/administration/lists/{list}");
    public static TeamLinks Team(string code) => new($"{Teams}/{code}");
    public static string HandOver(string officer) => $"/hand-over/{officer}";
    public static OfficerLinks Officer(string code) => new($"{Officers}/{code}");
    public static string EndSource(string code) => $"/administration/research-sources/{code}/end";

    public const string Absences = "/absences";
    public const string AddAbsence = "/absences/add";
    public static string CoverAbsence(Guid absence) => $"{Absences}/{absence}/cover";
    public static string EndAbsence(Guid absence) => $"{Absences}/{absence}/end";

    public const string OnCall = "/on-call";
    public static string Rota(string region, DateOnly month) =>
        $"{OnCall}/{Uri.EscapeDataString(region)}/{month.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";
    public static string SwapNight(Guid night) => $"{OnCall}/{night}/swap";

    public static MonthReportLinks MonthReport(string month, string scope) => new($"{MonthReports}/{month}/{scope}");
    public static ReferralLinks Referral(string reference) => new($"/referrals/{reference}");
    public static CaseLinks Case(string reference) => new($"/cases/{reference}");
    public static PersonLinks Person(string reference) => new($"/people/{reference}");
    public static HouseholdLinks Household(string reference) => new($"/households/{reference}");
    public static TaskLinks Task(string reference) => new($"/tasks/{reference}");
    public static DissentLinks Dissent(string reference) => new($"/dissents/{reference}");
    public const string Protections = "/police-protection";
    public const string BeginProtection = "/police-protection/begin";
    public static ProtectionLinks Protection(string protection) => new($"{Protections}/{protection}");

    public const string Concerns = "/concerns";
    public const string SendConcern = "/concerns/send";
    public static ConcernLinks Concern(string concern) => new($"{Concerns}/{concern}");

    public const string Merlins = "/merlin";
    public const string RecordMerlin = "/merlin/record";
    public const string MerlinFigures = "/merlin/figures";
    public static MerlinLinks Merlin(string merlin) => new($"{Merlins}/{merlin}");

    public const string Directory = "/directory";

    public const string Incidents = "/incidents";
    public static string ProposeIncident(string caseReference) => $"{Incidents}/propose/{caseReference}";
    public static IncidentLinks Incident(string incident) => new($"{Incidents}/{incident}");

    public static ClockLinks Clock(Guid clock) => new($"/clocks/{clock}");
}
