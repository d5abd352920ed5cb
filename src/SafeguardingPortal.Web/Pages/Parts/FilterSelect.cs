using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>One drop-down in the row of filters above a list.</summary>
public sealed record FilterSelect(string Name, string Label, string? Any, IReadOnlyList<Choice> Options, string? Chosen);
