namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>
/// How a crime was dealt with, in the two ways in which that has been recorded: disposals until 31 March 2013, and the numbered outcomes
/// since (handbook §3.4). Which of them are sanctions was set by ministers; the numbers follow them.
/// </summary>
/// <param name="IsOfOutcomes">Of the numbered outcomes.</param>
public sealed record Disposal(string Code, string Name, bool IsOfOutcomes, bool IsSanction)
{
    private static readonly DateOnly OutcomesBegin = new(2013, 4, 1);

    public bool HoldsOn(DateOnly day) => IsOfOutcomes == day >= OutcomesBegin;

    public static IReadOnlyList<Disposal> All { get; } =
    [
        .. Before("CHARGE", "Charged", true), .. Before("SUMMONS", "Summonsed", true), .. Before("CAUTION_ADULT", "Adult caution", true),
        .. Before("REPRIMAND", "Reprimand", true), .. Before("FINAL_WARNING", "Final warning", true),
        .. Before("CAUTION_YOUTH", "Youth caution", true), .. Before("TIC", "Taken into consideration", true),
        .. Before("PND", "Penalty notice for disorder", true), .. Before("CANNABIS_WARNING", "Cannabis warning", true),
        .. Before("NON_SANCTION", "Non-sanction detection", false), .. Before("COMMUNITY", "Community resolution, before 2013", false),
        .. Before("NFA", "No further action", false),
        .. Since("1", "Charged or summonsed", true), .. Since("1A", "Charged or summonsed with another offence", true),
        .. Since("2", "Youth caution", true), .. Since("2A", "Youth caution for another offence", true),
        .. Since("3", "Adult caution", true), .. Since("3A", "Adult caution for another offence", true),
        .. Since("4", "Taken into consideration", true), .. Since("5", "Offender has died", false),
        .. Since("6", "Penalty notice for disorder", true), .. Since("7", "Cannabis or khat warning", true),
        .. Since("8", "Community resolution", false), .. Since("9", "Prosecutors: not in the public interest", false),
        .. Since("10", "Police: not in the public interest", false), .. Since("11", "Suspect under the age of responsibility", false),
        .. Since("12", "Suspect too ill", false), .. Since("13", "Victim or witness dead or too ill", false),
        .. Since("14", "No suspect, victim does not support", false), .. Since("15", "Evidential difficulties, victim supports", false),
        .. Since("16", "Evidential difficulties, victim does not support", false),
        .. Since("17", "Time limit for prosecution passed", false),
        .. Since("18", "No suspect identified", false), .. Since("19", "Passed to the fraud bureau", false),
        .. Since("20", "Another agency acts first", false), .. Since("21", "Further investigation not in the public interest", false),
        .. Since("22", "Diverted to education or intervention", false)
    ];

    /// <summary>A code is used by one framework only.</summary>
    public static Disposal? Of(string? code) => All.FirstOrDefault(disposal => disposal.Code == code);

    private static IEnumerable<Disposal> Before(string code, string name, bool isSanction) => [new(code, name, false, isSanction)];

    private static IEnumerable<Disposal> Since(string code, string name, bool isSanction) =>
        [new(code, $"{code} {name}", true, isSanction)];
}

/// <summary>The groups that offences are counted under (¶40–44). A row of the list of offences says which is its own.</summary>
public static class OffenceGroups
{
    public const string Rape = "Rape";
    public const string OtherSexual = "Other sexual";
    public const string Neglect = "Neglect";
    public const string CommonAssault = "Common assault";
    public const string ActualBodilyHarm = "Actual bodily harm";
    public const string OtherViolence = "Other violence";
    public const string Homicide = "Homicide";
    public const string Other = "Other";

    /// <summary>
    /// Counted across the groups above (¶44): physical abuse where who is suspected is of the child's family. It is in no sum of groups.
    /// </summary>
    public const string PhysicalInFamily = "Physical, in the family";

    /// <summary>All crime, whatever its group.</summary>
    public const string All = "All";

    public static IReadOnlyList<string> Shipped { get; } =
        [Rape, OtherSexual, Neglect, CommonAssault, ActualBodilyHarm, OtherViolence, Homicide, Other];

    public static IReadOnlyList<string> Physical { get; } = [CommonAssault, ActualBodilyHarm, OtherViolence];
}
