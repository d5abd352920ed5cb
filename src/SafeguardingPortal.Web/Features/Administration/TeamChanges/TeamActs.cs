using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.TeamChanges;

/// <summary>The teams, officers and regions that a change of teams is about, to be shown and to be changed.</summary>
public sealed class TeamActs(PortalDbContext db, TeamLoads loads, TimeProvider time)
{
    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    public async Task<TeamChoices> ChoicesAsync(string? code)
    {
        var load = await loads.AllAsync();
        var teams = await RunningAsync();
        var team = teams.Find(each => each.Code == code);
        var boroughs = await db.Boroughs.AsNoTracking().OrderBy(borough => borough.Name)
            .Select(borough => new Choice(borough.Code, borough.Name, null, null, null)).ToListAsync();
        // Of one team what it covers; for a team that begins what nobody covers.
        var covered = team is null ? [.. teams.SelectMany(each => each.BoroughsOn(Today))] : team.BoroughsOn(Today).ToHashSet();
        return new(
            team?.Name ?? "",
            [.. teams.Where(each => each.Code != code).Select(each =>
                new Choice(each.Code, each.Name, load.GetValueOrDefault(each.Id, TeamLoad.None).InWords))],
            [.. (await RegionsAsync()).Select(region => new Choice(region.Id.ToString(),
                region.From > Today ? $"{region.Name}, from {LondonWords.Day(region.From)}" : region.Name))],
            boroughs.FindAll(borough => covered.Contains(borough.Value) == team is not null),
            team is null ? [] : [.. (await OfficersOfAsync([team], Today)).Select(officer => new Choice(officer.Code, officer.Name))],
            (await CommandAsync()).Name);
    }

    /// <summary>A team that runs, by code.</summary>
    public async Task<Cait?> TeamAsync(string? code) => await TeamsAsync([code ?? ""]) is [var team, ..] ? team : null;

    public async Task<IReadOnlyList<Cait>> TeamsAsync(IReadOnlyCollection<string> codes) => await db.Caits
        .Include(team => team.Boroughs).Include(team => team.Regions).AsSplitQuery()
        .Where(team => codes.Contains(team.Code) && team.From <= Today && team.To == null).OrderBy(team => team.Name).ToListAsync();

    public Task<List<Cait>> RunningAsync() => db.Caits.Include(team => team.Boroughs).Include(team => team.Regions).AsSplitQuery()
        .Where(team => team.From <= Today && team.To == null).OrderBy(team => team.Name).ToListAsync();

    /// <summary>Everybody who may be posted to one of the teams on the day or later.</summary>
    public Task<List<Officer>> OfficersOfAsync(IEnumerable<Cait> teams, DateOnly from)
    {
        var ids = teams.Select(team => team.Id).ToList();
        return db.Officers.Include(officer => officer.Postings)
            .Where(officer => officer.Postings.Any(row => ids.Contains(row.CaitId) && (row.To == null || row.To >= from)))
            .OrderBy(officer => officer.Name).ToListAsync();
    }

    /// <summary>Those of today and, where the command is to be another, those to come.</summary>
    public Task<List<Region>> RegionsAsync() => db.Regions.Where(region => region.To == null || Today <= region.To)
        .OrderBy(region => region.From).ThenBy(region => region.Name).ToListAsync();

    public Task<Command> CommandAsync() => db.Commands.Where(command => command.From <= Today).OrderByDescending(command => command.From)
        .FirstAsync();

    public Task<Dictionary<string, string>> BoroughNamesAsync() =>
        db.Boroughs.AsNoTracking().ToDictionaryAsync(borough => borough.Code, borough => borough.Name);

    /// <summary>A code for a new team, made of its name, that no team has or had.</summary>
    public async Task<string> CodeForAsync(string name)
    {
        var words = name.ToLowerInvariant().Split(' ', '/', '-').Select(word => new string([.. word.Where(char.IsAsciiLetterOrDigit)]))
            .Where(word => word.Length > 0 && word is not ("and" or "cait"));
        var code = string.Join('-', words) is { Length: > 0 } made ? made[..Math.Min(made.Length, 50)].TrimEnd('-') : "team";
        var taken = await db.Caits.Where(team => team.Code.StartsWith(code)).Select(team => team.Code).ToListAsync();
        return Reserved.Contains(code) || taken.Contains(code)
            ? Enumerable.Range(2, taken.Count + 1).Select(number => $"{code}-{number}").First(each => !taken.Contains(each)) : code;
    }

    /// <summary>What stands in the address where a team's code does.</summary>
    private static readonly string[] Reserved = ["add", "merge", "command", "all"];

    /// <summary>What a team has on its hands.</summary>
    public async Task<TeamLoad> LoadAsync(Cait team) => (await loads.AllAsync()).GetValueOrDefault(team.Id, TeamLoad.None);
}
