using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;

namespace SafeguardingPortal.Domain.Casework.Discussions;

/// <summary>
/// A discussion answers its referrals, which may stop their clocks; what an officer is to carry out is a task of theirs (BR-15), and its
/// record is to go to partners within a working day (handbook §2.2).
/// </summary>
/// <param name="Others">Other referrals of the same case file that it answers too.</param>
/// <param name="Earlier">How many discussions the case file has had.</param>
/// <param name="Previous">The one that it goes on from.</param>
/// <param name="Limit">By when its record goes to partners.</param>
public sealed record HoldDiscussion(
    Referral Referral, IReadOnlyList<Referral> Others, int Earlier, StrategyDiscussion? Previous, TimeLimit Limit, WorkingCalendar Calendar)
{
    /// <param name="taskNumbers">One for each decision of an officer's.</param>
    /// <returns>The discussion, the clock for its record and the tasks.</returns>
    public IReadOnlyList<Entity> Hold(DiscussionRecord held, IReadOnlyList<string> taskNumbers, CurrentUser by, DateTime now)
    {
        var discussion = StrategyDiscussion.Hold(Referral, Earlier + 1, held, by, now, Others, Previous);
        var asked = held.Decisions.Where(decision => decision.Officer is not null)
            .Select(decision => new NewTask(TaskKind.Decision, decision.Text, UkTime.EndOf(decision.Due))
            {
                Owner = decision.Officer,
                FromReference = discussion.Reference
            });
        var record = Deadline.Start(Limit, discussion.Reference, Subject.Case(Referral.CaseFileId, Referral.CaseFile.CaitId),
            discussion.EndedAt, Calendar);
        return [discussion, record, .. SetTasks.On(Referral.CaseFile, asked, taskNumbers, by, now)];
    }
}
