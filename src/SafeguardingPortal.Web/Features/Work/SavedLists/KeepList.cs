using FluentValidation;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;

namespace SafeguardingPortal.Web.Features.Work.SavedLists;

/// <summary>A list as it is filtered now, and what its keeper calls it.</summary>
public sealed record KeepList : ISubmittedOnce
{
    public Guid SubmissionId { get; init; }

    /// <summary>The address of the list.</summary>
    public string? Of { get; init; }
    public string? Name { get; init; }

    /// <summary>What the menu calls the list it is, so that whoever keeps it sees which.</summary>
    public string Called
    {
        get
        {
            var path = Of?.Split('?')[0] ?? "";
            var page = Menu.Groups.SelectMany(group => group.Pages).FirstOrDefault(each => each.Href == path)?.Text
                ?? (path.StartsWith($"{LinkTo.Measures}/", StringComparison.Ordinal)
                    ? MeasureRegistry.Of(path[(LinkTo.Measures.Length + 1)..])?.Name : null) ?? path;
            return Of?.Contains('?', StringComparison.Ordinal) == true ? $"{page}, as it is filtered now" : page;
        }
    }
}

public sealed class KeepListValidator : AbstractValidator<KeepList>
{
    public KeepListValidator() => RuleFor(form => form.Name).NotEmpty().WithMessage("Say what you call this list")
        .MaximumLength(SavedList.LongestName).WithMessage($"The name is at most {SavedList.LongestName} letters");
}
