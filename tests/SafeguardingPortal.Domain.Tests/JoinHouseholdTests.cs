using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Households;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>BR-41: a new adult or a suspect with whom a child lives has the risk reviewed again, however it came about.</summary>
public class JoinHouseholdTests
{
    // Given.Received is a Saturday, so the next working day is Monday 23 November 2026.
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private static readonly DateTime Monday = UkTime.EndOf(new(2026, 11, 23));

    private static readonly Birth Born = new(new(2012, 3, 14), BirthPrecision.Exact);
    private static readonly Birth Grown = new(new(1988, 3, 14), BirthPrecision.Exact);

    private static Person Child(string name = "Noah Foy") => Given.SomebodyNamed(name, Sex.Male, Born);

    private static Occupant In(Household home, Person person, bool isSuspect = false) =>
        Occupant.Of(person, Place.Of(home), isSuspect, Given.Today);

    private static Homes Homes(params Occupant[] occupants) => new(occupants, new Dictionary<Guid, Guid>());

    private static ChildrenOfCase Case(string reference, params Person[] children) => new(
        CaseFile.Open(reference, Given.Hackney.Id, Given.Received), children.Select(child => child.Id).ToHashSet(), IsAssessed: false);

    private static ReReviewRisk Risk(HomeChange change, Homes before, params ChildrenOfCase[] cases) =>
        new(change, before, cases, Given.Calendar) { TaskNumbers = GivenSchedule.TaskNumbers(cases.Length) };

    private static string? Marked(HomeChange change, Homes before, params ChildrenOfCase[] cases) =>
        Risk(change, before, cases).Mark(Given.Received).SingleOrDefault()?.Text;

    [Theory]
    [InlineData(false, "a new adult")]
    [InlineData(true, "a suspect")]
    public void BR_41_each_open_case_gets_a_task_for_its_sergeants_by_the_next_working_day(bool isSuspect, string who)
    {
        var (home, darren, child, other) = (Given.Home(), Given.SomebodyNamed("Darren Pike"), Child(), Child("Lena Foy"));
        var theirs = Case("C-2026-000124", other);
        var elsewhere = Household.At("H-2026-000009", "1 Elsewhere Close", "E09000012");
        var before = Homes(In(home, child), In(home, other), In(elsewhere, darren, isSuspect));

        var tasks = JoinHousehold.Join(home, darren, "Lodger", Friday, Stay.Lives,
            Risk(HomeChange.Joins(home, darren, Friday), before, Case("C-2026-000123", child), theirs), Given.Received);

        Assert.Equal(darren.Id, home.Members[^1].PersonId);
        Assert.Equal(["C-2026-000123", "C-2026-000124"], tasks.Select(task => task.CaseFile!.Reference));
        Assert.All(tasks, task => Assert.Equal(
            (TaskKind.ReReviewRisk, $"Re-review the risk: {who}, {darren.Reference}, joined household H-2026-000001",
                $"{darren.Reference} is in H-2026-000001 since 20 Nov 2026, where a child of this case lives.",
                Role.DetectiveSergeant, Monday, null, "H-2026-000001"),
            (task.Kind, task.Text, task.Reason, task.OwnerRole, task.DueAt, task.SetById, task.FromReference)));
    }

    [Fact]
    public void BR_41_a_child_who_joins_marks_no_other_childs_case_unless_suspected_of_something()
    {
        var (home, child, joins) = (Given.Home(), Child(), Child("Lena Foy"));
        var change = HomeChange.Joins(home, joins, Friday);

        Assert.Null(Marked(change, Homes(In(home, child)), Case("C-2026-000123", child)));
        var elsewhere = Household.At("H-2026-000009", "1 Elsewhere Close", "E09000012");
        Assert.Equal($"Re-review the risk: a suspect, {joins.Reference}, joined household H-2026-000001",
            Marked(change, Homes(In(home, child), In(elsewhere, joins, isSuspect: true)), Case("C-2026-000123", child)));
    }

    [Fact]
    public void BR_41_a_child_who_comes_to_live_with_a_suspect_has_their_own_case_marked()
    {
        var (home, darren, child) = (Given.Home(), Given.SomebodyNamed("Darren Pike"), Child());

        Assert.Equal($"Re-review the risk: a child of this case joined household H-2026-000001, where a suspect, {darren.Reference}, lives",
            Marked(HomeChange.Joins(home, child, Friday), Homes(In(home, darren, isSuspect: true)), Case("C-2026-000123", child)));
    }

    [Theory]
    [InlineData("2008-11-22", true)]
    [InlineData("2008-11-23", false)]
    [InlineData(null, true)]
    public void BR_41_somebody_is_an_adult_from_the_day_they_are_18_and_where_no_age_is_known(string? born, bool isGrown) =>
        Assert.Equal(isGrown, In(Given.Home(), Given.SomebodyNamed(
            "Lena Foy", Sex.Female, born is null ? null : new(Given.DayOf(born), BirthPrecision.Exact))).IsGrown);

