using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Record;

/// <summary>
/// Which conference a form is about, how long is left of what the form is waited for, and, where somebody saved first, what changed: at
/// the head of every form that acts on one.
/// </summary>
public sealed class ConferenceBanner(Records<Conference> conferences, TimeProvider time) : ViewComponent
{
    /// <param name="clocks">What the form ends; none where nothing waits for it.</param>
    /// <param name="runsOn">The form has to do with them and ends none.</param>
    public async Task<IViewComponentResult> InvokeAsync(
        string reference, string title, DeadlineKind[]? clocks = null, bool runsOn = false)
    {
        var found = conferences.Visible.Where(conference => conference.Reference == reference);
        var head = await found.Select(ConferenceHead.Shape).SingleAsync();
        if (ViewContext.ViewData[ExpectedFailures.ConflictKey] is true)
        {
            head = head with
            {
                LastChange = await found.SelectMany(conference => conference.History).LatestAsync(),
                Now = ThereNow.Of(await found.Select(ConferenceDetails.Shape).SingleAsync(), time.UtcNow)
            };
        }
        var ends = head.Running.Where(each => clocks?.Contains(each.Kind) == true).MinBy(each => each.Clock.DueAt);
        return View(head with { Title = title, Next = ends, RunsOn = runsOn });
    }
}

public sealed record RunningClock(DeadlineKind Kind, Clock Clock);

public sealed record ConferenceHead
{
    public string Title { get; init; } = "";

    /// <summary>What somebody saved while this form was open. Null on every other day.</summary>
    public HistoryLine? LastChange { get; init; }

    /// <summary>What stands on the conference after it; the form below holds what was typed.</summary>
    public IReadOnlyList<ThereNow> Now { get; init; } = [];
    public required string Reference { get; init; }
    public required string CaseReference { get; init; }
    public required int Number { get; init; }
    public required ConferenceType Type { get; init; }
    public required DateTime StartsAt { get; init; }
    public required IReadOnlyList<PersonLabel> Children { get; init; }
    public required IReadOnlyList<RunningClock> Running { get; init; }

    /// <summary>The clock of the form itself, and no other's.</summary>
    public RunningClock? Next { get; init; }
    public bool RunsOn { get; init; }
    public string? ClockLabel => RunsOn ? Next?.Kind.RunsOn() : Next?.Kind.Stops();
    public ConferenceLinks Page => LinkTo.Case(CaseReference).Conference(Number);

    public static Expression<Func<Conference, ConferenceHead>> Shape { get; } = Splice.In<Conference, ConferenceHead>(conference => new()
    {
        Reference = conference.Reference,
        CaseReference = conference.CaseFile.Reference,
        Number = conference.Number,
        Type = conference.Type,
        StartsAt = conference.HeldFrom ?? conference.StartsAt,
        Children = conference.Children.OrderBy(child => child.Order)
            .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList(),
        Running = conference.Clocks.Where(clock => clock.Deadline.MetAt == null && clock.Deadline.WithdrawnAt == null)
            .Select(clock => new RunningClock(clock.Deadline.Kind, Deadline.ToClock.Of(clock.Deadline))).ToList()
    });
}
