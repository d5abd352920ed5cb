using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Discussions;
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

namespace SafeguardingPortal.Web.Features.Cram.Drafting;

/// <summary>
/// The draft of the CRAM, a page a section. It is the team's: each section, and in theme 2 each answer, tells by itself whether somebody
/// else changed it meanwhile, so that a researcher and an officer can write at one time.
/// </summary>
[Route("cases/{caseReference:reference}/cram/draft")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class CramDraftController(
    Records<CramAssessment> assessments, Records<CaseFile> files, DraftPages pages, PortalDbContext db, ReferenceLists lists,
    CurrentUser user, TimeProvider time) : Controller
{

    [HttpGet("intelligence"), Authorize(Policy = Policies.EditCram), KeepsDraft]
    public Task<IActionResult> Intelligence(string caseReference) => ShowAsync(caseReference, Act.EditCram, TellIntelligence.From);

    [HttpPost("intelligence"), Authorize(Policy = Policies.EditCram), KeepsDraft]
    public Task<IActionResult> Intelligence(string caseReference, TellIntelligence form) =>
        WriteAsync(caseReference, Act.EditCram, form, form.Differs, draft => draft.TellIntelligence(form.Intelligence.Typed(), user),
            nameof(Intelligence));

    /// <param name="open">The group that stands open; else the first in which something is still to be answered.</param>
    [HttpGet("factors"), Authorize(Policy = Policies.EditCram), KeepsDraft]
    public Task<IActionResult> Factors(string caseReference, FactorGroup? open) =>
        ShowAsync(caseReference, Act.EditCram, page => AnswerFactors.From(page, open ?? FirstOpen(page)));

    [HttpPost("factors"), Authorize(Policy = Policies.EditCram), KeepsDraft, RequestFormLimits(ValueCountLimit = Drafts.MostFields)]
    public async Task<IActionResult> Factors(string caseReference, AnswerFactors form)
    {
        if (await OpenAsync(caseReference, Act.EditCram) is not { } draft) return await GoneAsync(caseReference, form);
        if (form.Button is not null) return this.ShowAgain(form);
        form.Version = Seen(draft, form.Version);
        var now = time.UtcNow;
        var page = (await pages.ReadAsync(caseReference))!;
        var reading = form.Read(
            draft, await lists.RiskFactorsAsync(UkTime.DateOf(now)), await pages.KnownAsync(page), ModelState, now);
        // Answer by answer: what is right is saved, and what is wrong comes back alone.
        var saved = reading.Given.Count(line => draft.IsNew(line.SubjectId, line.Factor, line.Given));
        draft.Answer(reading.Given, user);
        if (ModelState.IsValid)
            return await SaveAsync(
                caseReference, nameof(Factors), form.NoToOthers is null ? null : new { caseReference, open = After(form) });

        await db.SaveChangesAsync();
        ModelState.SetModelValue(nameof(form.Version), new(draft.Version.ToString(LondonWords.Culture)));
        form.Version = draft.Version;
        if (saved > 0) ModelState.AddModelError("", saved == 1
            ? "One answer is saved. What is listed here is not" : $"{saved} answers are saved. What is listed here is not");
        return reading.IsConflict ? Meanwhile(form, draft, isNamed: true) : View(form);
    }

    private static FactorGroup? FirstOpen(DraftPage page) => Enum.GetValues<FactorGroup>()
        .Select(group => ((FactorGroup?)group, page.CountOf(group))).FirstOrDefault(each => each.Item2.Answered < each.Item2.Asked).Item1;

    /// <summary>The group after the one that has been gone through.</summary>
    private static FactorGroup After(AnswerFactors form) =>
        Enum.GetValues<FactorGroup>().FirstOrDefault(group => group > form.NoToOthers, form.NoToOthers!.Value);

    [HttpGet("assessment"), Authorize(Policy = Policies.WriteAssessment), KeepsDraft]
    public Task<IActionResult> Assessment(string caseReference) => ShowAsync(caseReference, Act.WriteAssessment, AssessRisk.From);

    [HttpPost("assessment"), Authorize(Policy = Policies.WriteAssessment), KeepsDraft]
    public async Task<IActionResult> Assessment(string caseReference, AssessRisk form)
    {
        if (await OpenAsync(caseReference, Act.WriteAssessment) is not { } draft) return await GoneAsync(caseReference, form);
        if (form.Button == AssessRisk.AddAction && form.Actions.Count < AssessRisk.MostActions) form.Actions.Add(new());
        if (form.Button is not null) return this.ShowAgain(form);
        if (!ModelState.IsValid) return View(form);
        var owners = await lists.OfficerIdsAsync(form.Actions.Select(action => action.Owner));
        for (var i = 0; i < form.Actions.Count; i++)
        {
            if (form.Actions[i] is { IsBlank: false } action && !owners.ContainsKey(action.Owner!))
                ModelState.AddModelError($"Actions[{i}].Owner", "Choose an officer from the list");
        }
        if (!ModelState.IsValid) return View(form);
        var words = form.ToWords(draft, owners, time.UtcNow);
        form.Version = Seen(draft, form.Version);
        if (form.Differs(draft, words)) return Meanwhile(form, draft);

        draft.Assess(words, user);
        return await SaveAsync(caseReference, nameof(Assessment));
    }

    [HttpGet("records"), Authorize(Policy = Policies.WriteAssessment), KeepsDraft]
    public Task<IActionResult> Records(string caseReference) => ShowAsync(caseReference, Act.WriteAssessment, WriteSummary.From);

    [HttpPost("records"), Authorize(Policy = Policies.WriteAssessment), KeepsDraft]
    public Task<IActionResult> Records(string caseReference, WriteSummary form) =>
        WriteAsync(caseReference, Act.WriteAssessment, form, form.Differs, draft => draft.Summarise(form.Summary.Typed(), user),
            nameof(Records));

    [HttpGet("communication"), Authorize(Policy = Policies.WriteAssessment), KeepsDraft]
    public async Task<IActionResult> Communication(string caseReference, [FromServices] Records<StrategyDiscussion> discussions)
    {
        var told = await StrategiesWritten.InDiscussionAsync(discussions, caseReference);
        return await ShowAsync(caseReference, Act.WriteAssessment, page => PlanStrategies.From(page, told));
    }

    [HttpPost("communication"), Authorize(Policy = Policies.WriteAssessment), KeepsDraft]
    public Task<IActionResult> Communication(string caseReference, PlanStrategies form) =>
        WriteAsync(caseReference, Act.WriteAssessment, form, form.Differs,
            draft => draft.Plan(form.Investigative.Typed(), form.Protective.Typed(), user), nameof(Communication));

    /// <summary>Brings the draft up to the case and the catalogue as they are today.</summary>
    [HttpPost("meet"), Authorize(Policy = Policies.EditCram)]
    public async Task<IActionResult> Meet(string caseReference)
    {
        if (await OpenAsync(caseReference, Act.EditCram) is not { } draft) return NotFound();
        var today = UkTime.DateOf(time.UtcNow);
        draft.Meet(await lists.RiskFactorsAsync(today), (await CramCase.OfAsync(files, caseReference))!.People, today);
        await db.SaveChangesAsync();
        TempData["Done"] = "The draft is up to date with the case and the catalogue. Everything written is kept.";
        return RedirectToAction(nameof(Factors), new { caseReference });
    }

    [HttpGet("discard"), Authorize(Policy = Policies.WriteAssessment)]
    public Task<IActionResult> Discard(string caseReference) => ShowAsync(caseReference, Act.WriteAssessment, DiscardVersion.From);

    /// <summary>Throws the draft away as it was seen: where somebody wrote on it meanwhile, it stays.</summary>
    [HttpPost("discard"), Authorize(Policy = Policies.WriteAssessment)]
    public async Task<IActionResult> Discard(string caseReference, DiscardVersion form)
    {
        var reference = CramAssessment.DraftReferenceOf(caseReference);
        if (await assessments.EditAsync(reference, Act.WriteAssessment, form.Version) is not { } draft)
            return await GoneAsync(caseReference, form);
        if (!ModelState.IsValid) return View(form);

        draft.Discard(form.Reason!, user, time.UtcNow);
        db.RemoveRange(draft.Answers);
        db.RemoveRange(draft.Actions);
        db.RemoveRange(draft.Hands);
        db.RemoveRange(draft.Subjects);
        db.Remove(draft);
        await db.SaveChangesAsync();
        TempData["Done"] = $"The draft of version {draft.Number} is discarded. The chronology says why.";
        return LocalRedirect(LinkTo.Case(caseReference).Cram);
    }

    [HttpGet("sign"), Authorize(Policy = Policies.WriteAssessment), KeepsDraft]
    public async Task<IActionResult> Sign(string caseReference)
    {
        var before = await LastVersionAsync(caseReference);
        return await ShowAsync(
            caseReference, Act.WriteAssessment, page => SignVersion.From(page, SignCram.NewGaps(page.Draft, before).Count > 0));
    }

    [HttpPost("sign"), Authorize(Policy = Policies.WriteAssessment), KeepsDraft]
    public async Task<IActionResult> Sign(
        string caseReference, SignVersion form, [FromServices] ReviewClocks clocks, [FromServices] References references)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (await OpenAsync(caseReference, Act.WriteAssessment) is not { } draft) return await GoneAsync(caseReference, form);
        if (form.Button is not null) return this.ShowAgain(form);
        var now = time.UtcNow;
        var today = UkTime.DateOf(now);
        var catalogue = await lists.RiskFactorsAsync(today);
        var about = (await CramCase.OfAsync(files, caseReference))!;
        if (draft.IsStillOpen(catalogue, today)) ModelState.AddModelError(
            "", "The assessment is not complete, so it cannot be signed yet. What is open is listed below, each with a link to it");
        var gaps = SignCram.NewGaps(draft, await LastVersionAsync(caseReference));
        var owner = form.GapOwner == SignVersion.Researchers ? null : await lists.OfficerAsync(form.GapOwner);
        if (gaps.Count > 0 && owner is null && form.GapOwner is not (null or SignVersion.Researchers))
            ModelState.AddModelError(nameof(form.GapOwner), "Choose an officer from the list");
        var due = TypedDay.Read(form.GapDue, now);
        if (gaps.Count > 0 && due is null && ModelState.IsValid)
            ModelState.AddModelError(nameof(form.GapDue), "Enter the day the gaps are due like 24/11/2026, today or later");
        if (!ModelState.IsValid) return View(form);

        var owners = await lists.OfficersAsync(draft.Actions.Select(action => action.OwnerId));
        var act = new SignCram(draft, gaps, catalogue, about.People, about.OfficersInCase, owners, await clocks.OfAsync(about, now));
        db.AddRange(act.Sign(new(form.Trigger!.Value, form.WhatChanged.Typed(), owner, due ?? today),
            await references.NextAsync("T", today.Year, act.Tasks), user, now));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();

        TempData["Done"] =
            $"Version {draft.Number} is signed and waits for a supervisor’s review. The referral’s clock runs until its sign-off.";
        return LocalRedirect(LinkTo.Case(caseReference).Cram.Version(draft.Number));
    }

    private async Task<CramAssessment?> OpenAsync(string caseReference, Act act)
    {
        var reference = CramAssessment.DraftReferenceOf(caseReference);
        // Its sections tell races apart by their own editions; what is saved at the same instant still meets at the version.
        var version = await assessments.Visible.Where(assessment => assessment.Reference == reference)
            .Select(assessment => assessment.Version).SingleOrDefaultAsync();
        return await assessments.EditAsync(reference, act, version);
    }

    private Task<CramAssessment?> LastVersionAsync(string caseReference) => assessments.Visible
        .Where(assessment => assessment.CaseFile.Reference == caseReference && assessment.SignedAt != null)
        .OrderByDescending(assessment => assessment.Number).FirstOrDefaultAsync();

    private async Task<IActionResult> ShowAsync<TForm>(string caseReference, Act act, Func<DraftPage, TForm> form) where TForm : class
    {
        if (await assessments.ViewAsync(CramAssessment.DraftReferenceOf(caseReference), assessment => assessment, act) is not { } draft)
        {
            if (await pages.ReadAsync(caseReference) is null) return NotFound();
            TempData["Unchanged"] = "There is no draft now. Start a new version to write on.";
            return LocalRedirect(LinkTo.Case(caseReference).Cram);
        }
        return View(form(await pages.AroundAsync(draft, caseReference)));
    }

    /// <summary>Signed by somebody meanwhile: what was typed comes back beside the version, and belongs in the next one.</summary>
    private async Task<IActionResult> GoneAsync(string caseReference, object form)
    {
        if (await pages.ReadAsync(caseReference) is not { } page) return NotFound();
        ModelState.AddModelError("", $"Not saved: the draft was signed as version {page.Draft.Number} while you were working. Your text is "
            + "below. Start a new version to use it");
        return Again(form);
    }

    /// <summary>A page of the version that was signed while it was open has seen nothing of the next.</summary>
    private int Seen(CramAssessment draft, int version) =>
        FormFields.IsOfAnother(BegunForm.Of(Request.Form).Began, RecordOf(draft)) ? -1 : version;

    private static string RecordOf(CramAssessment draft) => draft.Number.ToString(LondonWords.Culture);

    private ViewResult Meanwhile(object form, CramAssessment draft, bool isNamed = false)
    {
        ViewData[ExpectedFailures.ConflictKey] = true;
        ViewData[KeepsDraftAttribute.RecordKey] = RecordOf(draft);
        ModelState.SetModelValue(nameof(Domain.Entity.Version), new(draft.Version.ToString(LondonWords.Culture)));
        if (!isNamed) ModelState.AddModelError("", "Not saved: someone else changed this section while you were working on it. Your text "
            + "is below, and what is there now beside it. Read it, then save again");
        return Again(form);
    }

    private ViewResult Again(object form)
    {
        var view = View(form);
        view.StatusCode = StatusCodes.Status409Conflict;
        return view;
    }

    /// <summary>The beats of every section that is written as a whole.</summary>
    private async Task<IActionResult> WriteAsync<TForm>(
        string caseReference, Act act, TForm form, Func<CramAssessment, bool> differs, Action<CramAssessment> write, string action)
        where TForm : class, ISectionForm
    {
        if (await OpenAsync(caseReference, act) is not { } draft) return await GoneAsync(caseReference, form);
        if (form.Button is not null) return this.ShowAgain(form);
        if (!ModelState.IsValid) return View(form);
        form.Version = Seen(draft, form.Version);
        if (differs(draft)) return Meanwhile(form, draft);

        write(draft);
        return await SaveAsync(caseReference, action);
    }

    private async Task<IActionResult> SaveAsync(string caseReference, string action, object? to = null)
    {
        await db.SaveChangesAsync();
        TempData["Done"] = "Saved. The draft is your team’s until it is signed.";
        return RedirectToAction(action, to ?? new { caseReference });
    }
}
