using System.Text;
using CsvHelper;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Lists;

/// <summary>What is wrong with a file, at its row and column; the headings are row 1.</summary>
/// <param name="Column">By its heading; empty where it is the row or the file.</param>
public sealed record FileFault(int Row, string Column, string Words);

/// <summary>A row of the file: a cell for each heading of its list, nothing where it is empty.</summary>
public sealed record FileLine(int Number, IReadOnlyList<string?> Cells);

/// <summary>A change that a file makes.</summary>
/// <param name="Last">The last day that is given to the row; null where it is put on the list.</param>
public sealed record ListedChange(Entity Row, DateOnly? Last, string InWords, string Reason);

/// <summary>What comes of a file: faults, or what it changes.</summary>
/// <param name="Unchanged">How many of its rows are on the list already.</param>
public sealed record ListImport(IReadOnlyList<FileFault> Faults, IReadOnlyList<ListedChange> Changes, int Unchanged);

/// <summary>
/// A list as a file of comma-separated text (RFC 4180): what its page says when it is taken out, and what is read when it comes in. The
/// columns may stand in any order; each has to be there.
/// </summary>
public sealed record ListFile(IReadOnlyList<FileLine> Rows, IReadOnlyList<FileFault> Faults)
{
    public const int MostRows = 2_000;
    public const string Reason = "Reason";
    public static readonly IReadOnlyList<string> Days = ["From", "To"];

    private const char NotOfThisEncoding = '\uFFFD';

    private static ListFile Wrong(int row, string column, string words) => new([], [new(row, column, words)]);

    public static ListFile Read(string text, DatedList list) => Read(text, list.FileHeadings, MostRows);

    public static ListFile Read(string text, IReadOnlyList<string> columns, int most)
    {
        using var reader = new StringReader(text.TrimStart('\uFEFF'));
        using var csv = CsvReader.Create(reader, new CsvReaderOptions { MalformedData = CsvMalformedDataHandling.Throw });
        try
        {
            csv.ReadHeader();
            List<string> headings = [.. csv.Headers.Select(heading => TypedText.Line(heading).Trim())];
            if (Headings(headings, columns) is { Count: > 0 } wrong) return new([], wrong);

            var places = columns.Select(heading => PlaceOf(headings, heading)).ToList();
            List<FileLine> lines = [];
            List<FileFault> faults = [];
            while (csv.Read())
            {
                var number = (int)csv.RowNumber + 1;
                if (lines.Count == most) return Wrong(number, "",
                    $"A file has at most {most.ToString("N0", LondonWords.Culture)} rows. Bring it in as several");
                if (csv.FieldCount != headings.Count)
                {
                    faults.Add(new(number, "", $"It has {csv.FieldCount} columns, where the first row has {headings.Count}"));
                    continue;
                }
                List<string?> cells = [.. places.Select(place => Cell(csv.GetString(place)))];
                if (cells.TrueForAll(cell => cell is null)) continue;
                faults.AddRange(cells.Index()
                    .Where(each => each.Item?.Contains(NotOfThisEncoding, StringComparison.Ordinal) == true)
                    .Select(each => new FileFault(number, columns[each.Index],
                        "It holds letters of another encoding. Save the file as CSV UTF-8")));
                lines.Add(new(number, cells));
            }
            return lines.Count == 0 && faults.Count == 0 ? Wrong(2, "", "There are no rows below the headings") : new(lines, faults);
        }
        catch (CsvFormatException wrong)
        {
            return Wrong((int)Math.Max(1, wrong.RecordNumber), "",
                "A quotation mark stands where none can, or the row has another number of columns. Put what holds a comma in quotation "
                    + "marks");
        }
    }

    /// <summary>The text of a file that was sent; null where it is no UTF-8.</summary>
    public static string? Decode(byte[] bytes)
    {
        try
        {
            return TypedText.Narrative(
                new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static IReadOnlyList<FileFault> Headings(List<string> headings, IReadOnlyList<string> columns)
    {
        var missing = columns.Where(heading => PlaceOf(headings, heading) < 0).ToList();
        var unknown = headings.Where(heading => heading.Length > 0 && columns.All(known => !IsSame(known, heading)));
        var twice = headings.GroupBy(heading => heading.ToUpperInvariant()).Where(same => same.Count() > 1).Select(same => same.First());
        return
        [
            .. missing.Select(heading => new FileFault(1, heading, "The column is missing")),
            .. unknown.Select(heading => new FileFault(1, heading, missing.Count == 0
                ? "This list has no such column. Take it out"
                : $"This list has no such column. Did you mean {string.Join(" or ", missing)}?")),
            .. twice.Select(heading => new FileFault(1, heading, "The column is there twice"))
        ];
    }

    private static int PlaceOf(List<string> headings, string heading) => headings.FindIndex(each => IsSame(each, heading));

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Without the apostrophe that keeps a spreadsheet from taking words for a formula.</summary>
    private static string? Cell(string text)
    {
        var typed = TypedText.Narrative(text).Typed();
        return typed is ['\'', '=' or '+' or '-' or '@', ..] ? typed[1..] : typed;
    }
}
