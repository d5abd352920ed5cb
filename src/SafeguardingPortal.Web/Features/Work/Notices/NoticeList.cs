using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.Notices;

/// <summary>A notice as the list shows it.</summary>
/// <param name="InPlaceOf">The officer who is away and whose notice it is; null where it is one's own.</param>
public sealed record NoticeLine(
    Guid Id, NoticeOf Of, string Reference, string? By, DateTime At, DateTime? ReadAt, string? InPlaceOf,
    IReadOnlyList<PersonLabel> Children)
{
    public string? Page => IsOfAccount ? LinkTo.Sessions : RecordLinks.PageOf(Reference);

    /// <summary>What it is about, where that is no child.</summary>
    public string About => Reference.Length > 0 ? Reference : IsOfAccount ? "Your account" : "Away and covered";

    private bool IsOfAccount => Of == NoticeOf.NewDevice;
}

/// <param name="All">How many there are of the last four weeks.</param>
public sealed record NoticePage(bool ShowsAll, int Unread, int All, IReadOnlyList<NoticeLine> Lines);

/// <summary>
/// What somebody is told, theirs and that of whom they cover. A notice of a case that is closed to them is not there: neither shown nor
/// counted.
/// </summary>
public sealed class NoticeList(PortalDbContext db, Records<CaseFile> files, CurrentUser user, TimeProvider time)
{
    public const int Most = 100;

    private IQueryable<Notice> Mine
    {
        get
        {
            var (me, since, isTheirs) = (user.Id, time.UtcNow.AddDays(-Notice.ShownDays), user.DoesTheirWork);
            return db.Notices.Where(notice => isTheirs.Of(notice.OfficerId) && notice.At >= since
                && (notice.CaseFileId == null || files.Visible.Any(file => file.Id == notice.CaseFileId))
                && !db.SilencedNotices.Any(silenced => silenced.OfficerId == me && silenced.Kind == notice.Kind)).Spliced();
        }
    }

    /// <summary>No further than one more than a list holds.</summary>
    public Task<int> UnreadAsync() => user.May(Act.ReadCase)
        ? Mine.Where(notice => notice.ReadAt == null).Take(Most + 1).CountAsync() : Task.FromResult(0);

    public async Task<NoticePage> ShowAsync(bool showsAll)
    {
        var shown = showsAll ? Mine : Mine.Where(notice => notice.ReadAt == null);
        var rows = await shown.AsNoTracking().OrderByDescending(notice => notice.At).Take(Most).Select(notice => new
        {
            notice.Id,
            notice.OfficerId,
            notice.Of,
            notice.Reference,
            By = db.Officers.Where(officer => officer.Id == notice.ById).Select(officer => officer.Name).FirstOrDefault(),
            notice.At,
            notice.ReadAt,
            Children = files.Visible.Where(file => file.Id == notice.CaseFileId).SelectMany(file => file.Children)
                .OrderBy(child => child.Child.Person.BirthDate).Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList()
        }).Spliced().ToListAsync();
        return new(showsAll, await UnreadAsync(), await Mine.Take(Most + 1).CountAsync(), [.. rows.Select(row => new NoticeLine(
            row.Id, row.Of, row.Reference, row.By, row.At, row.ReadAt, user.InPlaceOf(row.OfficerId), row.Children))]);
    }

    /// <summary>To be saved: one of them, or all.</summary>
    /// <returns>Whether there was any.</returns>
    public async Task<bool> ReadAsync(Guid? id)
    {
        // What is asked through the door is not for changing.
        var ids = await Mine.Where(notice => notice.ReadAt == null && (id == null || notice.Id == id)).Select(notice => notice.Id)
            .ToListAsync();
        var unread = await db.Notices.Where(notice => ids.Contains(notice.Id)).ToListAsync();
        foreach (var notice in unread) notice.Read(time.UtcNow);
        return unread.Count > 0;
    }
}

/// <summary>The number beside the bell, asked once a page.</summary>
public sealed class UnreadNotices(NoticeList list)
{
    private int? count;

    public async Task<int> CountAsync() => count ??= await list.UnreadAsync();
}
