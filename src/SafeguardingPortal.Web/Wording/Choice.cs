using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Web.Wording;

/// <summary>One answer a select, radios or checkboxes offer.</summary>
/// <param name="Team">The team a script proposes elsewhere when this is chosen.</param>
/// <param name="Group">The heading it stands under in a select.</param>
public sealed record Choice(string Value, string Text, string? Hint = null, string? Team = null, string? Group = null) : INamesPeople
{
    /// <summary>Who is chosen, where it is somebody.</summary>
    public IReadOnlyList<Guid> PeopleNamed { get; init; } = [];

    public static IReadOnlyList<Choice> YesNo { get; } = [new("true", "Yes"), new("false", "No")];

    /// <summary>Every value of an enum, in the order in which it names them.</summary>
    public static IReadOnlyList<Choice> Each<TEnum>(Func<TEnum, string> words) where TEnum : struct, Enum =>
        Of(Enum.GetValues<TEnum>(), words);

    public static IReadOnlyList<Choice> Of<TEnum>(IEnumerable<TEnum> values, Func<TEnum, string> words) where TEnum : struct, Enum =>
        [.. values.Select(value => new Choice(value.ToString(), words(value)))];
}
