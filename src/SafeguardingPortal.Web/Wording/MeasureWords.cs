using SafeguardingPortal.Domain.Measures;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Measures by their number and name.</summary>
public static class MeasureWords
{
    public static string InWords(this Measure measure) => measure switch
    {
        Measure.InitialConferencesAttended => "K-2 Initial conferences attended",
        Measure.ReviewReportsSent => "K-3 Reports sent for review conferences",
        Measure.ReviewConferencesAttended => "K-4 Review conferences attended"
    };

    /// <summary>What a measure's address ends in.</summary>
    public static string Code(this Measure measure) => measure switch
    {
        Measure.InitialConferencesAttended => "k-2",
        Measure.ReviewReportsSent => "k-3",
        Measure.ReviewConferencesAttended => "k-4"
    };
}
