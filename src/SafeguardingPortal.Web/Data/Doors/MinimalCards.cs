using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SafeguardingPortal.Domain.Access;
using SafeguardingPortal.Domain.Casework.Cases;
using SafeguardingPortal.Domain.Casework.People;
using SafeguardingPortal.Domain.Time;
using SafeguardingPortal.Web.Data.Door;
using SafeguardingPortal.Web.Data.Model;
using SafeguardingPortal.Web.Wording;

namespace SafeguardingPortal.Web.Data.Doors;

/// <summary>All that is shown of somebody known to other teams alone: who, the year they were born, and whom to call (B2).</summary>
public sealed record MinimalCard(Guid PersonId, string Name, int? YearOfBirth, IReadOnlyList<TeamToCall> Teams) : INamesPeople
{
    public IReadOnlyList<Guid> PeopleNamed => [PersonId];
}

/// <param name="Phone">The number that answers day and night.</param>
public sealed record TeamToCall(string Name, string Phone);

/// <summary>People who are hidden from the user by a list, and the cases that hide them.</summary>
internal sealed record BehindLists(IReadOnlySet<Guid> PersonIds, IReadOnlySet<Guid> CaseFileIds);

/// <summary>
/// The one exception to "invisible is not there": the minimal card of people known to other teams, as an act of its own on the trail. Of
/// somebody on a restricted case nothing is shown, whatever else they are on, and those who keep that case are told.
/// </summary>
public sealed class MinimalCards(PortalDbContext db, AuditTrail audit, TimeProvider time)
{
    /// <summary>One officer's looks at one case make one notice in this time.</summary>
    private static readonly TimeSpan TellAgainAfter = TimeSpan.FromHours(24);

    /// <summary>
    /// Cards of those of these people whom the user cannot open. Saved before it answers, so it is asked before anything else is changed.
    /// </summary>
    /// <param name="written">People whose cards an entry of this search has written down already.</param>
    public async Task<IReadOnlyList<MinimalCard>> ShowAsync(
        IReadOnlyCollection<Guid> personIds, DoorOccasion occasion, IReadOnlyCollection<Guid>? written = null)
    {
        if (personIds.Count == 0) return [];
        var open = await db.Set<Person>().Where(person => personIds.Contains(person.Id)).Where(Person.VisibleTo(db.Actor))
            .Select(person => person.Id).ToListAsync();
        var behind = await BehindListsAsync(personIds);
        await TellAsync(behind, occasion);
        var closed = personIds.Except(behind.PersonIds).ToList();
        var shown = await db.Set<Person>().AsNoTracking().Where(person => closed.Contains(person.Id) && !open.Contains(person.Id))
            .Select(person => new
            {
                person.Id,
                person.Name,
                person.KnownAs,
                person.Sex,
                person.BirthDate,
                person.BirthPrecision,
                IsChild = person.Child != null
            }).ToListAsync();
        var teams = await TeamsOfAsync([.. shown.Select(person => person.Id)]);
        var unwritten = shown.Select(person => person.Id).Except(written ?? []).ToList();
        if (unwritten.Count > 0) audit.Add(AuditAction.CardShown, nameof(Person), people: unwritten, detail: occasion.ToString());
        await db.SaveChangesAsync();
        var today = Domain.Time.UkTime.DateOf(time.UtcNow);
        return
        [
            .. shown.Select(person => new MinimalCard(person.Id, person.Name ?? new PersonLabel(
                person.Id, null, person.Sex, null, null, person.IsChild, person.KnownAs).On(today), person.BirthDate?.Year,
                [.. teams[person.Id]]))
        ];
    }

    /// <summary>
    /// Those of these people who are on a case that is closed to the user by its list: of them nothing is shown, and nothing may be told by
    /// what is.
    /// </summary>
    internal async Task<BehindLists> BehindListsAsync(IReadOnlyCollection<Guid> personIds)
    {
        var behind = await OnAsync(personIds, CaseFile.IsClosedByListTo(db.Actor));
        return new(behind.Select(each => each.PersonId).ToHashSet(), behind.Select(each => each.CaseFileId).ToHashSet());
    }

    /// <summary>
    /// Tells those who keep these cases that somebody came to their door. Of a conflict of interest nobody is told. Not saved.
    /// </summary>
    internal async Task TellAsync(BehindLists behind, DoorOccasion occasion)
    {
        var now = time.UtcNow;
        var since = now - TellAgainAfter;
        List<Guid> caseIds = [.. behind.CaseFileIds.Except(db.Actor.LockedOut)];
        var told = await db.Set<DoorNotice>().Where(notice => notice.CaseFileId != null && caseIds.Contains(notice.CaseFileId.Value)
            && notice.ById == db.Actor.Id && notice.At > since).Select(notice => notice.CaseFileId!.Value).ToListAsync();
        db.AddRange(caseIds.Except(told).Select(caseId => DoorNotice.Of(caseId, occasion, db.Actor, now)));
    }

    /// <summary>The teams of all the cases these people are on. Whether they may be told is for the caller to have asked.</summary>
    internal async Task<ILookup<Guid, TeamToCall>> TeamsOfAsync(IReadOnlyCollection<Guid> personIds)
    {
        var on = await OnAsync(personIds, _ => true);
        var caseIds = on.Select(each => each.CaseFileId).Distinct().ToList();
        var cases = await db.Set<CaseFile>().Where(file => caseIds.Contains(file.Id))
            .Select(file => new { file.Id, file.Cait.Name, file.Cait.Phone }).ToListAsync();
        return on.Join(cases, each => each.CaseFileId, file => file.Id,
            (each, file) => (each.PersonId, Team: new TeamToCall(file.Name, file.Phone))).Distinct()
            .OrderBy(each => each.Team.Name).ToLookup(each => each.PersonId, each => each.Team);
    }

    private async Task<IReadOnlyList<PersonOnFile>> OnAsync(IReadOnlyCollection<Guid> personIds, Expression<Func<CaseFile, bool>> rule) =>
        await db.Set<Person>().Where(person => personIds.Contains(person.Id)).OnFiles()
            .Join(db.Set<CaseFile>().Where(rule), on => on.CaseFileId, file => file.Id, (on, _) => on).ToListAsync();
}
