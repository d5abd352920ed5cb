using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Casework.Tasks;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>Research comes first, and says what it does not know (row 7, BR-10).</summary>
public class ResearchTests
{
    private static readonly SearchMade Pnc = new("PNC", CheckResult.NothingFound, Given.Hours(1), null);

    [Fact]
    public void A_search_says_when_and_what_and_a_new_one_is_a_new_row()
    {
        var file = Given.CaseFileOf(Given.Hackney);
        file.RecordSearch(Pnc, null, Given.Dc, Given.Hours(2));
        file.RecordSearch(Pnc with { Result = CheckResult.Found, Words = "Two cautions" }, null, Given.Dc, Given.Hours(3));

        Assert.Equal([CheckResult.NothingFound, CheckResult.Found], file.ResearchChecks.Select(check => check.Result));
        Assert.Contains("when the source", Given.Refused(
            () => file.RecordSearch(Pnc with { SearchedAt = null }, null, Given.Dc, Given.Hours(2))), StringComparison.Ordinal);
        Assert.Contains("in the future", Given.Refused(
            () => file.RecordSearch(Pnc with { SearchedAt = Given.Hours(3) }, null, Given.Dc, Given.Hours(2))), StringComparison.Ordinal);
        Assert.Contains("what was found", Given.Refused(
            () => file.RecordSearch(Pnc with { Result = CheckResult.Found }, null, Given.Dc, Given.Hours(2))), StringComparison.Ordinal);
        Assert.Contains("does not apply", Given.Refused(() => file.RecordSearch(
            Pnc with { Result = CheckResult.NotApplicable }, null, Given.Dc, Given.Hours(2))), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_awaited_is_a_gap_with_an_owner_and_a_day()
    {
        var file = Given.CaseFileOf(Given.Hackney);
        var awaited = Pnc with { Result = CheckResult.Awaited, Words = "GP rings back" };
        Assert.Contains(
            "is a gap", Given.Refused(() => file.RecordSearch(awaited, null, Given.Dc, Given.Hours(2))), StringComparison.Ordinal);
        var gap = CaseTask.Set("T-2026-000001", file, new(TaskKind.InformationGap, "Ask the GP", Given.Due) { Owner = Given.Constable },
            Given.Dc, Given.Hours(2));

        Assert.Equal(gap.Id, file.RecordSearch(awaited, gap, Given.Dc, Given.Hours(2)).GapId);
    }

    [Fact]
    public void BR_10_research_is_complete_when_the_last_search_of_every_source_that_has_to_be_searched_gave_an_answer()
    {
        (string, string)[] sources = [("PNC", "PNC"), ("HEALTH", "Health")];

        Assert.Equal(["PNC", "Health"], ResearchState.Of(sources, []).Missing);
        Assert.Equal(["Health"], ResearchState.Of(
            sources, [("PNC", CheckResult.NotApplicable, Given.Hours(1)), ("HEALTH", CheckResult.Awaited, Given.Hours(1))]).Missing);
        Assert.True(ResearchState.Of(sources, [("PNC", CheckResult.Found, Given.Hours(1)), ("HEALTH", CheckResult.Awaited, Given.Hours(1)),
            ("HEALTH", CheckResult.NothingFound, Given.Hours(2))]).IsComplete);
        Assert.False(ResearchState.Of(sources, [("PNC", CheckResult.Found, Given.Hours(1)),
            ("HEALTH", CheckResult.NothingFound, Given.Hours(1)), ("HEALTH", CheckResult.Awaited, Given.Hours(2))]).IsComplete);
    }
}
