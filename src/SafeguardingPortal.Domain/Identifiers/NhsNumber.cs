namespace SafeguardingPortal.Domain.Identifiers;

/// <summary>The NHS number: nine digits and a check digit, modulo 11 (handbook §8, W42).</summary>
public static class NhsNumber
{
    private const string Name = "NHS number";

    /// <summary>Ten digits without spaces. Nothing typed, or “not known”, gives neither a number nor a problem.</summary>
    public static string? Read(string? typed, out string? problem)
    {
        problem = null;
        if (Typed.Compact(typed) is not { } text) return null;

        var digits = Typed.WithoutHyphens(text);
        for (var i = 0; i < digits.Length; i++)
            if (!char.IsAsciiDigit(digits[i])) return Typed.Refuse(Typed.NotADigit(Name, digits, i), out problem);

        if (digits.Length != 10) return Typed.Refuse($"NHS numbers have 10 digits; this has {digits.Length}", out problem);

        var check = CheckDigit(digits);
        if (check == 10) return Typed.Refuse("The check digit works out as 10, so this number was never issued", out problem);
        if (digits[9] != '0' + check)
            return Typed.Refuse(Typed.WrongCheck("last digit", InGroups(digits), (char)('0' + check)), out problem);
        return Placeholder.NeverIssuedByNhs(digits) is { } empty ? Typed.Refuse(empty, out problem) : digits;
    }

    /// <summary>As people read it out: 943 476 5870.</summary>
    public static string InGroups(string canonical) => $"{canonical[..3]} {canonical[3..6]} {canonical[6..]}";

    private static int CheckDigit(string digits)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++) sum += (digits[i] - '0') * (10 - i);
        return (11 - sum % 11) % 11;
    }
}
