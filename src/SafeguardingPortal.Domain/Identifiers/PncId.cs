using System.Globalization;

namespace SafeguardingPortal.Domain.Identifiers;

/// <summary>
/// The Police National Computer id: year, serial and a check letter (handbook §8, W22). The letter covers two digits of the
/// year, so it cannot tell 1981 from 2081.
/// </summary>
public static class PncId
{
    private const string Name = "PNC id";
    private const int FirstYear = 1900;

    /// <summary>
    /// The long form, 2002/0073319Z. A year of two digits is the latest such year that has begun on the day given.
    /// Nothing typed, or “not known”, gives neither an id nor a problem.
    /// </summary>
    public static string? Read(string? typed, DateOnly today, out string? problem)
    {
        problem = null;
        if (Typed.Compact(typed) is not { } text) return null;
        if (Placeholder.Problem(IdentifierKind.PncId, text) is { } empty) return Typed.Refuse(empty, out problem);
        if (SlashedNumber.Read(Name, Typed.HyphensAsSlashes(text), 0, out problem) is not { } number) return null;

        return number.Right is { } serial
            ? WithSlash(number.Left, serial, number.Letter, today, out problem)
            : WithoutSlash(number.Left, number.Letter, today, out problem);
    }

    private static string? WithSlash(string year, string serial, char letter, DateOnly today, out string? problem)
    {
        problem = null;
        if (year.Length is not (2 or 4))
            return Typed.Refuse($"The year of a PNC id has 2 or 4 digits; this has {year.Length}", out problem);
        if (serial.Length is < 1 or > 7)
            return Typed.Refuse($"A PNC id has 1 to 7 digits after the slash; this has {serial.Length}", out problem);

        var id = Reading(year, serial, today);
        if (Year(id) > today.Year) return Typed.Refuse($"The year of this PNC id, {Year(id)}, is in the future", out problem);
        if (Year(id) < FirstYear) return Typed.Refuse($"The year of this PNC id, {year}, is before {FirstYear}", out problem);
        return Expected(id) == letter
            ? id + letter : Typed.Refuse(Typed.WrongCheck("last character", id + letter, Expected(id)), out problem);
    }

    /// <summary>
    /// Where the digits could be read with a year of two or of four digits, the check letter decides; it fits both once in
    /// 23 times, and then nobody guesses.
    /// </summary>
    private static string? WithoutSlash(string digits, char letter, DateOnly today, out string? problem)
    {
        problem = null;
        if (digits.Length is < 3 or > 11)
            return Typed.Refuse($"A PNC id without its slash has 3 to 11 digits and a letter; this has {digits.Length}", out problem);

        var mayBeShort = digits.Length <= 9;
        var mayBeLong = digits.Length >= 5 && Year(digits) >= FirstYear && Year(digits) <= today.Year;
        if (!mayBeShort) return WithSlash(digits[..4], digits[4..], letter, today, out problem);
        if (!mayBeLong) return WithSlash(digits[..2], digits[2..], letter, today, out problem);

        var inShort = Reading(digits[..2], digits[2..], today);
        var inLong = Reading(digits[..4], digits[4..], today);
        return (Expected(inShort) == letter, Expected(inLong) == letter) switch
        {
            (true, false) => inShort + letter,
            (false, true) => inLong + letter,
            (true, true) =>
                Typed.Refuse($"This could be {inShort}{letter} or {inLong}{letter}. Write the slash after the year", out problem),
            _ => Typed.Refuse(
                $"The last character, “{letter}”, would be {Expected(inShort)} for {inShort} and {Expected(inLong)} for {inLong}. Write "
                    + "the slash after the year, and check every character",
                out problem)
        };
    }

    private static string Reading(string year, string serial, DateOnly today) =>
        $"{(year.Length == 2 ? InFull(year, today) : year)}/{serial.PadLeft(7, '0')}";

    private static string InFull(string year, DateOnly today)
    {
        var thisCentury = today.Year / 100 * 100 + int.Parse(year, CultureInfo.InvariantCulture);
        return (thisCentury <= today.Year ? thisCentury : thisCentury - 100).ToString("D4", CultureInfo.InvariantCulture);
    }

    private static int Year(string id) => int.Parse(id.AsSpan(0, 4), CultureInfo.InvariantCulture);

    private static char Expected(string id) => CheckLetter.For(id[2..4] + id[5..]);
}
