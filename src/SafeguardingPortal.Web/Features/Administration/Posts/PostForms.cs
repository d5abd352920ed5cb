using FluentValidation;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.Posts;

/// <summary>Something that is so of an officer from a day on.</summary>
public interface IBeginsOnADay
{
    string? From { get; }

    /// <summary>Nothing where its last day is not known.</summary>
    string? To { get; }

    /// <summary>Whether what is so until then goes on.</summary>
    bool? IsBeside { get; }
    string? Reason { get; }
}

public sealed record ChangeRole : IBeginsOnADay
{
    public int Version { get; init; }
    public Role? Role { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public bool? IsBeside { get; init; }
    public string? Reason { get; init; }

    [Shown]
    public Holding Holding { get; init; } = Holding.Nothing;
}

public sealed record ChangePost : IBeginsOnADay
{
    public int Version { get; init; }
    public string? Team { get; init; }
    public string? From { get; init; }
    public string? To { get; init; }
    public bool? IsBeside { get; init; }
    public string? Reason { get; init; }

    /// <summary>The teams of today.</summary>
    [Shown]
    public IReadOnlyList<Choice> Teams { get; init; } = [];

    /// <summary>What they hold, which a move leaves behind.</summary>
    [Shown]
    public Holding Holding { get; init; } = Holding.Nothing;
}

/// <summary>A role or a posting is given its last day, or taken back before it begins.</summary>
public sealed record EndPost
{
    public int Version { get; init; }
    public string? Last { get; init; }
    public string? Reason { get; init; }

    [Shown]
    public Holding Holding { get; init; } = Holding.Nothing;
}

public abstract class BeginsOnADayValidator<T> : AbstractValidator<T> where T : IBeginsOnADay
{
    protected BeginsOnADayValidator(TimeProvider time)
    {
        RuleFor(form => form.From).ReadAsDay(time, "Enter the first day, for example 24/11/2026", mayBeAhead: true);
        RuleFor(form => form.From).Must(from => TypedDay.Read(from, time.UtcNow) is not { } day || day >= UkTime.DateOf(time.UtcNow))
            .WithMessage("It begins today at the earliest: what was so until then stays as it was");
        RuleFor(form => form.To).IsDay(time, "Enter the last day, for example 24/05/2027, or leave it empty");
        RuleFor(form => form.IsBeside).NotNull().WithMessage("Say what becomes of what they have until then");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why").Fits(Lengths.Line, "The reason");
    }
}

public sealed class ChangeRoleValidator : BeginsOnADayValidator<ChangeRole>
{
    public ChangeRoleValidator(TimeProvider time) : base(time) => RuleFor(form => form.Role)
        .Must(role => role is { } chosen && Roles.OfPeople.Contains(chosen)).WithMessage("Choose the role");
}

public sealed class ChangePostValidator : BeginsOnADayValidator<ChangePost>
{
    public ChangePostValidator(TimeProvider time) : base(time) => RuleFor(form => form.Team).NotEmpty().WithMessage("Choose the team");
}

public sealed class EndPostValidator : AbstractValidator<EndPost>
{
    public EndPostValidator(TimeProvider time)
    {
        RuleFor(form => form.Last).ReadAsDay(time, "Enter the last day, for example 24/11/2026", mayBeAhead: true);
        RuleFor(form => form.Last).Must(last => TypedDay.Read(last, time.UtcNow) is not { } day
            || day >= UkTime.DateOf(time.UtcNow).AddDays(-1))
            .WithMessage("The last day is yesterday at the earliest: then it has ended now");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why").Fits(Lengths.Line, "The reason");
    }
}

public sealed class ChangePostPage(ReferenceLists lists, HeldWork held) : IFillsForm<ChangePost>
{
    public async Task<ChangePost> FillAsync(ChangePost form, FormPage page) =>
        form with { Teams = await lists.CaitsAsync(), Holding = await held.SumAsync(page["officer"]) };
}

public sealed class ChangeRolePage(HeldWork held) : IFillsForm<ChangeRole>
{
    public async Task<ChangeRole> FillAsync(ChangeRole form, FormPage page) => form with { Holding = await held.SumAsync(page["officer"]) };
}

public sealed class EndPostPage(HeldWork held) : IFillsForm<EndPost>
{
    public async Task<EndPost> FillAsync(EndPost form, FormPage page) => form with { Holding = await held.SumAsync(page["officer"]) };
}
