using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>Length, not complexity; guessable and well-known passwords are refused (NCSC, handbook §7).</summary>
public sealed class PasswordStrength(IHostEnvironment environment, PortalDbContext db) : IPasswordValidator<PortalUser>
{
    public const int MinimumLength = 12;
    public const int MaximumLength = 128;
    private const int SafelyUnguessable = 3;

    /// <summary>With fewer letters of its own than this, a password with an obvious word in it is that word with something added.</summary>
    private const int LettersOfItsOwn = 6;

    /// <summary>What people here would think of first, beside the lists the strength check knows.</summary>
    private static readonly string[] Denied =
    [
        "safeguarding", "safeguardingportal", "metropolitanpolice", "metpolice", "scotlandyard", "newscotlandyard", "childabuse",
        "detectivesergeant", "passwordpassword", "letmeinletmein", "qwertyuiopas", "correcthorsebatterystaple", "threerandomwords"
    ];

    /// <summary>What they would think of next, and put a year behind. Places, and a person's own names, come from the database.</summary>
    private static readonly string[] Obvious =
    [
        "password", "passwort", "passphrase", "passcode", "welcome", "letmein", "changeme", "secret", "hello", "qwerty", "qwertz",
        "asdfgh", "zxcvbn", "admin", "administrator", "login", "logon", "default", "temporary", "temp", "test", "demo", "iloveyou",
        "monkey", "dragon", "master", "sunshine", "princess", "football", "liverpool", "arsenal", "chelsea", "tottenham", "spurs",
        "westham", "fulham", "manchester", "united", "safeguarding", "safeguard", "portal", "police", "metropolitan", "met",
        "scotland", "yard", "scd", "soeca", "mash", "cait", "team", "child", "children", "abuse", "investigation", "protection",
        "public", "officer", "constable", "sergeant", "inspector", "detective", "superintendent", "commander", "london", "england",
        "britain", "spring", "summer", "autumn", "winter", "christmas", "easter", "january", "february", "march", "april", "may",
        "june", "july", "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday",
        "friday", "saturday", "sunday"
    ];

    public async Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        await ProblemAsync(password ?? "", user) is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordStrength), Description = problem })
            : IdentityResult.Success;

    private async Task<string?> ProblemAsync(string password, PortalUser user)
    {
        if (password.Length < MinimumLength) return $"Use at least {MinimumLength} characters. Three random words are easy to remember";
        if (password.Length > MaximumLength) return $"Use at most {MaximumLength} characters";
        var letters = string.Concat(password.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        if (Denied.Contains(letters) || (!environment.IsDevelopment() && password == DemoAccounts.Password))
            return "This password is on the list of ones that are guessed first. Choose another";
        if (Zxcvbn.Zxcvbn.MatchPassword(password, [user.UserName ?? "", "safeguarding", "portal"]).Score < SafelyUnguessable)
            return "This password would be guessed too soon. Use three random words";
        return IsObvious(password, [.. Obvious, .. await OwnAsync(user)])
            ? "This password is an obvious word with something added. Use three random words"
            : null;
    }

    /// <summary>The user name, the officer's names, and the places the work is done in.</summary>
    private async Task<IEnumerable<string>> OwnAsync(PortalUser user)
    {
        // Somebody who joins with an account is not saved before their password is found right.
        var joining = db.Officers.Local.FirstOrDefault(officer => officer.Id == user.Id)?.Name ?? "";
        var names = await db.Officers.Where(officer => officer.Id == user.Id).Select(officer => officer.Name)
            .Concat(db.Boroughs.Select(borough => borough.Name)).Concat(db.Caits.Select(cait => cait.Name)).ToListAsync();
        return names.Append(user.UserName ?? "").Append(joining)
            .SelectMany(name => name.Split([' ', '.', '-', ',', '(', ')', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Append(name))
            .Select(Letters).Where(word => word.Length > 2).Distinct();
    }

    private static bool IsObvious(string password, IEnumerable<string> words)
    {
        var longestFirst = words.OrderByDescending(word => word.Length).ToList();
        // Figures and signs as they are, and as the letters they are written for.
        return ((string[])[Letters(password), Letters(string.Concat(password.Select(Meant)))]).Any(letters =>
        {
            var left = longestFirst.Aggregate(letters, (rest, word) => rest.Replace(word, " ", StringComparison.Ordinal));
            return left != letters && left.Count(char.IsLetter) < LettersOfItsOwn;
        });
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();

    private static char Meant(char sign) => sign switch
    {
        '0' => 'o',
        '1' or '!' => 'i',
        '3' => 'e',
        '4' or '@' => 'a',
        '5' or '$' => 's',
        '7' => 't',
        _ => sign
    };
}
