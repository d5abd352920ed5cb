using System.ComponentModel.DataAnnotations;
using System.Linq.Expressions;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Record;

/// <summary>
/// A form that takes a conference off its day. Once it would have begun it counts, unless the council had said so before (K-2).
/// </summary>
public interface IToldByCouncil
{
    /// <summary>When the council said so; asked for where the conference would have begun by now.</summary>
    LondonInstant Told { get; }
}

/// <summary>Gives a conference to an officer, or to another one.</summary>
public sealed record AssignConference : IConferenceAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public string? Liaison { get; init; }
    public string? Reason { get; init; }

    [Shown]
    public IReadOnlyList<Choice> Liaisons { get; init; } = [];

    public static Expression<Func<Conference, AssignConference>> Shape { get; } = conference => new()
    {
        Version = conference.Version,
        CanStillBeDone = conference.State == ConferenceState.Upcoming
    };
}

public sealed class AssignConferenceValidator : AbstractValidator<AssignConference>
{
    public AssignConferenceValidator()
    {
        RuleFor(form => form.Liaison).NotEmpty().WithMessage("Choose who takes the conference");
        RuleFor(form => form.Reason).Fits(Lengths.Line, "The reason");
    }
}

public sealed record MoveConference : IConferenceAct, IToldByCouncil
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public LondonInstant Told { get; init; } = new();

    [Shown]
    public bool HasBegun { get; init; }
    public LondonInstant Starts { get; init; } = new();
    public string? Minutes { get; init; } = "90";
    public string? Reason { get; init; }
    public string? BankHolidayReason { get; init; }

    /// <summary>Said where the day lies past the bank holidays that are loaded (BR-12).</summary>
    [Shown]
    public string? Doubt { get; init; }

    public int? ReadMinutes() =>
        int.TryParse(Minutes?.Trim(), LondonWords.Culture, out var minutes) && minutes is >= 10 and <= 720 ? minutes : null;

    public static Expression<Func<Conference, MoveConference>> Shape { get; } = conference =>
        new() { Version = conference.Version, CanStillBeDone = conference.State == ConferenceState.Upcoming };
}

public sealed class MoveConferenceValidator : AbstractValidator<MoveConference>
{
    public MoveConferenceValidator(TimeProvider time)
    {
        RuleFor(form => form.Starts).ReadAsInstant(time, (_, _) => null);
        this.AsksWhenTold(time);
        RuleFor(form => form.Minutes).Must((form, _) => form.ReadMinutes() is not null)
            .WithMessage("Enter how many minutes it is to take, for example 90");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why it was moved, as the council said").Fits(Lengths.Line, "The reason");
        RuleFor(form => form.BankHolidayReason).Fits(Lengths.Line, "The reason");
    }
}

public sealed record CancelConference : IConferenceAct, IToldByCouncil
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public LondonInstant Told { get; init; } = new();

    [Shown]
    public bool HasBegun { get; init; }
    public string? Reason { get; init; }

    public static Expression<Func<Conference, CancelConference>> Shape { get; } = conference =>
        new() { Version = conference.Version, CanStillBeDone = conference.State == ConferenceState.Upcoming };
}

public sealed class CancelConferenceValidator : AbstractValidator<CancelConference>
{
    public CancelConferenceValidator(TimeProvider time)
    {
        this.AsksWhenTold(time);
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why it is cancelled, as the council said")
            .Fits(Lengths.Line, "The reason");
    }
}

/// <summary>The council holds one conference for siblings.</summary>
public sealed record MergeConference : IConferenceAct, IToldByCouncil
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public LondonInstant Told { get; init; } = new();

    [Shown]
    public bool HasBegun { get; init; }

    /// <summary>The number of the conference it goes into.</summary>
    public string? Into { get; init; }
    public string? Reason { get; init; }

    /// <summary>The case's other conferences that are to come.</summary>
    [Shown]
    public IReadOnlyList<Choice> Others { get; init; } = [];

    public static Expression<Func<Conference, MergeConference>> Shape { get; } = conference =>
        new() { Version = conference.Version, CanStillBeDone = conference.State == ConferenceState.Upcoming };
}

