using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Tasks;

/// <summary>Something to be done on a case: what, for whom, by when.</summary>
public sealed record SetTask : ISubmittedOnce, IKeepsDraft
{
    public Guid SubmissionId { get; init; }
    public TaskKind? Kind { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Text { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    /// <summary>An officer's code, or the name of a role whose queue it goes to.</summary>
    public string? Owner { get; init; }

    /// <summary>A London day; the task is due at its end.</summary>
    public string? Due { get; init; }
    public string? Button { get; init; }

    /// <summary>Whom it can be given to: an officer, or a role's queue.</summary>
    [Shown]
    public IReadOnlyList<Choice> Owners { get; init; } = [];

    /// <summary>The role whose queue is chosen; null where an officer is.</summary>
    public Role? QueueOf => Enum.TryParse<Role>(Owner, out var role) && Enum.IsDefined(role) && CaseTask.CanHave(role) ? role : null;

    public NewTask ToTask(Officer? owner, DateTime now) => new(Kind!.Value, Text!.Trim(), UkTime.EndOf(TypedDay.Read(Due, now)!.Value))
    {
        Owner = owner,
        OwnerRole = QueueOf,
        Reason = Reason.Typed()
    };
}

public sealed class SetTaskPage(Records<CaseFile> files, ReferenceLists lists) : IFillsForm<SetTask>
{
    public async Task<SetTask> FillAsync(SetTask form, FormPage page)
    {
        var reference = page["caseReference"];
        var team = await files.Visible.Where(file => file.Reference == reference).Select(file => file.CaitId).SingleAsync();
        return form with { Owners = await lists.TaskOwnersAsync(team) };
    }
}

public sealed class SetTaskValidator : AbstractValidator<SetTask>
{
    public SetTaskValidator(TimeProvider time)
    {
        RuleFor(form => form.Kind).Must(kind => kind is TaskKind.Action or TaskKind.InformationGap)
            .WithMessage("Say whether it is something to do or something to find out");
        RuleFor(form => form.Text).NotEmpty().WithMessage("Say what is to be done").Fits(Lengths.Narrative, "What is to be done");
        RuleFor(form => form.Reason).Fits(Lengths.Narrative, "The reason");
        RuleFor(form => form.Owner).NotEmpty().WithMessage("Choose who is to do it");
        RuleFor(form => form.Due).DueDay(time);
    }
}

public static class DueDayRule
{
    /// <summary>A day that can be read and has not passed.</summary>
    public static void DueDay<T>(this IRuleBuilder<T, string?> rule, TimeProvider time) => rule
        .Must(due => TypedDay.Read(due, time.UtcNow) is not null).WithMessage("Enter the day it is due, for example 23/11/2026")
        .Must(due => TypedDay.Read(due, time.UtcNow) is not { } day || day >= UkTime.DateOf(time.UtcNow))
        .WithMessage("The day it is due has passed. Enter today or a later day");
}

/// <summary>The case at the head of its task pages.</summary>
public sealed record CaseWithTasks(string Reference, Guid CaitId, string Cait, IReadOnlyList<PersonLabel> Children) : IOfTeam
{
    public static Expression<Func<CaseFile, CaseWithTasks>> Shape { get; } = Splice.In<CaseFile, CaseWithTasks>(file => new(
        file.Reference, file.CaitId, file.Cait.Name,
        file.Children.OrderBy(child => child.Child.Person.BirthDate)
            .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList()));
}
