using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Features.Referrals.Acts;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Handovers;

/// <summary>Another supervisor or officer in the same team.</summary>
public sealed record ReallocateReferral : IReferralAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public string? Supervisor { get; init; }
    public string? Officer { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    [Shown]
    public AllocationChoices Choices { get; init; } = AllocationChoices.None;

    public IEnumerable<Beside> Beside(ReferralDetails now, Func<string?, string?> nameOf) =>
    [
        new("Supervising detective sergeant", nameOf(Supervisor), now.Supervisor),
        new("Officer in the case", nameOf(Officer), now.Officer, null, now.AllocatedAt), new("Why", Reason, null)
    ];

    public static Expression<Func<Referral, ReallocateReferral>> Shape { get; } = referral => new()
    {
        Version = referral.Version,
        CanStillBeDone = referral.OfficerId != null && referral.Status != ReferralStatus.Closed,
        Supervisor = referral.Supervisor!.Code,
        Officer = referral.Officer!.Code
    };
}

public sealed class ReallocateReferralValidator : AbstractValidator<ReallocateReferral>
{
    public ReallocateReferralValidator()
    {
        RuleFor(form => form.Supervisor).NotEmpty().WithMessage("Choose the supervising detective sergeant");
        RuleFor(form => form.Officer).NotEmpty().WithMessage("Choose the officer in the case");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why it changes hands").MaximumLength(Lengths.Line / 2)
            .WithMessage($"The reason must be {Lengths.Line / 2} characters or fewer");
    }
}

/// <summary>Another team, which takes it or sends it back.</summary>
public sealed record TransferReferral : IReferralAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public string? Team { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Teams { get; init; } = [];

    /// <summary>The case, where it is restricted: then nobody of the other team sees the offer before they are named.</summary>
    [Shown]
    public string? RestrictedCase { get; init; }

    public IEnumerable<Beside> Beside(ReferralDetails now, Func<string?, string?> nameOf)
    {
        var last = now.Transfers is [.., var latest] ? latest : null;
        return [new("Team", nameOf(Team), last is null ? null : $"{last.To}: {last.State.InWords()}"),
            new("Why", Reason, last?.Reason, last?.By, last?.At)];
    }

    public static Expression<Func<Referral, TransferReferral>> Shape { get; } = referral => new()
    {
        Version = referral.Version,
        CanStillBeDone = referral.Status != ReferralStatus.Closed
            && !referral.Transfers.Any(transfer => transfer.State == TransferState.Offered)
    };
}

public sealed class TransferReferralValidator : AbstractValidator<TransferReferral>
{
    public TransferReferralValidator()
    {
        RuleFor(form => form.Team).NotEmpty().WithMessage("Choose the team");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why it should go to that team").MaximumLength(Lengths.Line / 2)
            .WithMessage($"The reason must be {Lengths.Line / 2} characters or fewer");
    }
}

public enum TransferAnswer { Accept, Decline }

/// <summary>The receiving team's answer.</summary>
public sealed record AnswerTransfer : IReferralAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public TransferAnswer? Answer { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    [Shown]
    public Reported Reported { get; init; } = null!;

    public IEnumerable<Beside> Beside(ReferralDetails now, Func<string?, string?> nameOf)
    {
        var last = now.Transfers.LastOrDefault(transfer => transfer.State != TransferState.Offered);
        return
        [
            new("Answer", Answer switch { TransferAnswer.Accept => "Accepted", TransferAnswer.Decline => "Declined", null => null },
                last?.State.InWords(), last?.AnsweredBy, last?.AnsweredAt),
            new("If it goes back, why", Reason, last?.Answer)
        ];
    }

    public static Expression<Func<Referral, AnswerTransfer>> Shape { get; } = referral => new()
    {
        Version = referral.Version,
        CanStillBeDone = referral.Transfers.Any(transfer => transfer.State == TransferState.Offered)
    };
}

