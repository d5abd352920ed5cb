using CsvHelper;

namespace SafeguardingPortal.Web.Pages;

/// <summary>
/// Comma-separated text (RFC 4180). Words that begin like a formula get an apostrophe, so that a spreadsheet takes them for words; a number
/// stays one.
/// </summary>
public static class Csv
{
    public const string ContentType = "text/csv; charset=utf-8";

    /// <summary>With the mark at its start by which spreadsheets know that it is UTF-8.</summary>
    public static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    public static byte[] Of(string[] headings, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Options, leaveOpen: true))
        {
            csv.WriteHeader(headings);
            foreach (var row in rows)
            {
                foreach (var cell in row) csv.WriteField(cell);
                csv.EndRecord();
            }
        }
        return bytes.ToArray();
    }
}
