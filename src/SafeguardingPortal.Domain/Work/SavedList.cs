using System.Text.RegularExpressions;

namespace SafeguardingPortal.Domain.Work;

/// <summary>A list as an officer filtered it, kept under a name of their own. Its address holds codes and nobody's name (B12).</summary>
public sealed partial class SavedList
{
    /// <summary>More than these nobody finds anything in.</summary>
    public const int Most = 30;
    public const int LongestName = 60;
    public const int LongestAddress = 500;

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid OfficerId { get; private init; }
    public string Name { get; private init; } = "";

    /// <summary>Of a page of the portal, with its filters.</summary>
    public string Address { get; private init; } = "";
    public DateTime At { get; private init; }

    private SavedList() { }

    /// <exception cref="RuleViolation">There are as many as there may be, or one of this name.</exception>
    public static SavedList Of(Guid officerId, string name, string address, IReadOnlyCollection<SavedList> others, DateTime now)
    {
        RuleViolation.When(others.Count >= Most, $"You keep {Most} lists. Remove one first.");
        RuleViolation.When(others.Any(other => string.Equals(other.Name, name, StringComparison.OrdinalIgnoreCase)),
            "You keep a list of this name already. Choose another.");
        return new() { OfficerId = officerId, Name = name, Address = address, At = now };
    }

    /// <summary>
    /// An address as filters make them, without where in the list somebody was; null for what is none: another site, or words somebody
    /// typed.
    /// </summary>
    public static string? AddressOf(string? written)
    {
        if (written is null || !Plain().IsMatch(written)) return null;
        var parts = written.Split('?', 2);
        var filters = parts.Length < 2 ? [] : parts[1].Split('&')
            .Where(each => each.Length > 0 && !each.StartsWith("after=", StringComparison.OrdinalIgnoreCase)).ToArray();
        var address = filters.Length == 0 ? parts[0] : $"{parts[0]}?{string.Join('&', filters)}";
        return address.Length <= LongestAddress ? address : null;
    }

    /// <summary>A path of this site, then names and codes.</summary>
    [GeneratedRegex(@"^(/[a-z0-9-]+)+(\?[A-Za-z0-9._&=-]*)?$")]
    private static partial Regex Plain();
}
