using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Lists;

/// <summary>A field of a list's own form: a line to type in unless it has answers to choose from.</summary>
/// <param name="Name">Of the form's property.</param>
/// <param name="Width">As the tag helpers take it: "5" or "10" characters.</param>
public sealed record ListField(string Name, string Label, string? Hint = null, string? Width = null)
{
    /// <summary>The answers there are.</summary>
    public Func<ListLookups, IEnumerable<Choice>>? Options { get; init; }

    /// <summary>What stands first in a list that opens, for no choice. Without it the answers stand one below the other.</summary>
    public string? Empty { get; init; }

    /// <summary>Whether what was chosen is one of the answers there are; only a changed page sends another.</summary>
    public bool Offers(AddRow form, ListLookups lookups) =>
        Options is null || form.GetType().GetProperty(Name)!.GetValue(form)?.ToString() is not { } chosen
        || Options(lookups).Any(option => option.Value.Equals(chosen, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A column of a list's page.</summary>
public sealed record ListColumn<TRow>(string Title, Func<TRow, ListLookups, string> Text);

/// <summary>What rows are named by that stands in other lists.</summary>
public sealed record ListLookups(IReadOnlyList<Choice> Boroughs)
{
    /// <summary>The name of a borough; no code is every borough that has no row of its own.</summary>
    public string Borough(string? code) =>
        code is null ? "All other boroughs" : Boroughs.FirstOrDefault(borough => borough.Value == code)?.Text ?? code;
}

/// <summary>A row as its list's page shows it.</summary>
/// <param name="InWords">What it says, in a sentence.</param>
/// <param name="Source">Where it came from, where no administrator put it there.</param>
/// <param name="WhyNeeded">Why it can be followed by another and not be ended; null where it can.</param>
public sealed record ListedRow(
    Guid Id, string InWords, IReadOnlyList<string> Cells, DateOnly From, DateOnly? To, string? Source, string? WhyNeeded)
{
    public bool IsToCome(DateOnly today) => From > today;

    public bool HasEnded(DateOnly today) => To < today;

    public string Days => $"from {LondonWords.Day(From)}{(To is { } to ? $" to {LondonWords.Day(to)}" : "")}";
}
