using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Features.Conferences.Record;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Work;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Diary;

/// <summary>Conferences on My work: what is due of those this person has, and what waits for a supervisor's word.</summary>
public sealed class ConferenceWork(Records<Conference> conferences, WhoIsHere whoIsHere, WhoIsAsked whoIsAsked, CurrentUser user,
    TimeProvider time)
    : IBringsWork
{
    /// <summary>What the officer who has a conference has to do by a day.</summary>
    internal static DeadlineKind[] Mine { get; } =
    [
        DeadlineKind.ConferenceDecision, DeadlineKind.ConferenceReport, DeadlineKind.PostMeeting,
        DeadlineKind.CoreGroup, DeadlineKind.AfterBirth, DeadlineKind.AfterBirthMotherUnfit, DeadlineKind.FirstReview,
        DeadlineKind.LaterReview
    ];

    private static readonly DeadlineKind[] Reviews = [DeadlineKind.FirstReview, DeadlineKind.LaterReview];

    private sealed record Row(
        string Reference, string CaseReference, int Number, ConferenceType Type, DateTime StartsAt, Guid Deadline, DeadlineKind Kind,
        Clock Clock, bool IsUnexplained, IReadOnlyList<PersonLabel> Children)
    {
        public Guid? LiaisonId { get; init; }
        public ConferenceLinks Page => LinkTo.Case(CaseReference).Conference(Number);

        /// <summary>
        /// Of the report as it was last written: its version, who wrote it and when, and whether whoever read it passed it.
        /// </summary>
        public int? Report { get; init; }
        public Guid? ReportBy { get; init; }
        public DateTime? ReportAt { get; init; }
        public bool? IsReportPassed { get; init; }

        /// <summary>When it was asked that police do not attend; what was decided or moved since answers it.</summary>
        public DateTime? AskedAt { get; init; }
        public DateTime? DecidedAt { get; init; }
        public DateTime? MovedAt { get; init; }
        public bool WaitsForAnswer => AskedAt is { } asked && !(DecidedAt > asked) && !(MovedAt > asked);
    }

    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(int most)
    {
        if (user.CaitIds.Count == 0) return [];
        var today = UkTime.DateOf(time.UtcNow);
        var here = await whoIsHere.InMyTeamsAsync();
        var mine = user.May(Act.RecordConference) ? await RowsAsync(OfMine(here), Mine, most) : [];
        var unwritten = user.May(Act.RecordConference) ? await UnwrittenAsync(here, most) : [];
        var asked = user.May(Act.ApproveNonAttendance)
            ? await RowsAsync(InMyTeams().Where(conference => conference.State == ConferenceState.Upcoming
                && conference.Requests.Any(request => request.ById != user.Id)
                && (conference.Type == ConferenceType.Review || user.IsInspectorOrAbove)), [DeadlineKind.ConferenceDecision], most)
            : [];
        var unread = user is { IsSergeantOrAbove: true, IsInspectorOrAbove: false }
            ? await RowsAsync(InMyTeams().Where(conference => conference.LiaisonId != user.Id && conference.ReportSentAt == null
                && conference.Reports.OrderByDescending(report => report.Number).Take(1)
                    .Any(report => report.Check == null && report.ById != user.Id)), [DeadlineKind.ConferenceReport], most)
            : [];
        var missed = user.May(Act.ApproveNonAttendance) && user.IsInspectorOrAbove
            ? await RowsAsync(InMyTeams().Where(conference => conference.State == ConferenceState.Held
                && conference.Type != ConferenceType.Review && conference.PoliceAttended == false && conference.AbsenceSignOff == null),
                [DeadlineKind.PostMeeting], most)
            : [];
        var asking = await whoIsAsked.InWordsAsync();
        return
        [
            .. mine.Select(row => Item(row, row.Kind switch
                {
                    DeadlineKind.ConferenceDecision when row.WaitsForAnswer => new("Not to attend, waiting for an answer",
                        $"{row.Type.InWords()}, {LondonWords.When(row.StartsAt, time.UtcNow)}. "
                            + $"{(row.Type == ConferenceType.Review ? "A supervisor" : "A detective inspector")} answers; asked "
                            + $"{LondonWords.When(row.AskedAt!.Value, time.UtcNow)}.", "Open", row.Page)
                    {
                        Of = row.Type == ConferenceType.Review ? Waiting.NotAttendingToAgree : Waiting.NotAttendingInitialToAgree
                    },
                    DeadlineKind.ConferenceDecision => new("Decide whether police attend",
                        $"{row.Type.InWords()}, {LondonWords.When(row.StartsAt, time.UtcNow)}.", "Decide", row.Page),
                    DeadlineKind.ConferenceReport => Report(row),
                    DeadlineKind.PostMeeting => new WorkAct("Meeting after a conference",
                        "Police did not attend, so you and a supervisor meet.", "Record it", row.Page.MeetingAfter),
                    DeadlineKind.CoreGroup or DeadlineKind.AfterBirth or DeadlineKind.AfterBirthMotherUnfit => new WorkAct(
                        "Record the core group",
                        $"{ConferencePage.Capital(row.Kind.WaitsFor())}. Ask the social worker whether it has met.",
                        "Record it", row.Page.CoreGroup),
                    DeadlineKind.FirstReview or DeadlineKind.LaterReview => new WorkAct("A review is due, and none is in the diary",
                        "Ask the council for its day, and log the invitation.", "Log it", LinkTo.Case(row.CaseReference).Invite),
                    _ => throw new InvalidOperationException($"{row.Kind} is no work of a conference.")
                }))
                .Concat(unwritten)
                .Concat(asked.Select(row => Item(row, new("Decide: not to attend",
                    $"{row.Type.InWords()}, {LondonWords.When(row.StartsAt, time.UtcNow)}. The liaison officer asks.", "Decide",
                    row.Page.AgreeNotToAttend)
                    { Of = row.Type == ConferenceType.Review ? Waiting.NotAttendingToAgree : Waiting.NotAttendingInitialToAgree })))
                .Concat(unread.Select(row => Item(row, Report(row))))
                .Concat(missed.Select(row => Item(row, new("Sign for the absence of police",
                    "An initial conference was held without police.", "Read and sign", row.Page.SignForAbsence))))
                .OrderBy(item => item.Clock.DueAt).Take(most)
        ];

        WorkItem Item(Row row, WorkAct next) =>
            new(row.Reference, row.Page, Named.Line(row.Children, today), "Conference", row.Clock, next, Breach(row))
            {
                Place = WorkPlace.ByDays,
                InPlaceOf = user.InPlaceOf(row.LiaisonId),
                With = asking(next.Of, new(), null, null),
                IsAsked = next.Of is not null && user.DoesWorkOf(row.LiaisonId)
            };

        WorkAct Report(Row row)
        {
            var conference = $"{row.Type.InWords()}, {LondonWords.When(row.StartsAt, time.UtcNow)}.";
            return row switch
            {
                { Report: null } => new("Write the police report", conference, "Write it", row.Page.WriteReport),
                { IsReportPassed: false } =>
                    new("Change the police report", $"{conference} It was read and is to be changed.", "Change it", row.Page.WriteReport),
                { IsReportPassed: true } =>
                    new("Send the police report", $"{conference} It was read as clear, concise and accurate, and has not gone.",
                        user.May(Act.Disclose) ? "Record that it went" : "Open", user.May(Act.Disclose) ? row.Page.SendReport : row.Page),
                _ when row.ReportBy == user.Id => new("Police report, waiting to be read", $"{conference} Somebody else reads it before it "
                    + $"goes; it waits since {LondonWords.When(row.ReportAt!.Value, time.UtcNow)}.", "Open", row.Page)
                {
                    Of = Waiting.ConferenceReportToRead
                },
                _ => new("Read the police report",
                    $"{conference} It is written and waits to be read since {LondonWords.When(row.ReportAt!.Value, time.UtcNow)}.",
                    "Read it", row.Page.CheckReport)
            };
        }

        // While it is still to be done, the reason waits beside the work itself.
        IReadOnlyList<WorkAct> Breach(Row row) => row.IsUnexplained && user.May(Act.ExplainLateness)
            ? [new("Give the reason for the breach", "The limit has passed.", "Give the reason",
                LinkTo.Case(row.CaseReference).Breach(row.Deadline).Reason)]
            : [];
    }

    /// <summary>
    /// Those this officer has; and to every liaison officer of a team, or its supervisors where it has none, those that nobody has or
    /// somebody who is not there any more.
    /// </summary>
    private IQueryable<Conference> OfMine(HereInTeam here)
    {
        var (isLiaison, supervises, me) = (user.IsLiaisonOfficer, user.May(Act.HandOver), user.DoesTheirWork);
        Role? liaison = Role.ConferenceLiaisonOfficer;
        return InMyTeams().Where(conference => me.Of(conference.LiaisonId)
            || (isLiaison || supervises && !here.AnyOf.Of(liaison, conference.CaitId))
                && (conference.LiaisonId == null || !here.Liaisons.Of(conference.LiaisonId, conference.CaitId))).Spliced();
    }

    /// <summary>
    /// Whose day has passed and of which nothing is on record yet, or not what was decided. No source says by when: it is said since when
    /// it waits, and it stands among the rest as if it were due on its day.
    /// </summary>
    private async Task<IEnumerable<WorkItem>> UnwrittenAsync(HereInTeam here, int most)
    {
        var now = time.UtcNow;
        var rows = await OfMine(here).Where(conference => conference.State == ConferenceState.Upcoming && conference.EndsAt < now
                || conference.State == ConferenceState.Held && conference.DecidedAt == null)
            .OrderBy(conference => conference.EndsAt).Take(most).Select(conference => new
            {
                conference.Reference,
                CaseReference = conference.CaseFile.Reference,
                conference.Number,
                conference.Type,
                conference.StartsAt,
                conference.LiaisonId,
                EndedAt = conference.HeldTo ?? conference.EndsAt,
                IsHeld = conference.State == ConferenceState.Held,
                Children = conference.Children.OrderBy(child => child.Order)
                    .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList()
            }).Spliced().ToListAsync();
        return rows.Select(row =>
        {
            var page = LinkTo.Case(row.CaseReference).Conference(row.Number);
            var why = $"{row.Type.InWords()}, {LondonWords.When(row.StartsAt, now)}.";
            return new WorkItem(row.Reference, page, Named.Line(row.Children, UkTime.DateOf(now)), "Conference",
                new(row.EndedAt, row.EndedAt, UkTime.EndOf(UkTime.DateOf(row.EndedAt))), row.IsHeld
                    ? new("Record what the conference decided", why, "Record it", page.Decide)
                    : new("Record that it was held, and who was there", why, "Record it", page.Hold), [])
            { WaitsSince = row.EndedAt, InPlaceOf = user.InPlaceOf(row.LiaisonId) };
        });
    }

    private IQueryable<Conference> InMyTeams() => conferences.Visible.OfMyTeams(user, conference => conference.CaitId);

    private Task<List<Row>> RowsAsync(IQueryable<Conference> some, IReadOnlyList<DeadlineKind> kinds, int most) => some
        .SelectMany(conference => conference.Clocks,
            (conference, clock) => new Limited { Conference = conference, Deadline = clock.Deadline })
        .Where(each => kinds.Contains(each.Deadline.Kind) && each.Deadline.MetAt == null && each.Deadline.WithdrawnAt == null)
        // Said of the limit too, whose index then finds the few of a team that run.
        .OfMyTeams(user, each => each.Deadline.CaitId!.Value)
        // A review that is in the diary is nothing to ask for.
        .Where(each => !Reviews.Contains(each.Deadline.Kind) || !conferences.Visible.Any(other => other.Type == ConferenceType.Review
            && other.State == ConferenceState.Upcoming && other.CaseFileId == each.Conference.CaseFileId))
        .OrderBy(each => each.Deadline.DueAt).Take(most).Select(each => Shape.Of(each)).Spliced().ToListAsync();

    /// <summary>A conference and one of its limits.</summary>
    private sealed class Limited
    {
        public required Conference Conference { get; init; }
        public required Deadline Deadline { get; init; }
    }

    private static readonly Expression<Func<Limited, Row>> Shape = each => new Row(
        each.Conference.Reference, each.Conference.CaseFile.Reference, each.Conference.Number, each.Conference.Type,
        each.Conference.StartsAt, each.Deadline.Id, each.Deadline.Kind,
        Deadline.ToClock.Of(each.Deadline), each.Deadline.Breach != null && !each.Deadline.Breach.Reasons.Any(),
        each.Conference.Children.OrderBy(child => child.Order)
            .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList())
    {
        LiaisonId = each.Conference.LiaisonId,
        AskedAt = each.Conference.Requests.Max(request => (DateTime?)request.At),
        DecidedAt = each.Conference.Decisions.Max(decision => (DateTime?)decision.At),
        MovedAt = each.Conference.Dates.Max(date => (DateTime?)date.At),
        Report = each.Conference.Reports.Max(report => (int?)report.Number),
        ReportBy = each.Conference.Reports.OrderByDescending(report => report.Number)
            .Select(report => (Guid?)report.ById).FirstOrDefault(),
        ReportAt = each.Conference.Reports.OrderByDescending(report => report.Number)
            .Select(report => (DateTime?)report.At).FirstOrDefault(),
        IsReportPassed = each.Conference.Reports.OrderByDescending(report => report.Number)
            .Select(report => report.Check == null
                ? null : (bool?)(report.Check.IsClear && report.Check.IsConcise && report.Check.IsAccurate)).FirstOrDefault()
    };
}
