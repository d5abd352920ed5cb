using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>Rows 40 and 45: who is away, and who does meanwhile what is theirs.</summary>
public class AbsenceTests
{
    private static readonly DateTime Now = Given.Utc("2026-11-23 09:20");
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static Absence Away(Officer officer, int from = 0, int? to = 11, params Absence[] others) => Absence.Of(
        officer, AbsenceKind.AnnualLeave, Today.AddDays(from), to is { } last ? Today.AddDays(last) : null, others, Given.Di, Now);

    [Fact]
    public void Two_absences_of_one_officer_do_not_overlap_and_what_is_said_names_the_other()
    {
        var first = Away(Given.Sergeant);
        var refused = Assert.Throws<RuleViolation>(() => Away(Given.Sergeant, 11, 20, first));
        Assert.Contains("from 23 November 2026 to 4 December 2026", refused.Message);
        Assert.NotNull(Away(Given.Sergeant, 12, 20, first));
        Assert.Throws<RuleViolation>(() => Away(Given.Sergeant, -30, null, first));
        Assert.Throws<RuleViolation>(() => Away(Given.Sergeant, 3, 2));
    }

    [Fact]
    public void A_day_without_cover_is_found_wherever_it_lies()
    {
        var absence = Away(Given.Sergeant);
        Assert.Equal(Today, absence.FirstUncovered(Today));
        absence.PutCover(Given.OtherSergeant, Today.AddDays(3), [], Given.Di, Now);
        Assert.Equal(Today, absence.FirstUncovered(Today));
        absence.PutCover(Given.Inspector, Today, [], Given.Di, Now);
        // Whoever was to come is in the way of nobody: the later choice holds until the end.
        Assert.Null(absence.FirstUncovered(Today));
        Assert.Equal(Given.Inspector.Id, absence.CoverOn(Today.AddDays(5))!.OfficerId);
        absence.PutCover(Given.OtherSergeant, Today.AddDays(3), [], Given.Di, Now);
        Assert.Equal(
            (Given.Inspector.Id, Given.OtherSergeant.Id, null),
            (absence.CoverOn(Today.AddDays(2))!.OfficerId, absence.CoverOn(Today.AddDays(3))!.OfficerId,
                absence.CoverOn(Today.AddDays(12))));
        Assert.Null(absence.FirstUncovered(Today));
        Assert.Null(absence.FirstUncovered(Today.AddDays(12)));
    }

    [Fact]
    public void Whoever_covers_is_of_the_team_can_do_what_the_role_does_and_is_there()
    {
        var absence = Away(Given.Sergeant);
        Refused(Given.Sergeant, "Nobody covers themselves");
        Refused(Given.Constable, "cannot do what");
        Refused(Given.LambethSergeant, "in no team of");
        Refused(Given.OtherSergeant, "is away from", Away(Given.OtherSergeant, -2, 0));
        absence.PutCover(Given.OtherSergeant, Today.AddDays(1), [Away(Given.OtherSergeant, -2, 0)], Given.Di, Now);
        Assert.Throws<RuleViolation>(() => absence.PutCover(Given.OtherSergeant, Today.AddDays(-1), [], Given.Di, Now));
        Assert.Throws<RuleViolation>(() => absence.PutCover(Given.OtherSergeant, Today.AddDays(12), [], Given.Di, Now));

        void Refused(Officer cover, string because, params Absence[] away) => Assert.Contains(
            because, Assert.Throws<RuleViolation>(() => absence.PutCover(cover, Today, away, Given.Di, Now)).Message);
    }

    [Theory]
    [InlineData(Role.DetectiveSergeant, Role.DetectiveSergeant, true)]
    [InlineData(Role.DetectiveInspector, Role.DetectiveSergeant, true)]
    [InlineData(Role.DetectiveSergeant, Role.ConferenceLiaisonOfficer, true)]
    [InlineData(Role.DetectiveSergeant, Role.DetectiveInspector, false)]
    [InlineData(Role.DetectiveConstable, Role.ReferralDesk, false)]
    [InlineData(Role.ReferralDesk, Role.ReferralDesk, true)]
    [InlineData(Role.Commander, Role.DetectiveChiefInspector, true)]
    [InlineData(Role.DetectiveChiefInspector, Role.Commander, false)]
    [InlineData(Role.Commander, Role.Administrator, false)]
    [InlineData(Role.Administrator, Role.Administrator, true)]
    public void Only_a_role_that_can_do_the_work_covers_another(Role cover, Role absent, bool can) =>
        Assert.Equal(can, Roles.CanCover(cover, absent));

