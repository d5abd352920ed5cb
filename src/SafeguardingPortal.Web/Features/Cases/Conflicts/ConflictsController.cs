using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Conflicts;

/// <summary>
/// Officers who may not open the case: a detective inspector or above says who, and nobody else is told (handbook §5).
/// </summary>
[Route("cases/{caseReference:reference}/conflicts")]
[Authorize(Policy = Policies.LockConflict)]
public sealed class ConflictsController(
    Records<CaseFile> files, ReferenceLists lists, PortalDbContext db, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string caseReference) =>
        await files.ViewAsync(caseReference, SetConflict.Shape, Act.LockConflict) is { } form ? View(form) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Index(string caseReference, SetConflict form)
    {
        if (await files.EditAsync(caseReference, Act.LockConflict, version: null) is not { } file) return NotFound();
        var officer = await lists.OfficerAsync(form.Officer.Typed());
        if (officer is null && form.Officer.Typed() is not null)
            ModelState.AddModelError(nameof(form.Officer), "Enter the code of an officer, such as o-0412");
        if (!ModelState.IsValid) return View(form);

        var running = await db.ConflictLocks.Where(each => each.CaseFileId == file.Id && each.EndedAt == null).ToListAsync();
        db.ConflictLocks.Add(ConflictLock.Set(file, officer!, form.Kind!.Value, form.Words!.Trim(), running, user, time.UtcNow));
        await db.SaveChangesAsync();
        TempData["Done"] = $"{officer!.Name} can no longer find or open this case, from now on. Nobody is told.";
        return LocalRedirect(LinkTo.Case(caseReference).Conflicts);
    }

    [HttpPost("{conflict:guid}/end")]
    public async Task<IActionResult> End(string caseReference, Guid conflict)
    {
        if (await files.EditAsync(caseReference, Act.LockConflict, version: null) is not { } file) return NotFound();
        if (await db.ConflictLocks.Include(each => each.Officer).SingleOrDefaultAsync(each => each.Id == conflict
            && each.CaseFileId == file.Id) is not { } found) return NotFound();
        if (found.EndedAt is not null) TempData["Unchanged"] = "This lock had ended already.";
        else
        {
            found.End("Ended on the page of locks", user, time.UtcNow);
            await db.SaveChangesAsync();
            TempData["Done"] = $"{found.Officer.Name} is no longer locked out.";
        }
        return LocalRedirect(LinkTo.Case(caseReference).Conflicts);
    }
}

/// <summary>Locks an officer out.</summary>
public sealed record SetConflict
{
    public string? Officer { get; init; }
    public ConflictKind? Kind { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }

    [Shown]
    public IReadOnlyList<ConflictLine> Locks { get; init; } = [];

    public static System.Linq.Expressions.Expression<Func<CaseFile, SetConflict>> Shape { get; } = file => new SetConflict();
}

/// <summary>An officer who is or was locked out.</summary>
public sealed record ConflictLine(
    Guid Id, string Officer, ConflictKind Kind, string Words, string SetBy, DateTime SetAt, DateTime? EndedAt);

public sealed class SetConflictValidator : AbstractValidator<SetConflict>
{
    public SetConflictValidator()
    {
        RuleFor(form => form.Officer).NotEmpty().WithMessage("Enter the officer’s code").Fits(Lengths.Code, "The code");
        RuleFor(form => form.Kind).Chosen("Say what the conflict is");
        RuleFor(form => form.Words).NotEmpty().WithMessage("Say why, in a sentence").Fits(Lengths.Line, "Why");
    }
}

public sealed class SetConflictPage(SeenCases cases, PortalDbContext db) : IFillsForm<SetConflict>
{
    public async Task<SetConflict> FillAsync(SetConflict form, FormPage page)
    {
        if (await cases.OfAsync(page["caseReference"]) is not { } seen) return form;
        return form with
        {
            Locks = await db.ConflictLocks.AsNoTracking().Where(each => each.CaseFileId == seen.Id).OrderByDescending(each => each.SetAt)
                .Select(each => new ConflictLine(
                    each.Id, each.Officer.Name, each.Kind, each.Words, each.SetBy.Name, each.SetAt, each.EndedAt)).ToListAsync()
        };
    }
}
