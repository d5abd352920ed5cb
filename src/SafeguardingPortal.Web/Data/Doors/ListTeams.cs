using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>Teams whose lists the user may open, and which of them a list's address asks for. Codes only.</summary>
public sealed class ListTeams(PortalDbContext db, ReferenceLists lists, CurrentUser user, TimeProvider time)
{
    /// <summary>Of the teams that were read to be chosen from, by code.</summary>
    private readonly Dictionary<string, Guid> ids = [];

    public const string Everyone = "all";

    /// <summary>The user's own teams, or all of them with "all teams" first; those that ended last, while work of theirs is open.</summary>
    public async Task<IReadOnlyList<Choice>> ChoicesAsync()
    {
        if (user.MayForEveryTeam(Act.ReadCase)) return [new(Everyone, "All teams"), .. await lists.CaitsWithWorkAsync()];
        var (today, own) = (UkTime.DateOf(time.UtcNow), user.CaitIds);
        var mine = await db.Caits.AsNoTracking().Where(cait => own.Contains(cait.Id)).OrderBy(cait => cait.Name)
            .Select(cait => new { cait.Id, cait.Code, cait.Name, cait.From, cait.To }).ToListAsync();
        foreach (var team in mine) ids[team.Code] = team.Id;
        if (mine.TrueForAll(team => team.From <= today && (team.To is null || today <= team.To)))
            return mine.ConvertAll(team => new Choice(team.Code, team.Name));
        return [.. (await lists.CaitsWithWorkAsync()).Where(choice => mine.Exists(team => team.Code == choice.Value))];
    }

    /// <summary>For a list that is read team by team: the same without "all teams".</summary>
    public async Task<(IReadOnlyList<Choice> Teams, Choice? Chosen, Guid Id)> OneAsync(string? asked)
    {
        IReadOnlyList<Choice> teams = [.. (await ChoicesAsync()).Where(choice => choice.Value != Everyone)];
        var chosen = teams.FirstOrDefault(choice => choice.Value == asked) ?? (teams.Count > 0 ? teams[0] : null);
        return (teams, chosen, await IdAsync(chosen?.Value, teams) ?? Guid.Empty);
    }

    /// <summary>Null for all teams; nobody's where the user has none.</summary>
    public async Task<Guid?> IdAsync(string? asked, IReadOnlyList<Choice> teams)
    {
        var code = teams.Any(choice => choice.Value == asked) ? asked : teams.Count > 0 ? teams[0].Value : null;
        if (code is null) return Guid.Empty;
        if (ids.TryGetValue(code, out var known)) return known;
        return code == Everyone ? null : await db.Caits.Where(cait => cait.Code == code).Select(cait => cait.Id).SingleAsync();
    }
}
