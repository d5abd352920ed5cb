using System.Globalization;
using SafeguardingPortal.Domain.Casework.People;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>Born on 14 March 2020 and, where said, died on 2 May 2024; today is 23 November 2026.</summary>
public class LifetimeTests
{
    private static readonly DateTime Now = Given.Utc("2026-11-23 10:00");

    private static DateOnly Day(string written) => DateOnly.ParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Person Born(string day = "2020-03-14", BirthPrecision precision = BirthPrecision.Exact, string? died = null)
    {
        var person = Person.Known("P-2026-000001", "Ava Merrin", Sex.Female, new(Day(day), precision), Now, "R-2026-000001");
        if (died is not null) person.Record(Death(died), Given.Ds, Now);
        return person;
    }

    private static Statement Death(string day) => Statement.Of(FactKind.Death, "Died", "Hospital") with { From = Day(day) };

    public static TheoryData<string, Action<Person, DateOnly>> Days => new()
    {
        { "fact", (person, day) => person.Record(
            Statement.Of(FactKind.School, "Millfields", "School") with { From = day }, Given.Ds, Now) },
        { "end of a fact", (person, day) => person.Record(
            Statement.Of(FactKind.School, "Millfields", "School") with { To = day }, Given.Ds, Now) },
        { "plan", (person, day) => Child.Of(person).OpenPlan(PlanCategory.Neglect, day, "E09000012", "R", Given.Ds, Now) },
        { "past plan", (person, day) => Child.Of(person).RecordPastPlan(
            PlanCategory.Neglect, day, day.AddDays(1), "E09000012", "R", Given.Ds, Now) },
        { "looked after", (person, day) => Child.Of(person).RecordLookedAfter(
            day, null, LegalBasis.Section20, "E09000012", "Council", Given.Ds, Now) },
        { "home", (person, day) => Household.At("H-2026-000001", "1 Tansy Road", "E09000012")
            .Join(person, null, day, Stay.Lives, Now) },
        { "relationship", (person, day) => Relationship.Between(Adult(), RelationKind.CarerOf, person, day, null, CoupleState.Together,
            "Council", Given.Ds, Now) }
    };

    private static Person Adult() =>
        Person.Known("P-2026-000002", "Leanne Foy", Sex.Female, new(Day("1990-01-01"), BirthPrecision.Exact), Now, "R-2026-000001");

    [Theory]
    [MemberData(nameof(Days))]
    public void No_day_about_somebody_is_before_their_birth_or_after_their_death(string what, Action<Person, DateOnly> record)
    {
        Assert.NotEmpty(what);
        Assert.Contains("before their birth (14 Mar 2020)", Given.Refused(() => record(Born(), Day("2015-03-14"))));
        Assert.Contains("after their death (2 May 2024)", Given.Refused(() => record(Born(died: "2024-05-02"), Day("2024-05-03"))));
        record(Born(died: "2024-05-02"), Day("2024-05-01"));
        record(Born(), Day("2020-03-14"));
    }

    [Theory]
    [InlineData(BirthPrecision.Month, "2020-02-29", "2020-03-01")]
    [InlineData(BirthPrecision.Year, "2019-12-31", "2020-01-01")]
    [InlineData(BirthPrecision.Estimated, "2017-12-31", "2018-01-01")]
    public void What_is_known_less_exactly_refuses_less(BirthPrecision precision, string refused, string taken)
    {
        static void SchoolFrom(Person person, string day) => person.Record(
            Statement.Of(FactKind.School, "Millfields", "School") with { From = Day(day) }, Given.Ds, Now);
        Assert.Contains("before their birth", Given.Refused(() => SchoolFrom(Born(precision: precision), refused)));
        SchoolFrom(Born(precision: precision), taken);
    }

    [Fact]
    public void An_unborn_child_is_on_a_plan_before_birth_and_a_born_one_was_for_as_long_as_it_was_carried()
    {
        Child.Of(Born("2027-02-01", BirthPrecision.Expected)).OpenPlan(
            PlanCategory.Neglect, Day("2026-11-20"), "E09000012", "R", Given.Ds, Now);
        Child.Of(Born()).OpenPlan(PlanCategory.Neglect, Day("2019-12-20"), "E09000012", "R", Given.Ds, Now);
    }

    [Fact]
    public void A_birth_or_death_told_otherwise_later_is_held_against_every_day_there_is()
    {
        var person = Born();
        person.Record(Statement.Of(FactKind.School, "Millfields", "School") with { From = Day("2024-09-01") }, Given.Ds, Now);
        var birth = person.Keep(FactKind.Birth)!;
        Assert.Equal(
            "“Millfields” since 1 Sep 2024 is before their birth (14 Mar 2025). Check the day, or correct the date of birth first.",
            Given.Refused(() => person.Correct(birth.Id, Statement.OfBirth(
                new(Day("2025-03-14"), BirthPrecision.Exact), "Certificate"), "Misread", Given.Ds, Now)));
        Assert.Contains("after their death (2 May 2024)", Given.Refused(() => Dead()));

        Person Dead()
        {
            var again = Born();
            again.Record(Statement.Of(FactKind.School, "Millfields", "School") with { From = Day("2024-09-01") }, Given.Ds, Now);
            again.Record(Death("2024-05-02"), Given.Ds, Now);
            return again;
        }
    }

    [Fact]
    public void What_a_report_says_by_hearsay_never_stops_it()
    {
        var person = Person.Known("P-2026-000003", "Edie Merrin", Sex.Female, null, Now, "R-2026-000001");
        person.Record(Statement.Of(FactKind.School, "Millfields", "School") with { From = Day("2024-09-01") }, Given.Ds, Now);
        person.ToldAgain("Edie Merrin", Sex.Female, new(Day("2025-03-14"), BirthPrecision.Exact), "R-2026-000002", Given.Ds, Now);
        Assert.Equal(Day("2025-03-14"), person.BirthDate);
    }
}
