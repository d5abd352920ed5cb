using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Features.Cram.Versions;

namespace SafeguardingPortal.Web.Features.Cram.Supervision;

/// <summary>A case's supervision: the version that stands, its reviews and those of the versions before.</summary>
public sealed record CaseSupervision
{
    public required Guid Id { get; init; }
    public required string CaseReference { get; init; }

    /// <summary>Numbers of the signed versions; the last is the one that stands.</summary>
    public required IReadOnlyList<int> Versions { get; init; }
    public IReadOnlyList<(int Version, ReviewLine Review)> Reviews { get; init; } = [];
    public DateTime? DueAt { get; init; }

    /// <summary>What the latest review of the version that stands says; null where nobody has reviewed it.</summary>
    public ReviewLine? Standing() =>
        Reviews.Where(each => each.Version == Versions[^1]).Select(each => each.Review).MaxBy(review => review.Number);

    public static Expression<Func<CaseFile, CaseSupervision>> Shape { get; } = file => new()
    {
        Id = file.Id,
        CaseReference = file.Reference,
        Versions = file.CramAssessments.Where(version => version.SignedAt != null).OrderBy(version => version.Number)
            .Select(version => version.Number).ToList()
    };

    public static async Task<IReadOnlyList<(int, ReviewLine)>> ReviewsAsync(Records<SupervisionReview> reviews, string caseReference)
    {
        var found = await reviews.Visible.Where(review => review.CaseFile.Reference == caseReference).OrderByDescending(review => review.At)
            .ThenByDescending(review => review.Number).Select(review => new
            {
                Version = review.Assessment.Number,
                review.Number,
                By = review.By.Name,
                review.At,
                review.Seen,
                review.Agrees,
                review.Rationale,
                review.NextOn,
                Directions = review.Directions.OrderBy(direction => direction.Order)
                    .Select(direction => new DirectionLine(direction.Text, direction.Owner.Name, direction.Due)).ToList()
            }).ToListAsync();
        return [.. found.Select(each => (each.Version,
            new ReviewLine(each.Number, each.By, each.At, each.Seen, each.Agrees, each.Rationale, each.NextOn, each.Directions)))];
    }
}
