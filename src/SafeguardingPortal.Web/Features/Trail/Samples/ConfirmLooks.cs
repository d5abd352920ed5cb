using FluentValidation;
using SafeguardingPortal.Domain.Looks;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Features.Trail.Samples;

/// <summary>What the inspector says of each look that was drawn, in their order.</summary>
public sealed record ConfirmLooks
{
    public List<LookAnswer> Answers { get; init; } = [];

    [Shown]
    public LookSample? Sample { get; init; }

    [Shown]
    public IReadOnlyDictionary<long, TrailEntry> Entries { get; init; } = new Dictionary<long, TrailEntry>();
}

public sealed record LookAnswer
{
    public LookVerdict? Verdict { get; init; }
}

public sealed class ConfirmLooksValidator : AbstractValidator<ConfirmLooks>
{
    public ConfirmLooksValidator() =>
        RuleFor(form => form.Answers).Must(answers => answers.Count <= LookSample.Size).WithMessage("There are ten looks to confirm");
}

public sealed class ConfirmLooksPage(LookSamples samples) : IFillsForm<ConfirmLooks>
{
    public async Task<ConfirmLooks> FillAsync(ConfirmLooks form, FormPage page)
    {
        var sample = (await samples.FindAsync(Guid.Parse(page["sample"])))!;
        while (form.Answers.Count < sample.Looks.Count) form.Answers.Add(new());
        return form with { Sample = sample, Entries = await samples.EntriesAsync(sample) };
    }
}
