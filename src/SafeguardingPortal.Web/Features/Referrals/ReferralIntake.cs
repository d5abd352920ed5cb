using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Cases;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Referrals;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Web.Data;
using SafeguardingPortal.Web.Infrastructure;

namespace SafeguardingPortal.Web.Features.Referrals;

/// <summary>Turns a report into a referral with its case file, people, household and running clock, all in one transaction.</summary>
public sealed class ReferralIntake(PortalDbContext db, References references, ReferenceLists lists, TimeProvider time)
{
    /// <summary>The team the report belongs to. A code that is none of ours gets words at its field and the answer null.</summary>
    public async Task<Cait?> CheckCodesAsync(LogReferral form, ModelStateDictionary errors)
    {
        if (form.Source.Typed() is { } source && !(await lists.SourcesAsync()).Any(choice => choice.Value == source))
            errors.AddModelError(nameof(form.Source), "Choose who is telling us from the list");
        var flags = await lists.NatureFlagsAsync();
        if (form.NatureFlags.Any(code => flags.All(choice => choice.Value != code)))
            errors.AddModelError(nameof(form.NatureFlags), "Choose from the list");
        if (form.Borough.Typed() is not { } borough) return null;

        var received = UkTime.DateOf(form.Received.Read(time.UtcNow).Utc ?? time.UtcNow);
        var covering = await lists.CaitOfAsync(borough, received);
        if (covering is null) errors.AddModelError(nameof(form.Borough), "Choose a borough from the list");
        if (form.Team.Typed() is not { } code) return covering;

        var chosen = await db.Caits.AsNoTracking().SingleOrDefaultAsync(cait => cait.Code == code && cait.From <= received && (cait.To == null || received <= cait.To));
        if (chosen is null) errors.AddModelError(nameof(form.Team), "Choose a team from the list, or leave it to the borough");
        return chosen;
    }

    /// <param name="submissionId">The form's own id, so that the same form sent twice makes one referral (B6).</param>
    public async Task<string> LogAsync(Report report, Guid submissionId)
    {
        var now = time.UtcNow;
        await using var transaction = await db.Database.BeginTransactionAsync();
        var year = UkTime.At(now).Year;
        var reference = await references.NextAsync("R", year);
        var file = CaseFile.Open(await references.NextAsync("C", year), report.CaitId, now);
        var limit = await lists.TimeLimitAsync(DeadlineKind.Referral24Hours, UkTime.DateOf(report.ReceivedAt));
        db.Add(Referral.Log(reference, report, file, limit, await lists.CalendarAsync(), db.Actor, now));
        db.Submissions.Add(new() { UserId = db.Actor.Id, SubmissionId = submissionId, MadeAt = $"/referrals/{reference}", At = now });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return reference;
    }
}
