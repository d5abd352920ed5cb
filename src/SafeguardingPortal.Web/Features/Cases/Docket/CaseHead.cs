using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Cases.Docket;

/// <summary>
/// Whose case it is and its parts, at the head of every page of a case file; found by reference, so a form that comes back has it too.
/// </summary>
public sealed class CaseHead(SeenCases cases, PlansOfChildren plans, TimeProvider time) : ViewComponent
{
    /// <param name="tab">Which of <see cref="CaseTab.All"/> the page belongs to, by its name.</param>
    /// <param name="knownAt">Set where the page below tells what was known at an instant, which the head does not.</param>
    public async Task<IViewComponentResult> InvokeAsync(string reference, string tab, DateTime? knownAt = null)
    {
        var seen = await cases.OfAsync(reference) ?? throw new InvalidOperationException("A page of a case shows one that was opened.");
        var head = await cases.ViewAsync(seen, HeadOfCase.Shape);
        var now = time.UtcNow;
        return View(head with
        {
            Tab = tab,
            KnownAt = knownAt,
            Named = head.Access.Count(named => named.From <= now && (named.To is null || now < named.To)),
            Plans = await plans.AllAsync(head)
        });
    }
}

public sealed record HeadOfCase
{
    public string Tab { get; init; } = "";

    /// <summary>The instant the page below is told as known at; the head is of now.</summary>
    public DateTime? KnownAt { get; init; }
    public required string Reference { get; init; }
    public required Guid CaitId { get; init; }
    public required string Cait { get; init; }
    public required bool IsRestricted { get; init; }
    public int Named { get; init; }

    /// <summary>For how long those who stand on its list do, those to come with them.</summary>
    public required IReadOnlyList<AccessSpan> Access { get; init; }
    public required IReadOnlyList<PersonLabel> Children { get; init; }

    /// <summary>Child protection plans that run now.</summary>
    public IReadOnlyList<PlanInHead> Plans { get; init; } = [];
    public required IReadOnlyList<SuspectsOnReferral> Referrals { get; init; }
    public required IReadOnlyList<string> Addresses { get; init; }

    /// <summary>Of the referral that came last: the officers who answer for the case now.</summary>
    public required string? Officer { get; init; }
    public required string? Supervisor { get; init; }

    public static Expression<Func<CaseFile, HeadOfCase>> Shape { get; } = Splice.In<CaseFile, HeadOfCase>(file => new()
    {
        Reference = file.Reference,
        CaitId = file.CaitId,
        Cait = file.Cait.Name,
        IsRestricted = file.IsRestricted,
        Access = file.Access.Where(named => named.EndedAt == null).Select(named => new AccessSpan(named.From, named.To)).ToList(),
        Children = file.Children.OrderBy(child => child.Child.Person.BirthDate).ThenBy(child => child.Child.Person.SearchName)
            .Select(child => Person.ToLabel.Of(child.Child.Person, true)).ToList(),
        Referrals = file.Referrals.OrderBy(referral => referral.Reference).Select(referral => new SuspectsOnReferral(referral.Reference,
            referral.People.Where(person => person.Part == ReferralPart.Suspect).OrderBy(person => person.Order)
                .Select(person => Person.ToLabel.Of(person.Person, false)).ToList())).ToList(),
        Addresses = file.Households.Select(household => household.Household.Address).ToList(),
        Officer = file.Referrals.OrderByDescending(referral => referral.ReceivedAt)
            .Select(referral => referral.Officer!.Name).FirstOrDefault(),
        Supervisor = file.Referrals.OrderByDescending(referral => referral.ReceivedAt)
            .Select(referral => referral.Supervisor!.Name).FirstOrDefault()
    });
}

public sealed record AccessSpan(DateTime From, DateTime? To);

/// <summary>"Suspect on R-…": a part on one referral, never a status of the person (Part C).</summary>
public sealed record SuspectsOnReferral(string Reference, IReadOnlyList<PersonLabel> Suspects);
