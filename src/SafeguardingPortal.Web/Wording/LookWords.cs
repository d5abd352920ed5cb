using SafeguardingPortal.Domain.Looks;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Alerts, samples and their answers in words.</summary>
public static class LookWords
{
    public static string InWords(this AlertKind kind) => kind switch
    {
        AlertKind.OwnName => "Own surname",
        AlertKind.OwnAddress => "Own address",
        AlertKind.Colleague => "A colleague’s name",
        AlertKind.ManyMisses => "Many misses",
        AlertKind.NoHand => "No hand in the case",
        AlertKind.Asked => "Asked why"
    };

    public static string InWords(this AlertOutcome outcome) => outcome switch
    {
        AlertOutcome.ForPolicing => "For a policing purpose",
        AlertOutcome.WordsOfAdvice => "Words of advice",
        AlertOutcome.ReferredToStandards => "Referred to professional standards"
    };

    public static string InWords(this LookVerdict verdict) => verdict switch
    {
        LookVerdict.Right => "Right",
        LookVerdict.AskWhy => "Ask why",
        LookVerdict.NotRight => "Not right"
    };

    /// <summary>A record of the portal as the trail calls it: by its kind, or by the list it is.</summary>
    public static string Subject(string subject, string? reference)
    {
        var words = Subjects.GetValueOrDefault(subject) ?? (subject.Split('.') is [var area, var page]
            ? page == "Index" ? $"List: {Spaced(area)}" : $"{Spaced(area)}: {Spaced(page)}" : Spaced(subject));
        return reference is null || subject == "Page" ? words : $"{words} {reference}";
    }

    /// <summary>"CaseTask" as "Case task".</summary>
    private static string Spaced(string name) => string.Concat(name.Select((letter, n) =>
        n > 0 && char.IsUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : letter.ToString()));

    private static readonly Dictionary<string, string> Subjects = new(StringComparer.Ordinal)
    {
        ["CaseFile"] = "Case file",
        ["Referral"] = "Referral",
        ["Person"] = "Person",
        ["CramAssessment"] = "CRAM",
        ["PlanPeriod"] = "Plan look-up",
        ["PortalUser"] = "Account",
        ["CaseTask"] = "Task",
        ["Trail"] = "The trail",
        ["Referrals.Index"] = "Board",
        ["Home.Index"] = "My work",
        ["Page"] = "A page of another role"
    };
}
