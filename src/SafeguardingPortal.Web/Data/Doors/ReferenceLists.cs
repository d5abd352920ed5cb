using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.Cram;
using SafeguardingPortal.Domain.Casework.Referrals;
using SafeguardingPortal.Domain.Casework.Tasks;
using SafeguardingPortal.Domain.Conferences;
using SafeguardingPortal.Domain.Deadlines;
using SafeguardingPortal.Domain.FrontDoor;
using SafeguardingPortal.Domain.Identifiers;
using SafeguardingPortal.Domain.Lists;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>The rows that forms choose from and limits are counted by, as they stand on a day (B9). They carry no case content.</summary>
public sealed class ReferenceLists(PortalDbContext db, ListMemory memory, TimeProvider time)
{
    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    /// <summary>A list as it stands today, which is read once and kept until it changes.</summary>
    private Task<List<T>> KeptAsync<T>(string list, IQueryable<T> rows) => KeptAsync(list, () => rows.ToListAsync());

    /// <summary>What this request has changed itself may not come to be, so it is kept for nobody.</summary>
    private Task<T> KeptAsync<T>(string list, Func<Task<T>> read) where T : class =>
        db.HasChangedLists ? read() : memory.GetAsync(list, Today, read);

    public async Task<TimeLimit> TimeLimitAsync(DeadlineKind kind, DateOnly day) =>
        (await TimeLimitsAsync()).Where(limit => limit.Kind == kind && limit.From <= day).MaxBy(limit => limit.From)
            ?? throw new InvalidOperationException($"No limit of {kind} holds on {day:O}.");

    private Task<List<TimeLimit>> TimeLimitsAsync() => KeptAsync("time limits", db.TimeLimits.AsNoTracking());

    public Task<WorkingCalendar> CalendarAsync() => KeptAsync("bank holidays", async () => new WorkingCalendar(
        await db.BankHolidays.AsNoTracking().Where(holiday => holiday.From <= Today && (holiday.To == null || Today <= holiday.To))
            .Select(holiday => holiday.Date).ToListAsync()));

    /// <summary>What a conference in a borough is counted by today.</summary>
    public async Task<ConferenceTimes> ConferenceTimesAsync(string boroughCode, bool isReview)
    {
        var limits = (await TimeLimitsAsync()).Where(limit => ConferenceTimes.Kinds.Contains(limit.Kind) && limit.From <= Today);
        var leads = (await KeptAsync("report leads", db.ReportLeads.AsNoTracking()
                .Where(lead => lead.From <= Today && (lead.To == null || Today <= lead.To))))
            .Where(lead => (lead.BoroughCode == null || lead.BoroughCode == boroughCode) && lead.ForReviews == isReview);
        return new(await CalendarAsync(),
            limits.GroupBy(limit => limit.Kind).ToDictionary(kind => kind.Key, kind => kind.MaxBy(limit => limit.From)!),
            leads.OrderByDescending(lead => lead.BoroughCode is not null).ThenByDescending(lead => lead.From).First().WorkingDays,
            [.. (await HoursAsync()).Where(hours => hours.Region == null && hours.CaitId == null)]);
    }

    public async Task<IReadOnlyList<Choice>> SourcesAsync() =>
        await KeptAsync("sources", db.SourceCodes.AsNoTracking()
            .Where(source => source.From <= Today && (source.To == null || Today <= source.To))
            .OrderBy(source => source.Order).ThenBy(source => source.Code)
            .Select(source => new Choice(source.Code, source.Code + " " + source.Name, null, null, null)));

    /// <summary>Under which powers police disclose today, each by the key of its row.</summary>
    public async Task<IReadOnlyList<Choice>> DisclosurePowersAsync() =>
        (await db.DisclosurePowers.AsNoTracking().Where(power => power.From <= Today && (power.To == null || Today <= power.To))
            .OrderBy(power => power.Name).Select(power => new { power.Id, power.Name }).ToListAsync())
        .ConvertAll(power => new Choice(power.Id.ToString("N"), power.Name));

    /// <summary>Offences of today with their groups, to be offered where a crime is put on a case.</summary>
    public async Task<IReadOnlyList<Choice>> OffencesAsync() =>
        await db.Offences.AsNoTracking().Where(offence => offence.From <= Today && (offence.To == null || Today <= offence.To))
            .OrderBy(offence => offence.Group).ThenBy(offence => offence.Name)
            .Select(offence => new Choice(offence.Name, offence.Name, null, null, offence.Group)).ToListAsync();

