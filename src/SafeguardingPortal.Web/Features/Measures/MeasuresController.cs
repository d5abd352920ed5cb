using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures;

/// <summary>Every measure by team and month, with exactly the records each figure counts.</summary>
[Route("measures")]
public sealed class MeasuresController(MeasureReader measures, PortalDbContext db, AuditTrail audit, CurrentUser user, TimeProvider time)
    : Controller
{
    [HttpGet(""), Authorize(Policy = Policies.SeeFigures)]
    public async Task<IActionResult> Index(string? month, string? team) => View(await PageAsync(month, team));

    /// <summary>The same figures on paper.</summary>
    [HttpGet("print"), Authorize(Policy = Policies.SeeFigures)]
    public async Task<IActionResult> Print(string? month, string? team)
    {
        var page = await PageAsync(month, team);
        audit.Add(AuditAction.Printed, "Measures", detail: $"figures {Name(page.Month)}");
        await db.SaveChangesAsync();
        return View(page);
    }

    private async Task<MeasuresPage> PageAsync(string? month, string? team)
    {
        var chosen = MonthOf(month);
        var figures = await measures.FiguresAsync(chosen);
        return new(chosen, Months(chosen), figures, figures.FirstOrDefault(each => each.Team.Code == team)
            ?? (figures.Count == 1 ? figures[0] : null), user.May(Act.SeeCounted), time.UtcNow);
    }

    [HttpGet("figures.csv"), Authorize(Policy = Policies.SeeFigures)]
    public async Task<IActionResult> Figures(string? month)
    {
        var chosen = MonthOf(month);
        var rows = (await measures.FiguresAsync(chosen))
            .SelectMany(team => team.Figures.Select(figure => (team.Team.Code, Figure: figure))).ToList();
        await RecordAsync($"figures {Name(chosen)}", []);
        return RecordFile.Csv($"OFFICIAL-SENSITIVE measures {Name(chosen)}.csv",
            ["month", "team", "measure", "met", "counted", "percent", "target"], rows, row =>
        [
            Name(chosen), row.Code, row.Figure.Measure.Code.ToUpperInvariant(), row.Figure.Share.Part, row.Figure.Share.Whole,
            row.Figure.Share.Percent?.ToString("0.0", CultureInfo.InvariantCulture), row.Figure.Target
        ]);
    }

    [HttpGet("{measure}"), Authorize(Policy = Policies.SeeCounted)]
    public async Task<IActionResult> Counted(string measure, string? month, string? team, CountedPart part, string? after)
    {
        if (MeasureRegistry.Of(measure) is not { } which) return NotFound();
        var chosen = MonthOf(month);
        var teams = await TeamsAsync(chosen, team);
        var counting = new Counting(chosen, teams.ConvertAll(each => each.Id), part);
        var counter = measures.For(which);
        var rows = await counter.RowsAsync(which, counting, after, MeasureReader.PageSize + 1);
        var shown = rows.Take(MeasureReader.PageSize).ToList();
        var next = rows.Count > MeasureReader.PageSize ? shown[^1].Cursor : null;
        return View(new CountedPage(
            which, counting.Month, teams.Count == 1 ? teams[0] : null, part, await counter.CountAsync(which, counting), shown, next));
    }

    [HttpGet("{measure}/records.csv"), Authorize(Policy = Policies.SeeCounted)]
    public async Task<IActionResult> CountedCsv(string measure, string? month, string? team, CountedPart part)
    {
        if (MeasureRegistry.Of(measure) is not { } which) return NotFound();
        var chosen = MonthOf(month);
        var teams = await TeamsAsync(chosen, team);
        var rows = await measures.For(which).RowsAsync(which, new(chosen, teams.ConvertAll(each => each.Id), part));
        await RecordAsync($"{measure} {Name(chosen)}", rows.SelectMany(row => row.PeopleNamed));
        return RecordFile.Csv(
            $"OFFICIAL-SENSITIVE {measure} {Name(chosen)}.csv", [which.Noun, which.Past, "type", "team", "met"], rows, row =>
            [row.Reference, UkTime.At(row.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), row.Kind.Code, row.Team,
                row.IsMet ? "yes" : "no"]);
    }

    private async Task<List<Domain.Teams.Cait>> TeamsAsync(DateOnly month, string? team)
    {
        var seen = await measures.TeamsAsync(month);
        return [.. seen.Where(each => team is null or "" || each.Code == team)];
    }

    private Task<int> RecordAsync(string what, IEnumerable<Guid> people)
    {
        audit.Add(AuditAction.Exported, "Measures", people: people, detail: what);
        return db.SaveChangesAsync();
    }

    private DateOnly MonthOf(string? typed)
    {
        var today = UkTime.DateOf(time.UtcNow);
        return DateOnly.TryParseExact(typed, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            && month.Year is > 2000 and < 2100 ? month : new DateOnly(today.Year, today.Month, 1);
    }

    /// <summary>The last two years to choose from, and whatever month is shown.</summary>
    private List<Choice> Months(DateOnly chosen)
    {
        var today = UkTime.DateOf(time.UtcNow);
        var current = new DateOnly(today.Year, today.Month, 1);
        return [.. Enumerable.Range(0, 24).Select(back => current.AddMonths(-back)).Append(chosen).Distinct().OrderDescending()
            .Select(month => new Choice(Name(month), month.ToString("MMMM yyyy", LondonWords.Culture)))];
    }

    internal static string Name(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

public sealed record MeasuresPage(
    DateOnly Month, IReadOnlyList<Choice> Months, IReadOnlyList<TeamFigures> Teams, TeamFigures? Chosen, bool ShowsRecords, DateTime At);

public sealed record CountedPage(
    MeasureRow Measure, DateOnly Month, Domain.Teams.Cait? Team, CountedPart Part, int Count, IReadOnlyList<CountedRow> Rows, string? Next);
