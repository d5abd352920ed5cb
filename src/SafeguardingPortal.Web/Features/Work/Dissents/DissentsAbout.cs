using Microsoft.AspNetCore.Mvc;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages.Parts;

namespace SafeguardingPortal.Web.Features.Work.Dissents;

/// <summary>Who does not agree with a discussion or a conference, on its page.</summary>
public sealed class DissentsAbout(DissentList dissents, CurrentUser user) : ViewComponent
{
    /// <param name="called">What the record is called in the list's caption, such as "this discussion".</param>
    public async Task<IViewComponentResult> InvokeAsync(string reference, string caseReference, string called)
    {
        var recordAt = user.May(Act.RecordDissent) ? $"{LinkTo.Case(caseReference).RecordDissent}?subject={reference}" : null;
        return View(new DissentsOfRecord(await dissents.AboutAsync(reference), called, recordAt));
    }
}

/// <param name="RecordAt">Where the user records another; null where they may not.</param>
public sealed record DissentsOfRecord(IReadOnlyList<DissentRow> Rows, string Called, string? RecordAt);
