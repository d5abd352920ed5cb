using SafeguardingPortal.Domain.Casework.Cases;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Documents of a case in words.</summary>
public static class DocumentWords
{
    public static string InWords(this DocumentKind kind) => kind switch
    {
        DocumentKind.Medical => "Medical",
        DocumentKind.Photograph => "Photograph",
        DocumentKind.Report => "Report",
        DocumentKind.Letter => "Letter",
        DocumentKind.Interview => "Interview",
        DocumentKind.Other => "Other"
    };

    public static IReadOnlyList<Choice> Kinds { get; } = Choice.Each<DocumentKind>(InWords);

    /// <summary>"160 kB", "4.2 MB".</summary>
    public static string Size(long bytes) => bytes < 1_000_000
        ? $"{Math.Max(1, bytes / 1_000).ToString("N0", LondonWords.Culture)} kB"
        : $"{(bytes / 1_000_000m).ToString("N1", LondonWords.Culture)} MB";
}
