using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Referrals.Acts;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Later;

/// <summary>What is learnt after a report was taken down: a child was seen, somebody was left out, a word was wrong.</summary>
[Route("referrals/{reference:reference}")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class LaterController(Records<Referral> referrals, PortalDbContext db, CurrentUser user, TimeProvider time)
    : ReferralActController(referrals, db)
{
    private readonly PortalDbContext db = db;

    [HttpGet("seen"), Authorize(Policy = Policies.WriteChronology)]
    public async Task<IActionResult> Seen(string reference, string? child) =>
        await ShowAsync(reference, Act.WriteChronology, RecordSeen.Shape) switch
        {
            ViewResult { Model: RecordSeen form } => View(form.Begun(child, user.Name, time.UtcNow)),
            var other => other
        };

    [HttpPost("seen"), Authorize(Policy = Policies.WriteChronology)]
    public async Task<IActionResult> Seen(string reference, RecordSeen form)
    {
        if (await Door.EditAsync(reference, Act.WriteChronology, form.Version) is not { } referral) return NotFound();
        await LoadPeopleAsync(referral);
        var child = referral.People
            .FirstOrDefault(part => part.Part == ReferralPart.Child && part.Person.Reference == form.Child)?.PersonId;
        if (child is null && form.Child.Typed() is not null) ModelState.AddModelError(nameof(form.Child), "Choose the child from the list");
        if (!ModelState.IsValid) return View(form);

        referral.RecordSeen(child!.Value, form.ToTold(time.UtcNow), user, time.UtcNow);
        db.MadeOnce(form.SubmissionId, LinkTo.Referral(reference), time.UtcNow);
        return await SaveAsync(reference, "That the child was seen is on record.");
    }

    [HttpGet("seen/{sighting:guid}/withdraw"), Authorize(Policy = Policies.WriteChronology)]
    public async Task<IActionResult> WithdrawSeen(string reference, Guid sighting) =>
        await Door.ViewAsync(reference, Later.WithdrawSeen.Shape, Act.WriteChronology) is { } form
            && form.Of(sighting).Count > 0 ? View(form) : NotFound();

    [HttpPost("seen/{sighting:guid}/withdraw"), Authorize(Policy = Policies.WriteChronology)]
    public async Task<IActionResult> WithdrawSeen(string reference, Guid sighting, WithdrawSeen form)
    {
        if (await Door.EditAsync(reference, Act.WriteChronology, form.Version) is not { } referral) return NotFound();
        await LoadPeopleAsync(referral);
        if (referral.Sightings.All(each => each.Id != sighting)) return NotFound();
        if (!ModelState.IsValid) return View(form);

        referral.WithdrawSeen(sighting, form.Reason!.Trim(), user, time.UtcNow);
        return await SaveAsync(reference, "It no longer counts as seen. What was written stays.");
    }

    [HttpGet("people/add"), Authorize(Policy = Policies.RecordResearch)]
    public async Task<IActionResult> AddSomebody(string reference) =>
        await ShowAsync(reference, Act.RecordResearch, Later.AddSomebody.Shape) switch
        {
            ViewResult { Model: AddSomebody form } => View(form.Begun()),
            var other => other
        };

    [HttpPost("people/add"), Authorize(Policy = Policies.RecordResearch)]
    public async Task<IActionResult> AddSomebody(
        string reference, AddSomebody form, [FromServices] ReferralIntake intake, [FromServices] WhoWeKnow known)
    {
        if (await Door.EditAsync(reference, Act.RecordResearch, form.Version) is not { } referral) return NotFound();
        await LoadPeopleAsync(referral);
        await LoadFileAsync(referral);
        var home = referral.CaseFile.Households.FirstOrDefault(each => each.Household.Reference == form.Home)?.Household;
        if (home is null && form.Home.Typed() is not null) ModelState.AddModelError(nameof(form.Home), "Choose a home from the list");
        form = form with { Address = home?.Address };
        // A page that was changed can send a row less than it has.
        if (form.Children.Count == 0) form.Children.Add(new());
        if (form.Adults.Count == 0) form.Adults.Add(new());
        await known.ShowAsync(form, ModelState);
        if (form.Button is not null) return this.ShowAgain(form);

        known.Check(form, ModelState);
        await intake.CheckPeopleAsync(form, ModelState);
        var rows = known.Recognised(form);
        foreach (var (index, row) in rows.Index())
            if (row.Same is { } same && referral.People.Any(part => part.PersonId == same.Id))
                ModelState.AddModelError(form.NameOf(index), "This person is on the referral already");
        if (!ModelState.IsValid)
        {
            form.WasRefused = true;
            return View(form);
        }
        var recognised = await intake.RecordsOfAsync(rows, form.Filled.Children, null);
        await intake.AddForgottenAsync(
            referral, form.ToTold(
                UkTime.DateOf(time.UtcNow), recognised, known.Brought(form), home, await intake.EthnicitiesAsync()),
            form.SubmissionId, rows);
        TempData["Done"] = "Added to the referral.";
        return LocalRedirect(LinkTo.Referral(reference));
    }

    [HttpGet("correct/{field}"), HttpGet("correct/{field}/{person:reference}"), Authorize(Policy = Policies.RecordResearch), KeepsDraft]
    public async Task<IActionResult> Correct(string reference, ReferralField field, string? person) =>
        ModelState.IsValid && await Door.ViewAsync(reference, ReportWords.Shape, Act.RecordResearch) is { } words
            && words.Has(field, person) ? View(CorrectReport.Begun(words, field, person)) : NotFound();

    [HttpPost("correct/{field}"), HttpPost("correct/{field}/{person:reference}"), Authorize(Policy = Policies.RecordResearch), KeepsDraft]
    public async Task<IActionResult> Correct(string reference, ReferralField field, string? person, CorrectReport form)
    {
        if (await Door.EditAsync(reference, Act.RecordResearch, form.Version) is not { } referral) return NotFound();
        if (!Enum.IsDefined(field) || ModelState[nameof(field)]?.Errors.Count > 0) return NotFound();
        await LoadPeopleAsync(referral);
        var of = referral.People.FirstOrDefault(part => person is not null && part.Person.Reference == person)?.PersonId;
        if (field.IsOfAPerson() != (of is not null)) return NotFound();
        if (form.Button is not null) return this.ShowAgain(form);
        if (!ModelState.IsValid) return View(form);

        referral.Correct(field, of, form.Text.Typed(), form.Reason!.Trim(), user, time.UtcNow);
        return await SaveAsync(reference, $"{field.InWords()} is put right. What stood before stays beside it.");
    }

    private async Task LoadPeopleAsync(Referral referral)
    {
        await db.Entry(referral).Collection(each => each.People).Query().Include(part => part.Person).LoadAsync();
        await db.Entry(referral).Collection(each => each.Sightings).LoadAsync();
    }

    private async Task LoadFileAsync(Referral referral)
    {
        var file = db.Entry(referral.CaseFile);
        await file.Collection(each => each.Children).LoadAsync();
        await file.Collection(each => each.Suspects).LoadAsync();
        await file.Collection(each => each.Relatives).LoadAsync();
        await file.Collection(each => each.Households).Query().Include(each => each.Household.Members).LoadAsync();
    }
}
