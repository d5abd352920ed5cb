using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;

namespace SafeguardingPortal.Web.Features.Administration.DatedLists;

/// <summary>A file of rows for a list: sent as a file or pasted, tried first and then put on the list.</summary>
public sealed record ImportRows : ISubmittedOnce
{
    public const int MostBytes = 500_000;

    public Guid SubmissionId { get; init; }

    /// <summary>The version of the list that the form was shown with.</summary>
    public int ListVersion { get; init; }
    public IFormFile? Upload { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Text { get; init; }

    /// <summary>The mark of the text that was tried and found good; whatever is changed after that is tried again.</summary>
    public string? Tried { get; init; }

    [Shown]
    public DatedList? List { get; init; }

    [Shown]
    public ListImport? Import { get; init; }

    /// <summary>What the file says, or what was pasted where there is none.</summary>
    public async Task<string?> TextAsync() => Upload is null ? Text : ListFile.Decode(await BytesAsync());

    internal async Task<byte[]> BytesAsync()
    {
        using var bytes = new MemoryStream();
        await Upload!.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>The same for the same rows, however the lines are broken on their way.</summary>
    public static string MarkOf(string text) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n").Trim())));
}

public sealed class ImportRowsValidator : AbstractValidator<ImportRows>
{
    public ImportRowsValidator()
    {
        RuleFor(form => form.Upload).Must((form, file) => file is not null || form.Text.Typed() is not null)
            .WithMessage("Choose a file, or paste its rows below");
        RuleFor(form => form.Upload).Must(file => file is null || file.Length is > 0 and <= ImportRows.MostBytes)
            .WithMessage("The file is empty or larger than 500 kB. Bring it in as several");
        RuleFor(form => form.Upload)
            .MustAsync(async (form, file, _) => file is null or { Length: > ImportRows.MostBytes } || await form.TextAsync() is not null)
            .WithMessage("The file is in another encoding. Save it as CSV UTF-8");
        RuleFor(form => form.Text).Fits(ImportRows.MostBytes, "What is pasted");
    }
}

/// <summary>Gives the form what its page shows: the list it is of.</summary>
public sealed class ImportRowsFilling : IFillsForm<ImportRows>
{
    public Task<ImportRows> FillAsync(ImportRows form, FormPage page) => Task.FromResult(form with { List = DatedList.Of(page["list"]) });
}
