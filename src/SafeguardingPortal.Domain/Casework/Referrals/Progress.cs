namespace SafeguardingPortal.Domain.Casework.Referrals;

/// <summary>The one thing that moves a referral on.</summary>
public enum NextStep { Allocate, DecideNoFurtherAction, Assess, Discuss, SignOff, None }

/// <summary>
/// How far a referral has come, from facts that lists and pages both project. The next step is the same wherever it is shown.
/// </summary>
/// <param name="IsAllocated">False until accepted, and again when another team has taken it over.</param>
public sealed record Progress(
    ReferralStatus Status, bool IsAllocated, bool IsNoFurtherActionProposed, bool IsAssessed, bool IsDiscussed, bool IsSigned)
{
    public NextStep Next => Status switch
    {
        ReferralStatus.Closed => NextStep.None,
        ReferralStatus.New when IsNoFurtherActionProposed => NextStep.DecideNoFurtherAction,
        _ when !IsAllocated => NextStep.Allocate,
        ReferralStatus.Open => NextStep.None,
        _ when !IsAssessed => NextStep.Assess,
        _ when !IsDiscussed => NextStep.Discuss,
        _ => NextStep.SignOff
    };
}
