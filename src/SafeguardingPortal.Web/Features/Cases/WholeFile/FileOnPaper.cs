using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Pages.Papers;

namespace SafeguardingPortal.Web.Features.Cases.WholeFile;

/// <summary>What was chosen of a case file, on paper.</summary>
/// <param name="People">Whom it names, for the trail.</param>
public sealed record FileOnPaper(Guid Id, string Reference, Paper Paper, IReadOnlyList<PersonLabel> People);
