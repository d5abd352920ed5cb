using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>What an officer is and where, by date (row 46).</summary>
public class OfficerRowTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly CurrentUser Admin = new(Guid.NewGuid(), "Wes Tran", Role.Administrator, []);

    private static Officer Sergeant() => Officer.Join("o-0301", "DS Ruth Adeyemi", Role.DetectiveSergeant, new(2020, 1, 1));

    private static Span From(DateOnly day, DateOnly? to = null) => new(day, to, "Asked for");

    [Fact]
    public void What_somebody_was_on_any_day_is_known_and_today_is_the_highest()
    {
        var officer = Sergeant();
        officer.TakeRole(Role.DetectiveInspector, From(Today, Today.AddDays(6)), besideOthers: true, Admin, Today);
        Assert.Equal(Role.DetectiveInspector, officer.Role);
        Assert.Equal(
            (Role.DetectiveSergeant, Role.DetectiveInspector, Role.DetectiveSergeant, Role.Nobody),
            (officer.RoleOn(Today.AddDays(-1)), officer.RoleOn(Today.AddDays(6)), officer.RoleOn(Today.AddDays(7)),
                officer.RoleOn(new(2019, 1, 1))));
        officer.WorkAsOf(Today.AddDays(7));
        Assert.Equal(Role.DetectiveSergeant, officer.Role);
    }

    [Fact]
    public void A_role_that_ends_today_is_held_until_midnight_and_one_ended_yesterday_is_gone_at_once()
    {
        var officer = Sergeant();
        var row = officer.Roles[0].Id;
        officer.EndRole(row, Today, "Left", Admin, Today);
        Assert.Equal((Role.DetectiveSergeant, Role.Nobody), (officer.Role, officer.RoleOn(Today.AddDays(1))));
        officer.EndRole(row, Today.AddDays(-1), "Left", Admin, Today);
        Assert.Equal(Role.Nobody, officer.Role);
        Assert.Throws<RuleViolation>(() => officer.EndRole(row, Today, "Left", Admin, Today));
    }

    [Fact]
    public void Nobody_changes_their_own_and_nothing_changes_for_the_past()
    {
        var officer = Sergeant();
        var me = new CurrentUser(officer.Id, officer.Name, officer.Role, []);
        Assert.Throws<RuleViolation>(() => officer.TakeRole(Role.Commander, From(Today), false, me, Today));
        Assert.Throws<RuleViolation>(() => officer.TakePost(Guid.NewGuid(), From(Today), false, me, Today));
        Assert.Throws<RuleViolation>(() => officer.EndRole(officer.Roles[0].Id, Today, "Left", me, Today));
        Assert.Throws<RuleViolation>(() => officer.TakeRole(Role.Commander, From(Today.AddDays(-1)), false, Admin, Today));
        Assert.Throws<RuleViolation>(() => officer.EndRole(officer.Roles[0].Id, Today.AddDays(-2), "Left", Admin, Today));
        Assert.Throws<RuleViolation>(() => officer.TakeRole(Role.System, From(Today), false, Admin, Today));
    }

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    public void Who_keeps_or_watches_the_portal_does_no_case_besides(Role alone)
    {
        var officer = Sergeant();
        Assert.Throws<RuleViolation>(() => officer.TakeRole(alone, From(Today), besideOthers: true, Admin, Today));
        var other = Sergeant();
        other.TakeRole(alone, From(Today), besideOthers: false, Admin, Today);
        Assert.Equal(alone, other.Role);
    }

    [Fact]
    public void A_posting_takes_the_place_of_what_is_there_or_stands_beside_it_and_never_overlaps_itself()
    {
        var (hackney, lambeth) = (Guid.NewGuid(), Guid.NewGuid());
        var officer = Sergeant();
        officer.Post(hackney, new(2020, 1, 1));
        officer.TakePost(lambeth, From(Today.AddDays(1)), besideOthers: true, Admin, Today);
        Assert.True(officer.IsPostedTo(hackney, Today.AddDays(1)) && officer.IsPostedTo(lambeth, Today.AddDays(1)));
        officer.TakePost(hackney, From(Today.AddDays(1)), besideOthers: true, Admin, Today);
        Assert.DoesNotContain(
            officer.Postings, one => officer.Postings.Any(other => other != one && other.CaitId == one.CaitId && other.Overlaps(one)));
        Assert.Throws<RuleViolation>(() => officer.TakePost(hackney, From(Today), besideOthers: false, Admin, Today));
        Assert.Throws<RuleViolation>(() => officer.TakePost(lambeth, From(Today.AddDays(9), Today.AddDays(8)), false, Admin, Today));
    }
}
