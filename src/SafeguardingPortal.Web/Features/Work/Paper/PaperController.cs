using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Work.Paper;

/// <summary>
/// What stands at the foot of every sheet of a record that is printed: its reference, who printed it and when (Part D). A style sheet,
/// since only that reaches the margin of a page; it opens no record and says nothing that its address does not.
/// </summary>
[Route("paper")]
public sealed class PaperController(CurrentUser user, TimeProvider time) : Controller
{
    [HttpGet("{record:length(3,40)}")]
    public IActionResult Foot(string record) => record.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
        ? Content($"@page {{ @bottom-left {{ content: \"{Escaped($"{record}, printed by {user.Name}, {LondonWords.WhenFull(time.UtcNow)}")}"
            + $"\"; font: 9pt arial; }} @bottom-center {{ white-space: nowrap; }} }}", "text/css")
        : NotFound();

    /// <summary>Everything but letters and figures as its number, so that a name can end no string.</summary>
    private static string Escaped(string words) => words.EnumerateRunes().Aggregate(new StringBuilder(), (text, rune) =>
        rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value)
            ? text.Append((char)rune.Value) : text.Append(CultureInfo.InvariantCulture, $"\\{rune.Value:x6}")).ToString();
}
