using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Web.Data.Doors;

namespace SafeguardingPortal.Web.Features.Work.Notices;

/// <summary>The bell in the head of every page, with how much is unread.</summary>
/// <param name="Unread">Null where it could not be asked: the page says that something went wrong.</param>
/// <param name="Since">Up to which entry of the trail the page knows; null where nothing has been looked for yet.</param>
public sealed record BellOnPage(bool IsPhone, int? Unread, long? Since = null)
{
    public string Shown => Unread > NoticeList.Most ? $"{NoticeList.Most}+" : Unread > 0 ? $"{Unread}" : "";
}

public sealed class Bell(UnreadNotices unread, Movements movements) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(bool phone)
    {
        var failed = HttpContext.Response.StatusCode >= StatusCodes.Status500InternalServerError;
        // Before what is shown is asked for, so that nothing falls between.
        var since = movements.Position;
        return View(failed ? new(phone, null) : new BellOnPage(phone, await unread.CountAsync(), since < 0 ? null : since));
    }
}
