using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Data.Model.Configurations;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Disclosures;

/// <summary>What of the case was given to somebody outside: to whom, why, under which power, and whether it came (s.62, row 21).</summary>
[Route("cases/{caseReference:reference}/disclosures")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class CaseDisclosuresController(
    Records<CaseFile> files, ReferenceLists lists, SeenCases cases, DisclosureLog log, AuditTrail audit, PortalDbContext db,
    CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string caseReference)
    {
        if (await files.ViewAsync(caseReference, file => file.Reference) is null) return NotFound();
        var seen = (await cases.OfAsync(caseReference))!;
        return View(new CaseDisclosures(caseReference, await log.OfAsync(seen), await log.TakenAwayAsync(seen)));
    }

    [HttpGet("record"), Authorize(Policy = Policies.Disclose)]
    public async Task<IActionResult> Record(string caseReference) =>
        await files.ViewAsync(caseReference, file => file.Reference, Act.Disclose) is null ? NotFound()
            : View(new RecordDisclosure { SubmissionId = Guid.NewGuid(), Given = LondonInstant.From(time.UtcNow) });

    [HttpPost("record"), Authorize(Policy = Policies.Disclose)]
    public async Task<IActionResult> Record(string caseReference, RecordDisclosure form)
    {
        if (await files.AddToAsync(caseReference, Act.Disclose) is not { } file) return NotFound();
        var power = (await lists.DisclosurePowersAsync()).FirstOrDefault(each => each.Value == form.Power)?.Text;
        if (power is null && form.Power.Typed() is not null) ModelState.AddModelError(nameof(form.Power), "Choose a power from the list");
        if (!ModelState.IsValid) return View(form);

        var given = form.Given.Read(time.UtcNow).Utc!.Value;
        // Two who give something of one case at once have a number each; the letter D is a discussion's.
        await using var alone = await db.BeginAloneAsync($"disclosures of {caseReference}");
        var number = await log.NextNumberAsync(file.Id);
        db.Add(Disclosure.Of($"{caseReference}-G{number}", file.Id, form.What!.Trim(), form.Recipient!.Trim(), form.Organisation!.Trim(),
            form.Why!.Trim(), power!, given, user.Id, time.UtcNow, form.Kind!.Value));
        audit.Add(AuditAction.Disclosed, nameof(CaseFile), file.Id, $"{caseReference}-G{number}", db.OpenedPeople);
        db.MadeOnce(form.SubmissionId, LinkTo.Case(caseReference).Disclosures, time.UtcNow);
        await db.SaveChangesAsync();
        await alone.CommitAsync();
        TempData["Done"] = "It is in the disclosure log.";
        return LocalRedirect(LinkTo.Case(caseReference).Disclosures);
    }

    [HttpGet("{disclosure:guid}/receipt"), Authorize(Policy = Policies.Disclose)]
    public async Task<IActionResult> Receipt(string caseReference, Guid disclosure) =>
        await files.ViewAsync(caseReference, file => file.Reference, Act.Disclose) is not null && await log.IsOfAsync(caseReference,
            disclosure)
            ? View(new RecordReceipt()) : NotFound();

    [HttpPost("{disclosure:guid}/receipt"), Authorize(Policy = Policies.Disclose)]
    public async Task<IActionResult> Receipt(string caseReference, Guid disclosure, RecordReceipt form)
    {
        if (await files.AddToAsync(caseReference, Act.Disclose) is null || !await log.IsOfAsync(caseReference,
            disclosure)) return NotFound();
        if (!ModelState.IsValid) return View(form);
        var confirmed = form.AlsoTheRest ? [disclosure, .. await log.RestOfAsync(disclosure)] : new List<Guid> { disclosure };
        db.AddRange(confirmed.Select(each => DisclosureReceipt.Of(each, form.Words!.Trim(), user, time.UtcNow)));
        await db.SaveChangesAsync();
        TempData["Done"] = "The receipt is recorded.";
        return LocalRedirect(LinkTo.Case(caseReference).Disclosures);
    }
}

/// <param name="TakenAway">Printed or taken as a file by police: no disclosure until it is given to somebody.</param>
public sealed record CaseDisclosures(string Reference, IReadOnlyList<DisclosureLine> Lines, IReadOnlyList<TrailEntry> TakenAway);

/// <summary>Something was given outside in whatever form.</summary>
public sealed record RecordDisclosure : ISubmittedOnce
{
    public Guid SubmissionId { get; init; }
    public DisclosureKind? Kind { get; init; }
    public string? What { get; init; }
    public string? Recipient { get; init; }
    public string? Organisation { get; init; }
    [DataType(DataType.MultilineText)]
    public string? Why { get; init; }

    /// <summary>The key of the power's row.</summary>
    public string? Power { get; init; }
    public LondonInstant Given { get; init; } = new();

    [Shown]
    public IReadOnlyList<Choice> Powers { get; init; } = [];
}

/// <summary>A recipient said that it came.</summary>
public sealed record RecordReceipt
{
    public string? Words { get; init; }

    /// <summary>It is the word for everything else that the same person was given of the case.</summary>
    public bool AlsoTheRest { get; init; }

    /// <summary>How much else there is without a word.</summary>
    [Shown]
    public int Rest { get; init; }
}

public sealed class RecordDisclosureValidator : AbstractValidator<RecordDisclosure>
{
    public RecordDisclosureValidator(TimeProvider time)
    {
        RuleFor(form => form.Kind).Chosen("Say in which form it was given");
        RuleFor(form => form.What).NotEmpty().WithMessage("Say what was given").Fits(Lengths.Line, "What was given");
        RuleFor(form => form.Recipient).NotEmpty().WithMessage("Enter who it was given to").Fits(Lengths.Name, "The name");
        RuleFor(form => form.Organisation).NotEmpty().WithMessage("Enter who they work for, or that it was the person themselves")
            .Fits(Lengths.Name, "The organisation");
        RuleFor(form => form.Why).NotEmpty().WithMessage("Say why it was given").Fits(Lengths.Line, "Why");
        RuleFor(form => form.Power).NotEmpty().WithMessage("Choose the power under which it was given");
        RuleFor(form => form.Given).ReadAsInstant(time, (at, now) => at > now ? "It cannot have been given yet" : null);
    }
}

public sealed class RecordReceiptValidator : AbstractValidator<RecordReceipt>
{
    public RecordReceiptValidator() =>
        RuleFor(form => form.Words).NotEmpty().WithMessage("Say who confirmed it, and how").Fits(Lengths.Line, "The receipt");
}

public sealed class RecordReceiptPage(DisclosureLog log) : IFillsForm<RecordReceipt>
{
    public async Task<RecordReceipt> FillAsync(RecordReceipt form, FormPage page) =>
        form with { Rest = (await log.RestOfAsync(Guid.Parse(page["disclosure"]))).Count };
}

public sealed class RecordDisclosurePage(ReferenceLists lists) : IFillsForm<RecordDisclosure>
{
    public async Task<RecordDisclosure> FillAsync(RecordDisclosure form, FormPage page) =>
        form with { Powers = await lists.DisclosurePowersAsync() };
}
