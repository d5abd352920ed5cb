using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Features.Work.Notices;

/// <param name="About">The team, borough, meeting or person it is about.</param>
/// <param name="FromReference">The record it comes from, where there is one.</param>
public sealed record ToldNotice(Guid Id, string About, string Words, string? FromReference, string By, DateTime At)
{
    public string ReadAddress => LinkTo.ReadNotice(Id);

    public string? FromPage => RecordLinks.PageOf(FromReference);
}

/// <summary>Notices about no case on My work of whoever is asked, until the first of them has read it.</summary>
public sealed class ToldToMe(Records<DoorNotice> notices, CurrentUser user)
{
    public const int Most = 10;

    public async Task<IReadOnlyList<ToldNotice>> ListAsync() => user.May(Act.ReadCase)
        ? await notices.Visible.Where(Subject.AskedOf<DoorNotice>(user)).Where(notice => notice.AnsweredAt == null)
            .OrderByDescending(notice => notice.At).Take(Most)
            .Select(notice => new ToldNotice(notice.Id, notice.SubjectName ?? "", notice.Words ?? "", notice.FromReference, notice.By.Name,
                notice.At)).ToListAsync()
        : [];
}
