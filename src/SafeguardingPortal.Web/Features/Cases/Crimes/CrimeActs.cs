using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Drafts;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Crimes;

/// <summary>A form that records one thing of a crime.</summary>
public abstract record CrimeForm : ISubmittedOnce
{
    public Guid SubmissionId { get; init; }
    public int Version { get; init; }

    [Shown]
    public CrimeAtHand Crime { get; set; } = null!;
}

/// <summary>Somebody named in a crime.</summary>
public sealed record NamedInCrime(Guid PersonId, string Reference, PersonLabel Label, CrimePart Part)
{
    public Choice ToChoice(DateOnly today) => new(Reference, Label.On(today)) { PeopleNamed = [PersonId] };
}

/// <summary>A charge as a form that records a court's act needs it.</summary>
public sealed record ChargeAtHand(int Number, string Offence, PersonLabel Defendant, PersonLabel Victim);

/// <summary>The crime that a form is about.</summary>
public sealed record CrimeAtHand(
    string CaseReference, int Number, int Version, string CrisNumber, string Offence, IReadOnlyList<NamedInCrime> People,
    IReadOnlyList<ChargeAtHand> Charges)
{
    public CrimeLinks Page => LinkTo.Case(CaseReference).Crime(Number);

    public IReadOnlyList<Choice> Of(CrimePart part, DateOnly today) =>
        [.. People.Where(person => person.Part == part).Select(person => person.ToChoice(today))];

    public Guid? PersonOf(CrimePart part, string? reference) =>
        People.FirstOrDefault(person => person.Part == part && person.Reference == reference)?.PersonId;

    public static Expression<Func<Crime, CrimeAtHand>> Shape { get; } = Splice.In<Crime, CrimeAtHand>(crime => new(
        crime.CaseFile.Reference, crime.Number, crime.Version, crime.CrisNumber, crime.Offence,
        crime.People.Where(person => person.TakenOffAt == null).OrderBy(person => person.Person.Reference)
            .Select(person => new NamedInCrime(
                person.PersonId, person.Person.Reference, Person.ToLabel.Of(person.Person, person.Person.Child != null), person.Part))
            .ToList(),
        crime.Charges.OrderBy(charge => charge.Number).Select(charge => new ChargeAtHand(
            charge.Number, charge.Offence, Person.ToLabel.Of(charge.Defendant, charge.Defendant.Child != null),
            Person.ToLabel.Of(charge.Victim, charge.Victim.Child != null))).ToList()));
}

/// <summary>Gives a form the crime it is about.</summary>
public abstract class CrimeFormPage<TForm>(Records<Crime> crimes) : IFillsForm<TForm> where TForm : CrimeForm
{
    public async Task<TForm> FillAsync(TForm form, FormPage page)
    {
        var reference = Crime.ReferenceOf(page["caseReference"], int.Parse(page["number"], LondonWords.Culture));
        form.Crime = await Prepared(crimes, reference);
        return await MoreAsync(form, page);
    }

    /// <summary>What the form shows beside the crime.</summary>
    protected virtual Task<TForm> MoreAsync(TForm form, FormPage page) => Task.FromResult(form);

    private static Task<CrimeAtHand> Prepared(Records<Crime> crimes, string reference) =>
        Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
            crimes.Visible.Where(crime => crime.Reference == reference).Select(CrimeAtHand.Shape));
}

/// <summary>What the controllers of a crime share: how a form is shown, what saves it, and where it leads.</summary>
public abstract class CrimeActs(Records<Crime> crimes, PortalDbContext db, TimeProvider time) : Controller
{
    protected DateTime Now => time.UtcNow;

    protected DateOnly Day(string? typed) => TypedDay.Read(typed, UkTime.DateOf(Now))!.Value;

    protected Task<CrimeAtHand?> AtHandAsync(string caseReference, int number) =>
        crimes.ViewAsync(Crime.ReferenceOf(caseReference, number), CrimeAtHand.Shape, Act.RecordCrime);

    protected Task<Crime?> EditAsync(string caseReference, int number, int version) =>
        crimes.EditAsync(Crime.ReferenceOf(caseReference, number), Act.RecordCrime, version);

    protected async Task<IActionResult> ShowAsync<TForm>(string caseReference, int number, Func<CrimeAtHand, TForm> form)
        where TForm : CrimeForm =>
        await AtHandAsync(caseReference, number) is { } crime
            ? View(form(crime) with { SubmissionId = Guid.NewGuid(), Version = crime.Version }) : NotFound();

    /// <summary>The beats of an act that needs nothing but its form.</summary>
    protected async Task<IActionResult> DoAsync(string caseReference, int number, CrimeForm form, Action<Crime> happen, string done)
    {
        if (await EditAsync(caseReference, number, form.Version) is not { } crime) return NotFound();
        if (form is IKeepsDraft { Button: not null } draft) return this.ShowAgain(draft);
        if (!ModelState.IsValid) return View(form);

        happen(crime);
        return await SaveAsync(caseReference, number, form, done);
    }

    protected async Task<IActionResult> SaveAsync(string caseReference, int number, CrimeForm form, string done)
    {
        var page = LinkTo.Case(caseReference).Crime(number).Address;
        db.MadeOnce(form.SubmissionId, page, Now);
        await db.SaveChangesAsync();
        TempData["Done"] = done;
        return LocalRedirect(page);
    }
}
