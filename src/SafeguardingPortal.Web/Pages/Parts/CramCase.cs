using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Web.Data.Door;

namespace SafeguardingPortal.Web.Pages.Parts;

/// <summary>What an assessment of a case file asks about: who is on it now, and who is officer in the case.</summary>
public sealed record CramCase(
    Guid Id, Guid CaitId, bool IsResearchOrStrategyOpen, IReadOnlyList<CaseSubject> People, IReadOnlyList<Guid> OfficersInCase)
{
    public static async Task<CramCase?> OfAsync(Records<CaseFile> files, string caseReference)
    {
        var found = await files.Visible.Where(file => file.Reference == caseReference).Select(file => new
        {
            file.Id,
            file.CaitId,
            IsOpen = file.Referrals.Any(referral => ReviewSchedule.WhileOpen.Contains(referral.Status)),
            Children = file.Children.OrderBy(child => child.Child.Person.BirthDate).ThenBy(child => child.Child.Person.Name)
                .ThenBy(child => child.ChildId)
                .Select(child => new CaseSubject(SubjectKind.Child, child.ChildId, child.Child.PersonId, child.Child.Person.Name,
                    child.Child.Person.KnownAs, child.Child.Person.Sex, child.Child.Person.BirthDate, child.Child.Person.BirthPrecision))
                .ToList(),
            Suspects = file.Suspects.OrderBy(suspect => suspect.Suspect.Person.Name).ThenBy(suspect => suspect.SuspectId)
                .Select(suspect => new CaseSubject(SubjectKind.Suspect, suspect.SuspectId,
                    suspect.Suspect.PersonId, suspect.Suspect.Person.Name, suspect.Suspect.Person.KnownAs, suspect.Suspect.Person.Sex,
                    suspect.Suspect.Person.BirthDate, suspect.Suspect.Person.BirthPrecision)).ToList(),
            Households = file.Households.OrderBy(household => household.Household.Address).ThenBy(household => household.HouseholdId)
                .Select(household => new CaseSubject(SubjectKind.Household, household.HouseholdId, null, household.Household.Address, null,
                    Sex.NotKnown, null, null)).ToList(),
            Officers = file.Referrals.Where(referral => referral.OfficerId != null && referral.Status != ReferralStatus.Closed)
                .Select(referral => referral.OfficerId!.Value).ToList()
        }).SingleOrDefaultAsync();
        return found is null
            ? null : new(found.Id, found.CaitId, found.IsOpen, [.. found.Children, .. found.Suspects, .. found.Households], found.Officers);
    }
}
