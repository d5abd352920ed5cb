using SafeguardingPortal.Domain.Identifiers;

namespace SafeguardingPortal.Domain.Tests.Identifiers;

public class EthnicityTests
{
    [Theory]
    [InlineData(EthnicitySet.SixteenPlusOne, "W1 W2 W9 M1 M2 M3 M9 A1 A2 A3 A9 B1 B2 B9 O1 O9 NS")]
    [InlineData(EthnicitySet.EighteenPlusOne, "W1 W2 W3 W9 M1 M2 M3 M9 A1 A2 A3 A4 A9 B1 B2 B9 O2 O9 NS")]
    [InlineData(EthnicitySet.NineteenPlusOne, "W1 W2 W3 W4 W9 M1 M2 M3 M9 A1 A2 A3 A4 A9 B1 B2 B9 O2 O9 NS")]
    public void Each_set_has_its_codes_in_order(EthnicitySet set, string codes)
    {
        Assert.Equal(codes, string.Join(' ', SelfDefinedEthnicity.In(set).Select(ethnicity => ethnicity.Code)));
        Assert.All(SelfDefinedEthnicity.In(set), ethnicity => Assert.Equal(set.ToString(), ethnicity.Set));
        Assert.All(SelfDefinedEthnicity.In(set), ethnicity => Assert.NotEmpty(ethnicity.Name));
    }

    [Fact]
    public void The_sets_differ_in_four_codes()
    {
        var older = SelfDefinedEthnicity.In(EthnicitySet.SixteenPlusOne).Select(ethnicity => ethnicity.Code).ToArray();
        var newer = SelfDefinedEthnicity.In(EthnicitySet.EighteenPlusOne).Select(ethnicity => ethnicity.Code).ToArray();
        Assert.Equal(["O1"], older.Except(newer));
        Assert.Equal(["W3", "A4", "O2"], newer.Except(older));
    }

    [Fact]
    public void A_code_belongs_to_a_set()
    {
        Assert.True(SelfDefinedEthnicity.Belongs("O1", EthnicitySet.SixteenPlusOne));
        Assert.False(SelfDefinedEthnicity.Belongs("O1", EthnicitySet.EighteenPlusOne));
        Assert.False(SelfDefinedEthnicity.Belongs("W3", EthnicitySet.SixteenPlusOne));
        Assert.False(SelfDefinedEthnicity.Belongs("w1", EthnicitySet.SixteenPlusOne));
        Assert.False(SelfDefinedEthnicity.Belongs("IC1", EthnicitySet.EighteenPlusOne));
    }

    [Theory]
    [InlineData("w1", "W1")]
    [InlineData(" a 4 ", "A4")]
    [InlineData("ns", "NS")]
    public void A_code_is_read_as_people_write_it(string typed, string code)
    {
        Assert.Equal(code, SelfDefinedEthnicity.Read(EthnicitySet.EighteenPlusOne, typed, out var problem)!.Code);
        Assert.Null(problem);
    }

    [Theory]
    [InlineData(
        EthnicitySet.EighteenPlusOne, "O1", "“O1” (Chinese) belongs to the 16+1 set of 2010, not to the 18+1 set, where Chinese is A4")]
    [InlineData(
        EthnicitySet.SixteenPlusOne, "A4", "“A4” (Chinese) belongs to the 18+1 set, not to the 16+1 set of 2010, where Chinese is O1")]
    [InlineData(EthnicitySet.SixteenPlusOne, "W3", "“W3” (Gypsy or Irish Traveller) belongs to the 18+1 set, not to the 16+1 set of 2010")]
    [InlineData(EthnicitySet.EighteenPlusOne, "W4", "“W4” (Roma) belongs to the 19+1 set of 2021, not to the 18+1 set")]
    [InlineData(EthnicitySet.NineteenPlusOne, "O1",
        "“O1” (Chinese) belongs to the 16+1 set of 2010, not to the 19+1 set of 2021, where Chinese is A4")]
    [InlineData(EthnicitySet.EighteenPlusOne, "X1", "“X1” is not a code of the 18+1 set")]
    [InlineData(EthnicitySet.EighteenPlusOne, "White British", "Codes of the 18+1 set have 2 characters")]
    [InlineData(EthnicitySet.EighteenPlusOne, "IC1", "“IC1” is what an officer observed. Self-defined ethnicity has codes such as W1")]
    public void What_is_wrong_is_said(EthnicitySet set, string typed, string said)
    {
        Assert.Null(SelfDefinedEthnicity.Read(set, typed, out var problem));
        Assert.Equal(said, problem);
    }

    [Fact]
    public void What_an_officer_observed_has_codes_of_its_own()
    {
        Assert.Equal(["IC1", "IC2", "IC3", "IC4", "IC5", "IC6", "IC9"], ObservedAppearance.All.Select(appearance => appearance.Code));
        Assert.Equal("IC3", ObservedAppearance.Read("ic 3", out _)!.Code);
        Assert.Null(ObservedAppearance.Read("IC7", out var problem));
        Assert.Equal("What an officer observed has the codes IC1 to IC6 and IC9", problem);
    }

    [Fact]
    public void No_code_is_both_observed_and_self_defined()
    {
        foreach (var set in Enum.GetValues<EthnicitySet>())
        {
            Assert.All(ObservedAppearance.All, seen => Assert.Null(SelfDefinedEthnicity.Read(set, seen.Code, out _)));
            Assert.All(SelfDefinedEthnicity.In(set), own =>
            {
                Assert.Null(ObservedAppearance.Read(own.Code, out var problem));
                Assert.Contains("is a self-defined ethnicity", problem, StringComparison.Ordinal);
            });
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Nothing_is_neither_a_code_nor_a_problem(string? typed)
    {
        Assert.Null(SelfDefinedEthnicity.Read(EthnicitySet.EighteenPlusOne, typed, out var problem));
        Assert.Null(problem);
        Assert.Null(ObservedAppearance.Read(typed, out problem));
        Assert.Null(problem);
    }
}
