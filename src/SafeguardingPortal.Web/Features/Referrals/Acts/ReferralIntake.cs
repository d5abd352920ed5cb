using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Households;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.References;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Doors;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Pages.Links;
using SafeguardingPortal.Web.Pages;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Features.Referrals.Acts;

/// <summary>Turns a report into a referral with its case file, people, household and running clock, all in one transaction.</summary>
public sealed class ReferralIntake(
    PortalDbContext db, Records<CaseFile> files, References references, ReferenceLists lists, KnownPeople known, RiskReReviews reReviews,
    TimeProvider time)
{
    /// <summary>The team the report belongs to. A code that is none of ours gets words at its field and the answer null.</summary>
    public async Task<Cait?> CheckCodesAsync(LogReferral form, ModelStateDictionary errors)
    {
        if (form.Source.Typed() is { } source && !(await lists.SourcesAsync()).Any(choice => choice.Value == source))
            errors.AddModelError(nameof(form.Source), "Choose who is telling us from the list");
        var flags = await lists.NatureFlagsAsync();
        if (form.NatureFlags.Any(code => flags.All(choice => choice.Value != code)))
            errors.AddModelError(nameof(form.NatureFlags), "Choose from the list");
        var disabilities = await lists.DisabilitiesAsync();
        for (var i = 0; i < form.Children.Count; i++)
        {
            if (form.Children[i].Disabilities.Any(code => disabilities.All(choice => choice.Value != code)))
                errors.AddModelError($"{nameof(form.Children)}[{i}].{nameof(ChildOnForm.Disabilities)}", "Choose from the list");
        }
        foreach (var (list, people) in new (string, IEnumerable<IdentityOnForm>)[] { (nameof(form.Children), form.Children),
            (nameof(form.Adults), form.Adults) })
        {
            foreach (var (i, _) in people.Index().Where(person => person.Item.HasUnknownCode))
                errors.AddModelError($"{list}[{i}].{nameof(IdentityOnForm.Ethnicity)}", "Choose from the list");
        }
        if (form.IncidentBorough.Typed() is { } incident && !await db.Boroughs.AnyAsync(each => each.Code == incident))
            errors.AddModelError(nameof(form.IncidentBorough), "Choose a borough from the list");
        if (form.Borough.Typed() is not { } borough) return null;

        var received = UkTime.DateOf(form.Received.Read(time.UtcNow).Utc ?? time.UtcNow);
        var covering = await lists.CaitOfAsync(borough, received);
        if (!await db.Boroughs.AnyAsync(each => each.Code == borough))
            errors.AddModelError(nameof(form.Borough), "Choose a borough from the list");
        else if (covering is null && form.Team.Typed() is null)
            errors.AddModelError(nameof(form.Team), "No team covers this borough on that day. Choose the team that takes the referral");
        if (form.Team.Typed() is not { } code) return covering;

        var chosen = await db.Caits.AsNoTracking()
            .SingleOrDefaultAsync(cait => cait.Code == code && cait.From <= received && (cait.To == null || received <= cait.To));
        if (chosen is null) errors.AddModelError(nameof(form.Team), "Choose a team from the list, or leave it to the borough");
        return chosen;
    }

    /// <summary>The open case file a report joins: one this user may work on, and of the team the report goes to.</summary>
    public async Task<CaseFile?> JoinedAsync(LogReferral form, Cait cait, ModelStateDictionary errors)
    {
        if (form.CaseFile.Typed() is null) return null;
        var reference = Reference.Canonical(form.CaseFile);
        var file = await files.Visible.Where(CaseFile.ChangeableBy(db.Actor, Act.TriageReferral)).Include(file => file.Children)
            .Include(file => file.Suspects).Include(file => file.Households).AsTracking()
            .SingleOrDefaultAsync(file => file.Reference == reference && file.CaitId == cait.Id);
        if (file is null) errors.AddModelError(
            nameof(form.CaseFile), $"{cait.Name} has no open case file with this reference. Check it, or leave it empty");
        return file;
    }

    /// <summary>Other systems' numbers in the form their system gives them; one of another form is kept as typed and marked.</summary>
    public async Task<IReadOnlyList<ReportedReference>> ReadReferencesAsync(LogReferral form)
    {
        var patterns = await lists.ReferencePatternsAsync();
        return [.. form.References().Select(each =>
        {
            var pattern = patterns.FirstOrDefault(pattern => pattern.Code == each.System);
            var canonical = pattern is null ? null : PoliceReference.Read(pattern, each.Typed, out _);
            return new ReportedReference(each.System, canonical ?? each.Typed, canonical is not null, each.Decision, each.Reason);
        })];
    }

    /// <summary>
    /// The records that the rows of a form are written to, and the household they live in, as the officer recognised them.
    /// </summary>
    public async Task<(IReadOnlyList<Person?> People, Household? Home)> RecordsOfAsync(IReadOnlyList<RecognisedRow> rows, string? address)
    {
        List<Guid> ids = [.. rows.Select(row => row.Same?.Id).OfType<Guid>().Distinct()];
        if (ids.Count == 0) return ([], null);
        var records = (await known.RecordsOfAsync(ids)).ToDictionary(person => person.Id);
        return ([.. rows.Select(row => row.Same is { } same ? records[same.Id] : null)], await known.HomeOfAsync(ids, address));
    }

    /// <param name="submissionId">The form's own id, so that the same form sent twice makes one referral (B6).</param>
    /// <param name="joined">The case file it belongs to; null makes a new one.</param>
    /// <param name="rows">What was said of those on record whom the people of the report may be, in the report's order.</param>
    public async Task<string> LogAsync(Report report, Guid submissionId, CaseFile? joined = null, IReadOnlyList<RecognisedRow>? rows = null)
    {
        var now = time.UtcNow;
        var (year, received) = (UkTime.At(now).Year, UkTime.DateOf(report.ReceivedAt));
        var limit = await lists.TimeLimitAsync(DeadlineKind.Referral24Hours, received);
        var (calendar, hours) = (await lists.CalendarAsync(), await lists.OfficeHoursAsync(received));
        var timer = report.MashRating is { } colour ? await lists.MashTimerAsync(report.BoroughCode, colour, received) : null;
        var clock = timer is null ? null : await lists.WorkingClockAsync();
        var others = (await known.RecordsOfAsync([.. (rows ?? []).SelectMany(row => row.People).Select(person => person.Id).Distinct()]))
            .ToDictionary(person => person.Id);
        var lived = (report.Home?.Members ?? []).Where(member => member.To is null).Select(member => member.PersonId).ToHashSet();

        // Everything else has been read by now: from its first number until it is saved, whoever logs a report waits for this one.
        await using var transaction = await db.Database.BeginTransactionAsync();
        var reference = await references.NextAsync("R", year);
        var file = joined ?? CaseFile.Open(await references.NextAsync("C", year), report.CaitId, now);
        var referral = Referral.Log(
            reference, report, file, await references.ForAsync(report, year), limit, calendar, db.Actor, now, hours);
        if (timer is not null) referral.StartResearch(timer, clock!);
        db.Add(referral);
        db.AddRange((await reReviews.OfAsync(HomeChange.Reports(referral, report, lived, UkTime.DateOf(now)), now)).Mark(now));
        if (rows is not null) await RememberAsync(referral, rows, others, year, now);
        db.Submissions.Add(new() { UserId = db.Actor.Id, SubmissionId = submissionId, MadeAt = LinkTo.Referral(reference), At = now });
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return reference;
    }

    /// <param name="others">The records of those on whom something was said.</param>
    private async Task RememberAsync(
        Referral referral, IReadOnlyList<RecognisedRow> rows, IReadOnlyDictionary<Guid, Person> others, int year, DateTime now)
    {
        // Asked only now, when no other report can be saying the same of the same two.
        var standing = (await known.VerdictsOnAsync([.. others.Keys])).Select(link => (link.FirstId, link.SecondId)).ToHashSet();
        var act = new RememberMatches(referral, rows, others, standing);
        db.AddRange(act.Remember(
            await references.NextAsync("L", year, act.Links), await references.NextAsync("T", year, act.Tasks), db.Actor, now));
    }
}
