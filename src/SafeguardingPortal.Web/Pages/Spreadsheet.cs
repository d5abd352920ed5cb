using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SafeguardingPortal.Web.Pages;

/// <summary>
/// Rows as a workbook of one sheet or more (XLSX). Numbers are numbers; words are words, so that none is taken for a formula.
/// </summary>
public sealed class Spreadsheet
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly List<(string Name, SheetData Rows)> sheets = [];

    public Spreadsheet Sheet(string name, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var data = new SheetData(new Row(headings.Select(heading => Cell(heading))));
        foreach (var row in rows) data.Append(new Row(row.Select(Cell)));
        sheets.Add((name, data));
        return this;
    }

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var book = file.AddWorkbookPart();
            book.Workbook = new Workbook(new Sheets(sheets.Select((sheet, index) =>
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(sheet.Rows);
                return new Sheet { Name = sheet.Name, SheetId = (uint)index + 1, Id = book.GetIdOfPart(part) };
            })));
        }
        return bytes.ToArray();
    }

    private static Cell Cell(object? value) => value switch
    {
        null or "" => new Cell(),
        int or long or decimal => new Cell
        {
            DataType = CellValues.Number,
            CellValue = new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!)
        },
        _ => new Cell
        {
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(WordDocument.Clean(Convert.ToString(value, CultureInfo.InvariantCulture)!)))
        }
    };
}
