using System.Globalization;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests.Conferences;

/// <summary>
/// The dates that conferences are counted by. What is expected was reckoned apart from the portal: by a script with its own Easter, its own
/// rule for substitute days and its own list of one-off holidays, and is written here with its weekday, which is checked too.
/// </summary>
public class ConferenceTimesTests
{
    private static readonly ConferenceTimes Times = GivenConference.Times;

    [Theory]
    [InlineData("Thu 1 Jul 2010", "Thu 22 Jul 2010")]
    [InlineData("Fri 17 Dec 2010", "Wed 12 Jan 2011")]
    [InlineData("Fri 24 Dec 2010", "Wed 19 Jan 2011")]
    [InlineData("Fri 15 Apr 2011", "Thu 12 May 2011")]
    [InlineData("Fri 20 Dec 2024", "Wed 15 Jan 2025")]
    [InlineData("Thu 17 Apr 2025", "Tue 13 May 2025")]
    [InlineData("Sat 28 Mar 2026", "Tue 21 Apr 2026")]
    public void BR_11_the_handbooks_vectors_for_the_initial_conference(string discussion, string by) =>
        Assert.Equal(Given.Day(by), Times.InitialBy(Given.Day(discussion)));

    [Theory]
    [InlineData("Fri 4 Dec 2009", "Tue 29 Dec 2009")]
    [InlineData("Wed 23 Dec 2009", "Mon 18 Jan 2010")]
    [InlineData("Mon 13 Dec 2010", "Thu 6 Jan 2011")]
    [InlineData("Fri 8 Apr 2011", "Thu 5 May 2011")]
    [InlineData("Thu 21 Apr 2011", "Wed 18 May 2011")]
    [InlineData("Fri 16 Dec 2011", "Wed 11 Jan 2012")]
    [InlineData("Fri 18 May 2012", "Tue 12 Jun 2012")]
    [InlineData("Fri 1 Jun 2012", "Tue 26 Jun 2012")]
    [InlineData("Fri 21 Dec 2012", "Wed 16 Jan 2013")]
    [InlineData("Fri 22 Mar 2013", "Tue 16 Apr 2013")]
    [InlineData("Tue 24 Dec 2013", "Fri 17 Jan 2014")]
    [InlineData("Fri 11 Apr 2014", "Wed 7 May 2014")]
    [InlineData("Thu 24 Dec 2015", "Tue 19 Jan 2016")]
    [InlineData("Mon 15 Feb 2016", "Mon 7 Mar 2016")]
    [InlineData("Fri 18 Mar 2016", "Tue 12 Apr 2016")]
    [InlineData("Mon 19 Dec 2016", "Thu 12 Jan 2017")]
    [InlineData("Fri 7 Apr 2017", "Wed 3 May 2017")]
    [InlineData("Mon 31 Dec 2018", "Tue 22 Jan 2019")]
    [InlineData("Thu 18 Apr 2019", "Tue 14 May 2019")]
    [InlineData("Fri 14 Feb 2020", "Fri 6 Mar 2020")]
    [InlineData("Fri 28 Feb 2020", "Fri 20 Mar 2020")]
    [InlineData("Fri 24 Apr 2020", "Mon 18 May 2020")]
    [InlineData("Thu 24 Dec 2020", "Tue 19 Jan 2021")]
    [InlineData("Wed 22 Dec 2021", "Mon 17 Jan 2022")]
    [InlineData("Fri 20 May 2022", "Tue 14 Jun 2022")]
    [InlineData("Wed 1 Jun 2022", "Fri 24 Jun 2022")]
    [InlineData("Fri 9 Sep 2022", "Mon 3 Oct 2022")]
    [InlineData("Fri 23 Dec 2022", "Wed 18 Jan 2023")]
    [InlineData("Mon 24 Apr 2023", "Wed 17 May 2023")]
    [InlineData("Fri 5 May 2023", "Tue 30 May 2023")]
    [InlineData("Fri 22 Dec 2023", "Wed 17 Jan 2024")]
    [InlineData("Fri 16 Feb 2024", "Fri 8 Mar 2024")]
    [InlineData("Fri 15 Mar 2024", "Tue 9 Apr 2024")]
    [InlineData("Fri 3 May 2024", "Tue 28 May 2024")]
    [InlineData("Wed 24 Dec 2025", "Mon 19 Jan 2026")]
    [InlineData("Fri 20 Mar 2026", "Tue 14 Apr 2026")]
    [InlineData("Fri 27 Mar 2026", "Tue 21 Apr 2026")]
    [InlineData("Fri 11 Dec 2026", "Wed 6 Jan 2027")]
    [InlineData("Thu 24 Dec 2026", "Tue 19 Jan 2027")]
    [InlineData("Fri 12 Mar 2027", "Tue 6 Apr 2027")]
    [InlineData("Fri 3 Dec 2027", "Fri 24 Dec 2027")]
    public void BR_11_an_initial_conference_is_due_fifteen_working_days_after_the_discussion(string discussion, string by) =>
        Assert.Equal(Given.Day(by), Times.InitialBy(Given.Day(discussion)));

