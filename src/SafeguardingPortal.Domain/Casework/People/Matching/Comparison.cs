namespace SafeguardingPortal.Domain.Casework.People.Matching;

public enum MatchField { FirstName, Surname, MiddleName, Born, Sex, Address, Number, School }

/// <summary>How two values of a field stand to each other: = ≈ ≠ on screen.</summary>
public enum Likeness { Same, Close, Different }

/// <summary>What two records say in one field, in words an officer can check.</summary>
/// <param name="Weight">In bits: how much it speaks for one person against two strangers. Never on a screen.</param>
public sealed record MatchReason(MatchField Field, Likeness Likeness, string Words, double Weight);

public enum MatchOutcome { None, Possible, Match, Many }

/// <summary>Two records compared, with why.</summary>
/// <param name="Score">In bits; above 0 one person is likelier than two. Never on a screen.</param>
/// <param name="Otherwise">If they are two people, what those are likeliest to be to each other.</param>
public sealed record Comparison(double Score, MatchOutcome Outcome, IReadOnlyList<MatchReason> Reasons, Explanation Otherwise)
{
    /// <summary>
    /// First name and surname are found again and no other birth is given. However common the name, and wherever they live now, who types
    /// the whole of it wants to see who is called so.
    /// </summary>
    public bool IsByWholeName => IsByName && Reasons.Any(reason => reason.Field == MatchField.FirstName)
        && Reasons.Any(reason => reason.Field == MatchField.Surname)
        && !Reasons.Any(reason => reason is { Field: MatchField.Born, Likeness: Likeness.Different });

    /// <summary>Every word of the name that can be compared is found again, whatever else is said.</summary>
    public bool IsByName => Reasons.Where(reason => reason.Field is MatchField.FirstName or MatchField.Surname).ToList()
        is { Count: > 0 } names && names.TrueForAll(reason => reason.Likeness != Likeness.Different);
}

/// <summary>One field as it was found, before it is put into words.</summary>
internal readonly record struct Finding(MatchField Field, Likeness Likeness, Chances Chances, Func<string> Words)
{
    public double Weight => Math.Log2(Chances.Same / Chances.Stranger);

    public MatchReason ToReason() => new(Field, Likeness, Words(), Weight);
}
