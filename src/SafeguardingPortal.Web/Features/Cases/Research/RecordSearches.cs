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

/// <summary>Every source on one page, in one save: what each gave and of whom it was searched. A source left out stays as it is.</summary>
public sealed record RecordSearches : ISubmittedOnce, IKeepsDraft
{
    public Guid SubmissionId { get; init; }

    /// <summary>One for all of them, as they are searched at one sitting; another time is recorded by itself.</summary>
    public LondonInstant Searched { get; init; } = new();
    public List<SearchOnForm> Searches { get; init; } = [];

    /// <summary>Who finds out what is awaited, and by when.</summary>
    public string? GapOwner { get; init; }
    public string? GapDue { get; init; }
    public string? Button { get; init; }

    /// <summary>What has been searched before.</summary>
    [Shown]
    public ResearchPage Page { get; init; } = null!;

    [Shown]
    public IReadOnlyList<Choice> People { get; init; } = [];

    [Shown]
    public IReadOnlyList<Choice> GapOwners { get; init; } = [];

    public IEnumerable<SearchOnForm> Made => Searches.Where(search => search.Result is not null);

    public bool HasGap => Made.Any(search => search.Result == CheckResult.Awaited);

    public Role? GapQueue => Enum.TryParse<Role>(GapOwner, out var role) && Enum.IsDefined(role) && CaseTask.CanHave(role) ? role : null;

    /// <summary>The button that ticks everybody on the case for every source.</summary>
    public const string OfEverybody = "everybody";

    /// <summary>With nobody ticked: what is recorded is what somebody says was searched.</summary>
    public static RecordSearches Empty(IReadOnlyList<ResearchSource> sources, DateTime now) => new()
    {
        SubmissionId = Guid.NewGuid(),
        Searched = LondonInstant.From(now),
        Searches = [.. sources.Select(source => new SearchOnForm { SourceCode = source.Code })],
        GapOwner = nameof(Role.Researcher),
        GapDue = UkTime.DateOf(now).AddDays(1).ToString("d/M/yyyy", LondonWords.Culture)
    };

    public NewTask ToGap(SearchOnForm search, string source, Officer? owner, string caseReference, DateTime now) =>
        new(TaskKind.InformationGap, $"{source}: {search.Words!.Trim()}", UkTime.EndOf(TypedDay.Read(GapDue, now)!.Value))
        {
            Owner = owner,
            OwnerRole = GapQueue,
            FromReference = caseReference
        };
}

public sealed record SearchOnForm
{
    /// <summary>Called otherwise than any field that is typed: drafts know what tells rows apart by its name.</summary>
    [RowKey]
    public string? SourceCode { get; init; }
    public CheckResult? Result { get; init; }

    /// <summary>Numbers of the people it was searched of.</summary>
    public List<string> Of { get; init; } = [];
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }

    public SearchMade ToSearch(DateTime? searched) =>
        new(SourceCode!, Result!.Value, Result == CheckResult.NotApplicable ? null : searched, Words.Typed()) { Of = Of };
}

/// <summary>A row as its part of the page shows it.</summary>
public sealed record SearchRow(SourceOnCase Source, ResearchPage Page, IReadOnlyList<Choice> People, int Index);

public sealed class RecordSearchesPage(Records<CaseFile> files, CaseResearch research, ReferenceLists lists) : IFillsForm<RecordSearches>
{
    public async Task<RecordSearches> FillAsync(RecordSearches form, FormPage page)
    {
        var reference = page["caseReference"];
        return form with
        {
            Page = (await research.BesideAsync(reference))!,
            People = await research.PeopleAsync(reference),
            GapOwners = await lists.TaskOwnersAsync(
                await files.Visible.Where(file => file.Reference == reference).Select(file => file.CaitId).SingleAsync())
        };
    }
}

public sealed class RecordSearchesValidator : AbstractValidator<RecordSearches>
{
    public RecordSearchesValidator(TimeProvider time)
    {
        RuleFor(form => form.Searches).Must(searches => searches.Any(search => search.Result is not null))
            .WithMessage("Say what at least one source gave");
        RuleFor(form => form.Searched).ReadAsInstant(
            time, (searched, now) => searched > now ? $"The search is in the future. It is now {LondonWords.When(now, now)}" : null)
            .When(form => form.Made.Any(search => search.Result != CheckResult.NotApplicable));
        RuleForEach(form => form.Searches).Where(search => search.Result is not null).ChildRules(search =>
        {
            search.RuleFor(each => each.Of).NotEmpty().When(each => each.Result != CheckResult.NotApplicable)
                .WithMessage("Tick of whom it was searched");
            search.RuleFor(each => each.Words).NotEmpty().When(each => each.Result != CheckResult.NothingFound,
                    ApplyConditionTo.CurrentValidator)
                .WithMessage("Say what was found, what is awaited from whom, or why the source does not apply")
                .Fits(Lengths.Narrative, "What was found");
        });
        RuleFor(form => form.GapOwner).NotEmpty().When(form => form.HasGap).WithMessage("Choose who finds out what is awaited");
        RuleFor(form => form.GapDue).Must(due => TypedDay.Read(due, time.UtcNow) is { } day && day >= UkTime.DateOf(time.UtcNow))
            .When(form => form.HasGap).WithMessage("Enter the day what is awaited is due, today or later, for example 23/11/2026");
    }
}
