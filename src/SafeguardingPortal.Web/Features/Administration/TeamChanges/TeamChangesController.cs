using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Administration.Teams;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.TeamChanges;

/// <summary>
/// Teams begin, merge, split and end, a borough goes to another, a command becomes another: each one act from a day (handbook §6). The page
/// says first what it moves, and does it when the same answers are sent again; all of it or nothing.
/// </summary>
[Route("administration/teams")]
[Authorize(Policy = Policies.KeepCatalogue)]
public sealed class TeamChangesController(PortalDbContext db, TeamActs acts, CurrentUser user, TimeProvider time) : Controller
{
    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    [HttpGet("add")]
    public async Task<IActionResult> Add() => View(await BeginAsync(new AddTeam()));

    [HttpPost("add")]
    public async Task<IActionResult> Add(AddTeam form)
    {
        var region = await RegionAsync(form, nameof(form.Region), form.Region);
        var boroughs = (await acts.ChoicesAsync(null)).Boroughs;
        if (form.Boroughs.Exists(code => boroughs.All(each => each.Value != code)))
            ModelState.AddModelError(
                nameof(form.Boroughs), "Choose boroughs that no team covers. Another team’s borough is moved, from its page");
        if (!ModelState.IsValid) return View(form);

        var change = ChangeOf(form);
        var team = Cait.Open(await acts.CodeForAsync(form.Name!), form.Name!.Trim(), form.Phone!.Trim(), change.From);
        team.JoinRegion(region!.Id, change.From);
        foreach (var borough in form.Boroughs.Distinct()) team.Cover(borough, change.From);
        return await ShowOrDoAsync(form, [team], [team],
            [$"{team.Name} begins on {LondonWords.Day(change.From)}"
                + (form.Boroughs.Count == 0 ? ", with no borough yet." : $" and covers {Named(boroughs, form.Boroughs)}.")]);
    }

    [HttpGet("merge")]
    public async Task<IActionResult> Merge() => View(await BeginAsync(new MergeTeams()));

    [HttpPost("merge")]
    public async Task<IActionResult> Merge(MergeTeams form)
    {
        var teams = await acts.TeamsAsync(form.Teams);
        if (teams.Count != form.Teams.Distinct().Count()) ModelState.AddModelError(nameof(form.Teams), "Choose teams from the list");
        var region = await RegionAsync(form, nameof(form.Region), form.Region);
        if (!ModelState.IsValid) return View(form);

        var change = ChangeOf(form);
        var into = Cait.Open(await acts.CodeForAsync(form.Name!), form.Name!.Trim(), form.Phone!.Trim(), change.From);
        into.JoinRegion(region!.Id, change.From);
        return await MergeAsync(form, teams, into, [into, .. teams], change, [into]);
    }

    [HttpGet("{team}/end")]
    public async Task<IActionResult> End(string team) =>
        await acts.TeamAsync(team) is null ? NotFound() : View(await BeginAsync(new EndTeam()));

    [HttpPost("{team}/end")]
    public async Task<IActionResult> End(string team, EndTeam form)
    {
        if (await acts.TeamAsync(team) is not { } ending) return NotFound();
        var successor = await acts.TeamAsync(form.Successor);
        if (form.Successor.Typed() is not null && (successor is null || successor == ending))
            ModelState.AddModelError(nameof(form.Successor), "Choose another team from the list");
        else if (successor is null && await acts.LoadAsync(ending) is { IsNone: false } load)
            ModelState.AddModelError(nameof(form.Successor), $"It has {load.InWords}. Choose the team that takes them over");
        if (!ModelState.IsValid) return View(form);

        var change = ChangeOf(form);
        if (successor is not null) return await MergeAsync(form, [ending], successor, [ending, successor], change, []);
        ending.End(change);
        return await ShowOrDoAsync(form, [ending], [],
        [
            $"{ending.Name} has {LondonWords.Day(change.From.AddDays(-1))} as its last day. It has nothing open and nobody posted to it.",
            "What it covered is covered by no team. Reports are taken all the same: whoever logs one chooses the team."
        ]);
    }

    [HttpGet("{team}/split")]
    public async Task<IActionResult> Split(string team) =>
        await acts.TeamAsync(team) is null ? NotFound() : View(await BeginAsync(new SplitTeam()));

