using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;
using Glass = SafeguardingPortal.Domain.Casework.Cases.BreakGlass;

namespace SafeguardingPortal.Web.Features.BreakGlass;

/// <summary>Opening another team's case in an emergency, and the review that follows (BR-52).</summary>
[Route("break-glass")]
[Authorize(Policy = Policies.SeeBreakGlass)]
public sealed class BreakGlassController(
    BreakGlassList list, PortalSignIn signIn, ReferenceLists lists, AuditTrail audit, PortalDbContext db, CurrentUser user,
        TimeProvider time)
    : Controller
{
    /// <summary>The same for one that is not there, one that is restricted, and one that is closed to this officer.</summary>
    private const string NoSuchCase = "No case of another team can be opened by this number. Ring the team instead";

    [HttpGet("")]
    public async Task<IActionResult> Index() => View(await list.LinesAsync());

    [HttpGet("open"), Authorize(Policy = Policies.BreakGlass)]
    public IActionResult Open(string? of) => View(new OpenCase { SubmissionId = Guid.NewGuid(), Case = of, For = BreakGlassTime.Hour });

    [HttpPost("open"), Authorize(Policy = Policies.BreakGlass)]
    public async Task<IActionResult> Open(OpenCase form)
    {
        if (!ModelState.IsValid) return View(form);
        if (await db.Submissions.AsNoTracking().FirstOrDefaultAsync(each => each.UserId == user.Id
            && each.SubmissionId == form.SubmissionId) is { } made) return LocalRedirect(made.MadeAt);
        var again = await signIn.AskAgainAsync(user.Id, form.Password!);
        if (again.Problem is { } problem)
        {
            ModelState.AddModelError(nameof(form.Password), problem);
            return View(form);
        }
        if (await list.CaseAsync(form.Case!.Trim().ToUpperInvariant()) is not { } file)
        {
            audit.Add(AuditAction.Refused, nameof(Glass), reference: "break-glass");
            await db.SaveChangesAsync();
            ModelState.AddModelError(nameof(form.Case), NoSuchCase);
            return View(form);
        }

        var now = time.UtcNow;
        var glass = Glass.Open(file, form.Purpose!.Value, form.OwnCase.Typed()?.ToUpperInvariant(), form.Words!.Trim(), form.For!.Value,
            await lists.CalendarAsync(), user, now);
        db.BreakGlasses.Add(glass);
        db.Opened = glass;
        db.OpenedPeople = await list.PeopleAsync(file.Id);
        await TellAsync(glass, file.Cait, now);
        db.MadeOnce(form.SubmissionId, LinkTo.Case(file.Reference), now);
        await db.SaveChangesAsync();
        TempData["Done"] = $"The case is open to you until {LondonWords.When(glass.Until, now)}. {file.Cait.Name} has been told.";
        return LocalRedirect(LinkTo.Case(file.Reference));
    }

    [HttpPost("{glass:guid}/close"), Authorize(Policy = Policies.BreakGlass)]
    public async Task<IActionResult> Close(Guid glass)
    {
        if (await db.BreakGlasses.SingleOrDefaultAsync(each => each.Id == glass && each.OfficerId == user.Id) is not { } mine)
            return NotFound();
        if (!mine.IsOpenAt(time.UtcNow)) TempData["Unchanged"] = "It was closed already.";
        else
        {
            mine.Close(user, time.UtcNow);
            await db.SaveChangesAsync();
            TempData["Done"] = "The case is closed to you again.";
        }
        return LocalRedirect(LinkTo.BreakGlass);
    }

    [HttpGet("{glass:guid}")]
    public async Task<IActionResult> Review(Guid glass) => await list.FindAsync(glass) is { } found
        ? View(new ReviewBreakGlass { Version = found.Version }) : NotFound();

    [HttpPost("{glass:guid}"), Authorize(Policy = Policies.ReviewBreakGlass)]
    public async Task<IActionResult> Review(Guid glass, ReviewBreakGlass form)
    {
        if (await list.ToReviewAsync(glass) is not { } found) return NotFound();
        db.Entry(found).Property(each => each.Version).OriginalValue = form.Version;
        db.Opened = found;
        if (!ModelState.IsValid) return View(form);
        found.Review(form.Finding!.Value, form.Words!.Trim(), form.ShouldHaveRung, form.TellBoth, form.ToStandards, user, time.UtcNow);
        var officer = await db.Officers.Include(each => each.Postings).SingleAsync(each => each.Id == found.OfficerId);
        db.Add(DoorNotice.Tell(Subject.Officer(officer, Domain.Time.UkTime.DateOf(time.UtcNow)),
            $"Break-glass of {LondonWords.WhenFull(found.OpenedAt)} reviewed. "
            + $"Justified: {found.Finding!.Value.InWords().ToLowerInvariant()}."
            + (form.ShouldHaveRung ? " The team should have been rung." : "")
            + (form.TellBoth ? " Your cases are linked: talk to each other." : ""), null, user, time.UtcNow));
        if (form.TellBoth && await list.OfficerOfAsync(found.CaseFileId) is { } theirs)
            db.Add(DoorNotice.Tell(Subject.Officer(theirs, Domain.Time.UkTime.DateOf(time.UtcNow)),
                $"A case of yours is linked with one of {officer.Name}{(found.OwnCase is { } own ? $", {own}" : "")}: talk to each other.",
                null, user, time.UtcNow));
        await db.SaveChangesAsync();
        TempData["Done"] = "The review is recorded.";
        return LocalRedirect(LinkTo.BreakGlass);
    }

    /// <summary>The team, the officer's own inspector, and, on their list, professional standards.</summary>
    private async Task TellAsync(Glass glass, Cait team, DateTime now)
    {
        var words = $"{user.Name} opened one of your cases: {glass.Purpose.InWords().ToLowerInvariant()}. Review it by "
            + $"{LondonWords.Day(glass.ReviewDueOn)}.";
        db.Add(DoorNotice.Tell(Subject.Team(team), words, null, user, now));
        var me = await db.Officers.Include(officer => officer.Postings).SingleAsync(officer => officer.Id == user.Id);
        db.Add(DoorNotice.Tell(Subject.Officer(me, Domain.Time.UkTime.DateOf(now)), $"{user.Name} opened a case of {team.Name}: "
            + $"{glass.Purpose.InWords().ToLowerInvariant()}.", null, user, now));
    }
}
