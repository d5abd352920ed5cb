using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <param name="Gap">The reference of the task that closes the gap it left, and what that task learnt.</param>
public sealed record CheckOnCase(
    string SourceCode, string Source, CheckResult Result, DateTime? SearchedAt, string? Words, string By, DateTime RecordedAt, string? Gap,
    TaskEnding? GapEnding, string? Learnt);

/// <param name="Latest">Null where it has not been searched.</param>
public sealed record SourceOnCase(string Code, string Name, bool IsPartner, bool IsMandatory, CheckOnCase? Latest);

/// <summary>The checklist of a case: every source with its latest search, and all searches.</summary>
public sealed record ResearchPage(
    string CaseReference, Guid CaitId, IReadOnlyList<SourceOnCase> Sources, IReadOnlyList<CheckOnCase> Checks, ResearchState State)
    : IOfTeam;

public sealed record ResearchOnCase(string Reference, Guid CaitId, IReadOnlyList<CheckOnCase> Checks)
{
    public static Expression<Func<CaseFile, ResearchOnCase>> Shape { get; } = file => new(file.Reference, file.CaitId,
        file.ResearchChecks.OrderByDescending(check => check.RecordedAt).ThenByDescending(check => check.Id.ToString())
            .Select(check => new CheckOnCase(
                check.SourceCode, check.Source.Name, check.Result, check.SearchedAt, check.Words, check.By.Name, check.RecordedAt,
                check.Gap!.Reference, check.Gap!.Ending, check.Gap!.Result)).ToList());
}

/// <summary>
/// How far research has come: on its page, in the researcher's queue, on the referral and the discussion's form, always by the same rule
/// (BR-10).
/// </summary>
public sealed class CaseResearch(Records<CaseFile> files, PortalDbContext db, TimeProvider time)
{
    /// <summary>The sources on the list today.</summary>
    public async Task<IReadOnlyList<ResearchSource>> SourcesAsync()
    {
        var today = UkTime.DateOf(time.UtcNow);
        return await db.ResearchSources.AsNoTracking().Where(source => source.From <= today && (source.To == null || today <= source.To))
            .OrderBy(source => source.Order).ToListAsync();
    }

    public async Task<ResearchPage> PageAsync(ResearchOnCase file)
    {
        var sources = await SourcesAsync();
        return new(file.Reference, file.CaitId,
            [.. sources.Select(source => new SourceOnCase(source.Code, source.Name, source.IsPartner, source.IsMandatory,
                file.Checks.FirstOrDefault(check => check.SourceCode == source.Code)))],
            file.Checks, StateOf(sources, file.Checks.Select(check => (check.SourceCode, check.Result, check.RecordedAt))));
    }

    /// <param name="at">The instant asked about, by when each search was made; null for now.</param>
    public async Task<ResearchState> StateAsync(string caseReference, DateTime? at = null)
    {
        var checks = await files.Visible.Where(file => file.Reference == caseReference).SelectMany(file => file.ResearchChecks)
            .Select(check => new { check.SourceCode, check.Result, check.RecordedAt, MadeAt = check.SearchedAt ?? check.RecordedAt })
            .ToListAsync();
        return StateOf(await SourcesAsync(),
            checks.Where(check => at is null || check.MadeAt <= at).Select(check => (check.SourceCode, check.Result, check.RecordedAt)));
    }

    public static ResearchState StateOf(
        IEnumerable<ResearchSource> sources, IEnumerable<(string Code, CheckResult Result, DateTime RecordedAt)> checks) =>
        ResearchState.Of(sources.Where(source => source.IsMandatory).Select(source => (source.Code, source.Name)), checks);

    /// <summary>Running referrals of some teams by time left, each with how far research on its case has come.</summary>
    public static IQueryable<Referral> Running(IQueryable<Referral> referrals, IReadOnlyList<Guid> caitIds) =>
        referrals.Where(referral => referral.Deadline.Kind == DeadlineKind.Referral24Hours && referral.Deadline.MetAt == null
            && (caitIds.Count == 0 || caitIds.Contains(referral.Deadline.CaitId!.Value)));
}
