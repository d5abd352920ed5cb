namespace SafeguardingPortal.Domain.Identifiers;

public enum IdentifierKind { NhsNumber, Upn, PncId, CroNumber, ArrestSummonsNumber, Postcode, Reference }

/// <summary>
/// An identifier as it was given to the desk. One whose form or check character is wrong may be kept unverified, with what
/// is wrong, so that a number heard over a bad line is not lost; the caller decides where that is allowed.
/// </summary>
public sealed record Identifier
{
    public const int MaxLength = 50;

    public IdentifierKind Kind { get; private init; }

    /// <summary>Which of the reference patterns, where the kind is a reference: MERLIN, CRIS, CAD.</summary>
    public string? ReferenceCode { get; private init; }

    /// <summary>As typed, but for surplus spaces and characters that cannot be seen.</summary>
    public string Value { get; private init; } = "";

    /// <summary>The one form to match and search by; null while unverified.</summary>
    public string? Canonical { get; private init; }

    /// <summary>What is wrong with an unverified value.</summary>
    public string? Problem { get; private init; }

    /// <summary>Its form and check character are right. Whose it is, nobody has verified.</summary>
    public bool IsVerified => Canonical is not null;

    /// <summary>What to show: the canonical form, else what was typed.</summary>
    public string Text => Canonical ?? Value;

    private Identifier() { }

    /// <summary>
    /// Null with a problem: refused. Null without one: nothing was typed, or “not known”.
    /// The day is needed for the years of two digits in a PNC id.
    /// </summary>
    public static Identifier? Read(IdentifierKind kind, string? typed, DateOnly today, bool acceptUnverified, out string? problem)
    {
        // Where it stands for none, there is nothing to keep, marked or not.
        if (Placeholder.Problem(kind, typed) is { } empty)
        {
            problem = empty;
            return null;
        }
        var canonical = kind switch
        {
            IdentifierKind.NhsNumber => NhsNumber.Read(typed, out problem),
            IdentifierKind.Upn => Upn.Read(typed, out problem),
            IdentifierKind.PncId => PncId.Read(typed, today, out problem),
            IdentifierKind.CroNumber => CroNumber.Read(typed, out problem),
            IdentifierKind.ArrestSummonsNumber => ArrestSummonsNumber.Read(typed, out problem),
            IdentifierKind.Postcode => Postcode.Read(typed, out problem),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A reference is read by its pattern.")
        };

        return Kept(
            new() { Kind = kind, Value = Typed.Visible(typed), Canonical = canonical, Problem = problem }, acceptUnverified, out problem);
    }

    /// <summary>Reads a reference of another police system by the pattern in force for it.</summary>
    public static Identifier? Read(ReferencePattern pattern, string? typed, bool acceptUnverified, out string? problem)
    {
        var canonical = PoliceReference.Read(pattern, typed, out problem);
        return Kept(
            new()
            {
                Kind = IdentifierKind.Reference,
                ReferenceCode = pattern.Code,
                Value = Typed.Visible(typed),
                Canonical = canonical,
                Problem = problem
            },
            acceptUnverified,
            out problem);
    }

    private static Identifier? Kept(Identifier read, bool acceptUnverified, out string? problem)
    {
        problem = read.Problem;
        if (read.Canonical is null && (read.Problem is null || !acceptUnverified)) return null;

        problem = read.Value.Length > MaxLength ? $"At most {MaxLength} characters can be kept here; this has {read.Value.Length}" : null;
        return problem is null ? read : null;
    }
}
