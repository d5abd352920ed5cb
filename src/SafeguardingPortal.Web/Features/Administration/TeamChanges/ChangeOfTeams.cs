using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text.Json;
using FluentValidation;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.TeamChanges;

/// <summary>What every change of teams asks: from when, and why. It is shown what it moves before it is done.</summary>
public abstract record ChangeOfTeams : ISubmittedOnce
{
    public Guid SubmissionId { get; init; }

    /// <summary>The number of the last change of teams when the form was shown.</summary>
    public int ListVersion { get; init; }
    public string? From { get; init; }

    [DataType(DataType.MultilineText)]
    public string? Reason { get; init; }

    /// <summary>The mark of what was typed when the page last said what it moves; anything else is shown first.</summary>
    public string? Seen { get; init; }

    [Shown]
    public TeamChoices On { get; init; } = TeamChoices.None;

    /// <summary>What the change moves, a line each; null until it has been asked.</summary>
    [Shown]
    public IReadOnlyList<string>? Preview { get; init; }

    /// <summary>The same for the same answers.</summary>
    public string Mark() => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        this with { SubmissionId = Guid.Empty, ListVersion = 0, Seen = null, On = TeamChoices.None, Preview = null }, GetType())));
}

/// <summary>What a change of teams is chosen from.</summary>
/// <param name="Team">The name of the one it is of; empty where it is of several.</param>
/// <param name="Teams">Those that run, each with what it has open.</param>
/// <param name="Boroughs">Of the one team, or of all.</param>
/// <param name="Officers">Who is posted to the one team.</param>
public sealed record TeamChoices(
    string Team, IReadOnlyList<Choice> Teams, IReadOnlyList<Choice> Regions, IReadOnlyList<Choice> Boroughs, IReadOnlyList<Choice> Officers,
    string Command)
{
    public static TeamChoices None { get; } = new("", [], [], [], [], "");
}

public abstract class ChangeOfTeamsValidator<TForm> : AbstractValidator<TForm> where TForm : ChangeOfTeams
{
    protected ChangeOfTeamsValidator(TimeProvider time)
    {
        RuleFor(form => form.From).ReadAsDay(time, "Enter the day it takes effect, for example 01/12/2026", mayBeAhead: true);
        RuleFor(form => form.From).Must(from => TypedDay.Read(from, time.UtcNow) is not { } day || day > UkTime.DateOf(time.UtcNow))
            .WithMessage("A change takes effect from tomorrow at the earliest");
        RuleFor(form => form.Reason).IsReason();
    }
}

/// <summary>Gives the form of any change of teams what its page shows.</summary>
public sealed class ChangeOfTeamsFilling<TForm>(TeamActs acts) : IFillsForm<TForm> where TForm : ChangeOfTeams
{
    public async Task<TForm> FillAsync(TForm form, FormPage page)
    {
        ChangeOfTeams change = form;
        return (TForm)(change with { On = await acts.ChoicesAsync(page.Route["team"] as string) });
    }
}
