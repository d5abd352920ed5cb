using SafeguardingPortal.Domain.Research;
using SafeguardingPortal.Web.TagHelpers;

namespace SafeguardingPortal.Web.Features.Research;

/// <summary>Searches as people speak of them. What is awaited is never the same as nothing found.</summary>
public static class ResearchWords
{
    public static string InWords(this CheckResult result) => result switch
    {
        CheckResult.Found => "Something found",
        CheckResult.NothingFound => "Nothing found",
        CheckResult.Awaited => "Asked, answer awaited",
        _ => "Does not apply"
    };

    public static IReadOnlyList<Choice> Results { get; } = [.. Enum.GetValues<CheckResult>().Select(result => new Choice(result.ToString(), result.InWords()))];

    public static string InWords(this ResearchState state) => state.IsComplete
        ? "Complete: every source that has to be searched has been"
        : $"Not complete. Still to search: {string.Join("; ", state.Missing)}";
}