public sealed class AnswerTransferValidator : AbstractValidator<AnswerTransfer>
{
    public AnswerTransferValidator()
    {
        RuleFor(form => form.Answer).Chosen("Say whether your team takes it");
        RuleFor(form => form.Reason).NotEmpty().When(form => form.Answer == TransferAnswer.Decline).WithMessage("Say why it goes back")
            .MaximumLength(Lengths.Line / 2).WithMessage($"The reason must be {Lengths.Line / 2} characters or fewer");
    }
}

/// <summary>The sender takes the offer back.</summary>
public sealed record WithdrawTransfer : IReferralAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }

    public IEnumerable<Beside> Beside(ReferralDetails now, Func<string?, string?> nameOf)
    {
        var last = now.Transfers is [.., var latest] ? latest : null;
        return [new("The offer", "Withdrawn", last?.State.InWords(), last?.AnsweredBy, last?.AnsweredAt)];
    }

    public static Expression<Func<Referral, WithdrawTransfer>> Shape { get; } = referral => new()
    {
        Version = referral.Version,
        CanStillBeDone = referral.Transfers.Any(transfer => transfer.State == TransferState.Offered)
    };
}

/// <summary>Sent where it belongs, or taken back.</summary>
public sealed record CloseReferral : IReferralAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public ClosureKind? Kind { get; init; }
    public RedirectTo? RedirectTo { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    [Shown]
    public Reported Reported { get; init; } = null!;

    public IEnumerable<Beside> Beside(ReferralDetails now, Func<string?, string?> nameOf) =>
    [
        new("What happens to it", Kind is { } kind ? kind.InWords(RedirectTo) : null,
            now.Closure is { } closure ? closure.Kind.InWords(closure.RedirectedTo) : null),
        new("Why", Reason, now.Closure?.Reason, now.Closure?.By, now.Closure?.At)
    ];

    public static Expression<Func<Referral, CloseReferral>> Shape { get; } = referral => new()
    {
        Version = referral.Version,
        CanStillBeDone = referral.Status == ReferralStatus.New || referral.Status == ReferralStatus.Research,
        Kind = referral.IsInRemit == false ? ClosureKind.Redirected : null,
        RedirectTo = referral.SuggestedRedirect
    };
}

public sealed class CloseReferralValidator : AbstractValidator<CloseReferral>
{
    public CloseReferralValidator()
    {
        RuleFor(form => form.Kind).Chosen("Choose what happens to it");
        RuleFor(form => form.RedirectTo).Chosen("Choose where it is redirected to").When(form => form.Kind == ClosureKind.Redirected);
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why").Fits(Lengths.Narrative, "The reason");
    }
}

public sealed class HandoverPages(Records<Referral> referrals, ReferenceLists lists)
    : IFillsForm<ReallocateReferral>, IFillsForm<TransferReferral>, IFillsForm<AnswerTransfer>, IFillsForm<CloseReferral>
{
    public async Task<ReallocateReferral> FillAsync(ReallocateReferral form, FormPage page) =>
        form with { Choices = await AllocationChoices.OfAsync(lists, page["reference"]) };

    public async Task<TransferReferral> FillAsync(TransferReferral form, FormPage page)
    {
        var reference = page["reference"];
        return form with
        {
            Teams = await lists.CaitsAsync(),
            RestrictedCase = await referrals.Visible.Where(referral => referral.Reference == reference && referral.CaseFile.IsRestricted)
                .Select(referral => referral.CaseFile.Reference).FirstOrDefaultAsync()
        };
    }

    public async Task<AnswerTransfer> FillAsync(AnswerTransfer form, FormPage page) =>
        form with { Reported = await Reported.OfAsync(referrals, page["reference"]) };

    public async Task<CloseReferral> FillAsync(CloseReferral form, FormPage page) =>
        form with { Reported = await Reported.OfAsync(referrals, page["reference"]) };
}
