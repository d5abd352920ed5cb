using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>
/// What may leave by e-mail of an officer's unread notices: the numbers of records, of cases that are open to the whole team that has them,
/// while the officer is in it. A door of its own: the portal asks it for somebody who is not there.
/// </summary>
public sealed class UnreadByMail(PortalDbContext db)
{
    public Task<List<string>> NumbersAsync(Guid officerId, DateTime now, CancellationToken cancellationToken)
    {
        var (since, today) = (now.AddDays(-Notice.ShownDays), UkTime.DateOf(now));
        return db.Notices.AsNoTracking().Where(notice => notice.OfficerId == officerId && notice.ReadAt == null && notice.At >= since
                && !db.SilencedNotices.Any(silenced => silenced.OfficerId == officerId && silenced.Kind == notice.Kind)
                && (notice.CaseFileId == null || db.Set<CaseFile>().Any(file => file.Id == notice.CaseFileId && !file.IsRestricted
                    && db.OfficersPresent.Any(officer => officer.Id == officerId && officer.Postings.Any(posting =>
                        posting.CaitId == file.CaitId && posting.From <= today && (posting.To == null || today <= posting.To))))))
            .OrderBy(notice => notice.At).Select(notice => notice.Reference).ToListAsync(cancellationToken);
    }
}
