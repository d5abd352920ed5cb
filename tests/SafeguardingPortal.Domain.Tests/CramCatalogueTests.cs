using SafeguardingPortal.Domain.Casework.Cram;

namespace SafeguardingPortal.Domain.Tests;

public class CramCatalogueTests
{
    private static readonly DateOnly Today = Given.Today;

    private static RiskFactor Add(string code, FactorGroup
        group = FactorGroup.Child, string name = "Bitten", string guidance = "By whom.", bool isContextual = false, int inDays = 1) =>
        RiskFactor.Add(code, group, name, guidance, "Seed", isContextual, 90, Today.AddDays(inDays), Today);

    [Fact]
    public void A_new_item_is_asked_from_its_day_on()
    {
        var factor = Add("C23", inDays: 7);

        Assert.Equal((false, true), (factor.HoldsOn(Today.AddDays(6)), factor.HoldsOn(Today.AddDays(7))));
    }

    [Fact]
    public void A_new_wording_is_a_row_of_its_own_and_the_one_before_stays_as_it_was()
    {
        var before = GivenCram.Factor("C02", FactorGroup.Child, 2);
        var next = before.Reword("Injury by any object", "Say which.", "Seed", Today.AddDays(3), Today);

        Assert.Equal(("Factor C02", Today.AddDays(2)), (before.Name, before.To));
        Assert.Equal(("C02", "Injury by any object", Today.AddDays(3), before.Order), (next.Code, next.Name, next.From, next.Order));
        Assert.NotEqual(before.Id, next.Id);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Nothing_in_use_changes_a_change_is_from_tomorrow_at_the_earliest(int inDays)
    {
        Assert.Contains("from tomorrow at the earliest", Given.Refused(() => Add("C23", inDays: inDays)));
        Assert.Contains("from tomorrow at the earliest", Given.Refused(() => GivenCram.Factor("C02", FactorGroup.Child, 2)
            .Reword("Other", "Words", "Seed", Today.AddDays(inDays), Today)));
    }

    [Fact]
    public void An_end_is_given_once_and_never_for_a_day_that_is_past()
    {
        var factor = GivenCram.Factor("C02", FactorGroup.Child, 2);
        Assert.Contains("day that is past", Given.Refused(() => factor.End(Today.AddDays(-1), Today)));

        factor.End(Today, Today);

        Assert.Equal("This wording already has an end.", Given.Refused(() => factor.End(Today.AddDays(2), Today)));
    }

    [Theory]
    [InlineData("C23", FactorGroup.Suspect, false)]
    [InlineData("X01", FactorGroup.Child, false)]
    [InlineData("C1", FactorGroup.Child, false)]
    [InlineData("C93", FactorGroup.Child, false)]
    [InlineData("C23", FactorGroup.Child, true)]
    [InlineData("S90", FactorGroup.Suspect, true)]
    public void A_code_says_its_group_and_whether_it_is_contextual(string code, FactorGroup group, bool isContextual) =>
        Assert.StartsWith("A code is the letter of its group", Given.Refused(() => Add(code, group, isContextual: isContextual)),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Ethnic background of the family")]
    [InlineData("BME background of the victim")]
    [InlineData("Religion of the parents")]
    [InlineData("The family’s faith")]
    [InlineData("Nationality not British")]
    [InlineData("Recent migrants")]
    [InlineData("Mother is MUSLIM")]
    [InlineData("Black or Asian family")]
    [InlineData("Traveller family")]
    [InlineData("Skin colour of the child")]
    [InlineData("Parent born abroad")]
    public void BR_45_ethnicity_religion_and_nationality_are_never_factors(string words)
    {
        Assert.Equal(NeverAFactor.Words, Given.Refused(() => Add("C23", name: words)));
        Assert.Equal(NeverAFactor.Words, Given.Refused(() => Add("C23", guidance: words)));
        Assert.Equal(NeverAFactor.Words,
            Given.Refused(() => GivenCram.Factor("C02", FactorGroup.Child, 2).Reword(words, "Words", "Seed", Today.AddDays(1), Today)));
    }

    [Theory]
    [InlineData("Strangled, used a weapon, or hurt animals")]
    [InlineData("Harm linked to belief in spirits or possession")]
    [InlineData("Trace of drugs on the bed")]
    [InlineData("Whitened bruise")]
    public void BR_45_words_about_what_is_done_are_not_taken_for_who_somebody_is(string words) =>
        Assert.False(NeverAFactor.IsNamedIn(words));
}
