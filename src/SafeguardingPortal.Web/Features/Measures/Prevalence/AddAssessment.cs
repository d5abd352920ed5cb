using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using SafeguardingPortal.Domain.Prevalence;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Features.Measures.Past;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures.Prevalence;

/// <summary>What a strategic assessment found.</summary>
public sealed record AddAssessment : ISubmittedOnce, IKeepsDraft
{
    public Guid SubmissionId { get; init; }
    public string? Title { get; init; }
    public string? DatedOn { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Findings { get; init; }
    [DataType(DataType.MultilineText)]
    public string? EmergingIssue { get; init; }

    /// <summary>The first year whose figures it rests on, and the groups of it.</summary>
    public int? Year { get; init; }
    public List<string> Groups { get; init; } = [];
    public string? Button { get; init; }

    [Shown]
    public IReadOnlyList<Choice> AllGroups { get; init; } = [];

    [Shown]
    public IReadOnlyList<Choice> Years { get; init; } = [];

    public AssessmentSaid ToSaid(DateTime now) => new(
        Title!, TypedDay.Read(DatedOn, now)!.Value, Findings!, EmergingIssue.Typed(),
        [.. Groups.Select(group => new FigureRested(group, Year!.Value))]);
}

public sealed class AddAssessmentPage(PastFiles files, TimeProvider time) : IFillsForm<AddAssessment>
{
    public async Task<AddAssessment> FillAsync(AddAssessment form, FormPage page)
    {
        var now = Domain.Measures.Period.FinancialYearOf(UkTime.DateOf(time.UtcNow));
        return form with
        {
            AllGroups = [.. (await files.GroupsAsync()).Select(group => new Choice(group, group))],
            Years = [.. Enumerable.Range(2004, now - 2003).Reverse()
                .Select(year => new Choice(year.ToString(CultureInfo.InvariantCulture), PrevalenceWords.Year(year)))]
        };
    }
}

public sealed class AddAssessmentValidator : AbstractValidator<AddAssessment>
{
    public AddAssessmentValidator(TimeProvider time)
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage("Enter the title of the assessment").Fits(Lengths.Name, "The title");
        RuleFor(form => form.DatedOn).Must(day => TypedDay.Read(day, time.UtcNow) is not null)
            .WithMessage("Enter the day it is dated, for example 30/04/2009")
            .Must(day => TypedDay.Read(day, time.UtcNow) is not { } read || read <= UkTime.DateOf(time.UtcNow))
            .WithMessage("It is dated in the future. Check the day");
        RuleFor(form => form.Findings).NotEmpty().WithMessage("Say what it found").Fits(Lengths.Narrative, "What it found");
        RuleFor(form => form.EmergingIssue).Fits(Lengths.Narrative, "The emerging issue");
        RuleFor(form => form.Year).Must(year => year is >= 2004 and < 2100).WithMessage("Choose the year of the figures");
        RuleFor(form => form.Groups).NotEmpty().WithMessage("Choose the figures it rests on");
    }
}
