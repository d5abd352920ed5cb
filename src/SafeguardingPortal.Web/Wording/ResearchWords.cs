using SafeguardingPortal.Domain.Casework.Research;

namespace SafeguardingPortal.Web.Wording;

/// <summary>Searches as people speak of them. What is awaited is never the same as nothing found.</summary>
public static class ResearchWords
{
    public static string InWords(this CheckResult result) => result switch
    {
        CheckResult.Found => "Something found",
        CheckResult.NothingFound => "Nothing found",
        CheckResult.Awaited => "Asked, answer awaited",
        CheckResult.NotApplicable => "Does not apply"
    };

    public static IReadOnlyList<Choice> Results { get; } = Choice.Each<CheckResult>(InWords);

    public static string InWords(this ResearchState state) => state.IsComplete
        ? "Complete: every source that has to be searched has been"
        : $"Not complete. Still to search: {string.Join("; ", state.Missing)}";
}
