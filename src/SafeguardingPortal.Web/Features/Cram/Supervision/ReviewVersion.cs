using System.ComponentModel.DataAnnotations;
using FluentValidation;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cram.Supervision;

/// <summary>A review of one version: what was seen, the view, the rationale, directions and the next day (BR-43).</summary>
public sealed record ReviewVersion : ISubmittedOnce, IKeepsDraft
{
    public const string AddDirection = "add-direction";
    public const int MostDirections = 20;

    public Guid SubmissionId { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Seen { get; init; }
    public bool? Agrees { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Rationale { get; init; }
    public string? Next { get; init; }
    public List<ActionOnForm> Directions { get; init; } = [];
    public string? Button { get; init; }

    /// <summary>What is reviewed, whole enough to decide from.</summary>
    [Shown]
    public CramToSign Reviewed { get; init; } = null!;

    /// <summary>The review that is due, which this form stops.</summary>
    [Shown]
    public RunningReview? Clock { get; init; }

    /// <summary>Referrals that agreeing signs off as well: it is one answer to one text.</summary>
    [Shown]
    public IReadOnlyList<WaitingForSignOff> Waiting { get; init; } = [];

    /// <summary>Who can be given a direction.</summary>
    [Shown]
    public IReadOnlyList<Choice> Owners { get; init; } = [];

    public static ReviewVersion Empty(DateOnly latest) =>
        new() { SubmissionId = Guid.NewGuid(), Next = latest.ToString("d/M/yyyy", LondonWords.Culture), Directions = [new()] };

    public ReviewWords ToWords(IReadOnlyDictionary<string, Guid> officers, DateTime now) => new(
        Seen!.Trim(), Agrees!.Value, Rationale!.Trim(), TypedDay.Read(Next, now)!.Value,
        [.. Directions.Where(direction => !direction.IsBlank).Select(direction => direction.Asked(officers, now))]);
}

public sealed class ReviewVersionValidator : AbstractValidator<ReviewVersion>
{
    public ReviewVersionValidator(TimeProvider time)
    {
        RuleFor(form => form.Seen).NotEmpty().WithMessage("Say what you looked at").Fits(Lengths.Narrative, "What you looked at");
        RuleFor(form => form.Agrees).NotNull().WithMessage("Choose whether you agree");
        RuleFor(form => form.Rationale).IsASentence("Give the rationale in a sentence at least")
            .Fits(Lengths.Narrative, "The rationale");
        RuleFor(form => form.Next).Must(next => TypedDay.Read(next, time.UtcNow) > UkTime.DateOf(time.UtcNow))
            .WithMessage("Enter the day of the next review like 29/11/2026, a day to come");
        RuleFor(form => form.Directions).Must(directions => directions.Count <= ReviewVersion.MostDirections)
            .WithMessage($"Give at most {ReviewVersion.MostDirections} directions");
        RuleForEach(form => form.Directions).Where(direction => !direction.IsBlank).SetValidator(new ActionOnFormValidator(time));
    }
}

public sealed class ReviewVersionPage(
    SeenCases cases, VersionAnswers answers, ReviewClocks clocks, ReferenceLists lists) : IFillsForm<ReviewVersion>
{
    private static readonly Role[] Owners =
        [.. Roles.Detectives, Role.Researcher, Role.ReferralDesk];

    public async Task<ReviewVersion> FillAsync(ReviewVersion form, FormPage page)
    {
        var (file, number) = (page["caseReference"], int.Parse(page["number"], LondonWords.Culture));
        return form with
        {
            Reviewed = (await CramToSign.OfAsync(cases, file, number))!,
            Clock = await clocks.RunningAsync(file),
            Waiting = await answers.WaitingAsync(file, number),
            Owners = await lists.OfficersOfCaseAsync(file, Owners)
        };
    }
}
