using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cram.Versions;

/// <summary>
/// A draft as every section's page shows it: the document, the catalogue of today, the case as it is now and the clock that waits for it.
/// </summary>
public sealed record DraftPage(
    CramAssessment Draft, IReadOnlyList<RiskFactor> Catalogue, CramCase About, Clock? Clock, string? ClockOf, DateOnly Today)
{
    public string CaseReference => Draft.CaseFile.Reference;

    /// <summary>Which version a section is of, where its page has been read: the next will have the same address.</summary>
    public static string? RecordOf(DraftPage? page) => page?.Draft.Number.ToString(LondonWords.Culture);

    public bool IsBehind => !Draft.IsSigned && Draft.IsBehind(Catalogue, About.People);

    public IReadOnlyList<CramSubject> People { get; } = [
        .. Draft.Subjects.Where(subject => !subject.IsOffCase).OrderBy(subject => subject.Order)];

    public IReadOnlyList<OpenPoint> OpenPoints => [.. Draft.OpenPoints(Catalogue, Today)];

    public string ChildrenLine { get; } = Line(Draft.Subjects.Where(subject => subject is { Kind: SubjectKind.Child, IsOffCase: false })
        .OrderBy(subject => subject.Order).Select(child => child.LabelOn(Today)));

    /// <summary>Factors answered for somebody, of those that are asked: what is left, and nothing else (BR-44).</summary>
    public (int Answered, int Asked) CountOf(CramSubject who)
    {
        var asked = Catalogue.Where(factor => factor.IsAskedOf(who, Today)).Select(factor => factor.Id).ToHashSet();
        return (Draft.Answers.Count(answer => answer.SubjectId == who.Id && answer.Answer is not null && asked.Contains(answer.FactorId)),
            asked.Count);
    }

    /// <summary>The same for one group of the catalogue.</summary>
    public (int Answered, int Asked) CountOf(FactorGroup group)
    {
        var asked = (from factor in Catalogue
                     where factor.Group == @group
                     from who in People
                     where factor.IsAskedOf(who, Today)
                     select (factor.Id, who.Id)).ToHashSet();
        return (Draft.Answers.Count(answer => answer.Answer is not null && asked.Contains((answer.FactorId, answer.SubjectId))),
            asked.Count);
    }

    /// <summary>What is not asked, and why: by factor, of whom.</summary>
    public IEnumerable<(RiskFactor Factor, CramSubject Who, string Why)> NotAsked(FactorGroup group) =>
        from factor in Catalogue
        where factor.Group == @group
        from who in People
        where factor.IsAskedFor(who.Kind)
        let why = factor.CannotApply(who, Today)
        where why is not null
        select (factor, who, why!);

    private static string Line(IEnumerable<string> names) => names.ToList() is { Count: > 0 } all
        ? string.Join(", ", all.SkipLast(1)) + (all.Count > 1 ? ", and " : "") + all[^1] : "No child named";
}

/// <summary>
/// Reads a case file's draft, or the version it became, beside what it is written from. The look itself is recorded by the door.
/// </summary>
public sealed class DraftPages(
    Records<CramAssessment> assessments, Records<CaseFile> files, Records<Referral> referrals, JoinedRecords joined,
    PlansOfPeople plansOfPeople, PortalDbContext db, ReferenceLists lists, TimeProvider time)
{
    public async Task<DraftPage?> ReadAsync(string caseReference) =>
        await assessments.Visible.Where(assessment => assessment.CaseFile.Reference == caseReference)
            .OrderByDescending(assessment => assessment.Number).FirstOrDefaultAsync() is { } draft
            ? await AroundAsync(draft, caseReference) : null;

    /// <summary>What the portal's own records answer, for the officer to confirm, as far as the user may see them.</summary>
    public async Task<IReadOnlyList<KnownFact>> KnownAsync(DraftPage page)
    {
        var ids = page.People.Select(who => who.PersonId).OfType<Guid>().ToList();
        var records = await joined.OfAsync(ids);
        var plans = await plansOfPeople.OfAsync(records);
        var all = records.Values.SelectMany(each => each).Distinct().ToList();
        var latest = await referrals.Visible.Where(referral => referral.CaseFile.Reference == page.CaseReference)
            .MaxAsync(referral => (DateTime?)referral.ReceivedAt);
        var reports = await referrals.Visible.Where(referral => referral.ReceivedAt < latest)
            .SelectMany(
                referral => referral.People, (referral, part) => new { referral.Reference, referral.ReceivedAt, part.PersonId, part.Part })
            .Where(each => all.Contains(each.PersonId) && each.Part != ReferralPart.Adult).ToListAsync();
        return new KnownFacts(
            [.. from child in plans
                from plan in child
                select new PlanKnown(child.Key, plan.Category.InWords(), plan.Start, plan.End, plan.Borough, plan.OpenedBy)],
            [.. from person in records
                from report in reports
                where person.Value.Contains(report.PersonId)
                select new EarlierReport(
                    person.Key, report.Reference, UkTime.DateOf(report.ReceivedAt), report.Part == ReferralPart.Suspect)])
            .Of(page.Catalogue, page.People, page.Today);
    }

    public async Task<DraftPage> AroundAsync(CramAssessment draft, string caseReference)
    {
        var today = UkTime.DateOf(time.UtcNow);
        var about = (await CramCase.OfAsync(files, caseReference))!;
        var clock = await db.Deadlines.AsNoTracking()
            .Where(deadline => deadline.CaseFileId == about.Id && deadline.Kind == DeadlineKind.Referral24Hours && deadline.MetAt == null)
            .OrderBy(deadline => deadline.DueAt).Select(deadline =>
                new { Of = deadline.SubjectReference, Now = Deadline.ToClock.Of(deadline) }).Spliced().FirstOrDefaultAsync();
        return new(draft, await lists.RiskFactorsAsync(today), about, clock?.Now, clock?.Of, today);
    }
}

/// <summary>What stands at the head of every section of a draft.</summary>
public sealed record DraftHead(DraftPage Page, string Section);

/// <summary>What a section holds now, beside what was typed while somebody else saved it.</summary>
public sealed record ThereNow(params (string Label, string? Text)[] Texts);
