using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using FluentValidation;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Features.Referrals.Acts;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Mash;

/// <summary>The hub rates the referral anew, and says why.</summary>
public sealed record RateReferral : IReferralAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public MashRating? Rating { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    public IEnumerable<Beside> Beside(ReferralDetails now, Func<string?, string?> nameOf)
    {
        var last = now.Ratings is [.., var latest] ? latest : null;
        return [new("Rating", Rating?.InWords(), last?.Colour.InWords()), new("Why", Reason, last?.Reason, last?.By, last?.At)];
    }

    public static Expression<Func<Referral, RateReferral>> Shape { get; } = referral => new()
    {
        Version = referral.Version,
        CanStillBeDone = referral.Status != ReferralStatus.Closed
    };
}

public sealed class RateReferralValidator : AbstractValidator<RateReferral>
{
    public RateReferralValidator()
    {
        RuleFor(form => form.Rating).Chosen("Choose the hub’s new rating");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why the rating changes, as the hub gave it")
            .Fits(Lengths.Line / 2, "The reason");
    }
}

/// <summary>The hub's research is there.</summary>
public sealed record FinishResearch : IReferralAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public LondonInstant Completed { get; init; } = new();
    [DataType(DataType.MultilineText)]
    public string? Found { get; init; }

    public IEnumerable<Beside> Beside(ReferralDetails now, Func<string?, string?> nameOf) =>
        [new("Complete", $"{Completed.Date} {Completed.Time}",
            now.Ratings is [.., { Research.MetAt: { } met }] ? LondonWords.WhenFull(met) : null), new("What the hub found", Found, null)];

    public static Expression<Func<Referral, FinishResearch>> Shape { get; } = referral => new()
    {
        Version = referral.Version,
        CanStillBeDone = referral.Ratings.Any(rating => rating.Deadline != null && rating.Deadline.MetAt == null
            && rating.Deadline.WithdrawnAt == null)
    };
}

public sealed class FinishResearchValidator : AbstractValidator<FinishResearch>
{
    public FinishResearchValidator(TimeProvider time)
    {
        RuleFor(form => form.Completed).ReadAsInstant(
            time, (completed, now) => completed > now ? $"The research ends in the future. It is now {LondonWords.When(now, now)}" : null);
        RuleFor(form => form.Found).NotEmpty().WithMessage("Say in a line what the hub found").Fits(Lengths.Line / 2, "What the hub found");
    }
}
