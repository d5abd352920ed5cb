using System.IO.Compression;
using System.Text;

namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>A kind of file that a case file takes.</summary>
/// <param name="Ending">Without the point.</param>
public sealed record KnownFile(string Ending, string ContentType);

/// <summary>
/// Which files a case file takes: documents, pictures and sound whose content is what their name says. Nothing that runs.
/// </summary>
public static class KnownFiles
{
    private sealed record Kind(string[] Endings, string ContentType, Func<byte[], bool> Is);

    private static readonly IReadOnlyList<Kind> All =
    [
        new(["pdf"], "application/pdf", file => Begins(file, "%PDF-")),
        new(["docx"], "application/vnd.openxmlformats-officedocument.wordprocessingml.document", file => IsOffice(file, "word/")),
        new(["xlsx"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", file => IsOffice(file, "xl/")),
        new(["jpg", "jpeg"], "image/jpeg", file => Begins(file, [0xFF, 0xD8, 0xFF])),
        new(["png"], "image/png", file => Begins(file, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])),
        new(["tif", "tiff"], "image/tiff", file => Begins(file, [0x49, 0x49, 0x2A, 0]) || Begins(file, [0x4D, 0x4D, 0, 0x2A])),
        new(["mp3"], "audio/mpeg", file => Begins(file, "ID3") || (file is [0xFF, var second, ..] && (second & 0xE0) == 0xE0)),
        new(["wav"], "audio/wav", file => Begins(file, "RIFF") && Has(file, 8, "WAVE")),
        new(["m4a", "mp4"], "audio/mp4", file => Has(file, 4, "ftyp")),
        new(["rtf"], "application/rtf", file => Begins(file, "{\\rtf")),
        new(["txt", "csv"], "text/plain", IsText)
    ];

    /// <summary>What a browser offers first.</summary>
    public static string Accepted { get; } = string.Join(',', All.SelectMany(kind => kind.Endings).Select(ending => $".{ending}"));

    /// <summary>What the name says it is; null where that is nothing the case file takes.</summary>
    public static KnownFile? Named(string name) => All.FirstOrDefault(kind => kind.Endings.Contains(EndingOf(name))) is { } named
        ? new(EndingOf(name), named.ContentType) : null;

    /// <summary>Whether the content is what the name says.</summary>
    public static bool IsWhatItSays(string name, byte[] content) =>
        All.FirstOrDefault(kind => kind.Endings.Contains(EndingOf(name)))?.Is(content) == true;

    /// <summary>The last part of the name, without what could lead elsewhere or hide what it is.</summary>
    public static string SafeName(string name)
    {
        var last = name.Split('/', '\\')[^1];
        var clean = string.Concat(last.Where(letter => !char.IsControl(letter) && char.GetUnicodeCategory(letter)
            != System.Globalization.UnicodeCategory.Format && !"<>:\"|?*".Contains(letter, StringComparison.Ordinal))).Trim(' ', '.');
        return clean.Length <= 150 ? clean : $"{clean[..140]}.{EndingOf(clean)}";
    }

    private static string EndingOf(string name) => name.Split('.') is [_, .., var ending] ? ending.ToLowerInvariant() : "";

    private static bool Begins(byte[] file, string with) => Has(file, 0, with);

    private static bool Begins(byte[] file, byte[] with) => file.AsSpan().StartsWith(with);

    private static bool Has(byte[] file, int at, string words) =>
        file.Length >= at + words.Length && file.AsSpan(at).StartsWith(Encoding.ASCII.GetBytes(words));

    /// <summary>A package of Office without anything in it that runs.</summary>
    private static bool IsOffice(byte[] file, string folder)
    {
        if (!Begins(file, "PK\u0003\u0004")) return false;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            var names = zip.Entries.Select(entry => entry.FullName).ToList();
            return names.Contains("[Content_Types].xml") && names.Exists(name => name.StartsWith(folder, StringComparison.Ordinal))
                && !names.Exists(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
                    || name.Contains("activeX", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static bool IsText(byte[] file)
    {
        if (file.Contains((byte)0)) return false;
        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(file);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
