using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Pages.Work;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Research;

public sealed record QueueRow(
    string Reference, string CaseReference, Clock Clock, IReadOnlyList<PersonLabel> Children, ResearchState State);

/// <param name="After">Where the next page starts; null on the last.</param>
public sealed record QueuePage(IReadOnlyList<QueueRow> Rows, string? From, string? After);

/// <summary>Cases with a running referral, least time left first, and what research on each still has to search (row 7).</summary>
public sealed class ResearchWork(Records<Referral> referrals, CaseResearch research, CurrentUser user, TimeProvider time) : IBringsWork
{
    public const int PageSize = 25;

    public async Task<QueuePage> ShowAsync(string? after)
    {
        var running = CaseResearch.Running(referrals.Visible, user.CaitIds);
        if (ListCursor.Read(after) is (var due, var reference))
            running = running.Where(referral => referral.Deadline.DueAt > due
                || referral.Deadline.DueAt == due && referral.Deadline.SubjectReference.CompareTo(reference) > 0);
        var rows = await RowsAsync(running, PageSize + 1);
        var hasMore = rows.Count > PageSize;
        if (hasMore) rows.RemoveAt(PageSize);
        return new(rows, after, hasMore ? new ListCursor(rows[^1].Clock.DueAt, rows[^1].Reference).ToString() : null);
    }

    /// <summary>A researcher's own work; whoever else records searches finds it on the referral.</summary>
    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(int most)
    {
        if (!user.IsResearcher || user.CaitIds.Count == 0) return [];
        var today = UkTime.DateOf(time.UtcNow);
        return [.. (await RowsAsync(CaseResearch.Running(referrals.Visible, user.CaitIds), most)).Where(row => !row.State.IsComplete)
            .Select(row => new WorkItem(
                row.Reference, LinkTo.Referral(row.Reference), Named.Line(row.Children, today), "24-hour limit", row.Clock,
                new("Research", $"{row.State.Missing.Count} of {row.State.Mandatory} sources still to search", "Open research",
                    LinkTo.Case(row.CaseReference).Research), []))];
    }

    private async Task<List<QueueRow>> RowsAsync(IQueryable<Referral> running, int count)
    {
        var sources = await research.SourcesAsync();
        var rows = await running.OrderBy(referral => referral.Deadline.DueAt).ThenBy(referral => referral.Deadline.SubjectReference)
            .Take(count).Select(referral => new
            {
                referral.Reference,
                CaseReference = referral.CaseFile.Reference,
                Clock = Deadline.ToClock.Of(referral.Deadline),
                Children = referral.People.Where(person => person.Part == ReferralPart.Child).OrderBy(person => person.Order)
                    .Select(person => Person.ToLabel.Of(person.Person, true)).ToList(),
                Checks = referral.CaseFile.ResearchChecks.Select(check => new { check.SourceCode, check.Result, check.RecordedAt }).ToList()
            }).Spliced().ToListAsync();
        return [.. rows.Select(row => new QueueRow(row.Reference, row.CaseReference, row.Clock, row.Children,
            CaseResearch.StateOf(sources, row.Checks.Select(check => (check.SourceCode, check.Result, check.RecordedAt)))))];
    }
}
