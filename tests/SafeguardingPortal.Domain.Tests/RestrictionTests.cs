using System.Reflection;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Tests;

public class RestrictionTests
{
    private static readonly DateTime Now = Given.Hours(6);
    private static readonly Officer OtherInspector = Given.Posted("o-0106", "DI Mona Ellery", Role.DetectiveInspector, Given.Hackney);

    [Fact]
    public void BR_53_a_restricted_case_is_open_to_those_named_and_to_nobody_else()
    {
        var file = Restricted(new AccessGrant(Given.Constable, null, "Officer in the case"),
            new AccessGrant(Given.LambethSergeant, null, "Independent of the team"));

        Assert.True(Sees(Given.Di, file));
        Assert.True(Sees(Given.Dc, file));
        Assert.True(Sees(Given.LambethDs, file));
        Assert.False(Sees(Given.Ds, file));
        Assert.False(Sees(Given.Desk, file));
        Assert.All([.. Roles.OfCommand, Role.QualityAssurance], role => Assert.False(Sees(Given.UserIn(role), file)));
        Assert.True(Sees(CurrentUser.System, file));
    }

    [Fact]
    public void BR_53_a_referral_of_it_is_closed_to_whoever_logged_it_and_to_a_team_that_handed_it_over()
    {
        var referral = Given.Transferred();
        Restrict(referral.CaseFile);

        Assert.All([Given.Desk, Given.Ds, Given.LambethDs], user => Assert.False(Referral.VisibleTo(At(user)).Compile()(referral)));
        Assert.True(Referral.VisibleTo(At(Given.Di)).Compile()(referral));
    }

    [Fact]
    public void Being_named_opens_a_case_of_another_team_to_be_read_and_gives_no_act_on_it()
    {
        var file = Restricted(new AccessGrant(Given.LambethSergeant, null, "Independent of the team"));

        // To break glass opens what cannot be seen, and no restricted case (decision 64): it is done to none that can.
        Assert.All(Enum.GetValues<Act>().Where(act => act != Act.BreakGlass), act =>
            Assert.False(CaseFile.ChangeableBy(At(Given.LambethDs), act).Compile()(file)));
    }

    [Fact]
    public void Access_for_a_time_begins_and_ends_at_its_instants()
    {
        var file = Restricted(new AccessGrant(Given.Constable, Now.AddDays(2), "Cover"));

        Assert.False(Sees(Given.Dc, file, Now.AddTicks(-1)));
        Assert.True(Sees(Given.Dc, file, Now));
        Assert.True(Sees(Given.Dc, file, Now.AddDays(2).AddTicks(-1)));
        Assert.False(Sees(Given.Dc, file, Now.AddDays(2)));
        Assert.False(CaseFile.VisibleTo(Given.Dc).Compile()(file));
    }

    [Fact]
    public void An_end_and_a_longer_time_are_added_and_what_was_granted_stays_on_record()
    {
        var file = Restricted(new AccessGrant(Given.Constable, Now.AddDays(2), "Cover"));

        file.Name(new(Given.Constable, Now.AddDays(9), "Cover goes on"), Given.Di, Now.AddDays(1));
        file.Unname(file.NamedAt(Now.AddDays(3)).Single(named => named.OfficerId == Given.Constable.Id), "Back on the desk", Given.Di,
            Now.AddDays(3));

        var rows = file.Access.Where(named => named.OfficerId == Given.Constable.Id).ToList();
        Assert.Equal([(Now.AddDays(2), "A new time was given"), (Now.AddDays(9), "Back on the desk")],
            rows.Select(row => (row.To!.Value, row.EndReason!)));
        Assert.False(Sees(Given.Dc, file, Now.AddDays(3)));
    }

    [Fact]
    public void Somebody_who_may_lift_it_stays_on_the_list_without_an_end()
    {
        var file = Restricted();
        var mine = file.NamedAt(Now).Single();

        Assert.Contains("Name another detective inspector first", Given.Refused(() => file.Unname(mine, "Leave", Given.Di, Now)),
            StringComparison.Ordinal);
        Assert.Contains("has to stay on the list",
            Given.Refused(() => file.Name(new(Given.Inspector, Now.AddDays(1), "Leave"), Given.Di, Now)), StringComparison.Ordinal);

        file.Name(new(OtherInspector, null, "Takes over"), Given.Di, Now);
        file.Unname(mine, "Leave", Given.Di, Now);
        Assert.Equal([OtherInspector.Id], file.NamedAt(Now).Select(named => named.OfficerId));
    }