    [Fact]
    public void On_the_day_they_are_back_nobody_covers_any_more()
    {
        var absence = Away(Given.Sergeant, to: null);
        absence.PutCover(Given.OtherSergeant, Today, [], Given.Di, Now);
        Assert.NotNull(absence.CoverOn(Today.AddDays(400)));
        absence.EndOn(Today.AddDays(4), [], Today);
        Assert.Equal((true, false), (absence.CoverOn(Today.AddDays(4)) is not null, absence.CoverOn(Today.AddDays(5)) is not null));
        Assert.Throws<RuleViolation>(() => absence.EndOn(Today.AddDays(-2), [], Today));
        Assert.Throws<RuleViolation>(() => absence.EndOn(Today.AddDays(9), [Away(Given.Sergeant, 8, 9)], Today));
        absence.EndOn(Today.AddDays(-1), [], Today);
        Assert.Null(absence.CoverOn(Today));
        Assert.Throws<RuleViolation>(() => absence.EndOn(Today.AddDays(3), [], Today));
        Assert.Throws<RuleViolation>(() => absence.PutCover(Given.OtherSergeant, Today, [], Given.Di, Now));
    }

    /// <summary>Health and family: the officer's own inspector, who plans leave, and the officer.</summary>
    [Fact]
    public void Why_somebody_is_away_is_told_to_their_own_inspector_and_to_workforce_planning_alone()
    {
        var teams = new[] { Given.Hackney.Id };
        Assert.True(Absence.MayKnowWhy(Given.Di, Given.Sergeant.Id, teams));
        Assert.True(Absence.MayKnowWhy(Given.UserIn(Role.WorkforcePlanning), Given.Sergeant.Id, teams));
        Assert.True(Absence.MayKnowWhy(Given.Ds, Given.Sergeant.Id, teams));
        Assert.False(Absence.MayKnowWhy(Given.OtherDs, Given.Sergeant.Id, teams));
        Assert.False(Absence.MayKnowWhy(Given.UserIn(Role.DetectiveInspector, Given.Lambeth), Given.Sergeant.Id, teams));
        Assert.False(Absence.MayKnowWhy(Given.UserIn(Role.Commander), Given.Sergeant.Id, teams));
        Assert.True(Absence.MayKnowWhy(Given.UserIn(Role.Commander), Given.Inspector.Id, []));
    }

    [Fact]
    public void What_is_covered_is_done_in_ones_own_name_and_is_marked()
    {
        var cover = Given.OtherDs with { Covers = [new(Given.Sergeant.Id, Given.Sergeant.Name)] };
        Assert.True(cover.DoesWorkOf(Given.Sergeant.Id));
        Assert.True(cover.DoesWorkOf(cover.Id));
        Assert.False(cover.DoesWorkOf(null));
        Assert.False(cover.DoesWorkOf(Given.Constable.Id));
        Assert.Equal(("DS Ruth Adeyemi", null, null),
            (cover.InPlaceOf(Given.Constable.Id, Given.Sergeant.Id), cover.InPlaceOf(cover.Id, Given.Sergeant.Id),
                cover.InPlaceOf((Guid?)null)));
        foreach (var user in (CurrentUser[])[Given.OtherDs, cover])
            Assert.Equal(
                ((Guid?[])[user.Id, Given.Sergeant.Id, Given.Constable.Id, null]).Select(user.DoesWorkOf),
                ((Guid?[])[user.Id, Given.Sergeant.Id, Given.Constable.Id, null]).Select(user.DoesTheirWork.Compile()));
    }
}
