using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Features.Cases.Restrictions;
using SafeguardingPortal.Web.Pages.Links;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>A restricted case of the reader's, people of which were looked for by somebody who was shown nothing.</summary>
/// <param name="Latest">Who looked last; there may be others.</param>
public sealed record NoticedCase(string Reference, int Count, string Latest, Role Role, DateTime At)
{
    public string Page => LinkTo.Case(Reference).Restriction;
}

/// <summary>
/// What those who keep a restricted case are told on My work (B2). It has no limit, so it stands apart from what is counted, and above it:
/// whoever looked may need to know now.
/// </summary>
public sealed class NoticesForMe(Records<CaseFile> files, CurrentUser user)
{
    public const int Most = 10;

    public async Task<IReadOnlyList<NoticedCase>> ListAsync()
    {
        if (!user.May(Act.RestrictCase)) return [];
        return await files.Visible.OfMyTeams(user, file => file.CaitId)
            .Where(file => file.IsRestricted && file.Notices.Any(notice => notice.AnsweredAt == null))
            .OrderByDescending(file => file.Notices.Where(notice => notice.AnsweredAt == null).Max(notice => notice.At)).Take(Most)
            .Select(file => new NoticedCase(
                file.Reference, file.Notices.Count(notice => notice.AnsweredAt == null),
                file.Notices.Where(notice => notice.AnsweredAt == null).OrderByDescending(notice => notice.At)
                    .Select(notice => notice.By.Name).First(),
                file.Notices.Where(notice => notice.AnsweredAt == null).OrderByDescending(notice => notice.At)
                    .Select(notice => notice.By.Role).First(),
                file.Notices.Where(notice => notice.AnsweredAt == null).Max(notice => notice.At)))
            .ToListAsync();
    }
}
