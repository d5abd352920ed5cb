using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Domain.Tests;

public class PersonLabelTests
{
    private static readonly Guid Someone = Guid.CreateVersion7();
    private static readonly DateOnly Six = Given.Day("14 Mar 2020");

    [Fact]
    public void A_childs_name_is_followed_by_the_age()
    {
        Assert.Equal("Ava Merrin, 6", Child("Ava Merrin", Sex.Female, Six, BirthPrecision.Exact));
        Assert.Equal("Noah Merrin, 11 months", Child("Noah Merrin", Sex.Male, Given.Day("1 Dec 2025"), BirthPrecision.Exact));
        Assert.Equal("Ava Merrin, about 8", Child("Ava Merrin", Sex.Female, Given.Day("22 Nov 2018"), BirthPrecision.Estimated));
    }

    [Fact]
    public void A_child_whose_age_is_not_known_is_said_to_be_so() =>
        Assert.Equal("Ava Merrin, age not known", Child("Ava Merrin", Sex.Female, null, null));

    [Fact]
    public void An_adults_name_stands_alone()
    {
        Assert.Equal("Leanne Foy", Adult("Leanne Foy", Sex.Female, Given.Day("1 May 1990"), BirthPrecision.Exact));
        Assert.Equal("Leanne Foy", Adult("Leanne Foy", Sex.NotKnown, null, null));
    }

    [Theory]
    [InlineData(Sex.Female, "Girl, about 8, name not known")]
    [InlineData(Sex.Male, "Boy, about 8, name not known")]
    [InlineData(Sex.NotKnown, "Child, about 8, name not known")]
    public void A_child_without_a_name_is_a_girl_a_boy_or_a_child(Sex sex, string label) =>
        Assert.Equal(label, Child(null, sex, Given.Day("22 Nov 2018"), BirthPrecision.Estimated));

    [Theory]
    [InlineData(Sex.Female, "Woman, about 40, name not known")]
    [InlineData(Sex.Male, "Man, about 40, name not known")]
    [InlineData(Sex.NotKnown, "Adult, about 40, name not known")]
    public void An_adult_without_a_name_is_a_woman_a_man_or_an_adult(Sex sex, string label) =>
        Assert.Equal(label, Adult(null, sex, Given.Day("22 Nov 1986"), BirthPrecision.Estimated));

    [Fact]
    public void Who_has_neither_name_nor_age_still_has_a_label()
    {
        Assert.Equal("Girl, age not known, name not known", Child(null, Sex.Female, null, null));
        Assert.Equal("Adult, age not known, name not known", Adult(null, Sex.NotKnown, null, null));
    }

    [Fact]
    public void An_unborn_child_is_called_so_with_the_date_expected()
    {
        var due = Given.Day("2 Feb 2027");
        Assert.Equal("Unborn child of Leanne Foy, expected 2 Feb 2027", new PersonLabel(
            Someone, null, Sex.NotKnown, due, BirthPrecision.Expected, IsChild: true, "Unborn child of Leanne Foy").On(Given.Today));
        Assert.Equal("Unborn child, expected 2 Feb 2027", Child(null, Sex.NotKnown, due, BirthPrecision.Expected));
        Assert.Equal("Robin Foy, expected 2 Feb 2027", Child("Robin Foy", Sex.NotKnown, due, BirthPrecision.Expected));
    }

    [Fact]
    public void The_age_is_that_of_the_day_it_is_shown()
    {
        var label = new PersonLabel(Someone, "Ava Merrin", Sex.Female, Six, BirthPrecision.Exact, IsChild: true);

        Assert.Equal("Ava Merrin, 6", label.On(Given.Day("13 Mar 2027")));
        Assert.Equal("Ava Merrin, 7", label.On(Given.Day("14 Mar 2027")));
    }

    [Fact]
    public void Age_and_birth_can_be_had_apart()
    {
        var known = new PersonLabel(Someone, "Ava Merrin", Sex.Female, Six, BirthPrecision.Exact, IsChild: true);
        var notKnown = new PersonLabel(Someone, "Ava Merrin", Sex.Female, null, null, IsChild: true);

        Assert.Equal(("6", "14 Mar 2020"), (known.AgeOn(Given.Today), known.Born));
        Assert.Equal((null, null), (notKnown.AgeOn(Given.Today), notKnown.Born));
    }

    [Fact]
    public void Several_people_are_named_in_one_line()
    {
        PersonLabel ava = new(Guid.NewGuid(), "Ava Merrin", Sex.Female, Six, BirthPrecision.Exact, true),
            noah = new(Guid.NewGuid(), "Noah Merrin", Sex.Male, Given.Day("1 Dec 2025"), BirthPrecision.Exact, true),
            girl = new(Guid.NewGuid(), null, Sex.Female, Given.Day("22 Nov 2018"), BirthPrecision.Estimated, true);

        Assert.Equal("No child named", PersonLabel.Line([], Given.Today));
        Assert.Equal("Ava Merrin, 6", PersonLabel.Line([ava], Given.Today));
        Assert.Equal("Ava Merrin, 6, and Noah Merrin, 11 months", PersonLabel.Line([ava, noah], Given.Today));
        Assert.Equal(
            "Ava Merrin, 6, Noah Merrin, 11 months, and Girl, about 8, name not known", PersonLabel.Line([ava, noah, girl], Given.Today));
    }

    [Fact]
    public void What_a_person_is_known_by_is_kept_as_given()
    {
        var person = Person.Known(
            "P-2026-000001", "Zoë O’Brien", Sex.Female, new(Six, BirthPrecision.Month), Given.Received, "R-2026-000123");
        var nobody = Person.Known("P-2026-000002", null, Sex.NotKnown, null, Given.Received, "R-2026-000123");
        Assert.Equal("Unborn child of Leanne Foy",
            Person.Known("P-2026-000003", null, Sex.NotKnown, null, Given.Received, "R-2026-000123", "Unborn child of Leanne Foy").KnownAs);
        Assert.Null(Person.Known(
            "P-2026-000003", "Robin Foy", Sex.NotKnown, null, Given.Received, "R-2026-000123", "Unborn child of Leanne Foy").KnownAs);

        Assert.Equal(("Zoë O’Brien", "ZOE O’BRIEN", Sex.Female, Six, BirthPrecision.Month),
            (person.Name, person.SearchName, person.Sex, person.BirthDate, person.BirthPrecision));
        Assert.Equal(
            (null, "", Sex.NotKnown, null, null), (nobody.Name, nobody.SearchName, nobody.Sex, nobody.BirthDate, nobody.BirthPrecision));
    }

    private static string Child(string? name, Sex sex, DateOnly? born, BirthPrecision? precision) =>
        new PersonLabel(Someone, name, sex, born, precision, IsChild: true).On(Given.Today);

    private static string Adult(string? name, Sex sex, DateOnly? born, BirthPrecision? precision) =>
        new PersonLabel(Someone, name, sex, born, precision, IsChild: false).On(Given.Today);
}
