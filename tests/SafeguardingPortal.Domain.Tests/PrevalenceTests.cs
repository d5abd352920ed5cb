using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Prevalence;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>Reading files of the past, and years out of what they say (row 29, BR-30 to BR-33).</summary>
public class PrevalenceTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Cait Ended = Cait.Of(Guid.NewGuid(), "islington", "Islington", "020", new(2008, 4, 1), new(2009, 10, 31));
    private static readonly DateTime Now = Given.Hours(1);

    private static ReadPast Reader(params StandingCount[] standing) =>
        new([Given.Hackney, Ended], [OffenceGroups.All, OffenceGroups.Rape], standing, Today);

    /// <summary>Cells in the order of the columns, from row 2 on.</summary>
    private static PastRead Read(ReadPast reader, params string?[][] rows) =>
        reader.Counts([.. rows.Select((cells, index) => new PastLine(index + 2, cells))]);

    private static string?[] Row(
        string? from = "2009-04-01", string? to = "2009-04-30", string? team = "hackney", string? group = "All", string? told = null,
        string? crimes = "10", string? confirmed = null, string? detected = null, string? source = "A report") =>
        [from, to, team, group, told, crimes, confirmed, detected, source];

    [Fact]
    public void A_good_row_is_read_and_an_empty_count_is_not_known()
    {
        var read = Read(Reader(), Row(told: "1,234"), Row(from: "01/04/2009", to: "31/03/2010", team: "all", group: "rape"));

        Assert.Empty(read.Faults);
        Assert.Equal((1_234, 10, (int?)null), (read.Counts[0].Allegations!.Value, read.Counts[0].Crimes!.Value, read.Counts[0].Confirmed));
        Assert.Equal(((Guid?)null, "Rape", new DateOnly(2010, 3, 31)), (read.Counts[1].CaitId, read.Counts[1].Group, read.Counts[1].To));
    }

    public static TheoryData<string, string, string?[]> Faults => new()
    {
        { "Crimes", "A count belongs here and not a percentage", Row(crimes: "34%") },
        { "Crimes", "A count belongs here and not a part of one, such as a percentage", Row(crimes: "34.5") },
        { "Crimes", "Write a whole number, or leave it empty where it is not known", Row(crimes: "-3") },
        { "Crimes", "Write a whole number, or leave it empty where it is not known", Row(crimes: "many") },
        { "Allegations", "Give at least one count", Row(crimes: null) },
        { "Crimes", "Detections are of the crimes recorded. Give those too", Row(crimes: null, detected: "3") },
        { "Team", "No team has this code. Leave it empty for the whole command", Row(team: "atlantis") },
        { "Team", "This team ended on 31 October 2009", Row(from: "2009-11-01", to: "2009-11-30", team: "islington") },
        { "Team", "This team began on 1 June 2008", Row(from: "2008-05-01", to: "2008-05-31") },
        { "Group", "No offence is counted under this group. Choose one of the list of offences, or All", Row(group: "Arson") },
        { "To", "That month is not over", Row(from: "2026-11-01", to: "2026-11-30") },
        { "To", "That month is not over", Row(from: "2026-12-01", to: "2026-12-31") },
        { "To", "It ends before it begins", Row(from: "2009-06-01") },
        { "From", "Figures are of whole months. Begin with the first day of one", Row(from: "2009-04-02") },
        { "To", "Figures are of whole months. End with the last day of one", Row(to: "2009-04-29") },
        { "To", "A row is of a year at most", Row(to: "2010-05-31") },
        { "From", "Write the day like 2009-04-01 or 01/04/2009", Row(from: "April 2009") },
        { "From", "Enter the day", Row(from: null) },
        { "Source", "Say where the figure comes from", Row(source: null) }
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_is_wrong_is_said_at_its_row_and_column_and_nothing_is_read(string column, string words, string?[] row)
    {
        var read = Read(Reader(), Row(from: "2009-01-01", to: "2009-01-31"), row);

        Assert.Contains(new PastFault(3, column, words), read.Faults);
        Assert.Empty(read.Counts);
        Assert.Contains("with a fault", Given.Refused(() => PastLoad.Of(1, "Old", read, Given.Di, Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void No_month_is_counted_twice_in_a_file_or_with_one_that_is_there()
    {
        Assert.Contains("The same months are in row 2", Assert.Single(Read(Reader(), Row(), Row()).Faults).Words, StringComparison.Ordinal);
        Assert.Contains("overlap with row 2", Assert.Single(Read(Reader(), Row(to: "2010-03-31"), Row(from: "2009-06-01", to: "2009-06-30"))
            .Faults).Words, StringComparison.Ordinal);
        var there = new StandingCount(new(2009, 4, 1), new(2010, 3, 31), Given.Hackney.Id, OffenceGroups.All, Load: 7);
        Assert.Equal("These months came in with file 7. Take that back first", Assert.Single(Read(Reader(there), Row()).Faults).Words);
        Assert.Empty(Read(Reader(there), Row(group: "Rape"), Row(team: "all")).Faults);
    }

    [Fact]
    public void A_hundred_thousand_rows_are_refused_in_one_sentence()
    {
        var row = Row();
        var read = Reader().Counts([.. Enumerable.Range(2, 100_000).Select(number => new PastLine(number, row))]);
        Assert.Equal("A file has at most 20,000 rows. Bring it in as several", Assert.Single(read.Faults).Words);
    }

    [Fact]
    public void A_published_percentage_is_kept_in_tenths_and_an_unknown_figure_is_named()
    {
        string?[] row = ["2009-04-01", "2010-03-31", null, null, "Rape", "ReportedChange", "+19%", "Above 430", "Report 8, ¶40"];
        var read = Reader().Figures([new(2, row)]);
        Assert.Equal((190, PublishedKind.ReportedChange), (Assert.Single(read.Published).Tenths, read.Published[0].Kind));

        row[5] = "3";
        row[6] = "1.25";
        Assert.Equal(["Figure", "Percent"], Reader().Figures([new(2, row)]).Faults.Select(fault => fault.Column));
    }

    [Fact]
    public void What_is_taken_back_says_why_once()
    {
        var load = PastLoad.Of(1, "Old", Read(Reader(), Row()), Given.Di, Now);
        Assert.Contains("Say why", Given.Refused(() => load.Undo(" ", Given.Di, Now)), StringComparison.Ordinal);
        load.Undo("The wrong file.", Given.Di, Now);
        Assert.Contains("already", Given.Refused(() => load.Undo("Again.", Given.Di, Now)), StringComparison.Ordinal);
    }

    private static PeriodCount Year(int year, int? told = null, int? crimes = null, int? confirmed = null, int? detected = null,
        string group = OffenceGroups.All, Guid? team = null) =>
        new(new(year, 4, 1), new(year + 1, 3, 31), team, group, told, crimes, confirmed, detected);

    [Fact]
    public void BR_30_allegations_to_crimes_12_759_to_8_577_and_18_576_to_8_814()
    {
        var years = new YearsOfCrime([Year(2008, 12_759, 8_577), Year(2012, 18_576, 8_814)]);

        Assert.Equal(67.2m, years.Conversion(2008, null, OffenceGroups.All)!.Percent);
        Assert.Equal(47.4m, years.Conversion(2012, null, OffenceGroups.All)!.Percent);
        Assert.Null(years.Conversion(2009, null, OffenceGroups.All));
    }

    [Fact]
    public void P43_361_are_two_per_cent_more_than_the_mean_of_four_years()
    {
        int[] before = [372, 355, 341, 348];
        var years = new YearsOfCrime([.. before.Select((count, index) => Year(2005 + index, confirmed: count)),
            Year(2009, confirmed: 361)]);

        Assert.Equal(354m, years.FourYearMean(2009, null, OffenceGroups.All, CountOf.Confirmed));
        Assert.Equal(2.0m, years.AgainstFourYears(2009, null, OffenceGroups.All, CountOf.Confirmed));
        Assert.Null(years.AgainstFourYears(2008, null, OffenceGroups.All, CountOf.Confirmed));
    }

    [Fact]
    public void BR_33_teams_that_are_listed_are_never_added_up_to_the_command()
    {
        var years = new YearsOfCrime([Year(2009, crimes: 340, detected: 94, team: Given.Hackney.Id)]);
        Assert.Null(years.Of(2009, null, OffenceGroups.All, CountOf.Crimes));
        Assert.Equal(28, years.Detected(2009, Given.Hackney.Id, OffenceGroups.All)!.WholePercent);
    }

    [Fact]
    public void A_month_that_was_brought_in_is_not_counted_again_and_part_of_a_year_is_no_year()
    {
        static PeriodCount Month(int month, int count, bool isOwn) => new(
            new(2026, month, 1), new DateOnly(2026, month, 1).AddMonths(1).AddDays(-1), null, OffenceGroups.All, count, null, null, null)
        {
            IsOwn = isOwn
        };
        var years = new YearsOfCrime([Month(4, 5, isOwn: false), Month(4, 100, isOwn: true), Month(5, 7, isOwn: true)]);

        Assert.Equal(new YearCount(12, 2), years.Of(2026, null, OffenceGroups.All, CountOf.Allegations));
        Assert.Null(years.Change(2026, null, OffenceGroups.All, CountOf.Allegations));
        Assert.Null(new YearsOfCrime([Year(2026, 50), Month(4, 100, isOwn: true)]).Month(new(2026, 4, 1), null, OffenceGroups.All,
            CountOf.Allegations));
    }

    [Fact]
    public void P42_August_and_December_stand_against_the_other_months()
    {
        var months = Period.FinancialYear(2009).Months.Select(month => new PeriodCount(month, month.AddMonths(1).AddDays(-1), null,
            OffenceGroups.Rape, month.Month is 8 ? 27 : month.Month is 12 ? 24 : 30, null, null, null));
        var years = new YearsOfCrime(months);

        Assert.Equal((-10m, -20m), (years.Season(2009, 8, null, OffenceGroups.Rape, CountOf.Allegations)!.Value,
            years.Season(2009, 12, null, OffenceGroups.Rape, CountOf.Allegations)!.Value));
    }

    [Theory]
    [InlineData(430, 361, 19.1)]
    [InlineData(361, 334, 8.1)]
    [InlineData(98, 100, -2.0)]
    public void BR_30_a_change_is_in_per_cent_of_what_was_before(int now, int before, double percent) =>
        Assert.Equal((decimal)percent, Changes.Percent(now, before));

    [Fact]
    public void A_change_on_nothing_is_no_figure() => Assert.Null(Changes.Percent(3, 0));

    [Fact]
    public void An_assessment_rests_on_figures_and_is_dated()
    {
        var said = new AssessmentSaid("2009", new(2009, 4, 30), "Neglect rose.", null, [new(OffenceGroups.Neglect, 2008)]);
        Assert.Equal(2008, Assert.Single(StrategicAssessment.Of(said, Given.Di, Now).Figures).Year);
        Assert.Contains("figures", Given.Refused(() => StrategicAssessment.Of(said with { RestsOn = [] }, Given.Di, Now)),
            StringComparison.Ordinal);
    }
}
