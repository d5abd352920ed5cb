using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Disclosures;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Discussions;

[Route("cases/{caseReference:reference}/discussions")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class DiscussionsController(
    Records<Referral> referrals, Records<StrategyDiscussion> discussions, Records<Disclosure> disclosures, CaseResearch research,
    RecordClocks clocks, PortalDbContext db, References references, ReferenceLists lists, CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string caseReference, [FromServices] Records<CaseFile> files)
    {
        if (await files.ViewAsync(caseReference, file => file.Reference) is not { } reference) return NotFound();
        return View(new CaseDiscussions(reference, await discussions.Visible.Where(discussion => discussion.CaseFile.Reference == reference)
            .OrderByDescending(discussion => discussion.Number).Select(DiscussionOnCase.Shape).ToListAsync()));
    }

    [HttpGet("{number:int:min(1)}")]
    public async Task<IActionResult> Details(string caseReference, int number) =>
        await discussions.ViewAsync(StrategyDiscussion.ReferenceOf(caseReference, number), DiscussionDetails.Shape) is { } details
            ? View(details with
            {
                Sent = await SentAsync(StrategyDiscussion.ReferenceOf(caseReference, number)),
                ToBeSent = await clocks.OfAsync(StrategyDiscussion.ReferenceOf(caseReference, number))
            }) : NotFound();

    private Task<List<RecordSent>> SentAsync(string reference) => disclosures.Visible
        .Where(given => given.Reference == reference && given.Kind == DisclosureKind.DiscussionRecord).OrderBy(given => given.GivenAt)
        .ThenBy(given => given.Recipient)
        .Select(given => new RecordSent(given.Recipient, given.Organisation, given.GivenAt, given.By.Name)).ToListAsync();

    [HttpGet("{number:int:min(1)}/send"), Authorize(Policy = Policies.Disclose)]
    public async Task<IActionResult> Send(string caseReference, int number, [FromServices] Records<CaseFile> files)
    {
        var reference = StrategyDiscussion.ReferenceOf(caseReference, number);
        if (await files.ViewAsync(caseReference, file => file.Reference, Act.Disclose) is null) return NotFound();
        var asked = await discussions.Visible.Where(discussion => discussion.Reference == reference)
            .Select(discussion => discussion.Participants.Where(person => person.Agency != Agency.Police)
                .Select(person => person.Order).ToList()).SingleOrDefaultAsync();
        return asked is null ? NotFound() : View(new SendRecord
        {
            SubmissionId = Guid.NewGuid(),
            To = asked.ConvertAll(order => $"{order}"),
            Sent = LondonInstant.From(time.UtcNow),
            Why = "So that every agency works from the same record of what was agreed."
        });
    }

    [HttpPost("{number:int:min(1)}/send"), Authorize(Policy = Policies.Disclose)]
    public async Task<IActionResult> Send(
        string caseReference, int number, SendRecord form, [FromServices] Records<CaseFile> files, [FromServices] AuditTrail audit)
    {
        var reference = StrategyDiscussion.ReferenceOf(caseReference, number);
        if (await files.AddToAsync(caseReference, Act.Disclose) is not { } file) return NotFound();
        var discussion = await discussions.Visible.Include(each => each.Participants)
            .SingleOrDefaultAsync(each => each.Reference == reference);
        if (discussion is null) return NotFound();
        var power = (await lists.DisclosurePowersAsync()).FirstOrDefault(each => each.Value == form.Power)?.Text;
        if (power is null && form.Power.Typed() is not null) ModelState.AddModelError(nameof(form.Power), "Choose a power from the list");
        var recipients = discussion.Participants.Where(person => form.To.Contains($"{person.Order}"))
            .OrderBy(person => person.Order).ToList();
        if (recipients.Count == 0 && form.To.Count > 0) ModelState.AddModelError(nameof(form.To), "Choose who it went to");
        if (!ModelState.IsValid) return View(form);

        db.AddRange(new SendDiscussionRecord(discussion, await clocks.ToStopAsync(reference)).Send(
            form.Sent.Read(time.UtcNow).Utc!.Value, recipients, agency => agency.InWords(), form.Why!.Trim(), power!, user, time.UtcNow));
        audit.Add(AuditAction.Disclosed, nameof(CaseFile), file.Id, reference, db.OpenedPeople);
        db.MadeOnce(form.SubmissionId, LinkTo.Case(caseReference).Discussion(number), time.UtcNow);
        await db.SaveChangesAsync();
        TempData["Done"] = recipients.Count == 1
            ? "The recipient is in the disclosure log." : $"The {recipients.Count} recipients are in the disclosure log.";
        return LocalRedirect(LinkTo.Case(caseReference).Discussion(number));
    }

    [HttpGet("{number:int:min(1)}/enquiry"), Authorize(Policy = Policies.RecordConference)]
    public async Task<IActionResult> Enquiry(string caseReference, int number, [FromServices] Records<CaseFile> files)
    {
        if (await files.ViewAsync(caseReference, file => file.Reference, Act.RecordConference) is null) return NotFound();
        var reference = StrategyDiscussion.ReferenceOf(caseReference, number);
        return await discussions.Visible.AnyAsync(discussion => discussion.Reference == reference && discussion.InitiatesSection47)
            ? View(new RecordEnquiryEnd { SubmissionId = Guid.NewGuid() }) : NotFound();
    }

    [HttpPost("{number:int:min(1)}/enquiry"), Authorize(Policy = Policies.RecordConference)]
    public async Task<IActionResult> Enquiry(
        string caseReference, int number, RecordEnquiryEnd form, [FromServices] Records<CaseFile> files)
    {
        var reference = StrategyDiscussion.ReferenceOf(caseReference, number);
        if (await files.AddToAsync(caseReference, Act.RecordConference) is null) return NotFound();
        if (await discussions.Visible.Include(each => each.Enquiry)
            .SingleOrDefaultAsync(each => each.Reference == reference && each.InitiatesSection47) is not { } discussion) return NotFound();
        if (!ModelState.IsValid) return View(form);

        db.AddRange(new EndEnquiry(discussion, result => result.InWords()).End(form.Ended(time.UtcNow), user, time.UtcNow));
        db.MadeOnce(form.SubmissionId, LinkTo.Case(caseReference).Discussion(number), time.UtcNow);
        await db.SaveChangesAsync();
        TempData["Done"] = "How the enquiry ended is on record.";
        return LocalRedirect(LinkTo.Case(caseReference).Discussion(number));
    }

    [HttpGet("record/{reference:reference}"), Authorize(Policy = Policies.RecordStrategyOutcome), KeepsDraft]
    public async Task<IActionResult> Record(
        string caseReference, string reference, [FromServices] Records<CramAssessment> assessments)
    {
        if (!await IsInCaseAsync(caseReference, reference)) return NotFound();
        if (await referrals.ViewAsync(reference, RecordDiscussion.Shape, Act.RecordStrategyOutcome) is not { } form) return NotFound();
        if (form.CanStillBeDone) return View(form.Prepared(
            time.UtcNow, await StrategiesWritten.InCramAsync(assessments, caseReference)));
        TempData["Unchanged"] = "A strategy discussion cannot be recorded for this referral now. This is how it stands.";
        return LocalRedirect(LinkTo.Referral(reference));
    }

    [HttpPost("record/{reference:reference}"), Authorize(Policy = Policies.RecordStrategyOutcome), KeepsDraft]
    public async Task<IActionResult> Record(string caseReference, string reference, RecordDiscussion form)
    {
        if (!await IsInCaseAsync(caseReference, reference)) return NotFound();
        if (await referrals.EditAsync(reference, Act.RecordStrategyOutcome, form.Version) is not { } referral) return NotFound();
        if (form.Button is not null) return View(WithAnother(form));
        var supervisor = await lists.OfficerAsync(form.Supervisor);
        if (supervisor is null && form.Supervisor.Typed() is not null)
            ModelState.AddModelError(nameof(form.Supervisor), "Choose an officer from the list");
        var now = time.UtcNow;
        var state = await research.StateAsync(caseReference, form.Started.Read(now).Utc);
        if (!state.IsComplete && form.ResearchReason.Typed() is null)
            ModelState.AddModelError(nameof(form.ResearchReason), "Say why research was not complete before the discussion");
        var officers = await OwnersAsync(form);
        if (!ModelState.IsValid) return View(form);

        List<Referral> others = [];
        foreach (var other in (await AnsweredToo.Of(referrals.Visible, reference)
            .Select(other => new { other.Reference, other.Version }).ToListAsync()).Where(other => form.Others.Contains(other.Reference)))
            others.Add((await referrals.EditAsync(other.Reference, Act.RecordStrategyOutcome, other.Version))!);
        db.Opened = referral;

        var earlier = await discussions.Visible.CountAsync(discussion => discussion.CaseFileId == referral.CaseFileId);
        var previous = await discussions.Visible.Where(discussion => discussion.CaseFileId == referral.CaseFileId
            && discussion.Referrals.Any(answered => answered.ReferralId == referral.Id))
            .OrderByDescending(discussion => discussion.Number).FirstOrDefaultAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var children = await db.Entry(referral).Collection(each => each.People).Query().Where(person => person.Part == ReferralPart.Child)
            .OrderBy(person => person.Order).Select(person => person.Person).ToListAsync();
        var held = form.ToRecord(supervisor!, state.IsComplete, officers, children, now);
        var numbers = await references.NextAsync("T", UkTime.At(now).Year, held.Decisions.Count(decision => decision.Officer is not null));
        var limit = await lists.TimeLimitAsync(DeadlineKind.DiscussionRecord, UkTime.DateOf(now));
        db.AddRange(new HoldDiscussion(referral, others, earlier, previous, limit, await lists.CalendarAsync())
            .Hold(held, numbers, user, now));
        db.MadeOnce(form.SubmissionId, LinkTo.Referral(reference), now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();

        TempData["Done"] = referral.Deadline.MetAt is null
            ? form.Outcome == DiscussionOutcome.Reconvene ? "The discussion is recorded. It meets again, so the clock runs on."
            : "The discussion is recorded. The clock stops when the referral is signed off."
            : "The discussion is recorded and the clock has stopped.";
        return LocalRedirect(LinkTo.Referral(reference));
    }

    /// <summary>The officers that decisions name; a code that is nobody's is an error beside it.</summary>
    private async Task<IReadOnlyDictionary<string, Officer>> OwnersAsync(RecordDiscussion form)
    {
        Dictionary<string, Officer> officers = [];
        for (var i = 0; i < form.Decisions.Count; i++)
        {
            if (form.Decisions[i].Officer.Typed() is not { } code) continue;
            if (officers.ContainsKey(code)) continue;
            if (await lists.OfficerAsync(code) is { } officer) officers[code] = officer;
            else ModelState.AddModelError($"Decisions[{i}].Officer", "Choose an officer from the list");
        }
        return officers;
    }

    private async Task<bool> IsInCaseAsync(string caseReference, string reference) =>
        !await referrals.Visible.AnyAsync(referral => referral.Reference == reference && referral.CaseFile.Reference != caseReference);

    private RecordDiscussion WithAnother(RecordDiscussion form)
    {
        ModelState.ForgetErrors();
        if (form.Button == RecordDiscussion.AddPerson && form.People.Count < RecordDiscussion.MostRows) form.People.Add(new());
        if (form.Button == RecordDiscussion.AddDecision && form.Decisions.Count < RecordDiscussion.MostRows) form.Decisions.Add(new());
        return form;
    }
}
