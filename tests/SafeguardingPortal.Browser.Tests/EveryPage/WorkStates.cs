using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Dissents;
using SafeguardingPortal.Domain.Supervision;

namespace SafeguardingPortal.Browser.Tests.EveryPage;

/// <summary>Research, tasks, dissent, supervision and closing, and the lists an administrator keeps.</summary>
internal static class WorkStates
{
    private const string Researcher = "researcher.hackney";
    private const string Constable = "dc.hackney";
    private const string Sergeant = "ds.hackney";
    private const string Inspector = "di.hackney";
    private const string Administrator = "admin";

    public static IEnumerable<PageState> All { get; } =
    [
        At("research-queue", Researcher, _ => Task.FromResult("/research")),
        At("research", Researcher, async portal => $"{await SearchedAsync(portal)}/research"),
        Errors("record-search-errors", Researcher, async portal => $"{await SearchedAsync(portal)}/research/record", "Record the search"),
        At("tasks", Constable, _ => Task.FromResult("/tasks")),
        At("tasks-overdue", Sergeant, _ => Task.FromResult("/tasks?view=Overdue")),
        At("task", Constable, portal => TaskAsync(portal, task => task.OfferedToId != null)),
        Errors("complete-task-errors", Constable, async portal =>
            $"{await TaskAsync(portal, task => task.ClosedAt == null && task.Owner!.Name == Portal.NameOf(Constable))}/complete",
            "Complete the task"),
        Errors("set-task-errors", Sergeant, async portal => $"{await SearchedAsync(portal)}/tasks/set", "Set the task"),
        At("dissents", Sergeant, _ => Task.FromResult("/dissents")),
        At("dissent", Constable, portal => DissentAsync(portal, dissent => dissent.Level == EscalationLevel.Inspector)),
        Errors("record-dissent-errors", Constable, async portal => $"{await ReturnedAsync(portal)}/dissents/record", "Record the dissent"),
        At("supervision", Sergeant, _ => Task.FromResult("/supervision")),
        At("case-supervision", Sergeant, async portal => $"{await ReturnedAsync(portal)}/supervision"),
        Errors("review-version-errors", Sergeant, async portal => $"{await FollowedAsync(portal)}/supervision/2", "Record the review"),
        At("cram-superseded", Sergeant, async portal => $"{await FollowedAsync(portal)}/cram/1"),
        At("cram-compare-signed", Sergeant, async portal => $"{await FollowedAsync(portal)}/cram/compare?from=1&to=2"),
        At("cram-print", Sergeant, async portal => $"{await FollowedAsync(portal)}/cram/2/print"),
        At("close-refused", Sergeant, async portal => $"{await ReturnedAsync(portal)}/close"),
        At("closed", Sergeant, async portal => $"{await ClosedAsync(portal)}/close"),
        At("administration", Administrator, _ => Task.FromResult("/administration")),
        At("officers", Administrator, _ => Task.FromResult("/administration/officers")),
        Errors("officer-add-errors", Administrator, _ => Task.FromResult("/administration/officers/add"), "Add the officer"),
        At("officer", Administrator, portal => OfficerAsync(portal, "")),
        Errors("officer-role-errors", Administrator, portal => OfficerAsync(portal, "/role"), "Change the role"),
        At("officer-close", Administrator, portal => OfficerAsync(portal, "/account/close")),
        At("hand-over", Administrator, async portal =>
            (await OfficerAsync(portal, "")).Replace("/administration/officers", "/hand-over", StringComparison.Ordinal)),
        At("catalogue", Administrator, _ => Task.FromResult("/administration/catalogue")),
        Errors("catalogue-add-errors", Administrator, _ => Task.FromResult("/administration/catalogue/add"), "Add the factor"),
        At("research-sources", Administrator, _ => Task.FromResult("/administration/research-sources")),
        At("bank-holidays", Administrator, _ => Task.FromResult("/administration/bank-holidays")),
        At("bank-holidays-change", Administrator, _ => Task.FromResult("/administration/bank-holidays/2027-12-28/change")),
        At("bank-holidays-load", Administrator, _ => Task.FromResult("/administration/bank-holidays/load")),
        At("office-hours", Administrator, _ => Task.FromResult("/administration/lists/office-hours")),
        Errors("office-hours-add-errors", Administrator, _ => Task.FromResult("/administration/lists/office-hours/add"),
            "Put it on the list"),
        At("time-limits", Administrator, _ => Task.FromResult("/administration/lists/time-limits")),
        Errors("list-import", Administrator, _ => Task.FromResult("/administration/lists/targets/import"), "Try it"),
        At("teams", Administrator, _ => Task.FromResult("/administration/teams")),
        At("team", Administrator, _ => Task.FromResult("/administration/teams/hackney")),
        Errors("teams-merge", Administrator, _ => Task.FromResult("/administration/teams/merge"), "Show what it moves"),
        Errors("officers-file-errors", Administrator, _ => Task.FromResult("/administration/officers/import"), "Try it"),
        At("absences", Inspector, _ => Task.FromResult("/absences")),
        Errors("absence-errors", Inspector, _ => Task.FromResult("/absences/add"), "Record it and choose who covers"),
        At("on-call", Inspector, _ => Task.FromResult("/on-call")),
        At("rota", Inspector, _ => Task.FromResult($"/on-call/East/{LondonTyped.Now:yyyy-MM}")),
        At("team-split", Administrator, _ => Task.FromResult("/administration/teams/camden-islington/split"))
    ];

