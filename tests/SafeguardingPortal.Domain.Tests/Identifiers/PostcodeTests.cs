using SafeguardingPortal.Domain.Identifiers;

namespace SafeguardingPortal.Domain.Tests.Identifiers;

public class PostcodeTests
{
    [Theory]
    [InlineData("SW1H 0BG", "SW1H 0BG")]
    [InlineData("sw1h0bg", "SW1H 0BG")]
    [InlineData(" s w 1 h 0 b g ", "SW1H 0BG")]
    [InlineData("SW1H-0BG", "SW1H 0BG")]
    [InlineData("E1 6AN", "E1 6AN")]
    [InlineData("W1A 0AX", "W1A 0AX")]
    [InlineData("N19 4EH", "N19 4EH")]
    [InlineData("EC1A 1BB", "EC1A 1BB")]
    [InlineData("CR0 2YR", "CR0 2YR")]
    [InlineData("SE16 7PB", "SE16 7PB")]
    [InlineData("gir0aa", "GIR 0AA")]
    [InlineData("zz993cz", "ZZ99 3CZ")]
    public void A_postcode_is_read_as_people_write_it(string typed, string canonical)
    {
        Assert.Equal(canonical, Postcode.Read(typed, out var problem));
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("SW1H OBG", "Postcode character 5, “O”, should be a digit. Is it 0 (zero) and not the letter O?")]
    [InlineData("SWIH 0BG", "Postcode character 3, “I”, should be a digit. Is it 1 (one) and not the letter I?")]
    [InlineData("0X1 2JD", "Postcode character 1, “0”, should be a letter. Is it the letter O and not 0 (zero)?")]
    [InlineData("1G1 2AB", "Postcode character 1, “1”, should be a letter. Is it the letter I and not 1 (one)?")]
    [InlineData("SW1H 0B6", "Postcode character 7, “6”, should be a letter")]
    [InlineData("E116AN!", "Postcode character 7, “!”, should be a letter or a digit")]
    [InlineData("W12A 0AX", "Postcode character 2, “1”, should be a letter. Is it the letter I and not 1 (one)?")]
    [InlineData("SW1H", "Postcodes have 5 to 7 characters without the space; this has 4")]
    [InlineData("SW1H 0BGG", "Postcodes have 5 to 7 characters without the space; this has 8")]
    [InlineData("GIR 0AB", "Postcode character 3, “R”, should be a digit")]
    public void What_is_wrong_is_said(string typed, string said)
    {
        Assert.Null(Postcode.Read(typed, out var problem));
        Assert.Equal(said, problem);
    }

    [Theory]
    [InlineData("ZZ99 3CZ", true)]
    [InlineData("ZZ99 3VZ", true)]
    [InlineData("ZZ99 3GZ", false)]
    [InlineData("SW1H 0BG", false)]
    [InlineData(null, false)]
    public void No_fixed_abode_has_a_postcode_of_its_own(string? canonical, bool noFixedAbode) =>
        Assert.Equal(noFixedAbode, Postcode.IsNoFixedAbode(canonical));

    [Fact]
    public void It_accepts_exactly_what_the_handbooks_pattern_accepts()
    {
        var pattern = new System.Text.RegularExpressions.Regex("^([A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}|GIR ?0A{2})$");
        var random = new Random(20261122);
        for (var round = 0; round < 50_000; round++)
        {
            var text = new string([.. Enumerable.Range(0, random.Next(1, 9)).Select(_ => "AZ09IOR"[random.Next(7)])]);
            Assert.Equal(pattern.IsMatch(text), Postcode.Read(text, out _) is not null);
        }
    }
}
