using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests;

public class WorkingCalendarTests
{
    [Theory]
    [InlineData("Thu 1 Jul 2010", "22 Jul 2010")]
    [InlineData("Fri 17 Dec 2010", "12 Jan 2011")]
    [InlineData("Fri 24 Dec 2010", "19 Jan 2011")]
    [InlineData("Fri 15 Apr 2011", "12 May 2011")]
    [InlineData("Fri 20 Dec 2024", "15 Jan 2025")]
    [InlineData("Thu 17 Apr 2025", "13 May 2025")]
    [InlineData("Sat 28 Mar 2026", "21 Apr 2026")]
    public void BR_12_fifteen_working_days_from(string start, string end) =>
        Assert.Equal(Given.Day(end), Given.Calendar.AddWorkingDays(Given.Day(start), 15));

    [Fact]
    public void BR_12_ten_working_days_from_Christmas_Eve_2010() =>
        Assert.Equal(Given.Day("Wed 12 Jan 2011"), Given.Calendar.AddWorkingDays(Given.Day("Fri 24 Dec 2010"), 10));

    [Theory]
    [InlineData("Mon 28 Dec 2009")]
    [InlineData("Mon 27 Dec 2010")]
    [InlineData("Tue 28 Dec 2010")]
    [InlineData("Mon 3 Jan 2011")]
    [InlineData("Tue 27 Dec 2011")]
    [InlineData("Mon 28 Dec 2026")]
    [InlineData("Mon 27 Dec 2027")]
    [InlineData("Tue 28 Dec 2027")]
    public void BR_12_a_substitute_day_is_no_working_day(string day) => Assert.False(Given.Calendar.IsWorkingDay(Given.Day(day)));

    [Theory]
    [InlineData("Fri 29 Apr 2011")]
    [InlineData("Mon 4 Jun 2012")]
    [InlineData("Tue 5 Jun 2012")]
    [InlineData("Fri 8 May 2020")]
    [InlineData("Thu 2 Jun 2022")]
    [InlineData("Fri 3 Jun 2022")]
    [InlineData("Mon 19 Sep 2022")]
    [InlineData("Mon 8 May 2023")]
    public void BR_12_a_day_proclaimed_once_is_no_working_day(string day) => Assert.False(Given.Calendar.IsWorkingDay(Given.Day(day)));

    [Theory]
    [InlineData("Mon 28 May 2012")]
    [InlineData("Mon 4 May 2020")]
    [InlineData("Mon 30 May 2022")]
    [InlineData("Mon 3 Jan 2028")]
    public void BR_12_the_day_a_holiday_moved_away_from_and_one_not_loaded_are_worked(string day) =>
        Assert.True(Given.Calendar.IsWorkingDay(Given.Day(day)));

    [Theory]
    [InlineData("Fri 20 Nov 2026", true)]
    [InlineData("Sat 21 Nov 2026", false)]
    [InlineData("Sun 22 Nov 2026", false)]
    [InlineData("Mon 23 Nov 2026", true)]
    public void BR_12_working_days_are_Monday_to_Friday(string day, bool isWorked) =>
        Assert.Equal(isWorked, Given.Calendar.IsWorkingDay(Given.Day(day)));

    [Theory]
    [InlineData("Fri 20 Nov 2026", "Mon 23 Nov 2026")]
    [InlineData("Sat 21 Nov 2026", "Mon 23 Nov 2026")]
    [InlineData("Sun 22 Nov 2026", "Mon 23 Nov 2026")]
    [InlineData("Mon 23 Nov 2026", "Tue 24 Nov 2026")]
    [InlineData("Fri 25 Dec 2026", "Tue 29 Dec 2026")]
    [InlineData("Thu 24 Dec 2026", "Tue 29 Dec 2026")]
    public void BR_12_the_day_it_happens_is_day_zero_worked_or_not(string start, string first)
    {
        Assert.Equal(Given.Day(start), Given.Calendar.AddWorkingDays(Given.Day(start), 0));
        Assert.Equal(Given.Day(first), Given.Calendar.AddWorkingDays(Given.Day(start), 1));
    }

