using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>The code of whoever joins next, such as o-0413: the one after the last. Taken beside nobody else who takes one.</summary>
public sealed class OfficerCodes(PortalDbContext db)
{
    /// <summary>The name of the transaction in which codes are taken.</summary>
    public const string Alone = "officer codes";

    private const string Prefix = "o-";

    public async Task<string> NextAsync()
    {
        // The longest are the highest: figures are only added in front of those that are used up.
        var last = await db.Officers.Where(officer => officer.Code.StartsWith(Prefix)).OrderByDescending(officer => officer.Code.Length)
            .ThenByDescending(officer => officer.Code).Select(officer => officer.Code).FirstOrDefaultAsync();
        return After(last ?? $"{Prefix}0");
    }

    /// <summary>The next of several who join in one act.</summary>
    public static string After(string code) => string.Create(
        CultureInfo.InvariantCulture, $"{Prefix}{int.Parse(code[Prefix.Length..], CultureInfo.InvariantCulture) + 1:D4}");
}
