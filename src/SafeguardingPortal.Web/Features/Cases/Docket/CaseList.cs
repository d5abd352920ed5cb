using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Features.Cases.Chronology;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Docket;

/// <summary>A case is open while one of its referrals is or a limit of it runs, and until it is closed.</summary>
public enum CaseState { Open, Closed, All }

/// <summary>What the list is asked for. Everything is a code, so that no name stands in an address.</summary>
public sealed record CaseFilter
{
    public CaseState State { get; init; }

    /// <summary>A team's code; empty means my own, "all" every team I may see.</summary>
    public string? Team { get; init; }

    /// <summary>The officer code of the officer in the case.</summary>
    public string? Officer { get; init; }

    /// <summary>"true" for restricted cases alone: those the user is named on.</summary>
    public bool Restricted { get; init; }

    /// <summary>Where the page before ended.</summary>
    public string? After { get; init; }

    public bool IsNarrowed => !string.IsNullOrEmpty(Officer) || Restricted;

    public Dictionary<string, string> ToRoute(params (string Key, string? Value)[] changes)
    {
        Dictionary<string, string?> route = new()
        {
            ["state"] = State == CaseState.Open ? null : State.ToString(),
            ["team"] = Team,
            ["officer"] = Officer,
            ["restricted"] = Restricted ? "true" : null
        };
        foreach (var (key, value) in changes) route[key] = value;
        return route.Where(part => !string.IsNullOrEmpty(part.Value)).ToDictionary(part => part.Key, part => part.Value!);
    }
}

public sealed record CaseRow
{
    public required string Reference { get; init; }
    public required DateTime OpenedAt { get; init; }
    public required bool IsRestricted { get; init; }
    public required string Cait { get; init; }
    public required IReadOnlyList<PersonLabel> Children { get; init; }

    /// <summary>How many children there are besides those named.</summary>
    public int MoreChildren { get; init; }

    /// <summary>What runs, what ends first at the head.</summary>
    public required IReadOnlyList<ClockOnCase> Running { get; init; }
    public ClockOnCase? Next => Running.Count == 0 ? null : Running[0];
    public required string? Officer { get; init; }
    public required string? Supervisor { get; init; }
    public required string? LatestText { get; init; }
    public required DateTime? LatestAt { get; init; }
    public required string? LatestBy { get; init; }

    /// <summary>With the children that the list has room to name.</summary>
    public CaseRow Shortened() =>
        this with { Children = [.. Children.Take(ChildrenNamed)], MoreChildren = Math.Max(Children.Count - ChildrenNamed, 0) };

    private const int ChildrenNamed = 3;

    public LatestEntry? Latest => LatestText is { } text && LatestAt is { } at ? new(text, at, LatestBy) : null;
}

/// <param name="Count">How many cases of the team the filter finds; past the cap it is the cap and one. Null for all teams, which nobody
/// counts case by case.</param>
/// <param name="After">Where the next page starts; null on the last.</param>
public sealed record CasePage(
    CaseFilter Filter, string Title, bool ShowsTeam, IReadOnlyList<CaseRow> Rows, int? Count, string? After, IReadOnlyList<Choice> Teams,
    IReadOnlyList<Choice> Officers);

/// <summary>
/// The team's case files, latest first, 25 at a time. The team and the day opened drive the index; access is what is left over (B12).
/// </summary>
public sealed class CaseList(Records<CaseFile> files, ListTeams listTeams, ReferenceLists lists)
{
    public const int PageSize = 25;
    public const int CountCap = 1_000;

    public async Task<CasePage> ShowAsync(CaseFilter filter)
    {
        var teams = await listTeams.ChoicesAsync();
        var team = await listTeams.IdAsync(filter.Team, teams);
        var found = Narrowed(team is { } id ? files.Visible.Where(file => file.CaitId == id) : files.Visible, filter);
        var rows = await RowsAsync(found, CaseCursor.Read(filter.After));
        var after = rows.Count > PageSize ? CaseCursor.Of(rows[PageSize - 1]) : null;
        return new(filter, Title(filter, teams), team is null, [.. rows.Take(PageSize).Select(row => row.Shortened())],
            team is null ? null : await found.Take(CountCap + 1).CountAsync(), after, teams,
            team is { } of ? await lists.OfficersAsync(of, [.. Roles.Detectives]) : []);
    }

