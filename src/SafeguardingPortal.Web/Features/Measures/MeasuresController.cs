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

/// <summary>Every measure by scope and period, with exactly the records each figure counts.</summary>
[Route("measures")]
public sealed class MeasuresController(MeasureReader measures, PortalDbContext db, AuditTrail audit, CurrentUser user, TimeProvider time)
    : Controller
{
    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    [HttpGet(""), Authorize(Policy = Policies.SeeFigures)]
    public async Task<IActionResult> Index(string? month, string? from, string? to, string? team) =>
        View(await PageAsync(PeriodChosen.Read(month, from, to, Today), team));

    /// <summary>The same figures on paper.</summary>
    [HttpGet("print"), Authorize(Policy = Policies.SeeFigures)]
    public async Task<IActionResult> Print(string? month, string? from, string? to, string? team)
    {
        var page = await PageAsync(PeriodChosen.Read(month, from, to, Today), team);
        audit.Add(AuditAction.Printed, "Measures", detail: $"figures {page.Chosen.FileName}");
        await db.SaveChangesAsync();
        return View(page);
    }

    private async Task<MeasuresPage> PageAsync(PeriodChosen chosen, string? team)
    {
        var page = await measures.FiguresAsync(chosen.Period, team);
        var headline = MeasureRegistry.Of(Measure.Within24Hours);
        var trend = Trend.Of(headline, page.Scope.Name, page.Figures.Single(figure => figure.Measure == headline).Target,
            await measures.TrendAsync(headline, await measures.VersionsAsync(), chosen.Period.To, page.Scope.TeamIds));
        return new(chosen, PeriodChosen.Choices(chosen, Today), page, trend, user.May(Act.SeeCounted), time.UtcNow);
    }

    [HttpGet("figures.csv"), Authorize(Policy = Policies.SeeFigures)]
    public Task<IActionResult> Figures(string? month, string? from, string? to) => FiguresAsync(FileKind.Csv, month, from, to);

    [HttpGet("figures.xlsx"), Authorize(Policy = Policies.SeeFigures)]
    public Task<IActionResult> FiguresXlsx(string? month, string? from, string? to) => FiguresAsync(FileKind.Xlsx, month, from, to);

    [HttpGet("figures.json"), Authorize(Policy = Policies.SeeFigures)]
    public Task<IActionResult> FiguresJson(string? month, string? from, string? to) => FiguresAsync(FileKind.Json, month, from, to);

    private async Task<IActionResult> FiguresAsync(FileKind kind, string? month, string? from, string? to)
    {
        var chosen = PeriodChosen.Read(month, from, to, Today);
        var rows = (await measures.FiguresAsync(chosen.Period, null)).Teams
            .SelectMany(team => team.Figures.Select(figure => (team.Team.Code, Figure: figure))).ToList();
        await RecordAsync($"figures {chosen.FileName}", []);
        return RecordFile.As(kind, $"OFFICIAL-SENSITIVE measures {chosen.FileName}",
            ["month", "team", "measure", "met", "counted", "percent", "target", "version"], rows, row =>
        [
            chosen.FileName, row.Code, row.Figure.Measure.Code.ToUpperInvariant(), row.Figure.Share.Part, row.Figure.Share.Whole,
            row.Figure.Share.Percent?.ToString("0.0", CultureInfo.InvariantCulture), row.Figure.Target, row.Figure.Version?.Number
        ]);
    }

    [HttpGet("{measure}"), Authorize(Policy = Policies.SeeCounted)]
    public async Task<IActionResult> Counted(
        string measure, string? month, string? from, string? to, string? team, CountedPart part, string? only, string? after)
    {
        if (MeasureRegistry.Of(measure) is not { } which) return NotFound();
        return View(await CountedAsync(which, PeriodChosen.Read(month, from, to, Today), team, part, only, after, MeasureReader.PageSize));
    }

    /// <summary>The same rows on paper, every one of them.</summary>
    [HttpGet("{measure}/print"), Authorize(Policy = Policies.SeeCounted)]
    public async Task<IActionResult> PrintCounted(
        string measure, string? month, string? from, string? to, string? team, CountedPart part, string? only)
    {
        if (MeasureRegistry.Of(measure) is not { } which) return NotFound();
        var page = await CountedAsync(which, PeriodChosen.Read(month, from, to, Today), team, part, only, null, null);
        audit.Add(AuditAction.Printed, "Measures", people: page.Rows.SelectMany(row => row.PeopleNamed),
            detail: $"{measure} {page.Chosen.FileName}");
        await db.SaveChangesAsync();
        return View(page);
    }

    private async Task<CountedPage> CountedAsync(
        MeasureRow which, PeriodChosen chosen, string? team, CountedPart part, string? only, string? after, int? most)
    {
        var versions = await measures.VersionsAsync();
        var (scope, choices) = await measures.ScopeAsync(chosen.Period, team);
        var (figure, teams) = await measures.FigureAsync(which, versions, chosen.Period, scope);
        if (which.IsRatio && part == CountedPart.Missed || only is not null && figure.Parts.All(each => each.Part.Code != only)) part = 0;
        var chosenPart = figure.Parts.FirstOrDefault(each => each.Part.Code == only);
        Counting counting = new(versions.Stretches(which.Measure, chosen.Period), scope.TeamIds, part, chosenPart?.Part.Code);
        var counter = measures.For(which);
        var rows = await counter.RowsAsync(which, counting, after, most + 1);
        var shown = most is { } page ? rows.Take(page).ToList() : rows;
        var seen = most is null ? rows.Count : await counter.SeenAsync(which, counting);
        var counted = Count(figure, part, chosenPart);
        return new(which, figure, chosen, PeriodChosen.Choices(chosen, Today), scope, choices, versions.Of(which.Measure), part, chosenPart,
            counted, counted - seen, shown, rows.Count > shown.Count ? shown[^1].Cursor : null, teams,
            Trend.Of(which, scope.Name, figure.Target,
                await measures.TrendAsync(which, versions, chosen.Period.To, scope.TeamIds)), time.UtcNow);
    }

    private static int Count(Figure figure, CountedPart part, PartFigure? only) => (only?.Share ?? figure.Share) switch
    {
        var share => part switch { CountedPart.All => share.Whole, CountedPart.Met => share.Part, CountedPart.Missed => share.Missed }
    };

    [HttpGet("{measure}/records.csv"), Authorize(Policy = Policies.SeeCounted)]
    public Task<IActionResult> CountedCsv(
        string measure, string? month, string? from, string? to, string? team, CountedPart part, string? only) =>
        FileAsync(FileKind.Csv, measure, PeriodChosen.Read(month, from, to, Today), team, part, only);

    [HttpGet("{measure}/records.xlsx"), Authorize(Policy = Policies.SeeCounted)]
    public Task<IActionResult> CountedXlsx(
        string measure, string? month, string? from, string? to, string? team, CountedPart part, string? only) =>
        FileAsync(FileKind.Xlsx, measure, PeriodChosen.Read(month, from, to, Today), team, part, only);

    [HttpGet("{measure}/records.json"), Authorize(Policy = Policies.SeeCounted)]
    public Task<IActionResult> CountedJson(
        string measure, string? month, string? from, string? to, string? team, CountedPart part, string? only) =>
        FileAsync(FileKind.Json, measure, PeriodChosen.Read(month, from, to, Today), team, part, only);

    private async Task<IActionResult> FileAsync(
        FileKind kind, string measure, PeriodChosen chosen, string? team, CountedPart part, string? only)
    {
        if (MeasureRegistry.Of(measure) is not { } which) return NotFound();
        var versions = await measures.VersionsAsync();
        var (scope, _) = await measures.ScopeAsync(chosen.Period, team);
        var names = scope.Teams.ToDictionary(each => each.Id, each => each.Name);
        var rows = await measures.For(which).RowsAsync(
            which, new(versions.Stretches(which.Measure, chosen.Period), scope.TeamIds, part, only));
        await RecordAsync($"{measure} {chosen.FileName}", rows.SelectMany(row => row.PeopleNamed));
        return RecordFile.As(kind, $"OFFICIAL-SENSITIVE {measure} {chosen.FileName}", [which.Noun, which.Past, "type", "team", "met"], rows,
            row => [row.Reference, UkTime.At(row.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), row.Kind.Code,
                names[row.TeamId], row.IsMet ? "yes" : "no"]);
    }

    /// <summary>Two ways of counting side by side on the same months, before one is put in force.</summary>
    [HttpGet("{measure}/versions"), Authorize(Policy = Policies.SeeFigures)]
    public async Task<IActionResult> Versions(string measure, string? month, string? team, string? with)
    {
        if (MeasureRegistry.Of(measure) is not { } which) return NotFound();
        var chosen = PeriodChosen.Read(month, null, null, Today);
        var versions = await measures.VersionsAsync();
        var (scope, choices) = await measures.ScopeAsync(chosen.Period, team);
        var inForce = versions.QueryOn(which.Measure, chosen.Period.To);
        var other = which.QueryWords.FirstOrDefault(query => query.Code == with)
            ?? which.QueryWords.FirstOrDefault(query => query.Code != inForce);
        var now = await measures.TrendAsync(which, versions, chosen.Period.To, scope.TeamIds, inForce);
        return View(new VersionsPage(which, chosen, PeriodChosen.Choices(chosen, Today), scope, choices, versions.Of(which.Measure),
            which.QueryWords.First(query => query.Code == inForce), other, now,
            other is null ? [] : await measures.TrendAsync(which, versions, chosen.Period.To, scope.TeamIds, other.Code)));
    }

    private Task<int> RecordAsync(string what, IEnumerable<Guid> people)
    {
        audit.Add(AuditAction.Exported, "Measures", people: people, detail: what);
        return db.SaveChangesAsync();
    }
}
