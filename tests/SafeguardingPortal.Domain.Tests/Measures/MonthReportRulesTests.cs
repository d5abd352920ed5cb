using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests.Measures;

/// <summary>Who signs a month report, when, and what came after it (row 22, ¶34, 37, 38).</summary>
public class MonthReportRulesTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Team = new("00000000-0000-4000-8000-000000000001");
    private static readonly ReportOf October = new("hackney", "Hackney CAIT", Team, new(2026, 10, 1));
    private const string Words = "The council could not be reached.";

    private static CurrentUser As(Role role, params Guid[] teams) => new(Guid.NewGuid(), $"{role}", role, teams);

    private static MonthReport Signed(CurrentUser? by = null, ReportOf? of = null) =>
        MonthReport.Sign(of ?? October, [], Words, [Factor.Partnership, Factor.Borough], by ?? As(Role.DetectiveInspector, Team), Now);

    [Fact]
    public void The_figures_of_a_signed_month_are_counts_and_limits_as_they_were()
    {
        var report = MonthReport.Sign(October,
            [new(Measure.Within24Hours, 3, new(38, 46), new(27, 35), 75, new(79.24m, 68.45m, 89.8m), [new("R-2026-000001", true)])],
            Words, [Factor.Borough, Factor.Partnership, Factor.Borough], As(Role.DetectiveInspector, Team), Now);
        var figure = Assert.Single(report.Figures);
        Assert.Equal((new Share(38, 46), new Share(27, 35), 75, 3), (figure.Share, figure.Before, figure.Target, figure.VersionNumber));
        Assert.Equal(new NaturalLimits(79.2m, 68.5m, 89.8m), figure.Limits);
        Assert.Equal([Factor.Partnership, Factor.Borough], report.Factors);
        Assert.Equal("R-2026-000001", Assert.Single(figure.Rows).Reference);
    }

    [Fact]
    public void Only_a_month_that_is_over_is_signed_with_words_and_by_an_inspector_of_the_team_or_the_command()
    {
        Assert.Contains("not over", Refused(() => Signed(of: October with { Month = new(2026, 11, 1) })));
        Assert.Contains("at least one sentence", Refused(() =>
            MonthReport.Sign(October, [], "Fine.", [], As(Role.DetectiveInspector, Team), Now)));
        Assert.Contains("inspector of the team", Refused(() => Signed(As(Role.DetectiveInspector, Guid.NewGuid()))));
        Assert.Contains("inspector of the team", Refused(() => Signed(As(Role.DetectiveSergeant, Team))));
        Assert.Contains("The command signs", Refused(() =>
            Signed(As(Role.DetectiveInspector, Team), new("", "The command", null, new(2026, 10, 1)))));
        Assert.NotNull(Signed(As(Role.Commander)));
    }

    [Fact]
    public void BR_51_who_signed_it_first_does_not_sign_it_for_the_management_team_nor_anybody_twice()
    {
        var commander = As(Role.Commander);
        var report = Signed(commander);
        Assert.Contains("someone else", Refused(() => report.Countersign(Words, commander, Now)));
        Assert.False(report.CanBeCountersignedBy(commander));
        Assert.True(report.CanBeCountersignedBy(As(Role.DetectiveChiefInspector)));
        Assert.Contains("of the command", Refused(() => report.Countersign(Words, As(Role.DetectiveInspector, Team), Now)));
        Assert.Contains("at least one sentence", Refused(() => report.Countersign("Noted.", As(Role.SeniorManagement), Now)));
        report.Countersign(Words, As(Role.DetectiveChiefInspector), Now);
        Assert.Equal(Now, report.CountersignedAt);
        Assert.Contains("already", Refused(() => report.Countersign(Words, As(Role.SeniorManagement), Now)));
    }

    [Theory]
    [InlineData("2026-10-01", "2026-11-30")]
    [InlineData("2026-11-01", "2026-12-31")]
    [InlineData("2026-12-01", "2027-01-29")]
    [InlineData("2026-04-01", "2026-05-29")]
    public void It_is_due_by_the_last_working_day_of_the_month_after(string month, string due) => Assert.Equal(
        DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), MonthReport.DueOn(DateOnly.Parse(
            month, System.Globalization.CultureInfo.InvariantCulture),
                new WorkingCalendar(BankHoliday.From2009To2027.Select(day => day.Date))));

    [Fact]
    public void What_came_to_light_later_is_named_record_by_record()
    {
        Assert.Equal(
            [("C", RestatedBecause.CountedSince), ("A", RestatedBecause.NotCountedNow), ("B", RestatedBecause.MetSince)],
            Restating.Of([new("A", true), new("B", false), new("D", true)], [new("B", true), new("C", false), new("D", true)]));
    }

    private static string Refused(Action act) => Assert.Throws<RuleViolation>(act).Message;
}
