namespace SafeguardingPortal.Web.Tests.Harness;

/// <summary>Forms as an officer fills them in, whole and right; a test changes what it is about.</summary>
public static class Forms
{
    public static Answers Referral(params (string Name, string Value)[] but) => Merged(new()
    {
        ["Received.Date"] = "23/11/2026",
        ["Received.Time"] = "08:50",
        ["Channel"] = "Phone",
        ["Source"] = "2A",
        ["ReferrerName"] = "Designated lead, Elmhurst Primary",
        ["ReferrerContact"] = "020 7946 0123",
        ["Children[0].Name"] = "Ava Merrin",
        ["Children[0].Born"] = "14/3/2020",
        ["Children[0].Sex"] = "Female",
        ["Children[0].Seen"] = "Yes",
        ["Children[0].OwnWords"] = "“He got cross about the tablet.”",
        ["Address"] = "Flat 3, 14 Tansy Road",
        ["Borough"] = "E09000012",
        ["Adults[0].Name"] = "Darren Foyle",
        ["Adults[0].Born"] = "about 34",
        ["Adults[0].Sex"] = "Male",
        ["Adults[0].Relation"] = "Mother’s partner",
        ["Adults[0].IsSuspect"] = "true",
        ["Adults[0].LivesAtAddress"] = "true",
        ["Narrative"] = "Came to school with a mark on the cheek the shape of a hand.",
        ["PrimaryNature"] = "Physical",
        ["NatureFlags"] = "DOMESTIC_ABUSE ONLINE",
        ["ImmediateDanger"] = "No"
    }, but);

    /// <summary>The same report about people whom nobody knows yet, so that the desk is not asked who they are.</summary>
    public static Answers ReferralOfStrangers(params (string Name, string Value)[] but) =>
        Referral([("Children[0].Name", $"{Invented()} {Invented()}"), ("Adults[0].Name", "not known"), ("Adults[0].Born", ""),
            ("Address", $"7 {Invented()} Street"), .. but]);

    private static string Invented() =>
        string.Concat(Guid.NewGuid().ToByteArray().Take(9).Select((each, index) => (char)((index == 0 ? 'A' : 'a') + each % 26)));

    /// <summary>Held from 08:00 to 08:40 this morning; the clock of a test starts at 09:20.</summary>
    public static Answers Discussion(params (string Name, string Value)[] but) => Merged(new()
    {
        ["Started.Date"] = "23/11/2026",
        ["Started.Time"] = "08:00",
        ["Ended.Date"] = "23/11/2026",
        ["Ended.Time"] = "08:40",
        ["Mode"] = "Phone",
        ["ResearchReason"] = "The hospital is discharging now.",
        ["People[0].Name"] = "Bola Reyes",
        ["People[0].JobTitle"] = "Team manager",
        ["People[1].Name"] = "Dr Carys Novak",
        ["People[1].JobTitle"] = "Named doctor",
        ["InformationShared"] = "Health: two earlier attendances.",
        ["CrimeSuspected"] = "Yes",
        ["ImmediateSafety"] = "With her grandmother until Friday.",
        ["InvestigativeStrategy"] = "Account by recorded interview, jointly.",
        ["ProtectiveStrategy"] = "No unsupervised contact until then.",
        ["Outcome"] = "JointSection47",
        ["Decisions[0].Text"] = "Home visit",
        ["Decisions[0].Owner"] = "Social worker",
        ["Decisions[0].Due"] = "24/11/2026"
    }, but);

    private static Answers Merged(Answers answers, (string Name, string Value)[] but)
    {
        foreach (var (name, value) in but) answers[name] = value;
        return answers;
    }
}
