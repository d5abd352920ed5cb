using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Domain.Work;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Work;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Discussions;

/// <summary>
/// Records of discussions on My work: to be sent to partners, asked first of the supervisor who was there; then, where that was late, the
/// reason and the answer for it.
/// </summary>
public sealed class RecordToSendWork(
    Records<StrategyDiscussion> discussions, PortalDbContext db, WhoIsHere whoIsHere, WhoIsAsked whoIsAsked, CurrentUser user,
    TimeProvider time) : IBringsWork
{
    private sealed record Row(
        string Reference, string CaseReference, int Number, Guid Deadline, Clock Clock, bool IsExplained, bool IsReasonMineAlone,
        Guid SupervisorId, string Supervisor, bool IsSupervisorHere, IReadOnlyList<PersonLabel> Children);

    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(int most)
    {
        var (sends, explains, answers) = (user.May(Act.Disclose), user.May(Act.ExplainLateness), user.May(Act.Sign));
        if (user.CaitIds.Count == 0 || !(sends || explains || answers)) return [];
        var now = time.UtcNow;
        var today = UkTime.DateOf(now);
        var here = await whoIsHere.InMyTeamsAsync();
        var ofTeam = db.Deadlines.AsNoTracking().OfMyTeams(user, clock => clock.CaitId!.Value)
            .Where(clock => clock.Kind == DeadlineKind.DiscussionRecord);
        // Each found by its own index: a team has sent thousands and owes an answer for a few.
        List<Row> rows =
        [
            .. await RowsAsync(ofTeam.Where(clock => clock.MetAt == null && clock.WithdrawnAt == null)
                .OrderBy(clock => clock.DueAt), here, most),
            .. await RowsAsync(ofTeam.Where(clock => clock.UnacknowledgedSince <= now && (clock.MetAt != null || clock.WithdrawnAt != null))
                .OrderBy(clock => clock.UnacknowledgedSince), here, most)
        ];
        var asked = await whoIsAsked.InWordsAsync();
        return [.. rows.Select(row => (Row: row, Act: ActOf(row))).Where(each => each.Act is not null)
            .Select(each => new WorkItem(each.Row.Reference, LinkTo.Case(each.Row.CaseReference).Discussion(each.Row.Number),
                Named.Line(each.Row.Children, today), DeadlineKind.DiscussionRecord.InWords(), each.Row.Clock, each.Act!, [])
            {
                Place = each.Row.Clock.IsRunning ? WorkPlace.ByDays : WorkPlace.Last,
                InPlaceOf = user.InPlaceOf(each.Row.SupervisorId),
                With = asked(each.Act!.Of, new(SupervisorId: each.Row.IsSupervisorHere ? each.Row.SupervisorId : null), null,
                    each.Row.Supervisor)
            })];

        WorkAct? ActOf(Row row)
        {
            var file = LinkTo.Case(row.CaseReference);
            if (row.Clock.IsRunning) return !sends ? null : new("Send the record of the discussion",
                $"Strategy discussion {row.Number}. Partners who were asked to it have it within one working day.",
                "Record that it was sent", file.SendRecord(row.Number))
            {
                Of = Waiting.DiscussionRecordToSend
            };
            if (!row.IsExplained) return !explains ? null : new("Give the reason for the breach",
                $"The record of strategy discussion {row.Number} went late. Say what held it up.", "Give the reason",
                file.Breach(row.Deadline).Reason)
            {
                Of = Waiting.BreachToExplain
            };
            return !answers || row.IsReasonMineAlone ? null : new("Acknowledge the breach",
                $"The record of strategy discussion {row.Number} went late and the reason is on record.", "Acknowledge breach",
                file.Breach(row.Deadline).Acknowledge)
            {
                Of = Waiting.BreachToAnswer
            };
        }
    }

    private Task<List<Row>> RowsAsync(IOrderedQueryable<Deadline> ordered, HereInTeam here, int most) => ordered
        .Join(discussions.Visible, clock => clock.SubjectReference, discussion => discussion.Reference,
            (clock, discussion) => new { clock, discussion })
        .Take(most).Select(each => new Row(
            each.discussion.Reference, each.discussion.CaseFile.Reference, each.discussion.Number, each.clock.Id,
            Deadline.ToClock.Of(each.clock),
            each.clock.Breach != null && each.clock.Breach.Reasons.Any(),
            each.clock.Breach != null && each.clock.Breach.Reasons.Any()
                && each.clock.Breach.Reasons.All(reason => reason.ById == user.Id),
            each.discussion.SupervisorId, each.discussion.Supervisor.Name,
            here.Supervisors.Of(each.discussion.SupervisorId, each.clock.CaitId),
            each.discussion.CaseFile.Children.OrderBy(child => child.Child.Person.BirthDate)
                .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList())).Spliced().ToListAsync();
}
