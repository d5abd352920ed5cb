using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Features.Cram.Versions;

/// <summary>A case file's versions, the draft among them where there is one.</summary>
public sealed record CramList : IOfTeam
{
    public required string CaseReference { get; init; }
    public required Guid CaitId { get; init; }
    public required IReadOnlyList<PersonLabel> Children { get; init; }
    public required IReadOnlyList<VersionLine> Versions { get; init; }

    /// <summary>What the latest review of a version says, by the version's number.</summary>
    public IReadOnlyDictionary<int, (bool Agrees, string By, DateTime At)> Reviewed { get; init; } =
        new Dictionary<int, (bool, string, DateTime)>();

    public static async Task<IReadOnlyDictionary<int, (bool Agrees, string By, DateTime At)>> ReviewedAsync(
        Records<SupervisionReview> reviews, string caseReference) =>
        (await reviews.Visible.Where(review => review.CaseFile.Reference == caseReference)
            .Select(review => new { review.Assessment.Number, review.At, review.Agrees, By = review.By.Name }).ToListAsync())
        .GroupBy(review => review.Number).ToDictionary(version => version.Key,
            version => version.MaxBy(review => review.At) is { } latest ? (latest.Agrees, latest.By, latest.At) : default);

    public VersionLine? Draft => Versions.FirstOrDefault(version => version.SignedAt is null);

    public IEnumerable<VersionLine> SignedVersions =>
        Versions.Where(version => version.SignedAt is not null).OrderByDescending(version => version.Number);

    public static Expression<Func<CaseFile, CramList>> Shape { get; } = Splice.In<CaseFile, CramList>(file => new()
    {
        CaseReference = file.Reference,
        CaitId = file.CaitId,
        Children = file.Children.OrderBy(child => child.Child.Person.BirthDate)
            .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList(),
        Versions = file.CramAssessments.OrderBy(version => version.Number)
            .Select(version => new VersionLine(version.Number, version.StartedAt, version.StartedBy.Name, version.SignedAt,
                version.SignedBy!.Name, version.Trigger, version.WhatChanged)).ToList()
    });
}

public sealed record VersionLine(
    int Number, DateTime StartedAt, string StartedBy, DateTime? SignedAt, string? SignedBy, CramTrigger? Trigger, string? WhatChanged);

/// <summary>A review as the version's page shows it.</summary>
public sealed record ReviewLine(
    int Number, string By, DateTime At, string Seen, bool Agrees, string Rationale, DateOnly NextOn,
    IReadOnlyList<DirectionLine> Directions)
{
    public static async Task<IReadOnlyList<ReviewLine>> OfAsync(Records<SupervisionReview> reviews, Guid assessmentId) =>
        await reviews.Visible.Where(review => review.AssessmentId == assessmentId).OrderBy(review => review.Number)
        .Select(review => new ReviewLine(
            review.Number, review.By.Name, review.At, review.Seen, review.Agrees, review.Rationale, review.NextOn,
            review.Directions.OrderBy(direction => direction.Order)
                .Select(direction => new DirectionLine(direction.Text, direction.Owner.Name, direction.Due)).ToList())).ToListAsync();
}

public sealed record DirectionLine(string Text, string Owner, DateOnly Due);

public sealed record ComparedPage(CompareVersions Compared, CramList List);
