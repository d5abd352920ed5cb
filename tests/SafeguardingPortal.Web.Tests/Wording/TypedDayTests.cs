using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Tests.Wording;

public class TypedDayTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("29/11/2026")]
    [InlineData("29/11/26")]
    [InlineData("29.11.2026")]
    [InlineData("29.11.26")]
    [InlineData("29-11-2026")]
    [InlineData("29-11-26")]
    [InlineData("29 11 2026")]
    [InlineData("29 11 26")]
    [InlineData(" 29 / 11 / 2026 ")]
    [InlineData("29112026")]
    [InlineData("29 Nov 2026")]
    [InlineData("29 NOV 26")]
    [InlineData("29 Nov. 2026")]
    [InlineData("29-Nov-2026")]
    [InlineData("29/Nov/26")]
    [InlineData("29nov2026")]
    [InlineData("29 November 2026")]
    [InlineData("29 november, 2026")]
    [InlineData("29th November 2026")]
    [InlineData("29th of November 2026")]
    [InlineData("Sun 29 Nov 2026")]
    [InlineData("Sunday, 29 November 2026")]
    [InlineData("29\u00a0Nov\u00a02026")]
    [InlineData("29 November")]
    [InlineData("29 Nov")]
    [InlineData("Sunday 29 November")]
    [InlineData("2026-11-29")]
    [InlineData("2026/11/29")]
    [InlineData("2026.11.29")]
    [InlineData("20261129")]
    public void A_day_is_read_in_every_form_an_officer_types(string typed) => Assert.Equal((new DateOnly(2026, 11, 29), null), Read(typed));

    [Theory]
    [InlineData("3/9/2026")]
    [InlineData("03.09.26")]
    [InlineData("3 Sep 2026")]
    [InlineData("3 Sept 2026")]
    [InlineData("3rd September 2026")]
    [InlineData("2026-9-3")]
    public void The_day_comes_before_the_month_and_September_is_read_short_shorter_or_whole(string typed) =>
        Assert.Equal((new DateOnly(2026, 9, 3), null), Read(typed));

    [Theory]
    [InlineData("today", 25)]
    [InlineData("Yesterday", 24)]
    [InlineData(" TOMORROW ", 26)]
    public void Words_are_counted_from_today(string typed, int day) => Assert.Equal((new DateOnly(2026, 11, day), null), Read(typed));

    [Theory]
    [InlineData("2 January", "2027-01-02")]
    [InlineData("24 May", "2027-05-24")]
    [InlineData("28 May", "2026-05-28")]
    [InlineData("25 November", "2026-11-25")]
    public void A_day_without_its_year_is_the_one_nearest_to_today(string typed, string day) =>
        Assert.Equal((DateOnly.Parse(day, LondonWords.Culture), null), Read(typed));

    [Theory]
    [InlineData("1/1/1900", "1900-01-01")]
    [InlineData("31/12/2099", "2099-12-31")]
    [InlineData("1/2/49", "2049-02-01")]
    [InlineData("1/2/50", "1950-02-01")]
    [InlineData("29/2/2028", "2028-02-29")]
    public void Years_of_two_figures_and_of_two_centuries_are_read(string typed, string day) =>
        Assert.Equal((DateOnly.Parse(day, LondonWords.Culture), null), Read(typed));

    [Theory]
    [InlineData("29/2/2025")]
    [InlineData("29 February")]
    [InlineData("31/11/2026")]
    [InlineData("0/11/2026")]
    [InlineData("29/0/2026")]
    [InlineData("11/29/2026")]
    [InlineData("29/11")]
    [InlineData("29/11/2")]
    [InlineData("29/11/026")]
    [InlineData("29/11-2026")]
    [InlineData("29/11/1899")]
    [InlineData("29/11/2100")]
    [InlineData("29/11/0000")]
    [InlineData("291126")]
    [InlineData("November 2026")]
    [InlineData("2026")]
    [InlineData("Monday 29 November 2026")]
    [InlineData("Sunday")]
    [InlineData("29 Novembre 2026")]
    [InlineData("29 Brumaire")]
    [InlineData("2026-29-11")]
    [InlineData("２９/11/2026")]
    [InlineData("soon")]
    [InlineData("<b>")]
    public void What_is_no_day_is_quoted_back_with_one_plain_message(string typed) =>
        Assert.Equal((null, $"{typed} is not a date. Write it like 21/11/2026"), Read(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u00a0 ")]
    public void Nothing_typed_is_neither_a_day_nor_a_problem(string? typed) => Assert.Equal((null, null), Read(typed));

    [Fact]
    public void A_long_text_is_cut_between_the_characters_people_see() => Assert.Equal(
        $"{string.Concat(Enumerable.Repeat("👶", 15))}… is not a date. Write it like 21/11/2026",
        Read(string.Concat(Enumerable.Repeat("👶", 5_000))).Problem);

    [Fact]
    public void The_written_form_of_a_day_reads_back_as_the_same_day()
    {
        for (var day = new DateOnly(2026, 1, 1); day.Year == 2026; day = day.AddDays(1))
            Assert.Equal((day, null), Read(TypedDay.Write(day)));
    }

    private static (DateOnly? Day, string? Problem) Read(string? typed) => (TypedDay.Read(typed, Today, out var problem), problem);
}