    [Theory]
    [InlineData("Fri 17 Dec 2010", "Wed 5 Jan 2011")]
    [InlineData("Fri 15 Apr 2011", "Thu 5 May 2011")]
    [InlineData("Fri 25 May 2012", "Tue 12 Jun 2012")]
    [InlineData("Fri 24 Apr 2020", "Mon 11 May 2020")]
    [InlineData("Wed 7 Sep 2022", "Thu 22 Sep 2022")]
    [InlineData("Mon 1 May 2023", "Tue 16 May 2023")]
    [InlineData("Mon 19 Feb 2024", "Mon 4 Mar 2024")]
    [InlineData("Fri 18 Dec 2026", "Wed 6 Jan 2027")]
    [InlineData("Fri 17 Dec 2027", "Tue 4 Jan 2028")]
    public void A_core_group_is_due_ten_working_days_after_the_conference(string conference, string by) =>
        Assert.Equal(Given.Day(by), Times.CoreGroupBy(Given.Day(conference)));

    [Theory]
    [InlineData("Wed 29 Dec 2010", 2, "Thu 23 Dec 2010")]
    [InlineData("Tue 4 Jan 2011", 2, "Thu 30 Dec 2010")]
    [InlineData("Tue 3 May 2011", 2, "Wed 27 Apr 2011")]
    [InlineData("Wed 6 Jun 2012", 2, "Thu 31 May 2012")]
    [InlineData("Tue 20 Sep 2022", 2, "Thu 15 Sep 2022")]
    [InlineData("Mon 6 Jun 2022", 2, "Tue 31 May 2022")]
    [InlineData("Tue 9 May 2023", 2, "Thu 4 May 2023")]
    [InlineData("Tue 7 Apr 2026", 2, "Wed 1 Apr 2026")]
    [InlineData("Tue 29 Dec 2026", 2, "Wed 23 Dec 2026")]
    [InlineData("Mon 4 Jan 2027", 5, "Wed 23 Dec 2026")]
    [InlineData("Fri 1 Mar 2024", 2, "Wed 28 Feb 2024")]
    [InlineData("Mon 11 May 2020", 5, "Fri 1 May 2020")]
    [InlineData("Mon 29 Dec 2025", 2, "Tue 23 Dec 2025")]
    [InlineData("Thu 26 Nov 2026", 2, "Tue 24 Nov 2026")]
    public void BR_24_a_report_is_due_so_many_working_days_before_the_conference(string conference, int lead, string on) =>
        Assert.Equal(Given.Day(on), (Times with { ReportLeadDays = lead }).ReportDueOn(Given.Day(conference)));

    [Theory]
    [InlineData("Tue 31 Aug 2010", "Tue 30 Nov 2010")]
    [InlineData("Tue 30 Nov 2010", "Mon 28 Feb 2011")]
    [InlineData("Tue 29 Nov 2011", "Wed 29 Feb 2012")]
    [InlineData("Wed 30 Nov 2011", "Wed 29 Feb 2012")]
    [InlineData("Thu 30 Nov 2023", "Thu 29 Feb 2024")]
    [InlineData("Thu 29 Feb 2024", "Wed 29 May 2024")]
    [InlineData("Wed 31 Mar 2027", "Wed 30 Jun 2027")]
    public void BR_13_the_first_review_is_due_within_three_months(string conference, string by) =>
        Assert.Equal(Given.Day(by), Times.FirstReviewBy(Given.Day(conference)));

    [Theory]
    [InlineData("Thu 29 Feb 2024", "Thu 29 Aug 2024")]
    [InlineData("Fri 30 Aug 2024", "Fri 28 Feb 2025")]
    [InlineData("Mon 31 Aug 2026", "Sun 28 Feb 2027")]
    [InlineData("Thu 26 Nov 2026", "Wed 26 May 2027")]
    [InlineData("Sat 29 Feb 2020", "Sat 29 Aug 2020")]
    [InlineData("Thu 31 Dec 2026", "Wed 30 Jun 2027")]
    public void BR_13_a_later_review_is_due_within_six_months(string review, string by) =>
        Assert.Equal(Given.Day(by), Times.LaterReviewBy(Given.Day(review)));

    [Theory]
    [InlineData("Thu 24 Dec 2026", true, "Sun 3 Jan 2027")]
    [InlineData("Thu 24 Dec 2026", false, "Wed 13 Jan 2027")]
    [InlineData("Tue 20 Feb 2024", true, "Fri 1 Mar 2024")]
    [InlineData("Mon 20 Feb 2023", true, "Thu 2 Mar 2023")]
    [InlineData("Sat 27 Mar 2027", false, "Fri 16 Apr 2027")]
    public void BR_14_after_a_birth_the_days_are_those_of_the_calendar(string birth, bool motherFit, string by) =>
        Assert.Equal(Given.Day(by), Times.AfterBirthBy(Given.Day(birth), motherFit));

