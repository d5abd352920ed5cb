using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;

namespace SafeguardingPortal.Web.Features.Conferences.Record;

/// <summary>
/// A form that does one thing to a conference. <see cref="CanStillBeDone"/> is false once it has been done, or cannot be any more.
/// </summary>
public interface IConferenceAct
{
    int Version { get; }
    bool CanStillBeDone { get; }
}

/// <summary>What the controllers of a conference's stages share: its address, how a form is shown, and where a saved one leads.</summary>
public abstract class ConferenceActs(Records<Conference> conferences, PortalDbContext db) : Controller
{
    protected Records<Conference> Conferences => conferences;

    protected static string ReferenceOf(string caseReference, int number) => Conference.ReferenceOf(caseReference, number);

    protected static string PageOf(string caseReference, int number) => LinkTo.Case(caseReference).Conference(number);

    protected async Task<IActionResult> ShowAsync<TForm>(
        string caseReference, int number, Act act, Expression<Func<Conference, TForm>> shape, Func<TForm, Task<TForm>>? prepared = null)
        where TForm : class, IConferenceAct
    {
        if (await conferences.ViewAsync(ReferenceOf(caseReference, number), shape, act) is not { } form) return NotFound();
        if (form.CanStillBeDone) return View(prepared is null ? form : await prepared(form));
        TempData["Unchanged"] = "That has already been done, or cannot be done any more. This is how the conference stands now.";
        return LocalRedirect(PageOf(caseReference, number));
    }

    protected Task<Conference?> EditAsync(string caseReference, int number, Act act, int version) =>
        conferences.EditAsync(ReferenceOf(caseReference, number), act, version);

    /// <summary>The beats of an act that needs nothing but its form, and of which the same is always said.</summary>
    protected Task<IActionResult> DoAsync<TForm>(
        string caseReference, int number, Act act, TForm form, Action<Conference> happen, string done)
        where TForm : class, IConferenceAct => DoAsync(caseReference, number, act, form, happen, _ => done);

    /// <summary>The same, where what was done is said of the conference as it is then.</summary>
    protected async Task<IActionResult> DoAsync<TForm>(
        string caseReference, int number, Act act, TForm form, Action<Conference> happen, Func<Conference, string> done)
        where TForm : class, IConferenceAct
    {
        if (await EditAsync(caseReference, number, act, form.Version) is not { } conference) return NotFound();
        if (form is IKeepsDraft { Button: not null }) return this.ShowAgain(form);
        if (!ModelState.IsValid) return View(form);

        happen(conference);
        return await SaveAsync(caseReference, number, done(conference));
    }

    protected async Task<IActionResult> SaveAsync(string caseReference, int number, string done)
    {
        await db.SaveChangesAsync();
        TempData["Done"] = done;
        return LocalRedirect(PageOf(caseReference, number));
    }
}
