using FluentValidation;
using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Data.Model;

namespace SafeguardingPortal.Web.Features.Work.SavedLists;

/// <summary>A list as it is filtered now, and what its keeper calls it.</summary>
public sealed record KeepList : ISubmittedOnce
{
    public Guid SubmissionId { get; init; }

    /// <summary>The address of the list.</summary>
    public string? Of { get; init; }
    public string? Name { get; init; }
}

public sealed class KeepListValidator : AbstractValidator<KeepList>
{
    public KeepListValidator() => RuleFor(form => form.Name).NotEmpty().WithMessage("Say what you call this list")
        .MaximumLength(SavedList.LongestName).WithMessage($"The name is at most {SavedList.LongestName} letters");
}