    /// <summary>The group of an offence that is on the list today; null of one that is not.</summary>
    public Task<string?> OffenceGroupAsync(string? offence) =>
        db.Offences.AsNoTracking().Where(row => row.Name == offence && row.From <= Today && (row.To == null || Today <= row.To))
            .Select(row => (string?)row.Group).FirstOrDefaultAsync();

    public async Task<IReadOnlyList<Choice>> NatureFlagsAsync() =>
        await KeptAsync("nature flags", db.NatureFlags.AsNoTracking()
            .Where(flag => flag.From <= Today && (flag.To == null || Today <= flag.To))
            .OrderBy(flag => flag.Order).ThenBy(flag => flag.Name)
            .Select(flag => new Choice(flag.Code, flag.Name, null, null, null)));

    public async Task<IReadOnlyList<Choice>> DisabilitiesAsync() =>
        await KeptAsync("disabilities", db.Disabilities.AsNoTracking().Where(disability => disability.From <= Today
            && (disability.To == null || Today <= disability.To)).OrderBy(disability => disability.Order)
            .ThenBy(disability => disability.Name)
            .Select(disability => new Choice(disability.Code, disability.Name, null, null, null)));

    /// <summary>Every category of ethnicity that was ever asked for, the latest set first.</summary>
    public async Task<IReadOnlyList<EthnicityCategory>> EthnicitiesOfEverAsync()
    {
        var rows = await KeptAsync("ethnicities", db.EthnicityCategories.AsNoTracking());
        return
        [
            .. rows.GroupBy(row => row.Set).OrderByDescending(set => set.Min(row => row.From))
                .ThenByDescending(set => Enum.TryParse<EthnicitySet>(set.Key, out var shipped) ? (int)shipped : -1)
                .SelectMany(set => set.OrderBy(row => row.Order).ThenBy(row => row.Code, StringComparer.Ordinal))
        ];
    }

    /// <summary>The categories of ethnicity that are asked for today.</summary>
    public async Task<IReadOnlyList<SelfDefinedEthnicity>> EthnicitiesAsync() =>
        [.. (await EthnicitiesOfEverAsync()).Where(row => row.HoldsOn(Today)).Select(row => row.AsSaid)];

    public async Task<IReadOnlyList<ReferencePattern>> ReferencePatternsAsync() =>
        await KeptAsync("reference patterns", db.ReferencePatterns.AsNoTracking()
            .Where(pattern => pattern.From <= Today && (pattern.To == null || Today <= pattern.To)));

    /// <summary>When the desk of a team is staffed on a day: its own hours, those of its region, or those of all.</summary>
    public async Task<OfficeHours?> OfficeHoursAsync(Guid caitId, DateOnly day) =>
        (await HoursOfAsync(caitId, day)).Find(hours => hours.From <= day && (hours.To == null || day <= hours.To));

    private Task<List<OfficeHours>> HoursAsync() =>
        KeptAsync("office hours", db.OfficeHours.AsNoTracking().OrderBy(hours => hours.CaitId == null)
            .ThenBy(hours => hours.Region == null).ThenBy(hours => hours.From));

    private sealed record InRegion(Guid CaitId, string Region, DateOnly From, DateOnly? To);

    /// <summary>Hours that can be a team's: its own first, then those of its region.</summary>
    private async Task<List<OfficeHours>> HoursOfAsync(Guid caitId, DateOnly day)
    {
        var regions = (await KeptAsync("regions of teams", db.CaitRegions.Join(db.Regions, own => own.RegionId, region => region.Id,
                (own, region) => new InRegion(own.CaitId, region.Name, own.From, own.To))))
            .Where(own => own.CaitId == caitId && own.From <= day && (own.To is null || day <= own.To)).Select(own => own.Region).ToList();
        return [.. (await HoursAsync()).Where(hours => hours.CaitId is null
            ? hours.Region is null || regions.Contains(hours.Region) : hours.CaitId == caitId)];
    }

    /// <summary>The hub's limit for a colour in a borough on a day; null before the borough had a hub.</summary>
    public async Task<MashTimer?> MashTimerAsync(string boroughCode, MashRating colour, DateOnly day)
    {
        if (!await db.MashHubs.AnyAsync(hub => hub.BoroughCode == boroughCode && hub.From <= day
            && (hub.To == null || day <= hub.To))) return null;
        var timers = await db.MashTimers.AsNoTracking().Where(timer => timer.Colour == colour && timer.From <= day
            && (timer.BoroughCode == null || timer.BoroughCode == boroughCode)).ToListAsync();
        return MashTimer.For(timers, boroughCode, colour, day);
    }

