using System.Linq.Expressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Features.People.Households;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.People.OnCase;

/// <summary>Who is on a case in whichever way, and the households of it.</summary>
public sealed record PeopleOnCase(
    IReadOnlyList<Guid> Children, IReadOnlyList<Guid> Suspects, IReadOnlyList<Guid> Relatives, IReadOnlyList<Guid> Members,
    IReadOnlyList<HomeOnCase> Households)
{
    public static Expression<Func<CaseFile, PeopleOnCase>> Shape { get; } = file => new(
        file.Children.Select(each => each.Child.PersonId).ToList(), file.Suspects.Select(each => each.Suspect.PersonId).ToList(),
        file.Relatives.Select(each => each.PersonId).ToList(),
        file.Households.SelectMany(each => each.Household.Members.Select(member => member.PersonId)).ToList(),
        file.Households.Select(each => new HomeOnCase(each.Household.Reference, each.Household.Address)).ToList());
}

public sealed record HomeOnCase(string Reference, string Address);

public sealed record CasePeoplePage(string CaseReference, Family Family, IReadOnlyList<HomeOnCase> Households);

/// <summary>The people of a case file, drawn with their families on any day (look 09).</summary>
[Route("cases/{caseReference:reference}/people")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class CasePeopleController(Records<CaseFile> files, FamilyReader families, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string caseReference, string? on)
    {
        var today = UkTime.DateOf(time.UtcNow);
        var day = TypedDay.Read(on, today, out var problem) ?? today;
        if (problem is not null) ModelState.AddModelError(nameof(on), problem);
        if (await files.ViewAsync(caseReference, PeopleOnCase.Shape) is not { } there) return NotFound();
        var family = await families.ReadAsync([.. there.Children.Concat(there.Suspects).Concat(there.Relatives)
            .Concat(there.Members).Distinct()], day, $"Genogram of case file {caseReference} on {LondonWords.Day(day)}");
        return View(new CasePeoplePage(caseReference, family, there.Households));
    }
}
