using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Pages.Links;

namespace SafeguardingPortal.Web.Features.Help.Tour;

/// <summary>A step of a first referral: what is done, by whom, and where.</summary>
/// <param name="Where">A page that whoever looks may open; null where the step is on the referral itself.</param>
public sealed record TourStep(string Title, string Text, string Who, (string Text, string Href)? Where = null);

/// <summary>A first referral from the telephone to the case that is closed, step by step. It needs no script and changes nothing.</summary>
[Route("help/tour")]
public sealed class TourController(CurrentUser user) : Controller
{
    internal static readonly (TourStep Step, Act? Opens)[] Steps =
    [
        (new("Log it", "Write down what was said, in the words used, and when it was received. The 24 hours count from then. The page says "
            + "who we may know: answer Same, Not the same or Not sure. Nothing typed is lost.", "The referral desk, a sergeant or above",
            ("Log a referral", LinkTo.LogReferral)), Act.TriageReferral),
        (new("Give it to somebody", "Accept it and name the officer and the supervisor, or propose no further action, which another person "
            + "decides. A referral that nobody has is at the head of the board.", "The referral desk, a sergeant or above",
            ("Board", LinkTo.Board)), Act.ReadCase),
        (new("Research", "Search each source on the list for the children and the adults. Nothing found is an answer; asked and not "
            + "answered yet is a gap that somebody closes.", "The researcher", ("Research", LinkTo.Research)), Act.ReadCase),
        (new("Assess the risk", "Answer the factors of the CRAM with what is known and from whom, then the six themes, the two strategies "
            + "and the summary. There is no score. Signing makes a version that does not change.", "The officer in the case",
            ("What words mean", LinkTo.Words)), null),
        (new("Strategy discussion", "Hold it with children’s social care and health. Record who took part, how each child is safe now and "
            + "what was decided; where the same holds for all the children, say so once and why. The record goes to the partners within "
            + "one working day.", "A sergeant or above"), null),
        (new("Sign-off", "Another supervisor than whoever wrote the CRAM alone reads it and signs. The clock of 24 hours stops when the "
            + "discussion is held and the referral is signed off.", "A sergeant or above"), null),
        (new("Conference", "Where the council calls one, log the invitation, write the report, have it read and send it, go, and record "
            + "what was decided for each child.", "The conference liaison officer", ("Diary", LinkTo.Diary)), Act.ReadCase),
        (new("What waits for you", "My work begins with what only you can do now: hours before working days, children before paper. "
            + "A limit that passed is explained, then acknowledged; it stays on record.", "Everybody", ("My work", "/")), null),
        (new("Close it", "A case closes when nothing of it is open. The page lists what is.", "A sergeant or above who is not the officer",
            ("Case files", LinkTo.Cases)), Act.ReadCase)
    ];

    [HttpGet("")]
    public IActionResult Index() => View(Steps.Select(each =>
        each.Opens is { } act && !user.May(act) ? each.Step with { Where = null } : each.Step).ToList());
}