public sealed class MergeConferenceValidator : AbstractValidator<MergeConference>
{
    public MergeConferenceValidator(TimeProvider time)
    {
        this.AsksWhenTold(time);
        RuleFor(form => form.Into).NotEmpty().WithMessage("Choose the conference it goes into");
        RuleFor(form => form.Reason).NotEmpty().WithMessage("Say why they are held as one, as the council said")
            .Fits(Lengths.Line, "The reason");
    }
}

internal static class ToldByCouncilRules
{
    /// <summary>What is typed can be read; whether it is asked for, and early enough, the conference says.</summary>
    public static void AsksWhenTold<TForm>(this AbstractValidator<TForm> validator, TimeProvider time) where TForm : IToldByCouncil =>
        validator.RuleFor(form => form.Told).ReadAsInstant(
            time, (told, now) => told > now ? $"The council told us in the future. It is now {LondonWords.When(now, now)}" : null)
            .When(form => form.Told.Date.Typed() is not null || form.Told.Time.Typed() is not null);
}

/// <summary>Says what is wrong on record and what is right.</summary>
public sealed record CorrectConference : IConferenceAct
{
    public int Version { get; init; }
    public bool CanStillBeDone { get; init; }
    public string? About { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }

    public static Expression<Func<Conference, CorrectConference>> Shape { get; } = conference =>
        new() { Version = conference.Version, CanStillBeDone = true };
}

public sealed class CorrectConferenceValidator : AbstractValidator<CorrectConference>
{
    public CorrectConferenceValidator()
    {
        RuleFor(form => form.About).NotEmpty().WithMessage("Say what is recorded wrongly").Fits(Lengths.Name, "What is wrong");
        RuleFor(form => form.Words).NotEmpty().WithMessage("Say what is right").Fits(Lengths.Narrative, "What is right");
    }
}

/// <summary>What the forms about a conference's day and officer offer and warn of.</summary>
public sealed class ConferenceChangePages(Records<Conference> conferences, ReferenceLists lists, TimeProvider time)
    : IFillsForm<AssignConference>, IFillsForm<MoveConference>, IFillsForm<CancelConference>, IFillsForm<MergeConference>
{
    public async Task<AssignConference> FillAsync(AssignConference form, FormPage page)
    {
        var team = await ConferencePeople.TeamOfAsync(conferences, page.ConferenceReference());
        return form with { Liaisons = await lists.OfficersAsync(team, [.. Roles.Liaisons]) };
    }

    public async Task<MoveConference> FillAsync(MoveConference form, FormPage page) =>
        form with
        {
            Doubt = await ConferenceDoubt.OfAsync(lists, conferences, page.ConferenceReference(), form.Starts, time.UtcNow),
            HasBegun = await HasBegunAsync(page)
        };

    public async Task<CancelConference> FillAsync(CancelConference form, FormPage page) =>
        form with { HasBegun = await HasBegunAsync(page) };

    public async Task<MergeConference> FillAsync(MergeConference form, FormPage page)
    {
        var (now, caseReference) = (time.UtcNow, page["caseReference"]);
        var upcoming = (await CaseConferences.RowsAsync(conferences, caseReference)).Where(row => row.State == ConferenceState.Upcoming);
        return form with
        {
            HasBegun = await HasBegunAsync(page),
            Others = [.. upcoming.Where(row => Conference.ReferenceOf(caseReference, row.Number) != page.ConferenceReference())
                .Select(row => new Choice(row.Number.ToString(LondonWords.Culture),
                    $"{row.Type.InWords()}, {LondonWords.When(row.StartsAt, now)}, {PersonLabel.Line(row.Children, UkTime.DateOf(now))}")
                    {
                        PeopleNamed = [.. row.Children.Select(child => child.PersonId)]
                    })]
        };
    }

    private Task<bool> HasBegunAsync(FormPage page)
    {
        var (reference, now) = (page.ConferenceReference(), time.UtcNow);
        return conferences.Visible.AnyAsync(conference => conference.Reference == reference && conference.StartsAt <= now);
    }
}
