using Microsoft.AspNetCore.Mvc;

namespace SafeguardingPortal.Web.Features.Work.Notices;

/// <summary>The bell in the head of every page, with how much is unread.</summary>
/// <param name="Unread">Null where it could not be asked: the page says that something went wrong.</param>
public sealed record BellOnPage(bool IsPhone, int? Unread)
{
    public string Shown => Unread > NoticeList.Most ? $"{NoticeList.Most}+" : $"{Unread}";
}

public sealed class Bell(UnreadNotices unread) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(bool phone)
    {
        var failed = HttpContext.Response.StatusCode >= StatusCodes.Status500InternalServerError;
        return View(new BellOnPage(phone, failed ? null : await unread.CountAsync()));
    }
}
