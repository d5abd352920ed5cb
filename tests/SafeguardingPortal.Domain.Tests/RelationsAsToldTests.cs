using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>What people are to each other, from the words of a report.</summary>
public class RelationsAsToldTests
{
    private static readonly Person Ava = Given.SomebodyNamed("Ava Merrin");
    private static readonly Person Noah = Given.SomebodyNamed("Noah Merrin");
    private static readonly Person Kelly = Given.SomebodyNamed("Kelly Merrin");
    private static readonly Person Darren = Given.SomebodyNamed("Darren Pike");

    private static IReadOnlyList<Relationship> Told(
        IReadOnlyList<Person> children, (Person Person, string? Words)[] adults, params Relationship[] before) =>
        RelationsAsTold.Of(
            children, [.. adults.Select(adult => new RelationTold(adult.Person, adult.Words))], before, "R-2026-000123", Given.Desk,
            Given.Hours(1));

    [Theory]
    [InlineData("Mother", RelationKind.ParentOf)]
    [InlineData("mum", RelationKind.ParentOf)]
    [InlineData("Birth mother", RelationKind.ParentOf)]
    [InlineData("Father of the children", RelationKind.ParentOf)]
    [InlineData("Dad (lives in Leeds)", RelationKind.ParentOf)]
    [InlineData("Mother, away at night", RelationKind.ParentOf)]
    [InlineData("step-dad", RelationKind.StepParentOf)]
    [InlineData("Stepmother", RelationKind.StepParentOf)]
    [InlineData("Maternal grandmother", RelationKind.GrandparentOf)]
    [InlineData("nan", RelationKind.GrandparentOf)]
    [InlineData("Foster carer", RelationKind.CarerOf)]
    [InlineData("older brother", RelationKind.SiblingOf)]
    [InlineData("half sister", RelationKind.HalfSiblingOf)]
    [InlineData("Uncle", RelationKind.OtherRelativeOf)]
    public void Words_that_say_it_are_a_relation_to_every_child(string words, RelationKind kind)
    {
        var told = Told([Ava, Noah], [(Kelly, words)]);

        Assert.Equal([(Kelly.Id, kind, Ava.Id, "R-2026-000123"), (Kelly.Id, kind, Noah.Id, "R-2026-000123")],
            told.Select(tie => (tie.OfId!.Value, tie.Kind, tie.ToId, tie.Source)));
    }

    [Theory]
    [InlineData("Mother’s partner")]
    [InlineData("Mother’s friend")]
    [InlineData("Mother-in-law")]
    [InlineData("Neighbour")]
    [InlineData("Teacher")]
    [InlineData("not known")]
    [InlineData("")]
    [InlineData(null)]
    public void Words_that_do_not_say_it_stay_words(string? words) => Assert.Empty(Told([Ava], [(Darren, words)]));

    [Theory]
    [InlineData("Mother’s partner", RelationKind.PartnerOf)]
    [InlineData("mum's new boyfriend", RelationKind.PartnerOf)]
    [InlineData("Mother’s husband", RelationKind.MarriedTo)]
    public void A_mothers_partner_is_hers_where_she_is_named(string words, RelationKind kind)
    {
        var told = Told([Ava], [(Kelly, "Mother"), (Darren, words)]);

        Assert.Contains(told, tie => tie.OfId == Darren.Id && tie.Kind == kind && tie.ToId == Kelly.Id);
        Assert.DoesNotContain(told, tie => tie.OfId == Darren.Id && tie.ToId == Ava.Id);
    }

    [Fact]
    public void A_mother_of_one_child_is_that_childs_and_two_mothers_of_several_are_nobodys_until_it_is_said()
    {
        Assert.Equal(Ava.Id, Assert.Single(Told([Ava, Noah], [(Kelly, "Mother of Ava")])).ToId);
        Assert.Empty(Told([Ava, Noah], [(Kelly, "Mother"), (Darren, "Mother")]));
    }

    [Fact]
    public void What_was_ever_written_down_is_not_said_again_even_where_it_was_withdrawn()
    {
        var before = Relationship.Between(
            Kelly, RelationKind.ParentOf, Ava, null, null, CoupleState.Together, "School", Given.Desk, Given.Hours(1));
        before.Withdraw("She is the aunt", Given.Desk, Given.Hours(2));

        Assert.Empty(Told([Ava], [(Kelly, "Mother")], before));
    }

    [Fact]
    public void A_parent_younger_than_the_child_is_not_one_and_holds_no_report_up()
    {
        var young = Person.Known(
            "P-2026-000009", "Kim Merrin", Sex.Female, new(new(2024, 1, 1), BirthPrecision.Exact), Given.Hours(0), "R-2026-000123");
        var old = Person.Known(
            "P-2026-000010", "Lee Merrin", Sex.Male, new(new(2020, 1, 1), BirthPrecision.Exact), Given.Hours(0), "R-2026-000123");

        Assert.Empty(Told([old], [(young, "Mother")]));
    }
}
