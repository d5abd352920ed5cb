using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Work;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.HandOver;

/// <summary>
/// On My work of a supervisor: officers who are no longer here, or in another role, and still hold something, one line each. On the command's: teams that
/// nobody supervises.
/// </summary>
public sealed class LeaversWork(LeftBehind left, CurrentUser user, TimeProvider time) : IBringsWork
{
    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(int most)
    {
        if (!user.May(Act.HandOver)) return [];
        if (user.MayForEveryTeam(Act.HandOver))
        {
            return
            [
                .. (await left.UnledTeamsAsync()).Select(team => Item(team.Code, team.Name, BoardOf(team), team.Due,
                    new("Nobody supervises this team", $"{team.Count} limits and tasks are open. Have somebody posted to it.",
                        "Open the board", BoardOf(team))))
            ];
        }
        return [.. (await left.ListAsync(most)).Select(leaver => Item(leaver.Code, leaver.Name, LinkTo.HandOver(leaver.Code), leaver.Due,
            new(leaver.IsHere ? "Hand over: the officer has another role" : "Hand over: the officer is no longer here",
                leaver.Count == 1 ? "One record is still with them." : $"{leaver.Count} records are still with them.", "Hand over",
                LinkTo.HandOver(leaver.Code))))];
    }

    private static string BoardOf(UnledTeam team) => $"{LinkTo.Board}?team={team.Code}";

    private WorkItem Item(string code, string name, string page, DateTime? due, WorkAct next)
    {
        var now = time.UtcNow;
        return new(code, page, Named.Nobody(name), "First limit", CaseTask.ClockOf(now, due ?? now, null), next, [])
        {
            WaitsSince = due is null ? now : null,
            Place = due is null ? WorkPlace.Last : WorkPlace.ByTimeLeft
        };
    }
}
