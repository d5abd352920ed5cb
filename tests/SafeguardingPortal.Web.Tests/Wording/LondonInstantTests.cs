using System.Globalization;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Tests.Wording;

public class LondonInstantTests
{
    private static readonly DateTime Now = Utc("2026-11-22 09:20");

    [Theory]
    [InlineData("21/11/2026")]
    [InlineData("21.11.2026")]
    [InlineData("21-11-2026")]
    [InlineData("21/11/26")]
    [InlineData("21 Nov 2026")]
    [InlineData("21 nov 2026")]
    [InlineData("21 November 2026")]
    [InlineData("2026-11-21")]
    [InlineData("yesterday")]
    [InlineData("Yesterday")]
    [InlineData("  21 / 11 / 2026 ")]
    [InlineData("21\u00a0Nov\u00a02026")]
    public void Dates_are_understood_as_people_write_them(string date) =>
        Assert.Equal(Utc("2026-11-21 12:32"), Read(date, "12:32").Utc);

    [Theory]
    [InlineData("12:32", "12:32")]
    [InlineData("1232", "12:32")]
    [InlineData("12.32", "12:32")]
    [InlineData("9:05", "09:05")]
    [InlineData("0905", "09:05")]
    [InlineData("905", "09:05")]
    [InlineData("9am", "09:00")]
    [InlineData("9 AM", "09:00")]
    [InlineData("9.05pm", "21:05")]
    [InlineData("12am", "00:00")]
    [InlineData("12pm", "12:00")]
    [InlineData("00:00", "00:00")]
    [InlineData(" 23:59 ", "23:59")]
    public void Times_are_understood_as_people_write_them(string typed, string time) =>
        Assert.Equal(Utc($"2026-11-22 {time}"), Read("today", typed).Utc);

    [Theory]
    [InlineData("3/9/2026")]
    [InlineData("3 Sep 2026")]
    [InlineData("3 Sept 2026")]
    [InlineData("3 September 2026")]
    public void Summer_time_is_an_hour_ahead_of_UTC(string date) => Assert.Equal(Utc("2026-09-03 08:00"), Read(date, "09:00").Utc);

    [Fact]
    public void Today_is_Londons_day()
    {
        var justAfterMidnightInLondon = Utc("2026-06-30 23:10");

        Assert.Equal(Utc("2026-06-30 23:05"), new LondonInstant { Date = "today", Time = "00:05" }.Read(justAfterMidnightInLondon).Utc);
        Assert.Equal(Utc("2026-06-29 23:05"), new LondonInstant { Date = "yesterday", Time = "00:05" }.Read(justAfterMidnightInLondon).Utc);
    }

    [Fact]
    public void A_missing_part_is_asked_for_at_its_own_field() => Assert.Equal(
        [new("Date", "Enter the date, for example 21/11/2026"), new("Time", "Enter the time, for example 12:32")],
        Read(null, "  ").Problems);

    [Theory]
    [InlineData("31/11/2026")]
    [InlineData("29/2/2027")]
    [InlineData("11/21/2026")]
    [InlineData("21/11")]
    [InlineData("21/11/0000")]
    [InlineData("1/1/0001")]
    [InlineData("31/12/9999")]
    [InlineData("Saturday")]
    [InlineData("２１/11/2026")]
    [InlineData("👶")]
    public void What_is_not_a_date_is_quoted_back(string typed) => Assert.Equal(
        [new("Date", $"{typed} is not a date. Write it like 21/11/2026")],
        Read(typed, "12:32").Problems);

    [Theory]
    [InlineData("99:99")]
    [InlineData("24:00")]
    [InlineData("12:60")]
    [InlineData("12")]
    [InlineData("13pm")]
    [InlineData("0am")]
    [InlineData("12:3")]
    [InlineData("-1:00")]
    [InlineData("noonish")]
    [InlineData("🕛")]
    public void What_is_not_a_time_is_quoted_back(string typed) => Assert.Equal(
        [new("Time", $"{typed} is not a time. Write it like 12:32")],
        Read("21/11/2026", typed).Problems);

    [Theory]
    [InlineData("x")]
    [InlineData("9")]
    [InlineData("👩‍👧")]
    [InlineData("\ud83d")]
    [InlineData("\u0301")]
    [InlineData("\0")]
    [InlineData("{0}")]
    [InlineData("<b>")]
    public void Ten_thousand_characters_are_answered_in_one_line(string character)
    {
        var typed = string.Concat(Enumerable.Repeat(character, 10_000));

        var problems = Read(typed, typed).Problems;

        Assert.Equal(["Date", "Time"], problems.Select(problem => problem.Field));
        Assert.All(problems, problem => Assert.Contains("… is not a ", problem.Problem, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.True(problem.Problem.Length < 80));
    }

    [Fact]
    public void The_hour_the_clocks_go_forward_over_did_not_happen()
    {
        var reading = Read("29/3/2026", "0130");

        Assert.Null(reading.Utc);
        Assert.False(reading.IsAmbiguous);
        Assert.Equal([new("Time", "On 29 March 2026 the clocks went forward, so 01:30 did not happen. Check the time")], reading.Problems);
        Assert.Equal(Utc("2026-03-29 00:59"), Read("29/3/2026", "00:59").Utc);
        Assert.Equal(Utc("2026-03-29 01:00"), Read("29/3/2026", "02:00").Utc);
    }

    [Fact]
    public void The_hour_that_comes_twice_is_asked_about()
    {
        var reading = Read("25/10/2026", "01:30");

        Assert.Null(reading.Utc);
        Assert.True(reading.IsAmbiguous);
        Assert.Equal([new("Which", "25 October 2026 01:30 happened twice. Which one?")], reading.Problems);
    }

    [Theory]
    [InlineData("first", "2026-10-25 00:30")]
    [InlineData("second", "2026-10-25 01:30")]
    public void The_answer_decides_which_of_the_two_it_was_and_the_question_stays_in_sight(string which, string utc)
    {
        var reading = Read("25/10/2026", "01:30", which);

        Assert.Equal(Utc(utc), reading.Utc);
        Assert.Empty(reading.Problems);
        Assert.True(reading.IsAmbiguous);
    }

    [Fact]
    public void An_answer_left_over_from_another_time_is_not_listened_to()
    {
        Assert.Equal(Utc("2026-10-25 02:30"), Read("25/10/2026", "02:30", "first").Utc);
        Assert.Equal("Which", Assert.Single(Read("25/10/2026", "01:30", "third").Problems).Field);
    }

    [Theory]
    [InlineData("2026-11-22 09:20", "22/11/2026", "09:20", null)]
    [InlineData("2026-07-01 23:05", "02/07/2026", "00:05", null)]
    [InlineData("2026-10-25 00:30", "25/10/2026", "01:30", "first")]
    [InlineData("2026-10-25 01:30", "25/10/2026", "01:30", "second")]
    [InlineData("2010-10-30 18:30", "30/10/2010", "19:30", null)]
    public void The_typed_form_of_an_instant_reads_back_as_the_same_minute(string utc, string date, string time, string? which)
    {
        var typed = LondonInstant.From(Utc(utc).AddSeconds(59));

        Assert.Equal(new() { Date = date, Time = time, Which = which }, typed);
        Assert.Equal(Utc(utc), typed.Read(Now).Utc);
    }

    private static LondonInstantReading Read(string? date, string? time, string? which = null) =>
        new LondonInstant { Date = date, Time = time, Which = which }.Read(Now);

    private static DateTime Utc(string at) =>
        DateTime.Parse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
