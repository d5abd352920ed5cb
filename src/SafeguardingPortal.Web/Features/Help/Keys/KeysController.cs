using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Links;

namespace SafeguardingPortal.Web.Features.Help.Keys;

/// <summary>A key, or two one after another, and what it does.</summary>
public sealed record KeyLine(string[] Pressed, string Does);

/// <summary>Which keys do what; of pages, those that whoever looks may open.</summary>
[Route("help/keys")]
public sealed class KeysController(CurrentUser user) : Controller
{
    /// <summary>The same as in Assets/keys.js.</summary>
    internal static readonly (string Key, string Href)[] Pages =
    [
        ("m", "/"), ("r", LinkTo.Board), ("c", LinkTo.Cases), ("t", LinkTo.Tasks), ("d", LinkTo.Diary), ("p", LinkTo.People)
    ];

    [HttpGet("")]
    public IActionResult Index()
    {
        var open = Menu.For(user).SelectMany(group => group.Pages).ToDictionary(page => page.Href, page => page.Text);
        List<KeyLine> lines = [new(["?"], "This page")];
        if (user.May(Act.ReadCase)) lines.Add(new(["/"], "Find a child, a person or a number"));
        foreach (var (key, href) in Pages)
        {
            if (open.TryGetValue(href, out var text)) lines.Add(new(["g", key], text));
        }
        if (user.May(Act.ReadCase))
        {
            lines.Add(new(["g", "n"], "Notifications"));
            lines.Add(new(["u"], "Show the changes that a list tells of"));
        }
        lines.Add(new(["g", "w"], "What words mean"));
        lines.Add(new(["Esc", "Esc"], "Hide screen"));
        return View(lines);
    }
}
