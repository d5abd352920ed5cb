using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Later;

/// <summary>Words of a report are put right, and why.</summary>
public sealed record CorrectReport : IKeepsDraft
{
    public int Version { get; init; }

    /// <summary>Which words, from the address.</summary>
    public ReferralField Field { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Text { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
    public string? Button { get; init; }

    /// <summary>Of whom it is said; null where it is said of the report.</summary>
    [Shown]
    public Named? Of { get; init; }

    [Shown]
    public string? Now { get; init; }

    public static CorrectReport Begun(ReportWords words, ReferralField field, string? person) =>
        new() { Version = words.Version, Field = field, Text = words.Of(field, person) };
}

public sealed record WordsOfPerson(string Reference, PersonLabel Label, string? OwnWords, string? School, string? Relation);

/// <summary>The words of a report as they stand.</summary>
public sealed record ReportWords(
    int Version, string Narrative, string? Injuries, string? Whereabouts, string? DangerAction, string? OtherChildren, string? Interpreter,
    string? WhoIsTold, string? ReferrerName, string? ReferrerContact, IReadOnlyList<WordsOfPerson> People)
{
    public bool Has(ReferralField field, string? person) =>
        Enum.IsDefined(field) && (field.IsOfAPerson() ? PersonOf(person) is not null : person is null);

    public WordsOfPerson? PersonOf(string? person) => People.FirstOrDefault(each => each.Reference == person);

    public string? Of(ReferralField field, string? person) => field switch
    {
        ReferralField.Narrative => Narrative,
        ReferralField.Injuries => Injuries,
        ReferralField.Whereabouts => Whereabouts,
        ReferralField.DangerAction => DangerAction,
        ReferralField.OtherChildren => OtherChildren,
        ReferralField.Interpreter => Interpreter,
        ReferralField.WhoIsTold => WhoIsTold,
        ReferralField.ReferrerName => ReferrerName,
        ReferralField.ReferrerContact => ReferrerContact,
        ReferralField.OwnWords => PersonOf(person)?.OwnWords,
        ReferralField.School => PersonOf(person)?.School,
        ReferralField.Relation => PersonOf(person)?.Relation
    };

    public static Expression<Func<Referral, ReportWords>> Shape { get; } = Splice.In<Referral, ReportWords>(referral => new(
        referral.Version, referral.Narrative, referral.Injuries, referral.Whereabouts, referral.DangerAction, referral.OtherChildren,
        referral.Interpreter, referral.WhoIsTold, referral.ReferrerName, referral.ReferrerContact,
        referral.People.OrderBy(part => part.Order).Select(part => new WordsOfPerson(
            part.Person.Reference, Person.ToLabel.Of(part.Person, part.Part == ReferralPart.Child), part.OwnWords, part.School,
            part.Relation)).ToList()));
}

public sealed class CorrectReportPage(Records<Referral> referrals, TimeProvider time) : IFillsForm<CorrectReport>
{
    public async Task<CorrectReport> FillAsync(CorrectReport form, FormPage page)
    {
        var (reference, person) = (page["reference"], page.Route["person"] as string);
        var words = await referrals.Visible.Where(referral => referral.Reference == reference).Select(ReportWords.Shape).SingleAsync();
        return form with
        {
            Now = words.Of(form.Field, person),
            Of = words.PersonOf(person) is { } of ? new(of.Label.On(UkTime.DateOf(time.UtcNow)), of.Label.PeopleNamed) : null
        };
    }
}

public sealed class CorrectReportValidator : AbstractValidator<CorrectReport>
{
    public CorrectReportValidator()
    {
        RuleFor(form => form.Text).NotEmpty().When(form => form.Field == ReferralField.Narrative)
            .WithMessage("A report says what happened");
        RuleFor(form => form.Text).Custom((text, context) =>
        {
            var (field, most) = (context.InstanceToValidate.Field, MostOf(context.InstanceToValidate.Field));
            if (text?.Length > most)
                context.AddFailure($"{field.InWords()} must be {most.ToString("N0", LondonWords.Culture)} characters or fewer. "
                    + $"It is {text.Length.ToString("N0", LondonWords.Culture)}");
        });
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say what was wrong").Fits(Lengths.Line / 2, "The reason");
    }

    private static int MostOf(ReferralField field) => field switch
    {
        ReferralField.Interpreter or ReferralField.Relation => Lengths.Relation,
        ReferralField.ReferrerName or ReferralField.School => Lengths.Name,
        ReferralField.ReferrerContact => Lengths.Contact,
        _ => Lengths.Narrative
    };
}
