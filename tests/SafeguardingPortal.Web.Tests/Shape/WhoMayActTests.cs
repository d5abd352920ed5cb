using System.Text.RegularExpressions;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Shape;

/// <summary>
/// BR-54: whether somebody is in the team and able to act is one rule (<c>OfficersPresent</c>, <c>WhoIsHere</c>). Whatever reads officers,
/// postings or closed accounts past it stands here with the reason, so that a list that offers a leaver cannot come to be unseen.
/// </summary>
public partial class WhoMayActTests
{
    private static readonly Dictionary<string, string> PastTheRule = new()
    {
        ["Accounts/OfficerAccounts.cs"] = "closes accounts",
        ["Accounts/AccountCommand.cs"] = "closed accounts are not reset",
        ["Accounts/PasswordStrength.cs"] = "a name, not to be the password",
        ["Accounts/PortalSignIn.cs"] = "signing in asks the account and the roles of today",
        ["Accounts/Standings.cs"] = "a session asks the account, the roles and the postings of today",
        ["Data/Doors/AbsenceList.cs"] = "adds team, role and absences to the rule, and names who is away",
        ["Data/Door/AuditTrail.cs"] = "who acted",
        ["Data/Doors/BreakGlassList.cs"] = "the officer in the case, here or not, to be told",
        ["Data/Doors/CasesWithoutKeeper.cs"] = "adds the team and the role of a keeper to the rule",
        ["Data/Doors/HeldWork.cs"] = "whose work it is, here or not",
        ["Data/Doors/LeftBehind.cs"] = "adds the role of a supervisor to the rule, and names leavers",
        ["Data/Doors/OnCallRota.cs"] = "adds team and role to the rule",
        ["Data/Doors/TeamLoads.cs"] = "adds the postings of today to the rule, to count them",
        ["Data/Doors/LookAlerts.cs"] = "whose look it was, here or not",
        ["Data/Doors/TrailReader.cs"] = "whose looks are read, here or not",
        ["Features/BreakGlass/BreakGlassController.cs"] = "who opened the case, to tell their inspector",
        ["Data/Doors/OfficerCodes.cs"] = "the last code",
        ["Data/Doors/ReferenceLists.cs"] = "adds team and role to the rule; who is not here is marked so that no guard takes them",
        ["Data/Doors/UnreadByMail.cs"] = "adds the postings of today to the rule",
        ["Data/Doors/WhoIsHere.cs"] = "the rule",
        ["Data/Model/PortalDbContext.cs"] = "the rule",
        ["Features/Administration/Accounts/AccountForms.cs"] = "an officer's name",
        ["Features/Administration/Accounts/AccountsController.cs"] = "keeps accounts",
        ["Features/Administration/DatedLists/ListPages.cs"] = "who changed a list",
        ["Features/Administration/OfficerFiles/OfficerFile.cs"] = "keeps officers, here or left",
        ["Features/Administration/OfficerFiles/OfficerFilesController.cs"] = "adds the postings of today to the rule, to name them",
        ["Features/Administration/Officers/OfficerList.cs"] = "keeps officers, here or left",
        ["Features/Administration/Officers/OfficerPage.cs"] = "keeps officers, here or left",
        ["Features/Administration/Officers/OfficersController.cs"] = "keeps officers, here or left",
        ["Features/Administration/Posts/PostsController.cs"] = "keeps officers, here or left",
        ["Features/Administration/TeamChanges/TeamActs.cs"] = "whoever is posted goes with the team, with an account or without",
        ["Features/Administration/Teams/TeamPages.cs"] = "who changed a team",
        ["Features/Cases/Restrictions/CaseOpenness.cs"] = "who is named on a list, with where they are posted",
        ["Features/Cases/Restrictions/RestrictionsController.cs"] = "who is named, and the user themselves",
        ["Features/Conferences/Diary/CalendarFeeds.cs"] = "adds the postings of today to the rule",
        ["Features/Conferences/Diary/DiaryPage.cs"] = "the user's own code, and a name for a filter",
        ["Features/Conferences/Record/ConferencesController.cs"] = "the user's own code",
        ["Features/Measures/Scrutiny/ScrutinyPack.cs"] = "adds the postings of today to the rule, to count them",
        ["Features/Measures/Workload/WorkloadPage.cs"] = "the names of whoever has something open, here or left",
        ["Features/Work/HandOver/HandOverController.cs"] = "whoever leaves",
        ["Features/Work/Notices/NoticeList.cs"] = "whose act a notice tells of, here or left",
        ["Features/Work/HandOver/PassOnWork.cs"] = "whoever leaves",
        ["Features/Work/Wallboard/Wallboard.cs"] = "adds the postings of today to the rule, to name who is on duty",
        ["Jobs/RolesOfToday.cs"] = "puts the role of today right",
        ["Pages/Parts/PoliceDissents.cs"] = "the user themselves"
    };

    [Fact]
    public void Whoever_reads_officers_past_the_rule_stands_here_with_the_reason()
    {
        var web = Path.Combine(Repository.Root, "src/SafeguardingPortal.Web");
        var found = Directory.EnumerateFiles(web, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(web, path).Replace('\\', '/'), Text: File.ReadAllText(path)))
            .Where(each => !each.Path.StartsWith("obj/", StringComparison.Ordinal)
                && !each.Path.StartsWith("bin/", StringComparison.Ordinal)
                && !each.Path.StartsWith("Demo/", StringComparison.Ordinal)
                && !each.Path.Contains("/Migrations/", StringComparison.Ordinal)
                && !each.Path.Contains("/Configurations/", StringComparison.Ordinal))
            .Where(each => Past().IsMatch(each.Text)).Select(each => each.Path).Order(StringComparer.Ordinal).ToList();
        Assert.Empty(found.Except(PastTheRule.Keys));
        Assert.All(PastTheRule.Values, Assert.NotEmpty);
    }

    [GeneratedRegex(@"\bdb\.Officers\b|\bOfficers\.Where|\.Postings\b|\.DisabledAt\b|Set<(Officer|TeamPosting|RoleHeld)>")]
    private static partial Regex Past();
}
