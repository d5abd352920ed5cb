using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Features.People.Record;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Features.People.Links;

/// <summary>Says of two records whether they are one person, and why.</summary>
public sealed record DecideLink : ISubmittedOnce
{
    public int Version { get; init; }
    public Guid SubmissionId { get; init; }
    public LinkVerdict? Verdict { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Evidence { get; init; }
}

public sealed class DecideLinkValidator : AbstractValidator<DecideLink>
{
    public DecideLinkValidator()
    {
        RuleFor(form => form.Verdict).Chosen("Say whether they are the same person");
        RuleFor(form => form.Evidence).NotEmpty().WithMessage("Say what speaks for it").Fits(Lengths.Narrative, "The evidence");
    }
}

/// <summary>Takes a verdict back, or brings one back.</summary>
public sealed record UndoLink
{
    public int Version { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }
}

public sealed class UndoLinkValidator : AbstractValidator<UndoLink>
{
    public UndoLinkValidator() =>
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why it is undone").Fits(Lengths.Line, "The reason");
}

public sealed record ReplayLink : ISubmittedOnce
{
    public int Version { get; init; }
    public Guid SubmissionId { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Evidence { get; init; }
}

public sealed class ReplayLinkValidator : AbstractValidator<ReplayLink>
{
    public ReplayLinkValidator() =>
        RuleFor(form => form.Evidence).NotEmpty().WithMessage("Say what speaks for it now").Fits(Lengths.Narrative, "The evidence");
}

/// <summary>Two records side by side, each as its own page shows it.</summary>
public sealed record Comparison(PersonPage One, PersonPage Other, LinkLine? Standing)
{
    /// <summary>
    /// What each says of a kind, and whether they say the same; what an officer saw and what a person says of themselves compare to nothing
    /// (BR-45).
    /// </summary>
    public IEnumerable<(FactKind Kind, IReadOnlyList<FactLine> One, IReadOnlyList<FactLine> Other, bool Agree)> Rows =>
        from kind in Enum.GetValues<FactKind>()
        where kind.Group() != FactGroup.Equality
        let one = StandingOf(One, kind)
        let other = StandingOf(Other, kind)
        where one.Count + other.Count > 0
        select (kind, (IReadOnlyList<FactLine>)one, (IReadOnlyList<FactLine>)other, one.Any(each => other.Any(twin => Alike(each, twin))));

    private static List<FactLine> StandingOf(PersonPage page, FactKind kind) =>
        [.. page.Own.AllFacts.Where(fact => fact.Kind == kind && fact.ReplacedAt is null)];

    private static bool Alike(FactLine one, FactLine other) =>
        one.Code is { } code ? code == other.Code : PersonName.Searchable(one.Text) == PersonName.Searchable(other.Text);
}
