using System.Globalization;
using System.Net;

namespace SafeguardingPortal.Bench.Load;

/// <summary>The portal's real forms, filled in as an officer would and ready to be sent.</summary>
internal sealed class OfficersForms(Server portal, LoadData data, string cookie)
{
    private const string Token = "__RequestVerificationToken";
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>A report about a child nobody knows; the bench puts a new name and a new id in each.</summary>
    public async Task<Dictionary<string, string>> ReportAsync(
        string child = "%NAME% %NAME%", string address = "7 %NAME% Street", string submission = "%GUID%")
    {
        var page = await portal.GetAsync("/referrals/log", cookie);
        Dictionary<string, string> form = new()
        {
            [Token] = Server.Hidden(page, Token),
            ["SubmissionId"] = submission,
            ["DraftRevision"] = "0",
            ["Channel"] = "Phone",
            ["Source"] = "2A",
            ["ReferrerName"] = "Designated lead, Elmhurst Primary",
            ["ReferrerContact"] = "020 7946 0123",
            ["Children[0].Name"] = child,
            ["Children[0].Born"] = "14/3/2020",
            ["Children[0].Sex"] = "Female",
            ["Children[0].Seen"] = "Yes",
            // A home of their own, since a child of that age who lives there already is asked about.
            ["Address"] = address,
            ["Borough"] = "E09000012",
            ["Adults[0].Name"] = "not known",
            ["Adults[0].Sex"] = "Male",
            ["Adults[0].Relation"] = "Mother’s partner",
            ["Adults[0].IsSuspect"] = "true",
            ["Adults[0].LivesAtAddress"] = "true",
            ["Narrative"] = "Came to school with a mark on the cheek the shape of a hand. Said that he got cross about the tablet, and "
                + "that it was not the first time.",
            ["PrimaryNature"] = "Physical",
            ["NatureFlags"] = "ONLINE",
            ["ImmediateDanger"] = "No"
        };
        Instant(form, "Received", minutesAgo: 90);
        return form;
    }

    /// <summary>The question the desk's page asks while a name is typed that some people have.</summary>
    public async Task<string> MatchAsync() => Line("POST", "/referrals/log/matches", await ReportAsync(data.CommonName));

    public async Task<string> SearchAsync(string terms) =>
        Line("POST", "/people", new() { [Token] = Server.Hidden(await portal.GetAsync("/people", cookie), Token), ["Terms"] = terms });

    /// <summary>Logs a referral, gives it to an officer, and answers with the discussion's form ready to be sent.</summary>
    public async Task<string> DiscussionAsync()
    {
        var report = await ReportAsync($"X{Letters()} Q{Letters()}", $"7 {Letters()} Street", Guid.NewGuid().ToString());
        var page = await portal.PostAsync("/referrals/log", cookie, report);
        var accept = await portal.GetAsync($"{page}/accept", cookie);
        await portal.PostAsync($"{page}/accept", cookie, new()
        {
            [Token] = Server.Hidden(accept, Token),
            ["Version"] = Server.Hidden(accept, "Version"),
            ["Supervisor"] = data.Supervisor,
            ["Officer"] = data.Officer
        });
        var referral = page.Split('/')[^1];
        var path = $"/cases/{await CaseOfAsync(page)}/discussions/record/{referral}";
        var blank = await portal.GetAsync(path, cookie);
        Dictionary<string, string> form = new()
        {
            [Token] = Server.Hidden(blank, Token),
            ["Version"] = Server.Hidden(blank, "Version"),
            ["SubmissionId"] = Server.Hidden(blank, "SubmissionId"),
            ["DraftRevision"] = "0",
            ["Mode"] = "Phone",
            ["ResearchReason"] = "The child leaves school at three.",
            ["Supervisor"] = data.Supervisor,
            ["People[0].Name"] = "Bola Reyes",
            ["People[0].Agency"] = "ChildrensSocialCare",
            ["People[0].JobTitle"] = "Team manager",
            ["People[0].Presence"] = "Present",
            ["People[1].Name"] = "Dr Carys Novak",
            ["People[1].Agency"] = "Health",
            ["People[1].JobTitle"] = "Named doctor",
            ["People[1].Presence"] = "Present",
            ["InformationShared"] = "Health: two earlier attendances.",
            ["CrimeSuspected"] = "Yes",
            ["ImmediateSafety"] = "With her grandmother until Friday.",
            ["InvestigativeStrategy"] = "Account by recorded interview, jointly.",
            ["ProtectiveStrategy"] = "No unsupervised contact until then.",
            ["Outcome"] = "JointSection47",
            ["Decisions[0].Text"] = "Home visit",
            ["Decisions[0].Owner"] = "Social worker",
            ["Decisions[0].Due"] = Londons(2 * 24 * 60).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
        };
        Instant(form, "Started", minutesAgo: 40);
        Instant(form, "Ended", minutesAgo: 10);
        return Line("POST", path, form);
    }

    public static string Line(string method, string path, Dictionary<string, string> form) =>
        $"{method}\t{path}\t{string.Join('&', form.Select(field => $"{WebUtility.UrlEncode(field.Key)}={WebUtility.UrlEncode(field.Value)
            .Replace("%25GUID%25", "%GUID%", StringComparison.Ordinal).Replace("%25NAME%25", "%NAME%", StringComparison.Ordinal)}"))}";

    private static string Letters() => new(Random.Shared.GetItems<char>("abcdefghijklmnopqrstuvwxyz", 9));

    private async Task<string> CaseOfAsync(string referralPage)
    {
        var page = await portal.GetAsync(referralPage, cookie);
        var at = page.IndexOf("/cases/C-", StringComparison.Ordinal) + "/cases/".Length;
        return page[at..page.IndexOfAny(['/', '"'], at)];
    }

    private static void Instant(Dictionary<string, string> form, string name, int minutesAgo)
    {
        var at = Londons(-minutesAgo);
        form[$"{name}.Date"] = at.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        form[$"{name}.Time"] = at.ToString("HH:mm", CultureInfo.InvariantCulture);
    }

    private static DateTime Londons(int minutes) =>
        TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow().AddMinutes(minutes), London).DateTime;
}
