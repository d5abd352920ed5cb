using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using FluentValidation;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Restrictions;

/// <summary>Opens a case to named people alone.</summary>
public sealed record RestrictCase
{
    public const string AddPerson = "add-person";
    public const int MostPeople = 20;

    public int Version { get; init; }
    public RestrictionReason? Reason { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }
    public List<PersonToName> People { get; init; } = [];
    public string? Button { get; init; }

    /// <summary>Of the case's team, who may read cases.</summary>
    [Shown]
    public IReadOnlyList<Choice> Colleagues { get; init; } = [];

    /// <summary>Other cases of the same people, which this does not restrict.</summary>
    [Shown]
    public IReadOnlyList<string> AlsoOn { get; init; } = [];

    public static Expression<Func<CaseFile, RestrictCase>> Shape { get; } = file => new()
    {
        Version = file.Version,
        // Whoever has the work now is proposed, since nobody else will see it.
        People = file.Referrals.Where(referral => referral.Status != ReferralStatus.Closed && referral.OfficerId != null)
            .OrderBy(referral => referral.Reference)
            .Select(referral => new PersonToName { Officer = referral.Officer!.Code }).ToList()
    };
}

/// <summary>A line of the list: someone of the team, or an officer code, and the last day.</summary>
public sealed record PersonToName
{
    public string? Officer { get; init; }

    /// <summary>Of someone of another team, who is in no list here.</summary>
    public string? Code { get; init; }

    /// <summary>The last day, included; empty for as long as the case is restricted.</summary>
    public string? Until { get; init; }

    public string? Chosen => Code.Typed() ?? Officer.Typed();

    public bool IsBlank => Chosen is null;

    public static DateTime? EndOf(string? until, DateTime now) => TypedDay.Read(until, now) is { } last ? UkTime.EndOf(last) : null;
}

public sealed class RestrictCaseValidator : AbstractValidator<RestrictCase>
{
    public RestrictCaseValidator(TimeProvider time)
    {
        RuleFor(form => form.Reason).Chosen("Choose why the case is restricted");
        RuleFor(form => form.Words).NotEmpty().WithMessage("Say why in your own words").Fits(Lengths.Narrative, "The reason");
        RuleFor(form => form.People).Must(people => people.Count <= RestrictCase.MostPeople)
            .WithMessage($"Name at most {RestrictCase.MostPeople} people at once");
        RuleForEach(form => form.People).Where(person => !person.IsBlank)
            .ChildRules(person => person.RuleFor(each => each.Until).EndsLater(time));
    }
}

/// <summary>Names one more person, or gives someone a new time.</summary>
public sealed record NamePerson
{
    public int Version { get; init; }
    public string? Officer { get; init; }
    public string? Code { get; init; }
    public string? Until { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    /// <summary>Of the case's team, who may read cases.</summary>
    [Shown]
    public IReadOnlyList<Choice> Colleagues { get; init; } = [];

    public static Expression<Func<CaseFile, NamePerson>> Shape { get; } = file => new() { Version = file.Version };
}

public sealed class NamePersonValidator : AbstractValidator<NamePerson>
{
    public NamePersonValidator(TimeProvider time)
    {
        RuleFor(form => form.Officer).NotEmpty().When(form => form.Code.Typed() is null)
            .WithMessage("Choose someone, or enter an officer code");
        RuleFor(form => form.Until).EndsLater(time);
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why they need it").Fits(Lengths.Line, "The reason");
    }
}

public sealed class RestrictionPages(OpennessOfCase openness) : IFillsForm<RestrictCase>, IFillsForm<NamePerson>
{
    public async Task<RestrictCase> FillAsync(RestrictCase form, FormPage page) => form with
    {
        Colleagues = await openness.ColleaguesAsync(page["caseReference"]),
        AlsoOn = await openness.AlsoOnAsync(page["caseReference"])
    };

    public async Task<NamePerson> FillAsync(NamePerson form, FormPage page) =>
        form with { Colleagues = await openness.ColleaguesAsync(page["caseReference"]) };
}

/// <summary>Takes someone off the list, lifts the restriction, or answers a notice: an act that needs a reason and no more.</summary>
public sealed record GiveReason
{
    public int Version { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    public static Expression<Func<CaseFile, GiveReason>> Shape { get; } = file => new() { Version = file.Version };
}

public sealed class GiveReasonValidator : AbstractValidator<GiveReason>
{
    public GiveReasonValidator() => RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why").Fits(Lengths.Line, "The reason");
}

internal static class RestrictionRules
{
    /// <summary>A last day that is typed can be read and is not over.</summary>
    public static IRuleBuilderOptions<T, string?> EndsLater<T>(this IRuleBuilder<T, string?> rule, TimeProvider time) =>
        rule.Must(until => until.Typed() is null || PersonToName.EndOf(until, time.UtcNow) > time.UtcNow)
            .WithMessage("Enter a day that is today or later, for example 23/12/2026, or leave it empty");
}
