using SafeguardingPortal.Domain.Measures;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Figures as the portal writes them. A percentage never stands without its two counts (handbook §9).</summary>
public static class MeasureWords
{
    /// <summary>"November 2026", "April 2026 to March 2027", "1 November to 15 November 2026".</summary>
    public static string InWords(this Period period)
    {
        if (period.IsMonth) return Month(period.From);
        if (period.Months.Count > 0) return $"{Month(period.From)} to {Month(period.To)}";
        return $"{period.From.ToString("d MMMM yyyy", LondonWords.Culture)} to {period.To.ToString("d MMMM yyyy", LondonWords.Culture)}";
    }

    public static string Month(DateOnly month) => month.ToString("MMMM yyyy", LondonWords.Culture);

    /// <summary>"82.6%"; a dash of nothing.</summary>
    public static string InWords(this Share share) =>
        share.Percent is { } percent ? $"{percent.ToString("0.0", LondonWords.Culture)}%" : "–";

    /// <summary>"38 of 46".</summary>
    public static string Counts(this Share share) =>
        $"{share.Part.ToString("#,0", LondonWords.Culture)} of {share.Whole.ToString("#,0", LondonWords.Culture)}";

    public static string InWords(this Judged judged) => judged switch
    {
        Judged.ByTheCounts => "by the counts themselves, shown at one decimal",
        Judged.AsAWholeNumber => "as a whole number, shown at one decimal beside"
    };

    public static string InWords(this Factor factor) => factor switch
    {
        Factor.PoliceDecisions => "Consistency of police decisions",
        Factor.PartnerTurnover => "Consistency and turnover of partners",
        Factor.Partnership => "Relationship with partners",
        Factor.Borough => "What the borough is like"
    };

    /// <summary>In one word or two, where a row of a table has it.</summary>
    public static string InShort(this Factor factor) => factor switch
    {
        Factor.PoliceDecisions => "Decisions",
        Factor.PartnerTurnover => "Turnover",
        Factor.Partnership => "Partnership",
        Factor.Borough => "Borough"
    };

    public static IEnumerable<Choice> Factors => Enum.GetValues<Factor>().Select(factor => new Choice(factor.ToString(), factor.InWords()));

    public static string InWords(this RestatedBecause because) => because switch
    {
        RestatedBecause.CountedSince => "is counted since",
        RestatedBecause.NotCountedNow => "is not counted any more",
        RestatedBecause.MetSince => "is met by now",
        RestatedBecause.NotMetNow => "is not met by now"
    };
}
