using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Measures;

namespace SafeguardingPortal.Domain.Tests.Measures;

/// <summary>Shares, ranks, limits, periods and versions, by the handbook's vectors.</summary>
public class FigureRulesTests
{
    [Theory]
    [InlineData(38, 46, 82.6, 83)]
    [InlineData(162, 751, 21.6, 22)]
    [InlineData(148, 702, 21.1, 21)]
    [InlineData(1, 8, 12.5, 13)]
    [InlineData(1, 2000, 0.1, 0)]
    public void BR_31_a_share_is_kept_as_counts_and_rounded_half_away_from_zero(int part, int whole, decimal one, int none)
    {
        Assert.Equal((one, none), (new Share(part, whole).Percent, new Share(part, whole).WholePercent));
        Assert.Equal(part <= whole, new Share(part, whole).Missed >= 0);
    }

    /// <summary>The figure says what the clock says (handbook §2.3).</summary>
    [Theory]
    [InlineData(24.0, true)]
    [InlineData(24.001, false)]
    public void K_1_counts_a_discussion_held_at_exactly_twenty_four_hours_as_met_and_one_held_later_not(double hours, bool isMet)
    {
        var referral = Given.Signed(atHours: 5);
        referral.Discuss(hours, recordedHours: 27);
        var measure = (MeasureRow<Referral>)MeasureRegistry.Of("k-1")!;
        Assert.True(measure.Denominator.Compile()(referral));
        Assert.Equal(isMet, measure.Numerator.Compile()(referral));
        var late = measure.Parts.Single(part => part.Code == "recorded-late");
        Assert.Equal(isMet, late.Of(Given.Hours(28)).Compile()(referral));
    }

    [Fact]
    public void A_division_by_nothing_is_no_percentage_and_reaches_nothing()
    {
        Assert.Null(Share.None.Percent);
        Assert.Null(Share.None.WholePercent);
        Assert.Null(Share.None.Reaches(75));
        Assert.Null(new Share(1, 2).Reaches(null));
    }

    [Fact]
    public void BR_31_a_rate_is_judged_as_it_was_printed_and_every_other_share_by_its_counts()
    {
        // Bromley and Lewisham of 2009/10: 21.571, printed and counted as 22.
        Assert.True(new Share(162, 751).Reaches(22, Judged.AsAWholeNumber));
        Assert.False(new Share(162, 751).Reaches(22));
        Assert.False(new Share(199, 200).Reaches(100));
        Assert.True(new Share(3, 4).Reaches(75));
    }

    [Fact]
    public void BR_32_equal_whole_rates_share_a_rank_and_five_places_can_hold_six()
    {
        (string, Share)[] lowest =
        [
            ("Haringey", new(94, 453)), ("Croydon and Sutton", new(148, 702)), ("Bromley and Lewisham", new(162, 751)),
            ("Barnet and Enfield", new(157, 678)), ("Islington", new(39, 169)), ("Tower Hamlets", new(75, 331)), ("Nobody", Share.None)
        ];
        Assert.Equal(
            [(1, true, "Haringey"), (1, true, "Croydon and Sutton"), (3, false, "Bromley and Lewisham"), (4, true, "Tower Hamlets"),
                (4, true, "Islington"), (4, true, "Barnet and Enfield")],
            Ranking.Lowest(lowest).Select(each => (each.Place, each.IsShared, each.Of)));
        Assert.Equal(
            [1, 1, 1, 4, 5, 5], Ranking.Highest(lowest).Select(each => each.Place));
    }

    [Fact]
    public void Natural_limits_are_the_mean_and_2_66_moving_ranges_and_need_twelve_months_with_something_counted()
    {
        List<decimal?> eleven = [.. Enumerable.Range(0, 11).Select(n => (decimal?)(n % 2 == 0 ? 70 : 80)), null, null];
        Assert.Null(NaturalLimits.Of(eleven));
        var limits = NaturalLimits.Of([.. eleven, 80m])!;
        Assert.Equal((75m, 75m - 26.6m, 100m), (limits.Mean, limits.Lower, limits.Upper));
        Assert.True(limits.Holds(48.4m));
        Assert.False(limits.Holds(48.3m));
        Assert.Equal(101.6m, NaturalLimits.Of([.. eleven, 80m], most: null)!.Upper);
        Assert.Equal(0m, NaturalLimits.Of(Enumerable.Range(0, 12).Select(n => (decimal?)(n % 2 * 50)))!.Lower);
    }

