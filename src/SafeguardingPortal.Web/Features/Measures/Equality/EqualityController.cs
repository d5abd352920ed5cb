using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Measures;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Accounts;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Measures.Equality;

/// <summary>Monitoring of what assessments come to, by ethnic group: never a factor of a case and never beside one (BR-45).</summary>
[Route("measures/equality")]
[Authorize(Policy = Policies.KeepPrevalence)]
public sealed class EqualityController(EqualityReader reader, TimeProvider time) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string? year) => View(await reader.PageAsync(
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed is > 2000 and < 2100
            ? typed : Period.FinancialYearOf(UkTime.DateOf(time.UtcNow))));
}
