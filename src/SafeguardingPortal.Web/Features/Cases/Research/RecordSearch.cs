using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Research;

/// <summary>One search of one source, and the gap it leaves.</summary>
public sealed record RecordSearch : ISubmittedOnce, IKeepsDraft
{
    public Guid SubmissionId { get; init; }
    public string? Source { get; init; }
    public CheckResult? Result { get; init; }
    public LondonInstant Searched { get; init; } = new();
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }

    /// <summary>Numbers of the people it was searched of.</summary>
    public List<string> Of { get; init; } = [];
    [DataType(DataType.MultilineText)]
    public string? Gap { get; init; }

    /// <summary>An officer's code, or the name of a role whose queue the gap goes to.</summary>
    public string? GapOwner { get; init; }
    public string? GapDue { get; init; }
    public string? Button { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Sources { get; init; } = [];

    [Shown]
    public IReadOnlyList<Choice> People { get; init; } = [];

    /// <summary>Who can find out what is not known: an officer, or a role's queue.</summary>
    [Shown]
    public IReadOnlyList<Choice> GapOwners { get; init; } = [];

    public bool HasGap =>
        Result == CheckResult.Awaited || Gap.Typed() is not null || GapOwner.Typed() is not null || GapDue.Typed() is not null;

    public Role? GapQueue => Enum.TryParse<Role>(GapOwner, out var role) && Enum.IsDefined(role) && CaseTask.CanHave(role) ? role : null;

    public SearchMade ToSearch(DateTime now) =>
        new(Source!, Result!.Value, Result == CheckResult.NotApplicable ? null : Searched.Read(now).Utc, Words.Typed()) { Of = Of };

    public NewTask ToGap(Officer? owner, string caseReference, DateTime now) =>
        new(TaskKind.InformationGap, Gap!.Trim(), UkTime.EndOf(TypedDay.Read(GapDue, now)!.Value))
        {
            Owner = owner,
            OwnerRole = GapQueue,
            FromReference = caseReference
        };
}

public sealed class RecordSearchPage(Records<CaseFile> files, CaseResearch research, ReferenceLists lists) : IFillsForm<RecordSearch>
{
    public async Task<RecordSearch> FillAsync(RecordSearch form, FormPage page)
    {
        var reference = page["caseReference"];
        var team = await files.Visible.Where(file => file.Reference == reference).Select(file => file.CaitId).SingleAsync();
        return form with
        {
            Sources = [.. (await research.SourcesAsync())
                .Select(source => new Choice(source.Code, source.Name, null, null, source.IsPartner ? "Partners" : "Police systems"))],
            People = await research.PeopleAsync(reference),
            GapOwners = await lists.TaskOwnersAsync(team)
        };
    }
}

public sealed class RecordSearchValidator : AbstractValidator<RecordSearch>
{
    public RecordSearchValidator(TimeProvider time)
    {
        RuleFor(form => form.Source).NotEmpty().WithMessage("Choose the source");
        RuleFor(form => form.Result).Chosen("Say what the search gave");
        RuleFor(form => form.Searched).ReadAsInstant(
            time, (searched, now) => searched > now ? $"The search is in the future. It is now {LondonWords.When(now, now)}" : null)
            .When(form => form.Result != CheckResult.NotApplicable);
        RuleFor(form => form.Words).NotEmpty().When(form => form.Result is not null and not CheckResult.NothingFound)
            .WithMessage("Say what was found, what is awaited from whom, or why the source does not apply")
            .Fits(Lengths.Narrative, "What was found");
        RuleFor(form => form.Of).NotEmpty().When(form => form.Result is not (null or CheckResult.NotApplicable))
            .WithMessage("Tick of whom it was searched");
        RuleFor(form => form.Gap).NotEmpty().When(form => form.HasGap).WithMessage("Say what has to be found out")
            .Fits(Lengths.Narrative, "What has to be found out");
        RuleFor(form => form.GapOwner).NotEmpty().When(form => form.HasGap).WithMessage("Choose who finds it out");
        RuleFor(form => form.GapDue).Must(due => TypedDay.Read(due, time.UtcNow) is { } day && day >= UkTime.DateOf(time.UtcNow))
            .When(form => form.HasGap).WithMessage("Enter the day the gap is to be closed by, today or later, for example 23/11/2026");
    }
}
