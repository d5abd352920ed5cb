using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Conferences.Record;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Outcomes;

/// <summary>What came of a conference: the decision for each child, the core group, and a birth that days are counted from.</summary>
[Route("cases/{caseReference:reference}/conferences/{number:int:min(1)}/outcomes")]
[Authorize(Policy = Policies.RecordConference)]
public sealed class OutcomesController(
    Records<Conference> conferences, JoinedRecords joined, PortalDbContext db, ReferenceLists lists,
    CurrentUser user, TimeProvider time)
    : ConferenceActs(conferences, db)
{
    private readonly PortalDbContext db = db;

    [HttpGet("decide"), KeepsDraft]
    public Task<IActionResult> Decide(string caseReference, int number) =>
        ShowAsync(caseReference, number, Act.RecordConference, RecordDecisions.Shape, form => Task.FromResult(form.Prepared()));

    [HttpPost("decide"), KeepsDraft]
    public async Task<IActionResult> Decide(
        string caseReference, int number, RecordDecisions form, [FromServices] PoliceDissents dissents,
        [FromServices] References references)
    {
        if (await EditAsync(caseReference, number, Act.RecordConference, form.Version) is not { } conference) return NotFound();
        if (form.Button == RecordDecisions.AddAction && form.Actions.Count < RecordDecisions.MostActions) form.Actions.Add(new());
        if (form.Button is not null) return this.ShowAgain(form);
        var now = time.UtcNow;
        var asked = await AskedAsync(form, conference.Reference, now);
        if (!ModelState.IsValid) return View(form);

        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Entry(conference).Reference(each => each.CaseFile).LoadAsync();
        await db.Entry(conference).Collection(each => each.Children).Query().Include(child => child.Child)
            .ThenInclude(child => child.Person).LoadAsync();
        await joined.BringAsync(conference.Children.Select(child => child.Child));
        var decided = form.ToRecords(conference);
        var act = new DecideConference(conference, await lists.ConferenceTimesAsync(conference.BoroughCode, !conference.IsInitial),
            outcome => outcome.InWords());
        var dissent = await dissents.OfAsync(decided.Count(each => each.PoliceDissent), now);
        db.AddRange(act.Decide(decided, TypedDay.Read(form.CoreGroup, now), TypedDay.Read(form.NextReview, now), dissent, user, now,
            form.LeadWorker.Typed(), form is { SameForAll: true, Children.Count: > 1 } ? form.SameBecause.Typed() : null));
        var numbers = await references.NextAsync("T", UkTime.At(now).Year, asked.Count);
        db.AddRange(SetTasks.On(conference.CaseFile, asked, numbers, user, now));
        var saved = await SaveAsync(caseReference, number, "What was decided is recorded for each child.");
        await transaction.CommitAsync();
        return saved;
    }

    /// <summary>What police are to do after it; a code that is nobody's is an error beside it.</summary>
    private async Task<List<NewTask>> AskedAsync(RecordDecisions form, string reference, DateTime now)
    {
        List<NewTask> asked = [];
        for (var i = 0; i < form.Actions.Count; i++)
        {
            if (form.Actions[i].IsBlank) continue;
            var owner = await lists.OfficerAsync(form.Actions[i].Owner.Typed());
            if (owner is null && form.Actions[i].Owner.Typed() is not null)
                ModelState.AddModelError($"Actions[{i}].Owner", "Choose an officer from the list");
            if (owner is not null && TypedDay.Read(form.Actions[i].Due, now) is { } due)
                asked.Add(new(TaskKind.Decision, form.Actions[i].Text.Typed() ?? "", UkTime.EndOf(due))
                {
                    Owner = owner,
                    FromReference = reference
                });
        }
        return asked;
    }

    [HttpGet("core-group")]
    public Task<IActionResult> CoreGroup(string caseReference, int number) =>
        ShowAsync(caseReference, number, Act.RecordConference, RecordCoreGroup.Shape);

    [HttpPost("core-group")]
    public async Task<IActionResult> CoreGroup(string caseReference, int number, RecordCoreGroup form)
    {
        if (await EditAsync(caseReference, number, Act.RecordConference, form.Version) is not { } conference) return NotFound();
        if (!ModelState.IsValid) return View(form);

        conference.CoreGroupMet(TypedDay.Read(form.HeldOn, time.UtcNow)!.Value, form.ToldBy!.Trim(),
            await lists.ConferenceTimesAsync(conference.BoroughCode, !conference.IsInitial), user, time.UtcNow);
        return await SaveAsync(caseReference, number, "The core group is recorded.");
    }

    [HttpGet("birth")]
    public Task<IActionResult> Birth(string caseReference, int number) =>
        ShowAsync(caseReference, number, Act.RecordConference, RecordBirth.Shape);

    [HttpPost("birth")]
    public async Task<IActionResult> Birth(string caseReference, int number, RecordBirth form)
    {
        if (await EditAsync(caseReference, number, Act.RecordConference, form.Version) is not { } conference) return NotFound();
        if (!ModelState.IsValid) return View(form);

        conference.Born(TypedDay.Read(form.BornOn, time.UtcNow)!.Value, form.MotherFit!.Value, form.ToldBy!.Trim(),
            await lists.ConferenceTimesAsync(conference.BoroughCode, isReview: false), user, time.UtcNow);
        return await SaveAsync(caseReference, number, "The birth is recorded, and the days to a review or core group count from it.");
    }
}
