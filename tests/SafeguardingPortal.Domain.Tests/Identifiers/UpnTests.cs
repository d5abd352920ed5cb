using SafeguardingPortal.Domain.Identifiers;

namespace SafeguardingPortal.Domain.Tests.Identifiers;

public class UpnTests
{
    [Theory]
    [InlineData("B801200005001", "B801200005001")]
    [InlineData("Q309201210007", "Q309201210007")]
    [InlineData("b 801 2000 05 001", "B801200005001")]
    [InlineData("b-801-2000-05-001", "B801200005001")]
    public void A_number_is_read_as_people_write_it(string typed, string canonical)
    {
        Assert.Equal(canonical, Upn.Read(typed, out var problem));
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("A801200005001", "The first character of A801200005001 should be B for this number. Check the other characters too")]
    [InlineData("B801X00005001", "UPN character 5, “X”, should be a digit")]
    [InlineData("B80120000500", "UPNs have 13 characters; this has 12")]
    [InlineData("B8012000050012", "UPNs have 13 characters; this has 14")]
    [InlineData("B8O1200005001", "UPN character 3, “O”, should be a digit. Is it 0 (zero) and not the letter O?")]
    [InlineData("B80I200005001", "UPN character 4, “I”, should be a digit. Is it 1 (one) and not the letter I?")]
    [InlineData("8801200005001", "UPN character 1, “8”, should be a letter other than I, O or S")]
    [InlineData("S801200005001", "UPN character 1, “S”, should be a letter other than I, O or S")]
    [InlineData("B80120000500O", "UPN character 13, “O”, should be a digit or a letter other than I, O or S")]
    [InlineData("B80120000500é", "UPN character 13, “é”, should be a digit or a letter other than I, O or S")]
    public void What_is_wrong_is_said(string typed, string said)
    {
        Assert.Null(Upn.Read(typed, out var problem));
        Assert.Equal(said, problem);
    }

    [Fact]
    public void A_temporary_number_ends_in_a_letter_and_has_one_check_letter()
    {
        const string allowed = "ABCDEFGHJKLMNPQRTUVWXYZ";
        foreach (var last in allowed)
            Assert.Single(allowed, check => Upn.Read($"{check}80120000500{last}", out _) is not null);
    }

    [Fact]
    public void The_letter_at_the_end_of_a_temporary_number_counts_as_its_place()
    {
        // 8·2 + 0·3 + 1·4 + 2·5 + 0·6 + 0·7 + 0·8 + 0·9 + 5·10 + 0·11 + 0·12 = 80; A adds 0·13 and B 1·13; modulo 23 they leave 11 (M) and
        // 1 (B).
        Assert.Equal("M80120000500A", Upn.Read("M80120000500A", out _));
        Assert.Equal("B80120000500B", Upn.Read("B80120000500B", out _));
    }

    [Fact]
    public void Every_single_wrong_digit_and_every_swap_of_neighbours_is_caught()
    {
        foreach (var number in new[] { "B801200005001", "Q309201210007" })
        {
            Assert.All(Corruptions.OfOneDigit(number), wrong => Assert.Null(Upn.Read(wrong, out _)));
            Assert.All(Corruptions.BySwappingNeighbours(number), wrong => Assert.Null(Upn.Read(wrong, out _)));
        }
    }
}