    /// <summary>By which a hub counts hours in which the office of a team is open.</summary>
    public async Task<WorkingClock> WorkingClockAsync(Guid caitId) =>
        new(await CalendarAsync(), await HoursOfAsync(caitId, Today));

    /// <summary>Who chairs conferences today, each with their agency, to be offered where a conference asks who does.</summary>
    public async Task<IReadOnlyList<Choice>> ChairsAsync() =>
        await db.PartnerContacts.AsNoTracking().Where(contact => contact.IsChair && contact.From <= Today
            && (contact.To == null || Today <= contact.To))
            .OrderBy(contact => contact.Name).Select(contact => new Choice(contact.Name, contact.Agency, null, null, null)).ToListAsync();

    /// <summary>The risk factors that are asked on a day, in their order (handbook §4.3).</summary>
    public async Task<IReadOnlyList<RiskFactor>> RiskFactorsAsync(DateOnly day) =>
        await db.RiskFactors.Where(factor => factor.From <= day && (factor.To == null || day <= factor.To)).OrderBy(factor => factor.Order)
            .ThenBy(factor => factor.Code).ToListAsync();

    /// <summary>Boroughs, each with the code of the team that covers it today, which a script proposes.</summary>
    public async Task<IReadOnlyList<Choice>> BoroughsAsync() =>
        await KeptAsync("boroughs", db.Boroughs.AsNoTracking().OrderBy(borough => borough.Name)
            .Select(borough => new Choice(borough.Code, borough.Name, null,
                db.CaitBoroughs.Where(covered => covered.BoroughCode == borough.Code && covered.From <= Today
                    && (covered.To == null || Today <= covered.To))
                    .Select(covered => covered.Cait.Code).FirstOrDefault(), null)));

    public async Task<IReadOnlyList<Choice>> CaitsAsync() =>
        await KeptAsync("teams", db.Caits.AsNoTracking()
            .Where(cait => cait.From <= Today && (cait.To == null || Today <= cait.To)).OrderBy(cait => cait.Name)
            .Select(cait => new Choice(cait.Code, cait.Name, null, null, null)));

    /// <summary>Every team of today with the number that answers day and night.</summary>
    public async Task<IReadOnlyList<TeamToCall>> TeamsToCallAsync() =>
        await db.Caits.AsNoTracking().Where(cait => cait.From <= Today && (cait.To == null || Today <= cait.To)).OrderBy(cait => cait.Name)
            .Select(cait => new TeamToCall(cait.Name, cait.Phone)).ToListAsync();
    /// <summary>A team of today by code, to be given a referral.</summary>
    public Task<Cait?> CaitAsync(string code) =>
        db.Caits.SingleOrDefaultAsync(cait => cait.Code == code && cait.From <= Today && (cait.To == null || Today <= cait.To));

    /// <summary>The team that covered a borough on a day; null for a code that is no borough of ours.</summary>
    public async Task<Cait?> CaitOfAsync(string boroughCode, DateOnly day) =>
        await db.CaitBoroughs.AsNoTracking()
            .Where(covered => covered.BoroughCode == boroughCode && covered.From <= day && (covered.To == null || day <= covered.To))
            .Select(covered => covered.Cait).Where(cait => cait.From <= day && (cait.To == null || day <= cait.To)).FirstOrDefaultAsync();

    /// <summary>The team that covers each of some boroughs today, by the borough's code.</summary>
    public async Task<IReadOnlyDictionary<string, (Guid Id, string Name)>> CaitsCoveringAsync(IReadOnlyList<string> boroughCodes) =>
        (await db.CaitBoroughs.AsNoTracking().Where(covered => boroughCodes.Contains(covered.BoroughCode) && covered.From <= Today
            && (covered.To == null || Today <= covered.To))
            .Select(covered => new { covered.BoroughCode, covered.Cait.Id, covered.Cait.Name }).ToListAsync())
        .DistinctBy(covered => covered.BoroughCode).ToDictionary(covered => covered.BoroughCode, covered => (covered.Id, covered.Name));

    /// <summary>The one borough some teams cover today between them; null where they cover none or several.</summary>
    public async Task<string?> OnlyBoroughOfAsync(IReadOnlyList<Guid> caitIds) =>
        await db.CaitBoroughs.AsNoTracking()
            .Where(covered => caitIds.Contains(covered.CaitId) && covered.From <= Today && (covered.To == null || Today <= covered.To))
            .Select(covered => covered.BoroughCode).Distinct().Take(2).ToListAsync() is [var only] ? only : null;

