namespace SafeguardingPortal.Web.Features.Referrals.Acts;

/// <summary>One thing a form would have recorded, beside what is on the referral now that someone else saved first (B5).</summary>
/// <param name="Theirs">Null where nothing of the kind is there.</param>
public sealed record Beside(string What, string? Yours, string? Theirs, string? By = null, DateTime? At = null);
