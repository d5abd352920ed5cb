using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Prevalence;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures.Past;

/// <summary>Figures from before the portal and from elsewhere, brought in file by file and taken back the same way.</summary>
[Route("measures/past")]
[Authorize(Policy = Policies.KeepPrevalence)]
public sealed class PastController(PortalDbContext db, PastFiles files, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index() => View(new PastPage(await db.PastLoads.AsNoTracking()
        .OrderByDescending(load => load.Number).Take(100).Select(load => new PastLoadLine(load.Number, load.Title, load.Rows, load.By.Name,
            load.At, load.UndoneAt, load.UndoneBy!.Name, load.UndoneReason)).ToListAsync()));

    [HttpGet("counts.csv")]
    public IActionResult Counts() => Example("published-counts.csv");

    [HttpGet("percentages.csv")]
    public IActionResult Percentages() => Example("published-percentages.csv");

    [HttpGet("load")]
    public IActionResult Load() => View(new LoadPast { SubmissionId = Guid.NewGuid() });

    /// <summary>Tries the file and says what it holds; it is brought in when the same text is sent again (B9).</summary>
    [HttpPost("load")]
    public async Task<IActionResult> Load(LoadPast form)
    {
        if (!ModelState.IsValid || await form.TextAsync() is not { } text) return View(form);
        var isTried = form.Tried != FileToTry.MarkOf(text);
        await using var alone = isTried ? null : await db.BeginAloneAsync("past");
        var read = await files.ReadAsync(text);
        if (isTried || read.Faults.Count > 0)
        {
            // What came as a file stands in the box from here on, and the mark says of which text the page speaks.
            ModelState.SetModelValue(nameof(form.Text), new ValueProviderResult(text));
            ModelState.SetModelValue(nameof(form.Tried), new ValueProviderResult(read.Faults.Count > 0 ? "" : FileToTry.MarkOf(text)));
            return View(form with { Text = text, Tried = FileToTry.MarkOf(text), Read = read });
        }

        var number = 1 + (await db.PastLoads.MaxAsync(load => (int?)load.Number) ?? 0);
        var load = PastLoad.Of(number, form.Title!, read, user, time.UtcNow);
        db.Add(load);
        db.Opened = load;
        db.MadeOnce(form.SubmissionId, LinkTo.Past, time.UtcNow);
        await db.SaveChangesAsync();
        await alone!.CommitAsync();
        TempData["Done"] = load.Rows == 1
            ? "One row was brought in." : $"{load.Rows.ToString("N0", LondonWords.Culture)} rows were brought in.";
        return LocalRedirect(LinkTo.Past);
    }

    [HttpGet("{load:int:min(1)}/undo")]
    public async Task<IActionResult> Undo(int load) =>
        await db.PastLoads.AsNoTracking().SingleOrDefaultAsync(each => each.Number == load) is { } found
            ? View(new UndoPast { Version = found.Version }) : NotFound();

    [HttpPost("{load:int:min(1)}/undo")]
    public async Task<IActionResult> Undo(int load, UndoPast form)
    {
        if (await db.PastLoads.SingleOrDefaultAsync(each => each.Number == load) is not { } found) return NotFound();
        if (!ModelState.IsValid) return View(form);

        db.Entry(found).Property(each => each.Version).OriginalValue = form.Version;
        db.Opened = found;
        found.Undo(form.Reason!, user, time.UtcNow);
        await db.SaveChangesAsync();
        TempData["Done"] = $"File {load} is taken back. Its figures count no more.";
        return LocalRedirect(LinkTo.Past);
    }

    internal static Task<string> TitleAsync(PortalDbContext db, string load)
    {
        var number = int.Parse(load, LondonWords.Culture);
        return db.PastLoads.AsNoTracking().Where(each => each.Number == number).Select(each => each.Title).SingleAsync();
    }

    private static RecordFile Example(string name) => new(PastFiles.Example(name), Csv.ContentType, name, Array.Empty<object>());
}
