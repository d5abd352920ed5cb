using FluentValidation;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.ResearchSources;

public sealed record AddSource : ISubmittedOnce
{
    public Guid SubmissionId { get; init; }
    public string? Code { get; init; }
    public string? Name { get; init; }
    public bool? IsPartner { get; init; }
    public bool? IsMandatory { get; init; }
    public string? From { get; init; }

    /// <summary>What the trail says of a source that is put on the list.</summary>
    public static string TrailOf(ResearchSource source) => $"{source.Name}, {(source.IsPartner ? "partner" : "police system")}"
        + $"{(source.IsMandatory ? ", has to be searched" : "")}, from {TypedDay.Write(source.From)}";
}

public sealed class AddSourceValidator : AbstractValidator<AddSource>
{
    public AddSourceValidator(TimeProvider time)
    {
        RuleFor(form => form.Code).Must(code => code.Typed() is { } typed && typed.All(letter => char.IsAsciiLetterOrDigit(letter)
            || letter == '_')).WithMessage("Enter a code of letters and figures, such as HOUSING").Fits(Lengths.Code, "The code");
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter what it is called").Fits(Lengths.Name, "The name");
        RuleFor(form => form.IsPartner).NotNull().WithMessage("Say whose records it holds");
        RuleFor(form => form.IsMandatory).NotNull().WithMessage("Say whether it has to be searched");
        RuleFor(form => form.From).ReadAsDay(time, "Enter the day it is asked from, for example 24/11/2026", mayBeAhead: true);
        RuleFor(form => form.From).Must(from => TypedDay.Read(from, UkTime.DateOf(time.UtcNow)) is not { } day
            || day > UkTime.DateOf(time.UtcNow)).WithMessage("A source is asked from tomorrow at the earliest");
    }
}

public sealed record EndSource
{
    public string? Last { get; init; }
}

public sealed class EndSourceValidator : AbstractValidator<EndSource>
{
    public EndSourceValidator(TimeProvider time)
    {
        RuleFor(form => form.Last).ReadAsDay(time, "Enter the last day it is asked, for example 24/11/2026", mayBeAhead: true);
        RuleFor(form => form.Last).Must(last => TypedDay.Read(last, UkTime.DateOf(time.UtcNow)) is not { } day
            || day >= UkTime.DateOf(time.UtcNow)).WithMessage("The last day is today or later");
    }
}
