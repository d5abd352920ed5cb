using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;

namespace SafeguardingPortal.Domain.Tests.Matching;

public class ProfileTests
{
    [Theory]
    [InlineData("Ava Merrin", "AVA", "MERRIN", "")]
    [InlineData("Merrin, Ava Rose", "AVA", "MERRIN", "ROSE")]
    [InlineData("Mrs Leanne Foy", "LEANNE", "FOY", "")]
    [InlineData("Anne-Marie O’Brien", "ANNEMARIE", "OBRIEN", "")]
    [InlineData("Pieter van der Berg", "PIETER", "VANDERBERG", "")]
    [InlineData("Omar al-Haddad", "OMAR", "ALHADDAD", "")]
    [InlineData("Ian Mc Donald", "IAN", "MCDONALD", "")]
    [InlineData("Al Green", "AL", "GREEN", "")]
    [InlineData("“Daz”", "DAZ", null, "")]
    public void A_name_is_taken_apart_as_it_is_filed(string typed, string given, string? family, string middle)
    {
        var name = NameParts.Of(typed)!;

        Assert.Equal((given, family, middle),
            (name.Given.Letters, name.Family?.Letters, string.Join(' ', name.Middle.Select(word => word.Letters))));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not known")]
    [InlineData("?!")]
    public void What_is_no_name_is_none(string? typed) => Assert.Null(NameParts.Of(typed));

    [Theory]
    [InlineData("Flat 6, 41 Tansy Road, E5 8QJ", "E58QJ", "6/41", "TANSYROAD")]
    [InlineData("6/41 Tansy Rd. London e58qj", "E58QJ", "6/41", "TANSYROAD")]
    [InlineData("The Old Vicarage, Marsh Lane", null, "", "OLDVICARAGE")]
    [InlineData("no fixed abode, ZZ99 3CZ", null, "", "FIXEDABODE")]
    [InlineData("E5 8QJ", "E58QJ", "", "")]
    [InlineData("12 A Kestrel Court", null, "12A", "KESTRELCOURT")]
    [InlineData("41 Tansy Road, 2134", "2134", "41", "TANSYROAD")]
    [InlineData("Landmark Tower, Flat 1204", null, "1204", "LANDMARKTOWER")]
    [InlineData("1042 Tansy Road", null, "1042", "TANSYROAD")]
    [InlineData("2 Harbour View, BFPO 58", "BFPO58", "2", "HARBOURVIEW")]
    public void An_address_is_known_by_its_numbers_its_street_and_its_postcode(
        string typed, string? postcode, string numbers, string street)
    {
        var address = AddressParts.Of(typed)!;

        Assert.Equal((postcode, numbers, street), (address.Postcode, address.Numbers, address.Street));
    }

    /// <summary>They are stored: another answer would leave everybody filed where nobody looks.</summary>
    [Fact]
    public void Keys_are_the_same_on_every_machine_and_in_every_run()
    {
        var keys = PersonKeys.Of(Profile.Of(new()
        {
            Names = ["Ava Merrin"],
            Births = [new(new(2020, 3, 14), BirthPrecision.Exact)],
            Addresses = ["Flat 6, 41 Tansy Road, E5 8QJ"],
            Numbers = [new("NHS number", "9434765870")]
        }));

        Assert.Equal(KeysOfAva, keys);
    }

    private static readonly long[] KeysOfAva =
    [
        4297560739151396314, -5049406965135587373, 4342347300779671592, 8349147248054289435,
        387556643390260497, 173703004113151487, 8194030436949589712, 1903373703082685949,
        -6301835107128376128, 20294667077609182, -3769824356294688120, 7715393652450554227,
        5913154699101416075, -1667913623428818357
    ];

    [Theory]
    [InlineData("Eva Merrin", "2020-03-14", "Flat 6, 41 Tansy Road")]
    [InlineData("Merrin Ava", null, null)]
    [InlineData("Ava Marin", "2020-03-14", null)]
    [InlineData("Awa Nerrim", "2020-03-14", null)]
    [InlineData("Zoe Foy", "2002-03-14", "6/41 Tansy Rd, E5 8QJ")]
    [InlineData("Zoe Foy", "2020-03-14", "1 Marsh Lane")]
    [InlineData("Ava Foy", "2020-03-31", "1 Marsh Lane")]
    [InlineData("Zoe Merrin", "2021-03-14", "1 Marsh Lane")]
    [InlineData("Ava Murray", null, null)]
    public void Three_mistakes_leave_a_key_in_common(string name, string? born, string? address)
    {
        var known = Profile.Of(new()
        {
            Names = ["Ava Merrin"],
            Births = [new(new(2020, 3, 14), BirthPrecision.Exact)],
            Addresses = ["Flat 6, 41 Tansy Road, E5 8QJ"]
        });
        var given = Profile.Of(new()
        {
            Names = [name],
            Births = born is null ? [] : [new(DateOnly.ParseExact(born, "yyyy-MM-dd"), BirthPrecision.Exact)],
            Addresses = address is null ? [] : [address]
        });

        Assert.NotEmpty(PersonKeys.Of(known).Intersect(PersonKeys.Of(given)));
    }

    [Fact]
    public void Somebody_with_a_great_many_names_has_a_bounded_number_of_keys()
    {
        var person = Profile.Of(new()
        {
            Names = [.. Enumerable.Range(0, 400).Select(n => $"Alias{(char)('A' + n % 26)} Name{(char)('A' + n / 26)} Of{n}")],
            Births = [new(new(1990, 5, 6), BirthPrecision.Exact)]
        });

        Assert.InRange(PersonKeys.Of(person).Count, 1, PersonKeys.Most);
    }

    [Fact]
    public void Nothing_known_has_no_keys() => Assert.Empty(PersonKeys.Of(Profile.Of(new() { Names = ["not known"] })));
}
