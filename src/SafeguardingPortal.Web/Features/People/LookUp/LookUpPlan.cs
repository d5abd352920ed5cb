using FluentValidation;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Matching;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.People.LookUp;

/// <summary>The question: why, and whom by name, date of birth or address. Sent and never put in an address.</summary>
public sealed record LookUpPlan
{
    public LookUpReason? Reason { get; init; }
    public string? ReasonWords { get; init; }
    public string? Name { get; init; }
    public string? Born { get; init; }
    public string? Address { get; init; }

    /// <summary>Whose number to call where nobody is found.</summary>
    public string? Borough { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Boroughs { get; init; } = [];

    /// <summary>What was found, once it has been asked.</summary>
    [Shown]
    public LookUpAnswer? Answer { get; init; }

    public PersonDescription Describe(DateOnly today) => new()
    {
        Names = Name.Typed() is { } name ? [name] : [],
        Births = Born.Typed() is { } born && Birth.Read(born, today, out _) is { } birth ? [birth] : [],
        Addresses = Address.Typed() is { } address ? [address] : []
    };
}

public sealed class LookUpPlanPage(ReferenceLists lists) : IFillsForm<LookUpPlan>
{
    public async Task<LookUpPlan> FillAsync(LookUpPlan form, FormPage page) => form with { Boroughs = await lists.BoroughsAsync() };
}

public sealed class LookUpPlanValidator : AbstractValidator<LookUpPlan>
{
    public LookUpPlanValidator(TimeProvider time)
    {
        RuleFor(form => form.Reason).Chosen("Choose why you ask");
        RuleFor(form => form.ReasonWords).NotEmpty().When(form => form.Reason == LookUpReason.Other).WithMessage("Say why you ask")
            .Fits(Lengths.Line, "The reason");
        RuleFor(form => form.Name).NotEmpty().When(form => form.Address.Typed() is null)
            .WithMessage("Enter the child’s name, or an address").Fits(Lengths.Name, "The name").IsName();
        RuleFor(form => form.Born).ReadAsBirth(time);
        RuleFor(form => form.Address).Fits(Lengths.Address, "The address");
    }
}

/// <param name="IsByAddress">No name was asked for, and so the answer is of the home.</param>
/// <param name="Call">The team of the borough that was given.</param>
/// <param name="Teams">Every team's number, where no borough was given.</param>
public sealed record LookUpAnswer(
    PlansFound Found, bool IsByAddress, TeamToCall? Call, IReadOnlyList<TeamToCall> Teams, WhoIsOnCall? OnCall)
{
    public string Heading => Found switch
    {
        { IsTooMany: true } => "Too many children fit",
        { Asked.Count: 0 } => IsByAddress ? "No child on a plan was found at this address" : "No child on a plan was found",
        { Asked.Count: 1 } => "1 child is the subject of a child protection plan",
        _ => $"{Found.Asked.Count} children are the subject of a child protection plan"
    };
}