    /// <summary>The team that holds a referral, for choosing among its officers.</summary>
    public Task<Guid> CaitIdOfAsync(string reference) =>
        db.Deadlines.Where(deadline => deadline.SubjectReference == reference && deadline.Kind == DeadlineKind.Referral24Hours)
            .Select(deadline => deadline.CaitId!.Value).SingleAsync();

    public Task<Guid> CaitIdAsync(string code) => db.Caits.Where(cait => cait.Code == code).Select(cait => cait.Id).SingleAsync();

    /// <summary>Whom a task can be given to: an officer posted to the team today by code, or one of its roles as a queue by name.</summary>
    public async Task<IReadOnlyList<Choice>> TaskOwnersAsync(Guid caitId)
    {
        Role[] roles = [.. CaseTask.Owners];
        return
        [
            .. (await OfficersAsync(caitId, roles)).Select(officer => officer with { Group = "One officer" }),
            .. roles.Select(role => new Choice(role.ToString(), $"{role.InWords()}: whoever takes it first", null, null, "A role’s queue"))
        ];
    }

    /// <summary>
    /// Whom a task can be handed on to: officers of the team that answers for it, or who answer for all teams where none does.
    /// </summary>
    public async Task<IReadOnlyList<Choice>> TaskTakersAsync(Guid? caitId) => caitId is { } team
        ? await OfficersAsync(team, [.. CaseTask.Owners])
        : await db.OfficersPresent.AsNoTracking().Where(officer => Roles.OfCommand.Contains(officer.Role)
                || (Roles.InspectorOrAbove.Contains(officer.Role) && officer.Postings.Any(posting =>
                    posting.From <= Today && (posting.To == null || Today <= posting.To))))
            .OrderBy(officer => officer.Name).Select(officer => new Choice(officer.Code, officer.Name, null, null, null)).ToListAsync();

    /// <summary>
    /// Officers of some roles posted to a team today, whose account is open, by code; of a team that ended, those of the teams that have
    /// its work.
    /// </summary>
    public async Task<IReadOnlyList<Choice>> OfficersAsync(Guid caitId, params Role[] roles)
    {
        var teams = await WithSuccessorsAsync(caitId);
        return await db.OfficersPresent.AsNoTracking()
            .Where(officer => roles.Contains(officer.Role) && officer.Postings.Any(posting => teams.Contains(posting.CaitId)
                && posting.From <= Today && (posting.To == null || Today <= posting.To)))
            .OrderBy(officer => officer.Name).Select(officer => new Choice(officer.Code,
                officer.Name + (db.Absences.Any(absence => absence.OfficerId == officer.Id && Absence.IsOn.Of(absence, Today))
                    ? ", away today" : ""), null, null, null)).Spliced().ToListAsync();
    }

    /// <summary>A team and, where it ended, those that have its open work.</summary>
    private async Task<List<Guid>> WithSuccessorsAsync(Guid caitId) =>
    [
        caitId, .. await db.Caits.SelectMany(_ => db.Caits, (ended, other) => new { ended, other })
            .Where(each => each.ended.Id == caitId && Cait.LeavesItsWorkTo.Of(each.ended, each.other, Today)).Select(each => each.other.Id)
            .Spliced().ToListAsync()
    ];

    /// <summary>Says of each of these officers from which ended teams their own have taken over.</summary>
    private async Task TellTakenOverAsync(IReadOnlyCollection<Officer> officers)
    {
        var theirs = officers.SelectMany(officer => officer.Postings).Where(posting => posting.From <= Today
            && (posting.To is null || Today <= posting.To)).Select(posting => posting.CaitId).Distinct().ToList();
        var left = await db.Caits.SelectMany(_ => db.Caits, (ended, other) => new { ended, other })
            .Where(each => theirs.Contains(each.other.Id) && Cait.LeavesItsWorkTo.Of(each.ended, each.other, Today))
            .Select(each => new { Ended = each.ended.Id, Other = each.other.Id }).Spliced().ToListAsync();
        if (left.Count == 0) return;
        foreach (var officer in officers)
            officer.TakesOverFrom(left.Where(each => officer.Postings.Any(posting => posting.CaitId == each.Other
                && posting.From <= Today && (posting.To is null || Today <= posting.To))).Select(each => each.Ended));
    }