    [Fact]
    public void BR_12_the_days_counted_are_exactly_the_worked_ones_after_the_start()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 500; round++)
        {
            var start = new DateOnly(2009, 1, 1).AddDays(random.Next(18 * 365));
            var days = random.Next(1, 60);

            var end = Given.Calendar.AddWorkingDays(start, days);

            Assert.True(Given.Calendar.IsWorkingDay(end), $"{start:o} + {days} ends on {end:o}, which is not worked");
            var counted = Enumerable.Range(1, end.DayNumber - start.DayNumber)
                .Count(day => Given.Calendar.IsWorkingDay(start.AddDays(day)));
            Assert.True(days == counted, $"{start:o} + {days} counted {counted} days to {end:o}");
        }
    }

    [Fact]
    public void BR_12_no_bank_holiday_is_listed_twice_or_on_a_weekend()
    {
        var days = BankHoliday.From2009To2027.Select(holiday => holiday.Date).ToList();

        Assert.Equal(days.Distinct(), days);
        Assert.DoesNotContain(days, day => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.Equal(days.Order(), days);
    }

    public static TheoryData<int> Years => [.. Enumerable.Range(2009, 19)];

    [Theory]
    [MemberData(nameof(Years))]
    public void BR_12_every_year_has_its_eight_days_and_what_was_proclaimed_besides(int year) =>
        Assert.Equal(year switch { 2011 or 2012 or 2023 => 9, 2022 => 10, _ => 8 },
            BankHoliday.From2009To2027.Count(holiday => holiday.Date.Year == year));

    [Theory]
    [MemberData(nameof(Years))]
    public void BR_12_the_list_is_what_the_rules_of_the_year_give(int year) =>
        Assert.Equal(ByRule(year).Order(), BankHoliday.From2009To2027.Select(holiday => holiday.Date).Where(day => day.Year == year));

    [Fact]
    public void BR_12_every_bank_holiday_has_a_name_and_says_where_it_is_known_from()
    {
        Assert.All(BankHoliday.From2009To2027, holiday => Assert.NotEqual("", holiday.Name));
        Assert.All(BankHoliday.From2009To2027,
            holiday => Assert.Equal(holiday.Date.Year < 2022 ? "General knowledge" : "Published list", holiday.Source));
    }

    [Fact]
    public void BR_12_the_last_loaded_year_is_known_so_that_a_count_past_it_can_be_doubted()
    {
        Assert.Equal(2027, Given.Calendar.LastLoadedYear);
        Assert.Equal(0, new WorkingCalendar([]).LastLoadedYear);
    }

    /// <summary>Counted out from Easter, Mondays and substitutes, independently of the list.</summary>
    private static IEnumerable<DateOnly> ByRule(int year)
    {
        var easter = EasterSunday(year);
        var (christmas, boxing) = (new DateOnly(year, 12, 25), new DateOnly(year, 12, 26));

        yield return OnOrAfter(new(year, 1, 1), day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        yield return easter.AddDays(-2);
        yield return easter.AddDays(1);
        yield return year == 2020 ? new(2020, 5, 8) : OnOrAfter(new(year, 5, 1), IsMonday);
        yield return year switch { 2012 => new(2012, 6, 4), 2022 => new(2022, 6, 2), _ => OnOrAfter(new(year, 5, 25), IsMonday) };
        yield return OnOrAfter(new(year, 8, 25), IsMonday);
        yield return christmas.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? new(year, 12, 27) : christmas;
        yield return boxing.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? new(year, 12, 28) : boxing;

        DateOnly[] once = [new(2011, 4, 29), new(2012, 6, 5), new(2022, 6, 3), new(2022, 9, 19), new(2023, 5, 8)];
        foreach (var day in once.Where(day => day.Year == year)) yield return day;
    }

    private static bool IsMonday(DateOnly day) => day.DayOfWeek == DayOfWeek.Monday;

    private static DateOnly OnOrAfter(DateOnly day, Func<DateOnly, bool> isIt)
    {
        while (!isIt(day)) day = day.AddDays(1);
        return day;
    }

    /// <summary>The Gregorian reckoning of Meeus, Jones and Butcher.</summary>
    private static DateOnly EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        var m = (a + 11 * h + 22 * l) / 451;
        return new(year, (h + l - 7 * m + 114) / 31, (h + l - 7 * m + 114) % 31 + 1);
    }
}
