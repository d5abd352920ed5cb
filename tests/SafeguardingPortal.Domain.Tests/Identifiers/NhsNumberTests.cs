using SafeguardingPortal.Domain.Identifiers;

namespace SafeguardingPortal.Domain.Tests.Identifiers;

public class NhsNumberTests
{
    [Theory]
    [InlineData("9434765870", "9434765870")]
    [InlineData("943 476 5870", "9434765870")]
    [InlineData("943-476-5870", "9434765870")]
    [InlineData("943–476–5870", "9434765870")]
    [InlineData(" 401 023 2137 ", "4010232137")]
    [InlineData("401\u00a0023\u00a02137", "4010232137")]
    [InlineData("\u200b4010232137\ufeff", "4010232137")]
    public void A_number_is_read_as_people_write_it(string typed, string canonical)
    {
        Assert.Equal(canonical, NhsNumber.Read(typed, out var problem));
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("943 476 5871", "The last digit of 943 476 5871 should be 0 for this number. Check the other characters too")]
    [InlineData("943476587", "NHS numbers have 10 digits; this has 9")]
    [InlineData("943 476 58700", "NHS numbers have 10 digits; this has 11")]
    [InlineData("--", "NHS numbers have 10 digits; this has 0")]
    [InlineData("943 X76 5870", "NHS number character 4, “X”, should be a digit")]
    [InlineData("943 476 587O", "NHS number character 10, “O”, should be a digit. Is it 0 (zero) and not the letter O?")]
    [InlineData("40I 023 2137", "NHS number character 3, “I”, should be a digit. Is it 1 (one) and not the letter I?")]
    [InlineData("40l 023 2137", "NHS number character 3, “L”, should be a digit. Is it 1 (one) and not the letter L?")]
    [InlineData("943/476/5870", "NHS number character 4, “/”, should be a digit")]
    [InlineData("٩434765870", "NHS number character 1, “٩”, should be a digit")]
    [InlineData("94😀", "NHS number character 3, “😀”, should be a digit")]
    [InlineData("94\u0301", "NHS number character 3, U+0301, should be a digit")]
    [InlineData("000 000 0000", "An NHS number of ten zeros was never issued")]
    public void What_is_wrong_is_said(string typed, string said)
    {
        Assert.Null(NhsNumber.Read(typed, out var problem));
        Assert.Equal(said, problem);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\u00a0\u200b")]
    [InlineData("Not known")]
    public void Nothing_is_a_known_absence(string? typed)
    {
        Assert.Null(NhsNumber.Read(typed, out var problem));
        Assert.Null(problem);
    }

    [Fact]
    public void Where_the_check_digit_would_be_10_no_last_digit_makes_a_number()
    {
        for (var last = '0'; last <= '9'; last++)
        {
            Assert.Null(NhsNumber.Read("999000000" + last, out var problem));
            Assert.Equal("The check digit works out as 10, so this number was never issued", problem);
        }
    }

    [Fact]
    public void Every_single_wrong_digit_and_every_swap_of_neighbours_is_caught()
    {
        foreach (var number in new[] { "9434765870", "4010232137" })
        {
            Assert.All(Corruptions.OfOneDigit(number), wrong => Assert.Null(NhsNumber.Read(wrong, out _)));
            Assert.All(Corruptions.BySwappingNeighbours(number), wrong => Assert.Null(NhsNumber.Read(wrong, out _)));
        }
    }

    [Fact]
    public void Each_nine_digits_have_one_check_digit_or_none()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 2_000; round++)
        {
            var nine = random.NextInt64(1, 1_000_000_000).ToString("D9");
            var sum = nine.Select((digit, place) => (digit - '0') * (10 - place)).Sum();
            var fitting = Enumerable.Range(0, 10).Where(last => NhsNumber.Read(nine + last, out _) is not null).ToArray();

            Assert.Equal(sum % 11 == 1 ? 0 : 1, fitting.Length);
            Assert.All(fitting, last => Assert.Equal(0, (sum + last) % 11));
        }
    }

    [Fact]
    public void It_is_shown_in_groups_and_read_back() =>
        Assert.Equal("9434765870", NhsNumber.Read(NhsNumber.InGroups("9434765870"), out _));
}