    /// <summary>A case of which some sources were searched and one is awaited.</summary>
    private static Task<string> SearchedAsync(Portal portal) =>
        CaseAsync(portal, file => file.ResearchChecks.Any(check => check.Result == CheckResult.Awaited));

    /// <summary>A case whose version a supervisor returned.</summary>
    private static async Task<string> ReturnedAsync(Portal portal)
    {
        var reference = await portal.AskAsync(db => db.Set<SupervisionReview>().Where(review => !review.Agrees)
            .OrderBy(review => review.Reference).Select(review => review.CaseFile.Reference).FirstAsync());
        return $"/cases/{reference}";
    }

    /// <summary>A case with a second version that is signed and not reviewed.</summary>
    private static Task<string> FollowedAsync(Portal portal) => CaseAsync(portal, file => file.CramAssessments.Any(version =>
        version.Number == 2 && version.SignedAt != null && version.Trigger == CramTrigger.Intelligence));

    private static Task<string> ClosedAsync(Portal portal) => CaseAsync(portal, file => file.ClosedAt != null);

    private static Task<string> CaseAsync(Portal portal, Expression<Func<CaseFile, bool>> isLike) => portal.AskAsync(db =>
        db.Set<CaseFile>().Where(file => file.Cait.Code == "hackney" && !file.IsRestricted).Where(isLike).OrderBy(file => file.Reference)
            .Select(file => "/cases/" + file.Reference).FirstAsync());

    private static Task<string> TaskAsync(Portal portal, Expression<Func<CaseTask, bool>> isLike) => portal.AskAsync(db =>
        db.Set<CaseTask>().Where(task => task.Cait!.Code == "hackney").Where(isLike).OrderBy(task => task.Reference)
            .Select(task => "/tasks/" + task.Reference).FirstAsync());

    private static Task<string> DissentAsync(Portal portal, Expression<Func<Dissent, bool>> isLike) => portal.AskAsync(db =>
        db.Set<Dissent>().Where(dissent => dissent.Cait.Code == "hackney").Where(isLike).OrderBy(dissent => dissent.Reference)
            .Select(dissent => "/dissents/" + dissent.Reference).FirstAsync());

    private static PageState At(string name, string user, Func<Portal, Task<string>> path) =>
        new(name, user, async (visitor, portal) => await visitor.VisitAsync(await path(portal)));

    /// <summary>A form as it comes back when it was sent empty.</summary>
    private static PageState Errors(string name, string user, Func<Portal, Task<string>> path, string button) =>
        new(name, user, async (visitor, portal) =>
        {
            await visitor.VisitAsync(await path(portal));
            await visitor.GoAsync(() => visitor.Button(button).Last.ClickAsync());
        });

    /// <summary>A constable with an account and work of their own.</summary>
    private static Task<string> OfficerAsync(Portal portal, string below) => portal.AskAsync(db => db.Users
        .Where(account => account.UserName == "dc.hackney").Select(account => $"/administration/officers/{account.Officer.Code}{below}")
        .SingleAsync());
}
