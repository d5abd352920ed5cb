using FsCheck;
using FsCheck.Fluent;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;

namespace SafeguardingPortal.Domain.Tests.Matching;

public class MatcherTests
{
    private static readonly Profile Ava = Of("Ava Merrin", "2020-03-14", Sex.Female, "Flat 6, 41 Tansy Road, E5 8QJ");

    [Theory]
    [InlineData("Ava Merrin", "2020-03-14")]
    [InlineData("Eva Merrin", "2020-03-14")]
    [InlineData("Merrin Ava", "2020-03-14")]
    [InlineData("Ava Merin", "2020-03-14")]
    [InlineData("AVA MERRIN", "2021-03-14")]
    public void A_misspelt_child_at_the_same_address_is_a_match(string name, string born) =>
        Assert.Equal(MatchOutcome.Match, Compare(Of(name, born, Sex.Female, "6/41 Tansy Rd")).Outcome);

    [Fact]
    public void Day_and_month_the_wrong_way_round_are_understood() =>
        Assert.Equal(MatchOutcome.Match, Matcher.Standard.Compare(
            Of("Noah Merrin", "2020-04-03", Sex.Male, null), Of("Noah Merrin", "2020-03-04", Sex.Male, null)).Outcome);

    [Fact]
    public void The_reasons_are_in_words_and_say_what_differs()
    {
        var comparison = Compare(Of("Eva Merrin", "2020-03-14", Sex.Female, "1 Marsh Lane"));

        Assert.Equal(
            [
                (Likeness.Close, "first name: Eva and Ava are spellings of one name"),
                (Likeness.Same, "surname Merrin"),
                (Likeness.Same, "date of birth 14 Mar 2020"),
                (Likeness.Same, "female"),
                (Likeness.Different, "address: 1 Marsh Lane, on file Flat 6, 41 Tansy Road, E5 8QJ")
            ],
            comparison.Reasons.Select(reason => (reason.Likeness, reason.Words)));
        Assert.DoesNotContain(comparison.Reasons, reason => reason.Words.Contains('%', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Ivy Merrin", "2020-03-14", Sex.Female)]
    [InlineData("Noah Merrin", "2020-03-14", Sex.Male)]
    [InlineData("Merrin", "2020-03-14", Sex.Female)]
    public void A_twin_is_never_a_match(string name, string born, Sex sex)
    {
        var twin = Compare(Of(name, born, sex, "Flat 6, 41 Tansy Road, E5 8QJ"));

        Assert.NotEqual(MatchOutcome.Match, twin.Outcome);
        Assert.Equal(Explanation.Twin, twin.Otherwise);
    }

    [Theory]
    [InlineData("Noah Merrin", "2022-06-01")]
    [InlineData("Isla Merrin", "2018-03-14")]
    [InlineData("Zara Merrin", "2015-11-30")]
    public void A_brother_or_sister_at_one_address_is_not_a_match(string name, string born)
    {
        var sibling = Compare(Of(name, born, Sex.Female, "Flat 6, 41 Tansy Road, E5 8QJ"));

        Assert.NotEqual(MatchOutcome.Match, sibling.Outcome);
        Assert.Equal(Explanation.Relative, sibling.Otherwise);
    }

    [Theory]
    [InlineData("1988-05-02")]
    [InlineData("1991-03-14")]
    [InlineData(null)]
    public void A_father_and_son_of_one_name_are_not_a_match(string? fatherBorn)
    {
        var son = Of("Thomas Hale", "2016-03-14", Sex.Male, "12 Copper Row, E8 2AA");

        var father = Matcher.Standard.Compare(Of("Thomas Hale", fatherBorn, Sex.Male, "12 Copper Row, E8 2AA"), son);

        Assert.NotEqual(MatchOutcome.Match, father.Outcome);
        Assert.Equal(Explanation.Namesake, father.Otherwise);
    }

    [Fact]
    public void A_common_name_says_less_than_a_rare_one()
    {
        double Weight(string name) => Matcher.Standard
            .Compare(Of(name, null, Sex.NotKnown, null), Of(name, null, Sex.NotKnown, null)).Reasons.Sum(reason => reason.Weight);

        Assert.True(Weight("Mohammed Khan") < Weight("Mohammed Fettleworth"));
        Assert.True(Weight("Mohammed Fettleworth") < Weight("Peregrine Fettleworth"));
    }

    [Fact]
    public void A_name_alone_is_possible_at_most() =>
        Assert.Equal(MatchOutcome.Possible, Compare(Of("Ava Merrin", null, Sex.NotKnown, null)).Outcome);

    [Fact]
    public void An_alias_and_an_address_of_the_past_count_as_those_of_today()
    {
        var known = Profile.Of(new()
        {
            Names = ["Darren Cole", "Daz Fettle"],
            Births = [new(new(1994, 7, 3), BirthPrecision.Exact)],
            Addresses = ["9 Lea Fields", "41 Tansy Road"]
        });

        var comparison = Matcher.Standard.Compare(Of("Daz Fettle", "1994-07-03", Sex.Male, "41 Tansy Road"), known);

        Assert.Equal(MatchOutcome.Match, comparison.Outcome);
        Assert.Contains(comparison.Reasons, reason => reason is { Field: MatchField.Address, Likeness: Likeness.Same });
    }

    [Theory]
    [InlineData("9434765870", "9434765870", MatchOutcome.Match)]
    [InlineData("9434765870", "4010232137", MatchOutcome.None)]
    public void A_number_of_their_own_settles_it(string ours, string theirs, MatchOutcome outcome)
    {
        Profile With(string nhs, string name) => Profile.Of(new() { Names = [name], Numbers = [new("NHS number", nhs)] });

        Assert.Equal(outcome, Matcher.Standard.Compare(With(ours, "Ava Merrin"), With(theirs, "Ava Foy")).Outcome);
    }

    [Theory]
    [InlineData(BirthPrecision.Estimated, "2020-08-01", Likeness.Close)]
    [InlineData(BirthPrecision.Year, "2020-07-01", Likeness.Close)]
    [InlineData(BirthPrecision.Month, "2020-03-15", Likeness.Close)]
    [InlineData(BirthPrecision.Estimated, "2012-08-01", Likeness.Different)]
    public void An_age_leaves_open_what_it_leaves_open(BirthPrecision precision, string date, Likeness likeness)
    {
        var given = Profile.Of(new() { Names = ["Ava Merrin"], Births = [new(DateOnly.ParseExact(date, "yyyy-MM-dd"), precision)] });

        Assert.Equal(likeness, Assert.Single(Compare(given).Reasons, reason => reason.Field == MatchField.Born).Likeness);
    }

    [Fact]
    public void Two_that_both_look_like_the_person_are_many() =>
        Assert.Equal(MatchOutcome.Many, Matcher.OutcomeOf([Compare(Ava), Compare(Ava)]));

    [Fact]
    public void One_likely_among_several_possible_is_a_match() =>
        Assert.Equal(MatchOutcome.Match, Matcher.OutcomeOf([Compare(Ava), Compare(Of("Ava Merrin", null, Sex.NotKnown, null))]));

    [Fact]
    public void Nobody_found_is_none() => Assert.Equal(MatchOutcome.None, Matcher.OutcomeOf([]));

    public static TheoryData<string> BadNames => new(["A", new string('a', 200), "'", "O'", "-", "Ян", "李", "محمد", "🙂", "1",
        "a b c d e f g h i j k l m n o p q r s t u v w x y z", "Mc", "van der", ","]);

    [Theory]
    [MemberData(nameof(BadNames))]
    public void Odd_names_are_compared_and_filed_like_any_other(string name)
    {
        var odd = Of(name, "2020-02-29", Sex.NotKnown, name);

        _ = PersonKeys.Of(odd);
        Assert.False(double.IsNaN(Matcher.Standard.Compare(odd, Ava).Score));
        Assert.False(double.IsNaN(Matcher.Standard.Compare(odd, odd).Score));
    }

    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("2020-02-29")]
    [InlineData("2026-11-24")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void Odd_dates_are_compared_like_any_other(string date) =>
        Assert.False(double.IsNaN(Matcher.Standard.Compare(Of("Ava Merrin", date, Sex.Female, null), Ava).Score));

    [Fact]
    public void It_makes_no_difference_which_of_two_is_looked_for()
    {
        Prop.ForAll(People, People, (one, other) =>
        {
            var (there, back) = (Matcher.Standard.Compare(one, other), Matcher.Standard.Compare(other, one));
            return Math.Abs(there.Score - back.Score) < 1e-9 && there.Outcome == back.Outcome && there.Reasons.Count == back.Reasons.Count;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Nobody_is_liker_to_somebody_than_they_are_themselves()
    {
        Prop.ForAll(People, People, (one, other) => Matcher.Standard.Score(one, one) >= Matcher.Standard.Score(one, other) - 1e-9)
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_same_description_always_has_the_same_keys()
    {
        Prop.ForAll(People, person => PersonKeys.Of(person).SequenceEqual(PersonKeys.Of(Profile.Of(person.Described))))
            .QuickCheckThrowOnFailure();
    }

    private static Arbitrary<Profile> People
    {
        get
        {
            var firsts = Gen.Elements(
                "Ava", "Eva", "Noah", "Mohammed", "Muhammad", "Daz", "Darren", "O", "Zoë-Marie", "Ив", "Liz", "Elizabeth");
            var lasts = Gen.Elements(
                "Merrin", "Merin", "Khan", "O’Brien", "Okafor-Jones", "Jones", "Kowalska", "Kowalski", "van der Berg", "");
            var births = Gen.Elements("2020-03-14", "2020-04-13", "2021-03-14", "1990-03-14", "2020-02-29", "2020-12-03", "2020-03-12");
            var addresses = Gen.Elements(null, "41 Tansy Road, E5 8QJ", "41 Tansy Rd", "Flat 6, 41 Tansy Road", "1 Marsh Lane", "E5 8QJ");
            return (from first in firsts
                    from last in lasts
                    from born in births
                    from sex in Gen.Elements(Sex.NotKnown, Sex.Female, Sex.Male)
                    from address in addresses
                    select Of($"{first} {last}", born, sex, address)).ToArbitrary();
        }
    }

    private static Comparison Compare(Profile given) => Matcher.Standard.Compare(given, Ava);

    private static Profile Of(string name, string? born, Sex sex, string? address) => Profile.Of(new()
    {
        Names = [name],
        Births = born is null ? [] : [new(DateOnly.ParseExact(born, "yyyy-MM-dd"), BirthPrecision.Exact)],
        Sex = sex,
        Addresses = address is null ? [] : [address]
    });
}
