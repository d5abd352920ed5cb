using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Work;

namespace SafeguardingPortal.Web.Pages.Work;

/// <summary>Something this person can do to a record.</summary>
public sealed record WorkAct(string What, string Why, string Button, string Href)
{
    /// <summary>What of it waits, where more people than one could do it; null where it is on nobody else's list.</summary>
    public Waiting? Of { get; init; }
}

/// <summary>By what a record is ranked: a child whose hours run comes before days, and days before paper.</summary>
public enum WorkPlace { First, ByTimeLeft, ByDays, Last }

/// <summary>A record that needs this person: the one next act as a button, whatever else waits as links.</summary>
/// <param name="Page">Where the record itself is shown.</param>
/// <param name="Limit">What its clock counts: "24-hour limit".</param>
public sealed record WorkItem(
    string Reference, string Page, Named Who, string Limit, Clock Clock, WorkAct Next, IReadOnlyList<WorkAct> Also)
{
    public WorkPlace Place { get; init; } = WorkPlace.ByTimeLeft;

    /// <summary>Who is asked next, in words; null where it is this person.</summary>
    public string? With { get; init; }

    /// <summary>This person asked, and somebody else answers.</summary>
    public bool IsAsked { get; init; }

    /// <summary>A limit that ends with a day, and what has none, stand after the hours.</summary>
    public WorkPlace RankedAs =>
        Place == WorkPlace.ByTimeLeft && (WaitsSince is not null || Clock.EndsWithADay) ? WorkPlace.ByDays : Place;

    public bool IsLateAt(DateTime now) =>
        Place == WorkPlace.Last ? WaitsSince is null : StateAt(now) is DeadlineState.Overdue or DeadlineState.Acknowledged;

    /// <summary>The officer who is away and in whose place this is to be done; null where it is one's own.</summary>
    public string? InPlaceOf { get; init; }

    /// <summary>Set where nothing says by when it is to be done: its clock then orders it and is not shown.</summary>
    public DateTime? WaitsSince { get; init; }

    /// <summary>How its limit stands; null where it has none.</summary>
    public DeadlineState? StateAt(DateTime now) => WaitsSince is null ? Clock.StateAt(now) : null;
}

/// <summary>How the work of a team stands, for whoever has nothing to do and for the counts beside the list.</summary>
/// <param name="Counts">Running limits by state, each opening exactly those rows.</param>
/// <param name="FirstDueAt">When the first of the limits still running ends.</param>
/// <param name="HasMore">There are more records than were looked at.</param>
public sealed record WorkSummary(
    IReadOnlyList<(string Text, string Href, int Count)> Counts, DateTime? FirstDueAt, string? Team, bool HasMore)
{
    /// <summary>What is more than this is counted no further (B12).</summary>
    public const int CountCap = 200;
}

/// <summary>
/// A feature whose records can need someone: referrals, tasks, escalation steps, reviews. My work shows what all of them bring.
/// </summary>
public interface IBringsWork
{
    /// <summary>What needs this person, least time left first, and no more than that many.</summary>
    Task<IReadOnlyList<WorkItem>> ItemsAsync(int most);
}

/// <summary>The feature that also says how the work of the team stands.</summary>
public interface ISummarisesWork
{
    /// <summary>From what <see cref="IBringsWork.ItemsAsync"/> has read, which is asked first.</summary>
    Task<WorkSummary> SummaryAsync();
}
