using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Parts;

namespace SafeguardingPortal.Web.Features.People.Relationships;

/// <summary>Which side of a relationship the person of the page is on, and whom the other side is.</summary>
public enum OtherSide { Known, New, UnknownParent }

/// <summary>
/// What somebody is to this person. The other may be on record, new (and then goes on the case file as family), or a parent of whom nothing
/// is known.
/// </summary>
public sealed record AddRelationship : ISubmittedOnce
{
    public int Version { get; init; }
    public Guid SubmissionId { get; init; }
    public OtherSide? Who { get; init; }
    public string? Other { get; init; }
    public string? Name { get; init; }
    public Sex? Sex { get; init; }
    public string? Birth { get; init; }

    /// <summary>The case file that a new person is noted on.</summary>
    public string? CaseFile { get; init; }
    public RelationKind? Kind { get; init; }

    /// <summary>Whether the person of the page is the second: the other is the parent, the carer.</summary>
    public bool? OtherIsFirst { get; init; }
    public string? Since { get; init; }
    public string? Until { get; init; }
    public CoupleState? State { get; init; } = CoupleState.Together;
    public string? Source { get; init; }

    /// <summary>Of somebody new: the number of who it is on record, or that it is none of them, or that a researcher is asked.</summary>
    public string? IsThem { get; init; }
    public const string NoneOfThem = "none";
    public const string AskResearcher = "ask";

    /// <summary>Why it is none of them; kept with each.</summary>
    public string? WhyNone { get; init; }

    /// <summary>Who on record the new person may be; found anew each time.</summary>
    [Shown]
    public IReadOnlyList<FoundPerson> MayBe { get; set; } = [];
}

/// <summary>Who the new person may be is found by the check that the form is sent to, since each search is written down.</summary>
public sealed class AddRelationshipPage : IFillsForm<AddRelationship>
{
    public Task<AddRelationship> FillAsync(AddRelationship form, FormPage page) => Task.FromResult(form);
}

public sealed class AddRelationshipValidator : AbstractValidator<AddRelationship>
{
    public AddRelationshipValidator(TimeProvider time)
    {
        RuleFor(form => form.Who).Chosen("Say who the other person is");
        RuleFor(form => form.Other).NotEmpty().WithMessage("Enter the other person’s number").When(form => form.Who == OtherSide.Known);
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter the name, or write that it is not known")
            .Fits(Lengths.Name, "The name").IsName().When(form => form.Who == OtherSide.New);
        RuleFor(form => form.Birth).ReadAsBirth(time).When(form => form.Who == OtherSide.New);
        RuleFor(form => form.CaseFile).NotEmpty().WithMessage("Choose the case file that the new person is noted on")
            .When(form => form.Who == OtherSide.New);
        RuleFor(form => form.Kind).Chosen("Choose the relationship").When(form => form.Who != OtherSide.UnknownParent);
        RuleFor(form => form.OtherIsFirst).NotNull().WithMessage("Say which way round it is")
            .When(form => form.Who != OtherSide.UnknownParent);
        RuleFor(form => form.Since).ReadAsDay(time);
        RuleFor(form => form.Until).ReadAsDay(time);
        RuleFor(form => form.WhyNone).Fits(Lengths.Line / 2, "The reason");
        RuleFor(form => form.Source).NotEmpty().WithMessage("Say who says so").Fits(Lengths.Name, "The source");
    }
}

public enum RelationshipChange { Ended, Apart, Withdraw }

/// <summary>A couple parted, or it was never so.</summary>
public sealed record ChangeRelationship
{
    public int Version { get; init; }
    public RelationshipChange? What { get; init; }
    public string? Until { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
}

public sealed class ChangeRelationshipValidator : AbstractValidator<ChangeRelationship>
{
    public ChangeRelationshipValidator(TimeProvider time)
    {
        RuleFor(form => form.What).Chosen("Say what changes");
        RuleFor(form => form.Until).ReadAsDay(time, missing: "Enter the day")
            .When(form => form.What is RelationshipChange.Ended or RelationshipChange.Apart);
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say what was wrong").Fits(Lengths.Line, "The reason")
            .When(form => form.What == RelationshipChange.Withdraw);
    }
}
