using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

/// <summary>
/// Whom a form is about and how long is left, at the head of every form that acts on a referral; found by reference, so a form that comes
/// back has it too.
/// </summary>
public sealed class ReferralBanner(Records<Referral> referrals, ReferenceLists lists) : ViewComponent
{
    /// <param name="limit">What the form does to the 24 hours; nothing is said of them where it has nothing to do with them.</param>
    public async Task<IViewComponentResult> InvokeAsync(string reference, string title, OnLimit? limit = null)
    {
        var banner = await referrals.Visible.Where(referral => referral.Reference == reference).Select(Banner.Shape).SingleAsync();
        if (ViewContext.ViewData[ExpectedFailures.ConflictKey] is true)
            banner = banner with
            {
                Conflict = await BesideAsync(reference),
                LastChange = await referrals.Visible.Where(referral => referral.Reference == reference)
                    .SelectMany(referral => referral.History).LatestAsync()
            };
        return View(banner with { Title = title, Limit = limit });
    }

    private async Task<IReadOnlyList<Beside>> BesideAsync(string reference)
    {
        if (ViewContext.ViewData.Model is not IReferralAct form) return [];
        var now = await referrals.Visible.Where(referral => referral.Reference == reference).Select(ReferralDetails.Shape).SingleAsync();
        Choice[] named = [.. await lists.OfficersAsync(now.CaitId, [.. Roles.Detectives]), .. await lists.CaitsAsync()];
        return [.. form.Beside(now, code => Array.Find(named, choice => choice.Value == code)?.Text ?? code)
            .Where(row => row.Yours.Typed() is not null || row.Theirs is not null)];
    }
}

/// <summary>What a form does to the 24 hours: leaves them running, ends them, or is one of the two that end them together.</summary>
public enum OnLimit { RunsOn, Ends, Discusses, SignsOff }

public sealed record Banner
{
    public string Title { get; init; } = "";
    public OnLimit? Limit { get; init; }

    /// <summary>Someone saved first: the banner then says who and what, with yours beside theirs. Null on every other day.</summary>
    public IReadOnlyList<Beside>? Conflict { get; init; }
    public HistoryLine? LastChange { get; init; }
    public required string Reference { get; init; }
    public required string CaseReference { get; init; }
    public required Clock Clock { get; init; }
    public required bool IsDiscussed { get; init; }
    public required bool IsSignedOff { get; init; }
    public required IReadOnlyList<PersonLabel> Children { get; init; }

    /// <summary>The clock by its name, while it runs.</summary>
    public string? ClockLabel => Limit is not { } limit || !Clock.IsRunning ? null : limit switch
    {
        OnLimit.RunsOn => DeadlineKind.Referral24Hours.RunsOn(),
        OnLimit.Ends => DeadlineKind.Referral24Hours.Stops(),
        OnLimit.Discusses => DeadlineKind.Referral24Hours.Stops("strategy discussion", IsSignedOff ? null : "the sign-off"),
        OnLimit.SignsOff => DeadlineKind.Referral24Hours.Stops("sign-off", IsDiscussed ? null : "the strategy discussion")
    };

    public static Expression<Func<Referral, Banner>> Shape { get; } = Splice.In<Referral, Banner>(referral => new()
    {
        Reference = referral.Reference,
        CaseReference = referral.CaseFile.Reference,
        Clock = Deadline.ToClock.Of(referral.Deadline),
        IsDiscussed = referral.DiscussedAt != null,
        IsSignedOff = referral.SignOff != null,
        Children = referral.People.Where(person => person.Part == ReferralPart.Child).OrderBy(person => person.Order)
            .Select(person => Person.ToLabel.Of(person.Person, true)).ToList()
    });
}
