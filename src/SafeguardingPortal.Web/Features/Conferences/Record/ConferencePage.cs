using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Web.Features.Conferences.Record;

/// <summary>
/// A conference in the order of its life, as it stands for whoever looks: what is done, what is next, what is theirs to do.
/// </summary>
public sealed record ConferencePage(ConferenceDetails Conference, CurrentUser Reader, DateTime Now)
{
    public DateOnly Today => UkTime.DateOf(Now);

    public bool IsUpcoming => Conference.State == ConferenceState.Upcoming;

    public bool IsHeld => Conference.State == ConferenceState.Held;

    public bool HasBegun => Conference.StartsAt <= Now;

    public bool Records => Reader.May(Act.RecordConference, Conference);

    public bool Discloses => Reader.May(Act.Disclose, Conference);

    public bool MayAnswer => Conference.MayAgreeNotToAttend(Reader);

    public bool MaySignForAbsence => Conference.MaySignForAbsence(Reader);

    public bool IsOwn(ReportVersion report) => report.ById == Reader.Id;

    /// <summary>How a stage is marked: done, late by a clock that waits for it, now, or next.</summary>
    public string Stage(bool done, bool isNow, DeadlineKind? kind = null) => done ? "done" : IsLate(kind) ? "late" : isNow ? "now" : "next";

    private bool IsLate(DeadlineKind? kind) => kind is { } waits && Conference.Running(waits)?.StateAt(Now) == DeadlineState.Overdue;

    public static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
