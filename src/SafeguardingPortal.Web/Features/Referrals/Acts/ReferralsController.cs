using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Supervision;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Features.Cram.Versions;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

[Route("referrals")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class ReferralsController(
    Records<Referral> referrals, PortalDbContext db, ReferenceLists lists, CurrentUser user, TimeProvider time)
    : ReferralActController(referrals, db)
{
    private readonly PortalDbContext db = db;

    [HttpGet("")]
    public async Task<IActionResult> Index(BoardFilter filter, [FromServices] ReferralBoard board) => View(await board.ShowAsync(filter));

    /// <summary>What the board shows under its filters, all pages of it.</summary>
    [HttpGet("csv"), Authorize(Policy = Policies.SeeCounted)]
    public async Task<IActionResult> InCsv(BoardFilter filter, [FromServices] ReferralBoard board, [FromServices] AuditTrail audit)
    {
        var rows = await board.AllAsync(filter);
        audit.Add(AuditAction.Exported, nameof(Referral),
            people: [.. rows.SelectMany(row => row.Children).Select(child => child.PersonId).Distinct()],
            detail: $"{rows.Count} referrals");
        await db.SaveChangesAsync();
        var (now, today) = (time.UtcNow, UkTime.DateOf(time.UtcNow));
        return RecordFile.Csv("OFFICIAL-SENSITIVE referrals.csv",
            ["Referral", "Children", "Team", "Received (UTC)", "From", "Nature", "24-hour limit", "Due (UTC)", "Status", "Officer",
                "Supervisor", "Outcome"],
            rows, row => [row.Reference, PersonLabel.Line(row.Children, today), row.Cait, LondonWords.MachineExact(row.ReceivedAt),
                row.Source, row.Nature.InWords(), row.Clock.StateAt(now).InWords(), LondonWords.MachineExact(row.Clock.DueAt),
                row.Progress.Status.InWords(), row.Officer, row.Supervisor, row.Outcome?.InWords()]);
    }

    [HttpGet("log"), Authorize(Policy = Policies.TriageReferral), KeepsDraft]
    public async Task<IActionResult> Log(string? from, [FromServices] ReferralOrigins origins)
    {
        var empty = LogReferral.Empty(time.UtcNow, await lists.OnlyBoroughOfAsync(user.CaitIds));
        return View(await origins.OfAsync(from) is { } origin ? empty.MadeOf(origin) : empty);
    }

    [HttpPost("log"), Authorize(Policy = Policies.TriageReferral), KeepsDraft]
    public async Task<IActionResult> Log(
        LogReferral form, [FromServices] ReferralIntake intake, [FromServices] WhoWeKnow known, [FromServices] ReferralOrigins origins)
    {
        await known.ShowAsync(form, ModelState);
        if (form.Button is not null) return View(await WithAnotherAsync(form, known));

        // Everything is looked at before anything is said, so that all that is wrong is said at once.
        var brought = known.Brought(form);
        form = form with { Borough = form.Borough.Typed() ?? brought.FirstOrDefault(each => each?.Homes.Count > 0)?.Homes[0].BoroughCode };
        known.Check(form, ModelState);
        var cait = await intake.CheckCodesAsync(form, ModelState);
        var joined = await intake.JoinedAsync(form, cait, known.Joined(form), ModelState);
        if (!ModelState.IsValid || cait is null)
        {
            form.WasRefused = true;
            return View(form);
        }
        var received = form.Received.Read(time.UtcNow).Utc!.Value;
        var rows = known.Recognised(form);
        var recognised = await intake.RecordsOfAsync(rows, form.Children.Count(child => !child.IsBlank), form.Address);
        var report = form.ToReport(received, cait.Id, time.UtcNow, await intake.ReadReferencesAsync(form), recognised, brought,
            await intake.EthnicitiesAsync());
        var reference = await intake.LogAsync(report, form.SubmissionId, joined, rows, await origins.EditAsync(form.From));

        TempData["Done"] = $"{reference} is logged for {cait.Name}{(joined is null ? "" : $", in case file {joined.Reference}")}"
            + " and its 24 hours are running.";
        return RedirectToAction(nameof(Details), new { reference });
    }

    /// <summary>Who we may know, as the desk types: the same part of the page, by itself.</summary>
    [HttpPost("log/matches"), Authorize(Policy = Policies.TriageReferral)]
    public async Task<IActionResult> Matches(LogReferral form, [FromServices] WhoWeKnow known)
    {
        ModelState.ForgetErrors();
        await known.ShowAsync(form, ModelState);
        return PartialView(form);
    }

    [HttpGet("{reference:reference}")]
    public async Task<IActionResult> Details(
        string reference,
        [FromServices] ReferenceRepeats repeats, [FromServices] CaseResearch research, [FromServices] CaseStanding standing,
        [FromServices] Records<CaseTask> tasks, [FromServices] OnCallRota rota)
    {
        if (await Door.ViewAsync(reference, ReferralDetails.Shape) is not { } details) return NotFound();
        var referral = details with
        {
            Repeats = await repeats.OfAsync(details),
            Asked = await AskedOfResearcher.OfAsync(tasks, details.Reference, details.CaseReference),
            ResearchSoFar = await research.StateAsync(details.CaseReference),
            Standing = await standing.OfAsync(details.CaseReference)
        };
        return View(new ReferralPage(referral.WithReturned(referral.Standing?.Returned), user, time.UtcNow)
        {
            OnCall = details.IsOutOfHours ? await rota.ForAsync(details.CaitId, details.Clock.StartedAt) : null
        });
    }

    [HttpGet("{reference:reference}/accept"), Authorize(Policy = Policies.TriageReferral)]
    public async Task<IActionResult> Accept(string reference) =>
        await ShowAsync(reference, Act.TriageReferral, AcceptReferral.Shape) switch
        {
            ViewResult { Model: AcceptReferral form } => View(form.Proposed()),
            var other => other
        };

    [HttpPost("{reference:reference}/accept"), Authorize(Policy = Policies.TriageReferral)]
    public async Task<IActionResult> Accept(string reference, AcceptReferral form)
    {
        if (await Door.EditAsync(reference, Act.TriageReferral, form.Version) is not { } referral) return NotFound();
        var supervisor = await lists.OfficerAsync(form.Supervisor);
        var officer = await lists.OfficerAsync(form.Officer);
        if (supervisor is null && form.Supervisor.Typed() is not null)
            ModelState.AddModelError(nameof(form.Supervisor), "Choose an officer from the list");
        if (officer is null && form.Officer.Typed() is not null)
            ModelState.AddModelError(nameof(form.Officer), "Choose an officer from the list");
        if (!ModelState.IsValid) return View(form);

        referral.Accept(supervisor!, officer!, user, time.UtcNow);
        return await SaveAsync(reference, $"{reference} is allocated to {officer!.Name}.");
    }

    [HttpGet("{reference:reference}/propose-no-further-action"), Authorize(Policy = Policies.TriageReferral)]
    public Task<IActionResult> ProposeNoFurtherAction(string reference) =>
        ShowAsync(reference, Act.TriageReferral, Acts.ProposeNoFurtherAction.Shape);

    [HttpPost("{reference:reference}/propose-no-further-action"), Authorize(Policy = Policies.TriageReferral)]
    public Task<IActionResult> ProposeNoFurtherAction(string reference, ProposeNoFurtherAction form) =>
        DoAsync(reference, Act.TriageReferral, form, referral => referral.ProposeNoFurtherAction(form.Reason!.Trim(), user, time.UtcNow),
            "No further action is proposed. A detective sergeant or above decides; the clock runs until then.");

    [HttpGet("{reference:reference}/decide-no-further-action"), Authorize(Policy = Policies.DecideReferral)]
    public Task<IActionResult> DecideNoFurtherAction(string reference) =>
        ShowAsync(reference, Act.DecideReferral, Acts.DecideNoFurtherAction.Shape);

    [HttpPost("{reference:reference}/decide-no-further-action"), Authorize(Policy = Policies.DecideReferral)]
    public async Task<IActionResult> DecideNoFurtherAction(
        string reference, DecideNoFurtherAction form, [FromServices] CaseStanding standing)
    {
        var left = await standing.LeftByAsync(reference);
        return await DoAsync(
            reference, Act.DecideReferral, form, referral => referral.DecideNoFurtherAction(form.Reason!.Trim(), user, time.UtcNow, left),
            $"{reference} is closed with no further action, and its clock has stopped.");
    }

    [HttpGet("{reference:reference}/sign-off"), Authorize(Policy = Policies.Sign), KeepsDraft]
    public Task<IActionResult> SignOff(string reference) => ShowAsync(reference, Act.Sign, SignAssessment.Shape);

    [HttpPost("{reference:reference}/sign-off"), Authorize(Policy = Policies.Sign), KeepsDraft]
    public async Task<IActionResult> SignOff(
        string reference, SignAssessment form, [FromServices] SignedCram cram, [FromServices] VersionAnswers answers,
        [FromServices] Records<CramAssessment> assessments, [FromServices] PoliceDissents dissents)
    {
        if (await Door.EditAsync(reference, Act.Sign, form.Version) is not { } referral) return NotFound();
        if (form.Button is not null) return this.ShowAgain(form);
        if (!ModelState.IsValid) return View(form);

        await using var transaction = await db.Database.BeginTransactionAsync();
        var (latest, isReturned) = await cram.LatestAsync(reference);
        RuleViolation.When(latest is not null && latest.Number != form.Number, $"Version {latest?.Number} of the CRAM was signed "
            + $"while you were reading version {form.Number}. It is shown below. Read it, then sign.");
        var now = time.UtcNow;
        var done = "The referral is signed off.";
        if (latest is null) referral.Sign(null, isReturned, form.Rationale!.Trim(), user, now);
        else
        {
            var version = (await assessments.EditAsync(latest.Reference, Act.Supervise, latest.Version))!;
            db.Opened = referral;
            var answer = await answers.OfAsync(version.CaseFile.Reference, version, [referral], new Dictionary<Guid, Officer>(), now);
            var words = new ReviewWords(answer.Seen, form.Answer != SignOffAnswer.Return,
                form.Rationale!.Trim(), answer.Review.Schedule.LatestDay(now, form.Answer == SignOffAnswer.Return), []);
            if (words.Agrees) db.AddRange(answer.SignOff(words, [], user, now));
            else
            {
                db.AddRange(answer.Return(words, (await dissents.OfAsync(1, now))!, user, now));
                done = $"Version {version.Number} is returned to its author, and the disagreement is on record as dissent. The next "
                    + $"version is due by {LondonWords.Day(words.NextOn)}; the referral is not signed off before that.";
            }
        }
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        TempData["Done"] = done;
        return LocalRedirect(LinkTo.Referral(reference));
    }

    [HttpGet("{reference:reference}/breach-reason"), Authorize(Policy = Policies.ExplainBreach)]
    public Task<IActionResult> ExplainBreach(string reference) => ShowAsync(reference, Act.ExplainBreach, Acts.ExplainBreach.Shape);

    [HttpPost("{reference:reference}/breach-reason"), Authorize(Policy = Policies.ExplainBreach)]
    public Task<IActionResult> ExplainBreach(string reference, ExplainBreach form) =>
        DoAsync(reference, Act.ExplainBreach, form,
            referral => referral.ExplainBreach(form.Cause!.Value, form.Words!.Trim(), user, time.UtcNow),
            "The reason is on record. A detective sergeant acknowledges the breach next.");

    [HttpGet("{reference:reference}/acknowledge-breach"), Authorize(Policy = Policies.Sign)]
    public Task<IActionResult> AcknowledgeBreach(string reference) => ShowAsync(reference, Act.Sign, Acts.AcknowledgeBreach.Shape);

    [HttpPost("{reference:reference}/acknowledge-breach"), Authorize(Policy = Policies.Sign)]
    public Task<IActionResult> AcknowledgeBreach(string reference, AcknowledgeBreach form) =>
        DoAsync(reference, Act.Sign, form, referral => referral.AcknowledgeBreach(form.WhatHappensNow!.Trim(), user, time.UtcNow),
            "The breach is acknowledged. It stays on record.");

    /// <summary>One more row, and nothing complained about yet.</summary>
    private async Task<LogReferral> WithAnotherAsync(LogReferral form, WhoWeKnow known)
    {
        ModelState.ForgetErrors();
        if (form.Button == LogReferral.AddChild && form.Children.Count < LogReferral.MostPeople) form.Children.Add(new());
        if (form.Button == LogReferral.AddAddress && form.OtherAddresses.Count < LogReferral.MostPeople) form.OtherAddresses.Add(new());
        if (form.Button == LogReferral.AddAdult && form.Adults.Count < LogReferral.MostPeople) form.Adults.Add(new());
        if (form.Button!.StartsWith(LogReferral.Take, StringComparison.Ordinal)
            && await known.LivingThereAsync(form, form.Button[LogReferral.Take.Length..]) is var (person, record)) form.Add(person, record);
        else return form;

        ModelState.Clear();
        await known.ShowAsync(form, ModelState);
        return form;
    }
}
