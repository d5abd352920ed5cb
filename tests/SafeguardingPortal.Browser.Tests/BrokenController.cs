using Microsoft.AspNetCore.Mvc;

namespace SafeguardingPortal.Browser.Tests;

/// <summary>A page with a bug in it, to see what people are shown then.</summary>
public sealed class BrokenController : Controller
{
    public const string Path = "/broken";

    [HttpGet(Path)]
    public IActionResult Index() => throw new InvalidOperationException("This page is broken on purpose.");
}
