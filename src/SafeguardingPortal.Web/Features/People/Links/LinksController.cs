using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Households;
using SafeguardingPortal.Domain.References;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.People.Record;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.People.Links;

/// <summary>Which records are one person: compared, decided, undone and brought back. Never a merge.</summary>
[Route("people")]
[Authorize(Policy = Policies.RecordResearch)]
public sealed class LinksController(
    Records<Person> people, Records<PersonLink> links, PersonReader reader, References references, RiskReReviews reReviews,
    PortalDbContext db, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("{reference:reference}/links/compare")]
    public async Task<IActionResult> Compare(string reference, string? with)
    {
        if (await people.ViewAsync(reference, PersonDetails.Shape, Act.RecordResearch) is not { } person) return NotFound();
        ViewData["Comparison"] = await ComparedAsync(reference, with);
        return View(new DecideLink { Version = person.Version, SubmissionId = Guid.NewGuid() });
    }

    [HttpPost("{reference:reference}/links/compare")]
    public async Task<IActionResult> Compare(string reference, string? with, DecideLink form)
    {
        // Read before the record is opened for change, so that a form that comes back has it too.
        ViewData["Comparison"] = await ComparedAsync(reference, with);
        if (await people.EditAsync(reference, Act.RecordResearch, form.Version) is not { } one) return NotFound();
        if (ViewData["Comparison"] is not Comparison compared || !ModelState.IsValid) return View(form);

        var other = await people.Visible.AsTracking().SingleAsync(person => person.Reference == compared.Other.Own.Reference);
        var now = time.UtcNow;
        var act = await AroundAsync(one.Id, other.Id);
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Add(act.Decide(
            await references.NextAsync("L", UkTime.At(now).Year), one, other, form.Verdict!.Value, form.Evidence!.Trim(), user, now));
        if (form.Verdict == LinkVerdict.Same) await MarkAsync(one, other, now);
        db.MadeOnce(form.SubmissionId, LinkTo.Person(reference), now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return Done(reference, form.Verdict switch
        {
            LinkVerdict.Same => $"{reference} and {other.Reference} show one history now. Both records are as they were.",
            LinkVerdict.NotSame => $"{reference} and {other.Reference} are two people. The pair is not asked again.",
            LinkVerdict.NotSure => "It is on record that nobody is sure yet."
        });
    }

    [HttpGet("links/{reference:reference}/undo")]
    public async Task<IActionResult> Undo(string reference) =>
        await links.ViewAsync(reference, LinkOnForm.Shape, Act.RecordResearch) is not { } link ? NotFound()
        : link.UndoneAt is not null ? Done(link.First, "That has already been undone.") : View(new UndoLink { Version = link.Version });

    [HttpPost("links/{reference:reference}/undo")]
    public async Task<IActionResult> Undo(string reference, UndoLink form)
    {
        if (await links.EditAsync(reference, Act.RecordResearch, form.Version) is not { } link) return NotFound();
        if (!ModelState.IsValid) return View(form);

        link.Undo(form.Reason!.Trim(), user, time.UtcNow);
        await db.SaveChangesAsync();
        var (first, second) = await PairAsync(link);
        var still = (await reader.JoinedAsync(link.FirstId)).Contains(link.SecondId);
        return Done(first, still
            ? $"It is undone. {first} and {second} are still joined through another record; undo that too where it is wrong."
            : $"It is undone. {first} and {second} each show their own history, as before.");
    }

    [HttpGet("links/{reference:reference}/replay")]
    public async Task<IActionResult> Replay(string reference) =>
        await links.ViewAsync(reference, LinkOnForm.Shape, Act.RecordResearch) is not { } link ? NotFound()
        : link.UndoneAt is null ? Done(link.First, "That stands. Nothing has to be brought back.") : View(
            new ReplayLink { Version = link.Version, SubmissionId = Guid.NewGuid() });

    [HttpPost("links/{reference:reference}/replay")]
    public async Task<IActionResult> Replay(string reference, ReplayLink form)
    {
        if (await links.EditAsync(reference, Act.RecordResearch, form.Version) is not { } link) return NotFound();
        if (!ModelState.IsValid) return View(form);

        var now = time.UtcNow;
        var (first, _) = await PairAsync(link);
        await using var transaction = await db.Database.BeginTransactionAsync();
        // The number first: whoever brings it back at the same instant waits for it, and then finds what stands.
        var number = await references.NextAsync("L", UkTime.At(now).Year);
        db.Add((await AroundAsync(link.FirstId, link.SecondId)).Replay(number, link, form.Evidence!.Trim(), user, now));
        if (link.Verdict == LinkVerdict.Same)
        {
            var pair = await people.Visible.Where(person => person.Id == link.FirstId || person.Id == link.SecondId).ToListAsync();
            await MarkAsync(pair[0], pair[1], now);
        }
        db.MadeOnce(form.SubmissionId, LinkTo.Person(first), now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return Done(first, $"It stands again: {link.Verdict.InWords().ToLowerInvariant()}.");
    }

    /// <summary>Who is one person now may live where children of others do (BR-41).</summary>
    private async Task MarkAsync(Person one, Person other, DateTime now) =>
        db.AddRange((await reReviews.OfAsync(HomeChange.Links(one, other), now)).Mark(now));

    private async Task<Comparison?> ComparedAsync(string reference, string? with)
    {
        if (with.Typed() is null) return null;
        var typed = Reference.Canonical(with);
        if (typed == reference) ModelState.AddModelError(nameof(with), "This is the same record. Enter the other one’s number");
        else if (Reference.Parse(typed)?.Kind == ReferenceKind.Household)
            ModelState.AddModelError(nameof(with), "This is the number of a household. Enter a person’s, which begins with P");
        // One that is not there and one that may not be seen get the same words.
        else if (await people.Visible.AnyAsync(person => person.Reference == typed) && await reader
            .ReadAsync(typed, null, alone: true) is { } other && await reader.ReadAsync(reference, null, alone: true) is { } one)
            return new(one, other, one.Links.FirstOrDefault(link => link.UndoneAt is null && (link.FirstReference,
                link.SecondReference) is var (a, b) && (a == reference && b == typed || a == typed && b == reference)));
        else ModelState.AddModelError(nameof(with), "No person with this number can be seen by you. Check it");
        return null;
    }

    /// <summary>What has been said of the pair, and of all who are one person with either.</summary>
    private async Task<LinkPeople> AroundAsync(Guid one, Guid other)
    {
        var (first, second) = PersonLink.Pair(one, other);
        var (ones, others) = (await reader.JoinedAsync(one), await reader.JoinedAsync(other));
        var all = ones.Union(others).ToList();
        return new(
            await links.Visible.AsTracking()
                .SingleOrDefaultAsync(link => link.FirstId == first && link.SecondId == second && link.UndoneAt == null), ones, others,
            await links.Visible.Where(link => link.Verdict == LinkVerdict.NotSame && link.UndoneAt == null && all.Contains(link.FirstId)
                && all.Contains(link.SecondId))
                .OrderBy(link => link.Reference)
                .Select(link => new SaidApart(link.FirstId, link.First.Reference, link.SecondId, link.Second.Reference)).ToListAsync());
    }

    private async Task<(string First, string Second)> PairAsync(PersonLink link) =>
        (await people.Visible.Where(person => person.Id == link.FirstId).Select(person => person.Reference).SingleAsync(),
            await people.Visible.Where(person => person.Id == link.SecondId).Select(person => person.Reference).SingleAsync());

    private LocalRedirectResult Done(string reference, string words)
    {
        TempData["Done"] = words;
        return LocalRedirect(LinkTo.Person(reference));
    }
}
