using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Teams;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>An absence as its list shows it, to whoever reads it.</summary>
/// <param name="Kind">Null to whoever is not told why.</param>
/// <param name="Cover">Who covers today, or on the first day of what is to come.</param>
/// <param name="IsCoverHere">They can act, are in the team, and are not away themselves.</param>
/// <param name="UncoveredFrom">The first day from today on that nobody covers who can; null where there is none.</param>
public sealed record AbsenceLine(
    Guid Id, string Officer, string Code, string Teams, DateOnly From, DateOnly? To, AbsenceKind? Kind, string? Cover, bool IsCoverHere,
    DateOnly? UncoveredFrom)
{
    public bool IsOver(DateOnly today) => To < today;

    public bool HasBegun(DateOnly today) => From <= today;
}

/// <summary>Who is away and who covers them, as far as the user arranges it: of their own teams, or of all.</summary>
public sealed class AbsenceList(PortalDbContext db, CurrentUser user, TimeProvider time)
{
    /// <summary>So many days back an absence that is over is still shown.</summary>
    private const int DaysBack = 28;

    private DateOnly Today => UkTime.DateOf(time.UtcNow);

    /// <summary>Those that run, are to come, or are over since a short while; the first to begin first.</summary>
    public async Task<IReadOnlyList<AbsenceLine>> LinesAsync()
    {
        var since = Today.AddDays(-DaysBack);
        return await LinesAsync(NotOver(since));
    }

    /// <summary>Of their own teams, what runs or begins within the week and has a day that nobody covers.</summary>
    public async Task<IReadOnlyList<AbsenceLine>> UncoveredAsync()
    {
        if (!user.May(Act.KeepAbsences) || user.MayForEveryTeam(Act.KeepAbsences)) return [];
        var (today, last) = (Today, Today.AddDays(Absence.DaysAhead));
        var lines = await LinesAsync(NotOver(today).Where(absence => absence.From <= last));
        return [.. lines.Where(line => line.UncoveredFrom <= last)];
    }

    /// <summary>An absence of those the user arranges, to be changed.</summary>
    public Task<Absence?> FindAsync(Guid id) => Mine.Include(absence => absence.Officer).ThenInclude(officer => officer.Postings)
        .Include(absence => absence.Covers).ThenInclude(cover => cover.Officer).AsSplitQuery()
        .SingleOrDefaultAsync(absence => absence.Id == id);

    /// <summary>What is on record of an officer, for what must not overlap.</summary>
    public Task<List<Absence>> OfAsync(Guid officerId) => db.Absences.Where(absence => absence.OfficerId == officerId).ToListAsync();

    /// <summary>Officers whose absence the user can record, by code.</summary>
    public async Task<IReadOnlyList<Choice>> OfficersAsync() => await Officers().OrderBy(officer => officer.Name)
        .Select(officer => new Choice(officer.Code, officer.Name, null, null, null)).ToListAsync();

    /// <summary>One of those, with their postings.</summary>
    public Task<Officer?> OfficerAsync(string? code) =>
        Officers().Include(officer => officer.Postings).SingleOrDefaultAsync(officer => officer.Code == code);

    /// <summary>Who can cover an officer on a day: of a team of theirs, of a role that can, and not away.</summary>
    public async Task<IReadOnlyList<Choice>> CoversAsync(Officer officer, DateOnly day)
    {
        var roles = Roles.OfPeople.Where(role => Roles.CanCover(role, officer.Role)).ToList();
        var teams = officer.Postings.Where(posting => posting.HoldsOn(day)).Select(posting => posting.CaitId).ToList();
        return await db.OfficersPresent.Where(other => other.Id != officer.Id && roles.Contains(other.Role)
            && (teams.Count == 0 || other.Postings.Any(posting => teams.Contains(posting.CaitId)
                && posting.From <= day && (posting.To == null || day <= posting.To)))
            && !db.Absences.Any(absence => absence.OfficerId == other.Id && absence.From <= day
                && (absence.To == null || day <= absence.To)))
            .OrderBy(other => other.Name).Select(other => new Choice(other.Code, other.Name, null, null, null)).ToListAsync();
    }

