using SafeguardingPortal.Domain.Identifiers;

namespace SafeguardingPortal.Domain.Tests;

public class ReferencePatternTests
{
    [Theory]
    [InlineData("26PAC123456", true)]
    [InlineData("26CTN1", true)]
    [InlineData("26PAC1234567", false)]
    [InlineData("x26PAC123456", false)]
    [InlineData("26PAC123456 and more", false)]
    [InlineData("26XYZ123456", false)]
    [InlineData("", false)]
    public void Section_8_a_number_has_its_systems_form_as_a_whole_or_not_at_all(string value, bool matches) =>
        Assert.Equal(matches, Pattern(@"\d{2}(PAC|MIS|CTN)\d{1,6}").Matches(value));

    [Fact]
    public void Each_way_a_pattern_may_go_is_held_to_the_whole_number()
    {
        var pattern = Pattern(@"\d{7}/\d{2}|\d{4}");

        Assert.True(pattern.Matches("1234567/26"));
        Assert.True(pattern.Matches("1234"));
        Assert.False(pattern.Matches("1234567/26 1234"));
        Assert.False(pattern.Matches("12345"));
    }

    [Fact]
    public void A_pattern_that_takes_too_long_says_nothing_of_a_number() =>
        Assert.False(Pattern("(a+)+").Matches(new string('a', 5_000) + "!"));

    [Fact]
    public void A_pattern_is_kept_with_its_example_and_where_it_is_known_from()
    {
        var pattern = ReferencePattern.Of("CRIS", @"\d{7}/\d{2}", "1234567/26", "General knowledge", new(2009, 1, 1));

        Assert.Equal(("CRIS", @"\d{7}/\d{2}", "1234567/26", "General knowledge", new DateOnly(2009, 1, 1), null),
            (pattern.Code, pattern.Pattern, pattern.Example, pattern.Source, pattern.From, pattern.To));
    }

    private static ReferencePattern Pattern(string pattern) => ReferencePattern.Of("MERLIN", pattern, "", "", new(2009, 1, 1));
}
