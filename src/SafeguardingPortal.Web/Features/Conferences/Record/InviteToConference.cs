using System.Linq.Expressions;
using FluentValidation;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Record;

/// <summary>Logs an invitation to a conference about children of one case.</summary>
public sealed record InviteToConference : ISubmittedOnce, IKeepsDraft
{
    public Guid SubmissionId { get; init; }
    public int Version { get; init; }
    public ConferenceType? Type { get; init; }
    public string? Borough { get; init; }
    public LondonInstant Starts { get; init; } = new();

    /// <summary>How long it is to take; what two conferences overlap by.</summary>
    public string? Minutes { get; init; }
    public MeetingMode? Mode { get; init; }
    public string? Place { get; init; }
    public string? Chair { get; init; }
    public LondonInstant Invited { get; init; } = new();
    public string? InvitedBy { get; init; }
    public Channel? InvitedHow { get; init; }

    /// <summary>Person references of the children it is about.</summary>
    public List<string> Children { get; init; } = [];

    /// <summary>The discussion the working days count from (BR-11), by reference; or, where it is not ours, the day.</summary>
    public string? Discussion { get; init; }
    public string? CountsFrom { get; init; }
    public string? BankHolidayReason { get; init; }
    public string? Liaison { get; init; }
    public string? Button { get; init; }

    [Shown]
    public InviteChoices Choices { get; init; } = InviteChoices.None;

    /// <summary>The case's conferences, where somebody else has just changed them.</summary>
    [Shown]
    public IReadOnlyList<CaseConferenceRow> There { get; init; } = [];

    /// <summary>Said where the day lies past the bank holidays that are loaded (BR-12).</summary>
    [Shown]
    public string? Doubt { get; init; }

    public static Expression<Func<CaseFile, InviteToConference>> Shape { get; } = file => new()
    {
        Version = file.Version,
        Borough = file.Referrals.OrderBy(referral => referral.ReceivedAt).Select(referral => referral.BoroughCode).FirstOrDefault()
    };

    public InviteToConference Prepared(DateTime now, IReadOnlyList<string> children, string? discussion, string? liaison) => this with
    {
        SubmissionId = Guid.NewGuid(),
        Minutes = "90",
        Invited = LondonInstant.From(now) with { Time = null },
        Children = [.. children],
        Discussion = discussion,
        Liaison = liaison
    };

    public int? ReadMinutes() =>
        int.TryParse(Minutes?.Trim(), LondonWords.Culture, out var minutes) && minutes is >= 10 and <= 720 ? minutes : null;

    public Invitation ToInvitation(
        IReadOnlyList<Child> children, StrategyDiscussion? discussion, Domain.Teams.Officer? liaison, DateTime now)
    {
        var starts = Starts.Read(now).Utc!.Value;
        return new(Type!.Value, Borough!, starts, starts.AddMinutes(ReadMinutes()!.Value), Mode!.Value, Place!.Trim(), Chair!.Trim(),
            Invited.Read(now).Utc!.Value, InvitedBy!.Trim(), InvitedHow!.Value,
            children, Type == ConferenceType.Review ? null : discussion is not null
                ? UkTime.DateOf(discussion.StartedAt) : TypedDay.Read(CountsFrom, now))
        {
            Discussion = discussion,
            BankHolidayReason = BankHolidayReason.Typed(),
            Liaison = liaison
        };
    }
}

/// <summary>Whom and what an invitation is chosen from.</summary>
public sealed record InviteChoices(
    IReadOnlyList<Choice> Children, IReadOnlyList<Choice> Discussions, IReadOnlyList<Choice> Boroughs, IReadOnlyList<Choice> Liaisons,
    IReadOnlyList<Choice> Chairs)
{
    public static InviteChoices None { get; } = new([], [], [], [], []);
}

public sealed class InviteToConferencePage(
    Records<CaseFile> files, Records<StrategyDiscussion> discussions, Records<Conference> conferences, PlansOfPeople plans,
    ReferenceLists lists, TimeProvider time)
    : IFillsForm<InviteToConference>
{
    public async Task<InviteToConference> FillAsync(InviteToConference form, FormPage page)
    {
        var (now, reference) = (time.UtcNow, page["caseReference"]);
        var team = await ConferencePeople.TeamOfCaseAsync(files, reference);
        return form with
        {
            Choices = new(
                await ConferencePeople.ChildrenAsync(files, plans, reference, now),
                await ConferencePeople.DiscussionsAsync(discussions, reference, now),
                await lists.BoroughsAsync(),
                await lists.OfficersAsync(team, [.. Roles.Liaisons]),
                await lists.ChairsAsync()),
            There = page.IsConflict ? await CaseConferences.RowsAsync(conferences, reference) : [],
            Doubt = await ConferenceDoubt.OfAsync(lists, form.Starts, now)
        };
    }
}

public sealed class InviteToConferenceValidator : AbstractValidator<InviteToConference>
{
    public InviteToConferenceValidator(TimeProvider time)
    {
        RuleFor(form => form.Type).Chosen("Choose what kind of conference it is");
        RuleFor(form => form.Borough).NotEmpty().WithMessage("Choose the council that convenes it");
        RuleFor(form => form.Starts).ReadAsInstant(time, (_, _) => null);
        RuleFor(form => form.Minutes).Must((form, _) => form.ReadMinutes() is not null)
            .WithMessage("Enter how many minutes it is to take, for example 90");
        RuleFor(form => form.Mode).Chosen("Choose how it is held");
        RuleFor(form => form.Place).NotEmpty().WithMessage("Enter where it is held, or how to join").Fits(Lengths.Address, "The place");
        RuleFor(form => form.Chair).NotEmpty().WithMessage("Enter who chairs it, or “not known”").Fits(Lengths.Name, "The chair").IsName();
        RuleFor(form => form.Invited).ReadAsInstant(
            time, (invited, now) => invited > now ? $"The invitation came in the future. It is now {LondonWords.When(now, now)}" : null);
        RuleFor(form => form.InvitedBy).NotEmpty().WithMessage("Enter who invited police")
            .Fits(Lengths.Name, "Who invited police").IsName();
        RuleFor(form => form.InvitedHow).Chosen("Choose how the invitation came");
        RuleFor(form => form.Children).NotEmpty().WithMessage("Choose at least one child");
        RuleFor(form => form.CountsFrom).IsDay(time, "Enter the day of the discussion, for example 23/11/2026");
        RuleFor(form => form.BankHolidayReason).Fits(Lengths.Line, "The reason");
    }
}
