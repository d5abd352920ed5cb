using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages;

namespace SafeguardingPortal.Web.Features.People.Record;

/// <summary>
/// Whom a form is about, at the head of every form that acts on a person; found by reference, so a form that comes back has it too.
/// </summary>
public sealed class PersonBanner(Records<Person> people) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string reference, string title) =>
        View(new PersonHead(title, reference, await people.Visible.Where(person => person.Reference == reference)
            .Select(person => Person.ToLabel.Of(person, person.Child != null)).Spliced().SingleAsync(),
            ViewContext.ViewData[ExpectedFailures.ConflictKey] is true));
}

public sealed record PersonHead(string Title, string Reference, PersonLabel Label, bool IsConflict);
