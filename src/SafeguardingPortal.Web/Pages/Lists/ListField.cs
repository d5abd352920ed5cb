using System.Reflection;
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

    /// <summary>Of a text of several lines.</summary>
    public bool IsLong { get; init; }

    /// <summary>Whether what was chosen is one of the answers there are; only a changed page sends another.</summary>
    public bool Offers(AddRow form, ListLookups lookups) =>
        Options is null || ValueOn(form) is not { } chosen || Options(lookups).Any(option => IsSame(option.Value, chosen));

    /// <summary>What stands in it, as people read it: the words of the answer that was chosen.</summary>
    public string InWords(AddRow form, ListLookups lookups) => ValueOn(form) is not { } value ? ""
        : Options?.Invoke(lookups).FirstOrDefault(option => IsSame(option.Value, value))?.Text ?? value;

    /// <summary>Fills it in with the words or the code of a file.</summary>
    /// <returns>What is wrong with them; null where nothing is.</returns>
    public string? Fill(AddRow form, string? words, ListLookups lookups)
    {
        if (words is null) return null;
        var value = words;
        if (Options?.Invoke(lookups).ToList() is { } options)
        {
            if (options.Find(option => IsSame(option.Text, words) || IsSame(option.Value, words)) is not { } chosen)
                return $"“{words}” is not an answer of this list. Write one of: "
                    + string.Join("; ", options.Take(40).Select(each => each.Text));
            value = chosen.Value;
        }
        var property = Property(form);
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        property.SetValue(form, type.IsEnum ? Enum.Parse(type, value, ignoreCase: true) : type == typeof(bool) ? bool.Parse(value) : value);
        return null;
    }

    private string? ValueOn(AddRow form) => Property(form).GetValue(form)?.ToString();

    private PropertyInfo Property(AddRow form) => form.GetType().GetProperty(Name)!;

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A column of a list's page.</summary>
public sealed record ListColumn<TRow>(string Title, Func<TRow, ListLookups, string> Text);

/// <summary>What rows are named by that stands in other lists.</summary>
/// <param name="Teams">Those of today, by key.</param>
/// <param name="AllTeams">The names of those that ended besides.</param>
/// <param name="Regions">The names of those of today, in which teams are.</param>
public sealed record ListLookups(
    IReadOnlyList<Choice> Boroughs, IReadOnlyList<Choice> Teams, IReadOnlyDictionary<Guid, string> AllTeams, IReadOnlyList<Choice> Regions)
{
    /// <summary>What is chosen for those that have no row of their own.</summary>
    public const string AllOthers = "all";

    /// <summary>The boroughs to choose from, and all that have no row of their own.</summary>
    public IEnumerable<Choice> BoroughsOrAllOthers => [.. Boroughs, new(AllOthers, Borough(null))];

    /// <summary>The name of a borough; no code is every borough that has no row of its own.</summary>
    public string Borough(string? code) =>
        code is null ? "All other boroughs" : Boroughs.FirstOrDefault(borough => borough.Value == code)?.Text ?? code;

    public string Team(Guid id) => AllTeams[id];
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
