using FluentValidation;
using SafeguardingPortal.Domain.Prevalence;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;

namespace SafeguardingPortal.Web.Features.Measures.Past;

/// <summary>A file of figures of the past: tried first, and then brought in as a whole.</summary>
public sealed record LoadPast : FileToTry
{
    public string? Title { get; init; }

    [Shown]
    public PastRead? Read { get; init; }

    /// <summary>The groups of offences that a row can be of.</summary>
    [Shown]
    public IReadOnlyList<string> Groups { get; init; } = [];
}

/// <summary>Gives the form what its page says of the file.</summary>
public sealed class LoadPastFilling(PastFiles files) : IFillsForm<LoadPast>
{
    public async Task<LoadPast> FillAsync(LoadPast form, FormPage page) => form with { Groups = await files.GroupsAsync() };
}

public sealed class LoadPastValidator : FileToTryValidator<LoadPast>
{
    /// <summary>Years of months of every team and group are more than a list holds.</summary>
    public LoadPastValidator() : base(3_000_000, "3 MB") =>
        RuleFor(form => form.Title).NotEmpty().WithMessage("Say what the file is").Fits(Lengths.Name, "What it is");
}

/// <summary>A file is taken back.</summary>
public sealed record UndoPast
{
    public int Version { get; init; }
    public string? Reason { get; init; }

    [Shown]
    public string Title { get; init; } = "";
}

public sealed class UndoPastValidator : AbstractValidator<UndoPast>
{
    public UndoPastValidator() =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why it is taken back").Fits(Lengths.Line, "The reason");
}

public sealed class UndoPastPage(PortalDbContext db) : IFillsForm<UndoPast>
{
    public async Task<UndoPast> FillAsync(UndoPast form, FormPage page) =>
        form with { Title = await PastController.TitleAsync(db, page["load"]) };
}

/// <summary>What was brought in, the latest first.</summary>
public sealed record PastPage(IReadOnlyList<PastLoadLine> Loads);

public sealed record PastLoadLine(
    int Number, string Title, int Rows, string By, DateTime At, DateTime? UndoneAt, string? UndoneBy, string? UndoneReason);
