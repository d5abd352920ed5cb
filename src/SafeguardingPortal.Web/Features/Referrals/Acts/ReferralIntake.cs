using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Casework.People.Households;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.FrontDoor;
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

/// <summary>The records that the rows of a form are written to, and what comes in with them.</summary>
/// <param name="People">By the rows that are filled in; null where a new record is made.</param>
/// <param name="Home">The household of the address, or of the first child who was recognised where none was typed.</param>
public sealed record Recognised(IReadOnlyList<Person?> People, Household? Home, BroughtAlong BroughtAlong)
{
    public static Recognised Nobody { get; } = new([], null, BroughtAlong.Nothing);
}

/// <summary>Turns a report into a referral with its case file, people, household and running clock, all in one transaction.</summary>
public sealed class ReferralIntake(
    PortalDbContext db, Records<CaseFile> files, Records<Household> households, Records<Person> people, References references,
    ReferenceLists lists, KnownPeople known, RiskReReviews reReviews, TimeProvider time)
{
    /// <summary>The team the report belongs to. A code that is none of ours gets words at its field and the answer null.</summary>
    public async Task<Cait?> CheckCodesAsync(LogReferral form, ModelStateDictionary errors)
    {
        if (form.Source.Typed() is { } source && !(await lists.SourcesAsync()).Any(choice => choice.Value == source))
            errors.AddModelError(nameof(form.Source), "Choose who is telling us from the list");
        var flags = await lists.NatureFlagsAsync();
        if (form.NatureFlags.Any(code => flags.All(choice => choice.Value != code)))
            errors.AddModelError(nameof(form.NatureFlags), "Choose from the list");
        await CheckPeopleAsync(form, errors);
        if (form.IncidentBorough.Typed() is { } incident && !await db.Boroughs.AnyAsync(each => each.Code == incident))
            errors.AddModelError(nameof(form.IncidentBorough), "Choose a borough from the list");
        await CheckNumbersAsync(form, errors);
        if (form.Borough.Typed() is not { } borough)
        {
            if (form.HasSomebodyKnown) errors.AddModelError(nameof(form.Borough), "Choose the borough");
            return null;
        }

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

    /// <summary>Codes of the people on a form that are none of ours.</summary>
    public async Task CheckPeopleAsync(IPeopleOnForm form, ModelStateDictionary errors)
    {
        var (disabilities, ethnicities) = (await lists.DisabilitiesAsync(), await lists.EthnicitiesAsync());
        for (var i = 0; i < form.Children.Count; i++)
        {
            if (form.Children[i].Disabilities.Any(code => disabilities.All(choice => choice.Value != code)))
                errors.AddModelError($"{nameof(form.Children)}[{i}].{nameof(ChildOnForm.Disabilities)}", "Choose from the list");
        }
        foreach (var (list, people) in new (string, IEnumerable<IdentityOnForm>)[] { (nameof(form.Children), form.Children),
            (nameof(form.Adults), form.Adults) })
        {
            foreach (var (i, _) in people.Index().Where(person => person.Item.HasUnknownCode(ethnicities)))
                errors.AddModelError($"{list}[{i}].{nameof(IdentityOnForm.Ethnicity)}", "Choose from the list");
        }
    }

    /// <summary>The categories of ethnicity that a form of today is read by.</summary>
    public Task<IReadOnlyList<SelfDefinedEthnicity>> EthnicitiesAsync() => lists.EthnicitiesAsync();

    /// <summary>The open case file a report joins: one this user may work on, and of the team the report goes to.</summary>
    /// <param name="cait">Null where the form does not say yet which team that is.</param>
    /// <param name="offered">The files chosen on cards.</param>
    public async Task<CaseFile?> JoinedAsync(LogReferral form, Cait? cait, IReadOnlyList<string> offered, ModelStateDictionary errors)
    {
        List<string> chosen = [.. offered.Append(form.CaseFile.Typed() is { } typed ? Reference.Canonical(typed) : null)
            .OfType<string>().Distinct()];
        if (chosen.Count == 0) return null;
        if (chosen.Count > 1)
        {
            errors.AddModelError(nameof(form.CaseFile), $"A report joins one case file. Choose {string.Join(" or ", chosen)}");
            return null;
        }
        var (reference, team) = (chosen[0], cait?.Id);
        var file = await files.Visible.Where(CaseFile.ChangeableBy(db.Actor, Act.TriageReferral)).Include(file => file.Children)
            .Include(file => file.Suspects).Include(file => file.Households).Include(file => file.Relatives).AsTracking()
            .SingleOrDefaultAsync(file => file.Reference == reference && (team == null || file.CaitId == team));
        if (file is null) errors.AddModelError(
            nameof(form.CaseFile), offered.Count > 0 && cait is not null
                ? $"{reference} is not a case file of {cait.Name}, where this report goes. Change the team, or do not join it"
                : $"{cait?.Name ?? "Your team"} has no open case file with this reference. Check it, or leave it empty");
        return file;
    }

    /// <summary>A number that has not the form of its system is told of, and kept once somebody says that it is right.</summary>
    private async Task CheckNumbersAsync(LogReferral form, ModelStateDictionary errors)
    {
        if (form.KeepNumbers) return;
        var patterns = await lists.ReferencePatternsAsync();
        foreach (var (field, typed) in new[] { (nameof(form.Merlin), form.Merlin), (nameof(form.Cris), form.Cris),
            (nameof(form.Cad), form.Cad) })
        {
            if (patterns.FirstOrDefault(each => string.Equals(each.Code, field, StringComparison.OrdinalIgnoreCase)) is { } pattern
                && PoliceReference.Read(pattern, typed.Typed(), out var problem) is null && problem is not null)
                errors.AddModelError(field, $"{problem}. Correct it, or tick “Keep as typed”");
        }
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

    /// <summary>What the officer recognised, to be written to, with the homes and the family of the children.</summary>
    /// <param name="children">How many of the rows are children; they come first.</param>
    public async Task<Recognised> RecordsOfAsync(IReadOnlyList<RecognisedRow> rows, int children, string? address)
    {
        List<Guid> ids = [.. rows.Select(row => row.Same?.Id).OfType<Guid>().Distinct()];
        if (ids.Count == 0) return Recognised.Nobody;
        var records = (await known.RecordsOfAsync(ids)).ToDictionary(person => person.Id);
        var brought = await BroughtAlongAsync(ids, [.. rows.Take(children).Select(row => row.Same?.Id).OfType<Guid>()]);
        return new(
            [.. rows.Select(row => row.Same is { } same ? records[same.Id] : null)],
            address.Typed() is null ? (brought.Homes is [var first, ..] ? first : null) : await known.HomeOfAsync(ids, address), brought);
    }

    private async Task<BroughtAlong> BroughtAlongAsync(List<Guid> ids, List<Guid> children)
    {
        var relations = await known.RelationsOfAsync(ids);
        if (children.Count == 0) return new([], [], relations);
        var homes = await households.Visible.AsTracking().Include(home => home.Members)
            .Where(home => home.Members.Any(member => children.Contains(member.PersonId) && member.To == null
                && member.Stay == Stay.Lives)).ToListAsync();
        var there = homes.SelectMany(home => home.Members).Where(member => member.To is null).Select(member => member.PersonId);
        var kin = relations.Where(tie => tie is { IsStanding: true, OfId: not null })
            .Where(tie => children.Contains(tie.ToId) || children.Contains(tie.OfId!.Value))
            .SelectMany(tie => new[] { tie.OfId!.Value, tie.ToId }).Except(ids).Except(there).ToList();
        var family = kin.Count == 0 ? [] : await people.Visible.AsTracking().Where(person => kin.Contains(person.Id)).ToListAsync();
        // The home of the child who was named first is the one a report without an address is about.
        return new([.. homes.OrderBy(home => children.FindIndex(child => home.Members.Any(member => member.PersonId == child
            && member.To is null)) is var place and >= 0 ? place : children.Count).ThenBy(home => home.Reference, StringComparer.Ordinal)],
            family, relations);
    }

    /// <param name="submissionId">The form's own id, so that the same form sent twice makes one referral (B6).</param>
    /// <param name="joined">The case file it belongs to; null makes a new one.</param>
    /// <param name="rows">What was said of those on record whom the people of the report may be, in the report's order.</param>
    /// <param name="origin">What the referral is made of, such as a concern, which is told of it.</param>
    public async Task<string> LogAsync(
        Report report, Guid submissionId, CaseFile? joined = null, IReadOnlyList<RecognisedRow>? rows = null,
            IBecomesReferral? origin = null)
    {
        var now = time.UtcNow;
        var (year, received) = (UkTime.At(now).Year, UkTime.DateOf(report.ReceivedAt));
        var limit = await lists.TimeLimitAsync(DeadlineKind.Referral24Hours, received);
        var (calendar, hours) = (await lists.CalendarAsync(), await lists.OfficeHoursAsync(report.CaitId, received));
        var timer = report.MashRating is { } colour ? await lists.MashTimerAsync(report.BoroughCode, colour, received) : null;
        var clock = timer is null ? null : await lists.WorkingClockAsync(report.CaitId);
        report = report with { Children = await NamedAsync(report.Children) };
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
        db.AddRange(origin?.Become(referral, db.Actor, now) ?? []);
        db.AddRange(RelationsAsTold.Of(
            [.. referral.People.Take(report.Children.Count).Select(part => part.Person)],
            [.. referral.People.Skip(report.Children.Count).Select(part => new RelationTold(part.Person, part.Relation))],
            report.BroughtAlong.Relations, reference, db.Actor, now));
        db.AddRange((await reReviews.OfAsync(HomeChange.Reports(referral, report, lived, UkTime.DateOf(now)), now)).Mark(now));
        if (rows is not null) await RememberAsync(referral, [.. referral.People.Select(part => part.Person)], rows, others, year, now);
        db.MadeOnce(submissionId, LinkTo.Referral(reference), now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return reference;
    }

    /// <summary>Somebody a report left out is taken down as its people were, with what was said of those they may be.</summary>
    public async Task AddForgottenAsync(
        Referral referral, PeopleTold told, Guid submissionId, IReadOnlyList<RecognisedRow> rows)
    {
        var now = time.UtcNow;
        var (year, today) = (UkTime.At(now).Year, UkTime.DateOf(now));
        told = told with { Children = await NamedAsync(told.Children) };
        var others = (await known.RecordsOfAsync([.. rows.SelectMany(row => row.People).Select(person => person.Id).Distinct()]))
            .ToDictionary(person => person.Id);
        var before = await known.RelationsOfAsync([.. referral.People.Select(part => part.PersonId)
            .Concat(told.BroughtAlong.Relations.SelectMany(tie => new[] { tie.OfId, tie.ToId }).OfType<Guid>()).Distinct()]);
        var lived = (told.Home?.Members ?? []).Where(member => member.To is null).Select(member => member.PersonId).ToHashSet();

        await using var transaction = await db.Database.BeginTransactionAsync();
        var taken = referral.AddForgotten(told, await references.ForAsync(told, year), db.Actor, now);
        db.AddRange(RelationsAsTold.Of(
            [.. referral.People.Where(part => part.Part == ReferralPart.Child).Select(part => part.Person)],
            [.. referral.People.Where(part => part.Part != ReferralPart.Child)
                .Select(part => new RelationTold(part.Person, part.Relation))], before, referral.Reference, db.Actor, now));
        db.AddRange((await reReviews.OfAsync(HomeChange.Adds(referral, taken, told.Home, lived, today), now)).Mark(now));
        await RememberAsync(referral, taken, rows, others, year, now);
        db.MadeOnce(submissionId, LinkTo.Referral(referral.Reference), now);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private async Task<IReadOnlyList<ReportedChild>> NamedAsync(IReadOnlyList<ReportedChild> children)
    {
        if (children.All(child => child.Disabilities.Count == 0)) return children;
        var names = (await lists.DisabilitiesAsync()).ToDictionary(choice => choice.Value, choice => choice.Text);
        return [.. children.Select(child => child with { DisabilityNames = names })];
    }

    /// <param name="others">The records of those on whom something was said.</param>
    private async Task RememberAsync(
        Referral referral, IReadOnlyList<Person> named, IReadOnlyList<RecognisedRow> rows, IReadOnlyDictionary<Guid, Person> others,
        int year, DateTime now)
    {
        // Asked only now, when no other report can be saying the same of the same two.
        var standing = (await known.VerdictsOnAsync([.. others.Keys])).Select(link => (link.FirstId, link.SecondId)).ToHashSet();
        var act = new RememberMatches(referral.CaseFile, referral.Reference, named, rows, others, standing);
        db.AddRange(act.Remember(
            await references.NextAsync("L", year, act.Links), await references.NextAsync("T", year, act.Tasks), db.Actor, now));
    }
}
