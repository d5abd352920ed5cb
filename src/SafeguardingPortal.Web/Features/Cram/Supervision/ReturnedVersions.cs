using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Work;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cram.Supervision;

/// <summary>Versions that a supervisor returned, on My work of whoever signed them until the next version answers (BR-43).</summary>
public sealed class ReturnedVersions(Records<SupervisionReview> reviews, PortalDbContext db, CurrentUser user, TimeProvider time)
    : IBringsWork
{
    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(int most)
    {
        if (!user.May(Act.WriteAssessment)) return [];
        var isTheirs = user.DoesTheirWork;
        var returned = await reviews.Visible
            .Where(review => isTheirs.Of(review.Assessment.SignedById) && !review.Agrees
                && !review.CaseFile.CramAssessments.Any(version => version.SignedAt != null && version.Number > review.Assessment.Number)
                && !reviews.Visible.Any(later => later.AssessmentId == review.AssessmentId && later.Number > review.Number))
            .Join(db.Deadlines.Where(deadline => ReviewSchedule.Kinds.Contains(deadline.Kind) && deadline.MetAt == null), review =>
                review.Assessment.Reference, deadline => deadline.SubjectReference, (review, deadline) => new { review, deadline })
            .OrderBy(each => each.deadline.DueAt).Take(most).Select(each => new
            {
                CaseReference = each.review.CaseFile.Reference,
                each.review.Assessment.Reference,
                each.review.Assessment.Number,
                By = each.review.By.Name,
                each.review.Assessment.SignedById,
                each.review.Rationale,
                Clock = Deadline.ToClock.Of(each.deadline),
                IsBegun = each.review.CaseFile.CramAssessments.Any(version => version.SignedAt == null),
                Children = each.review.CaseFile.Children.OrderBy(child => child.Child.Person.BirthDate)
                    .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList()
            }).Spliced().ToListAsync();
        var today = UkTime.DateOf(time.UtcNow);
        return [.. returned.Select(row => new WorkItem(
            row.Reference, LinkTo.Case(row.CaseReference).Cram.Version(row.Number), Named.Line(row.Children, today), "Revision", row.Clock,
            new($"Write version {row.Number + 1} of the CRAM",
                $"{row.By} returned version {row.Number}: {LondonWords.Shortened(row.Rationale)}",
                $"{(row.IsBegun ? "Go on with" : "Start")} version {row.Number + 1}",
                row.IsBegun ? LinkTo.Case(row.CaseReference).Cram.Assessment : LinkTo.Case(row.CaseReference).Cram), [])
        { Place = WorkPlace.ByDays, InPlaceOf = user.InPlaceOf(row.SignedById) })];
    }
}
