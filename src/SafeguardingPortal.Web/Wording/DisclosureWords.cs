using SafeguardingPortal.Domain.Disclosures;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Disclosures in words.</summary>
public static class DisclosureWords
{
    public static string InWords(this DisclosureKind kind) => kind switch
    {
        DisclosureKind.Report => "Report",
        DisclosureKind.Letter => "Letter",
        DisclosureKind.Call => "Call",
        DisclosureKind.DiscussionRecord => "Record of a discussion",
        DisclosureKind.Cram => "CRAM",
        DisclosureKind.Table => "Table",
        DisclosureKind.Document => "Document",
        DisclosureKind.SubjectAccess => "Subject access"
    };
}
