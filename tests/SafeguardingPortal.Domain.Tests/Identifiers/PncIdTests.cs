using SafeguardingPortal.Domain.Identifiers;

namespace SafeguardingPortal.Domain.Tests.Identifiers;

public class PncIdTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("02/73319Z", "2002/0073319Z")]
    [InlineData("81/34U", "1981/0000034U")]
    [InlineData("2002/0073319Z", "2002/0073319Z")]
    [InlineData("2002/73319Z", "2002/0073319Z")]
    [InlineData("02/0073319z", "2002/0073319Z")]
    [InlineData("02-73319Z", "2002/0073319Z")]
    [InlineData("02\\73319Z", "2002/0073319Z")]
    [InlineData(" 02 / 73319 z ", "2002/0073319Z")]
    [InlineData("02/73319/Z", "2002/0073319Z")]
    [InlineData("0273319Z", "2002/0073319Z")]
    [InlineData("020073319Z", "2002/0073319Z")]
    [InlineData("20020073319Z", "2002/0073319Z")]
    [InlineData("200273319Z", "2002/0073319Z")]
    [InlineData("8134U", "1981/0000034U")]
    [InlineData("2001/0171310W", "2001/0171310W")]
    public void An_id_is_read_as_people_write_it(string typed, string canonical)
    {
        Assert.Equal(canonical, PncId.Read(typed, Today, out var problem));
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("2001/0171310S", "The last character of 2001/0171310S should be W for this number. Check the other characters too")]
    [InlineData("02/73319X", "The last character of 2002/0073319X should be Z for this number. Check the other characters too")]
    [InlineData("O2/73319Z", "PNC id character 1, “O”, should be a digit. Is it 0 (zero) and not the letter O?")]
    [InlineData("02/733I9Z", "PNC id character 7, “I”, should be a digit. Is it 1 (one) and not the letter I?")]
    [InlineData("02/73319", "A PNC id ends in a letter; this ends in “9”")]
    [InlineData("02/7331é", "A PNC id ends in a letter; this ends in “é”")]
    [InlineData("02/733/19Z", "A PNC id has one slash between its digits; this has 2")]
    [InlineData("002/73319Z", "The year of a PNC id has 2 or 4 digits; this has 3")]
    [InlineData("02/12345678Z", "A PNC id has 1 to 7 digits after the slash; this has 8")]
    [InlineData("02//Z", "A PNC id without its slash has 3 to 11 digits and a letter; this has 2")]
    [InlineData("Z", "A PNC id without its slash has 3 to 11 digits and a letter; this has 0")]
    [InlineData("/Z", "A PNC id without its slash has 3 to 11 digits and a letter; this has 0")]
    [InlineData("200200733190Z", "A PNC id without its slash has 3 to 11 digits and a letter; this has 12")]
    [InlineData("2027/0073319Z", "The year of this PNC id, 2027, is in the future")]
    [InlineData("1066/0073319Z", "The year of this PNC id, 1066, is before 1900")]
    [InlineData("99990073319Z", "The year of this PNC id, 9999, is in the future")]
    public void What_is_wrong_is_said(string typed, string said)
    {
        Assert.Null(PncId.Read(typed, Today, out var problem));
        Assert.Equal(said, problem);
    }

    [Theory]
    [InlineData(1981, "1981")]
    [InlineData(1980, "1881")]
    [InlineData(2026, "1981")]
    [InlineData(2081, "2081")]
    public void A_year_of_two_digits_is_the_latest_that_has_begun_on_the_day_given(int year, string century)
    {
        var read = PncId.Read("81/34U", new(year, 1, 1), out var problem);
        if (century == "1881") Assert.Equal("The year of this PNC id, 81, is before 1900", problem);
        else Assert.Equal($"{century}/0000034U", read);
    }

    [Fact]
    public void Without_its_slash_an_id_that_fits_both_years_is_not_guessed()
    {
        Assert.Null(PncId.Read("2009007U", Today, out var problem));
        Assert.Equal("This could be 2020/0009007U or 2009/0000007U. Write the slash after the year", problem);

        Assert.Equal("2020/0009007U", PncId.Read("20/09007U", Today, out _));
        Assert.Equal("2009/0000007U", PncId.Read("2009/007U", Today, out _));
    }

    [Fact]
    public void Without_its_slash_an_id_that_fits_neither_year_is_told_both()
    {
        Assert.Null(PncId.Read("200273319X", Today, out var problem));
        Assert.Matches("^The last character, “X”, would be [A-Z] for 2020/0273319 and Z for 2002/0073319. Write the slash", problem);
    }

    [Fact]
    public void Every_single_wrong_digit_and_every_swap_of_neighbours_is_caught_but_in_the_century()
    {
        foreach (var id in new[] { "2002/0073319Z", "1981/0000034U", "2001/0171310W" })
        {
            Assert.All(Corruptions.OfOneDigit(id, start: 2), wrong => Assert.Null(PncId.Read(wrong, Today, out _)));
            Assert.All(Corruptions.BySwappingNeighbours(id, start: 2), wrong => Assert.Null(PncId.Read(wrong, Today, out _)));
        }
    }
}
