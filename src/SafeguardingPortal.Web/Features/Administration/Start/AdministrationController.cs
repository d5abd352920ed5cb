using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Web.Accounts;

namespace SafeguardingPortal.Web.Features.Administration.Start;

/// <summary>Where the rows that the portal works by are kept (B9). Nothing of it opens a case (BR-50).</summary>
[Route("administration")]
[Authorize(Policy = Policies.KeepCatalogue)]
public sealed class AdministrationController : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View();
}
