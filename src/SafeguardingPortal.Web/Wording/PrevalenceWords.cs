using System.Globalization;
using SafeguardingPortal.Domain.Prevalence;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Counts of crime, changes and published percentages.</summary>
public static class PrevalenceWords
{
    public static string InWords(this CountOf what) => what switch
    {
        CountOf.Allegations => "Allegations",
        CountOf.Crimes => "Crimes recorded",
        CountOf.Confirmed => "Confirmed",
        CountOf.Detections => "Sanction detections"
    };

    public static string InWords(this PublishedKind kind) => kind switch
    {
        PublishedKind.DetectionRate => "Sanction detection rate",
        PublishedKind.Within24Hours => "Referrals dealt with within 24 hours",
        PublishedKind.ReportedChange => "Change of what was reported, on the year before",
        PublishedKind.ConfirmedChange => "Change of what was confirmed, on the year before",
        PublishedKind.Change => "Change on the year before, of which the source does not say",
        PublishedKind.ConfirmedAgainstFourYears => "Confirmed, against the mean of four years",
        PublishedKind.ForecastLikely => "Forecast, likely",
        PublishedKind.ForecastUpper => "Forecast, upper",
        PublishedKind.ShareOfAll => "Share of all",
        PublishedKind.UnderReportedFrom => "Thought to be under-reported, at least",
        PublishedKind.UnderReportedTo => "Thought to be under-reported, at most"
    };

    public static bool IsChange(this PublishedKind kind) => kind is PublishedKind.ReportedChange or PublishedKind.ConfirmedChange
        or PublishedKind.Change or PublishedKind.ConfirmedAgainstFourYears or PublishedKind.ForecastLikely or PublishedKind.ForecastUpper;

    /// <summary>"2009/10".</summary>
    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"{year}/{(year + 1) % 100:00}");

    /// <summary>"+9%", "−1.5%".</summary>
    public static string Change(decimal percent) =>
        $"{(percent < 0 ? "−" : percent > 0 ? "+" : "")}{Math.Abs(percent).ToString("0.#", LondonWords.Culture)}%";

    public static string Percent(decimal percent) => $"{percent.ToString("0.#", LondonWords.Culture)}%";

    public static string Count(int count) => count.ToString("N0", LondonWords.Culture);
}
