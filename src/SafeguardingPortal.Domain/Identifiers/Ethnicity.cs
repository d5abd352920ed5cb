namespace SafeguardingPortal.Domain.Identifiers;

/// <summary>
/// The sets of self-defined ethnicity that the portal comes with; the set is stored with the code (handbook §8, W41). Administrators begin
/// and end categories, and sets of later years, on the list of ethnicities.
/// </summary>
public enum EthnicitySet { SixteenPlusOne, EighteenPlusOne, NineteenPlusOne }

/// <summary>
/// What a person says their own ethnicity is. It serves the person and monitoring, and is never a factor of risk (BR-45).
/// What an officer saw is an <see cref="ObservedAppearance"/>; neither is ever read as the other.
/// </summary>
/// <param name="Set">The set the code was taken from: the name of an <see cref="EthnicitySet"/>, or a later set's own.</param>
public sealed record SelfDefinedEthnicity(string Set, string Code, string Group, string Name)
{
    private static readonly SelfDefinedEthnicity[] SixteenPlusOne = List(EthnicitySet.SixteenPlusOne,
    [
        ("W1", "White", "British"),
        ("W2", "White", "Irish"),
        ("W9", "White", "Any other White background"),
        ("M1", "Mixed", "White and Black Caribbean"),
        ("M2", "Mixed", "White and Black African"),
        ("M3", "Mixed", "White and Asian"),
        ("M9", "Mixed", "Any other Mixed background"),
        ("A1", "Asian or Asian British", "Indian"),
        ("A2", "Asian or Asian British", "Pakistani"),
        ("A3", "Asian or Asian British", "Bangladeshi"),
        ("A9", "Asian or Asian British", "Any other Asian background"),
        ("B1", "Black or Black British", "Caribbean"),
        ("B2", "Black or Black British", "African"),
        ("B9", "Black or Black British", "Any other Black background"),
        ("O1", "Chinese or other ethnic group", "Chinese"),
        ("O9", "Chinese or other ethnic group", "Any other ethnic group"),
        ("NS", "Not stated", "Not stated")
    ]);

    private static readonly SelfDefinedEthnicity[] EighteenPlusOne = List(EthnicitySet.EighteenPlusOne,
    [
        ("W1", "White", "British"),
        ("W2", "White", "Irish"),
        ("W3", "White", "Gypsy or Irish Traveller"),
        ("W9", "White", "Any other White background"),
        ("M1", "Mixed or multiple ethnic groups", "White and Black Caribbean"),
        ("M2", "Mixed or multiple ethnic groups", "White and Black African"),
        ("M3", "Mixed or multiple ethnic groups", "White and Asian"),
        ("M9", "Mixed or multiple ethnic groups", "Any other Mixed or multiple background"),
        ("A1", "Asian or Asian British", "Indian"),
        ("A2", "Asian or Asian British", "Pakistani"),
        ("A3", "Asian or Asian British", "Bangladeshi"),
        ("A4", "Asian or Asian British", "Chinese"),
        ("A9", "Asian or Asian British", "Any other Asian background"),
        ("B1", "Black, Black British, Caribbean or African", "Caribbean"),
        ("B2", "Black, Black British, Caribbean or African", "African"),
        ("B9", "Black, Black British, Caribbean or African", "Any other Black, Black British or Caribbean background"),
        ("O2", "Other ethnic group", "Arab"),
        ("O9", "Other ethnic group", "Any other ethnic group"),
        ("NS", "Not stated", "Not stated")
    ]);

    /// <summary>Of the census of 2021, which asked for Roma too.</summary>
    private static readonly SelfDefinedEthnicity[] NineteenPlusOne = List(EthnicitySet.NineteenPlusOne,
    [
        .. EighteenPlusOne.SelectMany(each => each.Code == "W3"
            ? new[] { (each.Code, each.Group, each.Name), ("W4", each.Group, "Roma") } : [(each.Code, each.Group, each.Name)])
    ]);

    /// <summary>The latest of the sets the portal comes with.</summary>
    public static EthnicitySet Latest => EthnicitySet.NineteenPlusOne;

    public static IReadOnlyList<SelfDefinedEthnicity> In(EthnicitySet set) => set switch
    {
        EthnicitySet.SixteenPlusOne => SixteenPlusOne,
        EthnicitySet.EighteenPlusOne => EighteenPlusOne,
        EthnicitySet.NineteenPlusOne => NineteenPlusOne
    };

