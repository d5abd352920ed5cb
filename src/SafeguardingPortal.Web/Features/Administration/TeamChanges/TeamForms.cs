using FluentValidation;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Features.Administration.TeamChanges;

/// <summary>A team that begins, covering boroughs that no team covers.</summary>
public sealed record AddTeam : ChangeOfTeams
{
    public string? Name { get; init; }
    public string? Phone { get; init; }
    public string? Region { get; init; }
    public List<string> Boroughs { get; init; } = [];
}

/// <summary>Teams that become one.</summary>
public sealed record MergeTeams : ChangeOfTeams
{
    /// <summary>By code.</summary>
    public List<string> Teams { get; init; } = [];
    public string? Name { get; init; }
    public string? Phone { get; init; }
    public string? Region { get; init; }
}

/// <summary>A team that becomes two; what is not ticked for the first goes to the second.</summary>
public sealed record SplitTeam : ChangeOfTeams
{
    public string? FirstName { get; init; }
    public string? FirstPhone { get; init; }
    public List<string> FirstBoroughs { get; init; } = [];

    /// <summary>By code.</summary>
    public List<string> FirstOfficers { get; init; } = [];
    public string? SecondName { get; init; }
    public string? SecondPhone { get; init; }
}

/// <summary>A borough that goes to another team.</summary>
public sealed record MoveBorough : ChangeOfTeams
{
    public string? Borough { get; init; }
    public string? To { get; init; }
}

/// <summary>A command that becomes another.</summary>
public sealed record ChangeCommand : ChangeOfTeams
{
    public string? Name { get; init; }
}

/// <summary>A team that ends; another takes over what it covers and leaves.</summary>
public sealed record EndTeam : ChangeOfTeams
{
    /// <summary>By code; nobody, where there is nothing to take over.</summary>
    public string? Successor { get; init; }
}

/// <summary>A team that answers on another telephone, or is in another region.</summary>
public sealed record ChangeTeam : ChangeOfTeams
{
    public string? Phone { get; init; }
    public string? Region { get; init; }
}

internal static class TeamRules
{
    public static IRuleBuilderOptions<TForm, string?> IsTeamName<TForm>(this IRuleBuilder<TForm, string?> rule) =>
        rule.NotEmpty().WithMessage("Enter the name of the team, such as Camden and Islington CAIT")
            .Fits(Lengths.Name, "The name").IsName();

    public static IRuleBuilderOptions<TForm, string?> IsPhone<TForm>(this IRuleBuilder<TForm, string?> rule) =>
        rule.Must(phone => phone.Typed()?.Count(char.IsAsciiDigit) >= 3).WithMessage("Enter the telephone that answers day and night")
            .Fits(Lengths.Phone, "The telephone");
}

public sealed class AddTeamValidator : ChangeOfTeamsValidator<AddTeam>
{
    public AddTeamValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Name).IsTeamName();
        RuleFor(form => form.Phone).IsPhone();
        RuleFor(form => form.Region).NotEmpty().WithMessage("Choose the region");
    }
}

public sealed class MergeTeamsValidator : ChangeOfTeamsValidator<MergeTeams>
{
    public MergeTeamsValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Teams).Must(teams => teams.Distinct().Count() >= 2).WithMessage("Choose two teams or more");
        RuleFor(form => form.Name).IsTeamName();
        RuleFor(form => form.Phone).IsPhone();
        RuleFor(form => form.Region).NotEmpty().WithMessage("Choose the region");
    }
}

public sealed class SplitTeamValidator : ChangeOfTeamsValidator<SplitTeam>
{
    public SplitTeamValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.FirstName).IsTeamName();
        RuleFor(form => form.FirstPhone).IsPhone();
        RuleFor(form => form.FirstBoroughs).NotEmpty().WithMessage("Choose what the first team covers");
        RuleFor(form => form.SecondName).IsTeamName();
        RuleFor(form => form.SecondName)
            .Must((form, name) => name.Typed() is null || !name.Typed()!.Equals(form.FirstName.Typed(), StringComparison.OrdinalIgnoreCase))
            .WithMessage("The two teams need names of their own");
        RuleFor(form => form.SecondPhone).IsPhone();
    }
}

public sealed class MoveBoroughValidator : ChangeOfTeamsValidator<MoveBorough>
{
    public MoveBoroughValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Borough).NotEmpty().WithMessage("Choose the borough");
        RuleFor(form => form.To).NotEmpty().WithMessage("Choose the team that is to cover it");
    }
}

public sealed class ChangeCommandValidator : ChangeOfTeamsValidator<ChangeCommand>
{
    public ChangeCommandValidator(TimeProvider time) : base(time) =>
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter what the command is called").Fits(Lengths.Name, "The name").IsName();
}

public sealed class EndTeamValidator(TimeProvider time) : ChangeOfTeamsValidator<EndTeam>(time);

public sealed class ChangeTeamValidator : ChangeOfTeamsValidator<ChangeTeam>
{
    public ChangeTeamValidator(TimeProvider time) : base(time)
    {
        RuleFor(form => form.Phone).IsPhone();
        RuleFor(form => form.Region).NotEmpty().WithMessage("Choose the region");
    }
}
