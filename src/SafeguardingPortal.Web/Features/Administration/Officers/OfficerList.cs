using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.Officers;

public enum AccountFilter { Any, With, Without }

public enum HereFilter { Here, Left, All }

/// <summary>What the list is asked for, in codes only.</summary>
public sealed record OfficerFilter
{
    public string? Team { get; init; }
    public Role? Role { get; init; }
    public AccountFilter Account { get; init; }
    public HereFilter Here { get; init; }

    /// <summary>The code of the officer with whom the page before ended.</summary>
    public string? After { get; init; }
}

/// <summary>Somebody looked for by name, warrant or pay number, user name or code.</summary>
public sealed record FindOfficer
{
    public string? Terms { get; init; }
}

public sealed record OfficerRow(string Code, string Name, string? Number, Role Role, string? UserName)
{
    public required IReadOnlyList<string> Teams { get; init; }
    public required DateTime? ClosedAt { get; init; }
    public required DateTimeOffset? LockedUntil { get; init; }
    public required DateTime? OneTimeUntil { get; init; }

    public string RoleInWords => Role == default ? "–" : Role.InWords();

    public string AccountInWords(DateTime now) => this switch
    {
        { UserName: null } => "None",
        { ClosedAt: not null } => "Closed",
        _ when LockedUntil > now => "Locked",
        { OneTimeUntil: { } until } => until > now ? "Invited" : "Invitation ended",
        _ => "Open"
    };
}

/// <param name="Found">What was looked for; null where the list is shown by its filter.</param>
/// <param name="After">Where the next page starts; null on the last.</param>
public sealed record OfficersPage(
    OfficerFilter Filter, string? Found, IReadOnlyList<OfficerRow> Rows, string? After, IReadOnlyList<Choice> Teams)
{
    /// <summary>What was typed, so that it stands in its field again.</summary>
    public string? Terms => Found;
}

/// <summary>Officers by name, 25 at a time (B12).</summary>
public sealed class OfficerList(PortalDbContext db, ReferenceLists lists, TimeProvider time)
{
    public const int PageSize = 25;

    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    public async Task<OfficersPage> ShowAsync(OfficerFilter filter)
    {
        var teams = await lists.CaitsAsync();
        if (teams.All(choice => choice.Value != filter.Team)) filter = filter with { Team = null };
        var officers = In(filter);
        if (filter.After is { } code
            && await db.Officers.Where(officer => officer.Code == code).Select(officer => officer.SearchName)
                .SingleOrDefaultAsync() is { } name)
            officers = officers.Where(officer =>
                officer.SearchName.CompareTo(name) > 0 || (officer.SearchName == name && officer.Code.CompareTo(code) > 0));
        return await PageAsync(officers, filter, null, teams);
    }

    public async Task<OfficersPage> FindAsync(FindOfficer form)
    {
        var teams = await lists.CaitsAsync();
        var filter = new OfficerFilter { Here = HereFilter.All };
        if (form.Terms.Typed() is not { } terms) return await PageAsync(In(filter), filter, null, teams);
        var plain = Officer.Searchable(terms);
        var words = $"% {plain.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_").Replace("[", "\\[")}%";
        var found = db.Officers.Where(officer => EF.Functions.Like(officer.SearchName, words, "\\") || officer.Number == terms
            || officer.Code == terms || db.Users.Any(account => account.Id == officer.Id && account.NormalizedUserName == plain));
        return await PageAsync(found, filter, terms, teams);
    }

    private IQueryable<Officer> In(OfficerFilter filter)
    {
        var today = Today;
        IQueryable<Officer> officers = db.Officers;
        if (filter.Team is { } team)
            officers = officers.Where(officer => officer.Postings.Any(posting => posting.Cait.Code == team && posting.From <= today
                && (posting.To == null || today <= posting.To)));
        if (filter.Role.HasValue)
        {
            var role = filter.Role.Value;
            officers = officers.Where(officer => officer.Roles.Any(held => RoleHeld.IsHeld.Of(held, role, today))).Spliced();
        }
        if (filter.Account != AccountFilter.Any)
            officers = officers.Where(officer =>
                db.Users.Any(account => account.Id == officer.Id) == (filter.Account == AccountFilter.With));
        if (filter.Here != HereFilter.All)
            officers = officers.Where(officer => (officer.Roles.Any(held => held.To == null || today <= held.To)
                && !db.Users.Any(account => account.Id == officer.Id && account.DisabledAt != null)) == (filter.Here == HereFilter.Here));
        return officers;
    }

    private async Task<OfficersPage> PageAsync(
        IQueryable<Officer> officers, OfficerFilter filter, string? found, IReadOnlyList<Choice> teams)
    {
        var today = Today;
        var rows = await (
                from officer in officers.AsNoTracking()
                join account in db.Users on officer.Id equals account.Id into own
                from account in own.DefaultIfEmpty()
                orderby officer.SearchName, officer.Code
                select new { officer, account }).Take(PageSize + 1)
            .Select(each => new OfficerRow(
                each.officer.Code, each.officer.Name, each.officer.Number, each.officer.Role, each.account!.UserName)
            {
                Teams = each.officer.Postings.Where(posting => posting.From <= today && (posting.To == null || today <= posting.To))
                    .Select(posting => posting.Cait.Name).ToList(),
                ClosedAt = each.account.DisabledAt,
                LockedUntil = each.account.LockoutEnd,
                OneTimeUntil = each.account.OneTimeUntil
            }).ToListAsync();
        var page = rows.Take(PageSize).ToList();
        return new(filter, found, page, rows.Count > PageSize ? page[^1].Code : null, teams);
    }
}
