using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Work;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures.MonthReports;

/// <summary>
/// Reports of the last month that is over, on My work of whoever signs them: an inspector those of their teams, the command its own and the
/// second signature of all.
/// </summary>
public sealed class MonthReportWork(PortalDbContext db, ReferenceLists lists, CurrentUser user, TimeProvider time) : IBringsWork
{
    public async Task<IReadOnlyList<WorkItem>> ItemsAsync(int most)
    {
        if (!user.May(Act.SignMonthReport)) return [];
        var month = Period.First(UkTime.DateOf(time.UtcNow)).AddMonths(-1);
        var name = PeriodChosen.NameOf(month);
        var due = UkTime.EndOf(MonthReport.DueOn(month, await lists.CalendarAsync()));
        return user.IsOfCommand ? await OfCommandAsync() : await OfTeamsAsync();

        async Task<IReadOnlyList<WorkItem>> OfTeamsAsync()
        {
            var (mine, last) = (user.CaitIds.ToList(), Period.Month(month).To);
            var unsigned = await db.Caits.Where(team => mine.Contains(team.Id) && team.From <= last && (team.To == null || month <= team.To)
                    && !db.MonthReports.Any(report => report.CaitId == team.Id && report.Month == month))
                .OrderBy(team => team.Name).Take(most).Select(team => new { team.Id, team.Code, team.Name }).ToListAsync();
            return [.. unsigned.Where(team => MonthReport.CanBeSignedBy(user, team.Id)).Select(team => Item(
                team.Name, LinkTo.MonthReport(name, team.Code),
                new("Sign the month report", "Its figures are frozen when you have said what bears on them.", "Read and sign",
                    LinkTo.MonthReport(name, team.Code).Sign)))];
        }

        async Task<IReadOnlyList<WorkItem>> OfCommandAsync()
        {
            var index = $"{LinkTo.MonthReports}?month={name}";
            var reports = await db.MonthReports.AsNoTracking().Where(report => report.Month == month).ToListAsync();
            var waiting = reports.Count(report => report.CanBeCountersignedBy(user));
            List<WorkItem> items = [];
            if (reports.TrueForAll(report => report.ScopeCode.Length > 0))
                items.Add(Item("The command", LinkTo.MonthReport(name, MonthReportReader.Command),
                    new("Sign the month report", "Its figures are frozen when you have said what bears on them.", "Read and sign",
                        LinkTo.MonthReport(name, MonthReportReader.Command).Sign)));
            if (waiting > 0)
                items.Add(Item(waiting == 1 ? "One report" : $"{waiting} reports", index,
                    new("Sign month reports for the senior management team", "They are signed and say what bears on their figures.",
                        "Open them", index)));
            return items;
        }

        WorkItem Item(string who, string page, WorkAct next) =>
            new(MeasureWords.Month(month), page, Named.Nobody(who), "Month report",
                CaseTask.ClockOf(UkTime.EndOf(Period.Month(month).To), due, null), next, [])
            {
                Place = WorkPlace.Last
            };
    }
}
