using Microsoft.AspNetCore.Mvc;

namespace SafeguardingPortal.Web.Features.Help.Words;

/// <summary>What the words on screen mean.</summary>
[Route("help/words")]
public sealed class WordsController : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View();
}
