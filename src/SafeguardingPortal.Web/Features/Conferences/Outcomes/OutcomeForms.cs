using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Features.Conferences.Record;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Outcomes;

/// <summary>What a conference decided for each child.</summary>
public sealed record RecordDecisions : IConferenceAct, IKeepsDraft
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public const string AddAction = "add-action";
    public const int MostActions = 20;

    public List<DecisionForChild> Children { get; init; } = [];

    /// <summary>What is decided for the first child holds for all of them.</summary>
    public bool SameForAll { get; init; }
    public string? SameBecause { get; init; }

    /// <summary>The social worker who leads on the plan.</summary>
    public string? LeadWorker { get; init; }

    /// <summary>What police are to do; each becomes a task.</summary>
    public List<ActionOnForm> Actions { get; init; } = [];
    public string? CoreGroup { get; init; }
    public string? NextReview { get; init; }
    public string? Button { get; init; }

    [Shown]
    public ConferenceDetails Held { get; init; } = null!;

    /// <summary>Who can carry out what police are to do.</summary>
    [Shown]
    public IReadOnlyList<Choice> Owners { get; init; } = [];

    /// <summary>What the days to come are counted by.</summary>
    [Shown]
    public ConferenceTimes Times { get; init; } = null!;

    public static Expression<Func<Conference, RecordDecisions>> Shape { get; } = conference => new()
    {
        Version = conference.Version,
        CanStillBeDone = conference.State == ConferenceState.Held && conference.DecidedAt == null,
        Children = conference.Children.OrderBy(child => child.Order)
            .Select(child => new DecisionForChild { Child = child.Child.Person.Reference }).ToList()
    };

    public RecordDecisions Prepared() => this with { Actions = [new()] };

    /// <summary>What is asked of: where one decision holds for all, the first child's.</summary>
    public IEnumerable<DecisionForChild> Told => SameForAll ? Children.Take(1) : Children;

    public IReadOnlyList<ChildDecisionRecord> ToRecords(Conference conference)
    {
        var ids = conference.Children.ToDictionary(child => child.Child.Person.Reference, child => child.ChildId, StringComparer.Ordinal);
        return
        [
            .. from child in Children
                let each = SameForAll ? Children[0] : child
                select new ChildDecisionRecord(
                    ids.GetValueOrDefault(child.Child ?? ""), each.Outcome!.Value, each.Category, each.Reasons!.Trim(),
                    each.PoliceView!.Value, each.PoliceWords.Typed(), each.PoliceDissent)
                {
                    Participation = child.Participation
                }
        ];
    }
}

public sealed record DecisionForChild
{
    /// <summary>The person reference of the child.</summary>
    [RowKey]
    public string? Child { get; init; }
    public ChildOutcome? Outcome { get; init; }
    public PlanCategory? Category { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reasons { get; init; }
    public PoliceView? PoliceView { get; init; }
    [DataType(DataType.MultilineText)]
    public string? PoliceWords { get; init; }
    public bool PoliceDissent { get; init; }

    /// <summary>How the child took part: each child's own, whatever was decided for all.</summary>
    public ChildParticipation? Participation { get; init; }
}

public sealed class RecordDecisionsValidator : AbstractValidator<RecordDecisions>
{
    public RecordDecisionsValidator(TimeProvider time)
    {
        RuleFor(form => form.SameBecause).NotEmpty().When(form => form.SameForAll && form.Children.Count > 1)
            .WithMessage("Say why the same was decided for all the children").Fits(Lengths.Narrative, "The reason");
        RuleFor(form => form.LeadWorker).Fits(Lengths.Name, "The lead social worker");
        RuleFor(form => form.Actions).Must(actions => actions.Count <= RecordDecisions.MostActions)
            .WithMessage($"Ask for at most {RecordDecisions.MostActions} actions");
        RuleForEach(form => form.Actions).Where(action => !action.IsBlank).SetValidator(new ActionOnFormValidator(time));
        RuleForEach(form => form.Told).ChildRules(child =>
        {
            child.RuleFor(c => c.Outcome).Chosen("Choose what was decided");
            child.RuleFor(c => c.Category).Chosen("Choose the category")
                .When(c => c.Outcome is ChildOutcome.PlanBegins or ChildOutcome.PlanContinues);
            child.RuleFor(c => c.Reasons).NotEmpty().WithMessage("Record the reasons").Fits(Lengths.Narrative, "The reasons");
            child.RuleFor(c => c.PoliceView).Chosen("Choose the police view");
            child.RuleFor(c => c.PoliceWords).NotEmpty().WithMessage("Say what police do not agree with").When(c => c.PoliceDissent)
                .Fits(Lengths.Narrative, "The police view");
        }).OverridePropertyName(nameof(RecordDecisions.Children));
        RuleFor(form => form.CoreGroup).IsDay(time, "Enter the day the core group meets, for example 10/12/2026");
        RuleFor(form => form.NextReview).IsDay(time, "Enter the day of the next review, for example 24/2/2027");
    }
}

public sealed record RecordCoreGroup : IConferenceAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public string? HeldOn { get; init; }
    public string? ToldBy { get; init; }