    [Fact]
    public void A_period_is_Londons_and_its_year_before_is_the_same_days()
    {
        var october = Period.Month(new(2026, 10, 31));
        Assert.Equal((new DateTime(2026, 9, 30, 23, 0, 0), new DateTime(2026, 11, 1, 0, 0, 0)), (october.Starts, october.Ends));
        Assert.Equal(Period.Month(new(2025, 10, 1)), october.YearBefore);
        Assert.Equal(new(new(2023, 2, 1), new(2023, 2, 28)), Period.Month(new(2024, 2, 10)).YearBefore);
        var year = Period.FinancialYear(2009);
        Assert.Equal((new DateOnly(2009, 4, 1), new DateOnly(2010, 3, 31), 12), (year.From, year.To, year.Months.Count));
        Assert.Equal((2009, 2010), (Period.FinancialYearOf(new(2010, 3, 31)), Period.FinancialYearOf(new(2010, 4, 1))));
        Assert.Empty(new Period(new(2026, 11, 3), new(2026, 11, 30)).Months);
        Assert.True(october.IsOverOn(new(2026, 11, 1)));
        Assert.False(october.IsOverOn(new(2026, 10, 31)));
    }

    [Fact]
    public void A_month_is_counted_by_the_version_of_its_first_day_and_a_year_in_which_it_changed_by_both()
    {
        var first = MeasureVersion.Of(Measure.Within24Hours, "first", "One.", "As at first", new(2010, 4, 1));
        ((IDatedRow)first).EndOn(new(2026, 9, 14));
        var second = MeasureVersion.Of(Measure.Within24Hours, "discussed", "Two.", "Without triage", new(2026, 9, 15));
        MeasureVersions versions = new([second, first]);

        Assert.Equal(1, versions.On(Measure.Within24Hours, new(2026, 9, 1))!.Number);
        Assert.Equal((2, "discussed"), (versions.On(Measure.Within24Hours, new(2026, 10, 1))!.Number,
            versions.QueryOn(Measure.Within24Hours, new(2026, 10, 1))));
        Assert.Equal(
            [new Stretch(new(new(2026, 4, 1), new(2026, 9, 30)), "first"),
                new Stretch(new(new(2026, 10, 1), new(2027, 3, 31)), "discussed")],
            versions.Stretches(Measure.Within24Hours, Period.FinancialYear(2026)));
        Assert.Equal(MeasureRow.FirstQuery, versions.QueryOn(Measure.TasksInTime, new(2026, 10, 1)));
    }

    [Fact]
    public void Every_measure_is_called_and_explained_and_none_by_anothers_code()
    {
        Assert.Equal(Enum.GetValues<Measure>().Order(), MeasureRegistry.All.Select(row => row.Measure).Order());
        Assert.All(MeasureRegistry.All, row =>
        {
            Assert.EndsWith(".", row.Definition, StringComparison.Ordinal);
            Assert.NotEmpty(row.Of);
            Assert.Equal(row.PartWords.Count, row.PartWords.Select(part => part.Code).Distinct().Count());
            Assert.Equal(row.QueryWords.Count, row.QueryWords.Select(query => query.Code).Distinct().Count());
        });
        Assert.Equal(7, MeasureRegistry.NotYet.Count);
        // A cause that came later is told apart too.
        Assert.Equal(Enum.GetValues<BreachCause>().Length + 1, MeasureRegistry.Of(Measure.BreachesAnswered).PartWords.Count);
        Assert.Equal(
            Enum.GetValues<Agency>().Length, MeasureRegistry.Of(Measure.DissentsSettled).PartWords.Count);
    }
}
