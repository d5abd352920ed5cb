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
    /// First name and surname are found again and nothing else was given that differs. However common the name, who types the whole of it
    /// wants to see who is called so.
    /// </summary>
    public bool IsByWholeName => Reasons.All(reason => reason.Likeness != Likeness.Different)
        && Reasons.Any(reason => reason.Field == MatchField.FirstName) && Reasons.Any(reason => reason.Field == MatchField.Surname);
}

/// <summary>One field as it was found, before it is put into words.</summary>
internal readonly record struct Finding(MatchField Field, Likeness Likeness, Chances Chances, Func<string> Words)
{
    public double Weight => Math.Log2(Chances.Same / Chances.Stranger);

    public MatchReason ToReason() => new(Field, Likeness, Words(), Weight);
}
