using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Discussions;

/// <summary>Other referrals of the same case file that wait for a discussion, which one discussion may answer together.</summary>
public static class AnsweredToo
{
    public static IQueryable<Referral> Of(IQueryable<Referral> referrals, string reference) => referrals.Where(other =>
        other.Reference != reference && other.CaseFileId == referrals.Where(referral => referral.Reference == reference)
            .Select(referral => referral.CaseFileId).FirstOrDefault()
        && other.OfficerId != null && other.DiscussedAt == null
        && (other.Status == ReferralStatus.Research || other.Status == ReferralStatus.Strategy));

    public static async Task<IReadOnlyList<Choice>> ChoicesAsync(Records<Referral> referrals, string reference, DateTime now)
    {
        var found = await Of(referrals.Visible, reference).OrderBy(other => other.Reference).Take(20).Select(other => new
        {
            other.Reference,
            Children = other.People.Where(person => person.Part == ReferralPart.Child).OrderBy(person => person.Order)
                .Select(person => Person.ToLabel.Of(person.Person, true)).ToList()
        }).Spliced().ToListAsync();
        return [.. found.Select(other => new Choice(
            other.Reference, $"{other.Reference}, {PersonLabel.Line(other.Children, UkTime.DateOf(now))}")
            { PeopleNamed = [.. other.Children.Select(child => child.PersonId)] })];
    }
}
