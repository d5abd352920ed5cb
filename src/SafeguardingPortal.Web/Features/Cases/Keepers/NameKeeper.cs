using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Keepers;

/// <param name="After">Where the next page begins; null on the last.</param>
public sealed record KeepersPage(IReadOnlyList<CaseWithoutKeeper> Rows, ListCursor? After, bool IsFirst);

/// <summary>Names who keeps the list of a restricted case from now on.</summary>
public sealed record NameKeeper
{
    public int Version { get; init; }
    public string? Officer { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    /// <summary>Who can keep it.</summary>
    [Shown]
    public IReadOnlyList<Choice> Officers { get; init; } = [];
}

public sealed class NameKeeperValidator : AbstractValidator<NameKeeper>
{
    public NameKeeperValidator()
    {
        RuleFor(form => form.Officer).NotEmpty().WithMessage("Choose who keeps the list from now on");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why they are named").Fits(Lengths.Line, "The reason");
    }
}

public sealed class NameKeeperPage(CasesWithoutKeeper cases) : IFillsForm<NameKeeper>
{
    public async Task<NameKeeper> FillAsync(NameKeeper form, FormPage page) =>
        form with { Officers = await cases.CanKeepAsync(page["caseReference"]) };
}
