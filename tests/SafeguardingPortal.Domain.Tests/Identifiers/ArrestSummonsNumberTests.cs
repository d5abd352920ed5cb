using SafeguardingPortal.Domain.Identifiers;

namespace SafeguardingPortal.Domain.Tests.Identifiers;

public class ArrestSummonsNumberTests
{
    private const string Canonical = "1101ZD0100000410836V";

    [Theory]
    [InlineData("1101ZD0100000410836V")]
    [InlineData("11/01ZD/01/00000410836V")]
    [InlineData("11/01ZD/01/410836V")]
    [InlineData("11/01zd/01/410836/v")]
    [InlineData("11 01ZD 01 410836 V")]
    [InlineData("11-01ZD-01-410836-V")]
    [InlineData("1101ZD01410836V")]
    public void A_number_is_read_as_people_write_it(string typed)
    {
        Assert.Equal(Canonical, ArrestSummonsNumber.Read(typed, out var problem));
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("1101ZD0100000448754J",
        "The last character of 11/01ZD/01/00000448754J should be K for this number. Check the other characters too")]
    [InlineData("11/01ZD/01/41O836V", "ASN character 11, “O”, should be a digit. Is it 0 (zero) and not the letter O?")]
    [InlineData("I1/01ZD/01/410836V", "ASN character 1, “I”, should be a digit. Is it 1 (one) and not the letter I?")]
    [InlineData("11/01Z?/01/410836V", "ASN character 6, “?”, should be a letter or a digit")]
    [InlineData("11/01ZD/01/410836", "An ASN ends in a letter; this ends in “6”")]
    [InlineData("11/01ZD/01/410836é", "ASN character 15, “é”, should be a letter")]
    [InlineData("11/01ZD/01/V", "ASNs have at least 10 characters without their slashes, as in 11/01ZD/01/410836V; this has 9")]
    [InlineData("//", "ASNs have at least 10 characters without their slashes, as in 11/01ZD/01/410836V; this has 0")]
    [InlineData("1101ZD01000004108361V", "ASNs have 20 characters without their slashes; this has 21")]
    public void What_is_wrong_is_said(string typed, string said)
    {
        Assert.Null(ArrestSummonsNumber.Read(typed, out var problem));
        Assert.Equal(said, problem);
    }

    [Fact]
    public void A_force_or_system_with_a_letter_is_left_out_of_the_check()
    {
        // With force A1 left out the number is 01 11 00000410836; with system 0B left out as well it is 11 00000410836.
        Assert.Single("ABCDEFGHJKLMNPQRTUVWXYZ", letter => ArrestSummonsNumber.Read($"11A1ZD0100000410836{letter}", out _) is not null);
        Assert.Single("ABCDEFGHJKLMNPQRTUVWXYZ", letter => ArrestSummonsNumber.Read($"11A1ZD0B00000410836{letter}", out _) is not null);
    }

    [Fact]
    public void Every_single_wrong_digit_and_every_swap_of_neighbours_is_caught_within_the_parts_it_covers()
    {
        Assert.All(Corruptions.OfOneDigit(Canonical), wrong => Assert.Null(ArrestSummonsNumber.Read(wrong, out _)));
        Assert.All(Corruptions.BySwappingNeighbours(Canonical, start: 8), wrong => Assert.Null(ArrestSummonsNumber.Read(wrong, out _)));
    }

    [Fact]
    public void It_is_shown_in_groups_and_read_back()
    {
        Assert.Equal("11/01ZD/01/00000410836V", ArrestSummonsNumber.InGroups(Canonical));
        Assert.Equal(Canonical, ArrestSummonsNumber.Read(ArrestSummonsNumber.InGroups(Canonical), out _));
    }
}
