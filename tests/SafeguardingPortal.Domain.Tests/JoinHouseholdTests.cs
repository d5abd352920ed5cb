using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Households;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>BR-41: a new adult or a suspect in a household with children asks for the risk to be reviewed again.</summary>
public class JoinHouseholdTests
{
    // Given.Received is a Saturday, so the next working day is Monday 23 November 2026.
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private static readonly DateTime Monday = UkTime.EndOf(new(2026, 11, 23));

    private static readonly Birth Born = new(new(2012, 3, 14), BirthPrecision.Exact);

    private static ReReviewRisk Risk(bool isSuspect, params CaseFile[] cases) =>
        new(isSuspect, cases, Given.Calendar, GivenSchedule.TaskNumbers(cases.Length));

    private static CaseFile Case(string reference = "C-2026-000123") => CaseFile.Open(reference, Given.Hackney.Id, Given.Received);

    [Theory]
    [InlineData(false, "a new adult")]
    [InlineData(true, "a suspect")]
    public void BR_41_each_open_case_gets_a_task_for_its_sergeants_by_the_next_working_day(bool isSuspect, string who)
    {
        var (home, darren) = (Given.Home(), Given.SomebodyNamed("Darren Pike"));
        var theirs = CaseFile.Open("C-2026-000124", Given.Lambeth.Id, Given.Received);

        var tasks = JoinHousehold.Join(home, darren, "Lodger", Friday, Stay.Lives, Risk(isSuspect, Case(), theirs), Given.Received);

        Assert.Equal(darren.Id, home.Members[^1].PersonId);
        Assert.Equal([("T-2026-000001", "C-2026-000123", Given.Hackney.Id), ("T-2026-000002", "C-2026-000124", Given.Lambeth.Id)],
            tasks.Select(task => (task.Reference, task.CaseFile!.Reference, task.CaitId)));
        Assert.All(tasks, task => Assert.Equal(
            (TaskKind.ReReviewRisk, $"Re-review the risk: {who}, {darren.Reference}, joined household H-2026-000001",
                $"{darren.Reference} is in H-2026-000001 since 20 Nov 2026, where a child of this case lives.",
                Role.DetectiveSergeant, Monday, null, "H-2026-000001"),
            (task.Kind, task.Text, task.Reason, task.OwnerRole, task.DueAt, task.SetById, task.FromReference)));
    }

    [Fact]
    public void BR_41_a_child_who_joins_asks_for_nothing_unless_suspected_of_something()
    {
        var child = Given.SomebodyNamed("Noah Foy", Sex.Male, Born);

        Assert.Empty(JoinHousehold.Join(Given.Home(), child, null, Friday, Stay.Lives, Risk(false, Case()), Given.Received));
        Assert.Single(JoinHousehold.Join(Given.Home(), child, null, Friday, Stay.Lives, Risk(true, Case()), Given.Received));
    }

    [Theory]
    [InlineData("2008-11-22", true)]
    [InlineData("2008-11-23", false)]
    [InlineData(null, true)]
    public void BR_41_somebody_is_an_adult_from_the_day_they_are_18_and_where_no_age_is_known(string? born, bool isAsked) =>
        Assert.Equal(isAsked, ReReviewRisk.IsAskedFor(Given.SomebodyNamed(
            "Lena Foy", Sex.Female, born is null ? null : new(Given.DayOf(born), BirthPrecision.Exact)), isSuspect: false, Given.Today));

    [Fact]
    public void BR_41_whoever_moves_leaves_the_one_household_and_the_cases_around_the_other_are_marked()
    {
        var (left, next, darren) = (Given.Home(), Household.At("H-2026-000002", "9 Copper Row", "E09000012"),
            Given.SomebodyNamed("Darren Pike"));
        var member = left.Join(darren, "Mother’s partner", new(2026, 4, 12), Stay.Lives, Given.Received);

        var task = Assert.Single(
            JoinHousehold.Move(left, member.Id, next, darren, member.Relation, Friday, Risk(false, Case()), Given.Received));

        Assert.Equal((Friday, Friday, "Mother’s partner"), (left.Members[^1].To, next.Members[^1].From, next.Members[^1].Relation));
        Assert.Equal($"Re-review the risk: a new adult, {darren.Reference}, joined household H-2026-000002", task.Text);
    }

    [Fact]
    public void BR_41_only_open_cases_of_children_who_live_there_now_are_marked()
    {
        var referral = Given.Accepted();
        var file = referral.CaseFile;
        var home = file.Households[0].Household;
        var stranger = Given.SomebodyNamed("Darren Pike");
        bool IsMarked(Person joined) => ReReviewRisk.CasesIn(home, joined).Compile()(file);
        // The database joins a referral to its case; here that is done by hand.
        ((List<Casework.Referrals.Referral>)file.Referrals).Add(referral);

        Assert.True(IsMarked(stranger));
        Assert.False(IsMarked(file.Children[0].Child.Person));
        home.Leave(home.Members.Single(member => member.PersonId == file.Children[0].Child.PersonId).Id, UkTime.DateOf(Given.Received),
            Given.Received);
        Assert.False(IsMarked(stranger));
    }
}
