namespace SafeguardingPortal.Domain.Identifiers;

/// <summary>
/// The unique pupil number: a check letter, the council's code (3), the school (4), year (2) and serial (3), whose last
/// character is a letter in a temporary number (handbook §8, W20, W23). Council codes come and go and are not checked.
/// </summary>
public static class Upn
{
    private const string Name = "UPN";
    private const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /// <summary>Thirteen characters in capitals. Nothing typed, or “not known”, gives neither a number nor a problem.</summary>
    public static string? Read(string? typed, out string? problem)
    {
        problem = null;
        if (Typed.Compact(typed) is not { } text) return null;

        var upn = Typed.WithoutHyphens(text);
        for (var i = 0; i < Math.Min(upn.Length, 13); i++)
            if (ProblemAt(upn, i) is { } wrong) return Typed.Refuse(wrong, out problem);

        if (upn.Length != 13) return Typed.Refuse($"UPNs have 13 characters; this has {upn.Length}", out problem);

        var check = CheckLetter(upn);
        if (upn[0] == check && Placeholder.Problem(IdentifierKind.Upn, upn) is { } empty) return Typed.Refuse(empty, out problem);
        return upn[0] == check ? upn : Typed.Refuse(Typed.WrongCheck("first character", upn, check), out problem);
    }

    private static string? ProblemAt(string upn, int index) => (index, upn[index]) switch
    {
        (0, var c) when !Letters.Contains(c) => $"{Typed.Character(Name, upn, 0)} should be a letter other than I, O or S",
        (12, var c) when !char.IsAsciiDigit(c) && !Letters.Contains(c) =>
            $"{Typed.Character(Name, upn, 12)} should be a digit or a letter other than I, O or S",
        ( > 0 and < 12, var c) when !char.IsAsciiDigit(c) => Typed.NotADigit(Name, upn, index),
        _ => null
    };

    private static char CheckLetter(string upn)
    {
        var sum = 0;
        for (var i = 1; i < 13; i++) sum += (char.IsAsciiDigit(upn[i]) ? upn[i] - '0' : Letters.IndexOf(upn[i])) * (i + 1);
        return Letters[sum % 23];
    }
}
