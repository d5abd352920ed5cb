using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages.Links;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>A limit of a case that passed, on record for good, with every word said of it.</summary>
/// <param name="Subject">The record that is timed, by its reference.</param>
public sealed record LimitBreach(
    Guid Deadline, int Version, string CaseReference, Guid CaitId, DeadlineKind Kind, string Subject, Clock Clock, DateTime RecordedAt,
    IReadOnlyList<BreachWords> Reasons, IReadOnlyList<BreachWords> Acknowledgements) : IOfTeam
{
    public BreachLinks Page => LinkTo.Case(CaseReference).Breach(Deadline);
}

/// <summary>The breaches of a case's limits but the 24 hours of its referrals, whose words stand on the referral.</summary>
public sealed class LimitBreaches(SeenCases cases)
{
    public const int Most = 50;

    /// <summary>Of a case, or of one record of it; the latest limit first.</summary>
    public async Task<List<LimitBreach>> OfAsync(string caseReference, string? subject = null)
    {
        if (await cases.OfAsync(caseReference) is not { } seen) return [];
        return subject is null ? await cases.ListAsync(seen, OfCase)
            : await On(cases.Itself(seen)).Where(each => each.Deadline.SubjectReference == subject)
                .OrderByDescending(each => each.Deadline.DueAt).Take(Most).Select(Shape).ToListAsync();
    }

    public async Task<LimitBreach?> OneAsync(string caseReference, Guid deadline) =>
        await cases.OfAsync(caseReference) is not { } seen ? null
            : await On(cases.Itself(seen)).Where(each => each.Deadline.Id == deadline).Select(Shape).SingleOrDefaultAsync();

    private static readonly Expression<Func<CaseFile, Deadline, OnCase>> Joined =
        (file, deadline) => new() { File = file, Deadline = deadline };

    private static readonly Expression<Func<OnCase, bool>> IsToBeTold =
        each => each.Deadline.Breach != null && each.Deadline.Kind != DeadlineKind.Referral24Hours;

    private static IQueryable<OnCase> On(IQueryable<CaseFile> files) =>
        files.SelectMany(file => file.Deadlines, Joined).Where(IsToBeTold);

    private static readonly Expression<Func<OnCase, LimitBreach>> Shape = Splice.In<OnCase, LimitBreach>(each => new(
        each.Deadline.Id, each.Deadline.Version, each.File.Reference, each.File.CaitId, each.Deadline.Kind, each.Deadline.SubjectReference,
        Deadline.ToClock.Of(each.Deadline),
        each.Deadline.Breach!.RecordedAt,
        each.Deadline.Breach!.Reasons.OrderBy(reason => reason.At)
            .Select(reason => new BreachWords(reason.Cause, reason.Words, reason.By.Name, reason.At)).ToList(),
        each.Deadline.Breach!.Acknowledgements.OrderBy(answer => answer.At)
            .Select(answer => new BreachWords(null, answer.WhatHappensNow, answer.By.Name, answer.At)).ToList()));

    private static readonly Expression<Func<IQueryable<CaseFile>, IQueryable<LimitBreach>>> OfCase = files => files
        .SelectMany(file => file.Deadlines, (file, deadline) => Joined.Of(file, deadline)).Where(each => IsToBeTold.Of(each))
        .OrderByDescending(each => each.Deadline.DueAt).Take(Most).Select(each => Shape.Of(each));

    private sealed class OnCase
    {
        public required CaseFile File { get; init; }
        public required Deadline Deadline { get; init; }
    }
}
