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
public sealed class LimitBreaches(Records<CaseFile> files)
{
    public const int Most = 50;

    /// <summary>Of a case, or of one record of it; the latest limit first.</summary>
    public Task<List<LimitBreach>> OfAsync(string caseReference, string? subject = null) =>
        Shaped(On(caseReference).Where(each => subject == null || each.Deadline.SubjectReference == subject)
            .OrderByDescending(each => each.Deadline.DueAt).Take(Most)).ToListAsync();

    public Task<LimitBreach?> OneAsync(string caseReference, Guid deadline) =>
        Shaped(On(caseReference).Where(each => each.Deadline.Id == deadline)).SingleOrDefaultAsync();

    private IQueryable<OnCase> On(string caseReference) => files.Visible.Where(file => file.Reference == caseReference)
        .SelectMany(file => file.Deadlines, (file, deadline) => new OnCase { File = file, Deadline = deadline })
        .Where(each => each.Deadline.Breach != null && each.Deadline.Kind != DeadlineKind.Referral24Hours);

    private static IQueryable<LimitBreach> Shaped(IQueryable<OnCase> limits) => limits.Select(each => new LimitBreach(
        each.Deadline.Id, each.Deadline.Version, each.File.Reference, each.File.CaitId, each.Deadline.Kind, each.Deadline.SubjectReference,
        Deadline.ToClock.Of(each.Deadline),
        each.Deadline.Breach!.RecordedAt,
        each.Deadline.Breach!.Reasons.OrderBy(reason => reason.At)
            .Select(reason => new BreachWords(reason.Cause, reason.Words, reason.By.Name, reason.At)).ToList(),
        each.Deadline.Breach!.Acknowledgements.OrderBy(answer => answer.At)
            .Select(answer => new BreachWords(null, answer.WhatHappensNow, answer.By.Name, answer.At)).ToList())).Spliced();

    private sealed class OnCase
    {
        public required CaseFile File { get; init; }
        public required Deadline Deadline { get; init; }
    }
}