    public static bool Belongs(string code, EthnicitySet set) => In(set).Any(ethnicity => ethnicity.Code == code);

    public static string NameOf(EthnicitySet set) => set switch
    {
        EthnicitySet.SixteenPlusOne => "16+1 set of 2010",
        EthnicitySet.EighteenPlusOne => "18+1 set",
        EthnicitySet.NineteenPlusOne => "19+1 set of 2021"
    };

    /// <summary>A set of a later year is called what its administrator called it.</summary>
    public static string NameOf(string set) => Shipped(set) is { } known ? NameOf(known) : set;

    /// <summary>What is stored for a set of this name.</summary>
    public static string SetOf(string name) => Enum.GetValues<EthnicitySet>()
        .Where(set => name.Equals(NameOf(set), StringComparison.OrdinalIgnoreCase)).Select(set => set.ToString()).FirstOrDefault() ?? name;

    /// <summary>The group and the name, said once where they are the same.</summary>
    public string Text => Group == Name ? Name : $"{Group}: {Name}";

    /// <summary>Nothing typed gives neither an ethnicity nor a problem; that a person did not say is the code NS.</summary>
    public static SelfDefinedEthnicity? Read(EthnicitySet set, string? typed, out string? problem)
    {
        problem = null;
        if (Typed.Compact(typed) is not { } code) return null;
        if (In(set).FirstOrDefault(ethnicity => ethnicity.Code == code) is { } found) return found;

        problem = ProblemWith(code, set);
        return null;
    }

    private static SelfDefinedEthnicity[] List(EthnicitySet set, (string Code, string Group, string Name)[] rows) =>
        Array.ConvertAll(rows, row => new SelfDefinedEthnicity(set.ToString(), row.Code, row.Group, row.Name));

    private static EthnicitySet? Shipped(string set) => Enum.GetValues<EthnicitySet>().Where(each => each.ToString() == set)
        .Select(each => (EthnicitySet?)each).FirstOrDefault();

    private static string ProblemWith(string code, EthnicitySet set)
    {
        if (ObservedAppearance.Has(code)) return $"“{code}” is what an officer observed. Self-defined ethnicity has codes such as W1";

        if (Enum.GetValues<EthnicitySet>().Where(other => other != set).SelectMany(In)
            .FirstOrDefault(ethnicity => ethnicity.Code == code) is not { } stranger)
            return code.Length <= 10 ? $"“{code}” is not a code of the {NameOf(set)}" : $"Codes of the {NameOf(set)} have 2 characters";

        var here = In(set).FirstOrDefault(ethnicity => ethnicity.Name == stranger.Name);
        return $"“{code}” ({stranger.Name}) belongs to the {NameOf(stranger.Set)}, not to the {NameOf(set)}"
            + (here is null ? "" : $", where {here.Name} is {here.Code}");
    }
}

/// <summary>What an officer saw, for describing a person who has not been asked; never their ethnicity (handbook §8).</summary>
public sealed record ObservedAppearance(string Code, string Name)
{
    public static IReadOnlyList<ObservedAppearance> All { get; } =
    [
        new("IC1", "White – North European"),
        new("IC2", "White – South European"),
        new("IC3", "Black"),
        new("IC4", "Asian – Indian subcontinent"),
        new("IC5", "Chinese, Japanese, Korean or other South-East Asian"),
        new("IC6", "Arab or North African"),
        new("IC9", "Unknown")
    ];

    public static bool Has(string code) => All.Any(appearance => appearance.Code == code);

    /// <summary>Nothing typed gives neither an appearance nor a problem.</summary>
    public static ObservedAppearance? Read(string? typed, out string? problem)
    {
        problem = null;
        if (Typed.Compact(typed) is not { } code) return null;
        if (All.FirstOrDefault(appearance => appearance.Code == code) is { } found) return found;

        problem = Enum.GetValues<EthnicitySet>().Any(set => SelfDefinedEthnicity.Belongs(code, set))
            ? $"“{code}” is a self-defined ethnicity. What an officer observed has the codes IC1 to IC6 and IC9"
            : "What an officer observed has the codes IC1 to IC6 and IC9";
        return null;
    }
}
