using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Parts;

namespace SafeguardingPortal.Web.Features.Conferences.Diary;

/// <param name="By">The fifteenth working day from the discussion (BR-11).</param>
public sealed record EnquiryRow(
    string CaseReference, string Reference, int Number, DateTime StartedAt, string Cait, string? Officer,
    IReadOnlyList<PersonLabel> Children)
{
    public Clock? By { get; init; }
    public string Discussion => LinkTo.Case(CaseReference).Discussion(Number);
}

/// <summary>
/// Section 47 enquiries of open cases to which no initial conference has been invited, the oldest first, 25 a page. Nobody tells police of
/// the conference that was not called, so somebody has to ask (BR-11; peers.md no. 2). An enquiry that ended without a conference falls off
/// after two months.
/// </summary>
public sealed record EnquiriesPage(IReadOnlyList<EnquiryRow> Rows, string? Next, bool IsFirst)
{
    public const int PageSize = 25;
    public const int Days = EnquiriesOpen.Days;

    public static async Task<EnquiriesPage> FindAsync(
        Records<StrategyDiscussion> discussions, Records<Conference> conferences, ReferenceLists lists, CurrentUser user, DateTime now,
        string? after)
    {
        var since = now.AddDays(-Days);
        var open = EnquiriesOpen.Of(discussions.Visible, conferences.Visible)
            .Where(discussion => discussion.StartedAt >= since && discussion.CaseFile.ClosedAt == null);
        if (user.CaitIds.Count > 0) open = open.OfMyTeams(user, discussion => discussion.CaseFile.CaitId);
        if (after?.Split('.', 2) is [var ticks, var last]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks)
        {
            var startedAt = new DateTime(at, DateTimeKind.Utc);
            open = open.Where(discussion => discussion.StartedAt > startedAt
                || (discussion.StartedAt == startedAt && discussion.Reference.CompareTo(last) > 0));
        }
        var rows = await open.OrderBy(discussion => discussion.StartedAt).ThenBy(discussion => discussion.Reference).Take(PageSize + 1)
            .Select(discussion => new EnquiryRow(
                discussion.CaseFile.Reference, discussion.Reference, discussion.Number, discussion.StartedAt, discussion.CaseFile.Cait.Name,
                discussion.CaseFile.Referrals.OrderByDescending(referral => referral.ReceivedAt)
                    .Select(referral => referral.Officer!.Name).FirstOrDefault(),
                discussion.CaseFile.Children.OrderBy(child => child.Child.Person.Reference)
                    .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList())).Spliced().ToListAsync();
        var times = await lists.ConferenceTimesAsync("", isReview: false);
        var limit = times.Limits[DeadlineKind.InitialConference];
        var shown = rows.Take(PageSize).Select(row => row with
        {
            By = new(row.StartedAt, limit.DueSoonFrom(row.StartedAt, times.Calendar), limit.DueFrom(row.StartedAt, times.Calendar), null,
                null, false)
        }).ToList();
        var next = rows.Count > PageSize
            ? string.Create(CultureInfo.InvariantCulture, $"{shown[^1].StartedAt.Ticks}.{shown[^1].Reference}") : null;
        return new(shown, next, after is null);
    }
}
