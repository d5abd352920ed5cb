using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Domain.Tests;

public class PersonNameTests
{
    [Theory]
    [InlineData("not known")]
    [InlineData(" Not Known ")]
    [InlineData("UNKNOWN")]
    [InlineData("n/k")]
    [InlineData("NK")]
    [InlineData("not given")]
    public void Words_for_a_name_that_is_not_known_are_understood(string typed) => Assert.True(PersonName.IsNotKnown(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Ava Merrin")]
    [InlineData("Nk Okafor")]
    [InlineData("Unknown Male 1")]
    public void Other_words_are_a_name_or_nothing(string? typed) => Assert.False(PersonName.IsNotKnown(typed));

    [Theory]
    [InlineData(null, "")]
    [InlineData("", "")]
    [InlineData("Ava Merrin", "AVA MERRIN")]
    [InlineData("Zoë Nuñez", "ZOE NUNEZ")]
    [InlineData("Zoe\u0308 Nun\u0303ez", "ZOE NUNEZ")]
    [InlineData("Nguyễn Thị Hằng", "NGUYEN THI HANG")]
    [InlineData("Παπάς", "ΠΑΠΑΣ")]
    [InlineData("محمد", "محمد")]
    [InlineData("李小龙", "李小龙")]
    public void A_name_is_searched_in_upper_case_without_accents(string? name, string searched) =>
        Assert.Equal(searched, PersonName.Searchable(name));

    [Theory]
    [InlineData("Łukasz Żółć", "LUKASZ ZOLC")]
    [InlineData("Øyvind Sørbø", "OYVIND SORBO")]
    [InlineData("Đorđe", "DORDE")]
    [InlineData("Işıl Yıldız", "ISIL YILDIZ")]
    [InlineData("Weiß", "WEISS")]
    [InlineData("Æsa Sæther", "AESA SAETHER")]
    [InlineData("Þór Guðrúnarson", "THOR GUDRUNARSON")]
    public void Letters_that_take_no_separate_accent_are_searched_as_English_keyboards_write_them(string name, string searched) =>
        Assert.Equal(searched, PersonName.Searchable(name));

    [Fact]
    public void An_address_is_searched_without_accents_or_punctuation() =>
        Assert.Equal(("Flat 2, 14 St. Zoë’s Road, E8 9ZZ", "FLAT 2 14 ST ZOES ROAD E8 9ZZ", "E09000012"),
            Searched(Household.At("H-2026-000001", "Flat 2, 14 St. Zoë’s Road, E8 9ZZ", "E09000012")));

    private static (string, string, string) Searched(Household household) =>
        (household.Address, household.SearchAddress, household.BoroughCode);
}
