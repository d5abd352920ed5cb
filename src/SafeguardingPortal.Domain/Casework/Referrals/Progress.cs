namespace SafeguardingPortal.Domain.Casework.Referrals;

/// <summary>The one thing that moves a referral on.</summary>
public enum NextStep { Allocate, DecideNoFurtherAction, Assess, Revise, Discuss, SignOff, None }

/// <summary>
/// How far a referral has come, from facts that lists and pages both project. The next step is the same wherever it is shown.
/// </summary>
/// <param name="IsAllocated">False until accepted, and again when another team has taken it over.</param>
public sealed record Progress(
    ReferralStatus Status, bool IsAllocated, bool IsNoFurtherActionProposed, bool IsAssessed, bool IsDiscussed, bool IsSigned)
{
    /// <summary>
    /// A supervisor returned the version it is assessed by, and none answers that yet (BR-43). Whoever shows progress asks for it: the
    /// reviews of a version are no part of the referral.
    /// </summary>
    public bool IsReturned { get; init; }

    public NextStep Next => Status switch
    {
        ReferralStatus.Closed => NextStep.None,
        ReferralStatus.New when IsNoFurtherActionProposed => NextStep.DecideNoFurtherAction,
        _ when !IsAllocated => NextStep.Allocate,
        _ when IsReturned => NextStep.Revise,
        ReferralStatus.Open => NextStep.None,
        _ when !IsAssessed => NextStep.Assess,
        _ when !IsDiscussed => NextStep.Discuss,
        _ => NextStep.SignOff
    };
}
