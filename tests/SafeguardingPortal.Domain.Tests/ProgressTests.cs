using SafeguardingPortal.Domain.Casework.Referrals;

namespace SafeguardingPortal.Domain.Tests;

public class ProgressTests
{
    [Theory]
    [InlineData(ReferralStatus.New, false, false, false, false, false, NextStep.Allocate)]
    [InlineData(ReferralStatus.New, false, true, false, false, false, NextStep.DecideNoFurtherAction)]
    [InlineData(ReferralStatus.Research, false, false, true, false, false, NextStep.Allocate)]
    [InlineData(ReferralStatus.Strategy, false, false, true, true, false, NextStep.Allocate)]
    [InlineData(ReferralStatus.Open, false, false, true, true, true, NextStep.Allocate)]
    [InlineData(ReferralStatus.Research, true, false, false, false, false, NextStep.Assess)]
    [InlineData(ReferralStatus.Research, true, false, true, false, false, NextStep.Discuss)]
    [InlineData(ReferralStatus.Research, true, false, true, false, true, NextStep.Discuss)]
    [InlineData(ReferralStatus.Strategy, true, false, false, true, false, NextStep.Assess)]
    [InlineData(ReferralStatus.Strategy, true, false, true, false, true, NextStep.Discuss)]
    [InlineData(ReferralStatus.Strategy, true, false, true, true, false, NextStep.SignOff)]
    [InlineData(ReferralStatus.Open, true, false, true, true, true, NextStep.None)]
    [InlineData(ReferralStatus.Closed, false, false, false, false, false, NextStep.None)]
    public void Each_state_has_one_next_step(
        ReferralStatus status, bool isAllocated, bool isProposed, bool isAssessed, bool isDiscussed, bool isSigned, NextStep next) =>
        Assert.Equal(next, new Progress(status, isAllocated, isProposed, isAssessed, isDiscussed, isSigned).Next);

    [Theory]
    [InlineData(ReferralStatus.Research, false)]
    [InlineData(ReferralStatus.Strategy, false)]
    [InlineData(ReferralStatus.Open, true)]
    public void BR_43_a_returned_version_is_revised_next_whatever_else_is_done(ReferralStatus status, bool isSigned) =>
        Assert.Equal(NextStep.Revise, (new Progress(status, true, false, true, true, isSigned) with { IsReturned = true }).Next);
}
