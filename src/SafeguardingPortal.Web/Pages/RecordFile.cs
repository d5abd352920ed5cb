using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Web.Data.Door;

namespace SafeguardingPortal.Web.Pages;

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
}
