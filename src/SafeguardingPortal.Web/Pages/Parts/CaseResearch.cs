using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
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
    TaskEnding? GapEnding, string? Learnt)
{
    /// <summary>Of whom it was searched: numbers of people, separated by spaces.</summary>
    public string SearchedOf { get; init; } = "";
}

/// <summary>Somebody on the case of whom a source can be searched.</summary>
public sealed record Searchable(string Reference, PersonLabel Label);

/// <param name="Latest">Null where it has not been searched.</param>
public sealed record SourceOnCase(string Code, string Name, bool IsPartner, bool IsMandatory, CheckOnCase? Latest);

/// <summary>The checklist of a case: every source with its latest search, and all searches.</summary>
public sealed record ResearchPage(
    string CaseReference, Guid CaitId, IReadOnlyList<SourceOnCase> Sources, IReadOnlyList<CheckOnCase> Checks, ResearchState State)
    : IOfTeam
{
    public IReadOnlyList<Searchable> People { get; init; } = [];

    /// <summary>Of whom a source was searched, as they are called; null where that was not written down.</summary>
    public string? OfWhom(CheckOnCase check, DateOnly today) => check.SearchedOf.Length == 0 ? null
        : string.Join(", ", check.SearchedOf.Split(' ').Select(reference =>
            People.FirstOrDefault(person => person.Reference == reference)?.Label.On(today) ?? reference));
}

public sealed record ResearchOnCase(
    string Reference, Guid CaitId, IReadOnlyList<CheckOnCase> Checks, IReadOnlyList<Searchable> OnReferrals)
{
    /// <summary>Everybody on its referrals, each once, the children first.</summary>
    public IReadOnlyList<Searchable> People => [.. OnReferrals.DistinctBy(person => person.Reference)];

    public static Expression<Func<CaseFile, ResearchOnCase>> Shape { get; } = Splice.In<CaseFile, ResearchOnCase>(file => new(
        file.Reference, file.CaitId,
        file.ResearchChecks.OrderByDescending(check => check.RecordedAt).ThenByDescending(check => check.Id.ToString())
            .Select(check => new CheckOnCase(
                check.SourceCode, check.Source.Name, check.Result, check.SearchedAt, check.Words, check.By.Name, check.RecordedAt,
                check.Gap!.Reference, check.Gap!.Ending, check.Gap!.Result)
            {
                SearchedOf = check.SearchedOf
            }).ToList(),
        file.Referrals.SelectMany(referral => referral.People).OrderBy(person => person.Part != ReferralPart.Child)
            .ThenBy(person => person.Person.Reference).Select(person => new Searchable(
                person.Person.Reference, Person.ToLabel.Of(person.Person, person.Part == ReferralPart.Child))).ToList()));
}

/// <summary>
/// How far research has come: on its page, in the researcher's queue, on the referral and the discussion's form, always by the same rule
/// (BR-10).
/// </summary>
public sealed class CaseResearch(Records<CaseFile> files, SeenCases cases, PortalDbContext db, TimeProvider time)
{
    /// <summary>The research of a case that is open to the user already, to stand beside something else.</summary>
    public async Task<ResearchPage?> BesideAsync(string caseReference) =>
        await files.Visible.Where(file => file.Reference == caseReference).Select(ResearchOnCase.Shape).SingleOrDefaultAsync() is { } file
            ? await PageAsync(file) : null;

    /// <summary>Of whom a source can be searched, as boxes to tick.</summary>
    public async Task<IReadOnlyList<Choice>> PeopleAsync(string caseReference)
    {
        var today = UkTime.DateOf(time.UtcNow);
        return (await files.Visible.Where(file => file.Reference == caseReference).Select(ResearchOnCase.Shape).SingleOrDefaultAsync())?
            .People.Select(person => new Choice(person.Reference, person.Label.On(today))).ToList() ?? [];
    }

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
            file.Checks, StateOf(sources, file.Checks.Select(check => (check.SourceCode, check.Result, check.RecordedAt))))
        {
            People = file.People
        };
    }

    /// <param name="at">The instant asked about, by when each search was made; null for now.</param>
    public async Task<ResearchState> StateAsync(string caseReference, DateTime? at = null)
    {
        var checks = await cases.OfAsync(caseReference) is not { } seen ? [] : await cases.Itself(seen)
            .SelectMany(file => file.ResearchChecks)
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
