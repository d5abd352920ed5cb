using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Lists;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Administration.OfficerFiles;

/// <summary>The officers as a file, out and in: a force begins with it, and moves several at once by it (row 46).</summary>
[Route("administration/officers")]
[Authorize(Policy = Policies.KeepOfficers)]
public sealed class OfficerFilesController(
    PortalDbContext db, OfficerFile file, OfficerAccounts accounts, AuditTrail audit, TimeProvider time) : Controller
{
    /// <summary>Who is here today, in the form in which it can come in again.</summary>
    [HttpGet("csv")]
    public async Task<IActionResult> Export()
    {
        var today = UkTime.DateOf(time.UtcNow);
        var officers = await db.OfficersPresent.AsNoTracking().Include(officer => officer.Postings).ThenInclude(posting => posting.Cait)
            .AsSplitQuery().OrderBy(officer => officer.Name).ThenBy(officer => officer.Code).ToListAsync();
        var names = await db.Users.ToDictionaryAsync(account => account.Id, account => account.UserName);
        audit.Add(AuditAction.Exported, nameof(Domain.Teams.Officer), detail: $"{officers.Count} officers");
        await db.SaveChangesAsync();
        return RecordFile.Csv("officers.csv", [.. OfficerFile.Columns], officers, officer =>
        [
            officer.Number, officer.Name, officer.Rank, officer.Role.InWords(),
            officer.Postings.FirstOrDefault(posting => posting.HoldsOn(today))?.Cait.Name, TypedDay.Write(today), officer.Telephone,
            officer.Email, names.GetValueOrDefault(officer.Id)
        ]);
    }

    [HttpGet("import")]
    public IActionResult Import() => View(new ImportOfficers { SubmissionId = Guid.NewGuid() });

    /// <summary>Tries the file and says what it would do; it is brought in when the same text is sent again (B9).</summary>
    [HttpPost("import")]
    public async Task<IActionResult> Import(ImportOfficers form)
    {
        if (!ModelState.IsValid || await form.TextAsync() is not { } text) return View(form);

        var isTried = form.Tried != FileToTry.MarkOf(text);
        await using var alone = isTried ? null : await db.BeginAloneAsync(OfficerCodes.Alone);
        var import = await file.ReadAsync(text);
        if (isTried || import.Faults.Count > 0 || import.Changes.Count == 0)
        {
            // What came as a file stands in the box from here on, and the mark says of which text the page speaks.
            ModelState.SetModelValue(nameof(form.Text), new ValueProviderResult(text));
            ModelState.SetModelValue(
                nameof(form.Tried), new ValueProviderResult(import.Faults.Count > 0 ? "" : FileToTry.MarkOf(text)));
            return View(form with { Text = text, Tried = FileToTry.MarkOf(text), Import = import });
        }

        List<OpenedAccount> opened = [];
        foreach (var change in import.Changes)
        {
            if (change.IsNew) db.Add(change.Officer);
            db.Opened = change.Officer;
            if (change.UserName is { } userName)
            {
                var password = OneTimePassword.Make();
                if (await accounts.OpenAsync(change.Officer, userName, password, isOneTime: true) is { } wrong)
                    throw new InvalidOperationException($"{userName} was tried and is refused now: {wrong}");
                opened.Add(new(change.Officer.Name, userName, password));
            }
            // One at a time, so that each stands on the trail by itself.
            await db.SaveChangesAsync();
        }
        db.MadeOnce(form.SubmissionId, LinkTo.Officers, time.UtcNow);
        await db.SaveChangesAsync();
        await alone!.CommitAsync();
        return View("Imported", new ImportedOfficers(import.Changes.Count, opened));
    }
}

/// <summary>What a file of officers did, with the passwords that are shown this once.</summary>
public sealed record ImportedOfficers(int Count, IReadOnlyList<OpenedAccount> Opened);