    public static Expression<Func<Conference, RecordCoreGroup>> Shape { get; } = conference => new()
    {
        Version = conference.Version,
        CanStillBeDone = conference.Clocks.Any(clock => clock.Deadline.MetAt == null && clock.Deadline.WithdrawnAt == null
            && (clock.Deadline.Kind == Domain.Deadlines.DeadlineKind.CoreGroup || clock.Deadline.Kind
                == Domain.Deadlines.DeadlineKind.AfterBirth || clock.Deadline.Kind == Domain.Deadlines.DeadlineKind.AfterBirthMotherUnfit))
    };
}

public sealed class RecordCoreGroupValidator : AbstractValidator<RecordCoreGroup>
{
    public RecordCoreGroupValidator(TimeProvider time)
    {
        RuleFor(form => form.HeldOn).NotEmpty().WithMessage("Enter the day it met")
            .IsDay(time, "Enter the day it met, for example 10/12/2026");
        RuleFor(form => form.ToldBy).NotEmpty().WithMessage("Enter who told police").Fits(Lengths.Name, "Who told police").IsName();
    }
}

public sealed record RecordBirth : IConferenceAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public string? BornOn { get; init; }
    public bool? MotherFit { get; init; }
    public string? ToldBy { get; init; }

    public static Expression<Func<Conference, RecordBirth>> Shape { get; } = conference => new()
    {
        Version = conference.Version,
        CanStillBeDone = conference.Type == ConferenceType.PreBirth && conference.State == ConferenceState.Held && conference.Birth == null
    };
}

public sealed class RecordBirthValidator : AbstractValidator<RecordBirth>
{
    public RecordBirthValidator(TimeProvider time)
    {
        RuleFor(form => form.BornOn).NotEmpty().WithMessage("Enter the day of birth")
            .IsDay(time, "Enter the day of birth, for example 19/1/2027");
        RuleFor(form => form.MotherFit).NotNull().WithMessage("Say whether the mother is medically fit");
        RuleFor(form => form.ToldBy).NotEmpty().WithMessage("Enter who told police").Fits(Lengths.Name, "Who told police").IsName();
    }
}

/// <summary>The conference that was held, beside what it decided.</summary>
public sealed class RecordDecisionsPage(Records<Conference> conferences, PlansOfPeople plans, ReferenceLists lists)
    : IFillsForm<RecordDecisions>
{
    public async Task<RecordDecisions> FillAsync(RecordDecisions form, FormPage page)
    {
        var reference = page.ConferenceReference();
        var held = await conferences.Visible.Where(each => each.Reference == reference).Select(ConferenceDetails.Shape).SingleAsync();
        return form with
        {
            Owners = await lists.OfficersOfCaseAsync(page["caseReference"], [.. Roles.OfATeam]),
            Held = await held.WithPlansAsync(plans),
            Times = await lists.ConferenceTimesAsync("", held.Type == ConferenceType.Review)
        };
    }
}
