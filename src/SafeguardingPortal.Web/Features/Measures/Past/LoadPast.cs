using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using SafeguardingPortal.Domain.Prevalence;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;

namespace SafeguardingPortal.Web.Features.Measures.Past;

/// <summary>A file of figures of the past: tried first, and then brought in as a whole.</summary>
public sealed record LoadPast : ISubmittedOnce
{
    public const int MostBytes = 3_000_000;

    public Guid SubmissionId { get; init; }
    public string? Title { get; init; }
    public IFormFile? Upload { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Text { get; init; }

    /// <summary>The mark of the text that was tried and found good; whatever is changed after that is tried again.</summary>
    public string? Tried { get; init; }

    [Shown]
    public PastRead? Read { get; init; }

    /// <summary>The groups of offences that a row can be of.</summary>
    [Shown]
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>What the file says, or what was pasted where there is none; null where it is no UTF-8.</summary>
    public async Task<string?> TextAsync()
    {
        if (Upload is null) return Text;
        using var bytes = new MemoryStream();
        await Upload.CopyToAsync(bytes);
        return ListFile.Decode(bytes.ToArray());
    }

    /// <summary>The same for the same rows, however the lines are broken on their way.</summary>
    public static string MarkOf(string text) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n").Trim())));
}

/// <summary>Gives the form what its page says of the file.</summary>
public sealed class LoadPastFilling(PastFiles files) : IFillsForm<LoadPast>
{
    public async Task<LoadPast> FillAsync(LoadPast form, FormPage page) => form with { Groups = await files.GroupsAsync() };
}

public sealed class LoadPastValidator : AbstractValidator<LoadPast>
{
    public LoadPastValidator()
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage("Say what the file is").Fits(Lengths.Name, "What it is");
        RuleFor(form => form.Upload).Must((form, file) => file is not null || form.Text.Typed() is not null)
            .WithMessage("Choose a file, or paste its rows below");
        RuleFor(form => form.Upload).Must(file => file is null || file.Length is > 0 and <= LoadPast.MostBytes)
            .WithMessage("The file is empty or larger than 3 MB. Bring it in as several");
        RuleFor(form => form.Upload)
            .MustAsync(async (form, file, _) => file is null or { Length: > LoadPast.MostBytes } || await form.TextAsync() is not null)
            .WithMessage("The file is in another encoding. Save it as CSV UTF-8");
        RuleFor(form => form.Text).Fits(LoadPast.MostBytes, "What is pasted");
    }
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
