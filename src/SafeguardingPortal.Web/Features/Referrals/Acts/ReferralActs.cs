using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using FluentValidation;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

/// <summary>A form that does one thing to a referral. <see cref="CanStillBeDone"/> is false once someone else has done it.</summary>
public interface IReferralAct
{
    int Version { get; }
    bool CanStillBeDone { get; }

    /// <summary>What this form would record beside what is there now, for who lost a race (B5).</summary>
    /// <param name="nameOf">The name behind a code of an officer or a team.</param>
    IEnumerable<Beside> Beside(ReferralDetails now, Func<string?, string?> nameOf) => [];
}

/// <summary>The team takes the referral on, with a supervising DS and an officer in the case.</summary>
public sealed record AcceptReferral : IReferralAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public string? Supervisor { get; init; }
    public string? Officer { get; init; }

    [Shown]
    public AllocationChoices Choices { get; init; } = AllocationChoices.None;

    /// <summary>Who holds the other referrals of the case file, the latest first: they are proposed for this one.</summary>
    [Shown]
    public IReadOnlyList<HoldsFile> Holders { get; init; } = [];

    /// <summary>The officers who have the case already, until others are chosen.</summary>
    public AcceptReferral Proposed() =>
        Holders.Count == 0 ? this : this with { Supervisor = Holders[0].Supervisor, Officer = Holders[0].Officer };

    public IEnumerable<Beside> Beside(ReferralDetails now, Func<string?, string?> nameOf) =>
    [
        new("Supervising detective sergeant", nameOf(Supervisor), now.Supervisor),
        new("Officer in the case", nameOf(Officer), now.Officer, null, now.AllocatedAt)
    ];

    public static Expression<Func<Referral, AcceptReferral>> Shape { get; } = referral => new()
    {
        Version = referral.Version,
        CanStillBeDone = referral.OfficerId == null && referral.Status != ReferralStatus.Closed,
        Holders = referral.CaseFile.Referrals.Where(other => other.OfficerId != null).OrderByDescending(other => other.AllocatedAt)
            .Select(other => new HoldsFile(other.Supervisor!.Code, other.Officer!.Code, other.Reference)).ToList()
    };
}

/// <summary>Who has a referral of the same case file.</summary>
public sealed record HoldsFile(string Supervisor, string Officer, string Referral);

/// <summary>Whom a referral can be given to: officers of the team that holds it.</summary>
public sealed record AllocationChoices(IReadOnlyList<Choice> Supervisors, IReadOnlyList<Choice> Officers)
{
    public static AllocationChoices None { get; } = new([], []);

    public static async Task<AllocationChoices> OfAsync(ReferenceLists lists, string reference)
    {
        var team = await lists.CaitIdOfAsync(reference);
        return new(
            await lists.OfficersAsync(team, [.. Roles.Supervisors]),
            await lists.OfficersAsync(team, [.. Roles.Detectives]));
    }
}

public sealed class AcceptReferralPage(ReferenceLists lists) : IFillsForm<AcceptReferral>
{
    public async Task<AcceptReferral> FillAsync(AcceptReferral form, FormPage page) =>
        form with { Choices = await AllocationChoices.OfAsync(lists, page["reference"]) };
}

public sealed class AcceptReferralValidator : AbstractValidator<AcceptReferral>
{
    public AcceptReferralValidator()
    {
        RuleFor(form => form.Supervisor).NotEmpty().WithMessage("Choose the supervising detective sergeant");
        RuleFor(form => form.Officer).NotEmpty().WithMessage("Choose the officer in the case");
    }
}

public sealed record ProposeNoFurtherAction : IReferralAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    public IEnumerable<Beside> Beside(ReferralDetails now, Func<string?, string?> nameOf) =>
        [now.Proposals is [.., { } last] ? new("Why no further action is proposed", Reason, last.Reason, last.By, last.At) : new(
            "Why no further action is proposed", Reason, null)];

    public static Expression<Func<Referral, ProposeNoFurtherAction>> Shape { get; } = referral => new()
    {
        Version = referral.Version,
        CanStillBeDone = referral.Status == ReferralStatus.New
            && referral.Proposals.All(proposal => proposal.Decision != ProposalDecision.Pending)
    };
}

public sealed class ProposeNoFurtherActionValidator : AbstractValidator<ProposeNoFurtherAction>
{
    public ProposeNoFurtherActionValidator() =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why no further action is proposed").Fits(Lengths.Narrative, "The reason");
}

public sealed record DecideNoFurtherAction : IReferralAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    [Shown]
    public Reported Reported { get; init; } = null!;

    public IEnumerable<Beside> Beside(ReferralDetails now, Func<string?, string?> nameOf) =>
        [now.Proposals is [.., { DecidedAt: not null } last]
            ? new("Decision", $"Agreed. {Reason}", $"{last.Decision.InWords()} {last.DecisionReason}", last.DecidedBy, last.DecidedAt)
            : new("Decision", $"Agreed. {Reason}", null)];

    public static Expression<Func<Referral, DecideNoFurtherAction>> Shape { get; } = referral => new()
    {
        Version = referral.Version,
        CanStillBeDone = referral.Status == ReferralStatus.New
            && referral.Proposals.Any(proposal => proposal.Decision == ProposalDecision.Pending)
    };
}