    [HttpPost("{team}/split")]
    public async Task<IActionResult> Split(string team, SplitTeam form)
    {
        if (await acts.TeamAsync(team) is not { } whole) return NotFound();
        var covered = whole.BoroughsOn(Today);
        if (form.FirstBoroughs.Exists(code => !covered.Contains(code)))
            ModelState.AddModelError(nameof(form.FirstBoroughs), "Choose boroughs of this team");
        else if (form.FirstBoroughs.Count > 0 && covered.All(form.FirstBoroughs.Contains))
            ModelState.AddModelError(nameof(form.FirstBoroughs), "Leave the second team at least one borough");
        if (!ModelState.IsValid) return View(form);

        var change = ChangeOf(form);
        var officers = await acts.OfficersOfAsync([whole], change.From);
        var first = Cait.Open(await acts.CodeForAsync(form.FirstName!), form.FirstName!.Trim(), form.FirstPhone!.Trim(), change.From);
        var second = Cait.Open(await acts.CodeForAsync(form.SecondName!), form.SecondName!.Trim(), form.SecondPhone!.Trim(), change.From);
        TeamPart[] parts =
        [
            new(first, [.. covered.Where(form.FirstBoroughs.Contains)],
                officers.FindAll(officer => form.FirstOfficers.Contains(officer.Code))),
            new(second, [.. covered.Where(code => !form.FirstBoroughs.Contains(code))],
                officers.FindAll(officer => !form.FirstOfficers.Contains(officer.Code)))
        ];
        new Domain.Teams.SplitTeam(whole, parts).Begin(change);
        var names = await acts.BoroughNamesAsync();
        return await ShowOrDoAsync(form, [whole, first, second], [first, second],
        [
            await LeavesAsync(whole, "both teams, until it is handed to one", change),
            .. parts.Select(part => $"{part.Team.Name} covers {string.Join(", ", part.Boroughs.Select(code => names[code]))} from "
                + $"{LondonWords.Day(change.From)}, with {Posted(part.Officers)}.")
        ]);
    }

    [HttpGet("{team}/move-borough")]
    public async Task<IActionResult> MoveBorough(string team) =>
        await acts.TeamAsync(team) is null ? NotFound() : View(await BeginAsync(new MoveBorough()));

    [HttpPost("{team}/move-borough")]
    public async Task<IActionResult> MoveBorough(string team, MoveBorough form)
    {
        if (await acts.TeamAsync(team) is not { } from) return NotFound();
        var to = await acts.TeamAsync(form.To);
        if (form.To.Typed() is not null && to is null) ModelState.AddModelError(nameof(form.To), "Choose a team from the list");
        if (form.Borough.Typed() is { } code && !from.BoroughsOn(Today).Contains(code))
            ModelState.AddModelError(nameof(form.Borough), "Choose a borough of this team");
        if (!ModelState.IsValid) return View(form);

        var change = ChangeOf(form);
        new Domain.Teams.MoveBorough(form.Borough!, from, to!).Begin(change);
        var name = (await acts.BoroughNamesAsync())[form.Borough!];
        return await ShowOrDoAsync(form, [from, to!], [],
        [
            $"{to!.Name} covers {name} from {LondonWords.Day(change.From)} on: what is received from then on is its own.",
            $"What {from.Name} has open stays with it until it is handed over, that in {name} too; it has "
                + $"{(await acts.LoadAsync(from)).InWords} in all its boroughs. Officers and cars stay where they are."
        ]);
    }

    [HttpGet("command")]
    public async Task<IActionResult> Command() => View(await BeginAsync(new ChangeCommand()));

    [HttpPost("command")]
    public async Task<IActionResult> Command(ChangeCommand form)
    {
        if (!ModelState.IsValid) return View(form);
        var change = ChangeOf(form);
        var command = await acts.CommandAsync();
        var teams = await acts.RunningAsync();
        var (next, regions) = new Domain.Teams.ChangeCommand(command, await acts.RegionsAsync(), teams).Begin(form.Name!.Trim(), change);
        return await ShowOrDoAsync(form, teams, [next, .. regions],
        [
            $"{command.Name} has {LondonWords.Day(change.From.AddDays(-1))} as its last day; {next.Name} begins on "
                + $"{LondonWords.Day(change.From)}.",
            $"Its regions go on by their names: {string.Join(", ", regions.Select(region => region.Name))}. {teams.Count} teams are in the "
                + "region they were in, with all they have open, their officers and their cars."
        ]);
    }

    [HttpGet("{team}/change")]
    public async Task<IActionResult> Change(string team) => await acts.TeamAsync(team) is not { } changed ? NotFound()
        : View(await BeginAsync(new ChangeTeam { Phone = changed.Phone, Region = changed.RegionOn(Today)?.ToString() }));

    [HttpPost("{team}/change")]
    public async Task<IActionResult> Change(string team, ChangeTeam form)
    {
        if (await acts.TeamAsync(team) is not { } changed) return NotFound();
        var region = await RegionAsync(form, nameof(form.Region), form.Region);
        if (!ModelState.IsValid) return View(form);

        var change = ChangeOf(form);
        List<string> lines = [];
        if (changed.Phone != form.Phone!.Trim())
        {
            changed.AnswerOn(form.Phone!.Trim());
            lines.Add($"{changed.Name} answers on {changed.Phone}, at once.");
        }
        if (changed.RegionOn(Today) != region!.Id)
        {
            changed.MoveTo(region, change.From, Today);
            lines.Add($"{changed.Name} is in the region {region.Name} from {LondonWords.Day(change.From)} on.");
        }
        if (lines.Count == 0)
        {
            ModelState.AddModelError(nameof(form.Phone), "Nothing is changed: telephone and region are as they were");
            return View(form);
        }
        return await ShowOrDoAsync(form, [changed], [], lines);
    }

