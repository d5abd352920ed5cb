using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using OtpNet;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>
/// The authenticator on an officer's telephone (RFC 6238: six digits, half a minute) and the recovery codes for who has lost it. A code
/// is good once, a recovery code is good once, and the key is sealed: the database alone makes no codes.
/// </summary>
public sealed class SecondFactors(PortalDbContext db, IDataProtectionProvider protection, AuditTrail audit, TimeProvider time)
{
    public const int CodesGiven = 10;
    private const int KeyBytes = 20;
    private const string Issuer = "Safeguarding Portal";

    /// <summary>None that looks or sounds like another: 12 of them are 51 bits.</summary>
    private const string Letters = "bcdfghjkmnpqrstvwxz";

    /// <summary>A clock of a telephone is seldom right to half a minute.</summary>
    private static readonly VerificationWindow Near = new(previous: 1, future: 1);

    /// <summary>
    /// A key that nobody has set up yet, sealed for this account: it waits on the page until a code shows that it was taken.
    /// </summary>
    public string MakeKey(Guid accountId) => Of(accountId).Protect(Base32Encoding.ToString(KeyGeneration.GenerateRandomKey(KeyBytes)));

    /// <summary>In letters, as an authenticator takes it where it cannot see the picture; null where it was not sealed here.</summary>
    public string? Read(Guid accountId, string? sealedKey)
    {
        if (sealedKey is not { Length: > 0 }) return null;
        try
        {
            return Of(accountId).Unprotect(sealedKey);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>What the picture says.</summary>
    public static string AddressOf(string userName, string key) =>
        new OtpUri(OtpType.Totp, key, userName, Issuer).ToString();

    /// <summary>Sets the authenticator up if the code is one of this key's; answers whether it was. Saves.</summary>
    public async Task<bool> SetUpAsync(PortalUser account, string sealedKey, string code)
    {
        if (Read(account.Id, sealedKey) is not { } key || StepOf(key, code) is not { } step) return false;
        (account.Authenticator, account.AuthenticatorStep) = (sealedKey, step);
        audit.Add(AuditAction.Changed, nameof(PortalUser), account.Id, account.UserName, detail: "authenticator set up");
        await db.SaveChangesAsync();
        return true;
    }

    /// <summary>
    /// Whether this is the authenticator's code of now, not used before, or a recovery code not used before. In a statement that takes it,
    /// so that of two who send one at one instant one is refused.
    /// </summary>
    public async Task<Given> TakeAsync(PortalUser account, string typed)
    {
        var code = new string([.. typed.Where(char.IsLetterOrDigit)]).ToLowerInvariant();
        if (Read(account.Id, account.Authenticator) is { } key && StepOf(key, code) is { } step)
        {
            return await db.Users.Where(each => each.Id == account.Id && each.AuthenticatorStep < step)
                .ExecuteUpdateAsync(set => set.SetProperty(each => each.AuthenticatorStep, step)) > 0 ? Given.Code : Given.Wrong;
        }
        var hash = HashOf(account.Id, code);
        return await db.RecoveryCodes.Where(each => each.AccountId == account.Id && each.Hash == hash && each.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.UsedAt, time.UtcNow)) > 0 ? Given.RecoveryCode : Given.Wrong;
    }

    public Task<int> CodesLeftAsync(Guid accountId) =>
        db.RecoveryCodes.CountAsync(code => code.AccountId == accountId && code.UsedAt == null);

    /// <summary>New ones, to be shown once; the old ones are good for nothing any more. Saves.</summary>
    public async Task<IReadOnlyList<string>> MakeCodesAsync(PortalUser account)
    {
        string[] codes =
        [
            .. Enumerable.Range(0, CodesGiven).Select(_ => string.Join('-',
                Enumerable.Range(0, 3).Select(_ => RandomNumberGenerator.GetString(Letters, 4))))
        ];
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(code => code.AccountId == account.Id).ToListAsync());
        db.AddRange(codes.Select(code => new RecoveryCode
        {
            AccountId = account.Id,
            Hash = HashOf(account.Id, code.Replace("-", "", StringComparison.Ordinal))
        }));
        audit.Add(AuditAction.Changed, nameof(PortalUser), account.Id, account.UserName, detail: "recovery codes made");
        await db.SaveChangesAsync();
        return codes;
    }

    /// <summary>Without saving: whoever takes it away says on the trail that it was done.</summary>
    public async Task TakeAwayAsync(PortalUser account)
    {
        (account.Authenticator, account.AuthenticatorStep) = (null, 0);
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(code => code.AccountId == account.Id).ToListAsync());
    }

    private long? StepOf(string key, string code) =>
        code.Length == 6 && new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(time.UtcNow, code, out var step, Near) ? step : null;

    private static string HashOf(Guid accountId, string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{accountId:N}{code}")));

    private IDataProtector Of(Guid accountId) => protection.CreateProtector("SafeguardingPortal.Authenticator", accountId.ToString("N"));

    public enum Given { Wrong, Code, RecoveryCode }
}
