using System.Text.RegularExpressions;

namespace SafeguardingPortal.Web.Infrastructure;

/// <summary>Where a record is shown, from its reference alone, so that what points to it need not know its kind.</summary>
public static partial class RecordLinks
{
    /// <summary>The address of the record's page; null where it has none of its own.</summary>
    public static string? PageOf(string? reference) => reference is null ? null : Parts().Match(reference) switch
    {
        { Success: true, Groups: var part } when part["part"].Value.Length > 0 => part["letter"].Value switch
        {
            "D" => $"/cases/{part["case"].Value}/discussions/{part["number"].Value}",
            "V" when part["review"].Success => $"/cases/{part["case"].Value}/supervision",
            "V" => $"/cases/{part["case"].Value}/cram/{part["number"].Value}",
            "K" => $"/cases/{part["case"].Value}/conferences/{part["number"].Value}",
            _ => null
        },
        _ when reference.StartsWith("R-", StringComparison.Ordinal) => $"/referrals/{reference}",
        _ when reference.StartsWith("T-", StringComparison.Ordinal) => $"/tasks/{reference}",
        _ when reference.StartsWith("E-", StringComparison.Ordinal) => $"/dissents/{reference}",
        _ => null
    };

    /// <summary>What a record is called: "strategy discussion 1", "R-2026-000123".</summary>
    public static string NameOf(string reference) => Parts().Match(reference) is { Success: true, Groups: var part } && part["part"].Value.Length > 0
        ? part["letter"].Value switch
        {
            "D" => $"strategy discussion {part["number"].Value}",
            "V" when part["review"].Success => $"review {part["review"].Value} of CRAM version {part["number"].Value}",
            "V" => $"CRAM version {part["number"].Value}",
            "K" => $"conference {part["number"].Value}",
            _ => reference
        }
        : reference;

    [GeneratedRegex(@"^(?<case>C-\d{4}-\d{6})(?<part>-(?<letter>[A-Z])(?<number>\d{1,4})(-S(?<review>\d{1,4}))?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
