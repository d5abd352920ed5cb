using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cram.Findings;

/// <summary>A child is marked as found by a version.</summary>
public sealed record MarkFound : ISubmittedOnce, IKeepsDraft
{
    public Guid SubmissionId { get; init; }
    public string? Child { get; init; }
    [DataType(DataType.MultilineText)]
    public string? How { get; init; }
    public string? Button { get; init; }

    [Shown]
    public FindingPage Page { get; init; } = null!;

    [Shown]
    public IReadOnlyList<Choice> Children { get; init; } = [];
}

public sealed class MarkFoundValidator : AbstractValidator<MarkFound>
{
    public MarkFoundValidator()
    {
        RuleFor(form => form.Child).NotEmpty().WithMessage("Choose the child");
        RuleFor(form => form.How).NotEmpty().WithMessage("Say how the CRAM found the child")
            .Fits(Lengths.Narrative, "How it found the child");
    }
}

/// <summary>A mark was wrong.</summary>
public sealed record TakeBackFound
{
    public int Version { get; init; }
    public string? Reason { get; init; }

    [Shown]
    public FindingPage Page { get; init; } = null!;
}

public sealed class TakeBackFoundValidator : AbstractValidator<TakeBackFound>
{
    public TakeBackFoundValidator() =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why the mark is taken back").Fits(Lengths.Line, "The reason");
}

/// <summary>Of which version the forms speak.</summary>
public sealed record FindingPage(string CaseReference, int Number);

/// <summary>Gives both forms what their pages show.</summary>
public sealed class FindingPages(Records<CramAssessment> assessments) : IFillsForm<MarkFound>, IFillsForm<TakeBackFound>
{
    public async Task<MarkFound> FillAsync(MarkFound form, FormPage page)
    {
        var of = Of(page);
        var reference = CramAssessment.ReferenceOf(of.CaseReference, of.Number);
        var version = await assessments.Visible.SingleAsync(each => each.Reference == reference);
        var day = UkTime.DateOf(version.SignedAt!.Value);
        return form with
        {
            Page = of,
            Children = [.. version.Subjects.Where(who => who.ChildId is not null).OrderBy(who => who.Order)
                .Select(who => new Choice($"{who.ChildId}", who.LabelOn(day)))]
        };
    }

    public Task<TakeBackFound> FillAsync(TakeBackFound form, FormPage page) => Task.FromResult(form with { Page = Of(page) });

    private static FindingPage Of(FormPage page) => new(page["caseReference"], int.Parse(page["number"], LondonWords.Culture));
}
