using System.Globalization;

namespace SafeguardingPortal.Domain.Identifiers;

/// <summary>
/// The check letter of PNC ids, CRO numbers and arrest summons numbers: the digits as one number, modulo 23 (handbook §8, W22).
/// </summary>
internal static class CheckLetter
{
    /// <summary>I, O and S are left out, being too like 1, 0 and 5.</summary>
    private const string Letters = "ZABCDEFGHJKLMNPQRTUVWXY";

    public static char For(string digits) => Letters[(int)(long.Parse(digits, CultureInfo.InvariantCulture) % Letters.Length)];
}
