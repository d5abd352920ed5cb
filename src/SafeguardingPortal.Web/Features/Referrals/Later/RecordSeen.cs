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
using SafeguardingPortal.Web.Features.Referrals.Acts;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Later;

/// <summary>A child was seen: when, where, by whom, and whether alone.</summary>
public sealed record RecordSeen : IReferralAct, ISubmittedOnce
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public Guid SubmissionId { get; init; }

    /// <summary>The child's reference.</summary>
    public string? Child { get; init; }
    public LondonInstant At { get; init; } = new();
    public string? Where { get; init; }
    public string? By { get; init; }
    public Answer? Alone { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Found { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Children { get; init; } = [];

    /// <param name="child">The child whose link was followed.</param>
    public RecordSeen Begun(string? child, string by, DateTime now) =>
        this with { SubmissionId = Guid.NewGuid(), Child = child, By = by, At = LondonInstant.From(now) };

    public SeenTold ToTold(DateTime now) => new(At.Read(now).Utc!.Value, By!.Trim(), Where!.Trim(), Alone!.Value, Found.Typed());

    public IEnumerable<Beside> Beside(ReferralDetails now, Func<string?, string?> nameOf) =>
        [new("Where", Where, now.Sightings is [.., var last] ? last.Where : null), new("By whom", By, null),
            new("How the child was", Found, null)];

    public static Expression<Func<Referral, RecordSeen>> Shape { get; } = referral => new()
    {
        Version = referral.Version,
        CanStillBeDone = referral.CaseFile.ClosedAt == null
    };
}

public sealed class RecordSeenPage(Records<Referral> referrals, TimeProvider time) : IFillsForm<RecordSeen>
{
    public async Task<RecordSeen> FillAsync(RecordSeen form, FormPage page)
    {
        var reference = page["reference"];
        var today = UkTime.DateOf(time.UtcNow);
        var children = await referrals.Visible.Where(referral => referral.Reference == reference)
            .SelectMany(referral => referral.People.Where(part => part.Part == ReferralPart.Child))
            .OrderBy(part => part.Order).Select(part => new { part.Person.Reference, Label = Person.ToLabel.Of(part.Person, true) })
            .Spliced().ToListAsync();
        return form with
        {
            Children = [.. children.Select(child => new Choice(child.Reference, child.Label.On(today))
            {
                PeopleNamed = child.Label.PeopleNamed
            })]
        };
    }
}

public sealed class RecordSeenValidator : AbstractValidator<RecordSeen>
{
    public RecordSeenValidator(TimeProvider time)
    {
        RuleFor(form => form.Child).NotEmpty().WithMessage("Choose the child");
        RuleFor(form => form.At).ReadAsInstant(
            time, (seen, now) => seen > now ? $"The child was seen in the future. It is now {LondonWords.When(now, now)}" : null);
        RuleFor(form => form.Where).NotEmpty().WithMessage("Say where the child was seen").Fits(Lengths.Name, "The place");
        RuleFor(form => form.By).NotEmpty().WithMessage("Say who saw the child").Fits(Lengths.Name, "Who saw the child");
        RuleFor(form => form.Alone).Chosen("Say whether the child was seen alone");
        RuleFor(form => form.Found).Fits(Lengths.Narrative, "How the child was");
    }
}

/// <summary>It was another child, or never so.</summary>
public sealed record WithdrawSeen
{
    public int Version { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    [Shown]
    public IReadOnlyList<SeenLine> Standing { get; init; } = [];

    /// <summary>The one that is withdrawn; none where it counts no more.</summary>
    public IReadOnlyList<SeenLine> Of(Guid sighting) => [.. Standing.Where(each => each.Id == sighting)];

    public static Expression<Func<Referral, WithdrawSeen>> Shape { get; } = referral => new()
    {
        Version = referral.Version,
        Standing = referral.Sightings.Where(seen => seen.WithdrawnAt == null).Select(seen => new SeenLine(
            seen.Id, seen.PersonId, seen.SeenAt, seen.SeenBy, seen.Where, seen.Alone, seen.Found, seen.RecordedBy.Name, null)).ToList()
    };
}

public sealed class WithdrawSeenPage(Records<Referral> referrals) : IFillsForm<WithdrawSeen>
{
    public async Task<WithdrawSeen> FillAsync(WithdrawSeen form, FormPage page)
    {
        var reference = page["reference"];
        var standing = await referrals.Visible.Where(referral => referral.Reference == reference).Select(WithdrawSeen.Shape).SingleAsync();
        return form with { Standing = standing.Of(Guid.Parse(page["sighting"])) };
    }
}

public sealed class WithdrawSeenValidator : AbstractValidator<WithdrawSeen>
{
    public WithdrawSeenValidator() =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say what was wrong").Fits(Lengths.Line, "The reason");
}
