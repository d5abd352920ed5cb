namespace SafeguardingPortal.Domain.Casework.People.Matching;

/// <summary>
/// What is known of somebody, as far as it helps to recognise them: from a record, from a form half typed, or from a line of a file.
/// </summary>
public sealed record PersonDescription
{
    /// <summary>As given, the name first and then the aliases, past and present.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>More than one where a birth was corrected: what was believed earlier still finds the person.</summary>
    public IReadOnlyList<Birth> Births { get; init; } = [];
    public Sex Sex { get; init; }

    /// <summary>Past and present, a postcode at the end where there is one.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];
    public IReadOnlyList<KnownNumber> Numbers { get; init; } = [];
    public string? School { get; init; }
}

/// <summary>A number that is one person's: NHS, UPN, PNC, CRO.</summary>
/// <param name="Kind">What it is called on screen: "NHS number".</param>
public sealed record KnownNumber(string Kind, string Value);
