using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;

namespace SafeguardingPortal.Web.Features.Measures.MonthReports;

/// <summary>What bears on the figures of a month, in words and by the four factors; with that they are signed and frozen.</summary>
public sealed record SignMonth : ISubmittedOnce, IKeepsDraft
{
    public Guid SubmissionId { get; init; }
    public List<string> Factors { get; init; } = [];
    public bool None { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Commentary { get; init; }
    public string? Button { get; init; }

    [Shown]
    public ReportPage Page { get; init; } = null!;
}

public sealed class SignMonthValidator : AbstractValidator<SignMonth>
{
    public SignMonthValidator()
    {
        RuleFor(form => form.Factors).Must((form, factors) => factors.Count > 0 != form.None)
            .WithMessage("Choose what bears on these figures, or that none of these does");
        RuleForEach(form => form.Factors).IsEnumName(typeof(Factor)).WithMessage("Choose from the list");
        RuleFor(form => form.Commentary).IsASentence("Say what bears on these figures, in at least one sentence")
            .Fits(Lengths.Narrative, "The commentary");
    }
}

public sealed class SignMonthPage(MonthReportReader reports) : IFillsForm<SignMonth>
{
    public async Task<SignMonth> FillAsync(SignMonth form, FormPage page) =>
        form with { Page = (await reports.ReadAsync(page["month"], page["scope"]))! };
}

/// <summary>What the senior management team does about a month; with that it is signed a second time.</summary>
public sealed record CountersignMonth : IKeepsDraft
{
    public int Version { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Action { get; init; }
    public string? Button { get; init; }

    [Shown]
    public ReportPage Page { get; init; } = null!;
}

public sealed class CountersignMonthValidator : AbstractValidator<CountersignMonth>
{
    public CountersignMonthValidator() =>
        RuleFor(form => form.Action).IsASentence("Say what the senior management team does about it, in at least one sentence")
            .Fits(Lengths.Narrative, "What is done");
}

public sealed class CountersignMonthPage(MonthReportReader reports) : IFillsForm<CountersignMonth>
{
    public async Task<CountersignMonth> FillAsync(CountersignMonth form, FormPage page) =>
        form with { Page = (await reports.ReadAsync(page["month"], page["scope"]))! };
}
