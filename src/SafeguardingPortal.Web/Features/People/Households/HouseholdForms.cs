using FluentValidation;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Features.People.Households;

/// <summary>Somebody is found to live, stay or have been seen in a household.</summary>
public sealed record JoinHousehold : ISubmittedOnce
{
    public int Version { get; init; }
    public Guid SubmissionId { get; init; }
    public string? Person { get; init; }
    public string? Relation { get; init; }
    public Stay? Stay { get; init; } = Domain.Casework.People.Stay.Lives;
    public string? From { get; init; }
}

public sealed class JoinHouseholdValidator : AbstractValidator<JoinHousehold>
{
    public JoinHouseholdValidator(TimeProvider time)
    {
        RuleFor(form => form.Person).NotEmpty().WithMessage("Enter the person’s number");
        RuleFor(form => form.Relation).Fits(Lengths.Relation, "The relation");
        RuleFor(form => form.Stay).Chosen("Say how they are in the household");
        RuleFor(form => form.From).ReadAsDay(time, missing: "Enter since when, or the first day they were seen");
    }
}

/// <summary>Somebody left, and may be known to live in another household now.</summary>
public sealed record LeaveHousehold
{
    public int Version { get; init; }
    public string? To { get; init; }

    /// <summary>The number of the household they moved to.</summary>
    public string? MovedTo { get; init; }
}

public sealed class LeaveHouseholdValidator : AbstractValidator<LeaveHousehold>
{
    public LeaveHouseholdValidator(TimeProvider time) => RuleFor(form => form.To).ReadAsDay(time, missing: "Enter the day they left");
}
