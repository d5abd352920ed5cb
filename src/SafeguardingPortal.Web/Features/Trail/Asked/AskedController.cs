using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Trail.Asked;

/// <summary>Whoever was asked why they looked says it.</summary>
[Route("asked/{alert:guid}")]
public sealed class AskedController(LookAlerts alerts, PortalDbContext db, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid alert) => await MineAsync(alert) is { ExplainedAt: null, AnsweredAt: null } mine
        ? View(new SayWhy { Version = mine.Version }) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Index(Guid alert, SayWhy form)
    {
        if (await MineAsync(alert) is null || await alerts.FindAsync(alert) is not { } found) return NotFound();
        db.Entry(found).Property(each => each.Version).OriginalValue = form.Version;
        db.Opened = found;
        if (!ModelState.IsValid) return View(form);
        found.Explain(form.Words!.Trim(), user, time.UtcNow);
        await db.SaveChangesAsync();
        TempData["Done"] = "Your answer is recorded.";
        return LocalRedirect("/");
    }

    private async Task<AlertLine?> MineAsync(Guid id) => await alerts.LineAsync(id) is { AskedAt: not null } line
        && await alerts.FindAsync(id) is { } found && found.OfficerId == user.Id ? line : null;
}

/// <summary>Why they looked, in their words.</summary>
public sealed record SayWhy
{
    public int Version { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Words { get; init; }

    [Shown]
    public AlertLine? Alert { get; init; }
}

public sealed class SayWhyValidator : AbstractValidator<SayWhy>
{
    public SayWhyValidator() =>
        RuleFor(form => form.Words).NotEmpty().WithMessage("Say why you looked, in a sentence").Fits(Lengths.Line, "Your answer");
}

public sealed class SayWhyPage(LookAlerts alerts) : IFillsForm<SayWhy>
{
    public async Task<SayWhy> FillAsync(SayWhy form, FormPage page) =>
        form with { Alert = await alerts.LineAsync(Guid.Parse(page["alert"])) };
}
