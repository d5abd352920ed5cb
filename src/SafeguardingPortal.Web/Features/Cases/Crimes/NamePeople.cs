using FluentValidation;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Crimes;

/// <summary>Who a crime was done to, and who is suspected.</summary>
public sealed record NamePeople : CrimeForm
{
    public List<string> Victims { get; init; } = [];
    public List<string> Suspects { get; init; } = [];

    /// <summary>Asked where somebody is taken off.</summary>
    public string? Reason { get; init; }

    [Shown]
    public IReadOnlyList<Choice> People { get; init; } = [];
}

public sealed class NamePeoplePage(Records<Crime> crimes, CrimePeople people, TimeProvider time) : CrimeFormPage<NamePeople>(crimes)
{
    protected override async Task<NamePeople> MoreAsync(NamePeople form, FormPage page)
    {
        var today = UkTime.DateOf(time.UtcNow);
        return form with { People = [.. (await people.OfAsync(page["caseReference"])).Select(person => person.ToChoice(today))] };
    }
}

public sealed class NamePeopleValidator : AbstractValidator<NamePeople>
{
    public NamePeopleValidator()
    {
        RuleFor(form => form.Suspects).Must((form, suspects) => !suspects.Intersect(form.Victims).Any())
            .WithMessage("Nobody is victim and suspect of the same crime");
        RuleFor(form => form.Reason).Fits(Lengths.Line, "The reason");
    }
}
