using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Casework.Tasks;

namespace SafeguardingPortal.Domain.Casework.Cases;

/// <summary>Research comes first: what was searched, and what is not known yet (row 7).</summary>
public sealed partial class CaseFile
{
    private readonly List<ResearchCheck> researchChecks = [];
    public IReadOnlyList<ResearchCheck> ResearchChecks => researchChecks;

    /// <param name="gap">The task that finds out what this search did not tell.</param>
    public ResearchCheck RecordSearch(SearchMade made, CaseTask? gap, CurrentUser by, DateTime now)
    {
        var check = ResearchCheck.Of(this, made, gap, by, now);
        researchChecks.Add(check);
        return check;
    }
}
