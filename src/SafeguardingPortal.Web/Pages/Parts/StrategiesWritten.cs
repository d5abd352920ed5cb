using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>
/// Both strategies of a case as they were written first, in the CRAM or in a discussion: the second form comes filled with them and says
/// so.
/// </summary>
public sealed record StrategiesWritten(string? Investigative, string? Protective, string Source)
{
    public bool Says(string? investigative, string? protective) =>
        investigative.Typed() == Investigative && protective.Typed() == Protective;

    public static async Task<StrategiesWritten?> InDiscussionAsync(Records<StrategyDiscussion> discussions, string caseReference) =>
        await discussions.Visible.Where(discussion => discussion.CaseFile.Reference == caseReference
            && (discussion.InvestigativeStrategy != null || discussion.ProtectiveStrategy != null))
            .OrderByDescending(discussion => discussion.Number)
            .Select(discussion => new { discussion.Number, discussion.InvestigativeStrategy, discussion.ProtectiveStrategy })
            .FirstOrDefaultAsync() is { } last
                ? new(last.InvestigativeStrategy, last.ProtectiveStrategy, $"strategy discussion {last.Number}") : null;

    public static async Task<StrategiesWritten?> InCramAsync(Records<CramAssessment> assessments, string caseReference) =>
        await assessments.Visible.Where(version => version.CaseFile.Reference == caseReference
            && (version.InvestigativeStrategy != null || version.ProtectiveStrategy != null))
            .OrderByDescending(version => version.Number)
            .Select(version => new { version.Number, version.SignedAt, version.InvestigativeStrategy, version.ProtectiveStrategy })
            .FirstOrDefaultAsync() is { } last
                ? new(last.InvestigativeStrategy, last.ProtectiveStrategy,
                    $"{(last.SignedAt is null ? "the draft of " : "")}version {last.Number} of the CRAM") : null;
}
