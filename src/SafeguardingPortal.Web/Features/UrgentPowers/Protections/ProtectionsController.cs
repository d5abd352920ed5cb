using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.References;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Domain.UrgentPowers;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.UrgentPowers.Protections;

/// <summary>Police protection of a child from its beginning to its end (row 13, s.46 Children Act 1989).</summary>
[Route("police-protection")]
[Authorize(Policy = Policies.SeeProtection)]
public sealed class ProtectionsController(
    Records<PoliceProtection> protections, Records<CaseFile> files, PortalDbContext db, ReferenceLists lists, CurrentUser user,
    TimeProvider time) : Controller
{
    private DateTime Now => time.UtcNow;

    [HttpGet("")]
    public async Task<IActionResult> Index([FromServices] ProtectionList list) => View(await list.ShowAsync());

    [HttpGet("begin"), Authorize(Policy = Policies.UseProtection), KeepsDraft]
    public async Task<IActionResult> Begin() => View(new BeginProtection
    {
        SubmissionId = Guid.NewGuid(),
        Started = LondonInstant.From(Now),
        Borough = await lists.OnlyBoroughOfAsync(user.CaitIds),
        Constable = user.IsOnTheStreet ? user.Name : null
    });

    [HttpPost("begin"), Authorize(Policy = Policies.UseProtection), KeepsDraft]
    public async Task<IActionResult> Begin(BeginProtection form, [FromServices] References references)
    {
        if (form.Button is not null) return this.ShowAgain(form);
        var (borough, covering) = await CoveredAsync(form.Borough, form.Started.Read(Now).Utc ?? Now);
        if (form.Borough.Typed() is not null && covering is null)
            ModelState.AddModelError(nameof(form.Borough), "Choose a borough that a team covers");
        if (!ModelState.IsValid) return View(form);

        var (told, calendar) = (form.Read(Now), await lists.CalendarAsync());
        var limit = await lists.TimeLimitAsync(DeadlineKind.PoliceProtection, UkTime.DateOf(told.StartedAt));
        await using var transaction = await db.Database.BeginTransactionAsync();
        var reference = await references.NextAsync("S", UkTime.At(Now).Year);
        db.Add(PoliceProtection.Begin(reference, told, borough!, covering!, limit, calendar, user, Now));
        db.MadeOnce(form.SubmissionId, LinkTo.Protection(reference), Now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return Done(reference, $"{reference}: police protection is recorded, and its 72 hours run.");
    }

    [HttpGet("{protectionReference:reference}")]
    public async Task<IActionResult> Details(string protectionReference)
    {
        if (await protections.ViewAsync(protectionReference, ProtectionDetails.Shape) is not { } details) return NotFound();
        var page = new ProtectionPage(details, user, Now);
        return View(page is { MayAct: true, Next: { } next } ? page with { NextForm = FormOf(details, next) } : page);
    }

    /// <summary>What the carer is given, and nothing about anybody else.</summary>
    [HttpGet("{protectionReference:reference}/sheet")]
    public async Task<IActionResult> Sheet(string protectionReference) =>
        await protections.ViewAsync(protectionReference, ProtectionDetails.Shape, how: AuditAction.Printed) is { } details
            ? View(new ProtectionPage(details, user, Now)) : NotFound();

    [HttpGet("{protectionReference:reference}/duties/{duty}"), Authorize(Policy = Policies.UseProtection)]
    public async Task<IActionResult> Duty(string protectionReference, string duty) =>
        DutyOf(duty) is { } known && await OpenAsync(protectionReference) is { } details ? View(FormOf(details, known)) : NotFound();

    [HttpPost("{protectionReference:reference}/duties/{duty}"), Authorize(Policy = Policies.UseProtection)]
    public async Task<IActionResult> Duty(string protectionReference, string duty, RecordDuty form)
    {
        if (DutyOf(duty) is not { } known || await EditAsync(protectionReference, form.Version) is not { } protection) return NotFound();
        if (!ModelState.IsValid) return View(form);

        if (protection.Record(form.Read(known, Now), user, Now) is { } disclosure) db.Add(disclosure);
        db.MadeOnce(form.SubmissionId, LinkTo.Protection(protectionReference), Now);
        return await SaveAsync(protectionReference, $"{known.InWords()}: recorded.");
    }

    [HttpGet("{protectionReference:reference}/carer"), Authorize(Policy = Policies.UseProtection)]
    public async Task<IActionResult> Carer(string protectionReference) => await OpenAsync(protectionReference) is { } details
        ? View(new TellCarer
        {
            Version = details.Version,
            WhoMayVisit = details.WhoMayVisit,
            Needs = details.Needs,
            CouncilPhone = details.CouncilPhone
        })
        : NotFound();

    [HttpPost("{protectionReference:reference}/carer"), Authorize(Policy = Policies.UseProtection)]
    public Task<IActionResult> Carer(string protectionReference, TellCarer form) => DoAsync(protectionReference, form, protection =>
        protection.Tell(new(form.WhoMayVisit.Typed(), form.Needs.Typed(), form.CouncilPhone.Typed())), "The carer’s sheet says it now.");

    [HttpGet("{protectionReference:reference}/end"), Authorize(Policy = Policies.UseProtection)]
    public async Task<IActionResult> End(string protectionReference)
    {
        if (await OpenAsync(protectionReference) is not { } details) return NotFound();
        if (details.EndedAt is null)
            return View(new EndProtection { Version = details.Version, Ended = LondonInstant.From(Now) });
        return Unchanged(protectionReference, "Police protection has ended already. This is how it stands.");
    }

    [HttpPost("{protectionReference:reference}/end"), Authorize(Policy = Policies.UseProtection)]
    public Task<IActionResult> End(string protectionReference, EndProtection form) => DoAsync(protectionReference, form, protection =>
    {
        protection.End(form.Ended.Read(Now).Utc!.Value, form.Outcome!.Value, form.Words!.Trim(),
            form.IsBreach ? (form.Cause!.Value, form.Overrun!.Trim()) : null, user, Now);
        if (protection.CaseFileId is { } file)
            db.Add(Entry.Of(file, null, $"Police protection (s.46) ended, {protectionReference}: {form.Outcome.Value.InWords()}", user.Id,
                protection.EndedAt!.Value, Now));
    }, "Police protection has ended.");

    [HttpGet("{protectionReference:reference}/order"), Authorize(Policy = Policies.UseProtection)]
    public async Task<IActionResult> Order(string protectionReference)
    {
        if (await OpenAsync(protectionReference) is not { } details) return NotFound();
        if (details.Orders.Count > 1) return Unchanged(protectionReference, "The order was extended already, which is done once.");
        var made = LondonInstant.From(Now);
        var first = details.Orders is [var only] ? only : null;
        return View(new RecordOrder
        {
            SubmissionId = Guid.NewGuid(),
            Version = details.Version,
            Made = made,
            Court = first?.Court,
            PoliceApplied = first?.PoliceApplied.ToString().ToLowerInvariant()
        });
    }

    [HttpPost("{protectionReference:reference}/order"), Authorize(Policy = Policies.UseProtection)]
    public async Task<IActionResult> Order(string protectionReference, RecordOrder form)
    {
        if (await EditAsync(protectionReference, form.Version) is not { } protection) return NotFound();
        if (!ModelState.IsValid) return View(form);

        var made = form.Read(Now);
        var (_, covering) = await CoveredAsync(protection.BoroughCode, made.MadeAt);
        var isFirst = protection.Orders.Count == 0;
        if (isFirst) protection.RecordOrder(made, await lists.CalendarAsync(), covering!, user, Now);
        else protection.ExtendOrder(made, covering!, user, Now);
        db.MadeOnce(form.SubmissionId, LinkTo.Protection(protectionReference), Now);
        return await SaveAsync(protectionReference, isFirst ? "The order is on record." : "The extension is on record.");
    }

    [HttpGet("{protectionReference:reference}/order/end"), Authorize(Policy = Policies.UseProtection)]
    public async Task<IActionResult> EndOrder(string protectionReference) => await OpenAsync(protectionReference) is { } details
        ? View(new EndOrder { Version = details.Version, Ended = LondonInstant.From(Now) }) : NotFound();

    [HttpPost("{protectionReference:reference}/order/end"), Authorize(Policy = Policies.UseProtection)]
    public Task<IActionResult> EndOrder(string protectionReference, EndOrder form) => DoAsync(protectionReference, form,
        protection => protection.EndOrder(form.Ended.Read(Now).Utc!.Value, user, Now), "The order has ended.");

    [HttpGet("{protectionReference:reference}/case"), Authorize(Policy = Policies.UseProtection)]
    public async Task<IActionResult> PutOnCase(string protectionReference)
    {
        if (await OpenAsync(protectionReference) is not { } details) return NotFound();
        return details.CaseReference is null ? View(new PutOnCase { Version = details.Version })
            : Unchanged(protectionReference, "It is on a case file already.");
    }

    [HttpPost("{protectionReference:reference}/case"), Authorize(Policy = Policies.UseProtection)]
    public async Task<IActionResult> PutOnCase(string protectionReference, PutOnCase form)
    {
        if (await EditAsync(protectionReference, form.Version) is not { } protection) return NotFound();
        var number = Reference.Canonical(form.CaseFile);
        var file = form.CaseFile.Typed() is null ? null : await files.Visible.AsTracking().Include(each => each.Children)
            .ThenInclude(child => child.Child.Person).SingleOrDefaultAsync(each => each.Reference == number);
        if (file is null && form.CaseFile.Typed() is not null)
            ModelState.AddModelError(nameof(form.CaseFile), "No case file with this number is open to you. Check it");
        Person? child = null;
        if (file is not null)
        {
            var wanted = Reference.Canonical(form.Child);
            var children = file.Children.Select(each => each.Child.Person).ToList();
            child = children is [var only] && form.Child.Typed() is null ? only : children.Find(each => each.Reference == wanted);
            if (child is null)
                ModelState.AddModelError(nameof(form.Child),
                    $"Enter which child of this case it is: {string.Join(" or ", children.Select(each => each.Reference))}");
        }
        if (!ModelState.IsValid) return View(form);

        db.AddRange(protection.PutOn(file!, child, user, Now));
        return await SaveAsync(protectionReference, $"It is on case file {number}.");
    }

    private static ProtectionDuty? DutyOf(string typed) =>
        Enum.TryParse<ProtectionDuty>(typed, ignoreCase: true, out var duty) && Enum.IsDefined(duty) ? duty : null;

    private RecordDuty FormOf(ProtectionDetails details, ProtectionDuty duty) => new()
    {
        SubmissionId = Guid.NewGuid(),
        Version = details.Version,
        Protection = details,
        Duty = duty,
        At = new() { Date = TypedDay.Write(UkTime.DateOf(Now)) }
    };

    private async Task<(Borough? Borough, Cait? Covering)> CoveredAsync(string? code, DateTime at)
    {
        if (code.Typed() is not { } typed) return (null, null);
        var borough = await db.Boroughs.SingleOrDefaultAsync(each => each.Code == typed);
        return borough is null ? (null, null) : (borough, await lists.CaitOfAsync(typed, UkTime.DateOf(at)));
    }

    private Task<ProtectionDetails?> OpenAsync(string reference) =>
        protections.ViewAsync(reference, ProtectionDetails.Shape, Act.UseProtection);

    private Task<PoliceProtection?> EditAsync(string reference, int version) =>
        protections.EditAsync(reference, Act.UseProtection, version);

    private async Task<IActionResult> DoAsync(string reference, ProtectionForm form, Action<PoliceProtection> happen, string done)
    {
        if (await EditAsync(reference, form.Version) is not { } protection) return NotFound();
        if (!ModelState.IsValid) return View(form);

        happen(protection);
        return await SaveAsync(reference, done);
    }

    private async Task<IActionResult> SaveAsync(string reference, string done)
    {
        await db.SaveChangesAsync();
        return Done(reference, done);
    }

    private LocalRedirectResult Done(string reference, string done)
    {
        TempData["Done"] = done;
        return LocalRedirect(LinkTo.Protection(reference));
    }

    private LocalRedirectResult Unchanged(string reference, string words)
    {
        TempData["Unchanged"] = words;
        return LocalRedirect(LinkTo.Protection(reference));
    }
}
