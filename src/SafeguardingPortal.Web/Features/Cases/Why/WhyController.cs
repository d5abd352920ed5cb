using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
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

namespace SafeguardingPortal.Web.Features.Cases.Why;

/// <summary>Who looked at the case lately and why, and why the user does where that is not plain (BR-62).</summary>
[Route("cases/{caseReference:reference}/looks")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class WhyController(Records<CaseFile> files, PortalDbContext db, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string caseReference) =>
        await files.ViewAsync(caseReference, file => file.Reference) is null ? NotFound() : View(new SayReason());

    [HttpPost("")]
    public async Task<IActionResult> Index(string caseReference, SayReason form)
    {
        if (await files.AddToAsync(caseReference, Act.ReadCase) is not { } file) return NotFound();
        if (!ModelState.IsValid) return View(form);
        db.Add(StatedReason.Of(file.Id, form.Reason!.Value, form.Words.Typed(), user, time.UtcNow));
        await db.SaveChangesAsync();
        TempData["Done"] = "Why you look is recorded, for this case and this shift.";
        return LocalRedirect(LinkTo.Case(caseReference));
    }
}

/// <summary>One of the seven reasons.</summary>
public sealed record SayReason
{
    public AccessReason? Reason { get; init; }
    public string? Words { get; init; }

    /// <summary>What the portal takes the reason to be; null where it cannot tell.</summary>
    [Shown]
    public (AccessReason Reason, ReasonBasis? Basis, string? Words)? Plain { get; init; }

    [Shown]
    public IReadOnlyList<TrailPerson> Lately { get; init; } = [];
}

public sealed class SayReasonValidator : AbstractValidator<SayReason>
{
    public SayReasonValidator()
    {
        RuleFor(form => form.Reason).Chosen("Choose why you look at this case")
            .Must(reason => reason is null || StatedReason.Choices.Contains(reason.Value)).WithMessage("Choose why you look at this case");
        RuleFor(form => form.Words).NotEmpty().When(form => form.Reason == AccessReason.Other)
            .WithMessage("Say in words what the other reason is");
        RuleFor(form => form.Words).Fits(Lengths.Line, "The reason");
    }
}

public sealed class SayReasonPage(SeenCases cases, TrailReader trail, PortalDbContext db) : IFillsForm<SayReason>
{
    public async Task<SayReason> FillAsync(SayReason form, FormPage page) => await cases.OfAsync(page["caseReference"]) is { } seen
        ? form with { Plain = db.OpenedWhy is { Basis: not null } ? db.OpenedWhy : null, Lately = await trail.LatelyAsync(seen) } : form;
}