    private async Task<IActionResult> MergeAsync(
        ChangeOfTeams form, IReadOnlyList<Cait> teams, Cait into, IReadOnlyList<Cait> touched, TeamChange change, object[] added)
    {
        var officers = await acts.OfficersOfAsync(teams, change.From);
        new Domain.Teams.MergeTeams(teams, into, officers).Begin(change);
        List<string> lines = [];
        foreach (var team in teams) lines.Add(await LeavesAsync(team, into.Name, change));
        lines.Add($"{into.Name} covers what they covered from {LondonWords.Day(change.From)} on, with {Posted(officers)} of theirs.");
        lines.Add("Figures until then stay those of the teams that had them. Open work keeps its team on record, and is seen to by "
            + $"{into.Name}.");
        return await ShowOrDoAsync(form, touched, added, lines);
    }

    private async Task<TForm> BeginAsync<TForm>(TForm form) where TForm : ChangeOfTeams
    {
        ChangeOfTeams change = form;
        return (TForm)(change with
        {
            SubmissionId = Guid.NewGuid(),
            ListVersion = await VersionAsync(),
            From = TypedDay.Write(Today.AddDays(1))
        });
    }

    /// <summary>Shows what it moves, unless the page has said so of these very answers: then it is done.</summary>
    private async Task<IActionResult> ShowOrDoAsync(
        ChangeOfTeams form, IReadOnlyList<Cait> touched, IReadOnlyList<object> added, List<string> lines)
    {
        var mark = form.Mark();
        if (form.Seen != mark)
        {
            db.ChangeTracker.Clear();
            ModelState.SetModelValue(nameof(form.Seen), new ValueProviderResult(mark));
            return View(form with { Seen = mark, Preview = lines });
        }

        await using var alone = await db.BeginAloneAsync(TeamRows.Code);
        var version = await VersionAsync();
        if (version != form.ListVersion)
        {
            ModelState.SetModelValue(nameof(form.Seen), new ValueProviderResult(""));
            ModelState.SetModelValue(nameof(form.ListVersion), new ValueProviderResult(version.ToString(LondonWords.Culture)));
            throw new DbUpdateConcurrencyException("The teams were changed since the form was shown.");
        }
        db.AddRange(added);
        foreach (var (number, team) in touched.Index())
            db.Add(ListChange.Of(TeamRows.Code, version + 1 + number, team.Id, team.To, form.Reason!.Trim(), user, time.UtcNow));
        db.Opened = touched[0];
        db.MadeOnce(form.SubmissionId, LinkTo.Teams, time.UtcNow);
        await db.SaveChangesAsync();
        await alone.CommitAsync();
        TempData["Done"] = lines[0];
        return LocalRedirect(LinkTo.Teams);
    }

    private async Task<int> VersionAsync() =>
        await db.ListChanges.Where(change => change.List == TeamRows.Code).MaxAsync(change => (int?)change.Number) ?? 0;

    private TeamChange ChangeOf(ChangeOfTeams form) => new(TypedDay.Read(form.From, Today)!.Value, form.Reason!.Trim(), user, Today);

    /// <summary>One that holds from that day on: a team does not begin under a command that is about to be another.</summary>
    private async Task<Region?> RegionAsync(ChangeOfTeams form, string field, string? id)
    {
        if (id.Typed() is null) return null;
        var region = (await acts.RegionsAsync()).Find(each => each.Id.ToString() == id);
        var from = TypedDay.Read(form.From, Today);
        if (region is null) ModelState.AddModelError(field, "Choose a region from the list");
        else if (region.From > from)
            ModelState.AddModelError(field, $"It begins on {LondonWords.Day(region.From)}. Choose a day from then on");
        else if (region.To is { } to && form is not ChangeTeam)
            ModelState.AddModelError(field, $"It ends on {LondonWords.Day(to)} with the command. Choose the one after it");
        return region;
    }

    private async Task<string> LeavesAsync(Cait team, string to, TeamChange change) =>
        $"{team.Name} has {LondonWords.Day(change.From.AddDays(-1))} as its last day and leaves {(await acts.LoadAsync(team)).InWords} to "
            + $"{to}.";

    private static string Named(IEnumerable<Choice> from, IEnumerable<string> codes) =>
        string.Join(", ", from.Where(each => codes.Contains(each.Value)).Select(each => each.Text));

    private static string Posted(IReadOnlyCollection<Officer> officers) =>
        officers.Count == 1 ? "one officer" : $"{officers.Count} officers";
}
