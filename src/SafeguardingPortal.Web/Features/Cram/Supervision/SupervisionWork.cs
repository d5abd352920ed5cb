using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.References;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Work;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cram.Supervision;

public enum SupervisionView { ToReview, ReviewsDue, Directions }

/// <summary>One version whose review is due.</summary>
/// <param name="ReturnedBy">Whose review disagrees, where the latest does: its author has it then.</param>
public sealed record ReviewDue(
    string CaseReference, string VersionReference, Clock Clock, string? SignedBy, DateTime? SignedAt, bool IsReviewed, string? ReturnedBy,
    bool IsMine, IReadOnlyList<PersonLabel> Children)
{
    public int Number => Reference.Of(VersionReference)!.Value.Number;

    public string Href => LinkTo.Case(CaseReference).Review(Number);
}

public sealed record DirectionDue(string Reference, string CaseReference, string Text, string? Owner, DateTime DueAt);

public sealed record SupervisionPage(
    SupervisionView View, IReadOnlyList<ReviewDue> Reviews, IReadOnlyList<DirectionDue> Directions, string? Next);

/// <summary>
/// What the supervisor has to look at, least time left first: versions nobody has reviewed, reviews due, directions outstanding.
/// </summary>
public sealed class SupervisionWork(
    Records<CaseFile> files, Records<SupervisionReview> reviews, Records<CaseTask> tasks, PortalDbContext db, WhoIsAsked whoIsAsked,
    CurrentUser user, TimeProvider time) : IBringsWork
{
    public const int PageSize = 25;

    public async Task<SupervisionPage> ShowAsync(SupervisionView view, string? after)
    {
        if (view == SupervisionView.Directions)
        {
            var mine = tasks.Visible.Where(task => task.Kind == TaskKind.Direction && task.ClosedAt == null);
            if (user.CaitIds.Count > 0) mine = mine.OfMyTeams(user, task => task.CaitId!.Value);
            var from = after is null ? null : await mine.Where(task => task.Reference == after)
                .Select(task => new { task.DueAt, task.Reference }).SingleOrDefaultAsync();
            if (from is not null) mine =
                mine.Where(task => task.DueAt > from.DueAt || task.DueAt == from.DueAt && task.Reference.CompareTo(from.Reference) > 0);
            var found = await mine.OrderBy(task => task.DueAt).ThenBy(task => task.Reference).Take(PageSize + 1)
                .Select(task => new DirectionDue(task.Reference, task.CaseFile!.Reference, task.Text, task.Owner!.Name, task.DueAt))
                .ToListAsync();
            return new(view, [], [.. found.Take(PageSize)], found.Count > PageSize ? found[PageSize - 1].Reference : null);
        }
        var rows = await RowsAsync(view == SupervisionView.ReviewsDue, after, PageSize + 1);
        return new(view, [.. rows.Take(PageSize)], [], rows.Count > PageSize ? rows[PageSize - 1].VersionReference : null);
    }

    /// <summary>On my work: versions this supervisor may review, of their own teams.</summary>
    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(int most)
    {
        if (!user.May(Act.Supervise) || user.CaitIds.Count == 0) return [];
        var today = UkTime.DateOf(time.UtcNow);
        var asked = (await whoIsAsked.InWordsAsync())(Waiting.CramToReview, new(), null, null);
        return [.. (await RowsAsync(null, null, most, isWaiting: true)).Where(row => !row.IsMine)
            .Select(row => new WorkItem(row.VersionReference, LinkTo.Case(row.CaseReference).Cram.Version(row.Number),
                Named.Line(row.Children, today), "Review", row.Clock,
                new(row.IsReviewed ? "Review the CRAM again" : "Review the CRAM", row.IsReviewed
                    ? "The next review is due." : "Signed, and not looked at by a supervisor yet.", "Review", row.Href), [])
            {
                Place = WorkPlace.ByDays,
                With = asked
            })];
    }

    /// <param name="isWaiting">Only what waits now: nobody has reviewed it yet, or the day of the next review is near.</param>
    private async Task<List<ReviewDue>> RowsAsync(bool? reviewed, string? after, int most, bool isWaiting = false)
    {
        var now = time.UtcNow;
        var due = db.Deadlines.AsNoTracking().Where(deadline => ReviewSchedule.Kinds.Contains(deadline.Kind) && deadline.MetAt == null);
        if (user.CaitIds.Count > 0) due = due.OfMyTeams(user, deadline => deadline.CaitId!.Value);
        if (reviewed is { } wanted)
            due = due.Where(deadline => reviews.Visible.Any(review => review.Assessment.Reference == deadline.SubjectReference) == wanted);
        if (isWaiting) due = due.Where(deadline => deadline.DueSoonAt <= now
            || !reviews.Visible.Any(review => review.Assessment.Reference == deadline.SubjectReference));
        var from = after is null ? null : await due.Where(deadline => deadline.SubjectReference == after)
            .Select(deadline => new { deadline.DueAt, deadline.SubjectReference }).SingleOrDefaultAsync();
        if (from is not null) due = due.Where(deadline => deadline.DueAt > from.DueAt
            || deadline.DueAt == from.DueAt && deadline.SubjectReference.CompareTo(from.SubjectReference) > 0);
        var found = await due.Join(
            files.Visible, deadline => deadline.CaseFileId, file => (Guid?)file.Id, (deadline, file) => new { deadline, file })
            .OrderBy(each => each.deadline.DueAt).ThenBy(each => each.deadline.SubjectReference).Take(most)
            .Select(each => new
            {
                each.file.Reference,
                each.deadline.SubjectReference,
                Clock = Deadline.ToClock.Of(each.deadline),
                SignedBy = each.file.CramAssessments.Where(version => version.Reference == each.deadline.SubjectReference)
                    .Select(version => version.SignedBy!.Name).FirstOrDefault(),
                SignedAt = each.file.CramAssessments.Where(version => version.Reference == each.deadline.SubjectReference)
                    .Select(version => version.SignedAt).FirstOrDefault(),
                Agrees = reviews.Visible.Where(review => review.Assessment.Reference == each.deadline.SubjectReference)
                    .OrderByDescending(review => review.Number).Select(review => (bool?)review.Agrees).FirstOrDefault(),
                LastBy = reviews.Visible.Where(review => review.Assessment.Reference == each.deadline.SubjectReference)
                    .OrderByDescending(review => review.Number).Select(review => review.By.Name).FirstOrDefault(),
                IsReviewed = reviews.Visible.Any(review => review.Assessment.Reference == each.deadline.SubjectReference),
                IsMine = each.file.CramAssessments.Any(version => version.Reference == each.deadline.SubjectReference
                    && version.Hands.Any(hand => hand.OfficerId == user.Id))
                    || each.file.Referrals.Any(referral => referral.OfficerId == user.Id),
                Children = each.file.Children.OrderBy(child => child.Child.Person.BirthDate)
                    .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList()
            }).Spliced().ToListAsync();
        return found.ConvertAll(row => new ReviewDue(row.Reference, row.SubjectReference, row.Clock, row.SignedBy, row.SignedAt,
            row.IsReviewed, row.Agrees == false ? row.LastBy : null, row.IsMine, row.Children));
    }
}
