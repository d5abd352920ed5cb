namespace SafeguardingPortal.Domain.Identifiers;

/// <summary>
/// The Criminal Records Office number (handbook §8, W22): serial/year, 065656/91H, or with the year first after “SF”,
/// SF05/482703J, whose serial is never padded because its check letter depends on how it is written.
/// </summary>
public static class CroNumber
{
    private const string Name = "CRO number";

    /// <summary>Nothing typed, or “not known”, gives neither a number nor a problem.</summary>
    public static string? Read(string? typed, out string? problem)
    {
        problem = null;
        if (Typed.Compact(typed) is not { } compact) return null;

        var text = Typed.HyphensAsSlashes(compact);
        if (Placeholder.Problem(IdentifierKind.CroNumber, text) is { } empty) return Typed.Refuse(empty, out problem);
        if (text[0] != 'S') return SerialFirst(text, out problem);
        if (text.Length > 1 && text[1] != 'F') return Typed.Refuse($"{Typed.Character(Name, text, 1)} should be F after S", out problem);
        return YearFirst(text, out problem);
    }

    private static string? SerialFirst(string text, out string? problem)
    {
        if (SlashedNumber.Read(Name, text, 0, out problem) is not { } number) return null;

        var (serial, year) = number.Right is { } right ? (number.Left, right)
            : number.Left.Length > 2 ? (number.Left[..^2], number.Left[^2..])
            : ("", number.Left);
        if (serial.Length is < 1 or > 6)
            return Typed.Refuse($"A CRO number has 1 to 6 digits before the slash; this has {serial.Length}", out problem);
        if (year.Length != 2)
            return Typed.Refuse($"A CRO number has 2 digits after the slash, for the year; this has {year.Length}", out problem);

        var padded = serial.PadLeft(6, '0');
        return Checked($"{padded}/{year}", year + padded, number.Letter, out problem);
    }

    private static string? YearFirst(string text, out string? problem)
    {
        if (SlashedNumber.Read(Name, text, 2, out problem) is not { } number) return null;

        var (year, serial) = number.Right is { } right ? (number.Left, right)
            : number.Left.Length > 2 ? (number.Left[..2], number.Left[2..])
            : (number.Left, "");
        if (year.Length != 2)
            return Typed.Refuse($"A CRO number has 2 digits after SF, for the year; this has {year.Length}", out problem);
        if (serial.Length is < 1 or > 6)
            return Typed.Refuse(
                $"A CRO number that begins with SF has 1 to 6 digits after the slash; this has {serial.Length}", out problem);

        return Checked($"SF{year}/{serial}", year + serial, number.Letter, out problem);
    }

    private static string? Checked(string number, string digits, char letter, out string? problem)
    {
        problem = null;
        var expected = CheckLetter.For(digits);
        return letter == expected
            ? number + letter : Typed.Refuse(Typed.WrongCheck("last character", number + letter, expected), out problem);
    }
}