public sealed class DecideNoFurtherActionValidator : AbstractValidator<DecideNoFurtherAction>
{
    public DecideNoFurtherActionValidator() =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why you agree that no further action is needed")
            .Fits(Lengths.Narrative, "The reason");
}

/// <summary>A supervisor's one answer to the version (BR-43).</summary>
public enum SignOffAnswer { SignOff, Return }

public sealed record SignAssessment : IReferralAct, IKeepsDraft
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }

    /// <summary>The version of the CRAM that was read.</summary>
    public int Number { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Rationale { get; init; }

    /// <summary>The button: without it the referral is signed off.</summary>
    public SignOffAnswer? Answer { get; init; }
    public string? Button { get; init; }

    [Shown]
    public Reported Reported { get; init; } = null!;

    /// <summary>What is signed, whole enough to decide from.</summary>
    [Shown]
    public CramToSign? ToSign { get; init; }

    public IEnumerable<Beside> Beside(ReferralDetails now, Func<string?, string?> nameOf) =>
        [now.SignOff is { } signed
            ? new("Why it is signed", Rationale, signed.Rationale, signed.By, signed.At) : new("Why it is signed", Rationale, null)];

    public static Expression<Func<Referral, SignAssessment>> Shape { get; } = referral => new()
    {
        Version = referral.Version,
        CanStillBeDone = referral.SignOff == null
            && referral.CaseFile.CramAssessments.Any(version => version.SignedAt >= referral.ReceivedAt)
            && referral.Status != ReferralStatus.New && referral.Status != ReferralStatus.Closed
    };
}

public sealed class SignAssessmentValidator : AbstractValidator<SignAssessment>
{
    public SignAssessmentValidator() =>
        RuleFor(form => form.Rationale).NotEmpty().WithMessage("Say why you sign this referral off")
            .Must(rationale => string.IsNullOrWhiteSpace(rationale) || TypedText.IsASentence(rationale))
            .WithMessage("Give the rationale in a sentence at least").Fits(Lengths.Narrative, "The rationale");
}

public sealed record ExplainBreach : IReferralAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public BreachCause? Cause { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }

    public IEnumerable<Beside> Beside(ReferralDetails now, Func<string?, string?> nameOf)
    {
        var last = now.BreachReasons is [.., var latest] ? latest : null;
        return [new("Main cause", Cause?.InWords(), last?.Cause?.InWords()), new("What happened", Words, last?.Words, last?.By, last?.At)];
    }

    public static Expression<Func<Referral, ExplainBreach>> Shape { get; } = referral => new()
    {
        Version = referral.Version,
        CanStillBeDone = referral.Deadline.Breach != null
    };
}

public sealed class ExplainBreachValidator : AbstractValidator<ExplainBreach>
{
    public ExplainBreachValidator()
    {
        RuleFor(form => form.Cause).Chosen("Choose the main cause");
        RuleFor(form => form.Words).NotEmpty().WithMessage("Say what happened, in your words").Fits(Lengths.Narrative, "What happened");
    }
}

public sealed record AcknowledgeBreach : IReferralAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    [DataType(DataType.MultilineText)]
    public string? WhatHappensNow { get; init; }

    [Shown]
    public Reported Reported { get; init; } = null!;

    public IEnumerable<Beside> Beside(ReferralDetails now, Func<string?, string?> nameOf)
    {
        var last = now.BreachAcknowledgements is [.., var latest] ? latest : null;
        return [new("What happens now", WhatHappensNow, last?.Words, last?.By, last?.At)];
    }

    public static Expression<Func<Referral, AcknowledgeBreach>> Shape { get; } = referral => new()
    {
        Version = referral.Version,
        CanStillBeDone = referral.Deadline.Breach != null && !referral.Deadline.Breach.Acknowledgements.Any()
    };
}

public sealed class AcknowledgeBreachValidator : AbstractValidator<AcknowledgeBreach>
{
    public AcknowledgeBreachValidator() =>
        RuleFor(form => form.WhatHappensNow).NotEmpty().WithMessage("Say what happens now").Fits(Lengths.Narrative, "What happens now");
}

/// <summary>What was reported, beside a form that decides on it.</summary>
public sealed class ReportedBeside(Records<Referral> referrals)
    : IFillsForm<DecideNoFurtherAction>, IFillsForm<AcknowledgeBreach>
{
    public async Task<DecideNoFurtherAction> FillAsync(DecideNoFurtherAction form, FormPage page) =>
        form with { Reported = await Reported.OfAsync(referrals, page["reference"]) };

    public async Task<AcknowledgeBreach> FillAsync(AcknowledgeBreach form, FormPage page) =>
        form with { Reported = await Reported.OfAsync(referrals, page["reference"]) };
}

/// <summary>What was reported and what is signed, beside the form of the sign-off.</summary>
public sealed class SignAssessmentPage(
    Records<Referral> referrals, SeenCases cases) : IFillsForm<SignAssessment>
{
    public async Task<SignAssessment> FillAsync(SignAssessment form, FormPage page)
    {
        var reported = await Reported.OfAsync(referrals, page["reference"]);
        return form with
        {
            Reported = reported,
            ToSign = reported.Version is null
                ? null : await CramToSign.OfAsync(cases, reported.CaseReference, reported.Version.Number)
        };
    }
}
