using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using static SafeguardingPortal.Domain.Tests.Given;

namespace SafeguardingPortal.Domain.Tests;

/// <summary>Whose measure a limit is when the referral has changed hands.</summary>
public class MeasuredTeamTests
{
    private static readonly CurrentUser LambethDesk = UserIn(Role.ReferralDesk, Lambeth);

    private static Referral Offered(double atHours = 2)
    {
        var referral = Accepted();
        referral.OfferTransfer(Lambeth, "The family moved to Brixton.", Desk, Hours(atHours));
        return referral;
    }

    [Fact]
    public void K_1_a_limit_that_passes_after_a_transfer_is_the_receiving_teams_measure()
    {
        var referral = Offered();
        referral.AcceptTransfer(LambethDesk, Hours(23.9));
        Assert.Equal(Lambeth.Id, referral.Deadline.MeasuredCaitId);
        Assert.Equal(Lambeth.Id, Breach.Of(referral.Deadline, Hours(24.01)).CaitId);
    }

    [Fact]
    public void K_1_a_limit_that_passed_before_the_transfer_stays_the_senders_measure_and_so_does_its_breach()
    {
        var referral = Offered();
        var breach = referral.Breached();
        referral.AcceptTransfer(LambethDesk, Hours(25));
        Assert.Equal((Hackney.Id, Hackney.Id, Lambeth.Id), (referral.Deadline.MeasuredCaitId, breach.CaitId, referral.Deadline.CaitId));
        Assert.Same(breach, referral.Deadline.Breach);
    }

    [Fact]
    public void K_1_a_breach_recorded_after_a_late_transfer_is_still_the_senders()
    {
        var referral = Offered();
        referral.AcceptTransfer(LambethDesk, Hours(25));
        Assert.Equal(Hackney.Id, Breach.Of(referral.Deadline, Hours(25.1)).CaitId);
    }

    [Fact]
    public void K_1_a_clock_that_stopped_before_the_transfer_stays_the_senders_measure()
    {
        var referral = Signed();
        referral.Discuss(7);
        referral.OfferTransfer(Lambeth, "The family moved.", Desk, Hours(10));
        referral.AcceptTransfer(LambethDesk, Hours(11));
        Assert.Equal(Hackney.Id, referral.Deadline.MeasuredCaitId);
    }
}
