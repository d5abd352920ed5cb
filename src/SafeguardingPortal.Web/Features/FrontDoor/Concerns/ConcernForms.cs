using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.FrontDoor.Concerns;

/// <summary>Three questions and what worries the officer (looks 24).</summary>
public sealed record SendConcern : ISubmittedOnce
{
    public Guid SubmissionId { get; init; }
    public Answer? Danger { get; init; }
    public string? Who { get; init; }
    public string? Where { get; init; }
    public string? Borough { get; init; }
    public ChildSeen? Seen { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Worry { get; init; }
    public string? Number { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Boroughs { get; init; } = [];

    public ConcernTold Read() => new(Danger!.Value, Who!.Trim(), Where.Typed(), Borough!, Seen!.Value, Worry!.Trim(), Number.Typed());
}

public sealed class SendConcernValidator : AbstractValidator<SendConcern>
{
    public SendConcernValidator()
    {
        RuleFor(form => form.Danger).Chosen("Say whether the child is in danger now");
        RuleFor(form => form.Who).NotEmpty().WithMessage("Say who: a name, or what you saw, like “girl, about 8”").Fits(Lengths.Name,
            "Who");
        RuleFor(form => form.Where).Fits(Lengths.Address, "Where");
        RuleFor(form => form.Borough).NotEmpty().WithMessage("Choose the borough, so that the right desk gets it");
        RuleFor(form => form.Seen).Chosen("Say whether you saw the child");
        RuleFor(form => form.Worry).NotEmpty().WithMessage("Say what worries you").Fits(Lengths.Narrative, "What worries you");
        RuleFor(form => form.Number).Fits(Lengths.Phone, "The number");
    }
}

/// <summary>What the officer learned since.</summary>
public sealed record AddToConcern : ISubmittedOnce
{
    public Guid SubmissionId { get; init; }
    public int Version { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Text { get; init; }
}

public sealed class AddToConcernValidator : AbstractValidator<AddToConcern>
{
    public AddToConcernValidator() =>
        RuleFor(form => form.Text).NotEmpty().WithMessage("Say what you learned").Fits(Lengths.Narrative, "What you learned");
}

/// <summary>No referral is made of it.</summary>
public sealed record KeepForInformation
{
    public int Version { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
}

public sealed class KeepForInformationValidator : AbstractValidator<KeepForInformation>
{
    public KeepForInformationValidator() => RuleFor(form => form.Reason)
        .IsASentence("Say why no referral is made of it, in a few words").Fits(Lengths.Line, "The reason");
}

/// <summary>It is another team's, or no team's at all.</summary>
public sealed record PassConcernOn
{
    public int Version { get; init; }

    /// <summary>A team's code; empty for whoever is no team of ours.</summary>
    public string? Team { get; init; }
    public string? Elsewhere { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Teams { get; init; } = [];

    /// <summary>Desks and units of the directory.</summary>
    [Shown]
    public IReadOnlyList<Choice> Units { get; init; } = [];
}

public sealed class PassConcernOnValidator : AbstractValidator<PassConcernOn>
{
    public PassConcernOnValidator()
    {
        RuleFor(form => form.Team).Must((form, team) => team.Typed() is null != form.Elsewhere.Typed() is null)
            .WithMessage("Choose a team, or say who else, and not both");
        RuleFor(form => form.Elsewhere).Fits(Lengths.Name, "Who");
        RuleFor(form => form.Reason).IsASentence("Say why, in a few words").Fits(Lengths.Line, "The reason");
    }
}

/// <summary>What the forms show beside what is typed.</summary>
public sealed class ConcernForms(ReferenceLists lists) : IFillsForm<SendConcern>, IFillsForm<PassConcernOn>
{
    public async Task<SendConcern> FillAsync(SendConcern form, FormPage page) => form with { Boroughs = await lists.BoroughsAsync() };

    public async Task<PassConcernOn> FillAsync(PassConcernOn form, FormPage page) => form with
    {
        Teams = await lists.CaitsAsync(),
        Units = await lists.DirectoryUnitsAsync()
    };
}
