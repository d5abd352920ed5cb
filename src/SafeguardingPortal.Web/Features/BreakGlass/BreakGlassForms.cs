using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Features.BreakGlass;

/// <summary>Opens another team's case for a time.</summary>
public sealed record OpenCase : ISubmittedOnce
{
    public Guid SubmissionId { get; init; }

    /// <summary>A C-, R- or P- number.</summary>
    public string? Case { get; init; }
    public BreakGlassPurpose? Purpose { get; init; }
    public string? OwnCase { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }
    public BreakGlassTime? For { get; init; }

    [DataType(DataType.Password)]
    public string? Password { get; init; }
}

/// <summary>What the inspector found.</summary>
public sealed record ReviewBreakGlass
{
    public int Version { get; init; }
    public BreakGlassFinding? Finding { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }
    public bool ShouldHaveRung { get; init; }
    public bool TellBoth { get; init; }
    public bool ToStandards { get; init; }

    [Shown]
    public GlassLine? Glass { get; init; }

    [Shown]
    public IReadOnlyList<TrailEntry> Opened { get; init; } = [];

    [Shown]
    public bool MayReview { get; init; }
}

public sealed class OpenCaseValidator : AbstractValidator<OpenCase>
{
    public OpenCaseValidator()
    {
        RuleFor(form => form.Case).NotEmpty().WithMessage("Enter the number of the case, a referral or a person on it")
            .Fits(Lengths.Reference, "The number");
        RuleFor(form => form.Purpose).Chosen("Say why you need it now");
        RuleFor(form => form.OwnCase).Fits(Lengths.Reference, "The number");
        RuleFor(form => form.Words).NotEmpty().WithMessage("Say in your words what you need to know, and why now").Fits(Lengths.Line,
            "Why");
        RuleFor(form => form.For).Chosen("Choose for how long");
        RuleFor(form => form.Password).NotEmpty().WithMessage("Enter your password again")
            .MaximumLength(PasswordStrength.MaximumLength).WithMessage("This is not your password");
    }
}

public sealed class ReviewBreakGlassValidator : AbstractValidator<ReviewBreakGlass>
{
    public ReviewBreakGlassValidator()
    {
        RuleFor(form => form.Finding).Chosen("Say whether it was justified");
        RuleFor(form => form.Words).NotEmpty().WithMessage("Say why, in a sentence").Fits(Lengths.Line, "Why");
    }
}

public sealed class ReviewBreakGlassPage(BreakGlassList list) : IFillsForm<ReviewBreakGlass>
{
    public async Task<ReviewBreakGlass> FillAsync(ReviewBreakGlass form, FormPage page)
    {
        var glass = (await list.FindAsync(Guid.Parse(page["glass"])))!;
        return form with { Glass = glass, Opened = await list.OpenedAsync(glass), MayReview = list.MayReview(glass) };
    }
}
