using Microsoft.AspNetCore.Identity;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Providers;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>Length, not complexity; guessable and well-known passwords are refused (NCSC, handbook §7).</summary>
public sealed class PasswordStrength(IHostEnvironment environment) : IPasswordValidator<PortalUser>
{
    public const int MinimumLength = 12;
    public const int MaximumLength = 128;
    private const int SafelyUnguessable = 3;

    /// <summary>What people here would think of first, beside the lists the strength check knows.</summary>
    private static readonly string[] Denied =
    [
        "safeguarding", "safeguardingportal", "metropolitanpolice", "metpolice", "scotlandyard", "newscotlandyard", "childabuse", "detectivesergeant",
        "passwordpassword", "letmeinletmein", "qwertyuiopas", "correcthorsebatterystaple", "threerandomwords"
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(Problem(password ?? "", user) is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordStrength), Description = problem })
            : IdentityResult.Success);

    private string? Problem(string password, PortalUser user)
    {
        if (password.Length < MinimumLength) return $"Use at least {MinimumLength} characters. Three random words are easy to remember";
        if (password.Length > MaximumLength) return $"Use at most {MaximumLength} characters";
        var letters = string.Concat(password.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        if (Denied.Contains(letters) || (!environment.IsDevelopment() && password == DemoAccounts.Password)) return "This password is on the list of ones that are guessed first. Choose another";
        if (Zxcvbn.Zxcvbn.MatchPassword(password, [user.UserName ?? "", "safeguarding", "portal"]).Score < SafelyUnguessable)
            return "This password would be guessed too soon. Use three random words";
        return null;
    }
}