    [Fact]
    public void BR_41_whoever_moves_leaves_the_one_household_and_the_cases_around_the_other_are_marked()
    {
        var (left, next, darren, child) = (Given.Home(), Household.At("H-2026-000002", "9 Copper Row", "E09000012"),
            Given.SomebodyNamed("Darren Pike", Sex.Male, Grown), Child());
        var member = left.Join(darren, "Mother’s partner", new(2026, 4, 12), Stay.Lives, Given.Received);

        var task = Assert.Single(JoinHousehold.Move(left, member.Id, next, darren, member.Relation, Friday,
            Risk(HomeChange.Moves(left, next, darren, Friday), Homes(In(left, darren), In(next, child)), Case("C-2026-000123", child)),
            Given.Received));

        Assert.Equal((Friday, Friday, "Mother’s partner"), (left.Members[^1].To, next.Members[^1].From, next.Members[^1].Relation));
        Assert.Equal($"Re-review the risk: a new adult, {darren.Reference}, joined household H-2026-000002", task.Text);
    }

    [Fact]
    public void BR_41_two_households_on_record_at_one_address_are_one_home()
    {
        var (home, twin) = (Household.At("H-2026-000001", "Flat 3, 14 Tansy Road, E8 3AZ", "E09000012"),
            Household.At("H-2026-000002", "flat 3 14 Tansy Rd", "E09000012"));
        var (darren, child) = (Given.SomebodyNamed("Darren Pike"), Child());

        Assert.NotNull(Marked(HomeChange.Joins(twin, darren, Friday), Homes(In(home, child)), Case("C-2026-000123", child)));
        Assert.Null(Marked(HomeChange.Joins(Household.At("H-2026-000003", "Flat 4, 14 Tansy Road", "E09000012"), darren, Friday),
            Homes(In(home, child)), Case("C-2026-000123", child)));
    }

    [Fact]
    public void BR_41_records_that_are_one_person_bring_the_homes_of_both_together()
    {
        var (home, other) = (Given.Home(), Household.At("H-2026-000002", "9 Copper Row", "E09000012"));
        var (child, again, darren, mother) = (Child(), Child("Noah Foye"), Given.SomebodyNamed("Darren Pike", Sex.Male, Grown),
            Given.SomebodyNamed("Ann Foy", Sex.Female, Grown));
        var before = Homes(In(home, child), In(home, mother), In(other, again), In(other, darren, isSuspect: true));

        Assert.Equal($"Re-review the risk: two records are one person, so a suspect, {darren.Reference}, is in household H-2026-000002 "
            + "with a child of this case", Marked(HomeChange.Links(child, again), before, Case("C-2026-000123", child)));
        // And an adult who is in the home already is a suspect on another record of theirs.
        var suspected = Given.SomebodyNamed("Darren Pyke", Sex.Male, Grown);
        Assert.NotNull(Marked(HomeChange.Links(suspected, darren), Homes(In(home, child), In(home, darren), In(other, suspected, true)),
            Case("C-2026-000123", child)));
        Assert.Null(Marked(HomeChange.Links(suspected, darren), Homes(In(home, child), In(home, darren), In(other, suspected)),
            Case("C-2026-000123", child)));
    }

    [Fact]
    public void BR_41_an_address_that_is_put_right_brings_somebody_to_the_children_there()
    {
        var (home, darren, child) = (Household.At("H-2026-000001", "14 Tansy Road", "E09000012"),
            Given.SomebodyNamed("Darren Pike", Sex.Male, Grown), Child());

        Assert.Equal($"Re-review the risk: a new adult, {darren.Reference}, is recorded at the address of household H-2026-000001",
            Marked(HomeChange.Tells(darren, "14 Tansy Rd, London"), Homes(In(home, child)), Case("C-2026-000123", child)));
        Assert.Null(Marked(HomeChange.Tells(darren, "41 Tansy Rd"), Homes(In(home, child)), Case("C-2026-000123", child)));
        // The child is the one whose address it is.
        Assert.NotNull(
            Marked(HomeChange.Tells(child, "14 Tansy Road"), Homes(In(home, darren, isSuspect: true)), Case("C-2026-000123", child)));
        // Who lives there is no news.
        Assert.Null(
            Marked(HomeChange.Tells(darren, "14 Tansy Road"), Homes(In(home, child), In(home, darren)), Case("C-2026-000123", child)));
    }

    [Fact]
    public void BR_41_only_cases_that_are_open_are_marked()
    {
        var referral = Given.Accepted();
        var file = referral.CaseFile;
        // The database joins a referral to its case; here that is done by hand.
        ((List<Casework.Referrals.Referral>)file.Referrals).Add(referral);
        var isOpen = CaseFile.IsOpen.Compile();

        Assert.True(isOpen(file));
        referral.CloseAtTriage(Casework.Referrals.ClosureKind.Withdrawn, null, "Sent twice.", Given.Ds, Given.Hours(3));
        Assert.False(isOpen(file));
    }
}
