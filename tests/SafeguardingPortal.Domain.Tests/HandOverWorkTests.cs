using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Handovers;
using SafeguardingPortal.Domain.Teams;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>BR-54: what somebody held goes to others, and to nobody who could not have it.</summary>
public class HandOverWorkTests
{
    private static readonly CurrentUser Admin = new(Guid.NewGuid(), "Wes Tran", Role.Administrator, []);
    private static DateTime Later => Given.Hours(3);

    private static (Referral Referral, Officer From, Officer Supervisor) Busy()
    {
        var referral = Given.Accepted();
        return (referral, referral.Officer!, referral.Supervisor!);
    }

    private static void Pass(Referral referral, Officer from, Officer to, bool asSupervisor = false) => new HandOverWork(
        from, asSupervisor ? [] : [new(referral, to)], asSupervisor ? [new(referral, to)] : [], [], []).Do("Left", Admin, Later);

    [Fact]
    public void One_of_the_two_is_followed_by_another_and_the_clock_does_not_move()
    {
        var (referral, from, supervisor) = Busy();
        var due = referral.Deadline.DueAt;
        var next = Given.Posted("o-0777", "DC Next", Role.DetectiveConstable, Given.Hackney);
        Pass(referral, from, next);
        Assert.Equal((next.Id, supervisor.Id, due), (referral.OfficerId, referral.SupervisorId, referral.Deadline.DueAt));
        Assert.Throws<RuleViolation>(() => Pass(referral, from, next));
        var sergeant = Given.Posted("o-0778", "DS Next", Role.DetectiveSergeant, Given.Hackney);
        Pass(referral, supervisor, sergeant, asSupervisor: true);
        Assert.Equal(sergeant.Id, referral.SupervisorId);
    }

    [Fact]
    public void Nobody_takes_over_who_could_not_have_been_given_it()
    {
        var (referral, from, supervisor) = Busy();
        Assert.Throws<RuleViolation>(() => Pass(referral, from, supervisor));
        Assert.Throws<RuleViolation>(() => Pass(referral, from, Given.Posted("o-0779", "A desk", Role.ReferralDesk, Given.Hackney)));
        Assert.Throws<RuleViolation>(
            () => Pass(referral, supervisor, Given.Posted("o-0780", "DC", Role.DetectiveConstable, Given.Hackney), true));
        var gone = Given.Posted("o-0781", "DC Gone", Role.DetectiveConstable, Given.Hackney);
        gone.CannotAct();
        Assert.Throws<RuleViolation>(() => Pass(referral, from, gone));
        Assert.Throws<RuleViolation>(() => new HandOverWork(from, [], [], [], []).Do("Left", Admin, Later));
        Assert.Equal(from.Id, referral.OfficerId);
    }
}
