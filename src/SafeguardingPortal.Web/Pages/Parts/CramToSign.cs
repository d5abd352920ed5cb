using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>What the last strategy discussion of the case decided, beside the version that is signed off.</summary>
public sealed record DiscussionToSign(
    int Number, DiscussionOutcome Outcome, DateTime StartedAt, string? InvestigativeStrategy, string? ProtectiveStrategy);

/// <summary>Something that nobody knows and somebody is to find out.</summary>
public sealed record GapToSign(string Reference, string Text, string? Owner, DateTime DueAt);

/// <summary>
/// Everything of a version that who answers for it decides from, on the page itself: what was answered with a yes, what nobody knows, what
/// the harm is, what was planned and what is still open.
/// </summary>
public sealed record CramToSign(
    CramAssessment Version, string CaseReference, DiscussionToSign? Discussion, IReadOnlyList<GapToSign> Gaps, ReturnedVersion? Returned)
{
    /// <summary>The day it was signed, on which everybody in it had the age it gives.</summary>
    public DateOnly Day { get; } = UkTime.DateOf(Version.SignedAt!.Value);

    public IReadOnlyList<RiskAnswer> Yes => Answered(FactorAnswer.Yes);

    public IReadOnlyList<RiskAnswer> NotKnown => [.. Answered(FactorAnswer.NotKnown), .. Answered(FactorAnswer.NotYetResearched)];

    public int No => Version.Answers.Count(answer => answer.Answer == FactorAnswer.No);

    public string Label(Guid subjectId) => Version.LabelOf(subjectId, Day);

    private IReadOnlyList<RiskAnswer> Answered(FactorAnswer with) =>
        [.. Version.Groups().SelectMany(group => group).Where(answer => answer.Answer == with)];

    /// <summary>The version of this number, or the latest that is signed; null where there is none.</summary>
    public static async Task<CramToSign?> OfAsync(
        SeenCases cases, string caseReference, int? number = null)
    {
        if (await cases.OfAsync(caseReference) is not { } seen) return null;
        var version = await cases.Of<CramAssessment>(seen).Where(each => each.SignedAt != null
            && (number == null || each.Number == number)).OrderByDescending(each => each.Number).FirstOrDefaultAsync();
        if (version is null) return null;
        return new(version, caseReference,
            await cases.Of<StrategyDiscussion>(seen).OrderByDescending(discussion => discussion.Number)
                .Select(discussion => new DiscussionToSign(discussion.Number, discussion.Outcome, discussion.StartedAt,
                    discussion.InvestigativeStrategy, discussion.ProtectiveStrategy)).FirstOrDefaultAsync(),
            await cases.Tasks(seen).Where(task => task.ClosedAt == null
                && task.Kind == TaskKind.InformationGap).OrderBy(task => task.DueAt).ThenBy(task => task.Reference)
                .Select(task => new GapToSign(task.Reference, task.Text, task.Owner!.Name, task.DueAt)).ToListAsync(),
            await cases.ReturnedOfAsync(seen));
    }
}
