using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Web.Tests.Harness;

namespace SafeguardingPortal.Web.Tests.Data;

/// <summary>
/// What cookies and forms are protected by is in the database, for every portal on it, and for nobody else where a certificate is named.
/// </summary>
public sealed class ProtectionKeyTests : IDisposable
{
    private readonly string certificate = Path.GetTempFileName();
    private readonly PortalApp first = new();

    public void Dispose()
    {
        first.Dispose();
        File.Delete(certificate);
    }

    private static IKey Make(PortalApp portal) =>
        portal.Services.GetRequiredService<IKeyManager>().CreateNewKey(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(90));

    private static IKey Read(PortalApp portal, IKey key) =>
        portal.Services.GetRequiredService<IKeyManager>().GetAllKeys().Single(each => each.KeyId == key.KeyId);

    private Task<string> KeptAsync(IKey key) => first.QueryAsync(db => db.DataProtectionKeys
        .Where(kept => kept.FriendlyName == $"key-{key.KeyId:D}").Select(kept => kept.Xml!).SingleAsync());

    [Fact]
    public async Task A_key_one_portal_makes_is_read_by_another_on_the_same_database()
    {
        var made = Make(first);
        using var second = new PortalApp(first.Database);

        Assert.NotNull(Read(second, made).CreateEncryptor());
        Assert.Contains("<masterKey", await KeptAsync(made), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_certificate_the_key_is_encrypted_where_it_is_kept_and_only_who_has_the_certificate_reads_it()
    {
        using (var pair = RSA.Create(2048))
        using (var own = new CertificateRequest("CN=portal-keys", pair, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1)))
            await File.WriteAllTextAsync(certificate, $"{own.ExportCertificatePem()}\n{pair.ExportPkcs8PrivateKeyPem()}\n");
        var made = Make(first.With("DataProtection:Certificate", certificate));
        using var with = new PortalApp(first.Database).With("DataProtection:Certificate", certificate);
        using var without = new PortalApp(first.Database);

        Assert.DoesNotContain("<masterKey", await KeptAsync(made), StringComparison.Ordinal);
        Assert.NotNull(Read(with, made).CreateEncryptor());
        Assert.ThrowsAny<CryptographicException>(() => Read(without, made).CreateEncryptor());
    }
}