    [Fact]
    public void An_inspector_who_is_with_another_team_can_no_longer_lift_it_and_so_is_not_who_stays()
    {
        var file = Restricted();
        var mine = file.NamedAt(Now).Single();
        file.Name(new(Given.Posted("o-0107", "DI Paul Orme", Role.DetectiveInspector, Given.Lambeth), null, "Independent of the team"),
            Given.Di, Now);

        Assert.Contains("Name another detective inspector first", Given.Refused(() => file.Unname(mine, "Leave", Given.Di, Now)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.DetectiveChiefInspector)]
    [InlineData(Role.SeniorManagement)]
    [InlineData(Role.Commander)]
    public void BR_54_the_command_names_who_keeps_a_list_nobody_can_change_and_never_themselves(Role role)
    {
        var file = Restricted();
        var commander = Officer.Join("o-0900", "DCS Grey", role, new(2020, 1, 1));

        Assert.Contains(
            "to themselves", Given.Refused(() => file.NameKeeper(commander, "Mine", Given.As(commander), Now)), StringComparison.Ordinal);
        Assert.Contains("could not change the list", Given.Refused(() => file.NameKeeper(Given.Sergeant, "Near", Given.As(commander), Now)),
            StringComparison.Ordinal);
        file.NameKeeper(OtherInspector, "DI has left", Given.As(commander), Now);

        var keeper = file.NamedAt(Now).Single(named => named.OfficerId == OtherInspector.Id);
        Assert.Equal((null, "DI has left", commander.Id), (keeper.To, keeper.Reason, keeper.GrantedById));
        Assert.False(Sees(Given.As(commander), file));
        Assert.Contains("DI Mona Ellery named to keep the list", file.Entries[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lifting_opens_it_to_the_team_and_ends_every_access()
    {
        var file = Restricted(new AccessGrant(Given.LambethSergeant, null, "Independent of the team"));

        file.LiftRestriction("The officer was cleared", Given.Di, Now.AddDays(1));

        Assert.True(Sees(Given.Ds, file, Now.AddDays(1)));
        Assert.False(Sees(Given.LambethDs, file, Now.AddDays(1)));
        Assert.All(file.Access, named => Assert.Equal("The restriction was lifted", named.EndReason));
        Assert.Equal("The officer was cleared", Assert.Single(file.Restrictions).LiftReason);
        Assert.Contains("not restricted", Given.Refused(() => file.LiftRestriction("Again", Given.Di, Now)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_named_whose_role_opens_no_cases_or_whose_time_is_over()
    {
        var file = Restricted();

        Assert.Contains("opens no cases", Given.Refused(
            () => file.Name(new(Given.Posted("o-0199", "Wes Tran", Role.Administrator, Given.Hackney), null, "Help"), Given.Di, Now)),
            StringComparison.Ordinal);
        Assert.Contains("ends before it begins", Given.Refused(() => file.Name(new(Given.Constable, Now, "Cover"), Given.Di, Now)),
            StringComparison.Ordinal);
        Assert.Contains("already restricted", Given.Refused(() => Restrict(file)), StringComparison.Ordinal);
    }

    [Fact]
    public void Work_is_not_lost_the_case_says_when_nobody_named_can_supervise()
    {
        var file = Given.CaseFileOf(Given.Hackney);
        var commander = Officer.Join("o-0900", "DCS Grey", Role.Commander, new(2020, 1, 1));
        file.Restrict(RestrictionReason.StaffInvolved, "Staff of the team.", commander, [new(Given.Constable, null, "Officer")],
            Given.As(commander), Now);

        Assert.False(file.CanBeSupervised(Given.Today, Now));
        file.Name(new(Given.Sergeant, null, "Supervises"), Given.As(commander), Now);
        Assert.True(file.CanBeSupervised(Given.Today, Now));
    }

    private static CaseFile Restricted(params AccessGrant[] others)
    {
        var file = Given.CaseFileOf(Given.Hackney);
        Restrict(file, others);
        return file;
    }

    private static void Restrict(CaseFile file, params AccessGrant[] others) =>
        file.Restrict(RestrictionReason.HighProfile, "In the papers.", Given.Inspector, others, Given.Di, Now);

    private static CurrentUser At(CurrentUser user, DateTime? at = null) => user with { At = at ?? Now };

    private static bool Sees(CurrentUser user, CaseFile file, DateTime? at = null) => CaseFile.VisibleTo(At(user, at)).Compile()(file);
}
