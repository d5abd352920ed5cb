using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Pages.Parts;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

/// <summary>What a decision on a referral is made from, shown beside the form that records it.</summary>
public sealed record Reported(
    string CaseReference, string Narrative, IReadOnlyList<PersonOnReferral> Children, IReadOnlyList<ProposalOnReferral> Pending,
    IReadOnlyList<VersionToRead> Versions, IReadOnlyList<BreachWords> BreachReasons)
{
    /// <summary>
    /// Read as a list, though there is one at most: the first of each, asked as a column, would number every proposal of every referral.
    /// </summary>
    public ProposalOnReferral? Proposal => Pending.Count > 0 ? Pending[0] : null;

    /// <summary>The latest signed version of the CRAM made since the referral came in.</summary>
    public VersionToRead? Version => Versions.Count > 0 ? Versions[0] : null;

    public static Task<Reported> OfAsync(Records<Referral> referrals, string reference) =>
        referrals.Visible.Where(referral => referral.Reference == reference)
        .Select(referral => new Reported(
            referral.CaseFile.Reference, referral.Narrative,
            referral.People.Where(person => person.Part == ReferralPart.Child).OrderBy(person => person.Order)
                .Select(person => new PersonOnReferral(
                    Person.ToLabel.Of(person.Person, true), person.Part, person.Relation, person.OwnWords, person.Seen, person.School,
                    person.Disabilities)).ToList(),
            referral.Proposals.Where(proposal => proposal.Decision == ProposalDecision.Pending)
                .Select(proposal => new ProposalOnReferral(
                    proposal.Reason, proposal.ById, proposal.By.Name, proposal.At, proposal.Decision, null, null, null)).ToList(),
            referral.CaseFile.CramAssessments.Where(version => version.SignedAt >= referral.ReceivedAt)
                .OrderByDescending(version => version.Number)
                .Select(version => new VersionToRead(version.Number, version.Summary!, version.SignedBy!.Name, version.SignedAt!.Value))
                .ToList(),
            referral.Deadline.Breach!.Reasons.OrderBy(reason => reason.At)
                .Select(reason => new BreachWords(reason.Cause, reason.Words, reason.By.Name, reason.At)).ToList()))
        .Spliced().SingleAsync();
}

/// <summary>The version of the CRAM that a sign-off would rest on.</summary>
public sealed record VersionToRead(int Number, string Summary, string SignedBy, DateTime SignedAt);
