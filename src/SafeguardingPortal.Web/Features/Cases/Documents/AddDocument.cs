using System.Linq.Expressions;
using FluentValidation;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Features.Cases.Crimes;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Documents;

/// <summary>A document is put on the case file.</summary>
public sealed record AddDocument : ISubmittedOnce
{
    public Guid SubmissionId { get; init; }
    public IFormFile? Upload { get; init; }
    public string? Title { get; init; }
    public DocumentKind? Kind { get; init; }
    public string? From { get; init; }

    /// <summary>Numbers of people of the case.</summary>
    public List<string> About { get; init; } = [];
    public bool IsForNamed { get; init; }

    /// <summary>Codes of officers.</summary>
    public List<string> Readers { get; init; } = [];

    [Shown]
    public IReadOnlyList<Choice> People { get; init; } = [];

    [Shown]
    public IReadOnlyList<Choice> Officers { get; init; } = [];

    public static Expression<Func<CaseFile, AddDocument>> Shape { get; } = _ => new();

    public async Task<byte[]> BytesAsync()
    {
        using var bytes = new MemoryStream((int)Upload!.Length);
        await Upload.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}

public sealed class AddDocumentValidator : AbstractValidator<AddDocument>
{
    public AddDocumentValidator()
    {
        RuleFor(form => form.Upload).NotNull().WithMessage("Choose the file");
        RuleFor(form => form.Upload).Must(file => file is null || file.Length is > 0 and <= CaseDocument.MostBytes)
            .WithMessage("The file is empty or larger than 25 MB. Split it, or make it smaller");
        RuleFor(form => form.Upload)
            .Must(file => file is null || file.Length == 0 || KnownFiles.Named(file.FileName) is not null)
            .WithMessage("Add Word without macros, PDF, pictures, sound or plain text. Nothing that runs");
        RuleFor(form => form.Title).NotEmpty().WithMessage("Say what it is").Fits(Lengths.Name, "What it is");
        RuleFor(form => form.Kind).Chosen("Choose its kind");
        RuleFor(form => form.From).NotEmpty().WithMessage("Say who made or gave it").Fits(Lengths.Name, "Who made or gave it");
        RuleFor(form => form.Readers).Must((form, readers) => !form.IsForNamed || readers.Count > 0)
            .WithMessage("Choose at least one officer who may see it");
    }
}

public sealed class AddDocumentPage(
    CrimePeople people, CaseTeams teams, ReferenceLists lists, TimeProvider time) : IFillsForm<AddDocument>
{
    public async Task<AddDocument> FillAsync(AddDocument form, FormPage page)
    {
        var today = UkTime.DateOf(time.UtcNow);
        return form with
        {
            People = [.. (await people.OfAsync(page["caseReference"])).Select(person =>
                new Choice(person.Reference, person.Label.On(today)) { PeopleNamed = [person.PersonId] })],
            Officers = await teams.OfAsync(page["caseReference"]) is { } team ? await lists.TaskTakersAsync(team) : []
        };
    }
}

/// <summary>A document that does not belong on the case file.</summary>
public sealed record TakeOffDocument
{
    public int Version { get; init; }
    public string? Reason { get; init; }

    [Shown]
    public string Title { get; init; } = "";

    public static Expression<Func<CaseDocument, TakeOffDocument>> Shape { get; } =
        document => new() { Version = document.Version };
}

public sealed class TakeOffDocumentValidator : AbstractValidator<TakeOffDocument>
{
    public TakeOffDocumentValidator() => RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why it does not belong here")
        .Fits(Lengths.Line, "The reason");
}

public sealed class TakeOffDocumentPage(CaseTeams teams) : IFillsForm<TakeOffDocument>
{
    public async Task<TakeOffDocument> FillAsync(TakeOffDocument form, FormPage page) =>
        form with { Title = await teams.TitleAsync(page["caseReference"], int.Parse(page["number"], LondonWords.Culture)) };
}
