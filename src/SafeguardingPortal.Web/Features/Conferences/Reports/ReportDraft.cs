using System.Text;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Research;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Parts;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Conferences.Reports;

/// <summary>
/// Writes the first draft of a report from the case: people, plan history, referrals, the summary of the latest signed CRAM version, and
/// the agreed wording, what research found, earlier referrals of the household and what each child said. What the portal does not know it
/// leaves to the officer. A restricted case is in no other case's report.
/// </summary>
public sealed class ReportDraft(
    Records<Conference> conferences, Records<CaseFile> files, Records<Referral> others, Records<CramAssessment> assessments,
    PlansOfPeople plansOfPeople, CaseResearch research, PortalDbContext db, TimeProvider time)
{
    public async Task<WriteReport> FillAsync(WriteReport form, string caseReference, string reference)
    {
        if (!form.IsEmpty) return form;
        var today = UkTime.DateOf(time.UtcNow);
        var children = await conferences.Visible.Where(conference => conference.Reference == reference)
            .SelectMany(conference => conference.Children).OrderBy(child => child.Order).Select(child => new
            {
                Label = Person.ToLabel.Of(child.Child.Person, true)
            }).Spliced().ToListAsync();
        var onRecord = await plansOfPeople.OfAsync(children.ConvertAll(child => child.Label.PersonId));
        var referrals = await files.Visible.Where(file => file.Reference == caseReference).SelectMany(file => file.Referrals)
            .OrderBy(referral => referral.ReceivedAt).Take(50).Select(referral => new
            {
                referral.Reference,
                referral.ReceivedAt,
                referral.PrimaryNature,
                referral.Outcome,
                Adults = referral.People.Where(person => person.Part != ReferralPart.Child).OrderBy(person => person.Order)
                    .Select(person => new { Label = Person.ToLabel.Of(person.Person, false), person.Relation }).ToList(),
                Said = referral.People.Where(person => person.Part == ReferralPart.Child && person.OwnWords != null)
                    .OrderBy(person => person.Order)
                    .Select(person => new { Label = Person.ToLabel.Of(person.Person, true), person.OwnWords }).ToList()
            }).Spliced().ToListAsync();
        var summary = await assessments.Visible.Where(assessment => assessment.CaseFile.Reference == caseReference
            && assessment.SignedAt != null).OrderByDescending(assessment => assessment.SignedAt)
            .Select(assessment => assessment.Summary).FirstOrDefaultAsync();
        var boroughCode = await conferences.Visible.Where(conference => conference.Reference == reference)
            .Select(conference => conference.BoroughCode).FirstOrDefaultAsync();
        var wording = await db.ReportWordings.AsNoTracking().Where(row => row.From <= today && (row.To == null || today <= row.To)
            && (row.BoroughCode == null || row.BoroughCode == boroughCode))
            .OrderByDescending(row => row.BoroughCode != null).ThenByDescending(row => row.From).Select(row => row.Text)
            .FirstOrDefaultAsync();

        var earlier = await EarlierAsync(caseReference, reference, children.ConvertAll(child => child.Label.PersonId));

        var family = new StringBuilder();
        foreach (var child in children) family.AppendLine(child.Label.On(today) + (child.Label.Born is { } born ? $" (born {born})" : ""));
        foreach (var adult in referrals.SelectMany(referral => referral.Adults).DistinctBy(adult => adult.Label.On(today)))
            family.AppendLine(adult.Label.On(today) + (adult.Relation is null ? "" : $", {adult.Relation.ToLowerInvariant()}"));

        var known = new StringBuilder();
        foreach (var referral in referrals)
            known.AppendLine(LondonWords.Culture, $"{LondonWords.Day(UkTime.DateOf(referral.ReceivedAt))}: referral {referral.Reference}, "
                + $"{referral.PrimaryNature.InWords().ToLowerInvariant()}"
                + $"{(referral.Outcome is { } outcome ? $". {outcome.InWords()}" : "")}.");

        var found = new StringBuilder();
        foreach (var source in (await research.BesideAsync(caseReference))?.Sources ?? [])
            if (source.Latest is { Result: CheckResult.Found or CheckResult.NothingFound, SearchedAt: { } searched } latest)
            {
                var words = latest.Result == CheckResult.NothingFound ? "nothing found." : latest.Words;
                found.AppendLine(LondonWords.Culture, $"{source.Name}, {LondonWords.Day(UkTime.DateOf(searched))}: {words}");
            }
        foreach (var line in earlier) found.AppendLine(line);

        var said = new StringBuilder();
        foreach (var (referral, child) in referrals.SelectMany(referral => referral.Said, (referral, child) => (referral, child)))
            said.AppendLine(LondonWords.Culture,
                $"{child.Label.On(today)}, as reported {LondonWords.WhenFull(referral.ReceivedAt)}: {child.OwnWords}");

        var plans = new StringBuilder();
        foreach (var child in children)
        {
            var name = child.Label.On(today);
            var own = onRecord[child.Label.PersonId].DistinctBy(plan => (plan.Start, plan.End, plan.BoroughCode)).ToList();
            if (own.Count == 0) plans.AppendLine(LondonWords.Culture, $"{name}: no child protection plan on record.");
            foreach (var plan in own)
            {
                var since = string.Concat(
                    plan.Changes.Select(change => $", {change.Category.WithCode()} from {LondonWords.Day(change.From)}"));
                plans.AppendLine(LondonWords.Culture, $"{name}: {plan.BeganAs.WithCode()}, {plan.Borough}, from "
                    + $"{LondonWords.Day(plan.Start)}{since}{(plan.End is { } end ? $" to {LondonWords.Day(end)}" : ", still running")}.");
            }
        }
        return form with
        {
            Family = family.ToString().TrimEnd(),
            PoliceInvolvement = known.ToString().TrimEnd(),
            Research = found.ToString().TrimEnd(),
            ChildsWords = said.ToString().TrimEnd(),
            PlanHistory = plans.ToString().TrimEnd(),
            Risk = summary ?? "",
            PoliceView = "",
            HandlingWords = wording ?? ""
        };
    }

    /// <summary>
    /// Referrals on other cases of these children and of whoever lives with them now, the oldest first, of cases that nobody restricted.
    /// </summary>
    private async Task<List<string>> EarlierAsync(string caseReference, string reference, List<Guid> children)
    {
        var home = await conferences.Visible.Where(conference => conference.Reference == reference)
            .SelectMany(conference => conference.Children).SelectMany(child => child.Child.Person.Homes)
            .Where(home => home.To == null && home.Stay == Stay.Lives).SelectMany(home => home.Household.Members)
            .Where(member => member.To == null && member.Stay == Stay.Lives).Select(member => member.PersonId).Distinct().ToListAsync();
        List<Guid> household = [.. children.Union(home)];
        // From the people on, who are few, and not from every referral there is.
        var rows = await others.Visible.SelectMany(referral => referral.People, (referral, person) => new { referral, person.PersonId })
            .Where(each => household.Contains(each.PersonId)
                && each.referral.CaseFile.Reference != caseReference && !each.referral.CaseFile.IsRestricted)
            .Select(each => new
            {
                each.referral.Reference,
                each.referral.ReceivedAt,
                each.referral.PrimaryNature,
                each.referral.Outcome
            }).Distinct().OrderBy(row => row.ReceivedAt).Take(50).ToListAsync();
        return rows.ConvertAll(row => $"Earlier referral {row.Reference}, {LondonWords.Day(UkTime.DateOf(row.ReceivedAt))}: "
            + $"{row.PrimaryNature.InWords().ToLowerInvariant()}{(row.Outcome is { } outcome ? $". {outcome.InWords()}" : "")}.");
    }
}
