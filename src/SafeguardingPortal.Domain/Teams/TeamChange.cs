using SafeguardingPortal.Domain.Access;

namespace SafeguardingPortal.Domain.Teams;

/// <summary>From when a change to teams takes effect, why, and by whom.</summary>
public sealed record TeamChange(DateOnly From, string Reason, CurrentUser By, DateOnly Today)
{
    internal const string Tomorrow =
        "A change to teams takes effect from tomorrow at the earliest: what happened until then is the figure of whoever had it.";

    internal void Check() => RuleViolation.When(From <= Today, Tomorrow);
}
