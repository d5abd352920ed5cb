using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Features.Cases.Documents;

/// <summary>Where documents are kept and who checks them. Nothing set: in the database, and nobody.</summary>
/// <param name="Folder">A folder outside the web root.</param>
/// <param name="Scanner">Where clamd listens: unix:/run/clamav/clamd.ctl or tcp://host:3310.</param>
public sealed record DocumentSettings(string? Folder, string? Scanner)
{
    public static DocumentSettings Of(IConfiguration configuration) =>
        new(configuration["Documents:Folder"], configuration["Documents:Scanner"]);
}

/// <summary>Keeps the bytes of documents under their keys, in the database or in a folder.</summary>
public sealed class DocumentStore(PortalDbContext db, DocumentSettings settings)
{
    public static string FingerprintOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>To be saved with the document. In a folder it is there before; what is then not saved is named by no document.</summary>
    public async Task KeepAsync(CaseDocument document, byte[] bytes)
    {
        if (settings.Folder is { } folder)
        {
            Directory.CreateDirectory(folder);
            await File.WriteAllBytesAsync(PathOf(folder, document.Id), bytes);
        }
        else db.DocumentContents.Add(new() { Id = document.Id, Bytes = bytes });
    }

    /// <returns>Null where what is kept is not what was added, by its fingerprint.</returns>
    public async Task<byte[]?> ReadAsync(Guid id, string sha256)
    {
        var bytes = await db.DocumentContents.AsNoTracking().Where(each => each.Id == id).Select(each => each.Bytes).SingleOrDefaultAsync();
        if (bytes is null && settings.Folder is { } folder && File.Exists(PathOf(folder, id)))
            bytes = await File.ReadAllBytesAsync(PathOf(folder, id));
        return bytes is not null && FingerprintOf(bytes) == sha256 ? bytes : null;
    }

    private static string PathOf(string folder, Guid id) => Path.Combine(folder, id.ToString("N"));
}
