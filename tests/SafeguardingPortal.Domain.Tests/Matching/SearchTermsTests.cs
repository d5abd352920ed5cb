using SafeguardingPortal.Domain.Casework.People.Matching;

namespace SafeguardingPortal.Domain.Tests.Matching;

public class SearchTermsTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("Ava Merrin", "Ava Merrin", null, null)]
    [InlineData("Merrin, Ava", "Merrin Ava", null, null)]
    [InlineData("Ava Merrin 14/3/2020", "Ava Merrin", "14 Mar 2020", null)]
    [InlineData("14 March 2020 Ava", "Ava", "14 Mar 2020", null)]
    [InlineData("Ava Merrin, born Mar 2020", "Ava Merrin", "Mar 2020", null)]
    [InlineData("Ava about 6", "Ava", "about 2020", null)]
    [InlineData("2020-03-14", null, "14 Mar 2020", null)]
    [InlineData("41 Tansy Road", null, null, "41 Tansy Road")]
    [InlineData("Flat 6, 41 Tansy Road, E5 8QJ", null, null, "Flat 6 41 Tansy Road E5 8QJ")]
    [InlineData("Ava Merrin 41 Tansy Road", "Ava Merrin", null, "41 Tansy Road")]
    [InlineData("41 Tansy Road Ava Merrin", "Ava Merrin", null, "41 Tansy Road")]
    [InlineData("e58qj", null, null, "E5 8QJ")]
    [InlineData("Tansy Road", null, null, "Tansy Road")]
    [InlineData("Benny Hill", "Benny Hill", null, null)]
    [InlineData("29/2/2021", null, null, "29/2/2021")]
    [InlineData("", null, null, null)]
    public void What_is_typed_is_taken_apart(string typed, string? name, string? born, string? address)
    {
        var terms = SearchTerms.Read(typed, Today);

        Assert.Equal((name, born, address), (terms.Name, terms.Birth?.InWords, terms.Address));
    }

    [Theory]
    [InlineData("r-2026-000123", "R-2026-000123")]
    [InlineData(" P-2026-000001 ", "P-2026-000001")]
    public void A_reference_is_looked_for_by_itself(string typed, string reference) =>
        Assert.Equal(reference, SearchTerms.Read(typed, Today).Reference);
}
