using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Conferences.Record;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Attendance;

/// <summary>Whether police go to a conference, the meetings about that, and who was there.</summary>
[Route("cases/{caseReference:reference}/conferences/{number:int:min(1)}/attendance")]
public sealed class AttendanceController(
    Records<Conference> conferences, JoinedRecords joined, PortalDbContext db, ReferenceLists lists, CurrentUser user, TimeProvider time)
    : ConferenceActs(conferences, db)
{
    private readonly PortalDbContext db = db;

    [HttpGet("attend"), Authorize(Policy = Policies.RecordConference)]
    public Task<IActionResult> Attend(string caseReference, int number) =>
        ShowAsync(caseReference, number, Act.RecordConference, DecideToAttend.Shape);

    [HttpPost("attend"), Authorize(Policy = Policies.RecordConference)]
    public Task<IActionResult> Attend(string caseReference, int number, DecideToAttend form) =>
        DoAsync(caseReference, number, Act.RecordConference, form,
            conference => conference.DecideToAttend(form.Rationale!.Trim(), user, time.UtcNow),
            "It is decided that police attend.");

    [HttpGet("ask"), Authorize(Policy = Policies.RecordConference)]
    public Task<IActionResult> Ask(string caseReference, int number) =>
        ShowAsync(caseReference, number, Act.RecordConference, AskNotToAttend.Shape);

    [HttpPost("ask"), Authorize(Policy = Policies.RecordConference)]
    public Task<IActionResult> Ask(string caseReference, int number, AskNotToAttend form) =>
        DoAsync(caseReference, number, Act.RecordConference, form,
            conference => conference.AskNotToAttend(form.Part!.Value, form.Reason!.Trim(), user, time.UtcNow),
            conference => conference.IsInitial ? "Asked. A detective inspector decides." : "Asked. A supervisor decides.");

    [HttpGet("agree"), Authorize(Policy = Policies.ApproveNonAttendance), KeepsDraft]
    public Task<IActionResult> Agree(string caseReference, int number) =>
        ShowAsync(caseReference, number, Act.ApproveNonAttendance, AgreeNotToAttend.Shape);

    [HttpPost("agree"), Authorize(Policy = Policies.ApproveNonAttendance), KeepsDraft]
    public async Task<IActionResult> Agree(string caseReference, int number, AgreeNotToAttend form)
    {
        if (await EditAsync(caseReference, number, Act.ApproveNonAttendance, form.Version) is not { } conference) return NotFound();
        if (form.Button is not null) return this.ShowAgain(form);
        if (!ModelState.IsValid) return View(form);

        if (form.Agree == false)
        {
            conference.DecideToAttend(form.Rationale!.Trim(), user, time.UtcNow);
            return await SaveAsync(caseReference, number, "Not agreed: police attend.");
        }
        conference.AgreeNotToAttend(form.Rationale!.Trim(), form.ToAnswer(time.UtcNow), user, time.UtcNow);
        return await SaveAsync(caseReference, number, "The decision is recorded. The meeting before the conference comes next.");
    }

    [HttpGet("{kind:regex(^(before|after)$)}"), Authorize(Policy = Policies.RecordConference), KeepsDraft]
    public Task<IActionResult> Meet(string caseReference, int number) =>
        ShowAsync(caseReference, number, Act.RecordConference, RecordMeeting.Shape, form => Task.FromResult(form.Prepared(time.UtcNow)));

    [HttpPost("{kind:regex(^(before|after)$)}"), Authorize(Policy = Policies.RecordConference), KeepsDraft]
    public async Task<IActionResult> Meet(
        string caseReference, int number, string kind, RecordMeeting form, [FromServices] References references)
    {
        if (await EditAsync(caseReference, number, Act.RecordConference, form.Version) is not { } conference) return NotFound();
        if (form.Button == RecordMeeting.AddAction && form.Actions.Count < RecordMeeting.MostActions) form.Actions.Add(new());
        if (form.Button is not null) return this.ShowAgain(form);
        var liaison = await OfficerAsync(nameof(form.Liaison), form.Liaison);
        var supervisor = await OfficerAsync(nameof(form.Supervisor), form.Supervisor);
        List<NewTask> asked = [];
        for (var i = 0; kind == "after" && i < form.Actions.Count; i++)
        {
            if (form.Actions[i].IsBlank || await OfficerAsync($"Actions[{i}].Owner", form.Actions[i].Owner) is not { } owner
                || TypedDay.Read(form.Actions[i].Due, time.UtcNow) is not { } due) continue;
            asked.Add(new(TaskKind.Action, form.Actions[i].Text.Typed() ?? "", UkTime.EndOf(due))
            {
                Owner = owner,
                FromReference = conference.Reference
            });
        }
        if (!ModelState.IsValid) return View(form);

        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Entry(conference).Reference(each => each.CaseFile).LoadAsync();
        conference.Meet(kind == "after" ? MeetingKind.After : MeetingKind.Before, form.Held.Read(time.UtcNow).Utc!.Value, liaison!,
            supervisor!, form.Words!.Trim(), form.WasRight, user, time.UtcNow);
        var now = time.UtcNow;
        var numbers = await references.NextAsync("T", UkTime.At(now).Year, asked.Count);
        db.AddRange(SetTasks.On(conference.CaseFile, asked, numbers, user, now));
        var saved = await SaveAsync(caseReference, number, "The meeting is recorded.");
        await transaction.CommitAsync();
        return saved;
    }

    [HttpGet("hold"), Authorize(Policy = Policies.RecordConference), KeepsDraft]
    public Task<IActionResult> Hold(string caseReference, int number) =>
        ShowAsync(caseReference, number, Act.RecordConference, RecordHeld.Shape, async form =>
        {
            var reference = ReferenceOf(caseReference, number);
            var told = await Conferences.Visible.Where(conference => conference.Reference == reference).Select(conference => new
            {
                conference.StartsAt,
                conference.EndsAt,
                Part = conference.Decisions.OrderByDescending(decision => decision.At)
                    .Select(decision => (PolicePart?)decision.Part).FirstOrDefault()
            }).SingleAsync();
            return form.Prepared(told.StartsAt, told.EndsAt, told.Part is null or PolicePart.Attend);
        });

    [HttpPost("hold"), Authorize(Policy = Policies.RecordConference), KeepsDraft]
    public async Task<IActionResult> Hold(string caseReference, int number, RecordHeld form)
    {
        if (await EditAsync(caseReference, number, Act.RecordConference, form.Version) is not { } conference) return NotFound();
        if (form.Button is not null)
        {
            if (form.Button == RecordHeld.AddPerson && form.People.Count < RecordHeld.MostRows) form.People.Add(new());
            return this.ShowAgain(form);
        }
        var first = await OfficerAsync(nameof(form.Police), form.Police);
        var second = await OfficerAsync(nameof(form.OtherPolice), form.OtherPolice);
        if (!ModelState.IsValid) return View(form);

        List<PoliceAttendeeRecord> police = [];
        if (first is not null) police.Add(new(first, form.PoliceMode!.Value));
        if (second is not null) police.Add(new(second, form.OtherPoliceMode!.Value));
        var now = time.UtcNow;
        conference.Hold(
            new(form.From.Read(now).Utc!.Value, form.To.Read(now).Utc!.Value, police, form.AbsenceReason.Typed(), form.ToAttendees(),
                form.QuorumReason.Typed()),
            await lists.ConferenceTimesAsync(conference.BoroughCode, !conference.IsInitial), user, now,
            conference.IsInitial ? null : await ReviewsDueAsync(conference));
        return await SaveAsync(caseReference, number, conference.NeedsAbsenceSignOff
            ? "Recorded. A detective inspector signs for the absence of police." : "Recorded. What was decided for each child comes next.");
    }

    [HttpGet("sign"), Authorize(Policy = Policies.ApproveNonAttendance)]
    public Task<IActionResult> Sign(string caseReference, int number) =>
        ShowAsync(caseReference, number, Act.ApproveNonAttendance, SignForAbsence.Shape);

    [HttpPost("sign"), Authorize(Policy = Policies.ApproveNonAttendance)]
    public Task<IActionResult> Sign(string caseReference, int number, SignForAbsence form) =>
        DoAsync(caseReference, number, Act.ApproveNonAttendance, form,
            conference => conference.SignForAbsence(form.Words!.Trim(), user, time.UtcNow),
            "You signed for the absence. It still counts as missed.");

    /// <summary>Clocks of the case's earlier conferences that this review stops.</summary>
    private async Task<IReadOnlyList<Deadline>> ReviewsDueAsync(Conference review)
    {
        await db.Entry(review).Collection(each => each.Children).Query().Include(child => child.Child).LoadAsync();
        await joined.BringAsync(review.Children.Select(child => child.Child));
        var due = await Conferences.Visible.Where(Conference.ReviewedBy(review)).SelectMany(other => other.Clocks)
            .Where(clock => clock.Deadline.MetAt == null && clock.Deadline.WithdrawnAt == null
                && Conference.ReviewClocks.Contains(clock.Deadline.Kind)).Select(clock => clock.DeadlineId).ToListAsync();
        return await db.Deadlines.Where(deadline => due.Contains(deadline.Id)).ToListAsync();
    }

    private async Task<Officer?> OfficerAsync(string field, string? code)
    {
        var officer = await lists.OfficerAsync(code.Typed());
        if (officer is null && code.Typed() is not null) ModelState.AddModelError(field, "Choose an officer from the list");
        return officer;
    }
}
