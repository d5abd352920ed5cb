using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Features.Cases.Chronology;
using SafeguardingPortal.Web.Pages.Parts;

namespace SafeguardingPortal.Web.Features.Cases.Docket;

[Route("cases")]
[Authorize(Policy = Policies.ReadCase)]
public sealed class CasesController(Records<CaseFile> files) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CaseFilter filter, [FromServices] CaseList list) => View(await list.ShowAsync(filter));

    [HttpGet("{caseReference:reference}")]
    public async Task<IActionResult> Details(
        string caseReference, [FromServices] CaseChronology chronology, [FromServices] CaseStanding standing) =>
        await files.ViewAsync(caseReference, CaseDetails.Shape) is { } details
            ? View(details with
            {
                Latest = await chronology.LatestAsync(caseReference),
                Standing = (await standing.OfAsync(details.Reference))!
            })
            : NotFound();
}
