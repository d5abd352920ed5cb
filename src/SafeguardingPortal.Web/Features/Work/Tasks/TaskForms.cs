using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.Tasks;

/// <summary>What came of it.</summary>
public sealed record CompleteTask : IKeepsDraft
{
    public int Version { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Result { get; init; }
    public string? Button { get; init; }
}

public sealed class CompleteTaskValidator : AbstractValidator<CompleteTask>
{
    public CompleteTaskValidator() =>
        RuleFor(form => form.Result).NotEmpty().WithMessage("Say what was done and what came of it").Fits(Lengths.Narrative, "The result");
}

/// <summary>Someone else, who has to accept it.</summary>
public sealed record HandOnTask
{
    public int Version { get; init; }

    /// <summary>The code of the officer it is offered to.</summary>
    public string? Officer { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Officers { get; init; } = [];
}

public sealed class HandOnTaskPage(Records<CaseTask> tasks, ReferenceLists lists) : IFillsForm<HandOnTask>
{
    public async Task<HandOnTask> FillAsync(HandOnTask form, FormPage page)
    {
        var reference = page["taskReference"];
        var team = await tasks.Visible.Where(task => task.Reference == reference).Select(task => task.CaitId).SingleAsync();
        return form with { Officers = await lists.TaskTakersAsync(team) };
    }
}

public sealed class HandOnTaskValidator : AbstractValidator<HandOnTask>
{
    public HandOnTaskValidator()
    {
        RuleFor(form => form.Officer).NotEmpty().WithMessage("Choose who is to take it over");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why it changes hands").Fits(Lengths.Narrative, "The reason");
    }
}

public enum OfferAnswer { Accept, Decline }

public sealed record AnswerTask
{
    public int Version { get; init; }
    public OfferAnswer? Answer { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
}

public sealed class AnswerTaskValidator : AbstractValidator<AnswerTask>
{
    public AnswerTaskValidator()
    {
        RuleFor(form => form.Answer).Chosen("Say whether you take it over");
        RuleFor(form => form.Reason).NotEmpty().When(form => form.Answer == OfferAnswer.Decline).WithMessage("Say why you do not take it")
            .Fits(Lengths.Narrative, "The reason");
    }
}

/// <summary>An act that needs no words: taking a task from the queue, or an offer back.</summary>
public sealed record TakeTask
{
    public int Version { get; init; }
}

public sealed record WithdrawTask
{
    public int Version { get; init; }
}

public sealed record CancelTask
{
    public int Version { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
}

public sealed class CancelTaskValidator : AbstractValidator<CancelTask>
{
    public CancelTaskValidator() =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why it need not be done").Fits(Lengths.Narrative, "The reason");
}
