using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;

namespace SafeguardingPortal.Domain.Casework.Tasks;

/// <summary>What an act asks of people, each a task with a number of its own.</summary>
public static class SetTasks
{
    public static IEnumerable<CaseTask> On(
        CaseFile file, IEnumerable<NewTask> asked, IReadOnlyList<string> numbers, CurrentUser by, DateTime now) =>
        asked.Select((task, index) => CaseTask.Set(numbers[index], file, task, by, now));
}
