using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>Teams whose lists the user may open, and which of them a list's address asks for. Codes only.</summary>
public sealed class ListTeams(PortalDbContext db, ReferenceLists lists, CurrentUser user)
{
    public const string Everyone = "all";

    /// <summary>The user's own teams, or all of them with "all teams" first; those that ended last, while work of theirs is open.</summary>
    public async Task<IReadOnlyList<Choice>> ChoicesAsync()
    {
        var all = await lists.CaitsWithWorkAsync();
        if (user.MayForEveryTeam(Act.ReadCase)) return [new(Everyone, "All teams"), .. all];
        var mine = await db.Caits.AsNoTracking().Where(cait => user.CaitIds.Contains(cait.Id)).Select(cait => cait.Code).ToListAsync();
        return [.. all.Where(choice => mine.Contains(choice.Value))];
    }

    /// <summary>Null for all teams; nobody's where the user has none.</summary>
    public async Task<Guid?> IdAsync(string? asked, IReadOnlyList<Choice> teams)
    {
        var code = teams.Any(choice => choice.Value == asked) ? asked : teams.Count > 0 ? teams[0].Value : null;
        if (code is null) return Guid.Empty;
        return code == Everyone ? null : await db.Caits.Where(cait => cait.Code == code).Select(cait => cait.Id).SingleAsync();
    }
}
