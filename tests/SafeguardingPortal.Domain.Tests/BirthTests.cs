using System.Globalization;
using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Domain.Tests;

public class BirthTests
{
    private const string HowToWriteIt = "Write it like 14/3/2020, March 2020, 6, about 8, 11 months or expected 2/2/2027";
    private const string OutOfRange = "The expected date must be between 30 days ago and 9 months from now";
    private const string InTheFuture = "The date of birth is in the future. For an unborn child write “expected” and the date";
    private const string TooLongAgo = "The date of birth is more than 120 years ago";

    [Theory]
    [InlineData("14/3/2020")]
    [InlineData("14/03/2020")]
    [InlineData("14/3/20")]
    [InlineData("14.3.2020")]
    [InlineData("14-3-2020")]
    [InlineData("2020-03-14")]
    [InlineData("14 Mar 2020")]
    [InlineData("14 mar 2020")]
    [InlineData("14 March 2020")]
    [InlineData("14 MARCH 2020")]
    [InlineData("  14   March\u00a02020 ")]
    public void A_date_is_read_in_the_forms_people_write(string typed) =>
        Assert.Equal(new(Given.Day("14 Mar 2020"), BirthPrecision.Exact), Read(typed));

    [Theory]
    [InlineData("3 Sep 2020")]
    [InlineData("3 Sept 2020")]
    [InlineData("3 sept 2020")]
    [InlineData("3 September 2020")]
    public void September_is_read_short_shorter_or_whole(string typed) =>
        Assert.Equal(new(Given.Day("3 Sep 2020"), BirthPrecision.Exact), Read(typed));

    [Theory]
    [InlineData("March 2020", "15 Mar 2020")]
    [InlineData("mar 2020", "15 Mar 2020")]
    [InlineData("3/2020", "15 Mar 2020")]
    [InlineData("Sep 2020", "15 Sep 2020")]
    [InlineData("Sept 2020", "15 Sep 2020")]
    [InlineData("September 2020", "15 Sep 2020")]
    public void Section_8_a_month_without_its_day_is_kept_as_the_fifteenth(string typed, string kept) =>
        Assert.Equal(new(Given.Day(kept), BirthPrecision.Month), Read(typed));

    [Fact]
    public void A_year_alone_is_kept_as_its_middle() => Assert.Equal(new(Given.Day("1 Jul 2020"), BirthPrecision.Year), Read("2020"));

    [Theory]
    [InlineData("6", "22 Nov 2020")]
    [InlineData("\u00a06\u00a0", "22 Nov 2020")]
    [InlineData("6 y", "22 Nov 2020")]
    [InlineData("6y", "22 Nov 2020")]
    [InlineData("6yrs", "22 Nov 2020")]
    [InlineData("6 years", "22 Nov 2020")]
    [InlineData("6 years old", "22 Nov 2020")]
    [InlineData("1 year", "22 Nov 2025")]
    [InlineData("age 6", "22 Nov 2020")]
    [InlineData("aged 6", "22 Nov 2020")]
    [InlineData("about 8", "22 Nov 2018")]
    [InlineData("About 8 years", "22 Nov 2018")]
    [InlineData("approx 8", "22 Nov 2018")]
    [InlineData("approx. 8", "22 Nov 2018")]
    [InlineData("approximately 8", "22 Nov 2018")]
    [InlineData("c. 8", "22 Nov 2018")]
    [InlineData("c8", "22 Nov 2018")]
    [InlineData("11 months", "22 Dec 2025")]
    [InlineData("1 month", "22 Oct 2026")]
    [InlineData("about 6 months", "22 May 2026")]
    [InlineData("3 weeks", "1 Nov 2026")]
    [InlineData("3 week old", "1 Nov 2026")]
    [InlineData("10 days", "12 Nov 2026")]
    [InlineData("0 days", "22 Nov 2026")]
    [InlineData("99", "22 Nov 1927")]
    [InlineData("120", "22 Nov 1906")]
    [InlineData("999 months", "22 Aug 1943")]
    public void An_age_is_counted_back_from_today_and_kept_as_estimated(string typed, string kept) =>
        Assert.Equal(new(Given.Day(kept), BirthPrecision.Estimated), Read(typed));

