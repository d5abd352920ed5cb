using SafeguardingPortal.Domain.Casework.Cases;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Crimes, how they were dealt with, and what courts did.</summary>
public static class CrimeWords
{
    public static string InWords(this CrimePart part) => part switch
    {
        CrimePart.Victim => "Victim",
        CrimePart.Suspect => "Suspect"
    };

    public static string InWords(this CrimeStepKind kind) => kind switch
    {
        CrimeStepKind.Confirmed => "Confirmed",
        CrimeStepKind.NoCrime => "No crime",
        CrimeStepKind.Outcome => "Outcome",
        CrimeStepKind.Reclassified => "Another offence",
        CrimeStepKind.FoundByCram => "Found by the CRAM",
        CrimeStepKind.PutRight => "Put right"
    };

    public static string InWords(this CourtEvent heard) => heard switch
    {
        CourtEvent.PleadedGuilty => "Pleaded guilty",
        CourtEvent.PleadedNotGuilty => "Pleaded not guilty",
        CourtEvent.FoundGuilty => "Found guilty",
        CourtEvent.FoundGuiltyOfLess => "Found guilty of a lesser offence",
        CourtEvent.FoundNotGuilty => "Found not guilty",
        CourtEvent.NoVerdict => "No verdict",
        CourtEvent.Discontinued => "Charge discontinued",
        CourtEvent.Sentenced => "Sentenced",
        CourtEvent.AppealLodged => "Appeal made",
        CourtEvent.AppealRejected => "Appeal rejected",
        CourtEvent.AppealWithdrawn => "Appeal withdrawn",
        CourtEvent.ConvictionQuashed => "Conviction quashed on appeal",
        CourtEvent.SentenceChanged => "Sentence changed on appeal",
        CourtEvent.PutRight => "Put right"
    };

    public static string InWords(this CaseEffect effect) => effect switch
    {
        CaseEffect.KeepsItOpen => "The case stays open",
        CaseEffect.DoesNotKeepItOpen => "Nothing of this keeps the case open"
    };

    public static string State(bool isConfirmed, bool isNoCrime) =>
        isNoCrime ? "No crime" : isConfirmed ? "Confirmed" : "Reported, not confirmed";

    /// <summary>What a court can have done, under what it is about.</summary>
    public static IReadOnlyList<Choice> AtCourt { get; } =
    [
        .. Under("Plea", CourtEvent.PleadedGuilty, CourtEvent.PleadedNotGuilty),
        .. Under("Verdict", CourtEvent.FoundGuilty, CourtEvent.FoundGuiltyOfLess, CourtEvent.FoundNotGuilty, CourtEvent.NoVerdict,
            CourtEvent.Discontinued),
        .. Under("Sentence", CourtEvent.Sentenced),
        .. Under("Appeal", CourtEvent.AppealLodged, CourtEvent.AppealRejected, CourtEvent.AppealWithdrawn, CourtEvent.ConvictionQuashed,
            CourtEvent.SentenceChanged)
    ];

    private static IEnumerable<Choice> Under(string group, params CourtEvent[] events) =>
        events.Select(each => new Choice(each.ToString(), each.InWords(), Group: group));

    public static IReadOnlyList<Choice> Disposals { get; } =
    [
        .. Disposal.All.Where(each => each.IsOfOutcomes)
            .Select(each => new Choice(each.Code, each.Name, Group: "Outcomes, since April 2013")),
        .. Disposal.All.Where(each => !each.IsOfOutcomes)
            .Select(each => new Choice(each.Code, each.Name, Group: "Disposals, until March 2013"))
    ];

    public static string OfDisposal(string? code) => Disposal.Of(code)?.Name ?? code ?? "";

    /// <summary>A minimum term: "10 years", "3 years and 6 months".</summary>
    public static string Term(int months) => (months / 12, months % 12) switch
    {
        (0, var rest) => Of(rest, "month"),
        (var years, 0) => Of(years, "year"),
        var (years, rest) => $"{Of(years, "year")} and {Of(rest, "month")}"
    };

    private static string Of(int count, string what) => count == 1 ? $"1 {what}" : $"{count} {what}s";
}