    private static IQueryable<CaseFile> Narrowed(IQueryable<CaseFile> files, CaseFilter filter)
    {
        files = filter.State switch
        {
            CaseState.Open => files.Where(CaseFile.IsOpen),
            CaseState.Closed => files.Where(CaseFile.IsOpen.Not()),
            CaseState.All => files
        };
        if (filter.Restricted) files = files.Where(file => file.IsRestricted);
        return string.IsNullOrEmpty(filter.Officer)
            ? files : files.Where(file => file.Referrals.Any(referral => referral.Officer!.Code == filter.Officer));
    }

    private static Task<List<CaseRow>> RowsAsync(IQueryable<CaseFile> files, CaseCursor? after)
    {
        if (after is { OpenedAt: var opened, Reference: var reference })
            files = files.Where(file => file.OpenedAt < opened || file.OpenedAt == opened && file.Reference.CompareTo(reference) < 0);
        return files.OrderByDescending(file => file.OpenedAt).ThenByDescending(file => file.Reference).Take(PageSize + 1)
            .Select(file => new CaseRow
            {
                Reference = file.Reference,
                OpenedAt = file.OpenedAt,
                IsRestricted = file.IsRestricted,
                Cait = file.Cait.Name,
                Children = file.Children.OrderBy(child => child.Child.Person.BirthDate).ThenBy(child => child.Child.Person.SearchName)
                    .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList(),
                Running = file.Deadlines.Where(deadline => deadline.MetAt == null && deadline.WithdrawnAt == null)
                    .OrderBy(deadline => deadline.DueAt).Select(deadline => new ClockOnCase(deadline.Kind, deadline.SubjectReference,
                        Deadline.ToClock.Of(deadline))).ToList(),
                Officer = file.Referrals.OrderByDescending(referral => referral.ReceivedAt)
                    .Select(referral => referral.Officer!.Name).FirstOrDefault(),
                Supervisor = file.Referrals.OrderByDescending(referral => referral.ReceivedAt)
                    .Select(referral => referral.Supervisor!.Name).FirstOrDefault(),
                // Three values and not one row: of a row the database would number the entries of every case there is.
                LatestText = file.Entries.OrderByDescending(entry => entry.HappenedAt).ThenByDescending(entry => entry.RecordedAt)
                    .Select(entry => entry.Text).FirstOrDefault(),
                LatestAt = file.Entries.OrderByDescending(entry => entry.HappenedAt).ThenByDescending(entry => entry.RecordedAt)
                    .Select(entry => (DateTime?)entry.HappenedAt).FirstOrDefault(),
                LatestBy = file.Entries.OrderByDescending(entry => entry.HappenedAt).ThenByDescending(entry => entry.RecordedAt)
                    .Select(entry => entry.By!.Name).FirstOrDefault()
            }).Spliced().ToListAsync();
    }

    private static string Title(CaseFilter filter, IReadOnlyList<Choice> teams) =>
        teams.Count == 0 ? "Cases"
        : (teams.FirstOrDefault(choice => choice.Value == filter.Team) ?? teams[0]) is { Value: not ListTeams.Everyone } team
        ? $"Cases of {team.Text}" : "Cases of all teams";
}

/// <summary>The last row of a page, as it stands in the address of the next one.</summary>
public sealed record CaseCursor(DateTime OpenedAt, string Reference)
{
    public static string Of(CaseRow row) => string.Create(CultureInfo.InvariantCulture, $"{row.OpenedAt.Ticks}.{row.Reference}");

    /// <summary>An address someone has changed by hand starts at the first page.</summary>
    public static CaseCursor? Read(string? written) =>
        written?.Split('.') is [var ticks, { Length: <= 24 } reference]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTime.MaxValue.Ticks
            ? new(new(at, DateTimeKind.Utc), reference)
            : null;
}
