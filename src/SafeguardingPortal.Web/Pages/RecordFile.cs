using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Web.Data.Door;

namespace SafeguardingPortal.Web.Pages;

/// <summary>What rows are taken away as.</summary>
public enum FileKind { Csv, Xlsx, Json }

/// <summary>A file made of records, which says what it is made of: whom that names is noted like whom a page names.</summary>
public sealed class RecordFile(byte[] bytes, string contentType, string name, object madeOf) : FileContentResult(bytes, contentType)
{
    public override Task ExecuteResultAsync(ActionContext context)
    {
        FileDownloadName = name;
        context.HttpContext.RequestServices.GetRequiredService<ShownPeople>().Note(madeOf);
        return base.ExecuteResultAsync(context);
    }

    /// <summary>A row of each, as comma-separated text.</summary>
    public static RecordFile Csv<T>(string name, string[] headings, IReadOnlyList<T> rows, Func<T, IReadOnlyList<object?>> cells) =>
        new(Pages.Csv.Of(headings, rows.Select(cells)), Pages.Csv.ContentType, name, rows);

    /// <summary>The same rows in whichever form they are asked for.</summary>
    /// <param name="name">Without the ending, which is the kind's.</param>
    public static RecordFile As<T>(
        FileKind kind, string name, string[] headings, IReadOnlyList<T> rows, Func<T, IReadOnlyList<object?>> cells) => kind switch
        {
            FileKind.Csv => Csv($"{name}.csv", headings, rows, cells),
            FileKind.Xlsx => new(
                new Spreadsheet().Sheet("Rows", headings, rows.Select(cells)).ToBytes(), Spreadsheet.ContentType, $"{name}.xlsx", rows),
            FileKind.Json => new(JsonOf(headings, rows.Select(cells)), "application/json; charset=utf-8", $"{name}.json", rows)
        };

    /// <summary>An object of each row, by the headings.</summary>
    private static byte[] JsonOf(string[] headings, IEnumerable<IReadOnlyList<object?>> rows) => JsonSerializer.SerializeToUtf8Bytes(
        rows.Select(row => headings.Zip(row).ToDictionary(pair => pair.First, pair => pair.Second)), Readable);

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };
}
