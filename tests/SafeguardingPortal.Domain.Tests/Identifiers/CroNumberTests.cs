using SafeguardingPortal.Domain.Identifiers;

namespace SafeguardingPortal.Domain.Tests.Identifiers;

public class CroNumberTests
{
    [Theory]
    [InlineData("65656/91H", "065656/91H")]
    [InlineData("065656/91H", "065656/91H")]
    [InlineData("65656-91h", "065656/91H")]
    [InlineData(" 65656 / 91 H", "065656/91H")]
    [InlineData("6565691H", "065656/91H")]
    [InlineData("SF05/482703J", "SF05/482703J")]
    [InlineData("sf 05/482703 j", "SF05/482703J")]
    [InlineData("SF05482703J", "SF05/482703J")]
    [InlineData("SF05-482703J", "SF05/482703J")]
    [InlineData("SF83/50058Z", "SF83/50058Z")]
    public void Both_forms_are_read_as_people_write_them(string typed, string canonical)
    {
        Assert.Equal(canonical, CroNumber.Read(typed, out var problem));
        Assert.Null(problem);
    }

    [Fact]
    public void A_serial_after_SF_is_checked_as_written_so_that_a_leading_zero_makes_another_number() =>
        Assert.Null(CroNumber.Read("SF83/050058Z", out _));

    [Theory]
    [InlineData("85227/65G", "^The last character of 085227/65G should be L for this number. Check the other characters too$")]
    [InlineData("SF05/482703K", "^The last character of SF05/482703K should be J for this number. Check the other characters too$")]
    [InlineData("65656/9IH", "^CRO number character 8, “I”, should be a digit. Is it 1 \\(one\\) and not the letter I\\?$")]
    [InlineData("SF05/48270OJ", "^CRO number character 11, “O”, should be a digit. Is it 0 \\(zero\\) and not the letter O\\?$")]
    [InlineData("SO5/482703J", "^CRO number character 2, “O”, should be F after S$")]
    [InlineData("SF", "^This CRO number stops after SF$")]
    [InlineData("S", "^This CRO number stops after S$")]
    [InlineData("SFJ", "^A CRO number has 2 digits after SF, for the year; this has 0$")]
    [InlineData("SF2005/482703J", "^A CRO number has 2 digits after SF, for the year; this has 4$")]
    [InlineData("SF05J", "^A CRO number that begins with SF has 1 to 6 digits after the slash; this has 0$")]
    [InlineData("SF05/4827033J", "^A CRO number that begins with SF has 1 to 6 digits after the slash; this has 7$")]
    [InlineData("1234567/91H", "^A CRO number has 1 to 6 digits before the slash; this has 7$")]
    [InlineData("91H", "^A CRO number has 1 to 6 digits before the slash; this has 0$")]
    [InlineData("65656/1991H", "^A CRO number has 2 digits after the slash, for the year; this has 4$")]
    [InlineData("65656/91", "^A CRO number ends in a letter; this ends in “1”$")]
    [InlineData("65656/9/1H", "^A CRO number has one slash between its digits; this has 2$")]
    public void What_is_wrong_is_said(string typed, string said)
    {
        Assert.Null(CroNumber.Read(typed, out var problem));
        Assert.Matches(said, problem);
    }

    [Fact]
    public void Every_single_wrong_digit_and_every_swap_of_neighbours_is_caught()
    {
        foreach (var number in new[] { "065656/91H", "SF05/482703J", "SF83/50058Z" })
        {
            Assert.All(Corruptions.OfOneDigit(number), wrong => Assert.Null(CroNumber.Read(wrong, out _)));
            Assert.All(Corruptions.BySwappingNeighbours(number), wrong => Assert.Null(CroNumber.Read(wrong, out _)));
        }
    }
}
