using System.IO.Compression;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Accounts;

/// <summary>
/// Words that nothing proves to be anybody's: no row is made of them. They wait, sealed, in a hidden field of the page that asks who it is,
/// and become a draft of who signs in there, if that is who the form says it was shown to and they may open it.
/// </summary>
public sealed class HeldWords(IDataProtectionProvider protection, DraftForms forms, Drafts drafts, PortalDbContext db, TimeProvider time)
{
    public const int MostCharacters = 4_000_000;
    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);
    private static readonly string[] NotHeld = ["__RequestVerificationToken", "Button", BegunForm.SealField];
    private readonly IDataProtector seal = protection.CreateProtector("SafeguardingPortal.Drafts.Held");

    /// <summary>Null where they are more than a draft could keep.</summary>
    public string? Hold(Guid sender, string path, IFormCollection sent)
    {
        var fields = QueryHelpers.AddQueryString("", sent.Where(field => !NotHeld.Contains(field.Key))).TrimStart('?');
        if (fields.Length > Drafts.MostCharacters) return null;
        using var packed = new MemoryStream();
        using (var pack = new GZipStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(pack, new Held(sender, path, time.UtcNow, fields));
        var held = WebEncoders.Base64UrlEncode(seal.Protect(packed.ToArray()));
        return held.Length > MostCharacters ? null : held;
    }

    /// <summary>The address of the form with the words in it; null where they are not this user's, or too old, or not ours.</summary>
    public async Task<string?> RestoreAsync(string? held, ClaimsPrincipal user)
    {
        var actor = SignedIn.From(user) with { At = time.UtcNow };
        if (Read(held) is not { } words || words.Sender != actor.Id || time.UtcNow - words.At > Lasts) return null;
        var before = db.Actor;
        db.Actor = actor;
        try
        {
            if (await forms.AccessAsync(user, words.Path) != DraftAccess.Allowed) return null;
            var sent = new FormCollection(QueryHelpers.ParseQuery(words.Fields));
            var saved = await drafts.SaveAsync(words.Path, sent, BegunForm.Of(sent), isHeld: true);
            return saved.Refusal is null ? $"{words.Path}?{KeepsDraftAttribute.Opens}={saved.FormId}" : null;
        }
        finally
        {
            db.Actor = before;
        }
    }

    private Held? Read(string? held)
    {
        if (string.IsNullOrEmpty(held)) return null;
        try
        {
            using var packed = new GZipStream(
                new MemoryStream(seal.Unprotect(WebEncoders.Base64UrlDecode(held))), CompressionMode.Decompress);
            return JsonSerializer.Deserialize<Held>(packed);
        }
        catch (Exception spoilt) when (spoilt is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private sealed record Held(Guid Sender, string Path, DateTime At, string Fields);
}