    [Theory]
    [InlineData("expected 2/2/2027", "2 Feb 2027")]
    [InlineData("Expected 2 February 2027", "2 Feb 2027")]
    [InlineData("EXPECTED  2027-02-02", "2 Feb 2027")]
    [InlineData("expected 22/11/2026", "22 Nov 2026")]
    public void Section_8_an_expected_date_is_that_of_an_unborn_child(string typed, string due)
    {
        Assert.Equal(new(Given.Day(due), BirthPrecision.Expected), Read(typed));
        Assert.True(Read(typed)!.IsUnborn);
        Assert.False(Read("6")!.IsUnborn);
    }

    [Fact]
    public void Section_8_an_expected_date_lies_between_thirty_days_ago_and_nine_months_from_now()
    {
        Assert.Equal(Given.Day("23 Oct 2026"), Read("expected 23/10/2026")!.Date);
        Assert.Equal(OutOfRange, Problem("expected 22/10/2026"));
        Assert.Equal(Given.Day("22 Aug 2027"), Read("expected 22/8/2027")!.Date);
        Assert.Equal(OutOfRange, Problem("expected 23/8/2027"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("not known")]
    [InlineData("Not  Known")]
    [InlineData("unknown")]
    [InlineData("N/K")]
    [InlineData("nk")]
    [InlineData("not given")]
    public void Nothing_and_not_known_are_no_birth_and_no_mistake(string? typed)
    {
        Assert.Null(Birth.Read(typed, Given.Today, out var problem));
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("31/2/2020")]
    [InlineData("29/2/2021")]
    [InlineData("0/1/2020")]
    [InlineData("1/13/2020")]
    [InlineData("3/14/2020")]
    [InlineData("13/2020")]
    [InlineData("14/3")]
    [InlineData("14/3/020")]
    [InlineData("about")]
    [InlineData("expected")]
    [InlineData("expected soon")]
    [InlineData("expected March 2027")]
    [InlineData("months")]
    [InlineData("-6")]
    [InlineData("6.5")]
    [InlineData("1000")]
    [InlineData("2100")]
    [InlineData("six")]
    [InlineData("6 fortnights")]
    [InlineData("👶")]
    [InlineData("👶 6")]
    [InlineData("½")]
    [InlineData("<script>")]
    [InlineData("14/3/2020; 15/3/2020")]
    public void What_cannot_be_read_is_answered_with_how_to_write_it(string typed) => Assert.Equal(HowToWriteIt, Problem(typed));

    [Theory]
    [InlineData("٣")]
    [InlineData("about ٣")]
    [InlineData("٣ months")]
    [InlineData("20٣٤")]
    [InlineData("３")]
    [InlineData("١٤/٣/٢٠٢٠")]
    public void Digits_of_other_scripts_are_answered_with_how_to_write_it(string typed) => Assert.Equal(HowToWriteIt, Problem(typed));

    [Fact]
    public void Text_of_any_length_is_answered_with_how_to_write_it()
    {
        Assert.Equal(HowToWriteIt, Problem(new string('9', 5_000)));
        Assert.Equal(HowToWriteIt, Problem(string.Concat(Enumerable.Repeat("👶", 5_000))));
        Assert.Equal(HowToWriteIt, Problem(new string('a', 41)));
    }

    [Theory]
    [InlineData("23/11/2026")]
    [InlineData("14/3/2030")]
    [InlineData("14/3/30")]
    [InlineData("December 2026")]
    [InlineData("2027")]
    public void A_birth_in_the_future_is_refused(string typed) => Assert.Equal(InTheFuture, Problem(typed));

    [Theory]
    [InlineData("22/11/2026", "22 Nov 2026", BirthPrecision.Exact)]
    [InlineData("November 2026", "15 Nov 2026", BirthPrecision.Month)]
    [InlineData("2026", "1 Jul 2026", BirthPrecision.Year)]
    public void A_birth_today_this_month_or_this_year_is_none_in_the_future(string typed, string kept, BirthPrecision precision) =>
        Assert.Equal(new(Given.Day(kept), precision), Read(typed));

    [Fact]
    public void A_month_or_year_that_has_begun_is_no_future_though_what_it_is_kept_as_is_still_to_come()
    {
        var today = Given.Day("1 Mar 2026");

        Assert.Equal(new(Given.Day("15 Mar 2026"), BirthPrecision.Month), Birth.Read("March 2026", today, out _));
        Assert.Equal(new(Given.Day("1 Jul 2026"), BirthPrecision.Year), Birth.Read("2026", today, out _));
        Assert.Null(Birth.Read("April 2026", today, out var problem));
        Assert.Equal(InTheFuture, problem);
    }

    [Theory]
    [InlineData("21/11/1906")]
    [InlineData("22 November 1896")]
    [InlineData("1900")]
    [InlineData("1906")]
    [InlineData("October 1906")]
    [InlineData("121")]
    [InlineData("130")]
    [InlineData("999")]
    [InlineData("1/1/0001")]
    public void A_birth_more_than_120_years_ago_is_refused(string typed) => Assert.Equal(TooLongAgo, Problem(typed));

    [Fact]
    public void A_birth_of_120_years_ago_today_is_read() => Assert.Equal(Given.Day("22 Nov 1906"), Read("22/11/1906")!.Date);

    [Theory]
    [InlineData("22 Nov 2026", "under 1 month")]
    [InlineData("23 Oct 2026", "under 1 month")]
    [InlineData("22 Oct 2026", "1 month")]
    [InlineData("23 Sep 2026", "1 month")]
    [InlineData("22 Sep 2026", "2 months")]
    [InlineData("22 Dec 2025", "11 months")]
    [InlineData("22 Nov 2025", "12 months")]
    [InlineData("23 Nov 2024", "23 months")]
    [InlineData("22 Nov 2024", "2")]
    [InlineData("23 Nov 2023", "2")]
    [InlineData("22 Nov 2023", "3")]
    [InlineData("23 Nov 2008", "17")]
    [InlineData("22 Nov 2008", "18")]
    [InlineData("22 Nov 1906", "120")]
    public void An_age_is_said_in_months_until_two_and_then_in_years(string born, string age) =>
        Assert.Equal(age, Exactly(born).AgeOn(Given.Today));

    [Theory]
    [InlineData(BirthPrecision.Month)]
    [InlineData(BirthPrecision.Year)]
    [InlineData(BirthPrecision.Estimated)]
    public void An_age_from_a_date_not_exact_is_about(BirthPrecision precision)
    {
        Assert.Equal("about 8", new Birth(Given.Day("22 Nov 2018"), precision).AgeOn(Given.Today));
        Assert.Equal("about 11 months", new Birth(Given.Day("22 Dec 2025"), precision).AgeOn(Given.Today));
        Assert.Equal("about 1 month", new Birth(Given.Day("22 Oct 2026"), precision).AgeOn(Given.Today));
    }

    [Theory]
    [InlineData("3 weeks")]
    [InlineData("0 days")]
    [InlineData("November 2026")]
    public void Under_one_month_is_not_said_to_be_about_that(string typed) =>
        Assert.Equal("under 1 month", Read(typed)!.AgeOn(Given.Today));

    [Fact]
    public void An_unborn_child_has_the_expected_date_for_an_age_before_and_after_it()
    {
        var birth = new Birth(Given.Day("2 Feb 2027"), BirthPrecision.Expected);

        Assert.Equal("expected 2 Feb 2027", birth.AgeOn(Given.Today));
        Assert.Equal("expected 2 Feb 2027", birth.AgeOn(Given.Day("1 Mar 2027")));
        Assert.Equal(0, birth.YearsOn(Given.Day("2 Feb 2030")));
    }

    [Theory]
    [InlineData("28 Feb 2025", "11 months")]
    [InlineData("1 Mar 2025", "12 months")]
    [InlineData("28 Feb 2026", "23 months")]
    [InlineData("1 Mar 2026", "2")]
    [InlineData("28 Feb 2028", "3")]
    [InlineData("29 Feb 2028", "4")]
    [InlineData("28 Feb 2042", "17")]
    [InlineData("1 Mar 2042", "18")]
    public void A_child_born_on_a_leap_day_is_a_year_older_on_the_first_of_March(string day, string age) =>
        Assert.Equal(age, Exactly("29 Feb 2024").AgeOn(Given.Day(day)));

    [Fact]
    public void Years_are_whole_years()
    {
        var birth = Exactly("23 Nov 2008");

        Assert.Equal(17, birth.YearsOn(Given.Today));
        Assert.Equal(18, birth.YearsOn(Given.Today.AddDays(1)));
    }

    [Theory]
    [InlineData(BirthPrecision.Exact, "3 Sep 2020")]
    [InlineData(BirthPrecision.Month, "Sep 2020")]
    [InlineData(BirthPrecision.Year, "about 2020")]
    [InlineData(BirthPrecision.Estimated, "about 2020")]
    [InlineData(BirthPrecision.Expected, "expected 3 Sep 2020")]
    public void A_birth_is_said_to_the_precision_it_is_known(BirthPrecision precision, string words) =>
        Assert.Equal(words, new Birth(Given.Day("3 Sep 2020"), precision).InWords);

    [Fact]
    public void Any_exact_date_written_in_any_form_is_read_back_as_that_date()
    {
        var random = new Random(20261122);
        string[] forms = ["d/M/yyyy", "dd/MM/yyyy", "d.M.yyyy", "d-M-yyyy", "yyyy-MM-dd", "d MMM yyyy", "d MMMM yyyy"];
        var oldest = Given.Today.AddYears(-120);
        for (var round = 0; round < 3_000; round++)
        {
            var born = oldest.AddDays(random.Next(Given.Today.DayNumber - oldest.DayNumber + 1));
            var form = forms[random.Next(forms.Length)];
            var written = born.ToString(form, CultureInfo.InvariantCulture);
            if (random.Next(2) == 0) written = $" {written.ToUpperInvariant().Replace(" ", "   ", StringComparison.Ordinal)} ";

            var birth = Birth.Read(written, Given.Today, out var problem);

            Assert.True(birth == new Birth(born, BirthPrecision.Exact) && problem is null,
                $"“{written}” was read as {birth?.ToString() ?? problem}");
            Assert.Equal(birth, Read(birth!.InWords));
        }
    }

    [Fact]
    public void A_year_of_two_digits_is_the_latest_that_can_be_lived_in_up_to_1950()
    {
        for (var born = new DateOnly(1950, 1, 1); born <= Given.Today; born = born.AddDays(97))
            Assert.Equal(born, Read(born.ToString("d/M/yy", CultureInfo.InvariantCulture))?.Date);
    }

    [Fact]
    public void On_any_later_day_a_birth_has_the_age_counted_out_day_by_day()
    {
        var random = new Random(20100630);
        for (var round = 0; round < 300; round++)
        {
            var born = round % 10 == 0
                ? new DateOnly(1904 + 4 * (round / 10), 2, 29) : new DateOnly(1900, 1, 1).AddDays(random.Next(127 * 365));
            var birth = new Birth(born, BirthPrecision.Exact);
            for (var day = born; day < born.AddYears(121); day = day.AddDays(day < born.AddYears(3) ? 1 : random.Next(1, 120)))
                Assert.Equal((CountedAge(born, day), CountedYears(born, day)), (birth.AgeOn(day), birth.YearsOn(day)));
            Assert.Equal(CountedYears(born, DateOnly.MaxValue), birth.YearsOn(DateOnly.MaxValue));
        }
    }

    /// <summary>
    /// Counted by passing the birthdays one after another: the day of the month, or the first of the next where it has none such.
    /// </summary>
    private static string CountedAge(DateOnly born, DateOnly day)
    {
        var years = CountedYears(born, day);
        if (years >= 2) return years.ToString(CultureInfo.InvariantCulture);
        var months = 0;
        while (MonthDay(born, months + 1) <= day) months++;
        return months switch { 0 => "under 1 month", 1 => "1 month", _ => $"{months} months" };
    }

    private static int CountedYears(DateOnly born, DateOnly day)
    {
        var hadBirthday = (day.Month, day.Day).CompareTo((born.Month, born.Day)) >= 0;
        return day.Year - born.Year - (hadBirthday ? 0 : 1);
    }

    private static DateOnly MonthDay(DateOnly born, int months)
    {
        var first = new DateOnly(born.Year, born.Month, 1).AddMonths(months);
        return born.Day <= DateTime.DaysInMonth(first.Year, first.Month) ? first.AddDays(born.Day - 1) : first.AddMonths(1);
    }

    private static Birth Exactly(string born) => new(Given.Day(born), BirthPrecision.Exact);

    private static Birth? Read(string typed)
    {
        var birth = Birth.Read(typed, Given.Today, out var problem);
        Assert.Null(problem);
        return birth;
    }

    private static string? Problem(string typed)
    {
        Assert.Null(Birth.Read(typed, Given.Today, out var problem));
        return problem;
    }
}
