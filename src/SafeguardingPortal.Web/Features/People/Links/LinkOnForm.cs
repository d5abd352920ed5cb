using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Web.Data.Door;

namespace SafeguardingPortal.Web.Features.People.Links;

/// <summary>A verdict as the form that undoes or replays it shows it.</summary>
public sealed record LinkOnForm(
    int Version, LinkVerdict Verdict, string Evidence, string By, DateTime At, string First, PersonLabel FirstLabel, string Second,
    PersonLabel SecondLabel, DateTime? UndoneAt, string? UndoneBy, string? UndoneReason)
{
    public static Expression<Func<PersonLink, LinkOnForm>> Shape { get; } = Splice.In<PersonLink, LinkOnForm>(link => new(
        link.Version, link.Verdict, link.Evidence, link.By.Name, link.At,
        link.First.Reference, Person.ToLabel.Of(link.First, link.First.Child != null),
        link.Second.Reference, Person.ToLabel.Of(link.Second, link.Second.Child != null),
        link.UndoneAt, link.UndoneBy!.Name, link.UndoneReason));
}

/// <summary>
/// What was said of whom, above the form that undoes or replays it; found by reference, so a form that comes back has it too.
/// </summary>
public sealed class LinkBanner(Records<PersonLink> links) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string reference) =>
        View(await links.Visible.Where(link => link.Reference == reference).Select(LinkOnForm.Shape).SingleAsync());
}
