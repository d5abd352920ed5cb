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
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Pages.Work;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Diary;

/// <summary>
/// Limits of conferences that passed, on My work: the reason from whoever has the conference, then the answer of a supervisor.
/// </summary>
public sealed class BreachWork(
    PortalDbContext db, Records<Conference> conferences, WhoIsHere whoIsHere, WhoIsAsked whoIsAsked, CurrentUser user,
    TimeProvider time) : IBringsWork
{
    private static readonly DeadlineKind[] Kinds = [.. ConferenceTimes.Kinds, DeadlineKind.ConferenceReport];

    private sealed record Row(
        string Reference, string CaseReference, int Number, Guid Deadline, DeadlineKind Kind, Clock Clock,
        IReadOnlyList<PersonLabel> Children);

    private sealed class OfConference
    {
        public required Deadline Deadline { get; init; }
        public required Conference Conference { get; init; }
    }

    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(int most)
    {
        if (user.CaitIds.Count == 0) return [];
        var today = UkTime.DateOf(time.UtcNow);
        // Said in a way no index on the officer answers: an officer has had thousands of conferences, and a team owes an answer for a few
        // breaches.
        Guid? nobody = user.IsLiaisonOfficer ? Guid.Empty : user.Id;
        var isTheirs = user.DoesTheirWork;
        var here = await whoIsHere.InMyTeamsAsync();
        // Of an officer who has left, the liaison officers and the supervisors of the team are asked.
        Role? liaison = Role.ConferenceLiaisonOfficer;
        var asksForLeavers = user.IsLiaisonOfficer || user.May(Act.HandOver);
        var asked = await whoIsAsked.InWordsAsync();
        var unexplained = user.May(Act.ExplainLateness)
            ? await RowsAsync(Open().Where(each => !each.Deadline.Breach!.Reasons.Any()
                && (isTheirs.Of(each.Conference.LiaisonId ?? Guid.Empty) || (each.Conference.LiaisonId ?? Guid.Empty) == nobody
                    || (asksForLeavers && !here.Liaisons.Of(each.Conference.LiaisonId, each.Conference.CaitId)
                        && (each.Conference.LiaisonId != null || !here.AnyOf.Of(liaison, each.Conference.CaitId))))
                // What is still to be done is on the list already, and its reason with it.
                && !(each.Deadline.MetAt == null && each.Deadline.WithdrawnAt == null
                    && ConferenceWork.Mine.Contains(each.Deadline.Kind))), most)
            : [];
        var unanswered = user.May(Act.Sign)
            ? await RowsAsync(Open().Where(each => each.Deadline.Breach!.Reasons.Any(reason => reason.ById != user.Id)), most) : [];
        return
        [
            .. unexplained.Select(row => Item(row, new("Give the reason for the breach",
                $"{row.Kind.InWords()}: the limit has passed. Say what held it up.", "Give the reason", Page(row).Reason)))
                .Concat(unanswered.Select(row => Item(row,
                    new("Acknowledge the breach", $"{row.Kind.InWords()}: the limit has passed and the reason is on record.",
                        "Acknowledge breach", Page(row).Acknowledge)
                    {
                        Of = Waiting.BreachToAnswer
                    })))
                .OrderBy(item => item.Clock.DueAt).Take(most)
        ];

        WorkItem Item(Row row, WorkAct next) =>
            new(row.Reference, LinkTo.Case(row.CaseReference).Conference(row.Number), Named.Line(row.Children, today), "Conference",
                row.Clock, next, [])
            {
                Place = WorkPlace.Last,
                With = asked(next.Of, new(), null, null)
            };
    }

    private static BreachLinks Page(Row row) => LinkTo.Case(row.CaseReference).Breach(row.Deadline);

    /// <summary>
    /// From the open breaches on, which an index holds: a team has finished thousands of clocks and owes an answer for a few.
    /// </summary>
    private IQueryable<OfConference> Open()
    {
        var now = time.UtcNow;
        return db.Deadlines.AsNoTracking().OfMyTeams(user, deadline => deadline.CaitId!.Value)
            .Where(deadline => Kinds.Contains(deadline.Kind) && deadline.UnacknowledgedSince <= now)
            .Join(conferences.Visible, deadline => deadline.SubjectReference, conference => conference.Reference,
                (deadline, conference) => new OfConference { Deadline = deadline, Conference = conference });
    }

    private static Task<List<Row>> RowsAsync(IQueryable<OfConference> open, int most) =>
        open.OrderBy(each => each.Deadline.UnacknowledgedSince).Take(most).Select(each => new Row(
            each.Conference.Reference, each.Conference.CaseFile.Reference, each.Conference.Number, each.Deadline.Id, each.Deadline.Kind,
            Deadline.ToClock.Of(each.Deadline),
            each.Conference.Children.OrderBy(child => child.Order)
                .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList())).Spliced().ToListAsync();
}
