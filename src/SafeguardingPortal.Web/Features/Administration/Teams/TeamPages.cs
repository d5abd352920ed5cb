using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.Teams;

/// <summary>A team as the list of all shows it.</summary>
public sealed record TeamRow(Cait Team, string Region, string Boroughs, TeamLoad Load);

/// <summary>Teams that are, that are to come and that ended, under the command of today.</summary>
public sealed record TeamsPage(
    IReadOnlyList<TeamRow> Running, IReadOnlyList<TeamRow> ToCome, IReadOnlyList<TeamRow> Ended, IReadOnlyList<Command> Commands,
    IReadOnlyList<string> Uncovered);

/// <summary>Something that is so of a team from a day to another.</summary>
public sealed record TeamSpan(string Name, DateOnly From, DateOnly? To, string? Note)
{
    public string InWords => $"{Name}, from {LondonWords.Day(From)}{(To is { } to ? $" to {LondonWords.Day(to)}" : "")}"
        + (Note is null ? "" : $". {Note}");
}

/// <summary>One team: what it has open, and what it covered and where it was, by date.</summary>
public sealed record TeamPage(
    Cait Team, TeamLoad Load, IReadOnlyList<TeamSpan> Boroughs, IReadOnlyList<TeamSpan> Regions, IReadOnlyList<string> Changes,
    IReadOnlyList<string> Successors, bool IsOnToday);

/// <summary>What the pages of teams show.</summary>
public sealed class TeamPages(PortalDbContext db, TeamLoads loads, TimeProvider time)
{
    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    public async Task<TeamsPage> AllAsync()
    {
        var teams = await db.Caits.AsNoTracking().Include(team => team.Boroughs).Include(team => team.Regions)
            .OrderBy(team => team.Name).AsSplitQuery().ToListAsync();
        var boroughs = await BoroughsAsync();
        var regions = await RegionsAsync();
        var load = await loads.AllAsync();
        var rows = teams.ConvertAll(team =>
        {
            // Of a team that is to come or has ended, what it covers on its first or last day.
            var day = team.From > Today ? team.From : team.To < Today ? team.To.Value : Today;
            return new TeamRow(team, team.RegionOn(day) is { } region ? regions[region] : "",
                string.Join(", ", team.BoroughsOn(day).Select(code => boroughs[code]).Order(StringComparer.Ordinal)),
                load.GetValueOrDefault(team.Id, TeamLoad.None));
        });
        var covered = teams.Where(team => team.IsOn(Today)).SelectMany(team => team.BoroughsOn(Today)).ToHashSet();
        return new(
            rows.FindAll(row => row.Team.IsOn(Today)), rows.FindAll(row => row.Team.From > Today),
            [.. rows.Where(row => row.Team.To < Today).OrderByDescending(row => row.Team.To)],
            await db.Commands.AsNoTracking().OrderByDescending(command => command.From).ToListAsync(),
            [.. boroughs.Where(each => !covered.Contains(each.Key)).Select(each => each.Value).Order(StringComparer.Ordinal)]);
    }

    public async Task<TeamPage?> OneAsync(string code)
    {
        if (await db.Caits.AsNoTracking().Include(team => team.Boroughs).Include(team => team.Regions).AsSplitQuery()
            .SingleOrDefaultAsync(team => team.Code == code) is not { } team) return null;
        var boroughs = await BoroughsAsync();
        var regions = await RegionsAsync();
        var changes = await db.ListChanges.AsNoTracking().Where(change => change.List == TeamRows.Code && change.RowId == team.Id)
            .Join(db.Officers, change => change.ById, officer => officer.Id, (change, officer) => new { change, officer.Name })
            .OrderBy(each => each.change.Number).ToListAsync();
        var today = Today;
        var successors = await db.Caits.SelectMany(_ => db.Caits, (ended, other) => new { ended, other })
            .Where(each => each.ended.Id == team.Id && Cait.LeavesItsWorkTo.Of(each.ended, each.other, today))
            .Select(each => each.other.Name).OrderBy(name => name).Spliced().ToListAsync();
        return new(
            team, (await loads.AllAsync()).GetValueOrDefault(team.Id, TeamLoad.None),
            [.. team.Boroughs.OrderByDescending(row => row.From).ThenBy(row => boroughs[row.BoroughCode], StringComparer.Ordinal)
                .Select(row => new TeamSpan(boroughs[row.BoroughCode], row.From, row.To, row.Note))],
            [.. team.Regions.OrderByDescending(row => row.From).Select(row => new TeamSpan(regions[row.RegionId], row.From, row.To, null))],
            changes.ConvertAll(each => $"{each.change.Reason} ({each.Name}, {LondonWords.Day(UkTime.DateOf(each.change.At))})"),
            successors, team.IsOn(today));
    }

    private async Task<Dictionary<string, string>> BoroughsAsync() =>
        await db.Boroughs.AsNoTracking().ToDictionaryAsync(borough => borough.Code, borough => borough.Name);

    private async Task<Dictionary<Guid, string>> RegionsAsync() => await db.Regions.AsNoTracking()
        .Join(db.Commands, region => region.CommandId, command => command.Id,
            (region, command) => new { region.Id, region.Name, Command = command.Name })
        .ToDictionaryAsync(each => each.Id, each => $"{each.Name}, {each.Command}");
}

/// <summary>By which changes of teams are recorded and numbered, as those of a list are.</summary>
public static class TeamRows
{
    public const string Code = "teams";
}
