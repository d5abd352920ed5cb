using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Cram.Versions;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Record;

/// <summary>The conferences of a case: its list, one conference in the order of life, invitations and what becomes of their date.</summary>
[Route("cases/{caseReference:reference}/conferences")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class ConferencesController(
    Records<Conference> conferences, Records<CaseFile> files, Records<StrategyDiscussion> discussions, PortalDbContext db,
    ReferenceLists lists, ReviewClocks reviews, PlansOfPeople plans, JoinedRecords joined, CurrentUser user, TimeProvider time)
    : ConferenceActs(conferences, db)
{
    private readonly PortalDbContext db = db;

    [HttpGet("")]
    public async Task<IActionResult> Index(string caseReference)
    {
        if (await files.ViewAsync(caseReference, CaseConferences.Shape) is not { } page) return NotFound();
        return View(page with { Conferences = await CaseConferences.RowsAsync(Conferences, caseReference) });
    }

    [HttpGet("{number:int:min(1)}")]
    public async Task<IActionResult> Details(string caseReference, int number)
    {
        if (await Conferences.ViewAsync(ReferenceOf(caseReference, number), ConferenceDetails.Shape) is not { } details) return NotFound();
        var doubt = (await lists.ConferenceTimesAsync("", isReview: false)).Doubt(details.LastDay);
        return View(new ConferencePage(await (details with { Doubt = doubt }).WithPlansAsync(plans), user, time.UtcNow));
    }

    [HttpGet("invite"), Authorize(Policy = Policies.RecordConference), KeepsDraft]
    public async Task<IActionResult> Invite(string caseReference)
    {
        if (await files.ViewAsync(caseReference, InviteToConference.Shape, Act.RecordConference) is not { } form) return NotFound();
        var children = await ConferencePeople.ChildrenAsync(files, plans, caseReference, time.UtcNow);
        var begun = await ConferencePeople.DiscussionsAsync(discussions, caseReference, time.UtcNow);
        var me = user.IsLiaisonOfficer
            ? await db.Officers.Where(officer => officer.Id == user.Id).Select(officer => officer.Code).SingleOrDefaultAsync() : null;
        return View(form.Prepared(time.UtcNow, [.. children.Select(child => child.Value)], begun.Count > 0 ? begun[0].Value : null, me));
    }

    [HttpPost("invite"), Authorize(Policy = Policies.RecordConference), KeepsDraft]
    public async Task<IActionResult> Invite(string caseReference, InviteToConference form)
    {
        if (await files.EditAsync(caseReference, Act.RecordConference, form.Version) is not { } file) return NotFound();
        if (form.Button is not null) return this.ShowAgain(form);
        await db.Entry(file).Collection(each => each.Children).Query().Include(child => child.Child)
            .ThenInclude(child => child.Person).LoadAsync();
        var children = file.Children.Select(child => child.Child).Where(child => form.Children.Contains(child.Person.Reference))
            .OrderBy(child => child.Person.Reference, StringComparer.Ordinal).ToList();
        await joined.BringAsync(children);
        var begun = form.Discussion.Typed() is { } reference
            ? await discussions.Visible.SingleOrDefaultAsync(discussion => discussion.Reference == reference
                && discussion.CaseFileId == file.Id && discussion.InitiatesSection47)
            : null;
        if (begun is null && form.Discussion.Typed() is not null)
            ModelState.AddModelError(nameof(form.Discussion), "Choose a discussion of this case that began a section 47 enquiry");
        if (form.Children.Exists(child => children.TrueForAll(each => each.Person.Reference != child)))
            ModelState.AddModelError(nameof(form.Children), "Choose children of this case");
        var liaison = await LiaisonAsync(form.Liaison);
        if (form.Borough.Typed() is { } borough && !await db.Boroughs.AnyAsync(each => each.Code == borough))
            ModelState.AddModelError(nameof(form.Borough), "Choose a borough from the list");
        if (!ModelState.IsValid) return View(form);

        var now = time.UtcNow;
        var number = 1 + await Conferences.Visible.CountAsync(conference => conference.CaseFileId == file.Id);
        var times = await lists.ConferenceTimesAsync(form.Borough!, form.Type == ConferenceType.Review);
        file.Touch();
        var conference = Conference.Invite(file, number, form.ToInvitation(children, begun, liaison, now), times, user, now);
        db.Add(conference);
        await reviews.BeforeAsync(conference, user, now);
        db.MadeOnce(form.SubmissionId, PageOf(caseReference, number), now);
        return await SaveAsync(caseReference, number, WithDoubt($"{conference.Reference} is in the diary.", conference.Doubt(times)));
    }

    [HttpGet("{number:int:min(1)}/assign"), Authorize(Policy = Policies.RecordConference)]
    public Task<IActionResult> Assign(string caseReference, int number) =>
        ShowAsync(caseReference, number, Act.RecordConference, AssignConference.Shape);

    [HttpPost("{number:int:min(1)}/assign"), Authorize(Policy = Policies.RecordConference)]
    public async Task<IActionResult> Assign(string caseReference, int number, AssignConference form)
    {
        if (await EditAsync(caseReference, number, Act.RecordConference, form.Version) is not { } conference) return NotFound();
        var liaison = await LiaisonAsync(form.Liaison);
        if (!ModelState.IsValid) return View(form);

        conference.Assign(liaison!, form.Reason.Typed(), user, time.UtcNow);
        return await SaveAsync(caseReference, number, $"{conference.Reference} is {liaison!.Name}’s now.");
    }

    [HttpGet("{number:int:min(1)}/move"), Authorize(Policy = Policies.RecordConference)]
    public Task<IActionResult> Move(string caseReference, int number) =>
        ShowAsync(caseReference, number, Act.RecordConference, MoveConference.Shape);

    [HttpPost("{number:int:min(1)}/move"), Authorize(Policy = Policies.RecordConference)]
    public async Task<IActionResult> Move(string caseReference, int number, MoveConference form)
    {
        if (await EditAsync(caseReference, number, Act.RecordConference, form.Version) is not { } conference) return NotFound();
        if (!ModelState.IsValid) return View(form);

        var starts = form.Starts.Read(time.UtcNow).Utc!.Value;
        var times = await lists.ConferenceTimesAsync(conference.BoroughCode, !conference.IsInitial);
        conference.Move(starts, starts.AddMinutes(form.ReadMinutes()!.Value), form.Reason!.Trim(), form.BankHolidayReason.Typed(), times,
            user, time.UtcNow, form.Told.Read(time.UtcNow).Utc);
        await reviews.BeforeAsync(conference, user, time.UtcNow);
        return await SaveAsync(caseReference, number,
            WithDoubt("The conference is moved. Decide again whether police attend; the days told before stay on record.",
                conference.Doubt(times)));
    }

    [HttpGet("{number:int:min(1)}/cancel"), Authorize(Policy = Policies.RecordConference)]
    public Task<IActionResult> Cancel(string caseReference, int number) =>
        ShowAsync(caseReference, number, Act.RecordConference, CancelConference.Shape);

    [HttpPost("{number:int:min(1)}/cancel"), Authorize(Policy = Policies.RecordConference)]
    public Task<IActionResult> Cancel(string caseReference, int number, CancelConference form) =>
        DoAsync(caseReference, number, Act.RecordConference, form,
            conference => conference.Cancel(form.Reason!.Trim(), user, time.UtcNow, form.Told.Read(time.UtcNow).Utc),
            "The conference is cancelled.");

    [HttpGet("{number:int:min(1)}/merge"), Authorize(Policy = Policies.RecordConference)]
    public Task<IActionResult> Merge(string caseReference, int number) =>
        ShowAsync(caseReference, number, Act.RecordConference, MergeConference.Shape);

    [HttpPost("{number:int:min(1)}/merge"), Authorize(Policy = Policies.RecordConference)]
    public async Task<IActionResult> Merge(string caseReference, int number, MergeConference form)
    {
        if (await EditAsync(caseReference, number, Act.RecordConference, form.Version) is not { } conference) return NotFound();
        var into = await CaseConferences.Upcoming(Conferences, caseReference).Where(other => other.Id != conference.Id)
            .Select(other => new { other.Number, other.Version }).ToListAsync();
        var chosen = into.Find(other => other.Number.ToString(LondonWords.Culture) == form.Into);
        if (chosen is null && form.Into.Typed() is not null)
            ModelState.AddModelError(nameof(form.Into), "Choose a conference from the list");
        if (!ModelState.IsValid) return View(form);

        var other = await EditAsync(caseReference, chosen!.Number, Act.RecordConference, chosen.Version);
        db.Opened = conference;
        conference.MergeInto(other!, form.Reason!.Trim(), user, time.UtcNow, form.Told.Read(time.UtcNow).Utc);
        return await SaveAsync(caseReference, chosen.Number, $"{conference.Reference} is merged into this conference.");
    }

    [HttpGet("{number:int:min(1)}/correct"), Authorize(Policy = Policies.RecordConference)]
    public Task<IActionResult> Correct(string caseReference, int number) =>
        ShowAsync(caseReference, number, Act.RecordConference, CorrectConference.Shape);

    [HttpPost("{number:int:min(1)}/correct"), Authorize(Policy = Policies.RecordConference)]
    public Task<IActionResult> Correct(string caseReference, int number, CorrectConference form) =>
        DoAsync(caseReference, number, Act.RecordConference, form,
            conference => conference.Correct(form.About!.Trim(), form.Words!.Trim(), user, time.UtcNow),
            "The correction is added. What it corrects stays as it was.");

    private async Task<Officer?> LiaisonAsync(string? code)
    {
        var liaison = await lists.OfficerAsync(code.Typed());
        if (liaison is null && code.Typed() is not null) ModelState.AddModelError("Liaison", "Choose an officer from the list");
        return liaison;
    }

    private static string WithDoubt(string done, string? doubt) => doubt is null ? done : $"{done} {doubt}";
}
