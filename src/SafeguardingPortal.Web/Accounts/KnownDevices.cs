using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>
/// Remembers, in a cookie of its own for each account, that somebody has signed in at this device before. It opens nothing: wrong passwords
/// are counted there by themselves, so that a stranger elsewhere locks nobody out of it.
/// </summary>
public sealed class KnownDevices(IDataProtectionProvider protection, TimeProvider time, IHostEnvironment environment)
{
    private const string Path = LinkTo.Account;

    /// <summary>A desk shared by a whole team is known to those who were there last; headers have an end.</summary>
    private const int Most = 20;
    private const int Stamp = 16;
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(180);

    // Only the sign-in page needs them, so no other is sent them, and the prefix that asks for the whole site is out of the question.
    private string Prefix => environment.IsDevelopment() ? "portal-device-" : "__Secure-portal-device-";

    /// <summary>What the device is called in counting; null where this account is not known at it.</summary>
    /// <param name="name">The account's normalised user name.</param>
    public Guid? Find(HttpContext http, string name) =>
        Read(http.Request.Cookies[CookieOf(name)], name) is { } known && time.UtcNow - known.At <= Remembered ? known.Device : null;

    public void Remember(HttpContext http, string name)
    {
        var device = Find(http, name) ?? Guid.NewGuid();
        Span<byte> word = stackalloc byte[24];
        device.TryWriteBytes(word);
        BinaryPrimitives.WriteInt64BigEndian(word[16..], time.UtcNow.Ticks);
        // When it was is beside it too, where it can be read without knowing whose it is, for the order in which they are forgotten.
        var sealedWord = WebEncoders.Base64UrlEncode(Of(name).Protect(word.ToArray()));
        http.Response.Cookies.Append(CookieOf(name), $"{time.UtcNow.Ticks:x16}{sealedWord}", Options(time.UtcNow + Remembered));
        Forget(http, CookieOf(name));
    }

    private void Forget(HttpContext http, string but)
    {
        var others = http.Request.Cookies.Where(cookie => cookie.Key.StartsWith(Prefix, StringComparison.Ordinal) && cookie.Key != but)
            .OrderBy(cookie => cookie.Value, StringComparer.Ordinal).Select(cookie => cookie.Key).ToList();
        foreach (var cookie in others.Take(Math.Max(0, others.Count - Most + 1))) http.Response.Cookies.Delete(cookie, Options(null));
    }

    private (Guid Device, DateTime At)? Read(string? cookie, string name)
    {
        if (cookie is not { Length: > Stamp }) return null;
        try
        {
            var word = Of(name).Unprotect(WebEncoders.Base64UrlDecode(cookie, Stamp, cookie.Length - Stamp));
            if (word.Length != 24) return null;
            return (new(word.AsSpan(0, 16)), new(BinaryPrimitives.ReadInt64BigEndian(word.AsSpan(16)), DateTimeKind.Utc));
        }
        catch (Exception none) when (none is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector Of(string name) => protection.CreateProtector("SafeguardingPortal.KnownDevice", name);

    private string CookieOf(string name) => Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 8));

    private CookieOptions Options(DateTime? until) => new()
    {
        HttpOnly = true,
        Secure = !environment.IsDevelopment(),
        SameSite = SameSiteMode.Strict,
        Path = Path,
        IsEssential = true,
        Expires = until
    };
}