    /// <summary>Teams of today, and those that ended and still have open work, last.</summary>
    public async Task<IReadOnlyList<Choice>> CaitsWithWorkAsync() => [.. await CaitsAsync(), .. (await db.Caits.AsNoTracking()
        .Where(cait => cait.To < Today && (db.Set<CaseFile>().Where(CaseFile.IsOpen).Any(file => file.CaitId == cait.Id)
            || db.Deadlines.Any(clock => clock.CaitId == cait.Id && clock.MetAt == null && clock.WithdrawnAt == null)
            || db.Set<CaseTask>().Any(task => task.CaitId == cait.Id && task.ClosedAt == null)))
        .OrderBy(cait => cait.Name).Select(cait => new { cait.Code, cait.Name, cait.To }).ToListAsync())
        .Select(cait => new Choice(cait.Code, $"{cait.Name} (ended {LondonWords.Day(cait.To!.Value)})"))];

    /// <summary>Desks and units of the directory, to whom a child can be passed.</summary>
    public async Task<IReadOnlyList<Choice>> DirectoryUnitsAsync() => await KeptAsync("directory", db.DirectoryEntries.AsNoTracking()
        .Where(entry => (entry.Kind == DirectoryKind.PublicProtectionDesk || entry.Kind == DirectoryKind.SpecialistUnit
            || entry.Kind == DirectoryKind.PointOfReferral) && entry.From <= Today && (entry.To == null || Today <= entry.To))
        .OrderBy(entry => entry.Name).Select(entry => new Choice(entry.Name, entry.Name, null, null, null)));

    /// <summary>
    /// Who can lead a critical incident of a team: its inspectors, and who answers for every team; who is away says so.
    /// </summary>
    public async Task<IReadOnlyList<Choice>> GoldsAsync(Guid caitId)
    {
        var teams = await WithSuccessorsAsync(caitId);
        return await db.OfficersPresent.AsNoTracking().Where(officer => Roles.OfCommand.Contains(officer.Role)
                || (Roles.InspectorOrAbove.Contains(officer.Role) && officer.Postings.Any(posting => teams.Contains(posting.CaitId)
                    && posting.From <= Today && (posting.To == null || Today <= posting.To))))
            .OrderBy(officer => officer.Name).Select(officer => new Choice(officer.Code,
                officer.Name + (db.Absences.Any(absence => absence.OfficerId == officer.Id && Absence.IsOn.Of(absence, Today))
                    ? ", away today" : ""), null, null, null)).Spliced().ToListAsync();
    }

    /// <summary>Officers of some roles posted today to the team that holds a case.</summary>
    public async Task<IReadOnlyList<Choice>> OfficersOfCaseAsync(string caseReference, params Role[] roles)
    {
        var team = await db.Set<CaseFile>().Where(file => file.Reference == caseReference)
            .Select(file => file.CaitId).FirstOrDefaultAsync();
        return await OfficersAsync(team, roles);
    }

    /// <summary>The keys of officers by their codes; a code that is nobody's is left out.</summary>
    public async Task<IReadOnlyDictionary<string, Guid>> OfficerIdsAsync(IEnumerable<string?> codes)
    {
        var wanted = codes.OfType<string>().Distinct().ToList();
        return await db.OfficersPresent.Where(officer => wanted.Contains(officer.Code))
            .ToDictionaryAsync(officer => officer.Code, officer => officer.Id);
    }

    /// <summary>Officers by key, with their postings, to be given work.</summary>
    public async Task<IReadOnlyDictionary<Guid, Officer>> OfficersAsync(IEnumerable<Guid> ids)
    {
        var wanted = ids.ToList();
        var found = await db.Officers.Include(officer => officer.Postings).Where(officer => wanted.Contains(officer.Id))
            .ToDictionaryAsync(officer => officer.Id);
        await TellTakenOverAsync(found.Values);
        var present = await db.OfficersPresent.Where(officer => wanted.Contains(officer.Id)).Select(officer => officer.Id).ToListAsync();
        foreach (var officer in found.Values.Where(officer => !present.Contains(officer.Id))) officer.CannotAct();
        return found;
    }

    /// <summary>An officer by code, with their postings, to be given work.</summary>
    public async Task<Officer?> OfficerAsync(string? code)
    {
        var officer = await db.OfficersPresent.Include(officer => officer.Postings)
            .SingleOrDefaultAsync(officer => officer.Code == code);
        if (officer is not null) await TellTakenOverAsync([officer]);
        return officer;
    }
}
