using System.Linq.Expressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Referrals.Acts;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Later;

/// <summary>Somebody the report is about was left out. They are asked for as on the form it was taken down on.</summary>
public sealed record AddSomebody : IReferralAct, ISubmittedOnce, IPeopleOnForm
{
    public const string Check = "check";

    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public Guid SubmissionId { get; init; }
    public List<ChildOnForm> Children { get; init; } = [];
    public List<AdultOnForm> Adults { get; init; } = [];

    /// <summary>The household they live in, of those of the case; empty where that is not known.</summary>
    public string? Home { get; init; }
    public string? Button { get; init; }
    public string? PutOff { get; init; }

    [Shown]
    public string? Address { get; init; }

    [Shown]
    public LeftOpen LeftOpen { get; set; } = LeftOpen.Nothing;

    [Shown]
    public IReadOnlyList<FoundPerson>? AtHome { get; set; }

    [Shown]
    public bool WasRefused { get; set; }

    [Shown]
    public IReadOnlyList<Choice> Homes { get; init; } = [];

    [Shown]
    public IReadOnlyList<Choice> Disabilities { get; init; } = [];

    [Shown]
    public IReadOnlyList<Choice> Ethnicities { get; init; } = [];

    public AddSomebody Begun() => this with { SubmissionId = Guid.NewGuid(), Children = [new()], Adults = [new()] };

    /// <summary>How many rows are not empty.</summary>
    public (int Children, int Adults) Filled => (Children.Count(child => !child.IsBlank), Adults.Count(adult => !adult.IsBlank));

    /// <summary>The name's field of a row, by its place among those that are filled in.</summary>
    public string NameOf(int row) => row < Filled.Children
        ? $"{nameof(Children)}[{Children.Index().Where(each => !each.Item.IsBlank).ElementAt(row).Index}].Name"
        : $"{nameof(Adults)}[{Adults.Index().Where(each => !each.Item.IsBlank).ElementAt(row - Filled.Children).Index}].Name";

    public PeopleTold ToTold(
        DateOnly today, Recognised recognised, IReadOnlyList<OnRecord?> brought, Household? home,
        IReadOnlyList<SelfDefinedEthnicity> ethnicities) => new(
        [.. Children.Where(child => !child.IsBlank).Select((child, index) => child.ToReported(today, ethnicities) with
        {
            Known = recognised.People.ElementAtOrDefault(index),
            School = child.School.Typed() ?? brought.ElementAtOrDefault(index)?.School
        })],
        [.. Adults.Where(adult => !adult.IsBlank).Select((adult, index) => adult.ToReported(today, ethnicities) with
        {
            Known = recognised.People.ElementAtOrDefault(Filled.Children + index),
            LivesAtAddress = home is not null
        })])
        {
            Home = home,
            BroughtAlong = recognised.BroughtAlong
        };

    public static Expression<Func<Referral, AddSomebody>> Shape { get; } = referral => new()
    {
        Version = referral.Version,
        CanStillBeDone = referral.Status != ReferralStatus.Closed,
        Home = referral.CaseFile.Households.OrderBy(each => each.Household.Reference).Select(each => each.Household.Reference)
            .FirstOrDefault()
    };
}

public sealed class AddSomebodyPage(Records<Referral> referrals, ReferenceLists lists) : IFillsForm<AddSomebody>
{
    public async Task<AddSomebody> FillAsync(AddSomebody form, FormPage page)
    {
        var reference = page["reference"];
        var homes = await referrals.Visible.Where(referral => referral.Reference == reference)
            .SelectMany(referral => referral.CaseFile.Households).OrderBy(each => each.Household.Reference)
            .Select(each => new { each.Household.Reference, each.Household.Address }).ToListAsync();
        return form with
        {
            Homes = [.. homes.Select(home => new Choice(home.Reference, home.Address))],
            Disabilities = await lists.DisabilitiesAsync(),
            Ethnicities = (await lists.EthnicitiesAsync()).Choices()
        };
    }
}

public sealed class AddSomebodyValidator : AbstractValidator<AddSomebody>
{
    public AddSomebodyValidator(TimeProvider time)
    {
        RuleFor(form => form.Children).Must((form, _) => form.Filled != (0, 0)).OverridePropertyName("Children[0].Name")
            .WithMessage("Enter the child or the adult who was left out");
        RuleForEach(form => form.Children).Where(child => !child.IsBlank).SetValidator(new ChildOnFormValidator(time));
        RuleForEach(form => form.Adults).Where(adult => !adult.IsBlank).SetValidator(new AdultOnFormValidator(time));
        RuleFor(form => form.Children).Must(children => children.Count <= 1).WithMessage("Add one child at a time");
        RuleFor(form => form.Adults).Must(adults => adults.Count <= 1).WithMessage("Add one adult at a time");
    }
}