    private IQueryable<Officer> Officers()
    {
        var (teams, today) = (user.CaitIds, Today);
        return user.MayForEveryTeam(Act.KeepAbsences) ? db.OfficersPresent : db.OfficersPresent.Where(officer => officer.Postings
            .Any(posting => teams.Contains(posting.CaitId) && posting.From <= today && (posting.To == null || today <= posting.To)));
    }

    private IQueryable<Absence> Mine
    {
        get
        {
            var (teams, today) = (user.CaitIds, Today);
            return user.MayForEveryTeam(Act.KeepAbsences) ? db.Absences : db.Absences.Where(absence => absence.Officer.Postings
                .Any(posting => teams.Contains(posting.CaitId) && posting.From <= today && (posting.To == null || today <= posting.To)));
        }
    }

    /// <summary>Those without a last day, and those whose last day is no earlier: an index finds either.</summary>
    private IQueryable<Absence> NotOver(DateOnly since) =>
        Mine.Where(absence => absence.To == null).Concat(Mine.Where(absence => absence.To >= since));

    private async Task<IReadOnlyList<AbsenceLine>> LinesAsync(IQueryable<Absence> some)
    {
        var ids = await some.Select(absence => absence.Id).ToListAsync();
        if (ids.Count == 0) return [];
        var found = await db.Absences.Where(absence => ids.Contains(absence.Id)).AsNoTracking()
            .Include(absence => absence.Officer.Postings).ThenInclude(posting => posting.Cait)
            .Include(absence => absence.Covers).ThenInclude(cover => cover.Officer.Postings).AsSplitQuery()
            .OrderBy(absence => absence.From).ThenBy(absence => absence.Id).ToListAsync();
        var covers = found.SelectMany(absence => absence.Covers).Select(cover => cover.OfficerId).Distinct().ToList();
        var present = await db.OfficersPresent.Where(officer => covers.Contains(officer.Id)).Select(officer => officer.Id).ToListAsync();
        var today = Today;
        var away = await db.Absences.AsNoTracking().Where(absence => covers.Contains(absence.OfficerId)
            && (absence.To == null || absence.To >= today)).ToListAsync();
        return [.. found.Select(absence => Line(absence, present, away))];
    }

    private AbsenceLine Line(Absence absence, List<Guid> present, List<Absence> away)
    {
        var first = absence.From > Today ? absence.From : Today;
        var postings = absence.Officer.Postings.Where(posting => posting.HoldsOn(first)).ToList();
        var teams = postings.ConvertAll(posting => posting.CaitId);
        var cover = absence.CoverOn(first);
        return new(
            absence.Id, absence.Officer.Name, absence.Officer.Code, string.Join(", ", postings.Select(posting => posting.Cait.Name)),
            absence.From, absence.To, Absence.MayKnowWhy(user, absence.OfficerId, teams) ? absence.Kind : null, cover?.Officer.Name,
            cover is null || CanCover(cover, first), absence.To < Today ? null : FirstUncovered());

        bool CanCover(Cover cover, DateOnly day) => present.Contains(cover.OfficerId)
            && (teams.Count == 0 || teams.Exists(team => cover.Officer.IsPostedTo(team, day)))
            && !away.Exists(other => other.OfficerId == cover.OfficerId && other.HoldsOn(day));

        // Day by day as far as anybody is asked about: whoever covers can be away themselves in the middle of it.
        DateOnly? FirstUncovered()
        {
            for (var day = first; absence.HoldsOn(day) && day <= first.AddDays(Absence.DaysAhead); day = day.AddDays(1))
                if (absence.CoverOn(day) is not { } each || !CanCover(each, day)) return day;
            return absence.FirstUncovered(Today);
        }
    }
}
