using System.Security.Cryptography;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>A password somebody is given to come in with once, and to choose their own.</summary>
public static class OneTimePassword
{
    /// <summary>How long it waits for that sign-in.</summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(72);

    /// <summary>Why a sign-in with the right one failed.</summary>
    public const string HasEnded = "the one-time password has ended";

    /// <summary>None that looks or sounds like another, and no vowel: it spells no word.</summary>
    private const string Letters = "bcdfghjkmnpqrstvwxz";

    /// <summary>Sixteen letters in fours, which can be read over the telephone: 67 bits.</summary>
    public static string Make() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));
}
