using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Pages.Work;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.Tasks;

/// <summary>Tasks on My work: what is offered to this person, what they have, and what waits in their role's queue.</summary>
public sealed class TaskWork(TaskList list, CurrentUser user, TimeProvider time) : IBringsWork
{
    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(int most)
    {
        if (!user.May(Act.WorkTasks)) return [];
        var today = UkTime.DateOf(time.UtcNow);
        var offered = await list.OfferedAsync(most);
        var mine = await list.MineFirstAsync(most);
        // Whoever has every team has no queue of their own to clear.
        var queue = user.CaitIds.Count > 0 ? await list.QueueFirstAsync(most) : [];
        var nobodys = user.CaitIds.Count > 0 && user.May(Act.HandOver) ? await list.QueuesOfNobodyAsync(most) : [];
        return
        [
            .. offered.Select(row => Item(row, new("Answer an offer",
                $"{TaskWords.Owner(row.Owner, row.OwnerRole)} asks you to take this over: {LondonWords.Shortened(row.Text)}", "Answer",
                LinkTo.Task(row.Reference).Answer)))
                .Concat(mine.Select(row => Item(
                    row, new(row.Kind.InWords(), LondonWords.Shortened(row.Text), "Complete", LinkTo.Task(row.Reference).Complete))))
                .Concat(queue.Select(row => Item(
                    row, new($"{row.Kind.InWords()}, in your queue", LondonWords.Shortened(row.Text), "Open", LinkTo.Task(row.Reference)))))
                .Concat(nobodys.Where(row => queue.TrueForAll(other => other.Reference != row.Reference)).Select(row => Item(
                    row, new("Hand on: nobody of the team has this role", LondonWords.Shortened(row.Text), "Hand on",
                        LinkTo.Task(row.Reference).HandOn))))
                .OrderBy(item => item.Clock.DueAt).Take(most)
        ];

        WorkItem Item(TaskRow row, WorkAct next) =>
            new(row.Reference, LinkTo.Task(row.Reference), row.About(today), "Task", row.Clock, next, [])
            {
                Place = WorkPlace.ByDays,
                InPlaceOf = user.InPlaceOf(row.OwnerId)
            };
    }
}
