using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Pages.Lists;

/// <summary>A file of rows: sent as a file or pasted, tried first and then brought in, all of it or nothing.</summary>
public abstract record FileToTry : ISubmittedOnce
{
    public Guid SubmissionId { get; init; }
    public IFormFile? Upload { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Text { get; init; }

    /// <summary>The mark of the text that was tried and found good; whatever is changed after that is tried again.</summary>
    public string? Tried { get; init; }

    /// <summary>What the file says, or what was pasted where there is none.</summary>
    public async Task<string?> TextAsync() => Upload is null ? Text : ListFile.Decode(await BytesAsync());

    private async Task<byte[]> BytesAsync()
    {
        using var bytes = new MemoryStream();
        await Upload!.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>The same for the same rows, however the lines are broken on their way.</summary>
    public static string MarkOf(string text) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n").Trim())));
}

public abstract class FileToTryValidator<T> : AbstractValidator<T> where T : FileToTry
{
    /// <param name="size">The same as people say it.</param>
    protected FileToTryValidator(int mostBytes = 500_000, string size = "500 kB")
    {
        RuleFor(form => form.Upload).Must((form, file) => file is not null || form.Text.Typed() is not null)
            .WithMessage("Choose a file, or paste its rows below");
        RuleFor(form => form.Upload).Must(file => file is null || (file.Length > 0 && file.Length <= mostBytes))
            .WithMessage($"The file is empty or larger than {size}. Bring it in as several");
        RuleFor(form => form.Upload)
            .MustAsync(async (form, file, _) => file is null || file.Length > mostBytes || await form.TextAsync() is not null)
            .WithMessage("The file is in another encoding. Save it as CSV UTF-8");
        RuleFor(form => form.Text).Fits(mostBytes, "What is pasted");
    }
}
