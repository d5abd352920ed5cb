using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Domain.Tests;

public class PermissionsTests
{
    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    public static TheoryData<Act> Acts => [.. Enum.GetValues<Act>()];

    [Theory]
    [MemberData(nameof(Acts))]
    public void Every_act_has_its_row_in_the_handbooks_table(Act act) =>
        Assert.True(HandbookMatrix.HasRow(act), $"{act} has no row: type it from handbook §5");

    [Theory]
    [MemberData(nameof(Acts))]
    public void The_portals_matrix_is_the_handbooks(Act act) =>
        Assert.Equal(
            Enum.GetValues<Role>().Select(role => (role, HandbookMatrix.ScopeOf(role, act))),
            Enum.GetValues<Role>().Select(role => (role, Permissions.ScopeOf(role, act))));

    [Theory]
    [MemberData(nameof(Acts))]
    public void The_roles_that_may_are_the_people_with_a_scope_each_once(Act act) =>
        Assert.Equal(
            Enum.GetValues<Role>().Where(role => role != Role.System && HandbookMatrix.ScopeOf(role, act) != Scope.None),
            Permissions.RolesThatMay(act).Order());

    [Theory]
    [MemberData(nameof(Roles))]
    public void A_user_may_what_the_role_may(Role role)
    {
        var user = Given.UserIn(role, Given.Hackney);

        Assert.All(Enum.GetValues<Act>(), act => Assert.Equal(HandbookMatrix.ScopeOf(role, act) != Scope.None, user.May(act)));
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Training)]
    [InlineData(Role.WorkforcePlanning)]
    [InlineData(Role.Partnership)]
    [InlineData(Role.Nobody)]
    public void BR_50_an_administrator_a_trainer_and_nobody_have_nothing_to_do_with_cases(Role role) =>
        // Figures carry no case: training sees how many and never which.
        // The catalogue holds no case content: it is lists, which are the administrator's.
        // Who plans leave records who is away, and what they hold goes to whoever covers.
        Assert.All(Enum.GetValues<Act>().Where(act => act is not (Act.KeepCatalogue or Act.KeepOfficers
                or Act.HandOver or Act.SeeFigures) && !(act == Act.KeepAbsences && role == Role.WorkforcePlanning)),
            act => Assert.Equal(Scope.None, Permissions.ScopeOf(role, act)));

    /// <summary>Asking for a plan is an act of casework, and figures are the teams': neither is a project's.</summary>
    [Fact]
    public void The_partnership_team_may_nothing_not_even_look_a_plan_up_or_read_a_figure() =>
        Assert.All(Enum.GetValues<Act>(), act => Assert.False(Given.UserIn(Role.Partnership, Given.Hackney).May(act)));

    [Theory]
    [MemberData(nameof(Acts))]
    public void A_chief_inspector_and_senior_management_may_what_the_commander_may(Act act) =>
        Assert.Single(Access.Roles.OfCommand.Select(role => Permissions.ScopeOf(role, act)).Distinct());

    [Theory]
    [MemberData(nameof(Roles))]
    public void Every_role_but_nobody_and_the_portals_own_can_be_a_persons_and_ranks_once(Role role) =>
        Assert.Equal(role is Role.Nobody or Role.System ? 0 : 1, Access.Roles.OfPeople.Count(each => each == role));

    [Fact]
    public void Whoever_holds_two_roles_works_in_the_higher()
    {
        Assert.Equal(Role.DetectiveChiefInspector, Access.Roles.Highest([Role.DetectiveInspector, Role.DetectiveChiefInspector]));
        Assert.Equal(Role.SeniorManagement, Access.Roles.Highest([Role.SeniorManagement, Role.DetectiveChiefInspector]));
        Assert.Equal(Role.Commander, Access.Roles.Highest([Role.SeniorManagement, Role.Commander]));
        Assert.Equal(Role.DetectiveConstable, Access.Roles.Highest([Role.Partnership, Role.DetectiveConstable]));
    }

    [Fact]
    public void The_portal_itself_may_everything_and_a_visitor_nothing()
    {
        Assert.All(Enum.GetValues<Act>(), act => Assert.True(CurrentUser.System.May(act)));
        Assert.All(Enum.GetValues<Act>(), act => Assert.False(CurrentUser.Nobody.May(act)));
        Assert.NotEqual(CurrentUser.System.Id, CurrentUser.Nobody.Id);
    }

    [Fact]
    public void Quality_assurance_reads_cases_and_figures_looks_plans_up_and_does_nothing_else_yet() =>
        Assert.Equal(
            [Role.QualityAssurance],
            Enum.GetValues<Role>().Where(role => Enum.GetValues<Act>().All(act => (Permissions.ScopeOf(role, act) != Scope.None) == (
                act is Act.ReadCase or Act.LookUpPlan or Act.SeeFigures or Act.SeeCounted or Act.SeeProtection))));

    [Theory]
    [InlineData(Role.DetectiveSergeant, true, false)]
    [InlineData(Role.DetectiveInspector, true, true)]
    [InlineData(Role.DetectiveChiefInspector, true, true)]
    [InlineData(Role.SeniorManagement, true, true)]
    [InlineData(Role.Commander, true, true)]
    [InlineData(Role.DetectiveConstable, false, false)]
    [InlineData(Role.ReferralDesk, false, false)]
    [InlineData(Role.QualityAssurance, false, false)]
    [InlineData(Role.Administrator, false, false)]
    [InlineData(Role.System, false, false)]
    [InlineData(Role.Nobody, false, false)]
    public void A_sergeant_or_above_and_an_inspector_or_above_are_said_of_the_person_and_not_of_an_act(
        Role role, bool sergeant, bool inspector)
    {
        var user = Given.UserIn(role, Given.Hackney);

        Assert.Equal((sergeant, inspector), (user.IsSergeantOrAbove, user.IsInspectorOrAbove));
    }
}