    /// <summary>
    /// Every day of nineteen years, against a count that knows nothing of the portal's calendar: it walks day by day over holidays it works
    /// out itself.
    /// </summary>
    [Fact]
    public void BR_12_every_day_from_2009_to_2026_agrees_with_a_count_made_apart()
    {
        HashSet<DateOnly> holidays = [.. Enumerable.Range(2009, 19).SelectMany(Reckoned)];
        for (var day = new DateOnly(2009, 1, 1); day < new DateOnly(2027, 11, 1); day = day.AddDays(1))
        {
            var (last, left) = (day, 15);
            while (left > 0)
            {
                last = last.AddDays(1);
                if ((int)last.DayOfWeek is > 0 and < 6 && !holidays.Contains(last)) left--;
            }
            Assert.Equal((day, last), (day, Times.InitialBy(day)));
        }
    }

    private static IEnumerable<DateOnly> Reckoned(int year)
    {
        var easter = Easter(year);
        yield return easter.AddDays(-2);
        yield return easter.AddDays(1);
        yield return Worked(new(year, 1, 1), []);
        yield return year == 2020 ? new(2020, 5, 8) : FirstMonday(year, 5);
        if (year is not (2012 or 2022)) yield return LastMonday(year, 5);
        yield return LastMonday(year, 8);
        var christmas = new DateOnly(year, 12, 25);
        // Christmas on a Saturday moves to Monday and Boxing Day to Tuesday; on a Sunday Boxing Day stays and Christmas moves past it.
        var boxing = christmas.AddDays(1);
        yield return christmas.DayOfWeek == DayOfWeek.Sunday ? christmas.AddDays(2) : Worked(christmas, []);
        yield return christmas.DayOfWeek == DayOfWeek.Saturday ? christmas.AddDays(3) : Worked(boxing, []);
        foreach (var once in Once.Where(once => once.Year == year)) yield return once;
    }

    private static readonly DateOnly[] Once =
        [new(2011, 4, 29), new(2012, 6, 4), new(2012, 6, 5), new(2022, 6, 2), new(2022, 6, 3), new(2022, 9, 19), new(2023, 5, 8)];

    private static DateOnly Worked(DateOnly day, DateOnly[] taken)
    {
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || taken.Contains(day)) day = day.AddDays(1);
        return day;
    }

    private static DateOnly FirstMonday(int year, int month) =>
        Enumerable.Range(1, 7).Select(day => new DateOnly(year, month, day)).Single(day => day.DayOfWeek == DayOfWeek.Monday);

    private static DateOnly LastMonday(int year, int month) =>
        Enumerable.Range(25, 7).Select(day => new DateOnly(year, month, day)).Single(day => day.DayOfWeek == DayOfWeek.Monday);

    /// <summary>Gauss's rule, with the two exceptions that fall in no year here.</summary>
    private static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year % 4, year % 7);
        var d = (19 * a + 24) % 30;
        var e = (2 * b + 4 * c + 6 * d + 5) % 7;
        return new DateOnly(year, 3, 22).AddDays(d + e);
    }

    [Theory]
    [InlineData("Sat 29 Mar 2025")]
    [InlineData("Sun 30 Mar 2025")]
    [InlineData("Sun 25 Oct 2026")]
    public void BR_13_no_conference_sits_at_a_weekend_and_so_on_no_day_the_clocks_change(string day) =>
        Assert.True(ConferenceTimes.IsWeekend(Given.Day(day)));

    [Fact]
    public void BR_12_a_day_after_the_last_loaded_year_is_said_to_be_in_doubt()
    {
        var due = Times.CoreGroupBy(Given.Day("Fri 17 Dec 2027"));

        Assert.Equal(new(2028, 1, 4), due);
        Assert.Equal("Bank holidays are loaded up to 2027; an administrator loads the next year’s. A day after that is not checked, and a "
            + "limit counted to or from it can turn out different.", Times.Doubt(due));
        Assert.Null(Times.Doubt(Given.Day("Fri 31 Dec 2027")));
    }

    [Fact]
    public void A_limit_of_days_or_months_ends_with_the_London_day_over_a_change_of_clocks()
    {
        // Held on a Wednesday in winter; three months later London's clock is an hour ahead of UTC.
        var held = Given.Utc("2027-01-27 14:00");
        Assert.Equal(Given.Utc("2027-04-27 23:00"),
            TimeLimit.InMonths(DeadlineKind.FirstReview, 3, new(2009, 1, 1), "").DueFrom(held, Given.Calendar));
        Assert.Equal(Given.Utc("2027-04-26 23:00"),
            TimeLimit.InMonths(DeadlineKind.FirstReview, 3, new(2009, 1, 1), "").DueSoonFrom(held, Given.Calendar));
        Assert.Equal("2027-04-27", UkTime.DateOf(Given.Utc("2027-04-27 22:59")).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
