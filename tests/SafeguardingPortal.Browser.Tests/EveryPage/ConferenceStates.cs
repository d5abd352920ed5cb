using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SafeguardingPortal.Domain.Conferences;

namespace SafeguardingPortal.Browser.Tests.EveryPage;

/// <summary>The pages of conferences, the diary, the measures and the cars.</summary>
internal static class ConferenceStates
{
    private const string Liaison = "pclo.hackney";
    private const string Sergeant = "ds.hackney";
    private const string Inspector = "di.hackney";

    public static IReadOnlyList<PageState> All { get; } =
    [
        At("diary-week", Liaison, "/conferences"),
        At("diary-team", Sergeant, "/conferences?team=hackney&officer="),
        At("diary-month", Sergeant, "/conferences?team=hackney&officer=&view=Month"),
        At("diary-day-empty", Liaison, "/conferences?view=Day&from=2001-01-01"),
        At("diary-print", Sergeant, "/conferences/print?team=hackney&officer=&view=Month"),
        At("reports-due", Liaison, "/conferences/reports"),
        At("enquiries", Sergeant, "/conferences/enquiries"),
        At("reports-due-print", Liaison, "/conferences/reports/print"),
        At("calendar-address", Liaison, "/conferences/subscribe"),
        At("measures", Inspector, "/measures"),
        At("measures-all-teams", "commander", "/measures"),
        At("measures-print", Inspector, "/measures/print"),
        At("measure-rows", Inspector, "/measures/k-2"),
        At("measure-24-hours", "commander", "/measures/k-1?part=Missed"),
        At("measure-print", Inspector, "/measures/k-1/print?part=Missed"),
        At("measure-versions", "commander", "/measures/k-1/versions"),
        At("measure-wrong-days", Inspector, "/measures?from=31/11/2026&to=soon"),
        At("workload", Inspector, "/measures/workload"),
        At("workload-all-teams", "commander", "/measures/workload"),
        At("month-reports", "commander", "/measures/reports"),
        At("month-report", Inspector, "/measures/reports/2026-10/hackney"),
        At("month-report-print", Inspector, "/measures/reports/2026-10/hackney/print"),
        At("month-report-sign", Inspector, "/measures/reports/2026-10/hackney/sign"),
        At("cars", Liaison, "/vehicles"),
        At("book-car", Liaison, "/vehicles/book"),
        new("cancel-car", Liaison, async (visitor, _) =>
        {
            await visitor.VisitAsync("/vehicles/book");
            await visitor.Page.GetByLabel("Car", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Index = 1 });
            foreach (var (end, time) in new[] { ("Starts", "09:00"), ("Ends", "12:00") })
            {
                await visitor.Page.Locator($"[name='{end}.Date']").FillAsync("14/12/2026");
                await visitor.Page.Locator($"[name='{end}.Time']").FillAsync(time);
            }
            await visitor.PressAsync("Book the car");
            await visitor.GoAsync(() => visitor.Page.Locator("a[href*='/vehicles/cancel/']").First.ClickAsync());
        }),
        Of("conference-unchanged", Liaison, Decided, "/attendance/hold"),
        Of("conference-to-come", Liaison, Coming),
        Of("conference-asked-not-to-attend", Sergeant, Asked),
        Of("conference-held", Inspector, Decided),
        Of("conference-missed", Inspector, Missed),
        Of("conference-report", Liaison, Decided, "/report/1"),
        Of("conference-report-print", Liaison, Decided, "/report/1/print"),
        new("case-conferences", Liaison, async (visitor, portal) => await visitor.VisitAsync((await portal.FindAsync(Decided))[..^2])),
        new("invite", Liaison, async (visitor, portal) => await visitor.VisitAsync($"{(await portal.FindAsync(Decided))[..^2]}/invite")),
        new("invite-errors", Liaison, async (visitor, portal) =>
        {
            await visitor.VisitAsync($"{(await portal.FindAsync(Decided))[..^2]}/invite");
            await visitor.PressAsync("Save the invitation");
        }),
        Of("conference-assign", Sergeant, Coming, "/assign"),
        Of("conference-move", Liaison, Coming, "/move"),
        Of("conference-merge", Liaison, Coming, "/merge"),
        Of("conference-ask", Liaison, Coming, "/attendance/ask"),
        Of("conference-agree", Sergeant, Asked, "/attendance/agree"),
        Of("conference-meeting", Liaison, Asked, "/attendance/before"),
        Of("conference-hold", Liaison, Coming, "/attendance/hold"),
        Errors("conference-hold-errors", Liaison, Coming, "/attendance/hold", "Record the conference"),
        Of("conference-decide", Liaison, Missed, "/outcomes/decide"),
        Errors("conference-decide-errors", Liaison, Missed, "/outcomes/decide", "Record the decisions"),
        Of("conference-write-report", Liaison, Asked, "/report/write"),
        Of("conference-sign-absence", Inspector, Missed, "/attendance/sign"),
        new("limit-reason", Liaison, (visitor, _) => OpenReasonAsync(visitor)),
        new("limit-reason-errors", Liaison, async (visitor, _) =>
        {
            await OpenReasonAsync(visitor);
            await visitor.PressAsync("Record the reason");
        })
    ];

    private static async Task OpenReasonAsync(Visitor visitor)
    {
        await visitor.VisitAsync("/");
        await visitor.GoAsync(() => visitor.Page.Locator("a[href*='/breaches/']").First.ClickAsync());
    }

    private static Expression<Func<Conference, bool>> Coming =>
        conference => conference.State == ConferenceState.Upcoming && conference.LiaisonId != null && conference.Requests.Count == 0;

    private static Expression<Func<Conference, bool>> Asked =>
        conference => conference.State == ConferenceState.Upcoming && conference.Requests.Any() && !conference.Decisions.Any();

    private static Expression<Func<Conference, bool>> Decided =>
        conference => conference.Type == ConferenceType.Initial && conference.DecidedAt != null && conference.PoliceAttended == true;

    private static Expression<Func<Conference, bool>> Missed =>
        conference => conference.Type == ConferenceType.Initial && conference.PoliceAttended == false && conference.AbsenceSignOff == null;

    private static PageState At(string name, string user, string path) => new(name, user, (visitor, _) => visitor.VisitAsync(path));

    private static PageState Of(string name, string user, Expression<Func<Conference, bool>> which, string below = "") =>
        new(name, user, async (visitor, portal) => await visitor.VisitAsync(await portal.FindAsync(which) + below));

    private static PageState Errors(string name, string user, Expression<Func<Conference, bool>> which, string below, string button) =>
        new(name, user, async (visitor, portal) =>
        {
            await visitor.VisitAsync(await portal.FindAsync(which) + below);
            await visitor.PressAsync(button);
        });

    /// <summary>Hackney's demonstration conference in a state, by its address.</summary>
    public static async Task<string> FindAsync(this Portal portal, Expression<Func<Conference, bool>> which)
    {
        var found = await portal.AskAsync(db => db.Set<Conference>()
            .Where(conference => conference.CaseFile.Cait.Code == "hackney").Where(which).OrderBy(conference => conference.Reference)
            .Select(conference => new { Case = conference.CaseFile.Reference, conference.Number }).FirstAsync());
        return $"/cases/{found.Case}/conferences/{found.Number}";
    }
}
